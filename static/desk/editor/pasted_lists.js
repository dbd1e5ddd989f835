// Lists as other programs write them: Word's are paragraphs that know their level, some are too deep for us.

import { DEEPEST } from "./lists.js";
import { numbering } from "./pasted_text.js";

const LEVEL = /mso-list\s*:[^;]*?\blevel(\d)/i;

/** Word's list paragraphs become lists, nested as their levels say. */
export function nestWordLists(body) {
  for (const first of body.querySelectorAll("p[data-style*='mso-list' i]")) {
    if (!isEntry(first) || !first.isConnected) continue;
    const entries = [first];
    for (let next = first.nextElementSibling; next && isEntry(next); next = next.nextElementSibling) entries.push(next);
    const lists = nest(entries.map(readEntry), body.ownerDocument);
    first.before(...lists);
    for (const entry of entries) entry.remove();
  }
}

const isEntry = (element) => element.matches("p") && LEVEL.test(element.dataset.style ?? "");

/** Level (1 for the outermost), the number it bears if any, and what it says. */
function readEntry(paragraph) {
  const level = Number(LEVEL.exec(paragraph.dataset.style)[1]);
  const marker = [...paragraph.querySelectorAll("[data-style*='mso-list' i]")].find(({ dataset }) =>
    /mso-list\s*:\s*ignore/i.test(dataset.style),
  );
  const sign = marker?.textContent.trim() ?? "";
  marker?.remove();
  return { level, ...numbering(sign), nodes: [...paragraph.childNodes] };
}

/** Entries ({ level, ordered, start, nodes }) in order, as the lists they make, one in the other. */
export function nest(entries, page) {
  const found = [];
  const open = []; // the lists around the entry, from the outermost
  for (const { level, ordered, start, nodes } of entries) {
    open.length = Math.min(open.length, level);
    const tag = ordered ? "OL" : "UL";
    if (open.length === level && open.at(-1).tagName !== tag) open.pop();
    if (open.length < level) open.push(openList(page, { tag, start, within: open.at(-1), found }));
    const item = page.createElement("li");
    item.append(...nodes);
    open.at(-1).append(item);
  }
  return found;
}

function openList(page, { tag, start, within, found }) {
  const list = page.createElement(tag);
  if (tag === "OL" && start !== 1) list.setAttribute("start", start);
  if (within) within.lastElementChild.append(list);
  else found.push(list);
  return list;
}

/** Google writes a list inside a list beside the item it belongs to. */
export function adoptStrayLists(body) {
  for (const list of body.querySelectorAll(":is(ul, ol) > :is(ul, ol)")) {
    const before = list.previousElementSibling;
    if (before?.matches("li")) before.append(list);
    else list.replaceWith(...list.childNodes);
  }
}

/** Entries deeper than the document takes stand after the one they were under. */
export function flattenDeepLists(body) {
  const below = "li :is(ul, ol) ".repeat(DEEPEST);
  for (let deep; (deep = body.querySelector(below)); ) {
    deep.closest("li").after(...deep.children);
    deep.remove();
  }
}

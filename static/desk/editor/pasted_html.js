// What other programs put on the clipboard is made fit for the schema before ProseMirror reads it.
//
// Their emphasis often stands in style attributes alone. The page's policy keeps those from being
// applied, in a document being parsed too, so they are read here, as text, and written as tags.
// (Event handlers are renamed along: they would never run, but the browser would complain of each.)

import { isAddress, withoutTracking } from "./addresses.js";
import { cleanText } from "./pasted_text.js";
import { tidyTables } from "./pasted_tables.js";
import { adoptStrayLists, flattenDeepLists, nestWordLists } from "./pasted_lists.js";

const BOLD = /(?<![-\w])font-weight\s*:\s*(bold|[6-9]00)/i;
const NOT_BOLD = /(?<![-\w])font-weight\s*:\s*(normal|[1-5]00)/i;
const ITALIC = /(?<![-\w])font-style\s*:\s*(italic|oblique)/i;
const NOT_ITALIC = /(?<![-\w])font-style\s*:\s*normal/i;
const HIDDEN = /display\s*:\s*none|mso-hide\s*:\s*all|mso-element\s*:\s*comment|mso-special-character\s*:\s*comment/i;

// Scripts and controls, what Word deleted under tracked changes, comments and their marks, footnote rules.
const JUNK = `script, style, title, meta, link, xml, template, noscript, svg, math, iframe, object, embed, audio, video,
  canvas, button, input, select, textarea, img, del, [hidden], [aria-hidden=true], .msoDel, .MsoCommentReference,
  .msocomanchor, .msocomtxt, .comment-marker, br.Apple-interchange-newline`.replace(/\s+/g, " ");
const KEPT = new Set(["href", "data-article", "data-language", "start", "lang", "data-caption", "data-header-row", "data-header-column"]);
const BLOCKS = "p, div, section, article, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, pre, hr, figure";
const EMPTIED = "p, h1, h2, h3, h4, h5, h6, li, ul, ol, blockquote, pre, a, b, strong, i, em, code";
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** The clipboard's HTML as plain structure: no style, no class, no script, nothing empty. `editor` tells of what cannot be. */
export function cleanHtml(html, editor) {
  if (html.includes("data-pm-slice")) return html; // our own
  const unstyled = html
    .replace(/^[\s\S]*<!--\s*StartFragment\s*-->|<!--\s*EndFragment\s*-->[\s\S]*$/gi, "")
    .replace(/<style[\s\S]*?<\/style\s*>/gi, "")
    .replace(/<[^>]+>/g, (tag) => tag.replace(/\s(style|on[a-z]+)\s*=/gi, " data-$1="));
  const { body } = new DOMParser().parseFromString(unstyled, "text/html");
  for (const element of body.querySelectorAll("[data-style]")) if (HIDDEN.test(element.dataset.style)) element.remove();
  dropJunk(body);
  nestWordLists(body);
  nameByClass(body);
  for (const element of body.querySelectorAll("[data-style]")) emphasise(element, element.dataset.style);
  for (const heading of body.querySelectorAll(":is(h1, h2, h3, h4, h5, h6) :is(b, strong)")) unwrap(heading);
  body.querySelectorAll("pre").forEach(keepLines);
  body.querySelectorAll("a").forEach(mendLink);
  body.querySelectorAll("sup").forEach(raise);
  for (const quoted of body.querySelectorAll("q")) {
    quoted.prepend("«\u00A0");
    quoted.append("\u00A0»");
  }
  cleanText(body);
  adoptStrayLists(body);
  flattenDeepLists(body);
  splitAtBreaks(body);
  dropEmpty(body);
  tidyTables(body, editor);
  for (const element of body.querySelectorAll("*")) bare(element);
  return body.innerHTML;
}

const unwrap = (element) => element.replaceWith(...element.childNodes);

function dropJunk(body) {
  for (const rule of body.querySelectorAll("[data-style*='footnote-list'] hr, [data-style*='endnote-list'] hr")) rule.remove();
  for (const element of body.querySelectorAll(JUNK)) element.remove();
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const comments = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.remove();
}

/** Word and LibreOffice say with a style's name what HTML has an element for. */
function nameByClass(body) {
  for (const title of body.querySelectorAll("p.MsoTitle, p.title")) rename(title, "h1");
  for (const quotation of body.querySelectorAll("p.MsoQuote, p.MsoIntenseQuote")) {
    const before = quotation.previousElementSibling;
    const around = before?.matches("blockquote[data-pasted]") ? before : rename(null, "blockquote", body);
    if (around !== before) {
      around.dataset.pasted = "";
      quotation.before(around);
    }
    around.append(quotation);
  }
}

function rename(element, tag, { ownerDocument } = element) {
  const renamed = ownerDocument.createElement(tag);
  if (!element) return renamed;
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

function emphasise(element, style) {
  if (element.matches("b, strong") && NOT_BOLD.test(style)) return unwrap(element);
  if (element.matches("i, em") && NOT_ITALIC.test(style)) return unwrap(element);
  if (!element.matches("span, font, a, i, em, b, strong, u, ins")) return undefined;
  if (BOLD.test(style) && !element.matches("b, strong")) wrapContent(element, "strong");
  if (ITALIC.test(style) && !element.matches("i, em")) wrapContent(element, "em");
  return undefined;
}

function wrapContent(element, tag) {
  const wrapper = element.ownerDocument.createElement(tag);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
}

/** Code keeps its lines, and the language that its page names in a class, nothing else. */
function keepLines(code) {
  const named = [code, ...code.querySelectorAll("code")].map(({ className }) => /\blang(?:uage)?-(\S+)/.exec(className)?.[1]);
  const language = named.find(Boolean);
  if (language) code.dataset.language = language;
  for (const line of code.querySelectorAll("br")) line.replaceWith("\n");
  code.textContent = code.textContent.replace(/\r\n?/g, "\n").replace(/\n$/, "");
}

/** A link keeps its address without what spies on readers; one to a note or to a script keeps its words. */
function mendLink(link) {
  const href = link.getAttribute("href") ?? "";
  if (link.dataset.article) return undefined;
  if (isAddress(href)) return link.setAttribute("href", withoutTracking(href));
  const number = link.textContent.trim();
  if (href.startsWith("#") && /^(\d{1,3}|[ivxlc]{1,5})$/.test(number))
    link.textContent = link.previousSibling ? `[${number}]` : `[${number}] `;
  return unwrap(link);
}

/** There is no superscript: 10<sup>6</sup> must not become 106. */
function raise(element) {
  const text = element.textContent.trim();
  if (/^\d+$/.test(text)) element.textContent = [...text].map((digit) => SUPERSCRIPTS[digit]).join("");
}

/** Two line breaks in a row are the end of a paragraph: to the parser, an empty division says it. */
function splitAtBreaks(body) {
  body.normalize();
  for (const line of body.querySelectorAll("br"))
    if (isBreak(following(line)) && !isBreak(following(following(line)))) {
      following(line).remove();
      line.replaceWith(body.ownerDocument.createElement("div"));
    } else if (isBreak(following(line))) line.remove();
}

const isBreak = (node) => node?.nodeName === "BR";

function following(node) {
  const next = node?.nextSibling;
  return next?.nodeType === 3 && !next.data.trim() ? next.nextSibling : next;
}

function dropEmpty(body) {
  for (const line of body.querySelectorAll("br")) {
    const alone = [line.previousSibling, line.nextSibling].every((beside) => isNoText(beside));
    const last = isNoText(line.nextSibling) && line.parentElement.matches(`${BLOCKS}, li, td, th`);
    if (last || (alone && !line.parentElement.matches("b, strong, i, em, span, a, font"))) line.remove();
  }
  // From the inside out: what held only empty things is empty too.
  for (const element of [...body.querySelectorAll(EMPTIED)].reverse())
    if (!element.textContent.trim() && !element.querySelector("hr, table, br")) element.remove();
}

const isNoText = (node) => !node || (node.nodeType === 1 ? node.matches(`${BLOCKS}, br`) : !node.data.trim());

/** The language and the class stay on our own marks only. */
function bare(element) {
  const ours = element.matches("span.foreign[lang]");
  for (const { name } of [...element.attributes])
    if (!KEPT.has(name) && !(ours && name === "class")) element.removeAttribute(name);
}

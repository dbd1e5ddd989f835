// Text as other programs set it: invisible characters, tabs and rows of spaces go.

// Soft hyphens, zero-width spaces, marks of direction and of byte order.
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/g;
// Joiners hold emoji and Arabic letters together; beside Latin letters and spaces they are dust.
const JOINERS = /(?<=[\p{Script=Latin}\s])[\u200C\u200D]|[\u200C\u200D](?=[\p{Script=Latin}\s])/gu;
const MANY_SPACES = /[ \t\r\n\u00A0]{2,}|[\t\r\n]/g;
const NUMBER = /^\(?([0-9]{1,4}|[a-z]|[ivxlc]+)[.)°]/i;

export const withoutInvisibles = (text) => text.replace(INVISIBLE, "").replace(JOINERS, "");

/** Cleans every text below `body`, code aside; spaces at the ends of a block go with it. */
export function cleanText(body) {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const text = withoutInvisibles(node.data);
    node.data = node.parentElement.closest("pre, code") ? text : text.replace(MANY_SPACES, " ");
  }
  for (const block of body.querySelectorAll("p, h1, h2, h3, h4, h5, h6, li, td, th")) trim(block);
}

function trim(block) {
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let last = null;
  while (walker.nextNode()) {
    if (!last) walker.currentNode.data = walker.currentNode.data.trimStart();
    if (walker.currentNode.data) last = walker.currentNode;
  }
  if (last) last.data = last.data.trimEnd();
}

/** Whether the sign before a list's entry counts, and from where. */
export function numbering(sign) {
  const number = NUMBER.exec(sign)?.[1];
  // Word's second bullet is the letter o, without a full stop.
  return { ordered: Boolean(number), start: Number(number) || 1 };
}

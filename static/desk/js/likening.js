// Makes one element look like another by changing only what differs: pictures stay loaded, the page does not jump.

/** `shown` becomes like `next`, which is taken apart for it. Both are elements of one name. */
export function bringTo(shown, next) {
  if (shown.isEqualNode(next)) return;
  likenAttributes(shown, next);
  const old = [...shown.childNodes];
  const fresh = [...next.childNodes];
  let same = 0;
  while (old.length && fresh.length && old[0].isEqualNode(fresh[0])) {
    old.shift();
    fresh.shift();
    same += 1;
  }
  while (old.length && fresh.length && old.at(-1).isEqualNode(fresh.at(-1))) {
    old.pop();
    fresh.pop();
  }
  if (old.length === fresh.length && old.every((node, place) => isAlike(node, fresh[place]))) {
    old.forEach((node, place) => bringTo(node, fresh[place]));
    return;
  }
  const after = shown.childNodes[same + old.length] ?? null;
  for (const node of old) node.remove();
  for (const node of fresh) shown.insertBefore(shown.ownerDocument.adoptNode(node), after);
}

const isAlike = (one, other) =>
  one.isEqualNode(other) || (one.nodeType === Node.ELEMENT_NODE && one.nodeName === other.nodeName);

function likenAttributes(shown, next) {
  for (const { name } of [...shown.attributes]) if (!next.hasAttribute(name)) shown.removeAttribute(name);
  for (const { name, value } of next.attributes) if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
}

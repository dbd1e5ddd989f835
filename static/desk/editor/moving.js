import { Extension, Plugin, pm } from "../vendor/tiptap.js";
import { announce } from "./announcing.js";

const { closeHistory } = pm.history;
const { NodeSelection, Selection, TextSelection } = pm.state;
const FRAMED = ["quotation", "noteBox", "pullQuote", "codeBlock", "gallery", "table"];

/** The block of the document the selection stands in: its position, node and place among the others. */
export function topBlock(state) {
  const { $from } = state.selection;
  const index = Math.min($from.index(0), state.doc.childCount - 1);
  const node = state.doc.child(index);
  return { index, node, pos: $from.depth ? $from.before(1) : $from.posAtIndex(index, 0) };
}

/** The list item around the caret that has a neighbour on that side, or null. */
function movableItem(state, direction) {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 1; depth -= 1) {
    if ($from.node(depth).type.name !== "listItem") continue;
    const neighbour = $from.node(depth - 1).maybeChild($from.index(depth - 1) + direction);
    return neighbour && { node: $from.node(depth), pos: $from.before(depth), neighbour };
  }
  return null;
}

/** The picture of a gallery that is selected: its position and node, or null. */
function selectedPicture({ selection }) {
  const inGallery = selection instanceof NodeSelection && selection.$from.parent.type.name === "gallery";
  return inGallery ? { node: selection.node, pos: selection.from } : null;
}

/** A picture moves within its gallery and stops at its ends. */
function movablePicture(picture, { selection: { $from } }, direction) {
  const neighbour = $from.parent.maybeChild($from.index() + direction);
  return neighbour && { ...picture, neighbour };
}

function movable(state, direction) {
  const picture = selectedPicture(state);
  if (picture) return movablePicture(picture, state, direction);
  const { index, node, pos } = topBlock(state);
  const neighbour = state.doc.maybeChild(index + direction);
  return movableItem(state, direction) ?? (neighbour && { node, pos, neighbour });
}

/** Whether one can go on writing in that block: a paragraph or heading, without a frame. */
export const isRunningText = (node) => node.isTextblock && !FRAMED.includes(node.type.name);

/** Swaps the block (or the list item) at the caret with its neighbour; false at either end. */
export function moveBlock(editor, direction) {
  const { state, view } = editor;
  const found = movable(state, direction);
  if (!found) return false;
  const { node, pos, neighbour } = found;
  const target = direction < 0 ? pos - neighbour.nodeSize : pos + neighbour.nodeSize;
  const shift = target - pos;
  const transaction = state.tr.delete(pos, pos + node.nodeSize).insert(target, node);
  const { selection } = state;
  const moved =
    selection instanceof NodeSelection
      ? NodeSelection.create(transaction.doc, selection.from + shift)
      : TextSelection.between(
          transaction.doc.resolve(selection.anchor + shift),
          transaction.doc.resolve(selection.head + shift),
        );
  view.dispatch(closeHistory(transaction.setSelection(moved).scrollIntoView())); // each move is one undo
  const what = selectedPicture(state) ? "Image" : "Bloc";
  const feminine = what === "Image" ? "e" : "";
  announce(editor, `${what} ${direction < 0 ? "monté" : "descendu"}${feminine}`);
  return true;
}

/** Deletes the whole block at the caret, or the picture of a gallery that is selected; undo brings it back. */
export function removeBlock(editor) {
  const { state, view } = editor;
  const picture = selectedPicture(state);
  const last = picture && state.selection.$from.parent.childCount === 1; // the gallery goes along
  const { node, pos } = picture && !last ? picture : topBlock(state);
  const transaction = state.tr;
  if (state.doc.childCount === 1 && node === state.doc.firstChild)
    transaction.replaceWith(pos, pos + node.nodeSize, state.schema.nodes.paragraph.create());
  else transaction.delete(pos, pos + node.nodeSize);
  const near = Math.min(pos, transaction.doc.content.size);
  view.dispatch(
    closeHistory(transaction.setSelection(Selection.near(transaction.doc.resolve(near))).scrollIntoView()),
  );
  view.focus();
  announce(editor, picture ? "Image retirée" : "Bloc supprimé");
  return true;
}

/** Takes the caret from a block's fields to the text before or after it, making a paragraph at the end. */
export function leaveBlock(editor, pos, direction) {
  const { state, view } = editor;
  const node = state.doc.nodeAt(pos);
  const transaction = state.tr;
  if (direction < 0) {
    const inside = node.isAtom
      ? null
      : Selection.findFrom(state.doc.resolve(pos + node.nodeSize - 1), -1, true);
    transaction.setSelection(inside ?? NodeSelection.create(state.doc, pos));
  } else {
    const after = pos + node.nodeSize;
    const { nodeAfter: next, parent } = state.doc.resolve(after);
    if (parent.type.name === "gallery") return toNextPicture(editor, after, next);
    if (!next?.isTextblock) transaction.insert(after, state.schema.nodes.paragraph.create());
    transaction.setSelection(TextSelection.create(transaction.doc, after + 1));
  }
  view.dispatch(transaction.scrollIntoView());
  view.focus();
  return true;
}

/** From a picture's last field to the next picture's first, or to the gallery's own. */
function toNextPicture(editor, after, next) {
  const { view } = editor;
  const [pos, field] = next
    ? [after, "[data-field]"]
    : [view.state.doc.resolve(after).before(), ":scope > .block-fields [data-field]"];
  view.nodeDOM(pos).querySelector(field).focus();
  return true;
}

/** Enter on a selected block goes into its first field; a block without fields is left downwards. */
function enterBlock(editor) {
  const { selection } = editor.state;
  if (!(selection instanceof NodeSelection) || !selection.node.isBlock) return false;
  const field = editor.view.nodeDOM(selection.from)?.querySelector?.("[data-field]");
  if (!field) return leaveBlock(editor, selection.from, 1);
  field.focus();
  return true;
}

/** Letters typed over a selected block go under it: they must not take its place. */
function typeBelow(editor, words) {
  const { state, view } = editor;
  if (!(state.selection instanceof NodeSelection) || !state.selection.node.isBlock) return false;
  const { schema, tr, selection } = state;
  const under = selection.$from.depth ? selection.$from.after(1) : selection.to;
  tr.insert(under, schema.nodes.paragraph.create(null, schema.text(words)));
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, under + 1 + words.length)).scrollIntoView());
  return true;
}

/** Down from the last block, when it is no plain text, makes a paragraph to write on. */
function writeBelow(editor) {
  const { state, view } = editor;
  const { $head, empty } = state.selection;
  const last = state.doc.lastChild;
  if (isRunningText(last) || topBlock(state).index !== state.doc.childCount - 1) return false;
  const atEnd =
    (state.selection instanceof NodeSelection && state.selection.$to.indexAfter() === state.selection.$to.parent.childCount) ||
    ($head.depth > 0 &&
      empty &&
      !Selection.findFrom(state.doc.resolve($head.after()), 1, true) &&
      view.endOfTextblock("down"));
  return atEnd && leaveBlock(editor, state.doc.content.size - last.nodeSize, 1);
}

/** The framed block whose first line starts at the caret and whose fields hold words: { block, pos }, or null. */
function filledBlock({ selection: { $from, empty } }) {
  const depth = FRAMED.includes($from.parent.type.name) ? $from.depth : $from.depth - 1;
  if (!empty || $from.parentOffset || depth < 1) return null;
  const block = $from.node(depth);
  const filled = Object.entries(block.attrs).some(
    ([name, value]) => name !== "kind" && value !== "" && value !== null,
  );
  if (!FRAMED.includes(block.type.name) || !filled || (!block.isTextblock && $from.index(depth))) return null;
  return { block, pos: $from.before(depth) };
}

/** Backspace at the start of such a block selects it: unwrapping would drop who spoke. */
function selectFilled(editor) {
  const found = filledBlock(editor.state);
  return found !== null && editor.commands.setNodeSelection(found.pos);
}

/** Enter on its only, empty line leaves it as it is, for the same reason. */
function keepFilled(editor) {
  const found = filledBlock(editor.state);
  return found !== null && found.block.childCount === 1 && !found.block.textContent;
}

export const Moving = Extension.create({
  name: "moving",
  priority: 150, // before the keymaps of the nodes

  // A caret fits between two framed blocks, and before the first one.
  extendNodeSchema: ({ name }) => (FRAMED.includes(name) ? { createGapCursor: true } : {}),

  addProseMirrorPlugins() {
    return [
      new Plugin({ props: { handleTextInput: (view, from, to, words) => typeBelow(this.editor, words) } }),
    ];
  },

  addKeyboardShortcuts() {
    const { editor } = this;
    return {
      "Alt-ArrowUp": () => moveBlock(editor, -1) || true,
      "Alt-ArrowDown": () => moveBlock(editor, 1) || true,
      "Mod-Shift-Backspace": () => removeBlock(editor),
      Enter: () => enterBlock(editor) || keepFilled(editor),
      ArrowDown: () => writeBelow(editor),
      Backspace: () => selectFilled(editor),
    };
  },
});

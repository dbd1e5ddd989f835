import { Extension, Plugin, pm } from "../vendor/tiptap.js";
import { Keystrokes } from "./keystrokes.js";

const { PluginKey } = pm.state;
const { closeHistory } = pm.history;
const key = new PluginKey("typing");
const REMEMBERED = 20; // corrections that an undo may still concern

/** The block's text up to a position, one sign a step; code and foreign words are stand-ins. */
function textBefore($pos, { letter, opaque }) {
  let text = "";
  $pos.parent.nodesBetween(0, $pos.parentOffset, (node, at) => {
    if (!node.isText) text += node.type.name === "hardBreak" ? "\n" : letter.repeat(node.nodeSize);
    else if (isOpaque(node.marks, opaque)) text += letter.repeat(node.nodeSize);
    else text += node.text;
    if (at + node.nodeSize > $pos.parentOffset) text = text.slice(0, $pos.parentOffset);
  });
  return text;
}

const isOpaque = (marks, opaque) => marks.some(({ type }) => opaque.includes(type.name));

/** What the corrections of `typed` at the caret would be: [{ from, to, put }], or null. */
function corrections(state, from, typed, table) {
  const $from = state.doc.resolve(from);
  const marks = state.storedMarks ?? $from.marks();
  if (!$from.parent.isTextblock || $from.parent.type.spec.code || isOpaque(marks, table.opaque)) return null;
  const before = textBefore($from, table);
  const edits = table.edits(before + typed);
  const found = edits?.map(({ start, end, put }) => ({
    from: from - before.length + start,
    to: from - before.length + end,
    put,
  }));
  const { refused } = key.getState(state);
  return found?.some(({ from, to }) => refused.some((pos) => from <= pos && pos <= to)) ? null : found;
}

/** As an event of its own in the history: one Ctrl+Z gives back what was typed. */
function correct(view, edits) {
  const { tr } = view.state;
  for (const { from, to, put } of edits.toReversed()) tr.insertText(put, from, to);
  const done = edits.map(({ from, put }) => ({ pos: tr.mapping.map(from, -1), put }));
  view.dispatch(closeHistory(tr).setMeta(key, done).scrollIntoView());
  view.dispatch(closeHistory(view.state.tr));
}

/** Remembers the last corrections, and where one was undone: there, the person has decided. */
const memory = {
  init: () => ({ done: [], refused: [] }),
  apply(tr, value) {
    if (!tr.docChanged) return value;
    const moved = value.done.map(({ pos, put }) => ({ pos: tr.mapping.map(pos, -1), put }));
    const refused = value.refused.map((pos) => tr.mapping.map(pos, -1));
    if (tr.getMeta(key)) return { done: [...moved, ...tr.getMeta(key)].slice(-REMEMBERED), refused };
    const history = tr.getMeta("history$");
    if (!history || history.redo) return { done: moved, refused };
    const stands = ({ pos, put }) => tr.doc.textBetween(pos, Math.min(pos + put.length, tr.doc.content.size), "\n", "\n") === put;
    const undone = moved.filter((one) => !stands(one)).map(({ pos }) => pos);
    return { done: moved.filter(stands), refused: [...refused, ...undone].slice(-REMEMBERED) };
  },
};

/** The house's French as it is typed, by the table that the page was given (none: nothing is corrected). */
export const typing = (json) =>
  Extension.create({
    name: "typing",
    priority: 900, // before Enter splits the block

    addProseMirrorPlugins() {
      if (!json) return [];
      const table = new Keystrokes(json);
      const atCaret = (view, typed) => {
        const { empty, from } = view.state.selection;
        const edits = empty && corrections(view.state, from, typed, table);
        if (edits) correct(view, edits);
        return false;
      };
      return [
        new Plugin({
          key,
          state: memory,
          props: {
            handleTextInput(view, from, to, text) {
              const edits = !view.composing && corrections(view.state, from, text, table);
              if (!edits) return false;
              view.dispatch(view.state.tr.insertText(text, from, to).scrollIntoView());
              correct(view, edits);
              return true;
            },
            handleKeyDown: (view, event) => event.key === "Enter" && !event.isComposing && atCaret(view, "\n"),
            handleDOMEvents: {
              compositionend(view) {
                setTimeout(() => view.docView && !view.composing && atCaret(view, ""));
                return false;
              },
            },
          },
        }),
      ];
    },
  });

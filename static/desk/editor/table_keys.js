import { Extension, Plugin, pm } from "../vendor/tiptap.js";
import { notify } from "./announcing.js";
import { leaveBlock } from "./moving.js";
import {
  MOST_ROWS,
  addRow,
  cellAround,
  columnsOf,
  crossesCells,
  emptySelection,
  mend,
  rowsOf,
  setCaret,
} from "./table_cells.js";

const { NodeSelection, Selection } = pm.state;

/** Runs `act(cell, editor)` where the caret is in a cell, or the selection begins there. */
const inCell = (editor, act) => () => {
  const cell = cellAround(editor.state.selection);
  return Boolean(cell) && act(cell, editor);
};

function goTo({ view, state }, { pos }, row, column) {
  view.dispatch(setCaret(state.tr, pos, row, column).scrollIntoView());
  return true;
}

export const TOO_MANY_ROWS = `Un tableau compte ${MOST_ROWS}\u00a0lignes au plus.`;

/** Tab in the last cell goes on in a row of its own. */
function toNextCell(cell, editor) {
  const { table, row, column } = cell;
  if (column + 1 < columnsOf(table)) return goTo(editor, cell, row, column + 1);
  if (row + 1 < rowsOf(table)) return goTo(editor, cell, row + 1, 0);
  if (rowsOf(table) >= MOST_ROWS) notify(editor, TOO_MANY_ROWS);
  else editor.view.dispatch(addRow(editor.state.tr, { ...cell, column: 0 }, row + 1).scrollIntoView());
  return true;
}

/** Shift+Tab in the first cell goes up to the caption, and the tools before it. */
function toCellBefore(cell, editor) {
  const { table, pos, row, column } = cell;
  if (column) return goTo(editor, cell, row, column - 1);
  if (row) return goTo(editor, cell, row - 1, columnsOf(table) - 1);
  editor.view.nodeDOM(pos).querySelector("[data-field]").focus();
  return true;
}

function toCellBelow(cell, editor) {
  if (crossesCells(editor.state.selection)) return emptyCells(editor.view);
  const { table, pos, row, column } = cell;
  return row + 1 < rowsOf(table) ? goTo(editor, cell, row + 1, column) : leaveBlock(editor, pos, 1);
}

/** Tiptap's own keys break no line in a node that keeps to itself, as a cell does. */
function breakLine(_cell, editor) {
  emptyCells(editor.view);
  const { state, view } = editor;
  view.dispatch(state.tr.replaceSelectionWith(state.schema.nodes.hardBreak.create(), false).scrollIntoView());
  return true;
}

function leaveUpwards({ pos, row }, { state, view }) {
  if (row || !state.selection.empty || !view.endOfTextblock("up")) return false;
  // Above the first block there is no text: a caret of its own stands between it and the top.
  const above =
    Selection.findFrom(state.doc.resolve(pos), -1) ?? Selection.fromJSON(state.doc, { type: "gapcursor", pos });
  view.dispatch(state.tr.setSelection(above).scrollIntoView());
  return true;
}

function leaveDownwards({ table, pos, row }, editor) {
  const { state, view } = editor;
  if (row + 1 < rowsOf(table) || !state.selection.empty || !view.endOfTextblock("down")) return false;
  const end = state.doc.resolve(pos + table.nodeSize);
  if (!end.nodeAfter) return leaveBlock(editor, pos, 1);
  view.dispatch(state.tr.setSelection(Selection.findFrom(end, 1)).scrollIntoView());
  return true;
}

function select({ pos }, { state, view }) {
  view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, pos)));
  return true;
}

function emptyCells(view) {
  const { state } = view;
  if (!crossesCells(state.selection)) return false;
  view.dispatch(emptySelection(state.tr).scrollIntoView());
  return true;
}

/** At the edge of a cell nothing is deleted; at the very start of a table without a word, it is selected. */
const deletion = (editor, backwards) => () => {
  if (emptyCells(editor.view)) return true;
  const { selection } = editor.state;
  const cell = cellAround(selection);
  const atEdge = selection.$from.parentOffset === (backwards ? 0 : selection.$from.parent.content.size);
  if (!cell || !selection.empty || !atEdge) return false;
  if (backwards && !cell.row && !cell.column && !cell.table.textContent) select(cell, editor);
  return true;
};

/** In a table, keys go from cell to cell and never join two. */
export const TableKeys = Extension.create({
  name: "tableKeys",
  priority: 160, // before the keys of blocks and lists

  addKeyboardShortcuts() {
    const { editor } = this;
    const [backwards, forwards] = [deletion(editor, true), deletion(editor, false)];
    return {
      Tab: inCell(editor, toNextCell),
      "Shift-Tab": inCell(editor, toCellBefore),
      Enter: inCell(editor, toCellBelow),
      "Shift-Enter": inCell(editor, breakLine),
      "Mod-Enter": inCell(editor, breakLine),
      Escape: inCell(editor, select),
      ArrowUp: inCell(editor, leaveUpwards),
      ArrowDown: inCell(editor, leaveDownwards),
      Backspace: backwards,
      "Shift-Backspace": backwards,
      "Mod-Backspace": backwards,
      "Alt-Backspace": backwards,
      Delete: forwards,
      "Mod-Delete": forwards,
      "Alt-Delete": forwards,
    };
  },
});

/** What is typed or cut over several cells takes the words, not the cells; what breaks a row is mended. */
export const TableShape = Extension.create({
  name: "tableShape",
  priority: 950, // before what is typed is corrected

  addProseMirrorPlugins() {
    const handleTextInput = (view, _from, _to, words) => {
      if (!emptyCells(view)) return false;
      const { from } = view.state.selection;
      const insert = () => view.state.tr.insertText(words, from);
      // The others are asked again, now that the words go to one place: some correct them.
      if (!view.someProp("handleTextInput", (handle) => handle(view, from, from, words, insert)))
        view.dispatch(insert().scrollIntoView());
      return true;
    };
    const cut = (view, event) => {
      if (!crossesCells(view.state.selection)) return false;
      const { dom, text } = view.serializeForClipboard(view.state.selection.content());
      event.preventDefault();
      event.clipboardData.clearData();
      event.clipboardData.setData("text/html", dom.innerHTML);
      event.clipboardData.setData("text/plain", text);
      return emptyCells(view);
    };
    return [
      new Plugin({
        appendTransaction: (transactions, _before, state) =>
          transactions.some(({ docChanged }) => docChanged) ? mend(state) : null,
        props: { handleTextInput, handleDOMEvents: { cut } },
      }),
    ];
  },
});

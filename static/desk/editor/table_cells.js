// The grid that a table is: finding a cell, adding and taking out rows and columns. Every row has as many cells.

import { pm } from "../vendor/tiptap.js";

const { TextSelection } = pm.state;
// articles/body/schema.py refuses more (a test compares the two).
export const MOST_ROWS = 200;
export const MOST_COLUMNS = 12;

/** The cell the selection begins in: { table, pos, row, column }, `pos` being the table's; or null. */
export function cellAround({ $from }) {
  if ($from.parent.type.name !== "tableCell") return null;
  const depth = $from.depth - 2;
  return {
    table: $from.node(depth),
    pos: $from.before(depth),
    row: $from.index(depth),
    column: $from.index(depth + 1),
  };
}

export const rowsOf = (table) => table.childCount;
export const columnsOf = (table) => table.firstChild.childCount;

function beforeRow(table, pos, row) {
  let at = pos + 1;
  for (let above = 0; above < row; above += 1) at += table.child(above).nodeSize;
  return at;
}

/** The position before a cell, or after the last one of its row. */
export function beforeCell(table, pos, row, column) {
  let at = beforeRow(table, pos, row) + 1;
  for (let left = 0; left < column; left += 1) at += table.child(row).child(left).nodeSize;
  return at;
}

/** Puts the caret at the end of the words of a cell; places beyond the table are its last ones. */
export function setCaret(tr, pos, row, column) {
  const table = tr.doc.nodeAt(pos);
  const [down, right] = [Math.min(row, rowsOf(table) - 1), Math.min(column, columnsOf(table) - 1)];
  const start = beforeCell(table, pos, down, right) + 1;
  return tr.setSelection(TextSelection.create(tr.doc, start + table.child(down).child(right).content.size));
}

export function emptyRow({ nodes }, columns) {
  return nodes.tableRow.create(null, Array.from({ length: columns }, () => nodes.tableCell.create()));
}

export function addRow(tr, { table, pos, column }, row) {
  tr.insert(beforeRow(table, pos, row), emptyRow(table.type.schema, columnsOf(table)));
  return setCaret(tr, pos, row, column);
}

export function addColumn(tr, { table, pos, row }, column) {
  const { tableCell } = table.type.schema.nodes;
  for (let down = rowsOf(table) - 1; down >= 0; down -= 1)
    tr.insert(beforeCell(table, pos, down, column), tableCell.create());
  return setCaret(tr, pos, row, column);
}

export function removeRow(tr, { table, pos, row, column }) {
  const from = beforeRow(table, pos, row);
  tr.delete(from, from + table.child(row).nodeSize);
  return setCaret(tr, pos, row, column);
}

export function removeColumn(tr, { table, pos, row, column }) {
  for (let down = rowsOf(table) - 1; down >= 0; down -= 1) {
    const from = beforeCell(table, pos, down, column);
    tr.delete(from, from + table.child(down).child(column).nodeSize);
  }
  return setCaret(tr, pos, row, column);
}

/** Whether the selection goes over the edge of a cell: what deletes it must not join cells. */
export function crossesCells({ $from, $to }) {
  const inCell = [$from, $to].some(({ parent }) => parent.type.name === "tableCell");
  return inCell && !$from.sameParent($to);
}

/** Takes out the selected words cell by cell, and leaves the caret where they began. */
export function emptySelection(tr) {
  const { from, to } = tr.selection;
  const spans = [];
  tr.doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true;
    const [start, end] = [Math.max(from, pos + 1), Math.min(to, pos + 1 + node.content.size)];
    if (start < end) spans.push([start, end]);
    return false;
  });
  for (const [start, end] of spans.reverse()) tr.delete(start, end);
  return tr.setSelection(TextSelection.near(tr.doc.resolve(from)));
}

/** Whatever broke a row gets its missing cells back: a transaction, or null where nothing is broken. */
export function mend(state) {
  const { tr } = state;
  state.doc.forEach((table, pos) => {
    if (table.type.name !== "table") return;
    const columns = Math.max(...table.children.map(({ childCount }) => childCount));
    for (let row = rowsOf(table) - 1; row >= 0; row -= 1) {
      const missing = columns - table.child(row).childCount;
      const at = tr.mapping.map(beforeCell(table, pos, row, table.child(row).childCount));
      if (missing) tr.insert(at, emptyRow(state.schema, missing).content);
    }
  });
  return tr.docChanged ? tr : null;
}

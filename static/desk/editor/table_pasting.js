// What is pasted where the caret is in a cell: a table goes over the cells from there on, anything else is words.

import { pm } from "../vendor/tiptap.js";
import { notify } from "./announcing.js";
import {
  MOST_COLUMNS,
  MOST_ROWS,
  cellAround,
  columnsOf,
  crossesCells,
  emptySelection,
  rowsOf,
  setCaret,
} from "./table_cells.js";

const { Fragment, Slice } = pm.model;

/** Handles a paste into a table; false where the caret is in none. */
export function pasteInCell(editor, slice) {
  const { state, view } = editor;
  const { tr } = state;
  if (crossesCells(state.selection)) emptySelection(tr);
  const cell = cellAround(tr.selection);
  if (!cell) return false;
  const grid = gridOf(slice);
  const words = wordsOf(slice, state.schema);
  if (grid) {
    if (!fits(editor, cell, grid)) return true;
    fill(tr, cell, grid);
  } else if (words.size) tr.replaceSelection(new Slice(words, 0, 0));
  else tr.insert(tr.mapping.map(cell.pos) + cell.table.nodeSize, slice.content); // a picture goes under the table
  view.dispatch(tr.scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste"));
  return true;
}

/** The cells of a table that is pasted alone, row by row; null for anything else, a lone cell too. */
function gridOf({ content }) {
  const table = content.firstChild;
  if (content.childCount !== 1 || table.type.name !== "table") return null;
  const grid = table.children.map((row) => row.children);
  return grid.length > 1 || grid[0].length > 1 ? grid : null;
}

/** The words of whatever it is, a line a block. */
function wordsOf({ content }, schema) {
  const lines = [];
  content.descendants((node) => {
    if (node.isTextblock) lines.push(node.content);
    return !node.isTextblock;
  });
  if (!lines.length) return content.firstChild?.isInline ? content : Fragment.empty;
  const between = Fragment.from(schema.nodes.hardBreak.create());
  return lines.reduce((before, line) => before.append(between).append(line));
}

function fits(editor, { table, row, column }, grid) {
  const rows = Math.max(rowsOf(table), row + grid.length);
  const columns = Math.max(columnsOf(table), column + widthOf(grid));
  if (rows <= MOST_ROWS && columns <= MOST_COLUMNS) return true;
  notify(
    editor,
    `Rien n’a été collé\u00a0: le tableau compterait ${rows}\u00a0lignes et ${columns}\u00a0colonnes, il ne peut pas dépasser ${MOST_ROWS}\u00a0lignes et ${MOST_COLUMNS}\u00a0colonnes.`,
  );
  return false;
}

const widthOf = (grid) => Math.max(...grid.map(({ length }) => length));

function fill(tr, { table, pos, row, column }, grid) {
  const { tableCell, tableRow } = table.type.schema.nodes;
  const rows = Math.max(rowsOf(table), row + grid.length);
  const columns = Math.max(columnsOf(table), column + widthOf(grid));
  const at = (down, right) =>
    grid[down - row]?.[right - column] ??
    table.maybeChild(down)?.maybeChild(right) ??
    tableCell.create();
  const filled = Array.from({ length: rows }, (_row, down) =>
    tableRow.create(
      null,
      Array.from({ length: columns }, (_cell, right) => at(down, right)),
    ),
  );
  tr.replaceWith(pos, pos + tr.doc.nodeAt(pos).nodeSize, table.copy(Fragment.from(filled)));
  setCaret(tr, pos, row + grid.length - 1, column + widthOf(grid) - 1);
}

// Tables as other programs write them: laid out, merged, nested. Ours have a word or a line in each cell and as many cells a row.

import { notify } from "./announcing.js";
import { MOST_COLUMNS, MOST_ROWS } from "./table_cells.js";

const ROWS = ":scope > tr, :scope > :is(thead, tbody, tfoot) > tr";
const CELLS = ":scope > :is(td, th)";
const LINES = "p, div, section, article, h1, h2, h3, h4, h5, h6, li, blockquote, pre, figure, figcaption, dt, dd";

/** Makes every table below `body` fit for the schema; one that is too large becomes paragraphs, and `editor` says so. */
export function tidyTables(body, editor) {
  // From the inside out: a table in a cell is lines of that cell.
  for (const table of [...body.querySelectorAll("table")].reverse()) tidyTable(table, editor);
}

function tidyTable(table, editor) {
  const grid = gridOf(table);
  const columns = Math.max(0, ...grid.map(({ cells }) => cells.length));
  const isLayout = grid.length * columns <= 1;
  if (table.parentElement.closest("td, th")) table.replaceWith(...grid.map((row) => lineOf(row, table)));
  else if (isLayout) table.replaceWith(...grid.flatMap(({ cells }) => [...cells[0].childNodes]));
  else if (grid.length > MOST_ROWS || columns > MOST_COLUMNS) {
    table.replaceWith(...grid.map((row) => lineOf(row, table)));
    tellTooLarge(editor, grid.length, columns);
  } else table.replaceWith(ours(table, grid, columns));
}

/** The rows that hold a cell, with merged cells spread out: { head, cells }, words in the first place of a merged one. */
function gridOf(table) {
  const rows = [...table.querySelectorAll(ROWS)].filter((row) => row.querySelector(CELLS));
  const taken = rows.map(() => []);
  rows.forEach((row, down) => {
    let right = 0;
    for (const cell of row.querySelectorAll(CELLS)) {
      while (taken[down][right]) right += 1;
      spread(cell, taken, down, right);
    }
  });
  return rows
    .map((row, down) => ({ head: row.parentElement.matches("thead"), cells: Array.from(taken[down], (cell) => cell ?? blank(table)) }))
    .filter(({ cells }) => cells.some((cell) => cell.textContent.trim()));
}

const blank = ({ ownerDocument }) => ownerDocument.createElement("td");

function spread(cell, taken, down, right) {
  const [wide, high] = ["colspan", "rowspan"].map((name) => Number.parseInt(cell.getAttribute(name), 10) || 1);
  for (let below = 0; below < Math.min(high, taken.length - down); below += 1)
    for (let beside = 0; beside < Math.min(wide, MOST_COLUMNS + 1); beside += 1)
      taken[down + below][right + beside] = below || beside ? blank(cell) : cell;
}

/** A row that can be no row: its words in one paragraph. */
function lineOf({ cells }, { ownerDocument }) {
  const line = ownerDocument.createElement("p");
  for (const cell of cells) {
    flatten(cell);
    if (!cell.textContent.trim()) continue;
    if (line.firstChild) line.append("\u00a0| ");
    line.append(...cell.childNodes);
  }
  return line;
}

function ours(table, grid, columns) {
  const page = table.ownerDocument;
  const made = page.createElement("table");
  const caption = table.querySelector(":scope > caption")?.textContent.trim();
  if (caption) made.dataset.caption = caption;
  const [first] = grid;
  made.dataset.headerRow = String(grid.length > 1 && (first.head || first.cells.every(isHeader) || isBold(first, grid[1])));
  made.dataset.headerColumn = String(grid.some(({ cells }) => cells[0].matches("th")) && grid.slice(1).every(({ cells }) => isHeader(cells[0])));
  const rows = page.createElement("tbody");
  for (const { cells } of grid) {
    const row = page.createElement("tr");
    while (cells.length < columns) cells.push(blank(table));
    cells.forEach(flatten);
    row.append(...cells);
    rows.append(row);
  }
  made.append(rows);
  if (made.dataset.headerRow === "true") rows.firstChild.querySelectorAll("b, strong").forEach(unwrap);
  return made;
}

const unwrap = (element) => element.replaceWith(...element.childNodes);
const isHeader = (cell) => cell.matches("th") || !cell.textContent.trim();

/** Word has no header cells: a first row all in bold, over one that is not, is what people make of it. */
const isBold = ({ cells }, { cells: under }) => cells.every(wholly) && !under.every(wholly);

function wholly(cell) {
  const bold = [...cell.querySelectorAll("b, strong")].map(({ textContent }) => textContent).join("");
  return bold.trim() === cell.textContent.trim();
}

/** What stands in blocks stands on lines of one text; an entry of a list keeps a dash. */
function flatten(cell) {
  const page = cell.ownerDocument;
  for (const entry of cell.querySelectorAll("li")) entry.prepend("– ");
  const blocks = [...cell.querySelectorAll(LINES)];
  for (const block of blocks) {
    block.before(page.createElement("br"));
    block.after(page.createElement("br"));
  }
  for (const block of [...blocks, ...cell.querySelectorAll("ul, ol, hr")].reverse()) unwrap(block);
  dropLooseBreaks(cell);
}

/** No line break at either end of a cell, nor two in a row. */
function dropLooseBreaks(cell) {
  cell.normalize();
  for (const node of [...cell.childNodes]) if (node.nodeType === 3 && !node.data.trim() && node.data.includes("\n")) node.remove();
  for (const line of cell.querySelectorAll("br")) {
    const { nextSibling: next, previousSibling: before } = line;
    if (!says(before) || !says(next) || next.nodeName === "BR") line.remove();
  }
}

const says = (node) => Boolean(node) && (node.nodeName === "BR" || Boolean(node.textContent.trim()));

function tellTooLarge(editor, rows, columns) {
  const [counted, most] = [[rows, columns], [MOST_ROWS, MOST_COLUMNS]].map(
    ([lines, across]) => `${lines}\u00a0lignes et ${across}\u00a0colonnes`,
  );
  notify(editor, `Un tableau de ${counted} a été collé en paragraphes\u00a0: un tableau compte ${most} au plus.`);
}

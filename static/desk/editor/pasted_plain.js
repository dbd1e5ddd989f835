// Plain text as a document: paragraphs, line breaks and lists, as its writer's lines say.

import { pm } from "../vendor/tiptap.js";
import { numbering, withoutInvisibles } from "./pasted_text.js";
import { DEEPEST } from "./lists.js";
import { MOST_COLUMNS, MOST_ROWS } from "./table_cells.js";

const { Fragment, Slice } = pm.model;
const ENTRY = /^(\s*)([•◦▪‣·*–-]|\d{1,3}[.)])\s+(?=\S)/;
const BULLET = /^\s*[•◦▪‣]/; // a list by itself; one line after a dash may be someone speaking
const WRAPPED_AT = 50; // characters: where mail programs break a line, it is longer than that
const WIDEST = 82;

/** The slice of `text` for this schema; `marks` are those of the place it goes to. */
export function readPlain(text, schema, marks) {
  const { nodes } = schema;
  const grid = gridOf(text);
  if (grid) return new Slice(Fragment.from(table(grid, nodes, schema)), 0, 0);
  const say = (words) => (words ? schema.text(words, marks) : null);
  const paragraph = (lines) =>
    nodes.paragraph.create(null, lines.flatMap((line, place) => (place ? [nodes.hardBreak.create(), say(line)] : [say(line)])).filter(Boolean));
  const blocks = split(text).map((part) =>
    Array.isArray(part) ? list(part, nodes, paragraph) : paragraph(part.lines),
  );
  const content = Fragment.from(blocks);
  const isOpen = (block) => (block?.type === nodes.paragraph ? 1 : 0);
  return new Slice(content, isOpen(content.firstChild), isOpen(content.lastChild));
}

/** What a spreadsheet copies: lines of as many words between tabs, as rows of cells; null for other text. */
function gridOf(text) {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "").split("\n");
  const grid = lines.map((line) => line.split("\t").map((words) => tidy(withoutInvisibles(words))));
  const columns = grid[0].length;
  const even = grid.every((row) => row.length === columns);
  const indented = grid.every(([first]) => !first); // lines of a program, say
  const fits = grid.length <= MOST_ROWS && columns <= MOST_COLUMNS;
  return columns > 1 && lines.length > 1 && even && !indented && fits ? grid : null;
}

function table(grid, nodes, schema) {
  const rows = grid.map((row) =>
    nodes.tableRow.create(null, row.map((words) => nodes.tableCell.create(null, words ? schema.text(words) : null))),
  );
  return nodes.table.create({ headerRow: false }, rows);
}

/** Paragraphs as { lines }, lists as arrays of { depth, ordered, start, words }. */
function split(text) {
  const clean = withoutInvisibles(text.replace(/\r\n?|\u2028|\u2029/g, "\n")).replace(/[ \t]+$/gm, "");
  const chunks = clean.split(/\n{2,}/).map((chunk) => chunk.split("\n").filter((line) => line.trim()));
  const loose = chunks.filter((chunk) => chunk.length).length > 1;
  return chunks.flatMap((chunk) => runs(chunk)).flatMap((run) => (run.entries ? [run.entries] : prose(run.lines, loose)));
}

/** Groups the lines of a chunk: runs of list entries, and runs of the others. */
function runs(lines) {
  const found = [];
  for (const line of lines) {
    const entry = ENTRY.test(line);
    if (!found.length || found.at(-1).entry !== entry) found.push({ entry, lines: [] });
    found.at(-1).lines.push(line);
  }
  return found.map((run) => (isList(run) ? { entries: run.lines.map(readEntry) } : run));
}

const isList = ({ entry, lines }) => entry && (lines.length > 1 || BULLET.test(lines[0]));

function readEntry(line) {
  const [all, indent, sign] = ENTRY.exec(line);
  return { indent: indent.replace(/\t/g, "  ").length, ...numbering(sign), words: tidy(line.slice(all.length)) };
}

/** Lines that a mail program broke are one paragraph; others stay lines, or are paragraphs where no blank line says which. */
function prose(lines, loose) {
  const tidied = lines.map(tidy);
  if (isWrapped(tidied)) return [{ lines: [tidied.join(" ")] }];
  return loose ? [{ lines: tidied }] : tidied.map((line) => ({ lines: [line] }));
}

const isWrapped = (lines) =>
  lines.length > 1 && lines.slice(0, -1).every(({ length }) => length > WRAPPED_AT && length <= WIDEST);

const tidy = (line) => line.trim().replace(/[ \t]{2,}|\t/g, " ");

/** One list and those inside it, by how far each entry is set in. */
function list(entries, nodes, paragraph, depth = 1) {
  const { indent, ordered, start } = entries[0];
  const items = [];
  for (const entry of entries)
    if (items.length && entry.indent > indent && depth < DEEPEST) items.at(-1).below.push(entry);
    else items.push({ words: entry.words, below: [] });
  const children = items.map(({ words, below }) =>
    nodes.listItem.create(null, [paragraph([words]), ...(below.length ? [list(below, nodes, paragraph, depth + 1)] : [])]),
  );
  return ordered ? nodes.orderedList.create({ start }, children) : nodes.bulletList.create(null, children);
}

import { Node, Plugin, pm } from "../vendor/tiptap.js";
import { announce, notify } from "./announcing.js";
import { flag, words } from "./attributes.js";
import { BlockView } from "./block_view.js";
import { h, iconButton } from "./markup.js";
import { removeBlock } from "./moving.js";
import {
  MOST_COLUMNS,
  MOST_ROWS,
  addColumn,
  addRow,
  beforeCell,
  cellAround,
  columnsOf,
  removeColumn,
  removeRow,
  rowsOf,
} from "./table_cells.js";
import { TOO_MANY_ROWS } from "./table_keys.js";
import { pasteInCell } from "./table_pasting.js";

const { closeHistory } = pm.history;
const { TextSelection } = pm.state;
const TOO_MANY_COLUMNS = `Un tableau compte ${MOST_COLUMNS}\u00a0colonnes au plus.`;

class TableView extends BlockView {
  constructor(context) {
    super(context, { name: "Tableau", drawing: "table" });
  }

  body() {
    this.contentDOM = h("tbody");
    const caption = h(
      "div",
      { class: "block-fields", contenteditable: "false" },
      this.field("caption", "Titre du tableau", { maxlength: 2000, placeholder: "Ce que montre le tableau" }),
    );
    caption.addEventListener("keydown", (event) => this.enter(event));
    // What scrolls must hold something that takes the focus: the caption does, or, where nothing can be written, itself.
    const focusable = this.editor.isEditable ? {} : { tabindex: "0", role: "region", "aria-label": "Tableau" };
    const scroll = { class: "table-scroll", ...focusable };
    return [this.tools(), h("div", scroll, caption, h("table", {}, this.contentDOM))];
  }

  tools() {
    if (!this.editor.isEditable) return "";
    const tool = (drawing, label, act) =>
      iconButton(drawing, label, {
        onmousedown: (event) => event.preventDefault(), // the text keeps its selection
        onclick: () => act(),
      });
    this.headers = {
      headerRow: tool("headerRow", "Première ligne en en-tête", () => this.toggle("headerRow")),
      headerColumn: tool("headerColumn", "Première colonne en en-tête", () => this.toggle("headerColumn")),
    };
    return h(
      "div",
      { class: "table-tools", role: "group", "aria-label": "Lignes et colonnes", contenteditable: "false" },
      tool("rowAbove", "Ajouter une ligne au-dessus", () => this.addRow(0)),
      tool("rowBelow", "Ajouter une ligne au-dessous", () => this.addRow(1)),
      tool("columnBefore", "Ajouter une colonne à gauche", () => this.addColumn(0)),
      tool("columnAfter", "Ajouter une colonne à droite", () => this.addColumn(1)),
      tool("rowOut", "Supprimer la ligne", () => this.takeOut(rowsOf, removeRow, "Ligne supprimée")),
      tool("columnOut", "Supprimer la colonne", () => this.takeOut(columnsOf, removeColumn, "Colonne supprimée")),
      ...Object.values(this.headers),
    );
  }

  shown({ attrs }) {
    for (const [name, button] of Object.entries(this.headers ?? {}))
      button.setAttribute("aria-pressed", String(attrs[name]));
    this.contentDOM.classList.toggle("has-header-row", attrs.headerRow);
    this.contentDOM.classList.toggle("has-header-column", attrs.headerColumn);
  }

  /** The cell the caret is in, else the last one: what is added goes to the end. */
  get cell() {
    const cell = cellAround(this.editor.state.selection);
    const [table, pos] = [this.node, this.getPos()];
    return cell?.pos === pos ? cell : { table, pos, row: rowsOf(table) - 1, column: columnsOf(table) - 1 };
  }

  addRow(below) {
    if (rowsOf(this.node) >= MOST_ROWS) return notify(this.editor, TOO_MANY_ROWS);
    const { cell } = this;
    return this.send(addRow(this.editor.state.tr, cell, cell.row + below), "Ligne ajoutée");
  }

  addColumn(after) {
    if (columnsOf(this.node) >= MOST_COLUMNS) return notify(this.editor, TOO_MANY_COLUMNS);
    const { cell } = this;
    return this.send(addColumn(this.editor.state.tr, cell, cell.column + after), "Colonne ajoutée");
  }

  /** The last row or column goes with its table. */
  takeOut(count, remove, said) {
    if (count(this.node) > 1) return this.send(remove(this.editor.state.tr, this.cell), said);
    this.select();
    return removeBlock(this.editor);
  }

  toggle(name) {
    this.send(this.editor.state.tr.setNodeAttribute(this.getPos(), name, !this.node.attrs[name]));
  }

  send(transaction, said) {
    this.editor.view.dispatch(closeHistory(transaction)); // each is one undo
    if (said) announce(this.editor, said);
  }

  /** Enter in the caption goes on to the first cell. */
  enter(event) {
    if (event.isComposing || !["Enter", "ArrowDown"].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    const { state, view } = this.editor;
    const start = beforeCell(this.node, this.getPos(), 0, 0) + 1;
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, start)).scrollIntoView());
    view.focus();
  }
}

const part = { isolating: true, allowGapCursor: false };

export const TableCell = Node.create({
  ...part,
  name: "tableCell",
  content: "inline*",
  selectable: false,
  parseHTML: () => [{ tag: "td" }, { tag: "th" }],
  renderHTML: () => ["td", 0],
});

export const TableRow = Node.create({
  ...part,
  name: "tableRow",
  content: "tableCell+",
  selectable: false,
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: () => ["tr", 0],
});

/** Rows of cells, as many in each. */
export const Table = Node.create({
  ...part,
  name: "table",
  group: "block",
  content: "tableRow+",

  addAttributes() {
    return { ...words("caption"), ...flag("headerRow", true), ...flag("headerColumn", false) };
  },

  parseHTML() {
    return [{ tag: "table" }];
  },

  renderHTML({ HTMLAttributes }) {
    return ["table", HTMLAttributes, ["tbody", 0]];
  },

  addNodeView() {
    return (context) => new TableView(context);
  },

  addProseMirrorPlugins() {
    return [new Plugin({ props: { handlePaste: (view, _event, slice) => pasteInCell(this.editor, slice) } })];
  },
});

const EMPTY_ROW = { type: "tableRow", content: Array.from({ length: 3 }, () => ({ type: "tableCell" })) };

/** A fresh table of three rows and three columns. */
export const newTable = () => ({ type: "table", content: [EMPTY_ROW, EMPTY_ROW, EMPTY_ROW] });

import { pm } from "../vendor/tiptap.js";
import { blockHandle } from "./block_handle.js";
import { CONTROLS, firstControl } from "./controls.js";
import { h, icon, iconButton } from "./markup.js";
import { leaveBlock, moveBlock, removeBlock } from "./moving.js";

const { NodeSelection } = pm.state;
const SAME_BURST = 800; // milliseconds between keys that one Ctrl+Z takes back together

/**
 * The frame of a block that is more than text: its name, its buttons, the fields that hold its
 * attributes. A ProseMirror node view; subclasses fill `body()` and may listen to `shown(node)`.
 */
export class BlockView {
  constructor({ editor, node, getPos }, { name, drawing }) {
    Object.assign(this, { editor, node, getPos, fields: new Map() });
    this.title = h("span", { class: "block-name" }, name);
    this.bar = h(
      "div",
      { class: "block-bar", contenteditable: "false", onmousedown: (event) => this.#selectFromBar(event) },
      this.editor.isEditable ? blockHandle(this) : "",
      icon(drawing),
      this.title,
      h("span", { class: "block-actions" }, ...this.actions(), ...this.#moves()),
    );
    this.dom = h(
      "div",
      { class: `block block-${node.type.name}`, role: "group", "aria-label": name },
      this.bar,
      ...this.body(node),
    );
    this.dom.addEventListener("keydown", (event) => this.#walkFields(event));
    this.dom.addEventListener("keydown", (event) => this.#stepBack(event));
    this.show(node);
  }

  /** The nodes under the bar; a block with text of its own also sets `this.contentDOM`. */
  body() {
    return [];
  }

  /** Buttons of this kind of block, before those that every block has. */
  actions() {
    return [];
  }

  /** Puts the node's attributes on the screen. */
  show(node) {
    for (const [name, control] of this.fields)
      if (control.value !== node.attrs[name]) control.value = node.attrs[name];
    this.shown?.(node);
  }

  /** A labelled control bound to the attribute `name`. */
  field(name, label, { control = h("input", { type: "text" }), lines, tidy, ...attributes } = {}) {
    for (const [key, value] of Object.entries(attributes)) control.setAttribute(key, value);
    control.setAttribute("data-field", name);
    control.disabled = !this.editor.isEditable;
    const read = () => (lines ? control.value : control.value.replace(/\s*\n\s*/g, " "));
    if (lines) control.setAttribute("data-lines", "yes");
    control.addEventListener("input", () => this.change(name, read()));
    if (tidy) control.addEventListener("change", () => this.change(name, tidy(control.value)));
    this.fields.set(name, control);
    return h("label", { class: `field field-${name}` }, h("span", { class: "field-label" }, label), control);
  }

  /** Text that may run on for lines, yet is one paragraph. */
  longField(name, label, attributes = {}) {
    return this.field(name, label, { control: h("textarea", { rows: "1" }), ...attributes });
  }

  /** Text of several paragraphs, one a line. */
  linesField(name, label, attributes = {}) {
    return this.longField(name, label, { lines: true, ...attributes });
  }

  change(name, value) {
    if (value === this.node.attrs[name]) return;
    const { state } = this.editor.view;
    const transaction = state.tr.setNodeAttribute(this.getPos(), name, value);
    const burst = this.burst;
    // The history never joins attribute steps by itself, one letter would be one undo: saying that
    // this step follows from the one before puts both into one event.
    if (burst && burst.doc === state.doc && burst.name === name && Date.now() - burst.at < SAME_BURST)
      transaction.setMeta("appendedTransaction", burst.transaction);
    this.editor.view.dispatch(transaction);
    this.burst = { name, at: Date.now(), doc: this.editor.view.state.doc, transaction };
  }

  select() {
    const { view } = this.editor;
    view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, this.getPos())));
    view.focus();
  }

  #moves() {
    if (!this.editor.isEditable) return [];
    const act = (verb) => () => {
      this.select();
      verb(this.editor);
    };
    return [
      iconButton("up", "Monter le bloc (Alt+↑)", { onclick: act((editor) => moveBlock(editor, -1)) }),
      iconButton("down", "Descendre le bloc (Alt+↓)", { onclick: act((editor) => moveBlock(editor, 1)) }),
      iconButton("trash", "Supprimer le bloc", { onclick: act(removeBlock) }),
    ];
  }

  #selectFromBar(event) {
    if (event.target.closest("button, .block-handle")) return;
    event.preventDefault();
    this.select();
  }

  /** Enter and the arrows walk from field to field, and out of the block at its ends. */
  #walkFields(event) {
    const controls = [...this.fields.values()].filter((control) => !control.closest("details:not([open])"));
    const place = controls.indexOf(event.target);
    if (place < 0 || event.isComposing) return;
    if (event.key === "Escape") this.select();
    else if (event.target.dataset.lines) return;
    else if (event.key === "Enter" || (event.key === "ArrowDown" && event.target.type === "text"))
      this.#walkTo(controls[place + 1], 1);
    else if (event.key === "ArrowUp" && event.target.type === "text") this.#walkTo(controls[place - 1], -1);
    else return;
    event.preventDefault(); // Enter would submit the page's form
  }

  /** Before its first control comes the block itself: the browser's own Shift+Tab would forget where in the text that is. */
  #stepBack(event) {
    if (event.key !== "Tab" || !event.shiftKey || event.target !== firstControl(this.dom)) return;
    event.preventDefault();
    this.select();
  }

  #walkTo(control, direction) {
    if (control) control.focus();
    else leaveBlock(this.editor, this.getPos(), direction);
  }

  update(node) {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.show(node);
    return true;
  }

  selectNode() {
    this.dom.classList.add("is-selected");
  }

  deselectNode() {
    this.dom.classList.remove("is-selected");
  }

  stopEvent(event) {
    return Boolean(event.target.closest?.(CONTROLS)) && !this.contentDOM?.contains(event.target);
  }

  ignoreMutation(mutation) {
    return !this.contentDOM?.contains(mutation.target);
  }
}

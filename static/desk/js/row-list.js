// <row-list>: rows of a Django formset that can be added, moved and taken away. The numbers and boxes that do it
// without a script stay in the form, hidden, and are kept right.

import { say } from "../editor/announcing.js";
import { Carrying } from "../editor/carrying.js";
import { h, icon } from "../editor/markup.js";

const STEPS = { ArrowUp: -1, ArrowDown: 1 };

class RowList extends HTMLElement {
  connectedCallback() {
    if (this.rows) return;
    this.rows = this.querySelector(".rows");
    this.template = this.querySelector("template");
    this.total = document.querySelector(`[name="${this.dataset.prefix}-TOTAL_FORMS"]`);
    this.status = h("p", { class: "unseen", role: "status" });
    this.drag = new Carrying(this, {
      ondrop: (row, before) => this.#put(row, before),
      oncancel: () => say(this.status, "Déplacement annulé"),
    });
    for (const row of this.rows.children) this.#equip(row);
    this.append(h("button", { type: "button", class: "row-add", onclick: () => this.#add() }, this.dataset.add), this.status);
    this.addEventListener("keydown", (event) => this.#onKey(event));
    this.#dropBlankRow();
    this.#number(false);
  }

  get ground() {
    return this;
  }

  get present() {
    return [...this.rows.children].filter((row) => !row.classList.contains("row-gone"));
  }

  /** The spare row that the form has without a script: the button takes its place. */
  #dropBlankRow() {
    const filled = (field) => field.value && !field.matches("[name$=role]");
    const blank = this.present.filter((row) => ![...row.querySelectorAll(".row-fields :is(input, select, textarea)")].some(filled));
    const spare = blank.length - Math.max(0, Number(this.dataset.least ?? 0) - (this.present.length - blank.length));
    for (const row of blank.slice(0, spare)) this.#take(row, false);
  }

  #add() {
    const index = Number(this.total.value);
    const copy = this.template.content.firstElementChild.cloneNode(true);
    for (const element of copy.querySelectorAll("[name], [id], [for]"))
      for (const name of ["name", "id", "for"])
        if (element.hasAttribute(name)) element.setAttribute(name, element.getAttribute(name).replaceAll("__prefix__", index));
    this.total.value = index + 1;
    this.rows.append(copy);
    this.#equip(copy);
    this.#number();
    copy.querySelector(".row-fields :is(select, input)").focus();
  }

  #equip(row) {
    const tool = (name, label, act) => h("button", { type: "button", class: `row-tool row-${name}`, "aria-label": label, title: label, onclick: () => act(row) }, icon(name));
    // For the pointer alone: keys have the buttons beside it, and Alt with the arrows.
    const handle = h("span", { class: "row-handle", title: "Glisser pour déplacer (ou Alt + ↑ ↓)", "aria-hidden": "true" }, icon("grip"));
    this.drag.equip(row, handle);
    row.prepend(handle);
    row.append(h("div", { class: "row-tools" },
      tool("up", "Monter", (one) => this.#step(one, -1)),
      tool("down", "Descendre", (one) => this.#step(one, 1)),
      tool("close", "Retirer", (one) => this.#take(one))));
  }

  #onKey(event) {
    const step = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey && STEPS[event.key];
    const row = event.target.closest(".row");
    if (!step || !row) return;
    event.preventDefault();
    this.#step(row, step);
  }

  /** Moves the neighbour over instead: the row keeps the focus it holds. */
  #step(row, step) {
    const rows = this.present;
    const other = rows[rows.indexOf(row) + step];
    if (!other) return this.#tellPlace(row);
    this.rows.insertBefore(other, step < 0 ? row.nextSibling : row);
    const pressed = document.activeElement;
    this.#number();
    // A button at the end of its way can be pressed no more: its twin takes the focus.
    if (pressed.disabled) row.querySelector(".row-tool:not([disabled])").focus();
    row.scrollIntoView({ block: "nearest" });
    return this.#tellPlace(row);
  }

  #put(row, before) {
    const held = row.contains(document.activeElement) && document.activeElement;
    this.rows.insertBefore(row, before);
    if (held) held.focus({ preventScroll: true });
    this.#number();
    this.#tellPlace(row);
  }

  #tellPlace(row) {
    const place = this.present.indexOf(row) + 1;
    say(this.status, `${nameOf(row)}, ${place}${place === 1 ? "re" : "e"} position sur ${this.present.length}`);
  }

  #take(row, told = true) {
    const next = this.present[this.present.indexOf(row) + 1];
    row.querySelector("[name$=DELETE]").checked = true;
    row.classList.add("row-gone");
    this.#number(told);
    if (!told) return;
    say(this.status, `${nameOf(row)}, retrait fait`);
    (next?.querySelector(".row-fields :is(select, input)") ?? this.querySelector(".row-add")).focus();
  }

  #number(told = true) {
    const rows = this.present;
    rows.forEach((row, place) => {
      row.querySelector("[name$=ORDER]").value = place + 1;
      row.querySelector(".row-up").disabled = place === 0;
      row.querySelector(".row-down").disabled = place === rows.length - 1;
    });
    this.classList.toggle("row-alone", rows.length < 2);
    if (told) this.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

/** What a row says first: a name chosen or typed. */
function nameOf(row) {
  const field = row.querySelector(".row-fields :is(select, input)");
  const words = field.value && (field.selectedOptions?.[0].text ?? field.value);
  return words || "Ligne vide";
}

customElements.define("row-list", RowList);

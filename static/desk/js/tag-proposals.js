// The combobox of <tag-field>: a text field and the list of tags that go by what is typed in it.

import { say } from "../editor/announcing.js";
import { freshId, h } from "../editor/markup.js";
import { MenuList } from "../editor/menu_list.js";
import { ask } from "./suggestions.js";

const PAUSE = 160; // milliseconds without a key before the server is asked
const MAKES_A_TAG = /[\p{L}\d]/u;

function drawn({ label, via, detail, isNew }) {
  if (isNew) return [h("span", { class: "menu-label" }, `Créer «\u00A0${label}\u00A0»`)];
  const path = via ? h("span", { class: "tag-via" }, `${via} → `) : "";
  return [h("span", { class: "menu-label" }, path, label), h("span", { class: "tag-uses" }, detail)];
}

export class Proposals {
  /** `ontake(tag)` gets a proposal, `onwords(line)` what is typed and is to be taken as it stands. */
  constructor({ lookup, mayCreate, status, isTaken, ontake, onwords }) {
    Object.assign(this, { lookup, mayCreate, status, isTaken, ontake, onwords });
    this.list = new MenuList({ items: [], label: "Mots-clés proposés", onchoose: (tag) => this.ontake(tag), draw: drawn, nothing: "Aucun mot-clé de ce nom" });
    this.field = h("input", {
      type: "text", id: freshId("tag"), placeholder: "Ajouter un mot-clé", autocomplete: "off", enterkeyhint: "done",
      role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.dom.id,
      oninput: (event) => this.#onInput(event), onkeydown: (event) => this.#onKey(event), onblur: () => this.close(),
      onclick: () => !this.isOpen && this.#searchSoon(),
    });
    this.list.dom.hidden = true;
    this.list.dom.addEventListener("mousemove", () => this.#point());
    this.dom = h("div", { class: "tag-entry" }, this.field, this.list.dom);
  }

  get isOpen() {
    return !this.list.dom.hidden;
  }

  clear() {
    this.field.value = "";
    this.close();
  }

  close() {
    clearTimeout(this.pause);
    this.asking?.abort();
    this.asking = undefined;
    this.#open(false);
  }

  #onInput(event) {
    event.stopPropagation(); // nothing of the article changes yet
    if (this.field.value.includes(",")) this.onwords(this.field.value);
    else this.#searchSoon();
  }

  #searchSoon() {
    this.asking?.abort();
    this.asking = new AbortController();
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.search(), PAUSE);
  }

  /** Shows what goes by the words typed; true once it does. */
  async search() {
    clearTimeout(this.pause);
    this.asking?.abort();
    const { signal } = (this.asking = new AbortController());
    const words = this.field.value.trim();
    const results = await ask(this.lookup, words, signal);
    if (signal.aborted) return false;
    this.asking = undefined;
    if (!results) return this.#open(false);
    const offered = results.filter(({ label }) => !this.isTaken(label));
    if (this.mayCreate && MAKES_A_TAG.test(words) && !results.some(({ exact }) => exact)) offered.push({ label: words, isNew: true });
    this.list.offer(offered);
    this.#open(Boolean(words) || offered.length > 0);
    const count = offered.length;
    say(this.status, count ? `${count} proposition${count > 1 ? "s" : ""}` : this.list.nothing);
    return true;
  }

  #open(isOpen) {
    const opens = isOpen && !this.isOpen;
    this.list.dom.hidden = !isOpen;
    if (opens) this.list.dom.scrollIntoView({ block: "nearest" });
    this.field.setAttribute("aria-expanded", String(isOpen));
    this.#point();
    return isOpen;
  }

  #point() {
    const id = this.isOpen ? this.list.currentId : "";
    if (id) this.field.setAttribute("aria-activedescendant", id);
    else this.field.removeAttribute("aria-activedescendant");
  }

  #onKey(event) {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter") {
      event.preventDefault();
      this.#enter();
    } else if (event.key === "Escape" && this.isOpen) {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    } else if (event.key === "ArrowDown" && !this.isOpen) {
      event.preventDefault();
      this.search();
    } else if (this.isOpen && event.key !== "Tab" && this.list.onKey(event)) {
      event.preventDefault();
      this.#point();
    }
  }

  /** Takes the proposal pointed at. Where none is shown, or it answers older words, what is typed decides. */
  async #enter() {
    const words = this.field.value.trim();
    if (this.isOpen && !this.asking && this.list.current >= 0) return this.ontake(this.list.offered[this.list.current]);
    if (!words) return undefined;
    if (!this.asking && !this.isOpen) return this.onwords(words);
    const isShown = await this.search();
    if (this.field.value.trim() !== words) return undefined;
    const exact = isShown && this.list.offered.find((tag) => tag.exact);
    if (exact) return this.ontake(exact);
    return isShown && this.list.offered.length ? undefined : this.onwords(words);
  }
}

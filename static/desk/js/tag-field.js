// <tag-field>: a line of tags separated by commas, shown as tags that can be taken off one by one, and a combobox
// (ARIA 1.2) that offers those the house has, by name or synonym; with data-create, a new one last.

import { say } from "../editor/announcing.js";
import { h, icon } from "../editor/markup.js";
import { Proposals } from "./tag-proposals.js";
import { ask } from "./suggestions.js";

const split = (line) => line.split(",").map((name) => name.trim()).filter(Boolean);
const lower = (name) => name.toLocaleLowerCase("fr");
const quoted = (name) => `«\u00A0${name}\u00A0»`;

function strange(name, near) {
  const told = `${quoted(name)} n’est pas un mot-clé de la rédaction, et seule l’édition en crée.`;
  return near ? `${told} Le plus proche\u00A0: ${quoted(near)}.` : told;
}

class TagField extends HTMLElement {
  connectedCallback() {
    if (this.source) return;
    this.source = this.querySelector("input");
    this.names = split(this.source.value);
    this.strangers = new Map(); // names that no tag goes by → the nearest tag, or undefined
    this.chosen = h("ul", { class: "tags-chosen" });
    this.status = h("p", { class: "unseen", role: "status" });
    this.told = h("ul", { class: "errors", id: "tags-told" });
    this.proposals = new Proposals({
      lookup: this.dataset.lookup,
      mayCreate: "create" in this.dataset,
      status: this.status,
      isTaken: (name) => this.#has(name),
      ontake: (tag, typed) => this.#choose(tag, typed),
      onwords: (line) => this.#take(line),
    });
    this.entry = this.proposals.field;
    this.sent = this.querySelector(".errors");
    this.entry.setAttribute("aria-describedby", [this.sent?.id, this.told.id].filter(Boolean).join(" "));
    this.entry.addEventListener("keydown", (event) => this.#onKey(event));
    this.entry.addEventListener("blur", () => this.#take(this.entry.value));
    this.source.type = "hidden";
    const label = this.querySelector("label");
    label.htmlFor = this.entry.id;
    label.classList.add("unseen");
    this.querySelector(".field-help")?.remove();
    this.source.after(this.chosen, this.proposals.dom, this.told, this.status);
    this.#show();
    this.#lookAgain();
  }

  /** What came back unsaved may hold names that are no tags, or synonyms. */
  #lookAgain() {
    const isBack = this.querySelector(".field-wrong") ?? this.source.form?.elements.follows?.value;
    if (isBack) for (const name of this.names) this.#resolve(name);
  }

  #has(name) {
    return this.names.some((other) => lower(other) === lower(name));
  }

  #onKey(event) {
    if (event.key === "Backspace" && !this.entry.value && this.names.length) this.#drop(this.names.length - 1);
  }

  /** A proposal that was chosen; { label, isNew } for one that is to be made. */
  #choose({ label, via, isNew }) {
    this.proposals.clear();
    if (isNew) this.strangers.set(label);
    this.#add([label]);
    say(this.status, via ? `${quoted(label)} ajouté, pour ${quoted(via)}` : `${quoted(label)} ajouté`);
  }

  /** Names as they were typed, taken at once: whether they are tags is asked meanwhile. */
  #take(line) {
    const typed = split(line);
    if (!typed.length) return;
    this.proposals.clear();
    const fresh = typed.filter((name) => !this.#has(name));
    this.#add(fresh);
    for (const name of fresh) this.#resolve(name);
  }

  /** Puts the tag in the place of its synonym or other spelling, and marks what is none. */
  async #resolve(name) {
    const results = await ask(this.dataset.lookup, name);
    const place = this.names.indexOf(name);
    if (!results || place < 0) return;
    const tag = results.find((result) => result.exact);
    if (!tag) {
      this.strangers.set(name, results[0]?.label);
      return this.#show();
    }
    if (tag.label === name) return;
    this.names.splice(place, 1, ...(this.#has(tag.label) && lower(tag.label) !== lower(name) ? [] : [tag.label]));
    say(this.status, `${quoted(name)} est compris comme ${quoted(tag.label)}`);
    this.#changed();
  }

  #add(names) {
    this.names.push(...names.filter((name) => !this.#has(name)));
    this.#changed();
  }

  #drop(place) {
    const [name] = this.names.splice(place, 1);
    this.strangers.delete(name);
    this.sent?.remove();
    this.#changed();
    say(this.status, `${quoted(name)} retiré`);
    this.entry.focus();
  }

  #changed() {
    this.#show();
    this.source.dispatchEvent(new Event("change", { bubbles: true }));
  }

  #show() {
    this.source.value = this.names.join(", ");
    const mayCreate = "create" in this.dataset;
    this.chosen.replaceChildren(...this.names.map((name, place) => {
      const isStrange = this.strangers.has(name);
      const note = isStrange ? h("span", { class: "tag-note" }, mayCreate ? "nouveau" : "inconnu") : "";
      return h("li", { class: isStrange ? "tag-chip tag-strange" : "tag-chip" }, name, note,
        h("button", { type: "button", "aria-label": `Retirer ${name}`, title: "Retirer", onclick: () => this.#drop(place) }, icon("close")));
    }));
    const wrong = mayCreate ? [] : this.names.filter((name) => this.strangers.has(name));
    const said = this.sent?.isConnected ? this.sent.textContent : "";
    this.told.replaceChildren(...wrong.filter((name) => !said.includes(quoted(name))).map((name) =>
      h("li", {}, strange(name, this.strangers.get(name)))));
    this.entry.setAttribute("aria-invalid", String(Boolean(wrong.length)));
  }
}

customElements.define("tag-field", TagField);

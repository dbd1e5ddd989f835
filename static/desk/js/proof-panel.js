// Asks the server what a copy editor would change in the words on the page, saved or not. A person decides on each;
// nothing is applied unasked, and no save waits for it.

import { freshId, h } from "../editor/markup.js";
import { Places } from "./proof-places.js";

const PAUSE = 4000; // milliseconds without a change before the text is read again
const FIELDS = ["kicker", "title", "standfirst", "key_points", "ai_disclosure"];
const WHERE = { kicker: "Surtitre", title: "Titre", standfirst: "Chapô", key_points: "L’essentiel", ai_disclosure: "Part de l’IA", body: "Texte" };
const KINDS = { house: "Règles maison", typography: "Typographie", grammar: "Grammaire", spelling: "Orthographe" };
const FAILED = "La relecture n’a pas abouti. Le texte n’en souffre pas\u00A0: réessayez dans un instant.";

const quoted = (words) => `«\u00A0${words}\u00A0»`;
const shown = (words) => (words.trim() ? words : words.replace(/./gs, "␣"));
const signature = ({ kind, wrong, rights }) => [kind, wrong, rights[0]].join("|");

/** The panel in `home`, the element that says whom to ask; its button calls `read`. */
export class ProofPanel {
  constructor(home) {
    this.home = home;
    this.form = home.closest("form");
    this.status = home.querySelector(".proof-status");
    this.list = h("div", { class: "proof-list" });
    home.append(this.list);
    for (const name of ["input", "newsroom:changed"]) this.form.addEventListener(name, () => this.#again());
  }

  get #ignored() {
    try {
      return new Set(JSON.parse(sessionStorage.getItem(this.#key)));
    } catch {
      return new Set();
    }
  }

  get #key() {
    return `newsroom:ignored:${this.form.dataset.change ?? location.pathname}`;
  }

  #again() {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => !document.hidden && this.read(), PAUSE);
  }

  async read() {
    clearTimeout(this.pause);
    this.reading?.abort();
    const { signal } = (this.reading = new AbortController());
    this.status.textContent = "Relecture…";
    try {
      await this.#prepare();
      const answer = await this.#post(this.home.dataset.read, this.#words(), signal);
      if (!signal.aborted) this.#show(answer);
    } catch (error) {
      if (!signal.aborted) this.status.textContent = error.told ?? FAILED;
    }
  }

  async #prepare() {
    const editor = this.form.querySelector("newsroom-body")?.editor;
    const marking = editor && (await import("../editor/findings.js"));
    marking?.openMarks(editor);
    this.places = new Places(this.form, editor, marking);
  }

  #words() {
    const fields = Object.fromEntries(FIELDS.map((name) => [name, this.form.elements[name].value]));
    return { ...fields, body: this.places.editor?.getJSON() ?? null };
  }

  async #post(address, data, signal) {
    const headers = { "X-CSRFToken": this.form.elements.csrfmiddlewaretoken.value, "Content-Type": "application/json" };
    const response = await fetch(address, { method: "POST", headers, body: JSON.stringify(data), signal });
    const answer = await response.json();
    if (!response.ok) throw Object.assign(new Error(response.status), { told: answer.error });
    return answer;
  }

  #show({ findings, notes, more, may_learn: mayLearn }) {
    const ignored = this.#ignored;
    this.findings = findings
      .map((one, id) => ({ ...one, id }))
      .filter((one) => !ignored.has(signature(one)));
    this.places.mark(this.findings);
    Object.assign(this, { notes, more, mayLearn });
    this.#draw();
  }

  #draw() {
    const held = this.list.contains(document.activeElement);
    const place = [...this.list.querySelectorAll(".finding-item")].findIndex((item) => item.contains(document.activeElement));
    this.findings = this.findings.filter((one) => this.places.has(one));
    const count = this.findings.length;
    this.status.textContent = count ? `${count} suggestion${count > 1 ? "s" : ""}` : "Rien à signaler.";
    if (this.more) this.status.textContent += `, et ${this.more} autres après celles-ci`;
    this.list.replaceChildren(...Object.keys(KINDS).map((kind) => this.#group(kind)).filter(Boolean), ...this.notes.map(note));
    if (!held) return;
    const items = this.list.querySelectorAll(".finding-item");
    (items[Math.min(place, items.length - 1)]?.querySelector("button") ?? this.home.querySelector("button")).focus();
  }

  #group(kind) {
    const findings = this.findings.filter((one) => one.kind === kind);
    if (!findings.length) return null;
    const id = freshId("findings");
    return h("section", { class: `findings findings-${kind}`, "aria-labelledby": id },
      h("h3", { id }, `${KINDS[kind]} (${findings.length})`),
      h("ul", {}, findings.map((one) => this.#item(one))));
  }

  #item(one) {
    const [best, ...others] = one.rights;
    const words = quoted(shown(one.wrong));
    const act = (label, name, does) => h("button", { type: "button", class: "finding-act", "aria-label": name, onclick: does }, label);
    return h("li", { class: "finding-item" },
      h("button", { type: "button", class: "finding-go", title: "Aller au passage", onclick: () => this.#go(one) },
        h("span", { class: "finding-where" }, WHERE[one.field]), " ",
        h("span", { class: `finding finding-${one.kind}` }, shown(one.wrong)),
        best === undefined ? "" : h("span", { class: "finding-right" }, ` → ${shown(best)}`)),
      h("p", { class: "finding-why" }, one.why),
      h("div", { class: "finding-acts" },
        best === undefined ? "" : act("Remplacer", `Remplacer ${words} par ${quoted(shown(best))}`, () => this.#replace(one, best)),
        others.map((right) => act(right, `Remplacer ${words} par ${quoted(right)}`, () => this.#replace(one, right))),
        act("Ignorer", `Ignorer ${words}`, () => this.#ignore(one)),
        one.kind === "spelling" && this.mayLearn
          ? act("Ajouter au dictionnaire", `Ajouter ${words} au dictionnaire`, () => this.#learn(one)) : ""));
  }

  #go(one) {
    if (!this.places.select(one)) this.#draw();
  }

  #replace(one, right) {
    const held = document.activeElement;
    this.places.replace(one, right);
    held.focus();
    this.#drop((other) => other.id === one.id);
  }

  #ignore(one) {
    const ignored = [...this.#ignored, signature(one)];
    try {
      sessionStorage.setItem(this.#key, JSON.stringify(ignored));
    } catch {
      // No room: it is hidden until the next reading.
    }
    this.#drop((other) => signature(other) === signature(one));
  }

  async #learn(one) {
    try {
      await this.#post(this.home.dataset.learn, { word: one.wrong });
      this.#drop((other) => other.kind === "spelling" && other.wrong === one.wrong);
    } catch (error) {
      this.status.textContent = error.told ?? FAILED;
    }
  }

  #drop(isGone) {
    this.findings = this.findings.filter((other) => !isGone(other));
    this.places.keep(this.findings);
    this.#draw();
  }
}

function note({ text, command }) {
  return h("p", { class: "proof-note" }, text, command ? " " : "", command ? h("code", {}, command) : "");
}

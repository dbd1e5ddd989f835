// Who else has the article open, and where. A sign of life every four seconds, answered with everybody's.

import { h } from "../editor/markup.js";
import { autosave } from "./autosave.js";
import { GONE, KEPT, csrfToken, post } from "./sheet.js";

const EVERY = 4000; // milliseconds; the server believes a page in view for twelve seconds

class Presence {
  constructor(autosave) {
    this.autosave = autosave;
    this.sheet = autosave.sheet;
    this.company = document.querySelector("[data-company]");
    this.newer = document.querySelector("[data-newer]");
    this.taken = document.querySelector("[data-taken]");
    this.dialog = document.querySelector("[data-take-over-dialog]");
    document.addEventListener("visibilitychange", () => this.beat());
    addEventListener("pagehide", () => this.#leave());
    addEventListener("pageshow", (event) => event.persisted && this.#comeBack());
    this.#equipDialog();
    this.beat();
  }

  async beat() {
    clearTimeout(this.next);
    if (this.left) return; // the page also becomes hidden as it goes
    const url = this.sheet.address("presence");
    if (url) {
      const { outcome, answer } = await post(url, this.#fields({ place: place(), hidden: document.hidden ? "1" : "" }));
      if (outcome === GONE) return;
      if (outcome === KEPT) this.#tell(answer);
    }
    clearTimeout(this.next);
    if (!this.ended && !this.left) this.next = setTimeout(() => this.beat(), EVERY);
  }

  #fields(more) {
    return new URLSearchParams({ sitting: this.sheet.sitting, seen: this.sheet.base, ...more });
  }

  #comeBack() {
    this.left = false;
    this.beat();
  }

  #leave() {
    this.left = true;
    clearTimeout(this.next);
    const url = this.sheet.address("presence");
    if (url && !this.ended) navigator.sendBeacon(url, this.#fields({ leaves: "1", csrfmiddlewaretoken: csrfToken() }));
  }

  #tell({ others, takenBy, newer }) {
    if (takenBy) return this.#end(takenBy);
    // Said again only when it changed: screen readers would repeat it every four seconds.
    const said = JSON.stringify([others, newer]);
    if (said === this.said) return undefined;
    this.said = said;
    this.company.hidden = !others.length;
    this.company.querySelector("ul").replaceChildren(...others.map((other) => h("li", {}, sentence(other))));
    this.newer.hidden = !newer;
    if (newer) this.newer.querySelector("[data-who]").textContent = `${newer.by} a enregistré la version ${newer.version}`;
    return undefined;
  }

  /** Somebody goes on with this text: here it can be read, and what was typed is with the server. */
  async #end(name) {
    this.ended = true;
    await this.autosave.send();
    this.taken.querySelector("[data-who]").textContent = name;
    this.taken.hidden = false;
    this.company.hidden = this.newer.hidden = true;
    document.querySelector(".article-columns").inert = true;
    for (const button of document.querySelectorAll(".bar button[type=submit]")) button.disabled = true;
  }

  #equipDialog() {
    this.company.querySelector("[data-ask]").addEventListener("click", () => this.dialog.showModal());
    this.dialog.querySelector("[data-cancel]").addEventListener("click", () => this.dialog.close());
    const form = this.dialog.querySelector("form");
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      // One's own words first: the page is about to be left.
      if ((await this.autosave.send()) !== KEPT) return this.dialog.close();
      form.elements.sitting.value = this.sheet.sitting;
      form.elements.csrfmiddlewaretoken.value = csrfToken();
      form.action = this.sheet.address("take_over");
      form.submit();
      return undefined;
    });
  }
}

function sentence({ name, isYou, place: where, isHidden }) {
  if (isYou) return "Vous avez aussi cet article ouvert dans une autre fenêtre.";
  if (isHidden) return `${name} a cet article ouvert, sans le regarder.`;
  return where ? `${name} est dans ${where}.` : `${name} a cet article ouvert.`;
}

/** Where the caret is, for colleagues: « le titre », « le texte, sous “Un prix qui fait débat” ». */
function place() {
  const focused = document.activeElement;
  const field = focused?.closest("[data-place]");
  if (!field) return "";
  const block = document.getSelection().anchorNode?.parentElement?.closest(".text > *");
  let heading = block;
  while (heading && !heading.matches("h2, h3")) heading = heading.previousElementSibling;
  const under = heading?.textContent.trim();
  return under ? `${field.dataset.place}, sous «\u00A0${under.slice(0, 70)}\u00A0»` : field.dataset.place;
}

autosave.then((found) => found && document.querySelector("[data-company]") && new Presence(found));

// <plan-panel>: the day and the hour of publication, with the hours a desk uses at a touch, said again in words.
// What is chosen and not yet planned is kept in this tab, whatever else is done with the page.

import { h } from "../editor/markup.js";
import { CHOICES, inWords } from "./plan-hours.js";

class PlanPanel extends HTMLElement {
  connectedCallback() {
    if (this.day) return;
    [this.day, this.hour] = this.querySelectorAll(".plan-controls input");
    this.key = `newsroom:plan:${this.dataset.article}`;
    this.planned = this.dataset.planned;
    this.buttons = CHOICES.map(({ label, hour }) =>
      h("button", { type: "button", class: "plan-choice", "aria-pressed": "false", onclick: () => this.#choose(hour()) }, label));
    this.quick = h("div", { class: "plan-quick", role: "group", "aria-label": "Heures usuelles" }, this.buttons);
    this.said = h("p", { class: "plan-said", role: "status" });
    this.querySelector(".plan-at").prepend(this.quick);
    this.querySelector(".plan-controls").after(this.said);
    for (const field of [this.day, this.hour]) {
      field.addEventListener("input", () => this.#changed());
      field.addEventListener("keydown", (event) => this.#onKey(event));
    }
    this.#takeUp();
  }

  get value() {
    return `${this.day.value}T${this.hour.value}`;
  }

  set value(wall) {
    [this.day.value, this.hour.value] = wall.split("T");
  }

  /** The page came back without having planned what was chosen. */
  #takeUp() {
    const kept = read(this.key);
    if (kept === this.planned) forget(this.key);
    else if (kept && !this.querySelector(".errors")) this.value = kept;
    this.#tell();
  }

  #choose(wall) {
    this.value = wall;
    this.#changed();
  }

  #changed() {
    if (this.value === this.planned || this.value === "T") forget(this.key);
    else keep(this.key, this.value);
    this.#tell();
  }

  #tell() {
    const words = inWords(this.day.value, this.hour.value);
    this.said.textContent = words && this.value !== this.planned ? `${words}\u00A0: pas encore programmé.` : "";
    CHOICES.forEach(({ hour }, place) => this.buttons[place].setAttribute("aria-pressed", String(this.value === hour())));
  }

  /** Enter in a field of the big form would save; here it plans. */
  #onKey(event) {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    this.closest("form").requestSubmit(this.querySelector("[data-plan]"));
  }
}

function read(key) {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key, value) {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    // No room, or none allowed: it holds for this page.
  }
}

function forget(key) {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

customElements.define("plan-panel", PlanPanel);

// How long the words are that others cut short: advice beside the field, never a refusal.

import { freshId, h } from "../editor/markup.js";

/** As Python counts: an emoji is one. */
const signs = (words) => [...words.trim()].length;

const told = (count) => `${count} signe${count > 1 ? "s" : ""}`;

class Counted {
  constructor(control) {
    this.control = control;
    this.advised = Number(control.dataset.advised);
    this.usual = control.dataset.usual.split(" ").filter(Boolean);
    this.shown = h("p", { class: "field-count", id: freshId("count") });
    this.control.after(this.shown);
    this.control.setAttribute("aria-describedby", this.shown.id);
    this.tell();
  }

  /** What stands there when nothing is written: the first of these fields that says something. */
  get instead() {
    const fields = this.usual.map((name) => this.control.form.elements[name]?.value.trim());
    return fields.find(Boolean) ?? "";
  }

  tell() {
    const { value } = this.control;
    const { instead } = this;
    if (this.usual.length) this.control.placeholder = instead;
    const count = signs(value || instead);
    const isLong = count > this.advised;
    this.shown.classList.toggle("field-count-over", isLong);
    this.shown.textContent = isLong
      ? `${told(count)}\u00A0: souvent coupé après ${this.advised}`
      : `${told(count)} sur ${this.advised} conseillés`;
  }
}

const counted = [...document.querySelectorAll("[data-advised]")].map((control) => new Counted(control));

if (counted.length) document.addEventListener("input", () => counted.forEach((one) => one.tell()));

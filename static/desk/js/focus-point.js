// <focus-point>: the point of a picture that stays in sight, set by click, finger or arrow keys, with each shape as it comes out.
// Without it, the two number fields say the same; left empty they mean the place that was suggested.

import { h } from "../editor/markup.js";

const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const FAR = 10; // percent that an arrow goes with Maj
const within = (value) => Math.max(0, Math.min(100, Math.round(value)));

class FocusPoint extends HTMLElement {
  connectedCallback() {
    this.fields = ["x", "y"].map((axis) => document.querySelector(`#id_focus_${axis}`));
    if (this.spot || this.fields.some((field) => !field || field.disabled)) return;
    this.suggested = [Number(this.dataset.x), Number(this.dataset.y)];
    this.frame = this.querySelector(".focus-picture");
    this.frame.classList.add("focus-live");
    this.spot = h("button", { type: "button", class: "focus-spot", "aria-describedby": "focus-how" });
    this.frame.append(this.spot);
    this.append(this.#words());
    this.frame.addEventListener("pointerdown", (event) => this.#grab(event));
    this.frame.addEventListener("pointermove", (event) => this.held === event.pointerId && this.#follow(event));
    for (const end of ["pointerup", "pointercancel"]) this.frame.addEventListener(end, () => (this.held = null));
    this.spot.addEventListener("keydown", (event) => this.#step(event));
    for (const field of this.fields) field.addEventListener("input", () => this.#show());
    this.#show();
  }

  #words() {
    const how = "Cliquez sur ce qui doit rester visible quand l’image est coupée, ou déplacez le point avec les flèches.";
    this.back = h("button", { type: "button", class: "button button-quiet", onclick: () => this.#takeBack() }, "Revenir au point proposé");
    return h("div", { class: "focus-told" }, h("p", { class: "field-help", id: "focus-how" }, how), this.back);
  }

  get point() {
    return this.fields.map((field, axis) => (field.value === "" ? this.suggested[axis] : within(Number(field.value) || 0)));
  }

  #grab(event) {
    if (event.button) return;
    event.preventDefault();
    this.held = event.pointerId;
    this.frame.setPointerCapture(event.pointerId);
    this.spot.focus({ preventScroll: true });
    this.#follow(event);
  }

  #follow({ clientX, clientY }) {
    const { left, top, width, height } = this.frame.querySelector("img").getBoundingClientRect();
    this.#put([((clientX - left) / width) * 100, ((clientY - top) / height) * 100]);
  }

  #step(event) {
    const step = STEPS[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const far = event.shiftKey ? FAR : 1;
    this.#put(this.point.map((value, axis) => value + step[axis] * far));
  }

  #put(point) {
    this.#write(point.map((value) => String(within(value))));
  }

  #takeBack() {
    this.#write(["", ""]);
    this.spot.focus();
  }

  #write(values) {
    for (const [axis, field] of this.fields.entries()) field.value = values[axis];
    for (const kind of ["input", "change"]) this.fields[0].dispatchEvent(new Event(kind, { bubbles: true }));
  }

  #show() {
    const [x, y] = this.point;
    this.spot.style.setProperty("--x", `${x}%`);
    this.spot.style.setProperty("--y", `${y}%`);
    this.spot.setAttribute("aria-label", `Point à garder visible\u00a0: ${x}\u00a0% depuis la gauche, ${y}\u00a0% depuis le haut`);
    for (const crop of this.querySelectorAll(".focus-crop img")) crop.style.objectPosition = `${x}% ${y}%`;
    this.back.hidden = this.fields.every((field) => field.value === "");
  }
}

customElements.define("focus-point", FocusPoint);

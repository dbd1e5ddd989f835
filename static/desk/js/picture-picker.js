// <picture-picker>: chooses an image of the library in a gallery; the field keeps its number.

import { bringing } from "../editor/bringing.js";
import { h } from "../editor/markup.js";
import { Lookup } from "../editor/lookup.js";
import { pickImage } from "../editor/picker.js";

class PicturePicker extends HTMLElement {
  connectedCallback() {
    if (this.source) return;
    this.source = this.querySelector("input");
    this.lookup = new Lookup(this.dataset.lookup, this.dataset.upload);
    this.choose = h("button", { type: "button", class: "button", onclick: () => this.#pick() });
    this.drop = h("button", { type: "button", class: "button button-quiet", onclick: () => this.#keep(null) }, "Retirer");
    this.bringing = bringing(this.lookup.upload, { place: this, class: "button button-quiet", onpicture: (image) => this.#bring(image) });
    this.append(h("div", { class: "picker-acts" }, this.choose, this.bringing.button, this.drop), this.bringing.box);
    const label = document.querySelector(`label[for="${this.source.id}"]`);
    if (label) this.#takeName(label);
    this.#tell();
  }

  /** The buttons say what they do; what for, the group says. */
  #takeName(label) {
    label.removeAttribute("for");
    label.id = `${this.source.id}_label`;
    this.setAttribute("role", "group");
    this.setAttribute("aria-labelledby", label.id);
  }

  async #pick() {
    const image = await pickImage(this.lookup);
    if (image) this.#keep(image);
    this.choose.focus();
  }

  #keep(image) {
    this.querySelector(".picker-shown")?.remove();
    this.source.value = image ? image.id : "";
    if (image) this.prepend(h("div", { class: "picker-shown" }, h("img", { src: image.thumbnail, alt: "" }), h("p", { class: "picker-label" }, image.label)));
    this.#tell();
    this.source.dispatchEvent(new Event("change", { bubbles: true }));
  }

  #tell() {
    this.choose.textContent = this.source.value ? "Changer…" : "Choisir une image…";
    this.drop.hidden = !this.source.value;
  }

  #bring(image) {
    this.lookup.known.set(image.id, Promise.resolve(image));
    this.#keep(image);
  }
}

customElements.define("picture-picker", PicturePicker);

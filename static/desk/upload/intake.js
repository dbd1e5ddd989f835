// <picture-intake>: pictures come into the library from files, by drop or paste anywhere on the page, or by address.

import { h } from "../editor/markup.js";
import { bringTo } from "../js/likening.js";
import { UploadList } from "./list.js";
import { askForFiles, filesOf, takeDrops } from "./pictures.js";

class PictureIntake extends HTMLElement {
  connectedCallback() {
    if (this.list) return;
    this.list = new UploadList(this.dataset.upload, { onkept: () => this.#refreshSoon() });
    const choose = h(
      "button",
      { type: "button", class: "button", onclick: () => askForFiles({ multiple: true }, (files) => this.list.add(files)) },
      "Choisir des fichiers…",
    );
    this.append(
      h("div", { class: "intake-ways" }, h("p", { class: "intake-told" }, "Déposez des images sur cette page, ou collez\u2011les (Ctrl+V)."), choose, this.#byAddress()),
      this.list.dom,
    );
    takeDrops(document.documentElement, (files) => this.list.add(files));
    document.addEventListener("paste", (event) => this.#paste(event));
  }

  #byAddress() {
    const field = h("input", { type: "url", class: "intake-address", placeholder: "Adresse d’une image", "aria-label": "Adresse d’une image" });
    const send = (event) => {
      event.preventDefault();
      const address = field.value.trim();
      if (address) this.list.addAddress(address);
      field.value = "";
      field.focus();
    };
    return h("form", { class: "intake-by-address", novalidate: true, onsubmit: send }, field, h("button", { type: "submit", class: "button" }, "Prendre"));
  }

  #paste(event) {
    const files = filesOf(event.clipboardData);
    if (!files.length) return;
    event.preventDefault();
    this.list.add(files);
  }

  /** The list below shows what has come in, without losing what is chosen in it. */
  #refreshSoon() {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.#refresh(), 300);
  }

  async #refresh() {
    try {
      const answer = await fetch(location.href);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const [shown, next] = [document, page].map((one) => one.getElementById("image-results"));
      if (shown && next) bringTo(shown, next);
    } catch {
      // The next page shows it.
    }
  }
}

customElements.define("picture-intake", PictureIntake);

// What is seen of an upload: its name, its bar, what became of it, and what may be done.

import { h } from "../editor/markup.js";

const TOLD = {
  waiting: () => "En attente",
  sending: ({ progress }) => `Envoi\u00a0: ${Math.floor(progress * 100)}\u00a0%`,
  reading: ({ file }) => (file ? "Lecture de l’image…" : "Téléchargement et lecture…"),
  refused: ({ error }) => error,
  cancelled: () => "Annulé",
  kept: ({ replaced, picture }) => {
    if (replaced) return `Remplacée par «\u00a0${picture.label}\u00a0», qui y était déjà`;
    const wanted = [!picture.alt && "texte de remplacement", !picture.credit && "crédit"].filter(Boolean);
    return wanted.length ? `Dans la médiathèque. À compléter\u00a0: ${wanted.join(" et ")}` : "Dans la médiathèque";
  },
};

const button = (label, onclick, more = {}) => h("button", { type: "button", class: "upload-act", onclick, ...more }, label);

export class UploadRow {
  constructor(upload) {
    this.upload = upload;
    this.picture = h("span", { class: "upload-picture" });
    this.told = h("p", { class: "upload-told" });
    this.bar = h("progress", { class: "upload-bar", max: "1", "aria-label": `Envoi de ${upload.name}` });
    this.acts = h("p", { class: "upload-acts" });
    this.twins = h("ul", { class: "upload-twins" });
    this.dom = h(
      "div",
      { class: "upload", role: "group", "aria-label": upload.name },
      this.picture,
      h("div", { class: "upload-words" }, h("p", { class: "upload-name" }, upload.name), this.told, this.bar),
      this.acts,
      this.twins,
    );
    upload.addEventListener("change", () => this.show());
    this.show();
  }

  show() {
    const { upload } = this;
    const words = TOLD[upload.state](upload);
    if (this.told.textContent !== words) this.told.textContent = words;
    this.bar.hidden = !["waiting", "sending", "reading"].includes(upload.state);
    if (upload.state === "reading") this.bar.removeAttribute("value");
    else this.bar.value = upload.progress;
    if (this.shown === upload.state && upload.state !== "kept") return;
    this.shown = this.dom.dataset.state = upload.state;
    const focused = this.dom.contains(document.activeElement);
    this.picture.replaceChildren(...(upload.picture ? [h("img", { src: upload.picture.thumbnail, alt: "" })] : []));
    this.acts.replaceChildren(...this.#acts());
    this.twins.replaceChildren(...upload.twins.map((twin) => this.#twin(twin)));
    this.twins.hidden = !upload.twins.length;
    if (focused) this.dom.querySelector("button, a")?.focus();
  }

  #acts() {
    const { upload } = this;
    if (upload.state === "kept")
      return [
        upload.twins.length ? button("Garder la nouvelle", () => upload.keep()) : "",
        h("a", { class: "upload-act", href: upload.picture.change, target: "_blank" }, "Ouvrir sa fiche"),
      ].filter(Boolean);
    if (upload.state === "refused")
      return [upload.again ? button("Réessayer", () => upload.retry()) : "", button("Retirer", () => this.#leave())].filter(Boolean);
    if (upload.state === "cancelled") return [button("Retirer", () => this.#leave())];
    return [button("Annuler", () => upload.cancel(), { "aria-label": `Annuler l’envoi de ${upload.name}` })];
  }

  #twin(twin) {
    const likeness = twin.same ? "Le même fichier est déjà là" : "Ressemble à";
    return h(
      "li",
      { class: "upload-twin" },
      h("img", { src: twin.thumbnail, alt: "" }),
      h("p", {}, `${likeness}\u00a0: `, h("a", { href: twin.change, target: "_blank" }, twin.label), twin.detail ? ` (${twin.detail})` : ""),
      twin.takeable ? button("Prendre celle-là", () => this.upload.take(twin), { "aria-label": `Prendre celle-là\u00a0: ${twin.label}` }) : "",
    );
  }

  #leave() {
    if (this.upload.state === "refused") this.upload.cancel();
    const list = this.dom.closest("[data-uploads]");
    (this.dom.closest("li") ?? this.dom).remove();
    list?.focus();
    this.upload.dispatchEvent(new Event("left"));
  }
}

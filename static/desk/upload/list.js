// Pictures that are being sent, one under the other; says in one sentence how far they are.

import { h } from "../editor/markup.js";
import { UploadRow } from "./row.js";
import { Upload } from "./upload.js";

const counted = (count, one, many) => count && `${count}\u00a0${count > 1 ? many : one}`;

/** `onkept(picture, upload)` is told of each picture to use: once its twins are settled where `waits` is set. */
export class UploadList {
  constructor(url, { onkept, waits = false }) {
    Object.assign(this, { url, onkept, waits, uploads: [] });
    this.rows = h("ul", { class: "uploads", "aria-label": "Images envoyées" });
    this.status = h("p", { class: "uploads-status", role: "status" });
    this.dom = h("div", { class: "uploads-box", "data-uploads": "", tabindex: "-1", hidden: true }, this.status, this.rows);
  }

  add(files) {
    for (const file of files) this.#begin({ file });
  }

  addAddress(address) {
    this.#begin({ address });
  }

  #begin(what) {
    const upload = new Upload(this.url, what);
    this.uploads.push(upload);
    this.rows.append(h("li", {}, new UploadRow(upload).dom));
    this.dom.hidden = false;
    upload.addEventListener("change", () => this.#tell());
    upload.addEventListener("done", () => this.#done(upload));
    upload.addEventListener("left", () => this.#forget(upload));
    upload.start();
    this.#tell();
  }

  #done(upload) {
    if (upload.state !== "kept" || (this.waits && upload.twins.length)) return;
    if (upload.given === upload.picture) return;
    upload.given = upload.picture;
    this.onkept(upload.picture, upload);
  }

  #forget(upload) {
    this.uploads = this.uploads.filter((one) => one !== upload);
    this.dom.hidden = !this.uploads.length;
    this.#tell();
  }

  #tell() {
    const count = (...states) => this.uploads.filter(({ state }) => states.includes(state)).length;
    const words = [
      counted(count("waiting", "sending", "reading"), "image en cours", "images en cours"),
      counted(count("kept"), "dans la médiathèque", "dans la médiathèque"),
      counted(count("refused"), "refusée", "refusées"),
    ];
    const told = words.filter(Boolean).join(", ");
    if (this.status.textContent !== told) this.status.textContent = told;
  }
}

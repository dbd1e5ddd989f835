// The page as readers would get it, beside the text, drawn anew by the server when the typing pauses.

import { h, icon } from "../editor/markup.js";
import { bringTo } from "./likening.js";
import { Remembered } from "./remembering.js";
import { EXPIRED, GONE, KEPT, Sheet, post } from "./sheet.js";

const PAUSE = 600; // milliseconds without a change before the server is asked
const NARROW = matchMedia("(max-width: 60rem)"); // as in preview-pane.css: here the preview is a sheet of its own

const form = document.querySelector("#article-form");
const dialog = document.querySelector("#live-preview");

const TROUBLES = {
  [EXPIRED]: "La session a expiré\u00A0: l’aperçu reprendra quand vous serez reconnecté.",
  [GONE]: "Cet article a été supprimé entre-temps.",
};
const SILENT = "Le serveur ne répond pas. L’aperçu reprendra à la prochaine modification.";
const STOPPED = "L’aperçu attend que ceci soit corrigé\u00A0:";

export class LivePreview {
  constructor(button) {
    this.button = button;
    this.sheet = new Sheet(form);
    this.kept = new Remembered("preview", { open: false, view: "page", width: 390 });
    this.stage = dialog.querySelector(".preview-stage");
    this.told = dialog.querySelector("[data-told]");
    this.places = {}; // how far down each view was read
    this.#equip();
  }

  #equip() {
    const close = dialog.querySelector("[data-close]");
    close.append(icon("close"));
    close.addEventListener("click", () => this.close());
    for (const choice of dialog.querySelectorAll("[data-view]"))
      choice.addEventListener("click", () => this.#choose({ view: choice.dataset.view }));
    for (const choice of dialog.querySelectorAll("[data-width]"))
      choice.addEventListener("click", () => this.#choose({ width: Number(choice.dataset.width) }));
    dialog.addEventListener("close", () => this.#closed());
    for (const name of ["input", "change", "newsroom:changed"]) form.addEventListener(name, () => this.#soon());
    NARROW.addEventListener("change", () => this.isOpen && this.close());
    new ResizeObserver(() => this.#fit()).observe(this.stage);
    for (const name of ["scroll", "resize"]) addEventListener(name, () => this.#place(), { passive: true });
  }

  get isOpen() {
    return dialog.open;
  }

  toggle() {
    if (this.isOpen) this.close();
    else this.open();
  }

  async open() {
    // Beside the text it takes nothing away, the focus neither.
    if (NARROW.matches) dialog.showModal();
    else dialog.open = true;
    this.#place();
    document.body.classList.add("previewing");
    this.button.setAttribute("aria-expanded", "true");
    this.#choose({ open: true });
    await this.#frameReady();
    this.#show();
    this.refresh();
  }

  close() {
    const isModal = dialog.matches(":modal");
    const within = dialog.contains(document.activeElement);
    dialog.close();
    if (!isModal && within) this.button.focus();
  }

  #closed() {
    document.body.classList.remove("previewing");
    this.button.setAttribute("aria-expanded", "false");
    this.kept.change({ open: false });
  }

  #choose(change) {
    this.kept.change(change);
    const { view, width } = this.kept.value;
    for (const one of dialog.querySelectorAll("[data-view]")) one.setAttribute("aria-pressed", String(one.dataset.view === view));
    for (const one of dialog.querySelectorAll("[data-width]")) one.setAttribute("aria-pressed", String(Number(one.dataset.width) === width));
    dialog.querySelector("[data-widths]").hidden = view !== "page";
    this.#fit();
    if (change.view) this.#show();
  }

  /** The site's page around nothing, loaded when it is first looked at. */
  #frameReady() {
    this.ready ??= new Promise((done) => {
      this.frame = h("iframe", {
        title: "Aperçu de l’article",
        sandbox: "allow-same-origin allow-popups allow-popups-to-escape-sandbox",
        src: dialog.dataset.frame,
        onload: done,
      });
      this.stage.append(this.frame);
      this.#fit();
    });
    return this.ready;
  }

  /** Beside the text it fills what the window leaves under the bar, also before the page is scrolled. */
  #place() {
    if (!this.isOpen) return;
    const bar = form.querySelector(".bar").getBoundingClientRect();
    const top = Math.max(bar.bottom, dialog.parentElement.getBoundingClientRect().top);
    dialog.style.setProperty("--under-bar", `${bar.height}px`);
    dialog.style.setProperty("--left", `${innerHeight - top}px`);
  }

  /** The chosen width of window for a page, made small enough for the room there is; the rest is shown as it is. */
  #fit() {
    if (!this.frame) return;
    const { clientWidth, clientHeight } = this.stage;
    const { view, width: chosen } = this.kept.value;
    const width = view === "page" ? chosen : clientWidth;
    const scale = Math.min(1, clientWidth / width) || 1;
    Object.assign(this.frame.style, {
      inlineSize: `${width}px`,
      blockSize: `${clientHeight / scale}px`,
      transform: `scale(${scale})`,
      marginInlineStart: `${Math.max(0, (clientWidth - width * scale) / 2)}px`,
    });
  }

  #soon() {
    if (!this.isOpen) return;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.refresh(), PAUSE);
  }

  /** Asks for what is typed now; one request at a time, and none for what is shown already. */
  async refresh() {
    if (this.asking) {
      this.again = true;
      return;
    }
    const { text } = this.sheet;
    if (text === this.shown) return;
    this.asking = true;
    const { outcome, answer } = await post(dialog.dataset.address, new URLSearchParams(text));
    this.asking = false;
    if (outcome !== KEPT) this.#tell(TROUBLES[outcome] ?? SILENT);
    else this.#take(text, answer);
    if (this.again) {
      this.again = false;
      this.#soon();
    }
  }

  #take(text, { views, faults }) {
    this.shown = text;
    if (faults) return this.#tell(STOPPED, faults);
    this.told.hidden = true;
    this.views = views;
    return this.#show();
  }

  /** The last good preview stays under what is told. */
  #tell(words, faults = []) {
    this.told.replaceChildren(h("p", {}, words), faults.length ? h("ul", {}, faults.map((fault) => h("li", {}, fault))) : "");
    this.told.hidden = false;
  }

  #show() {
    const page = this.frame?.contentDocument;
    const main = page?.querySelector("main");
    if (!this.views || !main) return;
    const { view } = this.kept.value;
    const next = new DOMParser().parseFromString(this.views[view], "text/html").querySelector("main");
    const scrolled = page.scrollingElement;
    page.documentElement.dataset.theme = document.documentElement.dataset.theme;
    if (this.viewed && this.viewed !== view) {
      this.places[this.viewed] = scrolled.scrollTop;
      main.replaceWith(page.adoptNode(next));
      scrolled.scrollTop = this.places[view] ?? 0;
    } else {
      bringTo(main, next);
    }
    page.body.classList.toggle("is-page", view === "page");
    this.viewed = view;
  }
}

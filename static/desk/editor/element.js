// <newsroom-body>: the editor of an article's text, around the textarea that the form sends.
//
// The textarea holds the document as JSON: read by script or sent it is up to date, else half a second
// late at most. Without this script it is still there. Fires `newsroom:ready` once, and
// `newsroom:changed` after each change of the document. Offers `editor` (Tiptap), `value` (the JSON
// document), `words` (their number) and `flush()`, which brings the textarea up to date.

import { Editor, pm } from "../vendor/tiptap.js";
import { onText } from "./caret.js";
import { Embeds } from "./embeds.js";
import { Following } from "./following.js";
import { Lookup } from "./lookup.js";
import { freshId, h, icon } from "./markup.js";
import { isRunningText } from "./moving.js";
import { Refusal, readDocument } from "./reading.js";
import { extensions, schemaOf } from "./schema.js";
import { Toolbar } from "./toolbar.js";

const { Selection } = pm.state;

class NewsroomBody extends HTMLElement {
  connectedCallback() {
    this.source ??= this.querySelector("textarea");
    if (!this.source || this.editor) return;
    const lookups = this.#lookups();
    const parts = extensions(lookups, this.dataset.typing);
    try {
      const doc = readDocument(this.source.value, schemaOf(parts));
      this.#open(doc.toJSON(), parts, lookups);
    } catch (error) {
      this.#refuse(error);
    }
  }

  disconnectedCallback() {
    this.following?.stop();
    this.following = undefined;
    this.editor?.destroy();
    this.editor = undefined;
    for (const part of this.querySelectorAll(":scope > :not(textarea)")) part.remove();
    if (this.source) this.source.hidden = false;
  }

  get value() {
    return this.editor ? this.editor.getJSON() : null;
  }

  get words() {
    const { doc } = this.editor.state;
    return doc
      .textBetween(0, doc.content.size, " ", " ")
      .split(/[^\p{L}\p{N}’'-]+/u)
      .filter(Boolean).length;
  }

  flush() {
    this.following?.flush();
  }

  focus() {
    (this.editor?.view.dom ?? this.source).focus();
  }

  #lookups() {
    const { imagesUrl, productsUrl, articlesUrl, documentsUrl, uploadUrl } = this.dataset;
    const embeds = new Embeds(this.dataset.embeds);
    const lookup = (url, upload) => (url ? new Lookup(url, upload) : null);
    return {
      images: lookup(imagesUrl, uploadUrl),
      products: lookup(productsUrl),
      articles: lookup(articlesUrl),
      documents: lookup(documentsUrl),
      embeds,
      anyEmbed: embeds.providers.length > 0,
    };
  }

  #open(content, parts, lookups) {
    const editable = !this.source.readOnly && !this.source.disabled;
    const canvas = h("div", { class: "canvas" });
    this.append(
      canvas,
      h("p", { class: "editor-notice", role: "status" }),
      h("p", { class: "editor-announcements", role: "status" }),
    );
    this.editor = new Editor({
      element: canvas,
      extensions: parts,
      content,
      editable,
      injectCSS: false, // the page's policy refuses inline styles
      enablePasteRules: false,
      editorProps: { attributes: this.#attributes(), handleKeyDown: (view, event) => this.#toToolbar(event) },
      onUpdate: () => this.#follow(),
      onBlur: () => this.flush(),
    });
    this.following = new Following(this.source, () => this.value);
    if (editable) {
      this.toolbar = new Toolbar(this.editor, lookups, this.editor.view.dom.id);
      this.prepend(this.toolbar.dom);
    }
    canvas.addEventListener("mousedown", (event) => this.#catchClick(event, canvas), true);
    this.#takeOverLabel();
    this.source.hidden = true;
    this.dispatchEvent(new CustomEvent("newsroom:ready", { bubbles: true }));
  }

  /** What the textarea said to assistive technology, the text now says. */
  #attributes() {
    const inherited = ["aria-invalid", "aria-describedby", "aria-required"]
      .map((name) => [name, this.source.getAttribute(name)])
      .filter(([, value]) => value !== null);
    return {
      id: freshId("body-text"),
      class: "text",
      role: "textbox",
      "aria-multiline": "true",
      lang: "fr",
      spellcheck: "true",
      "aria-label": this.source.labels[0]?.textContent.trim().replace(/[\s:*]+$/, "") || "Corps de l’article",
      ...Object.fromEntries(inherited),
    };
  }

  #takeOverLabel() {
    for (const label of this.source.labels) label.addEventListener("click", () => this.focus());
  }

  #follow() {
    this.following.soon();
    this.dispatchEvent(new CustomEvent("newsroom:changed", { bubbles: true }));
  }

  #toToolbar(event) {
    if (event.key !== "F10" || !event.altKey || !this.toolbar) return false;
    this.toolbar.focus();
    return true;
  }

  /** A click beside the text goes to the line at that height; under the last block one goes on writing. */
  #catchClick(event, canvas) {
    const { view } = this.editor;
    const under = event.clientY > view.dom.lastElementChild.getBoundingClientRect().bottom;
    const beside = event.target === canvas;
    if (!view.editable || event.button || !(beside || (under && event.target === view.dom))) return;
    event.preventDefault();
    event.stopPropagation();
    if (under) this.#writeAtEnd();
    else this.#goBeside(view, event);
  }

  #writeAtEnd() {
    const { doc } = this.editor.state;
    const chain = onText(this.editor);
    if (!isRunningText(doc.lastChild)) chain.insertContentAt(doc.content.size, { type: "paragraph" });
    chain.command(({ tr }) => Boolean(tr.setSelection(Selection.atEnd(tr.doc)).scrollIntoView())).run();
  }

  #goBeside(view, { clientX, clientY }) {
    const { left, right } = view.dom.getBoundingClientRect();
    const found = view.posAtCoords({ left: Math.min(right - 1, Math.max(left + 1, clientX)), top: clientY });
    if (found) onText(this.editor).setTextSelection(found.pos).run();
  }

  #refuse(error) {
    this.editor?.destroy();
    this.editor = undefined;
    for (const part of this.querySelectorAll(":scope > :not(textarea)")) part.remove();
    const known = error instanceof Refusal;
    const reason = known ? `${error.message}.` : "l’éditeur n’a pas pu démarrer.";
    this.source.hidden = false;
    this.source.readOnly = true;
    this.prepend(
      h(
        "div",
        { class: "refusal", role: "alert" },
        icon("warning"),
        h(
          "div",
          {},
          h("p", { class: "refusal-title" }, "Ce texte ne peut pas s’ouvrir dans l’éditeur"),
          h("p", {}, `Motif\u00A0: ${reason}`),
          h(
            "p",
            {},
            "Rien n’est perdu\u00A0: il est gardé ci-dessous tel quel, en lecture seule, et l’enregistrement ne le changera pas.",
          ),
        ),
      ),
    );
    if (!known) throw error;
  }
}

customElements.define("newsroom-body", NewsroomBody);

import { Node } from "../vendor/tiptap.js";
import { record, words } from "./attributes.js";
import { BlockView } from "./block_view.js";
import { h, iconButton } from "./markup.js";
import { pickDocument } from "./picker.js";

class DocumentView extends BlockView {
  constructor(context, lookup) {
    super(context, { name: "Document à télécharger", drawing: "document" });
    this.lookup = lookup;
    this.shown(context.node);
  }

  actions() {
    return this.editor.isEditable
      ? [iconButton("swap", "Changer de document", { onclick: () => this.#swap() })]
      : [];
  }

  body() {
    this.paper = h("p", { class: "paper", contenteditable: "false" });
    this.wording = this.field("title", "Intitulé", { maxlength: 200 });
    return [this.paper, h("div", { class: "block-fields", contenteditable: "false" }, this.wording)];
  }

  async shown({ attrs }) {
    if (!this.lookup || this.described === attrs.document) return;
    this.described = attrs.document;
    const found = await this.lookup.find(attrs.document).catch(() => undefined);
    if (this.described !== attrs.document) return;
    this.paper.replaceChildren(...this.#describe(found, attrs.document));
    // What readers get where this use says nothing.
    this.fields.get("title").placeholder = found?.label ?? "";
  }

  #describe(found, id) {
    if (found) return [h("span", { class: "paper-title" }, found.label), ` (${found.weight})`];
    const words =
      found === null
        ? `Le document n°\u00a0${id} n’existe plus.`
        : `Le document n°\u00a0${id} ne s’affiche pas pour le moment.`;
    return [h("span", { class: "block-missing" }, words)];
  }

  async #swap() {
    const chosen = await pickDocument(this.lookup);
    if (chosen) this.change("document", chosen.id);
    this.select();
  }
}

/** A file for readers to take away, under this use's own wording or its title. */
export const document = (lookup) =>
  Node.create({
    name: "document",
    group: "block",
    atom: true,

    addAttributes() {
      return { ...record("document"), ...words("title") };
    },

    parseHTML() {
      return [{ tag: "p[data-document]", priority: 60, getAttrs: (element) => Number(element.dataset.document) > 0 && null }];
    },

    renderHTML({ HTMLAttributes }) {
      return ["p", HTMLAttributes];
    },

    addNodeView() {
      return (context) => new DocumentView(context, lookup);
    },
  });

/** Asks for a document and resolves with its block, or null. */
export async function askForDocument(lookup) {
  const chosen = await pickDocument(lookup);
  return chosen ? { type: "document", attrs: { document: chosen.id } } : null;
}

import { Node, mergeAttributes } from "../vendor/tiptap.js";
import { choice, words } from "./attributes.js";
import { BlockView } from "./block_view.js";
import { h } from "./markup.js";

/** The kinds of note box, as readers see them named when the box has no title of its own. */
export const NOTE_BOX_KINDS = { a_retenir: "À retenir", definition: "Définition", methode: "Méthode" };

class NoteBoxView extends BlockView {
  constructor(context) {
    super(context, { name: "Encadré", drawing: "note" });
  }

  body() {
    const kinds = h(
      "select",
      {},
      ...Object.entries(NOTE_BOX_KINDS).map(([value, label]) => h("option", { value }, label)),
    );
    this.contentDOM = h("div", { class: "block-content" });
    const fields = h(
      "div",
      { class: "block-fields", contenteditable: "false" },
      this.field("kind", "Sorte d’encadré", { control: kinds }),
      this.field("title", "Titre", { maxlength: 2000 }),
    );
    return [fields, this.contentDOM];
  }

  shown({ attrs }) {
    this.dom?.setAttribute("data-kind", attrs.kind);
    this.fields.get("title").placeholder = NOTE_BOX_KINDS[attrs.kind];
  }
}

export const NoteBox = Node.create({
  name: "noteBox",
  group: "block",
  content: "(paragraph | bulletList | orderedList)+",
  defining: true,

  addAttributes() {
    return { ...choice("kind", Object.keys(NOTE_BOX_KINDS)), ...words("title") };
  },

  parseHTML() {
    return [{ tag: "aside[data-note-box]" }];
  },

  renderHTML({ HTMLAttributes }) {
    return ["aside", mergeAttributes({ "data-note-box": "" }, HTMLAttributes), 0];
  },

  addNodeView() {
    return (context) => new NoteBoxView(context);
  },
});

import { Node, mergeAttributes, wrappingInputRule } from "../vendor/tiptap.js";
import { isAddress, tidyAddress } from "./addresses.js";
import { words } from "./attributes.js";
import { BlockView } from "./block_view.js";
import { h } from "./markup.js";

class QuotationView extends BlockView {
  constructor(context) {
    super(context, { name: "Citation", drawing: "quotation" });
  }

  body() {
    this.contentDOM = h("blockquote", { class: "block-content" });
    const fields = h(
      "div",
      { class: "block-fields", contenteditable: "false" },
      this.field("speaker", "Qui parle", { placeholder: "Prénom et nom", maxlength: 2000 }),
      this.field("role", "Fonction", { placeholder: "Titre, organisation", maxlength: 2000 }),
      this.field("sourceLabel", "Source", { placeholder: "Média, document, entretien", maxlength: 2000 }),
      this.field("sourceUrl", "Adresse de la source", {
        placeholder: "https://",
        inputmode: "url",
        maxlength: 2000,
        tidy: tidyAddress,
      }),
    );
    return [this.contentDOM, fields];
  }

  shown({ attrs: { sourceUrl } }) {
    this.fields
      .get("sourceUrl")
      .setAttribute("aria-invalid", String(sourceUrl !== "" && !isAddress(sourceUrl)));
  }
}

export const Quotation = Node.create({
  name: "quotation",
  group: "block",
  content: "paragraph+",
  defining: true,

  addAttributes() {
    return { ...words("speaker"), ...words("role"), ...words("sourceLabel"), ...words("sourceUrl") };
  },

  parseHTML() {
    return [{ tag: "blockquote" }];
  },

  renderHTML({ HTMLAttributes }) {
    return ["blockquote", mergeAttributes(HTMLAttributes), 0];
  },

  addNodeView() {
    return (context) => new QuotationView(context);
  },

  addCommands() {
    return {
      toggleQuotation:
        () =>
        ({ commands }) =>
          commands.toggleWrap(this.name),
    };
  },

  addKeyboardShortcuts() {
    return { "Mod-Shift-b": () => this.editor.commands.toggleQuotation() };
  },

  addInputRules() {
    return [wrappingInputRule({ find: /^>\s$/, type: this.type })];
  },
});

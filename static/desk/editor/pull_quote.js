import { Node } from "../vendor/tiptap.js";
import { words } from "./attributes.js";
import { BlockView } from "./block_view.js";
import { h } from "./markup.js";

class PullQuoteView extends BlockView {
  constructor(context) {
    super(context, { name: "Exergue", drawing: "pullQuote" });
  }

  body() {
    this.contentDOM = h("p", { class: "block-content", "data-placeholder": "La phrase à retenir" });
    const fields = h(
      "div",
      { class: "block-fields", contenteditable: "false" },
      this.field("speaker", "Qui parle", { placeholder: "Si ce n’est pas le journal", maxlength: 2000 }),
    );
    return [this.contentDOM, fields];
  }
}

/** Enter ends the sentence: it goes on to who said it. */
function toSpeaker({ view, state: { selection } }, type) {
  const { $from } = selection;
  if ($from.parent.type !== type) return false;
  view.nodeDOM($from.before()).querySelector("[data-field]").focus();
  return true;
}

/** One sentence of the story, set large. */
export const PullQuote = Node.create({
  name: "pullQuote",
  group: "block",
  content: "text*",
  defining: true,

  addAttributes() {
    return words("speaker");
  },

  parseHTML() {
    return [{ tag: "aside[data-pull-quote]" }];
  },

  renderHTML({ HTMLAttributes }) {
    return ["aside", { "data-pull-quote": "", ...HTMLAttributes }, 0];
  },

  addNodeView() {
    return (context) => new PullQuoteView(context);
  },

  addKeyboardShortcuts() {
    return { Enter: () => toSpeaker(this.editor, this.type) };
  },
});

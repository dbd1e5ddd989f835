import { CodeBlock as TiptapCodeBlock, textblockTypeInputRule } from "../vendor/tiptap.js";
import { words } from "./attributes.js";
import { BlockView } from "./block_view.js";
import { freshId, h } from "./markup.js";

// Offered, not imposed: a language is a name that readers see.
const LANGUAGES = "Bash, C, C++, C#, CSS, Go, HTML, Java, JavaScript, JSON, Kotlin, PHP, Python, Ruby, Rust, SQL, Swift, TypeScript, YAML";

class CodeBlockView extends BlockView {
  constructor(context) {
    super(context, { name: "Bloc de code", drawing: "code" });
  }

  body() {
    this.contentDOM = h("code", { class: "block-content", spellcheck: "false", translate: "no" });
    const known = h(
      "datalist",
      { id: freshId("languages") },
      LANGUAGES.split(", ").map((name) => h("option", { value: name })),
    );
    const fields = h(
      "div",
      { class: "block-fields", contenteditable: "false" },
      this.field("language", "Langage", { maxlength: 40, list: known.id, autocomplete: "off" }),
      known,
    );
    return [fields, h("pre", {}, this.contentDOM)];
  }
}

/** Lines set as they were typed, signs and spaces included. */
export const CodeBlock = TiptapCodeBlock.extend({
  addAttributes() {
    return words("language");
  },

  parseHTML() {
    return [{ tag: "pre", preserveWhitespace: "full" }];
  },

  renderHTML({ HTMLAttributes }) {
    return ["pre", HTMLAttributes, ["code", 0]];
  },

  addNodeView() {
    return (context) => new CodeBlockView(context);
  },

  addInputRules() {
    return [textblockTypeInputRule({ find: /^```$/, type: this.type })];
  },
});

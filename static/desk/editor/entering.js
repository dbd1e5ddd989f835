import { Extension, pm } from "../vendor/tiptap.js";
import { firstControl } from "./controls.js";

const { DOCUMENT_POSITION_FOLLOWING } = Node;
const { NodeSelection } = pm.state;
const FIELDED = ["quotation", "pullQuote", "codeBlock", "noteBox"];

/** The block with fields of its own that the caret writes in: its element, or null. */
function blockAround({ state: { selection }, view }) {
  const { $from } = selection;
  if (selection instanceof NodeSelection) return null;
  for (let depth = $from.depth; depth > 0; depth -= 1)
    if (FIELDED.includes($from.node(depth).type.name)) return view.nodeDOM($from.before(depth));
  return null;
}

/** The browser's own Tab would go to the first block of the document, whichever the caret is in. */
const toField = (editor, forwards) => () => {
  const block = blockAround(editor);
  const text = block?.querySelector(".block-content") ?? block;
  const isAfter = (field) => Boolean(text.compareDocumentPosition(field) & DOCUMENT_POSITION_FOLLOWING);
  const fields = [...(block?.querySelectorAll("[data-field]") ?? [])].filter((field) => isAfter(field) === forwards);
  const field = fields.at(forwards ? 0 : -1);
  field?.focus();
  return Boolean(field);
};

/** From a block that is selected Tab goes to its first control, from which Shift+Tab comes back. */
const intoSelected = (editor) => () => {
  const { selection } = editor.state;
  const block = selection instanceof NodeSelection ? editor.view.nodeDOM(selection.from) : null;
  const control = block && firstControl(block);
  control?.focus();
  return Boolean(control);
};

/** From the words of a block Tab goes to its fields below, Shift+Tab to those above. */
export const Entering = Extension.create({
  name: "entering",
  priority: 50, // lists and tables have their own Tab

  addKeyboardShortcuts() {
    const [into, below, above] = [intoSelected(this.editor), toField(this.editor, true), toField(this.editor, false)];
    return { Tab: () => into() || below(), "Shift-Tab": above };
  },
});

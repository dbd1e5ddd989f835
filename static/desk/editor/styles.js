import { Extension } from "../vendor/tiptap.js";
import { onText } from "./caret.js";

/** The styles a line of text may have, as the toolbar's list shows them. */
export const STYLES = {
  paragraph: { label: "Paragraphe", node: "paragraph" },
  heading2: { label: "Intertitre", node: "heading", attrs: { level: 2 } },
  heading3: { label: "Sous-intertitre", node: "heading", attrs: { level: 3 } },
};

/** The style's name, "" where the caret is in no text. */
export function styleAtCaret({ selection: { $from } }) {
  const { type, attrs } = $from.parent;
  if (type.name === "heading") return `heading${attrs.level}`;
  return type.name === "paragraph" ? "paragraph" : "";
}

/** Line breaks have no place in headings; a space keeps the words on both sides apart. */
function spacesForBreaks({ tr, state, dispatch }) {
  const { from, to } = state.selection;
  const breaks = [];
  state.doc.nodesBetween(from, to, (node, pos, parent) => {
    if (node.isTextblock)
      node.forEach((child, offset) => child.type.name === "hardBreak" && breaks.push(pos + 1 + offset));
    return !parent || !parent.isTextblock;
  });
  if (dispatch) for (const pos of breaks.reverse()) tr.replaceWith(pos, pos + 1, state.schema.text(" "));
  return true;
}

export function setStyle(editor, name) {
  const { node, attrs } = STYLES[name];
  const chain = onText(editor);
  if (node === "heading") chain.command(spacesForBreaks);
  return chain.setNode(node, attrs).run();
}

/** Ctrl+Alt+2 and 3 make headings, and paragraphs again; Ctrl+Alt+0 always a paragraph. */
export const Styles = Extension.create({
  name: "styles",
  priority: 1100, // before the headings' own keys, which would join words at a line break

  addKeyboardShortcuts() {
    const toggle = (name) => () =>
      setStyle(this.editor, styleAtCaret(this.editor.state) === name ? "paragraph" : name);
    return { "Mod-Alt-2": toggle("heading2"), "Mod-Alt-3": toggle("heading3") };
  },
});

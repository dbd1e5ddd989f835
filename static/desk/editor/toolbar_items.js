import { isMacOS, pm } from "../vendor/tiptap.js";
import { onText } from "./caret.js";
import { chooseLanguage } from "./foreign.js";
import { editLink } from "./link.js";
import { moveBlock, removeBlock } from "./moving.js";
import { showsNoBreakSpaces } from "./no_break_spaces.js";

const { redoDepth, undoDepth } = pm.history;

/** « Gras (Ctrl+B) », with the keys of this machine. */
export function withKeys(label, keys) {
  return keys ? `${label} (${keysHere(keys)})` : label;
}

export function keysHere(keys) {
  return isMacOS() ? keys.replace("Ctrl", "⌘").replace("Alt", "⌥").replace("Maj", "⇧") : keys;
}

const markItem = (mark, label, keys, face) => ({
  label,
  keys,
  face,
  pressed: (editor) => editor.isActive(mark),
  act: (editor) => onText(editor).toggleMark(mark).run(),
});

const wrapItem = (node, command, label, keys, drawing) => ({
  label,
  keys,
  drawing,
  pressed: (editor) => editor.isActive(node),
  allowed: (editor) => editor.can()[command](),
  act: (editor) => onText(editor)[command]().run(),
});

/** The buttons, group by group. `face` is a letter, `drawing` an icon; `pressed` makes a toggle. */
export const toolbarGroups = (lookups) => [
  [
    markItem("bold", "Gras", "Ctrl+B", "G"),
    markItem("italic", "Italique", "Ctrl+I", "I"),
    {
      label: "Lien",
      keys: "Ctrl+K",
      drawing: "link",
      pressed: (editor) => editor.isActive("link"),
      act: (editor) => editLink(editor, lookups.articles),
    },
    {
      label: "Langue étrangère",
      drawing: "foreign",
      menu: true,
      pressed: (editor) => editor.isActive("foreign"),
      act: chooseLanguage,
    },
    { ...markItem("code", "Code", "Ctrl+E"), drawing: "code" },
  ],
  [
    wrapItem("bulletList", "toggleBulletList", "Liste à puces", "Ctrl+Maj+8", "bullets"),
    wrapItem("orderedList", "toggleOrderedList", "Liste numérotée", "Ctrl+Maj+7", "numbers"),
    wrapItem("quotation", "toggleQuotation", "Citation", "Ctrl+Maj+B", "quotation"),
  ],
  [
    {
      label: "Annuler",
      keys: "Ctrl+Z",
      drawing: "undo",
      allowed: (editor) => undoDepth(editor.state) > 0,
      act: (editor) => onText(editor).undo().run(),
    },
    {
      label: "Rétablir",
      keys: "Ctrl+Maj+Z",
      drawing: "redo",
      allowed: (editor) => redoDepth(editor.state) > 0,
      act: (editor) => onText(editor).redo().run(),
    },
  ],
  [
    { label: "Monter le bloc", keys: "Alt+↑", drawing: "up", act: (editor) => moveBlock(editor, -1) },
    { label: "Descendre le bloc", keys: "Alt+↓", drawing: "down", act: (editor) => moveBlock(editor, 1) },
    { label: "Supprimer le bloc", keys: "Ctrl+Maj+Retour arrière", drawing: "trash", act: removeBlock },
  ],
  [
    {
      label: "Montrer les espaces insécables",
      drawing: "spaces",
      pressed: (editor) => showsNoBreakSpaces(editor.state),
      act: (editor) => onText(editor).toggleNoBreakSpaces().run(),
    },
  ],
];

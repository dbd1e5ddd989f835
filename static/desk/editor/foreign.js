import { Mark, getMarkRange } from "../vendor/tiptap.js";
import { onText } from "./caret.js";
import { openPopupMenu } from "./popup_menu.js";

/** The languages offered; a document may name others. */
export const LANGUAGES = {
  en: "Anglais",
  de: "Allemand",
  es: "Espagnol",
  it: "Italien",
  pt: "Portugais",
  nl: "Néerlandais",
  ja: "Japonais",
  zh: "Chinois",
  ko: "Coréen",
  ar: "Arabe",
  la: "Latin",
};

/** Words in another language: French typography leaves them alone, and screen readers change voice. */
export const Foreign = Mark.create({
  name: "foreign",
  priority: 200,

  addAttributes() {
    return {
      lang: { default: "en", validate: "string", parseHTML: (element) => element.lang },
    };
  },

  // Only our own markup: word processors put a language on everything they copy.
  parseHTML() {
    return [{ tag: "span.foreign[lang]" }];
  },

  renderHTML({ HTMLAttributes }) {
    return ["span", { class: "foreign", ...HTMLAttributes }, 0];
  },
});

/** The way out of the language at the caret: one goes on in French after it, or takes it off the words. */
function wayOut(editor) {
  const { empty, $from } = editor.state.selection;
  const type = editor.schema.marks.foreign;
  if (!editor.isActive("foreign")) return [];
  if (!empty)
    return [{ label: "Retirer la langue", act: () => onText(editor).unsetMark("foreign").run() }];
  const range = getMarkRange($from, type);
  if (!range || range.to === $from.pos)
    return [
      {
        label: "Revenir au français",
        act: () =>
          onText(editor)
            .command(({ tr }) => Boolean(tr.removeStoredMark(type)))
            .run(),
      },
    ];
  return [
    {
      label: "Retirer la langue",
      act: () =>
        onText(editor)
          .command(({ tr }) => Boolean(tr.removeMark(range.from, range.to, type)))
          .run(),
    },
  ];
}

/** Lets the journalist say which language the selection, or what comes next, is in. */
export function chooseLanguage(editor, anchor) {
  const languages = Object.entries(LANGUAGES).map(([lang, label]) => ({
    label,
    hint: lang,
    act: () => onText(editor).setMark("foreign", { lang }).run(),
  }));
  openPopupMenu({
    anchor,
    label: "Langue du passage",
    items: [...wayOut(editor), ...languages],
    ondismiss: () => editor.view.focus(),
    onchoose: ({ act }) => act(),
  });
}

import { Mark, Plugin } from "../vendor/tiptap.js";
import { isAddress, tidyAddress, withoutTracking } from "./addresses.js";
import { announce } from "./announcing.js";
import { onText } from "./caret.js";
import { askInDialog } from "./dialog.js";
import { h } from "./markup.js";
import { SearchList } from "./search_list.js";

/** What a link may lead to, as one search: the address being typed first, then the articles found. */
class Targets {
  constructor(articles) {
    this.articles = articles;
  }

  async search(words, signal) {
    const href = withoutTracking(tidyAddress(words));
    const address = isAddress(href) ? [{ href, label: href, detail: "Lier à cette adresse" }] : [];
    if (!this.articles) return address;
    try {
      return [...address, ...(await this.articles.search(words, signal))];
    } catch (error) {
      if (address.length && !signal.aborted) return address; // an address needs no server
      throw error;
    }
  }
}

function askForTarget(articles, current) {
  return askInDialog({
    title: current ? "Modifier le lien" : "Créer un lien",
    kind: "link",
    build: (close) => {
      const list = new SearchList({
        lookup: new Targets(articles),
        onchoose: close,
        label: articles ? "Adresse ou titre d’article" : "Adresse",
        placeholder: articles ? "Collez une adresse, ou cherchez un article…" : "https://",
        nothing: articles ? "Ni adresse complète, ni article à ce titre." : "Tapez une adresse complète.",
      });
      if (!current) return [list.dom];
      if (current.href) {
        list.input.value = current.href;
        list.input.select();
        list.search();
      }
      const remove = h(
        "button",
        { type: "button", class: "dialog-button", onclick: () => close("remove") },
        "Retirer le lien",
      );
      return [list.dom, h("footer", { class: "dialog-foot" }, remove)];
    },
  });
}

/** Running text does, code does not. */
const takesLinks = ({ schema, state }) => state.selection.$from.parent.type.allowsMarkType(schema.marks.link);

/** Opens the link dialog for the selection, or for the link around the caret. */
export async function editLink(editor, articles) {
  if (!editor.isEditable || !takesLinks(editor)) return;
  const current = editor.isActive("link") ? editor.getAttributes("link") : null;
  if (current) editor.commands.extendMarkRange("link");
  const target = await askForTarget(articles, current);
  editor.view.focus();
  if (target === "remove") removeLink(editor);
  else if (target) applyLink(editor, target);
}

function applyLink(editor, { id, href, label }) {
  const attrs = href ? { href, article: null } : { href: null, article: id };
  const chain = onText(editor);
  if (editor.state.selection.empty) {
    const text = href ? href.replace(/^(https?:\/\/|mailto:|tel:)/, "").replace(/\/$/, "") : label;
    chain
      .insertContent({ type: "text", text, marks: [{ type: "link", attrs }] })
      .unsetMark("link")
      .run();
  } else {
    const { to } = editor.state.selection;
    chain.setMark("link", attrs).setTextSelection(to).run();
  }
  announce(editor, "Lien posé");
}

export function removeLink(editor) {
  onText(editor).extendMarkRange("link").unsetMark("link").run();
  announce(editor, "Lien retiré");
}

/** Pasting an address over selected words links them. */
function linkOnPaste(editor, event) {
  const text = event.clipboardData?.getData("text/plain").trim() ?? "";
  const { empty, $from, $to } = editor.state.selection;
  if (empty || !$from.sameParent($to) || !takesLinks(editor) || !isAddress(text) || /\s/.test(text))
    return false;
  applyLink(editor, { href: withoutTracking(text) });
  return true;
}

const nullOr = (type, initial = null) => ({ default: initial, validate: `${type}|null`, rendered: false });

/** A link to an address, or to an article by its number (whose address may change). */
export const link = (articles) =>
  Mark.create({
    name: "link",
    priority: 1000,
    inclusive: false,
    keepOnSplit: false,

    addAttributes() {
      return { href: nullOr("string"), article: nullOr("number") };
    },

    parseHTML() {
      return [
        {
          tag: "a[data-article]",
          getAttrs: (element) => ({ href: null, article: Number(element.dataset.article) || null }),
        },
        {
          tag: "a[href]",
          getAttrs: (element) =>
            isAddress(element.getAttribute("href")) && { href: element.getAttribute("href"), article: null },
        },
      ];
    },

    renderHTML({ mark }) {
      const { href, article } = mark.attrs;
      return ["a", article ? { "data-article": article } : { href, rel: "noreferrer" }, 0];
    },

    addKeyboardShortcuts() {
      const open = () => {
        editLink(this.editor, articles);
        return true;
      };
      return { "Mod-k": open };
    },

    addProseMirrorPlugins() {
      return [new Plugin({ props: { handlePaste: (view, event) => linkOnPaste(this.editor, event) } })];
    },
  });

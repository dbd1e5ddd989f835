import { Node, Plugin, pm } from "../vendor/tiptap.js";
import { announce } from "./announcing.js";
import { address, words } from "./attributes.js";
import { BlockView } from "./block_view.js";
import { askInDialog } from "./dialog.js";
import { h, icon, iconButton } from "./markup.js";
import { SearchList } from "./search_list.js";

const { closeHistory } = pm.history;
const KINDS = { video: "Vidéo", audio: "Son", post: "Message" };
const NOTHING =
  "Collez l’adresse d’une vidéo YouTube, Dailymotion ou Vimeo, d’un son SoundCloud ou Deezer, ou d’un message X, Bluesky ou Mastodon. " +
  "Pour toute autre page, faites un lien (Ctrl+K).";

const nameOf = ({ kind, name }) => `${KINDS[kind]} ${name}`;

/** Folded while there is none: most who embed something write two lines and go on. */
function transcriptOf(view) {
  const words = { maxlength: 60000, placeholder: "Ce qui est dit, un paragraphe par ligne" };
  const folded = h("details", { class: "embed-transcript" }, h("summary", {}, "Transcription"));
  folded.append(view.linesField("transcript", "Pour qui n’entend pas, ou préfère lire", words));
  folded.open = Boolean(view.node.attrs.transcript);
  return folded;
}

class EmbedView extends BlockView {
  constructor(context, embeds) {
    super(context, { name: "Contenu intégré", drawing: "embed" });
    this.embeds = embeds;
    this.shown(context.node);
  }

  actions() {
    return this.editor.isEditable
      ? [iconButton("swap", "Changer d’adresse", { onclick: () => this.#swap() })]
      : [];
  }

  body() {
    this.link = h("a", { class: "embed-address", target: "_blank", rel: "noreferrer" });
    const fields = h(
      "div",
      { class: "block-fields", contenteditable: "false" },
      this.longField("caption", "Légende", { maxlength: 2000, placeholder: "Ce qu’on y voit, ce qu’il faut en retenir" }),
      transcriptOf(this),
    );
    return [h("p", { class: "embed-where", contenteditable: "false" }, this.link), fields];
  }

  /** Its name and its address, and nothing of the other site: nobody is told that the desk is at work on it. */
  shown({ attrs }) {
    const found = this.embeds?.find(attrs.url);
    this.title.textContent = found ? nameOf(found) : "Contenu intégré";
    this.dom?.setAttribute("aria-label", this.title.textContent);
    this.link.href = attrs.url;
    this.link.replaceChildren(attrs.url.replace(/^https?:\/\/(www\.)?/, ""), icon("open"));
  }

  async #swap() {
    const asked = await askForEmbed(this.embeds, this.node.attrs.url);
    if (asked) this.change("url", asked.attrs.url);
    this.select();
  }
}

/** A lone address pasted where a paragraph begins: Ctrl+Z makes the address of it again. */
function embedOnPaste(editor, embeds, data) {
  const text = data?.getData("text/plain").trim() ?? "";
  const found = /^\S+$/.test(text) && embeds.find(text);
  const { state, view } = editor;
  const { empty, $from } = state.selection;
  const { paragraph, embed } = state.schema.nodes;
  const isBlank = empty && $from.parent.type === paragraph && !$from.parent.content.size;
  if (!found || !isBlank || !$from.node(-1).canReplaceWith($from.index(-1), $from.indexAfter(-1), embed)) return false;
  view.dispatch(state.tr.insertText(text));
  const [from, to] = [view.state.selection.$from.before(), view.state.selection.$from.after()];
  const { tr } = view.state;
  const blocks = [embed.create({ url: found.url }), paragraph.create()];
  const hasNext = to < tr.doc.content.size;
  tr.replaceWith(from, to, hasNext ? blocks.slice(0, 1) : blocks);
  tr.setSelection(pm.state.Selection.near(tr.doc.resolve(from + 1), 1));
  view.dispatch(closeHistory(tr).scrollIntoView());
  announce(editor, `Intégré\u00a0: ${nameOf(found)}`);
  return true;
}

/** A video, a sound or a post of another site, by its address. */
export const embed = (embeds) =>
  Node.create({
    name: "embed",
    group: "block",
    atom: true,

    addAttributes() {
      return { ...address("url"), ...words("caption"), ...words("transcript") };
    },

    parseHTML() {
      return [{ tag: "figure[data-url]", getAttrs: ({ dataset }) => Boolean(embeds.find(dataset.url)) && null }];
    },

    renderHTML({ HTMLAttributes }) {
      return ["figure", HTMLAttributes];
    },

    addNodeView() {
      return (context) => new EmbedView(context, embeds);
    },

    addProseMirrorPlugins() {
      const handlePaste = (view, event) => embedOnPaste(this.editor, embeds, event.clipboardData);
      return [new Plugin({ props: { handlePaste } })];
    },
  });

/** What an address is, as a search of one result. */
class Addresses {
  constructor(embeds) {
    this.embeds = embeds;
  }

  async search(words) {
    const found = this.embeds.find(words);
    return found ? [{ ...found, label: nameOf(found), detail: found.url }] : [];
  }
}

/** Asks for an address and resolves with its block, or null. */
export async function askForEmbed(embeds, current = "") {
  const found = await askInDialog({
    title: "Intégrer une vidéo, un son ou un message",
    kind: "embed",
    build: (close) => {
      const list = new SearchList({
        lookup: new Addresses(embeds),
        onchoose: close,
        label: "Adresse de la page",
        placeholder: "https://",
        nothing: NOTHING,
      });
      list.input.value = current;
      list.input.select();
      list.search();
      return [list.dom];
    },
  });
  return found ? { type: "embed", attrs: { url: found.url } } : null;
}

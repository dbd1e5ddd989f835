import { Extension, Plugin, getMarkRange } from "../vendor/tiptap.js";
import { editLink, removeLink } from "./link.js";
import { h, iconButton } from "./markup.js";
import { placeUnder } from "./placing.js";

/** Where the link at the caret leads, under it, with the ways to follow, change and remove it. */
class LinkBubble {
  constructor(editor, view, articles) {
    Object.assign(this, { editor, articles });
    this.target = h("span", { class: "bubble-target" });
    this.follow = h("a", { class: "bubble-follow", target: "_blank", rel: "noreferrer noopener" }, "Ouvrir");
    this.dom = h(
      "div",
      {
        class: "bubble",
        role: "group",
        "aria-label": "Lien",
        hidden: true,
        onmousedown: (event) => event.target.closest("a, button") || event.preventDefault(),
      },
      this.target,
      this.follow,
      iconButton("pencil", "Modifier le lien (Ctrl+K)", { onclick: () => editLink(editor, articles) }),
      iconButton("unlink", "Retirer le lien", { onclick: () => removeLink(editor) }),
    );
    view.dom.closest("newsroom-body").append(this.dom);
  }

  update(view) {
    const { empty, $from } = view.state.selection;
    const type = view.state.schema.marks.link;
    const range = empty && view.editable ? getMarkRange($from, type) : null;
    const inside = range && $from.pos > range.from;
    this.dom.hidden = !inside;
    if (!inside) return;
    const mark = type.isInSet(view.state.doc.nodeAt(range.from)?.marks ?? []);
    if (mark) this.#describe(mark.attrs);
    placeUnder(this.dom, view.coordsAtPos(range.from));
  }

  async #describe({ href, article }) {
    if (this.shown === (article ?? href)) return;
    this.shown = article ?? href;
    this.follow.hidden = !href;
    this.target.textContent = href ?? `Article n°\u00a0${article}`;
    if (href) this.follow.href = href;
    if (!article || !this.articles) return;
    const found = await this.articles.find(article).catch(() => undefined);
    if (this.shown !== article || found === undefined) return;
    this.target.textContent = found ? found.label : `Article n°\u00a0${article}, introuvable`;
  }

  destroy() {
    this.dom.remove();
  }
}

export const linkBubble = (articles) =>
  Extension.create({
    name: "linkBubble",
    addProseMirrorPlugins() {
      return [new Plugin({ view: (view) => new LinkBubble(this.editor, view, articles) })];
    },
  });

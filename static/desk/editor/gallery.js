import { Node, Plugin, pm } from "../vendor/tiptap.js";
import { notify } from "./announcing.js";
import { words } from "./attributes.js";
import { BlockView } from "./block_view.js";
import { h, iconButton } from "./markup.js";
import { pickImages } from "./several.js";

const { Selection } = pm.state;
export const MOST_PICTURES = 30; // articles/body/schema.py refuses more

class GalleryView extends BlockView {
  constructor(context, lookup) {
    super(context, { name: "Galerie", drawing: "gallery" });
    this.lookup = lookup;
  }

  actions() {
    return this.editor.isEditable ? [iconButton("plus", "Ajouter des images", { onclick: () => this.add() })] : [];
  }

  body() {
    this.contentDOM = h("div", { class: "gallery-pictures" });
    const fields = h(
      "div",
      { class: "block-fields", contenteditable: "false" },
      this.longField("caption", "Légende de la galerie", {
        maxlength: 2000,
        placeholder: "Ce que ces images ont en commun",
      }),
    );
    return [this.contentDOM, fields];
  }

  shown({ childCount }) {
    const images = childCount > 1 ? "images" : "image";
    this.title.textContent = `Galerie de ${childCount}\u00a0${images}`;
    this.dom?.setAttribute("aria-label", this.title.textContent);
  }

  /** Around the whole gallery: nothing in it is text, and the browser takes a caret that stands nowhere to the top. */
  setSelection(_anchor, _head, root) {
    const { parentNode } = this.dom;
    const place = [...parentNode.childNodes].indexOf(this.dom);
    root.getSelection().setBaseAndExtent(parentNode, place, parentNode, place + 1);
  }

  async add() {
    const room = MOST_PICTURES - this.node.childCount;
    if (room < 1) {
      notify(this.editor, `Une galerie compte ${MOST_PICTURES}\u00a0images au plus.`);
      return;
    }
    const images = await pickImages(this.lookup, room);
    if (images) this.#append(images.map(asFigure));
    else this.select();
  }

  #append(figures) {
    const { view, schema } = this.editor;
    const at = this.getPos() + this.node.nodeSize - 1;
    view.dispatch(view.state.tr.insert(at, figures.map((figure) => schema.nodeFromJSON(figure))).scrollIntoView());
    view.nodeDOM(at)?.querySelector("[data-field]")?.focus();
  }
}

const asFigure = ({ id }) => ({ type: "figure", attrs: { image: id } });

/** A gallery whose last picture was taken out goes with it. */
function dropEmpty(transactions, _before, state) {
  if (!transactions.some(({ docChanged }) => docChanged)) return null;
  const empty = [];
  state.doc.forEach((node, pos) => node.type.name === "gallery" && !node.childCount && empty.push(pos));
  if (!empty.length) return null;
  const { tr } = state;
  const { paragraph } = state.schema.nodes;
  for (const pos of empty.reverse())
    if (tr.doc.childCount > 1) tr.delete(pos, pos + 2);
    else tr.replaceWith(pos, pos + 2, paragraph.create());
  return tr.setSelection(Selection.near(tr.doc.resolve(Math.min(empty.at(-1), tr.doc.content.size))));
}

/** Pictures of the library shown together, each with its own words for this use, under one caption. */
export const gallery = (lookup) =>
  Node.create({
    name: "gallery",
    group: "block",
    content: "figure*", // none for a moment, when the last one is taken out
    isolating: true,

    addAttributes() {
      return words("caption");
    },

    parseHTML() {
      return [{ tag: "figure[data-gallery]" }];
    },

    renderHTML({ HTMLAttributes }) {
      return ["figure", { "data-gallery": "", ...HTMLAttributes }, 0];
    },

    addNodeView() {
      return (context) => new GalleryView(context, lookup);
    },

    addProseMirrorPlugins() {
      return [new Plugin({ appendTransaction: dropEmpty })];
    },
  });

/** Asks for pictures and resolves with the gallery they make, or null. */
export async function askForGallery(lookup) {
  const images = await pickImages(lookup, MOST_PICTURES);
  return images ? { type: "gallery", content: images.map(asFigure) } : null;
}

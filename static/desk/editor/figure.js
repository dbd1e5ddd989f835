import { Node } from "../vendor/tiptap.js";
import { record, words } from "./attributes.js";
import { BlockView } from "./block_view.js";
import { h, iconButton } from "./markup.js";
import { pickImage } from "./picker.js";

const PLACEHOLDERS = {
  caption: "Ce que montre l’image",
  credit: "Auteur, agence",
  alt: "Pour qui ne voit pas l’image",
};

const WANTED = { credit: "crédit", alt: "texte de remplacement" };

class FigureView extends BlockView {
  constructor(context, lookup) {
    super(context, { name: "Image", drawing: "figure" });
    this.lookup = lookup;
    this.shown(context.node);
  }

  actions() {
    return this.editor.isEditable
      ? [iconButton("swap", "Changer d’image", { onclick: () => this.#swap() })]
      : [];
  }

  body() {
    this.picture = h("div", { class: "figure-picture", contenteditable: "false" });
    const fields = h(
      "div",
      { class: "block-fields", contenteditable: "false" },
      this.longField("caption", "Légende", { maxlength: 2000 }),
      this.field("credit", "Crédit", { maxlength: 2000 }),
      this.longField("alt", "Texte de remplacement", { maxlength: 2000 }),
    );
    this.wanted = h("p", { class: "figure-wanted", contenteditable: "false" });
    return [this.picture, fields, this.wanted];
  }

  async shown({ attrs }) {
    if (!this.lookup) return;
    if (this.pictured === attrs.image) {
      this.#ask();
      return;
    }
    this.library = null;
    this.pictured = attrs.image;
    this.picture.replaceChildren(h("span", { class: "figure-wait" }));
    const found = await this.lookup.find(attrs.image).catch(() => undefined);
    if (this.pictured !== attrs.image) return;
    this.picture.replaceChildren(this.#drawing(found, attrs.image));
    this.#suggest(found ?? {});
    this.library = found;
    this.#ask();
  }

  /** What readers are owed, and neither this use nor the library says. */
  #ask() {
    const lacks = this.library ? Object.keys(WANTED).filter((name) => !(this.node.attrs[name] || this.library[name])) : [];
    const told = lacks.length ? `À compléter avant publication\u00A0: ${lacks.map((name) => WANTED[name]).join(" et ")}.` : "";
    if (this.wanted.textContent !== told) this.wanted.textContent = told;
  }

  /** What readers get where this use says nothing: the library's own words. */
  #suggest(words) {
    for (const [name, field] of this.fields) field.placeholder = words[name] || PLACEHOLDERS[name];
  }

  #drawing(found, id) {
    const source = found?.preview ?? found?.thumbnail;
    if (source) return h("img", { src: source, alt: found.alt || found.label });
    const missing =
      found === null
        ? `L’image n°\u00a0${id} n’est plus dans la médiathèque.`
        : `L’image n°\u00a0${id} ne s’affiche pas pour le moment.`;
    return h("p", { class: "block-missing" }, found ? found.label : missing);
  }

  async #swap() {
    const image = await pickImage(this.lookup);
    if (image) this.change("image", image.id);
    this.select();
  }
}

/** A picture of the library, with this use's own caption, credit and alternative text. */
export const figure = (lookup) =>
  Node.create({
    name: "figure",
    group: "block",
    atom: true,

    addAttributes() {
      return { ...record("image"), ...words("caption"), ...words("credit"), ...words("alt") };
    },

    parseHTML() {
      return [
        { tag: "figure[data-image]", getAttrs: (element) => Number(element.dataset.image) > 0 && null },
      ];
    },

    renderHTML({ HTMLAttributes }) {
      return ["figure", HTMLAttributes];
    },

    addNodeView() {
      return (context) => new FigureView(context, lookup);
    },
  });

/** Asks for a picture and resolves with its block, or null when the journalist thought better of it. */
export async function askForFigure(lookup) {
  const image = await pickImage(lookup);
  if (!image) return null;
  return { type: "figure", attrs: { image: image.id } };
}

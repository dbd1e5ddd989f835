import { Node } from "../vendor/tiptap.js";
import { record } from "./attributes.js";
import { BlockView } from "./block_view.js";
import { h, iconButton } from "./markup.js";
import { pickProduct } from "./picker.js";

class ProductCardView extends BlockView {
  constructor(context, lookup) {
    super(context, { name: "Fiche produit", drawing: "product" });
    this.lookup = lookup;
    this.shown(context.node);
  }

  actions() {
    return this.editor.isEditable
      ? [iconButton("swap", "Changer de produit", { onclick: () => this.#swap() })]
      : [];
  }

  body() {
    this.card = h("div", { class: "product", contenteditable: "false" });
    return [this.card];
  }

  async shown({ attrs }) {
    if (!this.lookup || this.described === attrs.product) return;
    this.described = attrs.product;
    const found = await this.lookup.find(attrs.product).catch(() => undefined);
    if (this.described !== attrs.product) return;
    this.card.replaceChildren(...(found ? this.#describe(found) : [this.#missing(found, attrs.product)]));
  }

  #describe({ label, detail, thumbnail, points = [] }) {
    return [
      thumbnail ? h("img", { class: "product-picture", src: thumbnail, alt: "" }) : "",
      h(
        "div",
        { class: "product-words" },
        h("p", { class: "product-name" }, label),
        detail ? h("p", { class: "product-facts" }, detail) : "",
        points.length
          ? h(
              "ul",
              { class: "product-points" },
              points.map((point) => h("li", {}, point)),
            )
          : "",
      ),
    ].filter(Boolean);
  }

  #missing(found, id) {
    const words =
      found === null
        ? `La fiche produit n°\u00a0${id} n’existe plus.`
        : `La fiche produit n°\u00a0${id} ne s’affiche pas pour le moment.`;
    return h("p", { class: "block-missing" }, words);
  }

  async #swap() {
    const product = await pickProduct(this.lookup);
    if (product) this.change("product", product.id);
    this.select();
  }
}

/** A product's record, shown as it is now: what it says is edited there, not in the article. */
export const productCard = (lookup) =>
  Node.create({
    name: "productCard",
    group: "block",
    atom: true,

    addAttributes() {
      return record("product");
    },

    parseHTML() {
      return [
        { tag: "aside[data-product]", getAttrs: (element) => Number(element.dataset.product) > 0 && null },
      ];
    },

    renderHTML({ HTMLAttributes }) {
      return ["aside", HTMLAttributes];
    },

    addNodeView() {
      return (context) => new ProductCardView(context, lookup);
    },
  });

/** Asks for a product and resolves with its block, or null. */
export async function askForProductCard(lookup) {
  const product = await pickProduct(lookup);
  return product ? { type: "productCard", attrs: { product: product.id } } : null;
}

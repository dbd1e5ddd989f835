import { withBringing } from "./bringing.js";
import { askInDialog } from "./dialog.js";
import { h } from "./markup.js";
import { LIBRARY } from "./picker.js";
import { SearchList } from "./search_list.js";

const counted = (count) => (count > 1 ? `${count}\u00a0images choisies` : `${count}\u00a0image choisie`);

/** The pictures being chosen, in the order in which they were; `room` of them at most. */
class Choice {
  constructor(lookup, room) {
    Object.assign(this, { room, chosen: new Map() });
    this.list = new SearchList({
      ...LIBRARY,
      lookup,
      grid: true,
      isChosen: ({ id }) => this.chosen.has(id),
      onchoose: (image) => this.#toggle(image),
    });
    this.told = h("p", { class: "several-told", role: "status" });
    this.button = h("button", { type: "submit", class: "dialog-button" });
    this.foot = h("footer", { class: "dialog-foot several" }, this.told, this.button);
    this.#show();
  }

  /** One that has just come into the library: the list shows it, chosen. */
  add(image) {
    if (!this.chosen.has(image.id)) this.#toggle(image);
    this.list.search();
  }

  #toggle(image) {
    if (this.chosen.delete(image.id)) this.#show();
    else if (this.chosen.size < this.room) this.#show(this.chosen.set(image.id, image));
    else this.told.textContent = `Une galerie ne peut pas compter plus d’images\u00a0: ${counted(this.chosen.size)}.`;
  }

  #show() {
    const { size } = this.chosen;
    this.list.mark();
    this.told.textContent = size ? counted(size) : "Choisissez les images une à une, dans l’ordre de la galerie.";
    this.button.textContent = size > 1 ? "Insérer ces images" : "Insérer cette image";
    this.button.setAttribute("aria-disabled", String(!size));
  }
}

/** Lets the journalist pick up to `room` pictures; resolves with their lookup results, or undefined. */
export function pickImages(lookup, room) {
  const choice = new Choice(lookup, room);
  return askInDialog({
    title: "Choisir les images de la galerie",
    kind: "images",
    build: () => [withBringing(lookup, choice.list.dom, { multiple: true, onpicture: (image) => choice.add(image) }), choice.foot],
    onsubmit: (close) => choice.chosen.size && close([...choice.chosen.values()]),
  });
}

import { freshId, h, icon } from "./markup.js";

const words = (text) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean);

/** Whether each typed word starts a word of the item. */
function matches(item, typed) {
  const known = words(`${item.label} ${item.keywords ?? ""}`);
  return words(typed).every((start) => known.some((word) => word.startsWith(start)));
}

const drawn = ({ label, drawing, hint }) => [
  drawing ? icon(drawing) : null,
  h("span", { class: "menu-label" }, label),
  hint ? h("kbd", {}, hint) : null,
];

/**
 * A list of things to choose from, narrowed by what is typed elsewhere. Items: label, drawing, hint, or whatever
 * `draw` makes the contents of an option of. `nothing` is said when none is left.
 */
export class MenuList {
  constructor({ items, label, onchoose, draw = drawn, nothing = "Aucun bloc de ce nom" }) {
    Object.assign(this, { items, onchoose, draw, nothing, offered: [], current: -1 });
    this.dom = h("ul", { role: "listbox", id: freshId("menu"), class: "menu-list", "aria-label": label });
    this.filter("");
  }

  filter(typed) {
    this.offer(this.items.filter((item) => matches(item, typed)));
  }

  /** Shows these, the first of them pointed at. */
  offer(items) {
    this.offered = items;
    const options = this.offered.map((item, place) => this.#option(item, place));
    this.dom.replaceChildren(
      ...(options.length
        ? options
        : [
            h(
              "li",
              { class: "menu-nothing", role: "option", "aria-disabled": "true" },
              this.nothing,
            ),
          ]),
    );
    this.#goTo(options.length ? 0 : -1);
  }

  /** The id of the option Enter would take, for aria-activedescendant; "" when there is none. */
  get currentId() {
    return this.current < 0 ? "" : this.dom.children[this.current].id;
  }

  /** Answers a key: true when it was the list's. */
  onKey(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const count = this.offered.length;
    if (step && count) this.#goTo((this.current + step + count) % count);
    else if ((event.key === "Enter" || event.key === "Tab") && count)
      this.onchoose(this.offered[this.current]);
    else return Boolean(step);
    return true;
  }

  #option(item, place) {
    return h(
      "li",
      {
        role: "option",
        id: freshId("menu-option"),
        class: "menu-option",
        "aria-selected": "false",
        onmousemove: () => this.#goTo(place),
        onmousedown: (event) => event.preventDefault(), // the caret stays where it is
        onclick: () => this.onchoose(item),
      },
      this.draw(item),
    );
  }

  #goTo(place) {
    if (this.current >= 0) this.dom.children[this.current]?.setAttribute("aria-selected", "false");
    this.current = place;
    if (place < 0) return;
    this.dom.children[place].setAttribute("aria-selected", "true");
    this.dom.children[place].scrollIntoView({ block: "nearest" });
  }
}

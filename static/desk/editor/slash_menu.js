import { Extension, Plugin, pm } from "../vendor/tiptap.js";
import { insert, offeredInsertions } from "./insertions.js";
import { h } from "./markup.js";
import { MenuList } from "./menu_list.js";
import { placeUnder } from "./placing.js";

const { PluginKey } = pm.state;
const key = new PluginKey("slashMenu");

/** The `/words` a paragraph consists of, up to the caret at its end: { from, to, typed }, or null. */
function command(state) {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type.name !== "paragraph" || $from.parentOffset !== $from.parent.content.size)
    return null;
  const match = /^\/([\p{L}\d -]{0,24})$/u.exec($from.parent.textContent);
  return match && { from: $from.start(), to: $from.pos, typed: match[1] };
}

/** Keeps a menu under the caret while a paragraph is a slash and what it is narrowed by. */
class SlashMenu {
  constructor(editor, view, lookups) {
    this.editor = editor;
    this.list = new MenuList({
      items: offeredInsertions(lookups),
      label: "Insérer un bloc",
      onchoose: (item) => this.#choose(item, lookups),
    });
    this.list.dom.tabIndex = 0; // it scrolls; Tab itself takes an option
    this.dom = h("div", { class: "menu menu-slash", hidden: true }, this.list.dom);
    view.dom.closest("newsroom-body").append(this.dom);
  }

  update(view) {
    const { found } = key.getState(view.state);
    const opens = found && view.editable && view.hasFocus();
    if (!opens) return this.#close();
    if (this.typed !== found.typed) this.list.filter(found.typed);
    this.typed = found.typed;
    this.dom.hidden = false;
    placeUnder(this.dom, view.coordsAtPos(found.from));
    this.#point();
  }

  onKey(event) {
    if (this.dom.hidden || event.isComposing) return false;
    if (event.key === "Escape") this.editor.view.dispatch(this.editor.state.tr.setMeta(key, "dismissed"));
    else if (!this.list.onKey(event)) return false;
    this.#point();
    return true;
  }

  /** Which option Enter would take, for screen readers: focus stays in the text. */
  #point() {
    const { dom } = this.editor.view;
    if (this.dom.hidden) return;
    dom.setAttribute("aria-controls", this.list.dom.id);
    dom.setAttribute("aria-activedescendant", this.list.currentId);
  }

  #close() {
    if (this.dom.hidden) return;
    this.dom.hidden = true;
    this.typed = undefined;
    this.editor.view.dom.removeAttribute("aria-activedescendant");
    this.editor.view.dom.removeAttribute("aria-controls");
  }

  #choose(insertion, lookups) {
    const { from, to } = key.getState(this.editor.state).found;
    this.editor.view.dispatch(this.editor.state.tr.delete(from, to));
    insert(this.editor, insertion, lookups);
  }

  destroy() {
    this.dom.remove();
  }
}

/** Typing `/` in an empty paragraph opens the list of blocks; Escape leaves the slash as text. */
export const slashMenu = (lookups) =>
  Extension.create({
    name: "slashMenu",
    priority: 200, // its keys come before those of the blocks

    addProseMirrorPlugins() {
      let menu;
      return [
        new Plugin({
          key,
          state: {
            init: () => ({ found: null, dismissed: false }),
            apply(tr, value, before, state) {
              const found = command(state);
              // A dismissed menu stays away until that slash is gone; undo or a click never opens one.
              const dismissed =
                Boolean(found) &&
                (value.dismissed || tr.getMeta(key) === "dismissed" || (!value.found && !tr.docChanged));
              return { found: dismissed ? null : found, dismissed };
            },
          },
          view: (view) => (menu = new SlashMenu(this.editor, view, lookups)),
          props: {
            handleKeyDown: (view, event) => menu.onKey(event),
            handleDOMEvents: {
              blur: (view) => {
                menu.update(view);
              },
            },
          },
        }),
      ];
    },
  });

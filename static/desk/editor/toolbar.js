import { insert, offeredInsertions } from "./insertions.js";
import { h, icon } from "./markup.js";
import { openPopupMenu } from "./popup_menu.js";
import { STYLES, setStyle, styleAtCaret } from "./styles.js";
import { toolbarGroups, withKeys } from "./toolbar_items.js";

/** The row of buttons above the text: one tab stop, arrows inside (ARIA toolbar). */
export class Toolbar {
  constructor(editor, lookups, controls) {
    this.editor = editor;
    this.buttons = [];
    const shown = toolbarGroups(lookups).map((items) =>
      h(
        "div",
        { class: "toolbar-group" },
        items.map((item) => this.#button(item)),
      ),
    );
    this.dom = h(
      "div",
      {
        role: "toolbar",
        class: "toolbar",
        "aria-label": "Mise en forme",
        "aria-controls": controls,
        onkeydown: (event) => this.#onKey(event),
        onfocusin: (event) => this.#rove(event.target),
      },
      this.#insertButton(lookups),
      this.#styleSelect(),
      ...shown,
    );
    this.stops = [...this.dom.querySelectorAll("button, select")];
    this.#rove(this.stops[0]);
    editor.on("transaction", () => this.#refreshSoon());
    this.refresh();
  }

  focus() {
    this.stops.find((stop) => stop.tabIndex === 0).focus();
  }

  refresh() {
    this.style.value = styleAtCaret(this.editor.state);
    this.style.disabled = !this.style.value;
    for (const { button, pressed, allowed } of this.buttons) {
      if (pressed) button.setAttribute("aria-pressed", String(Boolean(pressed(this.editor))));
      if (allowed) button.setAttribute("aria-disabled", String(!allowed(this.editor)));
    }
  }

  /** Once a frame at most: keys must not wait for buttons. */
  #refreshSoon() {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      if (!this.editor.isDestroyed) this.refresh();
    });
  }

  #button(item) {
    const label = withKeys(item.label, item.keys);
    const button = h(
      "button",
      {
        type: "button",
        class: item.face ? `tool tool-${item.face}` : "tool",
        "aria-label": label,
        title: label,
        "aria-haspopup": item.menu ? "listbox" : null,
        "aria-expanded": item.menu ? "false" : null,
        onmousedown: (event) => event.preventDefault(), // the text keeps its selection
        onclick: () => button.getAttribute("aria-disabled") !== "true" && item.act(this.editor, button),
      },
      item.face ?? icon(item.drawing),
    );
    this.buttons.push({ button, ...item });
    return button;
  }

  #insertButton(lookups) {
    const button = h(
      "button",
      {
        type: "button",
        class: "tool tool-insert",
        "aria-haspopup": "listbox",
        "aria-expanded": "false",
        title: "Insérer un bloc (/)",
        onmousedown: (event) => event.preventDefault(),
        onclick: () =>
          openPopupMenu({
            anchor: button,
            items: offeredInsertions(lookups),
            label: "Insérer un bloc",
            ondismiss: () => this.editor.view.focus(),
            onchoose: (insertion) => insert(this.editor, insertion, lookups),
          }),
      },
      icon("plus"),
      "Insérer",
    );
    return button;
  }

  #styleSelect() {
    this.style = h(
      "select",
      {
        class: "tool tool-style",
        "aria-label": "Style du paragraphe",
        onchange: () => setStyle(this.editor, this.style.value),
      },
      h("option", { value: "", hidden: true }, "Bloc"),
      Object.entries(STYLES).map(([value, { label }]) => h("option", { value }, label)),
    );
    return this.style;
  }

  #rove(stop) {
    for (const other of this.stops) other.tabIndex = other === stop ? 0 : -1;
  }

  #onKey(event) {
    const stops = this.stops.filter((stop) => !stop.disabled);
    const place = stops.indexOf(event.target);
    const target = {
      ArrowRight: stops[(place + 1) % stops.length],
      ArrowLeft: stops.at(place - 1),
      Home: stops[0],
      End: stops.at(-1),
    }[event.key];
    if (target) target.focus();
    else if (event.key === "Escape") this.editor.view.focus();
    else return;
    event.preventDefault();
  }
}

import { h } from "./markup.js";
import { MenuList } from "./menu_list.js";
import { placeUnder } from "./placing.js";

/**
 * Opens a menu under `anchor`, with a field that narrows it. Calls `onchoose(item)` after closing,
 * or `ondismiss()` when it is left by Escape; going elsewhere closes it too.
 */
export function openPopupMenu({ anchor, label, items, onchoose, ondismiss }) {
  const close = () => {
    if (anchor.getAttribute("aria-expanded") === "false") return; // removing the field blurs it
    anchor.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", outside, true);
    popup.remove();
  };
  const list = new MenuList({
    items,
    label,
    onchoose: (item) => {
      close();
      onchoose(item);
    },
  });
  const point = () => field.setAttribute("aria-activedescendant", list.currentId);
  const field = h("input", {
    type: "text",
    role: "combobox",
    "aria-label": label,
    "aria-expanded": "true",
    "aria-controls": list.dom.id,
    "aria-autocomplete": "list",
    autocomplete: "off",
    placeholder: label,
    oninput: () => {
      list.filter(field.value);
      point();
    },
    onkeydown: (event) => {
      if (event.key === "Escape") {
        close();
        ondismiss();
      } else if (!list.onKey(event) && event.key !== "Enter") return;
      event.preventDefault();
      point();
    },
    onblur: () => close(),
  });
  const popup = h("div", { class: "menu" }, field, list.dom);
  const outside = (event) => {
    if (!popup.contains(event.target)) close();
  };
  anchor.closest("newsroom-body").append(popup);
  anchor.setAttribute("aria-expanded", "true");
  placeUnder(popup, anchor.getBoundingClientRect());
  document.addEventListener("pointerdown", outside, true);
  point();
  field.focus({ preventScroll: true });
}

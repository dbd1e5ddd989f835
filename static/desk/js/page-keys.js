// The article's page as a whole by the keyboard: saving, writing with nothing around, the list of keys.

import { iconButton } from "../editor/markup.js";
import { withKeys } from "../editor/toolbar_items.js";

const acts = document.querySelector("#article-form .bar-acts");

const isWritten = (element) => element.matches("input, textarea, select") || element.isContentEditable;

function save() {
  document.querySelector(".bar-save")?.click();
}

/** Hides what stands around the text; what says whether it is kept stays. */
function focusOnText(button) {
  const focused = document.body.classList.toggle("focused");
  button.setAttribute("aria-pressed", String(focused));
  const held = document.activeElement;
  if (focused && !held.checkVisibility()) document.querySelector("newsroom-body").focus();
  else held.scrollIntoView({ block: "nearest" });
}

async function listKeys(button) {
  try {
    const { showShortcuts } = await import("./shortcuts.js");
    await showShortcuts();
  } catch {
    button.title = "Le serveur ne répond pas\u00A0: réessayez dans un instant.";
  }
}

function equip() {
  const quiet = { class: "button button-quiet bar-tool" };
  const focus = iconButton("focus", withKeys("Écrire sans distraction", "Ctrl+Maj+F"), {
    ...quiet, "aria-pressed": "false", onclick: () => focusOnText(focus),
  });
  const help = iconButton("help", "Raccourcis clavier (?)", { ...quiet, onclick: () => listKeys(help) });
  acts.prepend(focus, help);
  document.addEventListener("keydown", (event) => {
    const act = wanted(event);
    if (!act || document.querySelector("dialog:modal")) return;
    event.preventDefault();
    ({ save, focus: () => focusOnText(focus), help: () => listKeys(help) })[act]();
  });
}

/** Which of the page's own keys was pressed; in a text `?` is a question mark, and Ctrl+/ lists the keys. */
function wanted({ key, ctrlKey, metaKey, shiftKey, altKey, target, repeat }) {
  if (repeat || altKey) return null;
  const letter = key.toLowerCase();
  if (!(ctrlKey || metaKey)) return key === "?" && !isWritten(target) ? "help" : null;
  if (letter === "s" && !shiftKey) return "save";
  if (letter === "f" && shiftKey) return "focus";
  return letter === "/" ? "help" : null;
}

if (acts && document.querySelector("newsroom-body")) equip();

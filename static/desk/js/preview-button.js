// The button of the live preview. What draws it is fetched when it is first wanted.

import { Remembered } from "./remembering.js";

const button = document.querySelector("#article-form .bar-preview");
const dialog = document.querySelector("#live-preview");

let pane;

async function preview() {
  const { LivePreview } = await import("./live-preview.js");
  pane ??= new LivePreview(button);
  return pane;
}

async function onClick() {
  try {
    (await preview()).toggle();
  } catch {
    button.title = "Le serveur ne répond pas\u00A0: réessayez dans un instant.";
  }
}

if (button && dialog) {
  button.type = "button";
  button.setAttribute("aria-controls", dialog.id);
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", onClick);
  // On a phone it would hide the text that the person came for.
  const wasOpen = new Remembered("preview", { open: false }).value.open;
  if (wasOpen && !matchMedia("(max-width: 60rem)").matches) preview().then((found) => found.open());
}

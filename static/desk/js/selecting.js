// Choosing several pictures of the library: how many are, all at once, and a range with Shift.

import { h } from "../editor/markup.js";

const results = document.getElementById("image-results");
let last = null;

const boxes = () => [...results.querySelectorAll("[data-selecting] input[type=checkbox]")];

function tell() {
  const form = results.querySelector("[data-selecting]");
  if (!form) return;
  const count = boxes().filter(({ checked }) => checked).length;
  form.classList.add("is-lively");
  form.classList.toggle("has-selection", count > 0);
  const told = count > 1 ? `${count}\u00a0images choisies` : `${count}\u00a0image choisie`;
  const place = form.querySelector(".library-selected");
  if (place.textContent !== told) place.textContent = told;
  if (!form.querySelector(".library-all")) place.after(...acts());
}

/** All of the page, or none. */
function acts() {
  const choose = (label, checked) =>
    h("button", { type: "button", class: "button library-all", onclick: () => {
      for (const box of boxes()) box.checked = checked;
      tell();
      boxes()[0]?.focus();
    } }, label);
  return [choose("Toute la page", true), choose("Aucune", false)];
}

if (results) {
  results.addEventListener("click", (event) => {
    const all = boxes();
    const place = all.indexOf(event.target);
    if (place < 0) return;
    if (event.shiftKey && last !== null && all[last])
      for (const box of all.slice(Math.min(place, last), Math.max(place, last) + 1)) box.checked = event.target.checked;
    last = place;
  });
  results.addEventListener("change", tell);
  // Going back shows the page with what was chosen.
  addEventListener("pageshow", tell);
  tell();
}

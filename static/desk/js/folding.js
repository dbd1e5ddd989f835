// The groups of the side panel fold away under their titles; which ones is remembered in this browser.

import { h, icon } from "../editor/markup.js";
import { Remembered } from "./remembering.js";

const kept = new Remembered("folded", {});
const panels = [...document.querySelectorAll(".side > .panel")];

class Folding {
  constructor(panel) {
    this.panel = panel;
    const legend = panel.querySelector("legend");
    this.title = legend.textContent;
    this.button = h("button", { type: "button", class: "panel-fold", onclick: () => this.turn(!this.folded) }, ...legend.childNodes, icon("fold"));
    legend.replaceChildren(this.button);
    // What is wrong in it has to be seen.
    this.#show(kept.value[this.title] === true && !panel.querySelector(".errors"));
  }

  get folded() {
    return this.panel.classList.contains("is-folded");
  }

  turn(folded) {
    this.#show(folded);
    kept.change({ [this.title]: folded });
  }

  #show(folded) {
    this.panel.classList.toggle("is-folded", folded);
    this.button.setAttribute("aria-expanded", String(!folded));
  }
}

const foldings = panels.map((panel) => new Folding(panel));

/** Links on the page, such as those of a list of faults, lead into groups that are folded too. */
document.addEventListener("click", (event) => {
  const aim = event.target.closest?.("a[href^='#']")?.hash.slice(1);
  const field = aim && document.getElementById(aim);
  const folding = field && foldings.find(({ panel }) => panel.contains(field));
  if (folding?.folded) folding.turn(false);
});

// The list of keys, made of what the toolbar and the menu of blocks say of themselves.

import { askInDialog } from "../editor/dialog.js";
import { offeredInsertions } from "../editor/insertions.js";
import { h } from "../editor/markup.js";
import { keysHere, toolbarGroups } from "../editor/toolbar_items.js";

const OWN = {
  "Sur la page": [
    ["Enregistrer", "Ctrl+S"],
    ["Écrire sans distraction", "Ctrl+Maj+F"],
    ["Cette liste", "?"],
    ["Cette liste, depuis le texte", "Ctrl+/"],
    ["Aller à la barre de mise en forme", "Alt+F10"],
  ],
  Styles: [
    ["Intertitre", "Ctrl+Alt+2"],
    ["Sous-intertitre", "Ctrl+Alt+3"],
    ["Saut de ligne", "Maj+Entrée"],
  ],
  "Blocs et rangées": [
    ["Insérer un bloc, sur une ligne vide", "/"],
    ["Aller aux champs du bloc, depuis son texte", "Tab"],
    ["Choisir le bloc, depuis un de ses champs", "Échap"],
    ["Monter ou descendre une signature, une source", "Alt+↑ ↓"],
  ],
  "Dans un tableau": [
    ["Cellule suivante, ou une ligne de plus", "Tab"],
    ["Cellule précédente", "Maj+Tab"],
    ["Cellule du dessous", "Entrée"],
    ["Choisir le tableau", "Échap"],
  ],
};

function sections() {
  const tools = toolbarGroups({}).flat().filter(({ keys }) => keys).map(({ label, keys }) => [label, keys]);
  const signs = offeredInsertions({}).filter(({ hint }) => hint).map(({ label, hint }) => [label, `${hint}+Espace`]);
  const { "Sur la page": page, ...others } = OWN;
  return { "Sur la page": page, "Mise en forme": tools, ...others, "Au début d’une ligne": signs };
}

/** « Ctrl+Maj+7 » as three keys, « Ctrl++ » as two. */
function keyed(keys) {
  const each = keysHere(keys).split(/(?<=.)\+(?=.)/);
  return h("dd", {}, each.flatMap((key, place) => [place ? "\u00A0" : "", h("kbd", {}, key)]));
}

export function showShortcuts() {
  const shown = Object.entries(sections()).map(([title, rows]) =>
    h("section", {}, h("h3", {}, title), h("dl", {}, rows.flatMap(([label, keys]) => h("div", {}, h("dt", {}, label), keyed(keys))))));
  return askInDialog({
    title: "Raccourcis clavier",
    kind: "shortcuts",
    build: () => [h("div", { class: "shortcuts", tabindex: "0", role: "region", "aria-label": "Raccourcis clavier" }, shown)],
  });
}

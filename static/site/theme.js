// The colours that the reader chose, before anything is painted: a script of its own, and no module, for that reason.
// site.js offers the choice; the desk keeps its own under the same name.

"use strict";

function showTheme(theme) {
  const chosen = theme === "light" || theme === "dark" ? theme : "auto";
  document.documentElement.dataset.theme = chosen;
  for (const meta of document.querySelectorAll("meta[name=theme-color]")) {
    const { scheme } = meta.dataset;
    meta.media = chosen === "auto" ? `(prefers-color-scheme: ${scheme})` : chosen === scheme ? "all" : "not all";
  }
  return chosen;
}

/** "auto" as well where the browser keeps nothing for this site. */
function keptTheme() {
  try {
    return localStorage.getItem("theme") ?? "auto";
  } catch {
    return "auto";
  }
}

showTheme(keptTheme());

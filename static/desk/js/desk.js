// What every page of the desk does beyond its HTML. Everything works without it, the editor of texts aside.

import "./menus.js";
import "./once.js";
import "./unsaved.js";
import "./stray-drops.js";
import "./autosave.js";
import "./presence.js";
import "./suggestions.js";
import "./typed-fields.js";
import "./lines.js";
import "./words.js";
import "./counting.js";
import "./preview-button.js";
import "./row-list.js";
import "./tag-field.js";
import "./plan-panel.js";
import "./picture-picker.js";
import "./focus-point.js";
import "./folding.js";
import "./page-keys.js";
import "./proofreading.js";

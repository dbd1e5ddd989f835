// The house's French as it is typed in the fields around the text, by the table that the editor of the text goes by.

import { Keystrokes } from "../editor/keystrokes.js";

const FIELDS = ".canvas-field > :is(input, textarea), .field-key_points > textarea, .field-ai_disclosure > input";
const json = document.querySelector("newsroom-body")?.dataset.typing;
const table = json && new Keystrokes(json);
const last = new WeakMap(); // field → its latest correction: { start, was, caret, refused }
let correcting = false;

/** `typed` is what comes after the caret with this key, "" when it is there already. */
function correct(field, typed) {
  const caret = field.selectionStart;
  if (caret !== field.selectionEnd) return;
  const edits = table.edits(field.value.slice(0, caret) + typed);
  if (!edits || isRefused(field, edits[0].start)) return;
  const [start, end] = [edits[0].start, edits.at(-1).end];
  const was = field.value.slice(start, end);
  last.set(field, { start, was, caret });
  replace(field, start, end, filled(was, start, edits));
  const shift = edits.reduce((sum, one) => sum + one.put.length - (one.end - one.start), 0);
  field.setSelectionRange(caret + shift, caret + shift);
}

function filled(was, offset, edits) {
  let at = 0;
  const pieces = edits.map(({ start, end, put }) => {
    const kept = was.slice(at, start - offset);
    at = end - offset;
    return kept + put;
  });
  return pieces.join("") + was.slice(at);
}

/** One step of the browser's own history, which no assignment to `value` is. */
export function replace(field, start, end, put) {
  field.focus();
  field.setSelectionRange(start, end);
  correcting = true;
  if (!document.execCommand("insertText", false, put)) field.setRangeText(put, start, end, "end");
  correcting = false;
}

function isRefused(field, start) {
  const done = last.get(field);
  return Boolean(done?.refused) && done.start === start;
}

/** A correction taken back stays so, and one goes on writing where one was. */
function noteUndo(field, done) {
  const stood = done.refused;
  done.refused = field.value.slice(done.start, done.start + done.was.length) === done.was;
  if (done.refused && !stood) field.setSelectionRange(done.caret, done.caret);
}

function onInput(event) {
  const field = event.target;
  if (correcting || event.isComposing || !field.matches?.(FIELDS)) return;
  if (event.inputType === "historyUndo" && last.has(field)) noteUndo(field, last.get(field));
  if (event.inputType === "insertText") correct(field, "");
}

function onKey(event) {
  const goesOn = event.key === "Enter" || event.key === "Tab";
  if (goesOn && !event.isComposing && event.target.matches?.(FIELDS)) correct(event.target, "\n");
}

if (table) {
  document.addEventListener("input", onInput);
  document.addEventListener("keydown", onKey, true);
}

const READING_TIME = 8000; // milliseconds a notice stays on the screen

function region(editor, name) {
  return editor.view.dom.closest("newsroom-body")?.querySelector(`.editor-${name}`);
}

/** Fills a live region with words that screen readers read even if they are the same as before. */
export function say(place, words) {
  if (!place) return;
  place.textContent = "";
  // Emptied first, and filled a moment later: the same words twice are otherwise not read again.
  setTimeout(() => {
    place.textContent = words;
  }, 50);
}

/** Tells screen readers, politely, what everybody else has just seen happen. */
export const announce = (editor, words) => say(region(editor, "announcements"), words);

/** Tells everybody something they would otherwise miss, for a while. */
export function notify(editor, words) {
  const place = region(editor, "notice");
  say(place, words);
  clearTimeout(place?.leaving);
  if (place)
    place.leaving = setTimeout(() => {
      place.textContent = "";
    }, READING_TIME);
}

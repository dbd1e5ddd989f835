// How long the text is, as the editor counts it while it is written.

const PAUSE = 400; // milliseconds: a long text is not counted at every key
const A_MINUTE = 240; // words, as the reader site counts

const told = document.querySelector("[data-words]");
let pause;

function tell(editor) {
  const words = editor.words;
  const minutes = Math.max(1, Math.ceil(words / A_MINUTE));
  told.textContent = words ? `${words.toLocaleString("fr")} mot${words > 1 ? "s" : ""} · ${minutes} min` : "";
  told.hidden = !words;
}

if (told) {
  for (const name of ["newsroom:ready", "newsroom:changed"])
    document.addEventListener(name, ({ target }) => {
      clearTimeout(pause);
      pause = setTimeout(() => tell(target), name === "newsroom:ready" ? 0 : PAUSE);
    });
  const editor = document.querySelector("newsroom-body");
  if (editor?.editor) tell(editor);
}

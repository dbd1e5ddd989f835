// Which files of a drop or of the clipboard may be pictures. What they are, the server decides.

const KNOWN = /\.(jpe?g|png|webp|gif|avif|heic|heif)$/i;

/** Files of a kind that is surely no picture are left to be refused in words: people dropped them on purpose. */
export const filesOf = (data) => [...(data?.files ?? [])].filter(({ size, type, name }) => size || type || KNOWN.test(name));

export const carriesFiles = (event) => event.dataTransfer?.types.includes("Files") ?? false;

/** Takes files that are dropped on `place`; it has the class `drop-over` while something hovers there. */
export function takeDrops(place, ontake) {
  let depth = 0;
  const over = (by) => {
    depth = Math.max(0, depth + by);
    place.classList.toggle("drop-over", depth > 0);
  };
  place.addEventListener("dragenter", (event) => carriesFiles(event) && over(1));
  place.addEventListener("dragleave", (event) => carriesFiles(event) && over(-1));
  place.addEventListener("dragover", (event) => carriesFiles(event) && event.preventDefault());
  place.addEventListener("drop", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    over(-depth);
    ontake(filesOf(event.dataTransfer));
  });
}

/** Asks for files, several where `multiple` is set. */
export function askForFiles({ multiple = false }, ontake) {
  const input = document.createElement("input");
  Object.assign(input, { type: "file", multiple, accept: "image/*,.heic,.heif,.avif" });
  input.addEventListener("change", () => ontake([...input.files]));
  input.click();
}

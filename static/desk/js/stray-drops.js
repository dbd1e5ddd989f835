// A file that misses its place would open instead of the page, unsaved words and all: it is not taken.

const isStray = (event) =>
  !event.defaultPrevented && event.dataTransfer?.types.includes("Files") && !event.target.closest?.("input[type=file]");

addEventListener("dragover", (event) => {
  if (!isStray(event)) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = "none";
});

addEventListener("drop", (event) => {
  if (isStray(event)) event.preventDefault();
});

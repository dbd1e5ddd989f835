// Nobody leaves a page with words that are not kept without being asked.

const form = document.querySelector("form[data-keep]");

if (form) {
  let unsaved = false;
  let sending = false;

  const changed = () => {
    unsaved = true;
  };
  // A form that came back with errors holds words that were never kept.
  if (form.dataset.keep === "unsaved") changed();
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("submit", (event) => { sending = !event.defaultPrevented; });
  addEventListener("beforeunload", (event) => {
    if (unsaved && !sending) event.preventDefault();
  });
  addEventListener("pageshow", () => { sending = false; });
}

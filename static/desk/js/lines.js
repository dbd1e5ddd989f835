// The title is one line that may wrap: Enter goes on to the next field instead of breaking it.

document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing || !event.target.matches?.(".canvas-title textarea, .canvas-kicker input")) return;
  event.preventDefault();
  const fields = [...document.querySelectorAll(".canvas-field :is(input, textarea)")];
  fields[fields.indexOf(event.target) + 1]?.focus();
});

import { freshId, h, iconButton } from "./markup.js";

/**
 * Opens a modal dialog and resolves with what `close(value)` was given; undefined when dismissed.
 * `build(close)` returns the nodes of its body. It hangs on the page, not in the editor, because
 * a form (Enter confirms) may not stand inside the form the editor belongs to.
 */
export function askInDialog({ title, kind, build, onsubmit }) {
  return new Promise((resolve) => {
    let answer;
    const close = (value) => {
      answer = value;
      dialog.close();
      resolve(answer); // now: the close event comes later than the next key on a busy machine
    };
    const titleId = freshId("dialog-title");
    const dismiss = iconButton("close", "Fermer", { class: "dialog-dismiss", onclick: () => close() });
    const form = h(
      "form",
      { method: "dialog", novalidate: true },
      h("header", { class: "dialog-head" }, h("h2", { id: titleId }, title), dismiss),
      build(close),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      onsubmit?.(close);
    });
    const dialog = h(
      "dialog",
      {
        class: `body-editor-dialog body-editor-dialog-${kind}`,
        "aria-labelledby": titleId,
        onclose: () => {
          dialog.remove();
          resolve(answer);
        },
        onmousedown: (event) => {
          if (event.target === dialog) close(); // on the backdrop
        },
      },
      form,
    );
    document.body.append(dialog);
    dialog.showModal();
    dialog.querySelector("[autofocus]")?.focus();
  });
}

import { Extension, Plugin, pm } from "../vendor/tiptap.js";

const { NodeSelection, Selection } = pm.state;

// ProseMirror learns of a moved caret from an event that the browser sends a frame later. On a busy machine the next
// key comes sooner, and would act on where the caret was.

const SETTLED = 20; // milliseconds: so long after a focus ProseMirror puts back the caret it knows of

const RECENT = 500; // milliseconds: so long after a press or a key of movement a caret elsewhere is the person's doing
const MOVES = /^(Arrow|Home$|End$|Page)/;

function takeOver(view) {
  if (!view.composing) view.domObserver.flush();
  return false;
}

/**
 * Gives the text the focus and starts a chain of commands on it. Tiptap's own focus() gives it a frame later, and the
 * keys typed meanwhile are lost.
 */
export function onText(editor) {
  editor.view.focus();
  return editor.chain();
}

/**
 * Chromium puts a caret at the start of the text when its window comes back and what is selected holds nothing to
 * write in, as a picture after another block: the block stays selected, or the next words would go to the top.
 */
class Straying {
  constructor() {
    this.movedAt = -RECENT;
  }

  moved() {
    this.movedAt = performance.now();
    return false;
  }

  /** The selection to keep in place of the one the browser tells of; null where that one is meant. */
  instead({ state: { doc, selection } }, { pos: anchor }, { pos: head }) {
    if (!(selection instanceof NodeSelection) || performance.now() - this.movedAt < RECENT) return null;
    const top = Selection.findFrom(doc.resolve(0), 1, true)?.from;
    return anchor === top && head === top ? selection : null;
  }
}

/** Every key acts on where the caret is. */
export const Caret = Extension.create({
  name: "caret",
  priority: 1000, // before whatever else listens to keys

  addProseMirrorPlugins() {
    const straying = new Straying();
    return [
      new Plugin({
        props: {
          createSelectionBetween: (view, $anchor, $head) => straying.instead(view, $anchor, $head),
          handleDOMEvents: {
            // In words only: a press on the frame of a block selects the block.
            pointerdown: (_view, { target }) => !target.closest("[contenteditable=false]") && straying.moved(),
            keydown(view, { key }) {
              takeOver(view); // what the browser did before this key is not its doing
              return MOVES.test(key) && straying.moved();
            },
            keyup: takeOver,
            // Set before ProseMirror's own timer, so that a key pressed meanwhile is not undone by it.
            focus(view) {
              setTimeout(() => view.docView && view.hasFocus() && takeOver(view), SETTLED);
              return false;
            },
          },
        },
      }),
    ];
  },
});

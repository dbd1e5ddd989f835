import { pm } from "../vendor/tiptap.js";
import { announce } from "./announcing.js";
import { Carrying } from "./carrying.js";
import { h, icon } from "./markup.js";

const { closeHistory } = pm.history;
const { NodeSelection } = pm.state;

/** What a block is carried by, with mouse or finger; keys have its buttons, and Alt with the arrows. */
export function blockHandle(view) {
  const handle = h(
    "span",
    { class: "block-handle", title: "Glisser pour déplacer (ou Alt + ↑ ↓)", "aria-hidden": "true" },
    icon("grip"),
  );
  const { editor } = view;
  const carrying = new Carrying(new Neighbours(view), {
    ondrop: (block, before) => carry(view, before),
    oncancel: () => announce(editor, "Déplacement annulé"),
  });
  // The block's own element does not exist yet while its bar is built.
  queueMicrotask(() => carrying.equip(view.dom, handle));
  return handle;
}

/** The blocks that share a parent, this one too; what ProseMirror puts between them is none. */
const blocksBeside = ({ parentElement }) => [...parentElement.children].filter(({ pmViewDesc }) => pmViewDesc?.node);

/** The blocks on the screen among which it may come to stand: those of the text, or of its gallery. */
class Neighbours {
  constructor(view) {
    this.view = view;
  }

  get ground() {
    return this.view.editor.view.dom.parentElement;
  }

  get present() {
    const shown = blocksBeside(this.view.dom);
    const { parent } = this.view.editor.state.doc.resolve(this.view.getPos());
    return shown.length === parent.childCount ? shown : [this.view.dom];
  }
}

/** Puts the block before another, or last; one undo takes it back. */
function carry({ editor, dom, getPos }, before) {
  const { state, view } = editor;
  const pos = getPos();
  const $pos = state.doc.resolve(pos);
  const from = $pos.index();
  const place = before ? blocksBeside(dom).indexOf(before) : $pos.parent.childCount;
  const target = $pos.posAtIndex(place);
  const { tr } = state;
  const node = state.doc.nodeAt(pos);
  tr.delete(pos, pos + node.nodeSize);
  const at = tr.mapping.map(target);
  tr.insert(at, node).setSelection(NodeSelection.create(tr.doc, at));
  view.dispatch(closeHistory(tr.scrollIntoView()));
  view.focus();
  const now = place > from ? place : place + 1;
  announce(editor, `Bloc déplacé, ${now}${now === 1 ? "er" : "e"} sur ${$pos.parent.childCount}`);
}

// Pictures dropped or pasted into a text: each keeps its place with a bar until it is a block there.

import { h } from "../editor/markup.js";
import { Plugin, pm } from "../vendor/tiptap.js";
import { UploadRow } from "./row.js";
import { Upload } from "./upload.js";

const { PluginKey } = pm.state;
const { Decoration, DecorationSet } = pm.view;
const key = new PluginKey("pictures on their way");

/** Places: [{ id, pos, dom }], in the order in which the pictures are to stand. */
function follow(tr, places) {
  const { add, remove, landed } = tr.getMeta(key) ?? {};
  // A picture lands between those that were dropped before it and those after it, at one and the same spot.
  const order = places.findIndex(({ id }) => id === landed);
  const moved = tr.docChanged
    ? places.map((place, index) => ({ ...place, pos: tr.mapping.map(place.pos, order >= 0 && index < order ? -1 : 1) }))
    : places;
  return [...moved.filter(({ id }) => id !== remove), ...(add ?? [])];
}

const holding = new Plugin({
  key,
  state: { init: () => [], apply: follow },
  props: {
    decorations: (state) =>
      DecorationSet.create(
        state.doc,
        key.getState(state).map(({ id, pos, dom }) =>
          Decoration.widget(pos, dom, { key: `upload-${id}`, side: -1, stopEvent: () => true, ignoreSelection: true }),
        ),
      ),
  },
});

let lastId = 0;

/** Between two blocks of the text: where the pointer is, or after the block of the caret. */
function spotFor({ state, view }, point) {
  const found = point && view.posAtCoords(point);
  const $pos = state.doc.resolve(found ? found.pos : state.selection.to);
  if (!$pos.depth) return $pos.pos;
  const [before, after] = [$pos.before(1), $pos.after(1)];
  if (!found) return after;
  const { top, bottom } = view.nodeDOM(before).getBoundingClientRect();
  return point.top < (top + bottom) / 2 ? before : after;
}

class Arrival {
  constructor(editor, lookup, sent, pos) {
    lastId += 1;
    Object.assign(this, { editor, lookup, id: lastId });
    this.upload = new Upload(lookup.upload, typeof sent === "string" ? { address: sent } : { file: sent });
    this.dom = h("div", { class: "upload-place", contenteditable: "false", "data-uploads": "", tabindex: "-1" }, new UploadRow(this.upload).dom);
    this.place = { id: this.id, pos, dom: this.dom };
    this.upload.addEventListener("done", () => this.#done());
    this.upload.addEventListener("left", () => this.#leave());
  }

  #done() {
    const { state, picture, replaced, twins } = this.upload;
    if (state === "cancelled") return this.#leave();
    if (state !== "kept") return undefined;
    this.lookup.known.set(picture.id, Promise.resolve(picture));
    if (!this.landed) this.#land(picture, !twins.length);
    else if (replaced) this.#exchange(replaced.id, picture.id);
    if (!twins.length) this.#leave();
    return undefined;
  }

  #land(picture, leaves) {
    const { state, view } = this.editor;
    const place = key.getState(state).find(({ id }) => id === this.id);
    if (!place || view.isDestroyed) return;
    this.landed = true;
    const { tr, schema } = state;
    const figure = schema.nodes.figure.create({ image: picture.id });
    const { nodeBefore } = state.doc.resolve(place.pos);
    const replaces = nodeBefore?.type === schema.nodes.paragraph && !nodeBefore.content.size;
    tr.replaceWith(replaces ? place.pos - nodeBefore.nodeSize : place.pos, place.pos, figure);
    if (!tr.doc.lastChild.isTextblock) tr.insert(tr.doc.content.size, schema.nodes.paragraph.create());
    view.dispatch(tr.setMeta(key, { landed: this.id, ...(leaves && { remove: this.id }) }));
  }

  #exchange(from, to) {
    const { state, view } = this.editor;
    const { tr } = state;
    state.doc.descendants((node, pos) => {
      if (node.type.name === "figure" && node.attrs.image === from) tr.setNodeAttribute(pos, "image", to);
    });
    if (tr.docChanged) view.dispatch(tr);
  }

  #leave() {
    const { state, view } = this.editor;
    if (view.isDestroyed || !key.getState(state).some(({ id }) => id === this.id)) return;
    view.dispatch(state.tr.setMeta(key, { remove: this.id }));
    view.focus();
  }
}

/** `sent` are files or addresses; `point` is where they were dropped, in the window, else they come where the caret is. */
export function bringInto(editor, lookup, sent, point) {
  if (!key.get(editor.state)) editor.registerPlugin(holding);
  const pos = spotFor(editor, point);
  const arrivals = sent.map((one) => new Arrival(editor, lookup, one, pos));
  const { state, view } = editor;
  view.dispatch(state.tr.setMeta(key, { add: arrivals.map(({ place }) => place) }));
  for (const { upload } of arrivals) upload.start();
}

import { Plugin, pm } from "../vendor/tiptap.js";

const { PluginKey, TextSelection } = pm.state;
const { closeHistory } = pm.history;
const { Decoration, DecorationSet } = pm.view;
const key = new PluginKey("findings");

/** Where each text block begins, in the order in which the server counts them. */
function blockStarts(doc) {
  const starts = [];
  doc.descendants((node, pos) => {
    if (node.isTextblock) starts.push(pos + 1);
    return !node.isTextblock;
  });
  return starts;
}

const says = (doc, from, to, words) =>
  to <= doc.content.size && doc.textBetween(from, to, "\n", "\n") === words;

function marksOf(doc, findings) {
  const starts = blockStarts(doc);
  const placed = findings.map((one) => ({ ...one, at: starts[one.block] ?? Infinity }));
  return DecorationSet.create(
    doc,
    placed
      .filter(({ at, start, end, wrong }) => says(doc, at + start, at + end, wrong))
      .map(({ at, start, end, id, kind, wrong }) =>
        Decoration.inline(at + start, at + end, { class: `finding finding-${kind}` }, { id, wrong }),
      ),
  );
}

/** Moved along with an edit; gone where the words themselves have changed. */
function follow(marks, tr) {
  const moved = marks.map(tr.mapping, tr.doc);
  const gone = tr.mapping.maps.flatMap((map, number) => {
    const touched = [];
    const later = tr.mapping.slice(number + 1);
    map.forEach((_from, _to, from, to) => touched.push(...moved.find(later.map(from, -1), later.map(to))));
    return touched.filter(({ from, to, spec }) => !says(tr.doc, from, to, spec.wrong));
  });
  return moved.remove(gone);
}

const marking = new Plugin({
  key,
  state: {
    init: () => DecorationSet.empty,
    apply: (tr, marks) => tr.getMeta(key) ?? (tr.docChanged ? follow(marks, tr) : marks),
  },
  props: { decorations: (state) => key.getState(state) },
});

/** Lets the editor underline what the proofreading found; once, when it is first asked. */
export function openMarks(editor) {
  if (!key.get(editor.state)) editor.registerPlugin(marking);
}

/** Marks what the proofreading found: [{ id, kind, block, start, end, wrong }]. */
export function markFindings({ view }, findings) {
  const marks = marksOf(view.state.doc, findings);
  view.dispatch(view.state.tr.setMeta(key, marks).setMeta("addToHistory", false));
}

/** Keeps the marks of these findings only, where they have moved to. */
export function keepFindings({ view }, ids) {
  const marks = key.getState(view.state);
  const gone = marks.find(undefined, undefined, (spec) => !ids.has(spec.id));
  view.dispatch(view.state.tr.setMeta(key, marks.remove(gone)).setMeta("addToHistory", false));
}

/** Where the words of a finding stand now: { from, to }, or null when they are gone. */
export function placeOf({ state }, id) {
  return key.getState(state).find(undefined, undefined, (spec) => spec.id === id)[0] ?? null;
}

export function selectFinding(editor, id) {
  const place = placeOf(editor, id);
  if (!place) return false;
  const { state, view } = editor;
  view.focus();
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, place.from, place.to)).scrollIntoView());
  return true;
}

/** As an event of its own: one Ctrl+Z takes it back. */
export function replaceFinding(editor, id, words) {
  const place = placeOf(editor, id);
  if (!place) return false;
  editor.view.dispatch(closeHistory(editor.state.tr).insertText(words, place.from, place.to));
  editor.view.dispatch(closeHistory(editor.state.tr));
  return true;
}

import { Extension, Plugin, pm } from "../vendor/tiptap.js";

const { PluginKey } = pm.state;
const { Decoration, DecorationSet } = pm.view;
const key = new PluginKey("noBreakSpaces");
const KINDS = { "\u00A0": "no-break-space", "\u202F": "no-break-space no-break-space-narrow" };

function decorate(doc) {
  const found = [];
  doc.descendants((node, pos) => {
    if (!node.isText) return;
    for (const match of node.text.matchAll(/[\u00A0\u202F]/g))
      found.push(Decoration.inline(pos + match.index, pos + match.index + 1, { class: KINDS[match[0]] }));
  });
  return DecorationSet.create(doc, found);
}

export const showsNoBreakSpaces = (state) => key.getState(state).shown;

/** Shows no-break spaces, wide and narrow, while the switch is on. */
export const NoBreakSpaces = Extension.create({
  name: "noBreakSpaces",

  addCommands() {
    return {
      toggleNoBreakSpaces:
        () =>
        ({ tr, dispatch, state }) => {
          dispatch?.(tr.setMeta(key, !showsNoBreakSpaces(state)).setMeta("addToHistory", false));
          return true;
        },
    };
  },

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key,
        state: {
          init: () => ({ shown: false, marks: DecorationSet.empty }),
          apply(tr, value) {
            const shown = tr.getMeta(key) ?? value.shown;
            if (shown === value.shown && !(shown && tr.docChanged)) return value;
            return { shown, marks: shown ? decorate(tr.doc) : DecorationSet.empty };
          },
        },
        props: { decorations: (state) => key.getState(state).marks },
      }),
    ];
  },
});

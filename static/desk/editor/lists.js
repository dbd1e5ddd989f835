import {
  BulletList as TiptapBulletList,
  ListItem as TiptapListItem,
  Node,
  wrappingInputRule,
} from "../vendor/tiptap.js";
import { number } from "./attributes.js";

export const DEEPEST = 4; // lists in lists beyond that are refused by the server, and by readers

export const BulletList = TiptapBulletList;

export const OrderedList = Node.create({
  name: "orderedList",
  group: "block list",
  content: "listItem+",

  addAttributes() {
    const { start } = number("start", 1);
    return {
      start: {
        ...start,
        parseHTML: (element) => Number.parseInt(element.getAttribute("start"), 10) || 1,
        renderHTML: ({ start: first }) => (first === 1 ? {} : { start: first }),
      },
    };
  },

  parseHTML() {
    return [{ tag: "ol" }];
  },

  renderHTML({ HTMLAttributes }) {
    return ["ol", HTMLAttributes, 0];
  },

  addCommands() {
    return {
      toggleOrderedList:
        () =>
        ({ commands }) =>
          commands.toggleList(this.name, "listItem"),
    };
  },

  addKeyboardShortcuts() {
    return { "Mod-Shift-7": () => this.editor.commands.toggleOrderedList() };
  },

  addInputRules() {
    return [
      wrappingInputRule({
        find: /^(\d{1,4})\.\s$/,
        type: this.type,
        getAttributes: (match) => ({ start: Number(match[1]) }),
        joinPredicate: (match, node) => node.childCount + node.attrs.start === Number(match[1]),
      }),
    ];
  },
});

function listDepth({ $from }) {
  let depth = 0;
  for (let level = $from.depth; level > 0; level -= 1)
    if ($from.node(level).type.name === "listItem") depth += 1;
  return depth;
}

/** Backspace at the start of an item takes it out of its list, as everywhere else. */
function liftAtStart(editor) {
  const { empty, $from } = editor.state.selection;
  if (!empty || $from.parentOffset || $from.node(-1)?.type.name !== "listItem" || $from.index(-1))
    return false;
  return editor.commands.liftListItem("listItem");
}

export const ListItem = TiptapListItem.extend({
  content: "(paragraph | bulletList | orderedList)+",

  addKeyboardShortcuts() {
    const inList = () => listDepth(this.editor.state.selection);
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      // In a list Tab changes the level and nothing else: it must not jump out at the first item.
      Tab: () =>
        inList() > 0 && (inList() >= DEEPEST || this.editor.commands.sinkListItem(this.name) || true),
      "Shift-Tab": () => inList() > 1 && this.editor.commands.liftListItem(this.name),
      Backspace: () => liftAtStart(this.editor),
    };
  },
});

// The blocks and marks of a document, as articles/body/schema.py names them (a test compares the two).

import {
  Bold as TiptapBold,
  Code as TiptapCode,
  Document,
  Dropcursor,
  Gapcursor,
  HardBreak,
  Heading as TiptapHeading,
  HorizontalRule,
  Italic as TiptapItalic,
  Paragraph,
  Placeholder,
  Text,
  UndoRedo,
  getSchema,
} from "../vendor/tiptap.js";
import { Caret } from "./caret.js";
import { CodeBlock } from "./code_block.js";
import { document } from "./document.js";
import { embed } from "./embed.js";
import { Entering } from "./entering.js";
import { figure } from "./figure.js";
import { gallery } from "./gallery.js";
import { Foreign } from "./foreign.js";
import { link } from "./link.js";
import { linkBubble } from "./link_bubble.js";
import { BulletList, ListItem, OrderedList } from "./lists.js";
import { Moving } from "./moving.js";
import { NoBreakSpaces } from "./no_break_spaces.js";
import { NoteBox } from "./note_box.js";
import { pasting } from "./pasting.js";
import { productCard } from "./product_card.js";
import { PullQuote } from "./pull_quote.js";
import { Quotation } from "./quotation.js";
import { slashMenu } from "./slash_menu.js";
import { Styles } from "./styles.js";
import { Table, TableCell, TableRow } from "./table.js";
import { TableKeys, TableShape } from "./table_keys.js";
import { typing } from "./typing.js";

// Stars and underscores mean themselves in a news story: `2 * 3 * 4` is not italic.
const literal = { addInputRules: () => [], addPasteRules: () => [] };
const Bold = TiptapBold.extend(literal);
const Italic = TiptapItalic.extend(literal);
// Other marks may stand on code: a function's name can be a link.
const Code = TiptapCode.extend({ excludes: "", addPasteRules: () => [] });

const Heading = TiptapHeading.extend({
  content: "text*",
  addAttributes() {
    return { level: { default: 2, rendered: false, validate: atLevel } };
  },
  // The article's title is the h1; pasted ones step down, and what lies below h3 stays h3.
  parseHTML() {
    return [1, 2, 3, 4, 5, 6].map((level) => ({
      tag: `h${level}`,
      attrs: { level: Math.min(3, Math.max(2, level)) },
    }));
  },
}).configure({ levels: [2, 3] });

function atLevel(level) {
  if (level !== 2 && level !== 3) throw new RangeError("level must be 2 or 3");
}

const Divider = HorizontalRule.extend({
  name: "divider",
  addCommands: () => ({}),
  addInputRules: () => [],
});

const PLACEHOLDERS = { heading: { 2: "Intertitre", 3: "Sous-intertitre" } };

function placeholder({ editor, node }) {
  if (node.type.name === "heading") return PLACEHOLDERS.heading[node.attrs.level];
  return editor.isEmpty ? "Écrivez ici, ou tapez / pour insérer un bloc" : "Tapez / pour insérer un bloc";
}

/** Everything the editor is made of. `lookups` has images, products, articles and documents (Lookup or null) and embeds, `keystrokes` is a table. */
export function extensions(lookups, keystrokes) {
  return [
    Document,
    Paragraph,
    Text,
    Heading,
    BulletList,
    OrderedList,
    ListItem,
    Quotation,
    PullQuote,
    CodeBlock,
    NoteBox,
    Divider,
    HardBreak,
    figure(lookups.images),
    gallery(lookups.images),
    Table,
    TableRow,
    TableCell,
    embed(lookups.embeds),
    productCard(lookups.products),
    document(lookups.documents),
    link(lookups.articles),
    Foreign,
    Bold,
    Italic,
    Code,
    UndoRedo,
    Gapcursor,
    Dropcursor.configure({ class: "drop-cursor", color: false, width: 3 }),
    Placeholder.configure({ placeholder }),
    Caret,
    Styles,
    Moving,
    Entering,
    TableKeys,
    TableShape,
    pasting(lookups.images),
    typing(keystrokes),
    NoBreakSpaces,
    linkBubble(lookups.articles),
    slashMenu(lookups),
  ];
}

export const schemaOf = (parts) => getSchema(parts);

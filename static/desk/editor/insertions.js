import { pm } from "../vendor/tiptap.js";
import { askForDocument } from "./document.js";
import { askForEmbed } from "./embed.js";
import { askForFigure } from "./figure.js";
import { askForGallery } from "./gallery.js";
import { NOTE_BOX_KINDS } from "./note_box.js";
import { askForProductCard } from "./product_card.js";
import { newTable } from "./table.js";

const { NodeSelection, Selection, TextSelection } = pm.state;
const EMPTY_PARAGRAPH = { type: "paragraph" };
const EMPTY_ITEM = [{ type: "listItem", content: [EMPTY_PARAGRAPH] }];

/**
 * What can be inserted, in the order of the menu: the words it is found by, and `block(lookups)`,
 * its JSON or a promise of it (null: the journalist changed their mind). `needs` names a lookup.
 */
const INSERTIONS = [
  {
    name: "paragraph",
    label: "Paragraphe",
    drawing: "paragraph",
    keywords: "texte",
    block: () => EMPTY_PARAGRAPH,
  },
  {
    name: "heading",
    label: "Intertitre",
    hint: "##",
    drawing: "heading",
    keywords: "titre h2",
    block: () => ({ type: "heading", attrs: { level: 2 } }),
  },
  {
    name: "subheading",
    label: "Sous-intertitre",
    hint: "###",
    drawing: "subheading",
    keywords: "titre h3",
    block: () => ({ type: "heading", attrs: { level: 3 } }),
  },
  {
    name: "bullets",
    label: "Liste à puces",
    hint: "-",
    drawing: "bullets",
    keywords: "points",
    block: () => ({ type: "bulletList", content: EMPTY_ITEM }),
  },
  {
    name: "numbers",
    label: "Liste numérotée",
    hint: "1.",
    drawing: "numbers",
    keywords: "étapes",
    block: () => ({ type: "orderedList", content: EMPTY_ITEM }),
  },
  {
    name: "quotation",
    label: "Citation",
    hint: ">",
    drawing: "quotation",
    keywords: "propos guillemets interview",
    block: () => ({ type: "quotation", content: [EMPTY_PARAGRAPH] }),
  },
  {
    name: "pullQuote",
    label: "Exergue",
    drawing: "pullQuote",
    keywords: "citation phrase accroche",
    block: () => ({ type: "pullQuote" }),
  },
  {
    name: "figure",
    label: "Image",
    drawing: "figure",
    keywords: "photo médiathèque figure",
    needs: "images",
    block: (lookups) => askForFigure(lookups.images),
  },
  {
    name: "gallery",
    label: "Galerie d’images",
    drawing: "gallery",
    keywords: "photos médiathèque diaporama portfolio",
    needs: "images",
    block: (lookups) => askForGallery(lookups.images),
  },
  {
    name: "table",
    label: "Tableau",
    drawing: "table",
    keywords: "lignes colonnes grille chiffres tableur",
    block: newTable,
  },
  {
    name: "embed",
    label: "Vidéo, son ou message",
    drawing: "embed",
    keywords: "intégrer youtube dailymotion vimeo soundcloud deezer podcast audio x twitter mastodon bluesky tweet embed",
    needs: "anyEmbed",
    block: (lookups) => askForEmbed(lookups.embeds),
  },
  {
    name: "productCard",
    label: "Fiche produit",
    drawing: "product",
    keywords: "carte prix",
    needs: "products",
    block: (lookups) => askForProductCard(lookups.products),
  },
  {
    name: "document",
    label: "Document à télécharger",
    drawing: "document",
    keywords: "pdf fichier rapport pièce jointe",
    needs: "documents",
    block: (lookups) => askForDocument(lookups.documents),
  },
  {
    name: "codeBlock",
    label: "Bloc de code",
    hint: "```",
    drawing: "code",
    keywords: "programme commande source",
    block: () => ({ type: "codeBlock" }),
  },
  ...Object.entries(NOTE_BOX_KINDS).map(([kind, title]) => ({
    name: `noteBox-${kind}`,
    label: `Encadré « ${title} »`,
    drawing: "note",
    keywords: "note box",
    block: () => ({ type: "noteBox", attrs: { kind }, content: [EMPTY_PARAGRAPH] }),
  })),
  {
    name: "divider",
    label: "Séparateur",
    drawing: "divider",
    keywords: "ligne filet hr",
    block: () => ({ type: "divider" }),
  },
];

/** The insertions this page can serve. */
export const offeredInsertions = (lookups) => INSERTIONS.filter(({ needs }) => !needs || lookups[needs]);

/** Inserts the block at the caret, once any question it asks is answered. */
export async function insert(editor, insertion, lookups) {
  const json = await insertion.block(lookups);
  if (json) placeBlock(editor, editor.schema.nodeFromJSON(json));
  else editor.view.focus();
}

/** The span the block takes: an empty paragraph it replaces, or the first place after the caret that may hold it. */
function spotFor({ selection }, block) {
  const { $from, $to } = selection;
  if (selection instanceof NodeSelection && !selection.node.isInline) {
    const fits = $to.parent.canReplaceWith($to.index(), $to.index(), block.type);
    const after = fits ? $to.pos : $to.after(1); // under the gallery that the selected picture is in
    return { from: after, to: after };
  }
  for (let depth = $from.depth - ($from.parent.isTextblock ? 1 : 0); depth >= 0; depth -= 1) {
    const holder = $from.node(depth);
    const index = $from.index(depth);
    if (holder.type.name === "listItem") continue; // a block asked for in a list goes after the list
    if (depth === $from.depth) return { from: $from.pos, to: $from.pos }; // between two blocks
    const child = holder.maybeChild(index);
    const [from, to] = [$from.before(depth + 1), $from.after(depth + 1)];
    const replaces =
      child.type.name === "paragraph" &&
      !child.content.size &&
      holder.canReplaceWith(index, index + 1, block.type);
    if (replaces) return { from, to };
    const after = $to.indexAfter(Math.min(depth, $to.depth));
    if (holder.canReplaceWith(after, after, block.type)) return { from: to, to };
  }
  return { from: $from.doc.content.size, to: $from.doc.content.size };
}

function placeBlock(editor, block) {
  const { state, view } = editor;
  const { from, to } = spotFor(state, block);
  const transaction = state.tr.replaceWith(from, to, block);
  const after = from + block.nodeSize;
  const plain = block.isAtom && !Object.keys(block.attrs).includes("caption");
  if (plain && !transaction.doc.resolve(after).nodeAfter)
    transaction.insert(after, state.schema.nodes.paragraph.create());
  transaction.setSelection(caretFor(transaction.doc, from, after, block, plain));
  view.dispatch(transaction.scrollIntoView());
  view.focus();
  if (["figure", "gallery"].includes(block.type.name)) view.nodeDOM(from)?.querySelector("[data-field]")?.focus();
}

function caretFor(doc, from, after, block, plain) {
  if (plain) return Selection.near(doc.resolve(after), 1);
  if (block.isAtom || block.firstChild?.isAtom) return NodeSelection.create(doc, from);
  return Selection.findFrom(doc.resolve(from), 1, true) ?? TextSelection.create(doc, from + 1);
}

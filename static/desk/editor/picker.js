import { withBringing } from "./bringing.js";
import { askInDialog } from "./dialog.js";
import { SearchList } from "./search_list.js";

/** Lets the journalist pick a record; resolves with its lookup result, or undefined. */
function pick(kind, words, lookup, grid = false) {
  return askInDialog({
    title: words.title,
    kind,
    build: (close) => {
      const { dom } = new SearchList({ ...words, lookup, grid, onchoose: close });
      return [grid ? withBringing(lookup, dom, { onpicture: close }) : dom];
    },
  });
}

/** What the library's search is called, for one picture or several. */
export const LIBRARY = {
  label: "Chercher dans la médiathèque",
  placeholder: "Légende, crédit, nom de fichier…",
  nothing: "Aucune image ne correspond.",
};

export const pickImage = (lookup) => pick("images", { title: "Choisir une image", ...LIBRARY }, lookup, true);

export const pickProduct = (lookup) =>
  pick(
    "products",
    {
      title: "Choisir une fiche produit",
      label: "Chercher un produit",
      placeholder: "Nom ou éditeur du produit…",
      nothing: "Aucun produit ne correspond.",
    },
    lookup,
  );

export const pickDocument = (lookup) =>
  pick(
    "documents",
    {
      title: "Choisir un document",
      label: "Chercher un document",
      placeholder: "Titre ou source du document…",
      nothing: "Aucun document ne correspond. On les ajoute dans «\u00a0Documents\u00a0», au menu.",
    },
    lookup,
  );

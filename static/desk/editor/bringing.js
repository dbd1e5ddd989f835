import { askForFiles, filesOf, takeDrops } from "../upload/pictures.js";
import { h } from "./markup.js";

const ONE_ONLY = "Une seule image se choisit ici\u00a0: seule la première a été envoyée. La page Images en prend plusieurs.";
const FAILED = "L’envoi n’a pas pu commencer. Vérifiez la connexion, puis recommencez.";

/**
 * New pictures from files, by drop or paste on `place` (of an address too), without leaving what one writes. `box` shows how far they are,
 * `button` asks for files; `onpicture` is told of each picture of the library that is to be used.
 */
export function bringing(url, { place, multiple = false, onpicture, ...button }) {
  const box = h("div", { class: "bringing-box" });
  let list = null;
  const take = async (files, address = "") => {
    if (!files.length && !address) return;
    try {
      const { UploadList } = await import("../upload/list.js");
      list ??= new UploadList(url, { onkept: onpicture, waits: true });
    } catch {
      box.replaceChildren(h("p", { role: "alert" }, FAILED));
      return;
    }
    box.replaceChildren(list.dom);
    const taken = multiple ? files : files.slice(0, 1);
    if (taken.length < files.length) box.append(h("p", { class: "bringing-more", role: "alert" }, ONE_ONLY));
    list.add(taken);
    if (address) list.addAddress(address);
  };
  takeDrops(place, take);
  place.addEventListener("paste", (event) => {
    const files = filesOf(event.clipboardData);
    const [address = ""] = /^https?:\/\/\S+$/.exec(event.clipboardData.getData("text/plain").trim()) ?? [];
    if (!files.length && !address) return;
    event.preventDefault();
    take(files, files.length ? "" : address);
  });
  return { box, button: h("button", { type: "button", ...button, onclick: () => askForFiles({ multiple }, take) }, "Téléverser…") };
}

/** A search among the library's pictures, with the way to add to them under it. */
export function withBringing(lookup, search, options) {
  if (!lookup.upload) return search;
  const place = h("div", { class: "bringing" }, search);
  const { box, button } = bringing(lookup.upload, { place, class: "dialog-button", ...options, onpicture: (picture) => {
    lookup.known.set(picture.id, Promise.resolve(picture));
    options.onpicture(picture);
  } });
  place.append(box, h("footer", { class: "dialog-foot bringing-foot" }, button, h("p", {}, "ou déposez ici une image, ou collez\u2011la, elle ou son adresse.")));
  return place;
}

import { Extension, Plugin } from "../vendor/tiptap.js";
import { notify } from "./announcing.js";
import { readPlain } from "./pasted_plain.js";

const LIMIT = 500_000; // characters at once: what a document may hold, and a browser set in a second or two

// The cleaning of HTML comes when somebody begins to write: a page that is only looked at does without.
let cleaning = null;
let coming = null;

function fetchCleaning() {
  coming ??= import("./pasted_html.js").then(
    (module) => {
      cleaning = module;
    },
    () => {
      coming = null; // the network may be back at the next paste
    },
  );
  return coming;
}

/** A paste that came before the cleaning waits for it; where it cannot come, the words do without structure. */
function waitForCleaning(view, data) {
  const [html, text] = ["text/html", "text/plain"].map((kind) => data?.getData(kind) ?? "");
  if (cleaning || !html || html.includes("data-pm-slice")) return false;
  fetchCleaning().then(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    if (cleaning) clipboardData.setData("text/html", html);
    view.dom.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  return true;
}

const LIBRARY = "ajoutez-les à la médiathèque, puis insérez-les avec «\u00A0Image\u00A0».";

/** How many pictures a paste or a drop brings along, as files or in its HTML: none can come in. */
function countPictures(data) {
  const html = data?.getData("text/html") ?? "";
  if (html.includes("data-pm-slice")) return 0;
  return (html.match(/<img\b/gi) ?? []).length || [...(data?.files ?? [])].length;
}

function tellOfPictures(editor, data) {
  const count = countPictures(data);
  if (!count) return;
  const subject = count > 1 ? `${count} images n’ont pas été reprises` : "L’image n’a pas été reprise";
  notify(editor, `${subject}\u00A0: ${count > 1 ? LIBRARY : LIBRARY.replaceAll("-les", "-la")}`);
}

/**
 * The files, or else the addresses, of pictures that were copied by themselves. A picture beside words is a page or a
 * document, whose programs often add an image of the words themselves: then the words come in.
 */
function picturesAlone(data) {
  const html = data?.getData("text/html") ?? "";
  const words = html.replace(/<(style|title)\b.*?<\/\1>|<[^>]*>|&nbsp;|\s/gis, "");
  if (html.includes("data-pm-slice") || words || (!html && data?.getData("text/plain"))) return [];
  const files = [...(data?.files ?? [])];
  return files.length ? files : addressesIn(html);
}

/** Some browsers copy a picture of a page as nothing but its address. */
const addressesIn = (html) =>
  [...html.matchAll(/<img\b[^>]*?\ssrc="(https?:[^"]+)"/gi)].map(([, address]) => address.replaceAll("&amp;", "&"));


/** A picture of the page itself, carried over it: browsers make a file of it. */
const isOurs = (data) => (data?.getData("text/html") ?? "").includes(`${location.origin}/media/`);

/** Sends them to the library, whose script comes with the first of them; false where there is nothing to send. */
function bringPictures(editor, lookup, files, point) {
  if (!lookup?.upload || !files.length || !editor.isEditable) return false;
  import("../upload/in_text.js").then(
    ({ bringInto }) => bringInto(editor, lookup, files, point),
    () => notify(editor, "Les images n’ont pas pu être envoyées\u00A0: vérifiez la connexion, puis recommencez."),
  );
  return true;
}

/** Says no to more than a document can hold, rather than freeze on it. */
function refuseTooLong(editor, data) {
  const text = data?.getData("text/plain") || (data?.getData("text/html") ?? "").replace(/<[^>]*>/g, "");
  const { length } = text;
  if (length <= LIMIT) return false;
  const [pasted, limit] = [length, LIMIT].map((count) => count.toLocaleString("fr"));
  notify(
    editor,
    `Rien n’a été collé\u00A0: ce texte compte ${pasted}\u00A0caractères, et ${limit} au plus peuvent l’être en une fois.`,
  );
  return true;
}

/** Pasting and dropping: structure comes in, pictures are reported, and no file takes the page away. */
export const pasting = (images) =>
  Extension.create({
    name: "pasting",

    addProseMirrorPlugins() {
      const begin = () => {
        fetchCleaning();
        return false;
      };
      const paste = (view, event) => {
        if (bringPictures(this.editor, images, picturesAlone(event.clipboardData))) {
          event.preventDefault();
          return true;
        }
        if (waitForCleaning(view, event.clipboardData)) {
          event.preventDefault();
          return true;
        }
        tellOfPictures(this.editor, event.clipboardData);
        return false;
      };
      // Left alone, a browser opens a dropped file in place of the page, unsaved words and all.
      const refuseFiles = (view, event) => {
        if (!event.dataTransfer?.types.includes("Files")) return false;
        event.preventDefault();
        if (event.type !== "drop" || isOurs(event.dataTransfer)) return true;
        const point = { left: event.clientX, top: event.clientY };
        if (!bringPictures(this.editor, images, [...event.dataTransfer.files], point)) tellOfPictures(this.editor, event.dataTransfer);
        return true;
      };
      return [
        new Plugin({
          props: {
            transformPastedHTML: (html) => cleaning?.cleanHtml(html, this.editor) ?? html,
            clipboardTextParser: (text, $context, plain, view) => readPlain(text, view.state.schema, $context.marks()),
            handlePaste: (view, event) => refuseTooLong(this.editor, event.clipboardData),
            handleDOMEvents: { focus: begin, dragenter: begin, paste, drop: refuseFiles, dragover: refuseFiles },
          },
        }),
      ];
    },
  });

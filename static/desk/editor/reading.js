// Reads a stored document without losing anything: what the schema does not know is refused, never dropped.

const EMPTY = { type: "doc", content: [{ type: "paragraph" }] };
const KEYS = {
  node: ["type", "attrs", "content"],
  text: ["type", "text", "marks"],
  hardBreak: ["type", "marks"],
  mark: ["type", "attrs"],
};

/** The document cannot be opened; `message` says why, in French, and where. */
export class Refusal extends Error {}

/** The document in `text` as a ProseMirror node; an empty one for no text. Throws Refusal. */
export function readDocument(text, schema) {
  const json = parse(text);
  checkNode(json, "", schema);
  try {
    const doc = schema.nodeFromJSON(json);
    doc.check();
    return doc;
  } catch (error) {
    throw new Refusal("l’ordre de ses blocs ou une de leurs valeurs n’est pas prévu par l’éditeur", {
      cause: error,
    });
  }
}

function parse(text) {
  if (!text.trim()) return EMPTY;
  let json;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Refusal("ce n’est pas un document lisible (JSON mal formé)", { cause: error });
  }
  const blank =
    json === null || json === "" || (json.type === "doc" ? !json.content?.length : !Object.keys(json).length);
  if (!blank && json.type !== "doc") throw new Refusal("ce n’est pas un document");
  return blank ? EMPTY : json;
}

function checkNode(node, path, schema) {
  const type = schema.nodes[node?.type];
  if (!type) throw new Refusal(`bloc inconnu « ${node?.type} »${at(path)}`);
  checkKeys(node, KEYS[node.type] ?? KEYS.node, path);
  checkAttributes(node, type.spec.attrs, path);
  (node.marks ?? []).forEach((mark, place) => checkMark(mark, `${path}.marks[${place}]`, schema));
  (node.content ?? []).forEach((child, place) =>
    checkNode(child, `${path}${path && "."}content[${place}]`, schema),
  );
}

function checkMark(mark, path, schema) {
  const type = schema.marks[mark?.type];
  if (!type) throw new Refusal(`mise en forme inconnue « ${mark?.type} »${at(path)}`);
  checkKeys(mark, KEYS.mark, path);
  checkAttributes(mark, type.spec.attrs, path);
}

function checkKeys(object, known, path) {
  const stranger = Object.keys(object).find((name) => !known.includes(name));
  if (stranger) throw new Refusal(`élément inconnu « ${stranger} »${at(path)}`);
}

function checkAttributes({ attrs }, known = {}, path) {
  const stranger = Object.keys(attrs ?? {}).find((name) => !Object.hasOwn(known, name));
  if (stranger) throw new Refusal(`attribut inconnu « ${stranger} »${at(path)}`);
}

const at = (path) => (path ? ` (${path})` : "");

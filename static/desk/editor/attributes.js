// How attributes are declared: their default, what the document may hold, and how they travel
// through the clipboard, as data attributes.

const dataName = (name) => `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

function attribute(name, { fromText = (text) => text, ...rest }) {
  return {
    [name]: {
      parseHTML: (element) => {
        const text = element.getAttribute(dataName(name));
        return text === null ? rest.default : fromText(text);
      },
      renderHTML: (attributes) =>
        attributes[name] === rest.default ? {} : { [dataName(name)]: attributes[name] },
      ...rest,
    },
  };
}

/** Text typed by people; "" when there is none. */
export const words = (name) => attribute(name, { default: "", validate: "string" });

/** A whole number, `initial` when nothing is said. */
export const number = (name, initial) =>
  attribute(name, {
    default: initial,
    fromText: (text) => Number.parseInt(text, 10) || initial,
    validate: "number",
  });

/** Yes or no, `initial` when nothing is said. */
export const flag = (name, initial) =>
  attribute(name, { default: initial, fromText: (text) => text === "true", validate: "boolean" });

/** An address, which the block cannot do without. */
export const address = (name) =>
  attribute(name, { default: undefined, isRequired: true, validate: "string" });

/** The number of a record, which the block cannot do without. */
export const record = (name) =>
  attribute(name, {
    default: undefined,
    isRequired: true,
    fromText: Number,
    validate: (value) => {
      if (!Number.isSafeInteger(value) || value < 1)
        throw new RangeError(`${name} must be the number of a record`);
    },
  });

/** One of a few words, the first by default. */
export const choice = (name, choices) =>
  attribute(name, {
    default: choices[0],
    fromText: (text) => (choices.includes(text) ? text : choices[0]),
    validate: (value) => {
      if (!choices.includes(value)) throw new RangeError(`${name} must be one of ${choices.join(", ")}`);
    },
  });

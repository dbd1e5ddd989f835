// Elements built by hand: strict CSP and escaping both rule out strings of HTML.

const SVG = "http://www.w3.org/2000/svg";

/**
 * Makes an element. `attributes`: `on…` are listeners, `null`/`false` are left out, `true` is an
 * empty attribute, anything else its text. Children are nodes or strings; empty ones are skipped.
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false)
      element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== ""));
  return element;
}

let lastNumber = 0;

/** An id nobody else on the page has, for aria attributes that point at elements. */
export function freshId(prefix) {
  lastNumber += 1;
  return `${prefix}-${lastNumber}`;
}

// Strokes on a 24 × 24 grid.
const STROKES = {
  plus: "M12 5v14M5 12h14",
  link: "M10 14a4 4 0 0 0 5.7 0l3.6-3.6a4 4 0 0 0-5.7-5.7L12.4 6M14 10a4 4 0 0 0-5.7 0l-3.6 3.6a4 4 0 0 0 5.7 5.7l1.2-1.3",
  code: "M8.5 7.5 4 12l4.5 4.5M15.5 7.5 20 12l-4.5 4.5",
  foreign:
    "M4 6h9M8.5 4v2M11.5 6c-.7 3.6-3.3 6.6-7 8M6 9.3c1.2 2.3 3.2 4 6 5M12.5 20l4-10 4 10M13.9 16.6h5.2",
  bullets: "M9.5 6.5H20M9.5 12H20M9.5 17.5H20M5 6.5h.01M5 12h.01M5 17.5h.01",
  numbers:
    "M10.5 6.5H20M10.5 12H20M10.5 17.5H20M4 5l1.5-.8v5M3.8 14.3c.3-.8 2.6-1 2.6.4 0 1.2-2.6 1.7-2.6 3.3h2.8",
  quotation: "M10 8c-3 .6-4.6 2.6-4.6 5.6V16H10v-4.5H7.6M19 8c-3 .6-4.6 2.6-4.6 5.6V16H19v-4.5h-2.4",
  pullQuote: "M4 5h16M4 19h16M10 9c-1.6.4-2.5 1.6-2.5 3.3V15H10v-2.6M16.5 9c-1.6.4-2.5 1.6-2.5 3.3V15h2.5v-2.6",
  figure:
    "M5 4.5h14a1.5 1.5 0 0 1 1.5 1.5v12a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 18V6A1.5 1.5 0 0 1 5 4.5ZM4 17l5-5 4 4 2.5-2.5L20 18M15.5 9h.01",
  gallery:
    "M8 4h11a1.5 1.5 0 0 1 1.5 1.5V14a1.5 1.5 0 0 1-1.5 1.5H8A1.5 1.5 0 0 1 6.5 14V5.5A1.5 1.5 0 0 1 8 4ZM7 14l4-4 3 3 2-2 4 4M3.5 8.5v10A1.5 1.5 0 0 0 5 20h12.5",
  table: "M5 4.5h14a1.5 1.5 0 0 1 1.5 1.5v12a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 18V6A1.5 1.5 0 0 1 5 4.5ZM3.5 9.5h17M3.5 14.5h17M9.5 9.5v10M15 9.5v10",
  rowAbove: "M4 12h16v7H4ZM12 4v5M9.5 6.5h5",
  rowBelow: "M4 5h16v7H4ZM12 15v5M9.5 17.5h5",
  columnBefore: "M12 4h7v16h-7ZM4 12h5M6.5 9.5v5",
  columnAfter: "M5 4h7v16H5ZM15 12h5M17.5 9.5v5",
  rowOut: "M4 5h16v7H4ZM9.7 15.2l4.6 4.6M14.3 15.2l-4.6 4.6",
  columnOut: "M5 4h7v16H5ZM15.2 9.7l4.6 4.6M19.8 9.7l-4.6 4.6",
  headerRow: "M4 4.5h16v15H4ZM4 10h16M4.5 6.3h15M4.5 8.1h15M12 10v9.5",
  headerColumn: "M4 4.5h16v15H4ZM10 4.5v15M6.3 5v14M8.1 5v14M10 12h10",
  embed: "M5 5h14a1.5 1.5 0 0 1 1.5 1.5v11A1.5 1.5 0 0 1 19 19H5a1.5 1.5 0 0 1-1.5-1.5v-11A1.5 1.5 0 0 1 5 5ZM10 9v6l5-3Z",
  document: "M7 3.5h7l4 4v12a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1v-15a1 1 0 0 1 1-1ZM14 3.5v4h4M12 10.5v6M9.5 14l2.5 2.5 2.5-2.5",
  product: "M12 3.5 19.5 7.5v9L12 20.5l-7.5-4v-9ZM4.8 7.8 12 11.7l7.2-3.9M12 11.7v8.5",
  note: "M5.5 4.5h13A1.5 1.5 0 0 1 20 6v12a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18V6a1.5 1.5 0 0 1 1.5-1.5ZM8 9h8M8 12.5h8M8 16h4.5",
  divider: "M4 12h4M10 12h4M16 12h4",
  paragraph: "M5 6.5h14M5 12h14M5 17.5h8",
  heading: "M6 5v14M18 5v14M6 12h12",
  subheading: "M7.5 8v9M16.5 8v9M7.5 12.5h9",
  undo: "M8.5 5 4.5 9l4 4M4.5 9h9a5.5 5.5 0 0 1 0 11H9",
  redo: "M15.5 5l4 4-4 4M19.5 9h-9a5.5 5.5 0 0 0 0 11H15",
  up: "M12 19V5.5M6 11.5l6-6 6 6",
  down: "M12 5v13.5M6 12.5l6 6 6-6",
  trash: "M4.5 7h15M9.5 7V4.5h5V7M6.5 7l.8 12.5h9.4L17.5 7M10 11v5M14 11v5",
  spaces: "M5 10v4.5h14V10",
  search: "M11 4.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM20 20l-4.2-4.2",
  close: "M6 6l12 12M18 6 6 18",
  swap: "M4.5 9h13M14 5.5 17.5 9 14 12.5M19.5 15h-13M10 11.5 6.5 15l3.5 3.5",
  focus: "M4 8.5V5.5A1.5 1.5 0 0 1 5.5 4h3M15.5 4h3A1.5 1.5 0 0 1 20 5.5v3M20 15.5v3a1.5 1.5 0 0 1-1.5 1.5h-3M8.5 20h-3A1.5 1.5 0 0 1 4 18.5v-3M8 10h8M8 14h5",
  help: "M8.7 9a3.4 3.4 0 1 1 5 3c-1.2.7-1.7 1.3-1.7 2.7M12 18.5h.01",
  fold: "M6.5 10l5.5 5 5.5-5",
  pencil: "M4.5 19.5 5.5 15 15.5 5l3.5 3.5-10 10ZM13.5 7l3.5 3.5",
  open: "M13.5 4.5h6v6M19.5 4.5 11 13M17.5 13.5v5h-12v-12h5",
  unlink:
    "M9 15l-1.4 1.4a3.5 3.5 0 0 1-5-5L5 9M15 9l1.4-1.4a3.5 3.5 0 0 1 5 5L19 15M9 4v2.5M15 20v-2.5M4 4l16 16",
  article: "M6 3.5h8.5L19 8v12.5H6ZM14 3.5V8.5h5M9 12.5h7M9 16h7",
  grip: "M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01",
  check: "M5 12.5 10 17.5 19.5 7",
  warning: "M12 4 21 19.5H3ZM12 10v4.5M12 17h.01",
};

/** A drawing of the set above, hidden from screen readers: the control that holds it has the name. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "icon");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", STROKES[name]);
  svg.append(path);
  return svg;
}

/** A button that shows an icon and says `label`; it never submits the form around it. */
export function iconButton(name, label, attributes = {}) {
  return h("button", { type: "button", "aria-label": label, title: label, ...attributes }, icon(name));
}

// Videos, sounds and posts of other sites come at a click, and only then does their host learn of the reader.

const WORDS = {
  video: { show: "Afficher la vidéo", it: "Cette vidéo" },
  audio: { show: "Afficher le lecteur", it: "Ce son" },
  post: { show: "Afficher le message", it: "Ce message" },
};
const RANGE = [120, 2400]; // CSS pixels that a post may ask for

const frames = new Set();

function equip(figure) {
  const kind = Object.keys(WORDS).find((name) => figure.classList.contains(`embed-${name}`));
  const host = figure.querySelector(".embed-host");
  const link = figure.querySelector(".embed-link");
  const name = link.textContent.replace(/^.* sur /, "");
  const button = element("button", { type: "button", class: "embed-show" }, WORDS[kind].show);
  const told = element("p", { class: "embed-told" },
    `${WORDS[kind].it} vient de ${name}, qui recevra alors votre adresse IP et pourra suivre votre visite.`);
  host.after(element("p", {}, button), told);
  button.addEventListener("click", () => show(figure, host.textContent, link));
}

function show(figure, title, link) {
  const frame = element("iframe", {
    title,
    src: figure.dataset.frame,
    allow: "fullscreen; encrypted-media; picture-in-picture",
    // Players refuse to play for a page that does not say where it is.
    referrerpolicy: "strict-origin-when-cross-origin",
    tabindex: "-1",
  });
  figure.querySelector(".embed-box").replaceWith(frame, element("p", { class: "embed-after" }, link));
  frames.add(frame);
  // Mastodon tells its height when asked, the others by themselves.
  frame.addEventListener("load", () => frame.contentWindow.postMessage({ type: "setHeight", id: 0 }, "*"));
  frame.focus();
}

/** A post says how tall it is; each of the three in its own way. */
function heightIn(data) {
  const said = data?.["twttr.embed"]?.params?.[0] ?? data;
  const height = Number(said?.height);
  return height > 0 ? Math.min(RANGE[1], Math.max(RANGE[0], height)) : null;
}

addEventListener("message", ({ source, data }) => {
  const frame = [...frames].find(({ contentWindow }) => contentWindow === source);
  const height = frame?.closest(".embed-post") && heightIn(data);
  if (height) frame.style.blockSize = `${height}px`;
});

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

for (const figure of document.querySelectorAll(".embed[data-frame]")) equip(figure);

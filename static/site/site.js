// What the reader site does beyond its HTML, which works without it: colours of one's choice, passing a story on, and
// lists that go on where they are. No request but for the next part of a list, or for what one looks for.

/* global showTheme, keptTheme */

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

function button(label, act) {
  const made = element("button", { type: "button" }, label);
  made.addEventListener("click", act);
  return made;
}

function offerThemes(choice) {
  const show = (theme) => {
    choice.querySelector(`[value=${showTheme(theme)}]`).checked = true;
  };
  show(keptTheme());
  choice.hidden = false;
  choice.addEventListener("change", ({ target }) => {
    show(target.value);
    try {
      localStorage.setItem("theme", target.value);
    } catch {
      // Then it holds for this page.
    }
  });
  // Chosen in another tab.
  addEventListener("storage", ({ key }) => (key === "theme" || key === null) && show(keptTheme()));
}

function offerSharing(share) {
  const offers = share.querySelector(".share-offers");
  const told = share.querySelector("[role=status]");
  const url = document.querySelector("link[rel=canonical]")?.href;
  if (!url) return; // A preview: it has no address yet.
  const title = document.querySelector("h1").textContent;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      told.textContent = "Lien copié";
    } catch {
      told.textContent = url;
    }
  };
  // Whoever changes their mind is told nothing.
  const pass = () => navigator.share({ title, url }).catch(() => {});
  if (navigator.clipboard) offers.append(button("Copier le lien", copy));
  if (navigator.share) offers.append(button("Partager…", pass));
}

class GoingOn {
  constructor(list, link) {
    this.list = list;
    this.link = link;
    this.parts = 0;
    this.status = element("p", { class: "unseen", role: "status" });
    this.button = button("Afficher plus d’articles", () => this.#go());
    link.after(this.button, this.status);
    link.hidden = true;
    // Who leaves follows a link; when the page hides it would be too late.
    addEventListener("click", () => this.#remember(), true);
    this.#restore();
  }

  /** Who comes back from a story finds the list as long as it was, and the place. */
  async #restore() {
    const { parts = 0, top = 0 } = history.state ?? {};
    while (this.parts < parts && this.link.isConnected) if (!(await this.#add())) return;
    if (parts) scrollTo({ top, behavior: "instant" });
  }

  #remember() {
    if (this.parts) history.replaceState({ ...history.state, parts: this.parts, top: scrollY }, "");
  }

  async #go() {
    if (this.button.ariaBusy === "true") return;
    this.button.ariaBusy = "true";
    const added = await this.#add();
    this.button.ariaBusy = "false";
    if (!added) return location.assign(this.link.href);
    this.#remember();
    this.status.textContent = `${added.length} article${added.length > 1 ? "s" : ""} de plus`;
    added[0].querySelector("a").focus({ preventScroll: true });
  }

  /** The stories of the next part, once they stand in the list; null when they could not be had. */
  async #add() {
    try {
      const answer = await fetch(this.link.href);
      if (!answer.ok) return null;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const stories = [...page.querySelectorAll(".listing > li")];
      this.list.append(...stories);
      this.parts += 1;
      this.#turnTo(page.querySelector(".pager [rel~=next]"));
      return stories.length ? stories : null;
    } catch {
      return null;
    }
  }

  #turnTo(next) {
    if (next) {
      this.link.href = next.href;
      return;
    }
    this.link.remove();
    this.button.remove();
  }
}

for (const choice of document.querySelectorAll(".theme")) offerThemes(choice);
for (const share of document.querySelectorAll(".share")) offerSharing(share);

const list = document.querySelector(".listing");
const link = list && document.querySelector(".pager [rel~=next]");
if (link) new GoingOn(list, link);

// A preview, which has no address, may frame nobody.
if (document.querySelector("link[rel=canonical]") && document.querySelector(".embed[data-frame]")) import("./embeds.js");

// Most who read do not search: the field works without this until somebody goes there.
addEventListener("focusin", async ({ target }) => {
  const form = target.closest?.("form[data-suggests]");
  if (form) (await import("./combobox.js")).offer(form);
});

// What the search offers while one types. Without it, Enter asks for the page of the search, as always.

const PAUSE = 120; // ms without a key before asking

class Combobox {
  constructor(form) {
    this.form = form;
    this.field = form.querySelector("[type=search]");
    this.id = `${this.field.id}-offres`;
    this.list = document.createElement("ul");
    this.told = document.createElement("p");
    Object.assign(this.list, { id: this.id, className: "offered", role: "listbox", hidden: true });
    Object.assign(this.told, { className: "unseen", role: "status" });
    this.list.ariaLabel = "Suggestions";
    for (const [name, value] of Object.entries({ role: "combobox", "aria-controls": this.id, "aria-autocomplete": "list" })) this.field.setAttribute(name, value);
    this.#show([]);
    form.append(this.list, this.told);
    this.field.addEventListener("input", () => this.#wait());
    this.field.addEventListener("keydown", (event) => this.#key(event));
    form.addEventListener("focusout", ({ relatedTarget }) => form.contains(relatedTarget) || this.#show([]));
    // Pressing would take the focus away, and close the list before the click comes.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", ({ target }) => this.#go(target.closest("[role=option]")));
  }

  #wait() {
    clearTimeout(this.timer);
    this.asking?.abort();
    this.timer = setTimeout(() => this.#ask(), PAUSE);
  }

  async #ask() {
    const typed = this.field.value.trim();
    if (typed.length < 2) return this.#show([]);
    this.asking = new AbortController();
    try {
      const answer = await fetch(`${this.form.dataset.suggests}?${new URLSearchParams({ q: this.field.value })}`, { signal: this.asking.signal });
      const { suggestions } = answer.ok ? await answer.json() : { suggestions: [] };
      if (document.activeElement === this.field) this.#show(suggestions);
    } catch {
      // Offline, or another key: the list stays as it was.
    }
  }

  #show(suggestions) {
    this.list.replaceChildren(...suggestions.map((one, turn) => this.#option(one, turn)));
    this.list.hidden = !suggestions.length;
    this.field.ariaExpanded = String(Boolean(suggestions.length));
    this.told.textContent = suggestions.length ? `${suggestions.length} suggestion${suggestions.length > 1 ? "s" : ""}` : "";
    this.#choose(null);
  }

  #option({ kind, label, path }, turn) {
    const made = document.createElement("li");
    const what = document.createElement("span");
    what.textContent = kind;
    Object.assign(made, { id: `${this.id}-${turn}`, role: "option" });
    made.dataset.path = path;
    made.append(label, " ", what);
    return made;
  }

  #choose(option) {
    this.chosen?.setAttribute("aria-selected", "false");
    this.chosen = option;
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.field.setAttribute("aria-activedescendant", option.id);
    else this.field.removeAttribute("aria-activedescendant");
  }

  #key(event) {
    const options = [...this.list.children];
    const place = options.indexOf(this.chosen);
    if (event.key === "Escape" && options.length) this.#show([]);
    else if (event.key === "ArrowDown" && options.length) this.#choose(options[place + 1] ?? null);
    else if (event.key === "ArrowUp" && options.length) this.#choose(place < 0 ? options.at(-1) : (options[place - 1] ?? null));
    else if (event.key === "Enter" && this.chosen) this.#go(this.chosen);
    else return;
    event.preventDefault();
  }

  #go(option) {
    if (option) location.assign(option.dataset.path);
  }
}

export function offer(form) {
  if (form.dataset.suggests && !form.querySelector("[role=combobox]")) new Combobox(form);
}

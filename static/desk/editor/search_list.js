import { freshId, h, icon } from "./markup.js";

const PAUSE = 160; // milliseconds without a key before the server is asked

/**
 * A search field over a list of records, driven by mouse, touch or keyboard (ARIA combobox).
 * Where several are chosen, `isChosen(result)` says which ones are; `mark()` shows it again.
 */
export class SearchList {
  constructor({ lookup, placeholder, label, nothing, grid = false, isChosen, onchoose }) {
    Object.assign(this, { lookup, nothing, isChosen, onchoose, results: [], current: -1 });
    const listId = freshId("search-list");
    this.input = h("input", {
      type: "search",
      role: "combobox",
      "aria-label": label,
      placeholder,
      autofocus: true,
      autocomplete: "off",
      "aria-autocomplete": "list",
      "aria-expanded": "true",
      "aria-controls": listId,
      oninput: () => this.#searchSoon(),
      onkeydown: (event) => this.#onKey(event),
    });
    this.list = h("ul", {
      id: listId,
      role: "listbox",
      "aria-label": label,
      class: grid ? "results results-grid" : "results",
    });
    this.status = h("p", { class: "results-status", role: "status" });
    this.dom = h(
      "div",
      { class: "search" },
      h("div", { class: "search-field" }, icon("search"), this.input),
      this.list,
      this.status,
    );
    this.search();
  }

  async search() {
    this.asking?.abort();
    this.asking = new AbortController();
    const { signal } = this.asking;
    const words = this.#words;
    try {
      this.#show(await this.lookup.search(words, signal));
      this.answered = words;
    } catch (error) {
      if (signal.aborted) return;
      this.#show([]);
      this.status.textContent = "La recherche n’a pas abouti. Vérifiez la connexion, puis réessayez.";
    }
  }

  get #words() {
    return this.input.value.trim();
  }

  #searchSoon() {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.search(), PAUSE);
  }

  #show(results) {
    this.results = results;
    this.list.replaceChildren(...results.map((result, place) => this.#option(result, place)));
    this.status.textContent = results.length ? "" : this.nothing;
    this.list.hidden = !results.length;
    this.mark();
    this.#goTo(results.length ? 0 : -1);
  }

  mark() {
    if (!this.isChosen) return;
    for (const [place, option] of [...this.list.children].entries())
      option.setAttribute("aria-checked", String(this.isChosen(this.results[place])));
  }

  #option(result, place) {
    const picture = result.thumbnail
      ? h("img", { src: result.thumbnail, alt: "", loading: "lazy" })
      : h("span", { class: "result-blank" });
    return h(
      "li",
      {
        role: "option",
        id: freshId("result"),
        class: "result",
        "aria-selected": "false",
        onmousemove: () => this.#goTo(place, false),
        onclick: () => this.onchoose(result),
      },
      "thumbnail" in result ? picture : null,
      h(
        "span",
        { class: "result-words" },
        h("span", { class: "result-label" }, result.label),
        h("span", { class: "result-detail" }, result.detail ?? ""),
      ),
    );
  }

  #goTo(place, scroll = true) {
    this.list.children[this.current]?.setAttribute("aria-selected", "false");
    this.current = place;
    const option = this.list.children[place];
    option?.setAttribute("aria-selected", "true");
    if (option && scroll) option.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", option?.id ?? "");
  }

  #onKey(event) {
    if (event.key === "Enter") {
      event.preventDefault();
      this.#choose();
      return;
    }
    const row = this.#columns();
    const step = {
      ArrowDown: row,
      ArrowUp: -row,
      ...(row > 1 && !this.input.value && { ArrowRight: 1, ArrowLeft: -1 }),
    }[event.key];
    if (!step || !this.results.length) return;
    event.preventDefault();
    this.#goTo(Math.max(0, Math.min(this.results.length - 1, this.current + step)));
  }

  /** Whoever types fast wants what they typed, not what the list shows of its first letters. */
  async #choose() {
    clearTimeout(this.pause);
    if (this.answered !== this.#words) {
      this.input.readOnly = true;
      await this.search();
      this.input.readOnly = false;
    }
    if (this.results[this.current]) this.onchoose(this.results[this.current]);
  }

  /** How many options stand side by side, as laid out now. */
  #columns() {
    const tops = [...this.list.children].map((option) => option.offsetTop);
    return Math.max(1, tops.filter((top) => top === tops[0]).length);
  }
}

// Searching the newsroom's records. The desk's views answer this contract, as JSON:
//
//   GET <url>?q=mot          the records that match, best first; an empty q gives the latest ones
//   GET <url>?ids=3,17       these records, in any order; a missing id is simply not there
//   {"results": [{"id": 3, "label": "…", "detail": "…", "thumbnail": "/media/…" or null,
//                 "points": ["…"],                              products only
//                 "preview": "/media/…",                        images, optional: a larger picture
//                 "caption": "…", "credit": "…", "alt": "…"}]}  images, optional: the library's own words
//
// images:   label = its title or file, detail = credit or size
// products: label = name, detail = publisher (and price), points = what the card lists
// articles: label = title, detail = section, date or state

const WAIT_FOR_MORE_IDS = 15; // milliseconds: a whole document asks for its references at once

export class Lookup {
  /** `upload` is where new pictures are sent, where that is possible. */
  constructor(url, upload) {
    this.url = url;
    this.upload = upload;
    this.known = new Map(); // id → Promise of a result or null
    this.waiting = new Map(); // id → the resolvers of that promise
  }

  /** The results for `words`; throws when the server cannot be asked or answers something else. */
  async search(words, signal) {
    const results = await this.#ask({ q: words }, signal);
    for (const result of results) this.known.set(result.id, Promise.resolve(result));
    return results;
  }

  /** One record, or null when it is not there; many calls at once become one request. */
  find(id) {
    if (!this.known.has(id)) {
      this.known.set(
        id,
        new Promise((resolve, reject) => {
          if (!this.waiting.size) setTimeout(() => this.#askForWaiting(), WAIT_FOR_MORE_IDS);
          this.waiting.set(id, { resolve, reject });
        }),
      );
    }
    return this.known.get(id);
  }

  async #askForWaiting() {
    const waiting = this.waiting;
    this.waiting = new Map();
    try {
      const results = await this.#ask({ ids: [...waiting.keys()].join(",") });
      const byId = new Map(results.map((result) => [result.id, result]));
      for (const [id, { resolve }] of waiting) resolve(byId.get(id) ?? null);
    } catch (error) {
      for (const [id, { reject }] of waiting) {
        this.known.delete(id); // so that the next look tries again
        reject(error);
      }
    }
  }

  async #ask(parameters, signal) {
    const address = new URL(this.url, document.baseURI);
    for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
    const response = await fetch(address, { signal, headers: { Accept: "application/json" } });
    if (!response.ok) throw new Error(`${response.status} from ${address.pathname}`);
    return (await response.json()).results;
  }
}

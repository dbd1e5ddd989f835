// Text that the server has not said to have, kept in this browser: one copy a sitting, gone once the server has it.

export class Outbox {
  /** `prefix` is the person's: two people may share a machine. */
  constructor(prefix) {
    this.prefix = `newsroom:${prefix}:`;
  }

  /** Keeps { url, fields, sequence }; true when it is kept. */
  put(sitting, letter) {
    try {
      localStorage.setItem(this.prefix + sitting, JSON.stringify(letter));
      return true;
    } catch {
      return false; // no room, or none allowed
    }
  }

  /** Forgets a sitting's copy, unless it has grown since `sequence`. */
  drop(sitting, sequence = Infinity) {
    const letter = this.#read(this.prefix + sitting);
    if (letter && letter.sequence <= sequence) localStorage.removeItem(this.prefix + sitting);
  }

  /** As long as this page lives, its letters are its own to send. */
  claim(sitting) {
    const untilItGoes = () => new Promise((release) => addEventListener("pagehide", release, { once: true }));
    navigator.locks?.request(this.prefix + sitting, untilItGoes);
    addEventListener("pageshow", (event) => event.persisted && this.claim(sitting), { once: true });
  }

  /** What pages that are gone left here, as [sitting, letter] pairs. */
  async left() {
    const locks = await navigator.locks?.query();
    const claimed = new Set(locks?.held.map(({ name }) => name));
    return this.#keys()
      .filter((key) => !claimed.has(key))
      .map((key) => [key.slice(this.prefix.length), this.#read(key)])
      .filter(([, letter]) => letter);
  }

  #keys() {
    try {
      return Object.keys(localStorage).filter((key) => key.startsWith(this.prefix));
    } catch {
      return [];
    }
  }

  #read(key) {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  }
}

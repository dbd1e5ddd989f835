// How this person likes the page, kept in this browser: what is open, what is folded. Nothing breaks without it.

export class Remembered {
  /** `usual` is an object; what was kept under `name` stands before it. */
  constructor(name, usual) {
    this.key = `newsroom:likes:${name}`;
    try {
      this.value = { ...usual, ...JSON.parse(localStorage.getItem(this.key)) };
    } catch {
      this.value = usual;
    }
  }

  change(some) {
    this.value = { ...this.value, ...some };
    try {
      localStorage.setItem(this.key, JSON.stringify(this.value));
    } catch {
      // No room, or none allowed: it holds for this page.
    }
  }
}

// Interprets the table of keystrokes that Python owns (articles/typography/typing.py); knows no French of its own.

export class Keystrokes {
  /** `table` as JSON text: its rules, and the marks whose words French leaves alone. */
  constructor(table) {
    const { rules, unless, letter, reach, opaque } = JSON.parse(table);
    this.rules = rules.map(({ before, puts }) => ({ found: new RegExp(before, "du"), puts }));
    this.unless = unless.map((pattern) => new RegExp(pattern, "u"));
    Object.assign(this, { letter, reach, opaque });
  }

  /** What to put where in `before`, the text up to the caret: [{ start, end, put }] in its order, or null. */
  edits(before) {
    const start = Math.max(0, before.length - this.reach);
    const read = before.slice(start);
    for (const { found, puts } of this.rules) {
      const match = found.exec(read);
      if (!match || this.#isShielded(read.slice(0, match.indices[1][0]))) continue;
      const edits = puts
        .map((put, number) => ({ put, gap: match.indices[number + 1] }))
        .map(({ put, gap: [from, to] }) => ({ start: start + from, end: start + to, put }));
      if (edits.some(({ start, end, put }) => before.slice(start, end) !== put)) return edits;
    }
    return null;
  }

  #isShielded(text) {
    return this.unless.some((pattern) => pattern.test(text));
  }
}

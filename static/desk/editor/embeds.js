// Which addresses of other sites can be shown in the text: the table that Python owns (articles/body/providers.py).

import { withoutTracking } from "./addresses.js";

const LONGEST = 2000; // characters of an address, as there

export class Embeds {
  constructor(table) {
    this.providers = JSON.parse(table || "[]").map(({ addresses, ...provider }) => ({
      ...provider,
      patterns: addresses.map((pattern) => new RegExp(`^(?:${pattern})$`)),
    }));
  }

  /** { url, name, kind } of what stands at the address; null when it is nothing we can show. */
  find(address) {
    const url = withoutTracking(address.trim());
    if (url.length > LONGEST) return null;
    const found = this.providers.find(({ patterns }) => patterns.some((pattern) => pattern.test(url)));
    return found ? { url, name: found.name, kind: found.kind } : null;
  }
}

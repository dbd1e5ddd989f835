// The article's form, and how it speaks to the server between two saves.

const ASIDE = ["csrfmiddlewaretoken", "sitting", "follows", "sequence", "then"];

/** What came of a request: "kept", or why it was not. */
export const KEPT = "kept";
export const UNREACHABLE = "unreachable";
export const EXPIRED = "expired";
export const GONE = "gone";
export const REFUSED = "refused";

export const csrfToken = () => /(?:^|; )csrftoken=([^;]+)/.exec(document.cookie)?.[1] ?? "";

/** Posts fields; gives { outcome, answer }, and never throws. A login page in the place of an answer is no answer. */
export async function post(url, fields, options = {}) {
  try {
    const response = await fetch(url, {
      method: "POST",
      body: fields,
      headers: { "X-CSRFToken": csrfToken() },
      redirect: "manual",
      ...options,
    });
    if (response.ok) return { outcome: KEPT, answer: await response.json() };
    return { outcome: outcomeOf(response) };
  } catch {
    return { outcome: UNREACHABLE };
  }
}

function outcomeOf({ type, status }) {
  if (type === "opaqueredirect" || status === 403) return EXPIRED;
  if (status === 410) return GONE;
  return status >= 500 ? UNREACHABLE : REFUSED;
}

export class Sheet {
  constructor(form) {
    this.form = form;
  }

  get sitting() {
    return this.#aside("sitting");
  }

  get base() {
    return this.form.elements.seen.value;
  }

  address(name) {
    return this.form.dataset[name];
  }

  /** Everything that is typed and chosen, as the form would send it. */
  get text() {
    document.querySelector("newsroom-body")?.flush?.();
    const fields = new URLSearchParams(new FormData(this.form));
    for (const name of [...fields.keys()]) if (ASIDE.includes(name) || name.startsWith("plan-")) fields.delete(name);
    return fields.toString();
  }

  /** The text with what the server has to know about the page it comes from. */
  packed(text, sequence) {
    const fields = new URLSearchParams(text);
    fields.set("sitting", this.sitting);
    fields.set("follows", this.#aside("follows"));
    fields.set("sequence", sequence);
    return fields;
  }

  /** A new article exists once its first words have arrived: from then on the page is that article's. */
  settleAt(addresses) {
    if (this.form.dataset.change === addresses.change) return;
    for (const [name, address] of Object.entries(addresses)) this.form.dataset[name] = address;
    this.form.action = addresses.change;
    history.replaceState(history.state, "", addresses.change);
    document.dispatchEvent(new CustomEvent("newsroom:begun", { detail: addresses }));
  }

  /** Somebody may have logged in again meanwhile, in another tab. */
  renewToken() {
    const token = csrfToken();
    if (token) this.form.elements.csrfmiddlewaretoken.value = token;
  }

  #aside(name) {
    return this.form.elements[name].value;
  }
}

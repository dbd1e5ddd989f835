// Never lose a word: each change goes into this browser's outbox, and to the server one second after the last one.
// What the server does not confirm stays in the outbox, and goes out when this browser next opens a page of the desk.

import { h } from "../editor/markup.js";
import { Outbox } from "./outbox.js";
import { EXPIRED, GONE, KEPT, REFUSED, Sheet, UNREACHABLE, post } from "./sheet.js";

const PAUSE = 1000; // milliseconds without a change before the server gets the text
const LONGEST = 5000; // milliseconds a person who never pauses waits for it
const LOCAL_PAUSE = 250;
const FIRST_RETRY = 2000;
const LAST_RETRY = 30_000;

const form = document.querySelector("form[data-autosave]");
const outbox = new Outbox(document.body.dataset.person);

const TROUBLES = {
  [UNREACHABLE]: "Le serveur ne répond pas. Le texte est gardé dans ce navigateur et partira dès que possible.",
  [EXPIRED]: "La session a expiré. Le texte est gardé dans ce navigateur.",
  [GONE]: "Cet article a été supprimé entre-temps. Le texte reste ici\u00A0: copiez ce que vous voulez garder.",
  [REFUSED]: "Le serveur refuse ce texte, sans doute trop long. Il est gardé dans ce navigateur.",
};

class Autosave {
  constructor() {
    this.sheet = new Sheet(form);
    this.sequence = 0;
    this.sent = 0; // the sequence the server has
    this.text = this.sheet.text;
    this.state = form.querySelector("[data-save-state]");
    this.trouble = form.querySelector("[data-save-trouble]");
    outbox.claim(this.sheet.sitting);
    for (const name of ["input", "change", "newsroom:changed"]) form.addEventListener(name, () => this.#changed());
    form.addEventListener("submit", (event) => this.#beforeSubmit(event), true);
    addEventListener("pagehide", () => this.#leave());
    addEventListener("online", () => this.#retryNow());
    addEventListener("focus", () => this.#retryNow());
    document.addEventListener("visibilitychange", () => document.hidden && this.#keepHere());
    // Asked only where the server is known to lack words: the last ones of a sound page go out as it closes.
    addEventListener("beforeunload", (event) => {
      this.leaving = true;
      if (this.lacks && !this.cleared) event.preventDefault();
    });
  }

  #changed() {
    this.leaving = false;
    clearTimeout(this.localPause);
    this.localPause = setTimeout(() => this.#keepHere(), LOCAL_PAUSE);
    clearTimeout(this.pause);
    this.first ??= Date.now();
    const wait = Math.min(PAUSE, Math.max(0, this.first + LONGEST - Date.now()));
    this.pause = setTimeout(() => this.send(), wait);
  }

  /** Into the outbox, when there is something new; true when the server lacks something. */
  #keepHere() {
    clearTimeout(this.localPause);
    const text = this.sheet.text;
    if (text !== this.text) {
      this.text = text;
      this.sequence += 1;
      this.#tell("Modifications en cours…");
      const fields = this.sheet.packed(text, this.sequence).toString();
      const letter = { url: this.sheet.address("autosave"), fields, sequence: this.sequence };
      outbox.put(this.sheet.sitting, letter);
    }
    return this.sent < this.sequence;
  }

  /** Brings the server up to date; gives the outcome. Only one request is under way at a time. */
  async send() {
    clearTimeout(this.pause);
    this.first = undefined;
    await this.sending;
    if (!this.#keepHere()) return KEPT;
    const { sequence } = this;
    this.sending = post(this.sheet.address("autosave"), this.sheet.packed(this.text, sequence));
    const { outcome, answer } = await this.sending;
    if (outcome === KEPT) this.#arrived(sequence, answer);
    else this.#failed(outcome);
    return outcome;
  }

  #arrived(sequence, { at, addresses }) {
    this.sent = Math.max(this.sent, sequence);
    this.sheet.settleAt(addresses);
    // A page that is asked for already may have been written before this arrived: it finds the letter, and sends it again.
    if (!this.leaving) outbox.drop(this.sheet.sitting, sequence);
    this.retry = undefined;
    this.lacks = false;
    clearTimeout(this.retrying);
    if (this.trouble) this.trouble.hidden = true;
    if (this.sent < this.sequence) this.pause = setTimeout(() => this.send(), PAUSE);
    else this.#tell(`Gardé à ${hour(at)}`);
  }

  #failed(outcome) {
    this.lacks = true;
    this.#tell(outcome === UNREACHABLE ? "Hors ligne" : "Pas gardé par le serveur");
    if (this.trouble) {
      this.trouble.querySelector("[data-why]").textContent = TROUBLES[outcome];
      this.trouble.querySelector("[data-login]").hidden = outcome !== EXPIRED;
      this.trouble.hidden = false;
    }
    if (outcome === GONE || outcome === REFUSED) return;
    this.retry = Math.min(LAST_RETRY, (this.retry ?? FIRST_RETRY / 2) * 2);
    clearTimeout(this.retrying);
    this.retrying = setTimeout(() => this.send(), this.retry);
  }

  #retryNow() {
    if (!this.retry) return;
    this.retry = undefined;
    this.send();
  }

  /** The form goes only when its text has arrived: a page of error would take the place of the words. */
  async #beforeSubmit(event) {
    if (this.cleared) return;
    const { submitter } = event;
    if (submitter?.hasAttribute("formaction")) return this.#clear();
    event.preventDefault();
    event.stopPropagation();
    const outcome = await this.send();
    // A text that is too long, or whose article is gone: the page itself says what is wrong.
    if (outcome !== KEPT && outcome !== REFUSED && outcome !== GONE) return this.trouble?.scrollIntoView({ block: "nearest" });
    this.#clear();
    this.sheet.renewToken();
    form.elements.sequence.value = this.sequence + 1;
    // Not before this event is over: the browser would take it for the same one, and send nothing.
    setTimeout(() => form.requestSubmit(submitter));
  }

  #clear() {
    this.cleared = true;
    clearTimeout(this.pause);
    clearTimeout(this.retrying);
    if (this.sent < this.sequence) return;
    outbox.drop(this.sheet.sitting);
  }

  /** The last words of a tab that closes: the outbox has them; the server too, if the browser still sends them. */
  #leave() {
    if (this.cleared || !this.#keepHere()) return;
    post(this.sheet.address("autosave"), this.sheet.packed(this.text, this.sequence), { keepalive: true });
  }

  #tell(words) {
    if (this.state) this.state.textContent = words;
  }
}

/** « 9h05 » in Paris, as the server's answer says it, wherever the browser is. */
const hour = (at) => `${Number(at.slice(11, 13))}h${at.slice(14, 16)}`;

/** Sends what earlier pages left behind: the addresses of the articles it arrived at. */
async function sendTheRest(own) {
  const arrived = [];
  const [known, upTo] = (form?.dataset.knows ?? "").split(" ");
  for (const [sitting, { url, fields, sequence }] of await outbox.left()) {
    if (sitting === own) continue;
    if (sitting === known && sequence <= Number(upTo)) {
      outbox.drop(sitting, sequence); // its words are on this page
      continue;
    }
    const { outcome, answer } = await post(url, new URLSearchParams(fields));
    if (outcome === KEPT || outcome === GONE) outbox.drop(sitting, sequence);
    if (outcome === KEPT) arrived.push(answer.addresses.change);
  }
  return arrived;
}

function tellOf(address) {
  const link = h("a", { href: address }, "Le rouvrir");
  const told = h("p", { class: "notice notice-told", role: "status" }, "Un texte resté dans ce navigateur a rejoint la rédaction. ", link);
  (document.querySelector(".article-notices") ?? document.querySelector("#contenu"))?.prepend(told);
}

async function open() {
  const autosave = form && new Autosave();
  const arrived = await sendTheRest(autosave?.sheet.sitting);
  // What was typed here last time is shown by the server, like everything else it knows.
  if (form?.dataset.change && arrived.includes(form.dataset.change)) location.reload();
  else arrived.forEach(tellOf);
  return autosave;
}

const editor = document.querySelector("newsroom-body");
const ready =
  !editor || editor.editor || editor.querySelector(".refusal")
    ? Promise.resolve()
    : new Promise((done) => editor.addEventListener("newsroom:ready", done, { once: true }));

/** The page's Autosave, once it is at work; null on pages without an article. */
export const autosave = ready.then(open);

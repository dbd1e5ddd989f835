// A picture that is being sent, from the moment it was dropped until it is kept, refused or given up.

import { send, takeBack } from "./sending.js";

const AT_ONCE = 2;
const MOST_BYTES = 30 * 1024 * 1024; // articles/media/formats.py
const MEGA = 1024 * 1024;

const waiting = [];
let under_way = 0;

function next() {
  while (under_way < AT_ONCE && waiting.length) {
    under_way += 1;
    const upload = waiting.shift();
    upload.run().finally(() => {
      under_way -= 1;
      next();
    });
  }
}

/** Every upload of this page that would be lost with it. */
const unfinished = new Set();

addEventListener("beforeunload", (event) => {
  if (unfinished.size) event.preventDefault();
});

/**
 * `state` is waiting, sending, reading, kept, refused or cancelled; fires `change` whenever it tells something new, and
 * `done` once, with the picture that is to be used in `picture`, or null. `twins` are those that look like it.
 */
export class Upload extends EventTarget {
  constructor(url, { file, address }) {
    super();
    Object.assign(this, { url, file, address, state: "waiting", progress: 0, picture: null, twins: [], error: "" });
    this.name = file ? file.name : address;
  }

  start() {
    unfinished.add(this);
    if (this.file?.size > MOST_BYTES) {
      const told = Math.round(this.file.size / MEGA);
      this.#settle("refused", { error: `Ce fichier pèse ${told}\u00a0Mo\u00a0: ${MOST_BYTES / MEGA}\u00a0Mo au plus.` });
      return this;
    }
    this.#tell("waiting", { error: "", again: false, progress: 0 });
    waiting.push(this);
    next();
    return this;
  }

  async run() {
    if (this.state !== "waiting") return;
    this.cutting = new AbortController();
    this.#tell(this.file ? "sending" : "reading");
    const told = await send(this.url, this.#fields, { onprogress: (part) => this.#went(part), signal: this.cutting.signal });
    // What was given up while the server was reading it came in all the same.
    if (this.state === "cancelled") {
      if (told.picture) takeBack(this.url, told.picture);
      return;
    }
    if (told.picture) this.#settle("kept", told);
    else this.#tell("refused", told);
    if (!told.picture && !told.again) unfinished.delete(this);
  }

  cancel() {
    const sending = this.state === "sending";
    this.#settle("cancelled");
    if (sending) this.cutting?.abort();
  }

  retry() {
    this.start();
  }

  /** Another one of the library takes its place, and it goes again. */
  take(twin) {
    takeBack(this.url, this.picture);
    this.#settle("kept", { picture: twin, twins: [], replaced: this.picture });
  }

  keep() {
    this.#settle("kept", { twins: [] });
  }

  get #fields() {
    const fields = new FormData();
    if (this.file) fields.set("file", this.file, this.file.name);
    else fields.set("address", this.address);
    return fields;
  }

  #went(part) {
    if (this.state === "sending") this.#tell(part < 1 ? "sending" : "reading", { progress: part });
  }

  #settle(state, told) {
    unfinished.delete(this);
    this.#tell(state, told);
    this.dispatchEvent(new Event("done"));
  }

  #tell(state, told = {}) {
    Object.assign(this, told, { state });
    this.dispatchEvent(new Event("change"));
  }
}

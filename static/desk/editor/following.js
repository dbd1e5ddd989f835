// The textarea follows the text at a distance: a long document is too much JSON to write at every key.

const DISTANCE = 500; // milliseconds at most between a change and the textarea
const native = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value");

/**
 * Keeps `area` at what `read` gives (a JSON value). Whoever reads `area.value`, sends its form or makes a
 * FormData of it gets the text as it stands; the element itself is written when there is time.
 */
export class Following {
  constructor(area, read) {
    Object.assign(this, { area, read, late: null });
    Object.defineProperty(area, "value", {
      configurable: true,
      get: () => this.flush(),
      set: (text) => this.#write(text),
    });
    this.ondata = ({ formData }) => area.name && formData.set(area.name, this.flush());
    this.onhide = () => this.flush();
    area.form?.addEventListener("formdata", this.ondata);
    addEventListener("pagehide", this.onhide);
  }

  /** The text has changed. */
  soon() {
    this.late ??= setTimeout(() => this.flush(), DISTANCE);
  }

  /** Brings the textarea up to the text; gives what it holds. */
  flush() {
    if (this.late !== null) this.#write(JSON.stringify(this.read()));
    return native.get.call(this.area);
  }

  stop() {
    this.flush();
    delete this.area.value;
    this.area.form?.removeEventListener("formdata", this.ondata);
    removeEventListener("pagehide", this.onhide);
  }

  #write(text) {
    clearTimeout(this.late);
    this.late = null;
    native.set.call(this.area, text);
  }
}

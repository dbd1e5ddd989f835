// Carries one of a list (a row, a block) by its handle, with mouse, pen or finger: a line shows where it would come to stand,
// Escape puts it back. The list itself decides what a drop does.

const EDGE = 72; // pixels from the top and the foot of the window in which the page scrolls along
const STEP = 10; // pixels a frame

const middle = (row) => {
  const { top, height } = row.getBoundingClientRect();
  return top + height / 2;
};

export class Carrying {
  /** `list.present` are the elements in order, `list.ground` what their line is drawn on; `ondrop(row, before)` is told of a new place, `oncancel()` of none. */
  constructor(list, { ondrop, oncancel }) {
    Object.assign(this, { list, ondrop, oncancel });
    this.line = document.createElement("div");
    this.line.className = "carry-line";
    this.line.hidden = true;
    this.onKey = (event) => this.#onKey(event);
  }

  equip(row, handle) {
    handle.addEventListener("pointerdown", (event) => this.#lift(event, row, handle));
    handle.addEventListener("pointermove", (event) => this.row === row && this.#carry(event.clientY));
    handle.addEventListener("pointerup", () => this.row === row && this.#drop());
    for (const name of ["pointercancel", "lostpointercapture"])
      handle.addEventListener(name, () => this.row === row && this.#cancel());
  }

  #lift(event, row, handle) {
    if (event.button !== 0 || this.row || this.list.present.length < 2) return;
    event.preventDefault(); // no text is selected, and the field being written in keeps the caret
    handle.setPointerCapture(event.pointerId);
    Object.assign(this, { row, y: event.clientY, began: event.clientY - row.getBoundingClientRect().top });
    row.classList.add("carried");
    this.list.ground.append(this.line);
    document.addEventListener("keydown", this.onKey, true);
    this.#carry(event.clientY);
    this.scrolling = requestAnimationFrame(() => this.#scrollAlong());
  }

  #carry(y) {
    this.y = y;
    const { row, list } = this;
    row.style.setProperty("--shift", "0px");
    row.style.setProperty("--shift", `${Math.round(y - this.began - row.getBoundingClientRect().top)}px`);
    const others = list.present.filter((other) => other !== row);
    this.before = others.find((other) => y < middle(other)) ?? null;
    this.#drawLine(others);
  }

  /** None where the row would stay where it is. */
  #drawLine(others) {
    const all = this.list.present;
    this.stays = this.before === (all[all.indexOf(this.row) + 1] ?? null);
    this.line.hidden = this.stays;
    const edge = this.before ? this.before.getBoundingClientRect().top : others.at(-1).getBoundingClientRect().bottom;
    const apart = this.before ? -1 : 1;
    const top = edge - this.list.ground.getBoundingClientRect().top + apart * 5;
    this.line.style.setProperty("--top", `${Math.round(top)}px`);
  }

  #scrollAlong() {
    if (!this.row) return;
    const step = this.y < EDGE ? -STEP : this.y > innerHeight - EDGE ? STEP : 0;
    if (step) {
      scrollBy({ top: step, behavior: "instant" });
      this.#carry(this.y);
    }
    this.scrolling = requestAnimationFrame(() => this.#scrollAlong());
  }

  #drop() {
    const { row, before, stays } = this;
    this.#end();
    if (!stays) this.ondrop(row, before);
  }

  #cancel() {
    this.#end();
    this.oncancel();
  }

  #end() {
    cancelAnimationFrame(this.scrolling);
    document.removeEventListener("keydown", this.onKey, true);
    this.row.classList.remove("carried");
    this.row.style.removeProperty("--shift");
    this.line.hidden = true;
    this.line.remove();
    this.row = undefined;
  }

  #onKey(event) {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    this.#cancel();
  }
}

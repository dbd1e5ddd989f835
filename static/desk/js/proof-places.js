// Where a finding stands on the page: in the text, or in one of the fields above it.

import { replace } from "./typed-fields.js";

/** A field's finding: looked for near where it was, since the field may have changed. */
function inField(form, { field, start, wrong }) {
  const input = form.elements[field];
  const later = input.value.indexOf(wrong, start);
  const at = later >= 0 ? later : input.value.lastIndexOf(wrong, start);
  return at < 0 ? null : { input, at };
}

export class Places {
  /** `marking` is the module ../editor/findings.js: loaded with the editor, which a page may lack. */
  constructor(form, editor, marking) {
    Object.assign(this, { form, editor, marking });
  }

  mark(findings) {
    if (this.editor) this.marking.markFindings(this.editor, findings.filter(({ field }) => field === "body"));
  }

  keep(findings) {
    if (this.editor) this.marking.keepFindings(this.editor, new Set(findings.map(({ id }) => id)));
  }

  has(finding) {
    if (finding.field !== "body") return Boolean(inField(this.form, finding));
    return Boolean(this.editor && this.marking.placeOf(this.editor, finding.id));
  }

  select(finding) {
    if (finding.field === "body") return this.marking.selectFinding(this.editor, finding.id);
    const place = inField(this.form, finding);
    place?.input.focus();
    place?.input.setSelectionRange(place.at, place.at + finding.wrong.length);
    return Boolean(place);
  }

  replace(finding, words) {
    if (finding.field === "body") return this.marking.replaceFinding(this.editor, finding.id, words);
    const place = inField(this.form, finding);
    if (place) replace(place.input, place.at, place.at + finding.wrong.length, words);
    return Boolean(place);
  }
}

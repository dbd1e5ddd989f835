// <proof-reading>: the button that has the text read. What it takes to ask and to show is fetched at the first click.

import { h } from "../editor/markup.js";

class ProofReading extends HTMLElement {
  connectedCallback() {
    if (this.status) return;
    this.status = h("p", { class: "proof-status", role: "status" });
    this.append(h("button", { type: "button", class: "button", onclick: () => this.#read() }, "Relire"), this.status);
    this.closest(".panel").hidden = false;
  }

  async #read() {
    try {
      const { ProofPanel } = await import("./proof-panel.js");
      this.panel ??= new ProofPanel(this);
    } catch {
      this.status.textContent = "Le serveur ne répond pas.";
      return;
    }
    await this.panel.read();
  }
}

customElements.define("proof-reading", ProofReading);

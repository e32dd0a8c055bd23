/** One holding on one day: its kind, what it says, what the market says, and what it is worth. */
export class ValueCalculator extends HTMLElement {
  refresh() {}
}

customElements.define("kehu-value-calculator", ValueCalculator);

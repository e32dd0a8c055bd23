/** A plan on two days: its holdings, its sheet, what moved it. */
export class ValuePortfolio extends HTMLElement {
  refresh() {}
}

customElements.define("kehu-value-portfolio", ValuePortfolio);

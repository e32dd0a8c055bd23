/** Every view of the page: a new one is one line here and one module. */

/**
 * A view is a custom element that stands in the page for as long as it is open, so what was entered survives a look elsewhere.
 * @typedef {HTMLElement & { refresh(): void }} View `refresh` redraws what depends on the language.
 * @typedef {{ route: string, title: string, tag: string, load: () => Promise<unknown> }} Entry
 */

/** @type {readonly Entry[]} */
export const views = [
  { route: "single", title: "single.title", tag: "kehu-single", load: () => import("./single_view.js") },
  { route: "batch", title: "batch.title", tag: "kehu-batch", load: () => import("./batch_view.js") },
  { route: "card", title: "card.title", tag: "kehu-card", load: () => import("./card_view.js") },
  { route: "change", title: "change.title", tag: "kehu-change", load: () => import("./change_view.js") },
  { route: "value", title: "value.title", tag: "kehu-value", load: () => import("./value_view.js") },
  { route: "suitability", title: "suit.title", tag: "kehu-suitability", load: () => import("./suitability_view.js") },
  { route: "tier", title: "tier.title", tag: "kehu-tier", load: () => import("./tier_view.js") },
  { route: "rules", title: "rules.title", tag: "kehu-rules", load: () => import("./rules_view.js") },
];

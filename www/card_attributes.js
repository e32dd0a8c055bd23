/** The broker's own fields of a card: any names and values, in rows. */
import { make } from "./element.js";
import { say } from "./language.js";

/** Rows that are drawn at once; a card can have thousands. */
const LISTED = 50;

/**
 * @param {{ id: string, value: unknown, put(value: Record<string, unknown> | undefined): void }} place
 * @returns {{ element: HTMLElement, target: HTMLElement }}
 */
export function attributeRows({ id, value, put }) {
  /** @type {{ name: string, value: unknown }[]} */
  const rows = typeof value === "object" && value !== null ? Object.entries(value).map(([name, inner]) => ({ name, value: inner })) : [];
  let shown = Math.min(LISTED, rows.length);
  const list = make("div", {});
  const add = make("button", { type: "button", onclick: () => {
    if (shown < rows.length) shown = Math.min(rows.length, shown + LISTED);
    else shown = rows.push({ name: "", value: "" });
    draw();
    /** @type {HTMLElement | null} */ (list.querySelector(".card-attribute:last-child input"))?.focus();
  } });

  const changed = () => {
    const named = rows.filter(({ name }) => name.trim() !== "");
    put(named.length > 0 ? Object.fromEntries(named.map((row) => [row.name.trim(), row.value])) : undefined);
  };

  /** @param {{ name: string, value: unknown }} row @param {number} place */
  function line(row, place) {
    const name = make("input", { type: "text", id: `${id}-name-${place}`, autocomplete: "off", value: row.name, oninput: () => {
      row.name = name.value;
      changed();
    } });
    const text = make("input", { type: "text", id: `${id}-value-${place}`, autocomplete: "off", value: typeof row.value === "string" ? row.value : JSON.stringify(row.value), oninput: () => {
      row.value = text.value;
      changed();
    } });
    return make("div", { class: "card-attribute" },
      make("div", { class: "field" }, make("label", { for: name.id }, say("card.attribute_name")), name),
      make("div", { class: "field" }, make("label", { for: text.id }, say("card.attribute_value")), text),
      make("button", { type: "button", "aria-label": say("card.take_of", { name: say("card.attribute"), number: place + 1 }), onclick: () => {
        rows.splice(place, 1);
        shown -= 1;
        draw();
        add.focus();
        changed();
      } }, say("card.take")));
  }

  function draw() {
    add.textContent = shown < rows.length ? say("card.show_more") : say("card.add", { name: say("card.attribute") });
    list.replaceChildren(...rows.slice(0, shown).map(line));
  }

  draw();
  return { element: make("div", {}, list, make("div", { class: "buttons" }, add)), target: add };
}

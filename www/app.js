/** The frame: routes, language, type size, what the module is. */
import { kehu, start } from "./engine.js";
import { announce, make } from "./element.js";
import { language, putQuery, say, setLanguage, translate } from "./language.js";
import { views } from "./views.js";

/** @typedef {import("./views.js").View} View */

/** @type {Map<string, View>} */
const open = new Map();
const main = part("main");
const nav = part("nav");
let shown = "";

/** @param {string} id */
function part(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the document has no part ${id}`);
  return found;
}

function entry() {
  const route = location.hash.replace(/^#\//, "");
  return views.find((view) => view.route === route) ?? views[0];
}

async function show() {
  const wanted = entry();
  if (wanted.route === shown) return;
  const first = shown === "";
  shown = wanted.route;
  let view = open.get(wanted.route);
  if (!view) {
    await Promise.all([wanted.load(), start()]);
    view = /** @type {View} */ (document.createElement(wanted.tag));
    open.set(wanted.route, view);
    main.append(view);
  }
  if (shown !== wanted.route) return;
  for (const [route, other] of open) other.hidden = route !== wanted.route;
  name();
  if (!first) {
    window.scrollTo(0, 0);
    view.querySelector("h1")?.focus();
  }
}

/** Title and the marked link of the view that stands open. */
function name() {
  const wanted = entry();
  document.title = `${say(wanted.title)} · ${say("frame.name")} · kehu`;
  for (const link of nav.querySelectorAll("a")) {
    if (link.getAttribute("href") === `#/${wanted.route}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  const about = kehu.about();
  part("build").textContent = say("frame.build", { version: about.version, module: about.module ?? "–" });
}

/** @param {boolean} on */
function large(on) {
  document.documentElement.classList.toggle("large", on);
  part("large").setAttribute("aria-pressed", String(on));
  putQuery("type", on ? "large" : null);
}

function speak() {
  const other = part("language");
  other.lang = language() === "en" ? "zh-CN" : "en";
  other.textContent = language() === "en" ? "中文" : "English";
  translate(document);
}

for (const view of views) nav.append(make("a", { href: `#/${view.route}`, say: view.title }));
setLanguage(language());
large(new URLSearchParams(location.search).get("type") === "large");
speak();

part("large").addEventListener("click", () => large(!document.documentElement.classList.contains("large")));
part("language").addEventListener("click", () => {
  setLanguage(language() === "en" ? "zh-CN" : "en");
  speak();
  name();
  for (const view of open.values()) view.refresh();
});
part("skip").addEventListener("click", (event) => {
  event.preventDefault();
  main.focus();
});
for (const event of /** @type {const} */ (["dragover", "drop"])) {
  // A file dropped beside the place for it must not replace the page.
  window.addEventListener(event, (drag) => {
    if (drag.dataTransfer?.types.includes("Files")) drag.preventDefault();
  });
}
// What is printed must show what it rests on; a card, a holding's value and what suits a client are printed as sheets of their own.
window.addEventListener("beforeprint", () => {
  for (const details of main.querySelectorAll("details")) details.open ||= details.closest("kehu-card, kehu-value-calculator, kehu-suitability") === null;
});
window.addEventListener("hashchange", () => void show());

show().then(() => {
  part("loading").remove();
  document.documentElement.setAttribute("data-started", "");
}, () => {
  part("loading").remove();
  part("unsupported").hidden = false;
  announce(say("frame.failed"));
});

// Plain forms in Chromium as a person meets them: bindForm and kehu-field from script tags, under a strict policy.
import assert from "node:assert/strict";
import { copyFileSync, cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { closeBrowser, folder, visit } from "./consumer_folder.mjs";
import { axe, textOf } from "./page_visit.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {Parameters<typeof visit>[1]} Visit */

const ON = "2026-11-23";
/** Examples of GB 11643 and GB 32100, and the same with their last place changed. */
const [PERSON, WRONG_PERSON] = ["11010519491231002X", "110105194912310021"];
const [BODY, WRONG_BODY] = ["91350100M000100Y43", "91350100M000100Y44"];
const dist = join(folder, "node_modules", "kehu", "dist");
const where = join(folder, "out", "plain-form");
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'";

/** @type {typeof import("../src/wasm/types.js")} */
let kehu;

before(async () => {
  kehu = await import(join(dist, "kehu.mjs"));
  rmSync(where, { recursive: true, force: true });
  cpSync(join(folder, "plain-form"), where, { recursive: true });
  for (const name of ["kehu.global.js", "kehu-forms.global.js"]) copyFileSync(join(dist, name), join(where, name));
});
after(closeBrowser);

/** @param {import("../src/wasm/types.js").IdentKind} kind @param {string} text @param {"en"} [lang] */
const sentence = (kind, text, lang) => String(kehu.checkIdent(kind, text, { on: ON, lang }).issues?.[0].message);

/** @param {string} name @param {(page: Page) => Promise<void>} body @param {Partial<Visit>} [options] */
const onPage = (name, body, options = {}) => test(name, () => visit(where, { policy: POLICY, ...options }, async (page, faults) => {
  await page.waitForFunction(() => Reflect.has(window, "binding"));
  await body(page);
  assert.deepEqual(faults, []);
}));

/** What stands beside a field: state and words. @param {Page} page @param {string} id */
const said = (page, id) => page.$eval(`#${id}`, (control) => {
  const notes = (control.getAttribute("aria-describedby") ?? "").split(" ").map((each) => document.getElementById(each)).filter((note) => note?.hasAttribute("data-kehu-message"));
  return [notes[0]?.getAttribute("data-state") ?? null, notes.map((note) => note?.textContent).join()];
});
const NOTHING = [null, ""];

/** State, words and validity of a `kehu-field`. @param {Page} page @param {string} selector */
const field = (page, selector) => page.$eval(selector, (element) => {
  const own = /** @type {import("../src/forms/types.js").KehuField} */ (element);
  return [own.getAttribute("data-state"), own.querySelector("[role=status]")?.textContent ?? "", own.validity.valid];
});

/** @param {Page} page @param {string} selector @param {string} text */
async function retype(page, selector, text) {
  await page.click(selector, { count: 3 });
  await page.keyboard.press("Backspace");
  await page.keyboard.type(text);
}
const tab = (/** @type {Page} */ page) => page.keyboard.press("Tab");
/** @param {Page} page @param {string} id */
const invalid = (page, id) => page.$eval(`#${id}`, (control) => control.getAttribute("aria-invalid"));
const focused = (/** @type {Page} */ page) => page.evaluate(() => document.activeElement?.id);
/** @param {Page} page @returns {Promise<any[][]>} */
const sent = (page) => page.evaluate(() => Reflect.get(window, "told").sent);
/** @param {Page} page @returns {Promise<any>} */
const value = (page) => page.evaluate(() => Reflect.get(window, "binding").value());

onPage("while typing only what cannot become right is said, on leaving everything", async (page) => {
  await page.select("#documentKind", "resident_id");
  await page.focus("#documentNumber");
  await page.keyboard.type("110105");
  assert.deepEqual(await said(page, "documentNumber"), NOTHING);
  await page.keyboard.type("!");
  assert.deepEqual(await said(page, "documentNumber"), ["wrong", "格式不符合该类号码的编排"], "not that it is too short");
  await page.keyboard.press("Backspace");
  assert.deepEqual(await said(page, "documentNumber"), NOTHING);
  await tab(page);
  assert.deepEqual(await said(page, "documentNumber"), ["wrong", sentence("resident_id", "110105")]);
  assert.equal(await invalid(page, "documentNumber"), "true");
  assert.equal(await page.$eval("#documentNumber", (input) => /** @type {HTMLInputElement} */ (input).validationMessage), sentence("resident_id", "110105"));
  await retype(page, "#documentNumber", PERSON);
  assert.deepEqual([await said(page, "documentNumber"), await invalid(page, "documentNumber")], [NOTHING, null], "mended at once");
  await page.focus("#documentNumber");
  await page.keyboard.press("End");
  await page.keyboard.press("Backspace");
  assert.deepEqual(await said(page, "documentNumber"), NOTHING, "who changes a right one is not disturbed");
  await page.focus("#name");
  assert.equal((await said(page, "documentNumber"))[0], "wrong");
  assert.match(await page.$eval("#documentNumber", (input) => String(input.getAttribute("aria-describedby"))), /^advice /);
});

onPage("what contradicts another field is said at its field", async (page) => {
  await page.select("#documentKind", "resident_id");
  await retype(page, "#documentNumber", PERSON);
  await page.click("[value=male]");
  const conflict = kehu.checkIdent("resident_id", PERSON, { on: ON, expect: { sex: "male" } }).issues?.[0].message;
  const words = async () => page.$$eval("[data-kehu-message]", (notes) => notes.map((note) => note.textContent).filter(Boolean));
  assert.deepEqual([...new Set(await words())], [conflict]);
  await page.click("[value=female]");
  assert.deepEqual(await words(), []);
});

onPage("a field that takes either of two kinds is wrong only where both are", async (page) => {
  await page.focus("#phone");
  await page.keyboard.type("1380013");
  assert.deepEqual(await said(page, "phone"), NOTHING);
  await page.keyboard.type("x");
  assert.equal((await said(page, "phone"))[0], "wrong");
  await retype(page, "#phone", "010-88888888");
  await tab(page);
  assert.deepEqual(await said(page, "phone"), NOTHING);
});

onPage("a document that expires soon is a hint at its last day", async (page) => {
  await retype(page, "#documentUntil", "2026-12-01");
  await tab(page);
  assert.deepEqual(await said(page, "documentUntil"), ["hint", kehu.messages("zh-CN")["card.expiring"].replace("{until}", "2026-12-01")]);
});

onPage("hints stand apart from errors, and the portal's own element takes the words", async (page) => {
  await retype(page, "#email", "ＡＢ@example.com");
  await tab(page);
  assert.deepEqual(await page.$eval("#email-message", (note) => [note.getAttribute("data-state"), note.textContent]), ["hint", kehu.messages("zh-CN")["text.normalised"]]);
  assert.equal(await invalid(page, "email"), null);
  assert.equal(await page.$eval("#email", (input) => /** @type {HTMLInputElement} */ (input).checkValidity()), true);
  await retype(page, "#email", "a@@b");
  await tab(page);
  assert.deepEqual(await page.$eval("#email-message", (note) => [note.getAttribute("data-state"), note.textContent]), ["wrong", sentence("email", "a@@b")]);
});

onPage("a wrong form is not sent, its first wrong field has the focus, and all is told", async (page) => {
  await page.select("#documentKind", "resident_id");
  await retype(page, "#documentNumber", WRONG_PERSON);
  await retype(page, "kehu-field[name=mobile] input", "1380013800");
  await page.click("#send");
  assert.deepEqual([await sent(page), await focused(page)], [[], "documentNumber"]);
  const last = await page.evaluate(() => Reflect.get(window, "told").findings.filter((/** @type {any} */ { submit }) => submit).at(-1));
  assert.deepEqual(last.issues.map((/** @type {any} */ issue) => issue.path.join(".")), ["documentNumber", "mobile"]);
  assert.ok(!JSON.stringify(last).includes(WRONG_PERSON), "the findings repeat the number");
  assert.equal((await said(page, "postcode"))[1], kehu.messages("zh-CN")["field.missing"], "what the browser itself demands");
  assert.deepEqual(await field(page, "kehu-field[name=mobile]"), ["wrong", sentence("mobile", "1380013800"), false]);
  await retype(page, "#documentNumber", PERSON);
  await retype(page, "kehu-field[name=mobile] input", "13800138000");
  await page.click("#send");
  assert.deepEqual([await sent(page), await focused(page)], [[], "postcode"]);
  await retype(page, "#postcode", "100000");
  await retype(page, "#branch", "12");
  await page.click("#send");
  assert.deepEqual([await sent(page), await focused(page)], [[], "branch"], "a field that is none of the card's");
  await retype(page, "#branch", "1234");
  await page.keyboard.press("Enter");
  const [[form, button, data]] = await sent(page);
  assert.deepEqual([form, button, data.documentNumber, data.mobile], ["card", "send", PERSON, "13800138000"]);
});

onPage("the browser's own words about an address do not repeat it", async (page) => {
  await page.$eval("#note", (input) => input.setAttribute("type", "email"));
  await retype(page, "#note", "someone");
  await tab(page);
  assert.deepEqual(await said(page, "note"), ["wrong", kehu.messages("zh-CN")["text.malformed"]]);
});

onPage("a button without validation sends what there is", async (page) => {
  await retype(page, "#email", "a@@b");
  await page.click("#draft");
  assert.deepEqual((await sent(page)).map(([, button]) => button), ["draft"]);
});

onPage("words that appear do not move a button away from under the pointer", async (page) => {
  await retype(page, "#postcode", "1");
  await page.hover("#draft");
  await page.mouse.down();
  assert.deepEqual(await said(page, "postcode"), NOTHING);
  await page.mouse.up();
  await page.waitForFunction(() => Reflect.get(window, "told").sent.length === 1);
  await page.waitForFunction(() => document.querySelector("[data-kehu-message=postcode][data-state=wrong]"));
});

onPage("the whole card is asked for, and what has no field is said at the head", async (page) => {
  await page.evaluate(() => {
    Reflect.get(window, "binding").unbind();
    Reflect.get(window, "bind")({ lang: "en" });
  });
  const before = await page.evaluate(() => Reflect.get(window, "binding").check().issues.map((/** @type {any} */ issue) => issue.path.join(".")));
  assert.ok(before.includes("name") && before.includes("residence"), String(before));
  assert.deepEqual(await said(page, "name"), ["wrong", kehu.messages("en")["field.missing"]]);
  assert.equal(await page.$eval("#card > [role=alert]", (note) => (note.textContent ?? "").includes(": ")), true);
  await page.click("#clear");
  assert.deepEqual(await said(page, "name"), NOTHING);
  assert.equal(await textOf(page, "#card > [role=alert]"), "");
});

onPage("the card as the form holds it: rows that are empty are left out, and findings find their way back", async (page) => {
  await retype(page, "#name", "王芳");
  await page.click("[value=female]");
  await page.select("#second-kind", "cash");
  await retype(page, "#note", "老客户");
  await retype(page, "#second", "12!");
  await retype(page, "#birthDate", "");
  assert.deepEqual(await value(page), { party: "individual", name: "王芳", sex: "female", attributes: { note: "老客户" }, accounts: [{ number: "12!", kind: "cash" }] });
  await tab(page);
  await page.evaluate(() => Reflect.get(window, "binding").check());
  assert.deepEqual(await said(page, "first"), NOTHING);
  assert.equal((await said(page, "second"))[0], "wrong");
  await page.$eval("#name", (input) => input.setAttribute("disabled", ""));
  assert.equal((await value(page)).name, undefined);
});

onPage("what is wrong with a hidden field is said at the head", async (page) => {
  await page.$eval("#email", (input) => input.setAttribute("type", "hidden"));
  await page.evaluate(() => {
    /** @type {HTMLInputElement} */ (document.querySelector("#email")).value = "a@@b";
    /** @type {HTMLInputElement} */ (document.querySelector("#postcode")).value = "100000";
  });
  await page.click("#send");
  assert.deepEqual([await sent(page), (await textOf(page, "#card > [role=alert]")).endsWith(sentence("email", "a@@b"))], [[], true]);
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("role")), "alert");
});

onPage("unbind leaves the form as it was found", async (page) => {
  const markup = () => page.$eval("#card", (form) => form.outerHTML);
  await page.evaluate(() => Reflect.get(window, "binding").unbind());
  const before = await markup();
  await page.evaluate(() => Reflect.get(window, "bind")({}));
  assert.match(await page.evaluate(() => {
    try {
      Reflect.get(window, "bind")({});
      return "";
    } catch (error) {
      return String(error);
    }
  }), /^TypeError: .*bound already/);
  await page.focus("#name");
  await page.evaluate(() => Reflect.get(window, "binding").check());
  assert.notEqual(await markup(), before);
  await page.evaluate(() => Reflect.get(window, "binding").unbind());
  assert.equal(await markup(), before);
});

onPage("kehu-field says where it stands, before and after it is left", async (page) => {
  assert.deepEqual(await field(page, "#uscc"), ["empty", "", false]);
  await page.focus("#uscc input");
  await page.keyboard.type(BODY.slice(0, 9));
  assert.deepEqual(await field(page, "#uscc"), ["incomplete", "", false]);
  await page.keyboard.type("!");
  assert.deepEqual((await field(page, "#uscc")).slice(0, 2), ["wrong", "格式不符合该类号码的编排"]);
  await retype(page, "#uscc input", WRONG_BODY.slice(0, 17));
  assert.equal((await field(page, "#uscc"))[0], "incomplete", "mended");
  await tab(page);
  assert.deepEqual(await field(page, "#uscc"), ["wrong", sentence("uscc", WRONG_BODY.slice(0, 17)), false]);
  await retype(page, "#uscc input", BODY);
  assert.deepEqual(await field(page, "#uscc"), ["sound", "", true]);
  await retype(page, "#uscc input", "");
  await tab(page);
  assert.deepEqual(await field(page, "#uscc"), ["wrong", sentence("uscc", ""), false]);
  await retype(page, "#card-number input", "6222020000000000001");
  assert.equal((await field(page, "#card-number"))[0], "sound");
  await tab(page);
  assert.deepEqual(await field(page, "#card-number"), ["hint", kehu.messages("en")["ident.check_digit"], true]);
});

/** What a form with a `kehu-field` does, with and without elements of one's own in forms. @param {Page} page */
async function alone(page) {
  assert.deepEqual(await page.$eval("#card-number", (element) => /** @type {any} */ (element).value), "622202");
  await page.click("#go");
  assert.deepEqual(await sent(page), []);
  assert.equal((await field(page, "#uscc"))[1], sentence("uscc", ""), "the browser's own check brings out the words");
  await retype(page, "#uscc input", BODY);
  await retype(page, "#card-number input", "");
  await page.keyboard.press("Enter");
  assert.deepEqual((await sent(page)).map(([form, , data]) => [form, data]), [["alone", { uscc: BODY, card: "" }]]);
  await page.$eval("#alone", (form) => /** @type {HTMLFormElement} */ (form).reset());
  await page.waitForFunction(() => document.querySelector("#uscc")?.getAttribute("data-state") === "empty", { polling: "mutation" });
  assert.deepEqual(await page.$eval("#alone", (form) => Object.fromEntries([...new FormData(/** @type {HTMLFormElement} */ (form))].map(([name, text]) => [name, String(text)]))), { uscc: "", card: "622202" });
}
onPage("kehu-field is a field of its form", alone);
onPage("kehu-field in a browser without ElementInternals", alone, { before: (page) => page.evaluateOnNewDocument(() => {
  Reflect.deleteProperty(HTMLElement.prototype, "attachInternals");
}) });

onPage("what is left by pressing the button that empties the form is not judged afterwards", async (page) => {
  /** The browser may run the timer of a release late: what it waits for is asked behind it. */
  const settled = () => page.evaluate(() => new Promise((done) => setTimeout(done, 0)));
  await page.focus("#postcode");
  await page.click("#clear");
  await settled();
  assert.deepEqual([await said(page, "postcode"), await invalid(page, "postcode")], [NOTHING, null]);
  await page.focus("#uscc input");
  await page.mouse.move(2, 2);
  await page.mouse.down();
  await page.$eval("#alone", (form) => /** @type {HTMLFormElement} */ (form).reset());
  await page.mouse.up();
  await settled();
  assert.deepEqual((await field(page, "#uscc")).slice(0, 2), ["empty", ""]);
});

onPage("kehu-field fires as itself, and takes what a portal sets", async (page) => {
  const seen = await page.$eval("#uscc", (element, good) => {
    const own = /** @type {import("../src/forms/types.js").KehuField} */ (element);
    /** @type {string[]} */
    const events = [];
    for (const type of ["input", "change"]) document.addEventListener(type, ({ target }) => events.push(`${type} ${/** @type {any} */ (target).name}`));
    const input = /** @type {HTMLInputElement} */ (own.querySelector("input"));
    input.value = "1";
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
    own.value = good;
    const right = own.checkValidity();
    own.setCustomValidity("已登记");
    const words = own.querySelector("[role=status]")?.textContent;
    own.setCustomValidity("");
    own.disabled = true;
    own.required = false;
    own.setAttribute("label", "代码");
    return [events, right, words, input.disabled, own.querySelector("label")?.textContent, own.getAttribute("data-state")];
  }, BODY);
  assert.deepEqual(seen, [["input uscc", "change uscc"], true, "已登记", true, "代码", "sound"]);
  const copies = await page.$eval("#uscc", (element) => {
    const copy = /** @type {HTMLElement} */ (element.cloneNode(true));
    element.after(copy);
    const moved = copy.querySelectorAll("input").length;
    const late = /** @type {any} */ (document.createElement("kehu-field"));
    late.value = "1";
    document.body.append(late);
    late.setAttribute("kind", "mobile");
    late.setAttribute("on", "2026-11-23");
    const state = late.getAttribute("data-state");
    late.remove();
    copy.remove();
    return [moved, state];
  });
  assert.deepEqual(copies, [1, "incomplete"]);
});

test("a kehu-field of an unknown kind is a wrong call, told without the word", () => visit(where, { policy: POLICY }, async (page, faults) => {
  await page.$eval("#alone", (form) => form.insertAdjacentHTML("beforeend", `<kehu-field kind="11010519491231002X" on="2026-11-23"></kehu-field>`));
  assert.equal(faults.length, 1);
  assert.match(faults[0], /^kehu: kehu-field: unknown kind; see about\(\)\.kinds/);
}));

onPage("axe finds nothing, whatever is shown", async (page) => {
  assert.deepEqual(await axe(page), []);
  await retype(page, "#card-number input", "6222020000000000001");
  await retype(page, "#email", "ＡＢ@example.com");
  await retype(page, "#uscc input", "1!");
  await page.click("#send");
  await page.evaluate(() => {
    Reflect.get(window, "binding").unbind();
    Reflect.get(window, "bind")({});
    Reflect.get(window, "binding").check();
  });
  assert.ok((await page.$$("[data-state=wrong]")).length > 3);
  assert.deepEqual(await axe(page), []);
}, { policy: `${POLICY} 'unsafe-eval'` });

onPage("hostile input is only text, and no words repeat it", async (page) => {
  for (const text of ["<img src=x onerror=alert(1)>", "\u202e\u0000\ud800", "𠮷".repeat(300), "9".repeat(100_000), "__proto__", "${name}"]) {
    await page.evaluate((typed) => {
      for (const input of [...document.querySelectorAll("input")].filter(({ type }) => type === "text")) {
        input.value = typed;
        for (const type of ["focusin", "input", "change", "focusout"]) input.dispatchEvent(new Event(type, { bubbles: true }));
      }
      Reflect.get(window, "binding").check();
    }, text);
    const words = await page.$$eval("[data-kehu-message], [role=status], [role=alert]", (notes) => notes.map((note) => note.innerHTML).join());
    assert.ok(words !== "" && !words.includes("<") && (text.length > 8 ? !words.includes(text.slice(0, 8)) : true), text.slice(0, 20));
  }
});

onPage("a word still being composed is not judged", async (page) => {
  const composed = await page.$eval("kehu-field[name=mobile] input", (element) => {
    const input = /** @type {HTMLInputElement} */ (element);
    input.value = "yi";
    input.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true }));
    const during = input.closest("kehu-field")?.getAttribute("data-state");
    input.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
    return [during, input.closest("kehu-field")?.getAttribute("data-state")];
  });
  assert.deepEqual(composed, ["empty", "wrong"]);
});

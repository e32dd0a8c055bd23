/** 客户分级 in Chromium: the sample graded, a cut changed, files, reasons, moves, exports, tools; both languages, narrow and wide. */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { records } from "../www/delimited.js";
import { sampleClients } from "../www/tier_sample.js";
import { strings as english } from "../www/tier_strings_en.js";
import { strings as chinese } from "../www/tier_strings_zh.js";
import { file, onPaper, press } from "./portfolio_page_acts.mjs";
import { axe, choose, enter, open, scrollsSideways, shots, textOf } from "./page_visit.mjs";
import { CUTS, PLACE, cents, classOf, counts, cut, distribution, graded, groups, kept, known, lines, listed, load, openRow, rankOf, sample, sampleBefore, scores, table } from "./tier_page_acts.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

const clients = sampleClients();
/** @type {Awaited<ReturnType<typeof open>>} */
let session;

before(async () => {
  session = await open();
});
after(() => session.close());
afterEach(() => assert.deepEqual(session.faults.splice(0), []));

test("both languages have the same words with the same places, and every key that is named has words", () => {
  assert.deepEqual(Object.keys(english), Object.keys(chinese));
  const places = (/** @type {string} */ words) => [...words.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const [key, words] of Object.entries(chinese)) assert.deepEqual(places(/** @type {Record<string, string>} */ (english)[key]), places(words), key);
  const folder = new URL("../www/", import.meta.url);
  const code = readdirSync(folder).filter((name) => /^tier_(?!strings).*js$/.test(name)).map((name) => readFileSync(new URL(name, folder), "utf8")).join("");
  for (const [, key] of code.matchAll(/\bsay(?:: |-label": |\()"(tier\.[a-z_.]+)"/g)) assert.ok(key in chinese, key);
});

test("the sample: the distribution and every class as a plain loop has them; one cut, and the list follows", async () => {
  const page = await session.visit(PLACE);
  assert.match(await textOf(page, "#tier-standing"), /示例数字，须由券商改定/);
  console.log(`the sample of 2,000 clients stood drawn, with its list, after ${await sample(page)} ms`);
  assert.deepEqual(await counts(page), distribution(clients));
  assert.equal((await page.$$("#tier-unverified")).length, 1);
  // 白金 from 1,000,000 to 700,000 yuan.
  const cuts = { ...CUTS, averageAssets: [10_000_000, 50_000_000, 70_000_000, 500_000_000] };
  await graded(page, () => cut(page, 0, 3, "700000"));
  const wanted = distribution(clients, cuts);
  assert.notDeepEqual(wanted, distribution(clients));
  assert.deepEqual(await counts(page), wanted);
  assert.match(await textOf(page, "#tier-standing"), /尚未确认/);
  assert.equal(await page.$eval("#tier-policy-id", (input) => /** @type {HTMLInputElement} */ (input).value), "own-tier");
  await listed(page, () => page.select("#tier-filter-rank", "4"));
  const platinum = clients.filter((client) => rankOf(client, cuts) === 4);
  assert.equal(await kept(page), platinum.length);
  assert.deepEqual((await lines(page)).map(([id]) => id), platinum.slice(0, 50).map(({ id }) => id));
  await listed(page, () => page.select("#tier-filter-klass", "3"));
  assert.equal(await kept(page), platinum.filter((client) => classOf(client) === 3).length);
  await page.close();
});

test("a bad cut shows its finding at its field and nothing is lost; mended, everything follows", async () => {
  const page = await session.visit(PLACE);
  await sample(page);
  const right = await counts(page);
  await cut(page, 0, 2, "2000000");
  const field = (/** @type {string} */ id) => page.$eval(id, (input) => `${input.getAttribute("aria-invalid")} ${document.getElementById(input.getAttribute("aria-describedby") ?? "")?.textContent}`);
  assert.equal(await field("#tier-cut-0-2"), "true 应低于白金的起点");
  assert.equal(await field("#tier-cut-0-3"), "true 应高于金的起点");
  assert.equal(await field("#tier-cut-0-1"), "null ");
  assert.match(await textOf(page, "#tier-policy-issues"), /日均资产：/);
  assert.match(await textOf(page, "#tier-stale"), /改动前的结果/);
  assert.deepEqual(await counts(page), right);
  for (const [text, at] of /** @type {[string, number][]} */ ([["1e5", 1], ["", 1], ["１０万", 1], ["1,000", 1]])) {
    await cut(page, 1, at, text);
    assert.equal(await page.$eval(`#tier-cut-1-${at}`, (input) => input.getAttribute("aria-invalid")), "true", text);
  }
  await cut(page, 1, 1, "500");
  await enter(page, "#tier-downgrade-observationDays", "soon");
  assert.equal(await page.$eval("#tier-downgrade-observationDays", (input) => input.getAttribute("aria-invalid")), "true");
  await enter(page, "#tier-downgrade-observationDays", "90");
  await graded(page, () => cut(page, 0, 2, "500000"));
  assert.deepEqual(await counts(page), right);
  assert.equal(await page.$("#tier-stale"), null);
  await page.close();
});

test("a policy is kept and loaded; a faulty one is told with its places, and the one that stands is not lost", async () => {
  const page = await session.visit(PLACE);
  page.on("dialog", (dialog) => void dialog.accept());
  await sample(page);
  await graded(page, () => page.select("#tier-combine", "lowest"));
  await enter(page, "#tier-name-4", "至尊");
  const right = await counts(page);
  const { name, bytes } = await session.saved(page, () => press(page, "#tier-policy-save"));
  assert.match(name, /^分级策略_own-tier_1\.json$/);
  const stored = JSON.parse(bytes.toString("utf8"));
  assert.equal(stored.policy.tier.combine, "lowest");
  assert.ok(stored.version && stored.module);
  await graded(page, () => press(page, "#tier-policy-restore"));
  assert.deepEqual(await counts(page), distribution(clients));
  await graded(page, () => choose(page, file("policy.json", bytes), "#tier-policy-file"));
  assert.deepEqual(await counts(page), right);
  assert.match(await textOf(page, "#tier-distribution"), /至尊/);
  const tier = stored.policy.tier;
  /** @type {[unknown, RegExp][]} */
  const faulty = [
    [{ ...stored, policy: { ...stored.policy, tier: { ...tier, axes: [{ ...tier.axes[0], bands: tier.axes[0].bands.map((/** @type {any} */ band, /** @type {number} */ place) => (place === 2 ? { ...band, from: "600000" } : band)) }, tier.axes[1]] } } }, /指标 › 日均资产 › 第 3 级 › 起点/],
    [{ ...stored, policy: { ...stored.policy, tier: { ...tier, contacts: {} } } }, /联系间隔/], [{ ...stored, policy: { ...stored.policy, tier: { ...tier, combine: "秘密" } } }, /合并方式/],
    ["{", /JSON 格式有误/], [{ kehu: "card" }, /没有分级策略/], [[1], /没有分级策略/], ["", /空的/],
  ];
  for (const [content, words] of faulty) {
    await page.$eval("#tier-policy-said", (said) => said.replaceChildren());
    await choose(page, file("faulty_policy.json", content), "#tier-policy-file");
    await page.waitForSelector("#tier-policy-said .notice");
    assert.match(await textOf(page, "#tier-policy-said"), words);
    assert.doesNotMatch(await textOf(page, "#tier-policy-said"), /秘密/);
    assert.deepEqual(await counts(page), right);
  }
  // Another metric asks for another column of the same file.
  await graded(page, () => choose(page, file("other_metric.json", { id: "house", version: "2", tier: { ...tier, axes: [{ ...tier.axes[1], metric: "commission" }] } }), "#tier-policy-file"));
  assert.match(await textOf(page, "#tier-section-distribution"), /没有策略要用的列：commission/);
  assert.equal((await counts(page))[5].at(-1), 2_000);
  await page.close();
});

test("concentration and RFM as plain loops have them; who refused profiling has no score", async () => {
  const page = await session.visit(PLACE);
  await sample(page);
  const values = clients.flatMap(({ netContribution }) => (netContribution === undefined || cents(netContribution) < 0 ? [] : [cents(netContribution)])).sort((one, other) => other - one);
  const total = values.reduce((sum, value) => sum + value, 0);
  let [count, sum] = [0, 0];
  while (sum * 10 < total * 8) sum += values[count++];
  assert.match(await textOf(page, "#tier-smallest"), new RegExp(`（${count} 名）`));
  const weighted = values.reduce((so, value, place) => so + (values.length - place) * value, 0);
  const gini = Number(await textOf(page, "#tier-section-ranking .tier-sums div:last-child dd"));
  assert.ok(Math.abs(gini - ((2 * weighted) / (values.length * total) - (values.length + 1) / values.length)) < 1e-6);
  const rows = await table(page, "tier-abc");
  assert.equal(Number(rows[0][0]), count, "A, no two alike at its end");
  assert.equal(rows.reduce((so, row) => so + Number(row[0].replace(",", "")), 0), values.length);
  const asked = clients.filter(({ profiling }) => profiling === true);
  const scored = scores(asked);
  assert.match(await textOf(page, "#tier-rfm-said"), new RegExp(`${asked.length.toLocaleString("en")} 名.*拒绝画像 179 名、未征询 416 名`));
  const grid = [5, 4, 3, 2, 1].map((r) => [1, 2, 3, 4, 5].map((f) => scored.filter((each) => each[0] === r && each[1] === f).length));
  assert.deepEqual((await table(page, "tier-rfm")).map((row) => row.map(Number)), grid);
  assert.deepEqual((await table(page, "tier-groups")).map((row) => Number(row[1])), groups(scored, 4));
  await graded(page, () => enter(page, "#tier-highScore", "3"));
  assert.deepEqual((await table(page, "tier-groups")).map((row) => Number(row[1])), groups(scored, 3));
  await listed(page, () => press(page, "#tier-groups tbody tr:first-child button"));
  assert.equal(await kept(page), groups(scored, 3)[0]);
  await page.waitForFunction(() => document.querySelectorAll("kehu-tier canvas").length === 2);
  await page.close();
});

test("a row opens to why; with an earlier state to what would follow, which is not applied", async () => {
  const page = await session.visit(PLACE);
  await sample(page);
  const client = clients.find((each) => known(each) && rankOf(each) === 3 && cents(each.averageAssets ?? "") >= 50_000_000 && cents(each.netContribution ?? "") < 300_000 && each.profiling === false && Number(each.id.slice(1)) % 40 !== 1);
  assert.ok(client);
  await listed(page, () => enter(page, "#tier-search", client.id));
  const words = await openRow(page, client.id);
  assert.match(words, /金：各指标取较高的等级，由日均资产决定/);
  const distance = (100_000_000 - cents(client.averageAssets ?? "")) / 100;
  assert.ok(words.includes(distance.toLocaleString("en", { minimumFractionDigits: 2 })), words);
  assert.match(words, /决定/);
  assert.match(words, /该等级的服务/);
  assert.match(words, /联系/);
  assert.match(words, /拒绝画像/);
  assert.match(words, /tier\.axes/);
  assert.doesNotMatch(words, /等级变动建议/);
  await load(page, file("before.csv", `客户号,当前等级,等级起始日\n${client.id},银,2026-03-02\n`), "before");
  await page.waitForSelector(".tier-suggestion");
  assert.equal(await page.$eval(".tier-suggestion", (line) => line.getAttribute("data-change")), "up");
  assert.match(await textOf(page, ".tier-detail"), /银 → 金.*只是建议/s);
  await load(page, file("before.csv", `id,tier,since\n${client.id},T5,2026-03-02\n`), "before");
  await page.waitForSelector(".tier-suggestion[data-change='hold']");
  assert.match(await textOf(page, ".tier-detail"), /降级观察中/);
  const unknown = clients.find((each) => each.averageAssets === undefined);
  await listed(page, () => enter(page, "#tier-search", unknown?.id ?? ""));
  assert.match(await openRow(page, unknown?.id ?? ""), /未定：.*不会按最低档算/);
  await page.close();
});

test("moves between two files, counted by hand; foreign tiers and those in one file only", async () => {
  const page = await session.visit(PLACE);
  const head = "id,averageAssets,observed,netContribution";
  await load(page, file("now.csv", `${head}\n甲,600000,60,0\n乙,100000,60,0\n丙,99999.99,60,0\n丁,,60,0\n戊,5000000,60,0\n`));
  await load(page, file("then.csv", `${head}\n甲,100000,60,0\n乙,100000,60,0\n丙,1000000,60,0\n丁,1000000,60,0\n己,1,60,0\n`), "before");
  assert.deepEqual(await table(page, "tier-matrix"), [
    ["0", "0", "0", "0", "0", "0", "1"], ["0", "1", "1", "0", "0", "0", "0"], ["0", "0", "0", "0", "0", "0", "0"], ["1", "0", "0", "0", "0", "1", "0"], ["0", "0", "0", "0", "0", "0", "0"], ["0", "0", "0", "0", "0", "0", "0"], ["0", "0", "0", "0", "1", "0", ""]]);
  assert.match(await textOf(page, "#tier-matrix tbody tr:nth-child(2)"), /150\.0%.*150\.0%/);
  await listed(page, () => press(page, "[data-moved='down']"));
  assert.deepEqual((await lines(page)).map(([id]) => id), ["丙"]);
  await load(page, file("given.csv", "客户号,当前等级\n甲,T2\n乙,白银\n"), "before");
  assert.match(await textOf(page, "#tier-section-moves"), /取自文件.*1 名客户的等级不在策略里/s);
  await graded(page, () => press(page, "#tier-drop-before"));
  assert.equal(await page.$eval("#tier-matrix", (matrix) => matrix.getClientRects().length), 0);
  await page.close();
});

test("the result as files: guarded, in full, with what it was made with", async () => {
  const page = await session.visit(PLACE);
  await load(page, file("guarded.csv", "id,averageAssets,observed,netContribution,level\n=1+1,600000.10,60,-5,C3\n\"甲,乙\",,60,1,\n"));
  const csv = await session.saved(page, () => press(page, "#tier-save-csv"));
  const about = await page.evaluate(async () => (await import(/** @type {any} */ ("/engine.js"))).kehu.about());
  const [head, ...rows] = records(csv.bytes.toString("utf8").replace(/^\uFEFF/, ""), ",", Infinity);
  assert.deepEqual(rows.map((row) => row.slice(0, 6)), [["'=1+1", "T3", "金", "稳健", "600000.1", "-5"], ["甲,乙", "", "未定", "未分类", "", "1"]]);
  assert.ok(rows[0][head.length - 1].includes(about.module) && rows[0][head.length - 1].includes(about.version));
  const json = await session.saved(page, () => press(page, "#tier-save-json"));
  const tree = JSON.parse(json.bytes.toString("utf8"));
  assert.deepEqual(tree.clients.map((/** @type {any} */ client) => [client.id, client.tier, client.class, client.metrics.averageAssets]), [["=1+1", "T3", "steady", "600000.1"], ["甲,乙", null, null, null]]);
  assert.equal(tree.module, about.module);
  assert.equal(tree.version, about.version);
  assert.match(tree.on, /^\d{4}-\d\d-\d\d$/);
  assert.ok(tree.policy.id !== undefined && tree.policy.version !== undefined && /\w{16}/.test(tree.policy.digest), JSON.stringify(tree.policy));
  await page.close();
});

test("single tools: five schemes, lifetime value, churn, average assets, each with what it rests on", async () => {
  const page = await session.visit(PLACE);
  await enter(page, "#tier-on", "2026-11-23");
  const ask = async (/** @type {string} */ name) => {
    await press(page, `#tier-tool-${name} button[type=submit]`);
    return textOf(page, `#tier-tool-${name} .tier-answer`);
  };
  assert.match(await ask("lifecycle"), /现有客户.*tier\.lifecycle\.operator/s);
  await page.select("#tier-event", "restore");
  assert.equal(await textOf(page, "#tier-tool-lifecycle .tier-answer"), "", "an answer stands beside another question");
  assert.match(await ask("lifecycle"), /不能计算.*tier\.forbidden/s);
  for (const [scheme, id, text, words] of [["time", "first-trade", "2026-06-01", /新客户/], ["trading", "last-trade", "2026-11-02", /正在交易/], ["volume", "volume", "B", /一般客户/], ["archive", "event", "contact", /未合作/]]) {
    await page.select("#tier-scheme", String(scheme));
    await enter(page, `#tier-${id}`, String(text));
    assert.match(await ask("lifecycle"), /** @type {RegExp} */ (words), String(scheme));
  }
  for (const [name, text] of [["margin", "1000"], ["retention", "0.8"], ["discount", "0.1"], ["periods", "2"]]) await enter(page, `#tier-clv-${name}`, text);
  // 1000 × 0.8 ÷ 1.1 + 1000 × 0.64 ÷ 1.21 = 727.27… + 528.92…
  assert.match(await ask("clv"), /1,256\.20 元/);
  await press(page, "#tier-clv-infinite");
  // 1000 × 0.8 ÷ 0.3
  assert.match(await ask("clv"), /2,666\.67 元/);
  await enter(page, "#tier-churn-last", "2026-05-01");
  await enter(page, "#tier-churn-before", "200000");
  await enter(page, "#tier-churn-now", "100000");
  assert.match(await ask("churn"), /有流失风险.*资产下降 50% ≥ 50% 达到/s);
  await enter(page, "#tier-churn-now", "100000.01");
  assert.match(await ask("churn"), /未达到/);
  await enter(page, "#tier-average-window", "2");
  await enter(page, "#tier-average-days", "2026-11-19\t600000\t100000\n2026-11-20\t300000\t0");
  assert.match(await ask("average"), /400,000\.00 元.*已减去融资负债/s);
  await page.close();
});

test("nothing is lost by another view or language; nothing of a client is kept; leaving with a changed policy asks", async () => {
  const page = await session.visit(PLACE);
  await sample(page);
  await graded(page, () => cut(page, 0, 1, "200000"));
  const right = await counts(page);
  await openRow(page, "S0001");
  await press(page, "#nav a[href='#/rules']");
  await page.waitForSelector("kehu-rules h1");
  await press(page, "#nav a[href='#/tier']");
  await graded(page, () => press(page, "#language"));
  assert.deepEqual(await counts(page), right);
  assert.match(await textOf(page, "#tier-counted"), /2,000 clients graded/);
  assert.match(await textOf(page, ".tier-detail"), /the highest of the metrics' tiers|Basic|Silver/);
  assert.doesNotMatch(await page.evaluate(() => location.href), /S0001|200000/);
  assert.deepEqual(await page.evaluate(async () => [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length]), [0, 0, "", 0]);
  const asked = new Promise((resolve) => page.once("dialog", (dialog) => {
    resolve(dialog.type());
    void dialog.accept();
  }));
  await page.mouse.click(5, 5);
  await page.reload();
  assert.equal(await asked, "beforeunload");
  await page.close();
});

test("by keyboard alone: the sample, a cut, the list, a row; on paper", async () => {
  const page = await session.visit(PLACE);
  await page.focus("#tier-sample");
  await graded(page, () => page.keyboard.press("Enter"));
  await page.focus("#tier-cut-0-4");
  await page.keyboard.down("Control");
  await page.keyboard.press("a");
  await page.keyboard.up("Control");
  await graded(page, () => page.keyboard.type("6000000"));
  assert.equal(await page.evaluate(() => document.activeElement?.id), "tier-cut-0-4", "the field lost the focus while it was typed in");
  await page.focus("#tier-distribution tbody tr:first-child .tier-all button");
  await listed(page, () => page.keyboard.press("Enter"));
  await page.focus("#tier-list [data-row] button");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".tier-detail");
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("aria-expanded")), "true");
  await page.keyboard.press("Space");
  await page.waitForFunction(() => !document.querySelector(".tier-detail"));
  const paper = await onPaper(page, "tiers");
  const about = await page.evaluate(async () => (await import(/** @type {any} */ ("/engine.js"))).kehu.about());
  for (const words of ["客户分级", "分布", "钻石", "集中度", "RFM", "等级迁移", "策略 own-tier 1，摘要", "tier.axes", about.version, about.module]) assert.ok(paper.replace(/\s/g, "").includes(words.replace(/\s/g, "")), words);
  assert.doesNotMatch(paper, /选择客户文件|单项工具/);
  await page.close();
});

for (const lang of ["zh", "en"]) {
  for (const width of [1280, 360]) {
    test(`looks: ${lang} at ${width}`, async () => {
      const page = await session.visit({ ...PLACE, query: lang === "en" ? "?lang=en" : "", width });
      assert.deepEqual(await axe(page), []);
      await sample(page);
      await sampleBefore(page);
      await openRow(page, "S0002");
      for (const name of ["lifecycle", "clv", "churn", "average"]) await press(page, `#tier-tool-${name} button[type=submit]`);
      await page.waitForFunction(() => document.querySelectorAll("kehu-tier canvas").length === 2);
      await page.$$eval("kehu-tier details", (all) => all.forEach((details) => details.setAttribute("open", "")));
      assert.deepEqual(await axe(page), []);
      assert.equal(await scrollsSideways(page), false);
      if (width === 1280) assert.deepEqual(await page.$$eval("kehu-tier .tier-scroll", (all) => all.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.getAttribute("aria-label"))), [], "a table is cut off");
      await page.screenshot({ path: join(shots, `tier_${lang}_${width}.png`), fullPage: true });
      await cut(page, 0, 2, "2000000");
      await page.waitForSelector("#tier-stale");
      assert.deepEqual(await axe(page), []);
      assert.equal(await scrollsSideways(page), false);
      await page.screenshot({ path: join(shots, `tier_refused_${lang}_${width}.png`), fullPage: true });
      await page.close();
    });
  }
}

/** A visit to the served page in a real browser that notes everything the page must not do. */
import { readFileSync, mkdirSync, mkdtempSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";
import { findBrowser } from "../scripts/browser.mjs";
import { serve } from "../scripts/serve.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {{ width?: number, height?: number, query?: string, view?: string }} Place */

const root = fileURLToPath(new URL("../", import.meta.url));
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const LONGEST_WAIT = 60_000;

export const shots = join(root, "target", "screenshots");
/** A place for files that tests make; under `target/`, so that it is never packed. */
export const scratch = join(root, "target", "page");

/** Serves the built page and starts the browser. */
export async function open() {
  mkdirSync(shots, { recursive: true });
  mkdirSync(scratch, { recursive: true });
  const { browser: executablePath, args } = await findBrowser();
  const server = await serve(join(root, "dist", "site"));
  const browser = await puppeteer.launch({ executablePath, args });
  /** @type {string[]} */
  const faults = [];

  /** @param {Place} [place] */
  async function visit({ width = 1280, height = 900, query = "", view = "single" } = {}) {
    const page = await browser.newPage();
    page.setDefaultTimeout(LONGEST_WAIT);
    await page.setViewport({ width, height });
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warn") faults.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => faults.push(`page error: ${error instanceof Error ? error.message : "unknown"}`));
    page.on("request", (request) => {
      const address = request.url();
      if (!address.startsWith(server.address) && !/^(data|blob):/.test(address)) faults.push(`request off-origin: ${new URL(address).origin}`);
    });
    page.on("response", (response) => {
      if (response.status() >= 400) faults.push(`${response.status()}: ${new URL(response.url()).pathname}`);
    });
    await page.evaluateOnNewDocument(() => {
      document.addEventListener("securitypolicyviolation", (report) => console.error(`CSP: ${report.violatedDirective} ${report.blockedURI}`));
    });
    await page.goto(`${server.address}${query}#/${view}`);
    await page.waitForSelector("html[data-started]");
    await page.waitForSelector(`kehu-${view} h1`);
    return page;
  }

  /**
   * Where the browser puts the next file it saves, and the file's bytes once it is whole.
   * @param {Page} page
   * @param {() => Promise<unknown>} act
   */
  async function saved(page, act) {
    const folder = mkdtempSync(join(scratch, "saved-"));
    const session = await page.createCDPSession();
    await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder, eventsEnabled: true });
    let name = "";
    session.on("Browser.downloadWillBegin", (event) => {
      name = event.suggestedFilename;
    });
    const whole = new Promise((resolve) => {
      session.on("Browser.downloadProgress", (event) => event.state === "completed" && resolve(undefined));
    });
    await act();
    await whole;
    await session.detach();
    return { name, bytes: await readFile(join(folder, name)) };
  }

  return { browser, faults, visit, saved, async close() {
    await browser.close();
    await server.close();
  } };
}

/** What axe finds wrong with the page as it stands, one line each. @param {Page} page @returns {Promise<string[]>} */
export async function axe(page) {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    /** @type {{ run(): Promise<{ violations: { id: string, nodes: { target: unknown[] }[] }[] }> }} */
    const engine = Reflect.get(window, "axe");
    return (await engine.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
  });
}

/** Whether anything makes the whole page scroll sideways. @param {Page} page */
export const scrollsSideways = (page) => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

/** @param {Page} page @param {string} selector */
export const textOf = (page, selector) => page.$eval(selector, (element) => element.textContent ?? "");

/** Enters a text as if typed at once. @param {Page} page @param {string} selector @param {string} text */
export const enter = (page, selector, text) => page.$eval(selector, (element, value) => {
  const control = /** @type {HTMLInputElement} */ (element);
  control.value = value;
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
}, text);

/** Hands a file of the test to the page as if chosen. @param {Page} page @param {string} path @param {string} [chooser] */
export async function choose(page, path, chooser = "#batch-file") {
  const input = /** @type {import("puppeteer-core").ElementHandle<HTMLInputElement> | null} */ (await page.$(chooser));
  await input?.uploadFile(path);
}

/** Waits until a part is to be seen, also in a tab that lies behind another. @param {Page} page @param {string} selector */
const seen = (page, selector) => page.waitForFunction((wanted) => (document.querySelector(wanted)?.getClientRects().length ?? 0) > 0, { polling: "mutation" }, selector);

/** Presses the button that starts a run and waits for its verdict. @param {Page} page */
export async function check(page) {
  await seen(page, "#batch-go:not([disabled])");
  await page.$eval("#batch-go", (button) => /** @type {HTMLElement} */ (button).click());
  await seen(page, "#batch-verdict");
}

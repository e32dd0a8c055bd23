import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { launch } from "puppeteer-core";
import { findBrowser } from "../scripts/browser.mjs";
import { npm, root } from "../scripts/run.mjs";
import { HEADERS, serve } from "../scripts/serve.mjs";
import { installPackages } from "../scripts/setup.mjs";

/** Where the tarball is installed like any other package. */
export const folder = join(root, "target", "consumers");
export const require = createRequire(join(folder, "package.json"));

const origin = join(root, "tests", "consumers");

/** The packed tarball under test. */
export function tarball() {
  const given = process.env.KEHU_TARBALL;
  if (given !== undefined) return given;
  const packs = join(root, "target", "pack");
  const [name] = existsSync(packs) ? readdirSync(packs) : [];
  if (name === undefined) throw new Error("No tarball: run npm test, or npm pack --pack-destination target/pack.");
  return join(packs, name);
}

/** Installs the consumers' tools once and the tarball each time. */
export async function installConsumers() {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(origin)) {
    if (name !== "node_modules") cpSync(join(origin, name), join(folder, name), { recursive: true, preserveTimestamps: true });
  }
  await installPackages(folder, join(folder, "package-lock.json"));
  rmSync(join(folder, "node_modules", "kehu"), { recursive: true, force: true });
  await npm(["install", "--no-save", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts", tarball()], { cwd: folder, quiet: true });
  const { bundle } = await import("../scripts/bundle.mjs");
  await bundle(join(folder, "portal.js"), join(folder, "portal.cjs"), { format: "cjs", packages: "external" });
}

/** Installs each form library in a folder of its own: they do not bear one another. */
export async function installLibraries() {
  for (const name of readdirSync(origin)) {
    const lock = join(folder, name, "package-lock.json");
    if (existsSync(lock)) await installPackages(join(folder, name), lock);
  }
}

export const expected = JSON.parse(readFileSync(join(root, "tests", "consumers", "expected.json"), "utf8"));

/** @type {import("puppeteer-core").Browser | null} */
let browser = null;

/** Ends the browser, if one was started. */
export const closeBrowser = async () => browser?.close();

async function started() {
  if (browser === null) {
    const found = await findBrowser();
    browser = await launch({ executablePath: found.browser, args: found.args, headless: true });
  }
  return browser;
}

/**
 * Opens the page of a folder for a person; `faults` fills with what the page must not do.
 * @param {string} where
 * @param {{ page?: string, policy?: string, before?: (tab: import("puppeteer-core").Page) => Promise<unknown> }} options
 * @param {(tab: import("puppeteer-core").Page, faults: readonly string[]) => Promise<void>} body
 */
export async function visit(where, { page = "index.html", policy = HEADERS["Content-Security-Policy"], before }, body) {
  const { address, close } = await serve(where, { headers: { "Content-Security-Policy": policy } });
  const tab = await (await started()).newPage();
  /** @type {string[]} */
  const faults = [];
  tab.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warn") faults.push(message.text());
  });
  tab.on("pageerror", (error) => faults.push(error instanceof Error ? error.message : "unknown"));
  try {
    if (before !== undefined) await before(tab);
    await tab.goto(address + page);
    await body(tab, faults);
  } finally {
    await tab.close();
    await close();
  }
}

/**
 * Opens a page of a folder and waits for its verdict.
 * @param {string} where
 * @param {{ page?: string, policy?: string, global?: string }} [options] `policy`: the Content-Security-Policy
 */
export async function seen(where, { page = "index.html", policy = HEADERS["Content-Security-Policy"] } = {}) {
  const { address, close } = await serve(where, { headers: { "Content-Security-Policy": policy } });
  const tab = await (await started()).newPage();
  try {
    /** @type {string[]} */
    const requests = [];
    tab.on("request", (request) => requests.push(request.url()));
    await tab.evaluateOnNewDocument(() => {
      /** @type {any} */ (window).violations = [];
      addEventListener("securitypolicyviolation", (event) => /** @type {any} */ (window).violations.push(event.violatedDirective));
    });
    await tab.goto(address + page);
    await tab.waitForFunction(() => /** @type {any} */ (window).verdict !== undefined, { timeout: 30_000 });
    const result = await tab.evaluate(() => {
      const { verdict, violations } = /** @type {any} */ (window);
      return { verdict, violations };
    });
    return { ...result, foreign: requests.filter((url) => !url.startsWith(address)), requests: requests.map((url) => url.slice(address.length)) };
  } finally {
    await tab.close();
    await close();
  }
}

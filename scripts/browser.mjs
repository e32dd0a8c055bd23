import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { Plain, ask, run } from "./run.mjs";

const APPLICATIONS = "/Applications";
const [PROGRAMS, PROGRAMS_X86] = [process.env.PROGRAMFILES ?? "C:\\Program Files", process.env["PROGRAMFILES(X86)"] ?? "C:\\Program Files (x86)"];

/** Names on PATH, then the usual places. */
const BROWSERS = {
  names: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge", "microsoft-edge"],
  places: [
    join(APPLICATIONS, "Google Chrome.app/Contents/MacOS/Google Chrome"), join(APPLICATIONS, "Chromium.app/Contents/MacOS/Chromium"),
    join(APPLICATIONS, "Microsoft Edge.app/Contents/MacOS/Microsoft Edge"),
    join(PROGRAMS, "Google\\Chrome\\Application\\chrome.exe"), join(PROGRAMS_X86, "Microsoft\\Edge\\Application\\msedge.exe"),
  ],
};
const DRIVERS = { names: ["chromedriver", "msedgedriver"], places: ["/usr/lib/chromium/chromedriver", "/usr/lib/chromium-browser/chromedriver"] };
const FIREFOXES = { names: ["firefox", "firefox-esr"], places: [join(APPLICATIONS, "Firefox.app/Contents/MacOS/firefox"), join(PROGRAMS, "Mozilla Firefox\\firefox.exe")] };

/** Debian package by what it is needed for. */
const PACKAGES = { browser: "chromium", driver: "chromium-driver", font: "fonts-wqy-zenhei", pdf: "poppler-utils" };

const isRoot = process.getuid?.() === 0;
/** Chromium's sandbox refuses to run as root. */
const ARGUMENTS = ["--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking", ...(isRoot ? ["--no-sandbox"] : [])];

/** @param {string} name */
function onPath(name) {
  const file = process.platform === "win32" ? `${name}.exe` : name;
  const folder = (process.env.PATH ?? "").split(delimiter).find((each) => each !== "" && existsSync(join(each, file)));
  return folder === undefined ? null : join(folder, file);
}

/** @param {string | undefined} given @param {{ names: readonly string[], places: readonly string[] }} kind */
function find(given, { names, places }) {
  if (given !== undefined && given !== "") return given;
  return names.map(onPath).find((path) => path !== null) ?? places.find((path) => existsSync(path)) ?? null;
}

function look() {
  return {
    browser: find(process.env.CHROME, BROWSERS),
    driver: find(process.env.CHROMEDRIVER, DRIVERS),
    font: process.platform !== "linux" || (ask("fc-list", [":lang=zh"]) ?? "") !== "" ? "found" : null,
    pdf: onPath("pdftotext"),
  };
}

/** @typedef {keyof typeof PACKAGES} Need */

async function installed() {
  const found = look();
  const missing = /** @type {Need[]} */ (Object.keys(PACKAGES)).filter((need) => found[need] === null);
  if (missing.length === 0) return found;
  const packages = missing.map((need) => PACKAGES[need]);
  const debian = existsSync("/etc/debian_version") && onPath("apt-get") !== null;
  if (debian && isRoot && !/ubuntu/i.test(readFileSync("/etc/os-release", "utf8"))) {
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update"], { env });
    await run("apt-get", ["install", "-y", "--no-install-recommends", ...packages], { env });
    const after = look();
    const still = missing.filter((need) => after[need] === null);
    if (still.length === 0) return after;
    throw new Plain(`安装之后仍然缺少：${still.join(", ")}。Still missing after the installation: ${still.join(", ")}.`);
  }
  const way = debian ? `sudo apt-get install ${packages.join(" ")}`
    : process.platform === "darwin" ? "brew install --cask chromium chromedriver && brew install poppler"
      : `install ${packages.join(", ")} (or set CHROME and CHROMEDRIVER)`;
  throw new Plain(`浏览器测试缺少：${missing.join(", ")}。请运行：${way}\nThe browser tests lack: ${missing.join(", ")}. Run: ${way}`);
}

/**
 * The browser and what its tests need; on Debian as root they are installed, elsewhere the command is told.
 * @returns {Promise<{ browser: string, driver: string, args: string[], firefox: string | null }>}
 */
export async function findBrowser() {
  const { browser, driver } = await installed();
  return { browser: String(browser), driver: String(driver), args: ARGUMENTS, firefox: find(process.env.FIREFOX, FIREFOXES) };
}

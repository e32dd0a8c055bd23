/** The same candidates in headless Chromium, each in a tab of its own. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { launch } from "puppeteer-core";
import { findBrowser } from "../scripts/browser.mjs";
import { serve } from "../scripts/serve.mjs";
import { folder } from "./candidates.mjs";

/** With these two headers the page's clock is fine enough for samples of a few milliseconds. */
const HEADERS = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };

/**
 * Opens the browser for a while.
 * @template T
 * @param {(open: (place: { room: string, name: string, file: string, options?: object }) => Promise<import("./seats.mjs").Seat>) => Promise<T>} body
 */
export async function withBrowser(body) {
  const { browser: program, args } = await findBrowser();
  writeFileSync(join(folder, "seat.html"), '<!doctype html><meta charset="utf-8"><script type="module" src="browser/page.mjs"></script>');
  const server = await serve(folder, { headers: HEADERS });
  const browser = await launch({ executablePath: program, args: [...args, "--js-flags=--expose-gc"], headless: true, protocolTimeout: 600_000 });
  try {
    return await body(async ({ room, name, file, options = {} }) => {
      const tab = await browser.newPage();
      const query = new URLSearchParams({ room, name, file, options: JSON.stringify(options) });
      await tab.goto(`${server.address}seat.html?${query}`);
      // Frames are not drawn in the tabs behind, so the page is asked by the clock.
      await tab.waitForFunction(() => "sample" in window, { polling: 100 });
      return {
        sample: () => tab.evaluate(() => /** @type {any} */ (window).sample()),
        close: () => tab.close(),
      };
    });
  } finally {
    await browser.close();
    await server.close();
  }
}

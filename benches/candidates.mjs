/** Every candidate as one file, peers included, the way a portal's bundler would make it. */
import { cpSync, mkdirSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { bundle } from "../scripts/bundle.mjs";
import { root } from "../scripts/run.mjs";
import { installPackages } from "../scripts/setup.mjs";
import { processSeat } from "./seats.mjs";

/** Peers, corpora and bundles; nothing of them lies in the repository. */
export const folder = join(root, "target", "bench");
/** @param {string} name */
export const inFolder = (name) => join(folder, name);
const benches = join(root, "benches");

/**
 * A candidate in a Node process.
 * @param {string} room
 * @param {string} name
 * @param {string} file
 * @param {object} [options]
 */
export const nodeSeat = (room, name, file, options = {}) => () =>
  processSeat(process.execPath, ["--expose-gc", join(benches, "seat.mjs"), inFolder(`node/${room}/${name}.mjs`), inFolder(file), JSON.stringify(options)]);

export async function installPeers() {
  mkdirSync(folder, { recursive: true });
  for (const name of ["package.json", "package-lock.json"]) cpSync(join(benches, name), join(folder, name), { preserveTimestamps: true });
  await installPackages(folder, join(folder, "package-lock.json"));
}

/** Regions of six digits that the peers' own table lists, so that no side refuses a sound number for its region. */
export function regions() {
  /** @type {Record<string, string>} */
  const table = createRequire(join(folder, "package.json"))("id-validator/src/GB2260.js");
  return Object.keys(table).filter((code) => !code.endsWith("00"));
}

/** @param {"node" | "browser"} platform */
export async function bundleCandidates(platform) {
  const options = {
    platform, target: "es2022", nodePaths: [join(folder, "node_modules")],
    alias: { kehu: join(root, "dist", "kehu.mjs"), "kehu/batch": join(root, "dist", "batch.mjs"),
      // Another version of it may lie in the project's own node_modules.
      zod: join(folder, "node_modules", "zod") },
  };
  for (const room of ["numbers", "lines", "tables", "cards", "positions", "plans", "differences", "grades", "paretos", "decisions"]) {
    for (const file of readdirSync(join(benches, room))) {
      await bundle(join(benches, room, file), join(folder, platform, room, file), options);
    }
  }
  if (platform === "browser") await bundle(join(benches, "page.mjs"), join(folder, platform, "page.mjs"), options);
}

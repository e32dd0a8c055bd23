import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { Plain, ask, npm, root, run } from "./run.mjs";

const TARGET = "wasm32-unknown-unknown";
const SUFFIX = process.platform === "win32" ? ".exe" : "";

/** @param {string} name */
const text = (name) => readFileSync(join(root, name), "utf8");

/** @param {string} version @param {string} least */
function reaches(version, least) {
  const [have, want] = [version, least].map((words) => words.split(".").map((word) => Number.parseInt(word, 10)));
  for (let place = 0; place < want.length; place += 1) {
    if ((have[place] ?? 0) !== want[place]) return (have[place] ?? 0) > want[place];
  }
  return true;
}

function checkNode() {
  const least = /(\d[\d.]*)/.exec(JSON.parse(text("package.json")).engines.node)?.[1] ?? "0";
  if (!reaches(process.versions.node, least)) {
    throw new Plain(`需要 Node ${least} 或更高版本，当前是 ${process.versions.node}：请从 https://nodejs.org 安装。\n`
      + `Node ${least} or later is needed, this is ${process.versions.node}: install it from https://nodejs.org.`);
  }
}

function checkRust() {
  const least = /^rust-version\s*=\s*"([\d.]+)"/m.exec(text("Cargo.toml"))?.[1] ?? "0";
  const version = /^rustc ([\d.]+)/.exec(ask("rustc", ["--version"]) ?? "")?.[1];
  if (version === undefined || ask("cargo", ["--version"]) === null) {
    throw new Plain(`没有找到 Rust（rustc 与 cargo）：请按 https://rustup.rs 安装 ${least} 或更高版本。\n`
      + `Rust (rustc and cargo) was not found: install ${least} or later as https://rustup.rs says.`);
  }
  if (!reaches(version, least)) {
    throw new Plain(`需要 Rust ${least} 或更高版本，当前是 ${version}：请运行 rustup update stable。\n`
      + `Rust ${least} or later is needed, this is ${version}: run rustup update stable.`);
  }
}

async function addTarget() {
  const folder = ask("rustc", ["--print", "target-libdir", "--target", TARGET]);
  if (folder !== null && existsSync(folder)) return;
  if (ask("rustup", ["--version"]) === null) {
    throw new Plain(`缺少 Rust 的 ${TARGET} 目标：Debian 请运行 apt-get install libstd-rust-dev-wasm32，Fedora 请运行 dnf install rust-std-static-${TARGET}。\n`
      + `Rust's target ${TARGET} is missing: on Debian run apt-get install libstd-rust-dev-wasm32, on Fedora dnf install rust-std-static-${TARGET}.`);
  }
  await run("rustup", ["target", "add", TARGET]);
}

/** What the lock file names, when it is newer than what is there. @param {string} folder @param {string} lock */
export async function installPackages(folder, lock) {
  const installed = join(folder, "node_modules", ".package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  await npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: folder });
}

/** The version that the lock file names, so that the tool and the library agree on their format. */
function bindgenVersion() {
  const version = /name = "wasm-bindgen"\nversion = "([^"]+)"/.exec(text("Cargo.lock").replaceAll("\r", ""))?.[1];
  if (version === undefined) throw new Plain("Cargo.lock names no wasm-bindgen.");
  return version;
}

/**
 * Installs a cargo tool under `target/tools`. Its own lock file is preferred, but may name a crate version that was
 * withdrawn since; then cargo chooses.
 * @param {string} crate
 * @param {string} version
 */
export async function cargoTool(crate, version) {
  const folder = join(root, "target", "tools", `${crate.replace(/-cli$/, "")}-${version}`);
  if (existsSync(join(folder, "bin"))) return join(folder, "bin");
  const install = ["install", crate, "--version", `=${version}`, "--debug", "--root", folder];
  const works = join(root, "target", "tools", "works");
  const env = { CARGO_PROFILE_DEV_DEBUG: "0", CARGO_TARGET_DIR: works };
  await run("cargo", [...install, "--locked"], { env }).catch(() => {
    console.log(`${crate}: its own lock file could not be followed, cargo chooses the versions.`);
    return run("cargo", install, { env });
  });
  rmSync(works, { recursive: true, force: true });
  return join(folder, "bin");
}

/** @param {string} version */
async function bindgenFolder(version) {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    const [tool, runner] = ["wasm-bindgen", "wasm-bindgen-test-runner"].map((name) => join(folder, name + SUFFIX));
    if (existsSync(tool) && existsSync(runner) && ask(tool, ["--version"]) === `wasm-bindgen ${version}`) return folder;
  }
  return cargoTool("wasm-bindgen-cli", version);
}

/**
 * Everything that building needs; quick when it is all there.
 * @returns {Promise<{ bindgen: string, runner: string }>} where the tools are
 */
export async function setup() {
  checkNode();
  checkRust();
  await addTarget();
  await installPackages(root, join(root, "package-lock.json"));
  const folder = await bindgenFolder(bindgenVersion());
  return { bindgen: join(folder, `wasm-bindgen${SUFFIX}`), runner: join(folder, `wasm-bindgen-test-runner${SUFFIX}`) };
}

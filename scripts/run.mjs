import { spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The folder of the project. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** A fault that is told in one sentence, without a stack. */
export class Plain extends Error {}

/**
 * Runs a program and shows its output; a failure ends the stage.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, cwd?: string, quiet?: boolean }} [options]
 * @returns {Promise<void>}
 */
export function run(program, args, { env = {}, cwd = root, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: quiet ? "ignore" : "inherit" });
    child.on("error", (error) => reject(new Plain(`${program}: ${error.message}`)));
    child.on("close", (code, signal) =>
      code === 0 ? resolve() : reject(new Plain(`${program} ${args.join(" ")}: ${signal ?? `exit ${code}`}`)));
  });
}

/**
 * What a program prints, or `null` where it is missing or fails.
 * @param {string} program
 * @param {readonly string[]} args
 */
export function ask(program, args) {
  const answer = spawnSync(program, args, { cwd: root, encoding: "utf8" });
  return answer.status === 0 ? answer.stdout.trim() : null;
}

/**
 * npm by the way it was itself started, so that no shell is needed on any system.
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, cwd?: string, quiet?: boolean }} [options]
 */
export function npm(args, options) {
  const own = process.env.npm_execpath;
  return own?.endsWith(".js") ? run(process.execPath, [own, ...args], options) : run("npm", args, options);
}

/**
 * The body of a command: a plain fault becomes one sentence and a non-zero exit.
 * @param {() => Promise<void>} body
 */
export async function command(body) {
  try {
    await body();
  } catch (error) {
    console.error(error instanceof Plain ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

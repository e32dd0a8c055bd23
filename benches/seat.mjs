/**
 * One candidate in a process of its own: answers each line it is sent with one line of JSON.
 * `node --expose-gc seat.mjs CANDIDATE FILE OPTIONS`
 */
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { fileSource } from "./source.mjs";

const [, , module, file, given] = process.argv;
const { default: candidate } = await import(pathToFileURL(module).href);
const options = JSON.parse(given);

/** Runs the work between two looks at the clocks, in nanoseconds. @param {() => unknown} work */
async function timed(work) {
  /** @type {any} */ (globalThis).gc();
  const [cpu, wall] = [process.cpuUsage(), process.hrtime.bigint()];
  const answer = await work();
  const spent = process.hrtime.bigint() - wall;
  const { user, system } = process.cpuUsage(cpu);
  return { answer, wall: Number(spent), cpu: (user + system) * 1000 };
}

/** @param {Uint8Array} bytes */
async function overBytes(bytes) {
  const input = candidate.take(bytes);
  const { answer, ...times } = await timed(() => candidate.walk(input));
  return { ...times, ...candidate.told(answer) };
}

/** @param {boolean} idle */
async function overTable(idle) {
  const { answer, ...times } = await timed(() => (idle ? {} : candidate.check(fileSource(file, options.piece), options)));
  return { ...times, .../** @type {object} */ (answer), peak: process.resourceUsage().maxRSS * 1024 };
}

const bytes = "check" in candidate ? null : readFileSync(file);
for await (const order of createInterface(process.stdin)) {
  const answer = bytes === null ? await overTable(order === "idle") : await overBytes(bytes);
  console.log(JSON.stringify(answer));
}

/** Candidates in processes of their own, sampled in turn so that what disturbs the machine meets all of them. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { Plain } from "../scripts/run.mjs";

/** Times in nanoseconds. @typedef {{ wall: number, cpu: number, accepted?: number, rows?: number, badRows?: number, findings?: number, total?: string, peak?: number }} Sample */
/** @typedef {{ sample: (order?: string) => Promise<Sample>, close: () => Promise<void> }} Seat */

/** @param {string} program @param {readonly string[]} args @returns {Seat} */
export function processSeat(program, args) {
  const child = spawn(program, args, { stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise((resolve) => child.on("close", resolve));
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  child.on("error", (error) => lines.throw?.(error));
  return {
    async sample(order = "sample") {
      child.stdin.write(`${order}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Plain(`${program} ${args.join(" ")} ended without an answer.`);
      return JSON.parse(value);
    },
    async close() {
      child.stdin.end();
      await ended;
    },
  };
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * A candidate with the median of its samples. What it answers must be the same in all of them.
 * @typedef {{ name: string, reads: string, open: () => Seat | Promise<Seat>, order?: string }} Candidate
 * @typedef {Candidate & { result: Sample }} Measured
 */

/** @param {readonly Measured[]} measured @param {string} name */
export function result(measured, name) {
  const found = measured.find((each) => each.name === name);
  if (found === undefined) throw new Plain(`The bench has no candidate ${name}.`);
  return found.result;
}

/** @param {readonly Sample[]} samples @returns {Sample} */
function summary(samples) {
  const [{ wall, cpu, peak, ...answer }] = samples;
  for (const { wall: _wall, cpu: _cpu, peak: _peak, ...other } of samples) {
    if (JSON.stringify(other) !== JSON.stringify(answer)) throw new Plain("A candidate answered the same question in two ways.");
  }
  return {
    ...answer, wall: median(samples.map((sample) => sample.wall)), cpu: median(samples.map((sample) => sample.cpu)),
    ...(peak === undefined ? {} : { peak: median(samples.map((sample) => sample.peak ?? 0)) }),
  };
}

/**
 * A B C, A B C, …: one process per candidate, kept between the rounds; the first rounds are not counted.
 * @param {readonly Candidate[]} candidates
 * @param {{ rounds: number, warm: number }} count
 * @returns {Promise<Measured[]>}
 */
export async function measure(candidates, { rounds, warm }) {
  const seats = await Promise.all(candidates.map(({ open }) => open()));
  /** @type {Sample[][]} */
  const samples = candidates.map(() => []);
  for (let round = 0; round < warm + rounds; round += 1) {
    for (const [place, seat] of seats.entries()) {
      const sample = await seat.sample(candidates[place].order);
      if (round >= warm) samples[place].push(sample);
    }
  }
  await Promise.all(seats.map((seat) => seat.close()));
  return candidates.map((candidate, place) => ({ ...candidate, result: summary(samples[place]) }));
}

/**
 * The same with a new process for every sample.
 * @param {readonly Candidate[]} candidates
 * @param {number} rounds
 * @returns {Promise<Measured[]>}
 */
export async function measureFresh(candidates, rounds) {
  /** @type {Sample[][]} */
  const samples = candidates.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [place, { open, order }] of candidates.entries()) {
      const seat = await open();
      samples[place].push(await seat.sample(order));
      await seat.close();
    }
  }
  return candidates.map((candidate, place) => ({ ...candidate, result: summary(samples[place]) }));
}

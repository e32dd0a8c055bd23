/** One candidate in a tab of its own: the tab's window offers `sample`, which the bench calls in turn. */

const { room, name, file, options } = Object.fromEntries(new URLSearchParams(location.search));
// A computed address: the bundler is to leave the candidates apart.
const { default: candidate } = await import(new URL(`${room}/${name}.mjs`, import.meta.url).href);
const given = JSON.parse(options);
const blob = await (await fetch(file)).blob();
const bytes = new Uint8Array(await blob.arrayBuffer());

/** @typedef {import("./source.mjs").Source} Source */

/** Pieces as the browser cuts them. @returns {AsyncIterable<Uint8Array>} */
async function* pieces() {
  const reader = blob.stream().getReader();
  for (let { value, done } = await reader.read(); !done; { value, done } = await reader.read()) yield /** @type {Uint8Array} */ (value);
}

/** @type {Source} */
const source = { pieces, whole: () => new File([blob], "customers.csv") };

/** @param {() => unknown} work */
async function timed(work) {
  /** @type {any} */ (globalThis).gc();
  const start = performance.now();
  const answer = await work();
  return { answer, wall: (performance.now() - start) * 1e6, cpu: 0 };
}

/** @returns {Promise<import("./seats.mjs").Sample>} */
async function sample() {
  if ("check" in candidate) {
    const { answer, ...times } = await timed(() => candidate.check(source, given));
    return { ...times, .../** @type {object} */ (answer) };
  }
  const input = candidate.take(bytes);
  const { answer, ...times } = await timed(() => candidate.walk(input));
  return { ...times, ...candidate.told(answer) };
}

Object.assign(window, { sample });

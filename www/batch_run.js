/** One run of a file in a worker of its own, with cancel. */

/** @typedef {import("./batch_worker.js").Report} Report */
/** @typedef {Extract<Report, { type: "progress" }>} Progress */
/** @typedef {Exclude<Report, { type: "progress" }>} End */

/** Runs under way: while there is one, leaving the page asks first. */
let running = 0;

window.addEventListener("beforeunload", (event) => {
  if (running === 0) return;
  event.preventDefault();
  // Kernels of before 2023 ask for this instead.
  event.returnValue = true;
});

/**
 * @template {{ type: string }} Said what the worker reports
 * @param {URL} script of the worker
 * @param {object} order
 * @param {(progress: Extract<Said, { type: "progress" }>) => void} onProgress
 * @param {AbortSignal} signal
 * @returns {Promise<Exclude<Said, { type: "progress" }> | { type: "failed" }>}
 */
export function runIn(script, order, onProgress, signal) {
  const worker = new Worker(script, { type: "module" });
  running += 1;
  return new Promise((resolve) => {
    /** @param {Exclude<Said, { type: "progress" }> | { type: "failed" }} end */
    const close = (end) => {
      running -= 1;
      worker.terminate();
      resolve(end);
    };
    worker.addEventListener("message", (/** @type {MessageEvent<any>} */ { data }) => {
      if (data.type === "progress") onProgress(data);
      else close(data);
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      close({ type: "failed" });
    });
    signal.addEventListener("abort", () => worker.postMessage("cancel"), { once: true });
    worker.postMessage(order);
  });
}

/**
 * Checks the rows of a file.
 * @param {import("./batch_worker.js").Order} order
 * @param {(progress: Progress) => void} onProgress
 * @param {AbortSignal} signal
 * @returns {Promise<End>}
 */
export const runFile = (order, onProgress, signal) => runIn(new URL("./batch_worker.js", import.meta.url), order, onProgress, signal);

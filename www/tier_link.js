/** The page's side of the worker that holds the clients: one order, one answer. */

/** @typedef {import("./tier_worker.js").Order} Order */
/** @typedef {import("./tier_worker.js").Report} Report */
/** @typedef {Exclude<Report, { type: "progress" }>} End */

/** Files being read: while there is one, leaving the page asks first. */
let reading = 0;

window.addEventListener("beforeunload", (event) => {
  if (reading === 0) return;
  event.preventDefault();
  // Kernels of before 2023 ask for this instead.
  event.returnValue = true;
});

export class TierLink {
  /** @type {Worker | undefined} */
  #worker;
  #last = 0;
  /** @type {Map<number, { end: (end: End) => void, progress?: (rows: number, bytes: number) => void }>} */
  #waiting = new Map();
  #onLost;

  /** @param {() => void} onLost the worker broke down, and what it held is gone */
  constructor(onLost) {
    this.#onLost = onLost;
  }

  /**
   * @param {Order} order
   * @param {{ progress?: (rows: number, bytes: number) => void, signal?: AbortSignal }} [more]
   * @returns {Promise<End>}
   */
  ask(order, { progress, signal } = {}) {
    this.#last += 1;
    const number = this.#last;
    const worker = this.#start();
    const counts = order.type === "load";
    if (counts) reading += 1;
    signal?.addEventListener("abort", () => worker.postMessage({ number, order: "cancel" }), { once: true });
    return new Promise((resolve) => {
      this.#waiting.set(number, { progress, end: (end) => {
        if (counts) reading -= 1;
        resolve(end);
      } });
      worker.postMessage({ number, order });
    });
  }

  #start() {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL("./tier_worker.js", import.meta.url), { type: "module" });
    worker.addEventListener("message", (/** @type {MessageEvent<Report & { number: number }>} */ { data }) => {
      const asked = this.#waiting.get(data.number);
      if (data.type === "progress") return asked?.progress?.(data.rows, data.bytes);
      this.#waiting.delete(data.number);
      asked?.end(data);
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      worker.terminate();
      this.#worker = undefined;
      const waiting = [...this.#waiting.values()];
      this.#waiting.clear();
      for (const { end } of waiting) end({ type: "failed" });
      this.#onLost();
    });
    this.#worker = worker;
    return worker;
  }
}

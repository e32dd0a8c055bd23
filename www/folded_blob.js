/** Parts of an output are folded into blobs of this size, which the browser may move to disk. */
const FOLD_BYTES = 8 << 20;

/** What was written, folded so that the heap stays flat however long it is. */
export class FoldedBlob {
  /** @type {BlobPart[]} */
  #parts = [];
  /** @type {Blob[]} */
  #folded = [];
  #size = 0;

  /** @param {Uint8Array} bytes */
  add(bytes) {
    if (bytes.length === 0) return;
    this.#parts.push(/** @type {Uint8Array<ArrayBuffer>} */ (bytes));
    this.#size += bytes.length;
    if (this.#size > FOLD_BYTES) this.#fold();
  }

  whole() {
    this.#fold();
    return new Blob(this.#folded);
  }

  #fold() {
    this.#folded.push(new Blob(this.#parts));
    this.#parts = [];
    this.#size = 0;
  }
}

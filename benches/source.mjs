/**
 * A customer file as a candidate reads it: in pieces of bytes, or as the thing that a parser of its own wants.
 * @typedef {{ pieces: () => Iterable<Uint8Array> | AsyncIterable<Uint8Array>, whole: () => any }} Source
 */
import { closeSync, createReadStream, openSync, readSync } from "node:fs";

/**
 * A file on disk.
 * @param {string} path
 * @param {number} size of a piece
 * @returns {Source}
 */
export function fileSource(path, size) {
  return {
    *pieces() {
      const file = openSync(path, "r");
      const piece = new Uint8Array(size);
      for (let length = readSync(file, piece); length > 0; length = readSync(file, piece)) yield piece.subarray(0, length);
      closeSync(file);
    },
    whole: () => createReadStream(path, { encoding: "utf8", highWaterMark: size }),
  };
}

import { spawnSync } from "node:child_process";
import { gzipSync } from "node:zlib";
import { Plain } from "./run.mjs";

/** Of the packed form build after `gzip -9`, in bytes. */
export const SIZE_LIMIT = 222_000;

/**
 * Whether the first edition of WebAssembly accepts the module, with every later proposal switched off.
 * @param {Uint8Array} bytes
 */
export async function isFirstEdition(bytes) {
  const { default: open } = await import("wabt");
  const wabt = await open();
  const off = { exceptions: false, mutable_globals: false, sat_float_to_int: false, sign_extension: false, simd: false,
    threads: false, function_references: false, multi_value: false, tail_call: false, bulk_memory: false, reference_types: false,
    annotations: false, code_metadata: false, gc: false, memory64: false, multi_memory: false, extended_const: false, relaxed_simd: false };
  try {
    const module = wabt.readWasm(bytes, off);
    module.validate();
    module.destroy();
    return { accepted: true, reason: "" };
  } catch (error) {
    return { accepted: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** As the program itself packs; where there is none, as Node's own library does, which takes some 1 % more. @param {Uint8Array} bytes */
export function packedSize(bytes) {
  const { status, stdout } = spawnSync("gzip", ["-9", "-c"], { input: bytes, maxBuffer: bytes.length * 2 });
  return (status === 0 ? stdout : gzipSync(bytes, { level: 9 })).length;
}

/** Refuses to pack what old engines could not read or what is too large. @param {Buffer} form @param {Buffer} batch */
export async function judge(form, batch) {
  const size = packedSize(form);
  const { accepted, reason } = await isFirstEdition(form);
  console.log(`form build: ${form.length} bytes, ${size} after gzip -9 (limit ${SIZE_LIMIT}), base64 ${packedSize(Buffer.from(form.toString("base64")))} after gzip; `
    + `first edition of WebAssembly: ${accepted ? "yes" : "no"}`);
  console.log(`batch build: ${batch.length} bytes, ${packedSize(batch)} after gzip -9`);
  if (!accepted) throw new Plain(`The form build needs more than the first edition of WebAssembly:\n${reason}`);
  if (size > SIZE_LIMIT) throw new Plain(`The form build is too large: ${size} bytes after gzip -9, ${SIZE_LIMIT} allowed.`);
}

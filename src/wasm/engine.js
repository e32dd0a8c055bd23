import { book } from "build:book";
import { version } from "build:version";
import { Decoder, Encoder } from "./utf8.js";

/** @typedef {import("build:glue").Glue} Glue */
/** @typedef {import("build:glue").Exports} Exports */
/** @typedef {typeof import("build:glue").createGlue} CreateGlue */
/** @typedef {(imports: WebAssembly.Imports) => unknown} Instantiate */
/** A module to make instances from, or the host's own way to make one. @typedef {WebAssembly.Module | Instantiate} Origin */
/** @typedef {{ glue: Glue, exports: Exports, rest: number, alive: boolean, words: string }} Instance */

const NO_ENGINE = "kehu: this browser has no WebAssembly, which kehu runs on; a current browser is needed.";
const NOT_HERE = "kehu: this browser does not compile WebAssembly while the page waits; call `await init()` once before the other functions.";
const NOTHING = "kehu: nothing is loaded yet; call `await init(…)` with kehu.wasm first.";
const FORBIDDEN = "kehu: the page's Content-Security-Policy forbids WebAssembly; its script-src needs 'wasm-unsafe-eval'.";

const NO_INSTANCE = "kehu: the function given to init() must give a WebAssembly instance, or an object with `instance`.";

/** The words for people stand in the package, so both must be of one version. */
const OTHER_VERSION = `kehu: the kehu.wasm given to init() is not the one of this package, which is version ${version}; serve the file that came with it.`;

/** @param {string} sentence @param {unknown} cause */
export function fault(sentence, cause) {
  return Object.assign(new Error(sentence), { cause });
}

/** What an engine says when it refuses, in words that name the way out. @param {unknown} error */
function refusal(error) {
  const said = error instanceof Error ? error.message : "";
  if (error instanceof RangeError) return fault(NOT_HERE, error);
  if (/unsafe-eval|Content.Security.Policy|disallowed by embedder/i.test(said)) return fault(FORBIDDEN, error);
  return error;
}

function requireEngine() {
  if (typeof WebAssembly !== "object") throw fault(NO_ENGINE, null);
}

/** @param {BufferSource} bytes @returns {WebAssembly.Module} */
export function compileNow(bytes) {
  requireEngine();
  try {
    return new WebAssembly.Module(bytes);
  } catch (error) {
    throw refusal(error);
  }
}

/** @param {BufferSource} bytes @returns {Promise<WebAssembly.Module>} */
export async function compileLater(bytes) {
  requireEngine();
  try {
    return await WebAssembly.compile(bytes);
  } catch (error) {
    throw refusal(error);
  }
}

/** @param {unknown} thing @returns {thing is Promise<unknown>} */
const isPromise = (thing) => typeof (/** @type {any} */ (thing)?.then) === "function";

/**
 * The collector's register, except that nothing is given back to an instance that trapped.
 * @param {{ alive: boolean }} life
 */
function guardedRegistry(life) {
  if (typeof FinalizationRegistry === "undefined") return undefined;
  return class {
    /** @param {(held: unknown) => void} release */
    constructor(release) {
      return new FinalizationRegistry((held) => {
        if (life.alive) release(held);
      });
    }
  };
}

/** The JavaScript side of an instance still to be made. @param {CreateGlue} createGlue */
function prepare(createGlue) {
  const life = { alive: true, words: "kehu: internal error" };
  const glue = createGlue(typeof TextDecoder === "undefined" ? Decoder : TextDecoder,
    typeof TextEncoder === "undefined" ? Encoder : TextEncoder, guardedRegistry(life), {
      /** The module's last words: the file and line of a panic. @param {string} sentence */
      error(sentence) {
        life.words = sentence;
      },
      /** What the form build leaves out. @param {string} lang */
      texts: (lang) => book.wordings[lang],
    });
  /** @param {unknown} made @returns {Instance} */
  const take = (made) => {
    const { instance = made, module } = /** @type {any} */ (made) || {};
    if (!instance || typeof instance.exports !== "object") throw new TypeError(NO_INSTANCE);
    const exports = glue.finish(instance, module);
    if (glue.ask('["version"]') !== JSON.stringify(version)) throw fault(OTHER_VERSION, null);
    return Object.assign(life, { glue, exports, rest: exports.__wbindgen_add_to_stack_pointer(0) });
  };
  return { imports: glue.imports(), take };
}

/** One build of the crate: what its instances are made from, and the one in use. */
export class Build {
  /**
   * @param {CreateGlue} createGlue
   * @param {() => Origin} [late] Where the origin comes from when a call arrives before `init`.
   */
  constructor(createGlue, late) {
    this.createGlue = createGlue;
    this.late = late;
    /** @type {Origin | null} */
    this.origin = null;
    /** Of the bytes, where they were seen. @type {string | null} */
    this.digest = null;
    /** @type {Instance | null} */
    this.current = null;
  }

  /** The instance in use; a new one after the last was thrown away. @returns {Instance} */
  instance() {
    if (this.current !== null) return this.current;
    if (this.origin === null && this.late !== undefined) this.origin = this.late();
    const { origin } = this;
    if (origin === null) throw fault(NOTHING, null);
    const seat = prepare(this.createGlue);
    if (typeof origin === "function") {
      const made = origin(seat.imports);
      if (isPromise(made)) throw fault(NOT_HERE, null);
      this.current = seat.take(made);
    } else {
      try {
        this.current = seat.take(new WebAssembly.Instance(origin, seat.imports));
      } catch (error) {
        throw refusal(error);
      }
    }
    return this.current;
  }

  /** The same for `init`: old engines make large instances only in the background. @param {Origin} origin */
  async start(origin) {
    requireEngine();
    const seat = prepare(this.createGlue);
    const made = typeof origin === "function" ? await origin(seat.imports) : await WebAssembly.instantiate(origin, seat.imports);
    if (this.current !== null) return;
    this.current = seat.take(made);
    this.origin = origin;
  }

  /**
   * One call into the module.
   * @template T
   * @param {(instance: Instance) => T} work
   * @returns {T}
   */
  run(work) {
    const instance = this.instance();
    // A call from inside a getter of another call begins lower on the stack, and must end where it began.
    const rest = instance.exports.__wbindgen_add_to_stack_pointer(0);
    try {
      return work(instance);
    } catch (error) {
      throw this.judged(instance, error, rest);
    }
  }

  /**
   * A refusal comes out of the module with its stack unwound. A trap, or a fault inside a getter of the caller's
   * object, leaves the stack where it was: such an instance is thrown away, and the next call makes another.
   * @param {Instance} instance
   * @param {unknown} error
   * @param {number} rest Where the stack stood before the call.
   */
  judged(instance, error, rest) {
    const trapped = error instanceof WebAssembly.RuntimeError;
    if (!trapped && instance.exports.__wbindgen_add_to_stack_pointer(0) === rest) return error;
    instance.alive = false;
    if (this.current === instance) this.current = null;
    if (!trapped && !(error instanceof RangeError)) return error;
    return fault(`${instance.words}; the module was restarted, the call may be repeated.`, error);
  }
}

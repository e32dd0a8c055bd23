import { createGlue } from "build:glue";
import { Build } from "../src/wasm/engine.js";
import { createFace } from "../src/wasm/face.js";
import { createInit } from "../src/wasm/start.js";

/** The face over a build that can be made to panic. */
const form = new Build(createGlue);
const batch = new Build(createGlue);

export const kehu = createFace({ form, batch, init: createInit({ form, batch }) });
export const trap = () => form.run(({ glue }) => glue.forced_trap?.());

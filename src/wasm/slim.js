import { createGlue as createBatchGlue } from "build:batch_glue";
import { createGlue } from "build:glue";
import { Build } from "./engine.js";
import { createFace } from "./face.js";
import { createInit } from "./start.js";

const form = new Build(createGlue);
const batch = new Build(createBatchGlue);

export const {
  about, checkIdent, checkIdentLines, checkTable, compareNames, deadline, guessKind, identFlags, init, isIdent,
  isTradingDay, isWorkingDay, maskIdent, messages, rules, samplePolicy, typing,
} = createFace({ form, batch, init: createInit({ form, batch }) });

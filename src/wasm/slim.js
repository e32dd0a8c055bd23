import { createGlue as createBatchGlue } from "build:batch_glue";
import { createGlue } from "build:glue";
import { Build } from "./engine.js";
import { createFace } from "./face.js";
import { createInit } from "./start.js";

const form = new Build(createGlue);
const batch = new Build(createBatchGlue);

export const {
  about, advanceChange, cardFields, cardSchema, changeForms, checkCard, checkIdent, checkIdentLines, checkTable, compareNames,
  compareReaderWithCard, confirmationSlip, deadline, guessKind, identFlags, init, isIdent, isTradingDay, isWorkingDay, maskIdent,
  messages, planChange, requiredMarks, requiredPapers, rules, samplePolicy, typing,
} = createFace({ form, batch, init: createInit({ form, batch }) });

import { createGlue as createBatchGlue } from "build:batch_glue";
import { createGlue } from "build:glue";
import { Build } from "./engine.js";
import { createFace } from "./face.js";
import { createInit } from "./start.js";

const form = new Build(createGlue);
const batch = new Build(createBatchGlue);

export const {
  about, accruedInterest, advanceChange, amortisedDeviation, beneficialOwners, bondPrice, bondYield, cardFields,
  cardSchema, changeForms, checkCard, checkIdent, checkIdentLines, checkTable, classifyInvestor, compareNames,
  compareReaderWithCard, confirmationSlip, deadline, effectiveInterest, exRights, guessKind, identFlags, init, isIdent,
  isTradingDay, isWorkingDay, lockupDiscount, managementFee, maskIdent, matchSuitability, messages, nav, optionValue,
  performanceFee, permission, planChange, qualifiedInvestor, requiredMarks, requiredPapers, rules, samplePolicy,
  sampleQuestionnaire, scoreQuestionnaire, sevenDayYield, typing, value, valueColumns,
} = createFace({ form, batch, init: createInit({ form, batch }) });

import { createGlue as createBatchGlue } from "build:batch_glue";
import { createGlue } from "build:glue";
import { Build } from "./engine.js";
import { createFace } from "./face.js";
import { createInit } from "./start.js";

const form = new Build(createGlue);
const batch = new Build(createBatchGlue);

export const {
  abc, about, accruedInterest, advanceChange, amortisedDeviation, averageAssets, bondPrice, bondYield, cardFields,
  cardSchema, changeForms, checkCard, checkIdent, checkIdentLines, checkTable, churn, clv, compareNames,
  compareReaderWithCard, confirmationSlip, contactPlan, deadline, effectiveInterest, exRights, finish, grade,
  gradeColumns, guessKind, identFlags, init, isIdent, isTradingDay, isWorkingDay, lifecycle, lockupDiscount,
  managementFee, maskIdent, merge, messages, migration, nav, optionValue, pareto, paretoColumns, partial,
  performanceFee, planChange, requiredMarks, requiredPapers, rfm, rfmColumns, rules, samplePolicy, scoreResponse,
  segment, sevenDayYield, suggestTier, tierServices, typing, value, valueColumns,
} = createFace({ form, batch, init: createInit({ form, batch }) });

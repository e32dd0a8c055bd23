import { createGlue as createBatchGlue } from "build:batch_glue";
import { bytes, digest } from "build:form";
import { createGlue } from "build:glue";
import { decodeBase64 } from "./bytes.js";
import { Build, compileLater, compileNow } from "./engine.js";
import { createFace } from "./face.js";
import { createInit } from "./start.js";

const form = new Build(createGlue, () => compileNow(decodeBase64(bytes)));
form.digest = digest;
const batch = new Build(createBatchGlue);
const own = async () => ({ origin: await compileLater(decodeBase64(bytes)), digest });

export const {
  about, accruedInterest, advanceChange, amortisedDeviation, beneficialOwners, bondPrice, bondYield, cardFields,
  cardSchema, changeForms, checkCard, checkIdent, checkIdentLines, checkTable, classifyInvestor, compareNames,
  compareReaderWithCard, confirmationSlip, deadline, effectiveInterest, exRights, guessKind, identFlags, init, isIdent,
  isTradingDay, isWorkingDay, lockupDiscount, managementFee, maskIdent, matchSuitability, messages, nav, optionValue,
  performanceFee, permission, planChange, qualifiedInvestor, requiredMarks, requiredPapers, rules, samplePolicy,
  sampleQuestionnaire, scoreQuestionnaire, sevenDayYield, typing, value, valueColumns,
} = createFace({ form, batch, init: createInit({ form, batch, own }) });

import Ajv from "ajv/dist/2020.js";
import { about, cardSchema, checkCard } from "kehu";
import { ajvFormats } from "kehu/forms";

const options = { on: "2026-11-23" };
const ajv = ajvFormats(new Ajv({ allErrors: true, strictTypes: false }), options);
// Every format of every party's schema must be known: Ajv refuses to compile what is not.
const schemas = new Map(about().parties.map(({ party }) => [party, ajv.compile(cardSchema(party, options))]));

const { cards } = JSON.parse(process.argv[2]);
console.log(JSON.stringify(cards.map((card) => {
  const validate = schemas.get(card.party);
  const valid = validate(card);
  return { valid, faults: (validate.errors || []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`), agrees: valid === (checkCard(card, options).issues === undefined) };
})));

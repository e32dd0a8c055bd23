import { checkCard } from "kehu";
import { overObjects } from "../objects.mjs";
import { ON } from "../terms.mjs";

const options = { on: ON };

export default overObjects({ accepts: (card) => checkCard(card, options).issues === undefined });

import { classifyInvestor } from "kehu";
import { overObjects } from "../objects.mjs";
import { ON } from "../terms.mjs";

const options = { on: ON };

export default overObjects({ accepts: ({ profile }) => classifyInvestor(profile, options).issues === undefined });

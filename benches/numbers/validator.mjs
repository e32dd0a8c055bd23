import isIdentityCard from "validator/es/lib/isIdentityCard";
import { overStrings } from "../strings.mjs";

export default overStrings({ accepts: (text) => isIdentityCard(text, "zh-CN") });

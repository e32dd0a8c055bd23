import Ajv from "ajv/dist/2020";
import { ajvFormats } from "kehu/forms";

export const ajv: Ajv = ajvFormats(new Ajv(), { on: "2026-11-23" });

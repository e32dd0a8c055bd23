export { ajvFormats } from "./ajv.js";
export { bindForm } from "./bind.js";
export { defineKehuField } from "./field.js";
export { rule } from "./rule.js";
export { standardSchema } from "./standard.js";
export { tdesign } from "./tdesign.js";
export { vant } from "./vant.js";

import type { FormItemRule } from "element-plus";
import { rule } from "kehu/forms";

export const rules: FormItemRule[] = [{ required: true }, rule("uscc", { on: "2026-11-23" })];

import { tdesign } from "kehu/forms";
import type { FormRule } from "tdesign-vue-next";

export const rules: FormRule[] = [{ required: true }, tdesign("uscc", { on: "2026-11-23" })];

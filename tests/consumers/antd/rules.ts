import type { Rule } from "antd/es/form";
import { rule } from "kehu/forms";

export const rules: Rule[] = [{ required: true }, rule("uscc", { on: "2026-11-23" }), { ...rule("uscc", { on: "2026-11-23" }), warningOnly: true }];

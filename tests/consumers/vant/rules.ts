import { vant } from "kehu/forms";
import type { FieldRule } from "vant";

export const rules: FieldRule[] = [{ required: true }, vant("uscc", { on: "2026-11-23" })];

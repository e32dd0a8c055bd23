/** What every candidate is asked. */

/** The day whose rules apply. */
export const ON = "2026-11-23";

/** The columns of the customer file that are checked: heading, kind, place from 0. */
export const COLUMNS = /** @type {const} */ ([["证件号码", "resident_id", 2], ["手机号码", "mobile", 3], ["银行卡号", "bank_card", 4]]);

/** How plans are valued. @type {import("kehu").ValueOptions} */
export const PLAN = { on: ON, ruleSet: "broker_plan" };

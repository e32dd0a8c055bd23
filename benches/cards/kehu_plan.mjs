import { planChange } from "kehu";
import { overObjects } from "../objects.mjs";
import { ON } from "../terms.mjs";

const options = { on: ON };

/** A key change of the card that goes to every system, with a query and an identity check. @param {any} before @returns {any} */
const request = (before) => ({
  party: "legal_person", channel: "counter", before, entry: "ordinary", hasOptionAccount: false, hasMarginAccount: false, hasBankCustody: true,
  after: { name: "样本更名有限公司", mobile: "13800138000", address: "样本市解放大道3号" },
  syncTargets: ["unified_account", "shareholder_system", "fund_system"],
  csdcQuery: { status: "success", unifiedAccounts: [{ account: "180000000001", status: "normal",
    links: [{ account: "B880000001", market: "shanghai", status: "normal", link: "confirmed" }] }] },
  identityCheck: { source: "登记机关", matched: true, name: "样本更名有限公司", number: before.documentNumber, at: `${ON}T09:00:00+08:00` },
});

export default overObjects({ accepts: (card) => planChange(request(card), options).issues === undefined });

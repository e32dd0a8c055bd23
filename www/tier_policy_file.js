/** A policy as a file: read and judged by the module before it takes the place of another; written with what it was made with. */
import { readTree } from "./card_file.js";
import { save } from "./delimited.js";
import { kehu } from "./engine.js";
import { say } from "./language.js";

/** @typedef {import("./kehu/slim.mjs").Policy} Policy */
/** @typedef {import("./kehu/slim.mjs").TierPolicy} TierPolicy */
/** @typedef {Policy & { tier: TierPolicy }} OwnPolicy */

/** What the shared reader says of a card, said of a policy. @type {Readonly<Record<string, string>>} */
const REFUSALS = { "card.refuse_large": "tier.policy_refuse_other", "card.refuse_empty": "tier.policy_refuse_empty", "card.refuse_json": "tier.policy_refuse_json",
  "card.refuse_other": "tier.policy_refuse_other", "card.refuse_unreadable": "batch.unreadable" };

/** @param {unknown} value @returns {value is Record<string, any>} */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** A file of the page's own, a policy of a portal, or its section alone. @param {Blob} file @returns {Promise<{ policy: OwnPolicy } | { refusal: string }>} */
export async function readPolicy(file) {
  const read = await readTree(file);
  if ("refusal" in read) return { refusal: REFUSALS[read.refusal] };
  const { tree } = read;
  if (!isObject(tree) || (tree.kehu !== undefined && tree.kehu !== "tier-policy")) return { refusal: "tier.policy_refuse_other" };
  const policy = tree.kehu === "tier-policy" ? tree.policy : isObject(tree.tier) ? tree : { id: "own-tier", version: "1", tier: tree };
  if (!isObject(policy) || !isObject(policy.tier) || !("axes" in policy.tier || "tiers" in policy.tier)) return { refusal: "tier.policy_refuse_other" };
  const { id, version, tier } = policy;
  return { policy: { id, version, tier: /** @type {any} */ (tier) } };
}

/** @param {OwnPolicy} policy */
export function savePolicy(policy) {
  const { version, module } = kehu.about();
  save([`${JSON.stringify({ kehu: "tier-policy", version, module, policy }, null, 2)}\n`], `${say("tier.policy_name")}_${policy.id}_${policy.version}.json`);
}

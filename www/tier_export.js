/** The result as files, with what it can be made again from. */
import { save } from "./delimited.js";
import { kehu } from "./engine.js";
import { say } from "./language.js";
import { GROUPS } from "./tier_grading.js";
import { groupWords, metricWords } from "./tier_words.js";

/** @typedef {import("./tier_model.js").TierModel} TierModel */

/** @param {TierModel} model @param {"csv" | "json"} form */
export async function saveResult(model, form) {
  const { summary, shown } = model;
  if (!summary || !shown) return;
  const { version, module } = kehu.about();
  const { policy } = summary;
  const basis = `${shown.on} · kehu ${version} · ${module ?? "–"} · ${policy.id} ${policy.version} ${policy.digest}`;
  const words = {
    head: [say("tier.client"), say("tier.tier_id"), say("tier.tier"), say("tier.class"), ...summary.metrics.map(metricWords), "R", "F", "M", say("tier.group"), "ABC", ...(summary.moves ? [say("tier.before")] : []), say("tier.made_with")],
    groups: GROUPS.map(([group]) => groupWords(group)), undetermined: say("tier.undetermined"), noClass: say("tier.no_class"), basis,
    about: { kehu: "tier", on: shown.on, version, module, sources: kehu.rules({ subject: "tier", on: shown.on }).map(({ id, standing }) => ({ id, standing })), tierPolicy: shown.tiers },
  };
  const end = await model.link.ask({ type: "write", form, words });
  if (end.type === "done" && end.answer) save([end.answer], `${say("tier.title")}_${shown.on}.${form}`);
}

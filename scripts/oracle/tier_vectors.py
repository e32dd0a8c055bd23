"""Writes tests/vectors/tier/*.json: python3 scripts/oracle/tier_vectors.py

Every case states by hand its soft codes and what it is about; the second reading adds the rest, and the two must agree before
a file is written. Refusals are written by hand whole. The run also stops where no case names a row of the contract.
"""
import sys
from pathlib import Path

import cases_tier_columns
import cases_tier_days
import cases_tier_grade
import cases_tier_lifecycle
import cases_tier_lists
import cases_tier_moves
import cases_tier_others
import cases_tier_policy
import cases_tier_segments
import tier_columns
import tier_days
import tier_grade
import tier_lists
import tier_others
import tier_sample
from vector_file import present, write

FOLDER = Path(__file__).resolve().parents[2] / "tests" / "vectors" / "tier"
READINGS = {"grade": tier_grade.grade, "suggestTier": tier_grade.suggest_tier, "tierServices": tier_grade.tier_services, "averageAssets": tier_days.average_assets,
            "contactPlan": tier_days.contact_plan, "pareto": tier_lists.pareto, "abc": tier_lists.abc, "rfm": tier_lists.rfm, "segment": tier_lists.segment,
            "migration": tier_lists.migration, "lifecycle": tier_others.lifecycle, "clv": tier_others.clv, "scoreResponse": tier_others.score_response, "churn": tier_others.churn}
COLUMNS = {"gradeColumns": tier_columns.grade_columns, "paretoColumns": tier_columns.pareto_columns, "rfmColumns": tier_columns.rfm_columns, "finish": tier_columns.finished}
MODULES = [cases_tier_grade, cases_tier_moves, cases_tier_days, cases_tier_lists, cases_tier_segments, cases_tier_lifecycle, cases_tier_others, cases_tier_policy, cases_tier_columns]
ROWS = {"tier." + word for word in """axes sample policy.own override suggestion upgrade downgrade average services contact pareto gini abc rfm rfm_groups segment migration clv response
        response_refusal churn lifecycle.operator lifecycle.archive lifecycle.time lifecycle.trading lifecycle.volume""".split()}


def missed(wanted, read, place):
    """Where the reading does not say what a person worked out."""
    if isinstance(wanted, dict) and isinstance(read, dict):
        return [fault for field, one in wanted.items() for fault in missed(one, read.get(field), f"{place}.{field}")]
    return [] if wanted == read else [f"{place}: expected {wanted}, read {read}"]


def answered(function, case):
    row = {key: case[key] for key in ("name", "from", "in")}
    if "issues" in case:
        return {**row, "issues": case["issues"], **({"warnings": case["warnings"]} if case.get("warnings") else {})}
    first, options = present({key: one for key, one in case["in"].items() if key != "options"}), present(case["in"].get("options", {}))
    if function in COLUMNS:
        answer = {"value": COLUMNS[function](first, options), "warnings": [], "sources": []}
        case = {**case, "soft": [], "told": [], "only": None, "rests": False}
    else:
        answer = READINGS[function](first, options)
    codes = sorted(one["code"] for one in answer["warnings"])
    faults = [f"codes: expected {case['soft']}, read {codes}"] if codes != case["soft"] else []
    faults += missed(case["want"], answer["value"], "value")
    if faults:
        sys.exit(f"{function}: {case['name']}: {faults}")
    if (case["only"] is not None) != case["name"].endswith(" (in part)"):
        sys.exit(f"{function}: {case['name']}: a name ends with \"(in part)\" where the value is not whole, and only there")
    row["value"] = {field: one for field, one in answer["value"].items() if case["only"] is None or field in case["only"]}
    if answer["warnings"] or case["told"]:
        row["warnings"] = answer["warnings"] + case["told"]
    if case["rests"]:
        row["sources"] = answer["sources"]
    return row


def file(about, source, function, cases):
    cases = list(cases)
    names = [case["name"] for case in cases]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        sys.exit(f"{function}: {twice} twice")
    return {"about": about, "source": source, "function": function, "cases": [answered(function, case) for case in cases]}


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    named, total = set(), 0
    for module in MODULES:
        for name, content in module.FILES.items():
            made = file(*content())
            named |= {source for case in made["cases"] for source in case.get("sources", [])}
            count = write(FOLDER / f"{name}.json", made)
            total += count
            print(f"{count:4} {name}")
    tier_sample.main()
    print(total, "cases")
    if ROWS - named:
        sys.exit(f"rows without a case: {sorted(ROWS - named)}")


if __name__ == "__main__":
    main()

"""Writes tests/vectors/suitability/*.json: python3 scripts/oracle/suitability_vectors.py

Every case states by hand its words and soft codes; the second reading adds tests, figures and rows, and the two must agree
before a file is written. Refusals are written by hand whole.
"""
import copy
import json
import sys
from pathlib import Path

import cases_suitability_classes
import cases_suitability_elections
import cases_suitability_match
import cases_suitability_needs
import cases_suitability_odd
import cases_suitability_owners
import cases_suitability_owners_odd
import cases_suitability_permission
import cases_suitability_permission_odd
import cases_suitability_policy
import cases_suitability_qualified
import cases_suitability_score
import suitability_base
import suitability_investor
import suitability_match
import suitability_owners
import suitability_permission
import suitability_questionnaire

FOLDER = Path(__file__).resolve().parents[2] / "tests" / "vectors" / "suitability"
READINGS = {"scoreQuestionnaire": suitability_questionnaire.score, "matchSuitability": suitability_match.match, "classifyInvestor": suitability_investor.classify,
            "qualifiedInvestor": suitability_investor.qualified, "permission": suitability_permission.permission, "beneficialOwners": suitability_owners.owners}
MODULES = [cases_suitability_score, cases_suitability_match, cases_suitability_needs, cases_suitability_classes, cases_suitability_elections, cases_suitability_qualified, cases_suitability_permission,
           cases_suitability_permission_odd, cases_suitability_owners, cases_suitability_owners_odd, cases_suitability_odd, cases_suitability_policy]
# Every row that the contract names.
ROWS = {f"suitability.{row}" for row in (
    "policy.own", *(f"questionnaire.{row}" for row in ("bands", "validity", "lowest", "capacity", "conflict", "age")), "assessment.validity",
    *(f"match.{row}" for row in ("entry", "risk", "recommend", "lowest", "goals", "worst", "professional", "mismatch", "care", "change")),
    *(f"professional.{row}" for row in ("institution", "product", "fund", "ii_institution", "ii_individual", "iii_institution", "iii_individual", "application", "to_ordinary", "new_test", "iii_back")),
    *(f"qualified.{row}" for row in ("individual", "institution", "amount", "private_individual", "private_institution", "private_amount", "borrowed", "holders")),
    *(f"permission.{row}" for row in (*suitability_permission.SHIPPED, "options_institution", "bond_institution", "risk_warning_cap", "risk_warning_cap_2026")),
    *(f"owner.{row}" for row in ("share", "income", "chain", "control", "state_owned", "management", "filing")))}
CODES = {*(f"suit.{word}" for word in ("missing", "unknown", "duplicate", "conflict", "out_of_range", "not_yet", "expired", "needs_confirmation", "not_applicable")),
         *(f"investor.{word}" for word in ("missing", "unknown", "duplicate", "stale", "not_yet", "out_of_range", "conflict", "forbidden")),
         *(f"policy.{word}" for word in ("conflict", "out_of_range", "unknown")), "field.missing", "field.malformed", "field.unknown", "field.out_of_range", "party.unknown",
         "amount.malformed", "amount.overflow", "day.malformed", "text.length", "rule.not_covered"}
FOUND = {"rows": set(), "codes": set()}


def present(given):
    """Absent means missing or null."""
    if isinstance(given, dict):
        return {key: present(one) for key, one in given.items() if one is not None}
    return [present(one) for one in given] if isinstance(given, list) else given


def reading(function, case, told_at):
    """`told_at`: two readings of where a missing operand is told; the first is taken."""
    suitability_base.TOLD_AT = told_at
    given = present(copy.deepcopy(case["in"]))
    options = given.pop("options")
    return READINGS[function](given, options)


def answered(function, case):
    row = {key: case[key] for key in ("name", "from", "in")}
    if "issues" in case:
        FOUND["codes"] |= {one["code"] for one in (*case["issues"], *case["warnings"])}
        return {**row, "issues": case["issues"], **({"warnings": case["warnings"]} if case["warnings"] else {})}
    try:
        answer = reading(function, case, "test")
    except (AssertionError, KeyError, ValueError) as reason:
        sys.exit(f"{function}: {case['name']}: {reason!r}")
    if answer["warnings"] != reading(function, case, "open")["warnings"] and not case["name"].startswith("reading_"):
        row["name"] = f"reading_missing_is_told_at_the_test: {case['name']}"
    codes = sorted(one["code"] for one in answer["warnings"])
    read = {field: answer["value"].get(field) for field in case["expected"]}
    if codes != case["soft"] or read != case["expected"]:
        sys.exit(f"{function}: {case['name']}: expected {case['expected']} {case['soft']}, read {read} {codes} {answer['warnings']}")
    value = answer["value"]
    people = [(one["person"], one["rungs"]) for one in value.get("owners", ())]
    if case.get("people", people) != people or case.get("duty", value.get("filing", {}).get("duty")) != value.get("filing", {}).get("duty"):
        sys.exit(f"{function}: {case['name']}: expected {case.get('people')} {case.get('duty')}, read {people} {value['filing']}")
    row["value"] = {field: value for field, value in answer["value"].items() if field not in case["less"]}
    warnings = answer["warnings"] + case["told"]
    FOUND["codes"] |= {one["code"] for one in warnings}
    if warnings:
        row["warnings"] = warnings
    if case["rests"]:
        FOUND["rows"] |= set(answer["sources"])
        row["sources"] = answer["sources"]
    return row


def write(name, about, function, cases):
    cases = list(cases)
    names = [case["name"] for case in cases]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        sys.exit(f"{name}: {twice} twice")
    head = json.dumps({"about": about, "source": "scripts/oracle", "function": function}, ensure_ascii=False, indent=2)[:-2]
    body = ",\n".join("    " + json.dumps(answered(function, case), ensure_ascii=False) for case in cases)
    (FOLDER / f"{name}.json").write_text(f'{head},\n  "cases": [\n{body}\n  ]\n}}\n', encoding="utf-8")
    return len(cases)


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    total = 0
    for module in MODULES:
        for name, (about, function, cases) in module.FILES.items():
            more = [case for other in MODULES for case in getattr(other, "MORE", {}).get(name, list)()]
            count = write(name, about, function, [*cases(), *more])
            total += count
            print(f"{name}: {count}")
    print(f"{total} cases")
    for what, wanted in (("rows", ROWS), ("codes", CODES)):
        print(f"{what} that no case names:", sorted(wanted - FOUND[what]), "; not of the contract:", sorted(FOUND[what] - wanted))
    sys.exit(bool(ROWS ^ FOUND["rows"]) or bool(CODES - FOUND["codes"]))


if __name__ == "__main__":
    main()

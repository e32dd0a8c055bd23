"""Writes tests/vectors/valuation/*.json: python3 scripts/oracle/valuation_vectors.py

Every case states by hand its method and codes; the second reading adds figures, paths and rows, and the two must agree
before a file is written. Refusals are written by hand whole.
"""
import sys
from fractions import Fraction
from pathlib import Path

import cases_valuation_adjustments
import cases_valuation_bonds
import cases_valuation_columns
import cases_valuation_digits
import cases_valuation_formulas
import cases_valuation_ids
import cases_valuation_locks
import cases_valuation_nav
import cases_valuation_others
import cases_valuation_readings
import cases_valuation_shares
import cases_valuation_steps
import cases_valuation_techniques
import cases_valuation_unknown
import valuation_bonds
import valuation_formulas
import valuation_nav
import valuation_value
from vector_file import present, write

FOLDER = Path(__file__).resolve().parents[2] / "tests" / "vectors" / "valuation"
READINGS = {"value": valuation_value.value, "nav": valuation_nav.nav, "accruedInterest": valuation_bonds.accrued_interest, "bondYield": valuation_bonds.bond_yield,
            "bondPrice": valuation_bonds.bond_price, "effectiveInterest": valuation_bonds.effective_interest, "lockupDiscount": valuation_formulas.lockup_discount,
            "optionValue": valuation_formulas.option_value, "exRights": valuation_formulas.ex_rights, "amortisedDeviation": valuation_formulas.amortised_deviation,
            "managementFee": valuation_formulas.management_fee, "performanceFee": valuation_formulas.performance_fee, "sevenDayYield": valuation_formulas.seven_day_yield}
MODULES = [cases_valuation_shares, cases_valuation_locks, cases_valuation_bonds, cases_valuation_formulas, cases_valuation_others, cases_valuation_nav, cases_valuation_readings,
           cases_valuation_columns, cases_valuation_adjustments, cases_valuation_techniques, cases_valuation_steps, cases_valuation_digits, cases_valuation_ids,
           cases_valuation_unknown]


def answered(function, case):
    if function == "valueColumns":
        return cases_valuation_columns.answered(case)
    row = {key: case[key] for key in ("name", "from", "in")}
    if "issues" in case:
        return {**row, "issues": case["issues"], **({"warnings": case["warnings"]} if case["warnings"] else {})}
    first = present({key: value for key, value in case["in"].items() if key != "options"})
    try:
        answer = READINGS[function](first, case["in"]["options"])
    except AssertionError as reason:
        sys.exit(f"{function}: {case['name']}: {reason}")
    codes = sorted(warning["code"] for warning in answer["warnings"])
    if codes != case["soft"] or answer["value"].get("method") != case["method"]:
        sys.exit(f"{function}: {case['name']}: expected {case['method']} {case['soft']}, read {answer['value'].get('method')} {codes}")
    if "printed" in case and abs(Fraction(answer["value"]["value"]) - Fraction(case["printed"])) > Fraction(case.get("within", 0)):
        sys.exit(f"{function}: {case['name']}: printed {case['printed']}, read {answer['value']['value']}")
    row["value"] = {field: answer["value"][field] for field in case["fields"]}
    if None in row["value"].values() and case["method"] is None:
        sys.exit(f"{function}: {case['name']}: a double does not decide all of {case['fields']}")
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


def whole(name, about, source, function, cases):
    """Cases of a file that stand in another module come after its own."""
    return about, source, function, [*cases, *(case for module in MODULES for case in getattr(module, "MORE", {}).get(name, list)())]


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    count = sum(write(FOLDER / f"{name}.json", file(*whole(name, *content()))) for module in MODULES for name, content in module.FILES.items())
    print(count, "cases")


if __name__ == "__main__":
    main()

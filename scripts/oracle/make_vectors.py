"""Writes tests/vectors/ident/*.json, the four vector files beside it and those about cards and changes.

Every case states by hand which codes it must give; the second reading adds positions,
facts and rows, and the two must agree before a file is written.
"""
import json
import sys
from pathlib import Path

import card_vectors
import cases_accounts
import cases_bodies
import cases_names
import cases_papers
import cases_persons
import cases_words
import change_vectors
import ident

ON = "2026-11-23"
ROOT = Path(__file__).resolve().parents[2] / "tests" / "vectors"
FILES = {**cases_persons.FILES, **cases_papers.FILES, **cases_bodies.FILES, **cases_accounts.FILES, **cases_names.FILES}


def answer(kind, case):
    given = dict(case["in"])
    result = ident.check(kind, given.pop("text"), given.pop("on", ON), **given)
    found = result.get("issues", result.get("warnings"))
    codes = sorted(row["code"] for row in found)
    if codes != case["codes"] or ("issues" in result) != case["hard"]:
        sys.exit(f"{kind}: {case['name']}: expected {case['codes']}, read {codes}")
    return result


def ident_file(kind, about, cases):
    answers = [answer(kind, case) for case in cases]
    base = next(result["sources"] for result in answers if "sources" in result)
    rows = []
    for case, result in zip(cases, answers):
        row = {key: case[key] for key in ("name", "from", "in")}
        if case["hard"]:
            row["issues"] = result["issues"]
        else:
            row["value"] = {key: result["value"][key] for key in ("text", "facts") if key == "text" or case["facts"]}
            if result["warnings"]:
                row["warnings"] = result["warnings"]
            if result["sources"] != base:
                row["sources"] = result["sources"]
        rows.append(row)
    return {"about": about, "function": "checkIdent", "kind": kind, "on": ON, "sources": base, "cases": rows}


def write(path, content):
    """One case a line, so that a reader and a diff see cases."""
    cases = content.pop("cases")
    head = json.dumps(content, ensure_ascii=False, indent=2)[:-2]
    body = ",\n".join("    " + json.dumps(case, ensure_ascii=False) for case in cases)
    path.write_text(f'{head},\n  "cases": [\n{body}\n  ]\n}}\n', encoding="utf-8")


def main():
    for folder in ("ident", "client"):
        (ROOT / folder).mkdir(parents=True, exist_ok=True)
    for kind, (about, cases) in FILES.items():
        write(ROOT / "ident" / f"{kind}.json", ident_file(kind, about, cases()))
    for name, content in {**cases_words.FILES, **card_vectors.FILES, **change_vectors.FILES}.items():
        write(ROOT / f"{name}.json", content())


if __name__ == "__main__":
    main()

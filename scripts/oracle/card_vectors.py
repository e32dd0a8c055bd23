"""The three vector files about cards: what a person expects against the second reading, and whether every row has its case."""
import re
import sys
from pathlib import Path

import card_reader
import card_table as table
import cards
import cases_card_fields
import cases_card_papers
import cases_card_reader
import cases_card_rules
import cases_cards
from case_card import kept

RULES = Path(__file__).resolve().parents[2] / "src" / "client" / "rules.rs"
ROW = re.compile(r'= "((?:card|reader)\.\w+)" \w+ "[^"]*" \w+ \[([^\]]*)\]')
DAYS = ("2024-10-31", "2024-11-01", "2025-12-31", "2026-01-01")
FIELDS = "the contract of cards: required fields of each party, anti-money-laundering items of 令〔2007〕第2号第三十三条, owners from 2024-11-01"
PARAMS = {
    "field.malformed": {"expected"}, "text.length": {"expected", "actual"}, "text.charset": {"position"}, "ident.length": {"expected", "actual"},
    "ident.charset": {"position"}, "amount.out_of_range": {"from", "until"}, "policy.out_of_range": {"from", "until"}, "card.expired": {"until"},
    "card.stale": {"until", "grace"}, "card.expiring": {"until"}, "card.not_yet": {"on"},
}
# Rows that name a code which the contract gives to another row or to none.
NEVER_GIVEN = {("client.card.base", "card.duplicate")}


def agree(case, result):
    codes = [sorted(row["code"] for row in result.get(field, ())) for field in ("issues", "warnings")]
    if codes != [case["hard"], sorted(case["soft"])]:
        sys.exit(f"{case['name']}: expected {case['hard']} and {case['soft']}, read {codes}")


def written(case, result, value, sources):
    row = {field: case[field] for field in ("name", "from", "in")}
    row |= {"issues": result["issues"]} if "issues" in result else {"value": value}
    if result["warnings"]:
        row["warnings"] = result["warnings"]
    if sources and "sources" in result:
        row["sources"] = result["sources"]
    return row


def check_card():
    rows = []
    for case in (row for module in (cases_cards, cases_card_fields, cases_card_rules, cases_card_papers) for row in module.cases()):
        result = cards.check(**case["in"])
        agree(case, result)
        value = None if "issues" in result else kept(result["value"], case["want"])
        rows.append(written(case, result, value, case["sources"]))
    return {"about": "Cards checked field by field and field against field. Persons and names are invented; numbers of bodies are published or examples of a standard.",
            "function": "checkCard", "cases": rows}


def compare_reader():
    rows = []
    for case in cases_card_reader.cases():
        result = card_reader.compare(**case["in"])
        agree(case, result)
        if "value" in result:
            unequal = {row["field"]: row["outcome"] for row in result["value"]["fields"] if row["outcome"] != "equal"}
            if unequal != case["unequal"]:
                sys.exit(f"{case['name']}: expected {case['unequal']}, read {unequal}")
        rows.append(written(case, result, result.get("value"), True))
    return {"about": "What a card reader gives, against the card. Persons are invented.", "function": "compareReaderWithCard", "cases": rows}


def card_fields():
    rows = [{"name": f"{party} on {day}", "from": FIELDS, "in": {"party": party, "on": day}, "value": table.lists(party, day)}
            for party in table.PARTIES for day in (DAYS if party in ("individual", "legal_person", "partnership") else DAYS[3:])]
    return {"about": "Which fields a card must have, which depend on others, which are key, which are anti-money-laundering items.", "function": "cardFields", "cases": rows}


FILES = {"client/check_card": check_card, "client/compare_reader": compare_reader, "client/card_fields": card_fields}


def word(code):
    area, *reason = re.findall("[A-Z][a-z]*", code)
    return f"{area}.{'_'.join(reason)}".lower()


def faults(contents):
    """What is wrong with the files as a whole: forms of the findings, rows and codes without a case."""
    cases = [case for content in contents for case in content["cases"]]
    found = [row for case in cases for field in ("issues", "warnings") for row in case.get(field, ())]
    for row in found:
        if set(row["params"]) != PARAMS.get(row["code"], set()):
            yield f"params of {row['code']}"
    for content in contents:
        names = [case["name"] for case in content["cases"]]
        yield from (f"{content['function']}: {name} twice" for name in sorted({name for name in names if names.count(name) > 1}))
    named = {source for case in cases for source in case.get("sources", ())} | {row.get("source") for row in found}
    given = {(row.get("source"), row["code"]) for row in found}
    for row, codes in ROW.findall(RULES.read_text(encoding="utf-8")):
        source = f"client.{row}"
        if source not in named:
            yield f"no case names {source}"
        yield from (f"no case gives {code} by {source}" for code in map(word, filter(None, codes.split(", "))) if (source, code) not in given | NEVER_GIVEN)

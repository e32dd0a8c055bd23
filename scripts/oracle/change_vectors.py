"""The vector files about changes and what is printed of them, and whether every row of theirs has its case."""
import re

import case_change as case
import cases_change_grid
import cases_changes
import cases_gates
import cases_logs
import cases_printed
import cases_requests
import cases_requirements
import cases_steps
import changes
from card_vectors import PARAMS, RULES, word

ROW = re.compile(r'= "((?:change|mark|paper|sync|policy|print)\.\w+)" \w+ "[^"]*" \w+ \[([^\]]*)\]')
FOUND = {**PARAMS, "mark.missing": {"kind", "by", "paper"}, "paper.missing": {"paper"}}
# Rows whose code the contract gives to the party's row or to the broker's own row.
NEVER_GIVEN = {("client.change.channel", "change.forbidden"), ("client.mark.cash_form", "mark.missing"),
               ("client.mark.electronic", "mark.missing"), ("client.mark.electronic", "mark.forbidden")}
PERSONS = "Persons and names are invented; numbers of bodies are published or examples of a standard."


def cases(*modules):
    return [row for module in modules for group in module.CASES for row in group()]


def plan_change():
    rows = cases(cases_changes, cases_gates, cases_requests, cases_change_grid)
    return case.file(f"What a change needs: class, papers, marks, systems, shut gates. {PERSONS}", "planChange", case.asking(changes.plan), rows)


def advance_change():
    return case.file(f"The steps of a change, the log replayed; the answer is that of the last step. {PERSONS}", "advanceChange", case.stepping,
                     cases(cases_steps, cases_logs))


FILES = {**{f"client/{name}": made for name, made in cases_requirements.FILES.items()}, "client/plan_change": plan_change,
         "client/advance_change": advance_change, **cases_printed.FILES}


def inside(value):
    """Every finding of an answer, wherever it stands: gates, to-do and blocked systems count."""
    if isinstance(value, dict):
        if "code" in value and "source" in value:
            yield value["source"], value["code"]
        value = list(value.values())
    for item in value if isinstance(value, list) else ():
        yield from inside(item)


def faults(contents):
    """What is wrong with the files as a whole: names used twice, forms of the findings, rows and codes without a case."""
    rows = [row for content in contents for row in content["cases"]]
    for row in (found for line in rows for part in ("issues", "warnings") for found in line.get(part, ())):
        if set(row["params"]) != FOUND.get(row["code"], set()):
            yield f"params of {row['code']}"
    for content in contents:
        names = [line["name"] for line in content["cases"]]
        yield from (f"{content['function']}: {name} twice" for name in sorted({name for name in names if names.count(name) > 1}))
    given = {pair for line in rows for part in ("value", "issues", "warnings") for pair in inside(line.get(part))}
    named = {source for line in rows for source in line.get("sources", ())} | {row.get("source") for line in rows for row in line.get("issues", ())}
    for row, codes in ROW.findall(RULES.read_text(encoding="utf-8")):
        source = f"client.{row}"
        if source not in named:
            yield f"no case names {source}"
        yield from (f"no case gives {code} by {source}" for code in map(word, filter(None, codes.split(", "))) if (source, code) not in given | NEVER_GIVEN)

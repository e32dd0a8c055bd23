"""A plain second reading of every identifier rule, in the order of the findings."""
from datetime import date

import accounts
import bodies
import names
import persons
from reading import Hard, Reading, finding

READERS = {**persons.READERS, **bodies.READERS, **accounts.READERS, **names.READERS}


def check(kind, text, on, strict=False, expect=None, policy=None):
    """The answer in the shape of the vector files: value or issues, warnings, sources."""
    try:
        reading = Reading(kind, text, date.fromisoformat(on), strict, policy)
        READERS[kind](reading)
    except Hard as hard:
        return {"issues": [hard.finding]}
    conflicts = list(contradictions(reading.facts, expect or {}))
    if conflicts:
        return {"issues": conflicts}
    return {"value": {"text": reading.text, "facts": reading.facts}, "warnings": reading.soft, "sources": sorted(reading.rows)}


def contradictions(facts, expect):
    for field in ("birthDate", "sex"):
        if field in expect and field in facts and expect[field] not in (None, facts[field]):
            yield finding("ident.conflict", None, ["expect", field])
    party = expect.get("party")
    if party and "parties" in facts and party not in facts["parties"]:
        yield finding("ident.conflict", None, ["expect", "party"])

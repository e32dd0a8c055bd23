"""Second reading of beneficial owners: chains multiplied and summed, tests per person, fallbacks, the question of filing."""
from fractions import Fraction

from suitability_base import Answer, group, shown, word

QUARTER = Fraction("0.25")
MUST_FILE = ("legal_person", "partnership", "venture_capital")
RATIOS = ("share", "votes", "income")


def chains(structure, body, path, ratios):
    """Every way from the client down to a person, with what it multiplies to; the ends that are no person, too."""
    held = [one for one in structure["holdings"] if one["of"] == body]
    for one in held:
        down = {name: ratios[name] * Fraction(one.get(name, one["share"])) for name in RATIOS}
        if one["holder"] in structure["persons"]:
            yield "person", one["holder"], [*path, one["holder"]], down
        else:
            yield from chains(structure, one["holder"], [*path, one["holder"]], down)
    rest = 1 - sum(Fraction(one["share"]) for one in held)
    if rest > 0:
        yield "rest", body, path, {"share": ratios["share"] * rest}


def tests(answer, totals):
    made = []
    for name, row in (("share", "share"), ("income", "income"), ("votes", "income")):
        made.append(answer.test(name, "at_least", (totals[name], None), QUARTER, f"owner.{row}"))
    return made


def owners(structure, options):
    answer = Answer(options, "investor.missing")
    found = list(chains(structure, structure["body"], [structure["body"]], dict.fromkeys(RATIOS, Fraction(1))))
    if any(kind == "person" and len(path) > 2 for kind, _, path, _ in found):
        answer.rest("owner.chain")
    answer.rest("owner.share", "owner.income", "owner.filing")
    controlling = [one["person"] for one in structure.get("controllers", ())]
    if controlling:
        answer.rest("owner.control")
    unexplained = {}
    for kind, body, _, ratios in found:
        if kind == "rest":
            unexplained[body] = unexplained.get(body, 0) + ratios["share"]
    people = [*structure["persons"], *(person for person in dict.fromkeys(controlling) if person not in structure["persons"])]
    listed, rungs = {}, {}
    for person in people:
        ways = [(path, ratios) for kind, end, path, ratios in found if kind == "person" and end == person]
        totals = {name: sum((ratios[name] for _, ratios in ways), Fraction(0)) for name in RATIOS}
        listed[person] = (totals, ways)
        rungs[person] = [name for name in ("share", "income", "votes") if totals[name] >= QUARTER] + (["control"] if person in controlling else [])
    verdict = fallback(answer, structure, people, listed, rungs, sum(unexplained.values()))
    value = {"owners": [owner(answer, person, *listed[person], rungs[person]) for person in people if rungs[person]], "verdict": verdict,
             "unexplained": [{"of": body, "share": shown(share)} for body, share in unexplained.items() if share > 0], "filing": filing(answer, structure)}
    return answer.done(value)


def fallback(answer, structure, people, listed, rungs, left):
    """Who stands in where the tests name nobody, and whether all is known."""
    def name(person, rung):
        if person not in people:
            people.append(person)
            listed[person], rungs[person] = (dict.fromkeys(RATIOS, Fraction(0)), []), []
        rungs[person].append(rung)

    if structure["stateOwned"]:
        answer.rest("owner.state_owned")
        if "legalRepresentative" not in structure:
            answer.warn("investor.missing", "legalRepresentative")
            return "undetermined"
        name(structure["legalRepresentative"], "legal_representative")
        return "met"
    if left >= QUARTER:
        answer.warn("investor.missing", "holdings")
        return "undetermined"
    if any(rungs.values()):
        return "met"
    answer.rest("owner.management")
    if "manager" not in structure:
        answer.warn("investor.missing", "manager")
        return "undetermined"
    name(structure["manager"], "management")
    return "met"


def owner(answer, person, totals, ways, met):
    return {"person": person, **{name: shown(totals[name]) for name in RATIOS}, "rungs": met, "tests": tests(answer, totals),
            "chains": [{"path": path, "share": shown(ratios["share"])} for path, ratios in ways]}


def filing(answer, structure):
    """备案 only: what frees from filing never frees the broker from identifying."""
    party = structure["party"]
    if party == "sole_trader":
        return {"duty": "not_required"}
    if party not in MUST_FILE:
        return {"duty": "not_covered"}
    direct = [one for one in structure["holdings"] if one["of"] == structure["body"]]
    bodies = any(one["holder"] not in structure["persons"] for one in direct)
    # A rest below 1 may be a person's or a body's.
    persons = False if bodies else True if sum(Fraction(one["share"]) for one in direct) == 1 else None
    criteria = group("all", answer.test("registered_capital", "at_most", answer.money(structure, "registeredCapital"), 1000 * 10**4, "owner.filing"),
                     answer.test("natural_holders", "is", (None if persons is None else word(persons), ["holdings"]), "true", "owner.filing"),
                     answer.true("no_other_beneficiary", answer.datum(structure, "noOtherBeneficiary"), "owner.filing"))
    answer.tell(criteria)
    return {"duty": {"met": "exempt_by_commitment", "unmet": "must_file", "undetermined": "undetermined"}[criteria["verdict"]], "criteria": criteria}

"""Cases of beneficial owners: tests per person, chains, control, who stands in, rests, the state."""
from case_suitability import C6, F1, sound

CUMULATIVE = f"{F1}: tests per person and cumulative"
CHAIN = f"{C6}: product along a chain, summed over chains"


def holding(of, holder, share, **more):
    return {"of": of, "holder": holder, "share": share, **more}


def body(*holdings, persons=("P1", "P2", "P3", "P4"), **more):
    return {"body": "A", "party": "legal_person", "persons": list(persons), "holdings": [holding(*one) if isinstance(one, tuple) else one for one in holdings], "stateOwned": False,
            "registeredCapital": "20000000", "noOtherBeneficiary": True, **more}


def check(name, origin, structure, people, *soft, verdict="met", rest=(), **options):
    """`people`: who, by which rungs; `rest`: what is not explained."""
    case = sound(name, origin, structure, {"verdict": verdict, "unexplained": [{"of": body, "share": share} for body, share in rest]}, *soft, **options)
    case["people"] = [(person, list(rungs)) for person, rungs in people]
    return case


ALL = ("share", "income", "votes")


def shares():
    quarter = f"{C6}: ≥ 25 %, 以上 includes 25 %"
    for share, rest, met in (("0.25", "0.75", True), ("0.2499999999", "0.7500000001", False), ("0.2500000001", "0.7499999999", True), ("0.249999999999999999999999999", "0.750000000000000000000000001", False), ("0.250", "0.75", True)):
        yield check(f"{share} of the shares", quarter, body(("A", "P1", share), ("A", "P2", rest)), [("P1", ALL)] * met + [("P2", ALL)])
    yield check("one holds all", quarter, body(("A", "P1", "1")), [("P1", ALL)])
    yield check("four quarters", quarter, body(*(("A", f"P{number}", "0.25") for number in (1, 2, 3, 4))), [(f"P{number}", ALL) for number in (1, 2, 3, 4)])
    yield check("owners in the order of persons, not of holdings", "contract: in the order of persons", body(("A", "P2", "0.6"), ("A", "P1", "0.4")), [("P1", ALL), ("P2", ALL)])
    yield check("persons who hold nothing", "contract: everybody who meets any test", body(("A", "P3", "1")), [("P3", ALL)])
    yield check("a holding of nought", "contract: 0 to 1", body(("A", "P1", "1"), ("A", "P2", "0")), [("P1", ALL)])
    for name, more, rungs in (("votes alone", {"votes": "0.25", "income": "0.1"}, ("votes",)), ("income alone", {"votes": "0.1", "income": "0.25"}, ("income",)), ("neither", {"votes": "0.2499", "income": "0.2499"}, ()),
                              ("both", {"votes": "0.3", "income": "0.3"}, ("income", "votes")), ("votes absent are as share", {"income": "0.3"}, ("income",))):
        others = {"votes": str(1 - float(more.get("votes", 0.1)))[:6], "income": str(1 - float(more.get("income", 0.1)))[:6]}
        yield check(f"a tenth of the shares, {name}", CUMULATIVE, body(holding("A", "P1", "0.1", **more), holding("A", "P2", "0.9", **others)), [("P1", rungs)] * bool(rungs) + [("P2", ALL)])
    yield check("shares without votes", CUMULATIVE, body(holding("A", "P1", "0.3", votes="0"), holding("A", "P2", "0.7", votes="1")), [("P1", ("share", "income")), ("P2", ALL)])
    yield check("one by shares does not shut out another by votes", CUMULATIVE, body(holding("A", "P1", "0.8", votes="0.7"), holding("A", "P2", "0.2", votes="0.3")), [("P1", ALL), ("P2", ("votes",))])
    yield check("another party", C6, body(("A", "P1", "1"), party="partnership"), [("P1", ALL)])


def chains():
    yield check("through one body", CHAIN, body(("A", "B", "1"), ("B", "P1", "1")), [("P1", ALL)])
    yield check("half of a half is a quarter", CHAIN, body(("A", "B", "0.5"), ("A", "P2", "0.5"), ("B", "P1", "0.5"), ("B", "P3", "0.5")), [("P1", ALL), ("P2", ALL), ("P3", ALL)])
    yield check("just below a quarter along a chain", CHAIN, body(("A", "B", "0.5"), ("A", "P2", "0.5"), ("B", "P1", "0.4999"), ("B", "P3", "0.5001")), [("P2", ALL), ("P3", ALL)])
    yield check("two chains summed: 0.15 + 0.1", CHAIN, body(("A", "B", "0.3"), ("A", "C", "0.2"), ("A", "P2", "0.5"), ("B", "P1", "0.5"), ("B", "P3", "0.5"), ("C", "P1", "0.5"), ("C", "P4", "0.5")), [("P1", ALL), ("P2", ALL)])
    yield check("direct and through a body: 0.1 + 0.15", CHAIN, body(("A", "P1", "0.1"), ("A", "B", "0.3"), ("A", "P2", "0.6"), ("B", "P1", "0.5"), ("B", "P2", "0.5")), [("P1", ALL), ("P2", ALL)])
    yield check("direct and through a body: 0.1 + 0.1499", CHAIN, body(("A", "P1", "0.1"), ("A", "B", "0.2998"), ("A", "P2", "0.6002"), ("B", "P1", "0.5"), ("B", "P3", "0.5")), [("P2", ALL)])
    yield check("a body reached on two ways", CHAIN, body(("A", "B", "0.5"), ("A", "C", "0.5"), ("B", "D", "1"), ("C", "D", "1"), ("D", "P1", "0.25"), ("D", "P2", "0.75")), [("P1", ALL), ("P2", ALL)])
    deep = [("A", "B1", "1")] + [(f"B{number}", f"B{number + 1}", "0.9") for number in range(1, 13)] + [(f"B{number}", "P2", "0.1") for number in range(1, 13)]
    yield check("thirteen bodies one above another: 0.9¹² is above a quarter", CHAIN, body(*deep, ("B13", "P1", "1")), [("P1", ALL), ("P2", ALL)])
    yield check("three levels, just above: 0.63 × 0.63 × 0.63", CHAIN, body(("A", "B", "0.63"), ("A", "P2", "0.37"), ("B", "C", "0.63"), ("B", "P3", "0.37"), ("C", "P1", "0.63"), ("C", "P4", "0.37")), [("P1", ALL), ("P2", ALL)])
    yield check("three levels, just below: 0.62 × 0.62 × 0.65", CHAIN, body(("A", "B", "0.62"), ("A", "P2", "0.38"), ("B", "C", "0.62"), ("B", "P3", "0.38"), ("C", "P1", "0.65"), ("C", "P4", "0.35")), [("P2", ALL)])
    yield check("votes and income along a chain of their own", CHAIN, body(holding("A", "B", "0.5", votes="0.8", income="0.2"), holding("A", "P2", "0.5", votes="0.2", income="0.8"), ("B", "P1", "0.4"), ("B", "P3", "0.6")),
                [("P1", ("votes",)), ("P2", ("share", "income")), ("P3", ("share", "votes"))])
    yield check("holdings that are not of the client count nothing", CHAIN, body(("A", "P1", "1"), ("Z", "P2", "1")), [("P1", ALL)])


def control():
    said = f"{C6}: actual control, alone or jointly"
    tenths = [("A", f"P{number}", "0.1") for number in range(1, 11)]
    ten = [f"P{number}" for number in range(1, 11)]
    for how in ("alone", "jointly"):
        yield check(f"a controller who holds little, {how}", said, body(*tenths, persons=ten, controllers=[{"person": "P5", "how": how}]), [("P5", ("control",))])
    yield check("two control jointly", said, body(*tenths, persons=ten, controllers=[{"person": "P7", "how": "jointly"}, {"person": "P2", "how": "jointly"}]), [("P2", ("control",)), ("P7", ("control",))])
    yield check("control beside shares", CUMULATIVE, body(("A", "P1", "0.9"), ("A", "P2", "0.1"), controllers=[{"person": "P2", "how": "alone"}]), [("P1", ALL), ("P2", ("control",))])
    yield check("control by one who holds the shares, too", CUMULATIVE, body(("A", "P1", "1"), controllers=[{"person": "P1", "how": "alone"}]), [("P1", (*ALL, "control"))])
    yield check("a controller who is not among the persons comes last", "contract: comes after the others", body(("A", "P1", "1"), controllers=[{"person": "X", "how": "alone"}]), [("P1", ALL), ("X", ("control",))])


def stand_in():
    said, ten = f"{F1}: only the person in charge of daily management is a fallback", [f"P{number}" for number in range(1, 11)]
    tenths = [("A", name, "0.1") for name in ten]
    yield check("nobody: the manager", said, body(*tenths, persons=ten, manager="M"), [("M", ("management",))])
    yield check("nobody: the manager, who holds a tenth", said, body(*tenths, persons=ten, manager="P4"), [("P4", ("management",))])
    yield check("nobody, and no manager named", said, body(*tenths, persons=ten), [], "investor.missing", verdict="undetermined")
    yield check("nobody, the legal representative does not stand in", said, body(*tenths, persons=ten, legalRepresentative="L"), [], "investor.missing", verdict="undetermined")
    yield check("somebody: no manager is asked for", said, body(("A", "P1", "1"), manager="M"), [("P1", ALL)])
    yield check("a controller: no manager is asked for", said, body(*tenths, persons=ten, manager="M", controllers=[{"person": "P1", "how": "alone"}]), [("P1", ("control",))])
    yield check("nobody, and less than a quarter unexplained: the manager", said, body(*tenths[:8], persons=ten, manager="M"), [("M", ("management",))], "investor.missing", rest=[("A", "0.2")])


def rests():
    said = "contract: bodies of which nothing more is known, and rests below 1"
    yield check("a rest of 0.2499", said, body(("A", "P1", "0.7501")), [("P1", ALL)], "investor.missing", rest=[("A", "0.2499")])
    yield check("a rest of 0.25", said, body(("A", "P1", "0.75")), [("P1", ALL)], "investor.missing", verdict="undetermined", rest=[("A", "0.25")])
    yield check("a body of which nothing more is known", said, body(("A", "P1", "0.6"), ("A", "B", "0.4")), [("P1", ALL)], "investor.missing", verdict="undetermined", rest=[("B", "0.4")])
    yield check("a small body of which nothing more is known", said, body(("A", "P1", "0.8"), ("A", "B", "0.2")), [("P1", ALL)], rest=[("B", "0.2")])
    yield check("a rest of a body above", said, body(("A", "B", "0.5"), ("A", "P1", "0.5"), ("B", "P2", "0.6")), [("P1", ALL), ("P2", ALL)], rest=[("B", "0.2")])
    yield check("no holding at all", said, body(manager="M"), [], "investor.missing", verdict="undetermined", rest=[("A", "1")])
    yield check("nobody, and a quarter unexplained: no manager", said, body(("A", "P1", "0.2"), ("A", "P2", "0.2"), ("A", "P3", "0.2"), ("A", "B", "0.4"), manager="M"), [], "investor.missing", verdict="undetermined", rest=[("B", "0.4")])
    yield check("a controller beside a quarter unexplained", said, body(("A", "B", "1"), controllers=[{"person": "P1", "how": "alone"}]), [("P1", ("control",))], "investor.missing", verdict="undetermined", rest=[("B", "1")])
    yield check("reading_two_bodies_unexplained_of_a_quarter_together: one person may hold both", f"{CHAIN}; contract: somebody unnamed could still be an owner", body(("A", "P1", "0.6"), ("A", "B", "0.2"), ("A", "C", "0.2")),
                [("P1", ALL)], "investor.missing", verdict="undetermined", rest=[("B", "0.2"), ("C", "0.2")])
    yield check("one body unexplained on two ways", said, body(("A", "B", "0.1"), ("A", "C", "0.9"), ("B", "D", "1"), ("C", "D", "0.1"), ("C", "P1", "0.9")), [("P1", ALL)], rest=[("D", "0.19")])


def state():
    said = f"{F1}: state-owned sole or controlled company ⇒ legal representative"
    yield check("reading_the_state_holds_all: the legal representative, nothing is asked for", said, body(("A", "S", "1"), stateOwned=True, legalRepresentative="L"), [("L", ("legal_representative",))], rest=[("S", "1")])
    yield check("reading_the_state_holds_most, a person a quarter", said, body(("A", "S", "0.75"), ("A", "P1", "0.25"), stateOwned=True, legalRepresentative="L"), [("P1", ALL), ("L", ("legal_representative",))], rest=[("S", "0.75")])
    yield check("reading_the_state_holds_most, the legal representative a little", said, body(("A", "S", "0.9"), ("A", "P2", "0.1"), stateOwned=True, legalRepresentative="P2"), [("P2", ("legal_representative",))], rest=[("S", "0.9")])
    yield check("state-owned and explained: the legal representative beside a holder", said, body(("A", "P1", "1"), stateOwned=True, legalRepresentative="L"), [("P1", ALL), ("L", ("legal_representative",))])
    yield check("state-owned and explained: the holder is the legal representative", said, body(("A", "P1", "1"), stateOwned=True, legalRepresentative="P1"), [("P1", (*ALL, "legal_representative"))])
    yield check("state-owned, no legal representative", said, body(("A", "P1", "1"), stateOwned=True), [("P1", ALL)], "investor.missing", verdict="undetermined")
    ten = [f"P{number}" for number in range(1, 11)]
    yield check("state-owned, a manager does not stand in", said, body(*(("A", name, "0.1") for name in ten), persons=ten, stateOwned=True, manager="M"), [], "investor.missing", verdict="undetermined")
    yield check("not state-owned: the legal representative is nobody", said, body(("A", "P1", "1"), legalRepresentative="L"), [("P1", ALL)])


def cases():
    for part in (shares, chains, control, stand_in, rests, state):
        yield from part()


FILES = {"beneficial_owners": ("Beneficial owners of an invented body A: tests per person, chains, control, fallbacks, rests, filing.", "beneficialOwners", cases)}

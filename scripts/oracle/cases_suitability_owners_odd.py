"""Cases of beneficial owners: the question of filing, and data that cannot be."""
from case_suitability import C6, DROP, F1, SHAPE, at, no, put, refused, sound, unknown
from cases_suitability_owners import ALL, body, check

ONE = ("A", "P1", "1")


def filing():
    said = f"{C6}: exempt by commitment (UBO-3 art. 3)"

    def of(name, duty, *soft, origin=said, holdings=(ONE,), verdict="met", **more):
        structure = body(*holdings, **{"registeredCapital": "10000000", "noOtherBeneficiary": True, **more})
        case = sound(name, origin, structure, {"verdict": verdict}, *soft)
        case["duty"] = duty
        return case

    for capital, duty in (("10000000", "exempt_by_commitment"), ("10000000.01", "must_file"), ("9999999.99", "exempt_by_commitment"), ("0", "exempt_by_commitment")):
        yield of(f"capital of {capital}", duty, registeredCapital=capital)
    for party in ("partnership", "venture_capital"):
        yield of(f"{party}, small", "exempt_by_commitment", party=party)
        yield of(f"{party}, large", "must_file", party=party, registeredCapital="10000000.01")
    yield of("a body among the holders", "must_file", holdings=(("A", "P1", "0.9"), ("A", "B", "0.1"), ("B", "P1", "1")))
    yield of("persons hold less than all: who holds the rest is not known", "undetermined", "investor.missing", holdings=(("A", "P1", "0.99"),))
    yield of("several persons hold all", "exempt_by_commitment", holdings=(("A", "P1", "0.5"), ("A", "P2", "0.5")))
    yield of("another one benefits", "must_file", noOtherBeneficiary=False)
    yield of("capital not known", "undetermined", "investor.missing", registeredCapital=None)
    yield of("other beneficiaries not known", "undetermined", "investor.missing", noOtherBeneficiary=None)
    yield of("neither known", "undetermined", "investor.missing", "investor.missing", registeredCapital=None, noOtherBeneficiary=None)
    yield of("reading_capital_not_known_of_one_who_must_file: told all the same", "must_file", "investor.missing", registeredCapital=None, noOtherBeneficiary=False)
    yield of("a sole trader", "not_required", origin=f"{C6}: 个体工商户 need not file (art. 2)", party="sole_trader")
    for party in ("unincorporated", "public_institution", "product", "overseas_institution", "qualified_foreign_investor"):
        yield of(party, "not_covered", origin="contract: others: not_covered", party=party)
    yield of("exempt from filing, not from being identified", "exempt_by_commitment", origin=f"{F1}: the commitment exemption frees the company from filing", holdings=(("A", "P1", "0.6"), ("A", "P2", "0.4")))


def wrong():
    good = body(ONE)
    for party in ("individual", "minor"):
        yield refused(f"{party} has no owner", "contract: natural persons", put(good, party, "party"), at("investor.conflict", "party"))
    two = body(ONE, ("A", "P2", "0"))
    yield refused("a body that holds itself", "contract: a cycle", body(("A", "A", "1")), at("investor.conflict", "holdings", 0))
    yield refused("two bodies that hold each other", "contract: at the holding that closes it", body(("A", "B", "1"), ("B", "A", "0.5"), ("B", "P1", "0.5")), at("investor.conflict", "holdings", 1))
    yield refused("three bodies in a ring", "contract: at the holding that closes it", body(("A", "B", "1"), ("B", "C", "1"), ("C", "A", "0.5"), ("C", "P1", "0.5")), at("investor.conflict", "holdings", 2))
    yield refused("a ring behind a holder, the client not in it", "contract: a cycle of holdings", body(("A", "B", "1"), ("B", "C", "0.5"), ("B", "P1", "0.5"), ("C", "D", "1"), ("D", "C", "0.5"), ("D", "P2", "0.5")), at("investor.conflict", "holdings", 4))
    yield refused("reading_a_person_that_is_held", "contract: a person that is held", body(ONE, ("P1", "P2", "0.5")), at("investor.conflict", "holdings", 1, "of"))
    yield refused("the same pair twice", "contract: investor.duplicate", body(("A", "P1", "0.5"), ("A", "P1", "0.5")), at("investor.duplicate", "holdings", 1, "holder"))
    yield refused("a person twice", "contract: an id given twice", body(ONE, persons=["P1", "P2", "P1"]), at("investor.duplicate", "persons", 2))
    yield refused("reading_shares_of_one_body_above_1: at the holding that passes it", "contract: shares of one body above 1 together", body(("A", "P1", "0.7"), ("A", "P2", "0.3"), ("A", "P3", "0.0001")), at("investor.out_of_range", "holdings", 2, "share"))
    for field in ("share", "votes", "income"):
        for text, code in (("1.0001", "investor.out_of_range"), ("-0.1", "investor.out_of_range"), ("25%", "amount.malformed"), ("１", "amount.malformed"), ("0.2e1", "amount.malformed"), ("0." + "1" * 29, "amount.overflow")):
            yield refused(f"{field} of {text}", "contract: ratios 0 to 1", put(two, text, "holdings", 1, field), at(code, "holdings", 1, field))
        yield refused(f"{field} as a number", SHAPE, put(two, 0.1, "holdings", 1, field), no("string", "holdings", 1, field))
    for field in ("of", "holder", "share"):
        yield refused(f"a holding without {field}", SHAPE, put(two, DROP, "holdings", 1, field), at("field.missing", "holdings", 1, field))
        yield refused(f"a holding whose {field} is null", SHAPE, put(two, None, "holdings", 1, field), at("field.missing", "holdings", 1, field))
    for field in ("body", "party", "persons", "holdings", "stateOwned"):
        yield refused(f"no {field}", SHAPE, put(good, DROP, field), at("field.missing", field))
    yield refused("a party that is none", "decision 14", put(good, "firm", "party"), at("party.unknown", "party"))
    yield refused("state-owned in words", SHAPE, put(good, "no", "stateOwned"), no("boolean", "stateOwned"))
    yield refused("persons in words", SHAPE, put(good, "P1", "persons"), no("array", "persons"))
    yield refused("a person as a number", SHAPE, put(good, 7, "persons", 1), no("string", "persons", 1))
    yield refused("a holding as a text", SHAPE, put(good, "A", "holdings", 0), no("object", "holdings", 0))
    yield refused("a way of control that is none", "contract: investor.unknown: a word", {**good, "controllers": [{"person": "P1", "how": "partly"}]}, at("investor.unknown", "controllers", 0, "how"))
    yield refused("a controller without a way", SHAPE, {**good, "controllers": [{"person": "P1"}]}, at("field.missing", "controllers", 0, "how"))
    yield refused("a controller without a person", SHAPE, {**good, "controllers": [{"how": "alone"}]}, at("field.missing", "controllers", 0, "person"))
    for text, finding in (("-0.01", at("investor.out_of_range", "registeredCapital")), ("1,000", at("amount.malformed", "registeredCapital")), (1000, no("string", "registeredCapital"))):
        yield refused(f"capital of {text!r}", "contract: a negative amount; plain decimal text", put(good, text, "registeredCapital"), finding)
    yield refused("1,001 persons", "contract: 1,000 at most", body(ONE, persons=[f"P{number}" for number in range(1, 1002)]), at("field.out_of_range", "persons", limit=1000))
    long = [("A", "B1", "1"), *((f"B{number}", f"B{number + 1}", "1") for number in range(1, 17)), ("B17", "P1", "1")]
    yield refused("a chain of 18 holdings", "contract: chains 16 long at most", body(*long), at("field.out_of_range", "holdings", limit=16))
    yield check("a chain of 15 holdings", "contract: chains 16 long at most", body(*long[:14], ("B14", "P1", "1")), [("P1", ALL)])
    yield refused("everything at once; ids are compared once everything can be read", "contract: every problem in one pass", {**good, "party": "firm", "persons": ["P1", "P1"], "stateOwned": 1, "registeredCapital": 5},
                  at("party.unknown", "party"), no("boolean", "stateOwned"), no("string", "registeredCapital"))
    for path in (("mood",), ("holdings", 0, "mood")):
        yield sound(f"an unknown key: {'.'.join(map(str, path))}", "contract: an unknown key is kept and told", put(good, "x", *path), {"verdict": "met"}, told=[unknown(*path)])
    yield sound("an unknown key of a controller", "contract: an unknown key is kept and told", {**good, "controllers": [{"person": "P1", "how": "alone", "mood": "x"}]}, {"verdict": "met"}, told=[unknown("controllers", 0, "mood")])


def more():
    for part in (filing, wrong):
        yield from part()


FILES = {}
MORE = {"beneficial_owners": more}

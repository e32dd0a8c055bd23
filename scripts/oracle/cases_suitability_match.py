"""Cases of the match: every cell of the matrix, terms, kinds, entry, the lowest category, what is missing."""
from case_suitability import C2, DROP, LAW, THREE, put, sound, unknown

MATRIX = f"{C2}: CITIC-C, CJ-MATCH"
TERMS = ("up_to_1_year", "up_to_3_years", "up_to_5_years", "over_5_years")
KINDS = ("fixed_income", "equity", "derivative", "other")
PERSON = {"party": "individual", "investor": "ordinary", "level": "C3", "lowest": "unmet", "validUntil": "2027-06-30", "term": "up_to_3_years", "kinds": ["equity"], "birthDate": "1980-06-15"}
COMPANY = {name: value for name, value in PERSON.items() if name not in ("birthDate", "lowest")} | {"party": "legal_person"}
ALL_DONE = {"initiated": True, "warned": True, "insists": True, "care": True, "confirmedTwice": True, "told": True}
NEVER = ["sell", "recommend"]


def asked(client=None, product=None, acts=None, base=PERSON):
    made = {"client": {**base, **(client or {})}, "product": {"level": "R2", "term": "up_to_3_years", "kind": "equity", "entry": "met", **(product or {})}}
    return {**made, **({} if acts is None else {"acts": acts})}


def matrix():
    """Rows lowest, C1 … C5; columns R1 … R5."""
    for row, name in enumerate(("C1 of the lowest category", "C1", "C2", "C3", "C4", "C5")):
        for column in range(5):
            client = {"level": f"C{max(row, 1)}", "lowest": "met" if row == 0 else "unmet"}
            fits = column < max(row, 1)
            found = "match" if fits else "forbidden" if row == 0 else "mismatch"
            given = {"level": f"R{column + 1}"}
            yield sound(f"{name}, R{column + 1}", MATRIX, asked(client, given, ALL_DONE), {"verdict": found, "proceed": "unmet" if found == "forbidden" else "met"})
            term, kind = TERMS[(row + column) % 4], KINDS[(row + 2 * column) % 4]
            entry = ("met", "unmet", "undetermined", "not_applicable")[(row * 5 + column) % 4]
            good = term in TERMS[:2] and kind == "equity"
            worst = "forbidden" if found == "forbidden" or entry == "unmet" else "undetermined" if entry == "undetermined" else "match" if fits and good else "mismatch"
            yield sound(f"{name}, R{column + 1}, {term}, {kind}, entry {entry}", f"{MATRIX}; {LAW}art. 22", asked(client, {**given, "term": term, "kind": kind, "entry": entry}),
                        {"verdict": worst})
        if row:
            for column in sorted({0, row - 1, row}):
                if column < 5:
                    client = {"level": f"C{row}"}
                    yield sound(f"a company at C{row}, R{column + 1}", f"{MATRIX}: no lowest category", asked(client, {"level": f"R{column + 1}"}, ALL_DONE, COMPANY),
                                {"verdict": "match" if column < row else "mismatch", "proceed": "met"})


def goals():
    said = f"{C2}: 投资期限, 投资品种; contract: match where the product's is not longer"
    for mine, wanted in enumerate(TERMS):
        for its, term in enumerate(TERMS):
            yield sound(f"{wanted} wanted, product {term}", said, asked({"term": wanted}, {"term": term}), {"verdict": "match" if its <= mine else "mismatch", "proceed": "met" if its <= mine else "undetermined"})
    for kind in KINDS:
        yield sound(f"a {kind} product for one who wants shares and bonds", said, asked({"kinds": ["fixed_income", "equity"]}, {"kind": kind}), {"verdict": "match" if kind in ("fixed_income", "equity") else "mismatch"})
    yield sound("nothing is wanted", "contract: among the client's", asked({"kinds": []}), {"verdict": "mismatch"})
    one = f"{LAW}art. 22 (4)"
    yield sound("only the term is amiss: no word about risk", one, asked({}, {"term": "over_5_years"}), {"verdict": "mismatch", "prohibitions": [{"act": "recommend", "source": "suitability.match.goals"}]})
    yield sound("term and kind are amiss: told once", one, asked({}, {"term": "over_5_years", "kind": "other"}), {"verdict": "mismatch", "prohibitions": [{"act": "recommend", "source": "suitability.match.goals"}]})
    yield sound("only the risk is amiss", f"{LAW}art. 22 (3)", asked({}, {"level": "R4"}), {"verdict": "mismatch", "prohibitions": [{"act": "recommend", "source": "suitability.match.recommend"}]})
    yield sound("reading_prohibitions_of_risk_and_goals: one word for each row", f"{LAW}art. 22 (3), (4)", asked({}, {"level": "R4", "kind": "other"}),
                {"prohibitions": [{"act": "recommend", "source": f"suitability.match.{row}"} for row in ("recommend", "goals")]})


def entries():
    said = f"{LAW}art. 22 (1)"
    both = [{"act": act, "source": "suitability.match.entry"} for act in NEVER]
    yield sound("entry unmet", said, asked({}, {"entry": "unmet"}), {"verdict": "forbidden", "proceed": "unmet", "prohibitions": both})
    yield sound("entry not known", THREE, asked({}, {"entry": "undetermined"}), {"verdict": "undetermined", "proceed": "undetermined", "prohibitions": []})
    yield sound("reading_no_entry_is_asked_for: the axis stands and matches", "contract: its client is the word given", asked({}, {"entry": "not_applicable"}), {"verdict": "match"})
    for entry, found, proceed in (("met", "match", "met"), ("unmet", "forbidden", "unmet"), ("undetermined", "undetermined", "undetermined"), ("not_applicable", "match", "met")):
        mark = "reading_no_entry_is_asked_for_of_a_professional" if entry == "not_applicable" else "a professional investor"
        yield sound(f"{mark}, entry {entry}", f"{LAW}art. 22: ordinary investors; contract: only entry",
                    {"client": {"party": "individual", "investor": "professional"}, "product": {"level": "R5", "term": "over_5_years", "kind": "derivative", "entry": entry}}, {"verdict": found, "proceed": proceed, "needs": []})
    yield sound("a professional investor at C1, R5", "contract: of a professional investor only entry", asked({"investor": "professional", "level": "C1"}, {"level": "R5"}), {"verdict": "match", "proceed": "met", "needs": []})
    yield sound("reading_a_professional_investor_whose_test_is_over: nothing is told, a professional needs none", "contract: of a professional investor only entry", asked({"investor": "professional", "validUntil": "2020-01-01"}), {"verdict": "match", "proceed": "met", "needs": []})
    yield sound("a professional institution", "contract: of a professional investor only entry", asked({"investor": "professional"}, {"level": "R5"}, base=COMPANY), {"verdict": "match", "proceed": "met"})
    lowest = [{"act": act, "source": "suitability.match.lowest"} for act in NEVER]
    yield sound("reading_prohibitions_of_the_lowest_category_and_of_entry: both rows, in the order of the sentence", f"{LAW}art. 22 (1), (5)",
                asked({"level": "C1", "lowest": "met"}, {"level": "R2", "entry": "unmet"}), {"verdict": "forbidden", "prohibitions": [*lowest, *both]})
    yield sound("the lowest category and another kind", f"{LAW}art. 22 (4), (5)", asked({"level": "C1", "lowest": "met"}, {"kind": "other"}),
                {"verdict": "forbidden", "prohibitions": [*lowest, {"act": "recommend", "source": "suitability.match.goals"}]})


def unsure():
    said = "contract: a natural person at C1 of whom lowest is absent or undetermined"
    for party in ("individual", "minor", "sole_trader"):
        for name, lowest in (("absent", DROP), ("undetermined", "undetermined"), ("null", None)):
            for product in ("R1", "R2", "R5"):
                client = put(asked({"party": party, "level": "C1"}, {"level": product}, ALL_DONE), lowest, "client", "lowest")
                told = name in ("absent", "null") and product != "R1"
                if party == "individual" or (name, product) == ("absent", "R2"):
                    yield sound(f"{party} at C1, lowest {name}, {product}", said, client, {"verdict": "match" if product == "R1" else "undetermined", "proceed": "met" if product == "R1" else "undetermined"},
                                *(["suit.missing"] if told else []))
    yield sound("at C2 nobody asks for the lowest category", MATRIX, put(asked({"level": "C2"}), DROP, "client", "lowest"), {"verdict": "match"})
    yield sound("a company at C1 has no lowest category", "contract: of natural persons only", asked({"level": "C1"}, {"level": "R2"}, ALL_DONE, COMPANY), {"verdict": "mismatch", "proceed": "met"})
    for lowest in ("met", "undetermined", "unmet"):
        mark = "reading_unmet_is_what_a_score_says_of_every_company: " if lowest == "unmet" else ""
        yield sound(f"{mark}a company of the lowest category: {lowest}", "contract: the lowest category is of natural persons only", asked({"level": "C1", "lowest": lowest}, {"level": "R2"}, ALL_DONE, COMPANY),
                    {"verdict": "mismatch"}, *([] if lowest == "unmet" else ["suit.not_applicable"]))
    for level in ("C2", "C5"):
        yield sound(f"the lowest category with {level}, R2", "contract: R1 alone, whatever else is said", asked({"level": level, "lowest": "met"}), {"verdict": "forbidden", "proceed": "unmet"}, "suit.conflict")
        yield sound(f"the lowest category with {level}, R1", "contract: R1 alone, whatever else is said", asked({"level": level, "lowest": "met"}, {"level": "R1"}), {"verdict": "match"}, "suit.conflict")
    yield sound("reading_the_lowest_category_without_a_level: R1 all the same", "contract: R1 alone, whatever else is said", put(asked({"lowest": "met"}, {"level": "R1"}), DROP, "client", "level"), {"verdict": "match"})
    yield sound("the lowest category without a level, R2", "contract: above it forbidden", put(asked({"lowest": "met"}), DROP, "client", "level"), {"verdict": "forbidden"})


def absent():
    for field in ("level", "term", "kinds"):
        for name, value in (("absent", DROP), ("null", None)):
            yield sound(f"{field} {name}", THREE, put(asked(), value, "client", field), {"verdict": "undetermined", "proceed": "undetermined"}, "suit.missing")
    yield sound("the level of a company absent", THREE, put(asked(base=COMPANY), DROP, "client", "level"), {"verdict": "undetermined"}, "suit.missing")
    yield sound("the term absent, the entry unmet", THREE, put(asked({}, {"entry": "unmet"}), DROP, "client", "term"), {"verdict": "forbidden"}, "suit.missing")
    yield sound("reading_the_term_absent_and_the_kind_amiss: undetermined is worse than a mismatch, and the needs of a mismatch stand", "contract: forbidden, undetermined, mismatch, match",
                put(asked({}, {"kind": "other"}, ALL_DONE), DROP, "client", "term"), {"verdict": "undetermined", "proceed": "undetermined"}, "suit.missing")
    unknown_age = "decision: a gate never passes on missing data; natural ordinary persons from careAge on"
    for said, proceed in ((None, "undetermined"), (False, "undetermined"), (True, "met")):
        acts = None if said is None else {"confirmedTwice": said}
        yield sound(f"no birth date, asked twice: {said}", unknown_age, put(asked({}, {}, acts), DROP, "client", "birthDate"), {"verdict": "match", "proceed": proceed}, "suit.missing")
    yield sound("no birth date of a professional investor", unknown_age, put(asked({"investor": "professional"}), DROP, "client", "birthDate"), {"verdict": "match", "proceed": "met", "needs": []})
    yield sound("no birth date of a company", unknown_age, asked(base=COMPANY), {"verdict": "match", "proceed": "met", "needs": []})
    for path in (("mood",), ("client", "mood"), ("product", "mood"), ("acts", "mood")):
        yield sound(f"an unknown key: {'.'.join(path)}", "contract: an unknown key is kept and told", put(asked({}, {}, ALL_DONE), "x", *path), {"verdict": "match"}, told=[unknown(*path)])


def cases():
    for part in (matrix, goals, entries, unsure, absent):
        yield from part()


FILES = {"match_suitability": ("Every cell of the matrix, twice; term, kind, entry; the lowest category; days, acts, needs and prohibitions.", "matchSuitability", cases)}

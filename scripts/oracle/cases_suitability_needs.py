"""Cases of the match: days of the test, what has to be done before business goes on."""
from case_suitability import C2, DROP, LAW, THREE, house, put, sound
from cases_suitability_match import ALL_DONE, COMPANY, asked

MISMATCH = ("client_initiative", "written_warning", "insistence")


def names(case_needs):
    return [{"need": name} for name in case_needs]


def days():
    said = f"{C2}: expired test ⇒ must redo before business"
    for until, found, soft in (("2026-11-23", "match", ()), ("2026-11-22", "undetermined", ("suit.expired",)), ("2026-11-24", "match", ())):
        yield sound(f"valid until {until}", said, asked({"validUntil": until}), {"verdict": found}, *soft)
    yield sound("reading_the_test_is_over: proceed is undetermined, as the verdict is, though a need is unmet", "contract: undetermined when the verdict is", asked({"validUntil": "2026-11-22"}),
                {"verdict": "undetermined", "proceed": "undetermined"}, "suit.expired")
    for name, value in (("absent", DROP), ("null", None)):
        yield sound(f"validity {name}", THREE, put(asked(), value, "client", "validUntil"), {"verdict": "undetermined"}, "suit.missing")
    yield sound("validity absent, a company", THREE, put(asked(base=COMPANY), DROP, "client", "validUntil"), {"verdict": "undetermined"}, "suit.missing")
    yield sound("reading_the_lowest_category_forbids_when_the_test_is_over: a new assessment is needed all the same", "contract: a lowest category still forbids",
                asked({"level": "C1", "lowest": "met", "validUntil": "2026-11-22"}), {"verdict": "forbidden", "proceed": "unmet"}, "suit.expired")
    yield sound("the lowest category, R1, the test is over", "contract: risk, term and kind are undetermined", asked({"level": "C1", "lowest": "met", "validUntil": "2026-11-22"}, {"level": "R1"}),
                {"verdict": "undetermined"}, "suit.expired")
    yield sound("the test is over, entry unmet", f"{LAW}art. 22 (1)", asked({"validUntil": "2026-11-22"}, {"entry": "unmet"}), {"verdict": "forbidden", "proceed": "unmet"}, "suit.expired")
    yield sound("the test is over, R5: special care is needed, too", f"{LAW}art. 20", asked({"level": "C5", "validUntil": "2026-11-22"}, {"level": "R5"}), {"verdict": "undetermined"}, "suit.expired")


def acts():
    said, amiss = f"{LAW}art. 19", {"level": "R4"}
    for name, done, found in (("nothing is said", None, "undetermined"), ("an empty list of acts", {}, "undetermined"), ("all is done", ALL_DONE, "met"),
                              ("not on the client's own initiative", {**ALL_DONE, "initiated": False}, "unmet"), ("no written warning", {**ALL_DONE, "warned": False}, "unmet"),
                              ("the client does not insist", {**ALL_DONE, "insists": False}, "unmet"), ("not said whether on own initiative", put(ALL_DONE, DROP, "initiated"), "undetermined"),
                              ("not said whether warned", put(ALL_DONE, None, "warned"), "undetermined"), ("not said whether the client insists", put(ALL_DONE, DROP, "insists"), "undetermined"),
                              ("one unmet, one unknown", {"initiated": True, "warned": False}, "unmet"), ("the other acts are not asked for", {"initiated": True, "warned": True, "insists": True}, "met"),
                              ("care refused is not asked for", {**ALL_DONE, "care": False}, "met")):
        yield sound(f"mismatch: {name}", said, asked({}, amiss, done), {"verdict": "mismatch", "proceed": found})
    yield sound("a match asks for none of it", said, asked({}, {}, {"initiated": False, "warned": False, "insists": False}), {"verdict": "match", "proceed": "met", "needs": []})
    yield sound("forbidden: no initiative opens it", f"{LAW}art. 22 (5)", asked({"level": "C1", "lowest": "met"}, amiss, ALL_DONE), {"verdict": "forbidden", "proceed": "unmet", "needs": []})
    yield sound("forbidden by entry beside a mismatch of risk", f"{LAW}art. 22 (1)", asked({}, {"level": "R4", "entry": "unmet"}, ALL_DONE), {"verdict": "forbidden", "proceed": "unmet", "needs": []})


def care():
    said = f"{LAW}art. 20"
    for level, act, found in (("R5", True, "met"), ("R5", False, "unmet"), ("R5", None, "undetermined"), ("R4", None, "met"), ("R4", False, "met")):
        yield sound(f"{level}, care {act}", said, asked({"level": "C5"}, {"level": level}, {} if act is None else {"care": act}), {"verdict": "match", "proceed": found})
    yield sound("a company, R5", said, asked({"level": "C5"}, {"level": "R5"}, {}, COMPANY), {"verdict": "match", "proceed": "undetermined"})
    yield sound("mismatch and care", said, asked({"level": "C4"}, {"level": "R5"}, {"initiated": True, "warned": True, "insists": True}), {"verdict": "mismatch", "proceed": "undetermined"})
    for level, found in (("R2", "met"), ("R3", "undetermined"), ("R4", "undetermined")):
        yield sound(f"reading_care_under_an_own_policy: from R3 on, {level}", said, asked({"level": "C5"}, {"level": level}), {"proceed": found}, **house(highRiskFrom="R3"))
    yield sound("reading_care_under_an_own_policy: from R1 on", said, asked({"level": "C5"}, {"level": "R1"}, {"care": True}), {"proceed": "met"}, **house(highRiskFrom="R1"))
    yield sound("forbidden, R5: no care", "contract: none of them when forbidden", asked({"level": "C1", "lowest": "met"}, {"level": "R5"}), {"verdict": "forbidden", "needs": []})


def age():
    said = f"{C2}: ≥70 extra care/second confirmation"
    for birth, act, found, told in (("1956-11-23", None, "undetermined", True), ("1956-11-23", {"confirmedTwice": True}, "met", True), ("1956-11-23", {"confirmedTwice": False}, "unmet", True),
                                    ("1956-11-24", None, "met", False), ("1926-02-28", {"confirmedTwice": True}, "met", True)):
        yield sound(f"{'reading_the_age_is_told_in_a_match: ' if told else ''}born on {birth}, asked twice: {(act or {}).get('confirmedTwice')}", said, asked({"birthDate": birth}, {}, act),
                    {"verdict": "match", "proceed": found}, *(["suit.needs_confirmation"] if told else []))
    yield sound("a professional investor of seventy", "contract: natural ordinary persons", asked({"investor": "professional", "birthDate": "1950-01-01"}), {"verdict": "match", "proceed": "met", "needs": []})
    yield sound("reading_the_row_of_age_under_an_own_policy", said, asked({"birthDate": "1966-11-23"}), {"proceed": "undetermined"}, "suit.needs_confirmation", **house(careAge=60))
    yield sound("own care age, the day before", said, asked({"birthDate": "1966-11-24"}), {"proceed": "met", "needs": []}, **house(careAge=60))
    yield sound("reading_forbidden_and_seventy: the second confirmation stands", "contract: none of them when forbidden, of the needs before", asked({"birthDate": "1950-01-01"}, {"entry": "unmet"}),
                {"verdict": "forbidden", "proceed": "unmet"}, "suit.needs_confirmation")


def grades():
    said = f"{LAW}art. 21: re-grade and tell the client"
    for name, client, product, act, found in (
            ("the client's level as before", {"previousLevel": "C3"}, {}, None, "met"), ("the client's level fell", {"previousLevel": "C4"}, {}, None, "undetermined"),
            ("the client's level rose, told", {"previousLevel": "C2"}, {}, {"told": True}, "met"), ("the client's level rose, not told", {"previousLevel": "C2"}, {}, {"told": False}, "unmet"),
            ("the product's level as before", {}, {"previousLevel": "R2"}, None, "met"), ("the product's level rose", {}, {"previousLevel": "R1"}, None, "undetermined"),
            ("both changed: told once", {"previousLevel": "C4"}, {"previousLevel": "R3"}, {"told": True}, "met")):
        yield sound(name, said, asked(client, product, act), {"verdict": "match", "proceed": found})
    yield sound("everything at once", f"{LAW}art. 19–21", asked({"level": "C2", "previousLevel": "C3", "birthDate": "1950-01-01"}, {"level": "R5", "previousLevel": "R4"}, ALL_DONE),
                {"verdict": "mismatch", "proceed": "met"}, "suit.needs_confirmation")
    yield sound("everything at once, one left out", f"{LAW}art. 19–21", asked({"level": "C2", "previousLevel": "C3", "birthDate": "1950-01-01"}, {"level": "R5", "previousLevel": "R4"}, put(ALL_DONE, False, "told")),
                {"verdict": "mismatch", "proceed": "unmet"}, "suit.needs_confirmation")
    yield sound("reading_a_professional_is_told_of_a_new_grade, too", "contract: a level that differs from the previous one", asked({"investor": "professional"}, {"previousLevel": "R1"}, {"told": True}), {"proceed": "met"})


def more():
    for part in (days, acts, care, age, grades):
        yield from part()


FILES = {}
MORE = {"match_suitability": more}

"""Cases of questionnaires that have an answer: bands at their edges, the lowest category in both readings, ways to take points, days."""
from case_suitability import C2, DROP, F1, LAW, THREE, bands, house, put, sound, unknown

BEARS = f"{C2}: lowest category (individual at C1 and any of)"
ADULT = {"party": "individual", "birthDate": "1980-06-15", "fullCapacity": True, "doneOn": "2026-11-23"}
COMPANY = {"party": "legal_person", "doneOn": "2026-11-23"}
# The four sets of rules/client.md (c2).
NOTICE = bands(0, 20, 40, 60, 80)
SHOP = bands(24, 35, 49, 63, 81, lowest=0)
TABLE = bands(0, 33, 39, 44, 49, highest=60)


def option(name, points, **more):
    return {"id": name, "points": points, **more}


def question(name, *options, take="one", **more):
    return {"id": name, "take": take, "options": list(options), **more}


def form(*questions, who="individual", **more):
    return {"id": "made-up", "version": "1", "for": who, "questions": list(questions), **more}


def request(questionnaire, answers, facts=ADULT, **more):
    return {"questionnaire": questionnaire, "answers": [{"question": name, "options": list(chosen)} for name, chosen in answers], "facts": {**facts, **more}}


def scored(points, facts=ADULT, none=False, **more):
    """One question whose answers give the points; its second option bears no loss."""
    who = "individual" if facts["party"] in ("individual", "minor", "sole_trader") else "institution"
    questionnaire = form(question("Q1", option("A", points), option("B", points, lowest=True)), who=who)
    return request(questionnaire, [("Q1", ["B" if none else "A"])], facts, **more)


def edges():
    for score, level, lowest in ((-1, "C1", "met"), (0, "C1", "met"), (1, "C1", "unmet"), (19, "C1", "unmet"), (20, "C2", "unmet"), (36, "C2", "unmet"), (37, "C3", "unmet"), (53, "C3", "unmet"),
                                 (54, "C4", "unmet"), (82, "C4", "unmet"), (83, "C5", "unmet"), (100, "C5", "unmet")):
        yield sound(f"CITIC bands: {score}", f"{C2}: CITIC-C 0, 1–19, 20–36, 37–53, 54–82, 83–100", scored(score), {"score": score, "level": level, "lowest": lowest})
        if score in (1, 19, 20, 54, 100):
            yield sound(f"CITIC bands, a company: {score}", f"{C2}: CITIC-C; {BEARS}: individuals", scored(score, COMPANY), {"level": level, "lowest": "unmet", "tests": []})
    yield sound("the name of a level is the broker's", f"{C2}: CITIC 保守/相对保守/稳健/相对积极/积极", scored(54), {"level": "C4", "name": "相对积极"})


def own_bands():
    for who, given, row, found in (
            ("notice", NOTICE, "0–19, 20–39, 40–59, 60–79, 80–100", ((0, "C1"), (19, "C1"), (20, "C2"), (39, "C2"), (40, "C3"), (59, "C3"), (60, "C4"), (79, "C4"), (80, "C5"), (100, "C5"))),
            ("fund shop", SHOP, "0, 24–34, 35–48, 49–62, 63–80, 81+", ((0, "C1"), (24, "C1"), (34, "C1"), (35, "C2"), (48, "C2"), (49, "C3"), (62, "C3"), (63, "C4"), (80, "C4"), (81, "C5"), (100, "C5"))),
            ("table", TABLE, "≤32, 33–38, 39–43, 44–48, ≥49", ((0, "C1"), (32, "C1"), (33, "C2"), (38, "C2"), (39, "C3"), (43, "C3"), (44, "C4"), (48, "C4"), (49, "C5"), (60, "C5")))):
        for score, level in found:
            lowest = "met" if who == "fund shop" and score == 0 else "unmet"
            yield sound(f"own bands of the {who}: {score}", f"{C2}: {row}", scored(score), {"level": level, "lowest": lowest}, **house(individual=given))
    yield sound("own bands: 82 of the fund shop", f"{C2}: 81+; its code had > 81 in one place and >= 81 in another", scored(82), {"level": "C5"}, **house(individual=SHOP))
    yield sound("own bands of institutions alone", "contract: bands per kind of client", scored(20, COMPANY), {"level": "C2", "name": "谨慎型"}, **house(institution=NOTICE))
    yield sound("own bands of persons do not touch institutions", "contract: bands per kind of client", scored(19, COMPANY), {"level": "C1", "name": "保守"}, **house(individual=NOTICE))
    yield sound("own bands below nought", "contract: all from −10,000 to 10,000", scored(-1000), {"level": "C1", "lowest": "unmet"}, **house(individual=bands(-10000, -5, 0, 5, 10, highest=10000)))


def lowest():
    for level, score in (("C1", 10), ("C2", 25), ("C5", 90)):
        soft = () if level == "C1" else ("suit.conflict",)
        at_c1 = "met" if level == "C1" else "unmet"
        yield sound(f"reading_at_c1: bears no loss at {level}", BEARS, scored(score, none=True), {"level": level, "lowest": at_c1}, *soft)
        yield sound(f"reading_any_score: bears no loss at {level}", f"{C2}: some brokers set the score to 0 on either answer", scored(score, none=True), {"level": "C1", "lowest": "met", "score": score},
                    *soft, **house(lowest="any_score"))
        for name, facts in (("no full capacity", {"fullCapacity": False}), ("by another law", {"lowestByLaw": True})):
            yield sound(f"reading_at_c1: {name} at {level}", BEARS, scored(score, **facts), {"level": level, "lowest": at_c1})
            yield sound(f"reading_any_score: {name} at {level}", f"{C2}: some brokers set the score to 0", scored(score, **facts), {"level": "C1", "lowest": "met"}, **house(lowest="any_score"))
    yield sound("reading_any_score: none of the tests", BEARS, scored(25, lowestByLaw=False), {"level": "C2", "lowest": "unmet"}, **house(lowest="any_score"))
    yield sound("reading_any_score: the name is that of C1", "contract: whoever meets one is at C1", scored(90, lowestByLaw=True), {"level": "C1", "name": "保守"}, **house(lowest="any_score"))
    yield sound("reading_an_institution_up_to_lowestUntil: at C1, and not in the lowest category", "contract: unmet for institutions", scored(0, COMPANY), {"level": "C1", "lowest": "unmet"})
    yield sound("a sole trader is a natural person", "contract: natural persons are individual, minor, sole_trader", scored(10, {**ADULT, "party": "sole_trader"}, none=True), {"level": "C1", "lowest": "met"})
    yield sound("reading_an_institution_of_the_lowest_category_by_law: told", "contract: the lowest category is of natural persons only", scored(10, COMPANY, lowestByLaw=True), {"level": "C1", "lowest": "unmet"}, "suit.not_applicable")
    yield sound("reading_an_institution_that_bears_no_loss: nothing told", "contract: tests are empty for institutions", scored(25, COMPANY, none=True), {"level": "C2", "lowest": "unmet", "tests": []})
    for party in ("partnership", "venture_capital", "unincorporated", "public_institution", "product", "overseas_institution", "qualified_foreign_investor"):
        yield sound(f"{party} takes the institutions' questionnaire", "contract: everyone else", scored(10, {**COMPANY, "party": party}), {"level": "C1", "lowest": "unmet"})


def capacity():
    where, bare = f"{F1}: Civil Code 18–20", {"party": "individual", "doneOn": "2026-11-23"}
    for name, facts, found, soft in (
            ("a child of eight", {"birthDate": "2018-11-23"}, "met", ()), ("the day before sixteen", {"birthDate": "2010-11-24"}, "met", ()),
            ("the sixteenth birthday, not said whether by own labour", {"birthDate": "2010-11-23"}, "undetermined", ("suit.missing",)),
            ("sixteen, by own labour", {"birthDate": "2010-11-23", "fullCapacity": True}, "unmet", ()), ("seventeen, not by own labour", {"birthDate": "2009-01-01", "fullCapacity": False}, "met", ()),
            ("grown up, not said", {"birthDate": "1980-06-15"}, "undetermined", ("suit.missing",)), ("no birth date, not said", {}, "undetermined", ("suit.missing",)),
            ("no birth date, full capacity", {"fullCapacity": True}, "unmet", ()), ("null is not said", {"fullCapacity": None}, "undetermined", ("suit.missing",)),
            ("a minor without a birth date", {"party": "minor"}, "met", ()), ("a minor of sixteen, not said", {"party": "minor", "birthDate": "2010-11-23"}, "undetermined", ("suit.missing",)),
            ("a minor by own labour, without a birth date", {"party": "minor", "fullCapacity": True}, "unmet", ()),
            ("not said, but by another law", {"lowestByLaw": True}, "met", ("suit.missing",)), ("an unknown law is none", {"fullCapacity": True, "lowestByLaw": None}, "unmet", ())):
        mark = "reading_missing_beside_a_test_that_decides: " if "another law" in name else ""
        yield sound(f"{mark}capacity: {name}", where, scored(10, {**bare, **facts}), {"level": "C1", "lowest": found}, *soft)
    yield sound("reading_missing_above_C1: capacity not said", THREE, scored(25, bare), {"level": "C2", "lowest": "unmet"}, "suit.missing")
    yield sound("capacity not said, any_score", THREE, scored(25, bare), {"level": "C2", "lowest": "undetermined"}, "suit.missing", **house(lowest="any_score"))
    yield sound("reading_missing_beside_a_score_that_decides: capacity not said", THREE, scored(0, bare), {"level": "C1", "lowest": "met"}, "suit.missing")


def ways():
    said = "contract: one, sum, highest; optional counts 0"
    three = question("Q2", option("a", 3), option("b", 5), option("c", -2))
    base = question("Q1", option("A", 10), option("B", 20))
    for take, chosen, points in (("sum", "a", 3), ("sum", "ab", 8), ("sum", "abc", 6), ("sum", "c", -2), ("highest", "a", 3), ("highest", "abc", 5), ("highest", "ac", 3), ("highest", "c", -2), ("one", "c", -2)):
        yield sound(f"{take} of {', '.join(chosen)}", said, request(form(base, {**three, "take": take}), [("Q1", "A"), ("Q2", chosen)]),
                    {"score": 10 + points, "points": [{"question": "Q1", "points": 10}, {"question": "Q2", "points": points}]})
    yield sound("reading_a_question_left_open_counts_0_in_points", said, request(form(base, {**three, "optional": True}), [("Q1", "B")]),
                {"score": 20, "level": "C2", "points": [{"question": "Q1", "points": 20}, {"question": "Q2", "points": 0}]})
    yield sound("answers in another order", "contract: points by question", request(form(base, three), [("Q2", "b"), ("Q1", "A")]), {"score": 15, "points": [{"question": "Q1", "points": 10}, {"question": "Q2", "points": 5}]})
    yield sound("a question with its texts", "contract: text and title are the broker's", request(form({**base, "text": "收入"}, title="问卷"), [("Q1", "A")]), {"score": 10})


def hardly():
    said = f"{C2}: answer-conflict rules (weak: asks confirmation)"
    two = [question("Q1", option("A", 10), option("B", 20)), question("Q2", option("A", 5), option("B", 7))]
    one = {"id": "K1", "strength": "weak", "options": [{"question": "Q1", "option": "A"}, {"question": "Q2", "option": "B"}]}
    more = {**one, "id": "K2", "options": [{"question": "Q1", "option": "A"}, {"question": "Q2", "option": "A"}]}
    strong = {**one, "id": "K3", "strength": "strong"}
    yield sound("a weak conflict, not confirmed", said, request(form(*two, conflicts=[one]), [("Q1", "A"), ("Q2", "B")]), {"conflicts": ["K1"]}, "suit.needs_confirmation")
    yield sound("a weak conflict, confirmed", said, request(form(*two, conflicts=[one]), [("Q1", "A"), ("Q2", "B")], confirmed=["K1"]), {"conflicts": ["K1"]})
    yield sound("a weak conflict that is not met", said, request(form(*two, conflicts=[one]), [("Q1", "A"), ("Q2", "A")]), {"conflicts": []})
    yield sound("a strong conflict that is not met", said, request(form(*two, conflicts=[strong]), [("Q1", "B"), ("Q2", "B")]), {"conflicts": []})
    yield sound("one of two is met", said, request(form(*two, conflicts=[one, more]), [("Q1", "A"), ("Q2", "A")]), {"conflicts": ["K2"]}, "suit.needs_confirmation")
    yield sound("the other one is confirmed", said, request(form(*two, conflicts=[one, more]), [("Q1", "A"), ("Q2", "A")], confirmed=["K1"]), {"conflicts": ["K2"]}, "suit.needs_confirmation")


def days():
    until = f"{C2}: 2 years common; contract: until the day of the same number, included"
    for done, last, soft in (("2024-11-23", "2026-11-23", ()), ("2024-11-22", "2026-11-22", ("suit.expired",)), ("2024-11-24", "2026-11-24", ()), ("2026-11-23", "2028-11-23", ())):
        yield sound(f"done on {done}", until, scored(25, doneOn=done), {"validUntil": last, "level": "C2"}, *soft)
    yield sound("done on 29 February", until, scored(25, doneOn="2024-02-29"), {"validUntil": "2026-02-28"}, on="2026-02-28")
    yield sound("done on 29 February, the day after", until, scored(25, doneOn="2024-02-29"), {"validUntil": "2026-02-28"}, "suit.expired", on="2026-03-01")
    yield sound("own validity of one month, from the last day of January", until, scored(25, doneOn="2026-01-31"), {"validUntil": "2026-02-28"}, "suit.expired", **house(validityMonths=1))
    yield sound("own validity of ten years", until, scored(25, doneOn="2016-11-23"), {"validUntil": "2026-11-23"}, **house(validityMonths=120))
    care = f"{C2}: ≥70 extra care"
    for birth, soft in (("1956-11-23", ("suit.needs_confirmation",)), ("1956-11-24", ()), ("1900-01-01", ("suit.needs_confirmation",))):
        yield sound(f"born on {birth}", care, scored(25, birthDate=birth), {"level": "C2"}, *soft)
    yield sound("own care age, the birthday", care, scored(25, birthDate="1966-11-23"), {"level": "C2"}, "suit.needs_confirmation", **house(careAge=60))
    yield sound("own care age, the day before", care, scored(25, birthDate="1966-11-24"), {"level": "C2"}, **house(careAge=60))
    yield sound("an old person's test that is over", care, scored(25, birthDate="1950-01-01", doneOn="2024-11-22"), {"level": "C2"}, "suit.needs_confirmation", "suit.expired")
    yield sound("age is of natural persons", care, scored(25, {**COMPANY, "birthDate": "1950-01-01"}), {"level": "C2"})


def keys():
    said, whole = "contract: an unknown key is kept and told", scored(25)
    for path in (("mood",), ("questionnaire", "mood"), ("questionnaire", "questions", 0, "mood"), ("questionnaire", "questions", 0, "options", 0, "mood"), ("answers", 0, "mood"), ("facts", "mood")):
        yield sound(f"an unknown key: {'.'.join(map(str, path))}", said, put(whole, "x", *path), {"level": "C2"}, told=[unknown(*path)])
    yield sound("no birth date, capacity said", THREE, put(whole, DROP, "facts", "birthDate"), {"level": "C2", "lowest": "unmet"})
    yield sound("expired and by another law", f"{LAW}art. 21", scored(25, doneOn="2020-01-01", lowestByLaw=True), {"validUntil": "2022-01-01"}, "suit.expired")


def cases():
    for part in (edges, own_bands, lowest, capacity, ways, hardly, days, keys):
        yield from part()


FILES = {"score_questionnaire": ("Questionnaires of one to three made-up questions: bands at both sides of every edge, lowest category, points, days, faults.", "scoreQuestionnaire", cases)}

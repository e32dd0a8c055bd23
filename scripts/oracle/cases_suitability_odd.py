"""Cases of questionnaires and of the match whose data cannot be."""
from case_suitability import C2, DROP, F1, SHAPE, at, house, no, put, refused, sound, unknown
from cases_suitability_match import asked
from cases_suitability_score import ADULT, COMPANY, NOTICE, SHOP, TABLE, form, option, question, request, scored

ONE = question("Q1", option("A", 10), option("B", 20))
MANY = question("Q2", option("a", 1), option("b", 2), take="sum")
GOOD = request(form(ONE, MANY), [("Q1", "A"), ("Q2", "a")])


def bounds():
    said = f"{C2}; contract: a score outside the bands"
    for name, points, bands in (("CITIC: 101", 101, {}), ("notice: −1", -1, house(individual=NOTICE)), ("notice: 101", 101, house(individual=NOTICE)),
                                ("fund shop: 1, between the lowest category and C1", 1, house(individual=SHOP)), ("fund shop: 23, just below C1", 23, house(individual=SHOP)), ("fund shop: 101", 101, house(individual=SHOP)),
                                ("table: −1", -1, house(individual=TABLE)), ("table: 61", 61, house(individual=TABLE))):
        yield refused(f"reading_the_path_of_a_score: {name}", said, scored(points), at("suit.out_of_range", "answers"), **bands)
    yield refused("reading_the_path_of_a_score: a company", said, scored(101, COMPANY), at("suit.out_of_range", "answers"))


def answers():
    yield refused("a question without an answer", "contract: at the question", put(GOOD, GOOD["answers"][:1], "answers"), at("suit.missing", "questionnaire", "questions", 1))
    yield refused("no answer at all", "contract: at the question", put(GOOD, [], "answers"), at("suit.missing", "questionnaire", "questions", 0), at("suit.missing", "questionnaire", "questions", 1))
    yield refused("reading_an_answer_without_an_option", "contract: suit.missing", put(GOOD, [], "answers", 1, "options"), at("suit.missing", "answers", 1, "options"))
    yield refused("no such question", "contract: suit.unknown", put(GOOD, [*GOOD["answers"], {"question": "Q9", "options": ["a"]}], "answers"), at("suit.unknown", "answers", 2, "question"))
    yield refused("no such option", "contract: suit.unknown", put(GOOD, ["C"], "answers", 0, "options"), at("suit.unknown", "answers", 0, "options", 0))
    yield refused("the second option is none", "contract: suit.unknown", put(GOOD, ["a", "c"], "answers", 1, "options"), at("suit.unknown", "answers", 1, "options", 1))
    yield refused("an option in another case of letters", "contract: ids are the broker's", put(GOOD, ["a"], "answers", 0, "options"), at("suit.unknown", "answers", 0, "options", 0))
    yield refused("two answers to a single choice", "contract: suit.conflict", put(GOOD, ["A", "B"], "answers", 0, "options"), at("suit.conflict", "answers", 0, "options"))
    yield refused("a question answered twice", "contract: suit.duplicate", put(GOOD, [*GOOD["answers"], {"question": "Q1", "options": ["A"]}], "answers"), at("suit.duplicate", "answers", 2, "question"))
    yield refused("an option chosen twice", "contract: suit.duplicate", put(GOOD, ["a", "a"], "answers", 1, "options"), at("suit.duplicate", "answers", 1, "options", 1))
    strong = {"id": "K", "strength": "strong", "options": [{"question": "Q1", "option": "A"}, {"question": "Q2", "option": "a"}]}
    clash = request(form(ONE, MANY, conflicts=[strong]), [("Q1", "A"), ("Q2", "a")])
    yield refused("answers that exclude each other", f"{C2}: strong: disabled", clash, at("suit.conflict", "answers"))
    yield refused("answers that exclude each other, confirmed", f"{C2}: strong: disabled", put(clash, ["K"], "facts", "confirmed"), at("suit.conflict", "answers"))
    yield refused("reading_confirmed_that_is_no_conflict", "contract: suit.unknown", put(GOOD, ["K9"], "facts", "confirmed"), at("suit.unknown", "facts", "confirmed", 0))
    yield refused("answers as a map", SHAPE, put(GOOD, {"Q1": "A"}, "answers"), no("array", "answers"))
    yield refused("options as a text", SHAPE, put(GOOD, "A", "answers", 0, "options"), no("array", "answers", 0, "options"))
    yield refused("an option as a number", SHAPE, put(GOOD, 1, "answers", 0, "options", 0), no("string", "answers", 0, "options", 0))
    yield refused("an answer without its question", SHAPE, put(put(GOOD, True, "questionnaire", "questions", 1, "optional"), None, "answers", 1, "question"), at("field.missing", "answers", 1, "question"))


def facts():
    for party in ("individual", "minor"):
        yield refused(f"full capacity under 16, {party}", f"{F1}: Civil Code 18–20", put(GOOD, {**ADULT, "party": party, "birthDate": "2010-11-24"}, "facts"), at("suit.conflict", "facts", "fullCapacity"))
    yield sound("full capacity on the sixteenth birthday", f"{F1}: Civil Code 18–20", put(GOOD, {**ADULT, "birthDate": "2010-11-23"}, "facts"), {"level": "C1", "lowest": "unmet"})
    yield refused("a test of tomorrow", "contract: done after on", put(GOOD, "2026-11-24", "facts", "doneOn"), at("suit.not_yet", "facts", "doneOn"))
    yield refused("a birth of tomorrow", "contract: a birth date after on", put(put(GOOD, DROP, "facts", "fullCapacity"), "2026-11-24", "facts", "birthDate"), at("suit.not_yet", "facts", "birthDate"))
    for field in ("doneOn", "birthDate"):
        for day in ("2024-02-30", "24-11-23", "2024/11/23"):
            yield refused(f"{field} of {day}", "contract: a day that exists", put(GOOD, day, "facts", field), at("day.malformed", "facts", field))
        yield refused(f"{field} as a number", SHAPE, put(GOOD, 20241123, "facts", field), no("string", "facts", field))
    yield refused("the day of the test as an empty text", "field.missing: empty or blank", put(GOOD, "", "facts", "doneOn"), at("field.missing", "facts", "doneOn"))
    for field in ("party", "doneOn"):
        yield refused(f"no {field}", SHAPE, put(GOOD, DROP, "facts", field), at("field.missing", "facts", field))
    yield refused("null for the day of the test", "contract: absent means missing or null", put(GOOD, None, "facts", "doneOn"), at("field.missing", "facts", "doneOn"))
    yield refused("a party that is none", "decision 14", put(GOOD, "client", "facts", "party"), at("party.unknown", "facts", "party"))
    for field in ("fullCapacity", "lowestByLaw"):
        yield refused(f"{field} in words", SHAPE, put(GOOD, "yes", "facts", field), no("boolean", "facts", field))
        yield refused(f"{field} as a number", SHAPE, put(GOOD, 1, "facts", field), no("boolean", "facts", field))
    for field in ("questionnaire", "answers", "facts"):
        yield refused(f"no {field}", SHAPE, put(GOOD, DROP, field), at("field.missing", field))
        yield refused(f"{field} as a text", SHAPE, put(GOOD, "x", field), no("array" if field == "answers" else "object", field))


def forms():
    yield refused("a questionnaire for companies, a person", "contract: a questionnaire for others", put(GOOD, "institution", "questionnaire", "for"), at("suit.conflict", "questionnaire", "for"))
    yield refused("a questionnaire for persons, a company", "contract: a questionnaire for others", put(GOOD, COMPANY, "facts"), at("suit.conflict", "questionnaire", "for"))
    yield refused("for nobody", "contract: suit.unknown: a word", put(GOOD, "anybody", "questionnaire", "for"), at("suit.unknown", "questionnaire", "for"))
    yield refused("points taken in no known way", "contract: suit.unknown: a word", put(GOOD, "lowest", "questionnaire", "questions", 0, "take"), at("suit.unknown", "questionnaire", "questions", 0, "take"))
    yield refused("two questions of one id", "contract: two ids alike", request(form(ONE, ONE), [("Q1", "A")]), at("suit.duplicate", "questionnaire", "questions", 1, "id"))
    yield refused("two options of one id", "contract: two ids alike", request(form(question("Q1", option("A", 1), option("A", 2))), [("Q1", "A")]), at("suit.duplicate", "questionnaire", "questions", 0, "options", 1, "id"))
    weak = {"id": "K", "strength": "weak", "options": [{"question": "Q1", "option": "B"}, {"question": "Q2", "option": "b"}]}
    both = put(GOOD, [weak, {**weak, "options": weak["options"][::-1]}], "questionnaire", "conflicts")
    yield refused("two conflicts of one id", "contract: two ids alike", both, at("suit.duplicate", "questionnaire", "conflicts", 1, "id"))
    one = put(GOOD, [weak], "questionnaire", "conflicts")
    yield refused("a conflict with a question that is none", "contract: of known questions", put(one, "Q9", "questionnaire", "conflicts", 0, "options", 1, "question"), at("suit.unknown", "questionnaire", "conflicts", 0, "options", 1, "question"))
    yield refused("a conflict with an option that is none", "contract: suit.unknown", put(one, "c", "questionnaire", "conflicts", 0, "options", 1, "option"), at("suit.unknown", "questionnaire", "conflicts", 0, "options", 1, "option"))
    yield refused("a conflict of no known strength", "contract: suit.unknown: a word", put(one, "mild", "questionnaire", "conflicts", 0, "strength"), at("suit.unknown", "questionnaire", "conflicts", 0, "strength"))
    yield refused("reading_a_conflict_of_one_option", "contract: two to ten options", put(one, weak["options"][:1], "questionnaire", "conflicts", 0, "options"), at("suit.missing", "questionnaire", "conflicts", 0, "options"))
    for points in (1001, -1001):
        yield refused(f"reading_points_of_{points}", "contract: −1,000 to 1,000", put(GOOD, points, "questionnaire", "questions", 0, "options", 1, "points"), at("suit.out_of_range", "questionnaire", "questions", 0, "options", 1, "points"))
    yield refused("points as a text", "contract: JS integers", put(GOOD, "10", "questionnaire", "questions", 0, "options", 1, "points"), no("integer", "questionnaire", "questions", 0, "options", 1, "points"))
    yield refused("points of a half", "contract: JS integers", put(GOOD, 1.5, "questionnaire", "questions", 0, "options", 1, "points"), no("integer", "questionnaire", "questions", 0, "options", 1, "points"))
    yield refused("reading_an_id_of_65_characters", "contract: 1–64 characters", put(GOOD, "Q" * 65, "questionnaire", "id"), at("text.length", "questionnaire", "id", actual=65, expected=64))
    yield sound("an id of 64 characters", "contract: 1–64 characters", put(GOOD, "Q" * 64, "questionnaire", "id"), {"score": 11})
    wide = [question(f"Q{number}", option("A", 0)) for number in range(101)]
    yield refused("reading_101_questions", "contract: at most 100 questions", request(form(*wide), [(f"Q{number}", "A") for number in range(101)]), at("field.out_of_range", "answers", limit=100), at("field.out_of_range", "questionnaire", "questions", limit=100))
    yield sound("100 questions", "contract: at most 100 questions", request(form(*wide[:100]), [(f"Q{number}", "A") for number in range(100)]), {"score": 0, "level": "C1", "lowest": "met"})
    yield refused("reading_51_options", "contract: of 50 options", request(form(question("Q1", *(option(f"O{number}", 1) for number in range(51)))), [("Q1", ["O1"])]), at("field.out_of_range", "questionnaire", "questions", 0, "options", limit=50))
    for field in ("id", "version", "for", "questions"):
        yield refused(f"a questionnaire without {field}", SHAPE, put(GOOD, DROP, "questionnaire", field), at("field.missing", "questionnaire", field))
    for field in ("take", "options"):
        yield refused(f"a question without {field}", SHAPE, put(GOOD, DROP, "questionnaire", "questions", 1, field), at("field.missing", "questionnaire", "questions", 1, field))
    yield refused("an option without points", SHAPE, put(GOOD, DROP, "questionnaire", "questions", 0, "options", 1, "points"), at("field.missing", "questionnaire", "questions", 0, "options", 1, "points"))
    yield refused("optional in words", SHAPE, put(GOOD, "no", "questionnaire", "questions", 1, "optional"), no("boolean", "questionnaire", "questions", 1, "optional"))


def match():
    good = asked()
    for path, value, finding in (
            (("client", "level"), "C6", "suit.unknown"), (("client", "level"), "C0", "suit.unknown"), (("client", "level"), "c3", "suit.unknown"), (("client", "previousLevel"), "C6", "suit.unknown"), (("product", "level"), "R0", "suit.unknown"),
            (("product", "level"), "R6", "suit.unknown"), (("product", "previousLevel"), "R9", "suit.unknown"), (("client", "term"), "forever", "suit.unknown"), (("product", "term"), "2 years", "suit.unknown"),
            (("product", "kind"), "shares", "suit.unknown"), (("product", "entry"), "yes", "suit.unknown"), (("client", "lowest"), "no", "suit.unknown"), (("client", "investor"), "retail", "suit.unknown"),
            (("client", "party"), "person", "party.unknown"), (("client", "validUntil"), "2027-02-30", "day.malformed"), (("client", "birthDate"), "1980-02-30", "day.malformed"), (("client", "birthDate"), "2026-11-24", "suit.not_yet")):
        yield refused(f"{'.'.join(path)} of {value}", "contract: suit.unknown: level (C6, R0) or word; decision 14", put(good, value, *path), at(finding, *path))
    yield refused("the second kind is none", "contract: suit.unknown: a word", put(good, ["equity", "gold"], "client", "kinds"), at("suit.unknown", "client", "kinds", 1))
    for path in (("client",), ("product",), ("client", "party"), ("client", "investor"), ("product", "level"), ("product", "term"), ("product", "kind"), ("product", "entry")):
        yield refused(f"no {'.'.join(path)}", "contract: what the broker itself must know", put(good, DROP, *path), at("field.missing", *path))
    yield refused("null for a product's level", "contract: absent means missing or null", put(good, None, "product", "level"), at("field.missing", "product", "level"))
    yield refused("a level as a number", SHAPE, put(good, 3, "client", "level"), no("string", "client", "level"))
    yield refused("kinds as a text", SHAPE, put(good, "equity", "client", "kinds"), no("array", "client", "kinds"))
    yield refused("an act in words", SHAPE, asked({}, {}, {"warned": "yes"}), no("boolean", "acts", "warned"))
    yield refused("a client as a text", SHAPE, put(good, "x", "client"), no("object", "client"))
    yield refused("everything wrong at once", "contract: every problem in one pass", asked({"level": "C6", "term": 1, "birthDate": "2030-01-01"}, {"level": "R0"}),
                  at("suit.unknown", "client", "level"), no("string", "client", "term"), at("suit.not_yet", "client", "birthDate"), at("suit.unknown", "product", "level"))


def score():
    for part in (bounds, answers, facts, forms):
        yield from part()


FILES = {}
MORE = {"score_questionnaire": score, "match_suitability": match}

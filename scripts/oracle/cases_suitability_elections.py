"""Cases of investor classes: elections, conversions, and data that cannot be."""
from case_suitability import C1, DROP, LAW, SHAPE, at, incomes, no, put, refused, sound, texts, unknown
from cases_suitability_classes import APPLIED, COMPANY, NONE, PERSON, POOR, SMALL

TO_APPLY = ["written_application", "risks_confirmed", "proofs", "assessment", "explanation", "result_told"]
ROW = "suitability.professional."


def to(word, opened, needs, row):
    return {"conversions": [{"to": word, "open": opened, "needs": needs, "source": ROW + row}]}


def elections():
    said, elected = f"{LAW}art. 10", {"elected": "ordinary"}
    back = to("professional", "met", ["written_notice"], "iii_back")
    yield sound("II that elected ordinary", said, {**PERSON, **elected}, {"investor": "ordinary", "verdict": "unmet", **back})
    yield sound("a company of II that elected ordinary", said, {**COMPANY, **elected}, {"investor": "ordinary", "verdict": "unmet", **back})
    yield sound("I cannot elect", f"{said}: only (4) and (5)", {**COMPANY, "body": "annuity", **elected}, {"investor": "professional", "class": "I", "verdict": "met"}, "investor.forbidden")
    yield sound("III cannot elect", f"{said}: only (4) and (5)", {**POOR, "application": APPLIED, **elected}, {"investor": "professional", "class": "III", "verdict": "met"}, "investor.forbidden")
    yield sound("reading_an_ordinary_investor_elects_what_it_is: nothing told", "contract: by class I or III", {**put(PERSON, "1", "financialAssets"), **elected}, NONE)
    yield sound("null is no election", said, {**PERSON, "elected": None}, {"class": "II"})
    yield sound("reading_II_not_known_that_elected_ordinary: it is left out of the verdict", "contract: II not when elected otherwise", {**put(COMPANY, DROP, "firstTrade"), **elected}, {"investor": "ordinary", "verdict": "unmet"}, "investor.missing")


def conversions():
    art = f"{LAW}art. 10–12; {C1}: professional → ordinary: new risk test is needed"
    yield sound("conversion of class I", f"{art}; 产品 and institutions may not", {**COMPANY, "body": "pension_fund"}, to("ordinary", "unmet", [], "to_ordinary"))
    yield sound("conversion of class II", art, PERSON, to("ordinary", "met", ["written_notice", "risk_test"], "to_ordinary"))
    yield sound("conversion of class II, a company", art, COMPANY, to("ordinary", "met", ["written_notice", "risk_test"], "to_ordinary"))
    yield sound("reading_conversion_of_class_III: the risk test rests on its row", art, {**POOR, "application": APPLIED}, to("ordinary", "met", ["written_notice", "risk_test"], "iii_back"))
    yield sound("reading_conversion_of_class_III, a company", art, {**SMALL, "application": APPLIED}, to("ordinary", "met", ["written_notice", "risk_test"], "iii_back"))
    for name, given, opened, soft in (("able to apply", POOR, "met", ()), ("not able to apply", put(POOR, "1", "financialAssets"), "unmet", ()), ("a company able to apply", SMALL, "met", ()),
                                      ("not known whether able", put(POOR, DROP, "financialAssets"), "undetermined", ("investor.missing",)), ("able, though no application is known", put(POOR, DROP, "application"), "met", ("investor.missing",)),
                                      ("applied and refused", {**POOR, "application": {**APPLIED, "accepted": False}}, "met", ())):
        yield sound(f"conversion of an ordinary investor: {name}", f"{LAW}art. 11, 12", given, {"investor": "ordinary", **to("professional", opened, TO_APPLY, "application")}, *soft)


def wrong():
    yield from texts(lambda text: put(PERSON, text, "financialAssets"), "financialAssets")
    yield refused("financial assets of a statement negative", "contract: financial assets not", put(COMPANY, "-0.01", "statement", "financialAssets"), at("investor.out_of_range", "statement", "financialAssets"))
    yield refused("net assets as a number", SHAPE, put(COMPANY, 20000000, "statement", "netAssets"), no("string", "statement", "netAssets"))
    yield refused("net assets in full-width digits", SHAPE, put(COMPANY, "２０００００００", "statement", "netAssets"), at("amount.malformed", "statement", "netAssets"))
    yield refused("an income negative", "contract: a negative amount", put(PERSON, "-1", "incomes", 1, "amount"), at("investor.out_of_range", "incomes", 1, "amount"))
    yield refused("an income as a number", SHAPE, put(PERSON, 100000, "incomes", 2, "amount"), no("string", "incomes", 2, "amount"))
    yield refused("a year as a text", SHAPE, put(PERSON, "2024", "incomes", 1, "year"), no("integer", "incomes", 1, "year"))
    yield refused("a year twice", "contract: a year given twice", put(PERSON, 2023, "incomes", 1, "year"), at("investor.duplicate", "incomes", 1, "year"))
    yield refused("a year after the day", "contract: year after on", put(PERSON, 2027, "incomes", 2, "year"), at("investor.not_yet", "incomes", 2, "year"))
    yield refused("reading_an_income_without_its_year: a shape", "contract: shapes", put(PERSON, DROP, "incomes", 0, "year"), at("field.missing", "incomes", 0, "year"))
    yield refused("reading_an_income_without_its_amount: a shape", "contract: shapes", put(PERSON, DROP, "incomes", 0, "amount"), at("field.missing", "incomes", 0, "amount"))
    yield refused("reading_eleven_incomes", "contract: ten at most", {**PERSON, "incomes": incomes(*["1"] * 11, first=2015)}, at("field.out_of_range", "incomes", limit=10))
    yield refused("incomes as a map", SHAPE, {**PERSON, "incomes": {}}, no("array", "incomes"))
    yield refused("a statement as a text", SHAPE, {**COMPANY, "statement": "2025"}, no("object", "statement"))
    yield refused("reading_a_statement_without_its_day: a shape", "contract: shapes", put(COMPANY, DROP, "statement", "on"), at("field.missing", "statement", "on"))
    yield refused("a statement of tomorrow", "contract: a statement after on", put(COMPANY, "2026-11-24", "statement", "on"), at("investor.not_yet", "statement", "on"))
    yield refused("a first trade of tomorrow", "contract: a first trade after on", put(PERSON, "2026-11-24", "firstTrade"), at("investor.not_yet", "firstTrade"))
    yield sound("a first trade of today", "contract: after on", put(PERSON, "2026-11-23", "firstTrade"), NONE)
    for day in ("2024-02-30", "2023-02-29", "20241123", "2024-11-23T00:00:00Z", "２０２４-11-23", "2024-13-01"):
        yield refused(f"a first trade of {day}", "contract: a day that exists", put(PERSON, day, "firstTrade"), at("day.malformed", "firstTrade"))
    yield refused("a first trade as a number", SHAPE, put(PERSON, 20241123, "firstTrade"), no("string", "firstTrade"))
    for months in (-1, 1201):
        yield refused(f"reading_work_of_{months}_months", "contract: 0–1,200", put(PERSON, months, "workMonths"), at("investor.out_of_range", "workMonths"))
    yield refused("work months as a text", SHAPE, put(PERSON, "24", "workMonths"), no("integer", "workMonths"))
    yield refused("work months of a half", SHAPE, put(PERSON, 24.5, "workMonths"), no("integer", "workMonths"))
    yield refused("senior manager in words", SHAPE, put(PERSON, "yes", "seniorManager"), no("boolean", "seniorManager"))
    yield refused("an application in words", SHAPE, put(PERSON, "yes", "application"), no("object", "application"))
    yield refused("written as a number", SHAPE, put(PERSON, 1, "application", "written"), no("boolean", "application", "written"))
    yield refused("no party", "contract: field.missing", put(PERSON, DROP, "party"), at("field.missing", "party"))
    yield refused("null for a party", "contract: absent means missing or null", put(PERSON, None, "party"), at("field.missing", "party"))
    yield refused("a party that is none", "decision 14: every word is an issue", put(PERSON, "person", "party"), at("party.unknown", "party"))
    yield refused("a body that is none", "contract: investor.unknown", put(COMPANY, "bank", "body"), at("investor.unknown", "body"))
    yield refused("an election that is none", "contract: investor.unknown", put(PERSON, "professional", "elected"), at("investor.unknown", "elected"))
    for party in ("individual", "minor", "sole_trader"):
        yield refused(f"a body of class I, {party}", "contract: a body that does not fit the party", {**PERSON, "party": party, "body": "financial_institution"}, at("investor.conflict", "body"))
    yield refused("everything at once", "contract: every problem in one pass", {"party": "individual", "financialAssets": 1, "firstTrade": "2027-01-01", "workMonths": "1", "elected": "x"},
                  no("string", "financialAssets"), at("investor.not_yet", "firstTrade"), no("integer", "workMonths"), at("investor.unknown", "elected"))
    for path in (("mood",), ("statement", "mood"), ("application", "mood")):
        yield sound(f"an unknown key: {'.'.join(path)}", "contract: an unknown key is kept and told", put(COMPANY, "x", *path), {"class": "II"}, told=[unknown(*path)])
    yield sound("an unknown key of an income", "contract: an unknown key is kept and told", put(PERSON, "x", "incomes", 0, "mood"), {"class": "II"}, told=[unknown("incomes", 0, "mood")])


def more():
    for part in (elections, conversions, wrong):
        yield from part()


FILES = {}
MORE = {"classify_investor": more}

"""Cases of investor classes: both sides of every number, every body, the application, elections, conversions."""
from case_suitability import DROP, LAW, THREE, incomes, put, sound, statement

TWO, THREE_ART = f"{LAW}art. 8 (4), (5)", f"{LAW}art. 11"
NOT_APPLIED = {"written": False, "risksConfirmed": False, "proofs": False, "assessment": False, "accepted": False}
APPLIED = dict.fromkeys(NOT_APPLIED, True)
PERSON = {"party": "individual", "financialAssets": "5000000", "incomes": incomes("100000", "100000", "100000"), "firstTrade": "2020-01-02", "workMonths": 0, "seniorManager": False,
          "financeProfession": False, "application": NOT_APPLIED}
POOR = {**PERSON, "financialAssets": "3000000"}
COMPANY = {"party": "legal_person", "body": "none", "statement": statement("20000000", "10000000"), "firstTrade": "2020-01-02", "application": NOT_APPLIED}
SMALL = {**COMPANY, "statement": statement("10000000", "5000000")}
II = {"investor": "professional", "class": "II", "verdict": "met"}
III = {"investor": "professional", "class": "III", "verdict": "met"}
NONE = {"investor": "ordinary", "verdict": "unmet"}
OPEN = {"investor": "ordinary", "verdict": "undetermined"}


def bodies():
    for body, article in (("financial_institution", "(1)"), ("financial_subsidiary", "(1)"), ("private_fund_manager", "(1)"), ("social_security_fund", "(3)"), ("annuity", "(3)"), ("pension_fund", "(3)"),
                          ("charity_fund", "(3)")):
        yield sound(f"class I: {body}", f"{LAW}art. 8 {article}", {**COMPANY, "body": body}, {"investor": "professional", "class": "I", "verdict": "met"})
    yield sound("class I: financial_product", f"{LAW}art. 8 (2)", {**COMPANY, "party": "product", "body": "financial_product"}, {"investor": "professional", "class": "I", "verdict": "met"})
    yield sound("class I: a product of which no body is said", "contract: product is a financial_product", put({**COMPANY, "party": "product"}, DROP, "body"), {"class": "I", "verdict": "met"})
    yield sound("class I: QFII of which no body is said", f"{LAW}art. 8 (3)", put({**COMPANY, "party": "qualified_foreign_investor"}, DROP, "body"), {"class": "I", "verdict": "met"})
    yield sound("class I: QFII by its body", f"{LAW}art. 8 (3)", {**COMPANY, "party": "qualified_foreign_investor", "body": "qualified_foreign_investor"}, {"class": "I", "verdict": "met"})
    yield sound("class I without any number", "contract: the class is the first that is met", {"party": "product", "application": NOT_APPLIED}, {"class": "I", "verdict": "met"},
                *["investor.missing"] * 2)
    for name, value in (("absent", DROP), ("null", None)):
        yield sound(f"a company of which the body is {name}", THREE, put(SMALL, value, "body"), OPEN, "investor.missing")
        yield sound(f"a company of class II of which the body is {name}", THREE, put(COMPANY, value, "body"), II, "investor.missing")
    yield sound("reading_the_operand_of_a_body_of_class_I", "contract: the same word", {**COMPANY, "body": "annuity"}, {"class": "I"})
    yield sound("a public institution that is none of them", "contract: unmet for none", {**SMALL, "party": "public_institution"}, NONE)
    yield sound("natural persons have no class I", "contract: natural persons have no class I", PERSON, II)


def judged(who, name, given, two, three):
    """Who is of class II has not applied, anybody else has; who is exactly at a number is both."""
    if two == "met" or "exactly" in name:
        yield sound(f"{who}, not applied: {name}", TWO, given, II if two == "met" else NONE)
    if two == "unmet" or "exactly" in name:
        yield sound(f"{who}, applied: {name}", THREE_ART, {**given, "application": APPLIED}, II if two == "met" else III if three == "met" else NONE)


def institutions():
    for name, given, two, three in (
            ("exactly the numbers of II", COMPANY, "met", "met"), ("net assets a cent below II", put(COMPANY, statement("19999999.99", "10000000"), "statement"), "unmet", "met"),
            ("financial assets a cent below II", put(COMPANY, statement("20000000", "9999999.99"), "statement"), "unmet", "met"), ("a cent above both", put(COMPANY, statement("20000000.01", "10000000.01"), "statement"), "met", "met"),
            ("two years on the day", put(COMPANY, "2024-11-23", "firstTrade"), "met", "met"), ("two years tomorrow", put(COMPANY, "2024-11-24", "firstTrade"), "unmet", "met"),
            ("exactly the numbers of III", SMALL, "unmet", "met"), ("net assets a cent below III", put(SMALL, statement("9999999.99", "5000000"), "statement"), "unmet", "unmet"),
            ("financial assets a cent below III", put(SMALL, statement("10000000", "4999999.99"), "statement"), "unmet", "unmet"),
            ("one year on the day", put(SMALL, "2025-11-23", "firstTrade"), "unmet", "met"), ("one year tomorrow", put(SMALL, "2025-11-24", "firstTrade"), "unmet", "unmet"),
            ("net assets below nought", put(SMALL, statement("-0.01", "5000000"), "statement"), "unmet", "unmet"), ("no financial assets", put(SMALL, statement("10000000", "0"), "statement"), "unmet", "unmet")):
        yield from judged("institution", name, given, two, three)


def persons():
    rich = incomes("500000", "500000", "500000")
    for name, given, two, three in (
            ("exactly 5,000,000", PERSON, "met", "met"), ("a cent below 5,000,000", put(PERSON, "4999999.99", "financialAssets"), "unmet", "met"), ("a cent above 5,000,000", put(PERSON, "5000000.01", "financialAssets"), "met", "met"),
            ("exactly 3,000,000", POOR, "unmet", "met"), ("a cent below 3,000,000", put(POOR, "2999999.99", "financialAssets"), "unmet", "unmet"),
            ("average income exactly 500,000", {**PERSON, "financialAssets": "0", "incomes": incomes("0", "600000", "900000")}, "met", "met"),
            ("average income a cent below, in the sum", {**PERSON, "financialAssets": "0", "incomes": incomes("500000", "500000", "499999.99")}, "unmet", "met"),
            ("average income a cent above, in the sum", {**PERSON, "financialAssets": "0", "incomes": incomes("500000", "500000", "500000.01")}, "met", "met"),
            ("average income exactly 300,000", {**PERSON, "financialAssets": "0", "incomes": incomes("300000", "300000", "300000")}, "unmet", "met"),
            ("average income a cent below 300,000", {**PERSON, "financialAssets": "0", "incomes": incomes("300000", "299999.99", "300000")}, "unmet", "unmet"),
            ("a quotient without end", {**PERSON, "financialAssets": "0", "incomes": incomes("100000", "100000", "100001")}, "unmet", "unmet"),
            ("two years of investing on the day", put(PERSON, "2024-11-23", "firstTrade"), "met", "met"), ("two years tomorrow", put(PERSON, "2024-11-24", "firstTrade"), "unmet", "met"),
            ("one year on the day", put(POOR, "2025-11-23", "firstTrade"), "unmet", "met"), ("one year tomorrow", put(POOR, "2025-11-24", "firstTrade"), "unmet", "unmet"),
            ("24 months of work", {**PERSON, "firstTrade": "2026-11-23", "workMonths": 24}, "met", "met"), ("23 months of work", {**PERSON, "firstTrade": "2026-11-23", "workMonths": 23}, "unmet", "met"),
            ("12 months of work", {**POOR, "firstTrade": "2026-11-23", "workMonths": 12}, "unmet", "met"), ("11 months of work", {**POOR, "firstTrade": "2026-11-23", "workMonths": 11}, "unmet", "unmet"),
            ("1,200 months of work", {**PERSON, "workMonths": 1200}, "met", "met"),
            ("senior manager of a body of class I", {**PERSON, "firstTrade": "2026-11-23", "seniorManager": True}, "met", "unmet"),
            ("accountant in finance", {**PERSON, "firstTrade": "2026-11-23", "financeProfession": True}, "met", "unmet"), ("income alone, no assets", {**PERSON, "financialAssets": "0", "incomes": rich}, "met", "met"),
            ("neither wealth", {**PERSON, "financialAssets": "0"}, "unmet", "unmet"), ("neither time", {**PERSON, "firstTrade": "2026-11-23"}, "unmet", "unmet")):
        yield from judged("person", name, given, two, three)
    for party in ("minor", "sole_trader"):
        yield sound(f"{party} is a natural person", "contract: natural persons", {**PERSON, "party": party}, II)
    said = "contract: the day of the same number, or the last day of a shorter month"
    for first, on, found in (("2024-02-29", "2026-02-28", II), ("2024-02-29", "2026-02-27", NONE), ("2024-03-31", "2026-03-30", NONE), ("2024-03-31", "2026-03-31", II)):
        yield sound(f"first trade {first}, on {on}", said, {**put(PERSON, first, "firstTrade"), "incomes": incomes("1", "1", "1")}, found, on=on)


def applications():
    for field in NOT_APPLIED:
        yield sound(f"applied, but {field} is false", f"{LAW}art. 12", {**POOR, "application": {**APPLIED, field: False}}, NONE)
        yield sound(f"applied, {field} not said", f"{LAW}art. 12", {**POOR, "application": put(APPLIED, DROP, field)}, OPEN, "investor.missing")
    yield sound("applied, an institution, not accepted", f"{LAW}art. 11: the firm may refuse", {**SMALL, "application": {**APPLIED, "accepted": False}}, NONE)
    yield sound("reading_no_application: told once, at it", "contract: at its path, once", put(POOR, DROP, "application"), OPEN, "investor.missing")
    yield sound("an application of which nothing is said", "contract: at its path", {**POOR, "application": {}}, OPEN, *["investor.missing"] * 5)
    yield sound("null is no application", THREE, {**POOR, "application": None}, OPEN, "investor.missing")
    yield sound("reading_no_application_of_class_II: it is told all the same", "contract: a criterion that undetermined is shown for", put(PERSON, DROP, "application"), II, "investor.missing")


def absent():
    applied = {**POOR, "application": APPLIED}
    yield sound("financial assets absent, income below", THREE, put(applied, DROP, "financialAssets"), OPEN, "investor.missing")
    yield sound("incomes absent, assets met", THREE, put(applied, DROP, "incomes"), III, "investor.missing")
    yield sound("incomes absent, assets unmet", THREE, put({**applied, "financialAssets": "1"}, DROP, "incomes"), OPEN, "investor.missing")
    yield sound("first trade absent, no work", THREE, put(applied, DROP, "firstTrade"), OPEN, "investor.missing")
    yield sound("first trade absent, work enough", THREE, put({**PERSON, "workMonths": 30}, DROP, "firstTrade"), II, "investor.missing")
    for field in ("workMonths", "seniorManager", "financeProfession"):
        yield sound(f"{field} absent, investing enough", THREE, put(PERSON, DROP, field), II, "investor.missing")
        yield sound(f"{field} absent, else nothing", THREE, put(put(PERSON, "2026-11-23", "firstTrade"), None, field), OPEN, "investor.missing")
    yield sound("reading_no_statement: told once, at it", "contract: at its path, once", put(COMPANY, DROP, "statement"), OPEN, "investor.missing")
    yield sound("net assets absent", THREE, put(COMPANY, DROP, "statement", "netAssets"), OPEN, "investor.missing")
    yield sound("financial assets of a statement absent", THREE, put(COMPANY, None, "statement", "financialAssets"), OPEN, "investor.missing")
    yield sound("net assets unmet, financial assets absent", THREE, put(COMPANY, {"on": "2025-12-31", "netAssets": "1"}, "statement"), NONE, "investor.missing")
    yield sound("first trade of an institution absent", THREE, put(COMPANY, DROP, "firstTrade"), OPEN, "investor.missing")
    yield sound("a person of whom nothing is known", THREE, {"party": "individual"}, OPEN, *["investor.missing"] * 7)
    yield sound("a company of which nothing is known", THREE, {"party": "legal_person"}, OPEN, *["investor.missing"] * 4)


def stale():
    said = "contract: other years are investor.stale and undetermined"
    poor = {**PERSON, "financialAssets": "1"}
    rows = incomes("900000", "900000", "900000")
    for name, given in (("two years", rows[1:]), ("one year", rows[:1]), ("years one too early", incomes("900000", "900000", "900000", first=2022)), ("the year of the day among them", incomes("900000", "900000", "900000", first=2024))):
        yield sound(f"incomes of {name}", said, {**poor, "incomes": given}, OPEN, "investor.stale")
    yield sound("reading_incomes_of_no_year_are_fewer", said, {**poor, "incomes": []}, OPEN, "investor.stale")
    yield sound("reading_incomes_of_a_fourth_year_are_others", said, {**poor, "incomes": incomes("1", "900000", "900000", "900000", first=2022)}, OPEN, "investor.stale")
    yield sound("incomes in another order", "contract: each once", {**poor, "incomes": rows[::-1]}, II)
    yield sound("stale incomes beside assets enough", said, {**PERSON, "incomes": rows[1:]}, II, "investor.stale")
    yield sound("the day after the turn of the year the three years move", said, {**poor, "incomes": rows}, OPEN, "investor.stale", on="2027-01-01")
    yield sound("on the last day of the year they stand", said, {**poor, "incomes": rows}, II, on="2026-12-31")
    for name, day in (("one year older", "2024-12-31"), ("not of a year-end", "2025-12-30"), ("of a half-year", "2026-06-30")):
        yield sound(f"a statement {name}", "contract: 31 December of the year before", put(COMPANY, day, "statement", "on"), OPEN, "investor.stale")
    yield sound("reading_a_statement_of_the_very_day: of another year-end", "contract: 31 December of the year before", put(COMPANY, "2026-12-31", "statement", "on"), OPEN, "investor.stale", on="2026-12-31")
    yield sound("a statement of last year-end, on the first day after it", "contract: 31 December of the year before", put(COMPANY, "2026-12-31", "statement", "on"), II, on="2027-01-01")


def cases():
    for part in (bodies, institutions, persons, applications, absent, stale):
        yield from part()


FILES = {"classify_investor": ("Professional investors by the measures of 2017: both sides of every number, every body, application, election, conversion; invented figures.", "classifyInvestor", cases)}

"""Second reading of investor classes (适当性管理办法 art. 8, 10 to 12) and of qualified investors."""
from suitability_base import Answer, group, natural, verdict

BODIES = {"product": ("financial_product",), "fund": ("social_security_fund", "annuity", "pension_fund", "charity_fund", "qualified_foreign_investor")}
OF_PARTY = {"product": "financial_product", "qualified_foreign_investor": "qualified_foreign_investor"}
APPLICATION = ("written", "written_application"), ("risksConfirmed", "risks_confirmed"), ("proofs", "proofs"), ("assessment", "assessment"), ("accepted", "accepted")
LEAST = {"asset_management": {"fixed_income": 300000, "mixed": 400000, "equity": 1000000, "commodity_derivative": 1000000}, "private_fund": 1000000}
TO_APPLY = ["written_application", "risks_confirmed", "proofs", "assessment", "explanation", "result_told"]


def class_one(answer, profile):
    body = profile.get("body", OF_PARTY.get(profile["party"]))
    row = next((row for row, bodies in BODIES.items() if body in bodies), "institution")
    test = answer.test("body", "is", (body if body in (None, "none") else "I", ["body"]), "I", f"professional.{row}")
    # The operand is the body itself, which belongs to class I.
    return group("all", {**test, "actual": body} if body is not None else test)


def numbers(answer, profile, row, net, financial, income, months, more=()):
    """The tests of class II or III without the application."""
    row = f"professional.{row}"
    if not natural(profile["party"]):
        return [answer.test("net_assets", "at_least", answer.of_statement(profile, "netAssets"), net, row),
                answer.test("financial_assets", "at_least", answer.of_statement(profile, "financialAssets"), financial, row),
                answer.test("investing_months", "at_least", answer.months(profile, "firstTrade"), months, row)]
    wealth = group("any", answer.test("financial_assets", "at_least", answer.money(profile, "financialAssets"), financial, row),
                   answer.test("average_income", "at_least", answer.income(profile), income, row))
    work = [answer.test("investing_months", "at_least", answer.months(profile, "firstTrade"), months, row),
            answer.test("work_months", "at_least", answer.datum(profile, "workMonths"), months, row)]
    work += [answer.true(name, answer.datum(profile, field), row) for field, name in more]
    return [wealth, group("any", *work)]


def application(answer, profile):
    given = profile.get("application")
    return group("all", *(answer.true(name, (None, ["application"]) if given is None else answer.datum(given, field, "application"), "professional.application")
                          for field, name in APPLICATION))


def classify(profile, options):
    answer = Answer(options, "investor.missing")
    kind = "individual" if natural(profile["party"]) else "institution"
    tests = [] if kind == "individual" else [("I", class_one(answer, profile))]
    two = (500 * 10**4, 50 * 10**4) if kind == "individual" else (1000 * 10**4, None)
    three = (300 * 10**4, 30 * 10**4) if kind == "individual" else (500 * 10**4, None)
    more = (("seniorManager", "senior_manager"), ("financeProfession", "finance_profession"))
    tests.append(("II", group("all", *numbers(answer, profile, f"ii_{kind}", 2000 * 10**4, *two, 24, more))))
    able = numbers(answer, profile, f"iii_{kind}", 1000 * 10**4, *three, 12)
    tests.append(("III", group("all", *able, application(answer, profile))))
    found = [name for name, criteria in tests if criteria["verdict"] == "met"]
    elected = profile.get("elected") == "ordinary" and found[:1] not in (["I"], ["III"])
    if profile.get("elected") and not elected:
        answer.warn("investor.forbidden", "elected", source="suitability.professional.to_ordinary")
        answer.rest("professional.to_ordinary")
    counted = [(name, criteria) for name, criteria in tests if not (elected and name == "II")]
    left = [name for name in found if not (elected and name == "II")]
    answer.tell(*(criteria for _, criteria in tests))
    value = {"investor": "professional" if left else "ordinary", **({"class": left[0]} if left else {}),
             "verdict": verdict("any", [criteria["verdict"] for _, criteria in counted]),
             "tests": [{"class": name, "criteria": criteria} for name, criteria in tests],
             "conversions": [conversion(answer, left[0] if left else None, elected and "II" in found, verdict("all", [one["verdict"] for one in able]))]}
    return answer.done(value)


def conversion(answer, found, was_two, able):
    to, opened, needs, row = {
        "I": ("ordinary", "unmet", [], "to_ordinary"), "II": ("ordinary", "met", ["written_notice", "risk_test"], "to_ordinary"),
        "III": ("ordinary", "met", ["written_notice", "risk_test"], "iii_back"),
        None: ("professional", "met", ["written_notice"], "iii_back") if was_two else ("professional", able, TO_APPLY, "application")}[found]
    answer.rest(f"professional.{row}", *(["professional.new_test"] if "risk_test" in needs else []))
    return {"to": to, "open": opened, "needs": needs, "source": f"suitability.professional.{row}"}


def qualified(request, options):
    answer = Answer(options, "investor.missing")
    investor, product = request["investor"], request["product"]
    person, plan = natural(investor["party"]), product["regime"] == "asset_management"
    prefix = "qualified." if plan else "qualified.private_"
    row = prefix + ("individual" if person else "institution")
    if not person:
        tests = [answer.test("net_assets", "at_least", answer.of_statement(investor, "netAssets", "investor"), 1000 * 10**4, row)]
    elif plan:
        tests = [answer.test("investing_months", "at_least", answer.months(investor, "firstTrade", "investor"), 24, row),
                 group("any", answer.test("net_financial_assets", "at_least", answer.money(investor, "householdNetFinancialAssets", "investor"), 300 * 10**4, row),
                       answer.test("financial_assets", "at_least", answer.money(investor, "householdFinancialAssets", "investor"), 500 * 10**4, row),
                       answer.test("average_income", "at_least", answer.income(investor, "investor"), 40 * 10**4, row))]
    else:
        tests = [group("any", answer.test("financial_assets", "at_least", answer.money(investor, "financialAssets", "investor"), 300 * 10**4, row),
                       answer.test("average_income", "at_least", answer.income(investor, "investor"), 50 * 10**4, row))]
    least = LEAST[product["regime"]][product["kind"]] if plan else LEAST["private_fund"]
    tests.append(answer.test("amount", "at_least", answer.money(product, "amount", "product"), least, f"{prefix}amount"))
    tests.append(answer.true("borrowed", answer.datum(product, "borrowed", "product"), "qualified.borrowed", False))
    if "holders" in product:
        tests.append(answer.test("holders", "at_most", answer.datum(product, "holders", "product"), 200, "qualified.holders"))
    criteria = group("all", *tests)
    answer.tell(criteria)
    return answer.done({"verdict": criteria["verdict"], "criteria": criteria})

"""Second reading of permissions; rules/client.md (c3) and (f2)."""
from fractions import Fraction

from suitability_base import LEVELS, Answer, group, natural

WAN = 10**4
SHIPPED = {
    "star_market": (50, 20, 24), "chinext": (10, 20, 24), "convertible_bond": (10, 20, 24), "bse": (50, 20, 24), "neeq_innovation": (100, 10, 24), "neeq_base": (200, 10, 24),
    "stock_connect": (50, 20, 0), "margin_trading": (50, 20, 6), "options_1": (50, 20, 6), "options_2": (50, 20, 6), "options_3": (50, 20, 6), "delisting_board": (50, 20, 24),
    "risk_warning_board": (0, 0, 0), "bond_qualified": (500, 20, 24), "preferred_stock": (0, 0, 0)}
FIRST_DAYS = {"star_market": "2019-07-22", "bse": "2021-11-15", "convertible_bond": "2022-06-18", "neeq_innovation": "2021-09-17", "neeq_base": "2021-09-17", "chinext": "2020-04-28"}
FOR_PERSONS = ("star_market", "chinext", "convertible_bond", "neeq_innovation", "neeq_base", "stock_connect", "delisting_board")
P = "profile"


class Asked:
    """One permission, one profile, the terms that apply."""

    def __init__(self, request, options):
        self.answer, self.word, self.profile = Answer(options, "investor.missing"), request["permission"], request["profile"]
        own = self.answer.own
        if own:
            terms = own["permissions"][self.word]
            self.assets, self.days, self.months = Fraction(terms["assets"]), terms["days"], terms["months"]
            self.level, self.knowledge = terms.get("level"), terms.get("knowledge")
        else:
            wan, self.days, self.months = SHIPPED[self.word]
            self.assets, self.level, self.knowledge = wan * WAN, None, None
        self.row = f"permission.{self.word}"
        self.terms_row = "policy.own" if own else self.row

    def at_least(self, name, operand, needed, row=None):
        return self.answer.test(name, "at_least", operand, needed, row or self.row)

    def true(self, name, field, row=None):
        return self.answer.true(name, self.answer.datum(self.profile, field, P), row or self.row)

    def months_since(self, field):
        return self.answer.months(self.profile, field, P)

    def figure(self, field):
        return self.answer.of_statement(self.profile, field, P)

    def assets_group(self, needed=None, row=None, borrowed=True):
        needed, row = needed or self.assets, row or self.terms_row
        given = self.profile.get("assets")
        operand = (lambda field: (None, [P, "assets"])) if given is None else (lambda field: self.answer.datum(given, field, P, "assets"))
        average = (None, [P, "assets"]) if given is None else self.answer.money(given, "average", P, "assets")
        tests = [self.at_least("average_assets", average, needed, row), self.at_least("days_observed", operand("days"), self.days, row)]
        if borrowed:
            tests.append(self.answer.true("borrowed_excluded", operand("borrowedExcluded"), row))
        return group("all", *tests)

    def terms(self, months=True):
        made = [self.assets_group(borrowed=self.word != "stock_connect")] if self.assets else []
        if months and self.months:
            made.append(self.at_least("investing_months", self.months_since("firstTrade"), self.months, self.terms_row))
        return made + self.of_broker()

    def of_broker(self):
        made = []
        if self.level:
            given = self.profile.get("level")
            verdict = {} if given is None else {"verdict": "met" if LEVELS.index(given) >= LEVELS.index(self.level) else "unmet", "actual": given}
            made.append({**self.answer.test("level", "is", (given, [P, "level"]), self.level, self.terms_row), "direction": "at_least", **verdict})
        if self.knowledge is not None:
            made.append(self.at_least("knowledge", self.answer.datum(self.profile, "knowledge", P), self.knowledge, self.terms_row))
        return made


def plain(asked, person):
    if not person:
        return None
    return asked.terms()


def margin_trading(asked, person):
    answer, profile = asked.answer, asked.profile
    terms = [asked.assets_group(), asked.at_least("investing_months", asked.months_since("firstTrade"), asked.months, asked.terms_row)]
    if not person:
        professional = answer.test("professional", "is", answer.datum(profile, "professional", P), "met", asked.row)
        if profile.get("professional") == "undetermined":  # an answer of another function that is open stays open
            professional["verdict"] = "undetermined"
            professional.pop("actual", None)
        if professional["verdict"] != "met":
            answer.warn("rule.not_covered", P, "party", on=answer.on.isoformat())
        terms = [group("any", group("all", *terms), professional)]
    level = profile.get("level")
    known = answer.true("risk_tolerance_known", (True if level else None, [P, "level"]), asked.row)
    clean = [answer.true(name, (None if profile.get(field) is None else not profile[field], [P, field]), asked.row)
             for name, field in (("not_defaulted", "defaulted"), ("not_related", "related"))]
    return [*terms, *asked.of_broker(), known, *clean]


def bse(asked, person):
    if not person:
        asked.answer.rest(asked.row)
        return []
    held = asked.profile.get("held")
    has = None if held is None else "neeq_innovation" if {"neeq_innovation", "neeq_base"} & set(held) else "none"
    test = asked.answer.test("held_permission", "is", (has, [P, "held"]), "neeq_innovation", asked.row)
    test.pop("actual", None)  # what it shows is not said by the contract
    return [group("any", test, group("all", *asked.terms()))]


def options(asked, person):
    number = int(asked.word[-1])
    if person:
        experience = asked.true("futures_experience", "futuresExperience")
        again = asked.true("futures_experience", "futuresExperience")
        ways = group("any", group("all", asked.at_least("broker_months", asked.months_since("brokerSince"), asked.months, asked.terms_row),
                                  group("any", asked.true("margin_qualified", "marginQualified"), experience)),
                     group("all", asked.at_least("futures_months", asked.months_since("futuresSince"), asked.months, asked.terms_row), again))
        first = [*asked.terms(months=False), ways]
    else:
        row = "permission.options_institution"
        first = [asked.assets_group(100 * WAN, row), asked.at_least("net_assets", asked.figure("netAssets"), 100 * WAN, row)]
    return [*first, asked.at_least("options_test", asked.answer.datum(asked.profile, "optionsTest", P), number),
            asked.at_least("options_simulated", asked.answer.datum(asked.profile, "optionsSimulated", P), number)]


def risk_warning_board(asked, person):
    asked.answer.rest("permission.risk_warning_cap" if asked.answer.on.isoformat() <= "2026-07-05" else "permission.risk_warning_cap_2026")
    return [*asked.terms(), asked.true("disclosure_signed", "disclosureSigned")]


def bond_qualified(asked, person):
    if not person:
        row = "permission.bond_institution"
        return [asked.at_least("net_assets", asked.figure("netAssets"), 2000 * WAN, row), asked.at_least("financial_assets", asked.figure("financialAssets"), 1000 * WAN, row),
                asked.at_least("investing_months", asked.months_since("firstTrade"), 24, row)]
    income = asked.at_least("average_income", asked.answer.income(asked.profile, P), 50 * WAN)
    return [group("any", asked.assets_group(), income),
            group("any", asked.at_least("investing_months", asked.months_since("firstTrade"), asked.months, asked.terms_row),
                  asked.at_least("work_months", asked.answer.datum(asked.profile, "workMonths", P), asked.months, asked.terms_row)), *asked.of_broker()]


def preferred_stock(asked, person):
    return None if person else [asked.at_least("paid_in_capital", asked.answer.money(asked.profile, "paidInCapital", P), 500 * WAN)]


READERS = {**dict.fromkeys(FOR_PERSONS, plain), "margin_trading": margin_trading, "bse": bse, "options_1": options, "options_2": options, "options_3": options,
           "risk_warning_board": risk_warning_board, "bond_qualified": bond_qualified, "preferred_stock": preferred_stock}


def permission(request, options):
    asked = Asked(request, options)
    assert asked.answer.on.isoformat() >= FIRST_DAYS.get(asked.word, ""), "before its first day: a refusal, written by hand"
    tests = READERS[asked.word](asked, natural(asked.profile["party"]))
    if tests is None:
        asked.answer.warn("rule.not_covered", P, "party", on=asked.answer.on.isoformat())
        criteria = {"join": "all", "verdict": "undetermined", "of": []}
    else:
        criteria = group("all", *tests)
    asked.answer.tell(criteria)
    value = {"permission": asked.word, "verdict": criteria["verdict"], "criteria": criteria}
    if asked.word == "risk_warning_board":
        value["dailyBuyLimit"] = "500000"
    return asked.answer.done(value)

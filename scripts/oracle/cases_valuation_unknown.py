"""Cases of unknown names: kept, with a warning, also in the options."""
from case_valuation import at, refused, sound
from cases_valuation_adjustments import INDEX, SHARE, chain, regression
from cases_valuation_bonds import ANNUAL, EXCHANGE, held, priced, worked
from cases_valuation_formulas import ex, lomd, option
from cases_valuation_locks import OWN_INPUT, counted, dated, locked
from cases_valuation_nav import cash, counted_up, holding, lines, plan
from cases_valuation_shares import HOUSE, figure, join, last, moved, ruled, share

KEPT = "contract: an unknown key is kept and gets the warning field.unknown"
FOO, MOOD = {"foo": 1}, {"mood": "good"}


def unknown(*path):
    return at("field.unknown", *path)


ROUNDING = {"rounding": FOO, "told": [unknown("rounding", "foo")]}
NAME = "an unknown name in rounding"


def values():
    yield sound(NAME, KEPT, share(close="10.25"), "close", **ROUNDING)
    yield sound("an unknown name in rounding beside known ones", KEPT, share(close="10.254"), "close", rounding={**FOO, "unit": 2, "money": 1}, told=[unknown("rounding", "foo")])
    yield sound("two unknown names in rounding", KEPT, share(close="10.25"), "close", rounding={"Unit": 2, "nAV": 3}, told=[unknown("rounding", "Unit"), unknown("rounding", "nAV")])
    yield sound("an unknown name in the own rule set", KEPT, share(close="10.25"), "close", ruleSet={**HOUSE, "foo": 1}, told=[unknown("policy", "ruleSet", "foo")], want=("ruleSet",))
    yield sound("unknown names in rounding and in the own rule set", KEPT, share(close="10.25"), "close", rounding=FOO, ruleSet={**HOUSE, "foo": None, "note": {"a": 1}},
                told=[unknown("rounding", "foo"), unknown("policy", "ruleSet", "note")])
    yield refused("reading_an_unknown_name_in_rounding_beside_an_issue: told too", "contract: a refusal may carry warnings found before it", share(), at("value.missing", "market", "close"), warnings=[unknown("rounding", "foo")], rounding=FOO)
    yield refused("reading_an_unknown_name_in_the_own_rule_set_beside_an_issue: told too", "contract: a refusal may carry warnings found before it", share(), at("value.missing", "market", "close"),
                  warnings=[unknown("policy", "ruleSet", "foo")], ruleSet={**HOUSE, "foo": 1})
    where = ("market", "adjustment")
    for name, adjustment, path in (("an adjustment", {**figure("13"), **MOOD}, ()), ("chained returns", chain("-0.1", **MOOD), ()), ("a history", regression(SHARE, INDEX, **MOOD), ("history",)),
                                   ("conditions", {**figure("13"), "enter": {**join("and", ("event", "atLeast", "1")), **MOOD}, "facts": {"event": "1"}}, ("enter",)),
                                   ("facts", {**figure("13"), "enter": join("and", ("event", "atLeast", "1")), "facts": {"event": "1", **MOOD}}, ("facts",))):
        yield sound(f"an unknown name in {name}", KEPT, moved(adjustment), adjustment["method"], told=[unknown(*where, *path, "mood")])
    test = {"fact": "event", "atLeast": "1", **MOOD}
    yield sound("an unknown name in a condition", KEPT, moved({**figure("13"), "enter": {"join": "or", "tests": [test]}, "facts": {"event": "1"}}), "adjusted_close", told=[unknown(*where, "enter", "tests", 0, "mood")])
    yield sound("an unknown name in a last close", KEPT, share(lastClose={**last(), **MOOD}, majorChange=False), "last_close", "value.stale", told=[unknown("market", "lastClose", "mood")])
    yield sound("an unknown name beside holding and market", KEPT, {**share(close="10.25"), **MOOD}, "close", told=[unknown("mood")])


def placements():
    yield sound("an unknown name in a lock", KEPT, locked(lock={**counted(243, 120), **MOOD}), "linear_lockup", told=[unknown("holding", "lock", "mood")])
    yield sound("an unknown name in a lock by dates", KEPT, locked(lock={**dated("2026-05-25", "2026-11-25"), **MOOD}), "linear_lockup", told=[unknown("holding", "lock", "mood")])
    yield sound("an unknown name in a discount", KEPT, locked(cost=None, market={"discount": {**OWN_INPUT, **MOOD}}), "lockup_discount", ruleSet="public_fund", told=[unknown("market", "discount", "mood")])
    yield sound("an unknown name in an ex-event", KEPT, locked(lock=counted(243, 120), exEvents=[{"on": "2026-06-01", "cash": "0.5", **MOOD}]), "linear_lockup", told=[unknown("holding", "exEvents", 0, "mood")])


def bonds():
    yield sound("an unknown name in a third party's price", KEPT, held({"thirdParty": {"price": "101.2345", **MOOD}}), "third_party", told=[unknown("market", "thirdParty", "mood")])
    yield sound(NAME, KEPT, held({"price": "101.23"}, EXCHANGE), "clean_price", **ROUNDING)


def navs():
    rows = [holding("a", share("1", close="1")), holding("b", share("2", close="1"))]
    yield counted_up("an unknown name in rounding is told once, not for every holding", KEPT, plan("1", rows), **ROUNDING)
    yield counted_up("an unknown name in the own rule set is told once, not for every holding", KEPT, plan("1", rows), ruleSet={**HOUSE, "foo": 1}, told=[unknown("policy", "ruleSet", "foo")])
    yield counted_up("an unknown name in a holding", KEPT, plan("1", [rows[0], holding("b", {"holding": {"kind": "listed_share", "quantity": "1", **MOOD}, "market": {"close": "1", **MOOD}})]),
                     told=[unknown("holdings", 1, "holding", "mood"), unknown("holdings", 1, "market", "mood")])
    terms = {"rate": "0.2", "highWaterMark": "1", "next": "after_fee"}
    one = {"id": "A", "units": "20000000"}
    yield counted_up("unknown names in a class, its fee, its performance terms, its holder", KEPT,
                     cash(classes=[{**one, **MOOD, "fees": [{"id": "s", "rate": "0.004", "base": "before_fees", **MOOD}], "performance": {**terms, **MOOD}, "holders": [{"id": "h", "units": "20000000", **MOOD}]}]),
                     told=[unknown("classes", 0, "mood"), unknown("classes", 0, "fees", 0, "mood"), unknown("classes", 0, "performance", "mood"), unknown("classes", 0, "holders", 0, "mood")])
    yield counted_up("unknown names in a line, a fee, VAT, the day before", KEPT,
                     {**cash(fees=[{"id": "m", "rate": "0.01", **MOOD}], previousNav="23000000", vat={"income": "1", "rate": "0.03", "surchargeRatio": "0.12", **MOOD},
                             previous={"nav": "23000000", "lines": [{"id": "cash", "amount": "23000000", **MOOD}], "flows": [{"id": "cash", "amount": "0", **MOOD}], **MOOD}), "assets": [{**lines(cash="23000000")[0], **MOOD}]},
                     told=[unknown("assets", 0, "mood"), unknown("fees", 0, "mood"), unknown("vat", "mood"), unknown("previous", "mood"), unknown("previous", "lines", 0, "mood"), unknown("previous", "flows", 0, "mood")])


def one(first, **more):
    return lambda: [worked(NAME, KEPT, first, **more, **ROUNDING)]


WEEK, TERMS = {"incomePer10k": ["0.5"] * 7}, {"unitNav": "1.25", "units": "10000000", "rate": "0.2", "highWaterMark": "1.1", "next": "after_fee"}
FILES = {}
MORE = {"value_listed_share": lambda: ruled(values()), "value_private_placement": lambda: ruled(placements()), "value_bond": lambda: ruled(bonds()), "nav_ids": lambda: ruled(navs()),
        "accrued_interest": one(ANNUAL), "bond_yield": one(priced(ANNUAL, "101")), "bond_price": one({**ANNUAL, "yield": "0.025"}),
        "effective_interest": one({"cost": "98", "cashFlows": ["100"]}, fields=("rate", "unrounded", "rows")), "lockup_discount": one(lomd()), "option_value": one(option("call", "100", "100", None, "0.03", "1", "0.2")),
        "ex_rights": one(ex()), "amortised_deviation": one({"shadowNav": "100000001", "amortisedNav": "100000000"}), "management_fee": one({"nav": "100000000", "rate": "0.015"}),
        "performance_fee": one(TERMS), "seven_day_yield": one(WEEK, form="compound")}

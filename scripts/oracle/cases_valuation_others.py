"""Cases of rights, options, futures, funds, deposits, repo and other plans."""
from case_valuation import SAC, TEXT, at, no_text, numbers, position, refused, sound
from cases_valuation_shares import FRIDAY, LATER, STEPS, TESTS, index, last, ruled

SETTLED = "rules/valuation.md §2.5 and §2.6: settlement price of the exchange"


def rights(price="10.25", quantity="3000", paid="8", market=None):
    return position({"kind": "rights", "quantity": quantity, "rightsPrice": paid}, {**({"close": price} if price is not None else {}), **(market or {})})


def rights_cases():
    rule = "rules/valuation.md §2.5: max(close − rights price, 0) × entitlement; old fund contract clause"
    yield sound("close above the rights price", rule, rights(), "intrinsic", want=STEPS)
    yield sound("close below the rights price: nothing", f"{rule}; exam question", rights("7.99"), "intrinsic", want=STEPS)
    yield sound("close equal to the rights price: nothing", rule, rights("8.00"), "intrinsic", want=STEPS)
    yield sound("above by the last place", rule, rights("8.0001"), "intrinsic")
    yield sound("half of the last place goes up", "四舍五入", rights("8.00005"), "intrinsic")
    yield sound("for a public fund", rule, rights(), "intrinsic", ruleSet="public_fund")
    yield sound("the share did not trade", f"{rule}; {SAC}art. 2", rights(None, market={"lastClose": last(), "majorChange": False}), "intrinsic", "value.stale", want=STEPS)
    yield sound("the share is adjusted", f"{rule}; {SAC}art. 3", rights(None, "100000", market={"lastClose": last(), "majorChange": True, "adjustment": index("5000", "4000"), "previousNav": "1000000"}),
                "intrinsic", want=TESTS)
    yield refused("no price of the share", rule, rights(None), at("value.missing", "market", "close"))
    yield refused("no rights price", "contract: field.missing", position({"kind": "rights", "quantity": "1"}, {"close": "1"}), at("field.missing", "holding", "rightsPrice"))
    yield from numbers(lambda text: rights(paid=text), "holding", "rightsPrice", zero=None)
    yield from numbers(lambda text: rights(quantity=text), "holding", "quantity", zero=None)


CALL = {"kind": "option", "quantity": "10", "side": "long", "style": "call", "strike": "3", "expires": "2026-12-23", "multiplier": "10000"}
MODEL = {"spot": "2.95", "volatility": "0.22", "rate": "0.025"}


def contract(market, **more):
    return position({**CALL, **more}, market)


def option_cases():
    lately = {"lastSettlement": last("0.0456"), "majorChange": False}
    yield sound("settlement, long", SETTLED, contract({"settlement": "0.0512"}), "settlement", want=STEPS)
    yield sound("settlement, short", SETTLED, contract({"settlement": "0.0512"}, side="short"), "settlement", want=STEPS)
    yield sound("settlement of nothing", "contract: ≥ 0", contract({"settlement": "0"}), "settlement")
    yield sound("settlement with more places, rounded once before it is multiplied", SETTLED, contract({"settlement": "0.05125"}), "settlement")
    yield sound("settlement on the day of expiry", "contract: after expires", contract({"settlement": "0.0512"}, expires="2026-11-23"), "settlement")
    yield sound("settlement for a public fund", SETTLED, contract({"settlement": "0.0512"}), "settlement", ruleSet="public_fund")
    yield sound("settlement before everything else", SETTLED, contract({"settlement": "0.0512", **lately, "model": MODEL}), "settlement")
    yield sound("no trade: last settlement", SETTLED, contract(lately), "last_settlement", "value.stale", want=STEPS)
    yield sound("no trade: last settlement, short", SETTLED, contract(lately, side="short"), "last_settlement", "value.stale")
    yield sound("no trade: last settlement, own book", SETTLED, contract(lately), "last_settlement", "value.stale", ruleSet="own_book")
    own = "Black–Scholes, mpmath at 60 digits, days to expiry ÷ 365"
    yield sound("a model: call, 30 days", own, contract({"model": MODEL}), "black_scholes")
    yield sound("a model: put, short", own, contract({"model": MODEL}, style="put", side="short"), "black_scholes")
    yield sound("a model with a dividend yield", own, contract({"model": {**MODEL, "dividendYield": "0.02"}}), "black_scholes")
    yield sound("a model on the day of expiry: what it is worth", own, contract({"model": MODEL}, style="put", expires="2026-11-23"), "black_scholes")
    yield sound("a major change passes over the last settlement", own, contract({**lately, "majorChange": True, "model": MODEL}), "black_scholes")
    yield sound("a volatility of 50 in the model: a percentage?", "contract: value.implausible", contract({"model": {**MODEL, "volatility": "50"}}), "black_scholes", "value.implausible")
    yield refused("nothing", SETTLED, contract({}), at("value.missing", "market", "settlement"))
    yield refused("a last settlement and not said whether there was a change", SETTLED, contract({"lastSettlement": last("0.0456")}), at("value.missing", "market", "majorChange"))
    yield refused("a major change and no model", SETTLED, contract({**lately, "majorChange": True}), at("value.missing", "market", "settlement"))
    yield refused("after its expiry", "contract: value.expired", contract({"settlement": "0.0512"}, expires=FRIDAY), at("value.expired", "holding", "expires"))
    yield refused("data of another day", "contract: market.on", contract({"settlement": "0.05", "on": FRIDAY}), at("value.conflict", "market", "on"))
    yield refused("a settlement on a Saturday", "a price of a closed day", contract({"settlement": "0.05"}), at("value.conflict", "market", "settlement", source="day.calendar.trading"), on="2026-11-21")
    yield refused("a last settlement of a Sunday", "a price of a closed day", contract({"lastSettlement": last("0.05", "2026-11-22"), "majorChange": False}),
                  at("value.conflict", "market", "lastSettlement", "on", source="day.calendar.trading"))
    yield refused("a model without a volatility", "contract: field.missing", contract({"model": {"spot": "2.95", "rate": "0.025"}}), at("field.missing", "market", "model", "volatility"))
    yield refused("a model whose share costs nothing", "contract: zero where it cannot be", contract({"model": {**MODEL, "spot": "0"}}), at("value.out_of_range", "market", "model", "spot"))
    yield refused("a side that is none", "contract: closed list", contract({"settlement": "0.0512"}, side="flat"), at("value.unknown", "holding", "side"))
    yield refused("a style that is none", "contract: closed list", contract({"settlement": "0.0512"}, style="asian"), at("value.unknown", "holding", "style"))
    yield refused("a last settlement after the valuation day", "contract: value.conflict", contract({"lastSettlement": last("0.0456", LATER), "majorChange": False}),
                  at("value.conflict", "market", "lastSettlement", "on"))
    for name in CALL:
        yield refused(f"{name} missing", "contract: field.missing", position({key: value for key, value in CALL.items() if key != name}, {"settlement": "1"}), at("field.missing", "holding", name))
    yield from numbers(lambda text: contract({"settlement": text}), "market", "settlement", zero=None)
    yield from numbers(lambda text: contract({"settlement": "1"}, multiplier=text), "holding", "multiplier")


LOTS = {"kind": "future", "quantity": "5", "side": "long", "multiplier": "300"}


def lots(market, **more):
    return position({**LOTS, **more}, market)


def future_cases():
    day = {"settlement": "3850.4", "previousSettlement": "3821.6"}
    yield sound("long, a rise", SETTLED, lots(day), "settlement_gain", want=STEPS)
    yield sound("short, a rise is a loss", SETTLED, lots(day, side="short"), "settlement_gain", want=STEPS)
    yield sound("long, a fall", SETTLED, lots({"settlement": "3801.2", "previousSettlement": "3821.6"}), "settlement_gain")
    yield sound("opened that day: from the open price", SETTLED, lots({"settlement": "3850.4"}, openPrice="3844.8"), "settlement_gain", want=STEPS)
    yield sound("no change", SETTLED, lots({"settlement": "3821.6", "previousSettlement": "3821.6"}), "settlement_gain")
    yield sound("bond future: 10,000 yuan a point, three places", "rules/valuation.md §2.6", lots({"settlement": "104.235", "previousSettlement": "104.18"}, multiplier="10000"), "settlement_gain")
    yield sound("the gain is counted from the settlement as it came", "contract: rounded once, not from the unit value", lots({"settlement": "3850.44444", "previousSettlement": "3821.6"}, quantity="1000"),
                "settlement_gain")
    yield sound("half a cent goes away from zero, below zero too", "四舍五入", lots({"settlement": "1", "previousSettlement": "1.005"}, quantity="1", multiplier="1"), "settlement_gain")
    yield sound("a public fund", SETTLED, lots(day), "settlement_gain", ruleSet="public_fund")
    lately = {"lastSettlement": last("3821.6"), "majorChange": False, "previousSettlement": "3821.6"}
    yield sound("no settlement: the last one, no gain", SETTLED, lots(lately), "last_settlement", "value.stale", want=STEPS)
    yield sound("no settlement: the last one, opened that day", SETTLED, lots({"lastSettlement": last("3821.6"), "majorChange": False}, openPrice="3800"), "last_settlement", "value.stale")
    yield sound("no settlement: the last one, short", SETTLED, lots({**lately, "previousSettlement": "3811.6"}, side="short"), "last_settlement", "value.stale")
    yield refused("nothing", SETTLED, lots({"previousSettlement": "3821.6"}), at("value.missing", "market", "settlement"))
    yield refused("no base", SETTLED, lots({"settlement": "3850.4"}), at("value.missing", "market", "previousSettlement"))
    yield refused("two bases", "contract: value.conflict", lots(day, openPrice="3844.8"), at("value.conflict", "holding", "openPrice"))
    yield refused("a major change and no settlement", SETTLED, lots({**lately, "majorChange": True}), at("value.missing", "market", "settlement"))
    yield refused("a last settlement and not said whether there was a change", SETTLED, lots({"lastSettlement": last("3821.6"), "previousSettlement": "3821.6"}), at("value.missing", "market", "majorChange"))
    yield refused("a last settlement of the valuation day", "contract: before the valuation day", lots({**lately, "lastSettlement": last("3821.6", "2026-11-23")}), at("value.conflict", "market", "lastSettlement", "on"))
    yield refused("a settlement on a Saturday", "a price of a closed day", lots(day), at("value.conflict", "market", "settlement", source="day.calendar.trading"), on="2026-11-21")
    yield refused("data of another day", "contract: market.on", lots({**day, "on": FRIDAY}), at("value.conflict", "market", "on"))
    yield refused("a side that is none", "contract: closed list", lots(day, side="flat"), at("value.unknown", "holding", "side"))
    for name in LOTS:
        yield refused(f"{name} missing", "contract: field.missing", position({key: value for key, value in LOTS.items() if key != name}, day), at("field.missing", "holding", name))
    yield from numbers(lambda text: lots({**day, "settlement": text}), "market", "settlement")
    yield from numbers(lambda text: lots({**day, "previousSettlement": text}), "market", "previousSettlement")
    yield from numbers(lambda text: lots(day, multiplier=text), "holding", "multiplier")
    yield from numbers(lambda text: lots(day, quantity=text), "holding", "quantity", zero=None)


def units(kind, day=None, value="1.2345", quantity="10000", **more):
    return position({"kind": kind, "quantity": quantity, **more}, {"navOn": {"day": day, "value": value}} if day else {})


def fund_cases():
    rule = "rules/valuation.md §2.7: NAV of the day, else of the day before (T−1), else the last one"
    yield sound("NAV of the valuation day", rule, units("open_fund", "2026-11-23"), "nav_of_day", want=STEPS)
    yield sound("NAV of the valuation day, public fund", rule, units("open_fund", "2026-11-23"), "nav_of_day", ruleSet="public_fund")
    yield sound("NAV of a Sunday on the Sunday", rule, units("open_fund", "2026-11-22"), "nav_of_day", on="2026-11-22")
    yield sound("NAV at 8 places, rounded once", rule, units("open_fund", "2026-11-23", "1.23456789"), "nav_of_day")
    yield sound("on Monday that of Friday", rule, units("open_fund", FRIDAY), "previous_nav", want=STEPS)
    yield sound("on Tuesday that of Monday", rule, units("open_fund", "2026-11-23"), "previous_nav", on="2026-11-24")
    yield sound("on Monday that of Sunday", rule, units("open_fund", "2026-11-22"), "previous_nav")
    yield sound("after the National Day break that of the last day before it", rule, units("open_fund", "2026-09-30"), "previous_nav", on="2026-10-08")
    yield sound("over a made-up Saturday, which does not trade", rule, units("open_fund", "2026-10-09"), "previous_nav", on="2026-10-12")
    yield sound("on Monday that of Thursday is old", rule, units("open_fund", "2026-11-19"), "last_nav", "value.stale", want=STEPS)
    yield sound("on leap day's morrow that of the day before it is old", rule, units("open_fund", "2024-02-28"), "last_nav", "value.stale", on="2024-03-01")
    yield sound("a month old", rule, units("open_fund", "2026-10-23"), "last_nav", "value.stale")
    yield sound("a day off by one's own calendar does not count", rule, units("open_fund", "2026-11-19"), "previous_nav", calendar={"closed": [FRIDAY], "madeUp": [], "from": FRIDAY, "until": FRIDAY})
    yield sound("over days that the calendar does not know: taken for trading days", "contract: a day the calendar does not know", units("open_fund", "2026-12-31"), "last_nav", "value.stale", on="2027-01-05")
    yield sound("the day before, beyond the calendar", rule, units("open_fund", "2030-01-07"), "previous_nav", on="2030-01-08")
    yield sound("no units", rule, units("open_fund", "2026-11-23", quantity="0"), "nav_of_day")
    yield sound("a part of a unit", rule, units("open_fund", "2026-11-23", quantity="10000.37"), "nav_of_day")
    yield refused("no NAV", rule, units("open_fund"), at("value.missing", "market", "navOn"))
    yield refused("NAV of a later day", "contract: value.conflict", units("open_fund", LATER), at("value.conflict", "market", "navOn", "day"))
    yield refused("NAV of a day that does not exist", "a day that exists", units("open_fund", "2026-11-31"), at("day.malformed", "market", "navOn", "day"))
    yield refused("NAV without its value", "contract: field.missing", position({"kind": "open_fund", "quantity": "1"}, {"navOn": {"day": FRIDAY}}), at("field.missing", "market", "navOn", "value"))
    yield from numbers(lambda text: units("open_fund", "2026-11-23", text), "market", "navOn", "value")
    yield from numbers(lambda text: units("open_fund", "2026-11-23", quantity=text), "holding", "quantity", zero=None)


def plan_cases():
    rule = "rules/valuation.md §2.7: latest published unit value, else cost"
    yield sound("unit value of the day", rule, units("plan", "2026-11-23"), "nav_of_day", want=STEPS)
    yield sound("unit value of the day, cost beside it", rule, units("plan", "2026-11-23", cost="1"), "nav_of_day")
    yield sound("unit value of the day, own book", rule, units("plan", "2026-11-23"), "nav_of_day", ruleSet="own_book")
    yield sound("unit value of the trading day before", rule, units("plan", FRIDAY), "last_nav", "value.stale", want=STEPS)
    yield sound("unit value of the quarter's end", rule, units("plan", "2026-09-30"), "last_nav", "value.stale")
    yield sound("unit value of last week, cost beside it", rule, units("plan", "2026-11-16", cost="1"), "last_nav", "value.stale")
    yield sound("none: cost", rule, units("plan", cost="1.05"), "cost", want=STEPS)
    yield sound("none: cost with more places, rounded once", rule, units("plan", cost="1.05005"), "cost")
    yield sound("none: a cost of nothing", "contract: cost", units("plan", cost="0"), "cost")
    yield refused("neither unit value nor cost", rule, units("plan"), at("value.missing", "holding", "cost"))
    yield refused("units missing", "contract: field.missing", position({"kind": "plan", "cost": "1"}, {}), at("field.missing", "holding", "quantity"))
    yield refused("a unit value without its day", "contract: field.missing", position({"kind": "plan", "quantity": "1"}, {"navOn": {"value": "1"}}), at("field.missing", "market", "navOn", "day"))
    yield refused("unit value of a later day", "contract: value.conflict", units("plan", LATER), at("value.conflict", "market", "navOn", "day"))
    yield from numbers(lambda text: units("plan", cost=text), "holding", "cost", zero=None)
    yield from numbers(lambda text: units("plan", "2026-11-23", text), "market", "navOn", "value")


def money(*incomes, quantity="10000000"):
    return position({"kind": "money_fund", "quantity": quantity}, {"incomePer10k": list(incomes)})


def money_cases():
    rule = "rules/valuation.md §2.7: cost and the income published per 10,000 units"
    kept = {"less": ("rounding",)}
    yield sound("one day", rule, money("0.5123"), "accrued_income", want=STEPS, **kept)
    yield sound("a week", rule, money("0.5123", "0.4987", "0.5011", "0.5312", "0.5098", "0.4876", "0.5034"), "accrued_income", want=STEPS, **kept)
    yield sound("a day below nothing", "contract: may be negative", money("-0.02", "0.5"), "accrued_income", want=STEPS, **kept)
    yield sound("nothing earned", rule, money("0"), "accrued_income", want=STEPS, **kept)
    yield sound("the factor is not rounded before it is multiplied", rule, money("0.51234567", quantity="123456789.01"), "accrued_income", **kept)
    yield sound("half a cent goes up", "四舍五入: 1 × 1.005", money("50", quantity="1"), "accrued_income", **kept)
    yield sound("400 days", "contract: 1 to 400", money(*["0.5"] * 400), "accrued_income", **kept)
    yield sound("for a public fund", rule, money("0.5123"), "accrued_income", ruleSet="public_fund", **kept)
    yield refused("data of another day", "contract: market.on", position({"kind": "money_fund", "quantity": "1"}, {"on": FRIDAY, "incomePer10k": ["0.5"]}), at("value.conflict", "market", "on"))
    yield refused("an empty list", "contract: 1 to 400", money(), at("value.out_of_range", "market", "incomePer10k"))
    yield refused("401 days", "contract: 1 to 400", money(*["0.5"] * 401), at("value.out_of_range", "market", "incomePer10k"))
    yield refused("a float", TEXT, money("0.5", 0.5), no_text("market", "incomePer10k", 1))
    yield refused("no list", rule, position({"kind": "money_fund", "quantity": "1"}, {}), at("field.missing", "market", "incomePer10k"))
    yield from numbers(lambda text: money("0.5", quantity=text), "holding", "quantity", zero=None)


def deposit(kind="deposit", **more):
    holding = {"kind": kind, "principal": "1000000", "rate": "0.015", "basis": 360, "from": "2026-10-23", "valuationDay": "counted", **more}
    return position({key: value for key, value in holding.items() if value is not None}, {})


def deposit_cases(kind, **side):
    rule = "rules/valuation.md §2.7: principal and daily accrued, the basis is an input"
    accrued = ("accrued", *STEPS)

    def held(**more):
        return deposit(kind, **side, **more)

    for basis in (360, 365, 366):
        yield sound(f"basis {basis}, the valuation day counted", rule, held(basis=basis), "accrued_interest", want=accrued)
    yield sound("the valuation day not counted", rule, held(valuationDay="not_counted"), "accrued_interest", want=accrued)
    yield sound("on its first day, counted", rule, held(**{"from": "2026-11-23"}), "accrued_interest", want=accrued)
    yield sound("on its first day, not counted: nothing yet", rule, held(valuationDay="not_counted", **{"from": "2026-11-23"}), "accrued_interest", want=accrued)
    yield sound("over a leap day", rule, held(**{"from": "2024-02-01"}), "accrued_interest", want=accrued, on="2024-03-01")
    yield sound("on a Sunday as on every day", rule, held(), "accrued_interest", want=accrued, on="2026-11-22")
    yield sound("no rate", "contract: the same with nothing accrued", held(rate="0"), "accrued_interest", want=accrued)
    yield sound("no principal", "contract: 0 or more", held(principal="0"), "accrued_interest", want=accrued)
    yield sound("the day before its end", rule, held(until="2026-11-24"), "accrued_interest", want=accrued)
    yield sound("half a cent of the sum goes up", "四舍五入", held(principal="0.5", rate="0.36", basis=360, **{"from": "2026-11-14"}), "accrued_interest", want=accrued)
    yield sound("a rate above 1: a percentage?", "contract: value.implausible", held(rate="1.5"), "accrued_interest", "value.implausible", want=accrued)
    yield sound("for a public fund", rule, held(), "accrued_interest", ruleSet="public_fund", want=accrued)
    yield sound("without a market", "contract: market may be absent", {"holding": held()["holding"]}, "accrued_interest")
    yield refused("before its first day", "contract: value.not_yet", held(**{"from": "2026-11-24"}), at("value.not_yet", "holding", "from"))
    yield refused("on its last day", "contract: value.expired", held(until="2026-11-23"), at("value.expired", "holding", "until"))
    yield refused("after its last day", "contract: value.expired", held(until="2026-11-20"), at("value.expired", "holding", "until"))
    yield refused("an end that is its first day", "contract: until not after from", held(until="2026-10-23"), at("value.conflict", "holding", "until"), on="2026-10-23")
    yield refused("a basis of 364", "contract: 360, 365, 366", held(basis=364), at("value.out_of_range", "holding", "basis"))
    yield refused("a basis as text", "contract: a number", held(basis="360"), at("field.malformed", "holding", "basis", expected="integer"))
    yield refused("a valuation day that is neither", "contract: closed list", held(valuationDay="maybe"), at("value.unknown", "holding", "valuationDay"))
    for name in ("principal", "rate", "basis", "from", "valuationDay"):
        yield refused(f"{name} missing", "contract: field.missing", held(**{name: None}), at("field.missing", "holding", name))
    yield from numbers(lambda text: held(principal=text), "holding", "principal", zero=None)
    yield from numbers(lambda text: held(rate=text), "holding", "rate", zero=None)


def repo_cases():
    rule = "rules/valuation.md §2.7: principal and daily accrued"
    yield from deposit_cases("repo", side="lent")
    less = {"want": ("accrued", *STEPS)}
    yield sound("borrowed: the amount is negative", rule, deposit("repo", side="borrowed"), "accrued_interest", **less)
    yield sound("borrowed, seven days", rule, deposit("repo", side="borrowed", basis=365, **{"from": "2026-11-16"}, valuationDay="not_counted"), "accrued_interest", **less)
    yield sound("borrowed, no rate", rule, deposit("repo", side="borrowed", rate="0"), "accrued_interest", **less)
    yield refused("a side that is none", "contract: closed list", deposit("repo", side="long"), at("value.unknown", "holding", "side"))
    yield refused("no side", "contract: field.missing", deposit("repo"), at("field.missing", "holding", "side"))


PLACE = "rules/valuation.md §2.5-2.7; figures by scripts/oracle in fractions"
FILES = {
    "value_rights": lambda: ("Rights from the ex-date to their confirmation.", PLACE, "value", ruled(rights_cases())),
    "value_option": lambda: ("Options: settlement, last settlement, Black–Scholes.", f"{PLACE}, the model by mpmath at 60 digits", "value", ruled(option_cases())),
    "value_future": lambda: ("Futures: the day's gain.", PLACE, "value", ruled(future_cases())),
    "value_open_fund": lambda: ("Units of an open-ended fund.", PLACE, "value", ruled(fund_cases())),
    "value_money_fund": lambda: ("Units of a money-market fund.", PLACE, "value", ruled(money_cases())),
    "value_plan": lambda: ("Units of a trust, another plan or a private fund.", PLACE, "value", ruled(plan_cases())),
    "value_deposit": lambda: ("Deposits.", PLACE, "value", ruled(deposit_cases("deposit"))),
    "value_repo": lambda: ("Repo, lent and borrowed.", PLACE, "value", ruled(repo_cases())),
}

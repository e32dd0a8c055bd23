"""Cases of shares: listed, suspended, not yet listed."""
from case_valuation import QUOTE, SAC, TEXT, at, no_text, numbers, position, refused, sound

ART = {number: f"{SAC}art. {number}" for number in ("1", "2", "3", "4", "5", "6", "7(1)", "7(2)", "7(3)", "8(1)")}
MATERIAL = f"{ART['3']}: 0.5%以上, the number itself included"
PUBLIC = "[2008]38号 and [2017]13号 in rules/valuation.md §1: 0.25 %, included"
FOUR = "four methods for suspended shares, rules/valuation.md §2.2"
FRIDAY, LATER = "2026-11-20", "2026-11-24"
HOUSE = {"id": "house-7", "version": "3", "materialRatio": "0.003"}


def share(quantity="1000", **market):
    return position({"kind": "listed_share", "quantity": quantity}, market)


def last(price="20", on=FRIDAY):
    return {"price": price, "on": on}


def changed(adjustment, quantity="100000", nav="100000000", price="20", on=FRIDAY):
    market = {"lastClose": last(price, on), "majorChange": True, "adjustment": adjustment}
    return share(quantity, **market, **({"previousNav": nav} if nav else {}))


def figure(price, method="adjusted_close"):
    return {"method": method, "price": price}


def index(before, now):
    return {"method": "industry_index", "indexBefore": before, "indexNow": now}


STEPS = ("steps",)
TESTS = ("steps", "tests")


def closes():
    yield sound("the close of the valuation day", f"{ART['1']}; example of the contract", share(close="10.25"), "close", want=STEPS)
    yield sound("public fund: the quoted price", "[2017]13号: quoted price unadjusted", share(close="10.25"), "close", ruleSet="public_fund", want=("ruleSet",))
    yield sound("own book: the quoted price", "SAC 中证协发[2018]216号: quoted price", share(close="10.25"), "close", ruleSet="own_book", want=("ruleSet",))
    yield sound("own rule set: the quoted price", "own rule set", share(close="10.25"), "close", ruleSet=HOUSE, want=("ruleSet",))
    yield sound("no shares are worth nothing", ART["1"], share("0", close="10.25"), "close")
    yield sound("a part of a share", ART["1"], share("0.5", close="10.25"), "close")
    yield sound("zeros at the end of a price say nothing", TEXT, share("1000.00", close="10.2500"), "close", want=STEPS)
    yield sound("smallest price at the default places", "四舍五入", share("1", close="0.00005"), "close")
    yield sound("just below half of the last place", "四舍五入", share("100000", close="10.000049999"), "close")
    yield sound("half of the last place goes away from zero", "四舍五入", share("100000", close="10.00005"), "close")
    yield sound("an even digit before the half is no reason to go down", "四舍五入, not half-even", share("100000", close="10.00025"), "close")
    yield sound("half a cent goes up", "四舍五入", share("1", close="0.005"), "close", rounding={"unit": 3})
    yield sound("2.5 yuan at whole yuan", "四舍五入, not half-even", share("1", close="2.5"), "close", rounding={"unit": 1, "money": 0})
    yield sound("unit value rounded before it is multiplied", "rules/valuation.md §2.1: the order is part of the contract", share("123456", close="26.33333"), "close")
    yield sound("reading_ unit value not rounded before it is multiplied", "rules/valuation.md §2.1: the other order, asked for", share("123456", close="26.33333"),
                "close", rounding={"unit": "none"})
    yield sound("unit value at 8 places", "contract: 0 to 12 places", share("3", close="1.123456785"), "close", rounding={"unit": 8})
    yield sound("unit value at 12 places", "contract: 0 to 12 places", share("1", close="1.1234567890125"), "close", rounding={"unit": 12, "money": 12})
    yield sound("unit value at no places", "contract: 0 to 12 places", share("3", close="1.5"), "close", rounding={"unit": 0, "money": 0})
    yield sound("an amount near the end of 28 digits", TEXT, share("99999999999999999999", close="10.25"), "close")
    yield sound("a close on leap day", f"{ART['1']}; 2024-02-29 was a Thursday", share(close="8.8"), "close", on="2024-02-29")
    yield sound("the day of the data said and right", "contract: market.on", share(on="2026-11-23", close="10.25"), "close")
    yield sound("a last close beside the close is not used", ART["1"], share(close="10.25", lastClose=last()), "close")
    yield sound("not suspended, said", ART["1"], share(close="10.25", suspended=False), "close")
    yield sound("an unknown key is told and kept", "contract: field.unknown", position({"kind": "listed_share", "quantity": "1000", "mood": "good"}, {"close": "10.25"}), "close",
                told=[at("field.unknown", "holding", "mood")])
    yield sound("a day off by the exchanges' table is open by one's own", "contract: calendar", share(close="10.25"), "close", on="2026-10-09",
                calendar={"closed": ["2026-10-08"], "madeUp": [], "from": "2026-10-01", "until": "2026-10-31"})


def last_closes():
    yield sound("no trade, no major change: last close", ART["2"], share(lastClose=last(), majorChange=False), "last_close", "value.stale", want=STEPS)
    yield sound("public fund: last close", "[2017]13号: last traded price when no major event", share(lastClose=last(), majorChange=False), "last_close", "value.stale", ruleSet="public_fund")
    yield sound("own book: last close", "SAC 中证协发[2018]216号", share(lastClose=last(), majorChange=False), "last_close", "value.stale", ruleSet="own_book")
    yield sound("own rule set: last close", "own rule set", share(lastClose=last(), majorChange=False), "last_close", "value.stale", ruleSet=HOUSE)
    yield sound("suspended, no major change", ART["2"], share(suspended=True, lastClose=last(on="2026-06-01"), majorChange=False), "last_close", "value.stale")
    yield sound("on a Saturday the close of Friday", ART["2"], share(lastClose=last(), majorChange=False), "last_close", "value.stale", on="2026-11-21")
    yield sound("on a Sunday the close of Friday", ART["2"], share(lastClose=last(), majorChange=False), "last_close", "value.stale", on="2026-11-22")
    yield sound("inside the National Day break", ART["2"], share(lastClose=last(on="2026-09-30"), majorChange=False), "last_close", "value.stale", on="2026-10-05")
    yield sound("on a made-up Saturday the exchanges are closed", ART["2"], share(lastClose=last(on="2026-10-09"), majorChange=False), "last_close", "value.stale", on="2026-10-10")
    yield sound("the day after leap day", ART["2"], share(lastClose=last(on="2024-02-29"), majorChange=False), "last_close", "value.stale", on="2024-03-01")
    yield sound("over a leap day", ART["2"], share(lastClose=last(on="2024-02-28"), majorChange=False), "last_close", "value.stale", on="2024-03-01")


def thresholds():
    for name, rules, origin, edge, nav in (("broker plan", "broker_plan", MATERIAL, "15", "100000000"), ("public fund", "public_fund", PUBLIC, "17.5", "100000000"),
                                           ("own rule set of 0.3 %", HOUSE, "own rule set: materialRatio", "17", "100000000")):
        above, below = (f"{float(edge) + shift:.2f}" for shift in (-0.01, 0.01))
        yield sound(f"{name}: threshold met exactly", origin, changed(figure(edge), nav=nav), "adjusted_close", "value.boundary", want=TESTS, ruleSet=rules)
        yield sound(f"{name}: just above the threshold", origin, changed(figure(above), nav=nav), "adjusted_close", want=TESTS, ruleSet=rules)
        yield sound(f"{name}: just below the threshold the last close stays", f"{origin}; rules/valuation.md §2.1 row 3'", changed(figure(below), nav=nav), "last_close",
                    "value.not_applicable", "value.stale", want=TESTS, ruleSet=rules)
        yield sound(f"{name}: the last digit of the NAV decides", origin, changed(figure(edge), nav="100000000.00000001"), "last_close", "value.not_applicable", "value.stale",
                    want=("tests",), ruleSet=rules)
    yield sound("a rise counts as a fall does", MATERIAL, changed(figure("25")), "adjusted_close", "value.boundary", want=TESTS)
    yield sound("a quotient without end meets the threshold exactly", f"{MATERIAL}: 10 × 2/3, 3,000 shares, 10,000 of 2,000,000",
                changed(index("3", "2"), "3000", "2000000", "10"), "industry_index", "value.boundary", want=TESTS)
    yield sound("a quotient without end just misses the threshold", f"{MATERIAL}: 9,999.99… would round to it", changed(index("3", "2"), "3000", "2000000.0000000000002", "10"), "last_close",
                "value.not_applicable", "value.stale", want=("tests",))
    yield sound("a mean without end meets the threshold exactly", f"{MATERIAL}: 10 × 0.4/3, 3,000 shares, 4,000 of 800,000",
                changed({"method": "comparables", "returns": ["-0.1", "-0.1", "-0.2"]}, "3000", "800000", "10"), "comparables", "value.boundary", want=TESTS)
    yield sound("a mean without end and a public fund's threshold", f"{PUBLIC}: 4,000 of 1,600,000",
                changed({"method": "comparables", "returns": ["-0.1", "-0.1", "-0.2"]}, "3000", "1600000", "10"), "comparables", "value.boundary", want=TESTS, ruleSet="public_fund")
    yield sound("unrounded impact: the rounded unit value would miss it", f"{MATERIAL}: 20 → 19.99995 is 5 yuan of 100,000 shares", changed(figure("19.99995"), nav="1000"), "adjusted_close",
                "value.boundary", want=TESTS)
    yield sound("own book: every major change counts", "SAC 中证协发[2018]216号: no percentage", changed(figure("19.99"), nav=None), "adjusted_close", ruleSet="own_book", want=TESTS)
    yield sound("own rule set without a ratio: every major change counts", "own rule set", changed(figure("19.99"), nav=None), "adjusted_close",
                ruleSet={"id": "house-8", "version": "1"}, want=TESTS)
    yield sound("no change of value is below every threshold", MATERIAL, changed(figure("20")), "last_close", "value.not_applicable", "value.stale")
    yield sound("no shares, no impact", MATERIAL, changed(figure("1"), "0"), "last_close", "value.not_applicable", "value.stale")
    yield sound("0.25 % is not enough for a broker plan", MATERIAL, changed(figure("17.5")), "last_close", "value.not_applicable", "value.stale", want=("tests",))


def moved(adjustment, price="20", nav="1000000"):
    return changed(adjustment, nav=nav, price=price)


def methods():
    yield sound("industry index: the share moved as its index", f"{ART['8(1)']}{QUOTE}", moved(index("5000", "4500"), price="12.34"), "industry_index", want=STEPS)
    yield sound("industry index: a quotient without end, rounded once", f"{ART['8(1)']}{QUOTE}", moved(index("3217.89", "2801.03"), price="18.27"), "industry_index", want=STEPS)
    yield sound("industry index up", f"{ART['8(1)']}{QUOTE}", moved(index("3217.89", "4321.123456"), price="18.27"), "industry_index", want=STEPS)
    yield sound("industry index: half of the last place", "8 × 1000.00625 ÷ 1000 = 8.00005", moved(index("1000", "1000.00625"), price="8", nav="1"), "industry_index", want=STEPS)
    yield sound("industry index, public fund", f"{FOUR}{QUOTE}", moved(index("5000", "4500"), price="12.34"), "industry_index", ruleSet="public_fund")
    yield sound("industry index, own book", f"{FOUR}{QUOTE}", moved(index("5000", "4500"), price="12.34", nav=None), "industry_index", ruleSet="own_book")
    yield sound("comparables: mean of the returns", f"{FOUR}{QUOTE}", moved({"method": "comparables", "returns": ["-0.12", "-0.08", "-0.1"]}), "comparables", want=STEPS)
    yield sound("comparables: a single one", f"{FOUR}{QUOTE}", moved({"method": "comparables", "returns": ["0.3"]}), "comparables", want=STEPS)
    yield sound("comparables: seven, a mean without end", f"{FOUR}{QUOTE}",
                moved({"method": "comparables", "returns": ["-0.31", "-0.29", "-0.3", "-0.28", "-0.33", "0.01", "-0.2"]}, price="9.87"), "comparables", want=STEPS)
    yield sound("comparables: all lost everything", FOUR, moved({"method": "comparables", "returns": ["-1", "-1"]}), "comparables", want=STEPS)
    yield sound("market model: beta times the index", f"{FOUR}{QUOTE}", moved({"method": "market_model", "beta": "1.2", "indexReturn": "-0.25"}), "market_model", want=STEPS)
    yield sound("market model with alpha", f"{FOUR}{QUOTE}", moved({"method": "market_model", "alpha": "-0.01", "beta": "1.2", "indexReturn": "-0.25"}), "market_model", want=STEPS)
    yield sound("market model: a negative beta", f"{FOUR}{QUOTE}", moved({"method": "market_model", "beta": "-0.8", "indexReturn": "-0.4"}), "market_model", want=STEPS)
    yield sound("market model: exactly nothing left", FOUR, moved({"method": "market_model", "beta": "2", "indexReturn": "-0.5"}), "market_model", want=STEPS)
    yield sound("valuation model: the caller's figure", FOUR, moved(figure("13.579", "valuation_model")), "valuation_model", want=STEPS)
    yield sound("valuation model: worthless", FOUR, moved(figure("0", "valuation_model")), "valuation_model", want=STEPS)
    yield sound("valuation model, public fund", FOUR, moved(figure("13.579", "valuation_model")), "valuation_model", ruleSet="public_fund")
    yield sound("adjusted close: rounded once", FOUR, moved(figure("13.57905")), "adjusted_close", want=STEPS)
    yield sound("a broker's own adjustment for a suspended share", FOUR, share("100000", suspended=True, lastClose=last(), majorChange=True, adjustment=figure("13"), previousNav="100000000"),
                "adjusted_close")


def tested(facts, enter=None, leave=None, price="10"):
    return changed({**figure(price), "facts": facts, **({"enter": enter} if enter else {}), **({"leave": leave} if leave else {})})


def join(word, *tests):
    return {"join": word, "tests": [dict(zip(("fact", side), (fact, number))) for fact, side, number in tests]}


def conditions():
    origin = "rules/valuation.md §2.2: a condition set with and/or, and which rule fired"
    enter = (("days_suspended", "atLeast", "10"), ("index_move_ratio", "atMost", "-0.05"))
    outside = {"soft": ("value.not_applicable", "value.stale")}
    yield sound("and: both hold, each at its bound", origin, tested({"daysSuspended": "10", "indexMoveRatio": "-0.05"}, join("and", *enter)), "adjusted_close", want=("tests",))
    yield sound("and: one does not hold", origin, tested({"daysSuspended": "9", "indexMoveRatio": "-0.05"}, join("and", *enter)), "last_close", *outside["soft"], sources=False)
    yield sound("or: one holds", origin, tested({"daysSuspended": "9", "indexMoveRatio": "-0.05"}, join("or", *enter)), "adjusted_close", want=("tests",))
    yield sound("or: none holds", origin, tested({"daysSuspended": "9", "indexMoveRatio": "-0.0499999"}, join("or", *enter)), "last_close", *outside["soft"], sources=False)
    yield sound("an event", origin, tested({"event": "1"}, join("and", ("event", "atLeast", "1"))), "adjusted_close", want=("tests",))
    yield sound("no event", origin, tested({"event": "0"}, join("and", ("event", "atLeast", "1"))), "last_close", *outside["soft"], sources=False)
    yield sound("to leave: not yet", origin, tested({"dailyMoveRatio": "0.0099"}, leave=join("and", ("daily_move_ratio", "atLeast", "0.01"))), "adjusted_close", want=("tests",))
    yield sound("to leave: met at its bound", origin, tested({"dailyMoveRatio": "0.01"}, leave=join("and", ("daily_move_ratio", "atLeast", "0.01"))), "last_close", *outside["soft"], sources=False)
    yield sound("enter and leave hold: it is left", origin, tested({"navRatio": "0.05", "priceMoveRatio": "0"}, join("and", ("nav_ratio", "atLeast", "0.05")),
                                                                   join("or", ("price_move_ratio", "atMost", "0"))), "last_close", *outside["soft"], sources=False)
    yield sound("conditions hold, the threshold does not", f"{MATERIAL}; {origin}", tested({"navRatio": "0.05"}, join("and", ("nav_ratio", "atLeast", "0.05")), price="15.01"), "last_close",
                *outside["soft"], want=("tests",))
    yield sound("conditions hold, the threshold is met exactly", f"{MATERIAL}; {origin}", tested({"navRatio": "0.05"}, join("and", ("nav_ratio", "atLeast", "0.05")), price="15"),
                "adjusted_close", "value.boundary", want=("tests",))
    yield refused("a fact that a condition looks at is absent", origin, tested({}, join("and", *enter)), at("value.missing", "market", "adjustment", "facts", "daysSuspended"),
                  at("value.missing", "market", "adjustment", "facts", "indexMoveRatio"))
    yield refused("a condition about something else", origin, tested({"event": "1"}, join("and", ("weather", "atLeast", "1"))),
                  at("value.unknown", "market", "adjustment", "enter", "tests", 0, "fact"))
    yield refused("conditions joined by another word", origin, tested({"event": "1"}, join("xor", ("event", "atLeast", "1"))), at("value.unknown", "market", "adjustment", "enter", "join"))


def listed_bad():
    closed = {"source": "day.calendar.trading"}
    where = ("market", "adjustment")
    yield refused("no price at all", "rules/features.md E7.1", share(), at("value.missing", "market", "close"))
    yield refused("not said whether there was a major change", "rules/features.md E7.2: flags missing", share(lastClose=last()), at("value.missing", "market", "majorChange"))
    yield refused("a major change without an adjustment", ART["3"], share(lastClose=last(), majorChange=True, previousNav="100000000"), at("value.missing", *where))
    yield refused("a threshold without the previous NAV", ART["3"], changed(figure("15"), nav=None), at("value.missing", "market", "previousNav"))
    yield refused("a public fund's threshold without the previous NAV", PUBLIC, changed(figure("15"), nav=None), at("value.missing", "market", "previousNav"), ruleSet="public_fund")
    yield refused("previous NAV zero", "rules/features.md E7.3", changed(figure("15"), nav="0"), at("nav.out_of_range", "market", "previousNav"))
    yield refused("previous NAV negative", "rules/features.md E7.3", changed(figure("15"), nav="-1"), at("nav.out_of_range", "market", "previousNav"))
    yield refused("no quantity", "contract: field.missing", position({"kind": "listed_share"}, {"close": "10.25"}), at("field.missing", "holding", "quantity"))
    yield refused("no kind", "contract: field.missing", position({"quantity": "1"}, {"close": "10.25"}), at("field.missing", "holding", "kind"))
    yield refused("a kind that is none", "contract: closed list", position({"kind": "stock", "quantity": "1"}, {"close": "10.25"}), at("value.unknown", "holding", "kind"))
    yield from numbers(lambda text: share(close=text), "market", "close")
    yield from numbers(lambda text: share(text, close="1"), "holding", "quantity", zero=None)
    yield from numbers(lambda text: share(lastClose=last(text), majorChange=False), "market", "lastClose", "price", name="last price")
    yield refused("a close that is null is absent", "absent means missing or null", share(close=None), at("value.missing", "market", "close"))
    yield refused("a price in words", TEXT, share(close="十"), at("amount.malformed", "market", "close"))
    yield refused("a close on a Saturday", "a price of a closed day", share(close="10.25"), at("value.conflict", "market", "close", **closed), on="2026-11-21")
    yield refused("a close on a made-up Saturday", "a price of a closed day", share(close="10.25"), at("value.conflict", "market", "close", **closed), on="2026-10-10")
    yield refused("a close on a public holiday", "a price of a closed day", share(close="10.25"), at("value.conflict", "market", "close", **closed), on="2026-10-01")
    yield refused("a close of a day that is closed by one's own calendar", "a price of a closed day", share(close="10.25"), at("value.conflict", "market", "close", source="day.calendar.own"),
                  calendar={"closed": ["2026-11-23"], "madeUp": [], "from": "2026-11-01", "until": "2026-11-30"})
    yield refused("a close of a suspended share", "contract: value.conflict", share(close="10.25", suspended=True), at("value.conflict", "market", "suspended"))
    yield refused("data of another day", "contract: market.on", share(on=FRIDAY, close="10.25"), at("value.conflict", "market", "on"))
    yield refused("data of a later day", "contract: market.on", share(on=LATER, close="10.25"), at("value.conflict", "market", "on"))
    yield refused("a last close of the valuation day itself", "contract: before the valuation day", share(lastClose=last(on="2026-11-23"), majorChange=False),
                  at("value.conflict", "market", "lastClose", "on"))
    yield refused("a last close after the valuation day", "contract: a price dated after the valuation day", share(lastClose=last(on=LATER), majorChange=False),
                  at("value.conflict", "market", "lastClose", "on"))
    yield refused("a last close of a Sunday", "a price of a closed day", share(lastClose=last(on="2026-11-22"), majorChange=False), at("value.conflict", "market", "lastClose", "on", **closed))
    yield refused("a last close of a day that does not exist", "a day that exists", share(lastClose=last(on="2026-02-29"), majorChange=False), at("day.malformed", "market", "lastClose", "on"))
    yield refused("a last close without its day", "contract: DatedPrice", share(lastClose={"price": "20"}, majorChange=False), at("field.missing", "market", "lastClose", "on"))
    yield refused("everything wrong is told at once", "contract: all at once", share("-1", close="0", lastClose=last("0", LATER), majorChange="no"),
                  at("value.out_of_range", "holding", "quantity"), at("value.out_of_range", "market", "close"), at("value.out_of_range", "market", "lastClose", "price"),
                  at("value.conflict", "market", "lastClose", "on"), at("field.malformed", "market", "majorChange", expected="boolean"))
    yield refused("a wrong number is told though another price is used", "contract: used or not", share(close="10", lastClose=last("0")), at("value.out_of_range", "market", "lastClose", "price"))
    yield refused("an adjustment that is none", FOUR, changed(figure("15", "guess")), at("value.unknown", *where, "method"))
    yield refused("an adjustment without its method", FOUR, changed({"price": "15"}), at("field.missing", *where, "method"))
    yield refused("an adjusted close without its price", FOUR, changed({"method": "adjusted_close"}), at("value.missing", *where, "price"))
    yield refused("an index without both levels", FOUR, changed({"method": "industry_index"}), at("value.missing", *where, "indexBefore"), at("value.missing", *where, "indexNow"))
    yield refused("an index base of zero", "rules/features.md E7.9", changed(index("0", "4500")), at("value.out_of_range", *where, "indexBefore"))
    yield refused("an index base below zero", "rules/features.md E7.9", changed(index("-1", "4500")), at("value.out_of_range", *where, "indexBefore"))
    yield refused("an index of zero today", "contract: both above 0", changed(index("5000", "0")), at("value.out_of_range", *where, "indexNow"))
    yield refused("comparables without returns", FOUR, changed({"method": "comparables"}), at("value.missing", *where, "returns"))
    yield refused("comparables with an empty list", "contract: 1 to 1,000", changed({"method": "comparables", "returns": []}), at("value.out_of_range", *where, "returns"))
    yield refused("1,001 comparables", "contract: 1 to 1,000", changed({"method": "comparables", "returns": ["0"] * 1001}), at("value.out_of_range", *where, "returns"))
    yield refused("a return that is a float", TEXT, changed({"method": "comparables", "returns": ["0", -0.1]}), no_text(*where, "returns", 1))
    yield refused("returns below the loss of everything", FOUR, changed({"method": "comparables", "returns": ["-1.5"]}), at("value.out_of_range", *where))
    yield refused("a market model below zero", "rules/valuation.md §2.2: beta model can go negative", changed({"method": "market_model", "beta": "2", "indexReturn": "-0.50001"}),
                  at("value.out_of_range", *where))
    yield refused("a market model without beta and return", FOUR, changed({"method": "market_model"}), at("value.missing", *where, "beta"), at("value.missing", *where, "indexReturn"))
    yield refused("a valuation model below zero", "contract: price ≥ 0", changed(figure("-0.01", "valuation_model")), at("value.out_of_range", *where, "price"))
    yield refused("an amount beyond 28 digits", TEXT, share("9" * 28, close="10.25"), at("amount.overflow"))
    yield refused("unit value at 13 places", "contract: 0 to 12", share(close="1"), at("value.out_of_range", "rounding", "unit"), rounding={"unit": 13})
    yield refused("money at −1 places", "contract: 0 to 12", share(close="1"), at("value.out_of_range", "rounding", "money"), rounding={"money": -1})


def frames():
    """What stands around the numbers: keys, words, objects, options, the reach of the calendar."""
    words, rules = "contract: absent means missing or null", "contract: ruleSet is required, there is no silent default"
    yield sound("an unknown key of the market", "contract: field.unknown", share(close="10.25", mood="good"), "close", told=[at("field.unknown", "market", "mood")])
    yield refused("null is absent, so nothing is there", words, share(close=None, lastClose=None, majorChange=None, suspended=None), at("value.missing", "market", "close"))
    yield sound("a day beyond the calendar: the close is taken", "contract: as far as the calendar knows", share(close="10.25"), "close", on="2030-01-08")
    yield sound("a day on the table's tail", "contract: only counted days are provisional", share(close="10.25"), "close", on="2026-12-28")
    yield refused("no holding", words, {"market": {"close": "10.25"}}, at("field.missing", "holding"))
    yield refused("a holding that is a word", "contract: an object", {"holding": "share", "market": {"close": "10.25"}}, at("field.malformed", "holding", expected="object"))
    yield refused("a market that is a list", "contract: an object", {"holding": {"kind": "listed_share", "quantity": "1"}, "market": []}, at("field.malformed", "market", expected="object"))
    yield refused("no market", "contract: market may be absent only for deposits and repo", {"holding": {"kind": "listed_share", "quantity": "1"}}, at("field.missing", "market"))
    for name, text in (("a plus sign", "+5"), ("no digit before the point", ".5"), ("no digit after the point", "5."), ("two points", "1.2.3"), ("a blank", "1 000"), ("not a number", "NaN")):
        yield refused(f"close with {name}", "rules/valuation.md §4: forms are rejected explicitly", share(close=text), at("amount.malformed", "market", "close"))
    yield refused("no rule set", rules, share(close="10.25"), at("value.missing", "policy", "ruleSet"), ruleSet=None)
    yield refused("a rule set that is none", rules, share(close="10.25"), at("value.unknown", "policy", "ruleSet"), ruleSet="hedge_fund")
    for name, ratio in (("of zero", "0"), ("below zero", "-0.01"), ("above 1", "1.01")):
        yield refused(f"an own ratio {name}", "contract: above 0, up to 1", share(close="10.25"), at("value.out_of_range", "policy", "ruleSet", "materialRatio"), ruleSet={**HOUSE, "materialRatio": ratio})
    yield sound("an own ratio of 1", "contract: above 0, up to 1", changed(figure("10"), nav="1000000"), "adjusted_close", "value.boundary", ruleSet={**HOUSE, "materialRatio": "1"}, want=("tests",))
    yield refused("an own rule set without an id", "contract: RuleSet", share(close="10.25"), at("field.missing", "policy", "ruleSet", "id"), ruleSet={"version": "1"})
    yield refused("an own way of placement that is none", "contract: RuleSet", share(close="10.25"), at("value.unknown", "policy", "ruleSet", "placementMethod"), ruleSet={**HOUSE, "placementMethod": "close"})
    yield sound("1,000 comparables", "contract: 1 to 1,000", changed({"method": "comparables", "returns": ["-0.2"] * 1000}, nav="1000000"), "comparables")
    yield refused("a unit value times a quantity that needs 30 digits", TEXT, share("47804421", close="49791630552133.78743384"), at("amount.overflow"), rounding={"unit": 8})


def listed():
    for group in (closes, last_closes, thresholds, methods, conditions, frames, listed_bad):
        yield from group()


def unlisted(technique=None, cost="8.88", quantity="1000"):
    holding = {"kind": "unlisted_ipo", "quantity": quantity, **({"cost": cost} if cost is not None else {})}
    return position(holding, {"technique": technique} if technique else {})


def measured(price, reliable=True):
    return {"price": price, "reliable": reliable}


def unlisted_ipo():
    rule = ART["4"]
    yield sound("a technique that can be relied on", rule, unlisted(measured("9.99")), "technique", want=STEPS)
    yield sound("a technique and no cost", rule, unlisted(measured("9.99"), None), "technique")
    yield sound("a technique with more places, rounded once", rule, unlisted(measured("9.99995")), "technique", want=STEPS)
    yield sound("a technique for a public fund", "contract: the same row", unlisted(measured("9.99")), "technique", ruleSet="public_fund", sources=False)
    yield sound("cannot be measured reliably: cost", rule, unlisted(measured("9.99", False)), "cost", want=STEPS)
    yield sound("no technique: cost", rule, unlisted(), "cost", want=STEPS)
    yield sound("cost with more places, rounded once", rule, unlisted(cost="8.88885"), "cost")
    yield sound("a cost of nothing", "contract: ≥ 0", unlisted(cost="0"), "cost")
    yield sound("cost on a Sunday: no exchange is asked", rule, unlisted(), "cost", on="2026-11-22")
    yield refused("neither technique nor cost", "rules/features.md E7.4", unlisted(cost=None), at("value.missing", "holding", "cost"))
    yield refused("an unreliable technique and no cost", "rules/features.md E7.4", unlisted(measured("9.99", False), None), at("value.missing", "holding", "cost"))
    yield refused("a technique that does not say whether it can be relied on", "contract: Technique", unlisted({"price": "9.99"}), at("field.missing", "market", "technique", "reliable"))
    yield refused("a technique without its price", "contract: Technique", unlisted({"reliable": True}), at("field.missing", "market", "technique", "price"))
    yield refused("reliable as a word", "contract: boolean", unlisted({"price": "9.99", "reliable": "yes"}), at("field.malformed", "market", "technique", "reliable", expected="boolean"))
    yield from numbers(lambda text: unlisted(cost=text), "holding", "cost", zero=None)
    yield refused("data of another day", "contract: market.on", {**unlisted(), "market": {"on": FRIDAY}}, at("value.conflict", "market", "on"))
    yield refused("a technique below zero", "negative where it cannot be", unlisted(measured("-1")), at("value.out_of_range", "market", "technique", "price"))


def entitled(origin="rights", quantity="300", **market):
    return position({"kind": "unlisted_entitlement", "quantity": quantity, "origin": origin}, market)


def entitlement():
    for origin in ("bonus", "capitalisation", "rights", "follow_on"):
        yield sound(f"{origin}: the close of the listed share", ART["5"], entitled(origin, close="10.25"), "close", want=STEPS)
    yield sound("the listed share did not trade", f"{ART['5']}, {ART['2']}", entitled(lastClose=last(), majorChange=False), "last_close", "value.stale")
    yield sound("the listed share is adjusted", f"{ART['5']}, {ART['3']}", entitled(quantity="100000", lastClose=last(), majorChange=True, adjustment=index("5000", "4000"), previousNav="1000000"),
                "industry_index", want=TESTS)
    yield sound("for a public fund", "contract: found as for a listed share", entitled(close="10.25"), "close", ruleSet="public_fund")
    yield refused("an origin that is none", "contract: closed list", entitled("gift", close="10.25"), at("value.unknown", "holding", "origin"))
    yield refused("no origin", "contract: field.missing", position({"kind": "unlisted_entitlement", "quantity": "1"}, {"close": "1"}), at("field.missing", "holding", "origin"))
    yield refused("no price of the listed share", ART["5"], entitled(), at("value.missing", "market", "close"))
    yield refused("data of another day", "contract: market.on", entitled(on=FRIDAY, close="10.25"), at("value.conflict", "market", "on"))
    yield refused("a close on a Sunday", "a price of a closed day", entitled(close="10.25"), at("value.conflict", "market", "close", source="day.calendar.trading"), on="2026-11-22")
    yield refused("a major change without the previous NAV", ART["3"], entitled(lastClose=last(), majorChange=True, adjustment=index("5000", "4000")), at("value.missing", "market", "previousNav"))
    yield refused("a previous NAV of zero", ART["3"], entitled(lastClose=last(), majorChange=True, adjustment=index("5000", "4000"), previousNav="0"), at("nav.out_of_range", "market", "previousNav"))
    yield refused("a close of zero", ART["5"], entitled(close="0"), at("value.out_of_range", "market", "close"))
    yield refused("quantity negative", "contract: 0 or more", entitled(quantity="-1", close="1"), at("value.out_of_range", "holding", "quantity"))


PLACE = "SAC guideline articles 1-8 as in rules/valuation.md §2.1-2.3; figures by scripts/oracle in fractions and mpmath"
FILES = {
    "value_listed_share": lambda: ("A listed share: the close, the last close, and after a major change the four methods for suspended shares.", PLACE, "value", ruled(listed())),
    "value_unlisted_ipo": lambda: ("A share of an IPO before it is listed: technique or cost.", PLACE, "value", ruled(unlisted_ipo())),
    "value_unlisted_entitlement": lambda: ("Bonus, capitalisation, rights and follow-on shares before they are listed.", PLACE, "value", ruled(entitlement())),
}


def ruled(cases):
    """The rule set of a broker's plan where a case names none."""
    for case in cases:
        case["in"]["options"].setdefault("ruleSet", "broker_plan")
        yield case

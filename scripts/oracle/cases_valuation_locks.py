"""Cases of shares in their lock: placements by article 7 and by the discount, IPO shares."""
from case_valuation import QUOTE, at, numbers, position, refused, sound
from cases_valuation_shares import ART, HOUSE, PLACE, STEPS, TESTS, index, last, ruled

YEAR = {"closed": ["2027-01-01", "2027-01-02", "2027-01-03"], "madeUp": ["2027-01-09"], "from": "2027-01-01", "until": "2027-01-31"}


def locked(kind="private_placement", price="15", cost="10", lock=None, market=None, **more):
    holding = {"kind": kind, "quantity": "100000", **({"cost": cost} if cost is not None else {}), **({"lock": lock} if lock else {}), **more}
    return position(holding, {**({"close": price} if price is not None else {}), **(market or {})})


def counted(total, left):
    return {"daysLocked": total, "daysLeft": left}


def dated(first, until, ends="both", calendar=None):
    return {"from": first, "until": until, "ends": ends, **({"calendar": calendar} if calendar else {})}


def line():
    above, below = ART["7(2)"], ART["7(1)"]
    days = counted(243, 120)
    yield sound("P above C: on the line", f"{above}: 10 + 5 × 123 ÷ 243", locked(lock=days), "linear_lockup", want=STEPS)
    yield sound("P below C: P", below, locked(price="9.99", lock=days), "close", want=STEPS)
    yield sound("P equals C: both readings give P", f"{below}, {above}", locked(price="10", lock=days), "close", want=STEPS)
    yield sound("P equals C, written otherwise", f"{below}, {above}", locked(price="10.00", cost="10.000", lock=days), "close")
    yield sound("P above C by the last digit", above, locked(price="10.000000000001", lock=days), "linear_lockup", rounding={"unit": "none"})
    yield sound("P below C by the last digit", below, locked(price="9.999999999999", lock=days), "close")
    yield sound("listing day: C and one day of the way", f"{above}: C + (P − C) ÷ Dl", locked(lock=counted(243, 242)), "linear_lockup", want=STEPS)
    yield sound("no day gone: C", above, locked(lock=counted(243, 243)), "linear_lockup")
    yield sound("last day of the lock: P", above, locked(lock=counted(243, 0)), "linear_lockup", want=STEPS)
    yield sound("a lock of one day, on it", above, locked(lock=counted(1, 0)), "linear_lockup")
    yield sound("a lock of one day, before it", above, locked(lock=counted(1, 1)), "linear_lockup")
    yield sound("the longest lock", "contract: 1 to 100,000", locked(lock=counted(100000, 1)), "linear_lockup")
    yield sound("a cost of nothing", "contract: cost ≥ 0", locked(cost="0", lock=days), "linear_lockup")
    yield sound("a quotient without end, rounded once", f"{above}: 10 + 1 ÷ 3", locked(price="11", lock=counted(3, 2)), "linear_lockup", want=STEPS)
    yield sound("half of the last place", f"{above}: 10 + 0.0001 ÷ 2", locked(price="10.0001", lock=counted(2, 1)), "linear_lockup")
    yield sound("unit value not rounded: exact before it is multiplied", f"{above}: 3 × (10 + 1 ÷ 3) has no rest", locked(price="11", lock=counted(3, 2)), "linear_lockup", rounding={"unit": "none"})
    yield sound("unit value rounded: 3.25 yuan more or less", "rules/valuation.md §2.1", locked(price="15.77", cost="11.13", lock=counted(241, 117)), "linear_lockup")
    yield sound("asked for under a public fund", "contract: method chooses", locked(lock=days, method="linear_lockup"), "linear_lockup", ruleSet="public_fund")
    yield sound("asked for in the own book", "contract: method chooses", locked(lock=days, method="linear_lockup"), "linear_lockup", ruleSet="own_book")
    yield sound("chosen by the own rule set", "contract: placementMethod", locked(lock=days), "linear_lockup", ruleSet={"id": "house-9", "version": "1", "placementMethod": "linear_lockup"})
    yield sound("P is the last close", f"{above}, {ART['2']}", locked(price=None, lock=days, market={"lastClose": last(), "majorChange": False}), "linear_lockup", "value.stale", want=STEPS)
    yield sound("P is moved with its index", f"{above}, {ART['8(1)']}{QUOTE}",
                locked(price=None, lock=days, market={"lastClose": last(), "majorChange": True, "adjustment": index("3217.89", "2801.03"), "previousNav": "1000000"}), "linear_lockup", want=TESTS)
    yield sound("P is moved with its index to below C", f"{below}, {ART['8(1)']}",
                locked(price=None, cost="18", lock=days, market={"lastClose": last(), "majorChange": True, "adjustment": index("5000", "4000"), "previousNav": "1000000"}), "close", want=STEPS)


def first_days():
    rule = ART["7(3)"]
    yield sound("the announced listing day is the first day", rule, locked(lock=counted(243, 242), listedOn="2026-11-23"), "linear_lockup")
    yield sound("after the listing day", rule, locked(lock=counted(243, 120), listedOn="2026-06-01"), "linear_lockup")
    yield refused("the day before the listing day", rule, locked(lock=counted(243, 243), listedOn="2026-11-24"),
                  at("value.not_yet", "holding", "listedOn", source="valuation.guideline.placement_first_day"))
    yield refused("before the listing day and without a price", f"{rule}; everything the kind knows is judged in one pass", locked(price=None, lock=counted(243, 243), listedOn="2026-11-24"),
                  at("value.not_yet", "holding", "listedOn", source="valuation.guideline.placement_first_day"))


def ex_events():
    origin = "rules/valuation.md §2.1: C follows the price on its ex-date" + QUOTE
    event = {"on": "2026-06-01", "cash": "0.5", "bonusRatio": "0.2"}
    days = counted(243, 120)
    yield sound("cash and bonus before the valuation day", origin, locked(lock=days, exEvents=[event]), "linear_lockup", want=STEPS)
    yield sound("P between the adjusted cost and the cost", origin, locked(price="9", lock=days, exEvents=[event]), "linear_lockup", want=STEPS)
    yield sound("P equals the adjusted cost", f"{origin}: 12 ÷ 1.2", locked(price="10", cost="12", lock=days, exEvents=[{"on": "2026-06-01", "bonusRatio": "0.2"}]), "close", want=STEPS)
    yield sound("P below the adjusted cost", origin, locked(price="7.9", lock=days, exEvents=[event]), "close", want=STEPS)
    yield sound("an ex-date on the valuation day counts", origin, locked(lock=days, exEvents=[{**event, "on": "2026-11-23"}]), "linear_lockup", want=STEPS)
    yield sound("an ex-date after the valuation day does not", origin, locked(lock=days, exEvents=[{**event, "on": "2026-11-24"}]), "linear_lockup", want=STEPS)
    yield sound("rights: paid in at a lower price", origin, locked(lock=days, exEvents=[{"on": "2026-06-01", "rightsRatio": "0.3", "rightsPrice": "6"}]), "linear_lockup", want=STEPS)
    two = [{"on": "2026-07-01", "bonusRatio": "1"}, {"on": "2026-06-01", "cash": "1"}]
    yield sound("two events in the order of their days, not of the list", f"{origin}: (10 − 1) ÷ 2", locked(lock=days, exEvents=two), "linear_lockup", want=STEPS)
    yield sound("cash takes the whole cost: nothing left of it", origin, locked(lock=days, exEvents=[{"on": "2026-06-01", "cash": "10"}]), "linear_lockup", want=STEPS)
    yield refused("cash takes more than the cost", "contract: a cost that falls below 0", locked(lock=days, exEvents=[{"on": "2026-06-01", "cash": "10.01"}]), at("value.out_of_range", "holding", "exEvents"))
    many = [{"on": "2026-06-01", "cash": "0.01"}] * 101
    yield refused("101 events", "contract: 100 at most", locked(lock=days, exEvents=many), at("value.out_of_range", "holding", "exEvents"))
    yield refused("an event without its day", "contract: ExEvent", locked(lock=days, exEvents=[{"cash": "1"}]), at("field.missing", "holding", "exEvents", 0, "on"))
    yield refused("a negative bonus", "contract: negative where it cannot be", locked(lock=days, exEvents=[{"on": "2026-06-01", "bonusRatio": "-0.1"}]),
                  at("value.out_of_range", "holding", "exEvents", 0, "bonusRatio"))


def dates():
    origin = ART["7(2)"] + ": trading days by the exchanges' calendar, PyPI exchange-calendars 4.13.2"
    lock = ("2026-05-25", "2026-11-25")
    for ends in ("both", "from_only", "until_only", "neither"):
        yield sound(f"reading_ ends {ends}: which end days belong to the lock", origin, locked(lock=dated(*lock, ends)), "linear_lockup", want=STEPS)
    yield sound("on the first day of the lock", origin, locked(lock=dated("2026-11-23", "2026-12-23")), "linear_lockup", want=STEPS)
    yield sound("on the first day, which does not belong to it", origin, locked(lock=dated("2026-11-23", "2026-12-23", "until_only")), "linear_lockup", want=STEPS)
    yield sound("last day of the lock by dates: P", origin, locked(lock=dated("2026-05-25", "2026-11-23")), "linear_lockup", want=STEPS)
    yield sound("the day after the lock is a listed share", ART["1"], locked(lock=dated("2026-05-25", "2026-11-20")), "close", "value.not_applicable")
    yield sound("on its until, which does not belong to it: over", ART["1"], locked(lock=dated("2026-05-25", "2026-11-23", "from_only")), "close", "value.not_applicable")
    yield sound("the day before its until, which does not belong to it: last day", origin, locked(lock=dated("2026-05-25", "2026-11-24", "from_only")), "linear_lockup", want=STEPS)
    yield sound("on a Saturday the days left of Friday", origin, locked(price=None, lock=dated("2026-05-25", "2026-12-18"), market={"lastClose": last(), "majorChange": False}),
                "linear_lockup", "value.stale", on="2026-11-21", want=STEPS)
    yield sound("on the Friday before", origin, locked(price="20", lock=dated("2026-05-25", "2026-12-18")), "linear_lockup", on="2026-11-20", want=STEPS)
    yield sound("a lock that ends on a Sunday, the Sunday", origin, locked(price=None, lock=dated("2026-05-25", "2026-11-22"), market={"lastClose": last(), "majorChange": False}),
                "linear_lockup", "value.stale", on="2026-11-22", want=STEPS)
    yield sound("over a break and made-up days", origin, locked(lock=dated("2026-09-01", "2026-10-30")), "linear_lockup", on="2026-09-30", want=STEPS)
    yield sound("a lock that holds a leap day", origin, locked(lock=dated("2024-02-01", "2024-03-29")), "linear_lockup", on="2024-02-29", want=STEPS)
    yield sound("days of the table's tail", origin, locked(lock=dated("2026-11-02", "2026-12-31")), "linear_lockup", "day.provisional", want=STEPS)
    yield sound("into next year by the lock's own calendar", f"{origin} and the caller's", locked(lock=dated("2026-11-02", "2027-01-29", calendar=YEAR)), "linear_lockup", "day.provisional", want=STEPS)
    yield sound("into next year by the calendar of the options", f"{origin} and the caller's", locked(lock=dated("2026-11-02", "2027-01-29")), "linear_lockup", "day.provisional", want=STEPS, calendar=YEAR)
    yield sound("a lock all by one's own calendar", "the caller's calendar", locked(lock=dated("2027-01-04", "2027-01-29", calendar=YEAR)), "linear_lockup", on="2027-01-11", want=STEPS)
    yield refused("before the lock", "contract: value.not_yet", locked(lock=dated("2026-11-24", "2026-12-23")), at("value.not_yet", "holding", "lock", "from"))
    yield refused("beyond the calendar", "calendar 2004–2026", locked(lock=dated("2026-11-02", "2027-06-30")), at("rule.not_covered", "holding", "lock", on="2027-01-01"))
    yield refused("a lock without a trading day", "contract: value.out_of_range", locked(price=None, lock=dated("2026-10-01", "2026-10-07"), market={"lastClose": last(on="2026-09-30"), "majorChange": False}),
                  at("value.out_of_range", "holding", "lock"), warnings=[at("value.stale", "market", "lastClose", days=5)], on="2026-10-05")
    yield refused("a lock that ends before it begins", "contract: value.conflict at until", locked(lock=dated("2026-11-02", "2026-11-01")), at("value.conflict", "holding", "lock", "until"))
    yield refused("ends that are none", "contract: closed list", locked(lock=dated("2026-05-25", "2026-12-25", "maybe")), at("value.unknown", "holding", "lock", "ends"))
    yield refused("ends not said", "the text does not say which day belongs to the lock", locked(lock={"from": "2026-05-25", "until": "2026-12-25"}), at("field.missing", "holding", "lock", "ends"))


def line_bad():
    bad = "rules/features.md E7.7"
    where = ("holding", "lock")
    yield refused("more days left than locked", bad, locked(lock=counted(243, 244)), at("value.conflict", *where, "daysLeft"))
    yield refused("no days locked", bad, locked(lock=counted(0, 0)), at("value.out_of_range", *where, "daysLocked"))
    yield refused("no days locked though P is below C", f"{bad}; used or not", locked(price="9", lock=counted(0, 0)), at("value.out_of_range", *where, "daysLocked"))
    yield refused("days locked negative", bad, locked(lock=counted(-1, 0)), at("value.out_of_range", *where, "daysLocked"))
    yield refused("days left negative", bad, locked(lock=counted(243, -1)), at("value.out_of_range", *where, "daysLeft"))
    yield refused("100,001 days locked", "contract: 1 to 100,000", locked(lock=counted(100001, 1)), at("value.out_of_range", *where, "daysLocked"))
    yield refused("half a day left", "contract: counts are integers", locked(lock=counted(243, 0.5)), at("field.malformed", *where, "daysLeft", expected="integer"))
    yield refused("days as text", "contract: counts are integers", locked(lock=counted("243", 120)), at("field.malformed", *where, "daysLocked", expected="integer"))
    yield refused("no lock", ART["7(2)"], locked(), at("value.missing", *where))
    yield refused("no cost", ART["7(2)"], locked(cost=None, lock=counted(243, 120)), at("value.missing", "holding", "cost"))
    yield refused("neither cost nor lock, told at once", ART["7(2)"], locked(cost=None), at("value.missing", "holding", "cost"), at("value.missing", *where))
    yield refused("no price", ART["7(2)"], locked(price=None, lock=counted(243, 120)), at("value.missing", "market", "close"))
    yield refused("a price of zero", bad, locked(price="0", lock=counted(243, 120)), at("value.out_of_range", "market", "close"))
    yield refused("a negative price", bad, locked(price="-15", lock=counted(243, 120)), at("value.out_of_range", "market", "close"))
    yield refused("the own book must say its method", "contract: no default", locked(lock=counted(243, 120)), at("value.missing", "holding", "method"), ruleSet="own_book")
    yield refused("a rule set without a method for placements", "contract: placementMethod", locked(lock=counted(243, 120)), at("value.missing", "holding", "method"), ruleSet=HOUSE)
    yield refused("a method that is none", "contract: closed list", locked(lock=counted(243, 120), method="average"), at("value.unknown", "holding", "method"))
    yield refused("the close within the lock", "contract: close only after the lock", locked(lock=counted(243, 120), method="close"), at("value.conflict", "holding", "method"))
    yield refused("the close within the lock by dates", "contract: close only after the lock", locked(lock=dated("2026-05-25", "2026-11-23"), method="close"), at("value.conflict", "holding", "method"))
    yield sound("the close after the lock", ART["1"], locked(lock=dated("2026-05-25", "2026-11-20"), method="close"), "close", "value.not_applicable", sources=False)
    yield from numbers(lambda text: locked(cost=text, lock=counted(243, 120)), "holding", "cost", zero=None)


AMAC = "AMAC 流通受限股票估值指引(试行), rules/valuation.md §2.3; mpmath at 60 digits"
OWN_INPUT = {"volatility": "0.5", "dividendYield": "0.05", "yearsLeft": "1"}


def off(discount, price="10", **more):
    options = {key: more.pop(key) for key in ("method",) if key in more}
    return locked(price=price, cost=more.pop("cost", None), market={"discount": discount}, **options, **more)


def discounts():
    yield sound("public fund: S 10, T 1, s 50 %, q 5 %", "rules/valuation.md §2.3 worked value: FV 8.930998376362", off(OWN_INPUT), "lockup_discount", ruleSet="public_fund", want=STEPS)
    yield sound("a published discount", "中债/中证 LoMD of the day", off({"lomd": "0.1069"}), "lockup_discount", ruleSet="public_fund", want=STEPS)
    yield sound("a published discount of nothing", "contract: 0 to below 1", off({"lomd": "0"}), "lockup_discount", ruleSet="public_fund")
    yield sound("a published discount at the limit of the hint", "contract: above 0.33", off({"lomd": "0.33"}), "lockup_discount", ruleSet="public_fund")
    yield sound("a published discount above every model value", "rules/valuation.md §2.3: never above 32.279 %", off({"lomd": "0.3300001"}), "lockup_discount", "value.implausible", ruleSet="public_fund")
    yield sound("the discount, asked for under a broker plan", "rules/valuation.md §2.1: an explicit choice", off(OWN_INPUT, method="lockup_discount"), "lockup_discount")
    yield sound("the discount, asked for in the own book", "contract: method chooses", off(OWN_INPUT, method="lockup_discount"), "lockup_discount", ruleSet="own_book")
    yield sound("the discount, chosen by the own rule set", "contract: placementMethod", off(OWN_INPUT), "lockup_discount", ruleSet={"id": "house-10", "version": "1", "placementMethod": "lockup_discount"})
    yield sound("of the last close", f"{AMAC}; {ART['2']}", locked(price=None, cost=None, market={"lastClose": last(), "majorChange": False, "discount": OWN_INPUT}), "lockup_discount", "value.stale",
                ruleSet="public_fund", want=STEPS)
    yield sound("nothing left of the lock", AMAC, off({**OWN_INPUT, "yearsLeft": "0"}), "lockup_discount", ruleSet="public_fund", want=STEPS)
    yield sound("inside a lock given by dates", AMAC, off(OWN_INPUT, lock=dated("2026-05-25", "2026-11-23")), "lockup_discount", ruleSet="public_fund")
    yield sound("the day after the lock", AMAC, off(OWN_INPUT, lock=dated("2026-05-25", "2026-11-20")), "close", "value.not_applicable", ruleSet="public_fund")
    yield sound("a volatility of 50: a percentage?", AMAC, off({**OWN_INPUT, "volatility": "50"}), "lockup_discount", "value.implausible", ruleSet="public_fund")
    yield sound("with an announced listing day", f"{AMAC}; {ART['7(3)']}", off(OWN_INPUT, listedOn="2026-11-23"), "lockup_discount", ruleSet="public_fund")
    yield sound("exact before it is rounded: 123.45 × (1 − 0.123456789)", "published LoMD", off({"lomd": "0.123456789"}, price="123.45"), "lockup_discount", ruleSet="public_fund", want=STEPS)
    yield refused("no discount", AMAC, locked(cost=None), at("value.missing", "market", "discount"), ruleSet="public_fund")
    yield refused("a published discount beside one's own inputs", "contract: value.conflict at lomd", off({**OWN_INPUT, "lomd": "0.1"}), at("value.conflict", "market", "discount", "lomd"), ruleSet="public_fund")
    yield refused("one's own inputs without two of them", "contract: each missing one", off({"volatility": "0.5"}), at("value.missing", "market", "discount", "dividendYield"),
                  at("value.missing", "market", "discount", "yearsLeft"), ruleSet="public_fund")
    yield refused("a discount of 1", "contract: below 1", off({"lomd": "1"}), at("value.out_of_range", "market", "discount", "lomd"), warnings=[at("value.implausible", "market", "discount", "lomd")],
                  ruleSet="public_fund")
    yield refused("a negative discount", "contract: 0 to below 1", off({"lomd": "-0.01"}), at("value.out_of_range", "market", "discount", "lomd"), ruleSet="public_fund")
    yield refused("a negative volatility", "rules/valuation.md §2.3", off({**OWN_INPUT, "volatility": "-0.5"}), at("value.out_of_range", "market", "discount", "volatility"), ruleSet="public_fund")
    yield refused("negative years left", "rules/valuation.md §2.3", off({**OWN_INPUT, "yearsLeft": "-1"}), at("value.out_of_range", "market", "discount", "yearsLeft"), ruleSet="public_fund")


def placement():
    for group in (line, first_days, ex_events, dates, line_bad, discounts):
        yield from group()


def ipo(price="15", cost=None, lock=None, market=None, **more):
    return locked("ipo_locked", price, cost, lock, market, **more)


def ipo_locked():
    rule = ART["6"]
    yield sound("the close of the same share", rule, ipo(), "close", want=STEPS)
    yield sound("the close, asked for", rule, ipo(method="close"), "close")
    yield sound("the close for a public fund", rule, ipo(), "close", ruleSet="public_fund")
    yield sound("the close in the own book: no method needed", rule, ipo(), "close", ruleSet="own_book")
    yield sound("cost and lock given and not asked for", rule, ipo(cost="10", lock=counted(243, 120)), "close")
    yield sound("the last close", f"{rule}, {ART['2']}", ipo(price=None, market={"lastClose": last(), "majorChange": False}), "last_close", "value.stale")
    yield sound("article 7 chosen: on the line", f"{rule}, {ART['7(2)']}", ipo(cost="10", lock=counted(243, 120), method="linear_lockup"), "linear_lockup", want=STEPS)
    yield sound("article 7 chosen: P below C", f"{rule}, {ART['7(1)']}", ipo(price="9", cost="10", lock=counted(243, 120), method="linear_lockup"), "close", want=STEPS)
    yield sound("article 7 chosen: last day", f"{rule}, {ART['7(2)']}", ipo(cost="10", lock=counted(243, 0), method="linear_lockup"), "linear_lockup")
    yield sound("article 7 chosen: the day after the lock", rule, ipo(cost="10", lock=dated("2026-05-25", "2026-11-20"), method="linear_lockup"), "close", "value.not_applicable", sources=False)
    yield sound("the discount chosen", f"{rule}; {AMAC}", ipo(method="lockup_discount", market={"discount": OWN_INPUT}), "lockup_discount", want=STEPS)
    yield sound("a published discount chosen", f"{rule}; {AMAC}", ipo(method="lockup_discount", market={"discount": {"lomd": "0.1069"}}), "lockup_discount", ruleSet="public_fund")
    yield sound("a volatility of 50 chosen: a percentage?", AMAC, ipo(method="lockup_discount", market={"discount": {**OWN_INPUT, "volatility": "50"}}), "lockup_discount", "value.implausible")
    yield refused("before its lock", "contract: value.not_yet", ipo(cost="10", lock=dated("2026-11-24", "2026-12-23"), method="linear_lockup"), at("value.not_yet", "holding", "lock", "from"))
    yield refused("a lock of no days", "rules/features.md E7.7", ipo(cost="10", lock=counted(0, 0), method="linear_lockup"), at("value.out_of_range", "holding", "lock", "daysLocked"))
    yield refused("beyond the calendar", "calendar 2004–2026", ipo(cost="10", lock=dated("2026-11-02", "2027-06-30"), method="linear_lockup"), at("rule.not_covered", "holding", "lock", on="2027-01-01"))
    yield refused("a cost with an exponent", "plain decimal text", ipo(cost="1e5"), at("amount.malformed", "holding", "cost"))
    yield refused("article 7 without cost and lock", rule, ipo(method="linear_lockup"), at("value.missing", "holding", "cost"), at("value.missing", "holding", "lock"))
    yield refused("the discount without its inputs", rule, ipo(method="lockup_discount"), at("value.missing", "market", "discount"))
    yield refused("no price", rule, ipo(price=None), at("value.missing", "market", "close"))
    yield refused("a method that is none", "contract: closed list", ipo(method="cost"), at("value.unknown", "holding", "method"))
    yield refused("more days left than locked", "rules/features.md E7.7", ipo(cost="10", lock=counted(20, 21), method="linear_lockup"), at("value.conflict", "holding", "lock", "daysLeft"))


FILES = {
    "value_ipo_locked": lambda: ("An IPO share in its lock.", PLACE, "value", ruled(ipo_locked())),
    "value_private_placement": lambda: ("Shares of a non-public issue in their lock: the line of article 7, and the discount.", PLACE, "value", ruled(placement())),
}

"""Cases of `averageAssets` and `contactPlan`: gaps, borrowed money, holidays, the ends of the calendar."""
from datetime import date, timedelta

from case_tier import ON, at, no_text, refused, sound, wrong_texts
from tier_policy import own
from valuation_day import HOLIDAYS, calendars

AVERAGE, ROW = "contract: Σ(assets - borrowed) ÷ days over the last trading days", "contract: a bad row is left out and told"
CALENDAR = {"closed": ["2027-01-01"], "madeUp": ["2027-01-02"], "from": "2027-01-01", "until": "2027-01-31"}


def trading(last, count):
    """So many trading days up to a day, by the exchanges' calendar."""
    day, found = date.fromisoformat(last), []
    while len(found) < count:
        if calendars.is_trading(day, HOLIDAYS):
            found.insert(0, day.isoformat())
        day -= timedelta(days=1)
    return found


def rows(days, assets=("100000",), borrowed=None):
    return [{"on": day, "assets": assets[place % len(assets)], **({"borrowed": borrowed[place % len(borrowed)]} if borrowed else {})} for place, day in enumerate(days)]


FIVE = ["2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20"]
NET = rows(FIVE, ("100000", "200000", "300000", "400000", "500000"), ("0", "50000", "0", "0", "100000.5"))


def averages():
    yield sound("five days before a Monday, by hand: (1500000 - 150000.5) ÷ 5 = 269999.9", AVERAGE, {"days": NET, "window": 5},
                want={"average": "269999.9", "days": 5, "window": 5, "from": "2026-11-16", "until": "2026-11-20", "missing": [], "borrowedExcluded": True, "leftOut": 0})
    yield sound("without borrowed money said", "contract: borrowedExcluded is then false", {"days": rows(FIVE), "window": 5}, want={"average": "100000", "borrowedExcluded": False})
    yield sound("one day without borrowed money said", "contract: borrowedExcluded is then false", {"days": [*NET[:4], {"on": FIVE[4], "assets": "500000"}], "window": 5}, want={"average": "290000", "borrowedExcluded": False})
    yield sound("borrowed nothing is said", "contract: borrowedExcluded", {"days": rows(FIVE, borrowed=("0",)), "window": 5}, want={"average": "100000", "borrowedExcluded": True})
    yield sound("more borrowed than there is", AVERAGE, {"days": rows(FIVE, ("1000",), ("2500.25",)), "window": 5}, want={"average": "-1500.25"})
    yield sound("negative assets", AVERAGE, {"days": rows(FIVE, ("-0.01",), ("0",)), "window": 5}, want={"average": "-0.01"})
    yield sound("half a cent goes up: (0.01 + 0.02) ÷ 2", "contract: money at 2, half away from zero", {"days": rows(FIVE[3:], ("0.01", "0.02")), "window": 2}, want={"average": "0.02"})
    yield sound("half a cent below zero goes down", "contract: money at 2, half away from zero", {"days": rows(FIVE[3:], ("-0.01", "-0.02")), "window": 2}, want={"average": "-0.02"})
    yield sound("a third", "contract: money at 2", {"days": rows(FIVE[2:], ("100", "0", "0")), "window": 3}, want={"average": "33.33"})
    yield sound("two thirds", "contract: money at 2", {"days": rows(FIVE[2:], ("100", "100", "0")), "window": 3}, want={"average": "66.67"})
    yield sound("one day", "contract: window 1-250", {"days": rows(FIVE[4:]), "window": 1}, want={"average": "100000", "from": "2026-11-20", "until": "2026-11-20"})
    yield sound("days in any order", AVERAGE, {"days": NET[::-1], "window": 5}, want={"average": "269999.9", "missing": []})
    yield sound("six places of every day", "contract: computed in whole millionths, rounded once; by hand 0.0049995 is below half a cent", {"days": rows(FIVE[3:], ("0.004999", "0.005")), "window": 2}, want={"average": "0"})
    yield sound("sixty days", "rules/client.md b2: 60 trading days", {"days": rows(trading("2026-11-20", 60), ("600000", "700000"), ("0",)), "window": 60}, want={"average": "650000", "days": 60, "missing": []})
    yield sound("250 days", "contract: window 1-250", {"days": rows(trading("2026-11-20", 250)), "window": 250}, want={"average": "100000", "days": 250})
    yield sound("the largest assets on every day", "contract: computed exactly", {"days": rows(FIVE, ("9223372036854.775807",)), "window": 5}, want={"average": "9223372036854.78"})


def gaps():
    text = "contract: absent when fewer than minObserved days were seen"
    yield sound("a day is missing: all are needed", text, {"days": NET[:4], "window": 5}, want={"days": 4, "missing": ["2026-11-20"]})
    yield sound("a day is missing, four are enough", text, {"days": NET[:4], "window": 5, "minObserved": 4}, want={"average": "237500", "days": 4, "missing": ["2026-11-20"]})
    yield sound("two days are missing, four are needed", text, {"days": NET[1:4], "window": 5, "minObserved": 4}, want={"days": 3, "missing": ["2026-11-16", "2026-11-20"]})
    yield sound("twenty days of sixty, as the shipped policy asks", "rules/client.md b2: min_observed 20", {"days": rows(trading("2026-11-20", 20)), "window": 60, "minObserved": 20}, want={"average": "100000", "days": 20})
    yield sound("nineteen days of sixty", text, {"days": rows(trading("2026-11-20", 19)), "window": 60, "minObserved": 20}, want={"days": 19})
    yield sound("one day of five is enough where one is asked for", text, {"days": NET[4:], "window": 5, "minObserved": 1}, want={"average": "399999.5", "days": 1})
    yield sound("days before the window", "contract: outside the window: tier.not_applicable, not counted as left out", {"days": rows(["2026-11-12", "2026-11-13", *FIVE]), "window": 5}, "tier.not_applicable", "tier.not_applicable", want={"average": "100000", "days": 5, "leftOut": 0})
    yield sound("the day itself is outside, with the window before it", "contract: ends before", {"days": rows([*FIVE, ON]), "window": 5}, "tier.not_applicable", want={"days": 5, "until": "2026-11-20"})
    yield sound("a Saturday and a Sunday", "contract: days that are no trading days: tier.not_applicable", {"days": rows([*FIVE, "2026-11-21", "2026-11-22"]), "window": 5}, "tier.not_applicable", "tier.not_applicable", want={"days": 5, "leftOut": 0})
    yield sound("a weekend inside the window", "contract: days that are no trading days", {"days": rows(["2026-11-13", "2026-11-14", *FIVE]), "window": 6}, "tier.not_applicable", want={"days": 6, "from": "2026-11-13"})
    yield sound("reading_a_day_after_the_day: it is outside the window", "contract: outside the window tier.not_applicable (the table has tier.not_yet for a day after on)", {"days": rows([*FIVE, "2026-11-24"]), "window": 5}, "tier.not_applicable", want={"days": 5, "leftOut": 0})
    yield sound("reading_no_day_is_in_the_window: nothing was left out, nothing is seen (in part)", "contract: outside the window, not counted as left out", {"days": rows(["2026-11-02"]), "window": 5}, "tier.not_applicable", only=["days", "window", "from", "until", "missing", "leftOut"], want={"days": 0, "leftOut": 0, "missing": FIVE})


def ends():
    six = [*FIVE, ON]
    yield sound("up to the day itself", "contract: ends on", {"days": rows(six), "window": 6, "ends": "on"}, want={"days": 6, "until": ON, "from": "2026-11-16"})
    yield sound("before, said", "contract: ends before", {"days": NET, "window": 5, "ends": "before"}, want={"until": "2026-11-20"})
    yield sound("up to the last trading day before a Sunday", "contract: ends on, or the last trading day before it", {"days": NET, "window": 5, "ends": "on"}, want={"until": "2026-11-20", "average": "269999.9"}, on="2026-11-22")
    yield sound("before a Saturday", "contract: ends before", {"days": NET, "window": 5}, want={"until": "2026-11-20"}, on="2026-11-21")
    yield sound("before a Tuesday", "contract: ends before", {"days": rows(six[1:]), "window": 5}, want={"from": "2026-11-17", "until": ON}, on="2026-11-24")
    week = ["2026-09-23", "2026-09-24", "2026-09-28", "2026-09-29", "2026-09-30", "2026-10-08", "2026-10-09"]
    yield sound("over National Day and the Mid-Autumn break", "exchange calendar of 2026: closed 25-27 September and 1-7 October", {"days": rows(week), "window": 7}, want={"from": "2026-09-23", "until": "2026-10-09", "missing": []}, on="2026-10-12")
    yield sound("a made-up Saturday is no trading day", "exchange calendar of 2026: 10 October is made up", {"days": rows([*week, "2026-10-10"]), "window": 7}, "tier.not_applicable", want={"until": "2026-10-09"}, on="2026-10-12")
    yield sound("on a made-up Saturday, up to the day", "contract: on, or the last trading day before it", {"days": rows(week), "window": 7, "ends": "on"}, want={"until": "2026-10-09"}, on="2026-10-10")
    yield sound("inside the break, up to the day", "contract: on, or the last trading day before it", {"days": rows(week[:5]), "window": 5, "ends": "on"}, want={"until": "2026-09-30"}, on="2026-10-04")
    yield sound("after the Spring Festival", "exchange calendar of 2026: closed 15-23 February", {"days": rows(["2026-02-12", "2026-02-13", "2026-02-24"]), "window": 3}, want={"from": "2026-02-12", "until": "2026-02-24"}, on="2026-02-25")
    yield sound("New Year's Eve of the lunar year 2024, on which the exchanges were closed", "exchange calendar of 2024: 9 February", {"days": rows(["2024-02-08", "2024-02-09", "2024-02-19"]), "window": 2}, "tier.not_applicable", want={"from": "2024-02-08", "until": "2024-02-19"}, on="2024-02-20")


def calendar():
    first = trading("2004-01-09", 6)
    yield sound("the first days of the calendar", "calendar 2004-2026", {"days": rows(first), "window": 6}, want={"from": "2004-01-02", "until": "2004-01-09"}, on="2004-01-10")
    yield refused("one day beyond the beginning of the calendar", "contract: a window beyond the calendar; calendar 2004-2026", {"days": rows(first), "window": 7}, at("rule.not_covered", "window", on="2003-12-31"), on="2004-01-10")
    yield refused("a day after the calendar", "contract: a window beyond the calendar", {"days": rows(FIVE), "window": 5}, at("rule.not_covered", "window", on="2027-01-04"), on="2027-01-05")
    yield refused("up to a day after the calendar", "contract: a window beyond the calendar", {"days": rows(FIVE), "window": 5, "ends": "on"}, at("rule.not_covered", "window", on="2027-01-05"), on="2027-01-05")
    late = ["2026-12-29", "2026-12-30", "2026-12-31"]
    yield sound("reading_the_provisional_end_of_the_calendar: told once", "decision 11: 2026-12-26 to 31 are provisional", {"days": rows(late), "window": 3}, "day.provisional", want={"from": "2026-12-29", "until": "2026-12-31"}, on="2027-01-01")
    yield sound("days of the house's own calendar", "contract: the calendar's rows", {"days": rows(["2027-01-04", "2027-01-05"]), "window": 2}, want={"from": "2027-01-04", "until": "2027-01-05"}, on="2027-01-06", calendar=CALENDAR)
    yield sound("days before and inside the house's own calendar", "contract: the calendar's rows", {"days": rows(["2026-12-31", "2027-01-04"]), "window": 2}, "day.provisional", want={"from": "2026-12-31", "until": "2027-01-04"}, on="2027-01-05", calendar=CALENDAR)
    shut = {"closed": ["2026-11-18"], "madeUp": [], "from": "2026-11-17", "until": "2026-11-19"}
    yield sound("the house's own calendar inside the built-in span", "general: inside it the own calendar replaces", {"days": rows(["2026-11-16", "2026-11-17", "2026-11-19", "2026-11-20"]), "window": 4}, want={"from": "2026-11-16", "missing": []}, calendar=shut)


def bad_rows():
    good = NET[:4]

    def broken(name, row, *soft, **want):
        return sound(name, ROW, {"days": [*good, row], "window": 5, "minObserved": 4}, *soft, want={"average": "237500", "days": 4, "leftOut": 1, "missing": ["2026-11-20"], **want})

    last = {"on": "2026-11-20", "assets": "500000", "borrowed": "100000.5"}
    yield broken("a day without assets", {"on": "2026-11-20"}, "tier.missing")
    yield broken("assets without a day", {"assets": "500000"}, "tier.missing")
    yield broken("a row that is empty", {}, "tier.missing", "tier.missing")
    yield broken("a row that is a word", "2026-11-20", "field.malformed")
    yield broken("a day that does not exist", {**last, "on": "2026-11-31"}, "day.malformed")
    yield broken("a day as a number", {**last, "on": 20261120}, "field.malformed")
    yield broken("borrowed money below nothing", {**last, "borrowed": "-0.01"}, "tier.out_of_range")
    yield broken("several faults of one row", {"on": "2026-11-20", "assets": "1e5", "borrowed": "-1"}, "amount.malformed", "tier.out_of_range")
    for name, row, issue in wrong_texts(lambda text: {**last, "assets": text}):
        yield broken(f"assets: {name}", row, issue["code"])
    yield sound("a day twice: the first counts", "contract: tier.duplicate, a day twice", {"days": [*NET, {**last, "assets": "1"}], "window": 5}, "tier.duplicate", want={"average": "269999.9", "leftOut": 1})
    yield sound("a day twice, the first left out", "contract: also one left out", {"days": [*good, {**last, "assets": "x"}, last], "window": 5, "minObserved": 4}, "amount.malformed", "tier.duplicate", want={"days": 4, "leftOut": 2})
    yield refused("every row is bad", "contract: nothing is left: tier.missing at the list", {"days": [{"on": "2026-11-20"}], "window": 5}, at("tier.missing", "days"), warnings=[at("tier.missing", "days", 0, "assets")])
    yield refused("no days", "contract: an empty list", {"days": [], "window": 5}, at("tier.missing", "days"))
    yield refused("no list of days", "contract: an absent list", {"window": 5}, at("field.missing", "days"))
    yield refused("days as a map", "general: another type", {"days": {}, "window": 5}, at("field.malformed", "days", expected="array"))
    for window in (0, -1, 251):
        yield refused(f"a window of {window} days", "contract: window 1-250", {"days": NET, "window": window}, at("tier.out_of_range", "window"))
    yield refused("a window as a text", "contract: a count is a JS integer", {"days": NET, "window": "5"}, at("field.malformed", "window", expected="integer"))
    yield refused("no window", "general: field.missing", {"days": NET}, at("field.missing", "window"))
    yield refused("a window that ends nowhere", "contract: tier.unknown, a word", {"days": NET, "window": 5, "ends": "after"}, at("tier.unknown", "ends"))
    yield refused("ends as a number", "general: another type", {"days": NET, "window": 5, "ends": 1}, no_text("ends"))


def client(name, tier, last=None):
    return {"id": name, "tier": tier, **({"lastContact": last} if last else {})}


def contacts():
    text = "contract: so many working days after the last contact; features E4.5; shipped 60, 40, 20, 10, 5"
    yield sound("one client of every tier", text, {"clients": [client("a", "T1", "2026-09-01"), client("b", "T2", "2026-09-24"), client("c", "T3", "2026-10-26"), client("d", "T4", "2026-11-09"), client("e", "T5", "2026-11-16")]}, want={"leftOut": 0})
    yield sound("five working days, by hand: Monday to Monday", text, {"clients": [client("e", "T5", "2026-11-16")]}, want={"clients": [{"id": "e", "tier": "T5", "due": ON, "overdue": False}], "overdue": 0})
    yield sound("due yesterday is overdue", "contract: due before on", {"clients": [client("e", "T5", "2026-11-13")]}, want={"clients": [{"id": "e", "tier": "T5", "due": "2026-11-20", "overdue": True}], "overdue": 1})
    yield sound("contacted today", text, {"clients": [client("e", "T5", ON)]}, want={"clients": [{"id": "e", "tier": "T5", "due": "2026-11-30", "overdue": False}]})
    yield sound("contacted on a Saturday", text, {"clients": [client("e", "T5", "2026-11-14")]}, want={"clients": [{"id": "e", "tier": "T5", "due": "2026-11-20", "overdue": True}]})
    yield sound("never contacted: due today", "contract: never contacted: due on on", {"clients": [client("a", "T1")]}, rests=False, want={"clients": [{"id": "a", "tier": "T1", "due": ON, "overdue": False}]})
    yield sound("never contacted, on a Sunday: due on that day", "contract: due on on", {"clients": [client("a", "T1")]}, rests=False, want={"clients": [{"id": "a", "tier": "T1", "due": "2026-11-22", "overdue": False}]}, on="2026-11-22")
    yield sound("over National Day, with made-up days, by hand: 21, 22, 23, 24, 28 September", "working days of 2026: 20 September made up, 25-27 closed", {"clients": [client("e", "T5", "2026-09-20")]}, want={"clients": [{"id": "e", "tier": "T5", "due": "2026-09-28", "overdue": True}]}, on="2026-10-12")
    yield sound("into the break, by hand: 28, 29, 30 September, 8, 9 October", "working days of 2026: 1-7 October closed", {"clients": [client("e", "T5", "2026-09-25")]}, want={"clients": [{"id": "e", "tier": "T5", "due": "2026-10-09", "overdue": False}]}, on="2026-10-09")
    yield sound("the made-up Saturday counts, by hand: 8, 9, 10, 12, 13 October", "working days of 2026: 10 October made up", {"clients": [client("e", "T5", "2026-09-30")]}, want={"clients": [{"id": "e", "tier": "T5", "due": "2026-10-13", "overdue": False}]}, on="2026-10-12")
    yield sound("New Year's Eve of the lunar year 2024 is a working day, by hand: 7, 8, 9, 18, 19 February", "working days of 2024: 9 February worked, 10-17 closed, 18 made up", {"clients": [client("e", "T5", "2024-02-06")]}, want={"clients": [{"id": "e", "tier": "T5", "due": "2024-02-19", "overdue": False}]}, on="2024-02-19")
    yield sound("over the Spring Festival of 2026", "working days of 2026: 14 and 28 February made up, 15-23 closed", {"clients": [client("d", "T4", "2026-02-12"), client("c", "T3", "2026-02-03")]}, want={"clients": [{"id": "d", "tier": "T4", "due": "2026-03-04", "overdue": False}, {"id": "c", "tier": "T3", "due": "2026-03-09", "overdue": False}], "overdue": 0}, on="2026-03-04")
    yield sound("reading_due_in_the_provisional_days: told once", "decision 11: 2026-12-26 to 31 are provisional", {"clients": [client("e", "T5", "2026-12-21")]}, "day.provisional", want={"clients": [{"id": "e", "tier": "T5", "due": "2026-12-28", "overdue": False}]}, on="2026-12-22")
    row = "contract: a due day beyond the calendar: left out"
    yield sound("a due day beyond the calendar", row, {"clients": [client("a", "T1", "2026-11-16"), client("e", "T5", "2026-11-16")]}, "rule.not_covered", want={"leftOut": 1, "clients": [{"id": "e", "tier": "T5", "due": ON, "overdue": False}]})
    yield sound("due on a day of the house's own calendar", "general: days that extend the calendar", {"clients": [client("e", "T5", "2026-12-24")]}, "day.provisional", want={"clients": [{"id": "e", "tier": "T5", "due": "2026-12-31", "overdue": False}]}, on="2026-12-25", calendar=CALENDAR)
    yield sound("working days of the house's own calendar: the made-up Saturday counts", "general: days that extend the calendar; by hand 29, 30, 31 December, 2, 4 January", {"clients": [client("e", "T5", "2026-12-28")]}, "day.provisional", want={"clients": [{"id": "e", "tier": "T5", "due": "2027-01-04", "overdue": False}]}, on="2026-12-28", calendar=CALENDAR)
    yield sound("a contact after the day", "contract: tier.not_yet: left out", {"clients": [client("d", "T4", "2026-11-24"), client("e", "T5", ON)]}, "tier.not_yet", want={"leftOut": 1})
    yield sound("a tier that is none", ROW, {"clients": [client("d", "T7", ON), client("e", "T5", ON)]}, "tier.unknown", want={"leftOut": 1})
    yield sound("no tier", ROW, {"clients": [{"id": "d", "lastContact": ON}, client("e", "T5", ON)]}, "tier.missing", want={"leftOut": 1})
    yield sound("no id", ROW, {"clients": [{"tier": "T4", "lastContact": ON}, client("e", "T5", ON)]}, "tier.missing", want={"leftOut": 1})
    yield sound("an id twice", "contract: tier.duplicate", {"clients": [client("e", "T5", ON), client("e", "T4", ON)]}, "tier.duplicate", want={"leftOut": 1})
    yield sound("a day that does not exist", ROW, {"clients": [client("d", "T4", "2026-11-31"), client("e", "T5", ON)]}, "day.malformed", want={"leftOut": 1})
    yield refused("nobody is left", "contract: nothing is left: tier.missing at the list", {"clients": [client("d", "T7", ON)]}, at("tier.missing", "clients"), warnings=[at("tier.unknown", "clients", 0, "tier")])
    yield refused("nobody", "contract: an empty list", {"clients": []}, at("tier.missing", "clients"))
    yield refused("no list", "contract: an absent list", {}, at("field.missing", "clients"))
    yield sound("by a house's own days: one and a thousand", "contract: 1-1,000", {"clients": [client("e", "T5", "2026-11-20"), client("a", "T1", "2022-10-10")]}, want={"leftOut": 0}, policy=own(contacts={"T1": 1000, "T2": 40, "T3": 20, "T4": 10, "T5": 1}))


def cases():
    for part in (averages, gaps, ends, calendar, bad_rows):
        yield from part()


FILES = {"average_assets": lambda: ("Averages over trading days, net of what is borrowed.", "contract of averageAssets; exchange calendar", "averageAssets", cases()),
         "contact_plan": lambda: ("Next contacts by working days, and who is overdue.", "contract of contactPlan; features E4.5; working days", "contactPlan", contacts())}

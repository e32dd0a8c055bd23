"""Cases of the formulas that stand by themselves."""
from case_valuation import TEXT, at, no_text, numbers, refused
from cases_valuation_bonds import worked

AMAC = "AMAC 流通受限股票估值指引(试行), rules/valuation.md §2.3; mpmath at 60 digits"
HAUG = "E. G. Haug, Option pricing formulas, table in QuantLib test-suite/europeanoption.cpp: "
DAY = {"on": "2026-11-23"}


def lomd(volatility="0.5", dividend="0.05", years="1"):
    return {"volatility": volatility, "dividendYield": dividend, "yearsLeft": years}


def discounts():
    yield {**worked("s 50 %, q 5 %, one year", "rules/valuation.md §2.3 worked value: 10.6900162364 %", lomd()), "printed": "0.1069"}
    yield worked("the worked value at 12 places", "rules/valuation.md §2.3 worked value: 10.6900162364 %", lomd(), rounding={"ratio": 12})
    for volatility in ("0.1", "0.25", "0.35", "0.6", "1", "2"):
        for years in ("0.0833", "0.25", "0.5", "1", "2", "3"):
            yield worked(f"s {volatility}, q 2 %, {years} years", AMAC, lomd(volatility, "0.02", years))
    yield worked("one trading day, s 25 %", "rules/valuation.md §2.3: naive doubles give w 8.332835e-5, true 8.332986e-5", lomd("0.25", "0", "0.004"))
    yield worked("a single second", AMAC, lomd("0.25", "0", "0.0000000317"))
    yield worked("volatility next to nothing", AMAC, lomd("0.0001", "0", "0.001"))
    yield worked("s²T of 1e-4, where a series begins", AMAC, lomd("0.01", "0", "1"))
    yield worked("s²T a little above it", AMAC, lomd("0.0101", "0", "1"))
    yield worked("no dividend", AMAC, lomd(dividend="0"))
    yield worked("no volatility", "contract: 0", lomd("0"))
    yield worked("no time left", "contract: 0", lomd(years="0"))
    yield worked("volatility of exactly 5", "contract: above 5", lomd("5", "0"))
    yield worked("volatility of 5.01: a percentage?", "contract: value.implausible", lomd("5.01", "0"), "value.implausible")
    yield worked("volatility of 50: a percentage?", "rules/valuation.md §2.3: never above 32.279 %", lomd("50", "0"), "value.implausible")
    yield worked("volatility of 50 for ten years: beyond what a double can hold", "rules/valuation.md §2.3: e^(s²T) overflows above 709", lomd("50", "0", "10"), "value.implausible")
    yield worked("a dividend yield of 1: a percentage?", "contract: 1 or more", lomd(dividend="1"), "value.implausible")
    yield worked("a dividend yield of 5: a percentage?", "contract: 1 or more", lomd(dividend="5"), "value.implausible")
    for field, name in (("volatility", "volatility"), ("dividendYield", "dividend"), ("yearsLeft", "years")):
        yield from numbers(lambda text, name=name: lomd(**{name: text}), field, zero=None)
        yield refused(f"{field} missing", "contract: field.missing", {key: value for key, value in lomd().items() if key != field}, at("field.missing", field))


def option(style, strike, spot, dividend, rate, years, volatility):
    return {"style": style, "spot": spot, "strike": strike, "yearsLeft": years, "volatility": volatility, "rate": rate, **({"dividendYield": dividend} if dividend else {})}


def options():
    rows = """call 65 60 0 0.08 0.25 0.30 2.1334
put 95 100 0.05 0.10 0.5 0.20 2.4648
put 19 19 0.10 0.10 0.75 0.28 1.7011
call 19 19 0.10 0.10 0.75 0.28 1.7011
call 1.60 1.56 0.08 0.06 0.5 0.12 0.0291
put 70 75 0.05 0.10 0.5 0.35 4.087
call 40 42 0.08 0.04 0.75 0.35 5.0975"""
    for row in rows.splitlines():
        *given, printed = row.split()
        yield {**worked(f"published: {row.rsplit(' ', 1)[0]}", HAUG + printed, option(*given)), "printed": printed}
    table = {"call": "0.0205 1.8734 9.9413 0.315 3.1217 10.3556 0.9474 4.3693 11.1381 0.8069 4.0232 10.5769 2.7026 6.6997 12.7857 4.9329 9.3679 15.3086",
             "put": "9.921 1.8734 0.0408 10.2155 3.1217 0.4551 10.8479 4.3693 1.2376 10.3192 4.0232 1.0646 12.2149 6.6997 3.2734 14.4452 9.3679 5.7963"}
    grid = [(years, volatility, spot) for years in ("0.1", "0.5") for volatility in ("0.15", "0.25", "0.35") for spot in ("90", "100", "110")]
    for style, (years, volatility, spot), price in ((style, *row) for style, prices in table.items() for row in zip(grid, prices.split())):
        yield {**worked(f"published: {style} 100, share {spot}, {years} years, {volatility}", f"{HAUG}{price}, within 0.0001 as there", option(style, "100", spot, "0.10", "0.10", years, volatility)),
               "printed": price, "within": "0.0001"}
    own = "Black–Scholes with dividend yield, mpmath at 60 digits"
    yield worked("at 10 places", own, option("call", "3.0", "2.95", None, "0.025", "0.123287671", "0.22"), rounding={"unit": 10})
    yield worked("put, no dividend said", own, option("put", "3.0", "2.95", None, "0.025", "0.123287671", "0.22"))
    yield worked("dividend of zero is no dividend", own, option("put", "3.0", "2.95", "0", "0.025", "0.123287671", "0.22"))
    yield worked("negative rate", own, option("call", "100", "100", None, "-0.005", "1", "0.2"))
    yield worked("deep in the money", own, option("call", "1", "100", None, "0.03", "1", "0.2"))
    yield worked("far out of the money is worth nothing", own, option("call", "100", "1", None, "0.03", "0.1", "0.2"))
    yield worked("far tail of a put at 10 places", own, option("put", "60", "100", None, "0.03", "0.5", "0.2"), rounding={"unit": 10})
    yield worked("an index of four digits", own, option("put", "3900", "3850.25", "0.02", "0.018", "0.25", "0.19"))
    yield worked("a long one", own, option("call", "100", "100", "0.02", "0.03", "10", "0.3"))
    yield worked("no time left, in the money", "contract: discounted intrinsic value", option("call", "90", "100", None, "0.03", "0", "0.2"))
    yield worked("no time left, out of the money", "contract: discounted intrinsic value", option("put", "90", "100", None, "0.03", "0", "0.2"))
    yield worked("no time left, at the money", "contract: discounted intrinsic value", option("call", "100", "100", None, "0.03", "0", "0.2"))
    yield worked("no volatility, in the money", "contract: discounted intrinsic value", option("call", "100", "100", "0.01", "0.03", "1", "0"))
    yield worked("no volatility, out of the money", "contract: discounted intrinsic value", option("put", "100", "100", "0.01", "0.03", "1", "0"))
    yield worked("volatility of 50: a percentage?", "contract: value.implausible", option("call", "100", "100", None, "0.03", "1", "50"), "value.implausible")
    yield worked("a rate of 3: a percentage?", "contract: value.implausible", option("call", "100", "100", None, "3", "1", "0.2"), "value.implausible")
    yield worked("a dividend yield of 2: a percentage?", "contract: value.implausible", option("call", "100", "100", "2", "0.03", "1", "0.2"), "value.implausible")
    full = {"style": "call", "spot": "100", "strike": "100", "yearsLeft": "1", "volatility": "0.2", "rate": "0.03"}
    yield refused("a style that is none", "contract: closed list", {**full, "style": "american"}, at("value.unknown", "style"))
    for field in ("style", "spot", "strike", "yearsLeft", "volatility", "rate"):
        yield refused(f"{field} missing", "contract: field.missing", {key: value for key, value in full.items() if key != field}, at("field.missing", field))
    yield from numbers(lambda text: {**full, "spot": text}, "spot")
    yield from numbers(lambda text: {**full, "strike": text}, "strike")
    yield from numbers(lambda text: {**full, "volatility": text}, "volatility", zero=None)
    yield from numbers(lambda text: {**full, "yearsLeft": text}, "yearsLeft", zero=None)
    yield from numbers(lambda text: {**full, "rate": text}, "rate", zero=None, negative=None)


def ex(previous="25.70", **more):
    return {"previousClose": previous, **more}


def ex_prices():
    own = "(previous close − cash + rights price × ratio) ÷ (1 + bonus + ratio)"
    yield {**worked("rights: 25.70, 14.43, 0.15", "rules/valuation.md §2.5: 24.23, a public repository's test", ex(rightsPrice="14.43", rightsRatio="0.15")), "printed": "24.23"}
    yield worked("cash", own, ex(cash="0.5"))
    yield worked("bonus", own, ex(bonusRatio="0.3"))
    yield worked("cash and bonus", own, ex(cash="0.5", bonusRatio="0.3"))
    yield worked("all of them", own, ex(cash="0.5", bonusRatio="0.3", rightsRatio="0.2", rightsPrice="10"))
    yield worked("nothing happens", own, ex())
    yield worked("half a cent goes up", "四舍五入: 10.05 ÷ 2 = 5.025", ex("10.05", bonusRatio="1"))
    yield worked("at 3 places", own, ex(bonusRatio="0.3"), rounding={"money": 3})
    yield worked("a smallest price stays", own, ex("0.02", cash="0.01"))
    yield worked("an unknown key", "contract: field.unknown", ex(mood="good"), told=[at("field.unknown", "mood")])
    yield refused("cash takes the whole price", "contract: not above 0", ex("1", cash="1"), at("value.out_of_range", "previousClose"))
    yield refused("cash above the price", "contract: not above 0", ex("1", cash="1.01"), at("value.out_of_range", "previousClose"))
    yield refused("no previous close", "contract: field.missing", {"cash": "1"}, at("field.missing", "previousClose"))
    yield refused("a negative bonus", "negative where it cannot be", ex(bonusRatio="-0.1"), at("value.out_of_range", "bonusRatio"))
    yield refused("negative cash", "negative where it cannot be", ex(cash="-0.1"), at("value.out_of_range", "cash"))
    yield from numbers(lambda text: ex(text), "previousClose")


def deviations():
    rule = "货币市场基金, rules/valuation.md §2.7: negative from 0.25 %, either way from 0.5 %"
    fields = ("value", "unrounded", "places", "steps", "tests")

    def of(name, shadow, amortised, *soft, origin=rule, **given):
        return worked(name, origin, {"shadowNav": shadow, "amortisedNav": amortised}, *soft, fields=fields, **given)

    outside, edge = ("nav.needs_external",), ("nav.boundary", "nav.needs_external")
    yield of("no deviation", "100000000", "100000000")
    yield of("negative, just below 0.25 %", "99750000.01", "100000000")
    yield of("negative, exactly 0.25 %", "99750000", "100000000", *edge)
    yield of("negative, just above 0.25 %", "99749999.99", "100000000", *outside)
    yield of("positive, exactly 0.25 %: only reported when negative", "100250000", "100000000")
    yield of("positive, just below 0.5 %", "100499999.99", "100000000")
    yield of("positive, exactly 0.5 %", "100500000", "100000000", *edge)
    yield of("positive, just above 0.5 %", "100500000.01", "100000000", *outside)
    yield of("negative, just below 0.5 %", "99500000.01", "100000000", *outside)
    yield of("negative, exactly 0.5 %", "99500000", "100000000", *edge)
    yield of("negative, just above 0.5 %", "99499999.99", "100000000", *outside)
    yield of("a ratio that would round to the threshold does not meet it", "99750000.0000001", "100000000")
    yield of("a quotient without end", "300000001", "300000000")
    yield of("at 4 places", "99876543.21", "100000000", rounding={"ratio": 4})
    day = {"shadowNav": "1", "amortisedNav": "1"}
    for field in day:
        yield from numbers(lambda text, field=field: {**day, field: text}, field, zero="nav.out_of_range", negative="nav.out_of_range")
        yield refused(f"{field} missing", "contract: field.missing", {key: value for key, value in day.items() if key != field}, at("field.missing", field))


def fees():
    rule = "rules/valuation.md §2.8: H = E × rate ÷ days of the year"

    def of(name, nav, rate, origin=rule, **given):
        return worked(name, origin, {"nav": nav, "rate": rate}, **given)

    yield {**of("1.5 % of 100 million", "100000000", "0.015", "rules/valuation.md §2.8: 4,109.59"), "printed": "4109.59"}
    yield {**of("custodian: 0.25 % of 100 million", "100000000", "0.0025", "rules/valuation.md §2.8: 684.93"), "printed": "684.93"}
    yield of("a leap year has 366 days", "100000000", "0.015", on="2024-11-23")
    yield of("on leap day", "100000000", "0.015", on="2024-02-29")
    yield of("last day of a leap year", "100000000", "0.015", on="2024-12-31")
    yield of("first day after a leap year", "100000000", "0.015", on="2025-01-01")
    yield of("on a Sunday as on every day", "100000000", "0.015", on="2026-11-22")
    yield of("1900 was no leap year, 2000 was", "100000000", "0.015", on="2000-06-01")
    yield of("no rate, no fee", "100000000", "0")
    yield of("a rate of 1", "365", "1")
    yield of("half a cent goes up", "3.65", "0.5", "四舍五入: 0.005")
    yield of("below half a cent is nothing", "3.64", "0.5")
    yield of("at 4 places", "100000000", "0.015", rounding={"money": 4})
    yield refused("a rate above 1", "contract: 0 to 1", {"nav": "1", "rate": "1.01"}, at("value.out_of_range", "rate"))
    yield refused("a negative base is no negative fee", "rules/valuation.md §2.8", {"nav": "-100", "rate": "0.015"}, at("nav.out_of_range", "nav"))
    for field, zero, negative in (("nav", "nav.out_of_range", "nav.out_of_range"), ("rate", None, "value.out_of_range")):
        yield from numbers(lambda text, field=field: {"nav": "100", "rate": "0.01", field: text}, field, zero=zero, negative=negative)
        yield refused(f"{field} missing", "contract: field.missing", {key: "0.5" for key in ("nav", "rate") if key != field}, at("field.missing", field))


def performances():
    rule = "rules/valuation.md §2.8: rate × max(NAV − mark, 0)"
    terms = {"unitNav": "1.25", "units": "10000000", "rate": "0.2", "highWaterMark": "1.1", "next": "after_fee"}

    def of(name, *soft, origin=rule, on="2026-11-23", rounding=None, **more):
        return worked(name, origin, {**terms, **more}, *soft, on=on, **({"rounding": rounding} if rounding else {}))

    def hurdle(ratio="0.08", days=180, basis=365):
        return {"ratio": ratio, "days": days, "basis": basis}

    yield of("above the mark, next mark after the fee")
    yield of("above the mark, next mark before the fee", next="before_fee")
    yield of("exactly at the mark: no fee", "nav.not_applicable", unitNav="1.1")
    yield of("above the mark by the last place", unitNav="1.1001")
    yield of("below the mark: no fee, the mark stays", "nav.not_applicable", unitNav="0.9")
    yield of("a hurdle of 8 % for 180 days", hurdle=hurdle())
    yield of("exactly at the hurdle: no fee, the next mark is the NAV", "nav.not_applicable", unitNav="1.144", hurdle=hurdle("0.08", 180, 360))
    yield of("just above the hurdle", unitNav="1.1440001", hurdle=hurdle("0.08", 180, 360))
    yield of("between mark and hurdle: no fee, the next mark is the NAV", "nav.not_applicable", unitNav="1.12", hurdle=hurdle("0.08", 180, 360))
    yield of("a hurdle of 366 days' basis", hurdle=hurdle("0.06", 366, 366))
    yield of("a hurdle of no days", hurdle=hurdle(days=0))
    yield of("the whole excess", rate="1")
    yield of("a rate of nothing", rate="0")
    yield of("half a cent goes up", origin="四舍五入", unitNav="1.15", units="1", rate="0.1")
    yield of("after the fee of everything the mark is the old one", rate="1", next="after_fee")
    yield of("at 4 places", unitNav="1.23456", units="123456.78", rounding={"money": 4})
    for field in ("unitNav", "units", "highWaterMark"):
        yield from numbers(lambda text, field=field: {**terms, field: text}, field, zero="nav.out_of_range", negative="nav.out_of_range")
    for field in terms:
        yield refused(f"{field} missing", "contract: field.missing", {key: value for key, value in terms.items() if key != field}, at("field.missing", field))
    yield refused("a rate above 1", "contract: 0 to 1", {**terms, "rate": "1.01"}, at("value.out_of_range", "rate"))
    yield refused("a negative rate", "contract: 0 to 1", {**terms, "rate": "-0.1"}, at("value.out_of_range", "rate"))
    yield refused("a next mark that is none", "contract: closed list", {**terms, "next": "never"}, at("value.unknown", "next"))
    yield refused("a basis of 364 days", "contract: 360, 365, 366", {**terms, "hurdle": hurdle(basis=364)}, at("value.out_of_range", "hurdle", "basis"))
    yield refused("negative days of a hurdle", "negative where it cannot be", {**terms, "hurdle": hurdle(days=-1)}, at("value.out_of_range", "hurdle", "days"))


def sevens():
    rule = "rules/valuation.md §2.7; compound by mpmath at 60 digits, simple in fractions"
    week = ["0.5123", "0.4987", "0.5011", "0.5312", "0.5098", "0.4876", "0.5034"]

    def of(name, form, incomes, **given):
        return worked(name, rule, {"incomePer10k": incomes}, form=form, **given)

    for form in ("compound", "simple"):
        yield of(f"{form}: a week", form, week)
        yield of(f"{form}: a week at 12 places", form, week, rounding={"ratio": 12})
        yield of(f"{form}: nothing earned", form, ["0"] * 7)
        yield of(f"{form}: a day below nothing", form, ["-0.25", *week[1:]])
        yield of(f"{form}: a losing week", form, ["-0.5"] * 7)
        yield of(f"{form}: the same every day", form, ["1"] * 7)
        yield of(f"{form}: a large week", form, ["100"] * 7)
        yield of(f"{form}: at 4 places", form, week, rounding={"ratio": 4})
        yield refused(f"{form}: six days", "contract: exactly 7", {"incomePer10k": week[1:]}, at("value.out_of_range", "incomePer10k"), form=form)
        yield refused(f"{form}: eight days", "contract: exactly 7", {"incomePer10k": [*week, "1"]}, at("value.out_of_range", "incomePer10k"), form=form)
    yield refused("no days", "contract: exactly 7", {"incomePer10k": []}, at("value.out_of_range", "incomePer10k"), form="simple")
    yield refused("no list", "contract: field.missing", {}, at("field.missing", "incomePer10k"), form="simple")
    yield refused("a list that is none", "contract: a list", {"incomePer10k": "0.5"}, at("field.malformed", "incomePer10k", expected="array"), form="simple")
    yield refused("a float among them", TEXT, {"incomePer10k": [0.5, *week[1:]]}, no_text("incomePer10k", 0), form="simple")
    yield refused("an exponent among them", TEXT, {"incomePer10k": [*week[1:], "1e5"]}, at("amount.malformed", "incomePer10k", 6), form="simple")
    yield refused("29 digits among them", TEXT, {"incomePer10k": [*week[1:], "1" * 29]}, at("amount.overflow", "incomePer10k", 6), form="simple")


FILES = {
    "lockup_discount": lambda: ("Discount for lack of marketability by the average-price Asian put.", AMAC, "lockupDiscount", discounts()),
    "option_value": lambda: ("European options by Black–Scholes with dividend yield.", "Haug's table as in QuantLib's test suite; mpmath at 60 digits", "optionValue", options()),
    "ex_rights": lambda: ("The reference price on an ex-date.", "rules/valuation.md §2.5; figures in fractions", "exRights", ex_prices()),
    "amortised_deviation": lambda: ("How far the shadow NAV of a money-market fund is from the amortised one.", "rules/valuation.md §2.7; figures in fractions", "amortisedDeviation", deviations()),
    "management_fee": lambda: ("One day's fee.", "rules/valuation.md §2.8; figures in fractions", "managementFee", fees()),
    "performance_fee": lambda: ("Performance fee above a high-water mark.", "rules/valuation.md §2.8; figures in fractions", "performanceFee", performances()),
    "seven_day_yield": lambda: ("Seven-day annualised yield of a money-market fund.", "rules/valuation.md §2.7", "sevenDayYield", sevens()),
}

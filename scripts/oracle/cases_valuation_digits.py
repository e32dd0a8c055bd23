"""
Cases of what is computed in double precision: 12 places of a ratio, 10 of a price, never more than 15 digits counted from the first that is not 0.

Every figure that stands in them is further than 3e-15 of itself from a half at its 15th digit, by 60-digit arithmetic; where a small difference of large
numbers is not, the case holds the value at the places asked for and leaves `unrounded` out.
"""
from case_valuation import TEXT, at, refused
from cases_valuation_bonds import ANNUAL, HALF, worked
from cases_valuation_formulas import AMAC, lomd, option

LAW = "contract: never with more than 15 digits counted from the first that is not 0"
SHORT = ("value", "places", "steps")


def options():
    yield worked("15 digits: deep in the money, nine before the point", LAW, option("call", "5100", "120000021", "0.01", "0.03", "0.5", "0.2"))
    yield worked("15 digits: deep in the money, nine before the point, at 10 places", LAW, option("call", "5100", "120000063", "0.01", "0.03", "0.5", "0.2"), rounding={"unit": 10})
    yield worked("15 digits: deep in the money, not rounded", LAW, option("call", "1222", "112345678", None, "0.03", "1", "0.2"), rounding={"unit": "none"})
    yield worked("15 digits: six before the point, nine after it", LAW, option("call", "12.5", "123456", None, "0.02", "0.25", "0.3"), rounding={"unit": 10})
    yield worked("15 digits: a put at a negative rate", LAW, option("put", "100000156", "1", None, "-0.1", "1", "0.2"), rounding={"unit": 10})
    yield worked("15 digits: without volatility", LAW, option("call", "1012", "123456789", None, "0.03", "1", "0"), rounding={"unit": 10})
    yield worked("reading_15_digits_of_an_intrinsic_value: it is computed as every option is", LAW, option("call", "1", "123456789.1230000789", None, "0.03", "0", "0.2"), rounding={"unit": 10})
    yield worked("reading_15_digits_before_the_point: what stands after them is 0", LAW, option("call", "1", "123456789012344951", None, "0.03", "0", "0.2"))
    yield worked("a spot of 100,000,000 far above its strike", LAW, option("call", "5100", "100000000", None, "0.03", "1", "0.2"), fields=SHORT)
    yield worked("a spot of 100,000,000 far above its strike: the put is worth nothing", LAW, option("put", "5100", "100000000", None, "0.03", "1", "0.2"))
    for style in ("call", "put"):
        yield worked(f"a spot of 100,000,000 at its strike: {style}", LAW, option(style, "100000000", "100000000", None, "0.03", "1", "0.2"), fields=SHORT)
        yield worked(f"a spot of 100,000,000 below its strike: {style}", LAW, option(style, "120000000", "100000000", "0.01", "0.02", "0.5", "0.35"), fields=SHORT)
    for volatility in ("0.00007003", "0.00007034"):
        yield worked(f"15 digits: d1 and d2 above a thousand, volatility {volatility}", LAW, option("call", "100", "110", None, "0", "1", volatility))
    yield worked("15 digits: 12 places of d1 and d2 above a hundred", LAW, option("call", "100", "110", None, "0", "1", "0.0007"))


def prices():
    for name, terms, rate, on in (("growth of an eighth", {**ANNUAL, "issued": "2021-05-27", "matures": "2029-05-27"}, "-0.875", "2026-01-01"),
                                  ("growth of an eighth, another coupon", {**ANNUAL, "coupon": "0.0302", "issued": "2021-05-27", "matures": "2029-05-27"}, "-0.875", "2026-01-03"),
                                  ("growth of a quarter, half-yearly", {**HALF, "matures": "2029-05-27"}, "-1.5", "2026-01-03"),
                                  ("growth of a quarter, half-yearly, another coupon", {**HALF, "coupon": "0.03", "matures": "2029-05-27"}, "-1.5", "2026-01-04")):
        yield worked(f"15 digits: {name}", LAW, {**terms, "yield": rate}, on=on, rounding={"unit": 10})


def yields():
    def of(name, incomes, **given):
        return worked(name, f"{LAW}; mpmath at 60 digits", {"incomePer10k": incomes}, form="compound", **given)

    yield of("15 digits: 2 % a day", ["200"] * 6 + ["202"], rounding={"ratio": 12})
    yield of("15 digits: 3 % a day", ["300"] * 6 + ["447"], rounding={"ratio": 12})
    yield of("15 digits: 3 % a day, at the default places", ["300"] * 6 + ["453"])
    yield of("15 digits: 7 % a day", ["800", "752", "620", "731", "650", "700", "792"])
    yield of("15 digits: 10 % a day, one more before the point", ["1073", "947", "1023", "900", "1084", "971", "991"])
    yield of("15 digits: 14 % a day, seven more before the point", ["1477", "1407", "1452", "1454", "1434", "1309", "1401"])
    yield from losses()


def losses():
    rule, out = "contract: with compound each above −10,000", ("incomePer10k",)
    week = ["0.5123", "0.4987", "0.5011", "0.5312", "0.5098", "0.4876", "0.5034"]

    def of(*incomes):
        return {"incomePer10k": [*incomes, *week[len(incomes):]]}

    for name, first in (("everything", "-10000"), ("everything, in more digits", "-10000.00"), ("more than everything", "-10000.0001"), ("twice everything", "-20000")):
        yield refused(f"compound: a day that loses {name}", rule, of(first), at("value.out_of_range", *out), form="compound")
        yield worked(f"simple: a day that loses {name}", "contract: simple is a sum", of(first), form="simple")
    yield refused("compound: two days that lose more than everything do not make a gain", rule, of("-20000", "-20000"), at("value.out_of_range", *out), form="compound")
    yield refused("compound: a loss of everything on the last day", rule, {"incomePer10k": [*week[:6], "-10000"]}, at("value.out_of_range", *out), form="compound")
    yield refused("compound: a loss of everything beside a number that is none", "contract: one that is no number is told alone", of("-10000", "1e5"), at("amount.malformed", *out, 1), form="compound")
    yield refused("compound: eight days, one of which loses everything", "contract: exactly 7", {"incomePer10k": [*week, "-10000"]}, at("value.out_of_range", *out), form="compound")
    yield worked("compound: a day that loses nearly everything", rule, of("-9999.9999"), form="compound")
    yield worked("compound: a week that loses nearly everything", rule, {"incomePer10k": ["-9999"] * 7}, form="compound", rounding={"ratio": 12})
    yield worked("compound: half is lost and doubled again", rule, of("-5000", "10000", "0", "0", "0", "0", "0"), form="compound")
    over = "contract: amount.overflow"
    yield refused("compound: 20 % a day is beyond 28 digits", over, {"incomePer10k": ["2000"] * 7}, at("amount.overflow"), form="compound")
    yield refused("compound: eleven times each day is beyond a double", over, {"incomePer10k": ["100000"] * 7}, at("amount.overflow"), form="compound")
    yield refused("compound: 28 digits each day", over, {"incomePer10k": ["9" * 28] + ["0"] * 6}, at("amount.overflow"), form="compound")
    for form in ("compound", "simple"):
        yield refused(f"{form}: a sum of incomes of 29 digits", TEXT, {"incomePer10k": ["9" * 28] * 7}, at("amount.overflow"), form=form)
    yield refused("simple: a sum of incomes of 30 digits", TEXT, {"incomePer10k": ["9" * 28, "0.05"] + ["0"] * 5}, at("amount.overflow"), form="simple")


def discounts():
    origin = f"{AMAC}; contract: average_variance at 18 places or 15 digits"
    for volatility, years, what in (("0.05", "0.0833", "18 places, 14 digits"), ("0.07", "0.0833", "18 places, 15 digits"), ("0.08", "0.5", "17 places"), ("0.61", "0.0833", "16 places"),
                                    ("0.35", "0.25", "16 places"), ("0.14", "2", "16 places"), ("1.96", "0.0833", "15 places"), ("1.19", "0.25", "15 places"), ("0.64", "1", "15 places")):
        yield worked(f"average variance: s {volatility}, {years} years, {what}", origin, lomd(volatility, "0.02", years))
    yield worked("average variance: 18 places of next to nothing", origin, lomd("0.00002", "0", "0.001"))
    yield worked("average variance: below 18 places nothing", origin, lomd("0.00000001", "0", "0.001"))


FILES = {}
MORE = {"option_value": options, "bond_price": prices, "seven_day_yield": yields, "lockup_discount": discounts}

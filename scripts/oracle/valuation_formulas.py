"""Second reading of the formulas that stand by themselves: discount, option, ex-rights price, deviation, fees, seven-day yield."""
import calendar as months
from fractions import Fraction

import mpmath

import valuation_shares
from valuation_bonds import figure, formula, places
from valuation_number import decided, entered, high


def lockup_discount(request, options):
    reading = formula(options)
    reading.rests("restricted.discount")
    return figure(reading, valuation_shares.lomd(reading, request), places(options, "ratio"))


def black_scholes(reading, request, *path):
    """European, with dividend yield; without time or volatility the discounted intrinsic value."""
    names = (("spot", "spot"), ("strike", "strike"), ("rate", "rate"), ("dividend_yield", "dividendYield"), ("volatility", "volatility"), ("years_left", "yearsLeft"))
    given = {name: reading.step(step, request.get(name, 0)) for step, name in names}
    for name, above in (("volatility", given["volatility"] > 5), ("rate", given["rate"] > 1), ("dividendYield", given["dividendYield"] >= 1)):
        if above:
            reading.warn("value.implausible", *path, name)
    spot, strike, rate, dividend, sigma, left = (high(given[name]) for _, name in names)
    spot, strike, sign = spot * mpmath.exp(-dividend * left), strike * mpmath.exp(-rate * left), 1 if request["style"] == "call" else -1
    spread, beside = sigma * mpmath.sqrt(left), max(spot, strike)
    if not spread:
        return priced(reading, max(sign * (spot - strike), mpmath.mpf(0)), beside)
    first = mpmath.log(spot / strike) / spread + spread / 2
    for step, number in (("d1", first), ("d2", first - spread)):
        reading.steps.append({"name": step, "value": valuation_shares.shown(entered(number, 12))})
    return priced(reading, sign * (spot * mpmath.ncdf(sign * first) - strike * mpmath.ncdf(sign * (first - spread))), beside)


def priced(reading, price, beside):
    """A small difference of large numbers is not decided at its 15th digit; at the places asked for it must be."""
    if decided(price, 10, beside=beside):
        return entered(price, 10, beside=beside)
    reading.undecided, last = True, places(reading.options, "unit")
    return entered(price, last, least=max(1, beside))


def option_value(request, options):
    reading = formula(options)
    reading.rests("option.black_scholes")
    return figure(reading, black_scholes(reading, request), places(options, "unit"))


def ex_rights(request, options):
    reading = formula(options)
    reading.rests("rights.ex_price")
    reading.step("price", request["previousClose"])
    reading.step("denominator", 1 + sum(Fraction(request.get(name, 0)) for name in ("bonusRatio", "rightsRatio")))
    return figure(reading, valuation_shares.ex_price(Fraction(request["previousClose"]), request), places(options, "money"))


def deviation(reading, shadow, amortised):
    """Money-fund control: negative from 0.25 %, either way from 0.5 %, both included; in yuan, so that nothing is divided."""
    reading.rests("nav.deviation")
    shadow, amortised = Fraction(shadow), reading.step("nav", amortised)
    excess = reading.step("excess", shadow - amortised)
    tests = (("deviation_quarter", -excess, Fraction("0.0025") * amortised), ("deviation_half", abs(excess), Fraction("0.005") * amortised))
    met = [reading.test(*test) for test in tests]
    if any(met):
        reading.warn("nav.needs_external")
    if any(left == right for _, left, right in tests):
        reading.warn("nav.boundary")
    return excess / amortised


def amortised_deviation(request, options):
    reading = formula(options)
    return figure(reading, deviation(reading, request["shadowNav"], request["amortisedNav"]), places(options, "ratio"))


def year_days(day):
    return 366 if months.isleap(day.year) else 365


def management_fee(request, options):
    reading = formula(options)
    reading.rests("nav.fee")
    base, rate, under = (reading.step(step, number) for step, number in (("nav", request["nav"]), ("rate", request["rate"]), ("denominator", year_days(reading.on))))
    return figure(reading, base * rate / under, places(options, "money"))


def performance(reading, terms, nav, units, warn_at=()):
    """Whole-fund high-water mark with a hurdle. Gives the fee; the next mark is the last step."""
    reading.rests("nav.performance")
    mark, hurdle = Fraction(terms["highWaterMark"]), terms.get("hurdle", {"ratio": "0", "days": 0, "basis": 365})
    nav = reading.step("nav", nav)
    lowest = reading.step("mark", mark * (1 + Fraction(hurdle["ratio"]) * hurdle["days"] / hurdle["basis"]))
    excess = reading.step("excess", max(nav - lowest, Fraction(0)))
    fee = reading.step("fee_per_unit", excess * Fraction(terms["rate"]))
    if not excess:
        reading.warn("nav.not_applicable", *warn_at)
    units = reading.step("units", units)
    reading.step("next_mark", max(mark, nav if terms["next"] == "before_fee" else nav - fee))
    return units * fee


def performance_fee(request, options):
    reading = formula(options)
    return figure(reading, performance(reading, request, request["unitNav"], request["units"]), places(options, "money"))


def seven_day_yield(request, options):
    reading = formula(options)
    reading.rests("fund.seven_day")
    incomes = [Fraction(one) for one in request["incomePer10k"]]
    total = reading.step("income", sum(incomes))
    if options["form"] == "simple":
        return figure(reading, total / 7 * 365 / 10000, places(options, "ratio"))
    product = Fraction(1)
    for one in incomes:
        product *= 1 + one / 10000
    return figure(reading, entered(high(product)**(mpmath.mpf(365) / 7) - 1, 12), places(options, "ratio"))

"""Compares the vector files of bonds and options with QuantLib where it can say the same: python3 scripts/oracle/valuation_peers.py (pip install QuantLib==1.44)

Left out: the last coupon period (QuantLib has no simple yield over the year that ends at maturity), discount bonds and bonds
that pay at maturity. Regressions are compared with the standard library's.
"""
import json
import statistics
import sys

import QuantLib as ql

from valuation_vectors import FOLDER

CLOSE = 2e-10
# Judged: QuantLib takes a first day that is 29 February for the 28th and counts it; the contract leaves every 29 February out.
# It pays a part of the coupon for a first period that began late; the contract's formula knows one coupon. Doubles cancel where an index moved in its 16th place.
JUDGED = {"reading_ exchange: a period from 29 February leaves that day out", "reading_a_first_period_that_began_late_pays_its_coupon_whole", "reading_an_index_that_moved_in_its_16th_place"}


def day(text):
    year, month, number = map(int, text.split("-"))
    return ql.Date(number, month, year)


def sound(name):
    for case in json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))["cases"]:
        if "value" in case and case["name"] not in JUDGED:
            yield case["name"], case["in"], case["in"]["options"], case["value"]


def schedule(terms):
    """Coupon days backward from the maturity, none moved, no end-of-month rule."""
    return ql.Schedule(day(terms["issued"]), day(terms["matures"]), ql.Period(12 // terms["frequency"], ql.Months), ql.NullCalendar(), ql.Unadjusted, ql.Unadjusted,
                       ql.DateGeneration.Backward, False)


def period_basis(terms):
    return ql.ActualActual(ql.ActualActual.ISMA, schedule(terms))


def bond(terms):
    exchange = ql.Actual365Fixed.NoLeap if terms.get("leapDay") == "skipped" else ql.Actual365Fixed.Standard
    counter = period_basis(terms) if terms["venue"] == "interbank" else ql.Actual365Fixed(exchange)
    return ql.FixedRateBond(0, 100.0, schedule(terms), [float(terms["coupon"])], counter)


def last_period(terms, on):
    return sum(flow.date() > on for flow in bond(terms).cashflows()) <= 2


def compound(terms, on):
    """Whether QuantLib's yield means the same."""
    return terms["frequency"] and terms["venue"] == "interbank" and not last_period(terms, on)


def clean_price(terms, rate, on):
    return ql.BondFunctions.cleanPrice(bond(terms), ql.InterestRate(float(rate), period_basis(terms), ql.Compounded, terms["frequency"]), on)


def accruals():
    for name, terms, options, value in sound("accrued_interest"):
        if terms["frequency"]:
            yield f"accrued: {name}", bond(terms).accruedAmount(day(options["on"])), float(value["unrounded"])


def yields():
    for name, terms, options, value in sound("bond_yield"):
        on = day(options["on"])
        if compound(terms, on):
            full = next(float(step["value"]) for step in value["steps"] if step["name"] == "full_price")
            yield f"yield: {name}", clean_price(terms, value["unrounded"], on) + bond(terms).accruedAmount(on), full


def prices():
    for name, terms, options, value in sound("bond_price"):
        on = day(options["on"])
        if compound(terms, on):
            yield f"price: {name}", clean_price(terms, terms["yield"], on), float(value["unrounded"])


def options():
    for name, given, _, value in sound("option_value"):
        style = ql.Option.Call if given["style"] == "call" else ql.Option.Put
        spot, strike, left, sigma, rate = (float(given[field]) for field in ("spot", "strike", "yearsLeft", "volatility", "rate"))
        dividend = float(given.get("dividendYield", "0"))
        discount = ql.InterestRate(rate, ql.Actual365Fixed(), ql.Continuous, ql.Annual).discountFactor(left)
        growth = ql.InterestRate(rate - dividend, ql.Actual365Fixed(), ql.Continuous, ql.Annual).compoundFactor(left)
        yield f"option: {name}", ql.blackFormula(style, strike, spot * growth, sigma * left**0.5, discount), float(value.get("unrounded", value["value"]))


def regressions():
    for name, given, _, value in sound("value_adjustment"):
        history, steps = given["market"].get("adjustment", {}).get("history"), {step["name"]: float(step["value"]) for step in value.get("steps", ())}
        if history and "beta" in steps:
            index, share = ([float(one) for one in history[side]] for side in ("index", "share"))
            line = statistics.linear_regression(index, share)
            yield f"beta: {name}", line.slope, steps["beta"]
            if history.get("intercept"):
                yield f"alpha: {name}", line.intercept, steps["alpha"]


def main():
    count, faults = 0, []
    for part in (accruals, yields, prices, options, regressions):
        for name, theirs, ours in part():
            count += 1
            if abs(theirs - ours) > CLOSE * max(1.0, abs(ours)):
                faults.append(f"{name}: peer {theirs}, the file {ours}")
    print(f"{count} figures compared with QuantLib {ql.__version__} and the standard library, {len(faults)} differ", *faults, sep="\n")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()

"""Second reading of bonds: coupon days, accrued interest by market, the interbank yield, prices, effective interest."""
from fractions import Fraction

import mpmath

import valuation_day as days
import valuation_shares
from valuation_number import at, entered, high, plain, rounded, shown

YEAR = 365


class Bond:
    """Coupon days are counted back from the maturity."""

    def __init__(self, terms):
        self.coupon, self.frequency = Fraction(terms["coupon"]), terms["frequency"]
        self.issued, self.matures = days.read(terms["issued"]), days.read(terms["matures"])
        self.venue, self.skipped = terms["venue"], terms.get("leapDay") == "skipped"
        self.discount = Fraction(terms["issuePrice"]) if "issuePrice" in terms else None
        self.times = self.frequency or 1

    def coupon_day(self, back):
        return days.shifted(self.matures, -12 // self.times * back)

    def left(self, on):
        """Payment days still to come, counted."""
        count = 0
        while self.coupon_day(count) > on:
            count += 1
        return count

    def period(self, on):
        count = self.left(on)
        return self.coupon_day(count), self.coupon_day(count - 1)

    def accrual(self, on):
        """Row, days, length of the period, interest per 100."""
        first, last = self.period(on)
        if self.discount is not None:
            gone, life = (on - self.issued).days, (self.matures - self.issued).days
            return "accrued_discount", gone, life, (100 - self.discount) * gone / life
        if self.venue == "exchange":
            start = max(first, self.issued) if self.frequency else self.issued
            gone = (on - start).days - (days.leap_days(start, on) if self.skipped else 0)
            return "accrued_exchange", gone, YEAR, self.coupon * 100 * gone / YEAR
        if self.frequency == 0:
            whole = self.whole_years(on)
            since, until = (days.shifted(self.issued, 12 * count) for count in (whole, whole + 1))
            gone, length = (on - since).days, (until - since).days
            return "accrued_maturity", gone, length, self.coupon * 100 * (whole + Fraction(gone, length))
        gone, length = (on - max(first, self.issued)).days, (last - first).days
        return "accrued_interbank", gone, length, self.coupon * 100 / self.frequency * gone / length

    def whole_years(self, on):
        """Anniversaries of the first day that have passed."""
        whole = 0
        while days.shifted(self.issued, 12 * (whole + 1)) <= on:
            whole += 1
        return whole

    def paid_at_maturity(self):
        """What a bond without coupon days pays: a discount bond its face, another the interest of its whole life as well."""
        if self.frequency:
            return 100 + self.coupon * 100 / self.frequency
        return Fraction(100) if self.discount is not None else 100 + self.accrual(self.matures)[3]

    def last_period(self, on):
        return self.left(on) == 1

    def full_price(self, rate, on):
        """The interbank convention: compound over periods."""
        first, last = self.period(on)
        wait = high(Fraction((last - on).days, (last - first).days))
        growth, count = 1 + rate / self.times, self.left(on)
        coupon = high(self.coupon * 100 / self.frequency) if self.frequency else mpmath.mpf(0)
        paid = mpmath.mpf(100) if self.frequency else high(self.paid_at_maturity())
        return sum(coupon / growth**(wait + place) for place in range(count)) + paid / growth**(wait + count - 1)

    def simple_price(self, rate, on):
        """The last period is a plain fraction and needs no double."""
        return self.paid_at_maturity() / (1 + rate * self.years_left(on))

    def years_left(self, on):
        """Days to maturity over the days of the year that ends there."""
        return Fraction((self.matures - on).days, self.last_year())

    def last_year(self):
        """Days of the year that ends at maturity."""
        return (self.matures - days.shifted(self.matures, -12)).days

    def simple_yield(self, full, on):
        return (self.paid_at_maturity() / full - 1) / self.years_left(on)

    def yield_of(self, full, on):
        low, top = mpmath.mpf("-0.99") * self.times, mpmath.mpf(100)
        for _ in range(260):
            middle = (low + top) / 2
            low, top = (middle, top) if self.full_price(middle, on) > high(full) else (low, middle)
        return low


def interest(reading, terms, on=None):
    """The accrued interest with its steps and row."""
    bond, on = Bond(terms), on or reading.on
    row, gone, length, accrued = bond.accrual(on)
    reading.rests(f"bond.{row}")
    whole = [("whole_years", bond.whole_years(on))] if row == "accrued_maturity" else []
    for name, number in (("coupon", bond.coupon), *whole, ("days_accrued", gone), ("days_period", length), ("accrued", accrued)):
        reading.step(name, number)
    return bond, accrued


def implausible(reading, terms, *path):
    if Fraction(terms["coupon"]) > 1:
        reading.warn("value.implausible", *path, "coupon")


def figure(reading, number, places):
    return {"value": {"value": at(number, places), "unrounded": None if reading.undecided else shown(number), "places": places, "steps": reading.steps, "tests": reading.tests},
            "warnings": reading.warnings, "sources": sorted(reading.sources)}


def places(options, name):
    return options.get("rounding", {}).get(name, {"unit": 4, "ratio": 6, "money": 2}[name])


def formula(options):
    return valuation_shares.Reading({"ruleSet": None, **options})


def accrued_interest(terms, options):
    reading = formula(options)
    implausible(reading, terms)
    return figure(reading, interest(reading, terms)[1], places(options, "unit"))


def rests_on_yield(reading, bond):
    reading.rests("bond.yield_last" if bond.last_period(reading.on) else "bond.yield")


def payments(reading, bond):
    """How many are left, how far the next is, and how long its period: in the last one the year that ends at maturity."""
    count, (first, last) = bond.left(reading.on), bond.period(reading.on)
    for name, number in (("payments_left", count), ("days_to_payment", (last - reading.on).days), ("payment_period", bond.last_year() if count == 1 else (last - first).days)):
        reading.step(name, number)


def bond_yield(request, options):
    reading = formula(options)
    implausible(reading, request)
    bond, accrued = interest(reading, request)
    payments(reading, bond)
    full = reading.step("full_price", Fraction(request["price"]) + (accrued if request["quote"] == "clean" else 0))
    rests_on_yield(reading, bond)
    last = bond.last_period(reading.on)
    rate = reading.step("yield", bond.simple_yield(full, reading.on) if last else entered(bond.yield_of(full, reading.on), 12))
    return figure(reading, rate, places(options, "ratio"))


def priced(reading, bond, accrued, rate):
    rate = reading.step("yield", rate)
    payments(reading, bond)
    last = bond.last_period(reading.on)
    full = reading.step("full_price", bond.simple_price(rate, reading.on) if last else entered(bond.full_price(high(rate), reading.on), 10))
    return reading.step("clean_price", full - accrued)


def bond_price(request, options):
    reading = formula(options)
    implausible(reading, request)
    bond, accrued = interest(reading, request)
    rests_on_yield(reading, bond)
    return figure(reading, priced(reading, bond, accrued, request["yield"]), places(options, "unit"))


def effective_interest(request, options):
    """Row by row; the last income brings the closing to nothing."""
    money, cost, cash = places(options, "money"), Fraction(request["cost"]), [Fraction(one) for one in request["cashFlows"]]
    rate = Fraction(request["rate"]) if "rate" in request else entered(root(cost, cash), 12)
    rows, opening = [], cost
    for place, paid in enumerate(cash):
        income = rounded(opening * rate, money) if place + 1 < len(cash) else paid - opening
        closing = opening + income - paid
        rows.append({"opening": plain(opening), "income": plain(income), "cash": plain(paid), "closing": plain(closing)})
        opening = closing
    return {"value": {"rate": at(rate, places(options, "ratio")), "unrounded": shown(rate), "rows": rows}, "warnings": [], "sources": ["valuation.bond.effective_interest"]}


def root(cost, cash):
    low, top = mpmath.mpf("-0.99"), mpmath.mpf(100)
    for _ in range(260):
        middle = (low + top) / 2
        worth = sum(high(paid) / (1 + middle)**(place + 1) for place, paid in enumerate(cash))
        low, top = (middle, top) if worth > high(cost) else (low, middle)
    return low


def clean_price(reading, holding, market, bond, accrued):
    """Method and clean price per 100."""
    if holding["quote"] == "amortised":
        reading.rests("bond.amortised")
        return "amortised_cost", reading.step("clean_price", holding["amortisedCost"])
    if holding.get("unlisted"):
        reading.rests("bond.unlisted")
        if market.get("technique", {}).get("reliable"):
            return "technique", reading.step("price", market["technique"]["price"])
        return "cost", reading.step("cost", holding["cost"])
    if holding["venue"] == "exchange" and ("price" in market or "lastPrice" in market):
        return exchange_price(reading, holding, market, bond, accrued)
    if "thirdParty" in market:
        reading.rests("bond.third_party", *(["bond.side"] if holding.get("optionOn", "") > reading.options["on"] else []))
        return "third_party", reading.step("clean_price", market["thirdParty"]["price"])
    reading.rests("bond.yield_model")
    rests_on_yield(reading, bond)
    return "yield_model", priced(reading, bond, accrued, market["yield"])


def exchange_price(reading, holding, market, bond, accrued):
    full = holding["quote"] == "full"
    if "price" in market:
        reading.rests("bond.exchange_full" if full else "bond.exchange_clean")
        price = Fraction(market["price"])
        if full:
            price = reading.step("full_price", price) - accrued
        return "clean_from_full" if full else "clean_price", reading.step("clean_price", price)
    price, on = Fraction(market["lastPrice"]["price"]), days.read(market["lastPrice"]["on"])
    if full:
        price = reading.step("full_price", price) - reading.step("accrued_then", bond.accrual(on)[3])
    last = reading.step("clean_price", price)
    reading.rests("bond.last_price")
    if market["majorChange"]:
        reading.rests_on_rule("major")
        reading.rests("bond.adjusted")
        new = reading.step("adjusted_price", market["adjustedPrice"])
        if valuation_shares.material(reading, new - last, Fraction(holding["face"]) / 100, market, "market"):
            return "adjusted_price", new
        reading.rests("practice.below_threshold")
        reading.warn("value.not_applicable", "market", "adjustedPrice")
    reading.stale(market["lastPrice"]["on"], "market", "lastPrice")
    return "last_price", last


def bond_value(reading, holding, market):
    implausible(reading, holding, "holding")
    rounding = reading.options.get("rounding", {})
    unit, money, hundreds = rounding.get("unit", 4), rounding.get("money", 2), Fraction(holding["face"]) / 100
    bond, accrued = interest(reading, holding)
    method, price = clean_price(reading, holding, market, bond, accrued)
    worth = hundreds * (price if unit == "none" else rounded(price, unit))
    return {"method": method, "unitValue": at(price, unit), "unrounded": shown(price), "amount": plain(rounded(worth, money)),
            "accrued": {"unrounded": shown(accrued), "amount": plain(rounded(hundreds * accrued, money))}}

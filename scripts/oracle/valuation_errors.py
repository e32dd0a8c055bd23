"""How far kehu's figures are from 50-digit arithmetic: the grid and the table. `node scripts/error_table.mjs` runs it.

`valuation_errors.py grid` writes the questions as JSON; `valuation_errors.py table` reads their answers and writes Markdown.
A figure is `unrounded`; of a bond's price it is the step `full_price`, which is what enters the decimals.
"""
import json
import random
import sys
from fractions import Fraction

import mpmath

import valuation_day
from valuation_bonds import Bond
from valuation_number import high, last_place, plain, rounded

# 50 digits remain of a variance of 1e-30, which loses twice as many on the way.
mpmath.mp.dps = 130
ON = "2026-11-23"
LOCK, CENT = Fraction(1, 242), 100


def text(number, places):
    return plain(Fraction(number, 10**places))


def drawn(seed, count, **fields):
    """Texts of seeded whole numbers: field = (least, most, places)."""
    draw = random.Random(seed)
    for _ in range(count):
        yield {name: text(draw.randint(least, most), places) for name, (least, most, places) in fields.items()}


def each(**fields):
    """Every combination of texts."""
    rows = [{}]
    for name, texts in fields.items():
        rows = [{**row, name: one} for row in rows for one in texts]
    return rows


# ---------------------------------------------------------------- the formulas, from rules/valuation.md, at 50 digits and more

def discount(request, *_):
    sigma, dividend, left = (high(Fraction(request[name])) for name in ("volatility", "dividendYield", "yearsLeft"))
    x = sigma**2 * left
    if not x:
        return mpmath.mpf(0)
    variance = x + mpmath.log(2 * (mpmath.exp(x) - x - 1)) - 2 * mpmath.log(mpmath.exp(x) - 1)
    return mpmath.exp(-dividend * left) * mpmath.erf(mpmath.sqrt(variance) / (2 * mpmath.sqrt(2)))


def option(request, *_):
    spot, strike, left, sigma, rate, dividend = (high(Fraction(request.get(name, "0"))) for name in ("spot", "strike", "yearsLeft", "volatility", "rate", "dividendYield"))
    spot, strike, sign, spread = spot * mpmath.exp(-dividend * left), strike * mpmath.exp(-rate * left), 1 if request["style"] == "call" else -1, sigma * mpmath.sqrt(left)
    if not spread:
        return max(sign * (spot - strike), mpmath.mpf(0))
    first = mpmath.log(spot / strike) / spread + spread / 2
    # By the complement of the error function: a difference from one would lose the tail.
    below = lambda x: mpmath.erfc(-x / mpmath.sqrt(2)) / 2
    return sign * (spot * below(sign * first) - strike * below(sign * (first - spread)))


def full_price(request, options, _):
    bond, on = Bond(request), valuation_day.read(options["on"])
    rate = Fraction(request["yield"])
    return high(bond.simple_price(rate, on)) if bond.last_period(on) else bond.full_price(high(rate), on)


def root(worth, near):
    """Where a falling function is nothing, from a place nearby."""
    found = mpmath.findroot(worth, (near, near + mpmath.mpf("1e-9")), tol=mpmath.mpf(10)**-200, maxsteps=60)
    assert worth(found - mpmath.mpf("1e-60")) > 0 > worth(found + mpmath.mpf("1e-60")), "no root there"
    return found


def bond_yield(request, options, answer):
    bond, on = Bond(request), valuation_day.read(options["on"])
    full = Fraction(request["price"]) + (bond.accrual(on)[3] if request["quote"] == "clean" else 0)
    if bond.last_period(on):
        return high(bond.simple_yield(full, on))
    return root(lambda rate: bond.full_price(rate, on) - high(full), high(Fraction(answer)))


def effective(request, _, answer):
    cost, cash = high(Fraction(request["cost"])), [high(Fraction(one)) for one in request["cashFlows"]]
    return root(lambda rate: sum(paid / (1 + rate)**(place + 1) for place, paid in enumerate(cash)) - cost, high(Fraction(answer)))


def seven_days(request, options, _):
    incomes = [Fraction(one) for one in request["incomePer10k"]]
    if options["form"] == "simple":
        return high(sum(incomes) / 7 * 365 / 10000)
    product = mpmath.mpf(1)
    for one in incomes:
        product *= high(1 + one / 10000)
    return product**(mpmath.mpf(365) / 7) - 1


def accrued(request, options, _):
    return high(Bond(request).accrual(valuation_day.read(options["on"]))[3])


def linear(request, *_):
    price, cost, lock = Fraction(request["market"]["close"]), Fraction(request["holding"]["cost"]), request["holding"]["lock"]
    if price <= cost:
        return high(price)
    return high(cost + (price - cost) * Fraction(lock["daysLocked"] - lock["daysLeft"], lock["daysLocked"]))


def management(request, options, _):
    return high(Fraction(request["nav"]) * Fraction(request["rate"]) / (366 if options["on"].startswith("2024") else 365))


def performance(request, *_):
    hurdle = request["hurdle"]
    mark = Fraction(request["highWaterMark"]) * (1 + Fraction(hurdle["ratio"]) * hurdle["days"] / hurdle["basis"])
    return high(Fraction(request["units"]) * Fraction(request["rate"]) * max(Fraction(request["unitNav"]) - mark, 0))


# ---------------------------------------------------------------- the grid

def locks():
    yield from each(volatility=["0.05", "0.1", "0.2", "0.3", "0.45", "0.6", "1", "1.5", "3"], dividendYield=["0", "0.013", "0.05"], yearsLeft=["0.0041", "0.0833", "0.25", "0.5", "1", "1.5", "3"])
    yield from drawn(11, 400, volatility=(100, 20000, 4), dividendYield=(0, 800, 4), yearsLeft=(1, 50000, 4))


def short_locks():
    day = text(int(LOCK * 10**12), 12)
    yield from each(volatility=["0.0000000001", "0.00001", "0.0001", "0.001", "0.01", "0.02", "0.1", "0.3"], dividendYield=["0", "0.05"], yearsLeft=["0.000000001", "0.0001", day, "0.0082", "0.02"])
    yield from drawn(12, 200, volatility=(1, 3000, 6), dividendYield=(0, 800, 4), yearsLeft=(1, 200, 4))


def long_locks():
    yield from each(volatility=["1", "2", "3", "5", "10", "26.6", "26.7", "40", "100"], dividendYield=["0", "0.05"], yearsLeft=["0.9999", "1", "1.0001", "10", "30", "100"])


def options():
    yield from each(style=["call", "put"], spot=["1", "10", "100"], strike=["0.8", "1", "9.5", "100", "110"], yearsLeft=["0.0041", "0.25", "1", "3"], volatility=["0.05", "0.2", "0.6"], rate=["-0.01", "0", "0.03"], dividendYield=["0", "0.02"])
    for place, row in enumerate(drawn(13, 400, spot=(100, 100000, 3), strike=(100, 100000, 3), yearsLeft=(1, 30000, 4), volatility=(10, 15000, 4), rate=(-200, 800, 4), dividendYield=(0, 800, 4))):
        yield {"style": ("call", "put")[place % 2], **row}


def odd_options():
    yield from each(style=["call", "put"], spot=["1", "100"], strike=["0.0001", "99.9999", "100", "100.0001", "10000"], yearsLeft=["0.000001", "0.0041", "50"], volatility=["0.000001", "0.001", "2", "20"], rate=["-0.05", "0.05"])


def large_options():
    yield from each(style=["call", "put"], spot=["5000", "1000000", "100000000"], strike=["5100", "1000000", "99000000"], yearsLeft=["0.0041", "1"], volatility=["0.2"], rate=["0.03"])


def bells():
    """Spot = strike, nothing else: the value is 2 N(v/2) − 1."""
    yield from ({"style": "call", "spot": "1", "strike": "1", "yearsLeft": "1", "volatility": text(n, 3), "rate": "0"} for n in (*range(1, 100, 7), *range(100, 6000, 97), *range(5900, 6100, 3), *range(8450, 8520, 3), *range(6100, 20000, 499)))


def terms(frequencies, years):
    for frequency in frequencies:
        for count in years:
            for month, day in (("03", "15"), ("11", "24"), ("12", "31")):
                yield {"frequency": frequency, "issued": "2025-11-24", "matures": f"{2026 + count}-{month}-{day}", "venue": "interbank"}


def prices(rates, frequencies=(1, 2, 4), years=(1, 3, 10, 30), coupons=("0", "0.0275", "0.08")):
    return [{**bond, "coupon": coupon, "yield": rate} for bond in terms(frequencies, years) for coupon in coupons for rate in rates]


def yields(quotes, frequencies=(1, 2), years=(1, 3, 10, 30), coupons=("0.0275", "0.08")):
    return [{**bond, "coupon": coupon, "price": price, "quote": "clean"} for bond in terms(frequencies, years) for coupon in coupons for price in quotes]


def annuity(coupon, count):
    return [coupon] * (count - 1) + [text(int(Fraction(coupon) * CENT) + 100 * CENT, 2)]


def streams():
    for coupon in ("0", "0.5", "3", "8.25"):
        for count in (1, 2, 5, 20, 120, 600):
            for cost in ("20", "80", "97.36", "99.99", "100", "100.01", "125"):
                yield {"cost": cost, "cashFlows": annuity(coupon, count)}


def weeks():
    yield from ({"incomePer10k": [text(n, 4) for n in week]} for week in ([0] * 7, [1] * 7, [5123, 5201, 4988, 5055, 4901, 4901, 5310], [-2500, *[5000] * 6], [-5000] * 7, [10**6] * 7, [10**8] * 7, [-9 * 10**7, *[0] * 6]))
    draw = random.Random(14)
    yield from ({"incomePer10k": [text(draw.randint(-20000, 60000), 4) for _ in range(7)]} for _ in range(200))


def placements():
    draw = random.Random(15)
    for _ in range(500):
        locked = draw.randint(1, 800)
        yield {"holding": {"kind": "private_placement", "quantity": "1", "cost": text(draw.randint(0, 10**7), 4), "method": "linear_lockup",
                           "lock": {"daysLocked": locked, "daysLeft": draw.randint(0, locked)}}, "market": {"close": text(draw.randint(1, 10**7), 4)}}


def accruals():
    for bond in terms((0, 1, 2, 4, 12), (1, 3, 30)):
        for coupon in ("0.0001", "0.0275", "0.1234567"):
            yield {**bond, "coupon": coupon}
            yield {**bond, "coupon": coupon, "venue": "exchange", "leapDay": "skipped"}


def performances():
    draw = random.Random(16)
    for _ in range(200):
        yield {"rate": text(draw.randint(1, 5000), 4), "highWaterMark": text(draw.randint(9000, 20000), 4), "next": "before_fee", "unitNav": text(draw.randint(9000, 30000), 4), "units": text(draw.randint(1, 10**13), 2),
               "hurdle": {"ratio": text(draw.randint(0, 1000), 4), "days": draw.randint(0, 730), "basis": draw.choice((360, 365, 366))}}


def fees():
    return drawn(17, 200, nav=(1, 10**14, 2), rate=(1, 300, 4))


DOUBLE, EXACT = "double", "exact"
# Name, function, arithmetic, places that it enters the decimals with (or is shown with), exact figure, questions, more options.
ROWS = [
    ("discount, s²T up to 45", "lockupDiscount", DOUBLE, 12, discount, locks, {}),
    ("discount, one trading day and less", "lockupDiscount", DOUBLE, 12, discount, short_locks, {}),
    ("discount, s²T up to 1,000,000", "lockupDiscount", DOUBLE, 12, discount, long_locks, {}),
    ("normal distribution: option at its strike", "optionValue", DOUBLE, 10, option, bells, {}),
    ("option, prices up to 100", "optionValue", DOUBLE, 10, option, options, {}),
    ("option, odd corners", "optionValue", DOUBLE, 10, option, odd_options, {}),
    ("option, prices up to 100,000,000", "optionValue", DOUBLE, 10, option, large_options, {}),
    ("bond price, yields of 0.5 % to 12 %", "bondPrice", DOUBLE, 10, full_price, lambda: prices(("0.005", "0.0213456789", "0.035", "0.12")), {}),
    ("bond price, yields about 0", "bondPrice", DOUBLE, 10, full_price, lambda: prices(("-0.02", "-0.000001", "-0.000000000001", "0", "0.000000000001", "0.000001")), {}),
    ("bond price, monthly for 50 years", "bondPrice", DOUBLE, 10, full_price, lambda: prices(("-0.01", "0.0213456789", "0.3"), (12,), (50,)), {}),
    ("bond price, yields of −40 % and 500 %", "bondPrice", DOUBLE, 10, full_price, lambda: prices(("-0.4", "5"), years=(1, 3, 10)), {}),
    ("bond yield, prices of 80 to 125", "bondYield", DOUBLE, 12, bond_yield, lambda: yields(("80", "98.7654", "100", "101.2345", "125")), {}),
    ("bond yield about 0 and below", "bondYield", DOUBLE, 12, bond_yield, lambda: yields(("108.2387", "115", "140", "200", "400")), {}),
    ("bond yield, prices of 1 to 30", "bondYield", DOUBLE, 12, bond_yield, lambda: yields(("1", "5", "30"), years=(3, 10)), {}),
    ("effective interest", "effectiveInterest", DOUBLE, 12, effective, streams, {}),
    ("seven-day yield, compound", "sevenDayYield", DOUBLE, 12, seven_days, weeks, {"form": "compound"}),
    ("seven-day yield, simple", "sevenDayYield", EXACT, 12, seven_days, weeks, {"form": "simple"}),
    ("linear lock-up", "value", EXACT, 12, linear, placements, {"ruleSet": "broker_plan"}),
    ("accrued interest", "accruedInterest", EXACT, 12, accrued, accruals, {}),
    ("management fee, 365 days", "managementFee", EXACT, 12, management, fees, {}),
    ("management fee, 366 days", "managementFee", EXACT, 12, management, fees, {"on": "2024-11-22"}),
    ("performance fee", "performanceFee", EXACT, 12, performance, performances, {}),
]


def grid():
    return [{"name": name, "function": function, "options": {"on": ON, **more}, "requests": list(make())} for name, function, _, _, _, make, more in ROWS]


def short(number):
    return mpmath.nstr(number, 2) if number else "0"


def at(request):
    return json.dumps(request, ensure_ascii=False).replace('"', "") if len(json.dumps(request)) < 400 else "a long list"


def row_of(row, question, answers):
    """One line of the table."""
    name, function, kind, places, exact, _, _ = row
    count, refused, wrong, largest, relative, worst = 0, 0, 0, mpmath.mpf(0), mpmath.mpf(0), None
    for request, answer in zip(question["requests"], answers, strict=True):
        if answer is None:
            refused += 1
            continue
        count += 1
        wanted, found = exact(request, question["options"], answer), high(Fraction(answer))
        away = abs(found - wanted)
        last = last_place(wanted, places) if kind == DOUBLE else places
        near = int(mpmath.nint(wanted * mpmath.mpf(10)**last)) * Fraction(10)**-last
        wrong += abs(Fraction(answer) - near) * Fraction(10)**last > Fraction(1, 2)
        if away > largest:
            largest, worst = away, request
        # Of figures that the places can hold: a smaller one is mostly what was cut off.
        if abs(wanted) > mpmath.mpf("0.001"):
            relative = max(relative, away / abs(wanted))
    print(f"| {name} | `{function}` | {kind} | {count} | {refused} | {places} | {short(largest)} | {short(relative)} | {wrong} | {at(worst) if worst else ''} |")
    return wrong


def table(questions, answers):
    print("| formula | function | arithmetic | figures | refused | places | largest error | largest relative error | not rightly rounded | where the error is largest |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    for row, question, told in zip(ROWS, questions, answers, strict=True):
        row_of(row, question, told)
    print(f"\npython {sys.version.split()[0]}, mpmath {mpmath.__version__} at {mpmath.mp.dps} digits")


if __name__ == "__main__":
    if sys.argv[1] == "grid":
        json.dump(grid(), sys.stdout)
    else:
        table(grid(), json.load(sys.stdin))

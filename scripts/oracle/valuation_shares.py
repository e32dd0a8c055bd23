"""Second reading of shares: SAC guideline articles 1 to 8, the public funds' notices, the lock-up line, the AMAC discount."""
from fractions import Fraction

import mpmath

import valuation_day as days
from valuation_number import decided, entered, high, shown

FORCE = "valuation.guideline.force"
ROWS = {
    "broker_plan": {"close": ["guideline.close", "guideline.force"], "last_close": ["guideline.last_close", "guideline.force"],
                    "major": ["guideline.major_change", "guideline.force"]},
    "public_fund": {"close": ["public_fund.hierarchy"], "last_close": ["public_fund.hierarchy"], "major": ["public_fund.hierarchy", "public_fund.material"]},
    "own_book": {"close": ["own_book.hierarchy"], "last_close": ["own_book.hierarchy"], "major": ["own_book.hierarchy", "own_book.events"]},
}
RATIO = {"broker_plan": "0.005", "public_fund": "0.0025", "own_book": None}
ADJUSTED = {"adjusted_close": ["practice.adjusted"], "industry_index": ["guideline.suspended_index", "guideline.force"], "comparables": ["suspended.comparables"],
            "market_model": ["suspended.market_model"], "valuation_model": ["suspended.valuation_model"]}
FACTS = {"days_suspended": "daysSuspended", "nav_ratio": "navRatio", "daily_move_ratio": "dailyMoveRatio", "index_move_ratio": "indexMoveRatio",
         "price_move_ratio": "priceMoveRatio", "event": "event"}


class Reading:
    """What is found on the way to one value."""

    def __init__(self, options):
        self.options, self.on = options, days.read(options["on"])
        self.rule_set, self.calendar = options["ruleSet"], options.get("calendar")
        self.steps, self.tests, self.warnings, self.sources = [], [], [], set()
        self.undecided = False

    def name(self):
        return self.rule_set if isinstance(self.rule_set, str) else self.rule_set["id"]

    def ratio(self):
        ratio = RATIO[self.rule_set] if isinstance(self.rule_set, str) else self.rule_set.get("materialRatio")
        return ratio and Fraction(ratio)

    def rests(self, *rows):
        self.sources |= {row if row.startswith("day.") else f"valuation.{row}" for row in rows}

    def rests_on_rule(self, circumstance):
        self.rests(*(ROWS[self.rule_set][circumstance] if isinstance(self.rule_set, str) else ["policy.own"]))

    def step(self, name, number):
        self.steps.append({"name": name, "value": shown(Fraction(number))})
        return Fraction(number)

    def warn(self, code, *path, **params):
        self.warnings.append({"path": list(path), "code": code, "params": params})

    def stale(self, day, *path):
        self.warn("value.stale", *path, days=(self.on - days.read(day)).days)

    def test(self, name, left, right, direction="at_least", fact=None):
        met = left >= right if direction == "at_least" else left <= right
        self.tests.append({"name": name, **({"fact": fact} if fact else {}), "direction": direction, "left": shown(left), "right": shown(right), "met": met})
        return met


def condition(reading, name, test, facts):
    left, (word, right) = Fraction(facts[FACTS[test["fact"]]]), next((word, Fraction(test[word])) for word in ("atLeast", "atMost") if word in test)
    return reading.test(name, left, right, {"atLeast": "at_least", "atMost": "at_most"}[word], test["fact"])


def joined(reading, name, conditions, facts):
    held = [condition(reading, name, test, facts) for test in conditions["tests"]]
    return all(held) if conditions["join"] == "and" else any(held)


def used(reading, adjustment):
    """The broker's own conditions: to enter (absent: yes), to leave (absent: no)."""
    enter = joined(reading, "enter", adjustment["enter"], adjustment["facts"]) if "enter" in adjustment else True
    leave = joined(reading, "leave", adjustment["leave"], adjustment["facts"]) if "leave" in adjustment else False
    if "enter" in adjustment or "leave" in adjustment:
        reading.rests("practice.conditions")
    return enter and not leave


def adjusted(reading, last, adjustment):
    """The four methods for suspended shares, and the caller's own figure."""
    method = adjustment["method"]
    reading.rests(*ADJUSTED[method])
    if method in ("adjusted_close", "valuation_model"):
        price = Fraction(adjustment["price"])
    elif method == "industry_index" and "indexReturns" in adjustment:
        price = last * (1 + reading.step("return", chained(adjustment["indexReturns"])))
    elif method == "industry_index":
        before, now = reading.step("index_before", adjustment["indexBefore"]), reading.step("index_now", adjustment["indexNow"])
        price = last * now / before
    elif method == "comparables":
        returns = [Fraction(one) for one in adjustment["returns"]]
        price = last * (1 + reading.step("return", sum(returns) / len(returns)))
    else:
        beta, alpha = regressed(reading, adjustment["history"]) if "history" in adjustment else (Fraction(adjustment["beta"]), Fraction(adjustment.get("alpha", 0)))
        price = last * (1 + reading.step("return", alpha + beta * Fraction(adjustment["indexReturn"])))
    return reading.step("adjusted_price", price)


def chained(returns):
    """Π(1 + r) − 1, nothing rounded on the way."""
    grown = Fraction(1)
    for one in returns:
        grown *= 1 + Fraction(one)
    return grown - 1


def regressed(reading, history):
    """Least squares of the share's returns y on the index's x, by sums."""
    share, index = ([Fraction(one) for one in history[name]] for name in ("share", "index"))
    count, both = len(index), sum(x * y for x, y in zip(index, share, strict=True))
    beta = reading.step("beta", (count * both - sum(index) * sum(share)) / (count * sum(x * x for x in index) - sum(index)**2))
    return beta, reading.step("alpha", (sum(share) - beta * sum(index)) / count) if history.get("intercept") else Fraction(0)


def material(reading, change, quantity, market, *path):
    """Article 3: "以上" includes the number itself; decided in exact fractions."""
    ratio = reading.ratio()
    if ratio is None:
        return True
    impact = reading.step("impact", abs(change) * quantity)
    limit = reading.step("material_limit", ratio * Fraction(market["previousNav"]))
    if impact == limit:
        reading.warn("value.boundary", *path, "previousNav")
    return reading.test("material", impact, limit)


def share_price(reading, market, quantity):
    """Articles 1 to 3: the close, the last close, or the adjusted one."""
    if "close" in market:
        reading.rests_on_rule("close")
        return "close", reading.step("price", market["close"])
    last = reading.step("price", market["lastClose"]["price"])
    if not market["majorChange"]:
        reading.rests_on_rule("last_close")
        reading.stale(market["lastClose"]["on"], "market", "lastClose")
        return "last_close", last
    reading.rests_on_rule("major")
    adjustment = market["adjustment"]
    if used(reading, adjustment):
        price = adjusted(reading, last, adjustment)
        if material(reading, price - last, quantity, market, "market"):
            return adjustment["method"], price
    reading.rests("practice.below_threshold")
    reading.warn("value.not_applicable", "market", "adjustment")
    reading.stale(market["lastClose"]["on"], "market", "lastClose")
    return "last_close", last


def lock_days(reading, lock):
    """Dl and Dr: trading days of the lock, and those of them after the valuation day. Nothing when the lock is over."""
    if "daysLocked" in lock:
        return lock["daysLocked"], lock["daysLeft"]
    calendar = lock.get("calendar") or reading.calendar
    first, last = locked_span(lock)
    asked = days.between(first, last)
    trading = [day for day in asked if days.is_trading(day, calendar)]
    reading.rests(*{days.OWN if days.own(day, calendar) else days.BUILT_IN for day in asked})
    if any(not days.own(day, calendar) and day >= days.calendars.PROVISIONAL_FROM for day in asked):
        reading.warn("day.provisional", "holding", "lock")
    return len(trading), sum(day > reading.on for day in trading)


def locked_span(lock):
    first, last = days.read(lock["from"]), days.read(lock["until"])
    return first + days.DAY * (lock["ends"] in ("until_only", "neither")), last - days.DAY * (lock["ends"] in ("from_only", "neither"))


def over(reading, holding):
    lock = holding.get("lock", {})
    if "until" in lock and reading.on > locked_span(lock)[1]:
        reading.warn("value.not_applicable", "holding", "lock")
        return True
    return False


def adjusted_cost(reading, holding):
    cost, applied = reading.step("cost", holding["cost"]), False
    for event in sorted(holding.get("exEvents", ()), key=lambda event: event["on"]):
        if event["on"] <= reading.options["on"]:
            cost, applied = ex_price(cost, event), True
    if applied:
        reading.rests("practice.ex_cost")
        reading.step("adjusted_cost", cost)
    return cost


def ex_price(price, event):
    cash, bonus, ratio, paid = (Fraction(event.get(name, 0)) for name in ("cash", "bonusRatio", "rightsRatio", "rightsPrice"))
    return (price - cash + paid * ratio) / (1 + bonus + ratio)


def linear(reading, holding, method, price):
    """Article 7: P at or below C is the value; above it the line from C to P over the lock."""
    cost = adjusted_cost(reading, holding)
    reading.rests("guideline.force", *(["guideline.placement_below"] if price <= cost else []), *(["guideline.placement_above"] if price >= cost else []))
    locked, left = lock_days(reading, holding["lock"])
    if price <= cost:
        return "close", price
    reading.step("days_locked", locked)
    reading.step("days_left", left)
    return "linear_lockup", cost + (price - cost) * (locked - left) / locked


def lomd(reading, request, *path):
    """AMAC 2017, average-price Asian put: e^(−qT) (N(v/2) − N(−v/2)), at 60 digits; enters the decimals at 12 places, v² at 18."""
    sigma, dividend, left = (reading.step(step, request[name]) for step, name in
                             (("volatility", "volatility"), ("dividend_yield", "dividendYield"), ("years_left", "yearsLeft")))
    if sigma > 5:
        reading.warn("value.implausible", *path, "volatility")
    if dividend >= 1:
        reading.warn("value.implausible", *path, "dividendYield")
    variance = high(reading.step("variance", sigma * sigma * left))
    average = mpmath.mpf(0)
    if variance:
        with mpmath.workdps(120):
            grown = mpmath.expm1(variance)
            average = variance + mpmath.log(2 * (grown - variance)) - 2 * mpmath.log(grown)
    half = mpmath.sqrt(average) / 2
    discount = mpmath.exp(-high(dividend * left)) * (mpmath.ncdf(half) - mpmath.ncdf(-half))
    if decided(average, 18, least=0):
        reading.step("average_variance", entered(average, 18, least=0))
    else:
        reading.steps.append({"name": "average_variance"})
    return reading.step("discount", entered(discount, 12))


def discounted(reading, market, price):
    discount = market["discount"]
    if "lomd" in discount:
        reading.rests("restricted.published")
        part = reading.step("discount", discount["lomd"])
        if part > Fraction("0.33"):
            reading.warn("value.implausible", "market", "discount", "lomd")
    else:
        reading.rests("restricted.discount")
        part = lomd(reading, discount, "market", "discount")
    return "lockup_discount", price * (1 - part)


def locked_price(reading, market, quantity):
    """Of a share in its lock also a technique, where the market has no price of it."""
    if "close" in market or "lastClose" in market or not market.get("technique", {}).get("reliable"):
        return share_price(reading, market, quantity)
    reading.rests("practice.adjusted")
    return "technique", reading.step("price", market["technique"]["price"])


def locked(reading, holding, market, quantity):
    """A placement, or an IPO share in its lock."""
    placement = holding["kind"] == "private_placement"
    method, price = locked_price(reading, market, quantity)
    if not placement:
        reading.rests("guideline.ipo_locked", "guideline.force")
    if "listedOn" in holding:
        reading.rests("guideline.placement_first_day", "guideline.force")
    if over(reading, holding):
        return method, price
    default = {"broker_plan": "linear_lockup", "public_fund": "lockup_discount"}.get(reading.name()) if placement else "close"
    if placement and not isinstance(reading.rule_set, str):
        default = reading.rule_set.get("placementMethod")
    chosen = holding.get("method", default)
    if chosen == "linear_lockup":
        return linear(reading, holding, method, price)
    return discounted(reading, market, price) if chosen == "lockup_discount" else (method, price)


def unlisted_ipo(reading, holding, market, quantity):
    """Article 4."""
    reading.rests("guideline.ipo_unlisted", "guideline.force")
    technique = market.get("technique", {"reliable": False})
    if technique["reliable"]:
        return "technique", reading.step("price", technique["price"])
    return "cost", reading.step("cost", holding["cost"])


def entitlement(reading, holding, market, quantity):
    """Article 5."""
    reading.rests("guideline.entitlement", "guideline.force")
    return share_price(reading, market, quantity)


KINDS = {"listed_share": lambda reading, holding, market, quantity: share_price(reading, market, quantity), "unlisted_ipo": unlisted_ipo,
         "unlisted_entitlement": entitlement, "ipo_locked": locked, "private_placement": locked}

"""Second reading of columns: every row a fraction, rounded twice as the contract says."""
from fractions import Fraction

from valuation_number import plain, rounded

MOST = 2**63 - 1


def row_value(quantity, price, lock, unit, money):
    """Scaled by 10^money, or the code of the finding."""
    if lock is not None:
        cost, locked, left = lock
        if not 0 <= left <= locked:
            return "value.conflict"
        if locked and price > cost:
            price = cost + (price - cost) * Fraction(locked - left, locked)
    amount = int(rounded(quantity * rounded(price, unit), money) * 10**money)
    return amount if -MOST - 1 <= amount <= MOST else "amount.overflow"


def value_columns(request, options):
    rounding = {"unit": 4, "money": 2, **options.get("rounding", {})}
    scales = request["scales"]
    scaled = lambda name, places: [Fraction(int(number), 10**places) for number in request[name]]
    quantities, prices = scaled("quantity", scales["quantity"]), scaled("price", scales["price"])
    locks = zip(scaled("cost", scales["price"]), map(int, request["daysLocked"]), map(int, request["daysLeft"])) if "cost" in request else [None] * len(prices)
    found = [row_value(quantity, price, lock, rounding["unit"], rounding["money"]) for quantity, price, lock in zip(quantities, prices, locks, strict=True)]
    values = [0 if isinstance(one, str) else one for one in found]
    findings = [{"row": row, "code": one} for row, one in enumerate(found) if isinstance(one, str)]
    return {"values": [str(one) for one in values], "total": plain(Fraction(sum(values), 10**rounding["money"])), "faults": len(findings), "findings": findings}

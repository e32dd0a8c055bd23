"""Columns: halves, signs, locks, days that cannot be, scales, and the edges of 64 bits. A case states by hand which rows have no value."""
from case_valuation import LINE
from valuation_columns import MOST, value_columns

ORIGIN = "rules/valuation.md §2: 四舍五入, unit value first"
LEAST = -MOST - 1
CONFLICT, OVERFLOW = "value.conflict", "amount.overflow"


def columns(name, origin, rows, scales=(0, 2), refused=(), on_the_way=(), want=None, **rounding):
    """
    `rows`: quantity and price, or these with cost, days locked and days left, as whole numbers. `refused`: row and code; `on_the_way`: rows that only
    the way to a result loses, which fractions do not. `want`: values that a person worked out.
    """
    names = ("quantity", "price", "cost", "daysLocked", "daysLeft")[:len(rows[0]) if rows else 2]
    request = {field: [str(row[place]) for row in rows] for place, field in enumerate(names)}
    request["scales"] = dict(zip(("quantity", "price"), scales))
    return {"name": name, "from": f"{origin}; {LINE}", "in": {**request, "options": {"rounding": rounding} if rounding else {}},
            "refused": dict(refused), "on_the_way": list(on_the_way), "want": want}


def answered(case):
    """The answer of the reading, which must refuse what the case says."""
    first = {key: value for key, value in case["in"].items() if key != "options"}
    answer = value_columns(first, case["in"]["options"])
    found = {finding["row"]: finding["code"] for finding in answer["findings"]}
    assert found == case["refused"], f"{case['name']}: expected {case['refused']}, read {found}"
    assert case["want"] is None or answer["values"] == [str(one) for one in case["want"]], f"{case['name']}: expected {case['want']}, read {answer['values']}"
    if case["on_the_way"]:
        # A hand's width beyond 128 bits: the contract lets such a row be refused though its result would fit.
        lost = [int(answer["values"][row]) for row in case["on_the_way"]]
        assert len(answer["values"]) == len(lost), "a case of its own"
        answer = {"values": ["0"] * len(lost), "total": "0", "faults": len(lost), "findings": [{"row": row, "code": OVERFLOW} for row in case["on_the_way"]]}
    return {**{key: case[key] for key in ("name", "from", "in")}, "value": answer}


def plain_rows():
    yield columns("as the guideline's example: 1000 × 10.25", "example of the contract", [(1000, 1025)], want=[1025000])
    yield columns("no rows", "contract: columns of the same length", [], want=[])
    yield {**columns("no rows, with a lock", "contract: columns of the same length", []), "in": {
        "quantity": [], "price": [], "cost": [], "daysLocked": [], "daysLeft": [], "scales": {"quantity": 0, "price": 2}, "options": {}}}
    yield columns("nothing held, nothing paid", ORIGIN, [(0, 1025), (1000, 0), (0, 0)], want=[0, 0, 0])
    yield columns("the default is four places, then the cent", ORIGIN, [(100, 123456789), (7, 99999)], (0, 6))
    yield columns("the unit value is rounded before the amount: 123456 shares", "rules/valuation.md §2.1: the order is part of the contract", [(123456, 1012345)], (0, 5), want=[124980682])


def halves():
    up = [(1, 5), (1, 15), (1, 25), (1, 35), (3, 5), (1, 4), (1, 6)]
    yield columns("halves of a cent go up", ORIGIN, up, (0, 3), want=[1, 2, 3, 4, 2, 0, 1])
    yield columns("halves of a cent below zero go down: short", ORIGIN, [(-quantity, price) for quantity, price in up], (0, 3), want=[-1, -2, -3, -4, -2, 0, -1])
    yield columns("halves of a cent below zero go down: a negative price", ORIGIN, [(quantity, -price) for quantity, price in up], (0, 3), want=[-1, -2, -3, -4, -2, 0, -1])
    yield columns("two signs make none", ORIGIN, [(-quantity, -price) for quantity, price in up], (0, 3), want=[1, 2, 3, 4, 2, 0, 1])
    yield columns("halves of a unit value, either sign", ORIGIN, [(10000, 5), (10000, 15), (10000, 25), (10000, -5), (10000, -15), (-10000, 25)], (0, 5), want=[100, 200, 300, -100, -200, -300])
    yield columns("just beside a half", ORIGIN, [(1, 4999999), (1, 5000000), (1, 5000001), (1, -4999999), (1, -5000000), (1, -5000001)], (0, 9), want=[0, 1, 1, 0, -1, -1], unit=9)
    yield columns("a half that the unit value's rounding makes", ORIGIN, [(1, 449999), (1, 450000), (1, 500000)], (0, 8), unit=3, want=[0, 1, 1])
    yield columns("halves of whole yuan", ORIGIN, [(1, 5), (1, 15), (1, 25), (-1, 25)], (0, 1), unit=1, money=0, want=[1, 2, 3, -3])


def locks():
    yield columns("price below, at and above cost", "SAC guideline art. 7 (1), (2)", [(100, 900, 1000, 250, 100), (100, 1000, 1000, 250, 100), (100, 1100, 1000, 250, 100)], want=[90000, 100000, 106000])
    yield columns("the last day gives the price, the first the cost", "SAC guideline art. 7 (2)", [(100, 1500, 1000, 125, 0), (100, 1500, 1000, 125, 125), (100, 1500, 1000, 125, 124), (100, 1500, 1000, 1, 0), (100, 1500, 1000, 1, 1)], want=[150000, 100000, 100400, 150000, 100000])
    yield columns("no lock in the row: its cost is not looked at", "contract: daysLocked 0", [(100, 1500, 1000, 0, 0), (100, 500, 1000, 0, 0), (100, 1500, MOST, 0, 0), (100, 1500, LEAST, 0, 0)], want=[150000, 50000, 150000, 150000])
    yield columns("a quotient that does not end", "SAC guideline art. 7 (2)", [(100, 1100, 1000, 3, 1), (100, 1100, 1000, 3, 2), (1000000, 1100, 1000, 7, 3), (1000000, 1001, 1000, 490, 17)])
    yield columns("a half that only the lock makes", ORIGIN, [(10000, 10001, 10000, 2, 1), (10000, 10003, 10000, 2, 1), (-10000, 10003, 10000, 2, 1)], (0, 4), want=[1000100, 1000200, -1000200])
    yield columns("just beside a half of a lock", ORIGIN, [(10000, 10001, 10000, 499, 250), (10000, 10001, 10000, 499, 249), (10000, 10001, 10000, 500, 250)], (0, 4), want=[1000000, 1000100, 1000100])
    yield columns("costs and prices below zero", ORIGIN, [(10000, -10000, -10001, 2, 1), (10000, -10000, -10003, 2, 1), (10000, 5, -6, 11, 6), (10000, -5, 6, 11, 6), (10000, 0, -7, 3, 1)], (0, 4), want=[-1000100, -1000200, -100, -500, -200])
    yield columns("the longest lock", "contract: days are 32 bits", [(100, 1500, 1000, 2147483647, 2147483647), (100, 1500, 1000, 2147483647, 0), (100, 1500, 1000, 2147483647, 1073741824)], want=[100000, 150000, 125000])
    conflicts = [(100, 1100, 1000, 10, 11), (100, 1100, 1000, 10, -1), (100, 1100, 1000, 0, 1), (100, 1100, 1000, -1, 0), (100, 1100, 1000, -1, -1), (100, 1100, 1000, -5, -10), (100, 900, 1000, 10, 11), (100, 1100, 1000, 10, 10)]
    yield columns("days that cannot be", "contract: value.conflict", conflicts, refused=[(row, CONFLICT) for row in range(7)])
    yield columns("rows without a value are not in the total", "contract: total", [(100, 1100, 1000, 10, 11), (100, 1100, 0, 0, 0), (MOST, MOST, 0, 0, 0), (-1, 1100, 0, 0, 0)], refused=[(0, CONFLICT), (2, OVERFLOW)], want=[0, 110000, 0, -1100])


def scales():
    yield columns("scales of 0", "contract: scales 0 to 12", [(3, 7), (-3, 7)], (0, 0), want=[2100, -2100])
    yield columns("scales of 12", "contract: scales 0 to 12", [(3 * 10**12, 7 * 10**12), (10**12, 123456789), (-10**12, 49999999), (1, 10**12)], (12, 12))
    yield columns("scales and rounding of 12", "contract: 0 to 12", [(3, 7), (10**6, 10**6), (500000, 10**6), (-500000, 10**6), (499999, 10**6)], (12, 12), unit=12, money=12, want=[0, 1, 1, -1, 0])
    yield columns("rounding of 0", "contract: 0 to 12", [(3, 149), (3, 150), (3, -150)], unit=0, money=0, want=[3, 6, -6])
    yield columns("long prices, whole unit values", "contract: 0 to 12", [(2, 499999999999), (2, 500000000000), (-2, 500000000000)], (0, 12), unit=0, money=0, want=[0, 2, -2])
    yield columns("whole prices, long unit values", "contract: 0 to 12", [(2, 7, 6, 3, 1), (-2, 7, 6, 3, 2)], (0, 0), unit=12, money=12, want=[13333333333334, -12666666666666])
    yield columns("money finer than what is multiplied", "contract: 0 to 12", [(3, 25), (-3, 24)], (0, 1), unit=0, money=12, want=[9 * 10**12, -6 * 10**12])
    yield columns("long quantities", "contract: 0 to 12", [(1, 10**13), (5 * 10**9, 100), (49 * 10**8, 100)], (12, 2), want=[10, 1, 0])


def edges():
    yield columns("beyond 64 bits on the way, within them at the end", "contract: 64 bits are asked of the result", [(10**14, 10**10), (-10**14, 10**10), (10**14, 10**10 + 1), (10**14 - 1, 9223372036)], (2, 6),
                  want=[10**18, -10**18, 10**18, 922337199999990777])
    yield columns("beyond 64 bits on the way of a lock", "contract: 64 bits are asked of the result", [(1, 9 * 10**15, 8 * 10**15, 100000, 50000), (-1, 9 * 10**15, 8 * 10**15, 2147483647, 1)], (0, 2))
    yield columns("the largest and the smallest result", "contract: 64 bits", [(MOST, 1), (LEAST, 1), (MOST, -1), (1, MOST), (1, LEAST), (-1, MOST)], (0, 0), unit=0, money=0, want=[MOST, LEAST, -MOST, MOST, LEAST, -MOST])
    yield columns("one beyond the largest and the smallest result", "contract: 64 bits", [(LEAST, -1), (-1, LEAST), (MOST // 2 + 1, 2), (LEAST // 2 - 1, 2), (MOST, MOST), (LEAST, LEAST), (LEAST, MOST)], (0, 0), unit=0, money=0, refused=[(row, OVERFLOW) for row in range(7)])
    third = (2**64 - 1) // 3
    yield columns("a half at the edge: above it is lost, below it fits", "contract: 64 bits; 四舍五入", [(third, 15), (-third, 15), (third - 1, 15)], (0, 1), unit=1, money=0, refused=[(0, OVERFLOW)], want=[0, LEAST, MOST - 1])
    yield columns("a unit value beyond 64 bits, a result within", "contract: 64 bits are asked of the result", [(1, MOST), (-1, LEAST)], (12, 0), unit=12, want=[922337204, 922337204])
    yield columns("no row fits: the total is nothing", "contract: total", [(MOST, 1), (MOST, 1), (MOST, 1)], (0, 0), unit=0, money=2, refused=[(row, OVERFLOW) for row in range(3)])
    yield columns("a total beyond 64 bits, of results within", "contract: the total is exact", [(MOST, 1), (MOST, 1), (MOST, 1)], (2, 0), want=[MOST, MOST, MOST])
    yield columns("a total beyond 64 bits below zero", "contract: the total is exact", [(LEAST, 1), (LEAST, 1)], (2, 0), want=[LEAST, LEAST])
    yield columns("a total that comes back", "contract: the total is exact", [(MOST, 1), (MOST, 1), (-MOST, 1), (LEAST, 1)], (2, 0), want=[MOST, MOST, -MOST, LEAST])
    yield columns("reading_ beyond 128 bits on the way: refused though the result would fit", "contract: beyond 128 bits on the way", [(1, 9 * 10**18, 8 * 10**18, 2000000000, 0)], (12, 0), on_the_way=[0], unit=12)


def cases():
    for part in (plain_rows, halves, locks, scales, edges):
        yield from part()


FILES = {"value_columns": lambda: ("Columns of whole numbers: quantity × unit value, row by row, and the total.", "contract of valueColumns; figures in fractions", "valueColumns", cases())}

"""Cases of columns: the cuts as whole numbers, what is not known, sizes that fifths and percents turn on, and partials in any order."""
from case_tier import CUT, at, columns
from tier_number import MOST
from tier_policy import ASSETS, EARNED, HOUSE, axis, bands, own

UNKNOWN = -MOST - 1
COLUMNS, PARTIALS = "contract: rows and columns give the same answer", "contract: a part of a whole, merged in any order"


def table(rows, scale=2, levels=None):
    """Rows of averageAssets and netContribution as whole numbers; None is not known."""
    given = {name: [str(UNKNOWN if row[place] is None else row[place]) for row in rows] for place, name in enumerate(("averageAssets", "netContribution"))}
    return {"metrics": given, "scale": scale, **({"levels": levels} if levels is not None else {})}


def grades():
    cells = [[0] * 6 for _ in range(4)]
    yield columns("no rows", COLUMNS, table([], levels=[]), {"tiers": [], "cells": cells})
    yield columns("no rows, no levels", COLUMNS, table([]), {"tiers": [], "cells": cells})
    edges = [(int(cut) * 100 + step, 0) for cut in ASSETS for step in (-1, 0, 1)]
    yield columns("assets just below, at and just above every cut", CUT, table(edges), {"tiers": [1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5]})
    yield columns("contribution just below, at and just above every cut", CUT, table([(0, int(cut) * 100 + step) for cut in EARNED for step in (-1, 0, 1)]), {"tiers": [1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5]})
    yield columns("the higher axis decides", "contract: combine highest", table([(0, 5000000), (500000000, 0), (10000000, 300000), (0, 0)]), {"tiers": [5, 5, 3, 1]})
    yield columns("what is not known is undetermined", "contract: -2^63 is not known", table([(None, 0), (0, None), (None, None), (500000000, None), (0, 0)]), {"tiers": [0, 0, 0, 0, 1]})
    yield columns("negative metrics are graded", "contract of grade: a negative metric is graded", table([(-1, 0), (-1, -1), (0, -100000), (-500000000, 50000)]), {"tiers": [1, 1, 1, 2]})
    for scale in range(7):
        unit = 10**scale
        yield columns(f"scale {scale}", "contract: scale 0-6", table([(99999 * unit, 499 * unit), (100000 * unit, 0), (100000 * unit - 1, 0), (0, 500 * unit), (0, 500 * unit - 1)], scale), {"tiers": [1, 2, 1, 2, 1]})
    yield columns("beyond what rows may have: not known", "contract: a value beyond what rows may have is not known", table([(9223372036854, 0), (9223372036855, 0), (-9223372036854, 0), (-9223372036855, 0), (MOST, 0), (UNKNOWN + 1, 0)], 0), {"tiers": [5, 0, 1, 0, 0, 0]})
    yield columns("the largest at six places", "contract: up to 9,223,372,036,854.775807", table([(MOST, 0), (-MOST, 0), (UNKNOWN, 0)], 6), {"tiers": [5, 1, 0]})
    yield columns("levels and what is none", "contract: 1-5, anything else not known", table([(0, 0)] * 8, levels=[1, 2, 3, 4, 5, 0, 6, 255]), {"cells": [[0, 2, 0, 0, 0, 0], [0, 1, 0, 0, 0, 0], [0, 2, 0, 0, 0, 0], [0, 3, 0, 0, 0, 0]]})
    yield columns("undetermined clients stand in their class", "contract: rank 0 first", table([(None, 0), (None, 0), (0, 0)], levels=[3, 0, 3]), {"cells": [[0] * 6, [1, 1, 0, 0, 0, 0], [0] * 6, [1, 0, 0, 0, 0, 0]]})
    yield columns("without levels nobody has a class", "contract: no class last", table([(0, 0), (500000000, 0)]), {"cells": [[0] * 6, [0] * 6, [0] * 6, [0, 1, 0, 0, 0, 1]]})
    yield columns("a house's own: lowest", "contract: combine", table([(500000000, 0), (500000000, 5000000), (10000000, 300000)]), {"tiers": [1, 5, 2]}, policy=own(combine="lowest"))
    moved = own(modifiers=[{"metric": "years", "atLeast": "5", "steps": 1}, {"metric": "years", "atLeast": "10", "steps": -3}])
    given = table([(50000000, 0)] * 5)
    given["metrics"]["years"] = ["499", "500", "999", "1000", str(UNKNOWN)]
    yield columns("a house's own: modifiers, by hand 3, 4, 4, 1, not known", "contract: modifiers", given, {"tiers": [3, 4, 4, 1, 0]}, policy=moved)
    fine = own(axes=[{"metric": "averageAssets", "bands": bands(["0.000001", "0.000002", "0.000003", "0.000004"])}, axis("netContribution", EARNED)])
    yield columns("cuts finer than the scale", "contract: computed in whole millionths", table([(0, 0), (1, 0), (-1, 0)], 0), {"tiers": [1, 5, 1]}, policy=fine)
    ids = [f"K{place}" for place in range(1, 21)]
    twenty = own(tiers=[{"id": one, "name": one} for one in ids], axes=[{"metric": "averageAssets", "bands": bands([str(place) for place in range(1, 20)], ids)}], downgrade={**HOUSE["downgrade"], "floor": "K1"}, services=[], contacts=dict.fromkeys(ids, 5))
    yield columns("twenty tiers", "contract: tiers 2-20", {"metrics": {"averageAssets": [str(place) for place in range(-1, 22)]}, "scale": 0}, {"tiers": [1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 20, 20]}, policy=twenty)


def values(rows, scale=2, **more):
    return {"values": [str(UNKNOWN if one is None else one) for one in rows], "scale": scale, **more}


def paretos():
    text = "contract of paretoColumns; features E8.1"
    yield columns("no rows", text, values([]), {"counted": 0, "total": "0", "curve": []})
    yield columns("by hand: 4, 3, 2, 1", text, values([1, 3, 2, 4], 0), {"total": "10", "gini": "0.25", "smallest": {"count": 3, "clients": "0.75", "reached": "0.9"}})
    for number in (1, 2, 3, 4, 5, 6, 10, 11, 99, 100, 101, 200):
        yield columns(f"{number} rows", text + "; curve by floor(n·k ÷ 100)", values([(place * 7919) % 1009 for place in range(1, number + 1)]), {"counted": number})
    yield columns("all alike", text, values([5] * 10), {"gini": "0"})
    yield columns("all zero", "contract: empty where the total is not above 0", values([0, 0, 0]), {"counted": 3, "total": "0", "curve": []})
    yield columns("negative values are left out and counted", "contract: negative values are excluded", values([4, -3, 3, 2, 1, -1], 0), {"counted": 4, "negative": 2, "gini": "0.25"})
    yield columns("only negative values", "contract: empty where the total is not above 0", values([-4, -3]), {"counted": 0, "negative": 2, "total": "0", "curve": []})
    yield columns("values that are not known", "contract: -2^63 is not known", values([4, None, 3, 2, 1, None], 0), {"counted": 4, "unknown": 2, "gini": "0.25"})
    yield columns("zeros beside one that has it all", text, values([0, 0, 100, 0]), {"smallest": {"count": 1, "clients": "0.25", "reached": "1"}, "gini": "0.75"})
    yield columns("another ratio", "contract: ratio", values([4, 3, 2, 1], 0, ratio="0.7"), {"smallest": {"count": 2, "clients": "0.5", "reached": "0.7"}})
    yield columns("a ratio of 1, with zeros", "contract: up to 1", values([4, 3, 0, 3], 0, ratio="1"), {"smallest": {"count": 3, "clients": "0.75", "reached": "1"}})
    yield columns("six places", "contract: scale 0-6", values([1, 2, 3], 6), {"total": "0.000006"})
    yield columns("a total beyond 64 bits", "contract: computed exactly", values([MOST, MOST, MOST, 1], 6), {"total": "27670116110564.327422"})
    yield columns("ties at the eighth tenth", text, values([2, 2, 2, 2, 2]), {"smallest": {"count": 4, "clients": "0.8", "reached": "0.8"}, "gini": "0"})


def trades(*rows):
    return {"idleDays": [row[0] for row in rows], "frequency": [row[1] for row in rows], "monetary": [str(UNKNOWN if row[2] is None else row[2]) for row in rows]}


def rfms():
    text = "contract of rfmColumns; rules/client.md b3"
    yield columns("no rows", text, trades(), {"scores": [], "groups": [0] * 8, "leftOut": 0})
    for number, expected in ((1, "5"), (2, "35"), (3, "245"), (4, "2345"), (5, "12345"), (6, "123455"), (10, "1122334455"), (11, "11223344555")):
        yield columns(f"{number} rows rising", text + "; by hand as in rfm", trades(*((100 - place, place, place * 100) for place in range(number))), {"scores": [111 * int(one) for one in expected]})
    yield columns("all alike have 555", text, trades(*[(3, 4, 500)] * 7), {"scores": [555] * 7})
    yield columns("the fewer idle days the better", "contract: the fewer the better", trades((0, 1, 1), (1, 1, 1), (2, 1, 1), (3, 1, 1), (4, 1, 1)), {"scores": [555, 455, 355, 255, 155]})
    yield columns("rows that cannot be: scores 0", "contract: negative idleDays or frequency, unknown monetary", trades((-1, 1, 1), (1, -1, 1), (1, 1, None), (1, 1, 1), (-2147483648, 5, 5), (2, 0, 0)), {"leftOut": 4})
    yield columns("no row can be", "contract: scores 0", trades((-1, 1, 1), (1, 1, None)), {"scores": [0, 0], "groups": [0] * 8, "leftOut": 2})
    yield columns("the largest and the smallest", text, trades((2147483647, 2147483647, MOST), (0, 0, -MOST), (5, 5, 0)), {"leftOut": 0})
    yield columns("ties share the better score", text, trades((5, 1, 10), (5, 1, 10), (5, 1, 10), (4, 2, 20), (4, 2, 20)))
    eight = [(0 if sign & 4 else 9, 9 if sign & 2 else 1, 9 if sign & 1 else 1) for sign in range(8)]
    yield columns("all eight groups", "rules/client.md b3: 111 ... 000", trades(*eight))
    ten = trades(*((100 - place, place, place * 100) for place in range(10)))
    for high in (2, 3, 5):
        yield columns(f"a house's own: high from {high}", "contract: policy.highScore", ten, policy=own(highScore=high))


def chance(count):
    """Numbers of a small congruence (state × 48271 mod 2^31 - 1, from 7)."""
    state, found = 7, []
    for _ in range(count):
        state = state * 48271 % 2147483647
        found.append(state)
    return found


def rows(count):
    numbers = chance(count * 3)
    made = [(None if a % 17 == 0 else a % 7000000, None if b % 23 == 0 else b % 60000 - 2000) for a, b in zip(numbers[::3], numbers[1::3])]
    return made, [c % 7 for c in numbers[2::3]]


def partials():
    def parts(name, origin, *pieces, scale=0, want=None, policy=None):
        return columns(name, origin, {"parts": [table(given, scale, levels) for given, levels in pieces]}, want, policy)

    few = [(0, 0), (100000, 0), (None, 600), (5000000, 0)]
    yield parts("one part, by hand", "contract of finish; by hand 1, 2, not known, 5", (few, [1, 3, 5, 0]), want={"rows": 4, "cells": [[0, 1, 0, 0, 0, 0], [0, 0, 1, 0, 0, 0], [1, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 1]]})
    yield parts("nothing at all", "contract: averages null where there are none", ([], []), want={"rows": 0})
    yield parts("an empty part before", PARTIALS, ([], []), (few, [1, 3, 5, 0]), want={"rows": 4})
    yield parts("an empty part behind", PARTIALS, (few, [1, 3, 5, 0]), ([], []), want={"rows": 4})
    yield parts("two empty parts", PARTIALS, ([], []), ([], []), want={"rows": 0})
    made, levels = rows(120)
    cuts = {"whole": [0, 120], "halves": [0, 60, 120], "three uneven parts": [0, 7, 101, 120], "twelve parts, some of them empty": [0, 0, 1, 2, 2, 50, 50, 50, 77, 90, 119, 120, 120]}
    for name, ends in cuts.items():
        pieces = [(made[first:last], levels[first:last]) for first, last in zip(ends, ends[1:])]
        yield parts(f"120 rows: {name}", PARTIALS, *pieces, want={"rows": 120})
        if len(pieces) > 1:
            yield parts(f"120 rows: {name}, backwards", PARTIALS, *reversed(pieces), want={"rows": 120})
            yield parts(f"120 rows: {name}, the odd ones first", PARTIALS, *pieces[1::2], *pieces[::2], want={"rows": 120})
    yield parts("thirds: the first of equal remainders has what is left", "contract: by largest remainders; by hand 0.3334, 0.3333, 0.3333", ([(0, 0), (100000, 0), (5000000, 0)], [1, 1, 1]), want={"rows": 3})
    yield parts("sums beyond 64 bits", "contract: exact sums", ([(9223372036854, 50000)] * 3, [1, 2, 3]), ([(9223372036854, 50000)] * 2, [4, 5]), want={"rows": 5})
    yield parts("negative values, an average that does not end", "contract: averages at 2 places, half away from zero", ([(-1, 0), (-1, 0), (0, 1)], [1, 2, 3]), want={"rows": 3})
    yield parts("reading_sums_of_a_scale: decimal text", "contract: sums scaled in the partial; finish does not say", (few, [1, 3, 5, 0]), scale=2, want={"rows": 4})
    yield parts("reading_averages_over_the_clients_of_a_rank: also where a value is not known", "contract: over the clients of that rank; unknown values count nothing", ([(None, 600), (40, None), (None, None)], [0, 0, 0]), want={"rows": 3})
    yield parts("a house's own policy in every part", PARTIALS, (few, [1, 3, 5, 0]), (few, [2, 2, 2, 2]), want={"rows": 8}, policy=own(combine="lowest"))
    conflict = "contract: different policies, metrics or scales: tier.conflict at b, policy"
    for name, policies, scales in (("different policies", (own(), own(combine="lowest")), (0, 0)), ("the shipped policy and a house's own", (None, own()), (0, 0)), ("different scales", (None, None), (0, 2)),
                                   ("the same policy by another version", (own(), {**own(), "version": "2"}), (0, 0))):
        request = {"parts": [{**table(few, scale), **({"options": {"policy": policy}} if policy else {})} for policy, scale in zip(policies, scales)]}
        yield {"name": name, "from": conflict, "in": request, "issues": [at("tier.conflict", "b", "policy")]}


SPOKEN = " Columns of 64-bit numbers are written as texts; -9223372036854775808 is not known."
FILES = {"columns_grade": lambda: ("Tiers of columns." + SPOKEN, "contract of gradeColumns", "gradeColumns", grades()),
         "columns_pareto": lambda: ("80/20 of columns, with its curve." + SPOKEN, "contract of paretoColumns", "paretoColumns", paretos()),
         "columns_rfm": lambda: ("RFM of columns." + SPOKEN, "contract of rfmColumns", "rfmColumns", rfms()),
         "partials": lambda: ("Partials of the parts, merged from the first to the last, then finished; `options` stand with the request, or with a part where they differ." + SPOKEN, "contract of partial, merge, finish", "finish", partials())}

"""Second reading of lists: `pareto`, `abc`, `rfm`, `segment`, `migration`. Places and fifths are counted row against row, nothing is sorted."""
from datetime import date

import tier_policy
import tier_rows
from tier_number import Fault, count, plain, ratio, read, remainders
from tier_rows import warning

GROUPS = {"111": "important_value", "101": "important_develop", "011": "important_keep", "001": "important_retain",
          "110": "general_value", "100": "general_develop", "010": "general_keep", "000": "general_retain"}


def largest_first(values):
    """Places of the values, each found by counting what stands before it; of equal ones the earlier first."""
    order = [None] * len(values)
    for place, value in enumerate(values):
        order[sum(other > value or other == value and earlier < place for earlier, other in enumerate(values))] = place
    return order


def gini(values):
    """G = 2Σ(i·xᵢ) ÷ (nΣx) − (n + 1) ÷ n, x rising."""
    rising = [values[place] for place in reversed(largest_first(values))]
    n = len(rising)
    return 2 * sum(place * value for place, value in enumerate(rising, 1)) / (n * sum(rising)) - (n + 1) / read(str(n))


def smallest_set(falling, wanted):
    """How many of the largest reach `wanted` of the total."""
    total = sum(falling)
    number = next(number for number in range(1, len(falling) + 1) if sum(falling[:number]) >= wanted * total)
    return {"count": number, "clients": ratio(read(str(number)) / len(falling)), "reached": ratio(sum(falling[:number]) / total)}


def contributions(request):
    """Rows that count, largest first, with the warnings, the number left out and the number of negative ones."""
    found = tier_rows.rows(request["rows"], "rows", {"id": tier_rows.text, "value": read})
    keep = request.get("negatives", "exclude") == "keep"
    counted = [row for _, row in found if keep or row["value"] >= 0]
    falling = [counted[place] for place in largest_first([row["value"] for row in counted])]
    return falling, found, sum(row["value"] < 0 for _, row in found)


def pareto(request, options):
    rows, found, negative = contributions(request)
    values = [row["value"] for row in rows]
    total, warnings, sources = sum(values), list(found.warnings), {"tier.pareto"}
    value = {"counted": len(rows), "leftOut": found.left_out, "negative": negative, "total": plain(total), "rows": []}
    for place, row in enumerate(rows, 1):
        reached = sum(values[:place])
        share = {"share": ratio(reached / total)} if total > 0 else {}
        value["rows"].append({"id": row["id"], "value": plain(row["value"]), "cumulative": plain(reached), **share})
    if total > 0:
        value["smallest"] = smallest_set(values, read(request.get("ratio", "0.8")))
        if min(values) >= 0:
            value["gini"] = ratio(gini(values))
            sources.add("tier.gini")
    else:
        warnings.append(warning("tier.not_applicable", "rows"))
    return {"value": value, "warnings": warnings, "sources": sorted(sources)}


def abc(request, options):
    rows, found, negative = contributions(request)
    first, second = [read(cut) for cut in request.get("cuts", ["0.8", "0.95"])]
    values = [row["value"] for row in rows]
    total, warnings, classes = sum(values), list(found.warnings), []
    for place, value in enumerate(values):
        before = sum(values[:place])
        mine = "C" if total <= 0 else "A" if before < first * total else "B" if before < second * total else "C"
        classes.append(classes[-1] if place and values[place - 1] == value else mine)
    if total <= 0:
        warnings.append(warning("tier.not_applicable", "rows"))
    volume = {"A": "main", "B": "general", "C": "scattered"}
    value = {"counted": len(rows), "leftOut": found.left_out, "negative": negative,
             "rows": [{"id": row["id"], "value": plain(row["value"]), "class": one, "volume": volume[one]} for row, one in zip(rows, classes)],
             "classes": [{"class": one, "count": classes.count(one), "total": plain(sum(value for value, mine in zip(values, classes) if mine == one))} for one in "ABC"]}
    return {"value": value, "warnings": warnings, "sources": ["tier.abc", "tier.lifecycle.volume"]}


def fifths(values):
    """1 and one more for every fifth whose first value, worst first, the value is at least as good as."""
    worst_first = [values[place] for place in reversed(largest_first(values))]
    return [1 + sum(value >= worst_first[k * len(values) // 5] for k in (1, 2, 3, 4)) for value in values]


def group_of(r, f, m, high):
    return GROUPS["".join("1" if score >= high else "0" for score in (r, f, m))]


def rfm(request, options):
    policy, on = tier_policy.of(options), date.fromisoformat(options["on"])
    found = tier_rows.rows(request["rows"], "rows", {"id": tier_rows.text, "lastTrade": tier_rows.until(on), "frequency": lambda given: count(given, 10**9), "monetary": read})
    rows = [row for _, row in found]
    scores = zip(*(fifths([row[field] for row in rows]) for field in ("lastTrade", "frequency", "monetary")))
    answer = [{"id": row["id"], "r": r, "f": f, "m": m, "group": group_of(r, f, m, policy["highScore"])} for row, (r, f, m) in zip(rows, scores)]
    groups = [{"group": group, "count": sum(one["group"] == group for one in answer),
               "monetary": plain(sum(row["monetary"] for row, one in zip(rows, answer) if one["group"] == group))} for group in GROUPS.values()]
    own = {"tier.policy.own"} if tier_policy.is_own(options) else set()
    return {"value": {"counted": len(rows), "leftOut": found.left_out, "rows": answer, "groups": groups}, "warnings": found.warnings, "sources": sorted({"tier.rfm", "tier.rfm_groups"} | own)}


def tested(test, fields):
    """1 met, 0 unmet, None undetermined."""
    given = fields.get(test["field"])
    if given is None:
        return None
    if "is" in test:
        return int(given == test["is"])
    try:
        number = read(given)
    except Fault:
        return None
    return int(number >= read(test["atLeast"]) if "atLeast" in test else number <= read(test["atMost"]))


def joined(join, verdicts):
    deciding = 0 if join == "all" else 1
    return deciding if deciding in verdicts else None if None in verdicts else 1 - deciding


def texts(given):
    if not isinstance(given, dict):
        raise Fault("field.malformed", expected="object")
    return given


def segment(request, options):
    found = tier_rows.rows(request["rows"], "rows", {"id": tier_rows.text, "fields": texts})
    good = []
    for place, row in found:
        odd = [name for name, one in row["fields"].items() if not isinstance(one, str)]
        found.warnings += [warning("field.malformed", "rows", place, "fields", name, expected="string") for name in odd]
        found.left_out += bool(odd)
        good += [] if odd else [row]
    groups = []
    for group in request["groups"]:
        verdicts = [(row["id"], joined(group["join"], [tested(test, row["fields"]) for test in group["tests"]])) for row in good]
        groups.append({"id": group["id"], "met": [name for name, verdict in verdicts if verdict == 1], "undetermined": [name for name, verdict in verdicts if verdict is None]})
    return {"value": {"counted": len(good), "leftOut": found.left_out, "groups": groups}, "warnings": found.warnings, "sources": ["tier.segment"]}


def migration(request, options):
    tiers = tier_policy.ids(tier_policy.of(options))
    sides = [tier_rows.rows(request[name], name, {"id": tier_rows.text}, {"tier": tier_rows.word(*tiers)}) for name in ("before", "after")]
    before, after = ({row["id"]: row.get("tier") for _, row in side} for side in sides)
    names = [*tiers, None]
    both = [(before[one], after[one]) for one in before if one in after]
    matrix = [[both.count((old, new)) for new in names] for old in names]
    steps = [tiers.index(new) - tiers.index(old) for old, new in both if old and new]
    value = {"tiers": [*tiers, "undetermined"], "matrix": matrix, "shares": [remainders(row) for row in matrix], "counted": len(both),
             "up": sum(step > 0 for step in steps), "down": sum(step < 0 for step in steps), "same": sum(step == 0 for step in steps),
             "entered": [sum(one not in before and after[one] == name for one in after) for name in names],
             "left": [sum(one not in after and before[one] == name for one in before) for name in names], "leftOut": sum(side.left_out for side in sides)}
    return {"value": value, "warnings": [one for side in sides for one in side.warnings], "sources": ["tier.migration"]}

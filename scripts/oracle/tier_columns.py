"""Second reading of columns: every row is read as the rows' functions read it; partials are only their columns laid end to end."""
from fractions import Fraction

import tier_policy
from tier_grade import computed, rank_on
from tier_lists import GROUPS, fifths, gini, group_of, smallest_set
from tier_number import MILLION, MOST, money, plain, ratio, read, remainders

UNKNOWN = -MOST - 1


def scaled(text, scale):
    """None where it is not known, or beyond what rows may have."""
    number = int(text)
    value = Fraction(number, 10**scale)
    return None if number == UNKNOWN or abs(value) * MILLION > MOST else value


def ranks(columns, policy):
    """Rank of each row, 0 undetermined, as `grade` without windows."""
    asked = {one["metric"] for one in (*policy["axes"], *policy["modifiers"])}
    values = {name: [scaled(one, columns["scale"]) for one in columns["metrics"][name]] for name in asked}
    found = []
    for place in range(len(next(iter(values.values())))):
        row = {name: values[name][place] for name in asked}
        if None in row.values():
            found.append(0)
            continue
        texts = {name: plain(one) for name, one in row.items()}
        found.append(computed(policy, texts, [rank_on(axis, row[axis["metric"]]) for axis in policy["axes"]])[0])
    return found


def cells(columns, policy, found):
    """Clients by class (the last: no class) and rank (the first: undetermined)."""
    levels = columns.get("levels", [0] * len(found))
    classes = [[int(level[1]) for level in one["levels"]] for one in policy["classes"]]
    known = [level for one in classes for level in one]
    def inside(level, one):
        return level in one if one is not None else level not in known
    return [[sum(rank == mine and inside(level, one) for mine, level in zip(found, levels)) for rank in range(len(policy["tiers"]) + 1)] for one in [*classes, None]]


def grade_columns(columns, options):
    policy = tier_policy.of(options)
    found = ranks(columns, policy)
    return {"tiers": found, "cells": cells(columns, policy, found)}


def pareto_columns(columns, options):
    known = [Fraction(int(one), 10**columns["scale"]) for one in columns["values"] if int(one) != UNKNOWN]
    counted = sorted((one for one in known if one >= 0), reverse=True)
    total = sum(counted)
    answer = {"counted": len(counted), "negative": len(known) - len(counted), "unknown": len(columns["values"]) - len(known), "total": plain(total), "curve": []}
    if total > 0:
        answer["smallest"] = smallest_set(counted, read(columns.get("ratio", "0.8")))
        answer["gini"] = ratio(gini(counted))
        answer["curve"] = [ratio(sum(counted[:len(counted) * k // 100]) / total) for k in range(101)]
    return answer


def rfm_columns(columns, options):
    rows = [(-idle, often, int(paid)) for idle, often, paid in zip(columns["idleDays"], columns["frequency"], columns["monetary"], strict=True)]
    good = [place for place, (recent, often, paid) in enumerate(rows) if recent <= 0 and often >= 0 and paid != UNKNOWN]
    scores, groups, high = [0] * len(rows), [0] * 8, tier_policy.of(options)["highScore"]
    for place, (r, f, m) in zip(good, zip(*(fifths([rows[place][field] for place in good]) for field in range(3)))):
        scores[place] = 100 * r + 10 * f + m
        groups[list(GROUPS.values()).index(group_of(r, f, m, high))] += 1
    return {"scores": scores, "groups": groups, "leftOut": len(rows) - len(good)}


def finished(request, options):
    """`finish` of the merged partials: the parts' rows as one table."""
    policy = tier_policy.of(options)
    names = list(dict.fromkeys(one["metric"] for one in (*policy["axes"], *policy["modifiers"])))
    scale = request["parts"][0]["scale"]
    whole = {"scale": scale, "metrics": {name: [one for part in request["parts"] for one in part["metrics"][name]] for name in names},
             "levels": [level for part in request["parts"] for level in part.get("levels", [0] * len(part["metrics"][names[0]]))]}
    found = ranks(whole, policy)
    tiers = []
    shares = remainders([found.count(rank) for rank in range(len(policy["tiers"]) + 1)])
    for rank, tier in enumerate([None, *tier_policy.ids(policy)]):
        sums = [sum((scaled(one, scale) or 0 for one, mine in zip(whole["metrics"][name], found) if mine == rank), Fraction(0)) for name in names]
        number = found.count(rank)
        tiers.append({"tier": tier, "count": number, "share": shares[rank], "sums": [plain(one) for one in sums], "averages": [money(one / number) if number else None for one in sums]})
    return {"rows": len(found), "tiers": tiers, "cells": cells(whole, policy, found)}

"""A sample of 2,000 clients from a seeded generator of whole numbers, and what the functions of tiers say of it.

Run by tier_vectors.py; writes tests/vectors/tier/sample_distribution.json, whose text tells the generator in full.
"""
import json
from fractions import Fraction
from pathlib import Path

import tier_columns
import tier_policy
from tier_number import plain, rounded

SEED, CLIENTS, ON = 20261123, 2000, "2026-11-23"
FILE = Path(__file__).resolve().parents[2] / "tests" / "vectors" / "tier" / "sample_distribution.json"
# Bands of assets in cents: weight of 1,000, from (included), width.
ASSETS = ((560, 0, 10_000_000), (260, 10_000_000, 40_000_000), (100, 50_000_000, 50_000_000), (65, 100_000_000, 400_000_000), (15, 500_000_000, 2_500_000_000))
GENERATOR = [
    "All numbers are whole. State s = 20261123, unsigned 32 bits. next(): s ^= s << 13; s ^= s >>> 17; s ^= s << 5, each cut to 32 bits (in JavaScript `>>> 0` at the end); it returns s (xorshift32).",
    "below(n) = next() mod n, for n up to 2^32 - 1. Every client draws, in the order of the lines below and always all ten of them (w, offset, d, rate, t, v, e, often, turnover, p); no draw is left out.",
    "id: S and the number from 1 in four digits (S0001 ... S2000).",
    "averageAssets: w = below(1000); the first band of (560 from 0 width 10000000), (260 from 10000000 width 40000000), (100 from 50000000 width 50000000), (65 from 100000000 width 400000000), (15 from 500000000 width 2500000000) "
    "whose weights added up from the first are above w; cents = from + below(width). Written as yuan with exactly two places.",
    "observed days: d = below(100); d below 3: the metric averageAssets is absent and observed is 0; d below 6: observed = d (3, 4, 5: too few); else observed = 20 + (d mod 41).",
    "netContribution, of twelve months, in cents: floor(cents * (1 + rate) / 20000) with rate = below(60) (the product stays below 2^53), where cents is that of averageAssets also where it is absent; then t = below(100): t below 4: negative, minus (cents of the contribution + 1); t = 4: the metric is absent; else as it is. Two places.",
    "level: v = below(100); v below 10 C1, below 30 C2, below 65 C3, below 85 C4, below 97 C5, else absent.",
    "idleDays: e = below(10000), i = e mod 10; i below 6: i * 5 + (i * i mod 5); i 6 or 7: 30 + i * 7; i 8 or 9: 90 + i * 25; and in every case floor(e / 10) mod 30 is added.",
    "frequency: often = below(1000); floor(often * often / 5000).",
    "monetary, in cents: floor(cents * (1 + turnover) / 100) with turnover = below(40). Two places.",
    "profiling: p = below(10); p below 7 true, p = 7 false, else absent.",
]


class Generator:
    def __init__(self, seed):
        self.state = seed

    def below(self, number):
        state = self.state
        state ^= state << 13 & 0xFFFFFFFF
        state ^= state >> 17
        state ^= state << 5 & 0xFFFFFFFF
        self.state = state
        return state % number


def yuan(cents):
    return f"{'-' if cents < 0 else ''}{abs(cents) // 100}.{abs(cents) % 100:02}"


def client(number, draw):
    weight, row = draw.below(1000), {"id": f"S{number:04}"}
    start, width = next((start, width) for place, (_, start, width) in enumerate(ASSETS) if sum(band[0] for band in ASSETS[:place + 1]) > weight)
    cents = start + draw.below(width)
    days = draw.below(100)
    if days >= 3:
        row["averageAssets"] = yuan(cents)
    row["observed"] = 0 if days < 3 else days if days < 6 else 20 + days % 41
    earned, sign = cents * (1 + draw.below(60)) // 20000, draw.below(100)
    if sign != 4:
        row["netContribution"] = yuan(-(earned + 1) if sign < 4 else earned)
    level = draw.below(100)
    found = next((name for name, until in (("C1", 10), ("C2", 30), ("C3", 65), ("C4", 85), ("C5", 97)) if level < until), None)
    if found:
        row["level"] = found
    idle = draw.below(10000)
    last = idle % 10
    row["idleDays"] = (last * 5 + last * last % 5 if last < 6 else 30 + last * 7 if last < 8 else 90 + last * 25) + idle // 10 % 30
    often = draw.below(1000)
    row["frequency"] = often * often // 5000
    row["monetary"] = yuan(cents * (1 + draw.below(40)) // 100)
    asked = draw.below(10)
    if asked < 8:
        row["profiling"] = asked < 7
    return row


def sample():
    draw = Generator(SEED)
    return [client(number, draw) for number in range(1, CLIENTS + 1)]


def cents(text):
    return str(int(Fraction(text) * 100))


def distribution(clients):
    """As `gradeColumns`, `paretoColumns` and `rfmColumns` say; assets seen on fewer than 20 days are not known."""
    unknown = str(tier_columns.UNKNOWN)
    known = [one for one in clients if "averageAssets" in one and one["observed"] >= 20]
    metrics = {"averageAssets": [cents(one["averageAssets"]) if one in known else unknown for one in clients],
               "netContribution": [cents(one["netContribution"]) if "netContribution" in one else unknown for one in clients]}
    graded = tier_columns.grade_columns({"metrics": metrics, "scale": 2, "levels": [int(one.get("level", "C0")[1]) for one in clients]}, {})
    contributions = tier_columns.pareto_columns({"values": metrics["netContribution"], "scale": 2}, {})
    groups = tier_columns.rfm_columns({"idleDays": [one["idleDays"] for one in clients], "frequency": [one["frequency"] for one in clients], "monetary": [cents(one["monetary"]) for one in clients]}, {})
    ids = ["undetermined", *tier_policy.IDS]
    return {"tiers": {name: graded["tiers"].count(rank) for rank, name in enumerate(ids)}, "classes": [one["id"] for one in tier_policy.CLASSES] + [None], "cells": graded["cells"],
            "pareto": {field: contributions[field] for field in ("counted", "negative", "unknown", "total", "smallest", "gini")},
            "rfm": dict(zip(tier_columns.GROUPS.values(), groups["groups"])), "profiling": {"true": sum(one.get("profiling") is True for one in clients), "false": sum(one.get("profiling") is False for one in clients),
                                                                                         "absent": sum("profiling" not in one for one in clients)},
            "meanAssets": plain(rounded(sum(Fraction(one["averageAssets"]) for one in known) / len(known), 2))}


def main():
    clients = sample()
    content = {"about": "A seeded sample of 2,000 clients that nobody is, and what the shipped numbers (illustrations) make of it. cells: a row for each class (the last: no level), a column for each tier (the first: undetermined). "
                        "meanAssets: of clients seen on at least 20 days.",
               "source": "scripts/oracle/tier_sample.py; figures by the second reading of columns", "on": ON, "seed": SEED, "generator": GENERATOR,
               "first": clients[:5], "last": clients[-1], "distribution": distribution(clients)}
    lines = ",\n".join(f"  {json.dumps(field)}: {json.dumps(one, ensure_ascii=False, indent=2 if field in ('generator', 'first', 'distribution') else None)}" for field, one in content.items())
    FILE.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")
    return content

"""The policy of tiers: what is shipped, as the contract tells it, and a house's own for cases."""
import copy

IDS = ["T1", "T2", "T3", "T4", "T5"]


def bands(cuts, ids=IDS):
    """One band a tier, each beginning where the one before ends."""
    rows = []
    for place, tier in enumerate(ids):
        row = {"tier": tier}
        if place:
            row["from"] = cuts[place - 1]
        if place < len(cuts):
            row["until"] = cuts[place]
        rows.append(row)
    return rows


def axis(metric, cuts, window=None, ids=IDS):
    return {"metric": metric, **({"window": {"days": window[0], "minObserved": window[1]}} if window else {}), "bands": bands(cuts, ids)}


ASSETS = ("100000", "500000", "1000000", "5000000")
EARNED = ("500", "3000", "10000", "50000")
CLASSES = [{"id": "conservative", "name": "保守", "levels": ["C1", "C2"]}, {"id": "steady", "name": "稳健", "levels": ["C3"]}, {"id": "aggressive", "name": "进取", "levels": ["C4", "C5"]}]
# The catalogue of eight services is not told by the contract; nothing here rests on it.
SAMPLE = {
    "illustrative": True,
    "tiers": [{"id": tier, "name": name} for tier, name in zip(IDS, ["普通", "银", "金", "白金", "钻石"])],
    "axes": [axis("averageAssets", ASSETS, (60, 20)), axis("netContribution", EARNED)],
    "combine": "highest", "classes": CLASSES, "modifiers": [],
    "downgrade": {"observationDays": 90, "maxSteps": 1, "floor": "T1"},
    "services": [], "contacts": dict(zip(IDS, (60, 40, 20, 10, 5))),
    "churn": {"idleDays": 90, "dropRatio": "0.5"}, "newMonths": 12, "gapDays": 180, "highScore": 4,
}
SERVICES = [
    {"id": "hotline", "name": "客服热线", "tiers": IDS, "channels": ["remote"]},
    {"id": "visit", "name": "上门拜访", "tiers": ["T4", "T5"], "channels": ["on_site"]},
    {"id": "adviser", "name": "投资顾问", "tiers": ["T3", "T4", "T5"], "channels": ["on_site", "remote"]},
    {"id": "salon", "name": "投资沙龙", "tiers": ["T2", "T4"], "channels": ["on_site"]},
]
HOUSE = {**SAMPLE, "illustrative": False, "services": SERVICES}


def own(**changes):
    """A house's own policy: the shipped numbers, a catalogue, and what the case changes."""
    return {"id": "house", "version": "1", "tier": copy.deepcopy({**HOUSE, **changes})}


def of(options):
    return (options.get("policy") or {}).get("tier") or SAMPLE


def is_own(options):
    return bool((options.get("policy") or {}).get("tier"))


def row(options):
    return "tier.policy.own" if is_own(options) else "tier.sample"


def ids(policy):
    return [tier["id"] for tier in policy["tiers"]]

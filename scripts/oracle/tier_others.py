"""Second reading of `lifecycle`, `clv`, `scoreResponse` and `churn`."""
from datetime import date
from fractions import Fraction

import tier_policy
import tier_rows
from tier_number import Fault, count, ends, money, plain, ratio, read, rounded
from tier_rows import warning
from valuation_day import shifted

STEPS = {"operator": {("potential", "sign"): "current", ("current", "cancel"): "historical", ("historical", "restore"): "current"},
         "archive": {("potential", "contact"): "not_cooperating", ("potential", "sign"): "cooperating", ("not_cooperating", "sign"): "cooperating",
                     ("cooperating", "lose"): "lost", ("lost", "win_back"): "cooperating"}}
VOLUME = {"A": "main", "B": "general", "C": "scattered"}


def by_steps(request, policy, on):
    scheme, state, event = request["scheme"], request["state"], request["event"]
    to = STEPS[scheme][state, event]
    value = {"state": to, "transition": {"from": state, "event": event, "to": to}}
    if scheme == "operator" and event in ("cancel", "restore"):
        value["cancelled" if event == "cancel" else "toDecide"] = request.get("accounts", [])
    return value, []


def by_time(request, policy, on):
    if "firstTrade" not in request:
        return ({"state": "future", "focus": True}, []) if request.get("traded") is False else ({}, [warning("tier.missing", "firstTrade")])
    first = date.fromisoformat(request["firstTrade"])
    state = "future" if first > on else "new" if on < shifted(first, policy["newMonths"]) else "old"
    return {"state": state, "focus": state != "old"}, []


def by_trading(request, policy, on):
    never, planned = request.get("traded") is False, request.get("planned", False)
    if "lastTrade" not in request:
        if not never:
            return {}, [warning("tier.missing", "lastTrade")]
        return ({"state": "about_to"}, []) if planned else ({}, [warning("tier.not_applicable", "planned")])
    idle = (on - date.fromisoformat(request["lastTrade"])).days
    return {"state": "trading" if idle <= policy["gapDays"] else "about_to" if planned else "had"}, []


def by_volume(request, policy, on):
    if "class" not in request:
        return {}, [warning("tier.missing", "class")]
    return {"state": VOLUME[request["class"]], "focus": request["class"] == "A"}, []


def lifecycle(request, options):
    scheme = request["scheme"]
    reading = {"operator": by_steps, "archive": by_steps, "time": by_time, "trading": by_trading, "volume": by_volume}[scheme]
    value, warnings = reading(request, tier_policy.of(options), date.fromisoformat(options["on"]))
    return {"value": {"scheme": scheme, **value}, "warnings": warnings, "sources": [f"tier.lifecycle.{scheme}"]}


def clv(request, options):
    margin, retention, discount = (read(request[name]) for name in ("margin", "retention", "discount"))
    if request["periods"] == "infinite":
        worth = margin * retention / (1 + discount - retention)
    else:
        worth = sum((margin * retention**t / (1 + discount)**t for t in range(1, request["periods"] + 1)), Fraction(0))
    # How a value that does not end soon is cut for showing is not said of tiers: such cases leave `unrounded` out.
    return {"value": {"value": money(worth), "unrounded": plain(worth) if ends(worth, 12) else None}, "warnings": [], "sources": ["tier.clv"]}


def points(feature, given):
    for band in feature["bands"]:
        if band.get("is") == given:
            return band["points"]
    try:
        value = read(given)
    except Fault:
        return 0
    reached = [band for band in feature["bands"] if "atLeast" in band and read(band["atLeast"]) <= value]
    return max(reached, key=lambda band: read(band["atLeast"]))["points"] if reached else 0


def bin_of(score, bins):
    """Place of the last bin that begins at or below the score."""
    return sum(score >= least for least in bins) - 1


def score_response(request, options):
    card, bins = request["card"], request.get("bins", [])
    history = tier_rows.rows(request.get("history", []), "history", {"score": lambda given: count(given, 10**9, -10**9), "responded": tier_rows.flag}, key=None)
    calibration = []
    for place, least in enumerate(bins):
        mine = [row["responded"] for _, row in history if bin_of(row["score"], bins) == place]
        share = {"probability": plain(rounded(Fraction(sum(mine), len(mine)), 4))} if mine else {}
        calibration.append({"from": least, "n": len(mine), "responded": sum(mine), **share})
    asked = [place for place, one in enumerate(request["clients"]) if one.get("profiling") is True]
    warnings, left_out, scored = list(history.warnings), history.left_out, []
    for place in asked:
        one, told = request["clients"][place], []
        for feature in card["features"]:
            given = one["features"].get(feature["field"])
            if given is None:
                told.append(warning("tier.missing", "clients", place, "features", feature["field"]))
            elif not isinstance(given, str):
                told.append(warning("field.malformed", "clients", place, "features", feature["field"], expected="string"))
        if any(request["clients"][other]["id"] == one["id"] for other in asked if other < place):
            told.append(warning("tier.duplicate", "clients", place, "id"))
        warnings += told
        left_out += bool(told)
        if not told:
            score = card["base"] + sum(points(feature, one["features"][feature["field"]]) for feature in card["features"])
            chance = calibration[bin_of(score, bins)] if bin_of(score, bins) >= 0 else {}
            scored.append({"id": one["id"], "score": score, **{field: chance[field] for field in ("probability", "n") if field in chance}})
    best_first = []
    for one in scored:
        best_first.insert(sum(other["score"] >= one["score"] for other in best_first), one)
    value = {"clients": best_first, "calibration": calibration, "refused": sum(one.get("profiling") is False for one in request["clients"]),
             "notAsked": sum("profiling" not in one for one in request["clients"]), "leftOut": left_out}
    return {"value": value, "warnings": warnings, "sources": ["tier.response", "tier.response_refusal"]}


def churn(request, options):
    policy, on, warnings = tier_policy.of(options)["churn"], date.fromisoformat(options["on"]), []
    needed = {"idle_days": Fraction(policy["idleDays"]), "asset_drop": read(policy["dropRatio"])}
    actual = {}
    if "lastTrade" in request:
        actual["idle_days"] = Fraction((on - date.fromisoformat(request["lastTrade"])).days)
    for field in ("lastTrade", "assetsBefore", "assetsNow"):
        if field not in request:
            warnings.append(warning("tier.missing", field))
    if "assetsBefore" in request and read(request["assetsBefore"]) <= 0:
        warnings.append(warning("tier.not_applicable", "assetsBefore"))
    elif "assetsBefore" in request and "assetsNow" in request:
        actual["asset_drop"] = 1 - read(request["assetsNow"]) / read(request["assetsBefore"])
    tests = []
    for name, limit in needed.items():
        verdict = "undetermined" if name not in actual else "met" if actual[name] >= limit else "unmet"
        shown = {} if name not in actual else {"actual": ratio(actual[name])}
        tests.append({"name": name, "verdict": verdict, "direction": "at_least", **shown, "needed": plain(limit), "source": "tier.churn"})
    verdicts = [test["verdict"] for test in tests]
    verdict = next((one for one in ("unmet", "undetermined") if one in verdicts), "met")
    own = {"tier.policy.own"} if tier_policy.is_own(options) else set()
    return {"value": {"verdict": verdict, "criteria": {"join": "all", "verdict": verdict, "of": tests}}, "warnings": warnings, "sources": sorted({"tier.churn"} | own)}

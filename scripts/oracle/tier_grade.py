"""Second reading of `grade`, `suggestTier` and `tierServices`: ranks by counting the cuts that a metric reaches."""
from datetime import date, timedelta

import tier_policy
from tier_number import plain, read
from tier_rows import warning


def rank_on(axis, value):
    """1 and one more for every cut that the value reaches: 以上 includes the number."""
    return 1 + sum(value >= read(band["from"]) for band in axis["bands"][1:])


def axis_grade(axis, metrics, observed, warnings):
    name, window = axis["metric"], axis.get("window")
    if name not in metrics:
        return {"metric": name}, None
    value = read(metrics[name])
    if window and observed.get(name, 0) < window["minObserved"]:
        if not any(one["path"] == ["observed", name] for one in warnings):
            warnings.append(warning("tier.missing", "observed", name))
        return {"metric": name, "value": plain(value)}, None
    rank = rank_on(axis, value)
    graded = {"metric": name, "tier": axis["bands"][rank - 1]["tier"], "value": plain(value)}
    if rank < len(axis["bands"]):
        cut = read(axis["bands"][rank]["from"])
        graded["next"] = {"tier": axis["bands"][rank]["tier"], "at": plain(cut), "distance": plain(cut - value)}
    return graded, rank


def computed(policy, metrics, ranks):
    """Rank, deciding metric and modifiers that moved it; none while any metric is unknown."""
    best = (max if policy["combine"] == "highest" else min)(ranks)
    rank, moved = best, []
    for modifier in policy["modifiers"]:
        if read(metrics[modifier["metric"]]) >= read(modifier["atLeast"]):
            there = min(max(rank + modifier["steps"], 1), len(policy["tiers"]))
            if there != rank:
                moved.append({"metric": modifier["metric"], "steps": modifier["steps"]})
            rank = there
    return rank, policy["axes"][ranks.index(best)]["metric"], moved


def grade(request, options):
    policy, metrics, observed = tier_policy.of(options), request["metrics"], request.get("observed", {})
    ids, warnings = tier_policy.ids(policy), []
    asked = [one["metric"] for one in policy["axes"]] + [one["metric"] for one in policy["modifiers"]]
    for name in metrics:
        if name not in asked:
            warnings.append(warning("tier.not_applicable", "metrics", name))
        elif read(metrics[name]) < 0:
            warnings.append(warning("tier.out_of_range", "metrics", name))
    for place, name in enumerate(asked):
        if name not in metrics and name not in asked[:place]:
            warnings.append(warning("tier.missing", "metrics", name))
    graded = [axis_grade(axis, metrics, observed, warnings) for axis in policy["axes"]]
    axes, ranks = [axis for axis, _ in graded], [rank for _, rank in graded]
    known = None not in ranks and all(name in metrics for name in asked)
    rank, deciding, moved = computed(policy, metrics, ranks) if known else (None, None, [])
    value = {"status": "graded" if known else "undetermined", "axes": axes, "modifiers": moved, "illustrative": policy["illustrative"]}
    sources = {"tier.axes", tier_policy.row(options)}
    override = request.get("override")
    if override and override["expiresOn"] < options["on"]:
        warnings.append(warning("tier.expired", "override", "expiresOn", until=override["expiresOn"]))
        override = None
    if override:
        sources.add("tier.override")
        value["override"] = {"tier": override["tier"], "expiresOn": override["expiresOn"], **({"of": ids[rank - 1]} if known else {})}
        value["status"], rank = "graded", ids.index(override["tier"]) + 1
    elif known:
        value["deciding"] = deciding
    if rank:
        value["tier"], value["rank"] = ids[rank - 1], rank
    if "level" in request:
        value["class"] = next(one["id"] for one in policy["classes"] if request["level"] in one["levels"])
        if rank:
            value["cell"] = f"{value['tier']}/{value['class']}"
    else:
        warnings.append(warning("tier.missing", "level"))
    return {"value": value, "warnings": warnings, "sources": sorted(sources)}


def run_of_lower(request, ids, before, on):
    """The first day of the unbroken run of lower grades that ends today."""
    first = on
    for entry in reversed(request.get("history", [])):
        if entry["on"] < request["previous"]["since"] or ids.index(entry["tier"]) >= before:
            break
        first = date.fromisoformat(entry["on"])
    return first


def suggest_tier(request, options):
    answer = grade({key: one for key, one in request.items() if key not in ("previous", "history")}, options)
    policy, value, previous = tier_policy.of(options), answer["value"], request.get("previous")
    ids, on, sources = tier_policy.ids(policy), date.fromisoformat(options["on"]), {*answer["sources"], "tier.suggestion"}
    suggestion = {"change": "undetermined", "grade": value, "applied": False}
    if previous:
        suggestion["from"] = previous["tier"]
    if "tier" in value:
        now = ids.index(value["tier"])
        before = ids.index(previous["tier"]) if previous else None
        if previous is None:
            change, to = "new", now
        elif now > before or "override" in value or now == before:
            change, to = "up" if now > before else "down" if now < before else "same", now
        else:
            since, rule = run_of_lower(request, ids, before, on), policy["downgrade"]
            days = (on - since).days
            suggestion["observation"] = {"since": since.isoformat(), "days": days, "needed": rule["observationDays"],
                                         "until": (since + timedelta(days=rule["observationDays"])).isoformat()}
            to = max(now, before - rule["maxSteps"], ids.index(rule["floor"])) if days >= rule["observationDays"] else before
            change = "hold" if days < rule["observationDays"] else "down" if to < before else "same"
            to = min(to, before)
        suggestion["change"], suggestion["to"] = change, ids[to]
        sources |= {"tier.upgrade"} if change == "up" else {"tier.downgrade"} if change in ("down", "hold") else set()
    return {"value": suggestion, "warnings": answer["warnings"], "sources": sorted(sources)}


def tier_services(request, options):
    channel = request.get("channel")
    found = [one for one in tier_policy.of(options)["services"] if request["tier"] in one["tiers"] and (channel is None or channel in one["channels"])]
    return {"value": {"services": [{field: one[field] for field in ("id", "name", "channels")} for one in found]}, "warnings": [],
            "sources": sorted({"tier.services", tier_policy.row(options)})}

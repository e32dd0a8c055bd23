"""Cases of `grade`: every cut from both sides, what is missing, negative metrics, overrides; and of `tierServices`."""
from case_tier import CUT, ON, at, no_text, refused, sound, wrong_texts
from tier_policy import ASSETS, EARNED, IDS, SERVICES, axis, bands, own

MISSING = "contract: absent or seen on too few days is undetermined, never low"
EXAMPLE = {"metrics": {"averageAssets": "600000", "netContribution": "800"}, "observed": {"averageAssets": 60}, "level": "C3"}


def of(assets="600000", earned="800", seen=60, level="C3", **more):
    metrics = {name: one for name, one in (("averageAssets", assets), ("netContribution", earned)) if one is not None}
    return {"metrics": metrics, **({"observed": {"averageAssets": seen}} if seen is not None else {}), **({"level": level} if level else {}), **more}


def override(tier="T5", expires="2027-03-31", **more):
    return {"override": {"tier": tier, "reason": "relation of the family", "approver": "A0007", "expiresOn": expires, **more}}


def beside(cut):
    """Just below a cut, at it, just above it."""
    return f"{int(cut) - 1}.999999", cut, f"{cut}.000001"


def cuts():
    yield sound("the example of the contract", "example of the contract: T3", EXAMPLE, want={"tier": "T3", "rank": 3, "class": "steady", "cell": "T3/steady", "deciding": "averageAssets"})
    for place, cut in enumerate(ASSETS):
        for text, rank, where in zip(beside(cut), (place + 1, place + 2, place + 2), ("just below", "at", "just above")):
            yield sound(f"averageAssets {where} {cut}", CUT, of(text, "0"), want={"tier": IDS[rank - 1], "rank": rank, "deciding": "averageAssets"})
    for place, cut in enumerate(EARNED):
        for text, rank, where in zip(beside(cut), (place + 1, place + 2, place + 2), ("just below", "at", "just above")):
            yield sound(f"netContribution {where} {cut}", CUT, of("0", text), want={"tier": IDS[rank - 1], "rank": rank, "deciding": "netContribution" if rank > 1 else "averageAssets"})
    yield sound("nothing at all is the lowest tier, for it is known", CUT, of("0", "0"), want={"tier": "T1", "deciding": "averageAssets"})
    yield sound("the distance to the next tier of each axis", "contract: next; by hand: 1000000 - 999999.999999", of("999999.999999", "2999.5"),
                want={"tier": "T3", "axes": [{"metric": "averageAssets", "tier": "T3", "value": "999999.999999", "next": {"tier": "T4", "at": "1000000", "distance": "0.000001"}},
                                             {"metric": "netContribution", "tier": "T2", "value": "2999.5", "next": {"tier": "T3", "at": "3000", "distance": "0.5"}}]})
    yield sound("the highest tier has no next", "contract: next", of("5000000", "50000"), want={"tier": "T5", "axes": [{"metric": "averageAssets", "tier": "T5", "value": "5000000"},
                                                                                                                     {"metric": "netContribution", "tier": "T5", "value": "50000"}]})
    yield sound("of several axes alike the first decides", "contract: deciding", of("500000", "3000"), want={"tier": "T3", "deciding": "averageAssets"})
    yield sound("the second axis decides where it is higher", "contract: combine highest", of("500000", "10000"), want={"tier": "T4", "deciding": "netContribution"})
    yield sound("zeros at the end do not count", "plain decimal text with at most 6 places", of("600000.500000", "800.10"), want={"axes": [
        {"metric": "averageAssets", "tier": "T3", "value": "600000.5", "next": {"tier": "T4", "at": "1000000", "distance": "399999.5"}},
        {"metric": "netContribution", "tier": "T2", "value": "800.1", "next": {"tier": "T3", "at": "3000", "distance": "2199.9"}}]})
    yield sound("the largest metric", "contract: up to 9,223,372,036,854.775807", of("9223372036854.775807"), want={"tier": "T5"})
    yield sound("the smallest metric", "contract: either way", of("-9223372036854.775807"), "tier.out_of_range", want={"tier": "T2", "deciding": "netContribution"})


def levels():
    for level, name in (("C1", "conservative"), ("C2", "conservative"), ("C3", "steady"), ("C4", "aggressive"), ("C5", "aggressive")):
        yield sound(f"class of {level}", "contract: classes of the shipped policy", of(level=level), want={"class": name, "cell": f"T3/{name}"})
    yield sound("no level: no class and no cell, the tier stands", "contract: tier.missing at level", of(level=None), "tier.missing", want={"tier": "T3", "status": "graded"})
    yield refused("a level that is none", "contract: tier.unknown, a level that is not known", of(level="C6"), at("tier.unknown", "level"))
    yield refused("a level as a number", "general: another type", of(level=3), no_text("level"))


def missing():
    yield sound("no assets", MISSING, of(assets=None, seen=None), "tier.missing", want={"status": "undetermined", "class": "steady"})
    yield sound("no contribution", MISSING, of(earned=None), "tier.missing", want={"status": "undetermined"})
    yield sound("one metric missing, the other in the highest tier: still undetermined", MISSING, of(earned=None, assets="9000000"), "tier.missing", want={"status": "undetermined"})
    yield sound("neither metric and no level", MISSING, {"metrics": {}}, "tier.missing", "tier.missing", "tier.missing", want={"status": "undetermined"})
    yield sound("a metric that is null is absent", "general: absent means missing or null", {**EXAMPLE, "metrics": {"averageAssets": None, "netContribution": "800"}, "observed": None}, "tier.missing", want={"status": "undetermined"})
    yield sound("twenty days seen are enough", "contract: 60 trading days, 20 at least", of(seen=20), want={"tier": "T3"})
    yield sound("reading_nineteen_days_are_too_few: the value is shown, no tier", MISSING, of(seen=19), "tier.missing", want={"status": "undetermined", "axes": [{"metric": "averageAssets", "value": "600000"}, {
        "metric": "netContribution", "tier": "T2", "value": "800", "next": {"tier": "T3", "at": "3000", "distance": "2200"}}]})
    yield sound("days seen absent are 0", "contract: absent is 0", of(seen=None), "tier.missing", want={"status": "undetermined"})
    yield sound("250 days seen", "contract: 0-250", of(seen=250), want={"tier": "T3"})
    yield sound("reading_no_metric_and_no_days: the metric alone is told", "contract: absent (at metrics), or seen on too few days (at observed)", of(assets=None, seen=0), "tier.missing", want={"status": "undetermined"})
    yield refused("251 days seen", "contract: 0-250", of(seen=251), at("tier.out_of_range", "observed", "averageAssets"))
    yield refused("fewer than no days seen", "contract: 0-250", of(seen=-1), at("tier.out_of_range", "observed", "averageAssets"))
    yield refused("days seen as a text", "contract: a count is a JS integer", of(seen="60"), at("field.malformed", "observed", "averageAssets", expected="integer"))
    yield refused("half a day seen", "contract: a count is a JS integer", of(seen=20.5), at("field.malformed", "observed", "averageAssets", expected="integer"))
    yield refused("no metrics at all", "general: field.missing", {"level": "C3"}, at("field.missing", "metrics"))
    yield refused("metrics as a list", "general: another type", {"metrics": ["600000"], "level": "C3"}, at("field.malformed", "metrics", expected="object"))


def odd():
    yield sound("negative assets are told and graded", "contract: tier.out_of_range at its path, and it is graded", of(assets="-0.01"), "tier.out_of_range", want={"tier": "T2", "deciding": "netContribution"})
    yield sound("both metrics negative", "contract: tier.out_of_range at its path", of("-1", "-0.000001"), "tier.out_of_range", "tier.out_of_range", want={"tier": "T1", "deciding": "averageAssets"})
    yield sound("a metric that the policy does not ask for", "contract: tier.not_applicable", {**EXAMPLE, "metrics": {**EXAMPLE["metrics"], "logins": "12"}}, "tier.not_applicable", want={"tier": "T3"})
    yield sound("an unknown key is kept and told", "general: field.unknown", {**EXAMPLE, "mood": "good"}, want={"tier": "T3"}, told=[at("field.unknown", "mood")])
    for name, request, issue in wrong_texts(lambda text: of(assets=text), "metrics", "averageAssets"):
        yield refused(f"assets: {name}", "contract: plain decimal text, at most 6 places", request, issue)
    yield refused("everything wrong is told at once", "general: all issues together", of("1e5", 800, seen=300, level="C0"),
                  at("amount.malformed", "metrics", "averageAssets"), no_text("metrics", "netContribution"), at("tier.out_of_range", "observed", "averageAssets"), at("tier.unknown", "level"))


def overrides():
    text = "contract: an override in force takes the place of the computed tier"
    yield sound("an override in force, up", text, of(**override("T5")), want={"tier": "T5", "rank": 5, "cell": "T5/steady", "override": {"tier": "T5", "expiresOn": "2027-03-31", "of": "T3"}})
    yield sound("an override in force, down", text, of(**override("T1")), want={"tier": "T1", "rank": 1, "override": {"tier": "T1", "expiresOn": "2027-03-31", "of": "T3"}})
    yield sound("an override to the same tier", text, of(**override("T3")), want={"tier": "T3", "override": {"tier": "T3", "expiresOn": "2027-03-31", "of": "T3"}})
    yield sound("an override on its last day", "contract: until expiresOn, included", of(**override("T5", ON)), want={"tier": "T5"})
    yield sound("an override that ended yesterday", "contract: tier.expired, and it does not count", of(**override("T5", "2026-11-22")), "tier.expired", want={"tier": "T3", "deciding": "averageAssets"})
    yield sound("an override that ended, and no metrics", "contract: tier.expired, and it does not count", of(None, None, None, **override("T5", "2026-11-22")), "tier.expired", "tier.missing", "tier.missing", want={"status": "undetermined"})
    yield sound("an override without metrics", "contract: undetermined, unless an override is in force", of(None, None, None, **override("T4")), "tier.missing", "tier.missing", want={"status": "graded", "tier": "T4", "override": {"tier": "T4", "expiresOn": "2027-03-31"}})
    yield sound("an override with too few days", "contract: undetermined, unless an override is in force", of(seen=3, **override("T4")), "tier.missing", want={"status": "graded", "tier": "T4", "override": {"tier": "T4", "expiresOn": "2027-03-31"}})
    yield sound("an override without a level", "contract: the tier stands, no class", of(level=None, **override("T4")), "tier.missing", want={"tier": "T4"})
    yield refused("an override to an unknown tier", "contract: tier.unknown", of(**override("T9")), at("tier.unknown", "override", "tier"))
    for field in ("tier", "reason", "approver", "expiresOn"):
        yield refused(f"an override without {field}", "contract: all four are needed; one without is an issue", of(**override(**({"expires": None} if field == "expiresOn" else {field: None}))), at("field.missing", "override", field))
    yield refused("an override that is empty", "contract: all four are needed", of(override={}), *(at("field.missing", "override", field) for field in ("tier", "reason", "approver", "expiresOn")))
    yield refused("an override until a day that does not exist", "general: a day exists", of(**override(expires="2026-02-30")), at("day.malformed", "override", "expiresOn"))
    yield refused("an override as a word", "general: another type", of(override="T5"), at("field.malformed", "override", expected="object"))


def services():
    text, house = "contract: the catalogue's services of a tier, of one channel or all; features E3.3, E4.3", own()
    for tier, ids in (("T1", ["hotline"]), ("T2", ["hotline", "salon"]), ("T3", ["hotline", "adviser"]), ("T4", ["hotline", "visit", "adviser", "salon"]), ("T5", ["hotline", "visit", "adviser"])):
        yield sound(f"all services of {tier}", text, {"tier": tier}, want={"services": [{field: one[field] for field in ("id", "name", "channels")} for one in SERVICES if one["id"] in ids]}, policy=house)
    for channel, ids in (("on_site", ["visit", "adviser", "salon"]), ("remote", ["hotline", "adviser"])):
        yield sound(f"services of T4, {channel}", text, {"tier": "T4", "channel": channel}, want={"services": [{field: one[field] for field in ("id", "name", "channels")} for one in SERVICES if one["id"] in ids]}, policy=house)
    yield sound("a tier without a service on site", text, {"tier": "T1", "channel": "on_site"}, want={"services": []}, policy=house)
    yield sound("an empty catalogue", "contract: 200 at most", {"tier": "T3"}, want={"services": []}, policy=own(services=[]))
    yield sound("the shipped catalogue is an illustration (in part)", "contract: row tier.sample", {"tier": "T3"}, only=[])
    yield sound("a policy without a section on tiers leaves the shipped one (in part)", "general: a section given replaces the shipped one", {"tier": "T3"}, only=[], policy={"id": "house", "version": "1"})
    yield refused("services of an unknown tier", "features E3.3; contract: tier.unknown", {"tier": "T9"}, at("tier.unknown", "tier"))
    yield refused("services of an unknown channel", "features E4.3; contract: tier.unknown, a word", {"tier": "T3", "channel": "post"}, at("tier.unknown", "channel"))
    yield refused("services of no tier", "general: field.missing", {"channel": "remote"}, at("field.missing", "tier"))
    yield refused("tier and channel as numbers", "general: another type", {"tier": 3, "channel": 1}, no_text("tier"), no_text("channel"))


TWO = [axis("averageAssets", ASSETS, (60, 20)), axis("netContribution", EARNED)]


def policies():
    """Own policies that are good; the bad ones stand in another module."""
    def moved(metric="years", least="5", steps=1):
        return {"metric": metric, "atLeast": least, "steps": steps}

    def years(text, *given, **more):
        return {**of(*given, **more), "metrics": {**of(*given)["metrics"], "years": text}}

    house = "contract: tier.policy.own"
    yield sound("the same numbers as the house's own", house, EXAMPLE, want={"tier": "T3", "illustrative": False}, policy=own())
    yield sound("a house's numbers that are illustrations", house, EXAMPLE, want={"tier": "T3", "illustrative": True}, policy=own(illustrative=True))
    yield sound("a policy without a section on tiers: the shipped numbers", "general: a section given replaces the shipped one", EXAMPLE, want={"tier": "T3", "illustrative": True}, policy={"id": "house", "version": "1"})
    lowest = own(combine="lowest")
    yield sound("lowest: the lower axis decides", "contract: combine", EXAMPLE, want={"tier": "T2", "deciding": "netContribution"}, policy=lowest)
    yield sound("lowest: of two alike the first decides", "contract: deciding", of("500000", "3000"), want={"tier": "T3", "deciding": "averageAssets"}, policy=lowest)
    yield sound("lowest: every axis high", "contract: combine", of("5000000", "50000"), want={"tier": "T5"}, policy=lowest)
    yield sound("lowest: one axis just below", "contract: combine; a cut belongs to the higher side", of("5000000", "49999.999999"), want={"tier": "T4", "deciding": "netContribution"}, policy=lowest)
    yield sound("lowest: one metric missing", MISSING, of(assets=None), "tier.missing", want={"status": "undetermined"}, policy=lowest)
    up, down = own(modifiers=[moved()]), own(modifiers=[moved(steps=-2)])
    text = "contract: a metric of at least so much moves the tier"
    yield sound("a modifier just below its limit", text, years("4.999999"), want={"tier": "T3", "modifiers": []}, policy=up)
    yield sound("a modifier at its limit", text, years("5"), want={"tier": "T4", "deciding": "averageAssets", "modifiers": [{"metric": "years", "steps": 1}]}, policy=up)
    yield sound("a modifier just above its limit", text, years("5.000001"), want={"tier": "T4"}, policy=up)
    yield sound("a modifier down by two", text, years("5"), want={"tier": "T1", "modifiers": [{"metric": "years", "steps": -2}]}, policy=down)
    yield sound("a modifier that cannot go beyond the last tier moves nothing", "contract: never beyond the first or last; modifiers that moved it", years("5", "5000000"), want={"tier": "T5", "modifiers": []}, policy=up)
    yield sound("reading_a_modifier_that_goes_part_of_its_way: its own steps are shown", "contract: never beyond the first or last", years("5", "100000"), want={"tier": "T1", "modifiers": [{"metric": "years", "steps": -2}]}, policy=down)
    yield sound("a modifier whose metric is absent", MISSING, of(), "tier.missing", want={"status": "undetermined", "modifiers": []}, policy=up)
    order = own(modifiers=[moved(steps=3), moved("products", "3", -1)])
    yield sound("modifiers in their order: up to the last tier, then one down", "contract: in this order; by hand 3 + 3 = 5, 5 - 1 = 4", {**years("5"), "metrics": {**years("5")["metrics"], "products": "3"}},
                want={"tier": "T4", "modifiers": [{"metric": "years", "steps": 3}, {"metric": "products", "steps": -1}]}, policy=order)
    yield sound("a modifier on the metric of an axis", text, of("1000000", "0"), want={"tier": "T5", "modifiers": [{"metric": "averageAssets", "steps": 1}]}, policy=own(modifiers=[moved("averageAssets", "1000000")]))
    yield sound("a modifier on the metric of an axis seen on too few days", MISSING, of(seen=1), "tier.missing", want={"status": "undetermined"}, policy=own(modifiers=[moved("averageAssets", "1000000")]))
    yield sound("a modifier whose metric is negative", "contract: a negative metric is told and graded", years("-1"), "tier.out_of_range", want={"tier": "T3", "modifiers": []}, policy=up)
    ids = ["low", "high"]
    two = own(tiers=[{"id": one, "name": one} for one in ids], axes=[{"metric": "score", "bands": bands(["0"], ids)}], downgrade={"observationDays": 0, "maxSteps": 1, "floor": "low"},
              services=[], contacts={"low": 1000, "high": 1}, classes=[{"id": "all", "name": "全部", "levels": ["C1", "C2", "C3", "C4", "C5"]}])
    for score, tier in (("-0.000001", "low"), ("0", "high"), ("0.000001", "high")):
        yield sound(f"two tiers, one axis without a window, cut at nothing: {score}", CUT, {"metrics": {"score": score}, "level": "C5"}, *(["tier.out_of_range"] if score[0] == "-" else []), want={"tier": tier, "class": "all", "cell": f"{tier}/all"}, policy=two)
    yield sound("cuts below nothing", CUT, {"metrics": {"score": "-5"}, "level": "C1"}, "tier.out_of_range", want={"tier": "high"}, policy={**two, "tier": {**two["tier"], "axes": [{"metric": "score", "bands": bands(["-5"], ids)}]}})
    window = own(axes=[axis("averageAssets", ASSETS, (250, 250)), TWO[1]])
    yield sound("a window of 250 days, all of them needed", "contract: 1-250", of(seen=249), "tier.missing", want={"status": "undetermined"}, policy=window)
    yield sound("a window of 250 days, all of them seen", "contract: 1-250", of(seen=250), want={"tier": "T3"}, policy=window)
    ten = own(classes=[{"id": f"K{level}", "name": f"第{level}类", "levels": [f"C{level}"]} for level in range(1, 6)])
    yield sound("a class for every level", "contract: classes 1-5", of(level="C4"), want={"class": "K4", "cell": "T3/K4"}, policy=ten)
    yield sound("an unknown key of the policy is kept and told", "general: field.unknown", EXAMPLE, want={"tier": "T3"}, told=[at("field.unknown", "policy", "tier", "colour")], policy=own(colour="red"))


def grade_cases():
    for part in (cuts, levels, missing, odd, overrides):
        yield from part()


FILES = {"grade": lambda: ("The tier by value and the class by risk, by the shipped numbers (illustrations).", "contract of grade; rules/client.md b2; features E3.1, E4.1, E4.2", "grade", grade_cases()),
         "tier_services": lambda: ("Services of a tier by a catalogue.", "contract of tierServices; features E3.3, E4.3", "tierServices", services())}

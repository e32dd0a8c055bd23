"""Policies of a house: good ones by `grade`, bad ones with every path, and that other functions read the same policy."""
import copy

import cases_tier_grade
from case_tier import at, no_text, refused, sound
from cases_tier_grade import EXAMPLE
from tier_policy import ASSETS, CLASSES, EARNED, HOUSE, IDS, SERVICES, axis, own

BAND, RULE = "contract of TierAxis: bands", "contract of TierPolicy"


def there(code, *path, **params):
    return at(code, "policy", "tier", *path, **params)


def bad(name, origin, policy, *issues):
    return refused(name, origin, EXAMPLE, *issues, policy=policy)


def banded(place, **changes):
    """The first axis with one band changed; `None` takes a field away."""
    first = copy.deepcopy(axis("averageAssets", ASSETS, (60, 20)))
    band = {**first["bands"][place], **changes}
    first["bands"][place] = {field: one for field, one in band.items() if one is not None}
    return own(axes=[first, axis("netContribution", EARNED)])


def on_band(code, place, field, **params):
    return there(code, "axes", 0, "bands", place, field, **params)


def band_cases():
    yield bad("bands that overlap by a millionth", BAND + ": a smaller from overlaps", banded(2, **{"from": "499999.999999"}), on_band("policy.conflict", 2, "from"))
    yield bad("bands with a gap of a millionth", BAND + ": a greater from leaves a gap", banded(2, **{"from": "500000.000001"}), on_band("policy.not_covered", 2, "from"))
    yield sound("the same cut written otherwise", BAND, EXAMPLE, want={"tier": "T3"}, policy=banded(2, **{"from": "500000.00"}))
    yield bad("reading_an_until_at_its_own_from: the gap behind it is told too", BAND + ": an until not above its from; and the next begins later", banded(2, until="500000"), on_band("policy.conflict", 2, "until"), on_band("policy.not_covered", 3, "from"))
    yield bad("reading_an_until_below_its_own_from: the gap behind it is told too", BAND + ": an until not above its from; and the next begins later", banded(2, until="400000"), on_band("policy.conflict", 2, "until"), on_band("policy.not_covered", 3, "from"))
    yield bad("two overlaps and a gap, all told", BAND, own(axes=[{"metric": "score", "bands": [{"tier": "T1", "until": "10"}, {"tier": "T2", "from": "9", "until": "20"}, {"tier": "T3", "from": "21", "until": "30"}, {"tier": "T4", "from": "30", "until": "40"}, {"tier": "T5", "from": "39.999999"}]}]),
              there("policy.conflict", "axes", 0, "bands", 1, "from"), there("policy.not_covered", "axes", 0, "bands", 2, "from"), there("policy.conflict", "axes", 0, "bands", 4, "from"))
    yield bad("an unknown tier in a band", "contract: tier.unknown", banded(2, tier="T9"), on_band("tier.unknown", 2, "tier"))
    yield bad("a band's tier that is no text", "general: another type", banded(2, tier=3), no_text("policy", "tier", "axes", 0, "bands", 2, "tier"))
    yield bad("a cut with an exponent", "contract: plain decimal text", banded(2, **{"from": "5e5"}), on_band("amount.malformed", 2, "from"))
    yield bad("a cut as a number", "contract: a JS number is field.malformed", banded(2, **{"from": 500000}), no_text("policy", "tier", "axes", 0, "bands", 2, "from"))
    yield bad("a cut of seven places", "contract: more digits than said", banded(2, **{"from": "500000.0000001"}), on_band("tier.out_of_range", 2, "from"))
    four = copy.deepcopy(axis("averageAssets", ASSETS, (60, 20)))
    four["bands"] = four["bands"][:3] + [{"tier": "T4", "from": "1000000"}]
    yield bad("reading_a_tier_without_a_band: told at the bands", BAND + ": one per tier; policy.not_covered, a tier left out", own(axes=[four, axis("netContribution", EARNED)]), there("policy.not_covered", "axes", 0, "bands"))


def other_cases():
    yield bad("two tiers of one id", "contract: tier.duplicate", own(tiers=[*HOUSE["tiers"], {"id": "T5", "name": "再钻石"}]), there("tier.duplicate", "tiers", 5, "id"))
    yield bad("a level in two classes", RULE + ": every level in exactly one class", own(classes=[CLASSES[0], {**CLASSES[1], "levels": ["C2", "C3"]}, CLASSES[2]]), there("policy.conflict", "classes", 1, "levels", 0))
    yield bad("reading_a_level_in_no_class: told at the classes", RULE + ": every level in exactly one class", own(classes=[CLASSES[0], CLASSES[2]]), there("policy.not_covered", "classes"))
    yield bad("a level that is none", "contract: tier.unknown", own(classes=[*CLASSES[:2], {**CLASSES[2], "levels": ["C4", "C5", "C6"]}]), there("tier.unknown", "classes", 2, "levels", 2))
    yield bad("two classes of one id", "contract: tier.duplicate", own(classes=[CLASSES[0], {**CLASSES[1], "id": "conservative"}, CLASSES[2]]), there("tier.duplicate", "classes", 1, "id"))
    yield bad("two axes of one metric", RULE + ": each metric once", own(axes=[axis("averageAssets", ASSETS, (60, 20)), axis("averageAssets", EARNED)]), there("tier.duplicate", "axes", 1, "metric"))
    yield bad("a floor that is no tier", "contract: tier.unknown", own(downgrade={"observationDays": 90, "maxSteps": 1, "floor": "T0"}), there("tier.unknown", "downgrade", "floor"))
    yield bad("a service for a tier that is none", "contract: tier.unknown", own(services=[*SERVICES, {"id": "x", "name": "其他", "tiers": ["T1", "T6"], "channels": ["remote"]}]), there("tier.unknown", "services", 4, "tiers", 1))
    yield bad("a service through a channel that is none", "contract: tier.unknown, a word", own(services=[{"id": "x", "name": "其他", "tiers": ["T1"], "channels": ["post"]}]), there("tier.unknown", "services", 0, "channels", 0))
    yield bad("two services of one id", "contract: tier.duplicate", own(services=[SERVICES[0], SERVICES[0]]), there("tier.duplicate", "services", 1, "id"))
    yield bad("contacts for a tier that is none", "contract: tier.unknown", own(contacts={**HOUSE["contacts"], "T6": 5}), there("tier.unknown", "contacts", "T6"))
    yield bad("reading_no_contacts_for_a_tier: told at the tier", RULE + ": for every tier; policy.not_covered, a tier left out", own(contacts={tier: 5 for tier in IDS if tier != "T3"}), there("policy.not_covered", "contacts", "T3"))
    yield bad("an unknown way to combine", "contract: tier.unknown, a word", own(combine="average"), there("tier.unknown", "combine"))
    yield bad("a modifier that moves nothing", RULE + ": steps -3 to 3, not 0", own(modifiers=[{"metric": "years", "atLeast": "5", "steps": 0}]), there("tier.out_of_range", "modifiers", 0, "steps"))
    yield bad("a limit of a modifier with a comma", "contract: plain decimal text", own(modifiers=[{"metric": "years", "atLeast": "5,0", "steps": 1}]), there("amount.malformed", "modifiers", 0, "atLeast"))


def limit_cases():
    text = "contract: tier.out_of_range, a ratio, score or count outside its limits"
    for steps in (-4, 4):
        yield bad(f"{steps} steps", text, own(modifiers=[{"metric": "years", "atLeast": "5", "steps": steps}]), there("tier.out_of_range", "modifiers", 0, "steps"))
    for field, numbers in (("observationDays", (-1, 3651)), ("maxSteps", (0, 21))):
        for number in numbers:
            yield bad(f"{field} {number}", text, own(downgrade={**HOUSE["downgrade"], field: number}), there("tier.out_of_range", "downgrade", field))
    for number in (0, 1001):
        yield bad(f"{number} working days from contact to contact", text, own(contacts={**HOUSE["contacts"], "T2": number}), there("tier.out_of_range", "contacts", "T2"))
    for field, value in (("idleDays", 0), ("idleDays", 3651), ("dropRatio", "0"), ("dropRatio", "1.000001"), ("dropRatio", "-0.5")):
        yield bad(f"churn: {field} {value}", text, own(churn={**HOUSE["churn"], field: value}), there("tier.out_of_range", "churn", field))
    for number in (1, 6):
        yield bad(f"highScore {number}", text, own(highScore=number), there("tier.out_of_range", "highScore"))
    for days, needed in ((0, 1), (251, 20)):
        yield bad(f"a window of {days} days", text, own(axes=[axis("averageAssets", ASSETS, (days, needed)), axis("netContribution", EARNED)]), there("tier.out_of_range", "axes", 0, "window", "days"))
    yield bad("half a step", "contract: a count is a JS integer", own(downgrade={**HOUSE["downgrade"], "maxSteps": 1.5}), there("field.malformed", "downgrade", "maxSteps", expected="integer"))
    yield bad("illustrative in words", "general: another type", own(illustrative="no"), there("field.malformed", "illustrative", expected="boolean"))
    yield bad("a ratio as a number", "contract: a JS number is field.malformed", own(churn={"idleDays": 90, "dropRatio": 0.5}), no_text("policy", "tier", "churn", "dropRatio"))
    for field in ("illustrative", "axes", "combine", "downgrade", "contacts", "churn", "newMonths", "gapDays", "highScore"):
        policy = own()
        del policy["tier"][field]
        yield bad(f"a policy without {field}", "general: field.missing; a section given replaces the shipped one whole", policy, there("field.missing", field))
    yield bad("everything wrong is told at once", "general: all issues together", own(combine="average", highScore=9, downgrade={"observationDays": 90, "maxSteps": 0, "floor": "T0"}),
              there("tier.unknown", "combine"), there("tier.out_of_range", "highScore"), there("tier.out_of_range", "downgrade", "maxSteps"), there("tier.unknown", "downgrade", "floor"))


def grades():
    yield from cases_tier_grade.policies()
    yield from band_cases()
    yield from other_cases()
    yield from limit_cases()


FILES = {"grade_policy": lambda: ("Tiers by a house's own policies, good and bad.", "contract of TierPolicy; rules/client.md b2; features E4.1, E4.2", "grade", grades())}

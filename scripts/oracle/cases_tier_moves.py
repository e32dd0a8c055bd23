"""Cases of `suggestTier`: new, up at once, down after observation, overrides."""
from datetime import date, timedelta

from case_tier import ON, at, refused, sound
from cases_tier_grade import of, override
from tier_policy import own

UP, DOWN = "contract: higher at once", "contract: lower observed first; rules/client.md b2: 90 days, 1 step"
METRIC = {"T1": "0", "T2": "100000", "T3": "500000", "T4": "1000000", "T5": "5000000"}


def back(days):
    return (date.fromisoformat(ON) - timedelta(days=days)).isoformat()


def now(tier, before=None, since="2025-01-02", history=None, **more):
    """A client whose computed tier of today is `tier`; `history`: days back and tier."""
    request = of(METRIC[tier], "0", **more)
    if before:
        request["previous"] = {"tier": before, "since": since}
    if history is not None:
        request["history"] = [{"on": back(days), "tier": one} for days, one in history]
    return request


def seen(days, until):
    return {"since": back(days), "days": days, "needed": 90, "until": until}


def moves():
    for tier in METRIC:
        yield sound(f"a new client in {tier}", "features E12.12: on adding a client a level is suggested", now(tier), want={"change": "new", "to": tier, "applied": False, "grade": {"tier": tier}})
    for before, tier in (("T1", "T2"), ("T1", "T5"), ("T3", "T4"), ("T4", "T5")):
        yield sound(f"up from {before} to {tier}", UP, now(tier, before), want={"change": "up", "from": before, "to": tier})
    for tier in ("T1", "T3", "T5"):
        yield sound(f"{tier} as before", "features E12.13: old -> new", now(tier, tier), want={"change": "same", "from": tier, "to": tier})
    yield sound("up on the very day of the grade before", UP, now("T4", "T3", ON), want={"change": "up", "to": "T4"})
    yield sound("up, though lower grades stand in the history", UP, now("T4", "T3", history=[(100, "T1"), (50, "T2")]), want={"change": "up", "to": "T4"})
    yield sound("a new client whose metric is missing", "contract: undetermined, to absent", of(None, "0", None), "tier.missing", want={"change": "undetermined", "grade": {"status": "undetermined"}})
    yield sound("a client whose metric is missing keeps what was", "contract: undetermined, to absent", of(None, "0", None, previous={"tier": "T3", "since": "2025-01-02"}), "tier.missing", want={"change": "undetermined", "from": "T3"})
    yield sound("undetermined, with lower grades before", "contract: undetermined", of(None, "0", None, previous={"tier": "T3", "since": "2025-01-02"}, history=[{"on": back(100), "tier": "T1"}]), "tier.missing", want={"change": "undetermined", "from": "T3"})


def falls():
    yield sound("lower for the first time today", DOWN, now("T2", "T3"), want={"change": "hold", "from": "T3", "to": "T3", "observation": seen(0, "2027-02-21")})
    yield sound("lower, with an empty history", DOWN, now("T2", "T3", history=[]), want={"change": "hold", "to": "T3", "observation": seen(0, "2027-02-21")})
    for days, change, to in ((1, "hold", "T3"), (89, "hold", "T3"), (90, "down", "T2"), (91, "down", "T2"), (400, "down", "T2")):
        until = (date.fromisoformat(back(days)) + timedelta(days=90)).isoformat()
        yield sound(f"lower for {days} days", DOWN, now("T2", "T3", history=[(days, "T2")]), want={"change": change, "from": "T3", "to": to, "observation": seen(days, until)})
    yield sound("the day on which it may fall is 90 days later, by hand: 25 August to 23 November", DOWN, now("T2", "T3", history=[(90, "T2")]), want={"change": "down", "observation": {"since": "2026-08-25", "days": 90, "needed": 90, "until": ON}})
    yield sound("several lower grades: the first of them counts", DOWN, now("T2", "T3", history=[(95, "T1"), (60, "T2"), (30, "T1")]), want={"change": "down", "to": "T2", "observation": seen(95, back(5))})
    yield sound("a grade as before breaks the run", DOWN, now("T2", "T3", history=[(95, "T2"), (40, "T3"), (39, "T2")]), want={"change": "hold", "to": "T3", "observation": seen(39, "2027-01-13")})
    yield sound("a higher grade breaks the run", DOWN, now("T2", "T3", history=[(95, "T2"), (40, "T5"), (10, "T2")]), want={"change": "hold", "observation": seen(10, "2027-02-11")})
    yield sound("a break at the end of the history: the run begins today", DOWN, now("T2", "T3", history=[(95, "T2"), (1, "T3")]), want={"change": "hold", "observation": seen(0, "2027-02-21")})
    yield sound("a break before 90 days of lower grades", DOWN, now("T2", "T3", history=[(200, "T1"), (91, "T3"), (90, "T2"), (45, "T1")]), want={"change": "down", "observation": seen(90, ON)})
    yield sound("grades from before the tier was given do not count", "contract: entries before previous.since do not count", now("T2", "T3", back(30), [(100, "T2"), (60, "T2"), (20, "T2")]), want={"change": "hold", "observation": seen(20, "2027-02-01")})
    yield sound("a grade on the day the tier was given counts", "contract: entries before previous.since", now("T2", "T3", back(90), [(100, "T2"), (90, "T2")]), want={"change": "down", "observation": seen(90, ON)})
    yield sound("all of the history is older than the tier", "contract: entries before previous.since do not count", now("T2", "T3", back(30), [(100, "T2"), (31, "T1")]), want={"change": "hold", "observation": seen(0, "2027-02-21")})
    yield sound("two tiers lower: one step at a time", "contract: at most maxSteps down; shipped 1", now("T1", "T5", history=[(120, "T1")]), want={"change": "down", "from": "T5", "to": "T4"})
    yield sound("today's grade decides how far, not the history's", "contract: to the computed tier", now("T4", "T5", history=[(120, "T1")]), want={"change": "down", "to": "T4"})
    yield sound("a lower grade in the history, today as before", "contract: on itself counts with today's grade", now("T3", "T3", history=[(120, "T1")]), want={"change": "same", "to": "T3"})


def overridden():
    text = "contract: an override in force is taken at once, up or down"
    yield sound("an override up", text, now("T3", "T3", **override("T5")), want={"change": "up", "to": "T5"})
    yield sound("an override down, without observation", text, now("T3", "T3", **override("T1")), want={"change": "down", "to": "T1"})
    yield sound("an override down past the shipped single step", text, now("T5", "T5", **override("T2")), want={"change": "down", "to": "T2"})
    yield sound("reading_an_override_to_the_tier_before: a lower grade under it is not observed", text, now("T1", "T3", **override("T3")), want={"change": "same", "to": "T3", "grade": {"override": {"of": "T1"}}})
    yield sound("an override for a new client", text, now("T1", **override("T4")), want={"change": "new", "to": "T4"})
    yield sound("an override without metrics", text, of(None, None, None, previous={"tier": "T2", "since": "2025-01-02"}, **override("T4")), "tier.missing", "tier.missing", want={"change": "up", "from": "T2", "to": "T4"})
    yield sound("an override that has ended does not count", "contract: tier.expired", now("T2", "T3", **override("T5", back(1))), "tier.expired", want={"change": "hold", "to": "T3"})
    yield refused("an override that is not complete", "contract: all four are needed", now("T2", "T3", **override("T5", approver=None)), at("field.missing", "override", "approver"))


def wrong():
    yield refused("the tier before is none of the policy's", "contract: tier.unknown", now("T2", "T9"), at("tier.unknown", "previous", "tier"))
    yield refused("the tier before without a day", "general: field.missing", of(previous={"tier": "T3"}), at("field.missing", "previous", "since"))
    yield refused("the tier before without its tier", "general: field.missing", of(previous={"since": "2025-01-02"}), at("field.missing", "previous", "tier"))
    yield refused("the tier before was given after the day", "contract: tier.not_yet, a day after on", now("T2", "T3", "2026-11-24"), at("tier.not_yet", "previous", "since", on="2026-11-23"))
    yield refused("a grade of a day after the day", "contract: a day after on tier.not_yet", now("T2", "T3", history=[(10, "T2"), (-1, "T2")]), at("tier.not_yet", "history", 1, "on", on="2026-11-23"))
    yield refused("a grade of a tier that is none", "contract: a tier that is unknown is tier.unknown", now("T2", "T3", history=[(10, "T0")]), at("tier.unknown", "history", 0, "tier"))
    yield refused("days that fall", "contract: in rising order, else tier.conflict", now("T2", "T3", history=[(10, "T2"), (20, "T2")]), at("tier.conflict", "history", 1, "on"))
    yield refused("reading_a_day_twice: it does not rise", "contract: in rising order, else tier.conflict (the table has tier.duplicate for a day twice)", now("T2", "T3", history=[(10, "T2"), (10, "T2")]), at("tier.conflict", "history", 1, "on"))
    yield refused("a day that does not exist", "general: a day exists", of(previous={"tier": "T3", "since": "2025-01-02"}, history=[{"on": "2026-02-30", "tier": "T2"}]), at("day.malformed", "history", 0, "on"))
    yield refused("history as a word", "general: another type", of(previous={"tier": "T3", "since": "2025-01-02"}, history="T2"), at("field.malformed", "history", expected="array"))
    yield refused("several faults at once", "general: all issues together", of("1,000", "0", previous={"tier": "T0", "since": "2025-01-02"}), at("amount.malformed", "metrics", "averageAssets"), at("tier.unknown", "previous", "tier"))


def policies():
    def rule(days=90, steps=1, floor="T1"):
        return own(downgrade={"observationDays": days, "maxSteps": steps, "floor": floor})

    text = "contract: at most maxSteps down, not below floor"
    for tier, to in (("T1", "T3"), ("T2", "T3"), ("T3", "T3"), ("T4", "T4")):
        yield sound(f"two steps at most: from T5 to a computed {tier}", text, now(tier, "T5", history=[(90, tier)]), want={"change": "down", "to": to}, policy=rule(steps=2))
    yield sound("twenty steps at most", "contract: 1-20", now("T1", "T5", history=[(90, "T1")]), want={"change": "down", "to": "T1"}, policy=rule(steps=20))
    yield sound("not below the floor", text, now("T1", "T5", history=[(90, "T1")]), want={"change": "down", "to": "T3"}, policy=rule(steps=20, floor="T3"))
    yield sound("reading_at_the_floor_already: the run is shown though nothing falls", "contract: if that is no lower than before: same", now("T1", "T3", history=[(90, "T1")]), want={"change": "same", "from": "T3", "to": "T3"}, policy=rule(floor="T3"))
    yield sound("below the floor already: it does not rise by the floor", "contract: if that is no lower than before: same", now("T1", "T2", history=[(90, "T1")]), want={"change": "same", "to": "T2"}, policy=rule(floor="T3"))
    yield sound("at the floor, still under observation", "contract: hold, a lower grade under observation", now("T1", "T3", history=[(89, "T1")]), want={"change": "hold", "to": "T3"}, policy=rule(floor="T3"))
    yield sound("the floor holds nobody who is graded above it", text, now("T4", "T5", history=[(90, "T4")]), want={"change": "down", "to": "T4"}, policy=rule(floor="T2"))
    yield sound("the floor is none for an override", "contract: an override is taken at once, up or down", now("T5", "T5", **override("T1")), want={"change": "down", "to": "T1"}, policy=rule(floor="T3"))
    yield sound("no observation at all: lower at once", "contract: observationDays 0-3,650", now("T2", "T3"), want={"change": "down", "to": "T2", "observation": {"since": ON, "days": 0, "needed": 0, "until": ON}}, policy=rule(0))
    yield sound("one day of observation, first day", "contract: observationDays", now("T2", "T3"), want={"change": "hold"}, policy=rule(1))
    yield sound("one day of observation, second day", "contract: observationDays", now("T2", "T3", history=[(1, "T2")]), want={"change": "down"}, policy=rule(1))
    yield sound("the longest observation, one day short", "contract: observationDays 0-3,650", now("T2", "T3", "2010-01-04", [(3649, "T2")]), want={"change": "hold"}, policy=rule(3650))
    yield sound("the longest observation", "contract: observationDays 0-3,650", now("T2", "T3", "2010-01-04", [(3650, "T2")]), want={"change": "down"}, policy=rule(3650))


def cases():
    for part in (moves, falls, overridden, wrong):
        yield from part()


FILES = {"suggest_tier": lambda: ("Old tier to new: up at once, down after observation, by the shipped numbers.", "contract of suggestTier; rules/client.md b2; features E12.12, E12.13", "suggestTier", cases()),
         "suggest_tier_policy": lambda: ("The same by a house's own steps, floor and days.", "contract of suggestTier and TierPolicy", "suggestTier", policies())}

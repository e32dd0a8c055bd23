"""Cases of `lifecycle`: every step of every scheme, legal or not, and every day that turns a state."""
from case_tier import ON, at, no_text, refused, sound
from tier_others import STEPS
from tier_policy import own

WORDS = {"operator": (("potential", "current", "historical"), ("sign", "cancel", "restore"), "features E12.1, E12.14, E12.15; contract: operator"),
         "archive": (("potential", "not_cooperating", "cooperating", "lost"), ("contact", "sign", "lose", "win_back"), "rules/client.md b3: archive scope; contract: archive")}
TIME, TRADING, VOLUME = "features E16.2; contract: time", "features E16.3; contract: trading", "features E16.5; contract: volume"


def steps():
    for scheme, (states, events, origin) in WORDS.items():
        for state in states:
            for event in events:
                request = {"scheme": scheme, "state": state, "event": event, **({"accounts": ["1001", "1002"]} if scheme == "operator" else {})}
                if (state, event) in STEPS[scheme]:
                    to = STEPS[scheme][state, event]
                    more = {"cancelled": ["1001", "1002"]} if event == "cancel" else {"toDecide": ["1001", "1002"]} if event == "restore" else {}
                    yield sound(f"{scheme}: {state}, {event}", origin, request, want={"transition": {"from": state, "event": event, "to": to}, "state": to, **more})
                else:
                    yield refused(f"{scheme}: {state}, {event}: no such step", origin, request, at("tier.forbidden", "event"))
        yield refused(f"{scheme}: an unknown state", "contract: a word that the scheme does not have", {"scheme": scheme, "state": "asleep", "event": events[0]}, at("tier.unknown", "state"))
        yield refused(f"{scheme}: an unknown event", "contract: a word that the scheme does not have", {"scheme": scheme, "state": states[0], "event": "sing"}, at("tier.unknown", "event"))
        yield refused(f"{scheme}: no state", "contract: field.missing", {"scheme": scheme, "event": events[0]}, at("field.missing", "state"))
        yield refused(f"{scheme}: no event", "contract: field.missing", {"scheme": scheme, "state": states[0]}, at("field.missing", "event"))
        yield refused(f"{scheme}: neither", "contract: field.missing", {"scheme": scheme}, at("field.missing", "state"), at("field.missing", "event"))
    yield refused("an event of the other scheme", "contract: a word that the scheme does not have", {"scheme": "operator", "state": "current", "event": "lose"}, at("tier.unknown", "event"))
    yield refused("a state of the other scheme", "contract: a word that the scheme does not have", {"scheme": "archive", "state": "current", "event": "lose"}, at("tier.unknown", "state"))
    yield sound("a client without accounts is cancelled (in part)", "contract: with cancel all accounts are cancelled", {"scheme": "operator", "state": "current", "event": "cancel"}, only=["scheme", "state", "transition"], want={"state": "historical"})
    yield sound("an empty list of accounts", "contract: all accounts", {"scheme": "operator", "state": "current", "event": "cancel", "accounts": []}, want={"cancelled": []})
    yield refused("an unknown scheme", "contract: tier.unknown", {"scheme": "moon"}, at("tier.unknown", "scheme"))
    yield refused("no scheme", "general: field.missing", {}, at("field.missing", "scheme"))
    yield refused("a scheme as a number", "general: another type", {"scheme": 1}, no_text("scheme"))


def days():
    for first, state, focus in ((ON, "new", True), ("2026-11-24", "future", True), ("2027-06-01", "future", True), ("2026-11-22", "new", True), ("2025-11-24", "new", True), ("2025-11-23", "old", False), ("2025-11-22", "old", False), ("2001-01-01", "old", False)):
        yield sound(f"time: first trade {first}", TIME + "; by hand: twelve months from 2025-11-23 are over on 2026-11-23", {"scheme": "time", "firstTrade": first}, want={"state": state, "focus": focus})
    yield sound("time: never traded", TIME, {"scheme": "time", "traded": False}, want={"state": "future", "focus": True})
    yield sound("time: never traded, a first trade to come", TIME, {"scheme": "time", "traded": False, "firstTrade": "2026-11-24"}, want={"state": "future", "focus": True})
    yield sound("time: traded, but not when", "contract: absent: no state, tier.missing", {"scheme": "time", "traded": True}, "tier.missing")
    yield sound("time: nothing said", "contract: absent: no state, tier.missing", {"scheme": "time"}, "tier.missing")
    yield refused("reading_time: never traded beside a first trade", "contract: traded: false beside a trade on or before on (said under trading)", {"scheme": "time", "traded": False, "firstTrade": ON}, at("tier.conflict", "traded"))
    yield refused("time: a day that does not exist", "general: a day exists", {"scheme": "time", "firstTrade": "2026-02-29"}, at("day.malformed", "firstTrade"))
    for first, on, state in (("2024-02-29", "2025-02-27", "new"), ("2024-02-29", "2025-02-28", "old"), ("2023-02-28", "2024-02-27", "new"), ("2023-02-28", "2024-02-28", "old")):
        yield sound(f"time: first trade {first}, on {on}", TIME + "; the last day of a shorter month", {"scheme": "time", "firstTrade": first}, want={"state": state}, on=on)
    for last, planned, state in ((ON, None, "trading"), ("2026-11-22", None, "trading"), ("2026-05-28", None, "trading"), ("2026-05-27", None, "trading"), ("2026-05-26", None, "had"), ("2026-05-26", True, "about_to"), ("2026-05-27", True, "trading"), ("2026-05-26", False, "had"), ("2001-01-01", None, "had")):
        yield sound(f"trading: last trade {last}" + {None: "", True: ", planned", False: ", not planned"}[planned], TRADING + "; by hand: 2026-05-27 + 180 days = 2026-11-23", {"scheme": "trading", "lastTrade": last, **({} if planned is None else {"planned": planned})}, want={"state": state})
    yield sound("trading: never traded, planned", TRADING, {"scheme": "trading", "traded": False, "planned": True}, want={"state": "about_to"})
    yield sound("trading: never traded, not planned", "contract: no state, tier.not_applicable at planned", {"scheme": "trading", "traded": False, "planned": False}, "tier.not_applicable")
    yield sound("trading: never traded, nothing said of plans", "contract: no state, tier.not_applicable at planned", {"scheme": "trading", "traded": False}, "tier.not_applicable")
    yield sound("trading: traded, but not when", "contract: absent: no state, tier.missing", {"scheme": "trading", "traded": True}, "tier.missing")
    yield sound("reading_trading: planned, and not said whether ever traded", "contract: lastTrade without traded: false absent: no state", {"scheme": "trading", "planned": True}, "tier.missing")
    yield refused("trading: a last trade after the day", "contract: tier.not_yet", {"scheme": "trading", "lastTrade": "2026-11-24"}, at("tier.not_yet", "lastTrade", on="2026-11-23"))
    yield refused("trading: never traded beside a trade", "contract: tier.conflict at traded", {"scheme": "trading", "traded": False, "lastTrade": ON}, at("tier.conflict", "traded"))
    yield refused("trading: words in place of yes and no", "general: another type", {"scheme": "trading", "lastTrade": ON, "planned": "yes"}, at("field.malformed", "planned", expected="boolean"))
    for letter, state, focus in (("A", "main", True), ("B", "general", False), ("C", "scattered", False)):
        yield sound(f"volume: {letter}", VOLUME, {"scheme": "volume", "class": letter}, want={"state": state, "focus": focus})
    yield sound("volume: no class", "contract: absent: no state, tier.missing", {"scheme": "volume"}, "tier.missing")
    yield refused("volume: an unknown class", "contract: tier.unknown, a word", {"scheme": "volume", "class": "D"}, at("tier.unknown", "class"))


def policies():
    text = "contract: newMonths, gapDays of the policy"
    for first, months, state in (("2026-11-23", 1, "new"), ("2026-10-24", 1, "new"), ("2026-10-23", 1, "old"), ("2024-11-24", 24, "new"), ("2024-11-23", 24, "old")):
        yield sound(f"new for {months} months, first trade {first}", text, {"scheme": "time", "firstTrade": first}, rests=False, want={"state": state}, policy=own(newMonths=months))
    for last, gap, state in ((ON, 1, "trading"), ("2026-11-22", 1, "trading"), ("2026-11-21", 1, "had"), ("2026-11-13", 10, "trading"), ("2026-11-12", 10, "had")):
        yield sound(f"trading within {gap} days, last trade {last}", text, {"scheme": "trading", "lastTrade": last}, rests=False, want={"state": state}, policy=own(gapDays=gap))


FILES = {"lifecycle": lambda: ("States and steps of five schemes.", "contract of lifecycle; rules/client.md b3; features E12, E16", "lifecycle", [*steps(), *days()]),
         "lifecycle_policy": lambda: ("The same by a house's own months and days; the contract does not say which row then stands, so none is named.", "contract of lifecycle and TierPolicy", "lifecycle", policies())}

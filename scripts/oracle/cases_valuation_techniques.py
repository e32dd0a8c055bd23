"""Cases of shares in their lock that have no price of their own: a technique takes its place."""
from case_valuation import TEXT, at, no_text, refused, sound
from cases_valuation_locks import AMAC, OWN_INPUT, counted, dated, locked
from cases_valuation_shares import ART, FRIDAY, HOUSE, LATER, PLACE, STEPS, figure, last, measured, ruled, share

P = "contract: a reliable technique is P where neither close nor lastClose is given"
DAYS = counted(243, 120)
WHERE = ("market", "technique")


def modelled(technique=None, kind="private_placement", cost="10", lock=DAYS, market=None, **more):
    return locked(kind, None, cost, lock, {"technique": technique or measured("15"), **(market or {})}, **more)


def lines():
    yield sound("P above C: on the line", f"{P}; {ART['7(2)']}: 10 + 5 × 123 ÷ 243", modelled(), "linear_lockup", want=STEPS)
    yield sound("reading_P_below_C_is_called_close, also of a technique", f"{P}; {ART['7(1)']}: method close, value P", modelled(measured("9.99")), "close", want=STEPS)
    yield sound("P equals C", f"{P}; {ART['7(1)']}, {ART['7(2)']}", modelled(measured("10.00")), "close", want=STEPS)
    yield sound("last day of the lock: P", f"{P}; {ART['7(2)']}", modelled(lock=counted(243, 0)), "linear_lockup", want=STEPS)
    yield sound("a cost that followed its ex-date", f"{P}; contract: ex-events", modelled(exEvents=[{"on": "2026-06-01", "cash": "0.5", "bonusRatio": "0.2"}]), "linear_lockup", want=STEPS)
    yield sound("with an announced listing day", f"{P}; {ART['7(3)']}", modelled(listedOn="2026-11-23"), "linear_lockup")
    yield sound("a lock by dates", f"{P}; trading days by the exchanges' calendar", modelled(lock=dated("2026-05-25", "2026-11-25")), "linear_lockup", want=STEPS)
    yield sound("on a Sunday no exchange is asked for a price", P, modelled(), "linear_lockup", on="2026-11-22")
    yield sound("rounded once", f"{P}; 四舍五入", modelled(measured("15.00005"), lock=counted(2, 0)), "linear_lockup")
    yield sound("asked for under a public fund", f"{P}; contract: method chooses", modelled(method="linear_lockup"), "linear_lockup", ruleSet="public_fund")
    yield sound("asked for in the own book", f"{P}; contract: method chooses", modelled(method="linear_lockup"), "linear_lockup", ruleSet="own_book", want=STEPS)
    yield sound("beside a close it is not used", P, modelled(market={"close": "12"}), "linear_lockup", want=STEPS)
    yield sound("beside a last close it is not used", P, modelled(market={"lastClose": last("12"), "majorChange": False}), "linear_lockup", "value.stale", want=STEPS)
    yield sound("beside an adjusted last close it is not used", f"{P}; {ART['3']}", modelled(market={"lastClose": last("12"), "majorChange": True, "adjustment": figure("14"), "previousNav": "1000000"}),
                "linear_lockup", want=STEPS)
    yield sound("an unreliable one beside a close", P, modelled(measured("15", False), market={"close": "12"}), "linear_lockup", want=STEPS)
    yield sound("an unreliable one beside a last close", P, modelled(measured("15", False), market={"lastClose": last("12"), "majorChange": False}), "linear_lockup", "value.stale", want=STEPS)
    yield sound("a suspended share", P, modelled(market={"suspended": True}), "linear_lockup")
    yield sound("reading_a_major_change_without_a_last_close: the technique knows of it", P, modelled(market={"majorChange": True, "adjustment": figure("14"), "previousNav": "1"}), "linear_lockup", want=STEPS)
    yield sound("a close that is null is absent", "absent means missing or null", modelled(market={"close": None, "lastClose": None}), "linear_lockup")
    yield sound("reading_a_technique_of_nothing", "contract: a technique has no bound but that it is not negative, as the price of a valuation model", modelled(measured("0")), "close")
    yield sound("reading_the_day_after_the_lock: still P", f"{P}; contract: its price", modelled(lock=dated("2026-05-25", FRIDAY)), "technique", "value.not_applicable", want=STEPS)
    yield sound("an unknown key of it", "contract: field.unknown", modelled({**measured("15"), "mood": "good"}), "linear_lockup", told=[at("field.unknown", *WHERE, "mood")])


def discounts():
    yield sound("one's own inputs", f"{P}; {AMAC}", modelled(cost=None, lock=None, market={"discount": OWN_INPUT}), "lockup_discount", ruleSet="public_fund", want=STEPS)
    yield sound("a published discount", f"{P}; 15 × (1 − 0.1069)", modelled(cost=None, lock=None, market={"discount": {"lomd": "0.1069"}}), "lockup_discount", ruleSet="public_fund", want=STEPS)
    yield sound("a published discount, asked for under a broker plan", P, modelled(cost=None, lock=None, market={"discount": {"lomd": "0.1069"}}, method="lockup_discount"), "lockup_discount", want=STEPS)
    yield sound("a published discount of the close beside it", P, modelled(cost=None, lock=None, market={"discount": {"lomd": "0.1069"}, "close": "12"}), "lockup_discount", ruleSet="public_fund", want=STEPS)
    yield sound("chosen by the own rule set", P, modelled(cost=None, lock=None, market={"discount": {"lomd": "0.1069"}}), "lockup_discount",
                ruleSet={"id": "house-10", "version": "1", "placementMethod": "lockup_discount"})


def bad():
    unsure = measured("15", False)
    yield refused("an unreliable technique and no price", P, modelled(unsure), at("value.missing", "market", "close"))
    yield refused("an unreliable technique, no price, and a discount", P, modelled(unsure, cost=None, lock=None, market={"discount": {"lomd": "0.1"}}), at("value.missing", "market", "close"), ruleSet="public_fund")
    yield refused("a technique and no cost", ART["7(2)"], modelled(cost=None), at("value.missing", "holding", "cost"))
    yield refused("a technique, neither cost nor lock", ART["7(2)"], modelled(cost=None, lock=None), at("value.missing", "holding", "cost"), at("value.missing", "holding", "lock"))
    yield refused("a technique and no discount", AMAC, modelled(cost=None, lock=None), at("value.missing", "market", "discount"), ruleSet="public_fund")
    yield refused("reading_neither_price_nor_cost_nor_lock: told at once", "contract: what the branch needs is looked for once, all at once", modelled(unsure, cost=None, lock=None),
                  at("value.missing", "market", "close"), at("value.missing", "holding", "cost"), at("value.missing", "holding", "lock"))
    yield refused("reading_neither_price_nor_discount: told at once", "contract: what the branch needs is looked for once, all at once", modelled(unsure, cost=None, lock=None),
                  at("value.missing", "market", "close"), at("value.missing", "market", "discount"), ruleSet="public_fund")
    yield refused("a technique in the own book without a method", "contract: no default", modelled(), at("value.missing", "holding", "method"), ruleSet="own_book")
    yield refused("a technique under a rule set without a method", "contract: placementMethod", modelled(), at("value.missing", "holding", "method"), ruleSet=HOUSE)
    yield refused("a technique and the close within the lock", "contract: close only after the lock", modelled(method="close"), at("value.conflict", "holding", "method"))
    yield refused("before the listing day", ART["7(3)"], modelled(listedOn=LATER), at("value.not_yet", "holding", "listedOn", source="valuation.guideline.placement_first_day"))
    yield refused("a last close beside it and not said whether there was a change", "contract: majorChange must be said", modelled(market={"lastClose": last("12")}), at("value.missing", "market", "majorChange"))
    yield refused("not said whether it can be relied on", "contract: Technique", modelled({"price": "15"}), at("field.missing", *WHERE, "reliable"))
    yield refused("a technique without its price", "contract: Technique", modelled({"reliable": True}), at("field.missing", *WHERE, "price"))
    yield refused("reliable as a word", "contract: boolean", modelled({"price": "15", "reliable": "yes"}), at("field.malformed", *WHERE, "reliable", expected="boolean"))
    yield refused("a technique that is a number", "contract: an object", {**modelled(), "market": {"technique": "15"}}, at("field.malformed", *WHERE, expected="object"))
    yield refused("its price as a float", TEXT, modelled(measured(15.5)), no_text(*WHERE, "price"))
    yield refused("its price with an exponent", TEXT, modelled(measured("1e1")), at("amount.malformed", *WHERE, "price"))
    yield refused("its price below nothing", "negative where it cannot be", modelled(measured("-1")), at("value.out_of_range", *WHERE, "price"))
    yield refused("its price below nothing beside a close", "contract: used or not", modelled(measured("-1"), market={"close": "12"}), at("value.out_of_range", *WHERE, "price"))
    yield refused("an unreliable one below nothing", "contract: used or not", modelled(measured("-1", False), market={"close": "12"}), at("value.out_of_range", *WHERE, "price"))
    yield refused("data of another day", "contract: market.on", modelled(market={"on": FRIDAY}), at("value.conflict", "market", "on"))


def ipo(technique=None, **more):
    return modelled(technique, "ipo_locked", more.pop("cost", None), more.pop("lock", None), **more)


def ipos():
    rule = f"{P}; {ART['6']}"
    yield sound("IPO share: the technique", rule, ipo(), "technique", want=STEPS)
    yield sound("IPO share: the close of the same share, asked for, is the technique", rule, ipo(method="close"), "technique")
    yield sound("IPO share: the technique, public fund", rule, ipo(), "technique", ruleSet="public_fund")
    yield sound("IPO share: the technique, own book", rule, ipo(), "technique", ruleSet="own_book")
    yield sound("IPO share: the technique, own rule set", rule, ipo(), "technique", ruleSet=HOUSE)
    yield sound("IPO share: rounded once", f"{rule}; 四舍五入", ipo(measured("15.00005")), "technique", want=STEPS)
    yield sound("IPO share: cost and lock given and not asked for", rule, ipo(cost="10", lock=DAYS), "technique")
    yield sound("IPO share: beside a close it is not used", rule, ipo(market={"close": "12"}), "close", want=STEPS)
    yield sound("IPO share: beside a last close it is not used", rule, ipo(market={"lastClose": last("12"), "majorChange": False}), "last_close", "value.stale", want=STEPS)
    yield sound("IPO share: an unreliable one beside a close", rule, ipo(measured("15", False), market={"close": "12"}), "close")
    yield sound("IPO share: article 7 chosen, on the line", f"{rule}, {ART['7(2)']}", ipo(cost="10", lock=DAYS, method="linear_lockup"), "linear_lockup", want=STEPS)
    yield sound("IPO share: article 7 chosen, P below C", f"{rule}, {ART['7(1)']}", ipo(measured("9"), cost="10", lock=DAYS, method="linear_lockup"), "close", want=STEPS)
    yield sound("IPO share: the discount chosen", f"{rule}; {AMAC}", ipo(method="lockup_discount", market={"discount": OWN_INPUT}), "lockup_discount", want=STEPS)
    yield sound("IPO share: a published discount chosen", f"{rule}; {AMAC}", ipo(method="lockup_discount", market={"discount": {"lomd": "0.2"}}), "lockup_discount", want=STEPS)
    yield refused("IPO share: an unreliable technique and no price", rule, ipo(measured("15", False)), at("value.missing", "market", "close"))
    yield refused("IPO share: an unreliable technique, article 7 without cost and lock", "contract: all at once", ipo(measured("15", False), method="linear_lockup"), at("value.missing", "market", "close"),
                  at("value.missing", "holding", "cost"), at("value.missing", "holding", "lock"))
    yield refused("IPO share: a technique and no discount", rule, ipo(method="lockup_discount"), at("value.missing", "market", "discount"))
    yield sound("a listed share knows no technique", "contract: ShareMarket; field.unknown", share(close="10.25", technique=measured("15")), "close", told=[at("field.unknown", "market", "technique")])


def every():
    for group in (lines, discounts, bad, ipos):
        yield from group()


FILES = {"value_technique": lambda: ("Shares in their lock without a price of their own: a technique.", PLACE, "value", ruled(every()))}

"""Cases of `clv`, `scoreResponse` and `churn`."""
import copy

from case_tier import ON, at, no_text, refused, sound
from tier_policy import own

CLV, RESPONSE, CHURN = "contract of clv; rules/client.md b3; features E8.3", "contract of scoreResponse; rules/client.md b3; features E8.7", "contract of churn; rules/client.md b3"


def of(margin="1000", retention="0.8", discount="0.1", periods=1):
    return {"margin": margin, "retention": retention, "discount": discount, "periods": periods}


def worth(name, origin, request, value, unrounded=None):
    """`unrounded` only where the value ends soon: how another is cut for showing is not said of tiers."""
    if unrounded is None:
        return sound(f"{name} (in part)", origin, request, only=["value"], want={"value": value})
    return sound(name, origin, request, want={"value": value, "unrounded": unrounded})


def clvs():
    yield worth("one period, by hand: 800 ÷ 1.1", CLV, of(), "727.27")
    yield worth("two periods, by hand: 400 + 160", CLV, of(retention="0.5", discount="0.25", periods=2), "560", "560")
    yield worth("three periods, by hand: 500 + 250 + 125", CLV, of(retention="0.5", discount="0", periods=3), "875", "875")
    yield worth("half a cent goes up, by hand: 0.01 × 0.5", "contract: money at 2", of("0.01", "0.5", "0"), "0.01", "0.005")
    yield worth("half a cent below nothing goes down", "contract: money at 2", of("-0.01", "0.5", "0"), "-0.01", "-0.005")
    yield worth("nobody stays", "contract: retention 0 to 1", of(retention="0", periods=600), "0", "0")
    yield worth("everybody stays, no discount, 600 periods", "contract: periods 1-600", of("100", "1", "0", 600), "60000", "60000")
    yield worth("everybody stays, with a discount", CLV, of("100", "1", "0.25", 2), "144", "144")
    yield worth("twelve periods", CLV + "; figure by scripts/oracle", of("1234.56", "0.93", "0.035", 12), str_of("1234.56", "0.93", "0.035", 12))
    yield worth("600 periods", CLV + "; figure by scripts/oracle", of("1234.56", "0.99", "0.005", 600), str_of("1234.56", "0.99", "0.005", 600))
    yield worth("for ever, by hand: 800 ÷ 0.3", "contract: margin × retention ÷ (1 + discount - retention)", of(periods="infinite"), "2666.67")
    yield worth("for ever, by hand: 500 ÷ 0.625", "contract: margin × retention ÷ (1 + discount - retention)", of(retention="0.5", discount="0.125", periods="infinite"), "800", "800")
    yield worth("for ever, everybody stays: 100 ÷ 0.1", "contract: for ever", of("100", "1", "0.1", "infinite"), "1000", "1000")
    yield worth("for ever, nobody stays", "contract: for ever", of("100", "0", "0", "infinite"), "0", "0")
    yield worth("for ever, the least that converges, by hand: 0.999999 ÷ 0.000001", "contract: 1 + discount > retention", of("1", "0.999999", "0", "infinite"), "999999", "999999")
    yield worth("no margin", CLV, of("0", periods="infinite"), "0", "0")
    yield worth("reading_a_margin_below_nothing: a value below nothing, nothing told", "contract: a negative metric is told of grades only", of("-1000", "0.5", "0", 2), "-750", "-750")
    yield worth("the largest discount, by hand: 11 ÷ 11", "contract: up to 10", of("11", "1", "10", 1), "1", "1")
    yield worth("the smallest discount, by hand: 1 + 1 + 1", "contract: above -1", of("1", "0.000001", "-0.999999", 3), "3", "3")
    yield worth("a discount below nothing, by hand: 900 + 810 over 0.9 and 0.81", CLV, of("1000", "0.9", "-0.1", 2), "2000", "2000")
    yield refused("for ever without discount, everybody stays", "contract: 1 + discount > retention", of("100", "1", "0", "infinite"), at("tier.out_of_range", "retention"))
    yield refused("for ever, retention just at 1 + discount", "contract: 1 + discount > retention", of("100", "0.9", "-0.1", "infinite"), at("tier.out_of_range", "retention"))
    yield refused("for ever, retention above 1 + discount", "contract: 1 + discount > retention", of("100", "0.95", "-0.1", "infinite"), at("tier.out_of_range", "retention"))
    for field, text, code in (("retention", "1.000001", "tier.out_of_range"), ("retention", "-0.000001", "tier.out_of_range"), ("discount", "-1", "tier.out_of_range"), ("discount", "10.000001", "tier.out_of_range"), ("margin", "1e3", "amount.malformed"),
                              ("retention", "80%", "amount.malformed"), ("discount", "0.0000001", "tier.out_of_range")):
        yield refused(f"{field} {text}", "contract: retention 0 to 1, discount above -1 and up to 10, decimals of 6 places", {**of(), field: text}, at(code, field))
    for periods in (0, -1, 601):
        yield refused(f"{periods} periods", "contract: periods 1-600", of(periods=periods), at("tier.out_of_range", "periods"))
    yield refused("half a period", "contract: a count is a JS integer", of(periods=1.5), at("field.malformed", "periods", expected="integer"))
    yield refused("margin as a number", "contract: a JS number is field.malformed", of(1000), no_text("margin"))
    yield refused("nothing given", "general: field.missing", {}, *(at("field.missing", field) for field in of()))


def str_of(*given):
    import tier_others
    return tier_others.clv(of(*given), {})["value"]["value"]


CARD = {"id": "offer", "version": "3", "base": 100, "features": [
    {"field": "city", "bands": [{"is": "太原", "points": 30}, {"is": "武汉", "points": -20}]},
    {"field": "age", "bands": [{"atLeast": "30", "points": 10}, {"atLeast": "18", "points": 5}, {"atLeast": "60", "points": -40}]}]}


def person(name, city="太原", age="35", **more):
    return {"id": name, "profiling": True, "features": {"city": city, "age": age}, **more}


def offer(*clients, **more):
    return {"card": CARD, "clients": list(clients), **more}


def history(*rows):
    return [{"score": score, "responded": bool(yes)} for score, yes in rows]


def ranked(name, origin, request, *expected, soft=(), **want):
    """`expected`: id and score, highest first, by hand."""
    case = sound(name, origin, request, *soft, want=want)
    case["want"]["clients"] = [{"id": one, "score": score, **more} for one, score, more in ((*row, {})[:3] for row in expected)]
    return case


def responses():
    yield ranked("points by hand: 100 + 30 + 10", RESPONSE, offer(person("a")), ("a", 140), refused=0, notAsked=0, leftOut=0)
    for age, points in (("17.999999", 0), ("18", 5), ("29.999999", 5), ("30", 10), ("59.999999", 10), ("60", -40), ("60.000001", -40), ("-1", 0)):
        yield ranked(f"age {age}: the greatest limit not above it", "contract: the greatest atLeast not above the value; none: 0", offer(person("a", age=age)), ("a", 130 + points))
    yield ranked("a text that no band has: 0 points", "contract: none: 0 points", offer(person("a", city="北京")), ("a", 110))
    yield ranked("reading_text_where_a_decimal_is_asked: no band, 0 points", "contract: none: 0 points", offer(person("a", age="young")), ("a", 130))
    yield ranked("highest first, of equal scores the earlier first", "contract: highest first", offer(person("z", "武汉"), person("b"), person("a"), person("c", age="61"), person("d", age="62")), ("b", 140), ("a", 140), ("z", 90), ("c", 90), ("d", 90))
    refusing = {"id": "r", "profiling": False, "features": {"city": 5}}
    yield ranked("who refused is left out and counted", "contract: refused to be profiled; 个人信息保护法 24", offer(person("a"), person("r", profiling=False), person("b", "武汉")), ("a", 140), ("b", 90), refused=1, notAsked=0, leftOut=0)
    yield ranked("of who refused nothing is read", "contract: nothing of them is read", offer(person("a"), refusing), ("a", 140), refused=1, leftOut=0)
    yield ranked("who was not asked is left out and counted", "contract: absent: not asked yet", offer(person("a"), {"id": "n", "features": {"city": "太原", "age": "35"}}, person("m", profiling=None)), ("a", 140), refused=0, notAsked=2)
    yield ranked("a client without a feature of the card", "contract: left out, tier.missing", offer(person("a"), {"id": "x", "profiling": True, "features": {"city": "太原"}}), ("a", 140), soft=["tier.missing"], leftOut=1)
    yield ranked("a client without any feature", "contract: left out, tier.missing", offer(person("a"), {"id": "x", "profiling": True, "features": {}}), ("a", 140), soft=["tier.missing", "tier.missing"], leftOut=1)
    yield ranked("a feature as a number", "contract: another type", offer(person("a"), person("x", age=35)), ("a", 140), soft=["field.malformed"], leftOut=1)
    yield ranked("an id twice", "contract: tier.duplicate", offer(person("a"), person("a", "武汉")), ("a", 140), soft=["tier.duplicate"], leftOut=1)
    yield ranked("a feature that the card does not have", "features are the caller's", offer({**person("a"), "features": {**person("a")["features"], "mood": "good"}}), ("a", 140))
    past = history((0, 0), (49, 1), (50, 0), (60, 1), (99, 1), (100, 1), (100, 0), (139, 1), (140, 1), (150, 0), (-10, 1))
    bins = [0, 50, 100, 140]
    found = [{"from": 0, "n": 2, "responded": 1, "probability": "0.5"}, {"from": 50, "n": 3, "responded": 2, "probability": "0.6667"}, {"from": 100, "n": 3, "responded": 2, "probability": "0.6667"}, {"from": 140, "n": 2, "responded": 1, "probability": "0.5"}]
    yield ranked("calibration by hand; a score below the first bin is in none", "contract: calibration", offer(person("a"), person("b", "武汉"), bins=bins, history=past), ("a", 140, {"probability": "0.5", "n": 2}), ("b", 90, {"probability": "0.6667", "n": 3}), calibration=found)
    yield ranked("one bin", "contract: 1-50", offer(person("a"), bins=[-1000], history=past), ("a", 140, {"probability": "0.6364", "n": 11}), calibration=[{"from": -1000, "n": 11, "responded": 7, "probability": "0.6364"}])
    yield ranked("nobody responded", RESPONSE, offer(person("a"), bins=[0], history=history((1, 0), (2, 0), (3, 0))), ("a", 140, {"probability": "0", "n": 3}))
    yield ranked("everybody responded", RESPONSE, offer(person("a"), bins=[0], history=history((1, 1), (2, 1))), ("a", 140, {"probability": "1", "n": 2}))
    yield ranked("a third, two thirds", "contract: 4 places", offer(person("a"), person("b", "武汉"), bins=[0, 100], history=history((1, 1), (2, 0), (3, 0), (100, 1), (101, 1), (102, 0))), ("a", 140, {"probability": "0.6667", "n": 3}), ("b", 90, {"probability": "0.3333", "n": 3}))
    yield ranked("half of the fourth place goes up, by hand: 1 ÷ 32 = 0.03125", "contract: 4 places, half away from zero", offer(person("a"), bins=[0], history=history((1, 1), *[(1, 0)] * 31)), ("a", 140, {"probability": "0.0313", "n": 32}))
    yield ranked("reading_an_empty_bin: n is 0, no probability", "contract: absent where n is 0", offer(person("a"), person("b", "武汉"), bins=[0, 100], history=history((5, 1))), ("a", 140, {"n": 0}), ("b", 90, {"probability": "1", "n": 1}), calibration=[{"from": 0, "n": 1, "responded": 1, "probability": "1"}, {"from": 100, "n": 0, "responded": 0}])
    yield ranked("a client below the first bin", "contract: scores below the first bin are in none", offer(person("b", "武汉"), bins=[91], history=history((95, 1))), ("b", 90), calibration=[{"from": 91, "n": 1, "responded": 1, "probability": "1"}])
    yield ranked("a client at the very bin", "contract: lowest scores of bins", offer(person("b", "武汉"), bins=[90], history=history((95, 1))), ("b", 90, {"probability": "1", "n": 1}))
    yield ranked("an answer that was not written down", "contract: a bad row of history is left out", offer(person("a"), bins=[0], history=[*history((5, 1)), {"score": 7}]), ("a", 140, {"probability": "1", "n": 1}), soft=["tier.missing"], leftOut=1)
    yield refused("bins that do not rise", "contract: rising, tier.conflict", offer(person("a"), bins=[0, 50, 50], history=past), at("tier.conflict", "bins", 2))
    yield refused("bins that fall", "contract: rising, tier.conflict", offer(person("a"), bins=[50, 0], history=past), at("tier.conflict", "bins", 1))
    yield refused("a bin as a text", "contract: scores are JS integers", offer(person("a"), bins=["0"], history=past), at("field.malformed", "bins", 0, expected="integer"))
    yield refused("no clients", "contract: an empty list", offer(), at("tier.missing", "clients"))
    yield refused("no list of clients", "contract: an absent list", {"card": CARD}, at("field.missing", "clients"))
    yield sound("reading_everybody_refused: they are counted, nobody is scored", "contract: refused to be profiled; left out and counted", offer(person("r", profiling=False)), want={"clients": [], "refused": 1})
    yield refused("no card", "general: field.missing", {"clients": [person("a")]}, at("field.missing", "card"))
    for points in (-1001, 1001):
        card = copy.deepcopy(CARD)
        card["features"][1]["bands"][2]["points"] = points
        yield refused(f"{points} points", "contract: points -1,000 to 1,000", {"card": card, "clients": [person("a")]}, at("tier.out_of_range", "card", "features", 1, "bands", 2, "points"))
    card = copy.deepcopy(CARD)
    card["features"][0]["bands"][0]["points"], card["features"][0]["bands"][1]["points"] = 1000, -1000
    yield ranked("the most and the fewest points", "contract: points -1,000 to 1,000", {"card": card, "clients": [person("b", "武汉"), person("a")]}, ("a", 1110), ("b", -890))


def gone(last, before, now):
    return {**({"lastTrade": last} if last else {}), **({"assetsBefore": before} if before else {}), **({"assetsNow": now} if now else {})}


def churns():
    def judged(name, request, verdict, idle, drop, *soft, origin=CHURN, **options):
        tests = [{"name": name_, "verdict": one} for name_, one in (("idle_days", idle), ("asset_drop", drop))]
        case = sound(name, origin, request, *soft, want={"verdict": verdict}, **options)
        case["verdicts"] = tests
        return case

    met, unmet, open_ = "met", "unmet", "undetermined"
    for last, idle in (("2026-08-26", unmet), ("2026-08-25", met), ("2026-08-24", met), (ON, unmet)):
        yield judged(f"last trade {last}: 90 days from 25 August to 23 November", gone(last, "1000", "500"), idle, idle, met)
    for now, drop in (("500.000001", unmet), ("500", met), ("499.999999", met), ("0", met), ("1000", unmet), ("1500", unmet)):
        yield judged(f"assets from 1000 to {now}", gone("2026-01-05", "1000", now), drop, met, drop)
    yield judged("neither", gone(ON, "1000", "1000"), unmet, unmet, unmet)
    yield judged("reading_a_drop_of_two_thirds: shown at 6 places, 0.666667", gone("2026-01-05", "3", "1"), met, met, met)
    yield judged("reading_a_drop_just_short_of_a_half: judged exactly, shown at 6 places", gone("2026-01-05", "9000000", "4500000.000001"), unmet, met, unmet)
    yield judged("more is owed than there was", gone("2026-01-05", "1000", "-500"), met, met, met)
    yield judged("reading_no_last_trade: told, undetermined", gone(None, "1000", "500"), open_, open_, met, "tier.missing")
    yield judged("reading_no_last_trade_and_no_drop: unmet", gone(None, "1000", "900"), unmet, open_, unmet, "tier.missing")
    yield judged("no assets before", gone("2026-01-05", "0", "0"), open_, met, open_, "tier.not_applicable")
    yield judged("assets before below nothing", gone("2026-01-05", "-5", "10"), open_, met, open_, "tier.not_applicable")
    yield judged("no assets before, traded today", gone(ON, "0", "0"), unmet, unmet, open_, "tier.not_applicable")
    yield judged("reading_assets_before_not_given", gone("2026-01-05", None, "10"), open_, met, open_, "tier.missing")
    yield judged("reading_assets_now_not_given", gone("2026-01-05", "10", None), open_, met, open_, "tier.missing")
    yield judged("reading_nothing_given", {}, open_, open_, open_, "tier.missing", "tier.missing", "tier.missing")
    yield refused("a last trade after the day", "contract: tier.not_yet, a day after on", gone("2026-11-24", "1000", "500"), at("tier.not_yet", "lastTrade", on="2026-11-23"))
    yield refused("a day that does not exist", "general: a day exists", gone("2026-11-31", "1000", "500"), at("day.malformed", "lastTrade"))
    yield refused("assets that are none", "contract: plain decimal text", {**gone("2026-01-05", "1e3", None), "assetsNow": 500}, at("amount.malformed", "assetsBefore"), no_text("assetsNow"))


def churn_policies():
    text = "contract: the policy's days and ratio; which row a criterion then names is not said"
    for last, idle in ((ON, "unmet"), ("2026-11-22", "met")):
        for now, verdict in (("0.000001", "unmet"), ("0", idle)):
            yield sound(f"one idle day and everything gone: last trade {last}, now {now} (in part)", text, gone(last, "1", now), only=["verdict"], want={"verdict": verdict}, policy=own(churn={"idleDays": 1, "dropRatio": "1"}))
    yield sound("ten years idle, one day short (in part)", text, gone("2016-11-26", "1", "0"), only=["verdict"], want={"verdict": "unmet"}, policy=own(churn={"idleDays": 3650, "dropRatio": "0.000001"}))
    yield sound("ten years idle (in part)", text, gone("2016-11-25", "1", "0.999999"), only=["verdict"], want={"verdict": "met"}, policy=own(churn={"idleDays": 3650, "dropRatio": "0.000001"}))


def judged_churns():
    """Verdicts of both criteria, by hand, against the reading."""
    import tier_others
    for case in churns():
        if "verdicts" in case:
            read = [{"name": one["name"], "verdict": one["verdict"]} for one in tier_others.churn(case["in"], case["in"]["options"])["value"]["criteria"]["of"]]
            assert read == case["verdicts"], f"{case['name']}: expected {case['verdicts']}, read {read}"
        yield case


FILES = {"clv": lambda: ("Lifetime value, for a while and for ever.", CLV, "clv", clvs()),
         "score_response": lambda: ("Points of a card, refusals, and what earlier offers gave.", RESPONSE, "scoreResponse", responses()),
         "churn": lambda: ("At risk of leaving: idle and assets down, by the shipped 90 days and a half.", CHURN, "churn", judged_churns()),
         "churn_policy": lambda: ("The same by a house's own numbers.", CHURN, "churn", churn_policies())}

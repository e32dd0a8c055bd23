"""Cases of `segment` (groups by the user's own rules, three-valued) and `migration` (from one list to another)."""
from case_tier import at, no_text, refused, sound
from tier_policy import HOUSE, own

SEGMENT, ROW = "contract of segment; features E13.7, E12.9", "contract: a bad row is left out and told"


def person(name, **fields):
    return {"id": name, "fields": fields}


PEOPLE = [person("a", city="太原", assets="600000", age="61"), person("b", city="太原", assets="99999.99"), person("c", city="武汉", age="35"), person("d", assets="about a million", age="35.5"), person("e")]


def test(field, **how):
    return {"field": field, **how}


def group(*tests, join="all", name="g"):
    return {"id": name, "join": join, "tests": list(tests)}


def grouped(name, origin, groups, *expected, rows=PEOPLE, soft=(), left_out=0):
    """`expected`: for every group the ids that are met and those undetermined, by hand, as one letter each."""
    want = [{"id": one["id"], "met": list(met), "undetermined": list(open_)} for one, (met, open_) in zip(groups, expected)]
    return sound(name, origin, {"rows": rows, "groups": list(groups)}, *soft, want={"groups": want, "leftOut": left_out})


def segments():
    yield grouped("the same text", SEGMENT, [group(test("city", **{"is": "太原"}))], ("ab", "de"))
    yield grouped("another text", SEGMENT, [group(test("city", **{"is": "太原市"}))], ("", "de"))
    yield grouped("at least: the number itself counts", "contract: 以上 includes the number", [group(test("age", atLeast="35.5"))], ("ad", "be"))
    yield grouped("at most: the number itself counts", "contract: ends are included", [group(test("age", atMost="35"))], ("c", "be"))
    yield grouped("a millionth more than there is", SEGMENT, [group(test("age", atLeast="35.500001"))], ("a", "be"))
    yield grouped("text where a decimal is asked is undetermined", "contract: whose text is no decimal", [group(test("assets", atLeast="100000"))], ("a", "cde"))
    yield grouped("all: one unmet makes it unmet, though another is open", "contract: three-valued", [group(test("city", **{"is": "太原"}), test("age", atLeast="60"))], ("a", "be"))
    yield grouped("any: one met makes it met, though another is open", "contract: three-valued", [group(test("city", **{"is": "太原"}), test("age", atLeast="60"), join="any")], ("ab", "de"))
    yield grouped("all of three", "contract: three-valued", [group(test("city", **{"is": "武汉"}), test("age", atMost="40"), test("assets", atMost="0"))], ("", "cde"))
    yield grouped("any of three", "contract: three-valued", [group(test("city", **{"is": "武汉"}), test("age", atMost="40"), test("assets", atLeast="600000"), join="any")], ("acd", "be"))
    yield grouped("any: nothing met, one open", "contract: three-valued", [group(test("city", **{"is": "北京"}), test("age", atLeast="60"), join="any")], ("a", "bde"))
    yield grouped("several groups at once", SEGMENT, [group(test("city", **{"is": "太原"}), name="north"), group(test("city", **{"is": "武汉"}), name="south"), group(test("age", atLeast="0"), name="known")], ("ab", "de"), ("c", "de"), ("acd", "be"))
    yield grouped("the same field twice: between two ends", SEGMENT, [group(test("age", atLeast="35"), test("age", atMost="60"))], ("cd", "be"))
    yield grouped("a number as a text of its own", "contract: the same text", [group(test("age", **{"is": "35"}))], ("c", "be"))
    yield grouped("the same number written otherwise is another text", "contract: the same text", [group(test("age", **{"is": "35.0"}))], ("", "be"))
    yield grouped("below nothing", SEGMENT, [group(test("gain", atMost="-0.000001"))], ("a", ""), rows=[person("a", gain="-0.000001"), person("b", gain="0"), person("c", gain="1")])
    yield grouped("a field with Chinese letters as its name", SEGMENT, [group(test("城市", **{"is": "太原"}))], ("a", "b"), rows=[person("a", 城市="太原"), person("b", city="太原")])
    ok = [group(test("city", **{"is": "太原"}))]
    for name, bad, *soft in (("a row without fields", {"id": "x"}, "tier.missing"), ("a row without an id", {"fields": {"city": "太原"}}, "tier.missing"), ("an id twice", person("a", city="武汉"), "tier.duplicate"),
                             ("fields as a list", {"id": "x", "fields": ["太原"]}, "field.malformed"), ("a field as a number", person("x", age=35), "field.malformed"), ("a row as a text", "x", "field.malformed")):
        yield grouped(name, ROW, ok, ("ab", "de"), rows=[*PEOPLE, bad], soft=soft, left_out=1)
    yield refused("a field that no row has", "contract: tier.unknown at the field; features E12.9", {"rows": PEOPLE, "groups": [*ok, {**group(test("city", **{"is": "x"}), test("ctiy", **{"is": "x"})), "id": "h"}]}, at("tier.unknown", "groups", 1, "tests", 1, "field"))
    yield refused("no rows", "contract: an empty list", {"rows": [], "groups": ok}, at("tier.missing", "rows"))
    yield refused("no groups", "contract: an empty list", {"rows": PEOPLE, "groups": []}, at("tier.missing", "groups"))
    yield refused("no lists", "contract: an absent list", {}, at("field.missing", "rows"), at("field.missing", "groups"))
    yield refused("a group without tests", "contract: an empty list", {"rows": PEOPLE, "groups": [group()]}, at("tier.missing", "groups", 0, "tests"))
    yield refused("an unknown join", "contract: tier.unknown, a word", {"rows": PEOPLE, "groups": [group(test("city", **{"is": "x"}), join="none")]}, at("tier.unknown", "groups", 0, "join"))
    yield refused("a group twice", "contract: tier.duplicate", {"rows": PEOPLE, "groups": [*ok, *ok]}, at("tier.duplicate", "groups", 1, "id"))
    yield refused("a limit that is no decimal", "contract: decimals", {"rows": PEOPLE, "groups": [group(test("age", atLeast="sixty"))]}, at("amount.malformed", "groups", 0, "tests", 0, "atLeast"))
    yield refused("a limit as a number", "contract: a JS number is field.malformed", {"rows": PEOPLE, "groups": [group(test("age", atMost=60))]}, no_text("groups", 0, "tests", 0, "atMost"))
    yield refused("nothing is left", "contract: nothing is left", {"rows": [{"id": "x"}], "groups": ok}, at("tier.missing", "rows"), warnings=[at("tier.missing", "rows", 0, "fields")])


def clients(text):
    """Pairs `id:tier`; `-` is no tier."""
    return [{"id": name, **({"tier": tier} if tier != "-" else {})} for name, _, tier in (one.partition(":") for one in text.split())]


KEPT = ["matrix", "shares", "counted", "up", "down", "same", "entered", "left", "leftOut"]


def moved(name, origin, before, after, *soft, policy=None, only=KEPT, **want):
    options = {"policy": policy} if policy else {}
    return sound(f"{name} (in part)", origin, {"before": before, "after": after}, *soft, want=want, only=only, **options)


def migrations():
    text = "contract of migration; features E3.5"
    yield moved("up, down and as before", text, clients("a:T1 b:T2 c:T3 d:T5"), clients("a:T2 b:T2 c:T1 d:T5"), counted=4, up=1, down=1, same=2, left=[0] * 6)
    yield moved("nobody moves", text, clients("a:T1 b:T2 c:T3"), clients("c:T3 a:T1 b:T2"), same=3)
    yield moved("by several tiers at once", text, clients("a:T1 b:T5"), clients("a:T5 b:T1"), up=1, down=1)
    yield moved("a client comes, a client goes", text, clients("a:T1 b:T2"), clients("b:T2 c:T4"), counted=1, entered=[0, 0, 0, 1, 0, 0], left=[1, 0, 0, 0, 0, 0])
    yield moved("come and gone undetermined", text, clients("a:- b:T2"), clients("b:T2 c:-"), counted=1, entered=[0, 0, 0, 0, 0, 1], left=[0, 0, 0, 0, 0, 1])
    yield moved("undetermined before, after, and both", text, clients("a:- b:T2 c:- d:T1"), clients("a:T1 b:- c:- d:T1"), counted=4, up=0, down=0, same=1)
    yield moved("a tier that is null is undetermined", text, [{"id": "a", "tier": None}], clients("a:T2"), counted=1, up=0, same=0)
    yield moved("nobody before", "contract: an empty list is allowed here", [], clients("a:T1 b:-"), counted=0, entered=[1, 0, 0, 0, 0, 1])
    yield moved("nobody after", "contract: an empty list is allowed here", clients("a:T1 b:T5"), [], counted=0, left=[1, 0, 0, 0, 1, 0])
    third = "contract: largest remainders, the first of equal ones; by hand 3333, 3333, 3333 and one left"
    yield moved("thirds: the first of equal remainders has the one that is left", third, clients("a:T1 b:T1 c:T1"), clients("a:T1 b:T2 c:T5"), shares=[["0.3334", "0.3333", "0", "0", "0.3333", "0"], *[["0"] * 6] * 5])
    yield moved("sixths: four of the six have one more", "contract: largest remainders; by hand 1666.66 x 6: four left", clients("a:T2 b:T2 c:T2 d:T2 e:T2 f:T2"), clients("a:T1 b:T2 c:T3 d:T4 e:T5 f:-"),
                shares=[["0"] * 6, ["0.1667", "0.1667", "0.1667", "0.1667", "0.1666", "0.1666"], *[["0"] * 6] * 4])
    yield moved("sevenths: the larger remainders first", "contract: largest remainders; by hand 2/7 = 2857 and 1/7, 5/7 = 7142 and 6/7", clients("a:T3 b:T3 c:T3 d:T3 e:T3 f:T3 g:T3"), clients("a:T1 b:T1 c:T4 d:T4 e:T4 f:T4 g:T4"),
                shares=[["0"] * 6, ["0"] * 6, ["0.2857", "0", "0", "0.7143", "0", "0"], *[["0"] * 6] * 3])
    yield moved("one of each: a row that is whole", text, clients("a:T4"), clients("a:T3"), shares=[["0"] * 6, ["0"] * 6, ["0"] * 6, ["0", "0", "1", "0", "0", "0"], ["0"] * 6, ["0"] * 6])
    yield sound("reading_the_word_undetermined_stands_last_among_the_tiers", "contract: both as the policy has them and undetermined last", {"before": clients("a:T1"), "after": clients("a:T2")}, want={"tiers": ["T1", "T2", "T3", "T4", "T5", "undetermined"]})
    for name, bad, *soft in (("a tier that is none", {"id": "x", "tier": "T9"}, "tier.unknown"), ("a row without an id", {"tier": "T1"}, "tier.missing"), ("an id twice", {"id": "a", "tier": "T5"}, "tier.duplicate"),
                             ("a tier as a number", {"id": "x", "tier": 3}, "field.malformed"), ("a row as a text", "x", "field.malformed")):
        yield moved(f"{name}, before", ROW, [*clients("a:T1 b:T2"), bad], clients("a:T2 b:T2"), *soft, leftOut=1, counted=2, up=1)
        yield moved(f"{name}, after", ROW, clients("a:T1 b:T2"), [*clients("a:T2 b:T2"), bad], *soft, leftOut=1, counted=2, up=1)
    yield moved("reading_a_client_left_out_of_one_list_is_in_the_other_only", "contract: the row is left out", clients("a:T1 b:T2"), [*clients("a:T2"), {"id": "b", "tier": "T9"}], "tier.unknown", leftOut=1, counted=1, left=[0, 1, 0, 0, 0, 0])
    yield refused("nobody at all", "contract: two empty lists are tier.missing at before", {"before": [], "after": []}, at("tier.missing", "before"))
    yield refused("no lists", "contract: an absent list", {}, at("field.missing", "before"), at("field.missing", "after"))
    yield refused("no list after", "contract: an absent list", {"before": clients("a:T1")}, at("field.missing", "after"))
    yield refused("a list as a map", "general: another type", {"before": {}, "after": clients("a:T1")}, at("field.malformed", "before", expected="array"))
    ids = ["low", "high"]
    two = own(tiers=[{"id": one, "name": one} for one in ids], axes=[{"metric": "score", "bands": [{"tier": "low", "until": "0"}, {"tier": "high", "from": "0"}]}],
              downgrade={**HOUSE["downgrade"], "floor": "low"}, services=[], contacts={"low": 5, "high": 1})
    yield moved("tiers of a house's own policy", "contract: as the policy has them", clients("a:low b:high c:low"), clients("a:high b:- c:low"), policy=two, up=1, same=1, matrix=[[1, 1, 0], [0, 0, 1], [0, 0, 0]])


FILES = {"segment": lambda: ("Groups by the user's own rules.", "contract of segment; features E12.9, E13.7", "segment", segments()),
         "migration": lambda: ("From one list of tiers to another.", "contract of migration; features E3.5", "migration", migrations())}

"""Cases of `pareto`, `abc` and `rfm`: ties, few rows, nothing, negative values, bad rows."""
from case_tier import ON, at, no_text, refused, sound, wrong_texts
from tier_policy import own

PARETO, ABC = "contract of pareto; features E8.1", "contract of abc; rules/client.md b3; features E16.5"
ROW = "contract: a bad row is left out and told"


def of(*values, **more):
    return {"rows": [{"id": f"c{place}", "value": value} for place, value in enumerate(values, 1)], **more}


def many(number, value):
    return of(*(value(place) for place in range(1, number + 1)))


def lists():
    """Lists of every size that fifths and percents turn on."""
    for number in (1, 2, 3, 4, 5, 6, 10, 11):
        yield f"{number} rows rising", many(number, lambda place: f"{place}")
        yield f"{number} rows alike", many(number, lambda place: "7.5")
    yield "four fifths by one", of("80", "5", "5", "5", "5")
    yield "ties in the middle", of("10", "30", "20", "20", "20")
    yield "one has it all", of("0", "0", "100", "0")
    yield "places that do not end", of("1", "1", "1", "4")


def paretos():
    for name, request in lists():
        yield sound(name, PARETO, request)
    yield sound("by hand: 4, 3, 2, 1", "G = 2 (1·1 + 2·2 + 3·3 + 4·4) ÷ (4·10) - 5 ÷ 4 = 0.25; 4 + 3 = 0.7, 9 ÷ 10 reaches 0.8", of("4", "3", "2", "1"),
                want={"total": "10", "gini": "0.25", "smallest": {"count": 3, "clients": "0.75", "reached": "0.9"}})
    yield sound("by hand: ten of which two have eight tenths", "E8.1: 80 % from 20 %", of("40", "40", *["2.5"] * 8), want={"smallest": {"count": 2, "clients": "0.2", "reached": "0.8"}})
    yield sound("one client: nothing is uneven", "contract: 0 for one client", of("123.45"), want={"gini": "0", "smallest": {"count": 1, "clients": "1", "reached": "1"}, "rows": [{"id": "c1", "value": "123.45", "cumulative": "123.45", "share": "1"}]})
    yield sound("all alike: nothing is uneven", "contract of gini", of("5", "5", "5", "5"), want={"gini": "0"})
    yield sound("of equal values the earlier row first", "contract: of equal values the earlier row first", {"rows": [{"id": one, "value": "5"} for one in "zabm"]}, want={"rows": [
        {"id": "z", "value": "5", "cumulative": "5", "share": "0.25"}, {"id": "a", "value": "5", "cumulative": "10", "share": "0.5"}, {"id": "b", "value": "5", "cumulative": "15", "share": "0.75"}, {"id": "m", "value": "5", "cumulative": "20", "share": "1"}]})
    yield sound("exactly eight tenths", "contract: reaches", of("8", "2"), want={"smallest": {"count": 1, "clients": "0.5", "reached": "0.8"}})
    yield sound("a millionth short of eight tenths", "contract: reaches", of("7.999999", "2.000001"), want={"smallest": {"count": 2, "clients": "1", "reached": "1"}})
    yield sound("seven tenths asked for", "contract: ratio", of("4", "3", "2", "1", ratio="0.7"), want={"smallest": {"count": 2, "clients": "0.5", "reached": "0.7"}})
    yield sound("all of it asked for", "contract: up to 1", of("4", "3", "0", "2", ratio="1"), want={"smallest": {"count": 3, "clients": "0.75", "reached": "1"}})
    yield sound("a millionth asked for", "contract: above 0", of("4", "3", ratio="0.000001"), want={"smallest": {"count": 1, "clients": "0.5", "reached": "0.571429"}})
    yield sound("a share that is half a millionth", "contract: 6 places, half away from zero; by hand 0.0000005", of("1999999", "1"), want={"rows": [{"id": "c1", "value": "1999999", "cumulative": "1999999", "share": "1"}, {"id": "c2", "value": "1", "cumulative": "2000000", "share": "1"}]})
    yield sound("reading_values_of_six_places: shown whole, money or not", "contract: computed exactly in whole millionths (answers: money at 2)", of("0.000003", "0.000001"), want={"total": "0.000004", "gini": "0.25"})
    yield sound("values beyond 64 bits together", "contract: computed exactly", of("9223372036854.775807", "9223372036854.775807", "9223372036854.775807"), want={"total": "27670116110564.327421", "gini": "0"})


def nothing():
    text = "contract: a total not above 0: no smallest, no gini, no shares"
    yield sound("all zero", text, of("0", "0", "0"), "tier.not_applicable", want={"counted": 3, "total": "0", "rows": [{"id": f"c{n}", "value": "0", "cumulative": "0"} for n in (1, 2, 3)]})
    yield sound("one client with nothing", text, of("0"), "tier.not_applicable", want={"counted": 1})
    yield sound("negative values are left out and counted", "contract: negatives exclude, the default", of("4", "-3", "3", "2", "1", "-0.000001"), want={"counted": 4, "negative": 2, "leftOut": 0, "total": "10", "gini": "0.25"})
    yield sound("negative values left out, said", "contract: negatives exclude", of("4", "-3", "3", "2", "1", negatives="exclude"), want={"counted": 4, "negative": 1, "gini": "0.25"})
    yield sound("reading_negative_values_kept: they count and are counted too", "contract: negatives keep; gini absent where a negative value counts", of("10", "-3", "3", negatives="keep"),
                want={"counted": 3, "negative": 1, "total": "10", "smallest": {"count": 1, "clients": "0.333333", "reached": "1"}, "rows": [
                    {"id": "c1", "value": "10", "cumulative": "10", "share": "1"}, {"id": "c3", "value": "3", "cumulative": "13", "share": "1.3"}, {"id": "c2", "value": "-3", "cumulative": "10", "share": "1"}]})
    yield sound("nothing negative to keep", "contract: gini absent only where a negative value counts", of("4", "3", "2", "1", negatives="keep"), want={"negative": 0, "gini": "0.25"})
    yield sound("reading_kept_values_that_come_to_nothing", text, of("5", "-5", negatives="keep"), "tier.not_applicable", want={"total": "0", "counted": 2, "negative": 1})
    yield sound("reading_kept_values_that_come_to_less_than_nothing", text, of("5", "-6", negatives="keep"), "tier.not_applicable", want={"total": "-1"})
    yield sound("zeros beside a negative value that is left out", text, of("0", "-6", "0"), "tier.not_applicable", want={"counted": 2, "negative": 1, "total": "0"})
    yield refused("reading_only_negative_values: nothing is left", "contract: nothing is left: tier.missing at the list", of("-1", "-2"), at("tier.missing", "rows"))


def wrong(texts=True):
    """`texts`: every form of a number that is none; once is enough."""
    yield refused("no rows", "contract: an empty list", {"rows": []}, at("tier.missing", "rows"))
    yield refused("no list", "contract: an absent list", {}, at("field.missing", "rows"))
    yield refused("rows as a map", "general: another type", {"rows": {}}, at("field.malformed", "rows", expected="array"))
    yield refused("an unknown word for negative values", "contract: tier.unknown, a word", of("1", negatives="drop"), at("tier.unknown", "negatives"))
    yield refused("nothing is left", "contract: nothing is left: tier.missing at the list", of("x"), at("tier.missing", "rows"), warnings=[at("amount.malformed", "rows", 0, "value")])
    for name, row, *soft in (("a row without a value", {"id": "x"}, "tier.missing"), ("a row without an id", {"value": "5"}, "tier.missing"), ("a row that is empty", {}, "tier.missing", "tier.missing"),
                             ("a row that is a text", "x", "field.malformed"), ("an id as a number", {"id": 5, "value": "5"}, "field.malformed"), ("two faults in one row", {"id": 5, "value": "5,5"}, "amount.malformed", "field.malformed")):
        yield sound(name, ROW, {"rows": [*of("4", "3")["rows"], row, *of("", "", "2", "1")["rows"][2:]]}, *soft, want={"counted": 4, "leftOut": 1})
    for name, request, issue in wrong_texts(lambda text: {"rows": [*of("4", "3", "2", "1")["rows"], {"id": "x", "value": text}]}, "rows", 4, "value") if texts else ():
        yield sound(f"value: {name}", ROW, request, issue["code"], want={"counted": 4, "leftOut": 1})
    yield sound("an id twice: the first counts", "contract: tier.duplicate", {"rows": [*of("4", "3", "2", "1")["rows"], {"id": "c1", "value": "99"}]}, "tier.duplicate", want={"counted": 4, "leftOut": 1})
    yield sound("an id twice, the first left out", "contract: also one left out", {"rows": [{"id": "x", "value": "?"}, *of("4", "3", "2", "1")["rows"], {"id": "x", "value": "99"}]}, "amount.malformed", "tier.duplicate", want={"counted": 4, "leftOut": 2})
    yield sound("an id three times", "contract: tier.duplicate", {"rows": [*of("4", "3", "2", "1")["rows"], {"id": "c1", "value": "9"}, {"id": "c1", "value": "8"}]}, "tier.duplicate", "tier.duplicate", want={"leftOut": 2})
    yield sound("a negative value of an id that stands twice", "contract: the row is left out", {"rows": [*of("4", "3", "2", "1")["rows"], {"id": "c1", "value": "-9"}]}, "tier.duplicate", want={"leftOut": 1, "negative": 0})


def ratios():
    for text in ("0", "-0.1", "1.000001"):
        yield refused(f"a ratio of {text}", "contract: above 0, up to 1", of("1", ratio=text), at("tier.out_of_range", "ratio"))
    yield refused("a ratio with an exponent", "contract: plain decimal text", of("1", ratio="8e-1"), at("amount.malformed", "ratio"))
    yield refused("a ratio as a number", "contract: a JS number is field.malformed", of("1", ratio=0.8), no_text("ratio"))
    yield refused("a ratio of seven places", "contract: at most 6 places", of("1", ratio="0.8000001"), at("tier.out_of_range", "ratio"))


def letters(name, origin, request, expected, *soft):
    """`expected`: classes by hand, in the order of pareto."""
    case = sound(name, origin, request, *soft)
    case["letters"] = expected
    return case


def abcs():
    for name, request in lists():
        yield sound(name, ABC, request)
    for name, request, expected in (
            ("by hand: 4, 3, 2, 1: before them stand 0, 4, 7, 9 of 10", of("4", "3", "2", "1"), "AAAB"), ("by hand: before them stand 0, 80, 95", of("80", "15", "5"), "ABC"),
            ("a millionth below the first cut", of("79.999999", "15.000001", "5"), "AAC"), ("a millionth above the first cut", of("80.000001", "14.999999", "5"), "ABC"),
            ("a millionth below the second cut", of("80", "14.999999", "5.000001"), "ABB"), ("a millionth above the second cut", of("80", "15.000001", "4.999999"), "ABC"),
            ("equal values share the class of the first of them", of("60", "10", "10", "10", "10"), "AAAAA"), ("equal values across both cuts", of("78", "4.4", "4.4", "4.4", "4.4", "4.4"), "AAAAAA"),
            ("equal values from the second cut on", of("80", "14", "2", "2", "2"), "ABBBB"), ("one client", of("5"), "A"), ("two alike", of("5", "5"), "AA")):
        yield letters(name, ABC, request, expected)
    yield letters("own cuts", "contract: cuts", of("4", "3", "2", "1", cuts=["0.4", "0.7"]), "ABCC")
    yield letters("own cuts up to 1", "contract: up to 1", of("4", "3", "2", "0", cuts=["0.5", "1"]), "AABC")
    yield letters("own cuts, both small", "contract: above 0", of("4", "3", cuts=["0.000001", "0.000002"]), "AC")
    yield letters("all zero: every row is C", "contract: a total not above 0: every row is C", of("0", "0"), "CC", "tier.not_applicable")
    yield letters("zeros behind a total", "contract of abc", of("5", "0", "0"), "ACC")
    yield letters("negative values are left out", "contract: negatives exclude", of("4", "3", "-9", "2", "1"), "AAAB")
    yield letters("negative values kept: what stands before the row is above all", "contract: negatives keep", of("10", "-3", "3", negatives="keep"), "ACC")
    yield letters("kept values that come to nothing: every row is C", "contract: a total not above 0", of("5", "-5", negatives="keep"), "CC", "tier.not_applicable")
    yield refused("reading_only_negative_values: nothing is left", "contract: nothing is left", of("-1", "-2"), at("tier.missing", "rows"))
    for cuts, path, code in ((["0", "0.95"], 0, "tier.out_of_range"), (["-0.1", "0.95"], 0, "tier.out_of_range"), (["0.8", "1.000001"], 1, "tier.out_of_range"), (["0.95", "0.8"], 1, "tier.conflict"),
                             (["0.8", "0.8"], 1, "tier.conflict"), (["0.8", "95%"], 1, "amount.malformed")):
        yield refused(f"cuts {cuts[0]} and {cuts[1]}", "contract: above 0, rising, up to 1", of("1", cuts=cuts), at(code, "cuts", path))
    yield refused("a cut as a number", "contract: a JS number is field.malformed", of("1", cuts=[0.8, "0.95"]), no_text("cuts", 0))
    yield refused("cuts as a text", "general: another type", of("1", cuts="0.8"), at("field.malformed", "cuts", expected="array"))


RFM = "contract: scores by fifths, ties share the better score; rules/client.md b3"
DAYS = ["2026-01-05", "2026-02-02", "2026-03-02", "2026-04-01", "2026-05-06", "2026-06-01", "2026-07-01", "2026-08-03", "2026-09-01", "2026-10-08", "2026-11-02"]


def row(place, day, often, paid):
    return {"id": f"c{place}", "lastTrade": day, "frequency": often, "monetary": paid}


def scores(number, expected):
    """Days, frequency and money of so many rows, all rising: the scores of each are alike."""
    case = sound(f"{number} rows rising", RFM + f"; by hand: {expected}", {"rows": [row(place, DAYS[place - 1], place, f"{place}00") for place in range(1, number + 1)]})
    case["scores"] = expected
    return case


def rfms():
    for number, expected in ((1, "5"), (2, "35"), (3, "245"), (4, "2345"), (5, "12345"), (6, "123455"), (10, "1122334455"), (11, "11223344555")):
        # By hand from the places k·n ÷ 5: of two 0 0 1 1, of three 0 1 1 2, of four 0 1 2 3, of six 1 2 3 4, of eleven 2 4 6 8.
        yield scores(number, expected)
    for number in (2, 5, 10):
        yield sound(f"{number} rows alike have 5", "contract: all alike have 5", {"rows": [row(place, ON, 3, "1") for place in range(1, number + 1)]}, want={"counted": number})
    yield sound("ties share the better score: 1 1 1 2 2", RFM, {"rows": [row(place, DAYS[day], day, f"{day}") for place, day in enumerate((1, 1, 1, 2, 2), 1)]})
    yield sound("ties at the top", RFM, {"rows": [row(place, DAYS[day], day, f"{day}") for place, day in enumerate((0, 1, 2, 2, 2, 2), 1)]})
    yield sound("recency, frequency and money apart", RFM, {"rows": [row(1, DAYS[0], 50, "1"), row(2, DAYS[1], 10, "900"), row(3, DAYS[2], 40, "2"), row(4, DAYS[3], 20, "800"), row(5, DAYS[4], 30, "3")]})
    eight = [row(place, DAYS[10 if sign & 4 else 0], 9 if sign & 2 else 1, "900" if sign & 1 else "1") for place, sign in enumerate(range(8), 1)]
    yield sound("all eight groups", "rules/client.md b3: 111 ... 000", {"rows": eight})
    yield sound("rows out of order stay in their order", "contract: in the order given", {"rows": eight[::-1]})
    yield sound("a last trade on the day itself", "contract: a day after on is tier.not_yet", {"rows": [row(1, ON, 1, "1"), row(2, DAYS[0], 2, "2")]}, want={"leftOut": 0})
    yield sound("never traded often, never much: frequency 0, money 0", "contract: frequency 0-1,000,000,000", {"rows": [row(1, ON, 0, "0"), row(2, DAYS[0], 10**9, "2")]}, want={"leftOut": 0})
    yield sound("reading_money_below_nothing: it is scored", "contract: values either way", {"rows": [row(1, ON, 1, "-5"), row(2, DAYS[0], 2, "2.5"), row(3, DAYS[1], 2, "2.5")]}, want={"leftOut": 0})
    good = [row(1, ON, 1, "100"), row(2, DAYS[0], 2, "200")]
    for name, bad, *soft in (("a last trade after the day", row(9, "2026-11-24", 1, "1"), "tier.not_yet"), ("a day that does not exist", row(9, "2026-11-31", 1, "1"), "day.malformed"), ("frequency below nothing", row(9, ON, -1, "1"), "tier.out_of_range"),
                             ("frequency beyond a thousand millions", row(9, ON, 10**9 + 1, "1"), "tier.out_of_range"), ("frequency as a text", row(9, ON, "1", "1"), "field.malformed"), ("half a time", row(9, ON, 1.5, "1"), "field.malformed"),
                             ("money as a number", row(9, ON, 1, 1), "field.malformed"), ("an id twice", row(1, ON, 1, "1"), "tier.duplicate"), ("nothing but an id", {"id": "c9"}, "tier.missing", "tier.missing", "tier.missing"),
                             ("no id", {"lastTrade": ON, "frequency": 1, "monetary": "1"}, "tier.missing")):
        yield sound(name, ROW, {"rows": [*good, bad]}, *soft, want={"counted": 2, "leftOut": 1})
    yield refused("no rows", "contract: an empty list", {"rows": []}, at("tier.missing", "rows"))
    yield refused("no list", "contract: an absent list", {}, at("field.missing", "rows"))
    yield refused("nothing is left", "contract: nothing is left", {"rows": [row(1, "2026-11-24", 1, "1")]}, at("tier.missing", "rows"), warnings=[at("tier.not_yet", "rows", 0, "lastTrade", on="2026-11-23")])
    ten = {"rows": [row(place, DAYS[place - 1], place, f"{place}") for place in range(1, 11)]}
    for high in (2, 3, 5):
        yield sound(f"a house's own: high from {high}", "contract: high from policy.highScore, 2-5", ten, policy=own(highScore=high))


def judged(cases):
    """Letters and scores that a person worked out, against the reading, once it is made."""
    import tier_lists
    for case in cases:
        if "letters" in case:
            read = "".join(one["class"] for one in tier_lists.abc({**case["in"]}, case["in"]["options"])["value"]["rows"])
            assert read == case["letters"], f"{case['name']}: expected {case['letters']}, read {read}"
        if "scores" in case:
            rows = tier_lists.rfm({**case["in"]}, case["in"]["options"])["value"]["rows"]
            read = {field: "".join(str(one[field]) for one in rows) for field in "rfm"}
            assert set(read.values()) == {case["scores"]}, f"{case['name']}: expected {case['scores']}, read {read}"
        yield case


FILES = {"pareto": lambda: ("80/20: shares, the smallest set, Gini.", "contract of pareto; features E8.1; figures in fractions", "pareto", [*paretos(), *nothing(), *wrong(), *ratios()]),
         "abc": lambda: ("ABC by contribution, and by volume.", "contract of abc; rules/client.md b3; features E16.5", "abc", judged([*abcs(), *wrong(texts=False)])),
         "rfm": lambda: ("Recency, frequency, money by fifths, and eight groups.", "contract of rfm; rules/client.md b3; features E15.1", "rfm", judged(rfms()))}

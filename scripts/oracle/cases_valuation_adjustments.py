"""Cases of a suspended share's adjustment by chained index returns and by regression."""
from case_valuation import SAC, TEXT, at, no_text, refused, sound
from cases_valuation_shares import ART, HOUSE, MATERIAL, PLACE, STEPS, TESTS, changed, entitled, figure, join, last, moved, ruled, share

CHAIN = "rules/valuation.md §2.2: chained daily returns kept unrounded; figure by scripts/oracle in fractions"
SQUARES = "rules/valuation.md §2.2: beta by least squares from history; figure by scripts/oracle in fractions"
USED = "contract: everything the kind knows is read and judged, used or not"
WHERE = ("market", "adjustment")
RETURNS, HISTORY = (*WHERE, "indexReturns"), (*WHERE, "history")


def chain(*returns, **more):
    return {"method": "industry_index", "indexReturns": list(returns), **more}


def chains():
    yield sound("chained: the same as the index's levels of the two days", f"{ART['8(1)']}: 5000 → 4500 → 4725 → 4630.5, 12.34 × 0.9261", moved(chain("-0.1", "0.05", "-0.02"), price="12.34"), "industry_index", want=STEPS)
    yield sound("chained: a single day", CHAIN, moved(chain("-0.1")), "industry_index", want=STEPS)
    yield sound("chained: five days, not rounded day by day", CHAIN, moved(chain("-0.0213", "0.0157", "-0.0098", "0.0034", "-0.0331"), price="20.53", nav="10000"), "industry_index", want=STEPS)
    yield sound("chained: down and up by the same part is a loss", f"{CHAIN}: 0.9 × 1.1", moved(chain("-0.1", "0.1")), "industry_index", want=STEPS)
    yield sound("chained: the order of the days says nothing", CHAIN, moved(chain("-0.02", "-0.1", "0.05"), price="12.34"), "industry_index", want=STEPS)
    yield sound("chained: half of the last place", "8 × 1.25 × 0.800005 = 8.00005", moved(chain("0.25", "-0.199995"), price="8", nav="1"), "industry_index", want=STEPS)
    yield sound("chained: a return as a program computes it, of 17 digits, three days", "contract: carried with 28 digits, shown at 12 places",
                moved(chain("-0.012345678901234567", "0.0098765432109876543", "-0.035123456789012345")), "industry_index", want=STEPS)
    yield sound("chained: 1,000 days up", "contract: 1 to 1,000", moved(chain(*["0.001"] * 1000)), "industry_index", want=STEPS)
    yield sound("chained: 1,000 days down", "contract: 1 to 1,000", moved(chain(*["-0.001"] * 1000)), "industry_index", want=STEPS)
    yield sound("chained: nearly everything lost in a day", "contract: above −1", moved(chain("-0.999999", "0.5")), "industry_index", want=STEPS)
    yield sound("chained: it doubles", CHAIN, moved(chain("1")), "industry_index", want=STEPS)
    yield sound("chained: nothing moved", MATERIAL, moved(chain("0", "0.0", "-0")), "last_close", "value.not_applicable", "value.stale", want=TESTS)
    yield sound("chained: the threshold met exactly", f"{MATERIAL}: 20 × 0.5 × 1.5 = 15", changed(chain("-0.5", "0.5")), "industry_index", "value.boundary", want=TESTS)
    yield sound("chained: the threshold missed by the last digit of a day", MATERIAL, changed(chain("-0.5", "0.50000000001")), "last_close", "value.not_applicable", "value.stale", want=("tests",))
    yield sound("chained: public fund", CHAIN, moved(chain("-0.1", "0.05")), "industry_index", ruleSet="public_fund", want=TESTS)
    yield sound("chained: own book", CHAIN, changed(chain("-0.1", "0.05"), nav=None), "industry_index", ruleSet="own_book", want=TESTS)
    yield sound("chained: own rule set", CHAIN, moved(chain("-0.1", "0.05")), "industry_index", ruleSet=HOUSE, want=TESTS)
    yield sound("chained: shares not yet listed", f"{ART['5']}, {ART['8(1)']}", entitled(quantity="100000", lastClose=last(), majorChange=True, adjustment=chain("-0.1", "0.05"), previousNav="1000000"), "industry_index", want=STEPS)
    yield sound("chained: conditions hold", "contract: conditions", moved({**chain("-0.1"), "enter": join("and", ("index_move_ratio", "atMost", "-0.05")), "facts": {"indexMoveRatio": "-0.1"}}), "industry_index", want=TESTS)
    yield sound("chained: no levels, which are null", "absent means missing or null", moved(chain("-0.1", indexBefore=None, indexNow=None)), "industry_index")
    yield sound("levels, and no returns, which are null", "absent means missing or null", moved({"method": "industry_index", "indexBefore": "5000", "indexNow": "4500", "indexReturns": None}), "industry_index")


def chains_bad():
    both = {"indexBefore": "5000", "indexNow": "4500"}
    yield refused("neither levels nor returns", "contract: value.missing", changed({"method": "industry_index"}), at("value.missing", *WHERE, "indexBefore"), at("value.missing", *WHERE, "indexNow"))
    yield refused("levels and returns at once", "contract: value.conflict", changed(chain("-0.1", **both)), at("value.conflict", *RETURNS))
    for name in both:
        yield refused(f"reading_returns_beside_{name}_alone", "contract: both ways at once; one level is of the other way", changed(chain("-0.1", **{name: both[name]})), at("value.conflict", *RETURNS))
    yield refused("one level alone", "contract: value.missing", changed({"method": "industry_index", "indexNow": "4500"}), at("value.missing", *WHERE, "indexBefore"))
    yield refused("levels and returns at once though the last close stays", USED, share("1", lastClose=last(), majorChange=False, adjustment=chain("-0.1", **both)), at("value.conflict", *RETURNS))
    yield refused("reading_levels_and_returns_of_another_method", USED, changed({**figure("15"), **both, "indexReturns": ["-0.1"]}), at("value.conflict", *RETURNS))
    yield refused("no returns in the list", "contract: 1 to 1,000", changed(chain()), at("value.out_of_range", *RETURNS))
    yield refused("1,001 returns", "contract: 1 to 1,000", changed(chain(*["0"] * 1001)), at("value.out_of_range", *RETURNS))
    yield refused("a day that loses everything", "contract: each above −1", changed(chain("0.1", "-1")), at("value.out_of_range", *RETURNS, 1))
    yield refused("a day that loses everything, in more digits", "contract: each above −1", changed(chain("-1.000", "0.1")), at("value.out_of_range", *RETURNS, 0))
    yield refused("days that lose more than everything, each told", "contract: each above −1", changed(chain("-1.5", "0.1", "-2")), at("value.out_of_range", *RETURNS, 0), at("value.out_of_range", *RETURNS, 2))
    yield refused("a return that is a float", TEXT, changed(chain("0.1", -0.1)), no_text(*RETURNS, 1))
    yield refused("a return with an exponent", TEXT, changed(chain("1e-2")), at("amount.malformed", *RETURNS, 0))
    yield refused("a return of 29 digits", TEXT, changed(chain("1" * 29)), at("amount.overflow", *RETURNS, 0))
    yield refused("a list that is a word", "contract: a list", changed({"method": "industry_index", "indexReturns": "-0.1"}), at("field.malformed", *RETURNS, expected="array"))
    yield refused("a wrong return of a method that is not used", USED, changed({**figure("15"), "indexReturns": ["-1"]}), at("value.out_of_range", *RETURNS, 0))
    yield refused("returns that lead beyond 28 digits", "contract: amount.overflow", changed(chain("9" * 20, "9" * 20), nav=None), at("amount.overflow"), ruleSet="own_book")


def regression(share_returns, index_returns, back="-0.25", **more):
    return {"method": "market_model", "indexReturn": back, "history": {"share": list(share_returns), "index": list(index_returns), **more}}


INDEX = ("0.01", "-0.02", "0.03", "0.015", "-0.005", "0.0125")
SHARE = ("0.018", "-0.021", "0.035", "0.012", "-0.011", "0.016")


def long_history(count):
    """Returns made by a rule, so that nobody has to believe a list."""
    index = [f"{'-' if place % 3 == 0 else ''}0.0{place * 7 % 97:02d}" for place in range(count)]
    return [f"{'-' if place % 4 == 0 else ''}0.0{place * 11 % 89:02d}" for place in range(count)], index


def regressions():
    inside = {"intercept": True}
    yield sound("regression: beta alone", SQUARES, moved(regression(SHARE, INDEX)), "market_model", want=STEPS)
    yield sound("regression: with intercept", f"{SQUARES}; statistics.linear_regression gives the same", moved(regression(SHARE, INDEX, **inside)), "market_model", want=STEPS)
    yield sound("regression: no intercept, said", SQUARES, moved(regression(SHARE, INDEX, intercept=False)), "market_model", want=STEPS)
    yield sound("regression: two pairs are a line", "(0.04 − 0.01) ÷ (0.03 − 0.01) = 1.5", moved(regression(("0.01", "0.04"), ("0.01", "0.03"))), "market_model", want=STEPS)
    yield sound("regression: two pairs, with intercept through both", "1.5; 0.01 − 1.5 × 0.01 = −0.005", moved(regression(("0.01", "0.04"), ("0.01", "0.03"), **inside)), "market_model", want=STEPS)
    yield sound("regression: share is twice its index, intercept nothing", "every point on the line", moved(regression([f"{2 * n}" for n in range(-3, 4)], [f"{n}" for n in range(-3, 4)], **inside)), "market_model", want=STEPS)
    yield sound("regression: against the index", SQUARES, moved(regression([one[1:] if one.startswith("-") else f"-{one}" for one in SHARE], INDEX, "0.3")), "market_model", want=STEPS)
    yield sound("regression: a share that did not move has no beta", MATERIAL, moved(regression(["0.01"] * 6, INDEX)), "last_close", "value.not_applicable", "value.stale", want=TESTS)
    yield sound("regression: a share that did not move, with intercept", "beta 0, alpha its return", moved(regression(["-0.01"] * 6, INDEX, **inside)), "market_model", want=STEPS)
    yield sound("regression: the order of the days says nothing", SQUARES, moved(regression(SHARE[::-1], INDEX[::-1], **inside)), "market_model", want=STEPS)
    yield sound("regression: 1,000 pairs", "contract: 2 to 1,000 pairs", moved(regression(*long_history(1000), **inside)), "market_model", want=STEPS)
    yield sound("regression: the index stood still since", "alpha alone", moved(regression(SHARE, INDEX, "0", **inside), nav="1000"), "market_model", want=STEPS)
    yield sound("regression: a beta without end meets the threshold exactly", f"{MATERIAL}: beta 1/3, 1/3 × −0.75 × 20 × 100,000 = 0.005 × 100,000,000", changed(regression(("0", "0.01"), ("0", "0.03"), "-0.75")),
                "market_model", "value.boundary", want=TESTS)
    yield sound("regression: a beta without end just misses the threshold", MATERIAL, changed(regression(("0", "0.01"), ("0", "0.03"), "-0.75"), nav="100000000.0000000001"), "last_close",
                "value.not_applicable", "value.stale", want=("tests",))
    yield sound("regression: exactly nothing left", "beta 2, −0.5", moved(regression(("0", "0.02"), ("0", "0.01"), "-0.5")), "market_model", want=STEPS)
    yield sound("regression: an alpha without end", f"{SQUARES}: beta 0, alpha 1/3 of 0.01", changed(regression(("0.01", "0", "0"), ("0", "0.01", "-0.01"), **inside), nav="1000"), "market_model", want=STEPS)
    yield sound("regression: returns of many places, as a program computes them", "contract: carried with 28 digits, shown at 12 places",
                moved(regression([f"{one}34567890123" for one in SHARE], [f"{one}98765432109" for one in INDEX], **inside)), "market_model", want=STEPS)
    yield sound("reading_an_index_that_moved_in_its_16th_place", "contract: arithmetic is exact; an index that did not move is one whose numbers are equal",
                moved(regression(("0.01", "0.0100000000000002"), ("0.02", "0.0200000000000001"))), "market_model", want=STEPS)
    yield sound("regression: public fund", SQUARES, moved(regression(SHARE, INDEX, **inside)), "market_model", ruleSet="public_fund", want=TESTS)
    yield sound("regression: own book", SQUARES, changed(regression(SHARE, INDEX, **inside), nav=None), "market_model", ruleSet="own_book", want=TESTS)
    yield sound("regression: beta that is null is absent", "absent means missing or null", moved({**regression(SHARE, INDEX), "beta": None, "alpha": None}), "market_model")
    yield sound("a history that is null is absent", "absent means missing or null", moved({"method": "market_model", "beta": "1.2", "indexReturn": "-0.25", "history": None}), "market_model")
    yield sound("a history beside a method that does not use it", "contract: given and not used, without a code for it", moved({**figure("13"), "history": {"share": list(SHARE), "index": list(INDEX)}}), "adjusted_close")


def regressions_bad():
    origin = "contract: history"
    flat = ["0.01", "0.010", "0.0100"]
    yield refused("a history beside beta", "contract: value.conflict at history", changed({**regression(SHARE, INDEX), "beta": "1.2"}), at("value.conflict", *HISTORY))
    yield refused("a history beside alpha", "contract: value.conflict at history", changed({**regression(SHARE, INDEX), "alpha": "0"}), at("value.conflict", *HISTORY))
    yield refused("a history beside both, told once", "contract: value.conflict at history", changed({**regression(SHARE, INDEX), "alpha": "0", "beta": "1"}), at("value.conflict", *HISTORY))
    yield refused("an index shorter than its share", "contract: lists of other lengths", changed(regression(SHARE, INDEX[:5])), at("value.conflict", *HISTORY, "share"))
    yield refused("a share shorter than its index", "contract: lists of other lengths", changed(regression(SHARE[:5], INDEX)), at("value.conflict", *HISTORY, "share"))
    yield refused("reading_lists_of_other_lengths_are_told_alone: a flat index", "contract: there are no pairs", changed(regression(SHARE[:2], flat)), at("value.conflict", *HISTORY, "share"))
    yield refused("reading_lists_of_other_lengths_are_told_alone: one day of the index", "contract: there are no pairs", changed(regression(SHARE[:2], INDEX[:1])), at("value.conflict", *HISTORY, "share"))
    yield refused("an index that did not move", "contract: value.out_of_range at index", changed(regression(SHARE[:3], flat)), at("value.out_of_range", *HISTORY, "index"))
    yield refused("an index that never moved", "contract: value.out_of_range at index", changed(regression(SHARE[:2], ("0", "-0"))), at("value.out_of_range", *HISTORY, "index"))
    yield refused("one pair", "contract: fewer than 2", changed(regression(SHARE[:1], INDEX[:1])), at("value.out_of_range", *HISTORY, "index"))
    yield refused("reading_no_pair_is_told_at_the_index", "contract: fewer than 2", changed(regression((), ())), at("value.out_of_range", *HISTORY, "index"))
    yield refused("reading_1001_pairs_are_told_at_each_list", "contract: a list longer than said", changed(regression(["0.01"] * 1001, ["0.01", "0.02"] * 500 + ["0"])),
                  at("value.out_of_range", *HISTORY, "share"), at("value.out_of_range", *HISTORY, "index"))
    yield refused("below nothing", "contract: a negative result", changed(regression(("0", "0.02"), ("0", "0.01"), "-0.50001")), at("value.out_of_range", *WHERE))
    yield refused("below nothing by alpha", "contract: a negative result", changed(regression(("-1.5", "-1.48"), ("0", "0.01"), "0", intercept=True)), at("value.out_of_range", *WHERE))
    yield refused("a history and no return of the index since", "contract: value.missing", changed({"method": "market_model", "history": {"share": list(SHARE), "index": list(INDEX)}}), at("value.missing", *WHERE, "indexReturn"))
    yield refused("neither history nor beta", "contract: value.missing", changed({"method": "market_model", "indexReturn": "-0.25"}), at("value.missing", *WHERE, "beta"))
    yield refused("alpha without beta or history", "contract: value.missing", changed({"method": "market_model", "indexReturn": "-0.25", "alpha": "0.01"}), at("value.missing", *WHERE, "beta"))
    for name in ("share", "index"):
        less = {"history": {key: value for key, value in regression(SHARE, INDEX)["history"].items() if key != name}}
        yield refused(f"a history without its {name}", f"{origin}: field.missing", changed({**regression(SHARE, INDEX), **less}), at("field.missing", *HISTORY, name))
        word = {"history": {**regression(SHARE, INDEX)["history"], name: "0.01"}}
        yield refused(f"a history whose {name} is a word", f"{origin}: a list", changed({**regression(SHARE, INDEX), **word}), at("field.malformed", *HISTORY, name, expected="array"))
    yield refused("a history that is a list", f"{origin}: an object", changed({**regression(SHARE, INDEX), "history": []}), at("field.malformed", *HISTORY, expected="object"))
    yield refused("an intercept as a word", f"{origin}: boolean", changed(regression(SHARE, INDEX, intercept="yes")), at("field.malformed", *HISTORY, "intercept", expected="boolean"))
    yield refused("a float among the share's returns", TEXT, changed(regression((*SHARE[:5], 0.1), INDEX)), no_text(*HISTORY, "share", 5))
    yield refused("an exponent among the index's returns", TEXT, changed(regression(SHARE, ("1e-2", *INDEX[1:]))), at("amount.malformed", *HISTORY, "index", 0))
    yield refused("29 digits among the index's returns", TEXT, changed(regression(SHARE, (*INDEX[:5], "1" * 29))), at("amount.overflow", *HISTORY, "index", 5))
    yield refused("a flat index of a method that does not use it", USED, changed({**figure("15"), "history": regression(SHARE[:3], flat)["history"]}), at("value.out_of_range", *HISTORY, "index"))
    yield refused("a history beside beta though the last close stays", USED, share("1", lastClose=last(), majorChange=False, adjustment={**regression(SHARE, INDEX), "beta": "1"}), at("value.conflict", *HISTORY))


def every():
    for group in (chains, chains_bad, regressions, regressions_bad):
        yield from group()


FILES = {"value_adjustment": lambda: (f"A suspended share after a major change: chained index returns, regression on its history ({SAC.strip()}, four methods).", PLACE, "value", ruled(every()))}

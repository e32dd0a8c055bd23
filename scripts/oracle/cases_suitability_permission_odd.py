"""Cases of permissions: signing and caps, what no row says, first days, own terms, data that cannot be."""
from case_suitability import C3, DROP, F2, SHAPE, at, incomes, no, own_terms, put, refused, sound, texts, unknown
from cases_suitability_permission import BOARDS, CLEAN, EXPERIENCED, asked, assets, said

EMPTY = {"join": "all", "verdict": "undetermined", "of": []}


def boards():
    where = f"{F2}: risk_warning_board"
    for party in ("individual", "legal_person"):
        for signed, found, soft in ((True, "met", ()), (False, "unmet", ()), (None, "undetermined", ("investor.missing",))):
            yield sound(f"risk warning, {party}, signed {signed}", where, {"permission": "risk_warning_board", "profile": {"party": party, "disclosureSigned": signed}}, said(found, dailyBuyLimit="500000"), *soft)
    for on, row in (("2026-07-05", "the rules before"), ("2026-07-06", "the rules re-issued"), ("2019-01-02", "the rules before")):
        yield sound(f"risk warning on {on}: {row}", f"{where}: re-issued 2026-07-06", {"permission": "risk_warning_board", "profile": {"party": "individual", "disclosureSigned": True}}, said("met", dailyBuyLimit="500000"), on=on)
    preferred = f"{F2}: preferred stock, institutions"
    for paid, found in (("5000000", "met"), ("4999999.99", "unmet"), ("5000000.01", "met")):
        yield sound(f"preferred stock: {paid}", preferred, {"permission": "preferred_stock", "profile": {"party": "legal_person", "paidInCapital": paid}}, said(found))
    yield sound("preferred stock: capital not known", preferred, {"permission": "preferred_stock", "profile": {"party": "legal_person"}}, said("undetermined"), "investor.missing")
    for party in ("individual", "minor", "sole_trader"):
        yield sound(f"reading_preferred_stock_of_{party}: no row", "contract: a natural person and preferred_stock", {"permission": "preferred_stock", "profile": {"party": party, "paidInCapital": "9000000"}},
                    said("undetermined", criteria=EMPTY), "rule.not_covered")
    for word in ("star_market", "chinext", "convertible_bond", "neeq_innovation", "neeq_base", "stock_connect", "delisting_board"):
        for party in ("legal_person",) if word != "chinext" else ("legal_person", "partnership", "product", "public_institution", "overseas_institution", "qualified_foreign_investor", "unincorporated", "venture_capital"):
            yield sound(f"reading_{word}_of_{party}: no row says anything", "contract: an institution for which no row says anything", asked(word, party=party), said("undetermined", criteria=EMPTY), "rule.not_covered")


def first_days():
    for word, before, first in (("star_market", "2019-07-21", "2019-07-22"), ("bse", "2021-11-14", "2021-11-15"), ("convertible_bond", "2022-06-17", "2022-06-18"), ("neeq_innovation", "2021-09-16", "2021-09-17"),
                                ("neeq_base", "2021-09-16", "2021-09-17"), ("chinext", "2020-04-27", "2020-04-28")):
        where, more = f"{F2}; contract: first day {first}", BOARDS[word][3]
        yield refused(f"{word} the day before its first", where, asked(word, **more), at("rule.not_covered", "permission", on=before), on=before)
        yield sound(f"{word} on its first day", where, asked(word, **more), said("met"), on=first)
        yield refused(f"{word} the day before its first, own terms", "contract: an own policy does not change that", asked(word, **more), at("rule.not_covered", "permission", on=before), on=before, **own_terms(word, "1", 1, 1))
    for word in ("margin_trading", "stock_connect", "delisting_board", "options_1", "bond_qualified"):
        more = {**BOARDS[word][3], **({"incomes": incomes("1", "1", "1", first=2017)} if word == "bond_qualified" else {})}
        yield sound(f"{word} has no first day", "contract: rows with first days", asked(word, **more), said("met"), on="2020-01-02")


def own():
    where = "contract: terms by the policy"
    for name, numbers, more, given, found, soft in (
            ("another amount, exactly", ("600000.5", 20, 24), {}, {"assets": assets("600000.5", 20)}, "met", ()), ("another amount, below", ("600000.5", 20, 24), {}, {"assets": assets("600000.49", 20)}, "unmet", ()),
            ("30 days", ("500000", 30, 24), {}, {"assets": assets("500000", 30)}, "met", ()), ("29 of 30 days", ("500000", 30, 24), {}, {"assets": assets("500000", 29)}, "unmet", ()),
            ("12 months", ("500000", 20, 12), {}, {"firstTrade": "2025-11-23"}, "met", ()), ("12 months tomorrow", ("500000", 20, 12), {}, {"firstTrade": "2025-11-24"}, "unmet", ()),
            ("C4 and 85: exactly", ("500000", 20, 24), {"level": "C4", "knowledge": 85}, {"level": "C4", "knowledge": 85}, "met", ()), ("C4 and 85: C5, 100", ("500000", 20, 24), {"level": "C4", "knowledge": 85}, {"level": "C5", "knowledge": 100}, "met", ()),
            ("C4 and 85: C3", ("500000", 20, 24), {"level": "C4", "knowledge": 85}, {"level": "C3", "knowledge": 85}, "unmet", ()), ("C4 and 85: 84", ("500000", 20, 24), {"level": "C4", "knowledge": 85}, {"level": "C4", "knowledge": 84}, "unmet", ()),
            ("C4 and 85: level not known", ("500000", 20, 24), {"level": "C4", "knowledge": 85}, {"knowledge": 85}, "undetermined", ("investor.missing",)),
            ("C4 and 85: knowledge not known", ("500000", 20, 24), {"level": "C4", "knowledge": 85}, {"level": "C4"}, "undetermined", ("investor.missing",)),
            ("knowledge of 0", ("500000", 20, 24), {"knowledge": 0}, {"knowledge": 0}, "met", ()),
            ("no assets", ("0", 20, 24), {}, {"assets": None}, "met", ()), ("no months", ("500000", 20, 0), {}, {"firstTrade": None}, "met", ())):
        yield sound(f"own terms, star_market: {name}", f"{where}; {C3}: C4 and knowledge ≥ 85", asked("star_market", **given), said(found), *soft, **own_terms("star_market", *numbers, **more))
    yield sound("own terms, neither assets nor months nor level", where, asked("chinext"), said("met", criteria={"join": "all", "verdict": "met", "of": []}), sources=False, **own_terms("chinext", "0", 0, 0))
    yield sound("own terms, stock_connect: C4 and 80", f"{C3}: C4, test ≥ 80", asked("stock_connect", level="C4", knowledge=80), said("met"), **own_terms("stock_connect", "500000", 20, 0, level="C4", knowledge=80))
    yield sound("reading_own_terms_of_margin: what is no term keeps its row", where, asked("margin_trading", **CLEAN), said("met"), **own_terms("margin_trading", "500000", 20, 12))
    yield sound("reading_own_terms_of_options: the months with a firm are terms", where, asked("options_1", **{**EXPERIENCED, "brokerSince": "2025-11-23"}), said("met"), **own_terms("options_1", "500000", 20, 12))
    yield sound("own terms of options: a day short of 12 months", where, asked("options_1", **{**EXPERIENCED, "brokerSince": "2025-11-24", "futuresSince": "2025-11-24"}), said("unmet"), **own_terms("options_1", "500000", 20, 12))
    yield sound("own terms of bse beside NEEQ", where, asked("bse", held=["neeq_innovation"], assets=assets("1")), said("met"), **own_terms("bse", "900000", 20, 24))
    yield sound("own terms of bonds", where, asked("bond_qualified", incomes=incomes("1", "1", "1"), workMonths=36, firstTrade="2026-11-23"), said("met"), **own_terms("bond_qualified", "6000000", 20, 36))
    yield sound("own terms of the risk warning board: a level", where, asked("risk_warning_board", disclosureSigned=True, level="C3"), said("unmet"), **own_terms("risk_warning_board", "0", 20, 0, level="C4"))
    yield sound("own terms do not cover institutions", where, asked("chinext", party="legal_person"), said("undetermined", criteria=EMPTY), "rule.not_covered", **own_terms("chinext", "1", 1, 1))


def wrong():
    chinext = asked("chinext")
    yield from texts(lambda text: put(chinext, text, "profile", "assets", "average"), "profile", "assets", "average")
    yield refused("paid-in capital negative", "contract: a negative amount", asked("preferred_stock", party="legal_person", paidInCapital="-1"), at("investor.out_of_range", "profile", "paidInCapital"))
    yield refused("no permission", SHAPE, put(chinext, DROP, "permission"), at("field.missing", "permission"))
    yield refused("no profile", SHAPE, {"permission": "chinext"}, at("field.missing", "profile"))
    yield refused("no party", SHAPE, put(chinext, DROP, "profile", "party"), at("field.missing", "profile", "party"))
    yield refused("a party that is none", "decision 14", put(chinext, "nobody", "profile", "party"), at("party.unknown", "profile", "party"))
    yield refused("reading_a_permission_that_is_none", "contract: investor.unknown: a word", put(chinext, "crypto", "permission"), at("investor.unknown", "permission"))
    yield refused("a permission as a number", SHAPE, put(chinext, 1, "permission"), no("string", "permission"))
    yield refused("reading_held_that_is_none", "contract: investor.unknown: a word", asked("bse", held=["star_market", "crypto"]), at("investor.unknown", "profile", "held", 1))
    yield refused("reading_professional_that_is_none", "contract: investor.unknown: a word", asked("margin_trading", **CLEAN, professional="yes"), at("investor.unknown", "profile", "professional"))
    yield refused("reading_level_C6", "contract: investor.unknown: a word (suit.unknown is of questionnaires and matches)", asked("margin_trading", **{**CLEAN, "level": "C6"}), at("investor.unknown", "profile", "level"))
    yield refused("held in words", SHAPE, asked("bse", held="neeq_base"), no("array", "profile", "held"))
    for value in (-1, 101):
        yield refused(f"reading_knowledge_of_{value}", "contract: 0–100", asked("chinext", knowledge=value), at("investor.out_of_range", "profile", "knowledge"))
    for field in ("optionsTest", "optionsSimulated"):
        for value in (-1, 4):
            yield refused(f"reading_{field}_of_{value}", "contract: 0–3", asked("options_1", **{**EXPERIENCED, field: value}), at("investor.out_of_range", "profile", field))
    yield refused("knowledge as a text", SHAPE, asked("chinext", knowledge="85"), no("integer", "profile", "knowledge"))
    yield refused("days as a text", SHAPE, put(chinext, "20", "profile", "assets", "days"), no("integer", "profile", "assets", "days"))
    yield refused("reading_assets_without_their_days: a shape", "contract: shapes", put(chinext, DROP, "profile", "assets", "days"), at("field.missing", "profile", "assets", "days"))
    yield refused("reading_assets_without_an_average: a shape", "contract: shapes", put(chinext, DROP, "profile", "assets", "average"), at("field.missing", "profile", "assets", "average"))
    yield refused("reading_assets_of_which_it_is_not_said_whether_borrowed: a shape", "contract: shapes", put(chinext, DROP, "profile", "assets", "borrowedExcluded"), at("field.missing", "profile", "assets", "borrowedExcluded"))
    yield refused("a default in words", SHAPE, asked("margin_trading", **{**CLEAN, "defaulted": "no"}), no("boolean", "profile", "defaulted"))
    yield refused("a first trade of tomorrow", "contract: a first trade after on", asked("chinext", firstTrade="2026-11-24"), at("investor.not_yet", "profile", "firstTrade"))
    for field in ("brokerSince", "futuresSince"):
        yield refused(f"reading_{field}_of_tomorrow", "contract: investor.not_yet", asked("options_1", **{**EXPERIENCED, field: "2026-11-24"}), at("investor.not_yet", "profile", field))
    yield refused("a first trade of 30 February", "contract: a day that exists", asked("chinext", firstTrade="2024-02-30"), at("day.malformed", "profile", "firstTrade"))
    yield refused("a year to come", "contract: investor.not_yet", asked("bond_qualified", incomes=incomes("1", "1", "1", first=2025)), at("investor.not_yet", "profile", "incomes", 2, "year"))
    for path in (("mood",), ("profile", "mood"), ("profile", "assets", "mood")):
        yield sound(f"an unknown key: {'.'.join(path)}", "contract: an unknown key is kept and told", put(chinext, "x", *path), said("met"), told=[unknown(*path)])
    yield sound("a negative average is none, nought is", "contract: a negative amount", put(chinext, "0", "profile", "assets", "average"), said("unmet"))


def more():
    for part in (boards, first_days, own, wrong):
        yield from part()


FILES = {}
MORE = {"permission": more}

"""Cases of permissions: both sides of every number, natural persons and institutions."""
from case_suitability import C3, DROP, F2, incomes, put, sound, statement

RICH = {"average": "99000000", "days": 250, "borrowedExcluded": True}
OLD = "2015-01-05"
CLEAN = {"defaulted": False, "related": False, "level": "C4"}
EXPERIENCED = {"brokerSince": OLD, "futuresSince": OLD, "marginQualified": True, "futuresExperience": True, "optionsTest": 3, "optionsSimulated": 3}
BASE = {"party": "individual", "assets": RICH, "firstTrade": OLD}
# word: assets, days, months; with what else is needed.
BOARDS = {"star_market": (500000, 20, 24, {}), "chinext": (100000, 20, 24, {}), "convertible_bond": (100000, 20, 24, {}), "bse": (500000, 20, 24, {"held": []}), "neeq_innovation": (1000000, 10, 24, {}),
          "neeq_base": (2000000, 10, 24, {}), "stock_connect": (500000, 20, 0, {}), "margin_trading": (500000, 20, 6, CLEAN), "delisting_board": (500000, 20, 24, {}),
          "options_1": (500000, 20, 0, EXPERIENCED), "options_2": (500000, 20, 0, EXPERIENCED), "options_3": (500000, 20, 0, EXPERIENCED),
          "bond_qualified": (5000000, 20, 24, {"incomes": incomes("1", "1", "1"), "workMonths": 0})}
MONTHS = {24: ("2024-11-23", "2024-11-24", "2024-11-22"), 6: ("2026-05-23", "2026-05-24", "2026-05-22")}


def asked(word, profile=BASE, **more):
    return {"permission": word, "profile": {**profile, **more}}


def said(verdict, **more):
    return {"verdict": verdict, **more}


def assets(average="99000000", days=250, borrowed=True):
    return {"average": average, "days": days, "borrowedExcluded": borrowed}


def numbers():
    for word, (least, days, months, more) in BOARDS.items():
        where = f"{F2}, {C3}: {word}"
        again = word in ("options_2", "options_3")  # the numbers of options_1
        for name, given, found in (("exactly", assets(str(least)), "met"), ("a cent below", assets(f"{least - 1}.99"), "unmet"), ("a cent above", assets(f"{least}.01"), "met"),
                                   (f"{days} days", assets(days=days), "met"), (f"{days - 1} days", assets(days=days - 1), "unmet"), ("borrowed not taken out", assets(borrowed=False), "met" if word == "stock_connect" else "unmet")):
            if not again or name in ("exactly", "a cent below"):
                yield sound(f"{word}: {name}", where, asked(word, **{**more, "assets": given}), said(found))
        if months:
            for first, found in zip(MONTHS[months], ("met", "unmet", "met")):
                yield sound(f"{word}: first trade {first}, {months} months", f"{where}; from the first trade", asked(word, **{**more, "firstTrade": first}), said(found))
        else:
            yield sound(f"{word}: no first trade is asked for", where, put(asked(word, **more), DROP, "profile", "firstTrade"), said("met"))
        yield sound(f"{word}: no assets known", "contract: never opens anything", put(asked(word, **more), DROP, "profile", "assets"), said("undetermined"), "investor.missing")
        if months and word != "bond_qualified":
            yield sound(f"{word}: no first trade known", "contract: never opens anything", put(asked(word, **more), DROP, "profile", "firstTrade"), said("undetermined"), "investor.missing")
    for party in ("minor", "sole_trader"):
        yield sound(f"chinext: {party} is a natural person", F2, asked("chinext", party=party), said("met"))


def margin():
    where = f"{F2}: margin_trading"
    for field, value, found, soft in (("defaulted", True, "unmet", ()), ("related", True, "unmet", ()), ("defaulted", DROP, "undetermined", ("investor.missing",)), ("related", None, "undetermined", ("investor.missing",)),
                                      ("level", DROP, "undetermined", ("investor.missing",)), ("level", "C1", "met", ())):
        yield sound(f"margin, person: {field} {'absent' if value in (DROP, None) else value}", where, put(asked("margin_trading", **CLEAN), value, "profile", field), said(found), *soft)
    yield sound("margin: a professional natural person is not exempt", f"{where}: professional institutions exempt", asked("margin_trading", **CLEAN, professional="met", assets=assets("1")), said("unmet"))
    company = {"party": "legal_person", **CLEAN, "professional": "met", "assets": assets("1", 1), "firstTrade": "2026-11-23"}
    yield sound("margin: a professional institution is exempt from time and amount", where, asked("margin_trading", company), said("met"))
    yield sound("margin: a professional institution of which neither is known", where, {"permission": "margin_trading", "profile": {"party": "legal_person", **CLEAN, "professional": "met"}}, said("met"), *["investor.missing"] * 2)
    yield sound("margin: a professional institution in default", where, asked("margin_trading", company, defaulted=True), said("unmet"))
    yield sound("margin: a professional institution without a risk tolerance", where, put(asked("margin_trading", company), DROP, "profile", "level"), said("undetermined"), "investor.missing")
    for professional, soft in (("unmet", ()), ("undetermined", ()), (None, ("investor.missing",))):
        yield sound(f"reading_margin_of_an_institution: its terms are tested all the same, met, professional {professional}", "contract: margin_trading beyond the exemption",
                    asked("margin_trading", {**BASE, **CLEAN, "party": "legal_person"}, professional=professional), said("met"), "rule.not_covered", *soft)
        found = "unmet" if professional == "unmet" else "undetermined"
        yield sound(f"reading_margin_of_an_institution: its terms are tested all the same, unmet, professional {professional}", "contract: margin_trading beyond the exemption",
                    asked("margin_trading", {**company, "professional": professional}), said(found), "rule.not_covered", *soft)


def bse():
    where = f"{F2}: bse; NEEQ permission includes it"
    poor = {"assets": assets("1")}
    for held, found in ((["neeq_innovation"], "met"), (["neeq_base"], "met"), (["neeq_innovation", "neeq_base"], "met"), (["star_market", "chinext"], "unmet"), ([], "unmet")):
        yield sound(f"bse: held {', '.join(held) or 'nothing'}, assets below", where, asked("bse", **poor, held=held), said(found))
    yield sound("bse: held not known, assets enough", where, asked("bse"), said("met"), "investor.missing")
    yield sound("bse: held not known, assets below", where, asked("bse", **poor), said("undetermined"), "investor.missing")
    yield sound("bse: NEEQ is held, nothing else known", where, {"permission": "bse", "profile": {"party": "individual", "held": ["neeq_base"]}}, said("met"), *["investor.missing"] * 2)
    for party in ("legal_person", "partnership", "product"):
        yield sound(f"bse: {party}", f"{F2}: institutions: no amount", {"permission": "bse", "profile": {"party": party}}, said("met", criteria={"join": "all", "verdict": "met", "of": []}))


def options():
    where = f"{F2}: options_1…3"
    for name, given, found in (
            ("six months with the broker and margin", {"futuresExperience": False, "brokerSince": "2026-05-23"}, "met"), ("a day short of six months with the broker", {"futuresExperience": False, "brokerSince": "2026-05-24"}, "unmet"),
            ("six months with the broker and futures experience", {"marginQualified": False, "brokerSince": "2026-05-23", "futuresSince": "2026-11-23"}, "met"),
            ("six months with the futures firm and experience", {"brokerSince": "2026-11-23", "futuresSince": "2026-05-23"}, "met"), ("a day short with the futures firm", {"brokerSince": "2026-11-23", "futuresSince": "2026-05-24"}, "unmet"),
            ("with the futures firm, no experience", {"brokerSince": "2026-11-23", "futuresExperience": False}, "unmet"), ("with the broker, neither", {"marginQualified": False, "futuresExperience": False}, "unmet"),
            ("margin does not serve with the futures firm", {"brokerSince": "2026-11-23", "futuresExperience": False, "marginQualified": True}, "unmet")):
        yield sound(f"options_1: {name}", where, asked("options_1", **{**EXPERIENCED, **given}), said(found))
    for number in (1, 2, 3):
        for test, simulated in ((number, number), (number - 1, number), (number, number - 1), (3, 3)):
            if (test, simulated) != (3, 3) or number < 3:
                yield sound(f"options_{number}: test {test}, simulated {simulated}", where, asked(f"options_{number}", **{**EXPERIENCED, "optionsTest": test, "optionsSimulated": simulated}),
                            said("met" if min(test, simulated) >= number else "unmet"))
    for field, found in (("optionsTest", "undetermined"), ("optionsSimulated", "undetermined"), ("brokerSince", "met"), ("futuresSince", "met"), ("marginQualified", "met"), ("futuresExperience", "met")):
        yield sound(f"options_2: {field} absent", "contract: what was not given is undetermined", put(asked("options_2", **EXPERIENCED), DROP, "profile", field), said(found), "investor.missing")
    yield sound("options_2: neither margin nor futures known", "contract: told once", put(put(asked("options_2", **EXPERIENCED), DROP, "profile", "marginQualified"), DROP, "profile", "futuresExperience"),
                said("undetermined"), *["investor.missing"] * 2)
    company = {"party": "legal_person", "assets": assets("1000000", 20), "statement": statement("1000000"), "optionsTest": 1, "optionsSimulated": 1}
    for name, given, found in (("exactly", {}, "met"), ("average a cent below", {"assets": assets("999999.99", 20)}, "unmet"), ("average a cent above", {"assets": assets("1000000.01", 20)}, "met"),
                               ("19 days", {"assets": assets("1000000", 19)}, "unmet"), ("net assets a cent below", {"statement": statement("999999.99")}, "unmet"), ("test below", {"optionsTest": 0}, "unmet"), ("simulated below", {"optionsSimulated": 0}, "unmet")):
        yield sound(f"options of an institution, {name}", f"{where}: institutions: 100万 and net assets 100万", asked("options_1", company, **given), said(found))
    yield sound("options_1 of an institution: no statement", "contract: undetermined", put(asked("options_1", company), DROP, "profile", "statement"), said("undetermined"), "investor.missing")
    yield sound("options_1 of an institution: an old statement", "contract: investor.stale", asked("options_1", company, statement=statement("1000000", on="2024-12-31")), said("undetermined"), "investor.stale")
    yield sound("options_3 of an institution", where, asked("options_3", company, optionsTest=3, optionsSimulated=3), said("met"))


def bonds():
    where, poor = f"{C3}: 债券合格投资者", {"assets": assets("1", 20), "workMonths": 0}
    for name, given, found in (("income exactly 500,000", {"incomes": incomes("500000", "500000", "500000")}, "met"), ("income a cent below", {"incomes": incomes("500000", "500000", "499999.99")}, "unmet")):
        yield sound(f"bonds, person: {name}", where, asked("bond_qualified", **poor, **given), said(found))
    few = {"incomes": incomes("1", "1", "1"), "firstTrade": "2026-11-23"}
    for months, found in ((24, "met"), (23, "unmet"), (25, "met")):
        yield sound(f"bonds, person: {months} months of work", where, asked("bond_qualified", **few, workMonths=months), said(found))
    yield sound("bonds, person: work not known, investing enough", where, asked("bond_qualified", incomes=incomes("1", "1", "1")), said("met"), "investor.missing")
    yield sound("bonds, person: incomes not known, assets enough", where, asked("bond_qualified", workMonths=0), said("met"), "investor.missing")
    yield sound("bonds, person: incomes not known, assets below", where, asked("bond_qualified", **poor), said("undetermined"), "investor.missing")
    yield sound("bonds, person: incomes of two years", where, asked("bond_qualified", **poor, incomes=incomes("900000", "900000", first=2024)), said("undetermined"), "investor.stale")
    company = {"party": "legal_person", "statement": statement("20000000", "10000000"), "firstTrade": "2024-11-23"}
    for name, given, found in (("exactly", {}, "met"), ("net assets a cent below", {"statement": statement("19999999.99", "10000000")}, "unmet"), ("financial assets a cent below", {"statement": statement("20000000", "9999999.99")}, "unmet"),
                               ("two years tomorrow", {"firstTrade": "2024-11-24"}, "unmet")):
        yield sound(f"bonds, institution: {name}", where, asked("bond_qualified", company, **given), said(found))
    yield sound("bonds, institution: nothing known", where, {"permission": "bond_qualified", "profile": {"party": "legal_person"}}, said("undetermined"), *["investor.missing"] * 2)


def cases():
    for part in (numbers, margin, bse, options, bonds):
        yield from part()


FILES = {"permission": ("Permissions of natural persons and institutions: both sides of every number, first days, exemptions; invented figures.", "permission", cases)}

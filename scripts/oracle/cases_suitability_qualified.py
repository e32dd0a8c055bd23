"""Cases of qualified investors: both regimes, persons and institutions, both sides of every number."""
from case_suitability import C4, DROP, SHAPE, THREE, at, incomes, no, put, refused, sound, statement, texts, unknown

NEW, OLD = f"{C4}: 资管新规", f"{C4}: 私募暂行办法"
MINE = incomes("400000", "400000", "400000")
HOME = {"party": "individual", "householdNetFinancialAssets": "3000000", "householdFinancialAssets": "0", "incomes": incomes("1", "1", "1"), "firstTrade": "2020-01-02"}
OWNER = {"party": "individual", "financialAssets": "3000000", "incomes": incomes("1", "1", "1")}
COMPANY = {"party": "legal_person", "statement": statement("10000000")}
PLAN = {"regime": "asset_management", "kind": "equity", "amount": "1000000", "borrowed": False}
FUND = {"regime": "private_fund", "amount": "1000000", "borrowed": False}


def asked(investor=HOME, product=PLAN, **more):
    return {"investor": investor, "product": {**product, **more}}


def said(verdict):
    return {"verdict": verdict}


def plans():
    for name, change, found in (
            ("net financial assets exactly 3,000,000", {}, "met"), ("net financial assets a cent below", {"householdNetFinancialAssets": "2999999.99"}, "unmet"), ("net financial assets a cent above", {"householdNetFinancialAssets": "3000000.01"}, "met"),
            ("financial assets exactly 5,000,000", {"householdNetFinancialAssets": "0", "householdFinancialAssets": "5000000"}, "met"), ("financial assets a cent below", {"householdNetFinancialAssets": "0", "householdFinancialAssets": "4999999.99"}, "unmet"),
            ("income exactly 400,000", {"householdNetFinancialAssets": "0", "incomes": MINE}, "met"), ("income a cent below, in the sum", {"householdNetFinancialAssets": "0", "incomes": incomes("400000", "399999.99", "400000")}, "unmet"),
            ("income uneven, the average just above", {"householdNetFinancialAssets": "0", "incomes": incomes("0", "0", "1200000.01")}, "met"),
            ("two years on the day", {"firstTrade": "2024-11-23"}, "met"), ("two years tomorrow", {"firstTrade": "2024-11-24"}, "unmet"), ("own financial assets do not count", {"householdNetFinancialAssets": "0", "financialAssets": "9000000"}, "unmet")):
        yield sound(f"plan, person: {name}", NEW, asked({**HOME, **change}), said(found))
    for party in ("minor", "sole_trader"):
        yield sound(f"plan, {party} is a natural person", NEW, asked({**HOME, "party": party}), said("met"))
    yield sound("reading_net_financial_assets_below_nought_are_unmet, not impossible", f"{NEW}: net of debts", asked({**HOME, "householdNetFinancialAssets": "-0.01"}), said("unmet"))
    for kind, least, below in (("fixed_income", "300000", "299999.99"), ("mixed", "400000", "399999.99"), ("equity", "1000000", "999999.99"), ("commodity_derivative", "1000000", "999999.99")):
        yield sound(f"plan, {kind}: exactly {least}", NEW, asked(kind=kind, amount=least), said("met"))
        yield sound(f"plan, {kind}: a cent below", NEW, asked(kind=kind, amount=below), said("unmet"))
        yield sound(f"plan, {kind}: a cent above", NEW, asked(kind=kind, amount=f"{least}.01"), said("met"))
    yield sound("plan, nothing put in", NEW, asked(amount="0"), said("unmet"))


def funds():
    for name, change, found in (
            ("exactly 3,000,000", {}, "met"), ("a cent below", {"financialAssets": "2999999.99"}, "unmet"), ("a cent above", {"financialAssets": "3000000.01"}, "met"),
            ("income exactly 500,000", {"financialAssets": "0", "incomes": incomes("500000", "500000", "500000")}, "met"), ("income a cent below", {"financialAssets": "0", "incomes": incomes("500000", "500000", "499999.99")}, "unmet"),
            ("household assets do not count", {"financialAssets": "0", "householdFinancialAssets": "9000000"}, "unmet")):
        yield sound(f"fund, person: {name}", OLD, asked({**OWNER, **change}, FUND), said(found))
    yield sound("fund, person: no time of investing is asked for", OLD, asked({**OWNER, "firstTrade": "2026-11-23"}, FUND), said("met"))
    for amount, found in (("1000000", "met"), ("999999.99", "unmet"), ("1000000.01", "met"), ("0", "unmet")):
        yield sound(f"fund: {amount}", OLD, asked(OWNER, FUND, amount=amount), said(found))
        yield sound(f"fund, a company: {amount}", OLD, asked(COMPANY, FUND, amount=amount), said(found))
    yield sound("fund: its kind is not asked for", OLD, asked(OWNER, FUND, kind="fixed_income", amount="300000"), said("unmet"))


def institutions():
    for regime, product, where in (("plan", PLAN, NEW), ("fund", FUND, OLD)):
        for net, found in (("10000000", "met"), ("9999999.99", "unmet"), ("10000000.01", "met"), ("-1", "unmet"), ("0", "unmet")):
            yield sound(f"{regime}, company of {net}", where, asked({**COMPANY, "statement": statement(net)}, product), said(found))
        yield sound(f"{regime}, statement of the year before last", "contract: of last year-end", asked({**COMPANY, "statement": statement("10000000", on="2024-12-31")}, product), said("undetermined"), "investor.stale")
        yield sound(f"{regime}, statement of a half-year", "contract: of last year-end", asked({**COMPANY, "statement": statement("10000000", on="2026-06-30")}, product), said("undetermined"), "investor.stale")
        for party in ("partnership", "product", "overseas_institution"):
            yield sound(f"{regime}, {party} is an institution", where, asked({**COMPANY, "party": party}, product), said("met"))


def both():
    for regime, investor, product in (("plan", HOME, PLAN), ("fund", OWNER, FUND), ("plan, company", COMPANY, PLAN), ("fund, company", COMPANY, FUND)):
        yield sound(f"{regime}: borrowed", f"{C4}: no borrowed money", asked(investor, product, borrowed=True), said("unmet"))
        yield sound(f"{regime}: not said whether borrowed", THREE, asked(investor, product, borrowed=None), said("undetermined"), "investor.missing")
        for holders, found in ((1, "met"), (199, "met"), (200, "met"), (201, "unmet")):
            yield sound(f"{regime}: {holders} holders", f"{C4}: ≤ 200", asked(investor, product, holders=holders), said(found))


def absent():
    for field in ("householdNetFinancialAssets", "householdFinancialAssets", "incomes"):
        yield sound(f"plan: {field} absent, another one met", THREE, asked(put({**HOME, "householdFinancialAssets": "5000000", "incomes": MINE}, DROP, field)), said("met"), "investor.missing")
        yield sound(f"plan: {field} absent, the others unmet", THREE, asked(put({**HOME, "householdNetFinancialAssets": "0"}, None, field)), said("undetermined"), "investor.missing")
    yield sound("plan: first trade absent", THREE, asked(put(HOME, DROP, "firstTrade")), said("undetermined"), "investor.missing")
    yield sound("plan: first trade absent, the amount too low", THREE, asked(put(HOME, DROP, "firstTrade"), amount="1"), said("unmet"), "investor.missing")
    yield sound("plan: no household figure at all", THREE, asked({"party": "individual", "firstTrade": "2020-01-02"}), said("undetermined"), *["investor.missing"] * 3)
    for field in ("financialAssets", "incomes"):
        yield sound(f"fund: {field} absent", THREE, asked(put({**OWNER, "financialAssets": "0"}, DROP, field), FUND), said("undetermined"), "investor.missing")
    yield sound("reading_a_company_without_a_statement: told once, at it", THREE, asked({"party": "legal_person"}), said("undetermined"), "investor.missing")
    yield sound("a company without net assets", THREE, asked({"party": "legal_person", "statement": {"on": "2025-12-31", "financialAssets": "1"}}), said("undetermined"), "investor.missing")
    yield sound("incomes of two years", "contract: fewer are investor.stale", asked({**OWNER, "financialAssets": "0", "incomes": incomes("900000", "900000", first=2024)}, FUND), said("undetermined"), "investor.stale")
    yield sound("incomes of two years beside assets enough", "contract: fewer are investor.stale", asked({**OWNER, "incomes": incomes("900000", "900000", first=2024)}, FUND), said("met"), "investor.stale")


def wrong():
    for field in ("householdNetFinancialAssets", "householdFinancialAssets"):
        yield refused(f"plan: {field} as a number", SHAPE, asked({**HOME, field: 3000000}), no("string", "investor", field))
        yield refused(f"plan: {field} in full-width digits", SHAPE, asked({**HOME, field: "３０００００００"}), at("amount.malformed", "investor", field))
    yield refused("plan: household financial assets negative", "contract: a negative amount", asked({**HOME, "householdFinancialAssets": "-1"}), at("investor.out_of_range", "investor", "householdFinancialAssets"))
    yield refused("fund: financial assets negative", "contract: a negative amount", asked({**OWNER, "financialAssets": "-0.01"}, FUND), at("investor.out_of_range", "investor", "financialAssets"))
    yield from texts(lambda text: asked(amount=text), "product", "amount")
    yield refused("no amount", SHAPE, asked(amount=None), at("field.missing", "product", "amount"))
    yield refused("no kind of a plan", "contract: needed under asset_management", asked(kind=None), at("field.missing", "product", "kind"))
    yield refused("a kind that is none", "contract: investor.unknown: a word", asked(kind="bonds"), at("investor.unknown", "product", "kind"))
    yield refused("a regime that is none", "contract: investor.unknown: a word", asked(regime="trust"), at("investor.unknown", "product", "regime"))
    yield refused("no regime", SHAPE, asked(OWNER, FUND, regime=None), at("field.missing", "product", "regime"))
    yield refused("no investor", SHAPE, {"product": PLAN}, at("field.missing", "investor"))
    yield refused("no product", SHAPE, {"investor": HOME}, at("field.missing", "product"))
    yield refused("no party", SHAPE, asked(put(HOME, DROP, "party")), at("field.missing", "investor", "party"))
    yield refused("a party that is none", "decision 14", asked(put(HOME, "somebody", "party")), at("party.unknown", "investor", "party"))
    yield refused("holders as a text", SHAPE, asked(holders="200"), no("integer", "product", "holders"))
    yield refused("holders of a half", SHAPE, asked(holders=1.5), no("integer", "product", "holders"))
    yield refused("borrowed in words", SHAPE, asked(borrowed="no"), no("boolean", "product", "borrowed"))
    yield refused("a first trade after the day", "contract: investor.not_yet", asked(put(HOME, "2026-11-24", "firstTrade")), at("investor.not_yet", "investor", "firstTrade"))
    yield refused("a first trade of 30 February", "contract: a day that exists", asked(put(HOME, "2024-02-30", "firstTrade")), at("day.malformed", "investor", "firstTrade"))
    yield refused("a year twice", "contract: investor.duplicate", asked(put(HOME, 2023, "incomes", 2, "year")), at("investor.duplicate", "investor", "incomes", 2, "year"))
    yield refused("a year to come", "contract: investor.not_yet", asked(put(HOME, 2030, "incomes", 2, "year")), at("investor.not_yet", "investor", "incomes", 2, "year"))
    yield refused("a statement to come", "contract: investor.not_yet", asked({**COMPANY, "statement": statement("1", on="2026-12-31")}), at("investor.not_yet", "investor", "statement", "on"))
    for path in (("mood",), ("investor", "mood"), ("product", "mood")):
        yield sound(f"an unknown key: {'.'.join(path)}", "contract: an unknown key is kept and told", put(asked(), "x", *path), said("met"), told=[unknown(*path)])


def cases():
    for part in (plans, funds, institutions, both, absent, wrong):
        yield from part()


FILES = {"qualified_investor": ("Qualified investors of plans and of private funds: both sides of every number; invented figures.", "qualifiedInvestor", cases)}

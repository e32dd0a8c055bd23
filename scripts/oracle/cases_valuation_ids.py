"""Cases of a plan's ids: holdings, lines and charges are apart; flows of ids that nobody knows; issues of one holding beside those of another."""
from case_valuation import TEXT, at, no_text, refused
from cases_valuation_bonds import ANNUAL, BILL
from cases_valuation_locks import locked
from cases_valuation_nav import cash, counted_up, holding, lines, plan
from cases_valuation_shares import changed, figure, last, ruled, share

APART = "contract: every id of holdings, lines and charges is another's"
BESIDE = "contract: issues of one holding do not hide those of another"
VAT = {"income": "10300", "rate": "0.03", "surchargeRatio": "0.12"}
FEE = {"id": "management", "rate": "0.015"}
OWN = {"id": "sales", "rate": "0.004", "base": "before_fees"}
TERMS = {"rate": "0.2", "highWaterMark": "1", "next": "after_fee"}


def held(name, **more):
    """A plan that holds one share of that id, and cash enough."""
    return plan("20000000", [holding(name, share("1000", close="10"))], {"cash": "23000000"}, **more)


def classed(*fees, name="A", performance=None, **more):
    return {"id": name, "units": "20000000", **({"fees": list(fees)} if fees else {}), **({"performance": performance} if performance else {}), **more}


def duplicates():
    yield refused("a holding and a plan's fee of one id", APART, held("management", fees=[FEE], previousNav="23000000"), at("nav.duplicate", "fees", 0, "id"))
    yield refused("an asset and a plan's fee of one id", APART, plan(assets={"management": "23000000"}, fees=[FEE], previousNav="23000000"), at("nav.duplicate", "fees", 0, "id"))
    yield refused("a liability and a plan's fee of one id", APART, plan(assets={"cash": "23000000"}, liabilities={"management": "1"}, fees=[FEE], previousNav="23000000"), at("nav.duplicate", "fees", 0, "id"))
    yield refused("an asset and a liability of one id", APART, plan(assets={"cash": "23000000"}, liabilities={"cash": "1"}), at("nav.duplicate", "liabilities", 0, "id"))
    for name in ("vat", "vat_surcharge"):
        yield refused(f"a holding called {name}, and VAT", f"{APART}; then at vat", held(name, vat=VAT), at("nav.duplicate", "vat"))
        yield refused(f"an asset called {name}, and VAT", f"{APART}; then at vat", plan(assets={name: "23000000"}, vat=VAT), at("nav.duplicate", "vat"))
        yield refused(f"a plan's fee called {name}, and VAT", f"{APART}; then at vat", cash(fees=[{**FEE, "id": name}], previousNav="23000000", vat=VAT), at("nav.duplicate", "vat"))
        yield counted_up(f"a holding called {name}, and no VAT", "contract: where there is VAT", held(name))
    yield refused("reading_lines_called_vat_and_vat_surcharge_are_told_once_at_vat", f"{APART}; one place, one finding", plan(assets={"vat": "23000000", "vat_surcharge": "1"}, vat=VAT), at("nav.duplicate", "vat"))
    yield refused("a holding called as a class's fee", f"{APART}: class/id", held("A/sales", classes=[classed(OWN)]), at("nav.duplicate", "classes", 0, "fees", 0, "id"))
    yield refused("a liability called as the second fee of the second class", f"{APART}: class/id",
                  plan(assets={"cash": "23000000"}, liabilities={"B/service": "1"}, classes=[classed(OWN, weight="1"), classed(OWN, {**OWN, "id": "service"}, name="B", weight="1")]),
                  at("nav.duplicate", "classes", 1, "fees", 1, "id"))
    yield refused("a plan's fee called as a class's fee", f"{APART}: class/id", cash(fees=[{**FEE, "id": "A/sales"}], previousNav="23000000", classes=[classed(OWN)]), at("nav.duplicate", "classes", 0, "fees", 0, "id"))
    yield refused("two fees of one id in a class", f"{APART}: class/id", cash(classes=[classed(OWN, OWN)]), at("nav.duplicate", "classes", 0, "fees", 1, "id"))
    yield refused("a holding called as a class's performance fee", f"{APART}: class/performance", held("A/performance", classes=[classed(performance=TERMS)]), at("nav.duplicate", "classes", 0, "performance"))
    yield refused("a class's fee called performance beside its performance fee", f"{APART}: class/performance", cash(classes=[classed({**OWN, "id": "performance"}, performance=TERMS)]),
                  at("nav.duplicate", "classes", 0, "performance"))
    yield refused("two classes whose charges meet", f"{APART}: A + B/x and A/B + x", cash(classes=[classed({**OWN, "id": "B/x"}, weight="1"), classed({**OWN, "id": "x"}, name="A/B", weight="1")]),
                  at("nav.duplicate", "classes", 1, "fees", 0, "id"))
    yield counted_up("a class's fee called performance, and no performance fee", f"{APART}: class/performance only where there is one", cash(classes=[classed({**OWN, "id": "performance"})]))
    yield counted_up("a plan's fee and a class's fee of one id: the class is before it", f"{APART}: class/id", cash(fees=[{**OWN}], classes=[classed(OWN)]))
    yield counted_up("two classes with a fee of one id", f"{APART}: class/id", cash(classes=[classed(OWN, weight="1"), classed(OWN, name="B", weight="1")]))
    yield counted_up("a class of the id of a line: a class is no line", f"{APART}; classes are apart from each other", cash(classes=[classed(name="cash")]))
    yield from unexplained()
    yield refused("three of one id: the second and the third are told", APART, plan("1", [holding("a", share("1", close="1"))], {"a": "1"}, {"a": "1"}), at("nav.duplicate", "assets", 0, "id"), at("nav.duplicate", "liabilities", 0, "id"))
    yield refused("ids given twice in several places, told at once", APART, held("A/sales", vat=VAT, liabilities={"vat": "1"}, fees=[{**FEE, "id": "cash"}], previousNav="1", classes=[classed(OWN)]),
                  at("nav.duplicate", "fees", 0, "id"), at("nav.duplicate", "vat"), at("nav.duplicate", "classes", 0, "fees", 0, "id"))
    yield refused("an id given twice does not hide a holding without a price", BESIDE, plan("1", [holding("a", share("1", close="1")), holding("a", share("1"))]), at("nav.duplicate", "holdings", 1, "id"),
                  at("value.missing", "holdings", 1, "market", "close"))


def unexplained():
    before = {"nav": "23000000", "lines": lines(cash="23000000")}
    yield refused("a holding called unexplained, and a day before", APART, held("unexplained", previous=before), at("nav.duplicate", "holdings", 0, "id"))
    yield refused("an asset called unexplained, and a day before", APART, plan(assets={"cash": "23000000", "unexplained": "1"}, previous=before), at("nav.duplicate", "assets", 1, "id"))
    yield refused("a liability called unexplained, and a day before", APART, plan(assets={"cash": "23000000"}, liabilities={"unexplained": "1"}, previous=before), at("nav.duplicate", "liabilities", 0, "id"))
    yield refused("a plan's fee called unexplained, and a day before", APART, cash(fees=[{**FEE, "id": "unexplained"}], previousNav="23000000", previous=before), at("nav.duplicate", "fees", 0, "id"))
    yield refused("reading_unexplained_is_taken_without_a_day_before_too", f"{APART}: only VAT's names depend on what is given", held("unexplained"), at("nav.duplicate", "holdings", 0, "id"))


def flows():
    rule = "contract: a flow of an id that is in neither day's lines"

    def of(name, flown, *soft, more=(), **given):
        day = plan("10000", [holding("s", share("1000", close="10.25"))], {"cash": "5000"}, {"fees": "100"}, **dict(more))
        return counted_up(name, rule, {**day, "previous": {"nav": "14900", "lines": lines(s="10000", cash="5000", fees="-100"), "flows": flown}}, *soft, want=("attribution",), **given)

    yield of("reading_a_flow_of_an_unknown_id: told, and a row all the same", lines(bank="5000"), "nav.unknown")
    yield of("a flow of an unknown id of nothing", lines(bank="0"), "nav.unknown", less=("attribution",))
    yield of("two flows of unknown ids among known ones", lines(s="10", bank="5", cash="-15", broker="1"), "nav.unknown", "nav.unknown", less=("attribution",))
    yield of("a flow of a class's id: a class is no line", lines(A="5"), "nav.unknown", less=("attribution",))
    yield of("reading_a_flow_of_a_charge_is_known", lines(management="5"), more={"fees": [FEE], "previousNav": "14900"})
    day = plan("10000", [], {"cash": "15000"})
    yield counted_up("a flow of a line that is gone", rule, {**day, "previous": {"nav": "15000", "lines": lines(s="10000", cash="5000"), "flows": lines(s="-10000", cash="10000")}}, want=("attribution",))
    yield counted_up("a flow of a line that is new", rule, {**day, "previous": {"nav": "15000", "lines": lines(bank="15000"), "flows": lines(bank="-15000", cash="15000")}}, want=("attribution",))
    yield refused("a flow without its id", "contract: field.missing", {**day, "previous": {"nav": "15000", "lines": lines(cash="15000"), "flows": [{"amount": "1"}]}}, at("field.missing", "previous", "flows", 0, "id"))
    yield refused("a flow that is a number", TEXT, {**day, "previous": {"nav": "15000", "lines": lines(cash="15000"), "flows": [{"id": "cash", "amount": 1}]}}, no_text("previous", "flows", 0, "amount"))


def beside():
    unpriced = at("value.missing", "holdings", 1, "market", "close")

    def of(name, first, *issues, **more):
        return refused(name, BESIDE, plan("1", [holding("a", first), holding("b", share("1"))], **more), *issues, unpriced)

    yield of("a malformed close and a missing one", share("1", close="1e5"), at("amount.malformed", "holdings", 0, "market", "close"))
    yield of("a negative quantity and a missing close", share("-1", close="1"), at("value.out_of_range", "holdings", 0, "holding", "quantity"))
    yield of("a float and a missing close", share("1", close=1.5), no_text("holdings", 0, "market", "close"))
    yield of("no kind and a missing close", {"holding": {"quantity": "1"}, "market": {"close": "1"}}, at("field.missing", "holdings", 0, "holding", "kind"))
    yield of("no holding and a missing close", {"market": {"close": "1"}}, at("field.missing", "holdings", 0, "holding"))
    yield of("an unlisted share without cost and a missing close", {"holding": {"kind": "unlisted_ipo", "quantity": "1"}, "market": {}}, at("value.missing", "holdings", 0, "holding", "cost"))
    yield of("a placement without cost, lock and a missing close", locked(cost=None), at("value.missing", "holdings", 0, "holding", "cost"), at("value.missing", "holdings", 0, "holding", "lock"))
    yield of("a matured bond and a missing close", {"holding": {"kind": "bond", "face": "100", "quote": "clean", **BILL}, "market": {"yield": "0.01"}}, at("value.expired", "holdings", 0, "holding", "matures"))
    yield of("a negative adjustment and a missing close", {**changed({"method": "market_model", "beta": "2", "indexReturn": "-0.6"})}, at("value.out_of_range", "holdings", 0, "market", "adjustment"))
    yield of("an amount beyond 28 digits and a missing close", share("9" * 28, close="10.25"), at("amount.overflow", "holdings", 0))
    yield of("a malformed class and a missing close", share("1", close="1"), at("amount.malformed", "classes", 0, "units"), classes=[{"id": "A", "units": "1e5"}])
    yield of("a class without units and a missing close", share("1", close="1"), at("field.missing", "classes", 0, "units"), classes=[{"id": "A"}])
    yield of("classes without weights and a missing close", share("1", close="1"), at("nav.missing", "classes", 0, "weight"), at("nav.missing", "classes", 1, "weight"), classes=[{"id": "A", "units": "1"}, {"id": "B", "units": "1"}])
    yield of("a malformed line and a missing close", share("1", close="1"), at("amount.malformed", "assets", 0, "amount"), assets={"cash": "1_000"})
    yield of("a malformed fee and a missing close", share("1", close="1"), at("value.out_of_range", "fees", 0, "rate"), fees=[{"id": "m", "rate": "1.5"}], previousNav="1")
    yield of("a fee without its base and a missing close", share("1", close="1"), at("nav.missing", "previousNav"), fees=[FEE])
    yield of("malformed VAT and a missing close", share("1", close="1"), at("value.out_of_range", "vat", "rate"), vat={**VAT, "rate": "-1"})
    yield of("a malformed day before and a missing close", share("1", close="1"), at("field.missing", "previous", "nav"), previous={"lines": []})
    yield refused("three holdings, each with its own", BESIDE, plan("1", [holding("a", share("1", close="0")), holding("b", share("1", lastClose=last())), holding("c", {"holding": {"kind": "bond", "face": "1", "quote": "clean", **ANNUAL}, "market": {}})]),
                  at("value.out_of_range", "holdings", 0, "market", "close"), at("value.missing", "holdings", 1, "market", "majorChange"), at("value.missing", "holdings", 2, "market", "thirdParty"))
    yield refused("a threshold without any previous NAV, and a missing close", BESIDE, plan("1", [holding("a", changed(figure("15"), nav=None)), holding("b", share("1"))]), at("value.missing", "holdings", 0, "market", "previousNav"), unpriced)
    yield refused("reading_a_malformed_previous_nav_of_the_plan_is_told_alone", "contract: the previousNav of every holding that does not give its own; it is given, and malformed", plan("1", [holding("a", changed(figure("15"), nav=None))], previousNav="1e5"),
                  at("amount.malformed", "previousNav"))
    yield refused("reading_warnings_of_a_holding_beside_a_missing_close", "contract: a refusal may carry warnings found before it", plan("1", [holding("a", share("1", lastClose=last(), majorChange=False)), holding("b", share("1"))]), unpriced,
                  warnings=[at("value.stale", "holdings", 0, "market", "lastClose", days=3)])


def ladders():
    one = {"id": "A", "units": "20000000"}
    rule = "contract: a test says left, right and direction; |published − right| and 0.25 %, 0.5 % of the right one, so that nothing is divided"
    yield counted_up("reading_error_tests_are_of_the_right_unit_nav", rule, cash("12345678.91", classes=[{**one, "units": "9876543.21", "published": "1.2532"}]), "nav.needs_external")
    yield counted_up("reading_error_tests_stand_where_nothing_differs", rule, cash(classes=[{**one, "published": "1.15"}]))


def every():
    for group in (duplicates, flows, beside, ladders):
        yield from group()


FILES = {"nav_ids": lambda: ("A plan's ids, its flows, and issues beside each other.", "rules/valuation.md §2.8; figures by scripts/oracle in fractions", "nav", ruled(every()))}

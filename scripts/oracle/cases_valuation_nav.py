"""Cases of a plan's NAV."""
from case_valuation import SAC, TEXT, at, no_text, refused, sound
from cases_valuation_bonds import ANNUAL, BILL
from cases_valuation_locks import counted, locked
from cases_valuation_shares import changed, figure, index, last, ruled, share

ALL = ("nav", "assets", "liabilities", "lines", "charges", "classes", "rounding")


def counted_up(name, origin, portfolio, *soft, want=(), less=(), sources=True, told=(), **options):
    return sound(name, origin, portfolio, None, *soft, told=told, want_only=[field for field in (*ALL, *want) if field not in less], sources=sources, **options)


def lines(**amounts):
    return [{"id": name, "amount": amount} for name, amount in amounts.items()]


def holding(name, position):
    return {"id": name, **position}


def plan(units="20000000", holdings=(), assets=None, liabilities=None, classes=None, **more):
    return {"holdings": list(holdings), **({"assets": lines(**assets)} if assets else {}), **({"liabilities": lines(**liabilities)} if liabilities else {}),
            "classes": classes or [{"id": "A", "units": units}], **more}


def cash(amount="23000000", units="20000000", **more):
    return plan(units, assets={"cash": amount}, **more)


def unit_navs():
    rule = "rules/valuation.md §2.8: (assets − liabilities) ÷ units"
    book = [holding(name, share(quantity, close=price)) for name, quantity, price in (("s1", "100000", "30"), ("s2", "500000", "20"), ("s3", "1000000", "10"))]
    yield counted_up("textbook: 1.15", "rules/valuation.md §2.8: six question banks", plan("20000000", book, {"cash": "10000000"}, {"wages": "5000000", "tax": "5000000"}))
    yield counted_up("textbook, public fund", "rules/valuation.md §2.8: six question banks", plan("20000000", book, {"cash": "10000000"}, {"wages": "5000000", "tax": "5000000"}), ruleSet="public_fund")
    yield counted_up("cash alone", rule, cash())
    yield counted_up("a quotient without end, rounded once", rule, cash("10000000", "3000000"))
    yield counted_up("half of the fourth place goes up", "四舍五入", cash("10000.5", "10000"))
    yield counted_up("just below half of the fourth place", "四舍五入", cash("1000004.99", "1000000"))
    for places in (3, 8):
        yield counted_up(f"at {places} places", "rules/valuation.md §2.8: 3, 4 or 8 places", cash("12345678.91", "9876543.21"), rounding={"nav": places})
    yield counted_up("a line of more places is rounded as money", "contract: rounded as money", cash("100.005", "100"))
    yield counted_up("a plan without liabilities and with a loan", rule, plan("1000000", (), {"cash": "1500000", "receivable": "0.01"}, {"loan": "500000"}))
    bond = {"holding": {"kind": "bond", "face": "1000000", "quote": "clean", **ANNUAL}, "market": {"thirdParty": {"price": "101.2345"}}}
    yield counted_up("a bond's line holds its interest", "contract: bonds add accrued.amount", plan("1000000", [holding("b", bond)], {"cash": "12.34"}))
    many = [holding("share", share("1000", close="10.25")), holding("locked", locked(lock=counted(243, 120))), holding("bond", bond),
            holding("fund", {"holding": {"kind": "open_fund", "quantity": "1000"}, "market": {"navOn": {"day": "2026-11-23", "value": "1.2345"}}}),
            holding("deposit", {"holding": {"kind": "deposit", "principal": "100000", "rate": "0.015", "basis": 360, "from": "2026-10-23", "valuationDay": "counted"}, "market": {}})]
    yield counted_up("many kinds, their rows together", rule, plan("1000000", many))
    yield counted_up("a short future's loss takes away", rule, plan("1000000", [holding("f", {"holding": {"kind": "future", "quantity": "5", "side": "short", "multiplier": "300"},
                     "market": {"settlement": "3850.4", "previousSettlement": "3821.6"}})], {"cash": "2000000"}), less=("assets", "liabilities"))
    yield counted_up("warnings of a holding stand under it", f"{SAC}art. 2", plan("1000", [holding("a", share("1", close="1")), holding("b", share("1000", lastClose=last(), majorChange=False))]), "value.stale")
    major = {key: value for key, value in changed(index("5000", "4000"))["market"].items() if key != "previousNav"}
    suspended = {"holding": {"kind": "listed_share", "quantity": "100000"}, "market": major}
    yield counted_up("the plan's previous NAV is that of its holdings: exactly 0.5 %", f"{SAC}art. 3", plan("1000000", [holding("s", suspended)], previousNav="80000000"), "value.boundary")
    yield counted_up("the plan's previous NAV is that of its holdings: just below", f"{SAC}art. 3", plan("1000000", [holding("s", suspended)], previousNav="80000000.01"), "value.not_applicable", "value.stale")
    yield counted_up("a holding's own previous NAV comes first", f"{SAC}art. 3", plan("1000000", [holding("s", changed(figure("15")))], previousNav="1"), "value.boundary")


def charges():
    rule = "rules/valuation.md §2.8: H = E × rate ÷ days of the year"
    two = [{"id": "management", "rate": "0.015"}, {"id": "custody", "rate": "0.0025"}]
    yield counted_up("two fees on the previous NAV", f"{rule}: 4,109.59 and 684.93", cash("101000000", "100000000", fees=two, previousNav="100000000"))
    yield counted_up("a leap year", rule, cash("101000000", "100000000", fees=two, previousNav="100000000"), on="2024-11-22")
    yield counted_up("a base before the day's fees", "rules/valuation.md §2.8: variants seen", cash("101000000", "100000000", fees=[{**two[0], "base": "before_fees"}]))
    yield counted_up("both bases: one fee does not lower the other's base", "contract: before fees, VAT and performance fees",
                     cash("101000000", "100000000", fees=[{**two[0], "base": "before_fees"}, {**two[1], "base": "before_fees"}, {"id": "sales", "rate": "0.004"}], previousNav="100000000"))
    yield counted_up("a base less its liabilities", "contract: assets − liabilities", plan("100000000", (), {"cash": "101000000"}, {"loan": "1000000"}, fees=[{**two[0], "base": "before_fees"}]))
    yield counted_up("VAT 3 % with 12 % surcharge", "rules/valuation.md §2.8: tax-inclusive income × rate ÷ (1 + rate)", cash(vat={"income": "10300", "rate": "0.03", "surchargeRatio": "0.12"}))
    yield counted_up("reading_ the surcharge is of the exact tax, not of the rounded one", "contract: never rounded twice", cash(vat={"income": "1.88", "rate": "0.03", "surchargeRatio": "0.1"}))
    yield counted_up("no taxable income", "contract: ≥ 0", cash(vat={"income": "0", "rate": "0.03", "surchargeRatio": "0.12"}))
    yield counted_up("fees and VAT together", rule, cash("101000000", "100000000", fees=two, previousNav="100000000", vat={"income": "5000", "rate": "0.03", "surchargeRatio": "0.12"}))
    terms = {"rate": "0.2", "highWaterMark": "1.1", "next": "after_fee"}
    for name, more, soft in (("above the mark", {}, ()), ("next mark before the fee", {"next": "before_fee"}, ()), ("at the mark", {"highWaterMark": "1.25"}, ("nav.not_applicable",)),
                             ("a hurdle", {"hurdle": {"ratio": "0.08", "days": 180, "basis": 360}}, ())):
        one = {"id": "A", "units": "10000000", "performance": {**terms, **more}}
        yield counted_up(f"performance fee: {name}", "rules/valuation.md §2.8: rate × max(NAV − mark, 0)", cash("12500000", classes=[one]), *soft)
    yield counted_up("reading_ performance fee of the unit NAV before it is rounded", "contract: never rounded twice", cash("12500333.33", classes=[{"id": "A", "units": "10000000", "performance": terms}]))


def classes():
    rule = "features E10.4: equal units inside a class; the classes' NAV add up to the plan's"
    a, b = {"id": "A", "units": "6000000", "weight": "6600000"}, {"id": "B", "units": "4000000", "weight": "4200000"}
    yield counted_up("two classes by weight", rule, cash("11000000", classes=[a, b]))
    thirds = [{"id": name, "units": "1000", "weight": "1"} for name in "ABC"]
    yield counted_up("three equal classes, one cent left: the first has it", "contract: largest remainders, the earlier first", cash("1000", classes=thirds))
    yield counted_up("three equal classes, two cents left", "contract: largest remainders, the earlier first", cash("1000.01", classes=thirds))
    yield counted_up("the largest remainder has the cent, not the first", "contract: largest remainders", cash("100", classes=[{**thirds[0], "weight": "1"}, {**thirds[1], "weight": "2"}, {**thirds[2], "weight": "4"}]))
    yield counted_up("reading_ a class pays its own fees", "contract: the class's own, on its previousNav",
                     cash("11000000", classes=[{**a, "previousNav": "6600000", "fees": [{"id": "sales", "rate": "0.004"}]}, b]))
    paying = {"previousNav": "6600000", "fees": [{"id": "sales", "rate": "0.004"}], "performance": {"rate": "0.2", "highWaterMark": "1", "next": "after_fee"}}
    yield counted_up("class by class, its fees before its performance fee", "contract: the order of charges", cash("11000000", classes=[{**a, **paying}, {**b, **paying}]))
    own = [{"id": "sales", "rate": "0.004", "base": "before_fees"}, {"id": "service", "rate": "0.0025", "base": "before_fees"}]
    yield counted_up("a class's fees on its part: one does not lower the other's base", "contract: before_fees = its part", cash("11000000", classes=[{**a, "fees": own}, b]))
    held = [{"id": "h1", "units": "1"}, {"id": "h2", "units": "1"}, {"id": "h3", "units": "1"}]
    yield counted_up("three holders, one cent left", "contract: by units, largest remainders", cash("100", classes=[{"id": "A", "units": "3", "holders": held}]))
    yield counted_up("holders whose register has the right unit value", rule, cash("11500", classes=[{"id": "A", "units": "10000", "holders": [{"id": "h1", "units": "4000", "unitValue": "1.15"},
                     {"id": "h2", "units": "6000", "unitValue": "1.1500"}]}]))
    yield counted_up("holders by units, the largest remainder", "contract: by units, largest remainders", cash("1000.01", classes=[{"id": "A", "units": "700", "holders": [{"id": "h1", "units": "100"},
                     {"id": "h2", "units": "200"}, {"id": "h3", "units": "400"}]}]))


def ladders():
    rule = "rules/valuation.md §2.8: error ladder, standard contract clause"

    def of(name, published, *soft, money="23000000", units="20000000", **options):
        return counted_up(name, rule, cash(money, classes=[{"id": "A", "units": units, "published": published}]), *soft, **options)

    edge = ("nav.boundary", "nav.needs_external")
    yield of("published as counted", "1.15")
    yield of("published with a zero more", "1.1500")
    yield of("wrong in the fourth decimal", "1.1501", "nav.needs_confirmation")
    yield of("exactly 0.25 % too high", "2.005", *edge, money="40000000")
    yield of("exactly 0.25 % too low", "1.995", *edge, money="40000000")
    yield of("just below 0.25 %", "2.0049", "nav.needs_confirmation", money="40000000")
    yield of("just above 0.25 %", "2.0051", "nav.needs_external", money="40000000")
    yield of("exactly 0.5 %", "2.01", *edge, money="40000000")
    yield of("just below 0.5 %", "2.0099", "nav.needs_external", money="40000000")
    yield of("just above 0.5 %", "2.0101", "nav.needs_external", money="40000000")
    yield of("wrong in the third place of three", "1.151", "nav.needs_confirmation", rounding={"nav": 3})
    yield of("wrong in the eighth place of eight", "1.15000001", "nav.needs_confirmation", rounding={"nav": 8})


def deviations():
    rule = "rules/valuation.md §2.7: shadow and amortised NAV"
    fund = {"amount": "100000000", "units": "100000000"}
    edge = ("nav.boundary", "nav.needs_external")
    for name, shadow, soft in (("none", "100000000", ()), ("exactly −0.25 %", "99750000", edge), ("just below −0.25 %", "99750000.01", ()), ("exactly +0.5 %", "100500000", edge),
                               ("above +0.5 %", "100500000.01", ("nav.needs_external",)), ("+0.25 %", "100250000", ())):
        yield counted_up(f"shadow NAV: {name}", rule, cash(**fund, shadowNav=shadow), *soft, want=("deviation",))


def attributions():
    rule = "contract: Σ change = NAV − previous NAV, to the cent"

    def of(name, portfolio, previous, *soft, **more):
        return counted_up(name, rule, {**portfolio, "previous": previous, **more}, *soft, want=("attribution",))

    day = plan("10000", [holding("s", share("1000", close="10.25"))], {"cash": "5000"}, {"fees": "100"})
    yield of("prices alone", day, {"nav": "14900", "lines": lines(s="10000", cash="5000", fees="-100")})
    yield of("bought with cash", day, {"nav": "14900", "lines": lines(s="5000", cash="10000", fees="-100"), "flows": lines(s="5000", cash="-5000")})
    yield of("a line that is gone, a line that is new", day, {"nav": "15000", "lines": lines(s="10000", bank="5000")})
    yield of("subscribed that day", day, {"nav": "9900", "lines": lines(s="10000", cash="0", fees="-100"), "flows": lines(cash="5000")})
    yield of("what the lines before do not explain", day, {"nav": "15000", "lines": lines(s="10000", cash="5000", fees="-100")}, "nav.conflict")
    yield of("charges are rows", {**day, "fees": [{"id": "management", "rate": "0.015"}], "previousNav": "14900"}, {"nav": "14900", "lines": lines(s="10000", cash="5000", fees="-100")})


def together():
    """Everything that a plan can have on one day."""
    book = [holding("share", share("30000", close="12.34")), holding("placement", locked(lock=counted(243, 120))),
            holding("bond", {"holding": {"kind": "bond", "face": "1000000", "quote": "clean", **ANNUAL}, "market": {"thirdParty": {"price": "101.2345"}}}),
            holding("lent", {"holding": {"kind": "repo", "side": "lent", "principal": "500000", "rate": "0.0185", "basis": 365, "from": "2026-11-20", "valuationDay": "counted"}, "market": {}})]
    first = {"id": "A", "units": "2000000", "weight": "2400000", "previousNav": "2400000", "fees": [{"id": "sales", "rate": "0.004"}],
             "performance": {"rate": "0.2", "highWaterMark": "1.1", "next": "after_fee", "hurdle": {"ratio": "0.05", "days": 90, "basis": 365}},
             "holders": [{"id": "h1", "units": "700000"}, {"id": "h2", "units": "1300000"}]}
    second = {"id": "B", "units": "1000000", "weight": "1100000", "published": "1.1065"}
    day = plan("", book, {"cash": "363210.98", "dividend": "1000.005"}, {"fees": "3210.98"}, [first, second], previousNav="3500000",
               fees=[{"id": "management", "rate": "0.012"}, {"id": "custody", "rate": "0.0005", "base": "before_fees"}], vat={"income": "1234.56", "rate": "0.03", "surchargeRatio": "0.12"},
               previous={"nav": "3490000", "lines": lines(share="365000", placement="1240000", bond="1025000", cash="863210.98", fees="-3210.98"), "flows": lines(lent="500000", cash="-500000")})
    yield counted_up("holdings, lines, charges, classes, holders, an error and an attribution", "rules/valuation.md §2.8; scripts/oracle", day, "nav.needs_external", want=("attribution",))


def bad():
    yield counted_up("an unknown key", "contract: field.unknown", cash(mood="good"), told=[at("field.unknown", "mood")])
    rule = "rules/valuation.md §2.8"
    first = ("classes", 0)
    yield refused("units of zero", rule, cash(units="0"), at("nav.out_of_range", *first, "units"))
    yield refused("units below zero", rule, cash(units="-1"), at("nav.out_of_range", *first, "units"))
    yield refused("units as a float", TEXT, cash(units=1.5), no_text(*first, "units"))
    yield refused("units in full-width digits", TEXT, cash(units="１００"), at("amount.malformed", *first, "units"))
    yield refused("units with an exponent", TEXT, cash(units="1e5"), at("amount.malformed", *first, "units"))
    yield refused("units with an underscore", TEXT, cash(units="1_000"), at("amount.malformed", *first, "units"))
    yield refused("units of 29 digits", TEXT, cash(units="1" * 29), at("amount.overflow", *first, "units"))
    yield refused("units missing", rule, plan(classes=[{"id": "A"}], assets={"cash": "1"}), at("field.missing", *first, "units"))
    yield refused("a NAV of zero", rule, plan("1", (), {"cash": "100"}, {"loan": "100"}), at("nav.out_of_range"))
    yield refused("a NAV below zero", rule, plan("1", (), {"cash": "100"}, {"loan": "100.01"}), at("nav.out_of_range"))
    yield refused("fees take everything", rule, cash("1", "1", fees=[{"id": "m", "rate": "1"}], previousNav="1000000"), at("nav.out_of_range"))
    fees = [{"id": "m", "rate": "0.015"}]
    yield refused("a fee on a previous NAV that is not given", "contract: nav.missing", cash(fees=fees), at("nav.missing", "previousNav"))
    for number in ("0", "-100"):
        yield refused(f"previous NAV {number}", "rules/valuation.md §2.8: never a negative fee", cash(fees=fees, previousNav=number), at("nav.out_of_range", "previousNav"))
    yield refused("a fee base that is none", "contract: nav.unknown", cash(fees=[{**fees[0], "base": "today"}], previousNav="1"), at("nav.unknown", "fees", 0, "base"))
    yield refused("a fee's rate above 1", "contract: 0 to 1", cash(fees=[{"id": "m", "rate": "1.5"}], previousNav="1"), at("value.out_of_range", "fees", 0, "rate"))
    yield refused("a class without weight has nothing", "contract: of a class", cash(classes=[{"id": "A", "units": "1", "weight": "0"}, {"id": "B", "units": "1", "weight": "1"}]), at("nav.out_of_range", "classes", 0))
    yield refused("a class whose fees take everything", "contract: of a class", cash("100", classes=[{"id": "A", "units": "1", "weight": "1", "previousNav": "100000", "fees": [{"id": "f", "rate": "1"}]},
                  {"id": "B", "units": "1", "weight": "1"}]), at("nav.out_of_range", "classes", 0))
    two = [{"id": "A", "units": "1"}, {"id": "B", "units": "1"}]
    yield refused("two classes without weights", "contract: needed with several classes", cash(classes=two), at("nav.missing", "classes", 0, "weight"), at("nav.missing", "classes", 1, "weight"))
    yield refused("two classes of one id", "contract: nav.duplicate", cash(classes=[{**two[0], "weight": "1"}, {**two[0], "weight": "1"}]), at("nav.duplicate", "classes", 1, "id"))
    yield refused("a class fee without the class's previous NAV", "contract: on previousNav of the class", cash(classes=[{"id": "A", "units": "1", "fees": fees}]), at("nav.missing", *first, "previousNav"))
    yield refused("two lines of one id", "contract: nav.duplicate", {**cash(), "assets": lines(a="1") + lines(a="2")}, at("nav.duplicate", "assets", 1, "id"))
    yield refused("a holding and a line of one id", "contract: ids are apart", plan("1", [holding("a", share("1", close="1"))], {"a": "1"}), at("nav.duplicate", "assets", 0, "id"))
    yield refused("two holdings of one id", "contract: ids are apart", plan("1", [holding("a", share("1", close="1")), holding("a", share("1", close="1"))]), at("nav.duplicate", "holdings", 1, "id"))
    yield refused("holders that do not add up", "contract: nav.conflict", cash(classes=[{"id": "A", "units": "100", "holders": [{"id": "h", "units": "99"}]}]), at("nav.conflict", *first, "holders"))
    yield refused("a holder with another unit value", "features E10.4: unequal unit value inside a class", cash("11500", classes=[{"id": "A", "units": "10000", "holders": [
                  {"id": "h1", "units": "4000", "unitValue": "1.15"}, {"id": "h2", "units": "6000", "unitValue": "1.1501"}]}]), at("nav.conflict", *first, "holders", 1, "unitValue"))
    yield refused("issues of every holding at once, under it", "contract: all at once", plan("1", [holding("a", share("-1", close="1")), holding("b", share("1", close="0"))]),
                      at("value.out_of_range", "holdings", 0, "holding", "quantity"), at("value.out_of_range", "holdings", 1, "market", "close"))
    yield refused("a holding that cannot be valued refuses the whole", "contract: its issues, all at once", plan("1", [holding("a", share("1")), holding("b", share("1", lastClose=last()))]),
                  at("value.missing", "holdings", 0, "market", "close"), at("value.missing", "holdings", 1, "market", "majorChange"))
    yield refused("a matured bond refuses the whole", "contract: its issues", plan("1", [holding("b", {"holding": {"kind": "bond", "face": "100", "quote": "clean", **BILL}, "market": {"yield": "0.01"}})]),
                  at("value.expired", "holdings", 0, "holding", "matures"))
    yield refused("an own performance word that is none", "contract: closed list", cash(classes=[{"id": "A", "units": "1", "performance": {"rate": "0.2", "highWaterMark": "1", "next": "never"}}]),
                  at("value.unknown", *first, "performance", "next"))
    yield refused("a previous NAV with an exponent", TEXT, cash(previousNav="1e5"), at("amount.malformed", "previousNav"))
    yield refused("a fee without its rate", "contract: field.missing", cash(fees=[{"id": "m"}], previousNav="1"), at("field.missing", "fees", 0, "rate"))
    yield refused("a fee without its id", "contract: field.missing", cash(fees=[{"rate": "0.01"}], previousNav="1"), at("field.missing", "fees", 0, "id"))
    yield refused("two fees of one id", "contract: nav.duplicate", cash(fees=[*fees, *fees], previousNav="1"), at("nav.duplicate", "fees", 1, "id"))
    yield refused("a holder of no id", "contract: field.missing", cash(classes=[{"id": "A", "units": "1", "holders": [{"units": "1"}]}]), at("field.missing", *first, "holders", 0, "id"))
    yield refused("previous lines without their NAV", "contract: field.missing", cash(previous={"lines": []}), at("field.missing", "previous", "nav"))
    yield refused("weights that are all zero", "contract: one above 0", cash(classes=[{"id": "A", "units": "1", "weight": "0"}, {"id": "B", "units": "1", "weight": "0"}]), at("value.out_of_range", "classes"))
    yield refused("a negative weight", "contract: ≥ 0", cash(classes=[{"id": "A", "units": "1", "weight": "-1"}, {"id": "B", "units": "1", "weight": "1"}]), at("value.out_of_range", *first, "weight"))
    yield refused("a line without its amount", "contract: field.missing", {**cash(), "assets": [{"id": "cash"}]}, at("field.missing", "assets", 0, "amount"))
    yield refused("NAV at 5 places", "contract: 3, 4 or 8", cash(), at("value.out_of_range", "rounding", "nav"), rounding={"nav": 5})
    yield refused("no classes said", "contract: one to 100", {"holdings": [], "assets": lines(cash="1")}, at("field.missing", "classes"))
    yield refused("a line as a number", TEXT, {**cash(), "assets": [{"id": "cash", "amount": 5}]}, no_text("assets", 0, "amount"))
    yield refused("a negative liability", "contract: positive", plan("1", (), {"cash": "1"}, {"loan": "-1"}), at("value.out_of_range", "liabilities", 0, "amount"))
    for field in ("income", "rate", "surchargeRatio"):
        vat = {"income": "1", "rate": "0.03", "surchargeRatio": "0.12"}
        yield refused(f"VAT: {field} negative", "contract: ≥ 0", cash(vat={**vat, field: "-1"}), at("value.out_of_range", "vat", field))
    yield refused("a shadow NAV of zero", "contract: above 0", cash(shadowNav="0"), at("nav.out_of_range", "shadowNav"))
    yield refused("a published unit NAV of zero", "contract", cash(classes=[{"id": "A", "units": "1", "published": "0"}]), at("nav.out_of_range", *first, "published"))


def every():
    for group in (unit_navs, charges, classes, ladders, deviations, attributions, together, bad):
        yield from group()


FILES = {"nav": lambda: ("A plan's NAV: lines, charges, classes, holders, the error ladder, deviation, attribution.", "rules/valuation.md §2.8; figures by scripts/oracle in fractions", "nav", ruled(every()))}

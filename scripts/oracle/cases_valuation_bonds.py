"""Cases of bonds: accrued interest, yields, prices, effective interest, a bond held."""
from case_valuation import TEXT, at, no_text, numbers, position, refused, sound
from cases_valuation_shares import FRIDAY, HOUSE, last, measured, ruled

FORM = "rules/valuation.md §2.4; scripts/oracle in fractions"
CFETS = "domokane/FinancePy tests/data/test_cases_bond_cfets.csv (yields published by CFETS), row "
LIFE = "contract: from the first day (included) to the maturity (not)"
FIGURE = ("value", "unrounded", "places", "steps")
ANNUAL = {"coupon": "0.03", "frequency": 1, "issued": "2021-06-01", "matures": "2031-06-01", "venue": "interbank"}
HALF = {"coupon": "0.0302", "frequency": 2, "issued": "2021-05-27", "matures": "2031-05-27", "venue": "interbank"}
EXCHANGE = {**ANNUAL, "venue": "exchange"}
BILL = {"coupon": "0", "frequency": 0, "issued": "2022-07-25", "matures": "2022-10-24", "venue": "interbank", "issuePrice": "99.6410"}
ONCE = {"coupon": "0.04", "frequency": 0, "issued": "2022-03-01", "matures": "2027-03-01", "venue": "interbank"}
EVERY = {"leapDay": "counted"}


def worked(name, origin, first, *soft, fields=FIGURE, **options):
    return sound(name, origin, first, None, *soft, want_only=list(fields), **options)


def without(terms, *fields):
    return {key: value for key, value in terms.items() if key not in fields}


def accrued():
    yield worked("interbank: 227 of 366 days", "rules/valuation.md §2.4: 1.86065574", ANNUAL, on="2024-01-14")
    yield worked("exchange: 227 days of 365", "rules/valuation.md §2.4: 1.86575342", EXCHANGE, on="2024-01-14", rounding={"unit": 8})
    yield worked("discount: 14 of 91 days", "FinancePy pull 145: 99.6410, 14/91 days, 0.0552307692", BILL, on="2022-08-08", rounding={"unit": 10})
    yield worked("half-yearly, interbank", FORM, HALF, on="2023-01-19")
    yield worked("half-yearly, exchange", FORM, {**HALF, "venue": "exchange"}, on="2023-01-19")
    yield worked("quarterly", FORM, {**ANNUAL, "frequency": 4}, on="2026-11-23")
    yield worked("monthly", FORM, {**ANNUAL, "frequency": 12}, on="2026-11-23")
    yield worked("on the first day nothing has accrued", FORM, ANNUAL, on="2021-06-01")
    yield worked("on a coupon day nothing has accrued", FORM, ANNUAL, on="2026-06-01")
    yield worked("the day before a coupon day", FORM, ANNUAL, on="2026-05-31")
    yield worked("the day before maturity", LIFE, ANNUAL, on="2031-05-31")
    yield worked("no coupon at all", FORM, {**ANNUAL, "coupon": "0"}, on="2026-11-23")
    yield worked("a first day inside a period: the period keeps its length", FORM, {**ANNUAL, "issued": "2021-09-15"}, on="2021-12-01")
    yield worked("a first day inside a period, exchange", FORM, {**EXCHANGE, "issued": "2021-09-15"}, on="2021-12-01")
    yield worked("a short first period, over", FORM, {**ANNUAL, "issued": "2021-09-15"}, on="2022-12-01")
    yield worked("coupon above 1: a percentage?", FORM, {**ANNUAL, "coupon": "3"}, "value.implausible", on="2024-01-14")
    yield worked("coupon of exactly 1", "contract: above 1", {**ANNUAL, "coupon": "1"}, on="2024-01-14")
    ends = {**HALF, "issued": "2021-08-31", "matures": "2031-08-31"}
    yield worked("month ends: 31 August back to 28 February", FORM, ends, on="2026-03-31")
    yield worked("month ends: on 28 February", FORM, ends, on="2026-02-28")
    yield worked("month ends: on 29 February of a leap year", FORM, ends, on="2024-02-29")
    yield worked("month ends: the day before 29 February", FORM, ends, on="2024-02-28")
    yield worked("reading_ 28 February back to 28 August: no end-of-month rule", "contract: the same day of the month", {**ends, "issued": "2021-02-28", "matures": "2031-02-28"}, on="2026-08-30")
    yield worked("matures on 29 February", FORM, {**ANNUAL, "issued": "2020-02-29", "matures": "2028-02-29"}, on="2026-11-23")
    yield worked("matures on 29 February, on 28 February between", FORM, {**ANNUAL, "issued": "2020-02-29", "matures": "2028-02-29"}, on="2027-02-28")
    yield worked("quarterly from the 30th: February has none", FORM, {**ANNUAL, "frequency": 4, "issued": "2020-11-30", "matures": "2030-11-30"}, on="2026-03-15")
    leap = {**EXCHANGE, "issued": "2023-09-01", "matures": "2028-09-01"}
    yield worked("exchange: 29 February bears interest", FORM, {**leap, "leapDay": "counted"}, on="2024-03-01")
    yield worked("exchange: 29 February does not", "QuantLib pull 303: ACT/365 no-leap", {**leap, "leapDay": "skipped"}, on="2024-03-01")
    yield worked("exchange: on 29 February it is not yet asked", "contract: the valuation day is not counted", leap, on="2024-02-29")
    yield worked("reading_ exchange: a period from 29 February leaves that day out", "contract: the first day is included", {**EXCHANGE, "issued": "2024-02-29", "matures": "2029-02-28", "leapDay": "skipped"}, on="2024-05-06")
    yield worked("exchange: no 29 February, the flag changes nothing", FORM, {**leap, "leapDay": "skipped"}, on="2026-11-23")
    yield refused("exchange: 29 February, and not said whether it bears interest", "contract: value.missing", leap, at("value.missing", "leapDay"), on="2024-03-01")
    yield worked("interbank: 29 February is a day like others", FORM, {**leap, "venue": "interbank"}, on="2024-03-01")
    yield worked("everything at maturity, interbank: two years and a part", FORM, ONCE, on="2024-11-23")
    yield worked("everything at maturity, interbank: on an anniversary", FORM, ONCE, on="2025-03-01")
    yield worked("everything at maturity, interbank: on the first day", FORM, ONCE, on="2022-03-01")
    yield worked("everything at maturity, interbank: issued on leap day", FORM, {**ONCE, "issued": "2024-02-29", "matures": "2029-02-28"}, on="2025-03-01")
    yield worked("everything at maturity, exchange: from the first day", FORM, {**ONCE, "venue": "exchange", "leapDay": "counted"}, on="2024-11-23")
    yield worked("everything at maturity, exchange: without leap days", FORM, {**ONCE, "venue": "exchange", "leapDay": "skipped"}, on="2024-11-23")
    yield worked("discount on the exchange", FORM, {**BILL, "venue": "exchange"}, on="2022-08-08")
    yield worked("discount: the day before maturity", FORM, BILL, on="2022-10-23")
    yield worked("discount sold at 100", "contract: up to 100", {**BILL, "issuePrice": "100"}, on="2022-08-08")
    yield worked("at 12 places", TEXT, ANNUAL, on="2024-01-14", rounding={"unit": 12})
    yield worked("at no places", TEXT, ANNUAL, on="2024-01-14", rounding={"unit": 0})
    yield from terms_bad()


def terms_bad():
    day = {"on": "2024-01-14"}
    yield refused("before the first day", LIFE, ANNUAL, at("value.not_yet", "issued"), on="2021-05-31")
    yield refused("on the maturity", LIFE, ANNUAL, at("value.expired", "matures"), on="2031-06-01")
    yield refused("after the maturity", LIFE, ANNUAL, at("value.expired", "matures"), on="2031-06-02")
    for number in (3, 6, -1, 365):
        yield refused(f"{number} coupons a year", "contract: 0, 1, 2, 4, 12", {**ANNUAL, "frequency": number}, at("value.out_of_range", "frequency"), **day)
    yield refused("frequency as text", "contract: a number", {**ANNUAL, "frequency": "1"}, at("field.malformed", "frequency", expected="integer"), **day)
    yield refused("half a coupon a year", "contract: a number", {**ANNUAL, "frequency": 0.5}, at("field.malformed", "frequency", expected="integer"), **day)
    yield refused("matures on its first day", "contract: later than issued", {**ANNUAL, "matures": "2021-06-01"}, at("value.conflict", "matures"), on="2021-06-01")
    yield refused("matures before its first day", "contract: later than issued", {**ANNUAL, "matures": "2021-05-01"}, at("value.conflict", "matures"), **day)
    yield refused("a day that does not exist", "a day that exists", {**ANNUAL, "matures": "2031-02-29"}, at("day.malformed", "matures"), **day)
    yield refused("a venue that is none", "contract: closed list", {**ANNUAL, "venue": "street"}, at("value.unknown", "venue"), **day)
    yield refused("a leap day rule that is none", "contract: closed list", {**EXCHANGE, "leapDay": "maybe"}, at("value.unknown", "leapDay"), **day)
    yield refused("an issue price beside a coupon", "contract: value.conflict", {**ANNUAL, "issuePrice": "99"}, at("value.conflict", "issuePrice"), **day)
    yield refused("a discount bond without its issue price", "contract: value.missing", without(BILL, "issuePrice"), at("value.missing", "issuePrice"), on="2022-08-08")
    yield refused("an issue price of a bond without coupon that pays yearly", "contract: value.conflict with any other bond", {**ANNUAL, "coupon": "0", "issuePrice": "99"}, at("value.conflict", "issuePrice"), **day)
    yield refused("an issue price of zero", "contract: above 0", {**BILL, "issuePrice": "0"}, at("value.out_of_range", "issuePrice"), on="2022-08-08")
    yield refused("an issue price above 100", "contract: up to 100", {**BILL, "issuePrice": "100.0001"}, at("value.out_of_range", "issuePrice"), on="2022-08-08")
    yield refused("nothing said at all", "contract: field.missing", {}, *(at("field.missing", name) for name in ("coupon", "frequency", "issued", "matures", "venue")), **day)
    yield from numbers(lambda text: {**ANNUAL, "coupon": text}, "coupon", zero=None, **day)


def priced(terms, price, quote="full", **more):
    return {**terms, "price": price, "quote": quote, **more}


def published():
    """The rows of the file as they stand; the yield in per cent is printed with 4 digits."""
    rows = """210009 2023-01-19 101.6214 2.86 2 2021-05-27 2031-05-27 3.02
130222 2023-01-19 103.7177 1.8553 1 2013-04-11 2023-04-11 4.15
080002 2023-01-19 101.5 5.2143 2 2008-02-28 2023-02-28 4.16
104590 2024-01-05 102.5 3.3157 1 2019-04-12 2024-04-12 3.41
104590 2024-03-01 102.5 7.7366 1 2019-04-12 2024-04-12 3.41
104590 2023-01-05 102.5 3.4039 1 2019-04-12 2024-04-12 3.41
104590 2023-03-01 102.5 3.8871 1 2019-04-12 2024-04-12 3.41
090011 2024-01-05 101 1.938 2 2009-06-11 2024-06-11 3.69
090011 2024-03-01 101 3.002 2 2009-06-11 2024-06-11 3.69
090011 2023-01-05 101 3.1512 2 2009-06-11 2024-06-11 3.69
090011 2023-03-01 101 3.5345 2 2009-06-11 2024-06-11 3.69
030003 2023-01-05 100.747253 3.3841 2 2003-04-17 2023-04-17 3.4
050004 2025-01-05 100.579033 4.1202 2 2005-05-15 2025-05-15 4.11
060009 2026-03-01 100.660714 3.6858 2 2006-06-26 2026-06-26 3.7"""
    for row in rows.splitlines():
        code, on, full, rate, frequency, issued, matures, coupon = row.split()
        terms = {"coupon": hundredth(coupon), "frequency": int(frequency), "issued": issued, "matures": matures, "venue": "interbank"}
        case = worked(f"published: {code}.IB on {on}", f"{CFETS}{code}.IB, {on}", priced(terms, full), on=on)
        yield {**case, "printed": hundredth(rate)}


def hundredth(percent):
    whole, _, part = percent.partition(".")
    digits = whole.rjust(3, "0") + part
    return f"{digits[:-2 - len(part)]}.{digits[-2 - len(part):]}".rstrip("0")


def yields():
    yield from published()
    yield worked("of a clean price", FORM, priced(ANNUAL, "101.5", "clean"), on="2026-11-23")
    yield worked("of the full price", FORM, priced(ANNUAL, "101.5"), on="2026-11-23")
    yield worked("on a coupon day at 100: the coupon", "a bond at par yields its coupon", priced(ANNUAL, "100", "clean"), on="2026-06-01")
    yield worked("half-yearly on a coupon day at 100: the coupon", "a bond at par yields its coupon", priced(HALF, "100"), on="2026-05-27")
    yield worked("zero: the price is the sum of what is paid", "closed forms that divide by y fail here", priced(ANNUAL, "115"), on="2026-06-01")
    yield worked("negative", "rules/valuation.md §2.4: zero and negative yields are legal", priced(ANNUAL, "120"), on="2026-06-01")
    yield worked("the day before the last period begins: compound", "more than one payment left", priced(ANNUAL, "100.5", "clean"), on="2030-05-31")
    yield worked("the first day of the last period: simple", "last period: simple", priced(ANNUAL, "100.5", "clean"), on="2030-06-01")
    yield worked("last period of a half-yearly bond: the year of its end, not the period", "rules/valuation.md §2.4: TY", priced(HALF, "100.2"), on="2031-01-19")
    yield worked("last period: year of 366 days", "rules/valuation.md §2.4: 184/366, not 184/365", priced({**ANNUAL, "matures": "2024-06-01"}, "101"), on="2023-11-30")
    yield worked("last day of the last period", "last period: simple", priced(ANNUAL, "102.99"), on="2031-05-31")
    yield worked("last period: rounded once from the whole fraction, not from 12 places", "contract: rounded once, never twice", priced({**ANNUAL, "matures": "2027-06-01"}, "90.05"), rounding={"ratio": 11}, on="2026-11-23")
    yield worked("last period, zero", "last period: simple", priced(ANNUAL, "103"), on="2031-01-04")
    yield worked("last period, negative", "last period: simple", priced(ANNUAL, "103.5"), on="2031-01-04")
    yield worked("quarterly", FORM, priced({**ANNUAL, "frequency": 4}, "99.8", "clean"), on="2026-11-23")
    yield worked("monthly", FORM, priced({**ANNUAL, "frequency": 12}, "99.8", "clean"), on="2026-11-23")
    yield worked("accrued by the exchange, yield by the interbank convention", "contract: whatever the venue of the accrual", priced(EXCHANGE, "101.5", "clean"), on="2026-11-23")
    yield worked("discount bond in its last year", "rules/valuation.md §2.4: simple; what is paid is 100", priced(BILL, "99.7"), on="2022-08-08")
    long = {**BILL, "issued": "2024-07-25", "matures": "2027-07-25", "issuePrice": "94"}
    yield worked("discount bond of more than a year: compound", "rules/valuation.md §2.4; what is paid is 100", priced(long, "96"), on="2025-11-23")
    yield worked("discount bond, clean", "rules/valuation.md §2.4; what is paid is 100", priced(long, "94.1", "clean"), on="2025-11-23")
    yield worked("everything at maturity, two years left", FORM, priced(ONCE, "117"), on="2025-02-01")
    yield worked("everything at maturity, last year", FORM, priced(ONCE, "118.5"), on="2026-11-23")
    yield worked("month ends", FORM, priced({**HALF, "issued": "2021-08-31", "matures": "2031-08-31"}, "101.75", "clean"), on="2026-03-31")
    yield worked("thirty years at 8 places", FORM, priced({**HALF, "matures": "2051-05-27"}, "97.35", "clean"), on="2026-11-23", rounding={"ratio": 8})
    yield worked("deep under par", FORM, priced(ANNUAL, "40", "clean"), on="2026-11-23")
    yield worked("coupon above 1: a percentage?", FORM, priced({**ANNUAL, "coupon": "3"}, "400"), "value.implausible", on="2026-11-23")
    day = {"on": "2026-11-23"}
    yield refused("no price", "contract: field.missing", {**ANNUAL, "quote": "full"}, at("field.missing", "price"), **day)
    yield refused("no quote", "contract: field.missing", {**ANNUAL, "price": "100"}, at("field.missing", "quote"), **day)
    yield refused("a quote that is none", "contract: clean or full", priced(ANNUAL, "100", "dirty"), at("value.unknown", "quote"), **day)
    yield refused("a price so low that the yield is above 100", "contract: value.out_of_range", priced(ANNUAL, "0.001"), at("value.out_of_range", "price"), on="2026-06-01")
    yield refused("a price so high that the yield is below the bound", "contract: value.out_of_range", priced({**ANNUAL, "matures": "2028-06-01"}, "100000000"), at("value.out_of_range", "price"), on="2026-06-01")
    yield refused("on the maturity", LIFE, priced(ANNUAL, "100"), at("value.expired", "matures"), on="2031-06-01")
    yield refused("before the first day", LIFE, priced(ANNUAL, "100"), at("value.not_yet", "issued"), on="2021-05-31")
    yield refused("29 February, and not said whether it bears interest", "contract: value.missing", priced(EXCHANGE, "101", "clean"), at("value.missing", "leapDay"), on="2024-04-08")
    yield refused("an issue price beside a coupon", "contract: value.conflict", priced({**ANNUAL, "issuePrice": "99"}, "100"), at("value.conflict", "issuePrice"), **day)
    yield refused("a discount bond without its issue price", "contract: value.missing", priced(without(BILL, "issuePrice"), "99.7"), at("value.missing", "issuePrice"), on="2022-08-08")
    yield refused("a day that does not exist", "a day that exists", priced({**ANNUAL, "issued": "2021-06-31"}, "100"), at("day.malformed", "issued"), **day)
    yield refused("3 coupons a year", "contract: 0, 1, 2, 4, 12", priced({**ANNUAL, "frequency": 3}, "100"), at("value.out_of_range", "frequency"), **day)
    yield from numbers(lambda text: priced(ANNUAL, text), "price", **day)


def prices():
    def of(terms, rate):
        return {**terms, "yield": rate}

    yield worked("compound", FORM, of(ANNUAL, "0.025"), on="2026-11-23")
    yield worked("half-yearly", FORM, of(HALF, "0.0286"), on="2023-01-19")
    yield worked("at the coupon on a coupon day: 100", "a bond at par yields its coupon", of(ANNUAL, "0.03"), on="2026-06-01")
    yield worked("zero: the sum of what is paid", "closed forms that divide by y fail here", of(ANNUAL, "0"), on="2026-06-01")
    yield worked("negative", "rules/valuation.md §2.4: legal", of(ANNUAL, "-0.005"), on="2026-11-23")
    yield worked("last period: simple", FORM, of(HALF, "0.02"), on="2031-01-19")
    yield worked("last period, year of 366 days", FORM, of({**ANNUAL, "matures": "2024-06-01"}, "0.02"), on="2023-11-30")
    yield worked("quarterly", FORM, of({**ANNUAL, "frequency": 4}, "0.031"), on="2026-11-23")
    yield worked("monthly", FORM, of({**ANNUAL, "frequency": 12}, "0.031"), on="2026-11-23")
    yield worked("discount bond", "what is paid is 100", of(BILL, "0.0144"), on="2022-08-08")
    yield worked("everything at maturity", FORM, of(ONCE, "0.03"), on="2025-02-01")
    yield worked("accrued by the exchange", FORM, of(EXCHANGE, "0.025"), on="2026-11-23")
    yield worked("a yield of 50 %", FORM, of(ANNUAL, "0.5"), on="2026-11-23")
    yield worked("at 2 places", FORM, of(ANNUAL, "0.025"), on="2026-11-23", rounding={"unit": 2})
    day = {"on": "2026-11-23"}
    yield refused("no yield", "contract: field.missing", ANNUAL, at("field.missing", "yield"), **day)
    yield refused("a yield of −1", "contract: above −1 for each period", of(ANNUAL, "-1"), at("value.out_of_range", "yield"), **day)
    yield refused("a half-yearly yield of −2", "contract: above −1 for each period", of(HALF, "-2"), at("value.out_of_range", "yield"), **day)
    yield worked("a half-yearly yield of −1: half of a period's bound", "contract: above −1 for each period", of({**HALF, "matures": "2028-05-27"}, "-1"), **day)
    yield from numbers(lambda text: of(ANNUAL, text), "yield", zero=None, negative=None, **day)
    yield refused("before the first day", LIFE, of(ANNUAL, "0.02"), at("value.not_yet", "issued"), on="2021-05-31")
    yield refused("on the maturity", LIFE, of(ANNUAL, "0.02"), at("value.expired", "matures"), on="2031-06-01")
    yield refused("3 coupons a year", "contract: 0, 1, 2, 4, 12", of({**ANNUAL, "frequency": 3}, "0.02"), at("value.out_of_range", "frequency"), **day)
    yield refused("a venue that is none", "contract: closed list", of({**ANNUAL, "venue": "street"}, "0.02"), at("value.unknown", "venue"), **day)
    yield refused("matures before its first day", "contract: later than issued", of({**ANNUAL, "matures": "2021-05-01"}, "0.02"), at("value.conflict", "matures"), **day)
    yield refused("29 February, and not said whether it bears interest", "contract: value.missing", of(EXCHANGE, "0.02"), at("value.missing", "leapDay"), on="2024-04-08")
    yield worked("coupon above 1: a percentage?", "contract: value.implausible", of({**ANNUAL, "coupon": "3"}, "0.03"), "value.implausible", **day)


def effective():
    rows = ("rate", "unrounded", "rows")
    book = {"cost": "1000", "cashFlows": ["59", "59", "59", "59", "1309"]}

    def of(name, origin, request, **options):
        return worked(name, origin, request, fields=rows, **options)

    yield of("textbook: cost 1000, four times 59, 1309", "rules/valuation.md §2.4: 9.9953187 %", book)
    yield of("textbook: the printed table's 10 %", "rules/valuation.md §2.4: printed tables use 10 %", {**book, "rate": "0.1"})
    yield of("bought at face: the coupon", "a bond at par yields its coupon", {"cost": "100", "cashFlows": ["3", "3", "103"]})
    yield of("bought below face", FORM, {"cost": "97.3", "cashFlows": ["3", "3", "3", "103"]})
    yield of("bought above face", FORM, {"cost": "104.5", "cashFlows": ["3", "3", "3", "103"]})
    yield of("one payment", FORM, {"cost": "98", "cashFlows": ["100"]})
    yield of("nothing earned", FORM, {"cost": "100", "cashFlows": ["50", "50"]})
    yield of("a loss", FORM, {"cost": "100", "cashFlows": ["40", "40"]})
    yield of("payments of nothing before the end", FORM, {"cost": "90", "cashFlows": ["0", "0", "0", "100"]})
    yield of("a given rate of nothing", FORM, {"cost": "100", "cashFlows": ["50", "60"], "rate": "0"})
    yield of("a given negative rate", FORM, {"cost": "100", "cashFlows": ["50", "49"], "rate": "-0.01"})
    yield of("rows at 4 places", FORM, book, rounding={"money": 4, "ratio": 9})
    yield of("half a cent of income goes up", "四舍五入: 100.5 × 0.01 = 1.005", {"cost": "100.5", "cashFlows": ["1", "101"], "rate": "0.01"})
    bad = "contract of effectiveInterest"
    yield refused("no payments", bad, {"cost": "1000", "cashFlows": []}, at("value.out_of_range", "cashFlows"))
    yield refused("601 payments", bad, {"cost": "1000", "cashFlows": ["2"] * 601}, at("value.out_of_range", "cashFlows"))
    yield refused("no list of payments", bad, {"cost": "1000"}, at("field.missing", "cashFlows"))
    yield refused("a negative payment", bad, {"cost": "1000", "cashFlows": ["59", "-1"]}, at("value.out_of_range", "cashFlows", 1))
    yield refused("a payment as a float", TEXT, {"cost": "1000", "cashFlows": ["59", 59.5]}, no_text("cashFlows", 1))
    yield refused("nothing is ever paid", "contract: no r between −0.99 and 100", {"cost": "1000", "cashFlows": ["0", "0"]}, at("value.out_of_range", "cashFlows"))
    yield refused("a rate above 100", "contract: no r between −0.99 and 100", {"cost": "1", "cashFlows": ["1000"]}, at("value.out_of_range", "cashFlows"))
    yield refused("a given rate of −1", "contract: above −1", {**book, "rate": "-1"}, at("value.out_of_range", "rate"))
    yield from numbers(lambda text: {**book, "cost": text}, "cost")


KEPT = ("accrued",)


def held(market=None, terms=ANNUAL, quote="clean", face="1000000", **more):
    return position({"kind": "bond", "face": face, "quote": quote, **terms, **more}, market or {})


def values():
    third = {"thirdParty": {"price": "101.2345"}}

    def of(name, origin, first, method, *soft, **given):
        return sound(name, origin, first, method, *soft, want=KEPT, **given)

    yield of("exchange: the clean close", "rules/valuation.md §2.4", held({"price": "101.23"}, EXCHANGE), "clean_price")
    yield of("exchange: the clean close, public fund", "rules/valuation.md §2.4", held({"price": "101.23"}, EXCHANGE), "clean_price", ruleSet="public_fund")
    yield of("exchange: clean, half of the last place", "四舍五入", held({"price": "101.23005"}, EXCHANGE), "clean_price")
    yield of("exchange: a full close less its interest", "rules/valuation.md §2.4", held({"price": "103.5"}, EXCHANGE, "full"), "clean_from_full")
    yield of("exchange: a full close on a coupon day", "rules/valuation.md §2.4", held({"price": "103.5"}, EXCHANGE, "full"), "clean_from_full", on="2026-06-01")
    yield of("exchange: a full close of a discount bond", "rules/valuation.md §2.4", held({"price": "99.8"}, {**BILL, "venue": "exchange"}, "full"), "clean_from_full", on="2022-08-08")
    yield of("exchange: a full close after a leap day that bears no interest", "rules/valuation.md §2.4", held({"price": "103.5"}, {**EXCHANGE, "leapDay": "skipped"}, "full"), "clean_from_full", on="2024-04-08")
    lately = {"lastPrice": last("101.1"), "majorChange": False}
    yield of("exchange: the last clean price", "rules/valuation.md §2.4", held(lately, EXCHANGE), "last_price", "value.stale")
    yield of("exchange: the last clean price on a Sunday", "rules/valuation.md §2.4", held(lately, EXCHANGE), "last_price", "value.stale", on="2026-11-22")
    yield of("exchange: a last full price less the interest of its own day", "contract: of its own day", held(lately, EXCHANGE, "full"), "last_price", "value.stale", sources=False)
    yield of("exchange: a last full price over a coupon day", "contract: of its own day", held({"lastPrice": last("104.5", "2026-05-29"), "majorChange": False}, EXCHANGE, "full"), "last_price", "value.stale",
             on="2026-06-02", sources=False)
    for rules, edge, origin in (("broker_plan", "91.1", "0.5 %"), ("public_fund", "96.1", "0.25 %"), (HOUSE, "95.1", "0.3 %")):
        for word, move, method, soft in (("met exactly", 0, "adjusted_price", ("value.boundary",)), ("just above", -0.01, "adjusted_price", ()),
                                         ("just below", 0.01, "last_price", ("value.not_applicable", "value.stale"))):
            price, nav = f"{float(edge) + move:.2f}", "20000000"
            yield sound(f"exchange, major change, {origin}: {word}", "rules/valuation.md §1 and §2.4: 10,000 × the change of the price", held({**lately, "majorChange": True, "adjustedPrice": price,
                        "previousNav": nav if rules != HOUSE else "20000000"}, EXCHANGE), method, *soft, want=("accrued", "tests"), ruleSet=rules)
    yield of("exchange, major change, own book", "no percentage", held({**lately, "majorChange": True, "adjustedPrice": "101"}, EXCHANGE), "adjusted_price", ruleSet="own_book")
    yield of("exchange without a trade: third party", "rules/valuation.md §2.4", held(third, EXCHANGE), "third_party")
    yield of("exchange without a trade or third party: yield", "rules/valuation.md §2.4", held({"yield": "0.025"}, EXCHANGE), "yield_model")
    yield of("interbank: third party", "rules/valuation.md §2.4", held(third), "third_party")
    yield of("interbank: third party before the put day, exercised", "看长/看短估值", held({"thirdParty": {"price": "101.2345", "side": "short"}}, optionOn="2027-06-01"), "third_party")
    yield of("interbank: third party before the put day, not exercised", "看长/看短估值", held({"thirdParty": {"price": "100.9", "side": "long"}}, optionOn="2027-06-01"), "third_party")
    yield of("interbank: on the put day the side is no longer asked", "contract: before it", held(third, optionOn="2026-11-23"), "third_party")
    yield of("interbank: third party before a yield", "contract", held({**third, "yield": "0.025"}), "third_party")
    yield of("interbank: yield", "rules/valuation.md §2.4", held({"yield": "0.025"}), "yield_model")
    yield of("interbank: yield of zero", "rules/valuation.md §2.4", held({"yield": "0"}), "yield_model")
    yield of("interbank: negative yield", "rules/valuation.md §2.4", held({"yield": "-0.001"}), "yield_model")
    yield of("interbank: yield in the last period", "rules/valuation.md §2.4", held({"yield": "0.02"}, {**ANNUAL, "matures": "2027-06-01"}), "yield_model")
    yield of("not listed: technique", "rules/valuation.md §2.4", held({"technique": measured("100.5")}, unlisted=True), "technique")
    yield of("not listed: an unreliable technique, cost", "rules/valuation.md §2.4", held({"technique": measured("100.5", False)}, unlisted=True, cost="99.5"), "cost")
    yield of("not listed: cost and the interest apart", "rules/valuation.md §2.4", held({}, unlisted=True, cost="99.5"), "cost")
    yield of("not listed, exchange: cost", "rules/valuation.md §2.4", held({}, EXCHANGE, unlisted=True, cost="99.5"), "cost")
    yield of("amortised: the cost of the day", "rules/valuation.md §2.4", held({}, quote="amortised", amortisedCost="99.87654"), "amortised_cost")
    yield of("amortised on the exchange", "rules/valuation.md §2.4", held({}, EXCHANGE, "amortised", amortisedCost="100.1"), "amortised_cost")
    yield of("amortised on a Sunday", "no price is asked", held({}, quote="amortised", amortisedCost="99.87654"), "amortised_cost", on="2026-11-22")
    yield of("no face", "contract: 0 or more", held(third, face="0"), "third_party")
    yield of("an odd face: 12,345.67 yuan", "contract: face ÷ 100 × unit value", held(third, face="12345.67"), "third_party")
    yield of("unit value not rounded", "contract: unit none", held({"price": "103.5"}, EXCHANGE, "full"), "clean_from_full", rounding={"unit": "none"})
    yield of("the same bond on the exchange and interbank accrues differently", "rules/valuation.md §2.4: 0.27 % of the accrued", held({"price": "101.2345"}, EXCHANGE, face="100000000"), "clean_price", on="2024-01-15",)
    yield of("the same bond between banks", "rules/valuation.md §2.4: 0.27 % of the accrued", held(third, face="100000000"), "third_party", on="2024-01-15")
    yield of("coupon above 1: a percentage?", "contract: value.implausible", held(third, {**ANNUAL, "coupon": "3"}), "third_party", "value.implausible")
    yield from values_bad(third, lately)


def values_bad(third, lately):
    yield refused("interbank: nothing", "contract", held(), at("value.missing", "market", "thirdParty"))
    yield refused("exchange: nothing", "contract", held({}, EXCHANGE), at("value.missing", "market", "price"))
    yield refused("exchange: a last price and not said whether there was a change", "contract", held({"lastPrice": last("101.1")}, EXCHANGE), at("value.missing", "market", "majorChange"))
    yield refused("exchange: a major change and no adjusted price", "contract", held({**lately, "majorChange": True, "previousNav": "1000000"}, EXCHANGE), at("value.missing", "market", "adjustedPrice"))
    yield refused("exchange: a threshold without the previous NAV", "contract", held({**lately, "majorChange": True, "adjustedPrice": "90"}, EXCHANGE), at("value.missing", "market", "previousNav"))
    yield refused("exchange: previous NAV zero", "contract", held({**lately, "majorChange": True, "adjustedPrice": "90", "previousNav": "0"}, EXCHANGE), at("nav.out_of_range", "market", "previousNav"))
    yield refused("third party before the put day without its side", "看长/看短估值", held(third, optionOn="2027-06-01"), at("value.missing", "market", "thirdParty", "side"))
    yield refused("a side that is none", "contract: closed list", held({"thirdParty": {"price": "100", "side": "both"}}), at("value.unknown", "market", "thirdParty", "side"))
    yield refused("a full price below its interest", "contract: negative clean price", held({"price": "1"}, EXCHANGE, "full"), at("value.out_of_range", "market", "price"))
    yield refused("amortised without its cost", "contract", held({}, quote="amortised"), at("value.missing", "holding", "amortisedCost"))
    yield refused("not listed, neither technique nor cost", "contract", held({}, unlisted=True), at("value.missing", "holding", "cost"))
    for name in ("kind", "face", "quote", "coupon", "frequency", "issued", "matures", "venue"):
        yield refused(f"{name} missing", "contract: field.missing", {**held(third), "holding": without(held(third)["holding"], name)}, at("field.missing", "holding", name))
    yield refused("a third party without its price", "contract: field.missing", held({"thirdParty": {}}), at("field.missing", "market", "thirdParty", "price"))
    yield refused("a discount bond without its issue price", "contract: value.missing", held(third, without(BILL, "issuePrice")), at("value.missing", "holding", "issuePrice"), on="2022-08-08")
    yield refused("matures before its first day", "contract: later than issued", held(third, {**ANNUAL, "matures": "2021-05-01"}), at("value.conflict", "holding", "matures"))
    yield refused("a last full price below its interest", "contract: negative clean price, at the price's path", held({"lastPrice": last("1"), "majorChange": False}, EXCHANGE, "full"), at("value.out_of_range", "market", "lastPrice", "price"))
    yield refused("a quote that is none", "contract: closed list", held(third, quote="dirty"), at("value.unknown", "holding", "quote"))
    yield refused("before the first day", LIFE, held(third), at("value.not_yet", "holding", "issued"), on="2021-05-31")
    yield refused("on the maturity", LIFE, held(third), at("value.expired", "holding", "matures"), on="2031-06-01")
    yield refused("3 coupons a year", "contract: 0, 1, 2, 4, 12", held(third, {**ANNUAL, "frequency": 3}), at("value.out_of_range", "holding", "frequency"))
    yield refused("a yield of −1", "contract: above −1", held({"yield": "-1"}), at("value.out_of_range", "market", "yield"))
    yield refused("a last price of a Sunday", "a price of a closed day", held({"lastPrice": last("101.1", "2026-11-22"), "majorChange": False}, EXCHANGE),
                  at("value.conflict", "market", "lastPrice", "on", source="day.calendar.trading"))
    yield refused("a last price of the valuation day", "contract: before the valuation day", held({"lastPrice": last("101.1", "2026-11-23"), "majorChange": False}, EXCHANGE),
                  at("value.conflict", "market", "lastPrice", "on"))
    yield refused("a last price from before the bond's first day", "contract: value.conflict at its day", held({"lastPrice": last("101.1", "2026-06-01"), "majorChange": False}, {**EXCHANGE, "issued": "2026-06-02"}),
                  at("value.conflict", "market", "lastPrice", "on"))
    yield refused("an exchange price on a Saturday", "a price of a closed day", held({"price": "101.23"}, EXCHANGE), at("value.conflict", "market", "price", source="day.calendar.trading"), on="2026-11-21")
    yield refused("data of another day", "contract: market.on", held({**third, "on": FRIDAY}), at("value.conflict", "market", "on"))
    yield refused("29 February, and not said whether it bears interest", "contract: value.missing", held({"price": "103.5"}, EXCHANGE), at("value.missing", "holding", "leapDay"), on="2024-04-08")
    yield from numbers(lambda text: held({"price": text}, EXCHANGE), "market", "price")
    yield from numbers(lambda text: held({"thirdParty": {"price": text}}), "market", "thirdParty", "price", name="third party price")
    yield from numbers(lambda text: held(third, face=text), "holding", "face", zero=None)


PLACE = "rules/valuation.md §2.4; figures by scripts/oracle in fractions, yields by halving at 60 digits"
FILES = {
    "accrued_interest": lambda: ("Accrued interest per 100 of face: between banks, on the exchange, discount bonds, everything at maturity.", PLACE, "accruedInterest", accrued()),
    "bond_yield": lambda: ("Yield to maturity by the interbank convention.", PLACE, "bondYield", yields()),
    "bond_price": lambda: ("Clean price of a yield.", PLACE, "bondPrice", prices()),
    "effective_interest": lambda: ("Effective interest and the amortised cost row by row.", PLACE, "effectiveInterest", effective()),
    "value_bond": lambda: ("A bond held: clean, full, last, third party, yield, technique, cost, amortised.", PLACE, "value", ruled(values())),
}

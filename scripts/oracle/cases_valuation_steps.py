"""Cases of the steps of bonds: whole years, payments, the interest of a last price's own day."""
from case_valuation import sound
from cases_valuation_bonds import ANNUAL, BILL, EXCHANGE, HALF, ONCE, held, priced, worked
from cases_valuation_shares import TESTS, last, measured, ruled

STEPS = "contract: steps; figures by scripts/oracle in fractions"
NOW = {"on": "2026-11-23"}
LONG = {**BILL, "issued": "2024-07-25", "matures": "2027-07-25", "issuePrice": "94"}


def accruals():
    yield worked("everything at maturity, interbank: no year is over", f"{STEPS}: whole_years 0", ONCE, on="2022-11-23")
    yield worked("everything at maturity, interbank: the day before an anniversary", f"{STEPS}: whole_years 2 and 364 days", ONCE, on="2025-02-28")
    yield worked("everything at maturity, interbank: no coupon and no issue price is asked of it on the exchange", f"{STEPS}: no whole_years on the exchange", {**ONCE, "venue": "exchange", "leapDay": "counted"}, on="2022-11-23")


def payments():
    """What of the payments is told, by number, for yield and price alike."""
    yield "on a coupon day the whole period is before it", "days_to_payment = payment_period", ANNUAL, "2026-06-01"
    yield "the day before a coupon day", "days_to_payment 1", ANNUAL, "2026-05-31"
    yield "a period that holds a leap day", "payment_period 366", {**ANNUAL, "matures": "2032-06-01"}, "2027-11-23"
    yield "half-yearly, ten to come", "payment_period of the half year", HALF, "2026-05-27"
    yield "half-yearly, the last one: over the year of its end", "last period: TY", HALF, "2031-01-19"
    yield "half-yearly, the first day of the last period", "last period: TY", HALF, "2030-11-27"
    yield "monthly, 31 days", "payment_period of the month", {**ANNUAL, "frequency": 12}, "2026-10-15"
    yield "reading_a_first_period_that_began_late_pays_its_coupon_whole", "the formula knows one coupon; the period keeps its length", {**ANNUAL, "issued": "2021-09-15"}, "2021-12-01"
    yield "on the exchange as between banks", "whatever the venue of the accrual", EXCHANGE, "2026-11-23"
    yield "reading_payments_of_what_is_paid_at_maturity: counted by its anniversaries, as n in the formula", "frequency 0: f = 1 by the anniversaries", ONCE, "2025-02-01"
    yield "reading_payments_of_a_discount_bond: counted by its anniversaries, as n in the formula", "frequency 0: f = 1 by the anniversaries", LONG, "2025-11-23"
    yield "paid at maturity, its last year", "last period: TY", ONCE, "2026-11-23"


def yields():
    for name, what, terms, on in payments():
        yield worked(f"payments: {name}" if not name.startswith("reading_") else name, f"{STEPS}: {what}", priced(terms, "101.37"), on=on)


def prices():
    for name, what, terms, on in payments():
        yield worked(f"payments: {name}" if not name.startswith("reading_") else name, f"{STEPS}: {what}", {**terms, "yield": "0.0234"}, on=on)


def holdings():
    lately = {"lastPrice": last("103.1"), "majorChange": False}
    changed = {**lately, "majorChange": True, "adjustedPrice": "91.1", "previousNav": "20000000"}

    def of(name, first, method, *soft, want=("accrued", "steps"), **given):
        return sound(f"steps: {name}", STEPS, first, method, *soft, want=want, **given)

    yield of("the clean close", held({"price": "101.23"}, EXCHANGE), "clean_price")
    yield of("a full close", held({"price": "103.5"}, EXCHANGE, "full"), "clean_from_full")
    yield of("a last clean price: no other day's interest", held(lately, EXCHANGE), "last_price", "value.stale")
    yield of("a last full price: the interest of its own day", held(lately, EXCHANGE, "full"), "last_price", "value.stale", sources=False)
    yield of("a last full price over a coupon day", held({"lastPrice": last("104.5", "2026-05-29"), "majorChange": False}, EXCHANGE, "full"), "last_price", "value.stale", on="2026-06-02", sources=False)
    yield of("a last full price of a coupon day: nothing then", held({"lastPrice": last("101.5", "2026-06-01"), "majorChange": False}, EXCHANGE, "full"), "last_price", "value.stale", on="2026-06-02", sources=False)
    yield of("a last full price of a discount bond", held({"lastPrice": last("99.8", "2022-08-05"), "majorChange": False}, {**BILL, "venue": "exchange"}, "full"), "last_price", "value.stale", on="2022-08-08", sources=False)
    yield of("a major change", held(changed, EXCHANGE), "adjusted_price", want=("accrued", *TESTS))
    yield of("a major change after a full price", held(changed, EXCHANGE, "full"), "adjusted_price", want=("accrued", *TESTS), sources=False)
    yield of("a major change after a full price, met exactly", held({**changed, "lastPrice": last("91.1", "2026-06-01"), "adjustedPrice": "81.1"}, EXCHANGE, "full"), "adjusted_price", "value.boundary", want=("accrued", *TESTS),
             on="2026-06-02", sources=False)
    yield of("a third party's price", held({"thirdParty": {"price": "101.2345"}}), "third_party")
    yield of("a yield", held({"yield": "0.025"}), "yield_model")
    yield of("a yield on the exchange", held({"yield": "0.025"}, EXCHANGE), "yield_model")
    yield of("a yield in the last period", held({"yield": "0.02"}, {**ANNUAL, "matures": "2027-06-01"}), "yield_model")
    yield of("a yield of what is paid at maturity, last year", held({"yield": "0.02"}, ONCE), "yield_model")
    yield of("whole years of what is paid at maturity", held({"thirdParty": {"price": "100.5"}}, ONCE), "third_party")
    yield of("a technique", held({"technique": measured("100.5")}, unlisted=True), "technique")
    yield of("cost", held({}, unlisted=True, cost="99.5"), "cost")
    yield of("amortised cost", held({}, quote="amortised", amortisedCost="99.87654"), "amortised_cost")


FILES = {}
MORE = {"accrued_interest": accruals, "bond_yield": yields, "bond_price": prices, "value_bond": lambda: ruled(holdings())}

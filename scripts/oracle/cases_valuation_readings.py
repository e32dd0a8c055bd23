"""Cases of what the contract settles where the rules are silent: each holds one reading."""
from case_valuation import TEXT, at, refused, sound
from cases_valuation_bonds import worked
from cases_valuation_formulas import lomd
from cases_valuation_locks import locked
from cases_valuation_nav import cash, counted_up
from cases_valuation_shares import changed, figure, join, moved, ruled, tested

DIGITS = "contract: carried with 28 digits, shown at 12 places"
LIST = "contract: a list that is empty where one is needed, or too long"


def values():
    event = ("event", "atLeast", "1")
    tests = ("market", "adjustment", "enter", "tests")
    both = {"join": "and", "tests": [{"fact": "event", "atLeast": "0", "atMost": "1"}]}
    neither = {"join": "and", "tests": [{"fact": "event"}]}
    yield refused("reading_condition_with_both_bounds", "contract: exactly one of atLeast and atMost", tested({"event": "1"}, both), at("value.conflict", *tests, 0, "atMost"))
    yield refused("reading_condition_without_a_bound", "contract: exactly one of atLeast and atMost", tested({"event": "1"}, neither), at("field.missing", *tests, 0, "atLeast"))
    yield refused("reading_conditions_without_a_test", LIST, tested({"event": "1"}, join("or")), at("value.out_of_range", *tests))
    yield refused("reading_conditions_of_21_tests", LIST, tested({"event": "1"}, join("or", *[event] * 21)), at("value.out_of_range", *tests))
    yield sound("reading_outside_its_conditions: neither threshold nor adjustment is asked", "contract: conditions are asked before the threshold", tested({"event": "0"}, join("and", event)),
                "last_close", "value.not_applicable", "value.stale", want=("steps", "tests"))
    yield sound("reading_return_of_more_than_28_digits", DIGITS, moved({"method": "market_model", "beta": "1.2345678901234567", "indexReturn": "-0.35123456789012345"}), "market_model", want=("steps",))
    yield refused("reading_places_beyond_28_digits", "contract: amount.overflow", locked(cost="0", price="1" + "0" * 26, lock={"daysLocked": 3, "daysLeft": 2}), at("amount.overflow"))
    yield sound("reading_money_fund_rounding: its factor is not rounded, the answer says the options", "contract: MoneyFund, Valued.rounding",
                {"holding": {"kind": "money_fund", "quantity": "1000000"}, "market": {"incomePer10k": ["0.51239"]}}, "accrued_income", rounding={"unit": 2})
    yield refused("a settlement on a closed day, of a last one too", "contract: a price of a closed day", {"holding": {"kind": "future", "quantity": "1", "side": "long", "multiplier": "300"},
                  "market": {"lastSettlement": {"price": "3850", "on": "2026-11-22"}, "majorChange": False, "previousSettlement": "3840"}},
                  at("value.conflict", "market", "lastSettlement", "on", source="day.calendar.trading"))
    yield sound("a threshold of many digits is met exactly", "以上 includes the number itself; 0.005 × 200000000.0000000002", changed(figure("30.00000000000000001"), nav="200000000.0000000002"),
                "adjusted_close", "value.boundary", want=("tests",))


def discounts():
    yield worked("reading_volatility_of_17_digits, as a program computes it", DIGITS, lomd("0.35123456789012345", "0.012345678901234567", "0.50684931506849318"))


def navs():
    two = [{"id": str(number), "units": "1", "weight": "1"} for number in range(101)]
    yield refused("reading_no_class", LIST, {**cash(), "classes": []}, at("value.out_of_range", "classes"))
    yield refused("reading_101_classes", LIST, cash(classes=two), at("value.out_of_range", "classes"))
    yield refused("reading_101_fees", LIST, cash(fees=[{"id": str(number), "rate": "0"} for number in range(101)]), at("value.out_of_range", "fees"))
    for name, published in (("above", "1.16"), ("below", "1.14")):
        yield counted_up(f"reading_error_ratio_has_a_sign: published {name}", "contract: (published − right) ÷ right", cash(classes=[{"id": "A", "units": "20000000", "published": published}]), "nav.needs_external")
    yield refused("a sum of more than 28 digits", TEXT, {**cash(), "assets": [{"id": "a", "amount": "9" * 28}, {"id": "b", "amount": "0.05"}]}, at("amount.overflow"))


FILES = {
    "value_readings": lambda: ("What the contract settles where the rules are silent.", "src/valuation/types.d.ts; figures by scripts/oracle in fractions", "value", ruled(values())),
    "lockup_discount_readings": lambda: ("Inputs of more digits than 28 hold multiplied.", "src/valuation/types.d.ts; mpmath at 60 digits", "lockupDiscount", discounts()),
    "nav_readings": lambda: ("What the contract settles of a plan's NAV.", "src/valuation/types.d.ts; figures by scripts/oracle in fractions", "nav", ruled(navs())),
}

"""How a case about tiers is written down: what goes in, the soft codes and figures that a person expects, where that comes from."""
from case_valuation import at, no_text  # noqa: F401 - for the modules of cases

ON = "2026-11-23"
CUT = "contract: a cut belongs to the higher side; rules/client.md b2"
LINE = "; figures by scripts/oracle"


def sound(name, origin, first, *soft, want=None, only=None, rests=True, told=(), **options):
    """
    A value, with the soft codes that a person expects. `want`: fields of the answer worked out by hand; `only`: the fields that the contract settles
    (the name then ends with "(in part)"); `told`: warnings that the reading does not make (unknown keys); `rests=False` where the contract does not settle the rows.
    """
    return {"name": name, "from": origin, "in": asked(first, options), "soft": sorted(soft), "want": want or {}, "only": only, "rests": rests, "told": list(told)}


def refused(name, origin, first, *issues, warnings=(), **options):
    """No value: every issue is written by hand."""
    return {"name": name, "from": origin, "in": asked(first, options), "issues": list(issues), "warnings": list(warnings)}


def asked(first, options):
    return {**first, "options": {"on": ON, **options}}


def columns(name, origin, first, want=None, policy=None):
    """Columns have no day and no issues."""
    return {"name": name, "from": origin, "in": {**first, **({"options": {"policy": policy}} if policy else {})}, "want": want or {}}


def wrong_texts(make, *path, floats=True):
    """Forms that are no metric, and those that are too long; `make` puts the text in its place."""
    rows = [("an exponent", "1e5", "amount.malformed"), ("an underscore", "1_000", "amount.malformed"), ("full-width digits", "１０", "amount.malformed"),
            ("a thousands comma", "1,000", "amount.malformed"), ("seven places", "0.0000001", "tier.out_of_range"), ("beyond the largest", "9223372036854.775808", "tier.out_of_range"),
            ("beyond the smallest", "-9223372036854.775808", "tier.out_of_range")]
    return [(name, make(text), at(code, *path)) for name, text, code in rows] + ([(name, make(number), no_text(*path)) for name, number in (("a float", 10.25), ("an integer", 10))] if floats else [])

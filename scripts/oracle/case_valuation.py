"""How a case about valuation is written down: what goes in, the method and codes that a person expects, where that comes from."""
ON = "2026-11-23"
TEXT = "plain decimal text of 28 digits at most; contract of valuation"
SAC = "证券公司客户资产管理业务估值方法指引 "
LINE, QUOTE = "scripts/oracle", "; figure by scripts/oracle"
KEPT = ("method", "unitValue", "unrounded", "amount", "rounding")


def sound(name, origin, first, method, *soft, want=(), less=(), sources=True, want_only=None, told=(), **options):
    """
    A value, with the method and the soft codes that a person expects. `want` adds fields of the answer, `less` leaves some out;
    `told` are warnings that the reading does not make (unknown keys), `sources=False` where the contract does not settle the rows.
    """
    fields = want_only or [field for field in KEPT + tuple(want) if field not in less]
    return {"name": name, "from": origin, "in": asked(first, options), "method": method, "soft": sorted(soft), "fields": fields, "rests": sources, "told": list(told)}


def refused(name, origin, first, *issues, warnings=(), **options):
    """No value: every issue is written by hand."""
    return {"name": name, "from": origin, "in": asked(first, options), "issues": list(issues), "warnings": list(warnings)}


def asked(first, options):
    return {**first, "options": {"on": ON, **options}}


def at(code, *path, source=None, **params):
    return {"path": list(path), "code": code, "params": params, **({"source": source} if source else {})}


def no_text(*path):
    return at("field.malformed", *path, expected="string")


def position(holding, market=None):
    return {"holding": holding} if market is None else {"holding": holding, "market": market}


def numbers(make, *path, zero="value.out_of_range", negative="value.out_of_range", name=None, **options):
    """Forms that are no number, and numbers that cannot be; `make` puts the text in its place."""
    what = name or path[-1]
    rows = [(f"{what} with an exponent", "1e5", "amount.malformed"), (f"{what} with an underscore", "1_000", "amount.malformed"),
            (f"{what} in full-width digits", "１０", "amount.malformed"), (f"{what} with a thousands comma", "1,000", "amount.malformed"),
            (f"{what} of 29 digits", "1" * 29, "amount.overflow"), (f"{what} as a float", 10.25, "float"), (f"{what} as an integer", 10, "float")]
    if zero:
        rows.append((f"{what} zero", "0", zero))
    if negative:
        rows.append((f"{what} negative", "-1", negative))
    return [refused(name, TEXT, make(text), no_text(*path) if found == "float" else at(found, *path), **options) for name, text, found in rows]

"""How a case about suitability is written down: what goes in, the words and soft codes that a person expects, where that comes from."""
ON = "2026-11-23"
LAW = "证券期货投资者适当性管理办法 "
RULES = "rules/client.md "
C1, C2, C3, C4, C6, F1, F2 = (f"{RULES}({part})" for part in ("c1", "c2", "c3", "c4", "c6", "f1", "f2"))
TEXT = "contract: plain decimal text"
SHAPE = "contract: shape of the request"
THREE = "contract: what was not given is undetermined"
NAMES = ("C1", "C2", "C3", "C4", "C5")


def asked(first, options):
    return {**first, "options": {"on": ON, **options}}


def sound(name, origin, first, expected, *soft, told=(), less=(), sources=True, **options):
    """
    An answer: `expected` are fields of it by hand, `soft` its warnings' codes; the reading adds the rest. `told` are warnings that the reading
    does not make (unknown keys); `less` fields are left out where the contract does not settle them, `sources=False` where it does not settle the rows.
    """
    return {"name": name, "from": origin, "in": asked(first, options), "expected": expected, "soft": sorted(soft), "told": list(told), "less": less, "rests": sources}


def refused(name, origin, first, *issues, warnings=(), **options):
    """No answer: every issue is written by hand."""
    return {"name": name, "from": origin, "in": asked(first, options), "issues": list(issues), "warnings": list(warnings)}


def at(code, *path, **params):
    if code.endswith(".not_yet"):
        params = {"on": ON}
    return {"path": list(path), "code": code, "params": params}


def no(expected, *path):
    return at("field.malformed", *path, expected=expected)


def unknown(*path):
    return at("field.unknown", *path)


def put(tree, value, *path):
    """A copy with one place changed; a place given DROP is taken out."""
    if not path:
        return value
    head, *rest = path
    if isinstance(tree, list):
        return [put(one, value, *rest) if place == head else one for place, one in enumerate(tree)]
    made = dict(tree)
    if value is DROP and not rest:
        made.pop(head, None)
    else:
        made[head] = put(made.get(head, {}), value, *rest)
    return made


DROP = object()


def texts(make, *path, negative="investor.out_of_range", **options):
    """Forms that are no amount; `make` puts the text in its place."""
    what = path[-1]
    rows = [("with an exponent", "5e6", "amount.malformed"), ("in full-width digits", "５００００００", "amount.malformed"), ("with thousands commas", "5,000,000", "amount.malformed"),
            ("of 29 digits", "1" * 29, "amount.overflow"), ("as a float", 5000000.5, None), ("as an integer", 5000000, None)]
    if negative:
        rows.append(("negative", "-0.01", negative))
    for name, text, code in rows:
        yield refused(f"{what} {name}", TEXT, make(text), at(code, *path) if code else no("string", *path), **options)


def statement(net, financial=None, on="2025-12-31"):
    return {"on": on, "netAssets": net, **({} if financial is None else {"financialAssets": financial})}


def incomes(*amounts, first=2023):
    return [{"year": first + place, "amount": amount} for place, amount in enumerate(amounts)]


def bands(*starts, highest=100, lowest=None, names=("保守型", "谨慎型", "稳健型", "积极型", "激进型")):
    return {**dict(zip(NAMES, starts)), "highest": highest, **({} if lowest is None else {"lowestUntil": lowest}), "names": dict(zip(NAMES, names))}


def terms(assets, days, months, **more):
    return {"assets": assets, "days": days, "months": months, **more}


TERMS = {"star_market": terms("500000", 20, 24), "chinext": terms("100000", 20, 24), "convertible_bond": terms("100000", 20, 24), "bse": terms("500000", 20, 24),
         "neeq_innovation": terms("1000000", 10, 24), "neeq_base": terms("2000000", 10, 24), "stock_connect": terms("500000", 20, 0), "margin_trading": terms("500000", 20, 6),
         "options_1": terms("500000", 20, 6), "options_2": terms("500000", 20, 6), "options_3": terms("500000", 20, 6), "delisting_board": terms("500000", 20, 24),
         "risk_warning_board": terms("0", 20, 0), "bond_qualified": terms("5000000", 20, 24), "preferred_stock": terms("0", 20, 0)}
CITIC = bands(1, 20, 37, 54, 83, lowest=0, names=("保守", "相对保守", "稳健", "相对积极", "积极"))


def section(individual=CITIC, institution=CITIC, permissions=TERMS, **more):
    return {"bands": {"individual": individual, "institution": institution}, "lowest": "at_c1", "validityMonths": 24, "careAge": 70, "highRiskFrom": "R5", "permissions": permissions, **more}


def house(given=None, **more):
    return {"policy": {"id": "house", "version": "1", "suitability": given or section(**more)}}


def own_terms(permission, *numbers, **more):
    return house(permissions={**TERMS, permission: terms(*numbers, **more)})

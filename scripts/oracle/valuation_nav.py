"""Second reading of a plan's NAV: lines, charges, classes and holders, performance fees, the error ladder, attribution."""
from fractions import Fraction

import valuation_formulas
import valuation_value
from valuation_bonds import figure, formula
from valuation_number import at, plain, rounded, shown

RATIOS = (("error_quarter", Fraction("0.0025")), ("error_half", Fraction("0.005")))


class Plan:
    """The portfolio with what is found on the way."""

    def __init__(self, portfolio, options):
        self.portfolio, self.options = portfolio, options
        self.money, self.places = (options.get("rounding", {}).get(name, usual) for name, usual in (("money", 2), ("nav", 4)))
        self.warnings, self.sources = [], {"valuation.nav.unit", "valuation.nav.precision"}

    def rests(self, *rows):
        self.sources |= {f"valuation.nav.{row}" for row in rows}

    def cents(self, number):
        return rounded(Fraction(number), self.money)

    def warn(self, code, *path):
        self.warnings.append({"path": list(path), "code": code, "params": {}})


def holding_lines(plan):
    for place, holding in enumerate(plan.portfolio["holdings"]):
        market = dict(holding.get("market", {}))
        if "previousNav" in plan.portfolio:
            market.setdefault("previousNav", plan.portfolio["previousNav"])
        answer = valuation_value.value({"holding": holding["holding"], "market": market}, plan.options)
        plan.sources |= set(answer["sources"])
        plan.warnings += [{**warning, "path": ["holdings", place, *warning["path"]]} for warning in answer["warnings"]]
        value = answer["value"]
        accrued = Fraction(value["accrued"]["amount"]) if value["kind"] == "bond" else 0
        yield holding["id"], Fraction(value["amount"]) + accrued


def fee(plan, terms, base):
    plan.rests("fee")
    return plan.cents(base * Fraction(terms["rate"]) / valuation_formulas.year_days(formula(plan.options).on))


def plan_charges(plan, gross):
    """Fees, then VAT and its surcharge, each rounded once from the exact figure."""
    for terms in plan.portfolio.get("fees", ()):
        base = gross if terms.get("base") == "before_fees" else Fraction(plan.portfolio["previousNav"])
        yield terms["id"], fee(plan, terms, base)
    if "vat" in plan.portfolio:
        plan.rests("vat")
        vat = {name: Fraction(plan.portfolio["vat"][name]) for name in ("income", "rate", "surchargeRatio")}
        tax = vat["income"] * vat["rate"] / (1 + vat["rate"])
        yield "vat", plan.cents(tax)
        yield "vat_surcharge", plan.cents(tax * vat["surchargeRatio"])


def shared(total, weights, money):
    """Each share cut towards zero; the cents left go one each to the largest remainders, the earlier first."""
    exact = [total * weight / sum(weights) * 10**money for weight in weights]
    cut = [Fraction(int(share)) for share in exact]
    left = int(total * 10**money - sum(cut))
    order = sorted(range(len(exact)), key=lambda place: (-abs(exact[place] - cut[place]), place))
    for place in order[:abs(left)]:
        cut[place] += 1 if left > 0 else -1
    return [share / 10**money for share in cut]


def class_parts(plan, nav):
    classes = plan.portfolio["classes"]
    if len(classes) == 1:
        return [nav]
    plan.rests("class", "residual")
    return shared(nav, [Fraction(one["weight"]) for one in classes], plan.money)


def class_row(plan, place, one, part, charges):
    """From its part its own fees, then its performance fee; its unit NAV, its holders."""
    units, nav = Fraction(one["units"]), part
    for terms in one.get("fees", ()):
        charge = fee(plan, terms, part if terms.get("base") == "before_fees" else Fraction(one["previousNav"]))
        charges.append((f"{one['id']}/{terms['id']}", charge))
        nav -= charge
    row = {"id": one["id"], "units": plain(units)}
    if "performance" in one:
        plan.rests("performance")
        reading = formula(plan.options)
        due = valuation_formulas.performance(reading, one["performance"], nav / units, units, ("classes", place, "performance"))
        plan.warnings += reading.warnings
        row["performance"] = {key: figure(reading, due, plan.money)["value"][key] for key in ("value", "unrounded")}
        charges.append((f"{one['id']}/performance", plan.cents(due)))
        nav -= plan.cents(due)
    unit = nav / units
    row |= {"nav": plain(nav), "unitNav": at(unit, plan.places), "unrounded": shown(unit)}
    if "holders" in one:
        plan.rests("class", "residual")
        amounts = shared(nav, [Fraction(holder["units"]) for holder in one["holders"]], plan.money)
        row["holders"] = [{"id": holder["id"], "units": plain(Fraction(holder["units"])), "amount": plain(amount)} for holder, amount in zip(one["holders"], amounts)]
    if "published" in one:
        right, published = rounded(unit, plan.places), Fraction(one["published"])
        ratio = (published - right) / right if right else Fraction(0)
        level, tests = ladder(plan, place, published, right)
        row["error"] = {"level": level, "ratio": plain(rounded(ratio, plan.options.get("rounding", {}).get("ratio", 6))), "tests": tests}
    return row, nav


def ladder(plan, place, published, unit):
    """What a published unit NAV misses, in parts of the right one; both thresholds include themselves."""
    plan.rests("error")
    missed, path, reading = abs(published - unit), ("classes", place, "published"), formula(plan.options)
    met = [reading.test(name, missed, ratio * unit) for name, ratio in RATIOS]
    if not missed:
        return "none", reading.tests
    plan.warn("nav.needs_external" if any(met) else "nav.needs_confirmation", *path)
    if any(missed == ratio * unit for _, ratio in RATIOS):
        plan.warn("nav.boundary", *path)
    return "half_percent" if met[1] else "quarter_percent" if met[0] else "fourth_decimal", reading.tests


def attribution(plan, nav, rows):
    plan.rests("attribution")
    before = plan.portfolio["previous"]
    old, flows = ({line["id"]: Fraction(line["amount"]) for line in before.get(part, ())} for part in ("lines", "flows"))
    now = dict(rows)
    for place, flow in enumerate(before.get("flows", ())):
        if flow["id"] not in now and flow["id"] not in old:
            plan.warn("nav.unknown", "previous", "flows", place, "id")
    result = []
    for name in [*now, *(name for name in old if name not in now), *(name for name in flows if name not in now and name not in old)]:
        change, flow = now.get(name, Fraction(0)) - old.get(name, Fraction(0)), flows.get(name, Fraction(0))
        result.append((name, change, flow))
    total = nav - Fraction(before["nav"])
    rest = total - sum(change for _, change, _ in result)
    if rest:
        plan.warn("nav.conflict", "previous", "nav")
        result.append(("unexplained", rest, Fraction(0)))
    return {"change": plain(total), "rows": [{"id": name, "change": plain(change), "flow": plain(flow), "result": plain(change - flow)} for name, change, flow in result]}


def nav(portfolio, options):
    plan = Plan(portfolio, options)
    held = list(holding_lines(plan))
    owned = [(line["id"], plan.cents(line["amount"])) for line in portfolio.get("assets", ())]
    owed = [(line["id"], plan.cents(line["amount"])) for line in portfolio.get("liabilities", ())]
    assets, liabilities = sum((amount for _, amount in held + owned), Fraction(0)), sum((amount for _, amount in owed), Fraction(0))
    charges = list(plan_charges(plan, assets - liabilities))
    before = assets - liabilities - sum(charge for _, charge in charges)
    rows, paid, total = [], [], Fraction(0)
    for place, (one, part) in enumerate(zip(portfolio["classes"], class_parts(plan, before))):
        row, left = class_row(plan, place, one, part, paid)
        rows.append(row)
        total += left
    charges += paid
    lines = held + owned + [(name, -amount) for name, amount in owed]
    value = {"nav": plain(total), "assets": plain(assets), "liabilities": plain(liabilities), "lines": [{"id": name, "amount": plain(amount)} for name, amount in lines],
             "charges": [{"id": name, "amount": plain(-amount)} for name, amount in charges], "classes": rows,
             "rounding": {"unit": options.get("rounding", {}).get("unit", 4), "money": plan.money, "nav": plan.places, "mode": "half_away_from_zero"}}
    if "shadowNav" in portfolio:
        reading = formula(options)
        value["deviation"] = figure(reading, valuation_formulas.deviation(reading, portfolio["shadowNav"], total), options.get("rounding", {}).get("ratio", 6))["value"]
        plan.warnings += [{**warning, "path": ["shadowNav"]} for warning in reading.warnings]
        plan.sources |= reading.sources
    if "previous" in portfolio:
        value["attribution"] = attribution(plan, total, lines + [(name, -amount) for name, amount in charges])
    return {"value": value, "warnings": plan.warnings, "sources": sorted(plan.sources)}

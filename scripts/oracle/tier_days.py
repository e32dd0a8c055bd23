"""Second reading of `averageAssets` and `contactPlan`: days are looked at one after the other."""
from datetime import date, timedelta

import tier_policy
import tier_rows
import valuation_day
from tier_number import Fault, money, read
from tier_rows import warning
from valuation_day import FIRST, LAST, calendars

DAY = timedelta(days=1)
STATUTORY = calendars.statutory()


class Days:
    """Asks the calendar and keeps which rows answered."""

    def __init__(self, business, options):
        self.business, self.own = business, options.get("calendar")
        self.row, self.sources, self.provisional = f"day.calendar.{business}", set(), False

    def is_open(self, day):
        mine = valuation_day.own(day, self.own)
        if not mine and not FIRST <= day <= LAST:
            raise Fault("rule.not_covered", on=day.isoformat())
        self.sources.add("day.calendar.own" if mine else self.row)
        self.provisional |= not mine and day >= calendars.PROVISIONAL_FROM
        if self.business == "trading":
            return valuation_day.is_trading(day, self.own)
        if mine:
            return day.isoformat() in self.own["madeUp"] or day.weekday() < 5 and day.isoformat() not in self.own["closed"]
        return STATUTORY.is_workday(day)


def not_negative(text):
    number = read(text)
    if number < 0:
        raise Fault("tier.out_of_range")
    return number


def average_assets(request, options):
    on, window = date.fromisoformat(options["on"]), request["window"]
    days, day = Days("trading", options), on if request.get("ends") == "on" else on - DAY
    inside = []
    while len(inside) < window:
        if days.is_open(day):
            inside.insert(0, day)
        day -= DAY
    found = tier_rows.rows(request["days"], "days", {"on": tier_rows.day, "assets": read}, {"borrowed": not_negative}, key="on")
    seen = []
    for place, row in found:
        if row["on"] in inside:
            seen.append(row)
        else:
            found.warnings.append(warning("tier.not_applicable", "days", place, "on"))
    value = {"days": len(seen), "window": window, "from": inside[0].isoformat(), "until": inside[-1].isoformat(),
             "missing": [day.isoformat() for day in inside if all(row["on"] != day for row in seen)],
             "borrowedExcluded": all("borrowed" in row for row in seen), "leftOut": found.left_out}
    if len(seen) >= request.get("minObserved", window):
        value["average"] = money(sum(row["assets"] - row.get("borrowed", 0) for row in seen) / len(seen))
    told = [warning("day.provisional")] if days.provisional else []
    return {"value": value, "warnings": found.warnings + told, "sources": sorted({"tier.average", *days.sources})}


def contact_plan(request, options):
    policy, on, days = tier_policy.of(options), date.fromisoformat(options["on"]), Days("working", options)
    fields = {"id": tier_rows.text, "tier": tier_rows.word(*tier_policy.ids(policy))}
    found = tier_rows.rows(request["clients"], "clients", fields, {"lastContact": tier_rows.until(on)})
    plan, told, provisional = [], [], False
    for place, row in found:
        due, left = on, 0
        if "lastContact" in row:
            due, left = row["lastContact"], policy["contacts"][row["tier"]]
        days.provisional = False
        try:
            while left:
                due += DAY
                left -= days.is_open(due)
        except Fault as fault:
            told.append(warning(fault.code, "clients", place, "lastContact", **fault.params))
            found.left_out += 1
            continue
        provisional = provisional or days.provisional
        plan.append({"id": row["id"], "tier": row["tier"], "due": due.isoformat(), "overdue": due < on})
    if provisional:
        told.append(warning("day.provisional"))
    value = {"clients": plan, "overdue": sum(one["overdue"] for one in plan), "leftOut": found.left_out}
    return {"value": value, "warnings": found.warnings + told, "sources": sorted({"tier.contact", tier_policy.row(options), *days.sources})}

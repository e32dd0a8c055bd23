"""Writes tests/vectors/day/deadline.json: ends of periods by a plain second reading of Civil Code 200-204.

Run: python3 scripts/oracle/deadlines.py
"""
import calendar as months
import json
import sys
from datetime import date, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tables"))
import calendars

DAY = timedelta(days=1)
PROVISIONAL = date(2026, 12, 26)
STATUTORY = calendars.statutory()
HOLIDAYS = calendars.exchange_holidays()
TARGET = Path(__file__).resolve().parents[2] / "tests/vectors/day/deadline.json"
START, AGREED, END, ROLL, HOURS = ("day.deadline." + word for word in ("start", "agreed", "end", "roll", "hours"))
WORKING, TRADING, OWN = ("day.calendar." + word for word in ("working", "trading", "own"))
ARTICLES = {
    "hour": "《民法典》第二百零一条第二款", "month": "《民法典》第二百零一条、第二百零二条", "year": "《民法典》第二百零一条、第二百零二条",
}


def is_open(day, unit, own=None):
    if own and own["from"] <= day.isoformat() <= own["until"]:
        return day.isoformat() in own["madeUp"] and unit != "trading_day" or day.weekday() < 5 and day.isoformat() not in own["closed"]
    return calendars.is_trading(day, HOLIDAYS) if unit == "trading_day" else STATUTORY.is_workday(day)


def end(start, count, unit, counted, own, asked):
    if unit in ("working_day", "trading_day"):
        seen, day = 0, start if counted else start + DAY
        while True:
            asked.append(day)
            seen += is_open(day, unit, own)
            if seen == count:
                return day
            day += DAY
    if unit in ("month", "year"):
        total = start.year * 12 + start.month - 1 + count * (12 if unit == "year" else 1)
        year, month = divmod(total, 12)
        last = months.monthrange(year, month + 1)[1]
        if start.day > last:
            return date(year, month + 1, last)
        return date(year, month + 1, start.day) - (DAY if counted else 0 * DAY)
    return start + DAY * (count * (7 if unit == "week" else 1) - counted)


def case(name, start, count, unit, convention="start_not_counted", roll=None, note="", own=None):
    request = {"start": start, "count": count, "unit": unit, "convention": convention}
    if roll:
        request["roll"] = roll
    counted, provisional = convention == "start_counted", False
    if unit == "hour":
        clock, offset = (start[:-6], start[-6:]) if start[-6] in "+-" else (start[:-1], "Z")
        due, sources = (datetime.fromisoformat(clock) + timedelta(hours=count)).isoformat() + offset, [HOURS]
    else:
        asked = []
        day = end(date.fromisoformat(start), count, unit, counted, own, asked)
        business = TRADING if unit == "trading_day" else WORKING
        sources = [AGREED if counted else START] + ([END] if unit in ("month", "year") else [])
        if roll != "none":
            sources.append(ROLL)
            asked.append(day)
            while not is_open(day, unit, own):
                day += DAY
                asked.append(day)
        rows = [OWN if own and own["from"] <= one.isoformat() <= own["until"] else business for one in asked]
        sources += rows
        provisional = any(row != OWN and PROVISIONAL <= one for one, row in zip(asked, rows))
        due = day.isoformat()
    warnings = [{"path": [], "code": "day.provisional", "params": {}}] if provisional else []
    if own:
        request["calendar"] = own
    source = ARTICLES.get(unit, "《民法典》第二百零一条") + ("、第二百零三条" if roll != "none" and unit != "hour" else "") + ("、第二百零四条" if counted else "")
    return {"name": name, "from": source + note, "in": request, "value": {"due": due}, "warnings": warnings, "sources": sorted(set(sources))}


def refused(name, source, request, code, path, params=None):
    return {"name": name, "from": source, "in": request, "issues": [{"path": path, "code": code, "params": params or {}}]}


NEXT_YEAR = {"closed": ["2027-01-01"], "madeUp": ["2027-01-03"], "from": "2026-12-28", "until": "2027-01-31"}

CASES = [
    case("five days, the first not counted", "2026-11-23", 5, "calendar_day", roll="none"),
    case("no days at all end on the day itself", "2026-11-23", 0, "calendar_day", roll="none"),
    case("one day, the first counted, ends on the day itself", "2026-11-23", 1, "calendar_day", "start_counted", "none"),
    case("a last day on a Saturday moves to Monday", "2026-11-23", 5, "calendar_day"),
    case("a last day inside the National Day break moves to its end", "2026-09-21", 10, "calendar_day"),
    case("a last day on a made-up Saturday stays", "2026-10-08", 2, "calendar_day"),
    case("a last day on the day before a break stays", "2026-09-20", 4, "calendar_day"),
    case("ten working days over the National Day break with made-up days", "2026-09-18", 10, "working_day"),
    case("ten working days, the first counted", "2026-09-18", 10, "working_day", "start_counted"),
    case("one working day from a Sunday, the first counted, is the Monday", "2026-11-22", 1, "working_day", "start_counted"),
    case("five working days by the 10th", "2026-11-23", 5, "working_day"),
    case("twenty trading days", "2026-01-05", 20, "trading_day"),
    case("trading days over New Year's Eve 2024, when the exchanges were closed", "2024-02-07", 2, "trading_day", note="；沪深交易所2024年休市安排"),
    case("working days over New Year's Eve 2024", "2024-02-07", 2, "working_day"),
    case("two weeks", "2026-11-23", 2, "week"),
    case("one week, the first day counted", "2026-11-23", 1, "week", "start_counted", "none"),
    case("a month ends on the corresponding day", "2026-10-23", 1, "month"),
    case("a month from 31 January ends on the last of February", "2026-01-31", 1, "month", roll="none"),
    case("a month from 31 January of a leap year", "2024-01-31", 1, "month", roll="none"),
    case("six months from 31 August", "2025-08-31", 6, "month"),
    case("a year from 29 February ends on 28 February", "2024-02-29", 1, "year", roll="none"),
    case("four years from 29 February end on 29 February", "2020-02-29", 4, "year", roll="none"),
    case("twenty years", "2006-05-10", 20, "year"),
    case("reading_month_counts_its_first_day: 1 March + 1 month = 31 March", "2026-03-01", 1, "month", "start_counted", "none"),
    case("reading_month_without_corresponding_day: 31 January + 1 month, first day counted = 28 February, not 27", "2026-01-31", 1, "month", "start_counted", "none"),
    case("twenty-four hours from the moment", "2026-11-23T09:30:00+08:00", 24, "hour"),
    case("hours without seconds, universal time", "2026-11-23T09:30Z".replace("Z", ":00Z"), 1, "hour"),
    case("reading_hours_are_not_moved: Friday 10:00 + 24 hours = Saturday 10:00", "2026-11-27T10:00:00+08:00", 24, "hour"),
    case("a due day in the provisional tail", "2026-12-25", 3, "calendar_day"),
    case("the last settled day", "2026-12-24", 1, "working_day"),
    case("days of the broker's own calendar only", "2026-12-30", 3, "working_day", own=NEXT_YEAR, note="；calendar given by the caller"),
    case("a last day inside the broker's own calendar", "2026-12-23", 12, "calendar_day", own=NEXT_YEAR, note="；calendar given by the caller"),
    case("trading days before and inside the broker's own calendar", "2026-12-22", 7, "trading_day", own=NEXT_YEAR, note="；calendar given by the caller"),
    refused("nothing counted although the first day should be", "《民法典》第二百零一条", {"start": "2026-11-23", "count": 0, "unit": "calendar_day", "convention": "start_counted"}, "day.out_of_range", ["count"]),
    refused("working days beyond the calendar", "calendar 2004–2026", {"start": "2026-12-30", "count": 5, "unit": "working_day", "convention": "start_not_counted"}, "rule.not_covered", [], {"on": "2027-01-01"}),
    refused("a last day beyond the calendar cannot be moved", "calendar 2004–2026", {"start": "2026-12-30", "count": 5, "unit": "calendar_day", "convention": "start_not_counted"}, "rule.not_covered", [], {"on": "2027-01-04"}),
    refused("beyond the year 9999", "days that exist here", {"start": "2026-11-23", "count": 9000, "unit": "year", "convention": "start_not_counted", "roll": "none"}, "day.out_of_range", ["count"]),
    refused("hours beyond the year 9999", "days that exist here", {"start": "9999-12-31T23:00:00Z", "count": 2, "unit": "hour", "convention": "start_not_counted"}, "day.out_of_range", ["count"]),
]

TARGET.write_text(json.dumps({
    "about": "Ends of periods by Civil Code 200-204: first day not counted, corresponding day, last day off moved.",
    "function": "deadline", "cases": CASES}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
print(len(CASES), "cases")

"""Days: trading days of the exchanges or the caller's own, and months counted back from a maturity."""
import calendar as months
import sys
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tables"))
import calendars

DAY = timedelta(days=1)
HOLIDAYS = calendars.exchange_holidays()
BUILT_IN, OWN = "day.calendar.trading", "day.calendar.own"
FIRST, LAST = date(calendars.FIRST, 1, 1), date(calendars.LAST, 12, 31)


def read(text):
    return date.fromisoformat(text)


def own(day, calendar):
    return bool(calendar) and calendar["from"] <= day.isoformat() <= calendar["until"]


def is_trading(day, calendar=None):
    """A weekend never trades, made up or not."""
    if own(day, calendar):
        return day.weekday() < 5 and day.isoformat() not in calendar["closed"]
    assert FIRST <= day <= LAST, f"{day} is outside the calendar"
    return calendars.is_trading(day, HOLIDAYS)


def known(day, calendar=None):
    return own(day, calendar) or FIRST <= day <= LAST


def between(first, last):
    """Both included."""
    return [first + DAY * count for count in range(max((last - first).days + 1, 0))]


def shifted(day, count):
    """The same day of the month `count` months later, or the last of a shorter one."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, months.monthrange(year, month + 1)[1]))


def leap_days(first, last):
    """29 February from the first day (included) to the last (not)."""
    return sum(day.month == 2 and day.day == 29 for day in between(first, last - DAY))

"""Makes src/day/table.rs and the vectors of working and trading days.

The rows are derived from the packages and then read back as `day` reads them,
for every day of the span: a day that the rows cannot express stops the run.
"""

import ast
import json
import sys
from datetime import date, timedelta

from package import CHINESE_CALENDAR, EXCHANGE_CALENDARS
from product import TABLE_DATE, head, leave

TABLE = "src/day/table.rs"
VECTORS = "tests/vectors/day"
FIRST, LAST = 2004, 2026
PROVISIONAL_FROM = date(LAST, 12, 26)
DAY = timedelta(1)
NOTICE = "the notice for the next year, published each November, can still move days of late December"

# The last three years as npm chinese-days 1.5.7 has them too: a source that moves away from these
# lists must be looked at before its table is believed.
MADE_UP = {
    2024: "0204 0218 0407 0428 0511 0914 0929 1012",
    2025: "0126 0208 0427 0928 1011",
    2026: "0104 0214 0228 0509 0920 1010",
}
CLOSED = {
    2024: "0101 0210-0217 0404-0406 0501-0505 0610 0915-0917 1001-1007",
    2025: "0101 0128-0204 0404-0406 0501-0505 0531-0602 1001-1008",
    2026: "0101-0103 0215-0223 0404-0406 0501-0505 0619-0621 0925-0927 1001-1007",
}


def statutory():
    sys.path.insert(0, str(CHINESE_CALENDAR.folder()))
    import chinese_calendar

    return chinese_calendar


def exchange_holidays() -> set[date]:
    """The list in the source text: reading it needs none of the package's own dependencies."""
    place = EXCHANGE_CALENDARS.folder() / "exchange_calendars" / "exchange_calendar_xshg.py"
    for node in ast.parse(place.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and node.targets[0].id == "precomputed_shanghai_holidays":
            return {date.fromisoformat(day) for day in ast.literal_eval(node.value.args[0])}
    sys.exit("the Shanghai calendar has changed its form")


def days(year: int) -> list[date]:
    first = date(year, 1, 1)
    return [first + DAY * count for count in range((date(year + 1, 1, 1) - first).days)]


def is_weekday(day: date) -> bool:
    return day.weekday() < 5


def runs(chosen: list[date]) -> list[tuple[date, date]]:
    spans: list[tuple[date, date]] = []
    for day in chosen:
        if spans and day - spans[-1][1] == DAY:
            spans[-1] = (spans[-1][0], day)
        else:
            spans.append((day, day))
    return spans


def with_inner_weekends(closed: list[date]) -> list[date]:
    """The source leaves out a weekend day here and there that lies inside a break."""
    filled = set(closed)
    for before, after in zip(closed, closed[1:]):
        gap = [before + DAY * count for count in range(1, (after - before).days)]
        if len(gap) <= 2 and not any(is_weekday(day) for day in gap):
            filled.update(gap)
    return sorted(filled)


def written(chosen: list[date], spans: bool = False) -> str:
    if not spans:
        return " ".join(f"{day:%m%d}" for day in chosen)
    return " ".join(
        f"{first:%m%d}" if first == last else f"{first:%m%d}-{last:%m%d}"
        for first, last in runs(chosen)
    )


def read(year: int, text: str) -> set[date]:
    found = set()
    for span in text.split():
        first, _, last = span.partition("-")
        ends = [date(year, int(end[:2]), int(end[2:])) for end in (first, last or first)]
        found |= {day for day in days(year) if ends[0] <= day <= ends[1]}
    return found


def years(calendar, holidays: set[date]) -> list[tuple[int, str, str, str]]:
    from chinese_calendar.constants import holidays as breaks
    from chinese_calendar.constants import workdays

    rows = []
    for year in range(FIRST, LAST + 1):
        closed = with_inner_weekends([day for day in days(year) if day in breaks])
        made_up = [day for day in days(year) if day in workdays]
        shut = [
            day for day in days(year)
            if is_weekday(day) and day not in breaks and day in holidays
        ]
        rows.append((year, written(closed, spans=True), written(made_up), written(shut)))
    compare(rows, calendar, holidays)
    return rows


def compare(rows, calendar, holidays: set[date]) -> None:
    for year, *texts in rows:
        closed, made_up, shut = (read(year, text) for text in texts)
        for day in days(year):
            working = day in made_up or (is_weekday(day) and day not in closed)
            trading = is_weekday(day) and day not in closed and day not in shut
            if working != calendar.is_workday(day):
                sys.exit(f"working day {day}: the rows say {working}")
            if trading != is_trading(day, holidays):
                sys.exit(f"trading day {day}: the rows say {trading}")
        if made_up & closed:
            sys.exit(f"{year}: a day is both closed and made up")
        if year in MADE_UP and texts[1] != MADE_UP[year]:
            sys.exit(f"{year}: make-up days {texts[1]}, listed {MADE_UP[year]}")
        if year in CLOSED and read(year, CLOSED[year]) != closed:
            sys.exit(f"{year}: closed {texts[0]}, listed {CLOSED[year]}")


def is_trading(day: date, holidays: set[date]) -> bool:
    return is_weekday(day) and day not in holidays


def table(rows) -> str:
    text = head(
        "Breaks, make-up days and exchange closures of the mainland, 2004-2026; `day` reads them.",
        [CHINESE_CALENDAR.label(), f"{EXCHANGE_CALENDARS.label()}, calendar XSHG"],
        "python3 scripts/tables/calendars.py",
    )
    text += f"""
/// Where the rows come from.
pub const SOURCE: &str = "{CHINESE_CALENDAR.label()}; {EXCHANGE_CALENDARS.label()}";
/// The day on which the sources were read.
pub const TABLE_DATE: &str = "{TABLE_DATE}";
"""
    text += """
/// A year's exceptions from Monday to Friday, days as MMDD, spans with a hyphen.
pub struct Year {
    /// The year.
    pub year: u16,
    /// Days of the statutory breaks, weekends inside them included.
    pub closed: &'static str,
    /// Weekend days that are worked to make up for a break; the exchanges stay closed on them.
    pub made_up: &'static str,
    /// Working days on which the exchanges are closed.
    pub exchange_closed: &'static str,
}

/// One row a year, without gaps.
#[rustfmt::skip]
pub static YEARS: &[Year] = &[
"""
    for year, closed, made_up, shut in rows:
        text += (
            f'    Year {{ year: {year}, closed: "{closed}",\n'
            f'        made_up: "{made_up}", exchange_closed: "{shut}" }},\n'
        )
    return text + "];\n"


def chosen_days(rows) -> dict[date, str]:
    """Days worth a vector, each with the reason in words."""
    chosen: dict[date, str] = {}
    for year, closed, made_up, shut in rows:
        for day in read(year, shut):
            chosen[day] = "working day on which the exchanges are closed"
        if year in (2004, 2006, 2007, 2008, 2010) or year >= 2024:
            for day in read(year, made_up):
                chosen[day] = f"make-up {day:%A}"
            for first, last in runs(sorted(read(year, closed))):
                chosen[first] = "first day of a break"
                chosen[last] = "last day of a break" if last > first else "break of one day"
        if year >= 2024:
            for first, last in runs(sorted(read(year, closed))):
                if first - DAY >= date(year, 1, 1):
                    chosen.setdefault(first - DAY, "day before a break")
                chosen.setdefault(last + DAY, "day after a break")
    chosen[date(FIRST, 1, 1)] = "first day of the covered span"
    chosen[PROVISIONAL_FROM - DAY] = "last settled day"
    chosen[PROVISIONAL_FROM] = "first provisional day"
    chosen[date(LAST, 12, 28)] = "provisional Monday"
    chosen[date(LAST, 12, 31)] = "last day of the covered span"
    return chosen


def vectors(function: str, about: str, source: str, chosen: dict[date, str], answer) -> str:
    cases = [uncovered(date(FIRST - 1, 12, 31))]
    for day, reason in sorted(chosen.items()):
        warning = {"path": [], "code": "day.provisional", "params": {}}
        provisional = day >= PROVISIONAL_FROM
        cases.append({
            "name": f"{day}: {reason}",
            "from": f"{source}; {NOTICE}" if provisional else source,
            "in": {"day": day.isoformat()},
            "value": answer(day),
            "warnings": [warning] if provisional else [],
        })
    cases.append(uncovered(date(LAST + 1, 1, 1)))
    lines = ",\n".join("    " + json.dumps(case, ensure_ascii=False) for case in cases)
    return (
        f'{{\n  "about": {json.dumps(about)},\n  "function": "{function}",\n'
        f'  "cases": [\n{lines}\n  ]\n}}\n'
    )


def uncovered(day: date) -> dict:
    return {
        "name": f"{day}: outside the covered span",
        "from": f"{CHINESE_CALENDAR.label()} knows {FIRST} to {LAST} and answers nothing else",
        "in": {"day": day.isoformat()},
        "issues": [{"path": [], "code": "rule.not_covered", "params": {"on": day.isoformat()}}],
    }


def main() -> None:
    calendar, holidays = statutory(), exchange_holidays()
    rows = years(calendar, holidays)
    leave(TABLE, table(rows))
    chosen = chosen_days(rows)
    leave(
        f"{VECTORS}/working_days.json",
        vectors(
            "isWorkingDay",
            "Statutory working days: Monday to Friday without the breaks, and the make-up weekends.",
            f"{CHINESE_CALENDAR.label()}, is_workday", chosen, calendar.is_workday,
        ),
    )
    leave(
        f"{VECTORS}/trading_days.json",
        vectors(
            "isTradingDay",
            "Trading days of the Shanghai and Shenzhen exchanges: never on a weekend.",
            f"{EXCHANGE_CALENDARS.label()}, calendar XSHG", chosen,
            lambda day: is_trading(day, holidays),
        ),
    )
    print(f"{len(rows)} years compared day by day, {len(chosen) + 2} cases a function")


if __name__ == "__main__":
    main()

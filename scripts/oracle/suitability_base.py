"""What every second reading of suitability rests on: days and months, exact amounts, three answers, warnings and rows."""
import calendar
from datetime import date
from fractions import Fraction

NATURAL = ("individual", "minor", "sole_trader")
LEVELS = ("C1", "C2", "C3", "C4", "C5")
PRODUCTS = ("R1", "R2", "R3", "R4", "R5")
# Where a missing operand is told: at every test that `undetermined` is shown for ("test"), or only where no group above it is decided ("open").
TOLD_AT = "test"


def natural(party):
    return party in NATURAL


def day(text):
    return date.fromisoformat(text)


def months_later(first, months):
    """The day of the same number, or the last day of a shorter month."""
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    return date(year, month + 1, min(first.day, calendar.monthrange(year, month + 1)[1]))


def months_passed(first, on):
    passed = 0
    while months_later(first, passed + 1) <= on:
        passed += 1
    return passed


def age(birth, on):
    return on.year - birth.year - ((on.month, on.day) < (birth.month, birth.day))


def shown(number):
    """Plain text: whole where it ends within 28 digits, else 12 places, half away from zero."""
    number = Fraction(number)
    for places in range(29):
        scaled = number * 10**places
        if scaled.denominator == 1:
            break
    else:
        places = 12
        scaled = Fraction((2 * abs(number.numerator) * 10**places + number.denominator) // (2 * number.denominator))
        scaled = -scaled if number < 0 else scaled
    digits = str(abs(scaled.numerator)).rjust(places + 1, "0")
    whole, rest = (digits[:-places], digits[-places:].rstrip("0")) if places else (digits, "")
    return ("-" if scaled < 0 else "") + whole + (f".{rest}" if rest else "")


def word(flag):
    return None if flag is None else "true" if flag else "false"


def verdict(join, answers):
    """Of all, one unmet decides, of any, one met; then one undetermined leaves it open."""
    deciding, otherwise = ("unmet", "met") if join == "all" else ("met", "unmet")
    return deciding if deciding in answers else "undetermined" if "undetermined" in answers else otherwise


def group(join, *of):
    return {"join": join, "verdict": verdict(join, [one["verdict"] for one in of]), "of": list(of)}


class Answer:
    """What is found on the way to one answer."""

    def __init__(self, options, missing):
        self.on = day(options["on"])
        self.own = options.get("policy", {}).get("suitability")
        self.missing, self.warnings, self.rows = missing, [], set()

    def warn(self, code, *path, source=None, **params):
        finding = {"path": list(path), "code": code, "params": params, **({"source": source} if source else {})}
        if finding not in self.warnings:
            self.warnings.append(finding)

    def rest(self, *rows):
        self.rows |= {f"suitability.{row}" for row in rows}

    def test(self, name, direction, operand, needed, row):
        """One test. `operand`: what was given, and the path of the datum where it was not (none where that was told otherwise)."""
        actual, path = operand
        show = str if isinstance(needed, str) else shown
        made = {"name": name, "direction": direction, "needed": show(needed), "source": f"suitability.{row}"}
        if actual is None:
            made["verdict"] = "undetermined"
            if path:
                made["datum"] = path
        else:
            met = {"is": lambda: actual == needed, "at_least": lambda: actual >= needed, "at_most": lambda: actual <= needed}[direction]()
            made |= {"verdict": "met" if met else "unmet", "actual": show(actual)}
        self.rest(row)
        return made

    def true(self, name, operand, row, needed=True):
        return self.test(name, "is", (word(operand[0]), operand[1]), word(needed), row)

    def tell(self, *trees):
        """Every datum that is missing is told once, in the order of the tests."""
        for tree in trees:
            if "of" not in tree:
                path = tree.pop("datum", None)
                if path:
                    self.warn(self.missing, *path)
            elif TOLD_AT == "test" or tree["verdict"] == "undetermined":
                self.tell(*tree["of"])
            else:
                drop(tree)

    # ------------------------------------------------------------ data of a client, as operands

    def datum(self, given, field, *at):
        return given.get(field), [*at, field]

    def money(self, given, field, *at):
        text, path = self.datum(given, field, *at)
        return (None if text is None else Fraction(text)), path

    def months(self, given, field, *at):
        text, path = self.datum(given, field, *at)
        return (None if text is None else months_passed(day(text), self.on)), path

    def of_statement(self, given, field, *at):
        """A figure of the last year-end; a statement of another day serves nothing."""
        statement = given.get("statement")
        if statement is None:
            return None, [*at, "statement"]
        if day(statement["on"]) != date(self.on.year - 1, 12, 31):
            self.warn("investor.stale", *at, "statement", "on")
            return None, None
        return self.money(statement, field, *at, "statement")

    def income(self, given, *at):
        """The average of the three years before that of `on`, each once."""
        incomes = given.get("incomes")
        if incomes is None:
            return None, [*at, "incomes"]
        if sorted(one["year"] for one in incomes) != [self.on.year - back for back in (3, 2, 1)]:
            self.warn("investor.stale", *at, "incomes")
            return None, None
        return sum(Fraction(one["amount"]) for one in incomes) / 3, None

    def done(self, value):
        return {"value": value, "warnings": self.warnings, "sources": sorted(self.rows)}


def drop(tree):
    tree.pop("datum", None)
    for one in tree.get("of", ()):
        drop(one)

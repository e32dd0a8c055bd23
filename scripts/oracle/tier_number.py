"""Numbers of tiers: plain decimal text as whole millionths, rounded once half away from zero, shown without zeros at the end."""
import re
from fractions import Fraction

MILLION = 10**6
MOST = 2**63 - 1


class Fault(Exception):
    """A datum that cannot be: its code and params."""

    def __init__(self, code, **params):
        super().__init__(code)
        self.code, self.params = code, params


def fault(text):
    """The code that the text deserves as a metric, value or cut; none where it is a number."""
    if not isinstance(text, str):
        return "field.malformed", {"expected": "string"}
    if not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", text):
        return "amount.malformed", {}
    places = len(text.partition(".")[2])
    if places > 6 or abs(Fraction(text)) * MILLION > MOST:
        return "tier.out_of_range", {}
    return None


def read(text):
    found = fault(text)
    if found:
        raise Fault(found[0], **found[1])
    return Fraction(text)


def count(number, most, least=0):
    """A JS integer within limits, both included."""
    if isinstance(number, bool) or not isinstance(number, int):
        raise Fault("field.malformed", expected="integer")
    if not least <= number <= most:
        raise Fault("tier.out_of_range")
    return number


def rounded(number, places):
    """四舍五入: the half goes away from zero."""
    scaled = abs(Fraction(number)) * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(whole if number >= 0 else -whole, 10**places)


def plain(number):
    """An ending decimal without zeros at its end."""
    places = next(places for places in range(60) if (Fraction(number) * 10**places).denominator == 1)
    digits = str(abs(int(number * 10**places))).rjust(places + 1, "0")
    return ("-" if number < 0 else "") + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)


def money(number):
    return plain(rounded(number, 2))


def ratio(number):
    return plain(rounded(number, 6))


def ends(number, places):
    """Whether the decimal ends within so many places."""
    return (Fraction(number) * 10**places).denominator == 1


def remainders(counts, places=4):
    """Shares that add up to 1: cut towards zero, what is left goes one each to the largest remainders, the first of equal ones. All 0 of nothing."""
    whole, units = sum(counts), 10**places
    if whole == 0:
        return ["0"] * len(counts)
    cut = [count * units // whole for count in counts]
    rest = [count * units % whole for count in counts]
    for _ in range(units - sum(cut)):
        best = max(range(len(counts)), key=lambda place: (rest[place], -place))
        cut[best], rest[best] = cut[best] + 1, -1
    return [plain(Fraction(one, units)) for one in cut]

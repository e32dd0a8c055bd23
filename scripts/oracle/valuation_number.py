"""Exact numbers: read from plain text, rounded once half away from zero, written as plain text."""
from fractions import Fraction

import mpmath

mpmath.mp.dps = 60
DIGITS = 28
SHOWN = 12
DOUBLE = 15


def rounded(number, places):
    """四舍五入: the half goes away from zero."""
    scaled = abs(number) * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(whole if number >= 0 else -whole, 10**places)


def ends(number):
    """Whether the decimal ends: no prime but 2 and 5 under the line."""
    under = number.denominator
    for prime in (2, 5):
        while under % prime == 0:
            under //= prime
    return under == 1


def places(number):
    """How many places an ending decimal has."""
    count = 0
    while number * 10**count % 1:
        count += 1
    return count


def plain(number):
    """An ending decimal without exponent, without zeros at its end."""
    after = places(number)
    digits = str(abs(int(number * 10**after))).rjust(after + 1, "0")
    assert len(digits.lstrip("0")) <= DIGITS, f"{digits} needs more than {DIGITS} digits"
    return ("-" if number < 0 else "") + (f"{digits[:-after]}.{digits[-after:]}" if after else digits)


def shown(number):
    """As `unrounded` and the steps show it: whole where it ends within 28 digits, else cut to 12 places half away from zero."""
    return plain(number if ends(number) and number * 10**DIGITS % 1 == 0 and abs(number) * 10**places(number) < 10**DIGITS else rounded(number, SHOWN))


def at(number, places):
    """Rounded once; `"none"` shows the number as it is."""
    return shown(number) if places == "none" else plain(rounded(number, places))


def high(number):
    """A fraction among 60-digit numbers."""
    number = Fraction(number)
    return mpmath.mpf(number.numerator) / number.denominator


def last_place(number, places):
    """Where a double ends: never more than 15 digits, counted from the first that is not 0."""
    return min(places, DOUBLE - 1 - int(mpmath.floor(mpmath.log10(abs(number))))) if number else places


def decided(number, places, least=1, beside=0):
    """
    Whether a double must round as 60 digits do: not near a half. `least` is 0 where small numbers are computed as well as large ones, `beside` what they are the difference of.
    Where it ends at its 15th digit, a half is as near as its last bits are.
    """
    last = last_place(number, places)
    scaled, bits = number * mpmath.mpf(10)**last, mpmath.mpf("3e-15" if last < places or not least else "1e-15")
    near = max(least * mpmath.mpf("1e-15"), bits * max(abs(number), beside if last < places else 0))
    return abs(scaled - mpmath.floor(scaled) - 0.5) > near * mpmath.mpf(10)**last


def entered(number, places, least=1, beside=0):
    """A 60-digit number that enters the decimals once."""
    assert decided(number, places, least, beside), f"{mpmath.nstr(number, 30)} stands too near a half"
    last = last_place(number, places)
    return int(mpmath.nint(number * mpmath.mpf(10)**last)) * Fraction(10)**-last

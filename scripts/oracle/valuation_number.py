"""Exact numbers: read from plain text, rounded once half away from zero, written as plain text."""
from fractions import Fraction

import mpmath

mpmath.mp.dps = 60
DIGITS = 28
SHOWN = 12


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


def plain(number):
    """An ending decimal without exponent, without zeros at its end."""
    places = 0
    while number * 10**places % 1:
        places += 1
    digits = str(abs(int(number * 10**places))).rjust(places + 1, "0")
    assert len(digits.lstrip("0")) <= DIGITS, f"{digits} needs more than {DIGITS} digits"
    return ("-" if number < 0 else "") + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)


def shown(number):
    """As `unrounded` and the steps show it: whole where it ends, else cut to 12 places half away from zero."""
    return plain(number if ends(number) else rounded(number, SHOWN))


def at(number, places):
    """Rounded once; `"none"` shows the number as it is."""
    return shown(number) if places == "none" else plain(rounded(number, places))


def high(number):
    """A fraction among 60-digit numbers."""
    number = Fraction(number)
    return mpmath.mpf(number.numerator) / number.denominator


def entered(number, places):
    """A 60-digit number that enters the decimals once. A double must round as it does: none may stand near a half."""
    scaled = number * mpmath.mpf(10)**places
    near = mpmath.mpf(10)**(places - 15) * max(1, abs(number))
    assert abs(scaled - mpmath.floor(scaled) - 0.5) > near, f"{mpmath.nstr(number, 30)} stands too near a half"
    return Fraction(int(mpmath.nint(scaled)), 10**places)

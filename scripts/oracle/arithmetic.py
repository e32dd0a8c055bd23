"""The check digits, each written from the words of its standard and not by a weight table where it can be helped."""

CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY"
ISLAND = dict(zip("ABCDEFGHJKLMNPQRSTUVXYWZIO", range(10, 36)))


def base36(sign):
    return int(sign, 36)


def mod_11_2(digits):
    """ISO 7064: P starts at 0 and becomes (P + digit) · 2; P + check ≡ 1 (mod 11)."""
    state = 0
    for digit in digits:
        state = (state + int(digit)) * 2
    return "0123456789X"[(1 - state) % 11]


def mod_11_10(digits):
    """ISO 7064 hybrid system: the check makes the last intermediate sum 1."""
    product = 10
    for digit in digits:
        total = (product + int(digit)) % 10 or 10
        product = total * 2 % 11
    return str((1 - product) % 10)


def credit(body):
    """GB 32100: weights are powers of 3, so the sum is the body read backwards in base 3 (Horner)."""
    state = 0
    for sign in reversed(body):
        state = state * 3 + CREDIT.index(sign)
    return CREDIT[-state % 31]


def organisation(body):
    weights = (3, 7, 9, 10, 5, 8, 4, 2)
    return "0123456789X"[-sum(base36(sign) * weight for sign, weight in zip(body, weights)) % 11]


def luhn(text):
    """ISO/IEC 7812-1 annex B over digits; letters (ISIN) count as two digits."""
    digits = "".join(str(base36(sign)) for sign in text)
    doubled = [str(int(digit) * 2) if index % 2 else digit for index, digit in enumerate(reversed(digits))]
    return sum(map(int, "".join(doubled))) % 10 == 0


def lei(text):
    return int("".join(str(base36(sign)) for sign in text)) % 97 == 1


def lei_check(body):
    return f"{98 - int(''.join(str(base36(sign)) for sign in body + '00')) % 97:02}"


def travel(field):
    """ICAO Doc 9303 part 3, 4.9."""
    total = 0
    for index, sign in enumerate(field):
        total += (0 if sign == "<" else base36(sign)) * (7, 3, 1)[index % 3]
    return str(total % 10)


def hong_kong(letters_digits):
    """Eight places, a missing first letter is a blank worth 36; the whole with weights 9 … 1 is a multiple of 11."""
    values = [36 if sign == " " else base36(sign) for sign in letters_digits.rjust(8)]
    return "0123456789A"[-sum(value * weight for value, weight in zip(values, range(9, 1, -1))) % 11]


def taiwan(text):
    tens, units = divmod(ISLAND[text[0]], 10)
    digits = [tens, units, *map(int, text[1:])]
    return sum(digit * weight for digit, weight in zip(digits, (1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1))) % 10 == 0

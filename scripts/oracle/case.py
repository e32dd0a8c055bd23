"""How a case is written down: what goes in, which codes a person expects, and where that comes from."""
import arithmetic

NORMAL = "normalisation table of the package"
ORDER = "order of the findings: missing, length, characters, layout, check digit, meaning"


def ok(name, origin, text, *soft, facts=True, **given):
    """A text that passes, with the soft codes that a person expects."""
    return {"name": name, "from": origin, "in": {"text": text, **given}, "codes": sorted(soft), "hard": False, "facts": facts}


def bad(name, origin, text, *codes, **given):
    return {"name": name, "from": origin, "in": {"text": text, **given}, "codes": sorted(codes), "hard": True, "facts": False}


def wide(text):
    return "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in text)


def odd(sample, nul="ident.charset", picture="ident.charset", digits="1"):
    """Texts that are no number at all."""
    return [
        bad("empty text", ORDER, "", "field.missing"),
        bad("blanks and an ideographic space only", ORDER, "  \u3000\t", "field.missing"),
        bad("zero-width characters only", ORDER, "\u200b\ufeff", "field.missing"),
        bad("NUL inside", ORDER, sample[0] + "\0" + sample[2:], nul),
        bad("picture sign first", ORDER, "😀" + sample[1:], picture),
        bad("5,000 characters", ORDER, digits * 5000, "ident.length"),
    ]


def evened(sample, *soft):
    """Ways to type the same number that are evened out and reported, and the strict reading."""
    soft = ("text.normalised", *soft)
    cases = [
        ok("full-width characters", NORMAL, wide(sample), *soft, facts=False),
        ok("spaces inside and around", NORMAL, f" {sample[:3]} {sample[3:6]}\u00a0{sample[6:]}\u3000", *soft, facts=False),
        ok("zero-width characters and byte order mark", NORMAL, f"\ufeff{sample[:4]}\u200b{sample[4:]}\u2060", *soft, facts=False),
        bad("strict: full-width characters", "strict: the text as typed", wide(sample), "ident.charset", strict=True),
    ]
    return cases


def person(region, day, sequence="002"):
    body = region + day + sequence
    return body + arithmetic.mod_11_2(body)


def wrong_check(number):
    return number[:-1] + ("0" if number[-1] != "0" else "1")

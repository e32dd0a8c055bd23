"""Papers of persons: the rules as text says them, read a second time."""
from datetime import date

import arithmetic
import regions
from reading import Hard, is_han

DIGITS = "0123456789"
CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
MAINLAND = set(regions.PROVINCES) - {"81", "82", "83"}
HOLDERS = {"81": "hong_kong", "82": "macao", "83": "taiwan"}
RESIDENT = "ident.resident_id."
HISTORY = "ident.region.history"
SPECIAL_STATES = {"D", "UTO", "XXA", "XXB", "XXC", "XXX", "UNO", "UNA", "UNK", "EUE", "GBD", "GBN", "GBO", "GBP", "GBS", "RKS", "XOM", "XPO"}
PASSPORTS = (
    ("ordinary", "E########"), ("ordinary", "E@#######"), ("ordinary", "G########"), ("ordinary", "14#######"),
    ("ordinary", "15#######"), ("diplomatic", "DE#######"), ("service", "SE#######"), ("public_affairs", "PE#######"),
    ("diplomatic", "D#######"), ("diplomatic", "D########"), ("service", "S#######"), ("service", "S########"),
    ("public_affairs", "P#######"), ("public_affairs", "P########"), ("macao", "MA#######"),
    ("hong_kong", "K########"), ("hong_kong", "KJ#######"),
)


def calendar_day(text):
    try:
        return date(int(text[:4]) or 4000, int(text[4:6]), int(text[6:]))
    except ValueError:
        return None


def completed_years(born, on):
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def sex(digit):
    return "male" if digit in "13579" else "female"


def birth(reading, text, source):
    """YYYYMMDD judged: real day, not after `on`, not before 1800."""
    born = calendar_day(text)
    if born is None:
        raise Hard("ident.birth_date", source)
    if text[:4] == "0000" or born.year < 1800:
        raise Hard("ident.birth_date_out_of_range", source, **{"from": "1800-01-01"})
    if born > reading.on:
        raise Hard("ident.birth_date_future", source, on=reading.on.isoformat())
    reading.facts["birthDate"] = born.isoformat()
    reading.facts["age"] = completed_years(born, reading.on)
    return born


def century_birth(reading, text, source, hint):
    """YYMMDD: the latest day not after `on`; in doubt while the century before is still a lifetime."""
    days = [calendar_day(f"{century}{text}") for century in (20, 19)]
    if days == [None, None]:
        raise Hard("ident.birth_date", source)
    born = next(day for day in days if day and day <= reading.on)
    reading.facts["birthDate"] = born.isoformat()
    reading.facts["age"] = completed_years(born, reading.on)
    if completed_years(born, reading.on) <= 20:
        reading.note("ident.century_ambiguous", hint)


def place(reading, code, born):
    fact = regions.fact(code)
    reading.facts["region"] = fact
    if not regions.is_known(code):
        reading.note("ident.region_unknown", HISTORY)
    elif born and fact.get("until", 9999) < born.year:
        reading.note("ident.region_abolished", HISTORY, until=fact["until"])


def province(reading, two, source, known=MAINLAND):
    if two not in known:
        raise Hard("ident.province_unknown", source)
    reading.facts["province"] = {"code": two, "name": regions.PROVINCES[two]}


def resident_id(reading):
    text, source = reading.text, RESIDENT + "layout"
    reading.need(*(RESIDENT + row for row in ("layout", "province", "birth_date", "sex", "check_digit")), HISTORY)
    reading.length("18", source)
    reading.charset(source, *[DIGITS] * 17, DIGITS + "X")
    if text[:2] in ("81", "82") and text[2:6] != "0000":
        raise Hard("ident.malformed", "ident.hmt_residence_permit.layout")
    if arithmetic.mod_11_2(text[:17]) != text[17]:
        raise Hard("ident.check_digit", RESIDENT + "check_digit")
    province(reading, text[:2], RESIDENT + "province", MAINLAND | {"81", "82"})
    born = birth(reading, text[6:14], RESIDENT + "birth_date")
    reading.facts["sex"] = sex(text[16])
    place(reading, text[:6], born)


def resident_id_15(reading):
    text, source = reading.text, "ident.resident_id_15.layout"
    reading.need(source, *(RESIDENT + row for row in ("province", "birth_date", "sex", "check_digit")), HISTORY)
    reading.length("15", source)
    reading.charset(source, DIGITS)
    province(reading, text[:2], RESIDENT + "province")
    born = birth(reading, "19" + text[6:12], RESIDENT + "birth_date")
    reading.facts["sex"] = sex(text[14])
    body = text[:6] + "19" + text[6:]
    reading.facts["upgraded"] = body + arithmetic.mod_11_2(body)
    place(reading, text[:6], born)
    if text[12:] in ("996", "997", "998", "999"):
        reading.note("ident.century_ambiguous", "ident.resident_id_15.century")


def hmt_residence_permit(reading):
    text, source = reading.text, "ident.hmt_residence_permit.layout"
    reading.need(source, *(RESIDENT + row for row in ("birth_date", "sex", "check_digit")))
    reading.length("18", source)
    reading.charset(source, *[DIGITS] * 17, DIGITS + "X")
    if text[:2] in HOLDERS and text[2:6] != "0000":
        raise Hard("ident.malformed", source)
    if arithmetic.mod_11_2(text[:17]) != text[17]:
        raise Hard("ident.check_digit", RESIDENT + "check_digit")
    province(reading, text[:2], source, HOLDERS)
    birth(reading, text[6:14], RESIDENT + "birth_date")
    reading.facts.update(sex=sex(text[16]), holder=HOLDERS[text[:2]])


def foreign_permanent_resident_id(reading):
    text, own = reading.text, "ident.foreign_permanent_resident_id."
    reading.need(*(own + row for row in ("layout", "province", "nationality")), *(RESIDENT + row for row in ("birth_date", "check_digit")))
    reading.length("18", own + "layout")
    reading.charset(own + "layout", *[DIGITS] * 17, DIGITS + "X")
    if text[0] != "9":
        raise Hard("ident.malformed", own + "layout")
    if arithmetic.mod_11_2(text[:17]) != text[17]:
        raise Hard("ident.check_digit", RESIDENT + "check_digit")
    province(reading, text[1:3], own + "province")
    birth(reading, text[6:14], RESIDENT + "birth_date")
    names = [alpha for alpha, (_, number) in regions.countries().items() if number == text[3:6]]
    if names:
        reading.facts["nationality"] = names[0]
    else:
        reading.note("ident.not_allocated", own + "nationality")


def foreign_permanent_resident_id_15(reading):
    text, own = reading.text, "ident.foreign_permanent_resident_id_15."
    reading.need(own + "layout", own + "province", own + "nationality")
    reading.length("15", own + "layout")
    reading.charset(own + "layout", *[CAPITALS] * 3, DIGITS)
    century_birth(reading, text[7:13], own + "layout", own + "century")
    if text[:3] in regions.countries():
        reading.facts["nationality"] = text[:3]
    else:
        reading.note("ident.not_allocated", own + "nationality")
    if text[3:5] in MAINLAND:
        reading.facts["province"] = {"code": text[3:5], "name": regions.PROVINCES[text[3:5]]}
    else:
        reading.note("ident.region_unknown", own + "province")


def hk_macao_travel_permit(reading):
    text, own = reading.text, "ident.hk_macao_travel_permit."
    reading.need(own + "layout")
    reading.length("9, 11", own + "layout")
    reading.charset(own + "layout", CAPITALS, DIGITS)
    if text[0] not in "HM":
        raise Hard("ident.malformed", own + "layout")
    reading.facts.update(holder="hong_kong" if text[0] == "H" else "macao", documentNumber=text[:9])
    if len(text) == 11:
        reading.facts["renewals"] = int(text[9:])
    else:
        reading.need(own + "short")


def taiwan_travel_permit(reading):
    text, own = reading.text, "ident.taiwan_travel_permit."
    reading.need(own + "layout")
    reading.length("8, 10, 11", own + "layout")
    reading.charset(own + "layout", *[DIGITS] * 10, DIGITS + CAPITALS)
    reading.facts.update(holder="taiwan", documentNumber=text[:8])
    if len(text) > 8:
        reading.facts["renewals"] = int(text[8:10])
        reading.need(own + "booklet")


def hk_macao_id(reading):
    text = reading.text
    letter = text[0] in CAPITALS
    source = "ident.hk_macao_id." + ("hong_kong" if letter else "macao")
    reading.need(source)
    reading.length("8, 9", source)
    if letter:
        reading.charset(source, *[CAPITALS] * (len(text) - 7), *[DIGITS] * 6, DIGITS + "A")
        if arithmetic.hong_kong(text[:-1]) != text[-1]:
            raise Hard("ident.check_digit", source)
        reading.facts["holder"] = "hong_kong"
        return
    reading.charset(source, DIGITS)
    if text[0] not in "157":
        raise Hard("ident.malformed", source)
    reading.facts["holder"] = "macao"


def taiwan_id(reading):
    text, own = reading.text, "ident.taiwan_id."
    reading.need(own + "layout", own + "check_digit")
    reading.length("10", own + "layout")
    reading.charset(own + "layout", CAPITALS, DIGITS)
    if text[1] not in "1289":
        raise Hard("ident.malformed", own + "layout")
    if not arithmetic.taiwan(text):
        raise Hard("ident.check_digit", own + "check_digit")
    reading.facts["sex"] = "male" if text[1] in "18" else "female"


def military_id(reading):
    source = "ident.military_id.characters"
    reading.need(source)
    reading.length("4–20", source)
    reading.charset(source, lambda sign: sign.isascii() and sign.isalnum() or is_han(sign))


def passport(reading):
    source = "ident.passport.layout"
    reading.need(source)
    reading.length("8–9", source)
    reading.charset(source, CAPITALS + DIGITS)
    letters = {"#": DIGITS, "@": set(CAPITALS) - {"I", "O"}}
    for word, layout in PASSPORTS:
        if len(layout) == len(reading.text) and all(sign in letters.get(rule, rule) for sign, rule in zip(reading.text, layout)):
            reading.facts["layout"] = word
            return
    raise Hard("ident.malformed", source)


def mrz(reading):
    text, own = reading.text, "ident.mrz."
    reading.need(own + "layout", own + "check_digit")
    reading.length("44, 72, 88, 90", own + "layout")
    reading.charset(own + "layout", CAPITALS + DIGITS + "<")
    size = len(text)
    layout = {44: "td3_line_2", 72: "td2", 88: "td3", 90: "td1"}[size]
    if size in (72, 90) and text[0] not in "ACI" or size == 88 and text[0] not in "PV":
        raise Hard("ident.malformed", own + "layout")
    if layout == "td1":
        first, second = text[:30], text[30:60]
        number, checks = first[5:14], [(first[5:14], first[14])]
        born, gender, expiry, state, issuer = second[:6], second[7], second[8:14], second[15:18], first[2:5]
        checks += [(born, second[6]), (expiry, second[14]), (first[5:] + second[:7] + second[8:15] + second[18:29], second[29])]
    else:
        line = text[-36:] if layout == "td2" else text[-44:]
        issuer = text[2:5] if size > 44 else None
        number, state, born, gender, expiry = line[:9], line[10:13], line[13:19], line[20], line[21:27]
        checks = [(number, line[9]), (born, line[19]), (expiry, line[27])]
        if text[0] != "V" or size == 44:
            checks.append((line[:10] + line[13:20] + line[21:-1], line[-1]))
            if layout != "td2" and line[28:43] != "<" * 15:
                checks.append((line[28:42], line[42]))
    if gender not in "MF<":
        raise Hard("ident.malformed", own + "layout")
    if any(arithmetic.travel(field) != check for field, check in checks):
        raise Hard("ident.check_digit", own + "check_digit")
    for code in filter(None, (issuer, state)):
        code = code.rstrip("<")
        if code not in regions.countries() and code not in SPECIAL_STATES:
            raise Hard("ident.country_unknown", own + "layout")
        if code not in regions.countries() and code not in ("D", "UTO"):
            reading.need(own + "states")
    reading.facts.update(layout=layout, documentNumber=number.rstrip("<"), nationality=state.rstrip("<"))
    if issuer:
        reading.facts["issuer"] = issuer.rstrip("<")
    if "<" not in born:
        century_birth(reading, born, own + "layout", own + "century")
    if gender != "<":
        reading.facts["sex"] = {"M": "male", "F": "female"}[gender]
    if "<" not in expiry:
        year = ("20" if expiry[:2] < "70" else "19") + expiry[:2]
        reading.facts["expiresOn"] = f"{year}-{expiry[2:4]}-{expiry[4:]}"


READERS = {function.__name__: function for function in (
    resident_id, resident_id_15, hmt_residence_permit, foreign_permanent_resident_id, foreign_permanent_resident_id_15,
    hk_macao_travel_permit, taiwan_travel_permit, hk_macao_id, taiwan_id, military_id, passport, mrz)}
READERS["temporary_resident_id"] = resident_id

"""Numbers of organisations: credit code, organisation code, licence, taxpayer, LEI."""
import arithmetic
import persons
import regions
from reading import Hard, Reading
from persons import CAPITALS, DIGITS, HISTORY

AUTHORITIES = {
    "1": "机构编制", "2": "外交", "3": "司法行政", "4": "文化", "5": "民政", "6": "旅游", "7": "宗教", "8": "工会",
    "9": "工商", "A": "中央军委改革和编制办公室", "N": "农业", "Y": "其他",
}
KINDS = {
    "11": "机关", "12": "事业单位", "13": "中央编办直管群众团体", "19": "其他",
    "51": "社会团体", "52": "民办非企业", "53": "基金会", "59": "其他",
    "91": "企业", "92": "个体工商户", "93": "农民专业合作社", "Y1": "其他",
    "31": "律师", "32": "公证", "33": "基层法律服务", "34": "司法鉴定", "35": "仲裁",
    "71": "宗教活动场所", "72": "院校", "81": "基层工会", "N1": "组集体经济组织", "N2": "村集体经济组织", "N3": "乡集体经济组织",
    **dict.fromkeys(("39", "79", "89", "A9", "N9", "29", "49", "69", "99"), "其他"),
    **dict.fromkeys(("A1", "21", "41", "61"), None),
}
PARTIES = {
    "91": ["legal_person", "partnership", "venture_capital", "unincorporated"], "92": ["sole_trader"], "93": ["legal_person"],
    **dict.fromkeys(("11", "12", "13", "19", "51", "52", "53", "59"), ["public_institution"]),
}
OF_2015 = "11 12 13 19 51 52 53 59 91 92 93 Y1".split()
SUBJECT_LICENCE = ["内资企业"] * 4 + ["外商投资企业"] * 2 + ["个体工商户"] * 4


def registrar(reading, code):
    if code == "100000":
        fact = {"code": code, "status": "current"}
    else:
        fact = regions.fact(code)
    reading.facts["region"] = fact
    if code != "100000" and not regions.is_known(code):
        reading.note("ident.region_unknown", HISTORY)


def uscc(reading):
    text, own = reading.text, "ident.uscc."
    reading.need(*(own + row for row in ("layout", "check_digit", "authority", "party")), HISTORY)
    reading.length("18", own + "layout")
    reading.charset(own + "layout", *[arithmetic.CREDIT] * 2, *[DIGITS] * 6, arithmetic.CREDIT)
    if arithmetic.credit(text[:17]) != text[17]:
        raise Hard("ident.check_digit", own + "check_digit")
    if text[0] not in "123456789ANY":
        raise Hard("ident.authority_unknown", own + "authority_2016")
    if text[0] not in "159Y":
        reading.need(own + "authority_2016")
    reading.facts["authority"] = {"code": text[0], "name": AUTHORITIES[text[0]]}
    pair = text[:2]
    if pair not in OF_2015:
        reading.need(own + "entity_kind")
    if pair not in KINDS:
        reading.note("ident.not_allocated", own + "entity_kind")
    elif KINDS[pair]:
        reading.facts["entityKind"] = {"code": pair, "name": KINDS[pair]}
    parties = ["legal_person"] if text[0] == "N" else PARTIES.get(pair)
    if parties:
        reading.facts["parties"] = parties
    reading.facts["organizationCode"] = text[8:17]
    registrar(reading, text[2:8])
    if arithmetic.organisation(text[8:16]) != text[16]:
        reading.note("ident.inner_check_digit", own + "inner_check_digit")


def organization_code(reading):
    text, own = reading.text, "ident.organization_code."
    reading.need(own + "layout", own + "check_digit")
    reading.length("9", own + "layout")
    reading.charset(own + "layout", *[DIGITS + CAPITALS] * 8, DIGITS + "X")
    if arithmetic.organisation(text[:8]) != text[8]:
        raise Hard("ident.check_digit", own + "check_digit")
    if text.startswith("PDY") and text[3:8].isdigit() and text[3:8] != "00000":
        if reading.strict:
            raise Hard("ident.reserved", own + "private_use")
        reading.note("ident.reserved", own + "private_use")


def business_licence_15(reading):
    text, own = reading.text, "ident.business_licence_15."
    reading.need(own + "layout", own + "check_digit", own + "kind", HISTORY)
    reading.length("15", own + "layout")
    reading.charset(own + "layout", DIGITS)
    if arithmetic.mod_11_10(text[:14]) != text[14]:
        raise Hard("ident.check_digit", own + "check_digit")
    reading.facts["entityKind"] = {"code": text[6], "name": SUBJECT_LICENCE[int(text[6])]}
    registrar(reading, text[:6])


def inner(reading, function, text):
    """The number inside, judged by its own rule, with its hints; places count in the text as typed."""
    part = Reading(function.__name__, reading.text, reading.on, strict=True)
    part.text, part.places = text, reading.places[:len(text)]
    function(part)
    return part.soft


def taxpayer_id(reading):
    text, own = reading.text, "ident.taxpayer_id.layout"
    reading.need(own)
    reading.length("15, 17, 18, 20", own)
    {15: _taxpayer_15, 17: _taxpayer_17, 18: _taxpayer_18, 20: _taxpayer_20}[len(text)](reading, text, own)


def _taxpayer_15(reading, text, own):
    reading.charset(own, *[DIGITS] * 6, DIGITS + CAPITALS)
    reading.need("ident.organization_code.check_digit", HISTORY)
    reading.facts.update(layout="organisation", organizationCode=text[6:], region=regions.fact(text[:6]))
    if arithmetic.organisation(text[6:14]) != text[14]:
        reading.note("ident.inner_check_digit", "ident.organization_code.check_digit")


def _taxpayer_17(reading, text, own):
    reading.charset(own, DIGITS + CAPITALS)
    reading.facts["layout"] = "foreign_person"


def _taxpayer_18(reading, text, own):
    if text[0] in CAPITALS and text[0] not in "ANY":
        reading.charset(own, DIGITS + CAPITALS)
        reading.facts["layout"] = "foreign_person"
        return
    digits = all(sign in DIGITS for sign in text[:17]) and text[0] != "9"
    if digits and (arithmetic.mod_11_2(text[:17]) == text[17] or not _without_fault(reading, text)):
        inner(reading, persons.resident_id, text)
        reading.need("ident.resident_id.check_digit")
        reading.facts["layout"] = "natural_person"
        return
    inner(reading, uscc, text)
    reading.need("ident.uscc.check_digit", HISTORY)
    reading.facts.update(layout="organisation", organizationCode=text[8:17], region=regions.fact(text[2:8]))


def _without_fault(reading, text):
    try:
        return inner(reading, uscc, text) == []
    except Hard:
        return False


def _taxpayer_20(reading, text, own):
    reading.facts["layout"] = "natural_person_sole_trader"
    if text[15:] == "00000" and all(sign in DIGITS for sign in text):
        return
    reading.charset(own, *[DIGITS] * 17, DIGITS + "X", DIGITS)
    inner(reading, persons.resident_id, text[:18])
    reading.need("ident.resident_id.check_digit")


def lei(reading):
    text, own = reading.text, "ident.lei."
    reading.need(own + "layout", own + "check_digit")
    reading.length("20", own + "layout")
    reading.charset(own + "layout", *[DIGITS + CAPITALS] * 18, DIGITS)
    if not arithmetic.lei(text):
        raise Hard("ident.check_digit", own + "check_digit")
    reading.facts["issuer"] = text[:4]
    if text[18:] in ("00", "01", "99"):
        if reading.strict:
            raise Hard("ident.reserved", own + "reserved")
        reading.note("ident.reserved", own + "reserved")


READERS = {function.__name__: function for function in (uscc, organization_code, business_licence_15, taxpayer_id, lei)}

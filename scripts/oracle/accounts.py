"""Cards, accounts, ways to reach a client, codes of securities and products."""
import string

import arithmetic
import regions
from reading import Hard
from persons import CAPITALS, DIGITS

SEGMENTS = {
    "china_telecom": "133 149 153 173 177 180 181 189 190 191 193 199 13492 13493 13499 "
                     "17400 17401 17402 17403 17404 17405 1700 1701 1702 162",
    "china_mobile": "1340 1341 1342 1343 1344 1345 1346 1347 1348 135 136 137 138 139 147 148 150 151 152 157 158 159 "
                    "172 178 182 183 184 187 188 195 197 198 1703 1705 1706 165",
    "china_unicom": "130 131 132 145 146 155 156 166 175 176 185 186 196 1704 1707 1708 1709 167 171",
    "china_broadnet": "192",
    "china_satnet": "1619",
    "satellite": "174",
}
VIRTUAL = ("170", "162", "165", "167", "171")
POSTCODES = {
    "11": "10", "31": "20", "12": "30", "50": "40", "15": "01 02", "14": "03 04", "13": "05 06 07", "21": "11 12", "22": "13",
    "23": "15 16", "32": "21 22", "34": "23 24", "37": "25 26 27", "33": "31 32", "36": "33 34", "35": "35 36", "43": "41 42",
    "42": "43 44", "41": "45 46 47", "44": "51 52", "45": "53 54", "52": "55 56", "46": "57", "51": "61 62 63 64",
    "53": "65 66 67", "61": "71 72", "62": "73 74", "64": "75", "63": "81", "65": "83 84", "54": "85 86",
}
SHANGHAI = {"A": "individual_a", "B": "institution_a", "D": "institution_own_a", "E": "margin", "F": "fund",
            "C9": "foreign_b", "C10": "individual_b", "D890": "product"}
SHENZHEN = {"00": "individual_a", "01": "individual_a", "08": "institution_a", "0899": "product", "20": "b_share",
            "05": "fund", "06": "margin", "4": "share_transfer"}
RECALLED = ("E", "D890", "0899", "05", "06")
ALPHABETS = {"digits": DIGITS, "capitals_digits": DIGITS + CAPITALS, "letters_digits": DIGITS + string.ascii_letters}
PATTERNS = {"cash_account": ("cashAccount", 4, 12, "digits"), "client_code": ("clientCode", 4, 14, "digits"),
            "product_code": ("productCode", 4, 14, "capitals_digits")}
ATEXT = string.ascii_letters + DIGITS + "!#$%&'*+/=?^_`{|}~-"
ISIN_PREFIXES = {"XS", "EU"}


def longest(table, text):
    return max((key for key in table if text.startswith(key)), key=len, default=None)


def bank_card(reading):
    own = "ident.bank_card."
    reading.need(own + "layout")
    reading.length("12–19", own + "layout")
    reading.charset(own + "layout", DIGITS)
    if reading.text[:2] in ("62", "81"):
        reading.facts["issuer"] = "unionpay"
        reading.need(own + "scheme")
    if not arithmetic.luhn(reading.text):
        reading.note("ident.check_digit", own + "luhn")


def digits_only(kind, row, lengths):
    def read(reading):
        source = f"ident.{kind}.{row}"
        reading.need(source)
        reading.length(lengths, source)
        reading.charset(source, DIGITS)
    return read


def pattern(reading):
    key, low, high, alphabet = PATTERNS[reading.kind]
    own = reading.policy["ident"][key] if reading.policy else {"min": low, "max": high, "alphabet": alphabet}
    source = "ident.policy.pattern" if reading.policy else f"ident.{reading.kind}.pattern"
    reading.need(source)
    reading.length(f"{own['min']}–{own['max']}", source)
    reading.charset(source, ALPHABETS[own["alphabet"]])


def mobile(reading):
    text, own = reading.text, "ident.mobile."
    reading.need(own + "layout", own + "segments")
    reading.length("11", own + "layout")
    reading.charset(own + "layout", DIGITS)
    if text[0] != "1" or text[1] not in "3456789":
        raise Hard("ident.malformed", own + "layout")
    owner = {prefix: carrier for carrier, prefixes in SEGMENTS.items() for prefix in prefixes.split()}
    prefix = longest(owner, text)
    if prefix is None:
        reading.note("ident.not_allocated", own + "segments")
        return
    reading.facts["carrier"] = owner[prefix]
    if prefix[:3] in VIRTUAL:
        reading.facts["virtualOperator"] = True


def landline(reading):
    source = "ident.landline.layout"
    reading.need(source)
    reading.length("5–20", source)
    text = reading.text
    for word in ("EXT", "转"):
        text = text.replace(word, "-", 1)
    if len(text) == len(reading.text) and "转" not in reading.text:
        reading.charset(source, DIGITS + "-")
    groups = text.split("-")
    if "" in groups or not _subscriber(reading, groups):
        raise Hard("ident.malformed", source)


def _subscriber(reading, groups):
    """Area, number and extension, with or without hyphens between them."""
    for taken in range(1, len(groups) + 1):
        number, rest = "".join(groups[:taken]), groups[taken:]
        if len(rest) > 1 or rest and not 1 <= len(rest[0]) <= 6:
            continue
        if number[:3] in ("400", "800") and len(number) == 10 or number[:2] in ("95", "96") and 5 <= len(number) <= 8:
            area = None
        else:
            short = number[:2] in ("01", "02")
            area, local = (number[:3], number[3:]) if short else (number[:4], number[4:])
            if number[0] != "0" or short and area[:2] == "01" and area != "010" or area[1] == "0":
                continue
            if len(local) not in ((8,) if short else (7, 8)) or local[0] not in "2345678":
                continue
        if area:
            reading.facts["areaCode"] = area
        if rest:
            reading.facts["extension"] = rest[0]
        return True
    return False


def postcode(reading):
    text, own = reading.text, "ident.postcode."
    reading.need(own + "layout", own + "province")
    reading.length("6", own + "layout")
    reading.charset(own + "layout", DIGITS)
    if text == "000000":
        raise Hard("ident.malformed", own + "layout")
    special = {"999077": "81", "999078": "82"}
    two = special.get(text) or next((code for code, starts in POSTCODES.items() if text[:2] in starts.split()), None)
    if two:
        reading.facts["province"] = {"code": two, "name": regions.PROVINCES[two]}
    else:
        reading.note("ident.not_allocated", own + "province")


def email(reading):
    text, source = reading.text, "ident.email.layout"
    reading.need(source)
    reading.length("3–254", source)
    reading.charset(source, str.isascii)
    local, _, domain = text.partition("@")
    labels = domain.split(".")
    good = (1 <= len(local) <= 64 and all(local.split(".")) and all(sign in ATEXT + "." for sign in local)
            and len(labels) > 1 and all(map(_label, labels)) and not labels[-1].isdigit())
    if not good:
        raise Hard("ident.malformed", source)
    reading.facts["domain"] = domain.lower()


def _label(label):
    return 1 <= len(label) <= 63 and "-" not in (label[0], label[-1]) and all(sign.isalnum() or sign == "-" for sign in label)


def securities_account(reading):
    text, own = reading.text, "ident.securities_account."
    letter = text[0] in CAPITALS
    source = own + ("shanghai" if letter else "shenzhen")
    reading.need(source)
    reading.length("10", source)
    reading.charset(source, CAPITALS + DIGITS, DIGITS)
    reading.facts["market"] = "shanghai" if letter else "shenzhen"
    table = SHANGHAI if letter else SHENZHEN
    prefix = longest(table, text)
    if prefix is None:
        reading.note("ident.not_allocated", source)
        return
    reading.facts["accountClass"] = table[prefix]
    if prefix in RECALLED:
        reading.need(own + "class")


def security_code(reading):
    """Only codes whose place the rule text settles are asked of this reading."""
    text, own = reading.text, "ident.security_code."
    reading.length("6", None)
    reading.charset(None, DIGITS)
    settled = {
        "000": ("shanghai", "index", "shenzhen", "share"), "001": ("shenzhen", "share"), "430": ("neeq", "neeq"), "920": ("beijing", "share"),
        "600": ("shanghai", "share"), "601": ("shanghai", "share"), "603": ("shanghai", "share"), "605": ("shanghai", "share"),
        "688": ("shanghai", "star_share"), "900": ("shanghai", "b_share"),
        **dict.fromkeys(("101", "112", "184"), ("shanghai", "bond", "shenzhen", "bond")),
    }
    found = settled.get(text[:3], ())
    if text[:3] in ("600", "601", "603", "605", "900"):
        reading.need(own + "shenzhen")
    markets = list(found[0::2])
    reading.need(*(own + market for market in markets))
    if text[:3] == "688":
        reading.need(own + "shanghai_lists")
    if len(markets) > 1:
        reading.facts["markets"] = markets
        reading.soft.append({"path": [], "code": "ident.market_ambiguous", "params": {}})
    elif markets:
        reading.facts.update(market=markets[0], securityClass=found[1])
    else:
        reading.soft.append({"path": [], "code": "ident.not_allocated", "params": {}})
        reading.need(*(own + row for row in ("beijing", "neeq", "shanghai", "shanghai_lists", "shenzhen")))


def isin(reading):
    text, own = reading.text, "ident.isin."
    reading.need(own + "layout", own + "check_digit", own + "country")
    reading.length("12", own + "layout")
    reading.charset(own + "layout", *[CAPITALS] * 2, *[DIGITS + CAPITALS] * 9, DIGITS)
    if not arithmetic.luhn(text):
        raise Hard("ident.check_digit", own + "check_digit")
    if text[:2] not in ISIN_PREFIXES | {alpha for alpha, _ in regions.countries().values()}:
        raise Hard("ident.country_unknown", own + "country")
    if text[:2] in ISIN_PREFIXES:
        reading.need(own + "beyond")
    reading.facts["country"] = text[:2]


READERS = {function.__name__: function for function in (
    bank_card, mobile, landline, postcode, email, securities_account, security_code, isin)}
READERS.update(dict.fromkeys(PATTERNS, pattern))
READERS["bank_account"] = digits_only("bank_account", "layout", "10–30")
READERS["unified_account"] = digits_only("unified_account", "layout", "12")

"""One reading of one text: normal form, findings in their order, facts, rows used."""
import unicodedata

WHITE = {*range(0x09, 0x0E), 0x20, 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000}
INVISIBLE = {0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xAD}
HYPHENS = set("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d")
DOTS = set("•‧・")
NAMES = ("person_name", "organisation_name")
CASE_KEPT = ("email", "military_id", "client_code", "cash_account", *NAMES)
HYPHEN_DROPPED = ("organization_code", "bank_card", "bank_account", "mobile", "unified_account")
BRACKET_DROPPED = ("hk_macao_id", "taiwan_travel_permit")


class Hard(Exception):
    """The one hard finding."""

    def __init__(self, code, source=None, path=(), **params):
        super().__init__(code)
        self.finding = finding(code, source, path, params)


def finding(code, source=None, path=(), params=None):
    row = {"path": list(path), "code": code, "params": params or {}}
    if source:
        row["source"] = source
    return row


def is_han(sign):
    return sign == "〇" or unicodedata.name(sign, "").startswith("CJK UNIFIED IDEOGRAPH")


class Reading:
    def __init__(self, kind, typed, on, strict=False, policy=None):
        self.kind, self.typed, self.on, self.strict, self.policy = kind, typed, on, strict, policy
        self.facts, self.soft, self.rows, self.parts = {}, [], set(), {}
        signs = list(enumerate(typed, 1))
        if not strict:
            signs = list(self._signs(signs))
        self.places = [place for place, _ in signs]
        self.text = "".join(sign for _, sign in signs)
        if not self.text or (not strict and not self.text.strip()):
            raise Hard("field.missing")
        if self.text != typed:
            self.soft.append(finding("text.normalised"))

    def _signs(self, signs):
        kind = self.kind
        signs = [(place, narrow(sign)) for place, sign in signs if ord(sign) not in INVISIBLE]
        if kind in NAMES:
            return name_form(kind, signs)
        signs = [(place, sign) for place, sign in signs if ord(sign) not in WHITE]
        if kind not in CASE_KEPT:
            signs = [(place, sign.upper() if sign.isascii() else sign) for place, sign in signs]
        if kind in BRACKET_DROPPED:
            signs = [pair for pair in signs if pair[1] not in "()"]
        if kind in HYPHEN_DROPPED:
            signs = [pair for pair in signs if pair[1] not in HYPHENS]
        if kind == "landline":
            signs = [(place, "-" if sign in HYPHENS else sign) for place, sign in signs]
        if kind in ("mobile", "landline"):
            signs = national_form(kind, signs)
        return signs

    def length(self, expected, source):
        spans = [tuple(map(int, part.split("–"))) for part in expected.split(", ")]
        if not any(span[0] <= len(self.text) <= span[-1] for span in spans):
            raise Hard("ident.length", source, expected=expected, actual=len(self.text))

    def charset(self, source, *rules):
        """One rule for every place, the last one for all that follow; a rule is the set of signs allowed."""
        for index, sign in enumerate(self.text):
            rule = rules[min(index, len(rules) - 1)]
            if not (rule(sign) if callable(rule) else sign in rule):
                raise Hard("ident.charset", source, position=self.places[index])

    def note(self, code, source, **params):
        self.soft.append(finding(code, source, (), params))
        self.rows.add(source)

    def need(self, *rows):
        self.rows.update(rows)


def narrow(sign):
    if "\uff01" <= sign <= "\uff5e":
        return chr(ord(sign) - 0xFEE0)
    if sign in "Ⅹⅹ":
        return "X"
    return sign


def text_of(signs):
    return "".join(sign for _, sign in signs)


def national_form(kind, signs):
    text = text_of(signs)
    for prefix in ("+86", "0086", "86"):
        if text.startswith(prefix) and (kind == "mobile" or prefix == "+86"):
            return signs[len(prefix):]
    return signs


def name_form(kind, signs):
    spaced = [(place, " " if ord(sign) in WHITE else sign) for place, sign in signs]
    kept = []
    for place, sign in spaced:
        if sign == " " and (not kept or kept[-1][1] == " "):
            continue
        kept.append((place, sign))
    if kept and kept[-1][1] == " ":
        kept.pop()
    text = text_of(kept)
    result = []
    for index, (place, sign) in enumerate(kept):
        around = text[index - 1:index] + text[index + 1:index + 2]
        if sign in DOTS or (kind == "person_name" and sign == "." and around and all(map(is_han, around))):
            sign = "·"
        if kind == "organisation_name":
            sign = {"(": "（", ")": "）"}.get(sign, sign)
        result.append((place, sign))
    return result

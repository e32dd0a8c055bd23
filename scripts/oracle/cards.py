"""A plain second reading of checkCard: field by field, then fields against one another, then what is missing."""
import re
from datetime import date
from decimal import Decimal

import card_missing
import card_rules
import card_table as table
import ident
import regions
from card_missing import is_given
from reading import finding

SHIPPED = {"graceDays": 90, "reminderDays": 90}
MOST_DIGITS = 28
MOST_NUMBER = 64
MOST_COUNT = 1_000_000_000
EXPECTED = {"object": "object", "list": "array", "words": "array", "flag": "boolean", "count": "integer", "any": "object", "provenance": "object"}
DAY_FORM = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
ORIGINS = ("clerk", "client", "reader", "register")
AGAINST = (("birthDate", ".birth_date"), ("sex", ".sex"))


class CardReading:
    """Everything noted about one card."""

    def __init__(self, on, partial=False, policy=None):
        self.on, self.day, self.partial = on, date.fromisoformat(on), partial
        own = (policy or {}).get("client")
        self.days = own or SHIPPED
        self.grace_row, self.reminder_row = ["client.policy.own"] * 2 if own else ["client.card.grace", "client.card.reminder"]
        self.issues, self.warnings, self.rows, self.documents = [], [], set(), []
        self.facts, self.number_facts, self.party, self.years_old = {}, {}, None, None

    def issue(self, code, path, source=None, **params):
        self.issues.append(finding(code, source, path, params))

    def warn(self, code, path, source=None, **params):
        self.warnings.append(finding(code, source, path, params))
        if source:
            self.rows.add(source)

    def check(self, kind, text, path):
        """An identifier inside the card: its findings at the path, its rows cited; the text made even, or nothing."""
        result = ident.check(kind, text, self.on)
        if "issues" in result:
            self.issues += [{**row, "path": path} for row in result["issues"]]
            return None
        self.warnings += [{**row, "path": path} for row in result["warnings"]]
        self.rows.update(result["sources"])
        self.number_facts[tuple(path)] = (result["value"]["facts"], result["sources"])
        return result["value"]["text"]

    def record(self, given, fields, path):
        """A map by its fields; unknown keys are kept and warned of."""
        even = {}
        for key, value in given.items():
            place = [*path, key]
            if not is_given(value):
                continue
            if key not in fields:
                self.warn("field.unknown", place)
                even[key] = value
                continue
            read = self.value(fields[key], value, place, given)
            if read is not None:
                even[key] = read
        return even

    def value(self, form, value, path, beside):
        kind = form[0]
        types = {"object": dict, "any": dict, "provenance": dict, "list": list, "words": list, "flag": bool, "count": int}
        wanted = types.get(kind, str)
        if not isinstance(value, wanted) or wanted is int and isinstance(value, bool):
            self.issue("field.malformed", path, expected=EXPECTED.get(kind, "string"))
            return None
        return getattr(self, f"read_{kind}")(value, path, form, beside)

    def read_text(self, value, path, form, beside):
        for place, sign in enumerate(value, 1):
            if ord(sign) < 32 or ord(sign) == 127:
                return self.issue("text.charset", path, position=place)
        return value

    def read_ident(self, value, path, form, beside):
        return self.check(form[1], value, path)

    def read_name(self, value, path, form, beside):
        if len(path) == 1:
            body = self.party in table.BODIES
        else:
            body = beside.get("kind") == "organisation" or beside.get("documentKind") in table.ORGANISATION_PAPERS
        return self.check("organisation_name" if body else "person_name", value, path)

    def read_document_number(self, value, path, form, beside):
        kind = beside.get("documentKind")
        if kind in table.DOCUMENT_KINDS and kind not in table.WITHOUT_LAYOUT:
            return self.check(kind, value, path)
        if len(value) > MOST_NUMBER:
            return self.issue("text.length", path, expected=MOST_NUMBER, actual=len(value))
        return self.read_text(value, path, form, beside)

    def read_account_number(self, value, path, form, beside):
        kind = beside.get("kind")
        return self.check("securities_account" if kind == "securities" else "cash_account", value, path)

    def read_phone(self, value, path, form, beside):
        mobile = "issues" not in ident.check("mobile", value, self.on)
        return self.check("mobile" if mobile else "landline", value, path)

    def read_day(self, value, path, form, beside):
        try:
            return date.fromisoformat(value).isoformat() if DAY_FORM.fullmatch(value) else self.issue("day.malformed", path)
        except ValueError:
            return self.issue("day.malformed", path)

    def read_day_or_long_term(self, value, path, form, beside):
        return value if value == "long_term" else self.read_day(value, path, form, beside)

    def read_word(self, value, path, form, beside):
        return value if value in form[1] else self.issue("text.unknown", path)

    def read_words(self, value, path, form, beside):
        return [self.value(("word", form[1]), item, [*path, place], beside) for place, item in enumerate(value)]

    def read_country(self, value, path, form, beside):
        return value if value in regions.countries() else self.issue("ident.country_unknown", path)

    def read_currency(self, value, path, form, beside):
        """Three letters; which of them are in use is a warning."""
        return value if re.fullmatch("[A-Za-z]{3}", value) else self.issue("text.malformed", path)

    def decimal(self, value, path):
        whole, _, fraction = value.removeprefix("-").partition(".")
        plain = all(part.isascii() and part.isdigit() for part in (whole, *([fraction] if "." in value else [])))
        if not plain or len(whole) > 1 and whole[0] == "0":
            return self.issue("amount.malformed", path)
        if len(whole + fraction) > MOST_DIGITS:
            return self.issue("amount.overflow", path)
        return Decimal(value)

    def read_amount(self, value, path, form, beside):
        return None if self.decimal(value, path) is None else value

    def read_capital(self, value, path, form, beside):
        """More than nothing; the limits told are the smallest amount of money and the largest that is computed exactly."""
        self.rows.add("client.card.capital")
        amount = self.decimal(value, path)
        if amount is not None and amount <= 0:
            self.issue("amount.out_of_range", path, "client.card.capital", **{"from": "0.01", "until": "9" * MOST_DIGITS})
            return None
        return amount and value

    def read_ratio(self, value, path, form, beside):
        amount = self.decimal(value, path)
        if amount is not None and not 0 <= amount <= 1:
            return self.issue("amount.out_of_range", path, **{"from": "0", "until": "1"})
        return None if amount is None else value

    def read_count(self, value, path, form, beside):
        if not 0 <= value <= MOST_COUNT:
            return self.issue("amount.out_of_range", path, **{"from": 0, "until": MOST_COUNT})
        return value

    def read_flag(self, value, path, form, beside):
        return value

    def read_url(self, value, path, form, beside):
        good = value.startswith(("http://", "https://")) and not any(sign.isspace() for sign in value) and len(value.split("//")[1]) > 0
        return value if good else self.issue("text.malformed", path)

    def read_latin(self, value, path, form, beside):
        place = next((place for place, sign in enumerate(value, 1) if not sign.isascii()), None)
        return value if place is None else self.issue("text.charset", path, position=place)

    def read_any(self, value, path, form, beside):
        return value

    def read_provenance(self, value, path, form, beside):
        fields = {"source": ("word", ORIGINS), "on": table.DAY}
        return {field: self.value(("object", fields), row, [*path, field], beside) for field, row in value.items()}

    def read_object(self, value, path, form, beside):
        return self.record(value, form[1], path)

    def read_list(self, value, path, form, beside):
        items = [self.value(("object", form[1]), item, [*path, place], beside) for place, item in enumerate(value)]
        return [item or {} for item in items]

    def top(self, given):
        """The card's own fields: those of another party are kept and warned of."""
        party = given.get("party")
        if not is_given(party):
            self.issue("field.missing", ["party"])
        elif not isinstance(party, str):
            self.issue("field.malformed", ["party"], expected="string")
        elif party not in table.PARTIES:
            self.issue("party.unknown", ["party"])
        else:
            self.party = party
        fields = {name: form for name, (_, form, _) in table.FIELDS.items()}
        mine, foreign = {}, {}
        for key, value in given.items():
            if key == "party":
                continue
            is_foreign = self.party and key in table.FIELDS and self.party not in table.FIELDS[key][2]
            (foreign if is_foreign and is_given(value) else mine)[key] = value
        for key in foreign:
            self.warn("field.not_applicable", [key])
        card = self.record(mine, fields, [])
        self.contradictions(card)
        return {"party": party, **card, **foreign}

    def contradictions(self, card):
        """The top-level number against birth date, sex and party."""
        self.facts, rows = self.number_facts.get(("documentNumber",), ({}, []))
        for field, aspect in AGAINST:
            if field in card and field in self.facts and card[field] != self.facts[field]:
                self.issue("ident.conflict", [field], next((row for row in rows if row.endswith(aspect)), None))
        kind = card.get("documentKind")
        holders = ("individual", "minor", "sole_trader") if kind in table.PERSON_NUMBERS else self.facts.get("parties")
        if self.party and holders and "documentNumber" in card and self.party not in holders:
            self.issue("ident.conflict", ["party"], "ident.uscc.party" if kind == "uscc" else None)

    def aml_row(self):
        if self.on >= "2026-01-01":
            return "client.card.aml_2026"
        return "client.card.aml_individual" if self.party in table.PERSONS else "client.card.aml_institution"


def check(card, on, partial=False, policy=None):
    """The answer in the shape of the vector files."""
    reading = CardReading(on, partial, policy)
    faulty = list(policy_faults(policy))
    if faulty:
        return {"issues": faulty, "warnings": []}
    if not isinstance(card, dict):
        return {"issues": [finding("field.malformed", None, [], {"expected": "object"})], "warnings": []}
    even = reading.top(card)
    card_rules.across(reading, even)
    completeness = card_missing.completeness(reading, card) if reading.party else []
    if reading.issues:
        return {"issues": reading.issues, "warnings": reading.warnings}
    reading.rows.add(reading.aml_row())
    value = {"party": reading.party, "card": even, "complete": not any(row["missing"] for row in completeness), "completeness": completeness,
             "documents": reading.documents, "facts": reading.facts}
    return {"value": value, "warnings": reading.warnings, "sources": sorted(reading.rows)}


def policy_faults(policy):
    for field in SHIPPED:
        days = (policy or {}).get("client", SHIPPED)[field]
        if not 0 <= days <= 3650:
            yield finding("policy.out_of_range", None, ["policy", "client", field], {"from": 0, "until": 3650})

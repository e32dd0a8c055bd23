"""A plain second reading of compareReaderWithCard: the payload against itself, then row by row against the card."""
import card_table as table
import cards
import ident
from reading import DOTS, HYPHENS, INVISIBLE, WHITE, is_han, narrow

TYPES = ("resident", "foreigner", "hmt_residence")
PAYLOAD = {
    "type": ("word", TYPES), "name": table.TEXT, "englishName": table.TEXT, "sex": table.word("male female"), "ethnicGroup": table.TEXT,
    "nationality": table.COUNTRY, "birthDate": table.DAY, "address": table.TEXT, "number": table.TEXT, "passNumber": table.TEXT,
    "issuer": table.TEXT, "issues": table.TEXT, "validFrom": table.DAY, "validUntil": table.DAY_OR_LONG_TERM,
}
CARD = {name: table.FIELDS[name][1] for name in ("sex", "birthDate", "nationality", "documentFrom", "documentUntil")}
CARD.update(dict.fromkeys(("name", "documentAddress", "documentNumber"), table.TEXT))
# Row of the answer: what the payload calls it.
ROWS = {"sex": "sex", "birthDate": "birthDate", "nationality": "nationality", "documentAddress": "address", "documentNumber": "number",
        "documentFrom": "validFrom", "documentUntil": "validUntil"}
STEPS = ("width", "case", "space", "middle_dot", "hyphen")


def even_name(name, without=None):
    """The signs of a name after every step but one."""
    signs = []
    for sign in name:
        if ord(sign) in WHITE or ord(sign) in INVISIBLE:
            signs += [sign] if without == "space" else []
            continue
        dot = sign in DOTS or sign in ".．" and signs and is_han(signs[-1])
        if dot:
            sign = sign if without == "middle_dot" else "·"
        elif sign in HYPHENS:
            sign = sign if without == "hyphen" else "-"
        elif without != "width":
            sign = narrow(sign)
        signs.append(sign if without == "case" else sign.lower())
    return "".join(signs)


def compared(a, b):
    equal = even_name(a) == even_name(b)
    differed = [step for step in STEPS if equal and even_name(a, step) != even_name(b, step)]
    if not equal:
        words = [sorted(even_name(word) for word in name.replace("·", " ").split()) for name in (a, b)]
        differed.append("order" if words[0] == words[1] else "characters")
    return equal, differed


def number_kind(payload):
    if payload.get("type") == "foreigner":
        return "foreign_permanent_resident_id_15" if len(payload.get("number", "")) == 15 else "foreign_permanent_resident_id"
    return {"resident": "resident_id", "hmt_residence": "hmt_residence_permit"}.get(payload.get("type"))


def even(kind, text, on):
    result = ident.check(kind, text, on)
    return result["value"]["text"] if "value" in result else text.strip()


def line(field, ours, theirs, equal, differed=()):
    """One row: the reader's value, the card's, and whether they are the same."""
    if ours is None or theirs is None:
        return {"field": field, "outcome": "only_card" if ours is None else "only_reader"}
    row = {"field": field, "outcome": "equal" if equal else "different"}
    return {**row, "differed": list(differed)} if differed else row


def name_line(payload, card):
    ours, theirs, english = payload.get("name"), card.get("name"), payload.get("englishName")
    if payload["type"] == "foreigner" and theirs and english and (ours is None or not compared(ours, theirs)[0] and compared(english, theirs)[0]):
        ours = english
    equal, differed = compared(ours, theirs) if ours and theirs else (False, [])
    return "name", ours, theirs, equal, differed


def auxiliary(payload, card, on):
    ours, theirs = payload.get("passNumber"), card.get("auxiliaryDocuments")
    numbers = [(row["documentKind"], row["documentNumber"]) for row in theirs or () if "documentNumber" in row]
    return "auxiliaryDocuments", ours, theirs, bool(ours) and any(even(kind, ours, on) == even(kind, number, on) for kind, number in numbers)


def compare(payload, card, on):
    """The answer in the shape of the vector files."""
    reading = cards.CardReading(on)
    given = reading.record(payload, PAYLOAD, ["payload"])
    if "type" not in payload:
        reading.issue("field.missing", ["payload", "type"])
    told = reading.record({key: value for key, value in card.items() if key in CARD}, CARD, ["card"])
    told["auxiliaryDocuments"] = card.get("auxiliaryDocuments") or None
    kind = number_kind(given)
    if kind and "number" in given:
        given["number"] = reading.check(kind, given["number"], ["payload", "number"])
        against_number(reading, given)
    if reading.issues:
        return {"issues": reading.issues, "warnings": reading.warnings}
    if given["type"] == "resident":
        given.setdefault("nationality", "CHN")
    if "documentNumber" in told:
        told["documentNumber"] = even(kind, told["documentNumber"], on)
    pairs = [(field, given.get(ours), told.get(field)) for field, ours in ROWS.items()]
    pairs = [name_line(given, told), *((*pair, pair[1] == pair[2]) for pair in pairs), auxiliary(given, told, on)]
    lines = [line(*pair) for pair in pairs if pair[1:3] != (None, None)]
    if any(row["field"] == "name" and row["outcome"] in ("equal", "different") for row in lines):
        reading.rows.add("client.card.names")
    reading.rows.add("client.reader.payload")
    value = {"fields": lines, "equal": all(row["outcome"] == "equal" for row in lines)}
    return {"value": value, "warnings": reading.warnings, "sources": sorted(reading.rows)}


def against_number(reading, given):
    facts, rows = reading.number_facts.get(("payload", "number"), ({}, []))
    for field, aspect in cards.AGAINST:
        if field in given and field in facts and given[field] != facts[field]:
            reading.issue("ident.conflict", ["payload", field], next((row for row in rows if row.endswith(aspect)), None))

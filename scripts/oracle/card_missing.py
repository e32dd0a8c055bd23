"""What must stand on a card and does not: per block, and as issues of a card that should be whole."""
import card_rules as rules
import card_table as table

CAPITAL = "client.card.capital"
BY_SHARE = ("shares", "income_or_votes")


def is_given(value):
    return value is not None and value != [] and not (isinstance(value, str) and not value.strip())


def completeness(reading, given):
    """Blocks with what must stand on this card; a field with a fault counts as given."""
    lines = {}
    for block, path, there, source in demands(reading, given):
        line = lines.setdefault(block, {"block": block, "required": 0, "given": 0, "missing": []})
        line["required"] += 1
        line["given"] += there
        if not there:
            line["missing"].append(".".join(map(str, path)))
            # Of a group that is not begun only the group itself is an issue.
            if not reading.partial and not unbegun(given, path):
                reading.issue("field.missing", [*path], source)
    return [lines[block] for block in table.BLOCKS if block in lines]


def unbegun(given, path):
    """Whether what would hold the last step of a path is not there."""
    for step in path[:-1]:
        if isinstance(given, list):
            given = given[step] if step < len(given) else None
        else:
            given = given.get(step)
        if not is_given(given):
            return True
    return False


def demands(reading, given):
    """(block, path, whether it is given, the row that asks) in the order of display."""
    def there(*names):
        return any(is_given(given.get(name)) for name in names)

    asked, aml = table.required(reading.party, reading.on), reading.aml_row()
    # What those rules do not list is asked for by another text.
    by = {"beneficialOwners": rules.OWNER, "guardian": rules.AGE, "assetManager": rules.BASE, "custodian": rules.BASE}
    natural = reading.party in table.PERSONS
    for field in table.DISPLAY:
        block = table.FIELDS[field][0]
        if field in asked:
            yield block, (field,), there(field), by.get(field, aml)
        if natural and field == "birthDate" and given.get("documentKind", "resident_id") not in table.TELL_BIRTH_DATE:
            yield block, (field,), there(field), None
        if natural and field == "residence":
            yield block, (field,), there("residence", "workplace"), aml
        if natural and field == "mobile":
            yield block, (field,), there("mobile", "phone"), aml
        if field == "currency" and not natural and there("registeredCapital"):
            yield block, (field,), there(field), CAPITAL
        if field == "consents" and reading.years_old is not None and reading.years_old < rules.CHILD_UNDER and rules.applies(reading, rules.CHILD):
            yield block, (field,), any(row.get("by") == "guardian" and not row.get("refused") for row in maps(given.get(field))), rules.CHILD
            if not there(field):
                yield from ((block, (field, 0, name), False, rules.CONSENT) for name in ("purpose", "version", "on"))
        if reading.party in table.FIELDS[field][2]:
            for path, is_there, source in inside(reading, field, given.get(field), field in asked):
                yield block, (field, *path), is_there, by.get(field, source)


def maps(value):
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []


def inside(reading, field, value, asked):
    """What must stand inside a map or list that is given."""
    if field == "taxResidence" and isinstance(value, dict) and rules.applies(reading, rules.TAX):
        yield from ((path, there, rules.TAX) for path, there in tax(reading, value))
    elif asked and not is_given(value):
        yield from ((path, False, reading.aml_row()) for path in not_begun(field))
    elif isinstance(value, dict) and asked:
        for name in table.INSIDE.get(field, ()):
            yield (name,), is_given(value.get(name)), reading.aml_row()
        if value.get("kind") == "organisation":
            yield ("representative",), is_given(value.get("representative")), reading.aml_row()
            representative = value.get("representative") or {}
            for name in table.PAPER if isinstance(representative, dict) else ():
                yield ("representative", name), is_given(representative.get(name)), reading.aml_row()
    for place, row in enumerate(maps(value)):
        for name, source in of_item(reading, field, row, asked):
            yield (place, name), is_given(row.get(name)), source


def not_begun(field):
    """What a required group asks for before anything of it is there; of a list its first item."""
    if field in ("controllers", "beneficialOwners"):
        return [(0, name) for name in (*table.PAPER, *(["basis"] if field == "beneficialOwners" else []))]
    return [(name,) for name in table.INSIDE.get(field, ())]


def of_item(reading, field, row, asked):
    if field == "accounts":
        return [("kind", None), ("number", None)]
    if field == "consents" and rules.applies(reading, rules.CONSENT):
        return [(name, rules.CONSENT) for name in ("purpose", "version", "on")]
    if field == "controllers" and asked:
        return [(name, reading.aml_row()) for name in table.PAPER]
    if field == "beneficialOwners" and asked:
        return [(name, reading.aml_row()) for name in (*table.PAPER, "basis", *(["share"] if row.get("basis") in BY_SHARE else []))]
    return []


def tax(reading, told):
    yield ("status",), is_given(told.get("status"))
    if told.get("status") not in ("non_resident_only", "both"):
        return
    personal = ("surname", "givenName", "birthPlace") if reading.party in table.PERSONS else ()
    for name in (*personal, "currentAddress", "residences"):
        yield (name,), is_given(told.get(name))
    if not is_given(told.get("residences")):
        yield from ((("residences", 0, name), False) for name in ("country", "number"))
    for place, row in enumerate(maps(told.get("residences"))):
        yield ("residences", place, "country"), is_given(row.get("country"))
        yield ("residences", place, "number"), is_given(row.get("number")) or is_given(row.get("reason"))
        if row.get("reason") == "not_obtained":
            yield ("residences", place, "explanation"), is_given(row.get("explanation"))

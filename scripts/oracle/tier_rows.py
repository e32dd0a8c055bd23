"""Rows of a list: the bad ones are left out, counted and told; the rest goes on."""
from datetime import date

from tier_number import Fault


class Rows(list):
    """Good rows as (place, row); `left_out` counts the others, `warnings` say why."""

    def __init__(self):
        super().__init__()
        self.left_out, self.warnings = 0, []


def text(given):
    if not isinstance(given, str):
        raise Fault("field.malformed", expected="string")
    return given


def day(given):
    try:
        return date.fromisoformat(text(given))
    except ValueError:
        raise Fault("day.malformed") from None


def flag(given):
    if not isinstance(given, bool):
        raise Fault("field.malformed", expected="boolean")
    return given


def until(on):
    """A day that is not after `on`."""
    def reader(given):
        if day(given) > on:
            raise Fault("tier.not_yet", on=on.isoformat())
        return day(given)
    return reader


def word(*known):
    def reader(given):
        if text(given) not in known:
            raise Fault("tier.unknown")
        return given
    return reader


def warning(code, *path, **params):
    return {"path": list(path), "code": code, "params": params}


def rows(given, name, needed, wanted=None, key="id"):
    """`needed` and `wanted`: reader of each field; a `wanted` one may be absent. `key` may stand once only."""
    found = Rows()
    for place, one in enumerate(given):
        if not isinstance(one, dict):
            found.left_out += 1
            found.warnings.append(warning("field.malformed", name, place, expected="object"))
            continue
        row, told = {}, []
        for field, reader in {**needed, **(wanted or {})}.items():
            if field not in one:
                if field in needed:
                    told.append(warning("tier.missing", name, place, field))
                continue
            try:
                row[field] = reader(one[field])
            except Fault as fault:
                told.append(warning(fault.code, name, place, field, **fault.params))
        if key and key in row and any(isinstance(other, dict) and other.get(key) == one[key] for other in given[:place]):
            told.append(warning("tier.duplicate", name, place, key))
        found.warnings += told
        if told:
            found.left_out += 1
        else:
            found.append((place, row))
    return found

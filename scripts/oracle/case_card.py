"""How a case about a card is written down: the card, the day, the codes that a person expects and what of the answer is kept."""
from card_samples import ON


def sound(name, origin, card, *soft, want=(), sources=False, **given):
    """A card that passes, with the soft codes that a person expects."""
    return row(name, origin, card, (), soft, want, sources, given)


def refused(name, origin, card, *hard, soft=(), **given):
    """A card that cannot be used."""
    return row(name, origin, card, hard, soft, (), False, given)


def row(name, origin, card, hard, soft, want, sources, given):
    inside = {"card": card, "on": given.pop("on", ON), **given}
    return {"name": name, "from": origin, "in": inside, "hard": sorted(hard), "soft": sorted(soft), "want": want, "sources": sources}


def kept(value, want):
    """The fields of the answer that a case names; `card.mobile` is one field of the card."""
    result = {}
    for name in want:
        field, _, inner = name.partition(".")
        if inner:
            result.setdefault(field, {})[inner] = value[field][inner]
        elif field == "missing":
            result["completeness"] = [{"block": line["block"], "missing": line["missing"]} for line in value["completeness"]]
        else:
            result[field] = value[field]
    return result or {"complete": value["complete"]}

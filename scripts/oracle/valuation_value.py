"""Second reading of `value`: one holding on one day, rounded as the contract says."""
from fractions import Fraction

import valuation_bonds
import valuation_others
import valuation_shares
from valuation_number import at, plain, rounded, shown
from valuation_shares import Reading

UNIT, MONEY = 4, 2


def mode(options):
    rounding = options.get("rounding", {})
    return {"unit": rounding.get("unit", UNIT), "money": rounding.get("money", MONEY), "mode": "half_away_from_zero"}


def unit_value(number, places):
    return number if places == "none" else rounded(number, places)


def shares(reading, holding, market):
    quantity, rounding = Fraction(holding["quantity"]), mode(reading.options)
    method, price = valuation_shares.KINDS[holding["kind"]](reading, holding, market, quantity)
    unit = unit_value(price, rounding["unit"])
    return {"method": method, "unitValue": at(price, rounding["unit"]), "unrounded": shown(price), "amount": plain(rounded(quantity * unit, rounding["money"]))}


KINDS = {**dict.fromkeys(valuation_shares.KINDS, shares), "bond": valuation_bonds.bond_value, **valuation_others.KINDS}


def value(position, options):
    """The answer with its warnings; wrong data never comes here."""
    reading, holding = Reading(options), position["holding"]
    answer = KINDS[holding["kind"]](reading, holding, position.get("market", {}))
    assert not reading.undecided, "a double does not decide its 15th digit"
    return {"value": {"kind": holding["kind"], "ruleSet": reading.name(), "rounding": mode(options), **answer, "steps": reading.steps, "tests": reading.tests},
            "warnings": reading.warnings, "sources": sorted(reading.sources)}

"""Second reading of what is no share and no bond: rights, options, futures, funds, deposits, repo, other plans."""
from fractions import Fraction

import valuation_day as days
import valuation_formulas
import valuation_shares
from valuation_number import at, plain, rounded, shown


def places(reading, name):
    return reading.options.get("rounding", {}).get(name, {"unit": 4, "money": 2}[name])


def answer(reading, method, unit, factor):
    """The unit value rounded once, the amount rounded once; `factor` is what it is multiplied with."""
    unit_places = places(reading, "unit")
    worth = factor * (unit if unit_places == "none" else rounded(unit, unit_places))
    return {"method": method, "unitValue": at(unit, unit_places), "unrounded": shown(unit), "amount": plain(rounded(worth, places(reading, "money")))}


def signed(holding):
    return -1 if holding.get("side") in ("short", "borrowed") else 1


def rights(reading, holding, market):
    """From the ex-date: what the share is worth above the rights price, or nothing."""
    quantity = Fraction(holding["quantity"])
    _, price = valuation_shares.share_price(reading, market, quantity)
    reading.rests("rights.intrinsic")
    excess = max(price - reading.step("rights_price", holding["rightsPrice"]), Fraction(0))
    return answer(reading, "intrinsic", reading.step("excess", excess), quantity)


def option(reading, holding, market):
    factor = signed(holding) * Fraction(holding["quantity"]) * Fraction(holding["multiplier"])
    if "settlement" in market:
        reading.rests("option.settlement")
        return answer(reading, "settlement", reading.step("price", market["settlement"]), factor)
    if "lastSettlement" in market and not market["majorChange"]:
        reading.rests("option.settlement")
        reading.stale(market["lastSettlement"]["on"], "market", "lastSettlement")
        return answer(reading, "last_settlement", reading.step("price", market["lastSettlement"]["price"]), factor)
    reading.rests("option.black_scholes")
    left = Fraction((days.read(holding["expires"]) - reading.on).days, 365)
    request = {**market["model"], "style": holding["style"], "strike": holding["strike"], "yearsLeft": left}
    return answer(reading, "black_scholes", valuation_formulas.black_scholes(reading, request, "market", "model"), factor)


def future(reading, holding, market):
    """The day's gain from the settlement as it came; a future carries no value of its own."""
    reading.rests("future.settlement")
    if "settlement" in market:
        method, price = "settlement_gain", market["settlement"]
    else:
        method, price = "last_settlement", market["lastSettlement"]["price"]
        reading.stale(market["lastSettlement"]["on"], "market", "lastSettlement")
    price = reading.step("price", price)
    base = reading.step("base_price", holding.get("openPrice", market.get("previousSettlement")))
    gain = reading.step("excess", price - base)
    result = answer(reading, method, price, 0)
    worth = signed(holding) * Fraction(holding["quantity"]) * Fraction(holding["multiplier"]) * gain
    return {**result, "amount": plain(rounded(worth, places(reading, "money")))}


def open_fund(reading, holding, market):
    day, nav = days.read(market["navOn"]["day"]), reading.step("nav", market["navOn"]["value"])
    reading.rests("fund.nav")
    between = days.between(day + days.DAY, reading.on - days.DAY)
    if day == reading.on:
        method = "nav_of_day"
    elif not any(days.is_trading(one, reading.calendar) if days.known(one, reading.calendar) else True for one in between):
        method = "previous_nav"
    else:
        method = "last_nav"
        reading.stale(market["navOn"]["day"], "market", "navOn")
    return answer(reading, method, nav, Fraction(holding["quantity"]))


def plan(reading, holding, market):
    reading.rests("plan.nav")
    if "navOn" not in market:
        return answer(reading, "cost", reading.step("cost", holding["cost"]), Fraction(holding["quantity"]))
    same = market["navOn"]["day"] == reading.options["on"]
    if not same:
        reading.stale(market["navOn"]["day"], "market", "navOn")
    return answer(reading, "nav_of_day" if same else "last_nav", reading.step("nav", market["navOn"]["value"]), Fraction(holding["quantity"]))


def money_fund(reading, holding, market):
    """One yuan a unit and what was published per 10,000 units; the factor is not rounded."""
    reading.rests("fund.money_income")
    income = reading.step("income", sum(Fraction(one) for one in market["incomePer10k"]))
    factor = 1 + income / 10000
    return {"method": "accrued_income", "unitValue": shown(factor), "unrounded": shown(factor), "amount": plain(rounded(Fraction(holding["quantity"]) * factor, places(reading, "money")))}


def deposit(reading, holding, market):
    """Principal and simple interest; the first day counts, the valuation day as the holding says."""
    reading.rests("deposit.interest")
    principal, rate = reading.step("principal", holding["principal"]), reading.step("rate", holding["rate"])
    if rate > 1:
        reading.warn("value.implausible", "holding", "rate")
    gone = reading.step("days_accrued", (reading.on - days.read(holding["from"])).days + (holding["valuationDay"] == "counted"))
    interest = reading.step("interest", principal * rate * gone / holding["basis"])
    worth, money = principal + interest, places(reading, "money")
    return {"method": "accrued_interest", "unitValue": at(worth, money), "unrounded": shown(worth), "amount": plain(signed(holding) * rounded(worth, money)),
            "accrued": {"unrounded": shown(interest), "amount": plain(rounded(interest, money))}}


KINDS = {"rights": rights, "option": option, "future": future, "open_fund": open_fund, "plan": plan, "money_fund": money_fund, "deposit": deposit, "repo": deposit}

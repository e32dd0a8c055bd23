"""Fields of a card against one another: each rule in its own words."""
import calendar
from datetime import date, timedelta
from decimal import Decimal

import card_table as table
import ident
from persons import completed_years

AGE, CHILD, CONSENT, SENSITIVE = ("client.card." + row for row in ("age", "child", "consent", "sensitive"))
BASE, DATES, VALIDITY, TEMPORARY, PAIR = ("client.card." + row for row in ("base", "dates", "validity", "temporary", "pair"))
AUTHORISATION, CURRENCY = "client.card.authorisation", "client.card.currency"
OWNER, TAX, CONTACT = ("client.card." + row for row in ("owner", "tax", "contact"))
IN_FORCE = {AGE: "2021-01-01", CHILD: "2021-11-01", CONSENT: "2021-11-01", OWNER: "2024-11-01", TAX: "2017-07-01", AUTHORISATION: "2021-01-01"}
CHILD_UNDER = 14
BANDS = ((16, 5), (26, 10), (46, 20))
PEOPLE = (("contactPerson",), ("emergencyContact",), ("guardian",), ("legalRepresentative",), ("personInCharge",), ("managingPartner",),
          ("managingPartner", "representative"), ("agent",))
COUNTERPARTS = ("hk_macao_travel_permit", "taiwan_travel_permit", "hk_macao_id", "taiwan_id")


def at(card, path):
    for step in path:
        card = card.get(step) or {} if isinstance(card, dict) else {}
    return card


def across(reading, card):
    for rule in (ages, documents, pair, phones, dates, years, credit_code, currency, owners, consents, tax, accounts, authority, relationship):
        rule(reading, card)


def applies(reading, row):
    return reading.on >= IN_FORCE[row]


def born(reading, card):
    known = reading.facts.get("birthDate") or card.get("birthDate")
    return date.fromisoformat(known) if known and reading.party in table.PERSONS else None


def ages(reading, card):
    day = born(reading, card)
    reading.years_old = years_old = completed_years(day, reading.day) if day else None
    if years_old is None or not applies(reading, AGE):
        return
    reading.rows.add(AGE)
    if reading.party == "minor" and years_old >= 18 or reading.party == "individual" and years_old < 16:
        reading.issue("party.conflict", ["party"], AGE)
    elif reading.party == "individual" and years_old < 18:
        reading.warn("party.needs_confirmation", ["party"], AGE)


def documents(reading, card):
    """Every paper of the card in the order of the card: the client's, auxiliary ones, people's."""
    papers = [((), card)] + [(("auxiliaryDocuments", place), row) for place, row in enumerate(card.get("auxiliaryDocuments", ()))]
    papers += [(path, at(card, path)) for path in PEOPLE]
    papers += [((field, place), row) for field in ("controllers", "beneficialOwners") for place, row in enumerate(card.get(field, ()))]
    for path, paper in papers:
        validity(reading, [*path], paper)
        span(reading, [*path], paper, born(reading, card) if path == () else None)


def validity(reading, path, paper):
    start, until = paper.get("documentFrom"), paper.get("documentUntil")
    place = [*path, "documentUntil"]
    if start and start > reading.on:
        reading.issue("card.not_yet", [*path, "documentFrom"], on=reading.on)
    if until in (None, "long_term"):
        if until:
            reading.documents.append({"path": place, "status": "long_term"})
        return
    if start and start > until:
        reading.issue("card.conflict", place)
    expiry = "client.card.expiry_2026" if reading.on >= "2026-01-01" else "client.card.expiry"
    reading.rows.update((expiry, reading.grace_row, reading.reminder_row))
    last = date.fromisoformat(until)
    borne = (last + timedelta(days=reading.days["graceDays"])).isoformat()
    if until >= reading.on:
        status = "expiring" if (last - reading.day).days <= reading.days["reminderDays"] else "valid"
        if status == "expiring":
            reading.warn("card.expiring", place, reading.reminder_row, until=until)
    elif reading.on <= borne:
        status = "grace"
        reading.warn("card.stale", place, reading.grace_row, until=until, grace=borne)
    else:
        status = "expired"
        reading.warn("card.expired", place, expiry, until=until)
    row = {"path": place, "status": status, "until": until}
    reading.documents.append({**row, "graceUntil": borne} if status == "grace" else row)


def later(day, months):
    """Civil Code 202: the corresponding day, or the last of the month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def span(reading, path, paper, birth):
    kind, start, until = paper.get("documentKind"), paper.get("documentFrom"), paper.get("documentUntil")
    if not start or not until or start > until:
        return
    begun = date.fromisoformat(start)
    if kind == "temporary_resident_id":
        end = later(begun, 3)
        reading.rows.add(TEMPORARY)
        if until not in (end.isoformat(), (end - timedelta(days=1)).isoformat()):
            reading.warn("card.implausible", [*path, "documentUntil"], TEMPORARY)
        return
    told = reading.number_facts.get((*path, "documentNumber"), ({}, []))[0].get("birthDate")
    birth = date.fromisoformat(told) if told else birth
    if kind != "resident_id" or not birth:
        return
    reading.rows.add(VALIDITY)
    years_old = completed_years(birth, begun)
    length = next((length for limit, length in BANDS if years_old < limit), None)
    if length is None:
        ends = {"long_term"}
    else:
        ends = {later(begun, length * 12).isoformat()}
        if (begun.month, begun.day) == (2, 29):
            ends |= {f"{begun.year + length}-02-28", f"{begun.year + length}-03-01"}
    if until not in ends:
        reading.warn("card.implausible", [*path, "documentUntil"], VALIDITY)


def pair(reading, card):
    if card.get("documentKind") != "hmt_residence_permit":
        return
    reading.rows.add(PAIR)
    if not any(row.get("documentKind") in COUNTERPARTS for row in card.get("auxiliaryDocuments", ())):
        reading.warn("card.needs_confirmation", ["auxiliaryDocuments"], PAIR)


def phones(reading, card):
    """The client's own two numbers are one role; a later role with the number of an earlier one is warned of."""
    own = {card[field] for field in ("mobile", "phone") if field in card}
    roles = [((), own)] + [(path, {at(card, path)["phone"]}) for path in PEOPLE if at(card, path).get("phone")]
    roles = [role for role in roles if role[1]]
    if len(roles) > 1:
        reading.rows.add(CONTACT)
    for place, (path, numbers) in enumerate(roles):
        if any(numbers & earlier for _, earlier in roles[:place]):
            reading.warn("card.duplicate", [*path, "phone"], CONTACT)


def dates(reading, card):
    founded, trading = card.get("foundedOn"), card.get("tradingSince")
    if founded or trading:
        reading.rows.add(DATES)
    if founded and founded > reading.on:
        reading.issue("card.not_yet", ["foundedOn"], DATES, on=reading.on)
    if founded and trading and trading < founded:
        reading.issue("card.conflict", ["tradingSince"], DATES)
    for field in ("registeredOn", "cooperationSince"):
        if card.get(field, "") > reading.on:
            reading.issue("card.not_yet", [field], on=reading.on)


def years(reading, card):
    since, told = card.get("cooperationSince"), card.get("cooperationYears")
    if since and told is not None and since <= reading.on and told != completed_years(date.fromisoformat(since), reading.day):
        reading.issue("card.conflict", ["cooperationYears"], BASE)


def credit_code(reading, card):
    if card.get("documentKind") == "uscc" and {"uscc", "documentNumber"} <= set(card) and card["uscc"] != card["documentNumber"]:
        reading.issue("card.conflict", ["uscc"], BASE)


def currency(reading, card):
    if "currency" not in card:
        return
    reading.rows.add(CURRENCY)
    if card["currency"] not in table.CURRENCIES:
        reading.warn("text.unknown", ["currency"], CURRENCY)


def body_of(owner, on):
    """The field that tells that an owner is no natural person (《受益所有人信息管理办法》第六条)."""
    kind, number = owner.get("documentKind"), owner.get("documentNumber")
    if kind in (*table.ORGANISATION_PAPERS, "product_filing"):
        return "documentKind"
    if kind in (None, "other") and number and "value" in ident.check("uscc", number, on) and "issues" in ident.check("resident_id", number, on):
        return "documentNumber"
    return None


def owners(reading, card):
    listed = card.get("beneficialOwners", ())
    if not listed or not applies(reading, OWNER):
        return
    reading.rows.add(OWNER)
    for place, owner in enumerate(listed):
        if owner.get("basis") in ("shares", "income_or_votes") and "share" in owner and Decimal(owner["share"]) < Decimal("0.25"):
            reading.warn("card.implausible", ["beneficialOwners", place, "share"], OWNER)
        field = body_of(owner, reading.on)
        if field:
            reading.warn("card.needs_confirmation", ["beneficialOwners", place, field], OWNER)


def consents(reading, card):
    listed = card.get("consents", ())
    if not applies(reading, CONSENT):
        return
    if listed:
        reading.rows.add(CONSENT)
    for place, row in enumerate(listed):
        if row.get("on", "") > reading.on:
            reading.issue("card.not_yet", ["consents", place, "on"], CONSENT, on=reading.on)
    if reading.years_old is None or reading.years_old >= CHILD_UNDER:
        return
    reading.rows.update((CHILD, SENSITIVE))
    for place, row in enumerate(listed):
        if row.get("by", "self") == "self":
            reading.issue("card.forbidden", ["consents", place, "by"], CHILD)


def tax(reading, card):
    told = card.get("taxResidence")
    if not told or not applies(reading, TAX):
        return
    reading.rows.add(TAX)
    if told.get("status") == "resident_only" and told.get("residences"):
        reading.issue("card.conflict", ["taxResidence", "residences"])


def accounts(reading, card):
    seen = set()
    for place, row in enumerate(card.get("accounts", ())):
        if row.get("number") in seen:
            reading.issue("card.conflict", ["accounts", place, "number"], BASE)
        seen |= {row["number"]} if "number" in row else set()


def authority(reading, card):
    """An agent's authority: its last day is within it, and no grace follows."""
    until = at(card, ("agent",)).get("authorisedUntil")
    if until in (None, "long_term") or not applies(reading, AUTHORISATION):
        return
    reading.rows.add(AUTHORISATION)
    if until < reading.on:
        reading.warn("card.expired", ["agent", "authorisedUntil"], AUTHORISATION, until=until)


def relationship(reading, card):
    if any(table.FIELDS[field][0] in ("relationship", "accounts") for field in card if field in table.FIELDS):
        reading.rows.add(BASE)

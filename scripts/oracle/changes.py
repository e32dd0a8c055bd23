"""A plain second reading of requiredMarks, requiredPapers and planChange, from the words of the rule-book and of 04-02."""
import hashlib
import json
from datetime import date, timedelta

import card_table as table
import cards
import change_sync as sync
import ident
import marks_papers as marks
from cards import CardReading
from change_request import REQUIREMENT, Request, change_request, is_given, moment
from reading import finding

CHANNEL, BOTH, BOTH_SELF, IDENTITY = ("client.change." + row for row in ("channel", "both", "both_self_service", "identity"))
UPGRADE, ENTRY = "client.change.upgrade", "client.change.entry"
CONTACT = ("mobile", "phone", "email", "fax", "address", "postcode", "residence", "contactPerson")
REIDENTIFY = ("name", "documentKind", "documentNumber", "registeredCapital", "businessScope", "legalRepresentative")
SHIPPED = {
    **sync.SHIPPED, "graceDays": 90, "expiredDocument": "gate", "identityCheckDays": 30,
    "channels": {name: {"ordinary": True, "key": True, "nameAndNumber": both} for name, both in
                 (("counter", "needs_external"), ("witnessed", "needs_external"), ("self_service_terminal", "forbidden"), ("online", "forbidden"))},
}
IDENTITY_DAYS, AUTHORISATION = "client.change.identity_days", "client.card.authorisation"
LARGE_SINCE, TAX_SINCE = "2023-06-09", "2017-07-01"


def answer(request, value):
    """The shape of the vector files; a row that a soft finding names is one that the answer rests on."""
    if request.issues:
        return {"issues": request.issues, "warnings": request.warnings}
    rows = {*value["sources"], *(row["source"] for row in request.warnings if "source" in row)}
    return {"value": {**value, "sources": sorted(rows)}, "warnings": request.warnings, "sources": sorted(rows)}


def section(policy):
    return (policy or {}).get("client")


# requiredMarks and requiredPapers

def requirement(given, policy):
    request = Request(REQUIREMENT, given)
    asked, facts = request.read, request.read.get("facts", {})
    raw = given.get("facts") if isinstance(given.get("facts"), dict) else {}
    partner = raw.get("managingPartner") if isinstance(raw.get("managingPartner"), dict) else {}
    request.partner_kind(asked.get("party"), partner, ["facts"])
    for place, name in enumerate(facts.get("fields", ())):
        if name is not None and name not in table.FIELDS:
            request.issue("text.unknown", ["facts", "fields", place])
    if request.issues:
        return request, None
    key = asked["business"] == "key_change"
    fields = facts.get("fields", ["documentNumber"] if key else [])
    need = marks.Need(asked["party"], asked["business"], facts.get("managingPartner", {}).get("kind"), facts.get("channel", "counter"),
                      "unified_account" in facts.get("syncTargets", ()), tuple(fields), key, facts.get("hasMarginAccount", False), False,
                      facts.get("agent"), section(policy), facts.get("documentKind"))
    return request, need


def required_marks(given, on, policy=None):
    request, need = requirement(given, policy)
    if need is None:
        return answer(request, None)
    found = marks.required_marks(need)
    if need.agent_refused:
        request.warnings.append(finding("mark.forbidden", need.own("client.mark.agent"), ["facts", "agent"]))
    return answer(request, {"marks": found, "sources": need.rows})


def required_papers(given, on, policy=None):
    request, need = requirement(given, policy)
    if need is None:
        return answer(request, None)
    return answer(request, {"papers": marks.required_papers(need), "sources": need.rows})


# planChange

class Cards:
    """The card as it stands, what is given, and the card as it will be."""

    def __init__(self, request, on, policy):
        asked = request.read
        self.request, self.on, self.policy, self.party = request, on, policy, asked["party"]
        self.has_before = "before" in asked
        self.before, self.after = (self.without(asked.get(side, {})) for side in ("before", "after"))
        self.removed = [name for name in asked.get("remove", ()) if name in self.before]
        self.merged = {name: value for name, value in {**self.before, **self.after}.items() if name not in self.removed}
        self.old, self.new = self.even(self.before), self.even(self.merged)
        self.fields = [name for name in table.DISPLAY if name != "provenance" and self.differs(name)]
        self.faults()

    def without(self, card):
        return {name: value for name, value in card.items() if name != "party" and is_given(value)}

    def even(self, card):
        """Made even; what has a fault stays as it came."""
        return {**card, **CardReading(self.on, True, self.policy).top({"party": self.party, **card})}

    def differs(self, name):
        return (name in self.after or name in self.removed) and self.old.get(name) != self.new.get(name)

    def side(self, path):
        if path[0] == "party":
            return path
        return ["before" if path[0] in self.before and not self.differs(path[0]) else "after", *path]

    def faults(self):
        now = cards.check({"party": self.party, **self.merged}, self.on, True, self.policy)
        told = cards.check({"party": self.party, **self.before}, self.on, True, self.policy) if self.has_before else {}
        before = [(row["code"], row["path"]) for row in told.get("issues", ())]
        for row in now.get("issues", ()):
            old = self.side(row["path"])[0] != "after" and (row["code"], row["path"]) in before
            (self.request.warnings if old else self.request.issues).append({**row, "path": self.side(row["path"])})
        # A soft finding stands where the text was typed, even if it comes to the same.
        for row in now["warnings"]:
            name = row["path"][0]
            self.request.warnings.append({**row, "path": self.typed(row["path"]) if name != "party" else self.side(row["path"])})

    def typed(self, path):
        """The card on which the text was typed, and the place there."""
        name = path[0]
        typed_anew = name in self.after and self.after[name] != self.before.get(name)
        return ["after", *path] if typed_anew else self.side(path)

    def ident_rows(self):
        """Rows of the identifiers that are given to change."""
        reading = CardReading(self.on, True, self.policy)
        kind = {"documentKind": self.merged["documentKind"]} if "documentKind" in self.merged else {}
        reading.top({"party": self.party, **kind, **self.after})
        return {row for row in reading.rows if row.startswith("ident.")}

    def upgraded(self):
        """The number of 15 digits became the one of 18 that it stands for."""
        old, new = self.old.get("documentNumber"), self.new.get("documentNumber")
        if "documentNumber" not in self.fields or old is None or self.new.get("documentKind") != "resident_id":
            return False
        if self.old.get("documentKind", "resident_id") not in ("resident_id", "resident_id_15"):
            return False
        result = ident.check("resident_id_15", old, self.on)
        return "value" in result and result["value"]["facts"]["upgraded"] == new

    def changes(self):
        return [{"field": name, **{side: values[name] for side, values in (("old", self.old), ("new", self.new)) if name in values},
                 "class": "key" if name in table.KEY else "ordinary", "contact": name in CONTACT} for name in self.fields]

    def removals(self, aml):
        for place, name in enumerate(self.request.read.get("remove", ())):
            if name is None:
                continue
            if name not in table.FIELDS:
                self.request.issue("text.unknown", ["remove", place])
            elif name in table.required(self.party, self.on):
                self.request.issue("change.forbidden", ["remove", place], aml)
            elif name not in self.before:
                self.request.issue("change.not_applicable", ["remove", place])


def plan(given, on, policy=None):
    request = change_request(given)
    if not request.read.get("party") or "after" not in request.read:
        return answer(request, None)
    held = Cards(request, on, policy)
    reading = CardReading(on, True, policy)
    reading.party = held.party
    held.removals(reading.aml_row())
    asked = request.read
    if not held.fields:
        request.issue("change.not_applicable", ["after"])
    ordinary = any(name not in table.KEY for name in held.fields)
    if asked.get("entry") == "combined" and not asked.get("ordinaryTicked") and ordinary:
        request.issue("change.forbidden", ["ordinaryTicked"], ENTRY)
    if request.issues:
        return answer(request, None)
    return answer(request, Planning(request, held, on, policy).value())


class Planning:
    """A sound request turned into a plan."""

    def __init__(self, request, held, on, policy):
        self.request, self.asked, self.held, self.on = request, request.read, held, on
        self.today, self.own = date.fromisoformat(on), section(policy)
        self.policy = self.own or SHIPPED
        self.fields, self.key = held.fields, any(name in table.KEY for name in held.fields)
        self.upgrade = held.upgraded()
        self.only_upgrade = self.upgrade and "name" not in self.fields
        self.links = sync.Links(self.asked)
        self.rows = {"client.change.flows", "client.change.key", IDENTITY, "client.sync.option", self.row(CHANNEL), *held.ident_rows()}
        self.rows |= {self.row(IDENTITY_DAYS)} if "identityCheck" in self.asked else set()

    def row(self, shipped):
        return marks.OWN if self.own else shipped

    def value(self):
        asked, key = self.asked, self.key
        wanted = sync.requested(asked, key)
        with_csdc = "unified_account" in wanted
        shut = sync.link_gate(self.links, self.policy, key, self.fields, with_csdc)
        systems = sync.sync_rows(asked, self.policy, key, self.fields, self.links, shut)
        need = self.need(with_csdc)
        required, papers = marks.required_marks(need), marks.required_papers(need)
        given_marks, given_papers = asked.get("marks", []), asked.get("papers", [])
        self.soft(shut, marks.surplus_marks(need, required, given_marks))
        gates, todo = list(self.gates(need, systems, shut)), list(self.todo(systems, shut))
        self.rows |= need.rows | {row["source"] for row, _ in systems if "source" in row} | {row["source"] for row in gates + todo}
        self.rows |= {UPGRADE} if self.upgrade else set()
        self.rows |= {self.row("client.sync.fields"), "client.sync.targets"} if wanted else set()
        self.rows |= {sync.QUERY, sync.LINKS} if with_csdc else set()
        self.rows |= {sync.CANCELLED} if with_csdc and self.links.any_cancelled else set()
        changes, kind = self.held.changes(), "key" if key else "ordinary"
        return {
            "party": asked["party"], "channel": asked["channel"], "on": self.on, "class": kind, "changes": changes, "marks": required, "papers": papers,
            "sync": [row for row, _ in systems], "gates": gates, "toDo": todo,
            "missing": {"marks": marks.missing_marks(required, given_marks), "papers": marks.missing_papers(papers, given_papers)},
            "content": content(self, kind, changes, wanted), "sources": self.rows,
        }

    def need(self, with_csdc):
        asked = self.asked
        tax = self.held.new.get("taxResidence", {}) if "taxResidence" in self.fields else {}
        return marks.Need(asked["party"], "key_change" if self.key else "ordinary_change", asked.get("managingPartner", {}).get("kind"),
                          asked["channel"], with_csdc, tuple(self.fields), self.key and not self.only_upgrade,
                          asked.get("hasMarginAccount", False), tax.get("entityType") == "passive_non_financial" and self.on >= TAX_SINCE,
                          asked.get("agent"), self.own, self.client("documentKind"))

    def soft(self, shut, surplus):
        warn = self.request.warnings.append
        meets = set(self.fields) & set(self.policy["linkFields"])
        if self.links.places and not shut and meets:
            for place in self.links.places:
                warn(finding("sync.unconfirmed", sync.LINKS, place))
        for place, row in surplus:
            warn(finding("mark.forbidden", row, ["marks", place]))

    def gates(self, need, systems, shut):
        asked, channel, facts = self.asked, self.asked["channel"], self.asked.get("facts", {})
        allowed = self.policy["channels"][channel]
        if not allowed["key" if self.key else "ordinary"]:
            yield told("change.forbidden", self.row(CHANNEL), "channel")
        if {"name", "documentNumber"} <= set(self.fields) and not self.upgrade and allowed["nameAndNumber"] != "allowed":
            yield told("change." + allowed["nameAndNumber"], self.row(BOTH_SELF if channel == "self_service_terminal" else BOTH), "after")
        if facts.get("watchList") and channel in ("self_service_terminal", "online"):
            yield told("change.forbidden", "client.change.watch_list", "facts", "watchList")
        if facts.get("highRiskNationality") and channel != "counter":
            yield told("change.forbidden", "client.change.nationality", "facts", "highRiskNationality")
        if need.agent_refused:
            yield told("mark.forbidden", need.own("client.mark.agent"), "agent")
        if asked["party"] not in marks.PERSONS and asked.get("agent", {}).get("authorised") is False:
            yield told("mark.forbidden", marks.MARK_ROW[asked["party"]], "agent")
        authority = (self.held.new.get("agent") or {}).get("authorisedUntil")
        by_agent = "agent" in asked or asked["party"] not in (*marks.PERSONS, "sole_trader")
        if by_agent and authority not in (None, "long_term") and authority < self.on and self.on >= "2021-01-01":
            yield expired(AUTHORISATION, self.held.typed(["agent", "authorisedUntil"]), authority)
        until = self.held.new.get("documentUntil")
        if self.policy["expiredDocument"] == "gate" and until not in (None, "long_term"):
            if date.fromisoformat(until) + timedelta(days=self.policy["graceDays"]) < self.today:
                yield expired("client.card.expiry" + ("_2026" if self.on >= "2026-01-01" else ""), self.held.typed(["documentUntil"]), until)
        yield from self.identity_gates()
        unasked = any(row.get("code") == "sync.not_yet" for row, _ in systems)
        if unasked:
            yield told("sync.not_yet", sync.QUERY, "csdcQuery")
        unknown = sync.unknown_links(self.links, self.policy, self.key, self.fields)
        if unknown and not (unasked and unknown == "sync.not_yet"):
            yield told(unknown, sync.LINKS, "csdcQuery")
        if shut:
            yield told("sync.unconfirmed", sync.LINKS, "csdcQuery")

    def client(self, field):
        """After over before over what the request says of the client."""
        sides = (self.held.new, self.asked.get("client", {}))
        return next((side[field] for side in sides if is_given(side.get(field))), None)

    def identity_gates(self):
        """The check must be there, matched, and about this client's name and number."""
        check = self.asked.get("identityCheck")
        if check is None:
            yield told("change.needs_external", IDENTITY, "identityCheck")
            return
        name, number, kind = self.client("name"), self.client("documentNumber"), self.client("documentKind")
        name_kind = "person_name" if self.held.party in marks.PERSONS else "organisation_name"
        same = check["matched"] is True
        same = same and (name is None or alike(name_kind, name, check["name"], self.on))
        same = same and (number is None or alike(kind, number, check["number"], self.on))
        if not same:
            yield told("change.conflict", IDENTITY, "identityCheck")
        # The calendar day at the desk where it was made, against the day of the change.
        age = (self.today - moment(check["at"]).date()).days
        if age < 0:
            yield told("change.conflict", IDENTITY, "identityCheck", "at")
        if age > self.policy["identityCheckDays"]:
            yield told("change.needs_external", self.row(IDENTITY_DAYS), "identityCheck", "at")
        for field, value in (("name", name), ("documentNumber", number)):
            if value is None:
                yield told("field.missing", IDENTITY, "client", field)

    def todo(self, systems, shut):
        asked, facts, key = self.asked, self.asked.get("facts", {}), self.key
        if shut:
            yield from (told("sync.unconfirmed", sync.LINKS, *place) for place in self.links.places)
        for row, place in systems:
            if place and row["code"] != "sync.unconfirmed":
                yield told(row["code"], row["source"], *place)
        rows = [
            (key and "hasBankCustody" not in asked, "sync.needs_confirmation", "client.sync.bank", ["hasBankCustody"]),
            (key and "hasMarginAccount" not in asked, "sync.needs_confirmation", "client.sync.margin", ["hasMarginAccount"]),
            (key and asked.get("hasBankCustody"), "change.needs_external", "client.change.bank", ["hasBankCustody"]),
            (key and asked.get("hasMarginAccount"), "change.needs_confirmation", "client.change.margin", ["hasMarginAccount"]),
            ("mobile" in self.fields, "change.needs_confirmation", "client.change.mobile", ["after", "mobile"]),
            (key and facts.get("amlGrade") == "high", "change.needs_external", "client.change.aml_grade", ["facts", "amlGrade"]),
            (facts.get("firstAbove10Million") and self.on >= LARGE_SINCE, "change.needs_confirmation", "client.change.large_assets",
             ["facts", "firstAbove10Million"]),
            (facts.get("accountRestricted"), "change.needs_confirmation", "client.change.restricted", ["facts", "accountRestricted"]),
        ]
        again = next((name for name in REIDENTIFY if name in self.fields), None)
        rows.append((again, "change.needs_confirmation", "client.change.reidentify" + ("_2026" if self.on >= "2026-01-01" else ""), ["after", again]))
        rows.append((not again and "nationality" in self.fields, "change.needs_confirmation", "client.change.reidentify_nationality", ["after", "nationality"]))
        yield from (told(code, source, *path) for holds, code, source, path in rows if holds)


def expired(source, path, until):
    return {**told("card.expired", source, *path), "params": {"until": until}}


def told(code, source, *path):
    return {"path": list(path), "code": code, "source": source}


def alike(kind, left, right, on):
    """Equal in the even form of their kind, letters of either case; a number of no layout as typed."""
    known = kind and kind not in table.WITHOUT_LAYOUT
    results = [ident.check(kind, text, on) if known else {"value": {"text": text}} for text in (left, right)]
    if any("issues" in result for result in results):
        return False
    return results[0]["value"]["text"].casefold() == results[1]["value"]["text"].casefold()


WHO = ("name", "documentKind", "documentNumber", "clientCode", "cashAccount", "unifiedAccount")


def content(planning, kind, changes, targets):
    """RFC 8785: keys sorted, no blanks; only texts, booleans and maps stand here. A log belongs to one client and one day."""
    asked = planning.asked
    client = {field: planning.client(field) for field in WHO if planning.client(field) is not None}
    signed = {"party": asked["party"], "channel": asked["channel"], "class": kind, "changes": changes, "targets": targets,
              "on": planning.on, "client": client}
    text = json.dumps(signed, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return "sha-256:" + hashlib.sha256(text.encode()).hexdigest()

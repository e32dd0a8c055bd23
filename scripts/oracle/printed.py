"""A plain second reading of changeForms and confirmationSlip: what stands on the paper, by rules/client.md (f4)."""
import re
from datetime import date
from pathlib import Path

import card_table as table
import change_log as log
import changes
import ident
import marks_papers as marks
import print_table as words
from change_request import CARD, TEXT, Request, record
from print_table import KIND, SECURITIES, SLIP
from reading import finding

FORM_ROW, RESULT, STATES_ROW = "client.print.form", "client.change.result", "client.change.states"
MASKED = ("documentNumber", "mobile", "phone", "clientCode", "cashAccount", "unifiedAccount", "accounts", "email", "uscc")
PEOPLE = ("guardian", "legalRepresentative", "personInCharge", "managingPartner", "agent")
PERSON = ("name", "documentKind", "documentNumber", "documentUntil")
KNOWN_BESIDE = ("name", "documentKind", "documentNumber", "clientCode", "cashAccount", "unifiedAccount")
SHOWN = {**dict.fromkeys(("resident_id", "resident_id_15", "temporary_resident_id", "hmt_residence_permit"), (6, 2)), "mobile": (3, 4),
         **dict.fromkeys(("cash_account", "client_code", "unified_account", "securities_account", "bank_card", "bank_account"), (4, 4)),
         **dict.fromkeys(("passport", "hk_macao_travel_permit", "taiwan_travel_permit", "foreign_permanent_resident_id",
                          "foreign_permanent_resident_id_15"), (1, 3))}
FINISHED = ("completed", "completed_with_rejections", "slip_signed", "closed")
MOST_PRINTS, MOST_STARS = 1000, 32
MESSAGES = Path(__file__).resolve().parents[2] / "src" / "message"
COUNT = ("count",)
DETAILS = record({"branch": TEXT, "serialNumber": TEXT, "date": ("day",), "copy": COUNT, "copies": COUNT, "prints": COUNT})
CLOSED = record({"plan": CARD, "state": log.STATE, "log": log.ENTRY, "details": DETAILS}, "plan", "state")


class Told(Request):
    """A request that may also hold days and counts."""

    def value(self, form, given, path):
        if form[0] == "day":
            try:
                return date.fromisoformat(super().value(TEXT, given, path) or "").isoformat()
            except ValueError:
                return isinstance(given, str) and self.issue("day.malformed", path) or None
        if form[0] == "count":
            if isinstance(given, bool) or not isinstance(given, int):
                return self.issue("field.malformed", path, expected="integer")
            if not 1 <= given <= MOST_PRINTS:
                return self.issue("amount.out_of_range", path, **{"from": 1, "until": MOST_PRINTS})
            return given
        return super().value(form, given, path)

    def copies(self):
        details = self.read.get("details", {})
        copy = details.get("copy", 1)
        if copy > details.get("copies", copy):
            self.issue("change.conflict", ["details", "copy"])
        return details


def message(code, lang):
    """The sentence of a code, where the package keeps it."""
    name = "".join(part.capitalize() for part in re.split("[._]", code))
    return re.search(rf'Code::{name} =>\s*\{{?\s*"([^"]*)"', (MESSAGES / f"{lang.lower().replace('-', '_')}.rs").read_text(encoding="utf-8"))[1]


def masked(kind, text):
    """Only the ends that the kind allows, and only where something is left to hide."""
    first, last = SHOWN.get(kind, (0, 0))
    if not first or len(text) <= first + last or "issues" in ident.check(kind, text, "2026-11-23"):
        return "*" * min(len(text), MOST_STARS)
    return text[:first] + "*" * (len(text) - first - last) + text[-last:]


class Text:
    """How values are written in a language; `hidden`: fields that are shown in part."""

    def __init__(self, lang, hidden):
        self.lang, self.hidden = lang, hidden

    def item(self, field, inside=False):
        items = words.ITEMS[self.lang]
        return items["inside"][field] if inside else items[field]

    def value(self, form, value, kind=None, hide=False):
        if isinstance(value, dict):
            inner = kind_of(value)
            fields = form[1] if form[0] in ("object", "list") else {}
            texts = [self.value(fields.get(key, TEXT), each, inner, hide or key in self.hidden) for key, each in value.items()]
            return " ".join(filter(None, texts))
        if isinstance(value, list):
            return {"zh-CN": "；", "en": "; "}[self.lang].join(filter(None, (self.value(form, each, None, hide) for each in value)))
        if isinstance(value, bool):
            return words.WORDS[self.lang][value]
        if not isinstance(value, str):
            return "" if value is None else str(value)
        if hide:
            return masked(self.number_kind(form, value, kind), value)
        long_term = form[0] == "day_or_long_term" and value == "long_term"
        return words.WORDS[self.lang][value] if long_term or form[0] in ("word", "words") else value

    def number_kind(self, form, text, kind):
        if form[0] == "phone":
            return "mobile" if len(text) == 11 and text[0] == "1" else "landline"
        return {"ident": form[-1], "document_number": kind}.get(form[0])

    def changes(self, rows, kinds):
        for row in rows:
            yield from self.lines(self.item(row["field"]), table.FIELDS[row["field"]][1], (row.get("old"), row.get("new")), kinds, row["field"] in self.hidden)

    def lines(self, label, form, sides, kinds, hide):
        """Item, before, after: an object field by field, a list of objects item by item, and only what changes."""
        if any(isinstance(side, dict) for side in sides):
            held = [side or {} for side in sides]
            fields = form[1] if form[0] in ("object", "list") else {}
            for key in [key for key in fields if held[0].get(key) != held[1].get(key)]:
                inner = f"{label}·{self.item(key, True)}"
                yield from self.lines(inner, fields[key], [side.get(key) for side in held], [kind_of(side) for side in held], hide or key in self.hidden)
        elif any(isinstance(side, list) and any(isinstance(item, dict) for item in side) for side in sides):
            held = [side or [] for side in sides]
            space = "" if self.lang == "zh-CN" else " "
            pairs = [[side[place] if place < len(side) else None for side in held] for place in range(max(map(len, held)))]
            for place, pair in [row for row in enumerate(pairs) if row[1][0] != row[1][1]]:
                yield from self.lines(f"{label}{space}{place + 1}", form, pair, (None, None), hide)
        else:
            yield [label, *(self.value(form, side, kind, hide) for side, kind in zip(sides, kinds))]


def kind_of(value):
    return value.get("documentKind", value.get("kind"))


class Sheet:
    """One paper being filled in."""

    def __init__(self, made, paper, details, lang, blank=False, flow=None):
        self.plan, self.asked, self.held, self.own = made
        self.paper, self.details, self.lang, self.blank, self.flow = paper, details, lang, blank, flow
        hidden = (self.own or {}).get("maskedOnSlip", MASKED) if flow else ()
        self.text, self.fields = Text(lang, hidden), self.held.new
        self.layout = (self.own or {}).get("forms", {}).get(paper, {})

    def form(self):
        details, title = self.details, self.plan["class"] if self.flow else self.paper
        copy, prints = details.get("copy", 1), details.get("prints", 1)
        return {"id": self.paper, "title": words.TITLES[self.lang][title], "blank": self.blank, "copy": copy, "copies": details.get("copies", copy),
                "prints": prints, "reprint": prints > 1, "parts": self.parts()}

    def parts(self):
        parts = [part for key in words.KEYS[self.paper] for part in [self.part(key)] if part]
        first = [part for key in self.layout.get("order", ()) for part in parts if part["key"] == key]
        return first + [part for part in parts if part not in first]

    def has(self, field):
        return self.held.party in table.FIELDS[field][2]

    def part(self, key):
        kind = KIND.get(key, "text")
        if kind == "text" and key in table.FIELDS and not self.has(key):
            return None
        part = {"kind": kind, "key": key} | self.label(key)
        if kind == "text":
            return {**part, "value": None if self.blank else self.line(key)}
        if kind == "boxes":
            return {**part, "boxes": self.boxes(key)}
        if kind == "table":
            columns = words.COLUMNS[self.lang].get(key) if (self.paper, key) != (SLIP, "changes") else None
            return {**part, **({"columns": columns} if columns else {}), "rows": self.rows(key)}
        if key == "businessSeal":
            return {**part, "mark": "seal", "by": []}
        return self.mark(part) if kind == "mark" else part

    def label(self, key):
        own = self.layout.get("labels", {}).get(key)
        said = words.OWN_LABELS.get((self.paper, key)) if self.lang == "zh-CN" else None
        told = own or said or words.LABELS[self.lang].get(key)
        return {"label": told} if told else {}

    def mark(self, part):
        for row in self.plan["marks"]:
            if row["paper"] == self.paper and f"mark.{row['by'][0]}" == part["key"]:
                said = words.MARK_LABELS.get((row["kind"], *row["by"])) if self.lang == "zh-CN" else None
                return {**({"label": said} if said else {}), **part, "mark": row["kind"], "by": row["by"]}
        return None

    def line(self, key):
        flow, agent = self.flow, self.fields.get("agent", {})
        if key in ("branch", "serialNumber", "date"):
            return self.details.get(key)
        if key in ("agentPhone", "agentAuthorisedUntil"):
            told = agent.get("phone" if key == "agentPhone" else "authorisedUntil")
            return told and self.text.value(("day_or_long_term",), told)
        if key == "entry":
            return words.ENTRIES[self.lang][self.asked["entry"]]
        if key in ("operator", "submittedAt", "reviewer", "reviewedAt", "answeredAt", "acceptedAt", "officePhone"):
            return flow and flow.told(key)
        return self.card(key)

    def known(self, key):
        """The card after the change; who the client is may stand beside it."""
        beside = self.asked.get("client", {}).get(key) if key in KNOWN_BESIDE else None
        return self.fields.get(key, beside)

    def card(self, key):
        value = self.known(key)
        if value is None and key == "unifiedAccount":
            accounts = [row["account"] for row in self.unified()]
            value = accounts[0] if len(accounts) == 1 else None
        if value is None:
            return None
        return self.text.value(table.FIELDS[key][1], value, self.known("documentKind"), key in self.text.hidden)

    def unified(self):
        """Of the query's accounts those that are not cancelled."""
        return [row for row in self.asked.get("csdcQuery", {}).get("unifiedAccounts", ()) if row["status"] != "cancelled"]

    def boxes(self, key):
        ticked = {"cash": True, "credit": self.asked.get("hasMarginAccount"), "option": self.asked.get("hasOptionAccount"), "change": True,
                  self.plan["class"]: True, **{row["target"]: row["status"] != "not_requested" for row in self.plan["sync"]}}
        labels = words.SYSTEMS[self.lang] if key == "targets" else words.BOXES[self.lang][key]
        return [{"word": word, **({"label": label} if label else {}), "ticked": bool(ticked.get(word)) and not self.blank} for word, label in labels.items()]

    def rows(self, key):
        if key == "people":
            return list(self.people())
        if self.blank:
            return []
        return list({"accounts": self.accounts, "changes": self.changes, "results": self.results}[key]())

    def people(self):
        for field in filter(self.has, PEOPLE):
            person = {} if self.blank else self.fields.get(field, {})
            yield self.person(self.text.item(field), person)
            if "representative" in person:
                yield self.person(self.text.item("representative"), person["representative"])

    def person(self, role, person):
        return [role, *(self.text.value(table.PERSON[field], person.get(field), kind_of(person)) for field in PERSON)]

    def accounts(self):
        links = [(link["market"], link["account"]) for row in self.unified() for link in row.get("links", ()) if link["status"] != "cancelled"]
        own = [(row.get("market"), row["number"]) for row in self.fields.get("accounts", ()) if row["kind"] == "securities"]
        for market, number in links or own:
            yield [words.WORDS[self.lang][market] if market else "", number]

    def changes(self):
        """China Clear's form names what goes to China Clear."""
        sent = next(row["fields"] for row in self.plan["sync"] if row["target"] == "unified_account")
        # What the broker notes of a client is not for papers that the client signs.
        rows = [row for row in self.plan["changes"] if row["field"] not in table.RELATIONSHIP and (self.paper != SECURITIES or row["field"] in sent)]
        # (a4) Partnership changes to report.
        rows = [row for row in rows if self.paper != words.UNINCORPORATED or row["field"] in marks.PARTNERSHIP_DATA]
        beside = self.asked.get("client", {}).get("documentKind")
        return self.text.changes(rows, [self.held.old.get("documentKind", beside), self.known("documentKind")])

    def results(self):
        answers = words.ANSWERS[self.lang]
        for row in self.plan["sync"]:
            if row["status"] == "blocked":
                yield [words.SYSTEMS[self.lang][row["target"]], answers["blocked"], message(row["code"], self.lang)]
            elif row["status"] == "planned":
                entry = self.flow.answers[row["target"]]
                yield [words.SYSTEMS[self.lang][row["target"]], answers[entry["result"]], entry.get("reason", "")]


class Finished(log.Flow):
    """A flow that remembers who did what, and when."""

    def __init__(self, *given):
        super().__init__(*given)
        self.approved, self.answers = None, {}

    def take(self, entry):
        super().take(entry)
        if entry["action"] == "approve":
            self.approved = entry["actor"]
        if entry["action"] == "record_sync_result":
            self.answers.pop(entry["target"], None)
            self.answers[entry["target"]] = entry
            self.answered = entry["actor"]["at"]

    def told(self, key):
        actor = self.submitted if key in ("operator", "submittedAt") else self.approved
        if key == "answeredAt":
            return self.answered if self.answers else None
        return actor["id" if key in ("operator", "reviewer") else "at"]


def planned(told, policy, path):
    """What the paper is made from: the plan made again from its request and day; issues where it cannot be."""
    result = changes.plan(told["request"], told["on"], policy)
    if "issues" in result:
        return [{**row, "path": [*path, "request", *row["path"]]} for row in result["issues"]], None
    if told["content"] != result["value"]["content"]:
        return [finding("change.conflict", STATES_ROW, [*path, "content"])], None
    request = changes.change_request(told["request"])
    held = changes.Cards(request, told["on"], policy)
    return [], (result["value"], request.read, held, changes.section(policy))


def run(on, rows, own, policy):
    return {"on": on, "rules": rows, "policy": {"id": policy["id"], "version": policy["version"]} if own else {"id": "kehu"}}


def refused(issues, told):
    return {"issues": issues, "warnings": told.warnings}


def change_forms(given):
    policy, lang = given.get("policy"), given.get("lang", "zh-CN")
    told = Told(record({"details": DETAILS}), {"details": given["details"]} if "details" in given else {})
    details = told.copies()
    plan = given.get("plan") or log_plan(given["request"], given["on"], policy)
    issues, made = planned(plan, policy, [])
    issues = told.issues + issues
    if issues:
        return refused(issues, told)
    value, _, _, own = made
    papers = [row["id"] for row in value["papers"] if row["id"] in words.KEYS and row["id"] != SLIP]
    forms = [Sheet(made, paper, details, lang, given.get("blank", False)).form() for paper in papers]
    rows = sorted({*value["sources"], marks.OWN if own else FORM_ROW})
    return {"value": {"forms": forms, "run": run(plan["on"], rows, own, policy)}, "warnings": told.warnings, "sources": rows}


def log_plan(request, on, policy):
    result = changes.plan(request, on, policy)
    if "issues" in result:
        raise SystemExit(f"no plan: {result['issues']}")
    return {"request": request, "on": on, "content": result["value"]["content"]}


def confirmation_slip(given):
    policy, lang, steps = given.get("policy"), given.get("lang", "zh-CN"), given["steps"]
    walked = log.run(given["request"], steps, given["on"], policy)["value"] if steps else {"state": "draft", "log": []}
    asked = next((step["request"] for step in reversed(steps) if "request" in step), given["request"])
    change = {"plan": log_plan(asked, given["on"], policy), "state": walked["state"], "log": walked["log"]}
    change |= {name: given[name] for name in ("plan", "state", "log", "details") if name in given}
    told = Told(CLOSED, change)
    details = told.copies()
    issues, made = planned(change["plan"], policy, ["plan"]) if "plan" in told.read else ([], None)
    issues = told.issues + issues
    if issues:
        return refused(issues, told)
    value, request, _, own = made
    flow = Finished(value, request, own)
    issues = log.replay(flow, change["log"])
    if not issues and flow.state != change["state"]:
        issues = [finding("change.conflict", STATES_ROW, ["state"])]
    if not issues and flow.state not in FINISHED:
        issues = [finding("change.forbidden", RESULT, ["state"])]
    if issues:
        return refused(issues, told)
    slip = Sheet(made, SLIP, details, lang, flow=flow).form()
    rows = sorted({*value["sources"], STATES_ROW, "client.change.review", "client.change.other_person", RESULT, marks.OWN if own else FORM_ROW})
    return {"value": {**slip, "run": run(change["plan"]["on"], rows, own, policy)}, "warnings": told.warnings, "sources": rows}

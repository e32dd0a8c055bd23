"""What a request for a change may hold, and everything that is wrong with it, noted at once with its path."""
from datetime import datetime

import card_table as table
from marks_papers import BUSINESSES, MARK_KINDS, PAPERS, PARTIES, PARTNERS, SIGNERS
from reading import finding

CHANNELS = ("counter", "witnessed", "self_service_terminal", "online")
TARGETS = ("unified_account", "shareholder_system", "fund_system", "option_system", "depository_bank", "other_client_codes")
EXPECTED = {"text": "string", "moment": "string", "word": "string", "flag": "boolean", "object": "object", "card": "object", "objects": "array",
            "words": "array", "texts": "array"}
TYPES = {"flag": bool, "object": dict, "card": dict, "objects": list, "words": list, "texts": list}
STATUS = ("word", ("normal", "abnormal", "cancelled"), "sync.unknown")
TEXT, FLAG, MOMENT, CARD = ("text",), ("flag",), ("moment",), ("card",)
PARTY, CHANNEL = ("word", PARTIES, "party.unknown"), ("word", CHANNELS, "change.unknown")


def record(fields, *required):
    return ("object", fields, required)


def records(fields, *required):
    return ("objects", fields, required)


PARTNER = record({"kind": ("word", ("person", "organisation"), "change.unknown")})
AGENT = record({"authorised": FLAG, "notarised": FLAG}, "authorised")
SYNC_TARGETS = ("words", TARGETS, "sync.unknown")
LINK = {"account": TEXT, "market": TEXT, "status": STATUS, "link": ("word", ("confirmed", "unconfirmed"), "sync.unknown")}
UNIFIED = {"account": TEXT, "status": STATUS, "links": records(LINK, "account", "market", "status", "link")}
QUERY = {"status": ("word", ("not_queried", "failed", "empty", "success"), "sync.unknown"), "at": TEXT,
         "unifiedAccounts": records(UNIFIED, "account", "status"), "earlierKeyChange": FLAG}
IDENTITY = {"source": TEXT, "matched": FLAG, "name": TEXT, "number": TEXT, "at": MOMENT}
FACTS = {"amlGrade": ("word", ("low", "medium", "high"), "change.unknown"),
         **dict.fromkeys(("watchList", "highRiskNationality", "firstAbove10Million", "accountRestricted"), FLAG)}
CLIENT = dict.fromkeys(("name", "documentNumber", "clientCode", "cashAccount", "unifiedAccount"), TEXT)
MARK = records({"kind": ("word", MARK_KINDS, "mark.unknown"), "by": ("word", SIGNERS, "mark.unknown"),
                "paper": ("word", PAPERS, "mark.unknown"), "at": TEXT}, "kind", "by", "paper")
PAPER = records({"id": ("word", PAPERS, "paper.unknown"), "original": FLAG, "sealed": FLAG}, "id")
CHANGE = record({
    "party": PARTY, "channel": CHANNEL, "before": CARD, "after": CARD, "remove": ("texts",),
    "client": record({**CLIENT, "documentKind": ("word", table.DOCUMENT_KINDS, "text.unknown")}), "entry": ("word", ("ordinary", "combined"), "change.unknown"),
    **dict.fromkeys(("ordinaryTicked", "hasOptionAccount", "hasMarginAccount", "hasBankCustody"), FLAG), "syncTargets": SYNC_TARGETS,
    "csdcQuery": record(QUERY, "status"), "identityCheck": record(IDENTITY, *IDENTITY), "managingPartner": PARTNER, "agent": AGENT,
    "facts": record(FACTS), "marks": MARK, "papers": PAPER,
}, "party", "channel", "entry", "after", "hasOptionAccount", "syncTargets")
REQUIREMENT = record({
    "party": PARTY, "business": ("word", BUSINESSES, "change.unknown"),
    "facts": record({"channel": CHANNEL, "syncTargets": SYNC_TARGETS, "managingPartner": PARTNER, "agent": AGENT, "fields": ("texts",),
                     "documentKind": ("word", table.DOCUMENT_KINDS, "text.unknown"), "hasMarginAccount": FLAG}),
}, "party", "business")
ROW_OF_MISSING = {"hasOptionAccount": "client.sync.option"}


def is_given(value):
    """An empty list is an answer; blank text is none."""
    return value is not None and not (isinstance(value, str) and not value.strip())


class Request:
    """The parts that could be read, and what was noted."""

    def __init__(self, form, given):
        self.issues, self.warnings = [], []
        self.read = self.value(form, given, []) or {}

    def issue(self, code, path, source=None, **params):
        self.issues.append(finding(code, source, path, params))

    def value(self, form, given, path):
        kind = form[0]
        if not isinstance(given, TYPES.get(kind, str)):
            self.issue("field.malformed", path, expected=EXPECTED[kind])
            return None
        return getattr(self, f"read_{kind}")(form, given, path)

    def read_text(self, form, given, path):
        return given

    read_flag = read_card = read_text

    def read_moment(self, form, given, path):
        if moment(given) is None:
            self.issue("day.malformed", path)
        return given

    def read_word(self, form, given, path):
        if given in form[1]:
            return given
        self.issue(form[2], path)
        return None

    def read_words(self, form, given, path):
        return [self.value(("word", *form[1:]), item, [*path, place]) for place, item in enumerate(given)]

    def read_texts(self, form, given, path):
        return [self.value(TEXT, item, [*path, place]) for place, item in enumerate(given)]

    def read_objects(self, form, given, path):
        return [self.value(("object", *form[1:]), item, [*path, place]) or {} for place, item in enumerate(given)]

    def read_object(self, form, given, path):
        _, fields, required = form
        self.warnings += [finding("field.unknown", None, [*path, key]) for key in given if key not in fields]
        for field in required:
            if not is_given(given.get(field)):
                self.issue("field.missing", [*path, field], ROW_OF_MISSING.get(field))
        found = {field: self.value(fields[field], given[field], [*path, field]) for field in fields if is_given(given.get(field))}
        return {field: value for field, value in found.items() if value is not None}

    def partner_kind(self, party, told, path):
        if party in PARTNERS and not is_given((told or {}).get("kind")):
            self.issue("field.missing", [*path, "managingPartner", "kind"], "client.mark.representative")


def moment(text):
    """A date-time with offset."""
    try:
        read = datetime.fromisoformat(text)
    except ValueError:
        return None
    return read if read.tzinfo and "T" in text else None


def given_query(request):
    return request.get("csdcQuery") or {}


def query_problems(request):
    """What a query must hold when the unified account is to receive the change."""
    asked, query = request.read, given_query(request.read)
    if "unified_account" not in asked.get("syncTargets", ()):
        return
    if "csdcQuery" not in asked:
        if not any(row["path"] == ["csdcQuery"] for row in request.issues):
            request.issue("field.missing", ["csdcQuery"])
        return
    if query.get("status") != "success":
        return
    if "unifiedAccounts" not in query:
        request.issue("field.missing", ["csdcQuery", "unifiedAccounts"])
    for place, account in enumerate(query.get("unifiedAccounts", ())):
        if account.get("status") != "cancelled" and "links" not in account:
            request.issue("field.missing", ["csdcQuery", "unifiedAccounts", place, "links"])


def change_request(given):
    """Everything that is wrong with the request by itself, before the card is looked at."""
    request = Request(CHANGE, given)
    asked, partner = request.read, given.get("managingPartner") if isinstance(given, dict) else None
    request.partner_kind(asked.get("party"), partner if isinstance(partner, dict) else {}, [])
    for side in ("before", "after"):
        told = asked.get(side, {}).get("party")
        if asked.get("party") and is_given(told) and told != asked["party"]:
            request.issue("party.conflict", [side, "party"])
    for place, target in enumerate(asked.get("syncTargets", ())):
        if target == "option_system" and asked.get("hasOptionAccount") is False:
            request.issue("sync.forbidden", ["syncTargets", place], "client.sync.option")
        if target == "depository_bank" and asked.get("hasBankCustody") is False:
            request.issue("sync.forbidden", ["syncTargets", place], "client.sync.bank")
    query_problems(request)
    return request

"""Which systems receive a change, and what stands in the way: (a6), (f3) and 04-02 2.1 to 2.3, 6.1.3 read a second time."""
import card_table as table
from change_request import TARGETS, given_query

QUERY, LINKS, CANCELLED = "client.sync.query", "client.sync.links", "client.sync.cancelled"
BANK = ("name", "documentKind", "documentNumber")
CSDC = (*BANK, "documentFrom", "documentUntil", "birthDate", "sex", "education", "occupation", "mobile", "address", "postcode")
OPTION = (*BANK, "documentFrom", "documentUntil", "mobile", "phone", "email", "address", "postcode")
EVERY = tuple(table.FIELDS)
SHIPPED = {
    "targetFields": {"unified_account": CSDC, "shareholder_system": EVERY, "fund_system": EVERY, "option_system": OPTION, "depository_bank": BANK,
                     "other_client_codes": EVERY},
    "linkFields": (*CSDC, "nationality", "documentAddress", "auxiliaryDocuments"),
    "unconfirmedLink": "key_with_csdc",
}


def requested(asked, key):
    """What the clerk ticked, the option system of an option account, the bank of a key change."""
    wanted = set(asked["syncTargets"])
    if asked["hasOptionAccount"]:
        wanted.add("option_system")
    if asked.get("hasBankCustody") and key:
        wanted.add("depository_bank")
    return [target for target in TARGETS if target in wanted]


class Links:
    """What the query says, cancelled accounts left out."""

    def __init__(self, asked):
        query = given_query(asked)
        listed = query.get("unifiedAccounts", ()) if query.get("status") == "success" else ()
        self.status, self.earlier = query.get("status"), query.get("earlierKeyChange", False)
        self.accounts = [account for account in listed if account["status"] != "cancelled"]
        self.places, self.any_cancelled, self.any_link = [], len(self.accounts) < len(listed), False
        for place, account in enumerate(listed):
            for inner, link in enumerate(account.get("links", ())):
                if "cancelled" in (account["status"], link["status"]):
                    self.any_cancelled = True
                    continue
                self.any_link = True
                if link["link"] == "unconfirmed":
                    self.places.append(["csdcQuery", "unifiedAccounts", place, "links", inner])

    def refusal(self, key):
        """The first thing that keeps the change from China Clear."""
        statuses = [account["status"] for account in self.accounts]
        findings = [
            (self.status == "not_queried", "sync.not_yet", QUERY),
            (self.status == "failed", "sync.needs_external", QUERY),
            (not self.accounts, "sync.missing", QUERY),
            (statuses.count("normal") > 1, "sync.conflict", "client.sync.several"),
            ("abnormal" in statuses, "sync.forbidden", "client.sync.abnormal"),
            (key and bool(self.places), "sync.unconfirmed", LINKS),
            (key and self.earlier, "sync.needs_external", "client.sync.earlier"),
            (not self.any_link, "sync.not_applicable", "client.sync.no_account"),
        ]
        return next(((code, row) for holds, code, row in findings if holds), None)


def link_gate(links, policy, key, fields, with_csdc):
    """Whether an unconfirmed link shuts the gate, by the four readings of 2.3."""
    meets = bool(set(fields) & set(policy["linkFields"]))
    shut = {"key_with_csdc": key and with_csdc, "key": key, "any_with_csdc": with_csdc and (key or meets), "any": meets}
    return bool(links.places) and shut[policy["unconfirmedLink"]]


def unknown_links(links, policy, key, fields):
    """Where links count without China Clear, too, somebody must have asked for them."""
    counts = {"key": key, "any": key or bool(set(fields) & set(policy["linkFields"]))}
    if not counts.get(policy["unconfirmedLink"], False):
        return None
    return {None: "sync.not_yet", "not_queried": "sync.not_yet", "failed": "sync.needs_external"}.get(links.status)


def sync_rows(asked, policy, key, fields, links, shut):
    """Six rows; the place of the finding goes with a blocked one."""
    wanted, rows = requested(asked, key), []
    for target in TARGETS:
        mine = [field for field in fields if field in policy["targetFields"][target]]
        row, place = {"target": target, "status": "planned", "fields": mine}, None
        if target not in wanted:
            row = {"target": target, "status": "not_requested", "fields": []}
        elif not mine:
            row, place = blocked(row, "sync.not_applicable", "client.sync.targets"), ["syncTargets"]
        elif target == "unified_account" and links.refusal(key):
            row, place = blocked(row, *links.refusal(key)), ["csdcQuery"]
        elif shut:
            row, place = blocked(row, "sync.unconfirmed", LINKS), ["csdcQuery"]
        rows.append((row, place))
    return rows


def blocked(row, code, source):
    return {**row, "status": "blocked", "code": code, "source": source}

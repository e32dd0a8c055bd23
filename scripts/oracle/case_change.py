"""How a case about a change is written down: requests to begin from, marks and papers that suffice, and what a person expects."""
import sys

import card_samples as samples
import change_log
import changes
import marks_papers as marks
from case import person

ON = samples.ON
CHECKED_AT = f"{ON}T09:00:00+08:00"
ADULT, OTHER, COMPANY = samples.ADULT, person("110105", "19800615", "011"), samples.COMPANY
OLD_NUMBER, NEW_NUMBER = "110105491231002", "11010519491231002X"
PARTNERSHIPS = [(party, kind) for party in marks.PARTNERS for kind in ("person", "organisation")]
VARIANTS = [(party, None) for party in marks.PARTIES if party not in marks.PARTNERS] + PARTNERSHIPS
CARDS = {make.__name__: make() for make in samples.GOOD}
MOBILE = {"mobile": "13900139000"}
POLICE = "公安部公民身份信息核查系统"
EVERY = ["name", "documentKind", "documentNumber", "documentUntil", "mobile", "phone", "address", "occupation", "residence"]


def card(party):
    """Only what tells who it is."""
    return {name: CARDS[party][name] for name in ("name", "documentKind", "documentNumber")} | {"mobile": "13800138000"}


def new_name(party):
    return {"name": "张叁" if party in marks.PERSONS else "Sample New Name Ltd." if "overseas" in party or "foreign" in party else "新名称示例"}


def change(party="individual", after=None, partner="person", **more):
    """A request that nothing is wrong with; `None` takes a field away."""
    after = dict(MOBILE if after is None else after)
    before = more.pop("before", card(party)) or {}
    who = {**before, **(more.get("client") or {}), **after}
    asked = {"party": party, "channel": "counter", "before": before or None, "after": after, "entry": "ordinary", "hasOptionAccount": False, "syncTargets": [],
             "identityCheck": identity(who.get("name"), who.get("documentNumber"))}
    if party in marks.PARTNERS:
        asked["managingPartner"] = {"kind": partner}
    if set(after) & {"name", "documentKind", "documentNumber"}:
        asked |= {"hasMarginAccount": False, "hasBankCustody": False}
    return {name: value for name, value in {**asked, **more}.items() if value is not None}


def identity(name, number, **more):
    return {"source": POLICE, "matched": True, "name": name, "number": number, "at": CHECKED_AT, **more}


def link(word="confirmed", status="normal", account="A123456789"):
    return {"account": account, "market": "shanghai", "status": status, "link": word}


def unified(*links, status="normal", account="180000000001"):
    return {"account": account, "status": status, "links": list(links)}


def query(*accounts, status="success", **more):
    given = {"status": status, "at": "2026-11-23T09:05:00+08:00", **more}
    return {**given, "unifiedAccounts": list(accounts)} if status == "success" else given


GOOD_QUERY, OPEN_QUERY = query(unified(link())), query(unified(link(), link("unconfirmed", account="0123456789")))
CSDC = {"syncTargets": ["unified_account"], "csdcQuery": GOOD_QUERY}


def policy(**switches):
    """A broker's own section, whole, with some switches turned."""
    channel = {"ordinary": True, "key": True, "nameAndNumber": "needs_external"}
    client = {
        "graceDays": 90, "reminderDays": 90, "expiredDocument": "gate", "identityCheckDays": 30, "targetFields": dict.fromkeys(change_log.TARGETS, EVERY), "linkFields": EVERY[:5],
        "unconfirmedLink": "key_with_csdc", "channels": dict.fromkeys(("counter", "witnessed", "self_service_terminal", "online"), channel),
        "individualAgent": "forbidden", "overseasSeal": False, "marksOnEveryForm": True, "maskedOnSlip": ["documentNumber"], **switches}
    return {"id": "sample-broker", "version": "1", "client": client}


def channels(name, **switches):
    rows = policy()["client"]["channels"]
    return {**rows, name: {**rows[name], **switches}}


def marks_for(asked, when="before_entry", own=None):
    """Marks that satisfy a plan, the first signer of each."""
    rows = changes.plan(asked, ON, own)["value"]["marks"]
    return [{"kind": row["kind"], "by": row["by"][0], "paper": row["paper"]} for row in rows if row["when"] == when]


def papers_for(asked, own=None):
    rows = changes.plan(asked, ON, own)["value"]["papers"]
    return [{"id": row["id"], "original": row["original"], "sealed": row["sealed"]} for row in rows if row["when"] == "before_entry"]


def on_its_day(given, on):
    """The check of the sample is made on the day of the case."""
    check = given.get("identityCheck") if isinstance(given, dict) else None
    usual = isinstance(check, dict) and check.get("at") == CHECKED_AT
    return {**given, "identityCheck": {**check, "at": CHECKED_AT.replace(ON, on)}} if usual else given


def anew(given):
    """What every case of a natural person's new name, document or nationality expects last, so that no case repeats it (令〔2007〕第2号第二十二条)."""
    before, after = (given.get(side) or {} for side in ("before", "after"))
    again = any(after.get(name) not in (None, before.get(name)) for name in ("name", "documentKind", "documentNumber", "nationality"))
    return ["change.needs_confirmation"] if again and given["party"] in marks.PERSONS else []


def sound(name, origin, given, want, sources=True, soft=(), gates=(), todo=(), on=ON, **more):
    return {"name": name, "from": origin, "in": {"request": on_its_day(given, on), "on": on, **more}, "want": want, "sources": sources, "soft": sorted(soft),
            "gates": list(gates), "todo": [*todo, *anew(given)]}


def refused(name, origin, given, *codes, soft=(), on=ON, **more):
    return {"name": name, "from": origin, "in": {"request": on_its_day(given, on), "on": on, **more}, "hard": sorted(codes), "soft": sorted(soft)}


def stepped(name, origin, given, steps, want, **more):
    return {"name": name, "from": origin, "in": {"request": given, "on": ON, "steps": steps, **more}, "want": want, "sources": False, "soft": []}


def stopped(name, origin, given, steps, *codes, **more):
    return {"name": name, "from": origin, "in": {"request": given, "on": ON, "steps": steps, **more}, "hard": sorted(codes), "soft": []}


def kept(value, want):
    """`papers.id` keeps the id of each row alone, `changes.field+old` those parts of each; other names keep the whole."""
    result = {}
    for name in want:
        field, _, inner = name.partition(".")
        result[field] = [{part: row[part] for part in inner.split("+") if part in row} for row in value[field]] if inner else value[field]
    return result


def told(case, result):
    """The codes of the answer against those that a person wrote down; a row of a grid is not read by a person."""
    if "unread" in case and "value" in result:
        return {}
    found = {"soft": sorted(row["code"] for row in result["warnings"])}
    if "issues" in result:
        found["hard"] = sorted(row["code"] for row in result["issues"])
    if "gates" in case and "gates" in result.get("value", ()):
        found |= {"gates": [row["code"] for row in result["value"]["gates"]], "todo": [row["code"] for row in result["value"]["toDo"]]}
    return {name: (case.get(name), codes) for name, codes in found.items() if list(case.get(name, ("no issues",))) != codes}


def row(case, result):
    differences = told(case, result) or ("hard" in case) != ("issues" in result)
    if differences:
        sys.exit(f"{case['name']}: expected, read: {differences} {result.get('issues', '')}")
    written = {name: case[name] for name in ("name", "from", "in")}
    if "hard" in case:
        written["issues"] = result["issues"]
    else:
        written["value"] = kept(result["value"], case["want"])
    if result["warnings"]:
        written["warnings"] = result["warnings"]
    if case.get("sources"):
        written["sources"] = result["sources"]
    return written


def file(about, function, reading, cases):
    """`reading` answers the arguments of a case."""
    return {"about": about, "function": function, "cases": [row(case, reading(case["in"])) for case in cases]}


def asking(reading):
    return lambda given: reading(given["request"], given["on"], given.get("policy"))


def stepping(given):
    return change_log.run(given["request"], given["steps"], given["on"], given.get("policy"))

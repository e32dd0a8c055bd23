"""Cases of changeForms and confirmationSlip by hand: what each paper holds, what is masked, and when there is no slip."""
import card_samples as samples
import case_change
import print_table as words
import printed
from case_change import ADULT, CARDS, GOOD_QUERY, MOBILE, ON, change, link, policy, query, unified
from cases_logs import edited
from cases_steps import ADDRESS, KEY, SYSTEMS, TWO_SYSTEMS, Way, actor, step, without

F4, PRINT, FLOW = "rules/client.md (f4)", "design/api.md, changeForms and confirmationSlip", "04-02 V2.0.2, "
CONTRACT, TYPES = "contract: changeForms and confirmationSlip", "types: PrintDetails"
DETAILS = {"branch": "样本营业部", "serialNumber": "20261123-0001", "date": ON}
CLIENT = {"clientCode": "0100123456", "cashAccount": "100123456789", "unifiedAccount": "180000000001"}
EVERY = None
NEW_PAPER = {"documentKind": "passport", "documentNumber": "E12345678", "documentUntil": "long_term"}


def paper(name, origin, given, keys=EVERY, soft=(), sources=False, **more):
    """`keys`: the parts that are told in full; of the others only that they stand there, in their place."""
    return {"name": name, "from": origin, "in": {"request": given, "on": ON, **more}, "keys": keys, "soft": sorted(soft), "sources": sources}


def no_paper(name, origin, given, *codes, soft=(), **more):
    return {"name": name, "from": origin, "in": {"request": given, "on": ON, **more}, "hard": sorted(codes), "soft": sorted(soft)}


def whole(party, **changes):
    """A card with everything on it."""
    return {name: value for name, value in {**CARDS[party], **changes}.items() if name != "party"}


def csdc(*accounts, **more):
    return {"syncTargets": ["unified_account"], "csdcQuery": query(*accounts), **more}


def forms_by_party():
    person = whole("individual", education="本科", address="北京市朝阳区某路1号", postcode="100020", email="service@example.com", documentAddress="北京市东城区",
                   auxiliaryDocuments=[{"documentKind": "hk_macao_travel_permit", "documentNumber": "H12345678", "documentUntil": "2030-01-01"},
                                       {"documentKind": "passport", "documentNumber": "E12345678", "documentUntil": "2031-01-01"}],
                   contactPerson={"name": "赵六", "phone": "13700137000"})
    company = whole("legal_person", uscc=samples.COMPANY, entityKind="有限责任公司",
                    agent=samples.agent(authorisedUntil="2027-12-31"))
    corporate = whole("venture_capital")
    accounts = csdc(unified(link(), link(account="0123456789")))
    accounts["csdcQuery"]["unifiedAccounts"][0]["links"][1]["market"] = "shenzhen"
    return [
        paper("individual, ordinary: the cash form alone", F4, change(before=person, after={"address": "上海市某路1号"}, client=CLIENT), details=DETAILS, sources=True),
        paper("individual, key, with China Clear: two forms", F4, change(before=person, after=KEY, client=CLIENT, **accounts), details=DETAILS, sources=True),
        paper("company, key, with China Clear: two forms", F4, change("legal_person", {"name": "新名称有限公司"}, before=company, client=CLIENT, **accounts), details=DETAILS),
        paper("corporate managing partner: its representative has a line and signs", f"{F4}; {FLOW}6.1.2",
              change("venture_capital", ADDRESS, "organisation", before=corporate)),
        paper("managing partner a person", f"{F4}; {FLOW}6.1.2", change("partnership", ADDRESS, before=whole("partnership")), ("people", *words.MARKS)),
        paper("product: the manager seals", f"{F4}; rules/client.md (a1)", change("product", ADDRESS, before=whole("product"))),
        paper("minor: the guardian signs", f"{F4}; rules/client.md (a1)", change("minor", ADDRESS, before=whole("minor"))),
        paper("public institution: legal representative or person in charge", f"{F4}; rules/client.md (a1)",
              change("public_institution", ADDRESS, before=whole("public_institution")), ("people", "mark.legal_representative")),
        paper("sole trader: no agent's signature", f"{F4}; rules/client.md (a1)", change("sole_trader", ADDRESS, before=whole("sole_trader")), ("people", *words.MARKS)),
        paper("qualified foreign investor: the custodian seals", f"{F4}; rules/client.md (a1)",
              change("qualified_foreign_investor", ADDRESS, before=whole("qualified_foreign_investor")), ("people", *words.MARKS)),
        paper("a partnership reports what is its own on the form of unincorporated bodies", f"{F4}; rules/client.md (a4): partnership changes to report",
              change("partnership", {**ADDRESS, "documentUntil": "2041-01-01"}, before=whole("partnership"), client=CLIENT), details=DETAILS),
        paper("key change of an individual with a margin account: its form, too", f"{F4}; rules/client.md (a4): extra forms",
              change(before=whole("individual"), after=KEY, client=CLIENT, hasMarginAccount=True), details=DETAILS),
        paper("key change of a company with a margin account: its form, too", f"{F4}; rules/client.md (a4): extra forms",
              change("legal_person", {"name": "新名称有限公司"}, before=whole("legal_person"), hasMarginAccount=True)),
        paper("online: electronic signatures in place of wet marks", "rules/client.md (f3), channels", change(after=ADDRESS, channel="online"), words.MARKS),
    ]


def forms_by_change():
    """Boxes, tables and values."""
    nested = {"legalRepresentative": {**samples.head(), "name": "王伍", "documentUntil": "long_term"}}
    papers = [{"documentKind": "hk_macao_travel_permit", "documentNumber": "H12345678", "documentUntil": "2030-01-01"},
              {"documentKind": "taiwan_travel_permit", "documentNumber": "12345678", "documentUntil": "2030-01-01"}]
    contact = {"name": "赵六", "phone": "02085858888"}
    left_out = [unified(link(account="A000000001"), status="cancelled", account="180000000002"),
                unified(link(), link(status="cancelled", account="A000000003"))]
    nothing = {name: value for name, value in change(before=None, after=ADDRESS).items() if name != "identityCheck"}
    return [
        paper("margin and option accounts are ticked, and what they bring", f"{F4}: 普通/信用/期权", change(after=KEY, hasOptionAccount=True, hasMarginAccount=True,
              hasBankCustody=True, **TWO_SYSTEMS), ("accountKinds", "class", "targets")),
        paper("a system that cannot receive stays ticked", CONTRACT, change(after=ADDRESS, syncTargets=["unified_account", "depository_bank"],
              csdcQuery=query(status="empty")), ("targets", "unifiedAccount", "accounts")),
        paper("reading_ the heading shows the client after the change", f"{F4} does not say; before and after stand in the table",
              change(after={**KEY, **NEW_PAPER}, client=CLIENT), (*words.HEAD, "changes")),
        paper("a change inside a person: one line a field", "contract: 法定代表人·姓名", change("legal_person", nested, before=whole("legal_person")), ("people", "changes")),
        paper("a person who is new on the card", "contract: one row per inner field", change(after={"contactPerson": contact}), ("changes",)),
        paper("a representative of the managing partner: two steps down", "contract: one row per inner field", change("venture_capital", {
            "managingPartner": {**CARDS["venture_capital"]["managingPartner"], "representative": {**samples.head(), "name": "王伍"}}}, "organisation", before=whole("venture_capital")),
            ("people", "changes")),
        paper("reading_ items of a list are numbered", "contract is silent on lists of objects", change(after={"auxiliaryDocuments": papers[1:] + papers[:1]},
              before={**whole("individual"), "auxiliaryDocuments": papers[:1]}), ("changes",)),
        paper("a field that is emptied", f"{F4}: 变更前/变更后", change(after=MOBILE, remove=["email"], before={**whole("individual"), "email": "service@example.com"}), ("changes",)),
        paper("words and flags as people say them; the broker's own notes stay off the paper", "contract: words shown by label", change(after={
            "sex": "male", "relationTypes": ["supplier", "key"], "employees": 12, "consents": [samples.consent(refused=True)]}, before={
                **whole("individual", sex=None), "consents": [samples.consent()]}), ("changes",)),
        paper("reading_ China Clear's form names only what goes to China Clear", f"{F4} 证券账户业务申请表; policy targetFields", change(
            after={**MOBILE, "email": "service@example.com"}, **csdc(unified(link()))), ("changes", "unifiedAccount")),
        paper("cancelled unified accounts and sub-accounts are left out", "rules/client.md (f3): cancelled unified and sub-accounts are left out", change(
            after=MOBILE, **csdc(*left_out)), ("unifiedAccount", "accounts")),
        paper("two unified accounts: the line stays empty", "rules/client.md (f3): several must be merged", change(after=MOBILE, **csdc(
            unified(link()), unified(link(account="B123456789"), account="180000000002"))), ("unifiedAccount", "accounts")),
        paper("without an answer the card's own securities accounts", CONTRACT, change(after=MOBILE, syncTargets=["unified_account"], csdcQuery=query(
            status="failed"), before={**whole("individual"), "accounts": [{"kind": "securities", "number": "A123456789", "market": "shanghai"},
                                                                       {"kind": "cash", "number": "100123456789"}]}), ("accounts",)),
        paper("who it is about stands beside the card", "types: ChangeRequest.client", change(before=None, after=ADDRESS, client={
            **CLIENT, "name": "张三", "documentKind": "resident_id", "documentNumber": ADULT}), words.HEAD),
        paper("nobody knows who it is: empty lines", "types: ChangeRequest.client", nothing, words.HEAD),
    ]


def forms_as_asked():
    """Blank forms, copies, language, the broker's own layout."""
    request = change(before=whole("individual"), after=KEY, client=CLIENT, **csdc(unified(link())))
    layout = {words.INDIVIDUAL: {"order": ["mark.self", "name", "mark.agent"], "labels": {"name": "户名", "mark.self": "客户签名", "application": "本人声明如上"}},
              words.SECURITIES: {"order": ["businessSeal"]}}
    return [
        paper("blank: labels and boxes, nothing filled in", f"{PRINT}: blank", change(after=ADDRESS, client=CLIENT), blank=True, details=DETAILS),
        paper("blank, company and China Clear", f"{PRINT}: blank", change("legal_person", {"name": "新名称有限公司"}, before=whole("legal_person"), **csdc(unified(link()))),
              blank=True),
        paper("second copy of three, printed for the second time", f"{F4}: 打印次数（补打）", request, (), details={"copy": 2, "copies": 3, "prints": 2}),
        paper("English labels", "house translation; order and values by (f4)", request, lang="en", details=DETAILS),
        paper("order and labels of the broker", f"{PRINT}; {F4}: order and labels configurable", request, policy=policy(forms=layout), sources=True),
        paper("a notarised agent signs by the broker's rule", "types: individualAgent", change(after=ADDRESS, agent={"authorised": True, "notarised": True}), words.MARKS,
              policy=policy(individualAgent="notarised")),
        paper("numbers in full though the slip masks every field", f"{F4}: printed in full on the forms", request, ("name", "documentNumber", "cashAccount", "changes"),
              policy=policy(maskedOnSlip=["name", "documentNumber", "cashAccount"])),
        paper("unknown details are warned of", TYPES, request, (), soft=["field.unknown"], details={"branch": "样本营业部", "colour": "red"}),
        paper("blank text and null are not given", "contract: general", request, ("branch", "date"), details={"branch": "  ", "date": None, "copy": None}),
    ]


def forms_refused():
    request = change(after=ADDRESS)
    plan = SYSTEMS.log(SYSTEMS.review)[0]["content"]

    def bad(name, *codes, origin=TYPES, soft=(), **details):
        return no_paper(name, origin, request, *codes, soft=soft, details=details)

    return [
        no_paper("details as a list", TYPES, request, "field.malformed", details=[]),
        bad("details of wrong types, all at once", *["field.malformed"] * 6, branch=7, serialNumber=True, date=20261123, copy="1", copies=1.5, prints=[]),
        bad("no such day", "day.malformed", date="2026-02-30"),
        bad("copy of none, one print too many, a key that nobody knows", *["amount.out_of_range"] * 2, copy=0, prints=1001, soft=["field.unknown"], colour="red"),
        bad("third copy of two", "change.conflict", copy=3, copies=2),
        no_paper("plan with other content than its request", "contract: recomputed", request, "change.conflict", plan={"request": request, "on": ON, "content": plan}),
        no_paper("plan that cannot be planned, and bad details", "contract: issues under request", request, "party.unknown", "day.malformed",
                 plan={"request": {**request, "party": "robot"}, "on": ON, "content": plan}, details={"date": "tomorrow"}),
    ]


def slip_of(name, origin, way, steps, keys=EVERY, **more):
    return paper(name, origin, way.asked, keys, steps=steps, **more)


def no_slip(name, origin, way, steps, *codes, **more):
    return no_paper(name, origin, way.asked, *codes, steps=steps, **more)


def done(way):
    """Every system accepted."""
    return way.results(*((target, "accepted") for target in way.asked["syncTargets"]))


PERSON = {**whole("individual", email="service@example.com", phone="010-62345678", contactPerson={"name": "赵六", "phone": "13700137000"})}


def slips():
    ordinary = Way(change(before=PERSON, after={"mobile": "13900139000", "phone": "02085858888", "email": "info@example.org", "address": "上海市某路1号",
                                                "contactPerson": {"name": "钱七", "phone": "13600136000"}}, client=CLIENT, **TWO_SYSTEMS))
    key = Way(change(before=PERSON, after=NEW_PAPER, client=CLIENT, **TWO_SYSTEMS))
    short = Way(change(before=PERSON, after=ADDRESS, client={"clientCode": "12345678", "cashAccount": "10012345"}))
    filing = Way(change("product", {"documentNumber": "SX5678", "uscc": samples.BANK}, before=whole("product")))
    blocked = Way(change(after=ADDRESS, syncTargets=["unified_account", "fund_system", "depository_bank"], csdcQuery=query(status="failed")))
    company = Way(change("legal_person", ADDRESS, before=whole("legal_person"), entry="combined", ordinaryTicked=True))
    clear = Way(change(after=MOBILE, syncTargets=["unified_account"], csdcQuery=GOOD_QUERY))
    rejected = [*SYSTEMS.reviewed, step("record_sync_result", 4, target="shareholder_system", result="rejected", reason="对方系统维护"),
                step("record_sync_result", 5, target="fund_system", result="accepted")]
    again = [*rejected, step("record_sync_result", 6, target="shareholder_system", result="accepted")]
    numbers = ("clientCode", "cashAccount", "unifiedAccount", "changes")
    finished = [*done(SYSTEMS), SYSTEMS.slip, SYSTEMS.file]
    second = [*SYSTEMS.entered, step("reject", 3, reason="地址有误"), step("review_identity", 4), {**SYSTEMS.sign, "actor": actor(5, who="C3")},
              {**SYSTEMS.submit, "actor": actor(6, who="C3")}, step("approve", 7), step("record_sync_result", 8, target="shareholder_system", result="accepted"),
              step("record_sync_result", 9, target="fund_system", result="accepted")]
    return [
        slip_of("ordinary change: mobile, landline, e-mail and the contact's phone masked", f"{F4}; {FLOW}6.1.4", ordinary, done(ordinary), details=DETAILS, sources=True),
        slip_of("key change: both document numbers masked, each by its kind", f"{F4}; {FLOW}6.2", key, done(key), sources=True),
        slip_of("short numbers are hidden whole", "design/api.md, maskIdent: cards and accounts 4+4", short, short.reviewed, numbers),
        slip_of("numbers without a public layout are hidden whole", "design/api.md, maskIdent: everything else all *", filing, filing.reviewed, numbers),
        slip_of("the unified account of the query", CONTRACT, clear, done(clear), ("unifiedAccount", "results")),
        slip_of("a system that rejected, and why", f"{F4}: 未同步及原因", SYSTEMS, rejected, ("results", "answeredAt")),
        slip_of("accepted after a rejection: the reason is gone", "contract: from completed_with_rejections", SYSTEMS, again, ("results", "answeredAt")),
        slip_of("blocked systems, and why", f"{F4}: 未同步及原因", blocked, blocked.results(("fund_system", "accepted")), ("results",)),
        slip_of("nothing was sent", CONTRACT, short, short.reviewed, ("results", "answeredAt", "reviewedAt")),
        slip_of("company by the other menu: its agent signs", f"{F4}; {FLOW}6.1.3", company, company.reviewed, ("entry", "name", *words.MARKS)),
        *(slip_of(f"{party}: who signs the slip", "rules/client.md (a1); contract: slip", way, way.reviewed, words.MARKS)
          for party in ("minor", "sole_trader") for way in [Way(change(party, ADDRESS))]),
        slip_of("printed again after filing", f"{F4}: 打印次数（补打）", SYSTEMS, finished, (), details={"prints": 3}),
        slip_of("after a rejection by the reviewer: who submitted last", "contract: replayed after the last rejection", SYSTEMS, second,
                ("operator", "reviewer", "submittedAt", "reviewedAt", "answeredAt")),
        slip_of("English labels", "house translation; order and values by (f4)", blocked, blocked.results(("fund_system", "accepted")), lang="en", details=DETAILS),
    ]


def own_slips():
    """The broker's own masks, order and labels."""
    own = policy(maskedOnSlip=["name"], forms={words.SLIP: {"order": ["results", "businessSeal"], "labels": {"results": "同步情况", "confirmation": "本人已核对"}}})
    bare = policy(maskedOnSlip=[])
    asked = change(before=PERSON, after={**KEY, **MOBILE}, client=CLIENT)
    mine, plain = Way(asked, own), Way(asked, bare)
    return [
        slip_of("masks, order and labels of the broker", f"{PRINT}; types: maskedOnSlip", mine, mine.reviewed, policy=own, sources=True),
        slip_of("nothing masked by the broker's rule", "types: maskedOnSlip", plain, plain.reviewed, ("name", "clientCode", "cashAccount", "changes"), policy=bare),
    ]


def slips_refused():
    steps, log = done(SYSTEMS), SYSTEMS.log(*done(SYSTEMS))
    pending = SYSTEMS.results(("shareholder_system", "pending"), ("fund_system", "accepted"))
    other = change(after={"address": "别处1号"}, **TWO_SYSTEMS)
    return [
        no_slip("a draft has no slip", f"{FLOW}6.1.4: after the business is done", SYSTEMS, [], "change.forbidden"),
        no_slip("reviewed, nobody has answered: no slip", f"{FLOW}6.1.4", SYSTEMS, SYSTEMS.reviewed, "change.forbidden"),
        no_slip("one system pending: no slip", f"{FLOW}6.1.4; contract: only when completed", SYSTEMS, pending, "change.forbidden"),
        no_slip("state further than the log", "contract: the log is the truth", SYSTEMS, SYSTEMS.reviewed, "change.conflict", state="completed"),
        no_slip("state behind the log", "contract: the log is the truth", SYSTEMS, steps, "change.conflict", state="reviewed"),
        no_slip("state of a log that is not there", "contract: the log is the truth", SYSTEMS, steps, "change.conflict", log=[]),
        no_slip("log without the approval", "contract: the log is replayed", SYSTEMS, steps, "change.conflict", log=[*log[:3], *log[4:]]),
        no_slip("log with a result exchanged", "contract: the log is replayed", SYSTEMS, steps, "change.conflict", log=edited(log, 5, result="pending")),
        no_slip("content of what was signed exchanged", "contract: what was signed is what is printed", SYSTEMS, steps, "change.conflict",
                log=edited(log, 1, content="sha-256:" + "0" * 64)),
        no_slip("log of another change", "contract: what was signed is what is printed", Way(other), [], *["change.conflict"] * 3, state="completed", log=log),
        no_slip("plan with other content than its request", "contract: recomputed", SYSTEMS, steps, "change.conflict",
                plan={"request": SYSTEMS.asked, "on": ON, "content": "sha-256:" + "0" * 64}),
        no_slip("unknown state, log as a map, details as a text", "types", SYSTEMS, [], "change.unknown", *["field.malformed"] * 2, state="limbo", log={}, details="x"),
        no_slip("log entry without actor and content", "types", SYSTEMS, steps, *["field.missing"] * 2, log=[without(log[0], "actor", "content")]),
        no_slip("bad details, all at once", TYPES, SYSTEMS, steps, "amount.out_of_range", "day.malformed", "field.malformed", soft=["field.unknown"],
                details={"branch": [], "date": "2026-13-01", "prints": 0, "colour": "red"}),
    ]


FORMS, SLIPS = (forms_by_party, forms_by_change, forms_as_asked, forms_refused), (slips, own_slips, slips_refused)


def shortened(form, keys):
    """The parts that the case is about in full, the others by their key."""
    return {**form, "parts": [part if keys is EVERY or part["key"] in keys else {"key": part["key"]} for part in form["parts"]]}


def kept(value, keys):
    return {**value, "forms": [shortened(form, keys) for form in value["forms"]]} if "forms" in value else shortened(value, keys)


def file(about, function, reading, groups):
    rows = []
    for told in (row for group in groups for row in group()):
        result = reading(told["in"])
        row = case_change.row({**told, "want": list(result.get("value", ()))}, result)
        rows.append({**row, "value": kept(row["value"], told["keys"])} if "value" in row else row)
    return {"about": about, "function": function, "cases": rows}


FILES = {
    "client/change_forms": lambda: file("What stands on the application forms, part by part; labels where the rule book words them. Persons and names are invented.",
                                        "changeForms", printed.change_forms, FORMS),
    "client/confirmation_slip": lambda: file("What stands on the confirmation slip after the steps named, and when there is none. Persons and names are invented.",
                                             "confirmationSlip", printed.confirmation_slip, SLIPS),
}

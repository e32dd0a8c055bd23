"""Cases of planChange by hand: identity, channels, facts, agents, marks and papers given, faults of cards, requests that cannot be read."""
from case import person, wide
from case_change import (ADULT, COMPANY, CSDC, MOBILE, POLICE, VARIANTS, card, change, channels, identity, marks_for, new_name, papers_for, policy, query, refused, sound)
from cases_changes import ALL, E2, F1, F3, FINDINGS, FLOW, KEY, MARK_AND_PAPER, RE, SYNC, TODO, TYPES

MOBILE_TODO = ["change.needs_confirmation"]
BOTH = {"name": "张叁", "documentKind": "passport", "documentNumber": "E12345678"}
NOTARISED = {"authorised": True, "notarised": True}
ADDRESS = {"address": "上海市某路1号"}


def identities():
    """The check by the police or the registry (E2.7, E2.13)."""
    company, name = card("legal_person"), "examples of names evened out before they are compared"
    when, days = "E2.7: the result and its time; a check cannot be made after the day of the change", "house: a check serves for 30 days; policy identityCheckDays"
    plain, where = change(after=ADDRESS), f"{FLOW}3.1, 6.1.1; {E2}7"
    short = change(before=None, after=ADDRESS, client=None, identityCheck=identity("张三", ADULT))
    return [
        sound("E2.7 matched, the same name and number", where, plain, FINDINGS),
        sound("E2.13 no check", f"{E2}7: absent", change(after=ADDRESS, identityCheck=None), FINDINGS, gates=["change.needs_external"]),
        sound("E2.7 not matched", where, change(after=ADDRESS, identityCheck=identity("张三", ADULT, matched=False)), FINDINGS, gates=["change.conflict"]),
        sound("E2.7 another name", where, change(after=ADDRESS, identityCheck=identity("李四", ADULT)), FINDINGS, gates=["change.conflict"]),
        sound("E2.7 another number", where, change(after=ADDRESS, identityCheck=identity("张三", person("110105", "19800615", "011"))), FINDINGS,
              gates=["change.conflict"]),
        sound("name and number both differ: one gate", where, change(after=ADDRESS, identityCheck=identity("李四", "E12345678", matched=False)), FINDINGS,
              gates=["change.conflict"]),
        sound("reading_ a new name: the check is about the new one", "contract: after over before", change(after=KEY), FINDINGS),
        sound("reading_ a new name: the check about the old one does not fit", "contract: after over before", change(after=KEY, identityCheck=identity("张三", ADULT)),
              FINDINGS, gates=["change.conflict"]),
        sound("full-width digits are the same number", name, change(after=ADDRESS, identityCheck=identity("张三", wide(ADULT))), FINDINGS),
        sound("blanks inside are the same number", name, change(after=ADDRESS, identityCheck=identity("张三", f"{ADULT[:6]} {ADULT[6:]}")), FINDINGS),
        sound("brackets of either width are the same name", name,
              change("legal_person", ADDRESS, before={**company, "name": "某某（深圳）有限公司"}, identityCheck=identity("某某(深圳)有限公司", COMPANY)), FINDINGS),
        sound("another spelling of limited is another name", name,
              change("legal_person", ADDRESS, before={**company, "name": "某某有限公司"}, identityCheck=identity("某某有限责任公司", COMPANY)), FINDINGS,
              gates=["change.conflict"]),
        sound("middle dots of a minority name are the same", name,
              change(after=ADDRESS, before={**card("individual"), "name": "买买提·艾力"}, identityCheck=identity("买买提•艾力", ADULT)), FINDINGS),
        sound("neither name nor number known", "contract: unknown is a gate", short, FINDINGS, gates=["field.missing", "field.missing"]),
        sound("only the number unknown", "contract: unknown is a gate", {**short, "client": {"name": "张三"}}, FINDINGS, gates=["field.missing"]),
        sound("E2.20 the client as the portal looked it up", f"{E2}20; types: client", {**short, "client": {"name": "张三", "documentKind": "resident_id", "documentNumber": ADULT}},
              FINDINGS),
        sound("reading_ a check of the same day at a desk in another offset", when, change(after=ADDRESS, identityCheck=identity("张三", ADULT, at="2026-11-23T23:59:59-05:00")),
              FINDINGS),
        sound("a check of the next day", when, change(after=ADDRESS, identityCheck=identity("张三", ADULT, at="2026-11-24T00:00:00+08:00")), FINDINGS,
              gates=["change.conflict"]),
        sound("a check dated a year ahead", when, change(after=ADDRESS, identityCheck=identity("张三", ADULT, at="2027-11-23T09:00:00+08:00")), FINDINGS,
              gates=["change.conflict"]),
        sound("a check of 30 days before serves", days, change(after=ADDRESS, identityCheck=identity("张三", ADULT, at="2026-10-24T09:00:00+08:00")), FINDINGS),
        sound("a check of 31 days before is made again", days, change(after=ADDRESS, identityCheck=identity("张三", ADULT, at="2026-10-23T23:59:59+08:00")), FINDINGS,
              gates=["change.needs_external"]),
        sound("an old check that does not match: two gates", days, change(after=ADDRESS, identityCheck=identity("李四", ADULT, at="2025-11-23T09:00:00+08:00")), FINDINGS,
              gates=["change.conflict", "change.needs_external"]),
        sound("own policy: the check of the day before is too old", days, change(after=ADDRESS, identityCheck=identity("张三", ADULT, at="2026-11-22T09:00:00+08:00")), FINDINGS,
              gates=["change.needs_external"], policy=policy(identityCheckDays=0)),
        sound("own policy: the check of the same day serves", days, change(after=ADDRESS), FINDINGS, policy=policy(identityCheckDays=0)),
        *(refused(f"check without {field}", TYPES, change(identityCheck={**identity("张三", ADULT), field: None}), "field.missing") for field in
          ("source", "matched", "name", "number", "at")),
        refused("check at a day without a time", "types: date-time with offset", change(identityCheck=identity("张三", ADULT, at="2026-11-23")), "day.malformed"),
        refused("check at a time without an offset", "types: date-time with offset", change(identityCheck=identity("张三", ADULT, at="2026-11-23T09:00:00")),
                "day.malformed"),
        refused("check at a number", TYPES, change(identityCheck=identity("张三", ADULT, at=1795395600)), "field.malformed"),
        refused("matched said in words", TYPES, change(identityCheck=identity("张三", ADULT, matched="yes")), "field.malformed"),
        refused("check as a word", TYPES, change(identityCheck=POLICE), "field.malformed"),
    ]


def ways():
    """Channels and what each may do (f1, f3, E2.27)."""
    both = {name: change(after=BOTH, channel=name) for name in ("counter", "witnessed", "self_service_terminal", "online")}
    low = {"soft": (), "gates": ["change.forbidden"]}
    return [
        sound("E2.27 name and number together at the counter", F1, both["counter"], FINDINGS, gates=["change.needs_external"]),
        sound("name and number together with a witness", F1, both["witnessed"], FINDINGS, gates=["change.needs_external"]),
        sound("name and number together at a terminal", f"{F1}: refused in self-service", both["self_service_terminal"], FINDINGS, gates=["change.forbidden"]),
        sound("name and number together online", F1, both["online"], FINDINGS, gates=["change.forbidden"]),
        sound("name and kind of document, number as it was: not both", F1,
              change(before={**card("individual"), "documentKind": "temporary_resident_id"}, after={**KEY, "documentKind": "resident_id"}), FINDINGS),
        sound("own policy allows name and number", "policy nameAndNumber", both["counter"], FINDINGS, policy=policy(channels=channels("counter", nameAndNumber="allowed"))),
        sound("own policy forbids name and number at the counter", "policy nameAndNumber", both["counter"], FINDINGS,
              policy=policy(channels=channels("counter", nameAndNumber="forbidden")), **low),
        sound("own policy sends name and number online outside", "policy nameAndNumber", both["online"], FINDINGS, gates=["change.needs_external"], policy=policy()),
        sound("own policy, terminal, name and number forbidden", "policy nameAndNumber", both["self_service_terminal"], FINDINGS,
              policy=policy(channels=channels("self_service_terminal", nameAndNumber="forbidden")), **low),
        sound("own policy: no key change online", f"{F3}: which changes a channel may do is house policy", change(after=KEY, channel="online"), FINDINGS,
              policy=policy(channels=channels("online", key=False)), **low),
        sound("own policy: ordinary change online goes on", f"{F3}: house policy", change(after=ADDRESS, channel="online"), FINDINGS,
              policy=policy(channels=channels("online", key=False))),
        sound("own policy: no ordinary change with a witness", f"{F3}: house policy", change(after=ADDRESS, channel="witnessed"), FINDINGS,
              policy=policy(channels=channels("witnessed", ordinary=False)), **low),
        *(sound(f"ordinary change: {name}", f"{F3}: channels", change(after=ADDRESS, channel=name), ALL) for name in both),
        *(sound(f"key change of a company: {name}", f"{F3}: channels", change("legal_person", new_name("legal_person"), channel=name), ALL, todo=MOBILE_TODO)
          for name in both),
    ]


def raised():
    """Facts that raise or stop (f3)."""
    def told(word, value=True, after=None, **more):
        return change(after=after or ADDRESS, facts={word: value}, **more)

    where, company = f"{F3}: facts that raise or stop", card("legal_person")
    rows = []
    for channel, shut in (("counter", ()), ("witnessed", ()), ("self_service_terminal", ["change.forbidden"]), ("online", ["change.forbidden"])):
        rows.append(sound(f"watch list: {channel}", where, told("watchList", channel=channel), FINDINGS, gates=shut))
    for channel, shut in (("counter", ()), ("witnessed", ["change.forbidden"]), ("self_service_terminal", ["change.forbidden"]), ("online", ["change.forbidden"])):
        rows.append(sound(f"high-risk nationality: {channel}", where, told("highRiskNationality", channel=channel), FINDINGS, gates=shut))
    again = [("name", "新名称示例有限公司"), ("registeredCapital", "20000000"), ("businessScope", "软件销售"), ("legalRepresentative", {"name": "赵六"})]
    return [
        *rows,
        sound("watch list said not to hold", where, told("watchList", False, channel="online"), FINDINGS),
        sound("money laundering grade high, key change", where, told("amlGrade", "high", KEY), TODO, todo=["change.needs_external"]),
        sound("money laundering grade high, ordinary change", where, told("amlGrade", "high"), TODO),
        sound("money laundering grade medium, key change", where, told("amlGrade", "medium", KEY), TODO),
        sound("assets first above 10 million", where, told("firstAbove10Million"), TODO, todo=MOBILE_TODO),
        sound("assets not above 10 million", where, told("firstAbove10Million", False), TODO),
        sound("reading_ assets above 10 million on the day before the rule", "《证券经纪业务管理实施细则》, in force 2023-06-09", told("firstAbove10Million"), TODO,
              on="2023-06-08"),
        sound("assets above 10 million on the first day of the rule", "《证券经纪业务管理实施细则》, in force 2023-06-09", told("firstAbove10Million"), TODO,
              on="2023-06-09", todo=MOBILE_TODO),
        sound("restrictions are shown to the reviewer", where, told("accountRestricted"), TODO, todo=MOBILE_TODO),
        *(sound(f"identification anew: {name} of a company", RE, change("legal_person", {name: value}), TODO, todo=MOBILE_TODO) for name, value in again[:1]),
        *(sound(f"identification anew: {name} of a company", RE, change("legal_person", {name: value, **({"currency": "CNY"} if "Capital" in name else {})}), TODO,
                todo=MOBILE_TODO) for name, value in again[1:]),
        sound("identification anew: only the first such field is named", "contract: first such field", change("legal_person",
              {"name": "新名称示例有限公司", "businessScope": "软件销售"}), TODO, todo=MOBILE_TODO),
        sound("identification anew on the last day of the old rules", RE, change("legal_person", {"businessScope": "软件销售"}), TODO, on="2025-12-31", todo=MOBILE_TODO),
        sound("identification anew on the first day of the new rules", f"{RE}, successor", change("legal_person", {"businessScope": "软件销售"}), TODO,
              on="2026-01-01", todo=MOBILE_TODO),
        sound("residence of a company: no identification anew", RE, change("legal_person", {"residence": "深圳市某路3号"}), TODO),
        sound("identification anew: name of an individual", RE, change(after=KEY), TODO),
        sound("identification anew: name of an individual on the last day of the old rules", RE, change(after=KEY), TODO, on="2025-12-31"),
        sound("identification anew: kind and number of a minor's document", RE, change("minor", {"documentKind": "passport", "documentNumber": "E12345678"}), TODO),
        sound("identification anew: nationality of an individual", "a new nationality calls for identification anew", change(after={"nationality": "CHN"}), TODO),
        sound("identification anew: name and nationality, the name is named", "contract: first such field", change(after={**KEY, "nationality": "CHN"}), TODO),
        sound("occupation of an individual: no identification anew", RE, change(after={"occupation": "教师"}), TODO),
        sound("mobile: old and new number are verified", f"{F3}; V0012", change(), TODO, todo=MOBILE_TODO),
        sound("everything at once, in order", where,
              change(after={**BOTH, **MOBILE}, channel="self_service_terminal", hasBankCustody=True, hasMarginAccount=None, agent=NOTARISED,
                     facts={"amlGrade": "high", "watchList": True, "highRiskNationality": True, "firstAbove10Million": True, "accountRestricted": True},
                     syncTargets=["unified_account"], csdcQuery=query(status="not_queried"), identityCheck=None), SYNC,
              gates=["change.forbidden", "change.forbidden", "change.forbidden", "mark.forbidden", "change.needs_external", "sync.not_yet"],
              todo=["sync.not_yet", "sync.needs_confirmation", "change.needs_external", "change.needs_confirmation", "change.needs_external",
                    "change.needs_confirmation", "change.needs_confirmation"]),
        refused("unknown grade", TYPES, change(facts={"amlGrade": "huge"}), "change.unknown"),
        refused("watch list said in words", TYPES, change(facts={"watchList": "no"}), "field.malformed"),
        sound("company before 2026: everything of the old rules", RE, change("legal_person", ADDRESS, before=company), ALL, on="2025-12-31"),
    ]


def agents():
    """An individual in person, or by a notarised agent where the broker allows it (E2.15, a1)."""
    where, notarised = "rules/client.md (a1): individual by agent", policy(individualAgent="notarised")
    low = {"gates": ["mark.forbidden"]}
    return [
        sound("E2.15 agent of an individual as shipped", where, change(after=ADDRESS, agent=NOTARISED), (*TODO, *MARK_AND_PAPER), **low),
        sound("own policy, notarised agent", where, change(after=ADDRESS, agent=NOTARISED), (*TODO, *MARK_AND_PAPER), policy=notarised),
        sound("own policy, notarised agent with China Clear", where, change(after=ADDRESS, agent=NOTARISED, **CSDC), (*TODO, *MARK_AND_PAPER), policy=notarised),
        sound("own policy, agent without notary", where, change(after=ADDRESS, agent={"authorised": True, "notarised": False}), (*TODO, *MARK_AND_PAPER),
              policy=notarised, **low),
        sound("own policy, notarised but not authorised", where, change(after=ADDRESS, agent={"authorised": False, "notarised": True}), TODO, policy=notarised, **low),
        sound("own policy without agents", where, change(after=ADDRESS, agent=NOTARISED), TODO, policy=policy(), **low),
        sound("agent of a company", FLOW + "6.1.2", change("legal_person", ADDRESS, agent={"authorised": True}), (*TODO, *MARK_AND_PAPER)),
        refused("agent without a word on the authorisation", "contract: agent.authorised", change(agent={"notarised": True}), "field.missing"),
        refused("agent as a name", TYPES, change(agent="李四"), "field.malformed"),
    ]


def run_out():
    """An identity document beyond its grace (a7), an agent whose authority has ended."""
    where = "令〔2007〕第2号第十九条: an expired document not renewed in reasonable time stops business; rules/client.md (a7)"
    person, company = {**card("individual"), "documentUntil": "2026-08-24"}, {**card("legal_person"), "agent": {"name": "李四", "authorisedUntil": "2026-11-22"}}
    shut, ended = {"gates": ["card.expired"], "soft": ["card.expired"]}, "《民法典》第一百七十三条: authority ends with its term"
    natural, unfinished = {**card("individual"), "agent": {"authorisedUntil": "2020-01-01"}}, {**company, "agent": {"name": "李四", "authorisedUntil": "2026-11-23"}}
    renewed = {**ADDRESS, "documentUntil": "2046-08-24"}
    return [
        sound("document beyond its grace: nothing is submitted", where, change(before=person, after=ADDRESS), ALL, **shut),
        sound("document on the last day of grace", where, change(before={**person, "documentUntil": "2026-08-25"}, after=ADDRESS), FINDINGS, soft=["card.stale"]),
        sound("the change brings a valid document", where, change(before=person, after=renewed), FINDINGS),
        sound("the change brings a document that is expired, too", where, change(before=person, after={**ADDRESS, "documentUntil": "2026-01-01"}), FINDINGS, **shut),
        sound("a new number without a new last day", where, change(before=person, after={"documentKind": "passport", "documentNumber": "E12345678"}), FINDINGS, **shut),
        sound("reading_ the last day is not known: no gate", "contract: without before the changed fields alone", change(before=None, after=ADDRESS, client={"name": "张三",
              "documentNumber": ADULT}, identityCheck=identity("张三", ADULT)), FINDINGS),
        sound("document beyond its grace under the old rules", where, change(before={**person, "documentUntil": "2025-01-01"}, after=ADDRESS), FINDINGS, on="2025-12-31", **shut),
        sound("own policy: an expired document is warned of", "policy expiredDocument", change(before=person, after=ADDRESS), FINDINGS, soft=["card.expired"],
              policy=policy(expiredDocument="warn")),
        sound("own policy: longer grace", "policy graceDays", change(before=person, after=ADDRESS), FINDINGS, soft=["card.stale"], policy=policy(graceDays=91)),
        sound("reading_ other people's documents are warned of", where, change("legal_person", ADDRESS, before={**card("legal_person"), "legalRepresentative": {"documentUntil": "2020-01-01"}}),
              FINDINGS, soft=["card.expired"]),
        sound("authority of a company's agent ended yesterday", ended, change("legal_person", ADDRESS, before=company), ALL, **shut),
        sound("authority of a company's agent ends today", ended, change("legal_person", ADDRESS, before=unfinished), FINDINGS),
        sound("authority without end", ended, change("legal_person", ADDRESS, before={**company, "agent": {"authorisedUntil": "long_term"}}), FINDINGS),
        sound("the change brings a new authority", ended, change("legal_person", {**ADDRESS, "agent": {"name": "李四", "authorisedUntil": "2027-11-22"}}, before=company), FINDINGS),
        sound("authority of an agent who does not come", ended, change(before=natural, after=ADDRESS), FINDINGS, soft=["card.expired"]),
        sound("authority of a sole trader's agent who does not come", ended, change("sole_trader", ADDRESS, before={**company, **card("sole_trader")}), FINDINGS,
              soft=["card.expired"]),
        sound("authority of an individual's agent who comes", ended, change(before=natural, after=ADDRESS, agent=NOTARISED), FINDINGS,
              policy=policy(individualAgent="notarised"), **shut),
    ]


def handed_in():
    """Marks and papers given, missing and surplus (E2.14 to E2.18)."""
    where, want = f"{FLOW}6.1.2; {E2}14", ("missing", "marks.kind+by+paper")
    rows = []
    for party, partner in VARIANTS:
        asked = change(party, ADDRESS, partner=partner)
        whole = {**asked, "marks": marks_for(asked), "papers": papers_for(asked)}
        kind = "" if partner is None else f", managing partner a {partner}"
        rows.append(sound(f"{party}{kind}: everything handed in", where, whole, ("missing",)))
        rows.append(sound(f"{party}{kind}: nothing handed in", where, asked, MARK_AND_PAPER))
    company, public = change("legal_person", ADDRESS), change("public_institution", ADDRESS)
    body, natural = change("partnership", ADDRESS, partner="organisation"), change("partnership", ADDRESS)

    def mark(kind, by, paper="cash_account_change_form_institution"):
        return {"kind": kind, "by": by, "paper": paper}

    own, pair = "cash_account_change_form_individual", "rules/client.md (f3): HK/Macao/Taiwan holders show a pair"
    permit = {"documentKind": "hk_macao_travel_permit", "documentNumber": "H12345678"}
    unknown = change(before=None, after=ADDRESS, client={"name": "张三", "documentNumber": "H12345678"})
    return [
        *rows,
        sound("a pair: holder of a travel permit", pair, change(after=ADDRESS, before={**card("individual"), **permit}), MARK_AND_PAPER),
        sound("a pair: the change brings the travel permit", pair, change(after=permit), MARK_AND_PAPER, gates=()),
        sound("no pair: the change brings a resident card in place of the permit", pair, change(after={"documentKind": "resident_id", "documentNumber": ADULT},
              before={**card("individual"), **permit}), MARK_AND_PAPER),
        sound("reading_ kind of document not known: no pair is asked for", pair, unknown, MARK_AND_PAPER),
        sound("a pair: the kind of document as the portal looked it up", pair, {**unknown, "client": {**unknown["client"], "documentKind": permit["documentKind"]}}, MARK_AND_PAPER),
        sound("E2.15 signed by somebody else", f"{FLOW}6.1.2 必须为本人签字", change(after=ADDRESS, marks=[mark("signature", "agent", own)]), want,
              soft=["mark.forbidden"]),
        sound("E2.15 sealed in place of signed", f"{FLOW}6.1.2", change(after=ADDRESS, marks=[mark("seal", "self", own)]), want, soft=["mark.forbidden"]),
        sound("signed on another form", f"{FLOW}6.1.2", change(after=ADDRESS, marks=[mark("signature", "self", "securities_account_form")]), want,
              soft=["mark.forbidden"]),
        sound("signed twice is no surplus", "contract: satisfies no required one", change(after=ADDRESS, marks=[mark("signature", "self", own)] * 2), want),
        sound("E2.16 seal alone", where, {**company, "marks": [mark("seal", "the_entity")]}, want),
        sound("E2.16 legal representative signs by hand", f"{FLOW}6.1.2 签章", {**company, "marks": [mark("signature", "legal_representative")]}, want),
        sound("E2.16 legal representative's chop", f"{FLOW}6.1.2 签章", {**company, "marks": [mark("seal", "legal_representative")]}, want),
        sound("E2.16 legal representative's mark of either kind", f"{FLOW}6.1.2 签章", {**company, "marks": [mark("signature_or_seal", "legal_representative")]}, want),
        sound("E2.16 agent's chop is no signature", f"{FLOW}6.1.2 签字", {**company, "marks": [mark("seal", "agent")]}, want, soft=["mark.forbidden"]),
        sound("head of a public institution in place of the legal representative", "rules/client.md (a1)", {**public, "marks": [mark("seal", "person_in_charge")]}, want),
        sound("E2.17 person in charge in place of the managing partner", f"{FLOW}6.1.2 或", {**natural, "marks": [mark("seal", "person_in_charge")]}, want),
        sound("E2.17 managing partner", f"{FLOW}6.1.2 或", {**natural, "marks": [mark("signature", "managing_partner")]}, want),
        sound("E2.18 delegate, though the managing partner is a person", f"{E2}18", {**natural, "marks": [mark("signature", "appointed_representative")]}, want,
              soft=["mark.forbidden"]),
        sound("E2.18 delegate signs by hand", f"{FLOW}6.1.2 委派代表签字", {**body, "marks": [mark("signature", "appointed_representative")]}, want),
        sound("E2.18 delegate's chop is no signature", f"{F3}: must 签字", {**body, "marks": [mark("seal", "appointed_representative")]}, want,
              soft=["mark.forbidden"]),
        sound("E2.18 managing partner that is a body", f"{E2}18", {**body, "marks": [mark("seal", "managing_partner")]}, want, soft=["mark.forbidden"]),
        sound("wet signature where an electronic one is asked", "《电子签名法》第十四条", change(after=ADDRESS, channel="online", marks=[mark("signature", "self", own)]),
              want, soft=["mark.forbidden"]),
        sound("electronic signature online", "《电子签名法》第十四条", change(after=ADDRESS, channel="online", marks=[mark("electronic_signature", "self", own)]), want),
        sound("electronic signature at the counter", f"{F3}: wet marks", change(after=ADDRESS, marks=[mark("electronic_signature", "self", own)]), want,
              soft=["mark.forbidden"]),
        sound("a copy where the original is asked", "contract: original", {**company, "papers": [{"id": "business_licence", "sealed": True}]}, ("missing",)),
        sound("an original without the seal", "contract: sealed", {**company, "papers": [{"id": "business_licence", "original": True}]}, ("missing",)),
        sound("an original with the seal", "contract: sealed", {**company, "papers": [{"id": "business_licence", "original": True, "sealed": True}]}, ("missing",)),
        sound("a paper that nobody asked for", "contract: no finding", change(after=ADDRESS, papers=[{"id": "translation"}]), ("missing",)),
        sound("an image is enough online", f"{F3}: channels", change(after=ADDRESS, channel="online", papers=[{"id": "identity_document"}]), ("missing",)),
        sound("tax residence becomes a passive body: controlling persons", "公告2017年第14号", change("legal_person",
              {"taxResidence": {"status": "resident_only", "entityType": "passive_non_financial"}}), MARK_AND_PAPER[1:]),
        sound("tax residence of another body: no controlling persons", "公告2017年第14号", change("legal_person",
              {"taxResidence": {"status": "resident_only", "entityType": "other_non_financial"}}), MARK_AND_PAPER[1:]),
        *(sound(f"partnership: {name} changes", "rules/client.md (a4): partnership changes to report", change("partnership", {name: value}), (*MARK_AND_PAPER[:2], "toDo"),
                sources=False) for name, value in (("documentUntil", "long_term"), ("entityKind", "有限合伙"), ("controllers", [{"name": "王五"}]),
                                                   ("managingPartner", {"kind": "person", "name": "王五"}))),
        *(refused(f"mark of an unknown {field}", TYPES, change(marks=[{**mark("signature", "self", own), field: "x"}]), "mark.unknown") for field in
          ("kind", "by", "paper")),
        refused("unknown paper", TYPES, change(papers=[{"id": "love_letter"}]), "paper.unknown"),
        refused("mark without a paper", TYPES, change(marks=[{"kind": "signature", "by": "self"}]), "field.missing"),
        refused("paper without an id", TYPES, change(papers=[{"original": True}]), "field.missing"),
        refused("marks as a map", TYPES, change(marks={}), "field.malformed"),
    ]


CASES = (identities, ways, raised, agents, run_out, handed_in)

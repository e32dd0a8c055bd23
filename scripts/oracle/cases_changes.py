"""Cases of planChange by hand: document 04-02 row by row (features E2), then what counters add (rules f3)."""
from case import wide
from case_change import (ADULT, CSDC, GOOD_QUERY, MOBILE, NEW_NUMBER, OLD_NUMBER, OPEN_QUERY, OTHER, card, change, identity, link, new_name, policy, query,
                         refused, sound, unified)

FLOW = "04-02 V2.0.2, "
E2 = "features E2."
A5, A6, F1, F3 = "rules/client.md (a5)", "rules/client.md (a6)", "rules/client.md (f1)", "rules/client.md (f3)"
TYPES = "types: words outside their lists, wrong types, missing fields"
KEY = {"name": "张叁"}
CHANGES, SYNC, ALL = ("class", "changes", "content"), ("class", "sync", "gates", "toDo"), ("class", "changes", "marks", "papers", "sync", "gates", "toDo")
TODO, FINDINGS = ("gates", "toDo"), ("class", "gates", "toDo")
MARK_AND_PAPER = ("marks.kind+by+paper", "papers.id", "missing")
RE = "令〔2007〕第2号第二十二条"
OPTION = {"hasOptionAccount": True}


def first_generation(**after):
    return change(before={**card("individual"), "documentKind": "resident_id_15", "documentNumber": OLD_NUMBER},
                  after={"documentKind": "resident_id", "documentNumber": NEW_NUMBER, **after})


def classes():
    """Ordinary and key data, contact data, what counts as a change."""
    both = {"documentKind": "passport", "documentNumber": "E12345678"}
    return [
        sound("E2.1 a plan names the rows of 04-02 that it rests on, and its day", f"04-02 V2.0.2, 2019.06; {E2}1", change(after={"address": "上海市某路1号"}),
              ("class", "on")),
        sound("E2.2 mobile is ordinary data", f"{FLOW}6.1; {A5}", change(), CHANGES, todo=["change.needs_confirmation"]),
        sound("E2.2 name is key data", f"{FLOW}6.2; {A5}", change(after=KEY), CHANGES),
        sound("E2.2 kind and number of the document are key data", f"{FLOW}6.2; {A5}", change(after=both), CHANGES),
        sound("E2.2 one key field makes the change a key change", f"{E2}2: any key field", change(after={**KEY, "address": "上海市某路1号"}), CHANGES),
        *(sound(f"{name} is ordinary data", A5, change(after={name: value}), CHANGES) for name, value in (
            ("documentUntil", "2040-01-01"), ("occupation", "教师"), ("education", "本科"), ("industry", "软件"), ("nationality", "CHN"), ("sex", "male"),
            ("birthDate", "1980-06-15"))),
        *(sound(f"E2.3 {name} is contact data", f"{FLOW}2.1 关键联系信息; {E2}3", change(after={name: value}), CHANGES) for name, value in (
            ("phone", "010-66666666"), ("email", "zhang@example.com"), ("fax", "010-66666667"), ("address", "上海市某路1号"), ("postcode", "100020"),
            ("residence", "上海市某路2号"), ("contactPerson", {"name": "李四"}))),
        sound("tax residence is ordinary data", A5, change(after={"taxResidence": {"status": "resident_only"}}), CHANGES),
        sound("attributes are compared as a whole", "contract: attributes", change(before={**card("individual"), "attributes": {"a": 1, "b": 2}},
                                                                                 after={"attributes": {"a": 1, "b": 3}}), CHANGES),
        sound("legal representative is ordinary data", A5, change("legal_person", {"legalRepresentative": {"name": "王五"}}), CHANGES,
              todo=["change.needs_confirmation"]),
        sound("the whole card in after: only what differs counts", "types: an absent field is unchanged",
              change(after={**card("individual"), "party": "individual", **MOBILE}, before={**card("individual"), "party": "individual"}, hasMarginAccount=None,
                     hasBankCustody=None), CHANGES, todo=["change.needs_confirmation"], sources=False),
        sound("a field that was not there before has no old value", "types: old", change(after={"email": "zhang@example.com"}), CHANGES),
        sound("a removed field has no new value", "types: remove", change(after={}, remove=["mobile"], before={**card("individual"), "phone": "010-66666666"}),
              ("class", "changes.field+class+contact", "gates"), sources=False, todo=["change.needs_confirmation"]),
        sound("an unusual field may be removed beside a change", "types: remove", change(remove=["fax"], before={**card("individual"), "fax": "010-66666667"}),
              CHANGES, todo=["change.needs_confirmation"], sources=False),
        sound("without before everything given changes", "design/api.md: without before",
              change(before=None, client={"name": "张三", "documentKind": "resident_id", "documentNumber": ADULT}), CHANGES, todo=["change.needs_confirmation"]),
        sound("provenance is no change of its own", "types: provenance", change(after={**MOBILE, "provenance": {"mobile": {"source": "clerk", "on": "2026-11-23"}}}),
              CHANGES, todo=["change.needs_confirmation"]),
        refused("the same card twice", f"{E2}2: identical cards", change(after=card("individual")), "change.not_applicable"),
        refused("nothing in after", f"{E2}2: identical cards", change(after={}), "change.not_applicable"),
        refused("the same number in full-width digits is no change", "normalisation table of the package", change(after={"mobile": wide("13800138000")}),
                "change.not_applicable", soft=["text.normalised"]),
        refused("E2.2 before is of another party", f"{E2}2: entity type differs", change(before={**card("individual"), "party": "minor"}), "party.conflict"),
        refused("E2.2 after is of another party", f"{E2}2: entity type differs", change(after={**MOBILE, "party": "minor"}), "party.conflict"),
    ]


def upgrades():
    """From 15 to 18 digits: key flow, no proof (f1)."""
    want = ("class", "changes.field+class", "papers.id", "gates", "toDo")
    other = first_generation(documentNumber=OTHER)
    return [
        sound("15 to 18 digits: key flow without proof", f"{F1}: 15→18 digit upgrade; {A5}", first_generation(), want),
        sound("15 to 18 digits with the name: proof, and not name and number together", F1, first_generation(**KEY), want),
        sound("15 to 18 digits, but of somebody else: proof", F1, other, want),
        sound("15 to 18 digits of somebody else with the name: both together", F1, {**other, "after": {**other["after"], **KEY},
              "identityCheck": identity("张叁", OTHER)}, want, gates=["change.needs_external"]),
    ]


def combined():
    """Two menus, one result (E2.19)."""
    plain, ticked = change(entry="combined"), change(entry="combined", ordinaryTicked=True)
    soft = {"todo": ["change.needs_confirmation"]}
    return [
        sound("E2.19 ordinary menu", f"{FLOW}6.1.3", change(), ("changes", "content", "marks", "papers"), **soft),
        sound("E2.19 combined menu with its tick: the same", f"{FLOW}6.1.3", ticked, ("changes", "content", "marks", "papers"), **soft),
        sound("E2.19 combined menu without its tick, key data alone", f"{FLOW}6.1.3", change(after=KEY, entry="combined"), CHANGES),
        refused("E2.19 combined menu without its tick", f"{FLOW}6.1.3; {E2}19", plain, "change.forbidden"),
        refused("E2.19 combined menu, tick refused", f"{FLOW}6.1.3; {E2}19", change(entry="combined", ordinaryTicked=False), "change.forbidden"),
        refused("E2.19 combined menu without its tick, key and ordinary data", f"{FLOW}6.1.3", change(after={**KEY, **MOBILE}, entry="combined"),
                "change.forbidden"),
    ]


def systems():
    """What is ticked, what goes along by itself, what has nothing to send."""
    tick, mobile = {"syncTargets": ["shareholder_system", "fund_system"]}, ["change.needs_confirmation"]
    key = change(after=KEY, **CSDC)
    return [
        sound("reading_ E2.21 nothing ticked", f"{E2}21: nothing ticked", change(), SYNC, todo=mobile),
        sound("E2.21 shareholder and fund system ticked", f"{FLOW}6.1.3; {E2}21", change(**tick), SYNC, todo=mobile),
        sound("E2.21 the same system ticked twice counts once", "contract: the same target twice", change(syncTargets=["fund_system", "fund_system"]), CHANGES,
              todo=mobile),
        sound("E2.4 option account: its system goes along", f"{FLOW}2.1; {E2}4", change(**OPTION), SYNC, todo=mobile),
        sound("E2.4 option system ticked with an option account", f"{FLOW}2.1; {E2}4", change(**OPTION, syncTargets=["option_system"]), SYNC, todo=mobile),
        sound("option account, but nothing that the system takes", "contract: fields empty", change(after={"occupation": "教师"}, **OPTION), SYNC,
              todo=["sync.not_applicable"]),
        refused("E2.4 option account not said", f"{E2}4: flag missing", change(hasOptionAccount=None), "field.missing"),
        refused("E2.4 option system ticked without an option account", f"{FLOW}2.1", change(syncTargets=["fund_system", "option_system"]), "sync.forbidden"),
        refused("bank ticked without bank custody", f"{F3}: depository bank when it holds the custody", change(syncTargets=["fund_system", "depository_bank"], hasBankCustody=False),
                "sync.forbidden"),
        refused("key change, bank ticked without bank custody", f"{F3}: depository bank when it holds the custody", change(after=KEY, syncTargets=["depository_bank"],
                hasBankCustody=False), "sync.forbidden"),
        sound("key change, bank ticked, bank custody not said: asked", f"{F3}: the page ticks it", change(after=KEY, syncTargets=["depository_bank"], hasBankCustody=None), SYNC,
              todo=["sync.needs_confirmation"]),
        sound("to China Clear: only what it takes", f"{F3}: which field goes to which system", change(after={**MOBILE, "industry": "软件"}, **CSDC), SYNC,
              todo=mobile),
        sound("China Clear ticked, nothing that it takes", "contract: fields empty", change(after={"industry": "软件"}, **CSDC), SYNC,
              todo=["sync.not_applicable"]),
        sound("nothing that it takes comes before the query", "contract: fields-empty check first",
              change(after={"industry": "软件"}, syncTargets=["unified_account"], csdcQuery=query(status="not_queried")), SYNC, todo=["sync.not_applicable"]),
        *(sound(f"to China Clear: {name}", f"{F3}: to CSDC", change(after={name: value}, **CSDC), SYNC) for name, value in (
            ("documentUntil", "2040-01-01"), ("documentFrom", "2020-06-15"), ("birthDate", "1980-06-15"), ("sex", "male"), ("education", "本科"),
            ("occupation", "教师"), ("address", "上海市某路1号"), ("postcode", "100020"))),
        *(sound(f"not to China Clear: {name}", f"{F3}: to CSDC", change(after={name: value}, **CSDC), SYNC, todo=["sync.not_applicable"]) for name, value in (
            ("nationality", "CHN"), ("documentAddress", "北京市朝阳区某路1号"), ("email", "zhang@example.com"))),
        sound("other client codes ticked", f"{F3}: one person, several codes", change(syncTargets=["other_client_codes"]), SYNC, todo=mobile),
        sound("bank custody: key data go to the bank by themselves", f"{F3}: depository bank", change(after=KEY, hasBankCustody=True), SYNC,
              todo=["change.needs_external"]),
        sound("bank custody: ordinary data do not", f"{F3}: depository bank", change(hasBankCustody=True), SYNC, todo=mobile),
        sound("bank ticked for ordinary data: nothing that it takes", f"{F3}: depository bank", change(syncTargets=["depository_bank"]), SYNC,
              todo=["sync.not_applicable", *mobile]),
        sound("two systems with nothing to take", "contract: one to-do per blocked row",
              change(after={"industry": "软件"}, syncTargets=["unified_account", "depository_bank"], csdcQuery=GOOD_QUERY), SYNC,
              todo=["sync.not_applicable", "sync.not_applicable"]),
        sound("bank custody not said on a key change", "design/api.md: absent hasBankCustody", change(after=KEY, hasBankCustody=None), TODO,
              todo=["sync.needs_confirmation"]),
        sound("margin account not said on a key change", "design/api.md: absent hasMarginAccount", change(after=KEY, hasMarginAccount=None), TODO,
              todo=["sync.needs_confirmation"]),
        sound("neither said on an ordinary change", "design/api.md: on a key change", change(), TODO, todo=mobile),
        sound("margin account on a key change: its form", "信用账户资料变更问答 1–2", change(after=KEY, hasMarginAccount=True), (*TODO, *MARK_AND_PAPER[:2]),
              todo=["change.needs_confirmation"]),
        sound("everything on a key change of a company", f"{F3}; {A6}",
              change("legal_person", new_name("legal_person"), **OPTION, hasMarginAccount=True, hasBankCustody=True, csdcQuery=GOOD_QUERY,
                     syncTargets=["other_client_codes", "fund_system", "unified_account", "shareholder_system"]), ALL,
              todo=["change.needs_external", "change.needs_confirmation", "change.needs_confirmation"]),
        sound("content does not depend on the order of the ticks", "contract: requested targets in enumeration order",
              {**key, "syncTargets": ["fund_system", "unified_account"]}, CHANGES),
        sound("content changes with the ticks", "contract: content", key, CHANGES),
        sound("E2.9 E2.10 forms, marks and papers of a company with China Clear", f"{FLOW}4.1, 4.2, 6.1.2",
              change("legal_person", after={"residence": "深圳市某路3号"}, csdcQuery=GOOD_QUERY, syncTargets=["unified_account", "fund_system"]), ALL,
              todo=["sync.not_applicable"]),
    ]


def queries():
    """The query at China Clear (E2.5, E2.22, a6)."""
    def asking(told, after=None, **more):
        return change(after=after, syncTargets=["unified_account"], csdcQuery=told, **more)

    mobile, one = "change.needs_confirmation", unified(link())
    dead = unified(status="cancelled", account="180000000002")
    return [
        sound("E2.5 no query made", f"{FLOW}6.1.3; {E2}22", asking(query(status="not_queried")), SYNC, gates=["sync.not_yet"], todo=["sync.not_yet", mobile]),
        sound("E2.5 query failed", f"{E2}5", asking(query(status="failed")), SYNC, todo=["sync.needs_external", mobile]),
        sound("E2.5 query without a unified account", f"{FLOW}2.2", asking(query(status="empty")), SYNC, todo=["sync.missing", mobile]),
        sound("E2.5 a success that lists none", f"{FLOW}2.2", asking(query()), SYNC, todo=["sync.missing", mobile]),
        sound("E2.5 only cancelled ones", f"{F3}: cancelled are left out", asking(query(dead)), SYNC, todo=["sync.missing", mobile]),
        sound("E2.5 one normal", f"{FLOW}6.1.3", asking(GOOD_QUERY), SYNC, todo=[mobile]),
        sound("one normal beside a cancelled one", f"{F3}: cancelled are left out", asking(query(dead, one)), SYNC, todo=[mobile]),
        sound("two normal ones: merged first", f"{F3}: several", asking(query(one, unified(link(account="A223456789"), account="180000000003"))), SYNC,
              todo=["sync.conflict", mobile]),
        sound("an abnormal one", f"{F3}: abnormal status", asking(query(unified(link(), status="abnormal"))), SYNC, todo=["sync.forbidden", mobile]),
        sound("a normal and an abnormal one", f"{F3}: abnormal status", asking(query(one, unified(link(), status="abnormal", account="180000000004"))), SYNC,
              todo=["sync.forbidden", mobile]),
        sound("no securities account with us", f"{F3}: nothing to sync", asking(query(unified())), SYNC, todo=["sync.not_applicable", mobile]),
        sound("reading_ only cancelled securities accounts", f"{F3}: cancelled sub-accounts are left out", asking(query(unified(link(status="cancelled")))), SYNC,
              todo=["sync.not_applicable", mobile]),
        sound("an earlier key change, now another", f"{F3}: external", asking(query(one, earlierKeyChange=True), KEY), SYNC, todo=["sync.needs_external"]),
        sound("an earlier key change, now ordinary data", f"{F3}: external", asking(query(one, earlierKeyChange=True)), SYNC, todo=[mobile]),
        sound("the query is not asked for: it does not matter", f"{E2}5", change(csdcQuery=query(status="failed")), SYNC, todo=[mobile], sources=False),
        sound("only China Clear waits for the query", f"{E2}5",
              change(syncTargets=["unified_account", "fund_system"], csdcQuery=query(status="not_queried")), SYNC, gates=["sync.not_yet"],
              todo=["sync.not_yet", mobile]),
        refused("E2.22 China Clear ticked, no query at all", f"{E2}22", change(syncTargets=["unified_account"]), "field.missing"),
        refused("a success without accounts", "design/api.md: absent while requested", asking({"status": "success"}), "field.missing"),
        refused("E2.6 an account without links", f"{E2}6: empty list", asking(query({"account": "180000000001", "status": "normal"})), "field.missing"),
        sound("a cancelled account needs no links", "contract: a non-cancelled unified account",
              asking(query({"account": "180000000002", "status": "cancelled"}, one)), SYNC, todo=[mobile]),
    ]


def links():
    """Unconfirmed links (E2.6): four readings of 2.3, each a switch."""
    def own(word, **more):
        return {"policy": policy(unconfirmedLink=word, **more)}

    both, csdc = {"syncTargets": ["unified_account", "fund_system"], "csdcQuery": OPEN_QUERY}, {"syncTargets": ["unified_account"], "csdcQuery": OPEN_QUERY}
    aside, shut, mobile = {"syncTargets": ["fund_system"], "csdcQuery": OPEN_QUERY}, {"gates": ["sync.unconfirmed"], "todo": ["sync.unconfirmed"]}, "change.needs_confirmation"
    soft = {"soft": ["sync.unconfirmed"]}
    gone = query(unified(link(), link("unconfirmed", "cancelled", "0123456789")))
    two = query(unified(link("unconfirmed"), link("unconfirmed", account="0123456789")))
    several = query(unified(link("unconfirmed")), unified(link(account="A223456789"), account="180000000003"))
    place = f"{FLOW}2.3; {E2}6"
    return [
        sound("E2.6 all links confirmed", place, change(after=KEY, **CSDC), SYNC),
        sound("E2.6 an unconfirmed link shuts a key change with China Clear", place, change(after=KEY, **both), SYNC, **shut),
        sound("E2.6 each unconfirmed link is one to-do", place, change(after=KEY, syncTargets=["unified_account"], csdcQuery=two), SYNC,
              gates=["sync.unconfirmed"], todo=["sync.unconfirmed", "sync.unconfirmed"]),
        sound("reading_ E2.6 a cancelled securities account does not count", f"{F3}: cancelled sub-accounts", change(after=KEY, syncTargets=["unified_account"], csdcQuery=gone), SYNC),
        sound("reading_ E2.6 ordinary data go on with a warning", place, change(**both), SYNC, todo=[mobile], **soft),
        sound("reading_ E2.6 a key change without China Clear goes on with a warning", place, change(after=KEY, **aside), SYNC, **soft),
        sound("ordinary data that examine no link: no warning", f"{F3}: links are examined when", change(after={"industry": "软件"}, **aside), SYNC),
        sound("nationality examines the links", f"{F3}: or nationality", change(after={"nationality": "CHN"}, **aside), SYNC, **soft),
        sound("reading_ several accounts and an unconfirmed link: merged first, the gate is shut too", "contract: first of, against every requested row",
              change(after=KEY, syncTargets=["unified_account", "fund_system"], csdcQuery=several), SYNC, gates=["sync.unconfirmed"],
              todo=["sync.unconfirmed", "sync.conflict"]),
        sound("own policy key: a key change without China Clear is shut", "policy unconfirmedLink", change(after=KEY, **aside), SYNC, **shut, **own("key")),
        sound("own policy key: without a query nobody knows the links", "a gate never passes on missing data", change(after=KEY, syncTargets=["fund_system"]), SYNC,
              gates=["sync.not_yet"], **own("key")),
        sound("own policy key: not queried", "a gate never passes on missing data",
              change(after=KEY, syncTargets=["fund_system"], csdcQuery=query(status="not_queried")), SYNC, gates=["sync.not_yet"], **own("key")),
        sound("own policy key: a query that failed", "a gate never passes on missing data",
              change(after=KEY, syncTargets=["fund_system"], csdcQuery=query(status="failed")), SYNC, gates=["sync.needs_external"], **own("key")),
        sound("own policy key: not queried with China Clear asked is told once", "a gate never passes on missing data",
              change(after=KEY, syncTargets=["unified_account"], csdcQuery=query(status="not_queried")), SYNC, gates=["sync.not_yet"], todo=["sync.not_yet"], **own("key")),
        sound("own policy key: no unified account, no link", "contract: empty", change(after=KEY, syncTargets=["fund_system"], csdcQuery=query(status="empty")), SYNC, **own("key")),
        sound("own policy key: ordinary data ask for no query", "policy unconfirmedLink", change(syncTargets=["fund_system"]), SYNC, todo=[mobile], **own("key")),
        sound("own policy any: ordinary data ask for a query, too", "a gate never passes on missing data", change(syncTargets=["fund_system"]), SYNC,
              gates=["sync.not_yet"], todo=[mobile], **own("any")),
        sound("own policy any_with_csdc: without China Clear no query is asked for", "policy unconfirmedLink", change(after=KEY, syncTargets=["fund_system"]), SYNC,
              **own("any_with_csdc")),
        sound("own policy key: ordinary data go on", "policy unconfirmedLink", change(**csdc), SYNC, todo=[mobile], **soft, **own("key")),
        sound("own policy any_with_csdc: ordinary data with China Clear are shut", "policy unconfirmedLink", change(**both), SYNC, gates=["sync.unconfirmed"],
              todo=["sync.unconfirmed", mobile], **own("any_with_csdc")),
        sound("own policy any_with_csdc: fields that examine no link go on", "policy linkFields", change(after={"address": "上海市某路1号"}, **csdc), SYNC,
              **own("any_with_csdc", linkFields=["name", "mobile"])),
        sound("own policy any_with_csdc: without China Clear they go on", "policy unconfirmedLink", change(**aside), SYNC, todo=[mobile], **soft,
              **own("any_with_csdc")),
        sound("own policy any: ordinary data without China Clear are shut", "policy unconfirmedLink", change(**aside), SYNC, gates=["sync.unconfirmed"],
              todo=["sync.unconfirmed", mobile], **own("any")),
        sound("own policy any: fields that examine no link go on", "policy linkFields", change(after={"address": "上海市某路1号"}, **aside), SYNC,
              **own("any", linkFields=["name", "mobile"])),
        sound("own policy key_with_csdc: as shipped", "policy unconfirmedLink", change(after=KEY, **csdc), SYNC, **shut, **own("key_with_csdc")),
        refused("E2.6 unknown state of a link is never confirmed", f"{E2}6: unknown relation", change(after=KEY, syncTargets=["unified_account"],
                csdcQuery=query(unified(link("perhaps")))), "sync.unknown"),
        refused("unknown state of an account", TYPES, change(syncTargets=["unified_account"], csdcQuery=query(unified(link(), status="frozen"))), "sync.unknown"),
        refused("unknown state of a securities account", TYPES, change(**{**csdc, "csdcQuery": query(unified(link(status="odd")))}), "sync.unknown"),
        refused("unknown state of the query", TYPES, change(**{**csdc, "csdcQuery": query(status="maybe")}), "sync.unknown"),
        refused("a link that does not say whether it is confirmed", f"{E2}6", change(**{**csdc, "csdcQuery": query(unified(
            {"account": "A123456789", "market": "shanghai", "status": "normal"}))}), "field.missing"),
    ]


CASES = (classes, upgrades, combined, systems, queries, links)

"""Cases of planChange by hand: requests that cannot be read, faults of the card before and after, fields that are emptied."""
from case import person, wide, wrong_check
from case_change import ADULT, COMPANY, CSDC, MOBILE, card, change, identity, link, policy, query, refused, sound, unified
from cases_changes import CHANGES, E2, FINDINGS, KEY, TYPES

NULL = "conventions of the types: null is absent, blank text is none"
FAULTS = "contract: card faults of a change"
MOBILE_TODO = ["change.needs_confirmation"]
ADDRESS = {"address": "上海市某路1号"}
WOMAN, CHILD = person("310101", "19900320", "006"), person("110105", "20140501", "015")
WIDE = wide("13900139000")


def unreadable():
    """Everything that is wrong is told at once."""
    plain = change()
    return [
        refused("nothing given", TYPES, {}, *["field.missing"] * 6),
        refused("a list in place of a request", TYPES, [], "field.malformed"),
        refused("a text in place of a request", TYPES, "change", "field.malformed"),
        refused("unknown party", f"{E2}9: entity unknown", {**plain, "party": "robot"}, "party.unknown"),
        refused("party as a number", TYPES, {**plain, "party": 1}, "field.malformed"),
        refused("no channel", TYPES, change(channel=None), "field.missing"),
        refused("unknown channel", TYPES, change(channel="pigeon"), "change.unknown"),
        refused("no entry", TYPES, change(entry=None), "field.missing"),
        refused("unknown entry", TYPES, change(entry="side_door"), "change.unknown"),
        refused("no targets said", TYPES, change(syncTargets=None), "field.missing"),
        refused("targets as a word", TYPES, change(syncTargets="fund_system"), "field.malformed"),
        refused("unknown target", f"{E2}21: unknown target", change(syncTargets=["fund_system", "moon"]), "sync.unknown"),
        refused("a target that is no text", TYPES, change(syncTargets=[1]), "field.malformed"),
        refused("no after", TYPES, {**plain, "after": None}, "field.missing"),
        refused("after as a text", TYPES, {**plain, "after": "mobile"}, "field.malformed"),
        refused("before as a list", TYPES, {**plain, "before": []}, "field.malformed"),
        refused("option account said in words", TYPES, change(hasOptionAccount="no"), "field.malformed"),
        refused("margin account as a number", TYPES, change(hasMarginAccount=0), "field.malformed"),
        refused("bank custody in words", TYPES, change(hasBankCustody="yes"), "field.malformed"),
        refused("tick in words", TYPES, change(ordinaryTicked="yes"), "field.malformed"),
        refused("query as a list", TYPES, change(csdcQuery=[]), "field.malformed"),
        refused("query without a status", TYPES, change(csdcQuery={"at": "2026-11-23T09:05:00+08:00"}), "field.missing"),
        refused("accounts as a map", TYPES, change(csdcQuery={"status": "success", "unifiedAccounts": {}}), "field.malformed"),
        refused("an account that is a text", TYPES, change(csdcQuery={"status": "success", "unifiedAccounts": ["180000000001"]}), "field.malformed"),
        refused("links as a text", TYPES, change(csdcQuery=query({"account": "180000000001", "status": "normal", "links": "A123456789"})), "field.malformed"),
        refused("earlier key change in words", TYPES, change(csdcQuery=query(unified(link()), earlierKeyChange="no")), "field.malformed"),
        refused("E2.18 kind of managing partner not said", f"{E2}18: kind missing", change("partnership", managingPartner=None), "field.missing"),
        refused("E2.18 kind of managing partner blank", f"{E2}18: kind missing", change("venture_capital", managingPartner={"kind": " "}), "field.missing"),
        refused("reading_ the kind on the card is not the kind of the request", "contract: managingPartner.kind",
                change("partnership", before={**card("partnership"), "managingPartner": {"kind": "person", "name": "王五"}}, managingPartner=None), "field.missing"),
        refused("unknown kind of managing partner", TYPES, change("partnership", partner="cat"), "change.unknown"),
        refused("managing partner as a word", TYPES, change("legal_person", managingPartner="person"), "field.malformed"),
        refused("facts as a list", TYPES, change(facts=[]), "field.malformed"),
        refused("client's number as a number", TYPES, change(client={"documentNumber": 110105}, identityCheck=identity("张三", ADULT)), "field.malformed"),
        refused("client's unknown kind of document", TYPES, change(client={"documentKind": "library_card"}), "text.unknown"),
        refused("several faults at once", "types: all at once", {**plain, "channel": "x", "entry": 1, "hasOptionAccount": None, "syncTargets": ["x"]},
                "change.unknown", "field.malformed", "field.missing", "sync.unknown"),
        sound("an unknown key is warned of", "conventions of the types", change(after=ADDRESS, mood="good"), FINDINGS, soft=["field.unknown"]),
        sound("an unknown key inside is warned of", "conventions of the types", change(after=ADDRESS, facts={"weather": "fine"}), FINDINGS, soft=["field.unknown"]),
        sound("null is absent", NULL, {**change(after=ADDRESS), "agent": None, "facts": None, "csdcQuery": None, "marks": None}, FINDINGS),
        sound("a blank field of after is not given", NULL, change(after={**ADDRESS, "email": "  "}), CHANGES, sources=False),
    ]


def cards():
    """The card after the change is checked; what was wrong before is only warned of."""
    woman = {**card("individual"), "documentNumber": WOMAN}
    return [
        refused("mobile too short", FAULTS, change(after={"mobile": "1390013900"}), "ident.length"),
        refused("number with a wrong check", FAULTS, change(after={"documentNumber": wrong_check(ADULT)}), "ident.check_digit"),
        refused("mobile as a number", TYPES, change(after={"mobile": 13900139000}), "field.malformed"),
        refused("last day of the document as a number", TYPES, change(after={"documentUntil": 20400101}), "field.malformed"),
        refused("a day that does not exist", TYPES, change(after={"documentUntil": "2041-02-29"}), "day.malformed"),
        refused("unknown word", TYPES, change(after={"sex": "other"}), "text.unknown"),
        refused("unknown kind of document", TYPES, change(after={"documentKind": "library_card"}), "text.unknown"),
        refused("two faults in after", "types: all at once", change(after={"mobile": "1390013900", "postcode": "12345"}), "ident.length", "ident.length"),
        refused("new sex against the number that stays", FAULTS, change(before=woman, after={"sex": "male"}), "ident.conflict"),
        refused("new birth date against the number that stays", FAULTS, change(after={"birthDate": "1980-06-16"}), "ident.conflict"),
        refused("new number against the sex that stays", FAULTS, change(before={**card("individual"), "sex": "male"}, after={"documentNumber": WOMAN}), "ident.conflict"),
        sound("new number and new sex together", FAULTS, change(before={**card("individual"), "sex": "male"}, after={"documentNumber": WOMAN, "sex": "female"}), CHANGES),
        refused("last day before the first one that stays", FAULTS, change(before={**card("individual"), "documentFrom": "2020-06-15"}, after={"documentUntil": "2019-06-15"}),
                "card.conflict", soft=["card.expired"]),
        sound("what was wrong before is warned of", FAULTS, change(before={**card("individual"), "postcode": "12345"}, after=ADDRESS), ("class", "changes.field+new"),
              soft=["ident.length"], sources=False),
        sound("reading_ what was wrong before is put right", FAULTS, change(before={**card("individual"), "mobile": "1390013900"}), ("class", "changes.field+new"),
              todo=MOBILE_TODO, sources=False),
        sound("reading_ a document that expired before shuts a gate, too", FAULTS, change(before={**card("individual"), "documentUntil": "2020-01-01"}, after=ADDRESS),
              ("class", "changes.field+new"), soft=["card.expired"], gates=["card.expired"], sources=False),
        sound("a new document that expires soon", FAULTS, change(after={"documentUntil": "2026-12-31"}), ("class", "changes.field+new"), soft=["card.expiring"],
              sources=False),
        sound("own policy: no reminder", "policy reminderDays", change(after={"documentUntil": "2026-12-31"}), ("class", "changes.field+new"), sources=False,
              policy=policy(reminderDays=0)),
        sound("full-width digits are made even", "normalisation table of the package", change(after={"mobile": WIDE}), ("changes", "content"), soft=["text.normalised"],
              todo=MOBILE_TODO),
        sound("a field of another party is warned of", "types: field.not_applicable", change("legal_person", {**ADDRESS, "occupation": "教师"}), ("class",),
              soft=["field.not_applicable"], sources=False),
        sound("an unknown key of after is warned of and is no change", "types: field.unknown", change(after={**ADDRESS, "shoeSize": 42}), CHANGES,
              soft=["field.unknown"], sources=False),
        refused("only an unknown key in after", "types: field.unknown", change(after={"shoeSize": 42}), "change.not_applicable", soft=["field.unknown"]),
    ]


def emptied():
    """Fields that are emptied (remove)."""
    worker, company = {**card("individual"), "occupation": "教师"}, {**card("legal_person"), "businessScope": "软件开发"}
    where = "types: a required field cannot be emptied"
    return [
        refused("occupation of an individual", where, change(before=worker, after=MOBILE, remove=["occupation"]), "change.forbidden"),
        refused("occupation of an individual on the last day of the old rules", where, change(before=worker, after=MOBILE, remove=["occupation"]), "change.forbidden",
                on="2025-12-31"),
        refused("business scope of a company on the last day of the old rules", where, change("legal_person", before=company, remove=["businessScope"]),
                "change.forbidden", on="2025-12-31"),
        sound("business scope of a public institution may be emptied", "contract: businessScope not for public_institution",
              change("public_institution", before={**card("public_institution"), "businessScope": "教学"}, remove=["businessScope"]), ("class",), sources=False,
              todo=[*MOBILE_TODO, "change.needs_confirmation"]),
        sound("occupation of a minor may be emptied", "contract: occupation of a minor is optional",
              change("minor", before={**card("minor"), "occupation": "学生"}, remove=["occupation"]), ("class", "changes.field+class"), sources=False, todo=MOBILE_TODO),
        refused("name", where, change(remove=["name"]), "change.forbidden"),
        refused("a name that is no field", TYPES, change(remove=["shoeSize"]), "text.unknown"),
        refused("a field that is not there", where, change(remove=["fax"]), "change.not_applicable"),
        refused("reading_ a field of a card that nobody gave", where, change(before=None, client={"name": "张三", "documentNumber": ADULT}, remove=["fax"]),
                "change.not_applicable"),
        refused("each wrong name is told", "types: all at once", change(before=worker, remove=["shoeSize", "occupation", "fax"]), "change.forbidden",
                "change.not_applicable", "text.unknown"),
        refused("names as a word", TYPES, change(remove="fax"), "field.malformed"),
        refused("a name that is a number", TYPES, change(remove=[1]), "field.malformed"),
    ]


def parties():
    """Numbers against parties."""
    return [
        refused("a child's number for an individual", "《民法典》第十八条", change(before=None, after={"documentKind": "resident_id", "documentNumber": CHILD}, client={"name": "张小"}),
                "party.conflict"),
        refused("an adult's number for a minor", "《民法典》第十七条", change("minor", before=None, after={"documentKind": "resident_id", "documentNumber": ADULT},
                client={"name": "张小"}), "party.conflict"),
        refused("a company's number for a public institution", "GB 32100—2015", change("public_institution", {"documentKind": "uscc", "documentNumber": COMPANY},
                identityCheck=identity("示例大学", COMPANY)), "ident.conflict"),
        sound("a minor with China Clear", "rules/client.md (a1): minor", change("minor", KEY, **CSDC), ("class", "marks", "papers", "gates", "toDo")),
    ]


CASES = (unreadable, cards, emptied, parties)

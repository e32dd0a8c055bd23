"""Cases of checkCard about whole cards: every party, what is missing, keys of nobody and of others, consents and tax."""
import card_table as table
from card_samples import (COMPANY, GOOD, consent, head, individual, legal_person, minor, overseas_institution, owner, paper, part, partnership, product,
                          public_institution, sole_trader, unincorporated, venture_capital)
from case import person
from case_card import refused, sound

AML = "《金融机构客户身份识别办法》令〔2007〕第2号第三十三条"
BEGUN = "what is missing does not grow when a required group is begun"
CURRENCY = "ISO 4217, list of pycountry 26.2.16"
AML_2026 = "successor of 令〔2007〕第2号 from 2026-01-01, items as before"
HALF = "a half-filled card is no fault: what is missing stands in completeness"
KEEP = "conventions of the types: unknown keys and fields of other parties are kept and warned of"
TYPES = "types of the card: wrong type, blank, null"
CRS = "公告2017年第14号, self-certification: residents only sign, others give each country's number or why not"
PIPL = "《个人信息保护法》第十四条、第二十八条、第三十一条"
OWNERS = "《受益所有人信息管理办法》令〔2024〕第3号第六条, in force 2024-11-01"
FOREIGN = {"status": "both", "surname": "ZHANG", "givenName": "SAN", "birthPlace": "Beijing", "currentAddress": "1 Sample Road, Beijing",
           "residences": [{"country": "USA", "number": "123-45-6789"}]}
PASSPORT = {"documentKind": "passport", "documentNumber": "E12345678", "documentFrom": None}


def whole():
    good = [sound(f"full card: {make.__name__}", AML_2026, make(), want=("complete", "documents", "completeness"), sources=True) for make in GOOD]
    return [
        *good,
        sound("individual on the last day of the old rules", AML, individual(), on="2025-12-31", want=("complete",), sources=True),
        sound("individual on the first day of the new rules", AML_2026, individual(), on="2026-01-01", want=("complete",), sources=True),
        sound("company on the last day of the old rules", AML, legal_person(), on="2025-12-31", want=("complete",), sources=True),
        sound("company on the first day of the new rules", AML_2026, legal_person(), on="2026-01-01", want=("complete",), sources=True),
        sound("what the number tells", "GB 11643—1999", individual(), want=("facts",)),
        sound("what a credit code tells", "published in annual reports", part("legal_person", documentKind="uscc", documentNumber=COMPANY), partial=True,
              want=("facts",)),
        sound("no document number, no facts", HALF, part(name="张三"), partial=True, want=("facts", "documents")),
        sound("partnership with a person as managing partner: no representative is asked for", AML_2026, partnership(), want=("complete",)),
    ]


def missing():
    nine = [field for field in table.NINE_ITEMS if field not in ("workplace", "phone")]
    return [
        *(refused(f"individual without {field}", AML_2026, individual(**{field: None}), "field.missing") for field in nine),
        refused("individual without name, old rules", AML, individual(name=None), "field.missing", on="2025-12-31"),
        refused("company without scope, old rules", AML, legal_person(businessScope=None), "field.missing", on="2025-12-31"),
        refused("individual: everything missing is told at once", AML_2026, part(), *["field.missing"] * 9),
        refused("blank and null are not given", TYPES, individual(name="  ", occupation="\u3000") | {"nationality": None}, *["field.missing"] * 3),
        sound("half-filled individual: counts by block", HALF, part(name="张三", mobile="13800138000"), partial=True, want=("complete", "completeness")),
        sound("empty card of an individual", HALF, part(), partial=True, want=("complete", "missing")),
        sound("workplace in place of residence", AML, individual(residence=None, workplace="示例科技有限公司"), want=("complete", "missing")),
        sound("landline in place of mobile", AML, individual(mobile=None, phone="010-62345678"), want=("complete", "missing", "card.phone")),
        refused("passport tells no birth date", "layout of passports", individual(**PASSPORT), "field.missing"),
        sound("passport with birth date", "layout of passports", individual(birthDate="1980-06-15", **PASSPORT), want=("complete", "facts")),
        sound("half-filled card with a passport", HALF, part(documentKind="passport"), partial=True, want=("missing",)),
        sound("minor without occupation", AML, minor(), want=("complete",)),
        refused("minor without guardian", AML_2026, minor(guardian=None), "field.missing"),
        refused("guardian without phone and relation", AML_2026, minor(guardian=paper("张三", person("110105", "19800615"), documentFrom="2010-03-08",
                documentUntil="2030-03-08")), "field.missing", "field.missing"),
        refused("company without legal representative", AML_2026, legal_person(legalRepresentative=None), "field.missing"),
        refused("company without agent", AML_2026, legal_person(agent=None), "field.missing"),
        refused("agent without document", AML_2026, legal_person(agent={"name": "李四"}), *["field.missing"] * 3),
        refused("company without controllers", AML_2026, legal_person(controllers=None), "field.missing"),
        refused("an empty list of controllers is none", AML_2026, legal_person(controllers=[]), "field.missing"),
        sound("partnership without controllers", AML_2026, partnership(controllers=None), want=("complete",)),
        refused("company without beneficial owners on the first day of their rules", OWNERS, legal_person(beneficialOwners=None), "field.missing", on="2024-11-01"),
        sound("company without beneficial owners the day before", OWNERS, legal_person(beneficialOwners=None), on="2024-10-31", want=("complete",), sources=True),
        sound("sole trader without beneficial owners", "令〔2024〕第3号第二条: sole traders need not file", sole_trader(), want=("complete",)),
        refused("partnership without managing partner", AML_2026, partnership(managingPartner=None), "field.missing"),
        refused("managing partner without kind", AML_2026, partnership(managingPartner=head()), "field.missing"),
        refused("corporate managing partner without representative", "04-02 6.1.2", venture_capital(managingPartner={
                "kind": "organisation", "name": "示例创业投资管理有限公司", "documentKind": "uscc", "documentNumber": COMPANY, "documentUntil": "long_term"}), "field.missing"),
        *(refused(f"{make.__name__} without person in charge", AML_2026, make(personInCharge=None), "field.missing") for make in (unincorporated, sole_trader)),
        refused("public institution without legal representative", AML_2026, public_institution(legalRepresentative=None), "field.missing"),
        refused("product without manager and custodian", AML_2026, product(assetManager=None, custodian=None), "field.missing", "field.missing"),
        sound("overseas body with a person in charge", AML_2026, overseas_institution(personInCharge=head()), want=("complete",)),
        refused("owner without basis", OWNERS, legal_person(beneficialOwners=[owner(basis=None)]), "field.missing"),
        refused("owner by shares without share", OWNERS, legal_person(beneficialOwners=[owner(share=None)]), "field.missing"),
        sound("owner by control without share", OWNERS, legal_person(beneficialOwners=[owner(basis="control", share=None)]), want=("complete",)),
        sound("dotted names of what is missing inside", HALF, part("legal_person", name="示例科技有限公司", agent={"name": "李四"},
              beneficialOwners=[owner(share=None)]), partial=True, want=("complete", "missing")),
        sound("nothing is begun: a required group counts what it asks for, a list its first item", BEGUN, part("partnership"), partial=True, want=("complete", "missing")),
        sound("the managing partner is begun", BEGUN, part("partnership", managingPartner={"kind": "person"}), partial=True, want=("missing",)),
        sound("the managing partner is a body: its representative is asked for as a whole", BEGUN, part("partnership", managingPartner={"kind": "organisation"}), partial=True,
              want=("missing",)),
        sound("the first owner is begun", BEGUN, part("partnership", beneficialOwners=[{"name": "赵六"}]), partial=True, want=("missing",)),
        sound("a statement for others than residents: countries are not begun", BEGUN, part(taxResidence={"status": "both"}), partial=True, want=("missing",)),
        sound("a minor: guardian not begun", BEGUN, part("minor"), partial=True, want=("missing",)),
        sound("a child: consents not begun", BEGUN, part("minor", birthDate="2016-05-01"), partial=True, want=("missing",)),
        refused("of a group that is not begun only the group is an issue", BEGUN, legal_person(legalRepresentative=None), "field.missing"),
        refused("capital without currency", "E6.8 of the source collection", legal_person(registeredCapital="1000000"), "field.missing"),
        sound("capital with currency", "E6.8 of the source collection", legal_person(registeredCapital="1000000", currency="CNY"), sources=True),
        sound("currency that is no longer in use", CURRENCY, part("legal_person", registeredCapital="1000000", currency="DEM"), "text.unknown", partial=True, sources=True),
        sound("currency of no country", CURRENCY, part("legal_person", registeredCapital="1000000", currency="AAA"), "text.unknown", partial=True),
        sound("codes are written in capitals", CURRENCY, part("legal_person", registeredCapital="1000000", currency="cny"), "text.unknown", partial=True),
        sound("a currency in use", CURRENCY, part("legal_person", registeredCapital="1000000", currency="HKD"), partial=True, sources=True),
        *(refused(f"currency that is no code: {name}", CURRENCY, part("legal_person", registeredCapital="1000000", currency=text), "text.malformed", partial=True)
          for name, text in (("two letters", "CN"), ("four letters", "EURO"), ("in Chinese", "人民币"), ("digits", "156"))),
        sound("capital without currency on a half-filled card", HALF, part("legal_person", registeredCapital="1000000"), partial=True, want=("missing",)),
    ]


def keys():
    deep = {"a": {"b": {"c": {"d": ["x", {"e": 1}]}}}}
    return [
        sound("unknown key is kept", KEEP, individual(nickname="小张"), "field.unknown", want=("card.nickname",)),
        sound("unknown key inside a person", KEEP, part("legal_person", agent={"name": "李四", "nickname": "小李"}), "field.unknown", partial=True),
        sound("unknown key inside a list", KEEP, part(accounts=[{"kind": "cash", "number": "10012345", "branch": "001"}]), "field.unknown", partial=True),
        sound("scope of an individual", KEEP, individual(businessScope="软件开发"), "field.not_applicable", want=("card.businessScope",)),
        sound("occupation of a company", KEEP, legal_person(occupation="工程师"), "field.not_applicable", want=("card.occupation",)),
        sound("two fields of other parties", KEEP, part("product", guardian={"name": "张三"}, sex="male"), "field.not_applicable", "field.not_applicable", partial=True),
        sound("managing partner of a company", KEEP, part("legal_person", managingPartner={"kind": "person"}), "field.not_applicable", partial=True),
        sound("null field of another party is no finding", KEEP, {**individual(), "businessScope": None}),
        sound("attributes are kept as they came", "E12.12 of the source collection: any number of attributes", individual(attributes={"级别": "金", "n": 1.5, "deep": deep}),
              want=("card.attributes",)),
        refused("attributes as a list", TYPES, part(attributes=["金"]), "field.malformed", partial=True),
        sound("provenance", "E16.11 of the source collection: source and day of a value", individual(provenance={"name": {"source": "reader", "on": "2026-11-20"}}),
              want=("card.provenance",)),
        refused("provenance from nobody", "E16.11 of the source collection", part(provenance={"name": {"source": "rumour", "on": "2026-11-20"}}), "text.unknown", partial=True),
        refused("provenance on no day", "E16.11 of the source collection", part(provenance={"name": {"source": "clerk", "on": "2026-02-30"}}), "day.malformed", partial=True),
        refused("provenance as text", TYPES, part(provenance={"name": "clerk"}), "field.malformed", partial=True),
        refused("no party", "E1.1 of the source collection", {"name": "张三"}, "field.missing", partial=True),
        refused("party of nobody", "E1.1 of the source collection: unknown kind of client", part("company"), "party.unknown", partial=True),
        refused("reading_fields_are_read_without_a_party: both faults are told", "all faults at once", part("company", mobile="12"), "party.unknown", "ident.length", partial=True),
        refused("party as a number", TYPES, part(7), "field.malformed", partial=True),
        refused("card as a list", TYPES, ["individual"], "field.malformed", partial=True),
        refused("card as text", TYPES, "individual", "field.malformed", partial=True),
    ]


def consents():
    young = minor(consents=None)
    return [
        sound("consent and refusal of marketing", PIPL + "；E1.2", individual(consents=[consent(), consent(purpose="营销", refused=True)]), want=("card.consents",), sources=True),
        refused("consent without purpose, version and day", PIPL, individual(consents=[{"by": "self"}]), *["field.missing"] * 3),
        sound("half-filled consent", HALF, part(consents=[{"by": "self"}]), partial=True, want=("missing",)),
        refused("consent of tomorrow", PIPL, individual(consents=[consent(on="2026-11-24")]), "card.not_yet"),
        sound("consent of today", PIPL, individual(consents=[consent(on="2026-11-23")])),
        refused("child without consent", PIPL, young, "field.missing"),
        sound("child without consent, half-filled", HALF, young, partial=True, want=("complete", "missing")),
        refused("child's consent by itself", PIPL, minor(consents=[consent(by="self")]), "card.forbidden", "field.missing"),
        refused("child's consent by nobody in particular", PIPL, minor(consents=[consent(), consent(by="guardian")]), "card.forbidden"),
        refused("guardian refuses", PIPL, minor(consents=[consent(by="guardian", refused=True)]), "field.missing"),
        sound("guardian refuses marketing only", PIPL, minor(consents=[consent(by="guardian"), consent(by="guardian", purpose="营销", refused=True)])),
        refused("last day of thirteen", PIPL, young, "field.missing", on="2028-04-30", soft=("card.expiring",)),
        sound("fourteenth birthday: own consent", PIPL, minor(consents=[consent(by="self")]), "card.expiring", on="2028-05-01", sources=True),
        sound("fourteenth birthday: no consent asked for", PIPL, young, "card.expiring", on="2028-05-01", want=("complete",)),
        sound("reading_no_law_no_consent: a child the day before the law", PIPL + ", in force 2021-11-01",
              minor(documentFrom="2019-05-10", documentUntil="2024-05-10", consents=None), on="2021-10-31", want=("complete",), sources=True),
        refused("the same child on the first day of the law", PIPL + ", in force 2021-11-01", minor(documentFrom="2019-05-10", documentUntil="2024-05-10", consents=None),
                "field.missing", on="2021-11-01"),
        refused("refusal as a word", TYPES, part(consents=[consent(refused="yes")]), "field.malformed", partial=True),
        refused("consent by an agent", "closed list of the types", part(consents=[consent(by="agent")]), "text.unknown", partial=True),
    ]


def tax():
    def given(**changes):
        return individual(taxResidence={key: value for key, value in {**FOREIGN, **changes}.items() if value is not None})

    company = {"status": "non_resident_only", "entityType": "passive_non_financial", "currentAddress": "2 Sample Road, Singapore",
               "residences": [{"country": "SGP", "reason": "not_issued"}]}
    return [
        sound("resident only signs", CRS, individual(taxResidence={"status": "resident_only"}), want=("complete",), sources=True),
        sound("resident of both", CRS, given(), want=("complete", "card.taxResidence"), sources=True),
        sound("no number issued", CRS, given(residences=[{"country": "USA", "reason": "not_issued"}])),
        sound("number not obtained, explained", CRS, given(residences=[{"country": "USA", "reason": "not_obtained", "explanation": "申请中"}])),
        refused("number not obtained, not explained", CRS, given(residences=[{"country": "USA", "reason": "not_obtained"}]), "field.missing"),
        refused("neither number nor reason", CRS, given(residences=[{"country": "USA"}]), "field.missing"),
        refused("residence without country", CRS, given(residences=[{"number": "123-45-6789"}]), "field.missing"),
        refused("no status", CRS, individual(taxResidence={"surname": "ZHANG"}), "field.missing"),
        refused("resident of both without anything", CRS, individual(taxResidence={"status": "both"}), *["field.missing"] * 5),
        refused("non-resident with an empty list", CRS, given(status="non_resident_only", residences=[]), "field.missing"),
        refused("resident only with other residences", CRS, given(status="resident_only"), "card.conflict"),
        sound("half-filled statement", HALF, part(taxResidence={"status": "both", "surname": "ZHANG"}), partial=True, want=("missing",)),
        sound("reading_body_without_names_of_a_person: a company's statement", CRS, legal_person(taxResidence=company), want=("complete",)),
        refused("Han in a Latin field", CRS, given(surname="张"), "text.charset"),
        refused("unknown country", "ISO 3166-1", given(residences=[{"country": "XYZ", "number": "1"}]), "ident.country_unknown"),
        refused("unknown status", "closed list of the types", given(status="nowhere"), "text.unknown"),
        sound("before the rules nothing is asked inside", "公告2017年第14号, in force 2017-07-01", part(taxResidence={"surname": "ZHANG"}), partial=True, on="2017-06-30",
              want=("missing",)),
    ]


def cases():
    return [*whole(), *missing(), *keys(), *consents(), *tax()]

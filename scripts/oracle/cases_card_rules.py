"""Cases of checkCard about fields against one another: each rule on both sides."""
from card_samples import ADULT, BANK, COMPANY, UNIVERSITY, minor, owner, paper, part
from case import person
from case_card import refused, sound

NUMBER = "birth date and sex stand in the number: GB 11643—1999"
AGE = "《民法典》第十七条、第十八条"
GB = "GB 32100—2015 and the list of 2016"
CONTACT = "one phone in two roles is to be looked at"
DATES = "E6.4 and E16.6 of the source collection"
YEARS = "E6.5 of the source collection"
ACCOUNTS = "E12.12 of the source collection: duplicate account number"
OWNERS = "《受益所有人信息管理办法》令〔2024〕第3号第六条"
NATURAL = f"{OWNERS}: a beneficial owner is a natural person"
BASIS = ("shares", "income_or_votes", "control", "daily_management", "legal_representative")


def number():
    def client(**more):
        return part(documentKind="resident_id", documentNumber=ADULT, **more)

    return [
        sound("birth date and sex as in the number", NUMBER, client(birthDate="1980-06-15", sex="male"), partial=True, want=("facts",), sources=True),
        refused("other birth date", NUMBER, client(birthDate="1980-06-16"), "ident.conflict", partial=True),
        refused("other sex", NUMBER, client(sex="female"), "ident.conflict", partial=True),
        refused("other birth date and sex", NUMBER, client(birthDate="1979-06-15", sex="female"), "ident.conflict", "ident.conflict", partial=True),
        sound("passport cannot contradict", "layout of passports", part(documentKind="passport", documentNumber="E12345678", birthDate="1980-06-15", sex="female"), partial=True),
        refused("company with a resident number", "holders of the kinds", part("legal_person", documentKind="resident_id", documentNumber=ADULT), "ident.conflict", partial=True),
        sound("sole trader with the owner's number", "holders of the kinds", part("sole_trader", documentKind="resident_id", documentNumber=ADULT), partial=True),
        refused("individual with a credit code", GB, part(documentKind="uscc", documentNumber=COMPANY), "ident.conflict", partial=True),
        refused("university as a company", GB, part("legal_person", documentKind="uscc", documentNumber=UNIVERSITY), "ident.conflict", partial=True),
        refused("company as a sole trader", GB, part("sole_trader", documentKind="uscc", documentNumber=COMPANY), "ident.conflict", partial=True),
        sound("company as a venture capital firm", GB, part("venture_capital", documentKind="uscc", documentNumber=COMPANY), partial=True),
        sound("uscc beside the same number", GB, part("legal_person", documentKind="uscc", documentNumber=COMPANY, uscc=COMPANY), partial=True),
        refused("uscc beside another number", GB, part("legal_person", documentKind="uscc", documentNumber=COMPANY, uscc=BANK), "card.conflict", partial=True),
        sound("uscc beside an old licence", GB, part("legal_person", documentKind="business_licence_15", documentNumber="110108000000016", uscc=COMPANY),
              partial=True),
    ]


def ages():
    def born(day, party, on, **more):
        return {"card": part(party, documentKind="resident_id", documentNumber=person("110105", day), **more), "on": on, "partial": True}

    def old(name, day, party, on, *soft, hard=(), sources=False):
        given = born(day, party, on)
        card = given.pop("card")
        return refused(name, AGE, card, *hard, soft=soft, **given) if hard else sound(name, AGE, card, *soft, sources=sources, **given)

    return [
        old("individual the day before sixteen", "20101124", "individual", "2026-11-23", hard=("party.conflict",)),
        old("individual on the sixteenth birthday", "20101123", "individual", "2026-11-23", "party.needs_confirmation", sources=True),
        old("individual the day before eighteen", "20081124", "individual", "2026-11-23", "party.needs_confirmation"),
        old("individual on the eighteenth birthday", "20081123", "individual", "2026-11-23", sources=True),
        old("minor the day before eighteen", "20081124", "minor", "2026-11-23", sources=True),
        old("minor on the eighteenth birthday", "20081123", "minor", "2026-11-23", hard=("party.conflict",)),
        old("born on 29 February: 28 February is still seventeen", "20080229", "individual", "2026-02-28", "party.needs_confirmation"),
        old("born on 29 February: 1 March is eighteen", "20080229", "individual", "2026-03-01"),
        refused("birth date of the card alone", AGE, part("minor", birthDate="2008-11-23"), "party.conflict", partial=True),
        sound("age unknown", AGE, part("minor", name="张小"), partial=True, sources=True),
        refused("reading_minor_of_age_is_one_finding: the number tells it, the party contradicts", AGE, minor(
                documentNumber=person("110105", "20000501", "015"), documentFrom=None, documentUntil="long_term"), "party.conflict"),
        sound("reading_law_not_yet_in_force_is_not_asked: age before the Civil Code", AGE + ", in force 2021-01-01", part(
              documentKind="resident_id", documentNumber=person("110105", "20101123")), partial=True, on="2020-12-31", sources=True),
        sound("age of a person inside is no matter", AGE, part("legal_person", legalRepresentative=paper("王小", person("440305", "20101123", "117"),
              documentFrom=None)), partial=True, want=("documents",)),
    ]


def phones():
    first, other = "13800138000", "13900139000"

    def company(**more):
        return part("legal_person", mobile=first, **more)

    return [
        sound("two roles, two numbers", CONTACT, company(agent={"phone": other}), partial=True, sources=True),
        sound("one role, one number", CONTACT, company(), partial=True, sources=True),
        sound("mobile and phone of the client are one role", CONTACT, company(phone=first), partial=True),
        sound("agent with the client's number", CONTACT, company(agent={"phone": first}), "card.duplicate", partial=True, sources=True),
        sound("same number typed otherwise", CONTACT, company(agent={"phone": "+86 138-0013-8000"}), "card.duplicate", "text.normalised", partial=True),
        sound("contact person and agent", CONTACT, company(contactPerson={"phone": other}, agent={"phone": other}), "card.duplicate", partial=True),
        sound("three roles with one number: two findings", CONTACT, company(legalRepresentative={"phone": first}, agent={"phone": first}), "card.duplicate", "card.duplicate",
              partial=True),
        sound("managing partner and its representative", CONTACT, part("venture_capital", managingPartner={"kind": "organisation", "phone": "010-62345678",
              "representative": {"phone": "010-62345678"}}), "card.duplicate", partial=True),
        sound("person in charge and agent", CONTACT, part("unincorporated", personInCharge={"phone": other}, agent={"phone": other}), "card.duplicate", partial=True),
        sound("guardian with the minor's number", CONTACT, minor(mobile="13900139000"), "card.duplicate"),
        sound("emergency contact with the client's number", CONTACT, part(mobile=first, emergencyContact={"name": "赵六", "phone": first, "relation": "配偶"}), "card.duplicate",
              partial=True),
        sound("fax is not compared", CONTACT, part("legal_person", phone="010-62345678", fax="010-62345678"), partial=True),
    ]


def dates():
    def company(**more):
        return part("legal_person", **more)

    return [
        sound("founded today", DATES, company(foundedOn="2026-11-23"), partial=True, sources=True),
        refused("founded tomorrow", DATES, company(foundedOn="2026-11-24"), "card.not_yet", partial=True),
        sound("trading since the founding day", DATES, company(foundedOn="2010-01-01", tradingSince="2010-01-01"), partial=True, sources=True),
        refused("trading before the founding day", DATES, company(foundedOn="2010-01-02", tradingSince="2010-01-01"), "card.conflict", partial=True),
        sound("reading_client_to_come: trading from next year", "E16.2 of the source collection: a first trade to come is a future client",
              company(tradingSince="2027-01-01"), partial=True, sources=True),
        sound("registered today", YEARS, part(registeredOn="2026-11-23"), partial=True, sources=True),
        refused("registered tomorrow", YEARS, part(registeredOn="2026-11-24"), "card.not_yet", partial=True),
        refused("cooperation from tomorrow", YEARS, part(cooperationSince="2026-11-24"), "card.not_yet", partial=True),
        sound("completed years of cooperation", YEARS, part(cooperationSince="2016-11-23", cooperationYears=10), partial=True, sources=True),
        refused("a day short of ten years", YEARS, part(cooperationSince="2016-11-24", cooperationYears=10), "card.conflict", partial=True),
        sound("nine years and 364 days", YEARS, part(cooperationSince="2016-11-24", cooperationYears=9), partial=True),
        sound("years without a start", YEARS, part(cooperationYears=3), partial=True),
        sound("cooperation since 29 February: 28 February completes no year", YEARS, part(cooperationSince="2024-02-29", cooperationYears=1), partial=True, on="2026-02-28"),
        sound("cooperation since 29 February: 1 March does", YEARS, part(cooperationSince="2024-02-29", cooperationYears=2), partial=True, on="2026-03-01"),
    ]


def accounts():
    def client(*rows):
        return part(accounts=[{"kind": kind, "number": number} for kind, number in rows])

    return [
        refused("same account twice", ACCOUNTS, client(("cash", "10012345"), ("cash", "10012345")), "card.conflict", partial=True),
        refused("same number as another kind", ACCOUNTS, client(("cash", "10012345"), ("credit", "10012345")), "card.conflict", partial=True),
        refused("same account typed otherwise", ACCOUNTS, client(("securities", "A123456789"), ("securities", "a 123456789")), "card.conflict", soft=("text.normalised",), partial=True),
        refused("same account three times", ACCOUNTS, client(*[("fund", "10012345")] * 3), "card.conflict", "card.conflict", partial=True),
        sound("accounts of two markets", ACCOUNTS, client(("securities", "A123456789"), ("securities", "0123456789")), partial=True, sources=True),
    ]


def owners():
    def company(**more):
        return part("legal_person", beneficialOwners=[owner(**more)])

    return [
        sound("25 % of the shares", OWNERS, company(share="0.25"), partial=True, sources=True),
        sound("a hair under 25 %", OWNERS, company(share="0.2499999999"), "card.implausible", partial=True, sources=True),
        sound("25 % of votes", OWNERS, company(basis="income_or_votes", share="0.25"), partial=True),
        sound("24 % of votes", OWNERS, company(basis="income_or_votes", share="0.24"), "card.implausible", partial=True),
        *(sound(f"small share and {basis}", OWNERS, company(basis=basis, share="0.01"), partial=True) for basis in BASIS[2:]),
        sound("the whole", OWNERS, company(share="1"), partial=True),
        sound("owner whose document is a body's", NATURAL, company(name="示例科技有限公司", documentKind="uscc", documentNumber=COMPANY), "card.needs_confirmation", partial=True,
              sources=True),
        sound("owner that is a filed product", NATURAL, company(documentKind="product_filing", documentNumber="SX1234"), "card.needs_confirmation", partial=True),
        sound("owner with a foreign registration", NATURAL, company(name="Sample Ltd.", documentKind="overseas_registration", documentNumber="123456"),
              "card.needs_confirmation", partial=True),
        sound("owner with a credit code, kind of document not told", NATURAL, company(documentKind=None, documentNumber=COMPANY), "card.needs_confirmation", partial=True),
        sound("owner with a credit code as another document", NATURAL, company(documentKind="other", documentNumber=COMPANY), "card.needs_confirmation", partial=True),
        sound("owner with a resident number, kind of document not told", NATURAL, company(documentKind=None), partial=True),
        sound("owner that is a body before the owners were asked for", NATURAL, company(name="示例科技有限公司", documentKind="uscc", documentNumber=COMPANY), partial=True,
              on="2024-10-31"),
        sound("second owner of two", OWNERS, part("partnership", beneficialOwners=[owner(), owner(name="赵六", share="0.1")]), "card.implausible", partial=True),
        sound("reading_rules_not_yet_in_force: small share the day before", OWNERS + ", in force 2024-11-01", company(share="0.1"), partial=True, on="2024-10-31", sources=True),
        sound("small share on the first day", OWNERS + ", in force 2024-11-01", company(share="0.1"), "card.implausible", partial=True, on="2024-11-01", sources=True),
        refused("unknown basis", "closed list of the types", company(basis="friendship"), "text.unknown", partial=True),
    ]


def cases():
    return [*number(), *ages(), *phones(), *dates(), *accounts(), *owners()]

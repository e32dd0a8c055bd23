"""Cards to begin from, one a party. Persons and names are invented; numbers of bodies are published or an example of the standard."""
from case import person

ADULT = person("110105", "19800615", "003")
HEAD = person("440305", "19750808", "117")
CLERK = person("330106", "19920229", "024")
CHILD = person("110105", "20140501", "015")
COMPANY, BANK, EXAMPLE = "914403001922038216", "91100000100003962T", "91350100M000100Y43"
UNIVERSITY, TRADER = "12100000400002259P", "92340603MA2UK1TD00"
ON = "2026-11-23"


def paper(name, number, **more):
    return {"name": name, "documentKind": "resident_id", "documentNumber": number, "documentFrom": "2018-05-02", "documentUntil": "2038-05-02", **more}


def agent(**more):
    return paper("李四", CLERK, documentFrom="2019-07-01", documentUntil="2039-07-01", phone="13900139000", **more)


def head(**more):
    return paper("王五", HEAD, **more)


def individual(**changes):
    return changed({
        "party": "individual", "name": "张三", "documentKind": "resident_id", "documentNumber": ADULT, "documentFrom": "2010-03-08",
        "documentUntil": "2030-03-08", "sex": "male", "nationality": "CHN", "occupation": "工程师", "residence": "北京市朝阳区某路1号",
        "mobile": "13800138000"}, changes)


def minor(**changes):
    return changed({
        "party": "minor", "name": "张小", "documentKind": "resident_id", "documentNumber": CHILD, "documentFrom": "2023-05-10",
        "documentUntil": "2028-05-10", "sex": "male", "nationality": "CHN", "residence": "北京市朝阳区某路1号", "mobile": "13800138000",
        "guardian": paper("张三", ADULT, documentFrom="2010-03-08", documentUntil="2030-03-08", phone="13900139000", relation="父亲"),
        "consents": [consent(by="guardian")]}, changes)


def consent(**more):
    return {"purpose": "开立和变更账户", "version": "2026-01", "on": "2026-11-01", **more}


def owner(**more):
    return changed(paper("王五", HEAD, basis="shares", share="0.6"), more)


def body(party, name, number, changes, **more):
    return changed({
        "party": party, "name": name, "documentKind": "uscc", "documentNumber": number, "documentFrom": "2015-01-05", "documentUntil": "long_term",
        "residence": "深圳市某区某路2号", "businessScope": "软件开发", "agent": agent(), **more}, changes)


def legal_person(**changes):
    return body("legal_person", "示例科技有限公司", COMPANY, changes, legalRepresentative=head(), controllers=[head()], beneficialOwners=[owner()])


def partnership(**changes):
    return body("partnership", "示例投资合伙企业（有限合伙）", EXAMPLE, changes, managingPartner=head(kind="person"), beneficialOwners=[owner()])


def venture_capital(**changes):
    partner = {"kind": "organisation", "name": "示例创业投资管理有限公司", "documentKind": "uscc", "documentNumber": COMPANY, "documentUntil": "long_term",
               "representative": head()}
    return body("venture_capital", "示例创业投资中心（有限合伙）", EXAMPLE, changes, managingPartner=partner, beneficialOwners=[owner()])


def unincorporated(**changes):
    return body("unincorporated", "示例个人独资企业", BANK, changes, personInCharge=head())


def sole_trader(**changes):
    return body("sole_trader", "示例商行", TRADER, changes, personInCharge=head())


def public_institution(**changes):
    return body("public_institution", "示例大学", UNIVERSITY, {"businessScope": None, **changes}, legalRepresentative=head())


def product(**changes):
    return body("product", "示例一号集合资产管理计划", "SX1234", {"businessScope": None, "documentKind": "product_filing", **changes},
                assetManager="示例基金管理有限公司", custodian="示例银行股份有限公司")


def overseas_institution(**changes):
    return body("overseas_institution", "Sample Holdings Ltd.", "C-123456", {"businessScope": None, "documentKind": "overseas_registration", **changes})


def qualified_foreign_investor(**changes):
    return body("qualified_foreign_investor", "Sample Asset Management Ltd.", "QF-2011-001", {"businessScope": None, "documentKind": "other", **changes},
                custodian="示例银行股份有限公司")


GOOD = (individual, minor, legal_person, partnership, venture_capital, unincorporated, sole_trader, public_institution, product,
        overseas_institution, qualified_foreign_investor)


def changed(card, changes):
    return {field: value for field, value in {**card, **changes}.items() if value is not None}


def part(party="individual", **fields):
    """A card with only what a case is about; asked with `partial`."""
    return {"party": party, **fields}

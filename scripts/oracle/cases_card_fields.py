"""Cases of checkCard about one field at a time: each format with what it takes and odd inputs."""
from card_samples import ADULT, BANK, COMPANY, HEAD, individual, legal_person, paper, part
from case import person, wide, wrong_check
from case_card import refused, sound

TYPES = "types of the card: wrong type, blank, null"
WORDS = "closed list of the types"
NORMAL = "normalisation table of the package"
LIMITS = "formats of the card's fields"
E6, E12, E16, E18, E19 = (f"{number} of the source collection" for number in ("E6.8", "E12.12", "E16.6", "E18.4", "E19.6"))


def half(field, value, party="individual"):
    return part(party, **{field: value})


def taken(name, origin, field, value, *soft, party="individual", sources=False):
    return sound(name, origin, half(field, value, party), *soft, partial=True, want=(f"card.{field}",), sources=sources)


def wrong(name, origin, field, value, *codes, party="individual"):
    return refused(name, origin, half(field, value, party), *codes, partial=True)


def texts():
    return [
        taken("address", LIMITS, "residence", "北京市朝阳区某路1号"),
        taken("reading_free_text_is_not_evened: full-width digits of an address stay", LIMITS, "residence", "北京市朝阳区某路１号"),
        taken("rare Han in an address", LIMITS, "residence", "某省某市\U00020000镇"),
        wrong("control character in an address", LIMITS, "residence", "北京市\x07朝阳区", "text.charset"),
        wrong("NUL in remarks", LIMITS, "remarks", "\0", "text.charset"),
        wrong("address as a number", TYPES, "residence", 5, "field.malformed"),
        wrong("address as a list", TYPES, "residence", ["北京市"], "field.malformed"),
        wrong("occupation as true", TYPES, "occupation", True, "field.malformed"),
        wrong("name as a map", TYPES, "name", {"zh": "张三"}, "field.malformed"),
        taken("website", E18, "website", "https://www.example.com/a?b=1", party="legal_person"),
        taken("website without TLS", E18, "website", "http://example.com", party="legal_person"),
        wrong("website of another scheme", E18, "website", "ftp://example.com", "text.malformed", party="legal_person"),
        wrong("website without scheme", E18, "website", "www.example.com", "text.malformed", party="legal_person"),
        wrong("website with a blank", E18, "website", "https://www.example.com/a b", "text.malformed", party="legal_person"),
        wrong("script for a website", E18, "website", "javascript:alert(1)", "text.malformed", party="legal_person"),
    ]


def words():
    return [
        taken("sex", WORDS, "sex", "female"),
        wrong("sex as a letter", WORDS, "sex", "M", "text.unknown"),
        wrong("sex in Chinese", WORDS, "sex", "男", "text.unknown"),
        wrong("sex in capitals", WORDS, "sex", "Male", "text.unknown"),
        wrong("sex as a number", TYPES, "sex", 1, "field.malformed"),
        wrong("kind of document of nobody", WORDS, "documentKind", "driving_licence", "text.unknown"),
        wrong("identifier kind that is no document of a card", WORDS, "documentKind", "mrz", "text.unknown"),
        *(taken(f"source channel {word}", E19 if word in ("old_database", "call", "website", "fair") else WORDS, "sourceChannel", word, sources=word == "fair")
          for word in ("old_database", "call", "website", "fair", "visit", "referral", "other")),
        wrong("unknown source channel", "E19.5 of the source collection", "sourceChannel", "rumour", "text.unknown"),
        taken("direct client", "E16.1 of the source collection", "relation", "direct"),
        wrong("unknown relation", "E16.1 of the source collection", "relation", "distant", "text.unknown"),
        taken("two tags", "E6.3 of the source collection", "relationTypes", ["supplier", "key"], party="legal_person"),
        wrong("reading_unknown_tag_is_a_fault: lists of words are closed", "E6.3 of the source collection, closed list of the types", "relationTypes",
              ["key", "friend"], "text.unknown", party="legal_person"),
        wrong("tag as a number", TYPES, "relationTypes", [1], "field.malformed", party="legal_person"),
        wrong("tags as text", TYPES, "relationTypes", "key", "field.malformed", party="legal_person"),
        taken("nationality", "ISO 3166-1", "nationality", "CHN"),
        taken("nationality of Hong Kong holders", "ISO 3166-1", "nationality", "HKG"),
        wrong("two letters of a country", "ISO 3166-1", "nationality", "CN", "ident.country_unknown"),
        wrong("country of nobody", "ISO 3166-1", "nationality", "ABC", "ident.country_unknown"),
        wrong("state code of travel documents only", "ISO 3166-1", "nationality", "UTO", "ident.country_unknown"),
        wrong("country in Chinese", "ISO 3166-1", "nationality", "中国", "ident.country_unknown"),
    ]


def days():
    return [
        taken("birth date", "calendar", "birthDate", "1980-02-29"),
        wrong("29 February of a common year", "calendar", "birthDate", "1981-02-29", "day.malformed"),
        wrong("day without hyphens", "calendar", "birthDate", "19810228", "day.malformed"),
        wrong("day with full-width digits", "days are read as they stand", "birthDate", wide("1981-02-28"), "day.malformed"),
        wrong("day with a time", "calendar", "birthDate", "1981-02-28T00:00:00Z", "day.malformed"),
        wrong("week day notation", "calendar", "birthDate", "1981-W09-6", "day.malformed"),
        wrong("day as a number", TYPES, "birthDate", 19810228, "field.malformed"),
        wrong("long term as a birth date", WORDS, "birthDate", "long_term", "day.malformed"),
        wrong("long term in Chinese", WORDS, "documentUntil", "长期", "day.malformed"),
        wrong("end of validity as a number", TYPES, "documentUntil", 20300308, "field.malformed"),
        wrong("day that is no day inside a person", "calendar", "legalRepresentative", {"documentUntil": "2026-13-01"}, "day.malformed", party="legal_person"),
    ]


def numbers():
    both = {"kind": "securities", "number": "A123456789"}
    return [
        taken("capital", E6, "registeredCapital", "1000000.5", party="legal_person", sources=True),
        taken("one fen of capital", E6, "registeredCapital", "0.01", party="legal_person"),
        wrong("no capital at all", E6, "registeredCapital", "0", "amount.out_of_range", party="legal_person"),
        wrong("negative capital", E6, "registeredCapital", "-1", "amount.out_of_range", party="legal_person"),
        wrong("capital with commas", "plain decimal text", "registeredCapital", "1,000,000", "amount.malformed", party="legal_person"),
        wrong("capital in full-width digits", "plain decimal text", "registeredCapital", wide("100"), "amount.malformed", party="legal_person"),
        wrong("capital with exponent", "plain decimal text", "registeredCapital", "1e6", "amount.malformed", party="legal_person"),
        wrong("capital as a number", "a JS number is never an amount", "registeredCapital", 1000000, "field.malformed", party="legal_person"),
        taken("28 digits", "digits computed exactly", "totalAssets", "9" * 28, party="legal_person"),
        wrong("29 digits", "digits computed exactly", "totalAssets", "9" * 29, "amount.overflow", party="legal_person"),
        wrong("capital that is no number", "plain decimal text", "registeredCapital", "NaN", "amount.malformed", party="legal_person"),
        wrong("share above one", LIMITS, "beneficialOwners", [{"basis": "control", "share": "1.01"}], "amount.out_of_range", party="legal_person"),
        wrong("negative share", LIMITS, "beneficialOwners", [{"basis": "control", "share": "-0.01"}], "amount.out_of_range", party="legal_person"),
        wrong("share in per cent", "plain decimal text", "beneficialOwners", [{"share": "25%"}], "amount.malformed", party="legal_person"),
        wrong("share as a number", "a JS number is never a ratio", "beneficialOwners", [{"share": 0.25}], "field.malformed", party="legal_person"),
        taken("staff", "E6.9 of the source collection", "employees", 0, party="legal_person", sources=True),
        wrong("negative head count", "E6.9 of the source collection", "employees", -1, "amount.out_of_range", party="legal_person"),
        wrong("half a person", "E6.9 of the source collection", "employees", 1.5, "field.malformed", party="legal_person"),
        wrong("head count as text", TYPES, "employees", "12", "field.malformed", party="legal_person"),
        taken("most that are counted", LIMITS, "employees", 1_000_000_000, party="legal_person"),
        wrong("one more", LIMITS, "employees", 1_000_000_001, "amount.out_of_range", party="legal_person"),
        taken("several accounts", E12, "accounts", [{"kind": "cash", "number": "10012345"}, {"kind": "credit", "number": "10012346"}, both], sources=True),
        wrong("securities account as a cash account", "layout of accounts", "accounts", [{"kind": "cash", "number": "A123456789"}], "ident.charset"),
        wrong("unknown kind of account", WORDS, "accounts", [{"kind": "bank", "number": "10012345"}], "text.unknown"),
        refused("account without number", LIMITS, individual(accounts=[{"kind": "cash"}]), "field.missing"),
        refused("account without kind", LIMITS, individual(accounts=[{"number": "10012345"}]), "field.missing"),
        wrong("account as text", TYPES, "accounts", ["10012345"], "field.malformed"),
        wrong("accounts as a map", TYPES, "accounts", both, "field.malformed"),
        wrong("agent as text", TYPES, "agent", "李四", "field.malformed", party="legal_person"),
        wrong("controllers as a map", TYPES, "controllers", {}, "field.malformed", party="legal_person"),
    ]


def identifiers():
    return [
        sound("number in full-width digits", NORMAL, part(documentKind="resident_id", documentNumber=wide(ADULT)), "text.normalised", partial=True,
              want=("card.documentNumber",)),
        sound("number with a small x", NORMAL, part(documentKind="resident_id", documentNumber="11010519491231002x"), "text.normalised", partial=True,
              want=("card.documentNumber", "facts"), sources=True),
        refused("wrong check digit", "GB 11643—1999", part(documentKind="resident_id", documentNumber=wrong_check(ADULT)), "ident.check_digit", partial=True),
        refused("blank document number", TYPES, individual(documentNumber="  "), "field.missing"),
        refused("number as a number", TYPES, part(documentKind="resident_id", documentNumber=110105198006150030), "field.malformed", partial=True),
        refused("number of another kind of document", "layout of passports", part(documentKind="passport", documentNumber=ADULT), "ident.length", partial=True),
        sound("number without kind of document: read as text", "no kind, no layout", part(documentNumber="whatever 1"), partial=True, want=("card.documentNumber", "facts")),
        sound("other document of 64 characters", LIMITS, part(documentKind="other", documentNumber="A" * 64), partial=True),
        refused("other document of 65 characters", LIMITS, part(documentKind="other", documentNumber="A" * 65), "text.length", partial=True),
        refused("control character in another document's number", LIMITS, part("product", documentKind="product_filing", documentNumber="SX\t12"), "text.charset", partial=True),
        sound("region that no table knows", "history of regions", part(documentKind="resident_id", documentNumber=person("119999", "19800615")), "ident.region_unknown", partial=True),
        sound("travel permit", "layout of permits", part(documentKind="hk_macao_travel_permit", documentNumber="H12345678"), partial=True, want=("facts",), sources=True),
        sound("old resident number", "GB 11643—1989", part(documentKind="resident_id_15", documentNumber="610104620927690"), partial=True, want=("facts",)),
        taken("mobile with country code", NORMAL, "mobile", "+86 138 0013 8000", "text.normalised"),
        wrong("mobile of ten digits", "numbering plan", "mobile", "1380013800", "ident.length"),
        taken("landline as phone", "numbering plan", "phone", "010-62345678", sources=True),
        taken("mobile as phone", "numbering plan", "phone", "13900139000", sources=True),
        taken("full-width landline", NORMAL, "phone", wide("010-62345678"), "text.normalised"),
        wrong("phone of four digits", "numbering plan", "phone", "0101", "ident.length"),
        taken("fax", "numbering plan", "fax", "0755-83012345", party="legal_person"),
        taken("postcode", E6, "postcode", "100033", sources=True),
        wrong("postcode of five digits", E6, "postcode", "10003", "ident.length"),
        taken("postcode of no province", "list of postcodes", "postcode", "990000", "ident.not_allocated"),
        taken("e-mail", "RFC 5321", "email", "service@example.com", sources=True),
        wrong("e-mail without domain", "RFC 5321", "email", "service", "ident.malformed"),
        taken("client code and accounts", "patterns shipped", "clientCode", "12345678", sources=True),
        wrong("cash account with letters", "patterns shipped", "cashAccount", "A1234567", "ident.charset"),
        taken("unified account", "layout of accounts", "unifiedAccount", "180012345678", sources=True),
        wrong("unified account of eleven digits", "layout of accounts", "unifiedAccount", "18001234567", "ident.length"),
        taken("name with another middle dot", "characters of names on papers", "name", "买买提•艾力", "text.normalised"),
        wrong("digit in a person's name", "characters of names on papers", "name", "张3", "ident.charset"),
        taken("digits in a body's name", "characters of names in registers", "name", "某某360公司", party="legal_person"),
        taken("brackets in a body's name", NORMAL, "name", "示例(北京)有限公司", "text.normalised", party="legal_person"),
        sound("controller that is a company", "characters of names in registers", part("legal_person", controllers=[
              {"name": "示例（北京）360有限公司", "documentKind": "uscc", "documentNumber": BANK}]), partial=True),
        refused("controller with a resident number and a company's name", "characters of names on papers", part("legal_person", controllers=[
                {"name": "示例（北京）有限公司", "documentKind": "resident_id", "documentNumber": HEAD}]), "ident.charset", partial=True),
        sound("managing partner that is an organisation by its kind", "characters of names in registers", part("partnership", managingPartner={
              "kind": "organisation", "name": "示例360有限公司"}), partial=True),
        refused("managing partner that is a person", "characters of names on papers", part("partnership", managingPartner={"kind": "person", "name": "示例360有限公司"}),
                "ident.charset", partial=True),
        refused("wrong number of a representative", "GB 11643—1999", part("partnership", managingPartner={
                "kind": "organisation", "representative": {"documentKind": "resident_id", "documentNumber": wrong_check(HEAD)}}), "ident.check_digit", partial=True),
        refused("faults in two people at once", "all faults at once", part("legal_person", legalRepresentative=paper("王五", wrong_check(HEAD)),
                agent={"phone": "12", "documentUntil": "soon"}), "ident.check_digit", "ident.length", "day.malformed", partial=True),
        sound("decision maker", "E6.9 of the source collection", part("legal_person", decisionMaker={"name": "赵六", "birthDate": "1970-01-01", "interests": "登山"}), partial=True,
              want=("card.decisionMaker",)),
        refused("decision maker born on no day", "E6.9 of the source collection", part("legal_person", decisionMaker={"birthDate": "1970-02-30"}), "day.malformed", partial=True),
        sound("credit code beside the licence", "GB 32100—2015", legal_person(uscc=COMPANY), want=("complete",)),
        sound("characters of a business archive", E16, legal_person(serviceArea="华南", salesCapability="强", managementTraits="稳健", attitude="积极", competitors="若干",
              paymentTerms="月结", creditStanding="良好"), want=("complete",), sources=True),
    ]


def cases():
    return [*texts(), *words(), *days(), *numbers(), *identifiers()]

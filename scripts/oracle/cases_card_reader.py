"""Cases of compareReaderWithCard: three payloads, each row on both sides, contradictions of the payload itself."""
from card_samples import ADULT, ON
from case import NORMAL, person, wide, wrong_check

READERS = "public counter configuration: payloads of card readers"
NAMES = "same person after evening out width, case, spaces, dots, hyphens"
NUMBER = "birth date and sex stand in the number: GB 11643—1999"
TYPES = "types of the payload: wrong type, unknown word"
FOREIGNER, HOLDER = "911124198108030024", "810000199408230021"
RESIDENT = {"type": "resident", "name": "张三", "sex": "male", "ethnicGroup": "汉", "birthDate": "1980-06-15", "address": "北京市朝阳区某路1号", "number": ADULT,
            "issuer": "北京市公安局朝阳分局", "validFrom": "2010-03-08", "validUntil": "2030-03-08"}
CARD = {"party": "individual", "name": "张三", "documentKind": "resident_id", "documentNumber": ADULT, "documentFrom": "2010-03-08", "documentUntil": "2030-03-08",
        "documentAddress": "北京市朝阳区某路1号", "sex": "male", "birthDate": "1980-06-15", "nationality": "CHN", "mobile": "13800138000"}
RESIDENT_FIELDS = "name sex birthDate nationality documentAddress documentNumber documentFrom documentUntil".split()


def compared(name, origin, payload, card, unequal=None, soft=(), **given):
    """`unequal`: what a person expects of the rows that are not equal, by field."""
    return {"name": name, "from": origin, "in": {"payload": payload, "card": card, "on": ON, **given}, "hard": [], "soft": list(soft), "unequal": unequal or {}}


def refused(name, origin, payload, *hard, card=None, soft=()):
    return {"name": name, "from": origin, "in": {"payload": payload, "card": CARD if card is None else card, "on": ON}, "hard": sorted(hard), "soft": list(soft)}


def without(given, *fields, **changes):
    return {field: value for field, value in {**given, **changes}.items() if field not in fields}


def resident():
    other = {"name": "李四", "sex": "female", "birthDate": "1980-06-16", "nationality": "USA", "documentAddress": "北京市海淀区某路2号", "documentNumber": person("110105", "19800615", "005"),
             "documentFrom": "2010-03-09", "documentUntil": "long_term"}
    rows = [compared(f"resident: other {field}", READERS, RESIDENT, {**CARD, field: value}, {field: "different"}) for field, value in other.items()]
    absent = [compared(f"resident: card without {field}", READERS, RESIDENT, without(CARD, field), {field: "only_reader"}) for field in other]
    return [
        compared("resident: all equal", READERS, RESIDENT, CARD),
        *rows, *absent,
        compared("resident: empty card", READERS, RESIDENT, {}, dict.fromkeys(RESIDENT_FIELDS, "only_reader")),
        compared("resident: payload without address and validity", READERS, without(RESIDENT, "address", "validFrom", "validUntil"), CARD,
                 dict.fromkeys(("documentAddress", "documentFrom", "documentUntil"), "only_card")),
        compared("reading_resident_is_chinese: a payload without nationality", READERS, RESIDENT, CARD),
        compared("reading_resident_is_chinese: nationality only with the reader", READERS, {"type": "resident", "name": "张三"}, {"name": "张三"}, {"nationality": "only_reader"}),
        compared("long term on both sides", READERS, {**RESIDENT, "validUntil": "long_term"}, {**CARD, "documentUntil": "long_term"}),
        compared("number of the card in full-width digits", NORMAL, RESIDENT, {**CARD, "documentNumber": wide(ADULT)}),
        compared("number of the reader with blanks", NORMAL, {**RESIDENT, "number": f" {ADULT} "}, CARD, soft=("text.normalised",)),
        compared("auxiliary document of the card only", READERS, RESIDENT, {**CARD, "auxiliaryDocuments": [{"documentKind": "passport", "documentNumber": "E12345678"}]},
                 {"auxiliaryDocuments": "only_card"}),
        compared("payload of a type alone", READERS, {"type": "resident"}, {}, {"nationality": "only_reader"}),
        compared("what is read but not compared", READERS, {**RESIDENT, "issues": "01"}, CARD),
        compared("unknown key of the payload", "unknown keys are warned of", {**RESIDENT, "photo": "x"}, CARD, soft=("field.unknown",)),
    ]


def names():
    def pair(name, reader, card, unequal=None):
        return compared(name, NAMES, {"type": "resident", "name": reader}, {"name": card, "nationality": "CHN"}, unequal and {"name": unequal})

    return [
        pair("middle dot of another kind", "买买提·艾力", "买买提•艾力"),
        pair("middle dot left out", "买买提·艾力", "买买提艾力", "different"),
        pair("blank inside", "张 三", "张三"),
        pair("full-width letters", "Ｊｏｈｎ", "John"),
        pair("capitals", "JOHN SMITH", "John Smith"),
        pair("order of the parts", "Smith John", "John Smith", "different"),
    ]


def others():
    english = {"type": "foreigner", "name": "约翰", "englishName": "SMITH JOHN", "nationality": "USA", "number": FOREIGNER, "birthDate": "1981-08-03"}
    plain = {"name": "Smith John", "documentKind": "foreign_permanent_resident_id", "documentNumber": FOREIGNER, "nationality": "USA", "birthDate": "1981-08-03"}
    permit = {"type": "hmt_residence", "name": "陈大文", "number": HOLDER, "passNumber": "H12345678", "sex": "female", "birthDate": "1994-08-23"}
    held = {"name": "陈大文", "documentKind": "hmt_residence_permit", "documentNumber": HOLDER, "sex": "female", "birthDate": "1994-08-23",
            "auxiliaryDocuments": [{"documentKind": "hk_macao_id", "documentNumber": "A1234563"}, {"documentKind": "hk_macao_travel_permit", "documentNumber": "h 12345678"}]}
    return [
        compared("foreigner by the English name", READERS, english, plain),
        compared("foreigner by the Chinese name", READERS, english, {**plain, "name": "约翰"}),
        compared("foreigner by neither", READERS, english, {**plain, "name": "玛丽"}, {"name": "different"}),
        compared("foreigner: English name alone", READERS, without(english, "name"), plain),
        compared("reading_english_name_of_foreigners_only: a resident's is not compared", READERS, {"type": "resident", "name": "张三", "englishName": "ZHANGSAN"},
                 {"name": "ZHANGSAN", "nationality": "CHN"}, {"name": "different"}),
        compared("foreigner without nationality", READERS, without(english, "nationality"), plain, {"nationality": "only_card"}),
        compared("older card of a foreigner", READERS, {"type": "foreigner", "englishName": "SMITH JOHN", "number": "CAN110081080312", "birthDate": "1981-08-03"},
                 {"name": "SMITH JOHN", "documentNumber": "CAN110081080312", "birthDate": "1981-08-03"}),
        compared("residence permit with its travel permit", READERS, permit, held),
        compared("residence permit with another travel permit", READERS, {**permit, "passNumber": "H12345679"}, held, {"auxiliaryDocuments": "different"}),
        compared("residence permit, card without auxiliary documents", READERS, permit, without(held, "auxiliaryDocuments"), {"auxiliaryDocuments": "only_reader"}),
        compared("residence permit has no nationality of its own", READERS, permit, {**held, "nationality": "HKG"}, {"nationality": "only_card"}),
        refused("foreigner's number with another birth date", NUMBER, {**english, "birthDate": "1981-08-04"}, "ident.conflict", card=plain),
        refused("permit's number with another sex", NUMBER, {**permit, "sex": "male"}, "ident.conflict", card=held),
        refused("foreigner's number from a resident's reader", NUMBER, {**RESIDENT, "number": FOREIGNER}, "ident.province_unknown"),
    ]


def faults():
    return [
        refused("payload against its own number: birth date", NUMBER, {**RESIDENT, "birthDate": "1980-06-16"}, "ident.conflict"),
        refused("payload against its own number: sex", NUMBER, {**RESIDENT, "sex": "female"}, "ident.conflict"),
        refused("payload against its own number: both", NUMBER, {**RESIDENT, "sex": "female", "birthDate": "1979-06-15"}, "ident.conflict", "ident.conflict"),
        refused("wrong check digit in the payload", NUMBER, {**RESIDENT, "number": wrong_check(ADULT)}, "ident.check_digit"),
        refused("no type", TYPES, without(RESIDENT, "type"), "field.missing"),
        refused("unknown type", TYPES, {**RESIDENT, "type": "passport"}, "text.unknown"),
        refused("empty payload", TYPES, {}, "field.missing"),
        refused("unknown sex in the payload", TYPES, {**RESIDENT, "sex": "男"}, "text.unknown"),
        refused("birth date without hyphens", TYPES, {**RESIDENT, "birthDate": "19800615"}, "day.malformed"),
        refused("name as a number", TYPES, {**RESIDENT, "name": 5}, "field.malformed"),
        refused("long term in Chinese", TYPES, {**RESIDENT, "validUntil": "长期"}, "day.malformed"),
        refused("sex of the card as a number", TYPES, RESIDENT, "field.malformed", card={**CARD, "sex": 1}),
        refused("day of the card that is no day", TYPES, RESIDENT, "day.malformed", card={**CARD, "documentUntil": "2030-02-30"}),
        refused("faults on both sides at once", "all faults at once", {**RESIDENT, "validFrom": "soon"}, "day.malformed", "text.unknown", card={**CARD, "sex": "M"}),
    ]


def cases():
    return [*resident(), *names(), *others(), *faults()]

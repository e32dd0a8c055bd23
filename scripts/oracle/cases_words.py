"""Cases for live typing, masking, guessing and names compared."""
from case import wide

TYPES = "meaning of complete, incomplete and wrong: right; can still become right; cannot"
MASKS = "for screen and print: resident numbers 6 and 2, mobile 3 and 4, cards and accounts 4 and 4, passports and permits 1 and 3, all else hidden"
GUESSES = "the only kind whose layout and check fit, or the commonest holder first"
NAMES = "same person or body after evening out width, case, spaces, dots, brackets, hyphens"

TYPING = [
    ("resident_id", "", "incomplete"), ("resident_id", "1", "incomplete"), ("resident_id", "110105", "incomplete"),
    ("resident_id", "1101051949", "incomplete"), ("resident_id", "11010519491231002", "incomplete"),
    ("resident_id", "11010519491231002X", "complete"), ("resident_id", "11010519491231002x", "complete"),
    ("resident_id", "110105194912310021", "wrong"), ("resident_id", "11010519491231002XX", "wrong"),
    ("resident_id", "9", "wrong"), ("resident_id", "99", "wrong"), ("resident_id", "1101051949X", "wrong"),
    ("resident_id", "110105194913", "wrong"), ("resident_id", "11010519490230", "wrong"), ("resident_id", "张", "wrong"),
    ("resident_id_15", "61010462092769", "incomplete"), ("resident_id_15", "610104620927690", "complete"), ("resident_id_15", "6101046209276901", "wrong"),
    ("uscc", "9", "incomplete"), ("uscc", "91350100M000100Y4", "incomplete"), ("uscc", "91350100M000100Y43", "complete"),
    ("uscc", "91350100M000100Y42", "wrong"), ("uscc", "I", "wrong"), ("uscc", "9135A", "wrong"),
    ("bank_card", "62284804025", "incomplete"), ("bank_card", "6228480402564890018", "complete"), ("bank_card", "622848040256", "complete"),
    ("bank_card", "62284804025648900181", "wrong"), ("bank_card", "6228A", "wrong"),
    ("mobile", "1", "incomplete"), ("mobile", "138", "incomplete"), ("mobile", "13800138000", "complete"), ("mobile", "12", "wrong"),
    ("mobile", "2", "wrong"), ("mobile", "138001380001", "wrong"),
    ("hk_macao_travel_permit", "H", "incomplete"), ("hk_macao_travel_permit", "H12345678", "complete"),
    ("hk_macao_travel_permit", "H123456780", "incomplete"), ("hk_macao_travel_permit", "H1234567800", "complete"),
    ("hk_macao_travel_permit", "C", "wrong"), ("hk_macao_travel_permit", "HH", "wrong"),
    ("lei", "5493002ERZU2K9PZDL4", "incomplete"), ("lei", "5493002ERZU2K9PZDL40", "complete"), ("lei", "5493002ERZU2K9PZDL41", "wrong"),
    ("isin", "CNE0000018R8", "complete"), ("isin", "CNE", "incomplete"), ("isin", "C1", "wrong"),
    ("organization_code", "D2143569-X", "complete"), ("organization_code", "D2143569", "incomplete"), ("organization_code", "D21435690", "wrong"),
    ("unified_account", "18001234567", "incomplete"), ("unified_account", "180012345678", "complete"), ("unified_account", "1800123456789", "wrong"),
    ("securities_account", "A12345678", "incomplete"), ("securities_account", "A123456789", "complete"), ("securities_account", "G", "incomplete"), ("securities_account", "AB", "wrong"),
    ("email", "service", "incomplete"), ("email", "service@", "incomplete"), ("email", "service@example.com", "complete"), ("email", "a@@", "wrong"),
    ("postcode", "1000", "incomplete"), ("postcode", "100033", "complete"), ("postcode", "1000333", "wrong"),
    ("passport", "E1234567", "incomplete"), ("passport", "E12345678", "complete"), ("passport", "E123456789", "wrong"),
]

MASKED = [
    ("resident_id", "11010519491231002X", "110105**********2X"), ("temporary_resident_id", "11010519491231002X", "110105**********2X"),
    ("hmt_residence_permit", "810000199408230021", "810000**********21"), ("resident_id_15", "610104620927690", "610104*******90"),
    ("mobile", "13800138000", "138****8000"), ("bank_card", "6228480402564890018", "6228***********0018"), ("bank_card", "4111111111111111", "4111********1111"),
    ("bank_account", "0200001234567890123", "0200***********0123"), ("unified_account", "180012345678", "1800****5678"),
    ("securities_account", "A123456789", "A123**6789"), ("cash_account", "100123456789", "1001****6789"), ("cash_account", "10012345", "********"),
    ("cash_account", "100123456", "1001*3456"), ("client_code", "01001234567890", "0100******7890"), ("client_code", "12345678", "********"),
    ("passport", "E12345678", "E*****678"), ("hk_macao_travel_permit", "H1234567800", "H*******800"), ("hk_macao_travel_permit", "H12345678", "H*****678"),
    ("taiwan_travel_permit", "12345678", "1****678"), ("hk_macao_id", "A1234563", "A****563"), ("taiwan_id", "A123456789", "A******789"),
    ("foreign_permanent_resident_id", "911124198108030024", "9**************024"), ("foreign_permanent_resident_id_15", "CAN110081080312", "C***********312"),
    ("uscc", "91350100M000100Y43", "*" * 18), ("email", "service@example.com", "*" * 19), ("person_name", "张三", "**"), ("landline", "010-62345678", "*" * 12),
    ("resident_id", "1101051949", "*" * 10), ("mobile", "1380013800", "*" * 10), ("passport", "Q12345678", "*" * 9), ("mobile", "", ""),
    ("resident_id", "1" * 5000, "*" * 32), ("bank_card", "😀" * 40, "*" * 32),
]

GUESSED = [
    ("resident number", "11010519491231002X", "resident_id"), ("number that is a credit code as well: hutool issue 1367", "362322198709086409", "resident_id"),
    ("credit code", "91350100M000100Y43", "uscc"), ("mobile", "13800138000", "mobile"), ("bank card", "6228480402564890018", "bank_card"),
    ("old resident number", "610104620927690", "resident_id_15"), ("Taiwan permit of residence", "830000199201300022", "hmt_residence_permit"),
    ("foreigner's card", "911124198108030024", "foreign_permanent_resident_id"), ("travel permit", "H1234567800", "hk_macao_travel_permit"),
    ("mail address", "service@example.com", "email"), ("LEI", "5493002ERZU2K9PZDL40", "lei"), ("ISIN", "CNE0000018R8", "isin"),
    ("name of a person", "张三", "person_name"), ("name of a company", "某某科技有限公司", "organisation_name"),
    ("machine readable zone", "L898902C36UTO7408122F1204159ZE184226B<<<<<10", "mrz"), ("landline", "010-62345678", "landline"),
    ("passport", "E12345678", "passport"),
    ("resident number with an impossible month and day", "110105194913320021", "resident_id"),
    ("resident number with a wrong check", "110105194912310021", "resident_id"),
    ("resident number that lost its last digit", "11010519491231002", "resident_id"),
]

COMPARED = [
    ("same Han name", "张三", "张三", "person_name", []),
    ("other Han name", "张三", "李四", "person_name", ["characters"]),
    ("middle dot variants", "买买提·艾力", "买买提•艾力", "person_name", ["middle_dot"]),
    ("full-width stop as middle dot", "买买提·艾力", "买买提．艾力", "person_name", ["middle_dot"]),
    ("katakana dot", "买买提·艾力", "买买提・艾力", "person_name", ["middle_dot"]),
    ("middle dot left out", "买买提·艾力", "买买提艾力", "person_name", ["characters"]),
    ("letter case", "John Smith", "JOHN SMITH", "person_name", ["case"]),
    ("full-width letters", "John", wide("John"), "person_name", ["width"]),
    ("full-width and case", wide("JOHN"), "john", "person_name", ["width", "case"]),
    ("two spaces", "John  Smith", "John Smith", "person_name", ["space"]),
    ("order of the parts", "Smith John", "John Smith", "person_name", ["order"]),
    ("brackets", "某某(深圳)有限公司", "某某（深圳）有限公司", "organisation_name", ["bracket"]),
    ("same company", "某某（深圳）有限公司", "某某（深圳）有限公司", "organisation_name", []),
    ("other spelling of limited", "某某有限公司", "某某有限责任公司", "organisation_name", ["characters"]),
]


def typing():
    cases = [{"name": f"{kind}: {text or 'nothing'} is {word}", "from": TYPES, "in": {"kind": kind, "text": text}, "value": word} for kind, text, word in TYPING]
    return {"about": "What live fields are told while a text is typed. Numbers are specimens or synthetic.", "function": "typing", "cases": cases}


def mask():
    cases = [{"name": f"{kind} of {len(text)} characters: {len(shown.replace('*', ''))} shown", "from": MASKS, "in": {"kind": kind, "text": text}, "value": shown}
             for kind, text, shown in MASKED]
    return {"about": "What is shown of a number on screens and slips. Numbers are specimens or synthetic.", "function": "maskIdent", "cases": cases}


def guess():
    cases = [{"name": name, "from": GUESSES, "in": {"text": text}, "first": kind} for name, text, kind in GUESSED]
    cases += [{"name": name, "from": GUESSES, "in": {"text": text}, "value": []} for name, text in (("nothing", ""), ("blanks", "  \u3000"), ("picture signs", "😀😀"))]
    return {"about": "Kinds suggested for a text. Numbers are specimens or synthetic.", "function": "guessKind", "cases": cases}


def names():
    cases = []
    for name, left, right, kind, differed in COMPARED:
        equal = not {"order", "characters"} & set(differed)
        cases.append({"name": name, "from": NAMES, "in": {"a": left, "b": right, "kind": kind},
                      "value": {"equal": equal, "differed": differed}, "sources": [f"ident.{kind}.layout"]})
    return {"about": "Two names compared. Names are invented.", "function": "compareNames", "cases": cases}


FILES = {"typing": typing, "mask": mask, "guess": guess, "names": names}

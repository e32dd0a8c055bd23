"""Cases for numbers of organisations."""
import arithmetic
from case import ORDER, bad, evened, odd, ok, person

SPECIMEN = "91350100M000100Y43"
ANNEX = "GB 32100—2015 附录B"
BUILT = "made from the standard's specimen with another beginning; check by GB 32100—2015 附录A"


def credit(beginning, subject="M000100Y4"):
    body = beginning + subject
    return body + arithmetic.credit(body)


def uscc():
    text, tables = "GB 32100—2015 4.1—4.2", "GB 32100—2015 表2 表3"
    amendment = "GB 32100—2015 修改单1号, as recalled"
    zero = "known wrong answer of a peer: stdnum rejects check digit 0"
    unknown, unlisted = "ident.region_unknown", "ident.not_allocated"
    listed = ("21", "29", "32", "33", "34", "35", "39", "41", "49", "61", "69", "71", "72", "79", "81", "89", "99", "A1", "A9", "N1", "N3", "N9")
    return [
        ok("worked example of the standard", ANNEX, SPECIMEN),
        ok("published company, registrar of a city", "published in annual reports", "914403001922038216", facts=False),
        ok("published company, national registrar", "published in annual reports", "91100000100003962T"),
        ok("published company, registrar of a district", "published in annual reports", "91110108551385082Q"),
        ok("published university", "published by the university", "12100000400002259P"),
        *(ok(f"check character 0, number {place}", zero, number, facts=False)
          for place, number in enumerate(("92340603MA2UK1TD00", "92340604MA2PENA300", "91340600MA2PBP2120"), 1)),
        ok("county moved to another prefecture", "published: regexp-example issue 23; strict region patterns reject it", "92141127MA0KD1Y64A"),
        bad("pilot code of 2014, outer check wrong", "published: hutool test suite", "91350211M00013FA1N", "ident.check_digit"),
        ok("inner organisation code wrong", "made from the standard's specimen; inner check by GB 11714—1997", credit("91350100", "M000100Y5"), "ident.inner_check_digit"),
        ok("province as region", BUILT, credit("91350000")),
        ok("region that nobody knows", BUILT, credit("91350199"), unknown),
        ok("abolished region gives no finding", BUILT, credit("91110228")),
        ok("sole trader", BUILT, credit("92350100")),
        ok("farmers' cooperative", BUILT, credit("93350100")),
        ok("state organ", BUILT, credit("11350100")),
        ok("public institution", BUILT, credit("12350100")),
        ok("mass organisation", BUILT, credit("13350100"), facts=False),
        ok("other body of the staffing office", BUILT, credit("19350100")),
        ok("social association", BUILT, credit("51350100")),
        ok("private non-enterprise unit", BUILT, credit("52350100")),
        ok("foundation", BUILT, credit("53350100")),
        ok("other body of civil affairs", BUILT, credit("59350100")),
        ok("other authority", BUILT, credit("Y1350100")),
        ok("law firm", BUILT + "; " + amendment, credit("31350100")),
        ok("village collective", BUILT + "; " + amendment + "; python-stdnum and stdnum reject the letter", credit("N2350100")),
        *(ok(f"pair {pair} is listed", BUILT + "; " + amendment, credit(pair + "350100"), facts=False) for pair in listed),
        ok("pair 94 is not listed", BUILT + "; " + tables, credit("94350100"), unlisted),
        ok("pair 1A is not listed", BUILT + "; " + tables, credit("1A350100"), unlisted),
        bad("authority 0", "known wrong answer of a peer: python-stdnum and stdnum accept authority 0", credit("01350100"), "ident.authority_unknown"),
        bad("authority B", BUILT + "; " + amendment, credit("B1350100"), "ident.authority_unknown"),
        bad("authority 0 with a wrong check", ORDER, credit("01350100")[:-1] + ("1" if credit("01350100")[-1] != "1" else "2"), "ident.check_digit"),
        bad("wrong check character", ANNEX, "91350100M000100Y42", "ident.check_digit"),
        bad("two neighbours exchanged", ANNEX, "91350100M001000Y43", "ident.check_digit"),
        *(bad(f"letter {letter} is never used", text, f"91350100M000100{letter}43", "ident.charset") for letter in "IOSVZ"),
        bad("letter in the region", text, "9135010AM000100Y43", "ident.charset"),
        bad("letter as first place of the region", text, "91A50100M000100Y43", "ident.charset"),
        bad("17 characters", text, SPECIMEN[:17], "ident.length"),
        bad("19 characters", text, SPECIMEN + "3", "ident.length"),
        bad("hyphens are not taken away", "normalisation table of the package", "91350100-M000100Y4-3", "ident.length"),
        ok("lower-case letters", "normalisation table of the package", "91350100m000100y43", "text.normalised", facts=False),
        bad("strict: lower-case letters", "strict: the text as typed", "91350100m000100y43", "ident.charset", strict=True),
        ok("form says a company", tables, SPECIMEN, expect={"party": "legal_person"}, facts=False),
        ok("form says a partnership; the code cannot tell", tables, SPECIMEN, expect={"party": "partnership"}, facts=False),
        bad("form says a public institution", tables, SPECIMEN, "ident.conflict", expect={"party": "public_institution"}),
        bad("form says a company, the code a sole trader", BUILT, credit("92350100"), "ident.conflict", expect={"party": "legal_person"}),
        *evened(SPECIMEN),
        *odd(SPECIMEN),
    ]


def organization_code():
    rule = "GB 11714—1997 3 and 附录A"
    made = "made by " + rule

    def code(body):
        return body + arithmetic.organisation(body)

    def with_check(check, stem):
        return next(code(f"{stem}{n:04}") for n in range(10000) if arithmetic.organisation(f"{stem}{n:04}") == check)
    return [
        ok("example with check X", rule, "D2143569X"),
        ok("printed with a hyphen", rule, "D2143569-X", "text.normalised"),
        ok("printed with a full-width hyphen", rule, "D2143569－X", "text.normalised", facts=False),
        ok("printed with a minus sign", rule, "D2143569\u2212X", "text.normalised", facts=False),
        ok("code inside the specimen of GB 32100", "GB 32100—2015 附录B", "M000100Y4"),
        ok("check 0", made, with_check("0", "1234")),
        ok("letters I O S V Z are allowed here", made, code("IOSVZ123")),
        ok("lower-case letters", "normalisation table of the package", "d2143569x", "text.normalised", facts=False),
        ok("first private-use code", "GB 11714—1997 2.2", code("PDY00001"), "ident.reserved"),
        ok("last private-use code", "GB 11714—1997 2.2", code("PDY99999"), "ident.reserved"),
        ok("PDY00000 is below the private-use codes", "GB 11714—1997 2.2", code("PDY00000")),
        ok("PDY with a letter is outside the private-use codes", "GB 11714—1997 2.2", code("PDY0000A")),
        bad("strict: private-use code", "GB 11714—1997 2.2", code("PDY00001"), "ident.reserved", strict=True),
        bad("wrong check digit", rule, "D21435690", "ident.check_digit"),
        bad("check letter A", rule, "D2143569A", "ident.charset"),
        bad("sign inside", rule, "D214/569X", "ident.charset"),
        bad("8 characters", rule, "D2143569", "ident.length"),
        bad("10 characters", rule, "D2143569X1", "ident.length"),
        bad("strict: hyphen", "strict: the text as typed", "D2143569-X", "ident.length", strict=True),
        *evened("D2143569X"),
        *odd("D2143569X"),
    ]


def licence(body):
    return body + arithmetic.mod_11_10(body)


def business_licence_15():
    rule = "GS 15—2006; check by ISO 7064 MOD 11,10"
    made = "made by " + rule
    return [
        ok("number of a published test suite", "NumberValidators; check recomputed", "110108000000016"),
        ok("national registrar", made, licence("10000000000001")),
        ok("seventh digit 3, domestic", made, licence("11010830000001")),
        ok("seventh digit 4, foreign-invested", made, licence("11010840000001")),
        ok("seventh digit 5, foreign-invested", made, licence("11010850000001")),
        ok("seventh digit 6, individual business", made, licence("11010860000001")),
        ok("seventh digit 9, individual business", made, licence("11010890000001")),
        ok("region that nobody knows", made, licence("11019900000001"), "ident.region_unknown"),
        bad("wrong check digit", rule, "110108000000017", "ident.check_digit"),
        bad("13 digits of before 2007", rule, "1101080000001", "ident.length"),
        bad("14 digits", rule, "11010800000001", "ident.length"),
        bad("16 digits", rule, "1101080000000160", "ident.length"),
        bad("letter inside", rule, "11010800000001X", "ident.charset"),
        bad("hyphen", rule, "110108-00000001", "ident.charset"),
        *evened("110108000000016"),
        *odd("110108000000016"),
    ]


def taxpayer_id():
    rule = "numbers of taxpayers as public explanations agree"
    resident = "11010519491231002X"
    other = next(credit("11350100", f"{n:08}X") for n in range(10000) if arithmetic.organisation(f"{n:08}") == "X")
    subjects = (f"{n:08}{arithmetic.organisation(f'{n:08}')}" for n in range(1000, 90000))
    digits = next(code for code in (credit("12350100", subject) for subject in subjects if subject.isdigit())
                  if code.isdigit() and arithmetic.mod_11_2(code[:17]) != code[17])
    hinted = next(code for code in (credit("12350100", f"00001{n:04}") for n in range(10000))
                  if code.isdigit() and arithmetic.mod_11_2(code[:17]) != code[17] and arithmetic.organisation(code[8:16]) != code[16])
    return [
        ok("credit code", rule + "; GB 32100—2015 附录B", SPECIMEN, facts=False),
        ok("resident number of a sole trader", rule + "; GB 11643—1999 附录A", resident, facts=False),
        ok("credit code that begins like a region", rule + "; made by GB 32100—2015", other, facts=False),
        *(ok(f"reading_{number}_ fits both checks, told as a person's", rule + "; GB 11643—1999 附录A; GB 32100—2015 附录A", number)
          for number in ("362322198709086409", "110105196001010009")),
        ok("digits only, an organisation's in every respect", rule + "; made by GB 32100—2015 and GB 11714—1997", digits),
        bad("reading_hinted_organisation_ digits whose inner organisation code is wrong are judged as a person's", rule, hinted, "ident.check_digit"),
        ok("region and organisation code", rule, "350100M000100Y4"),
        ok("region and organisation code with a wrong check", rule + "; GB 11714—1997", "350100M000100Y5", "ident.inner_check_digit"),
        ok("17 characters, region and passport", rule, "110105AB1234567YZ"),
        ok("18 characters that begin with C", rule, "C12019CAN00000001X", facts=False),
        ok("18 characters that begin with H", rule, "H12019HKG000000012", facts=False),
        ok("resident number and two digits", rule, resident + "00", facts=False),
        ok("old 15-digit number and five zeros", rule, "61010462092769000000", facts=False),
        bad("resident number with a wrong check", rule, "110105194912310021", "ident.check_digit"),
        bad("resident number with no such day", rule, person("110105", "19900229"), "ident.birth_date"),
        bad("number of 81 with a city part", rule + "; 《港澳台居民居住证申领发放办法》第三条", person("810101", "19900101"), "ident.malformed"),
        bad("credit code with a wrong check", rule, "91350100M000100Y42", "ident.check_digit"),
        bad("credit code with a letter never used", rule, "91350100M000100I43", "ident.charset"),
        bad("resident number with a wrong check and two digits", rule, "11010519491231002100", "ident.check_digit"),
        bad("letter in the region of 15", rule, "35O100M000100Y4", "ident.charset"),
        bad("sign in the organisation code of 15", rule, "350100M000/00Y4", "ident.charset"),
        bad("sign in 17", rule, "110105AB1234567.Z", "ident.charset"),
        bad("14 characters", rule, "350100M000100Y", "ident.length"),
        bad("16 characters", rule, "350100M000100Y43", "ident.length"),
        bad("19 characters", rule, SPECIMEN + "1", "ident.length"),
        bad("21 characters", rule, resident + "000", "ident.length"),
        *evened(SPECIMEN),
        *odd(SPECIMEN),
    ]


def lei():
    rule, pairs = "ISO 17442-1; ISO/IEC 7064 MOD 97-10", "ISO 17442-1: 00, 01 and 99 are not used as check digits; records with them stand in the global index"
    published = {"ICBC": "5493002ERZU2K9PZDL40", "python-stdnum's example": "213800KUD8LAJWSQ9D15", "Apple": "HWUPKR0MPOU8FGXBT394"}

    def pair(check, twin):
        """A number whose proper check is `check`, written with the twin that has the same remainder."""
        return next(f"315700KEHUTEST{n:04}{twin}" for n in range(1000, 9999) if arithmetic.lei_check(f"315700KEHUTEST{n:04}") == check)
    return [
        *(ok(f"published: {name}", "global LEI index; check recomputed", number) for name, number in published.items()),
        ok("check digits 02", "made by " + rule, pair("02", "02")),
        ok("check digits 98", "made by " + rule, pair("98", "98")),
        ok("check digits 00", pairs, pair("97", "00"), "ident.reserved"),
        ok("check digits 01", pairs, pair("98", "01"), "ident.reserved"),
        ok("check digits 99", pairs, pair("02", "99"), "ident.reserved"),
        *(bad(f"strict: check digits {twin}", pairs + "; python-stdnum accepts them", pair(check, twin), "ident.reserved", strict=True)
          for check, twin in (("97", "00"), ("98", "01"), ("02", "99"))),
        ok("lower-case letters", "normalisation table of the package", "5493002erzu2k9pzdl40", "text.normalised", facts=False),
        bad("wrong check digits", rule, "5493002ERZU2K9PZDL41", "ident.check_digit"),
        bad("two neighbours exchanged", rule, "5493002ERUZ2K9PZDL40", "ident.check_digit"),
        bad("letter in the check digits", rule, "5493002ERZU2K9PZDL4O", "ident.charset"),
        bad("sign inside", rule, "5493002ERZU2K9PZ-L40", "ident.charset"),
        bad("19 characters", rule, "5493002ERZU2K9PZDL4", "ident.length"),
        bad("21 characters", rule, "5493002ERZU2K9PZDL400", "ident.length"),
        *evened("5493002ERZU2K9PZDL40"),
        *odd("5493002ERZU2K9PZDL40"),
    ]


FILES = {
    "uscc": ("Unified social credit code. Numbers are published ones, the standard's specimen, or that specimen with another beginning and a recomputed check.", uscc),
    "organization_code": ("Organisation code of nine characters. Numbers are examples of the standards or made by the rule.", organization_code),
    "business_licence_15": ("Business registration number of 15 digits. Numbers are from a published test suite or made by the rule.", business_licence_15),
    "taxpayer_id": ("Taxpayer numbers of 15, 17, 18 and 20 characters. Numbers are the standards' examples or made from them.", taxpayer_id),
    "lei": ("Legal entity identifier. Numbers are published ones or made by the rule.", lei),
}

"""Cases for papers of foreigners, of Hong Kong, Macao and Taiwan, soldiers and travellers."""
import arithmetic
from case import ORDER, bad, evened, odd, ok, person, wrong_check

MADE = "made by the layout; "


def foreign_permanent_resident_id():
    rule = "国家移民管理局 2023版外国人永久居留身份证 机读信息规则"
    canada = "911124198108030024"
    made = MADE + "check by GB 11643—1999 附录A"
    return [
        ok("Canadian specimen", rule + "; id-validator, idcard and python-stdnum reject it", canada),
        ok("Saudi specimen", rule + "; validator.js rejects the province", "932682198501010017"),
        ok("nationality 999 is nobody's", made, person("911999", "19810803"), "ident.not_allocated"),
        bad("first digit 8", rule, person("811124", "19810803"), "ident.malformed"),
        bad("first digit 8 with a wrong check", ORDER, wrong_check(person("811124", "19810803")), "ident.malformed"),
        bad("province 99", made, person("999124", "19810803"), "ident.province_unknown"),
        bad("wrong check digit", made, wrong_check(canada), "ident.check_digit"),
        bad("no such day", made, person("911124", "19810229"), "ident.birth_date"),
        bad("31 December 1799", made, person("911124", "17991231"), "ident.birth_date_out_of_range"),
        ok("1 January 1800", made, person("911124", "18000101")),
        ok("born on the day itself", made, person("911124", "20261123")),
        bad("born on the day after", made, person("911124", "20261124"), "ident.birth_date_future"),
        bad("17 characters", rule, canada[:17], "ident.length"),
        bad("19 characters", rule, canada + "1", "ident.length"),
        bad("nationality as a letter", rule, "911CAN198108030024", "ident.charset"),
        bad("form says another birth date", rule, canada, "ident.conflict", expect={"birthDate": "1981-03-08"}),
        ok("the card tells no sex, so the form cannot contradict", rule, canada, expect={"sex": "female"}, facts=False),
        *evened(canada),
        *odd(canada),
    ]


def foreign_permanent_resident_id_15():
    rule = "国家移民管理局 外国人永久居留身份证 2017版 号码规则"
    plain = "CAN110081080312"
    return [
        ok("plain", MADE + rule, plain),
        ok("lower-case letters", "normalisation table of the package", plain.lower(), "text.normalised", facts=False),
        ok("nationality that is no country", MADE + "ISO 3166-1", "ZZZ110081080312", "ident.not_allocated"),
        ok("province that nobody knows", MADE + "GB/T 2260", "CAN990081080312", "ident.region_unknown", facts=False),
        ok("20 years old or 120: in doubt", MADE + "nobody is older than 120", "CAN110005112412", "ident.century_ambiguous"),
        ok("21 years old: no doubt", MADE + "nobody is older than 120", "CAN110005112312"),
        ok("born on the day itself", MADE + rule, "CAN110026112312", "ident.century_ambiguous"),
        ok("a later day belongs to the century before", MADE + rule, "CAN110026112412"),
        ok("29 February 2000", MADE + "Gregorian calendar", "CAN110000022912"),
        bad("29 February of no century", MADE + "Gregorian calendar", "CAN110081022912", "ident.birth_date"),
        bad("month 13", MADE + "Gregorian calendar", "CAN110081130112", "ident.birth_date"),
        bad("14 characters", rule, plain[:14], "ident.length"),
        bad("16 characters", rule, plain + "1", "ident.length"),
        bad("digit among the letters", rule, "C4N110081080312", "ident.charset"),
        bad("letter among the digits", rule, "CANO10081080312", "ident.charset"),
        bad("form says another birth date", rule, plain, "ident.conflict", expect={"birthDate": "1981-08-04"}),
        *evened(plain),
        *odd(plain),
    ]


def hk_macao_travel_permit():
    rule = "公安部公告 2010-03-10 港澳居民来往内地通行证号码规则"
    return [
        ok("Hong Kong, first issue", MADE + rule, "H1234567800"),
        ok("Macao, renewed twice", MADE + rule, "M8765432102"),
        ok("renewed 99 times", MADE + rule, "H1234567899"),
        ok("nine characters as printed today", MADE + "current cards print the count apart", "H12345678"),
        ok("lower-case letter", "normalisation table of the package", "h12345678", "text.normalised"),
        bad("C is the mainland resident's permit", rule, "C12345678", "ident.malformed"),
        bad("W is the mainland resident's permit", rule, "W12345678", "ident.malformed"),
        bad("8 characters", rule, "H1234567", "ident.length"),
        bad("10 characters", rule, "H123456780", "ident.length"),
        bad("12 characters", rule, "H12345678001", "ident.length"),
        bad("digit first", rule, "112345678", "ident.charset"),
        bad("letter inside", rule, "H1234567O", "ident.charset"),
        bad("brackets are not taken away", "normalisation table of the package", "H12345678(00)", "ident.length"),
        *evened("H1234567800"),
        *odd("H1234567800"),
    ]


def taiwan_travel_permit():
    rule, older = "公安部公告 2015-07-02 台湾居民来往大陆通行证", "layout of the booklets of 1992–2008, news of 2008-09-11"
    return [
        ok("card of 2015", MADE + rule, "12345678"),
        ok("booklet with issue count", MADE + older, "1234567801"),
        ok("booklet with issue count and issuer", MADE + older, "12345678012"),
        ok("booklet with an issuer letter in brackets", MADE + older, "1234567801(B)", "text.normalised"),
        ok("full-width brackets", "normalisation table of the package", "1234567801（B）", "text.normalised", facts=False),
        ok("lower-case issuer letter", "normalisation table of the package", "1234567803b", "text.normalised"),
        bad("7 digits", rule, "1234567", "ident.length"),
        bad("9 digits", rule, "123456789", "ident.length"),
        bad("12 digits", older, "123456780123", "ident.length"),
        bad("letter among the first eight", rule, "1234567A", "ident.charset"),
        bad("letter in the issue count", older, "12345678A1", "ident.charset"),
        bad("the identity card of Taiwan is another kind", rule, "A123456789", "ident.charset"),
        *evened("12345678"),
        *odd("12345678"),
    ]


def hk_macao_id():
    specimen = "specimen A123456(3) of the Hong Kong card; rule recalled"
    two = "AB987654" + arithmetic.hong_kong("AB987654")
    with_a = next(f"G{n:06}A" for n in range(123000, 124000) if arithmetic.hong_kong(f"G{n:06}") == "A")
    with_0 = next(f"K{n:06}0" for n in range(123000, 124000) if arithmetic.hong_kong(f"K{n:06}") == "0")
    return [
        ok("Hong Kong specimen", specimen, "A1234563"),
        ok("Hong Kong specimen with brackets", specimen, "A123456(3)", "text.normalised"),
        ok("full-width brackets", specimen, "A123456（3）", "text.normalised", facts=False),
        ok("two letters", MADE + "check computed", two),
        ok("check A", MADE + "check computed", with_a),
        ok("check 0", MADE + "check computed", with_0),
        bad("wrong check digit", specimen, "A1234564", "ident.check_digit"),
        bad("wrong check digit after two letters", MADE + "check computed", wrong_check(two), "ident.check_digit"),
        bad("check letter B", specimen, "A123456B", "ident.charset"),
        bad("letter among the digits", specimen, "A12345O3", "ident.charset"),
        bad("digit as second letter", specimen, "A91234563", "ident.charset"),
        bad("7 characters", specimen, "A123456", "ident.length"),
        bad("10 characters", specimen, "AB98765432", "ident.length"),
        ok("Macao first digit 1", MADE + "8 digits, first 1, 5 or 7; check rule not public", "12345678"),
        ok("Macao first digit 5", MADE + "8 digits, first 1, 5 or 7", "51234567"),
        ok("Macao first digit 7", MADE + "8 digits, first 1, 5 or 7", "7123456(8)", "text.normalised"),
        bad("Macao first digit 2", "8 digits, first 1, 5 or 7", "22345678", "ident.malformed"),
        bad("Macao with a letter", "8 digits, first 1, 5 or 7", "1234567A", "ident.charset"),
        *evened("A1234563"),
        *odd("A1234563"),
    ]


def taiwan_id():
    rule = "specimen A123456789 and its check rule, recalled"

    def made(body):
        return next(f"{body}{digit}" for digit in range(10) if arithmetic.taiwan(f"{body}{digit}"))
    return [
        ok("specimen", rule, "A123456789"),
        ok("female", MADE + rule, made("B22345678")),
        ok("resident certificate, male", MADE + rule, made("F81234567")),
        ok("resident certificate, female", MADE + rule, made("H91234567")),
        ok("letter I is 34", MADE + rule, made("I12345678")),
        ok("letter O is 35", MADE + rule, made("O12345678")),
        ok("letter W is 32", MADE + rule, made("W12345678")),
        ok("letter X is 30", MADE + rule, made("X12345678")),
        ok("letter Y is 31", MADE + rule, made("Y12345678")),
        ok("letter Z is 33", MADE + rule, made("Z12345678")),
        ok("lower-case letter", "normalisation table of the package", "a123456789", "text.normalised", facts=False),
        bad("wrong check digit", rule, "A123456788", "ident.check_digit"),
        bad("second digit 3", rule, "A323456789", "ident.malformed"),
        bad("second digit 0", rule, "A023456789", "ident.malformed"),
        bad("digit first", rule, "1123456789", "ident.charset"),
        bad("letter second, the older resident certificate", rule, "AB23456789", "ident.charset"),
        bad("9 characters", rule, "A12345678", "ident.length"),
        bad("11 characters", rule, "A1234567890", "ident.length"),
        bad("form says another sex", rule, "A123456789", "ident.conflict", expect={"sex": "female"}),
        *evened("A123456789"),
        *odd("A123456789"),
    ]


def military_id():
    rule = "no public syntax: letters, digits and Han characters, 4 to 20"
    return [
        ok("Han characters and digits", MADE + rule, "军字第1234567号"),
        ok("letters and digits", MADE + rule, "JW1234567"),
        ok("case is kept", MADE + rule, "jw1234567"),
        ok("4 characters", MADE + rule, "军123"),
        ok("20 characters", MADE + rule, "军字第12345678901234567"),
        bad("3 characters", rule, "军12", "ident.length"),
        bad("21 characters", rule, "军字第123456789012345678", "ident.length"),
        bad("hyphen", rule, "JW-1234567", "ident.charset"),
        bad("stop", rule, "军字第1234。", "ident.charset"),
        *evened("JW1234567"),
        *odd("JW1234567"),
    ]


def passport():
    rule = "layouts of Chinese passports as public libraries agree"
    layouts = {
        "E with 8 digits": "E12345678", "E with a letter": "EA1234567", "G with 8 digits": "G12345678", "14 with 7 digits": "141234567",
        "15 with 7 digits": "151234567", "DE diplomatic": "DE1234567", "SE service": "SE1234567", "PE public affairs": "PE1234567",
        "D with 7 digits": "D1234567", "D with 8 digits": "D12345678", "S with 7 digits": "S1234567", "P with 8 digits": "P12345678",
        "Macao": "MA1234567", "Hong Kong K": "K12345678", "Hong Kong KJ": "KJ1234567",
    }
    return [
        *(ok(name, MADE + rule, text) for name, text in layouts.items()),
        ok("lower-case letter", "normalisation table of the package", "e12345678", "text.normalised", facts=False),
        bad("E with the letter I", rule, "EI1234567", "ident.malformed"),
        bad("E with the letter O", rule, "EO1234567", "ident.malformed"),
        bad("E with 7 digits", rule, "E1234567", "ident.malformed"),
        bad("letter that opens no layout", rule, "Q12345678", "ident.malformed"),
        bad("16 with 7 digits", rule, "161234567", "ident.malformed"),
        bad("letter inside", rule, "E1234567A", "ident.malformed"),
        bad("7 characters", rule, "E123456", "ident.length"),
        bad("10 characters", rule, "E123456789", "ident.length"),
        bad("hyphen", rule, "E-1234567", "ident.charset"),
        *evened("E12345678"),
        *odd("E12345678"),
    ]


FIRST = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
SECOND = "L898902C36UTO7408122F1204159ZE184226B<<<<<10"


def line(number="L898902C3", state="UTO", born="740812", gender="F", expiry="120415", personal="ZE184226B<<<<<"):
    fields = [field + arithmetic.travel(field) for field in (number, born, expiry, personal)]
    composite = arithmetic.travel("".join(fields))
    return f"{fields[0]}{state}{fields[1]}{gender}{fields[2]}{fields[3]}{composite}"


def mrz():
    doc = "ICAO Doc 9303 "
    made = "made from the specimen of ICAO Doc 9303 part 4; checks recomputed"
    td1 = "I<UTOD231458907<<<<<<<<<<<<<<<7408122F1204159UTO<<<<<<<<<<<6ERIKSSON<<ANNA<MARIA<<<<<<<<<<"
    td2 = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<D231458907UTO7408122F1204159<<<<<<<6"
    visa = "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L8988901C4XXX4009078F96121096ZE184226B<<<<<<"
    empty = line(personal="<" * 14)
    return [
        ok("passport specimen", doc + "part 4", FIRST + SECOND),
        ok("passport specimen on two lines", doc + "part 4", FIRST + "\n" + SECOND, "text.normalised"),
        ok("second line alone", doc + "part 4", SECOND),
        ok("card specimen, three lines", doc + "part 5", td1),
        ok("card specimen, two lines", doc + "part 6", td2),
        ok("visa specimen without composite check", doc + "part 7", visa),
        ok("lower-case", "normalisation table of the package", SECOND.lower(), "text.normalised", facts=False),
        ok("personal number empty with check 0", made, empty),
        ok("personal number empty with filler as check", doc + "part 4: the check may be < when the field is empty", empty[:42] + "<" + empty[43]),
        ok("sex not stated", made, line(gender="<")),
        ok("male", made, line(gender="M")),
        ok("birth date unknown", made, line(born="<<<<<<")),
        ok("birth day unknown", made, line(born="7408<<")),
        ok("expiry YY 69 is 2069", made, line(expiry="690415")),
        ok("expiry YY 70 is 1970", made, line(expiry="700415")),
        ok("Germany is D", doc + "part 3", line(state="D<<")),
        ok("China", "ISO 3166-1", line(state="CHN")),
        ok("stateless", doc + "part 3", line(state="XXA")),
        ok("20 years old or 120: in doubt", made, line(born="051124"), "ident.century_ambiguous"),
        ok("21 years old: no doubt", made, line(born="051123")),
        ok("a day after the day asked belongs to the century before", made, line(born="261124")),
        ok("born on the day itself", made, line(born="261123"), "ident.century_ambiguous", facts=False),
        bad("no such birth day", made, line(born="740230"), "ident.birth_date"),
        bad("document number check", doc + "part 3, 4.9", SECOND.replace("L898902C36", "L898902C37"), "ident.check_digit"),
        bad("birth date check", doc + "part 3, 4.9", SECOND.replace("7408122F", "7408123F"), "ident.check_digit"),
        bad("expiry check", doc + "part 3, 4.9", SECOND.replace("1204159", "1204158"), "ident.check_digit"),
        bad("personal number check", doc + "part 3, 4.9", SECOND[:42] + "20", "ident.check_digit"),
        bad("composite check", doc + "part 3, 4.9", SECOND[:43] + "1", "ident.check_digit"),
        bad("card composite check", doc + "part 5", td1.replace("<6E", "<5E"), "ident.check_digit"),
        bad("card of two lines, composite check", doc + "part 6", td2[:-1] + "5", "ident.check_digit"),
        bad("state that is none", made, line(state="QQQ"), "ident.country_unknown"),
        bad("issuer that is none", made, FIRST.replace("UTO", "QQQ") + SECOND, "ident.country_unknown"),
        bad("sex X", made, line(gender="X"), "ident.malformed"),
        bad("88 characters that begin with I", doc + "part 4", "I" + FIRST[1:] + SECOND, "ident.malformed"),
        bad("72 characters that begin with B", doc + "part 6", "B" + td2[1:], "ident.malformed"),
        bad("90 characters that begin with P", doc + "part 5", "P" + td1[1:], "ident.malformed"),
        bad("hyphen for a filler", doc + "part 3", SECOND.replace("<", "-"), "ident.charset"),
        bad("43 characters", doc + "part 4", SECOND[:43], "ident.length"),
        bad("45 characters", doc + "part 4", SECOND + "<", "ident.length"),
        bad("36 characters: the second line of a card alone", doc + "part 6", td2[36:], "ident.length"),
        bad("71 characters", doc + "part 6", td2[:71], "ident.length"),
        bad("89 characters", doc + "part 5", td1[:89], "ident.length"),
        bad("91 characters", doc + "part 5", td1 + "<", "ident.length"),
        bad("form says another birth date", doc + "part 4", SECOND, "ident.conflict", expect={"birthDate": "1974-08-13"}),
        bad("form says another sex", doc + "part 4", SECOND, "ident.conflict", expect={"sex": "male"}),
        *evened(SECOND),
        *odd(SECOND),
    ]


FILES = {
    "foreign_permanent_resident_id": ("Foreigner's permanent residence card of 18 characters. Numbers are published specimens or made by the layout.", foreign_permanent_resident_id),
    "foreign_permanent_resident_id_15": ("Foreigner's permanent residence card of 15 characters. Numbers are made by the layout.", foreign_permanent_resident_id_15),
    "hk_macao_travel_permit": ("Mainland travel permit for residents of Hong Kong and Macao. Numbers are made by the layout.", hk_macao_travel_permit),
    "taiwan_travel_permit": ("Mainland travel permit for residents of Taiwan. Numbers are made by the layout.", taiwan_travel_permit),
    "hk_macao_id": ("Identity card of Hong Kong or Macao. Numbers are the specimen or made by the rule.", hk_macao_id),
    "taiwan_id": ("Identity card of Taiwan. Numbers are the specimen or made by the rule.", taiwan_id),
    "military_id": ("Papers of soldiers: characters only. Numbers are made.", military_id),
    "passport": ("Chinese passports by layout. Numbers are made by the layout.", passport),
    "mrz": ("Machine readable zone: specimens of ICAO Doc 9303 and lines made from them.", mrz),
}

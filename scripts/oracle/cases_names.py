"""Cases for names of persons and bodies."""
from case import NORMAL, bad, odd, ok

RULE = "characters of names on papers: Han with all extensions, Latin, one space, middle dot, hyphen, apostrophe"
BODY = "characters of names in company registers: Han, Latin, digits, brackets, a few signs"
CHANGED = "text.normalised"


def person_name():
    return [
        ok("Han", RULE, "张三"),
        ok("one character", RULE, "张"),
        ok("60 characters", RULE, "张" * 60),
        ok("rare Han of extension B", RULE, "王𠀀"),
        ok("〇 as a character of a name", RULE, "李〇"),
        ok("minority name with a middle dot", RULE, "买买提·艾力"),
        *(ok(f"dot variant {ord(dot):04X}", NORMAL, f"买买提{dot}艾力", CHANGED) for dot in "•．‧・"),
        ok("stop between Han characters", NORMAL, "买买提.艾力", CHANGED),
        ok("stop after a Latin letter stays", RULE, "J. Smith"),
        ok("Latin", RULE, "John Smith"),
        ok("Latin with accents", RULE, "José Nuñez"),
        ok("hyphen and apostrophe", RULE, "Mary-Jane O'Brien"),
        ok("Han and Latin", RULE, "王John"),
        ok("full-width letters", NORMAL, "Ｊｏｈｎ", CHANGED),
        ok("several spaces inside become one", NORMAL, "John   Smith", CHANGED),
        ok("ideographic space inside becomes one space", NORMAL, "John\u3000Smith", CHANGED),
        ok("spaces at the ends", NORMAL, " 张三\u3000", CHANGED),
        ok("zero-width character inside", NORMAL, "张\u200b三", CHANGED),
        ok("case is kept", NORMAL, "john SMITH"),
        bad("61 characters", RULE, "张" * 61, "ident.length"),
        bad("digit", RULE, "张3", "ident.charset"),
        bad("full-width digit", RULE, "张３", "ident.charset"),
        bad("private-use character", RULE, "王\ue000", "ident.charset"),
        bad("private-use character of plane 15", RULE, "王\U000f0000", "ident.charset"),
        bad("replacement character", RULE, "王\ufffd", "ident.charset"),
        bad("bracket", RULE, "张三（小）", "ident.charset"),
        bad("line of a table pasted in", RULE, "张三|李四", "ident.charset"),
        bad("place counted in the text as typed", NORMAL, " \u200b张3", "ident.charset"),
        bad("strict: zero-width character inside", "strict: the text as typed", "张\u200b三", "ident.charset", strict=True),
        ok("strict: plain", "strict: the text as typed", "张三", strict=True),
        *odd("张三丰", digits="张"),
    ]


def organisation_name():
    return [
        ok("Han", BODY, "某某科技有限公司"),
        ok("2 characters", BODY, "某某"),
        ok("120 characters", BODY, "某" * 120),
        ok("ASCII brackets become full-width", NORMAL, "某某(深圳)有限公司", CHANGED),
        ok("full-width brackets stay", BODY, "某某（深圳）有限公司"),
        ok("Latin with signs", BODY, "Sample & Sons Co., Ltd."),
        ok("Han, Latin and digits", BODY, "某某360 Bank"),
        ok("quotation marks", BODY, "“某某”俱乐部"),
        ok("middle dot", BODY, "某某·艾力商行"),
        ok("dot variant", NORMAL, "某某•艾力商行", CHANGED),
        ok("full-width letters and digits", NORMAL, "Ａ１某某公司", CHANGED),
        ok("several spaces", NORMAL, "Sample  Bank", CHANGED),
        bad("1 character", BODY, "某", "ident.length"),
        bad("121 characters", BODY, "某" * 121, "ident.length"),
        bad("semicolon", BODY, "某某;公司", "ident.charset"),
        bad("equals sign", BODY, "=某某公司", "ident.charset"),
        bad("private-use character", BODY, "某某\ue000公司", "ident.charset"),
        bad("replacement character", BODY, "某某\ufffd公司", "ident.charset"),
        *odd("某某公司", digits="某"),
    ]


FILES = {
    "person_name": ("Names of persons. Names are invented.", person_name),
    "organisation_name": ("Names of bodies. Names are invented.", organisation_name),
}

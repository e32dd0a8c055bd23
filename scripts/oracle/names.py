"""Names: characters allowed and script."""
import unicodedata

from reading import is_han

ORGANISATION_SIGNS = set("（）·&-.,、“”' /") | set("0123456789")


def is_latin(sign):
    return unicodedata.name(sign, "").startswith("LATIN ")


def script(text):
    han, latin = any(map(is_han, text)), any(map(is_latin, text))
    return "mixed" if han and latin else "han" if han else "latin" if latin else "other"


def person_name(reading):
    source = "ident.person_name.layout"
    reading.need(source)
    reading.length("1–60", source)
    reading.charset(source, lambda sign: is_han(sign) or is_latin(sign) or sign in " ·-'.’")
    reading.facts["script"] = script(reading.text)


def organisation_name(reading):
    source = "ident.organisation_name.layout"
    reading.need(source)
    reading.length("2–120", source)
    reading.charset(source, lambda sign: is_han(sign) or is_latin(sign) or sign in ORGANISATION_SIGNS)
    reading.facts["script"] = script(reading.text)


READERS = {"person_name": person_name, "organisation_name": organisation_name}

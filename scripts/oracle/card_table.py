"""The card as the contract words it: fields in the order of the published types, whose they are, when they are asked for."""

PERSONS = ("individual", "minor")
PARTNERS = ("partnership", "venture_capital")
BODIES = ("legal_person", *PARTNERS, "unincorporated", "sole_trader", "public_institution", "product", "overseas_institution",
          "qualified_foreign_investor")
PARTIES = PERSONS + BODIES
WITHOUT_SCOPE = BODIES[5:]

# ISO 4217 as pycountry 26.2.16 lists it.
CURRENCIES = """AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE
CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW
KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR
PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU
UYW UZS VED VES VND VUV WST XAD XAF XAG XAU XBA XBB XBC XBD XCD XCG XDR XOF XPD XPF XPT XSU XTS XUA XXX YER ZAR ZMW ZWG""".split()
PERSON_NUMBERS = ("resident_id", "resident_id_15", "temporary_resident_id", "hmt_residence_permit", "foreign_permanent_resident_id",
                  "foreign_permanent_resident_id_15", "hk_macao_travel_permit", "taiwan_travel_permit", "hk_macao_id", "taiwan_id",
                  "military_id", "passport")
TELL_BIRTH_DATE = PERSON_NUMBERS[:6]
BODY_NUMBERS = ("uscc", "organization_code", "business_licence_15")
WITHOUT_LAYOUT = ("product_filing", "overseas_registration", "other")
DOCUMENT_KINDS = PERSON_NUMBERS + BODY_NUMBERS + WITHOUT_LAYOUT
ORGANISATION_PAPERS = (*BODY_NUMBERS, "overseas_registration")

TEXT, NAME, NUMBER, PHONE, ACCOUNT = ("text",), ("name",), ("document_number",), ("phone",), ("account_number",)
DAY, DAY_OR_LONG_TERM, COUNTRY, AMOUNT, CAPITAL = ("day",), ("day_or_long_term",), ("country",), ("amount",), ("capital",)
RATIO, COUNT, FLAG, URL, LATIN, ANY, PROVENANCE = ("ratio",), ("count",), ("flag",), ("url",), ("latin",), ("any",), ("provenance",)


def ident(kind):
    return ("ident", kind)


def word(words):
    return ("word", words.split())


def record(inside):
    return ("object", inside)


def records(inside):
    return ("list", inside)


KIND = word(" ".join(DOCUMENT_KINDS))
PERSON = {"name": NAME, "documentKind": KIND, "documentNumber": NUMBER, "documentFrom": DAY, "documentUntil": DAY_OR_LONG_TERM,
          "phone": PHONE, "address": TEXT}
PARTNER = {"kind": word("person organisation"), **PERSON, "representative": record(PERSON)}
RESIDENCE = {"country": COUNTRY, "number": TEXT, "reason": word("not_issued not_obtained"), "explanation": TEXT}
TAX = {"status": word("resident_only non_resident_only both"), "surname": LATIN, "givenName": LATIN, "birthPlace": LATIN, "currentAddress": LATIN,
       "entityType": word("passive_non_financial other_non_financial financial"), "residences": records(RESIDENCE)}
CONSENT = {"purpose": TEXT, "version": TEXT, "on": DAY, "by": word("self guardian"), "refused": FLAG}
OWNER = {**PERSON, "basis": word("shares income_or_votes control daily_management legal_representative"), "share": RATIO}
CARD_ACCOUNT = {"kind": word("cash credit option fund securities"), "number": ACCOUNT, "market": word("shanghai shenzhen beijing neeq"),
                "status": word("normal abnormal cancelled")}
AUXILIARY = {"documentKind": KIND, "documentNumber": NUMBER, "documentUntil": DAY_OR_LONG_TERM}
TAGS = ("words", "supplier distributor key brand partner".split())

# block: (field, format, whose it is)
BLOCKS = {
    "identity": [
        ("name", NAME, PARTIES), ("formerName", NAME, PARTIES), ("documentKind", KIND, PARTIES), ("documentNumber", NUMBER, PARTIES),
        ("documentFrom", DAY, PARTIES), ("documentUntil", DAY_OR_LONG_TERM, PARTIES), ("documentAddress", TEXT, PARTIES),
        ("auxiliaryDocuments", records(AUXILIARY), PARTIES), ("sex", word("male female"), PERSONS), ("birthDate", DAY, PERSONS),
        ("nationality", COUNTRY, PERSONS), ("uscc", ident("uscc"), BODIES), ("entityKind", TEXT, BODIES)],
    "background": [
        ("occupation", TEXT, PERSONS), ("education", TEXT, PERSONS), ("industry", TEXT, PARTIES), ("workplace", TEXT, PERSONS)],
    "contact": [
        ("residence", TEXT, PARTIES), ("address", TEXT, PARTIES), ("postcode", ident("postcode"), PARTIES), ("mobile", ident("mobile"), PARTIES),
        ("phone", PHONE, PARTIES), ("email", ident("email"), PARTIES), ("fax", PHONE, PARTIES), ("website", URL, PARTIES)],
    "people": [
        ("contactPerson", record(PERSON), PARTIES), ("emergencyContact", record({**PERSON, "relation": TEXT}), PERSONS),
        ("guardian", record({**PERSON, "relation": TEXT}), ("minor",)), ("legalRepresentative", record(PERSON), ("legal_person", "public_institution")),
        ("personInCharge", record(PERSON), (*PARTNERS, "unincorporated", "sole_trader", "overseas_institution", "qualified_foreign_investor")),
        ("managingPartner", record(PARTNER), PARTNERS), ("agent", record({**PERSON, "authorisedUntil": DAY_OR_LONG_TERM}), PARTIES),
        ("assetManager", TEXT, ("product",)), ("custodian", TEXT, ("product", "qualified_foreign_investor"))],
    "business": [
        ("businessScope", TEXT, BODIES), ("registeredCapital", CAPITAL, BODIES), ("currency", ("currency",), BODIES), ("foundedOn", DAY, BODIES),
        ("tradingSince", DAY, BODIES)],
    "owners": [("controllers", records(PERSON), BODIES), ("beneficialOwners", records(OWNER), BODIES)],
    "accounts": [
        ("clientCode", ident("client_code"), PARTIES), ("cashAccount", ident("cash_account"), PARTIES),
        ("unifiedAccount", ident("unified_account"), PARTIES), ("accounts", records(CARD_ACCOUNT), PARTIES)],
    "tax": [("taxResidence", record(TAX), PARTIES)],
    "consents": [("consents", records(CONSENT), PARTIES)],
    "relationship": [
        ("sourceChannel", word("old_database call website fair visit referral other"), PARTIES), ("relation", word("direct indirect"), PARTIES),
        ("relationTypes", TAGS, PARTIES), ("registeredOn", DAY, PARTIES), ("cooperationSince", DAY, PARTIES), ("cooperationYears", COUNT, PARTIES),
        ("brands", TEXT, PARTIES), ("totalAssets", AMOUNT, PARTIES), ("annualRevenue", AMOUNT, PARTIES), ("employees", COUNT, PARTIES),
        *((field, TEXT, PARTIES) for field in ("creditStanding", "creditEvents", "financialCondition", "staffCondition")),
        ("decisionMaker", record({"name": NAME, "birthDate": DAY, "interests": TEXT}), PARTIES),
        *((field, TEXT, PARTIES) for field in "decisionTraits needs outlook serviceArea salesCapability managementTraits policies attitude "
          "competitors dealings paymentTerms remarks".split())],
    "other": [("attributes", ANY, PARTIES), ("provenance", PROVENANCE, PARTIES)],
}
FIELDS = {field: (block, form, parties) for block, rows in BLOCKS.items() for field, form, parties in rows}
# The order of the types is the order of display: what bodies alone have stands after what everyone has.
DISPLAY = ("name formerName documentKind documentNumber documentFrom documentUntil documentAddress auxiliaryDocuments sex birthDate nationality "
           "occupation education industry workplace residence address postcode mobile phone email fax website contactPerson emergencyContact guardian "
           "clientCode cashAccount unifiedAccount accounts taxResidence consents uscc entityKind legalRepresentative personInCharge managingPartner agent "
           "assetManager custodian businessScope registeredCapital currency foundedOn tradingSince controllers beneficialOwners").split()
RELATIONSHIP = [field for field, (block, _, _) in FIELDS.items() if block == "relationship"]
DISPLAY += RELATIONSHIP + ["attributes", "provenance"]

KEY = ("name", "documentKind", "documentNumber")
OWNERS_SINCE = "2024-11-01"
OWNERS_OF = ("legal_person", *PARTNERS)
NINE_ITEMS = ("name", "documentKind", "documentNumber", "documentUntil", "sex", "nationality", "occupation", "workplace", "residence", "mobile", "phone")
BODY_ITEMS = ("name", "documentKind", "documentNumber", "documentUntil", "residence", "uscc", "legalRepresentative", "personInCharge", "managingPartner",
              "agent", "businessScope", "controllers")
PAPER = ("name", "documentKind", "documentNumber", "documentUntil")
INSIDE = {"agent": PAPER, "legalRepresentative": PAPER, "personInCharge": PAPER, "guardian": (*PAPER, "phone", "relation"),
          "managingPartner": ("kind", *PAPER)}
PEOPLE_OF = {
    "minor": ("guardian",), "legal_person": ("legalRepresentative",), "public_institution": ("legalRepresentative",),
    "partnership": ("managingPartner",), "venture_capital": ("managingPartner",), "unincorporated": ("personInCharge",),
    "sole_trader": ("personInCharge",), "product": ("assetManager", "custodian"), "qualified_foreign_investor": ("custodian",),
}


def required(party, on):
    """Top-level fields that every card of the party must have on a day."""
    if party in PERSONS:
        fields = {*PAPER, "sex", "nationality", *(("occupation",) if party == "individual" else ())}
    else:
        fields = {*PAPER, "residence", "agent", *(() if party in WITHOUT_SCOPE else ("businessScope",)),
                  *(("controllers",) if party == "legal_person" else ()), *(("beneficialOwners",) if party in OWNERS_OF and on >= OWNERS_SINCE else ())}
    return fields | set(PEOPLE_OF.get(party, ()))


def conditional(party):
    if party in BODIES:
        return {"currency": "capital_given"}
    pairs = {"birthDate": "not_told_by_number", **dict.fromkeys(("residence", "workplace"), "residence_or_workplace"),
             **dict.fromkeys(("mobile", "phone"), "reach_by_mobile_or_phone")}
    return {**pairs, "consents": "under_14"} if party == "minor" else pairs


def lists(party, on):
    """What cardFields says of a party: names in the order of display."""
    asked, depends = required(party, on), conditional(party)
    items = NINE_ITEMS if party in PERSONS else BODY_ITEMS
    mine = [field for field in DISPLAY if party in FIELDS[field][2]]
    return {"required": [field for field in mine if field in asked], "conditional": [f"{field}:{depends[field]}" for field in mine if field in depends],
            "key": [field for field in mine if field in KEY], "aml": [field for field in mine if field in items]}

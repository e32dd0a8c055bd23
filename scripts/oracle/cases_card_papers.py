"""Cases of checkCard about identity documents: expiry, days of grace, spans of validity, pairs."""
from card_samples import ADULT, COMPANY, head, individual, owner, part
from case import person
from case_card import refused, sound

EXPIRY = "令〔2007〕第2号第十九条；90 days of grace and of reminder: notice of a broker of 2018-12-14"
EXPIRY_2026 = "successor of 令〔2007〕第2号 from 2026-01-01；90 days of grace and of reminder: notice of a broker of 2018-12-14"
SPANS = "《居民身份证法》第五条"
TEMPORARY = "《临时居民身份证管理办法》：3 months；《民法典》第二百零二条"
PAIRS = "public counter configuration V0021: shown as a pair"
ENDED = "《民法典》第一百七十三条: authority ends with its term, its last day is within it"
OWN = "own policy of a broker"
PERMIT = {"documentKind": "hmt_residence_permit", "documentNumber": "810000199408230021"}


def policy(grace, reminder):
    targets = ("unified_account", "shareholder_system", "fund_system", "option_system", "depository_bank", "other_client_codes")
    free = {"ordinary": True, "key": True, "nameAndNumber": "needs_external"}
    return {"id": "sample", "version": "1", "client": {
        "graceDays": grace, "reminderDays": reminder, "expiredDocument": "gate", "identityCheckDays": 30, "targetFields": {target: ["name", "mobile"] for target in targets}, "linkFields": ["name"],
        "unconfirmedLink": "key_with_csdc", "channels": {channel: free for channel in ("counter", "witnessed", "self_service_terminal", "online")},
        "individualAgent": "forbidden", "overseasSeal": False, "marksOnEveryForm": True, "maskedOnSlip": ["documentNumber"]}}


def until(day, **more):
    return part(name="张三", documentUntil=day, **more)


def judged(name, origin, card, *soft, **given):
    return sound(name, origin, card, *soft, partial=True, want=("documents",), sources=True, **given)


def expiry():
    return [
        judged("91 days left", EXPIRY_2026, until("2027-02-22")),
        judged("90 days left", EXPIRY_2026, until("2027-02-21"), "card.expiring"),
        judged("last valid day", EXPIRY_2026, until("2026-11-23"), "card.expiring"),
        judged("first day of grace", EXPIRY_2026, until("2026-11-22"), "card.stale"),
        judged("90th day of grace", EXPIRY_2026, until("2026-08-25"), "card.stale"),
        judged("91 days after expiry", EXPIRY_2026, until("2026-08-24"), "card.expired"),
        judged("long term", EXPIRY_2026, until("long_term")),
        judged("no document, no rule", EXPIRY_2026, part(name="张三")),
        judged("expired under the old rules", EXPIRY, until("2025-09-01"), "card.expired", on="2025-12-31"),
        judged("expired under the new rules", EXPIRY_2026, until("2025-09-01"), "card.expired", on="2026-01-01"),
        judged("grace over New Year", EXPIRY, until("2025-12-01"), "card.stale", on="2025-12-31"),
        sound("expired document on a whole card is no fault of the card", EXPIRY_2026, individual(documentFrom="2006-07-08", documentUntil="2026-07-08"), "card.expired",
              want=("complete", "documents")),
        judged("own policy without grace: the day after", OWN, until("2026-11-22"), "card.expired", policy=policy(0, 30)),
        judged("own policy: 30 days left", OWN, until("2026-12-23"), "card.expiring", policy=policy(0, 30)),
        judged("own policy: 31 days left", OWN, until("2026-12-24"), policy=policy(0, 30)),
        judged("own policy without reminder: the last valid day still", OWN, until("2026-11-23"), "card.expiring", policy=policy(0, 0)),
        judged("own policy: a year of grace", OWN, until("2025-11-23"), "card.stale", policy=policy(365, 90)),
        refused("grace and reminder outside what a policy takes", "0 to 3650 days", part(name="张三"), "policy.out_of_range", "policy.out_of_range", partial=True,
                policy=policy(-1, 3651)),
    ]


def places():
    passport = {"documentKind": "passport", "documentNumber": "E12345678"}
    return [
        judged("auxiliary document", EXPIRY_2026, part(auxiliaryDocuments=[{**passport, "documentUntil": "2026-11-30"}]), "card.expiring"),
        judged("agent's document", EXPIRY_2026, part("legal_person", agent={"documentUntil": "2026-08-01"}), "card.expired"),
        judged("every document of a partnership in the order of the card", EXPIRY_2026, part(
            "venture_capital", documentUntil="long_term", auxiliaryDocuments=[{"documentUntil": "2030-01-01"}],
            personInCharge={"documentUntil": "2030-01-02"}, managingPartner={"kind": "organisation", "documentUntil": "2030-01-03", "representative": {"documentUntil": "2030-01-04"}},
            agent={"documentUntil": "2030-01-05"}, controllers=[{"documentUntil": "2030-01-06"}], beneficialOwners=[{"documentUntil": "2030-01-07"}, {"documentUntil": "2026-12-01"}]),
            "card.expiring"),
        judged("the end of an authority is no document", f"authorisedUntil is no identity document; {ENDED}", part("legal_person", agent={"name": "李四", "authorisedUntil": "2020-01-01"}),
               "card.expired"),
        judged("authority that ends today", ENDED, part("legal_person", agent={"authorisedUntil": "2026-11-23"})),
        judged("authority that ended yesterday", ENDED, part("legal_person", agent={"authorisedUntil": "2026-11-22"}), "card.expired"),
        refused("valid from tomorrow", "a document shown is already issued", until("2040-01-01", documentFrom="2026-11-24"), "card.not_yet", partial=True),
        sound("valid from today", "a document shown is already issued", until("2040-01-01", documentFrom="2026-11-23"), partial=True, want=("documents",)),
        refused("until before from, both to come", "from is not after until", until("2029-01-01", documentFrom="2030-01-01"), "card.conflict", "card.not_yet", partial=True),
        refused("until the day before from", "from is not after until", until("2026-10-01", documentFrom="2026-10-02"), "card.conflict", soft=("card.stale",), partial=True),
        sound("from and until on one day", "from is not after until", until("2026-10-01", documentFrom="2026-10-01"), "card.stale", partial=True),
        refused("until before from inside a person", "from is not after until", part("legal_person", agent={"documentFrom": "2025-01-01", "documentUntil": "2024-01-01"}),
                "card.conflict", soft=("card.expired",), partial=True),
    ]


def spans():
    def resident(name, born, start, end, *soft, origin=SPANS, on="2026-11-23"):
        card = part("individual", documentKind="resident_id", documentNumber=person("110105", born), documentFrom=start, documentUntil=end)
        return sound(name, origin, card, *soft, partial=True, sources=True, on=on)

    fault, young, due = "card.implausible", "party.needs_confirmation", "card.expiring"
    return [
        resident("the day before sixteen: 5 years", "20091110", "2025-11-09", "2030-11-09", young),
        resident("the day before sixteen: 10 years", "20091110", "2025-11-09", "2035-11-09", young, fault),
        resident("sixteenth birthday: 10 years", "20091110", "2025-11-10", "2035-11-10", young),
        resident("sixteenth birthday: 5 years", "20091110", "2025-11-10", "2030-11-10", young, fault),
        resident("the day before twenty-six: 10 years", "19991110", "2025-11-09", "2035-11-09"),
        resident("the day before twenty-six: 20 years", "19991110", "2025-11-09", "2045-11-09", fault),
        resident("twenty-sixth birthday: 20 years", "19991110", "2025-11-10", "2045-11-10"),
        resident("twenty-sixth birthday: 10 years", "19991110", "2025-11-10", "2035-11-10", fault),
        resident("the day before forty-six: 20 years", "19791110", "2025-11-09", "2045-11-09"),
        resident("the day before forty-six: long term", "19791110", "2025-11-09", "long_term", fault),
        resident("forty-sixth birthday: long term", "19791110", "2025-11-10", "long_term"),
        resident("forty-sixth birthday: 20 years", "19791110", "2025-11-10", "2045-11-10", fault),
        resident("a day less than 20 years", "19850101", "2020-05-06", "2040-05-05", fault),
        resident("a day more than 20 years", "19850101", "2020-05-06", "2040-05-07", fault),
        *(resident(f"issued on 29 February, 10 years, until {end}", "20000101", "2020-02-29", end) for end in ("2030-02-28", "2030-03-01")),
        *(resident(f"issued on 29 February, 20 years, until {end}", "19900101", "2020-02-29", end) for end in ("2040-02-28", "2040-02-29", "2040-03-01")),
        resident("issued on 29 February, 10 years, until 27 February", "20000101", "2020-02-29", "2030-02-27", fault),
        resident("issued on 28 February, until 29 February", "19900101", "2020-02-28", "2040-02-29", fault),
        sound("span without a birth date is not judged", SPANS, part(documentKind="resident_id", documentFrom="2020-05-06", documentUntil="2041-05-06"), partial=True, sources=True),
        sound("span by the birth date of the card alone", SPANS, part(documentKind="resident_id", birthDate="1985-01-01", documentFrom="2020-05-06", documentUntil="2041-05-06"),
              fault, partial=True, sources=True),
        sound("reading_spans_of_people_inside: a representative's card", SPANS, part("legal_person", legalRepresentative=head(documentUntil="2037-05-02")), fault, partial=True,
              sources=True),
        sound("passport has no span", SPANS, part(documentKind="passport", documentNumber="E12345678", birthDate="1985-01-01", documentFrom="2020-05-06", documentUntil="2041-05-06"),
              partial=True, sources=True),
        sound("residence permit has no span", SPANS, part(**PERMIT, documentFrom="2020-05-06", documentUntil="2041-05-06", auxiliaryDocuments=[
              {"documentKind": "hk_macao_travel_permit", "documentNumber": "H12345678"}]), partial=True, sources=True),
        sound("foreigner's card has no span", SPANS, part(documentKind="foreign_permanent_resident_id", documentNumber="911124198108030024", documentFrom="2020-05-06",
              documentUntil="2041-05-06"), partial=True),
        *(temporary(f"temporary card of {start} until {end}", start, end, due) for start, end in
          (("2026-11-20", "2027-02-20"), ("2026-11-20", "2027-02-19"), ("2026-11-01", "2027-02-01"))),
        temporary("temporary card: a day more than 3 months", "2026-11-20", "2027-02-21", due, fault),
        temporary("temporary card: two days less", "2026-11-20", "2027-02-18", due, fault),
        temporary("temporary card: a month without that day ends on its last", "2025-11-30", "2026-02-28", "card.expiring", on="2026-02-01"),
        temporary("temporary card for long", "2026-11-20", "long_term", fault),
    ]


def temporary(name, start, end, *soft, on="2026-11-23"):
    card = part(documentKind="temporary_resident_id", documentNumber=ADULT, documentFrom=start, documentUntil=end)
    return sound(name, TEMPORARY, card, *soft, partial=True, on=on, sources=True)


def pairs():
    other = {"documentKind": "hk_macao_travel_permit", "documentNumber": "H12345678"}
    return [
        sound("residence permit alone", PAIRS, part(**PERMIT), "card.needs_confirmation", partial=True, want=("facts",), sources=True),
        sound("residence permit and travel permit", PAIRS, part(**PERMIT, auxiliaryDocuments=[other]), partial=True, sources=True),
        sound("residence permit and local card", PAIRS, part(**PERMIT, auxiliaryDocuments=[{"documentKind": "hk_macao_id", "documentNumber": "A1234563"}]), partial=True),
        sound("Taiwan: travel permit", PAIRS, part(documentKind="hmt_residence_permit", documentNumber="830000199201300022", auxiliaryDocuments=[
              {"documentKind": "taiwan_travel_permit", "documentNumber": "12345678"}]), partial=True),
        sound("residence permit and passport", PAIRS, part(**PERMIT, auxiliaryDocuments=[{"documentKind": "passport", "documentNumber": "E12345678"}]), "card.needs_confirmation",
              partial=True),
        sound("travel permit alone", PAIRS, part(**other), partial=True, sources=True),
        sound("whole card of a holder from Hong Kong", PAIRS, individual(**PERMIT, sex="female", nationality="HKG", documentFrom=None, documentUntil="2029-01-01",
              auxiliaryDocuments=[{**other, "documentUntil": "2031-01-01"}]), want=("complete", "documents", "facts"), sources=True),
        sound("reading_pair_is_asked_of_the_client: not of an owner, who has no auxiliary documents", PAIRS, part("legal_person", documentKind="uscc", documentNumber=COMPANY, beneficialOwners=[
              owner(**PERMIT, documentFrom=None)]), partial=True),
    ]


def cases():
    return [*expiry(), *places(), *spans(), *pairs()]

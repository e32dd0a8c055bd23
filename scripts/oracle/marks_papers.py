"""Who signs or seals what, and which papers: tables (a1) to (a4) and 04-02 6.1.2 read a second time."""
from dataclasses import dataclass, field

OWN = "client.policy.own"
PERSONS = ("individual", "minor")
PARTNERS = ("partnership", "venture_capital")
BODIES = ("legal_person", *PARTNERS, "unincorporated", "sole_trader", "public_institution", "product", "overseas_institution",
          "qualified_foreign_investor")
PARTIES = PERSONS + BODIES
MARK_KINDS = ("signature", "seal", "signature_or_seal", "electronic_signature")
SIGNERS = ("self", "guardian", "agent", "the_entity", "legal_representative", "managing_partner", "person_in_charge",
           "appointed_representative", "asset_manager", "custodian")
PAPERS = """cash_account_change_form_individual cash_account_change_form_institution securities_account_form unincorporated_change_form
credit_account_change_form identity_document auxiliary_document business_licence registration_certificate legal_representative_certificate legal_representative_id
person_in_charge_certificate person_in_charge_id authorisation_letter agent_id change_proof guardian_id guardianship_proof delegation_letter
appointed_representative_id partnership_agreement manager_registration translation partner_list custodian_id confirmation_slip
controlling_person_form risk_test investor_proof account_closing_form unified_account_form""".split()
CHANGES = ("ordinary_change", "key_change")
# business: form, row of the form for persons, row for bodies
OTHER_BUSINESS = {
    "opening": ("securities_account_form", "client.paper.opening_individual", "client.paper.opening_institution"),
    "closing": ("account_closing_form", "client.paper.closing", "client.paper.closing"),
    "link_confirmation": ("unified_account_form", "client.paper.link_confirmation", "client.paper.link_confirmation"),
    "account_merge": ("unified_account_form", "client.paper.account_merge", "client.paper.account_merge"),
    "risk_test": ("risk_test", "client.paper.risk_test", "client.paper.risk_test"),
    "professional_investor": ("investor_proof", "client.paper.professional_investor", "client.paper.professional_investor"),
}
BUSINESSES = ("opening", *CHANGES, *list(OTHER_BUSINESS)[1:])

MARK_ROW = {
    "individual": "client.mark.self", "minor": "client.mark.guardian", "legal_person": "client.mark.legal_person",
    **dict.fromkeys(PARTNERS, "client.mark.partnership"), "unincorporated": "client.mark.unincorporated",
    "sole_trader": "client.mark.sole_trader", "public_institution": "client.mark.public_institution", "product": "client.mark.product",
    "overseas_institution": "client.mark.overseas", "qualified_foreign_investor": "client.mark.foreign_investor",
}
SEAL, CHOP, HAND = "seal", "signature_or_seal", "signature"
MARKS = {
    "individual": [(HAND, ["self"])],
    "minor": [(HAND, ["guardian"])],
    "legal_person": [(SEAL, ["the_entity"]), (CHOP, ["legal_representative"]), (HAND, ["agent"])],
    "public_institution": [(SEAL, ["the_entity"]), (CHOP, ["legal_representative", "person_in_charge"]), (HAND, ["agent"])],
    **dict.fromkeys(PARTNERS, [(SEAL, ["the_entity"]), (CHOP, ["managing_partner", "person_in_charge"]), (HAND, ["agent"])]),
    "unincorporated": [(SEAL, ["the_entity"]), (CHOP, ["person_in_charge"]), (HAND, ["agent"])],
    "sole_trader": [(SEAL, ["the_entity"]), (CHOP, ["person_in_charge"])],
    "product": [(SEAL, ["asset_manager"]), (CHOP, ["legal_representative"]), (HAND, ["agent"])],
    "overseas_institution": [(HAND, ["agent"])],
    "qualified_foreign_investor": [(SEAL, ["custodian"]), (HAND, ["agent"])],
}

# What is shown, whether a copy stays, whether it bears the seal.
ORIGINAL, ORIGINAL_AND_COPY, COPY = (True, False, False), (True, True, False), (False, True, False)
ORIGINAL_SEALED, ORIGINAL_AND_COPY_SEALED, COPY_SEALED = (True, False, True), (True, True, True), (False, True, True)
LETTER, AGENT_ID = ("authorisation_letter", ORIGINAL_SEALED, "institution_pack"), ("agent_id", ORIGINAL_AND_COPY_SEALED, "institution_pack")
LICENCE = ("business_licence", ORIGINAL_AND_COPY_SEALED, "institution_pack")
REPRESENTATIVE = [("legal_representative_certificate", ORIGINAL_SEALED, "institution_pack"),
                  ("legal_representative_id", ORIGINAL_AND_COPY_SEALED, "institution_pack")]


def in_charge(row):
    return [("person_in_charge_certificate", ORIGINAL_SEALED, row), ("person_in_charge_id", ORIGINAL_AND_COPY_SEALED, row)]


IDENTITY = {
    "individual": [("identity_document", ORIGINAL_AND_COPY, "identity")],
    "minor": [("identity_document", ORIGINAL_AND_COPY, "identity"), ("guardian_id", ORIGINAL_AND_COPY, "guardian"),
              ("guardianship_proof", ORIGINAL, "guardianship")],
    "legal_person": [LICENCE, *REPRESENTATIVE, LETTER, AGENT_ID],
    "public_institution": [("registration_certificate", ORIGINAL_AND_COPY_SEALED, "public_institution"), *REPRESENTATIVE, LETTER, AGENT_ID],
    **dict.fromkeys(PARTNERS, [LICENCE, LETTER, AGENT_ID, *in_charge("partnership")]),
    "unincorporated": [LICENCE, LETTER, AGENT_ID, *in_charge("unincorporated")],
    "sole_trader": [("business_licence", ORIGINAL_AND_COPY_SEALED, "sole_trader"), ("person_in_charge_id", ORIGINAL_AND_COPY, "sole_trader")],
    "product": [("custodian_id", COPY_SEALED, "product"), ("legal_representative_certificate", ORIGINAL_SEALED, "product"),
                ("authorisation_letter", ORIGINAL_SEALED, "product"), ("legal_representative_id", COPY_SEALED, "product"),
                ("agent_id", ORIGINAL_AND_COPY, "product")],
    "overseas_institution": [("registration_certificate", COPY, "overseas"), ("authorisation_letter", ORIGINAL, "overseas"),
                             ("agent_id", ORIGINAL_AND_COPY, "overseas"), ("translation", ORIGINAL, "overseas")],
    "qualified_foreign_investor": [("registration_certificate", COPY, "foreign_investor"), ("custodian_id", COPY_SEALED, "foreign_investor"),
                                   ("authorisation_letter", ORIGINAL, "foreign_investor"), ("agent_id", ORIGINAL_AND_COPY, "foreign_investor")],
}
# (f3) Residence permit and travel permit or local card.
PAIR = ("hmt_residence_permit", "hk_macao_travel_permit", "taiwan_travel_permit", "hk_macao_id", "taiwan_id")
DELEGATION = [("delegation_letter", ORIGINAL_SEALED, "delegation"), ("appointed_representative_id", ORIGINAL_AND_COPY_SEALED, "delegation")]
BY_AGENT = [("authorisation_letter", ORIGINAL, "agent"), ("agent_id", ORIGINAL_AND_COPY, "agent")]
PARTNERSHIP_DATA = ("name", "documentKind", "documentNumber", "documentUntil", "managingPartner", "controllers", "beneficialOwners", "entityKind")
PARTNER_DATA = ("managingPartner", "controllers", "beneficialOwners")


@dataclass
class Need:
    """What marks and papers depend on. `fields`: names of what changes."""
    party: str
    business: str = "ordinary_change"
    partner: str = None
    channel: str = "counter"
    unified: bool = False
    fields: tuple = ()
    proof: bool = False
    margin: bool = False
    controlling: bool = False
    agent: dict = None
    policy: dict = None
    document: str = None
    rows: set = field(default_factory=set)

    def own(self, shipped):
        return OWN if self.policy else shipped

    @property
    def change(self):
        return self.business in CHANGES

    @property
    def by_agent(self):
        """An individual's agent is taken only with a notarised authorisation, and only where the broker allows it."""
        given, switch = self.agent or {}, (self.policy or {}).get("individualAgent", "forbidden")
        return self.party == "individual" and switch == "notarised" and given.get("authorised") is True and given.get("notarised") is True

    @property
    def agent_refused(self):
        return self.party == "individual" and self.agent is not None and not self.by_agent

    @property
    def partners(self):
        return self.party in PARTNERS and bool(set(self.fields) & set(PARTNERSHIP_DATA))

    @property
    def credit(self):
        return self.margin and self.business == "key_change"


def cash_form(party):
    return "cash_account_change_form_" + ("individual" if party in PERSONS else "institution")


def party_marks(need):
    """Kind, signers and row of each mark of the party."""
    if need.by_agent:
        return [(HAND, ["agent"], need.own("client.mark.agent"))]
    marks = [(kind, by, MARK_ROW[need.party]) for kind, by in MARKS[need.party]]
    if need.party in PARTNERS and need.partner == "organisation":
        marks[1] = (HAND, ["appointed_representative"], "client.mark.representative")
    if need.party == "overseas_institution" and (need.policy or {}).get("overseasSeal"):
        marks.append((SEAL, ["the_entity"], need.own(MARK_ROW[need.party])))
    return marks


def forms(need):
    if not need.change:
        return [OTHER_BUSINESS[need.business][0]]
    more = [("securities_account_form", need.unified), ("unincorporated_change_form", need.partners), ("credit_account_change_form", need.credit)]
    return [cash_form(need.party)] + [form for form, due in more if due]


def letter_marks(need):
    """On the authorisation letter of (a3): the seal and the mark of whoever gives the authority; (a1): of partnerships any managing partner."""
    unit = (SEAL, ["the_entity"], "client.mark.authorisation_letter")
    by_partners = "client.mark.authorisation_letter_partnership"
    return {
        "legal_person": [unit, (CHOP, ["legal_representative"], unit[2])],
        "public_institution": [unit, (CHOP, ["legal_representative", "person_in_charge"], unit[2])],
        **dict.fromkeys(PARTNERS, [unit, (HAND, ["appointed_representative"], by_partners) if need.partner == "organisation" else
                                   (CHOP, ["managing_partner", "person_in_charge"], by_partners)]),
        "unincorporated": [(SEAL, ["the_entity"], MARK_ROW["unincorporated"]), (CHOP, ["person_in_charge"], MARK_ROW["unincorporated"])],
        "product": [(SEAL, ["asset_manager"], MARK_ROW["product"]), (CHOP, ["legal_representative"], MARK_ROW["product"])],
    }.get(need.party, [])


def slip_mark(need):
    if need.by_agent:
        return HAND, ["agent"], "client.mark.slip"
    if need.party in PERSONS:
        return HAND, ["self" if need.party == "individual" else "guardian"], "client.mark.slip"
    return HAND, ["person_in_charge" if need.party == "sole_trader" else "agent"], "client.mark.slip_agent"


def required_marks(need):
    """The rows in order: form by form, the letter, then the slip."""
    found = []
    every = (need.policy or {}).get("marksOnEveryForm", True)
    for form in forms(need):
        marks = party_marks(need)
        if form == cash_form(need.party):
            if not every:
                marks = [mark for mark in marks if mark[0] == SEAL][:1] or marks[:1]
            if not need.unified or not every:
                need.rows.add(need.own("client.mark.cash_form"))
        found += [(*mark, form, "before_entry") for mark in marks]
    found += [(*mark, "authorisation_letter", "before_entry") for mark in letter_marks(need)]
    if need.change:
        found.append((*slip_mark(need), "confirmation_slip", "after_result"))
    else:
        need.rows.add("client.mark.other_business")
    if need.agent_refused:
        need.rows.add(need.own("client.mark.agent"))
    if need.channel != "counter":
        need.rows.add("client.mark.electronic")
    need.rows.update(source for _, _, source, _, _ in found)
    electronic = need.channel != "counter"
    return [{"kind": "electronic_signature" if electronic else kind, "by": by, "paper": paper, "when": when, "source": source}
            for kind, by, source, paper, when in found]


def identity_papers(need):
    papers = list(IDENTITY[need.party])
    if need.party in PERSONS and need.document in PAIR:
        papers.append(("auxiliary_document", ORIGINAL_AND_COPY, "auxiliary_document"))
    if need.party in PARTNERS and need.partner == "organisation":
        papers += DELEGATION
    if need.by_agent:
        papers += BY_AGENT
    return papers


def change_papers(need):
    papers = [(cash_form(need.party), ORIGINAL, "cash_form")]
    if need.unified:
        papers.append(("securities_account_form", ORIGINAL, "securities_form"))
    papers += identity_papers(need)
    if need.proof:
        person = need.party in PERSONS
        papers.append(("change_proof", ORIGINAL_AND_COPY if person else ORIGINAL_AND_COPY_SEALED, "proof_individual" if person else "proof_institution"))
    if need.partners:
        papers += [("unincorporated_change_form", ORIGINAL, "partners"), ("partnership_agreement", COPY_SEALED, "partners")]
        if set(need.fields) & set(PARTNER_DATA):
            papers.append(("partner_list", ORIGINAL_SEALED, "partners"))
    if need.credit:
        papers.append(("credit_account_change_form", ORIGINAL, "credit_form"))
    if need.controlling:
        papers.append(("controlling_person_form", ORIGINAL, "controlling_person"))
    return papers


def required_papers(need):
    if need.change:
        papers = change_papers(need)
    else:
        form, persons, bodies = OTHER_BUSINESS[need.business]
        papers = [(form, ORIGINAL, (persons if need.party in PERSONS else bodies).removeprefix("client.paper."))] + identity_papers(need)
    rows = [(paper, asked, "client.paper." + row, "before_entry") for paper, asked, row in papers]
    if need.change:
        rows.append(("confirmation_slip", ORIGINAL, "client.change.result", "after_result"))
    if need.channel != "counter":
        need.rows.add("client.paper.off_counter")
        rows = [(paper, COPY, row, when) for paper, _, row, when in rows]
    need.rows.update(row for _, _, row, _ in rows)
    return [{"id": paper, "original": asked[0], "copy": asked[1], "sealed": asked[2], "when": when, "source": row} for paper, asked, row, when in rows]


TAKES = {HAND: (HAND,), SEAL: (SEAL,), CHOP: (HAND, SEAL, CHOP), "electronic_signature": ("electronic_signature",)}


def mark_fits(given, asked):
    return given["paper"] == asked["paper"] and given["by"] in asked["by"] and given["kind"] in TAKES[asked["kind"]]


def paper_fits(given, asked):
    return (given["id"] == asked["id"] and (not asked["original"] or given.get("original") is True)
            and (not asked["sealed"] or given.get("sealed") is True))


def missing_marks(asked, given):
    return [row for row in asked if row["when"] == "before_entry" and not any(mark_fits(mark, row) for mark in given)]


def missing_papers(asked, given):
    return [row for row in asked if row["when"] == "before_entry" and not any(paper_fits(paper, row) for paper in given)]


def surplus_row(need, mark):
    """The row that a mark offends which nobody asked for."""
    for_partner = mark["by"] in ("managing_partner", "person_in_charge", "appointed_representative")
    if need.party in PARTNERS and need.partner == "organisation" and for_partner:
        return "client.mark.representative"
    return party_marks(need)[0][2] if need.by_agent else MARK_ROW[need.party]


def surplus_marks(need, asked, given):
    """Places in the list of marks given that satisfy nothing, each with the row of the party."""
    return [(place, surplus_row(need, mark)) for place, mark in enumerate(given) if not any(mark_fits(mark, row) for row in asked)]

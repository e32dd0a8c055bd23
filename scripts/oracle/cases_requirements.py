"""Cases of requiredMarks and requiredPapers: every party, every business, the broker's switches, requests that cannot be read."""
import case_change as case
import changes
import marks_papers as marks
from case_change import VARIANTS, refused, sound

TABLE = "contract table"
SEED = "04-02 V2.0.2, 6.1.2"
A1, A2, A3, A4 = ("rules/client.md (a1)", "rules/client.md (a2)", "rules/client.md (a3)", "rules/client.md (a4)")
REPORT = f"{A4}: partnership changes to report"
F3 = "rules/client.md (f3): two forms and a slip"
PAIR = "rules/client.md (f3): HK/Macao/Taiwan holders show a pair"
TYPES = "types: words outside their lists, wrong types, missing fields"
UNIFIED = {"syncTargets": ["unified_account"]}
NOTARISED = {"agent": {"authorised": True, "notarised": True}}
WANT = {"marks": ("marks",), "papers": ("papers",)}


def ask(party, business="ordinary_change", partner="person", **facts):
    if party in marks.PARTNERS and partner:
        facts["managingPartner"] = {"kind": partner}
    return {"party": party, "business": business, **({"facts": facts} if facts else {})}


def title(party, partner):
    return party if partner is None else f"{party} with a managing partner that is a {'person' if partner == 'person' else 'body'}"


def grid(want):
    """Every party: at the counter, off it with China Clear, and a key change with a margin account."""
    for party, partner in VARIANTS:
        name = title(party, partner)
        yield sound(f"{name}: ordinary change at the counter", TABLE, ask(party, partner=partner), want)
        yield sound(f"{name}: online, with China Clear", TABLE, ask(party, partner=partner, channel="online", **UNIFIED), want)
        yield sound(f"{name}: key change with China Clear and a margin account", TABLE,
                    ask(party, "key_change", partner, fields=["name"], hasMarginAccount=True, **UNIFIED), want)


def businesses(want, where):
    for party in ("individual", "minor", "legal_person", "public_institution", "product"):
        for business in marks.OTHER_BUSINESS:
            yield sound(f"{party}: {business}", where, ask(party, business), want)
    yield sound("opening of a partnership whose managing partner is a body", where, ask("partnership", "opening", "organisation"), want)
    yield sound("opening online: electronic", where, ask("legal_person", "opening", channel="online"), want)


def readable(want):
    """What can be wrong with the request, whatever is asked."""
    facts = {"party": "individual", "business": "ordinary_change"}
    return [
        refused("nothing given", TYPES, {}, "field.missing", "field.missing"),
        refused("unknown party", "features E2.9: entity unknown", {**facts, "party": "company"}, "party.unknown"),
        refused("unknown business", TYPES, {**facts, "business": "gift"}, "change.unknown"),
        refused("party and business unknown, both told", TYPES, {"party": "x", "business": "x"}, "party.unknown", "change.unknown"),
        refused("party as a number", TYPES, {**facts, "party": 7}, "field.malformed"),
        refused("blank business is none", TYPES, {**facts, "business": "  "}, "field.missing"),
        refused("unknown channel", TYPES, {**facts, "facts": {"channel": "post"}}, "change.unknown"),
        refused("facts as a list", TYPES, {**facts, "facts": []}, "field.malformed"),
        refused("targets as a word", TYPES, {**facts, "facts": {"syncTargets": "unified_account"}}, "field.malformed"),
        refused("unknown target", "features E2.21: unknown target", {**facts, "facts": {"syncTargets": ["fund_system", "bank"]}}, "sync.unknown"),
        refused("a name that is no field of a card", TYPES, {**facts, "facts": {"fields": ["mobile", "shoeSize"]}}, "text.unknown"),
        refused("margin account said in words", TYPES, {**facts, "facts": {"hasMarginAccount": "yes"}}, "field.malformed"),
        refused("kind of managing partner not said", "features E2.18: kind missing", ask("partnership", partner=None), "field.missing"),
        refused("kind of managing partner not said, venture capital", "features E2.18: kind missing", ask("venture_capital", "opening", partner=None),
                "field.missing"),
        refused("unknown kind of managing partner", TYPES, ask("partnership", partner="robot"), "change.unknown"),
        sound("kind of managing partner is not asked of a company", "features E2.18", ask("legal_person"), want),
        sound("an unknown key is warned of", "conventions of the types", {**facts, "mood": "good"}, want, soft=["field.unknown"]),
        sound("null is absent", "conventions of the types", {**facts, "facts": None}, want),
    ]


def agents(want):
    """An agent that is not taken is told of where marks are asked; the papers just leave the agent's out."""
    notarised, forbidden, told = case.policy(individualAgent="notarised"), case.policy(), want == WANT["marks"]
    soft = {"soft": ["mark.forbidden"] if told else [], "sources": told}
    return [
        sound("reading_ an agent of an individual is not taken as shipped", f"{A1}: default not allowed", ask("individual", **NOTARISED), want, **soft),
        sound("own policy takes a notarised agent", f"{A1}: policy switch", ask("individual", **NOTARISED), want, sources=told, policy=notarised),
        sound("reading_ own policy, authorisation without notary", f"{A1}: notarised power of attorney", ask("individual", agent={"authorised": True}), want,
              policy=notarised, **soft),
        sound("reading_ own policy, notarised but not authorised", f"{A1}: notarised power of attorney",
              ask("individual", agent={"authorised": False, "notarised": True}), want, policy=notarised, **soft),
        sound("reading_ own policy that takes no agent", f"{A1}: policy switch", ask("individual", **NOTARISED), want, policy=forbidden, **soft),
        sound("own policy, no agent: in person", SEED, ask("individual"), want, sources=told, policy=notarised),
        sound("the agent of a company is always one of the three", SEED, ask("legal_person", agent={"authorised": True}), want),
        refused("agent without a word on the authorisation", TYPES, ask("individual", agent={"notarised": True}), "field.missing"),
    ]


def mark_cases():
    want, one, seals = WANT["marks"], case.policy(marksOnEveryForm=False), case.policy(overseasSeal=True)
    return [
        *grid(want), *businesses(want, f"{A1}; other businesses as a change"), *readable(want), *agents(want),
        sound("reading_ the marks of 6.1.2 on the cash-account form too", f"{SEED}; {F3}", ask("legal_person"), want),
        sound("with China Clear the securities-account form bears them by the text", SEED, ask("legal_person", **UNIFIED), want),
        sound("own policy, one mark on the cash-account form: individual", "policy marksOnEveryForm", ask("individual"), want, policy=one),
        sound("own policy, one mark on the cash-account form: company", "policy marksOnEveryForm", ask("legal_person"), want, policy=one),
        sound("own policy, one mark on the cash-account form, all on the other", "policy marksOnEveryForm", ask("legal_person", **UNIFIED), want, policy=one),
        sound("reading_ own policy, the one mark of a product is its manager's seal", "policy marksOnEveryForm; (a1) manager's seal", ask("product"), want,
              policy=one),
        sound("reading_ own policy, the one mark of a body without a seal is its signature", "policy marksOnEveryForm; (a1)", ask("overseas_institution"),
              want, policy=one),
        sound("own policy, marks on every form", "policy marksOnEveryForm", ask("legal_person"), want, policy=case.policy()),
        sound("own policy, an overseas body seals", f"{A1}: policy switch", ask("overseas_institution"), want, policy=seals),
        sound("own policy, an overseas body does not seal", f"{A1}: policy switch", ask("overseas_institution"), want, policy=case.policy()),
        sound("at the client's place with a witness: electronic", f"{F3}; 《电子签名法》第十四条", ask("individual", channel="witnessed"), want),
        sound("at a terminal: electronic", f"{F3}; 《电子签名法》第十四条", ask("partnership", channel="self_service_terminal"), want),
        sound("managing partner changes: the other form bears the marks too", A4, ask("partnership", fields=["managingPartner"]), want),
        sound("address of a partnership changes: the cash-account form alone", A4, ask("partnership", fields=["address"]), want),
        sound("managing partner of a venture-capital body changes", A4, ask("venture_capital", "ordinary_change", "organisation", fields=["controllers"]), want),
        sound("name of a company changes: no form of unincorporated bodies", A4, ask("legal_person", "key_change", fields=["name"]), want),
        sound("reading_ a key change without fields is one of the number", "contract: facts.fields absent", ask("partnership", "key_change"), want),
        sound("margin account and ordinary change: no further form", A4, ask("individual", hasMarginAccount=True), want),
        sound("margin account and key change: its form is signed", A4, ask("individual", "key_change", hasMarginAccount=True), want),
    ]


def paper_cases():
    want, notarised = WANT["papers"], case.policy(individualAgent="notarised")
    return [
        *grid(want), *businesses(want, A4), *readable(want), *agents(want),
        sound("E2.9 cash-account form for individuals", "04-02 4.1", ask("individual"), want),
        sound("E2.9 cash-account form for institutions", "04-02 4.1", ask("legal_person"), want),
        sound("E2.10 securities-account form with China Clear", "04-02 4.2, 6.1.2", ask("individual", **UNIFIED), want),
        sound("E2.10 no securities-account form without China Clear", "04-02 4.2, 6.1.2", ask("individual", syncTargets=["shareholder_system", "fund_system"]), want),
        sound("own policy, notarised agent of an individual online", A1, ask("individual", channel="online", **NOTARISED), want, policy=notarised),
        sound("E2.18 delegate of a managing partner that is a body", f"{A2}: 委派代表 on the authorisation", ask("partnership", partner="organisation"), want),
        *(sound(f"a pair: {kind}", PAIR, ask("individual", documentKind=kind), want)
          for kind in ("hmt_residence_permit", "hk_macao_travel_permit", "taiwan_travel_permit", "hk_macao_id", "taiwan_id")),
        sound("a pair: a minor", PAIR, ask("minor", "opening", documentKind="hmt_residence_permit"), want),
        sound("no pair: resident identity card", PAIR, ask("individual", documentKind="resident_id"), want),
        sound("no pair: passport", PAIR, ask("individual", documentKind="passport"), want),
        sound("no pair: a sole trader shows a licence", PAIR, ask("sole_trader", documentKind="hmt_residence_permit"), want),
        refused("unknown kind of document", TYPES, ask("individual", documentKind="library_card"), "text.unknown"),
        sound("key change with fields: proof", A4, ask("individual", "key_change", fields=["documentNumber"]), want),
        sound("key change without fields: proof", A4, ask("individual", "key_change"), want),
        sound("reading_ a key change of a partnership without fields: new agreement, no list of partners", "contract: facts.fields absent",
              ask("partnership", "key_change"), want),
        *(sound(f"partnership: {name} changes", REPORT, ask("partnership", fields=[name]), want)
          for name in ("documentUntil", "entityKind", "managingPartner", "controllers", "beneficialOwners")),
        sound("partnership: residence changes, nothing to report", REPORT, ask("partnership", fields=["residence"]), want),
        sound("company: owners change, no list of partners", REPORT, ask("legal_person", fields=["beneficialOwners"]), want),
        sound("margin account and key change", f"{A4}: extra forms", ask("legal_person", "key_change", fields=["name"], hasMarginAccount=True), want),
        sound("margin account and ordinary change", f"{A4}: extra forms", ask("legal_person", fields=["mobile"], hasMarginAccount=True), want),
        sound("key change, no margin account", f"{A4}: extra forms", ask("legal_person", "key_change", fields=["name"], hasMarginAccount=False), want),
        sound("images off the counter: witnessed", F3, ask("product", channel="witnessed"), want),
        sound("images off the counter: terminal", F3, ask("individual", "key_change", channel="self_service_terminal"), want),
        sound("own policy changes no paper of a company", A3, ask("legal_person"), want, policy=case.policy()),
    ]


FILES = {
    "required_marks": lambda: case.file("Who signs or seals what, on which paper, and why. No persons or bodies are named.", "requiredMarks",
                                        case.asking(changes.required_marks), mark_cases()),
    "required_papers": lambda: case.file("Which papers, whether original, copy or sealed, and why. No persons or bodies are named.", "requiredPapers",
                                         case.asking(changes.required_papers), paper_cases()),
}

"""Cases of advanceChange by hand: logs, states and plans that were tampered with, words and times, and what each party's steps lack."""
import changes
from case_change import ON, VARIANTS, card, change, new_name, policy, stepped, stopped
from cases_steps import ADDRESS, API, BOTH_ACCEPTED, E2, KEY, OTHER, PLAIN, SYSTEMS, WANT, Way, actor, step, without

FORGED = "contract: the log is the truth and is replayed"
TYPES = "types: words outside their lists, wrong types, missing fields"
LATE = "2026-11-23T18:00:00+08:00"


def late(given, **more):
    return {**given, "actor": {**given["actor"], "at": LATE}, **more}


def edited(log, place, **more):
    return [{**entry, **more} if at == place else entry for at, entry in enumerate(log)]


def as_actor(log, place, **more):
    return edited(log, place, actor={**log[place]["actor"], **more})


def forged():
    """A log that skips, bends or borrows a step."""
    log, synced = PLAIN.log(*PLAIN.entered), SYSTEMS.log(*BOTH_ACCEPTED)
    unseen = Way(change(after=ADDRESS, identityCheck=None))
    borrowed = [entry | {"content": changes.plan(unseen.asked, ON)["value"]["content"]} for entry in PLAIN.log(PLAIN.review)]
    approve, slip = late(PLAIN.approve, state="submitted"), late(SYSTEMS.slip, state="completed")

    def bent(name, log, given=approve, way=PLAIN, origin=FORGED, codes=("change.conflict",)):
        return stopped(name, origin, way.asked, [{**given, "log": log}], *codes)

    return [
        stepped("a faultless log given by the caller", FORGED, PLAIN.asked, [{**approve, "log": log}], WANT),
        bent("log that begins with the signature", log[1:]),
        bent("log without the signature", [log[0], log[2]]),
        bent("log without the identity review", [{**log[1], "from": "draft"}, log[2]]),
        bent("identity review of a plan without a check", borrowed, late(unseen.sign, state="identity_reviewed"), unseen, f"{E2}13"),
        bent("signature without marks", [without(entry, "marks") for entry in log]),
        bent("signature by somebody else", edited(log, 1, marks=[{**log[1]["marks"][0], "by": "agent"}])),
        bent("submission without papers", edited(log, 2, papers=[])),
        bent("step that leads elsewhere", edited(log, 1, to="submitted")),
        bent("step that starts elsewhere", edited(log, 1, **{"from": "draft"})),
        bent("submission by the reviewer", as_actor(log, 2, role="reviewer")),
        bent("approval by the clerk who submitted", as_actor(synced, 3, id="A1"), slip, SYSTEMS, f"{FORGED}; {E2}11"),
        bent("approval at another desk", as_actor(synced, 3, desk="T9"), slip, SYSTEMS, f"{FORGED}; {E2}23"),
        bent("result of a system that was not asked", edited(synced, 4, target="option_system"), slip, SYSTEMS),
        bent("completed though one system is left", synced[:4] + [{**synced[5], "from": "reviewed", "to": "completed"}], slip, SYSTEMS),
        bent("slip signed without marks", SYSTEMS.log(*BOTH_ACCEPTED, SYSTEMS.slip)[:-1] + [without(SYSTEMS.log(*BOTH_ACCEPTED, SYSTEMS.slip)[-1], "marks")],
             late(SYSTEMS.file, state="slip_signed"), SYSTEMS, f"{FORGED}; {E2}24"),
        bent("content of the signature exchanged", edited(log, 1, content="sha-256:" + "0" * 64)),
        bent("content of the submission exchanged", edited(log, 2, content="sha-256:" + "0" * 64)),
        stopped("state further than the log", FORGED, PLAIN.asked, [PLAIN.review, {**PLAIN.sign, "state": "form_signed"}], "change.conflict"),
        stopped("state behind the log", FORGED, PLAIN.asked, [PLAIN.review, {**PLAIN.sign, "state": "draft"}], "change.conflict"),
        stopped("state without a log", FORGED, PLAIN.asked, [{**PLAIN.review, "state": "identity_reviewed"}], "change.conflict"),
        stopped("state closed without a log", FORGED, PLAIN.asked, [{**PLAIN.review, "state": "closed"}], "change.conflict"),
        stopped("other content after the signature", f"{E2}23: edit after submission", PLAIN.asked, [PLAIN.review, PLAIN.sign, {**OTHER.submit, "request": OTHER.asked}],
                "change.conflict"),
        stopped("other content after the submission", f"{E2}23: edit after submission", PLAIN.asked, [*PLAIN.entered, {**OTHER.approve, "request": OTHER.asked}],
                "change.conflict", "change.conflict"),
        stopped("reading_ the identity check withdrawn after the review", "contract: replayed in full with the same needs", PLAIN.asked,
                [*PLAIN.entered, {**PLAIN.approve, "request": unseen.asked}], "change.conflict"),
        stepped("other content before anything was signed", "contract: sign_form, submit and approve bear the content", PLAIN.asked,
                [PLAIN.review, {**OTHER.sign, "request": OTHER.asked}], WANT),
        stepped("before the last edit only the transitions count", "contract: earlier ones only by transition and role", PLAIN.asked,
                [PLAIN.review, PLAIN.sign, step("edit", 2), {**PLAIN.sign, "actor": actor(3), "state": "identity_reviewed", "log": edited(
                    PLAIN.log(PLAIN.review, PLAIN.sign, step("edit", 2)), 1, marks=[], content="sha-256:" + "0" * 64)}], WANT),
        bent("a wrong role before the last edit", as_actor(PLAIN.log(PLAIN.review, PLAIN.sign, step("edit", 2)), 1, role="reviewer"),
             late(PLAIN.sign, state="identity_reviewed")),
    ]


def readable():
    """Words, types, times, plans."""
    request, content = PLAIN.asked, changes.plan(PLAIN.asked, ON)["value"]["content"]
    plan = {"request": request, "on": ON, "content": content}
    broken = {name: value for name, value in request.items() if name not in ("channel", "hasOptionAccount")}

    def first(name, *codes, origin=TYPES, **more):
        return stopped(name, origin, request, [{**PLAIN.review, **more}], *codes)

    return [
        first("no plan", "field.missing", plan=None),
        first("plan as a text", "field.malformed", plan="plan"),
        stepped("only request, day and content of the plan are used", "contract: reading of the plan", request, [{**PLAIN.review, "plan": plan}], WANT),
        first("plan with other content than its request", "change.conflict", plan={**plan, "content": "sha-256:" + "0" * 64}, origin="contract: recomputed"),
        first("plan that cannot be planned", "field.missing", "field.missing", plan={**plan, "request": broken}, origin="contract: issues under plan.request"),
        first("plan of an unknown party", "party.unknown", plan={**plan, "request": {**request, "party": "robot"}}, origin="contract: issues under plan.request"),
        first("plan with a fault in after", "ident.length", plan={**plan, "request": {**request, "after": {"mobile": "1"}}}, origin="contract: issues under plan.request"),
        first("no action", "field.missing", action=None),
        first("unknown action", "change.unknown", action="dance"),
        first("unknown state", "change.unknown", state="limbo"),
        first("no state", "field.missing", state=None),
        first("unknown role", "change.unknown", origin=f"{E2}12: unknown role", actor=actor(role="chairman")),
        first("no actor", "field.missing", actor=None),
        first("actor as a name", "field.malformed", actor="A1"),
        first("actor without id, role and time", *["field.missing"] * 3, actor={"desk": "T1"}),
        first("actor's id as a number", "field.malformed", actor={**actor(), "id": 7}),
        first("time without an offset", "day.malformed", actor=actor(at="2026-11-23T09:10:00")),
        first("a day in place of a time", "day.malformed", actor=actor(at="2026-11-23")),
        first("a time that does not exist", "day.malformed", actor=actor(at="2026-11-23T25:10:00+08:00")),
        first("log as a map", "field.malformed", log={}),
        first("business seal in words", "field.malformed", businessSeal="yes"),
        first("reason as a number", "field.malformed", reason=1),
        first("mark of an unknown signer", "mark.unknown", marks=[{"kind": "signature", "by": "neighbour", "paper": "identity_document"}]),
        first("unknown paper", "paper.unknown", papers=[{"id": "love_letter"}]),
        stopped("unknown action in the log", TYPES, request, [{**PLAIN.sign, "state": "identity_reviewed", "log": edited(PLAIN.log(PLAIN.review), 0, action="dance")}],
                "change.unknown"),
        stopped("earlier than the step before", "contract: not before the last entry's", request, [PLAIN.review, {**PLAIN.sign, "actor": actor(at="2026-11-23T09:09:59+08:00")}], "change.conflict"),
        stopped("earlier in another offset", "contract: not before the last entry's", request, [PLAIN.review, {**PLAIN.sign, "actor": actor(at="2026-11-23T01:09:59Z")}],
                "change.conflict"),
    ]


def lacking():
    """What the steps of each party lack when nothing is handed in: every mark and every paper once."""
    rows = []
    for party, partner in VARIANTS:
        way = Way(change(party, ADDRESS, partner=partner or "person"))
        kind = "" if partner is None else f", managing partner a {partner}"
        required = changes.plan(way.asked, ON)["value"]
        marks, papers = ([row for row in required[name] if row["when"] == "before_entry"] for name in ("marks", "papers"))
        rows.append(stopped(f"{party}{kind}: nothing signed", "rules/client.md (a1)", way.asked, [way.review, without(way.sign, "marks")], *["mark.missing"] * len(marks)))
        rows.append(stopped(f"{party}{kind}: no papers", "rules/client.md (a2) to (a4)", way.asked, [way.review, way.sign, without(way.submit, "papers")],
                            *["paper.missing"] * len(papers)))
        slip = [*way.reviewed, without(way.slip, "marks")]
        rows.append(stopped(f"{party}{kind}: slip not signed", f"04-02 6.1.4; {API}", way.asked, slip, "mark.missing"))
        if partner is None:
            rows.append(stepped(f"{party}: slip signed", f"04-02 6.1.4; {API}", way.asked, [*way.reviewed, way.slip], WANT))
    key = Way(change(after=KEY, hasMarginAccount=True))
    company = Way(change("legal_person", new_name("legal_person"), hasMarginAccount=True))
    partners = Way(change("partnership", {"managingPartner": {"kind": "person", "name": "王五"}}))
    passive = Way(change("legal_person", {"taxResidence": {"status": "resident_only", "entityType": "passive_non_financial"}}))
    permit = Way(change(after=ADDRESS, before={**card("individual"), "documentKind": "hk_macao_travel_permit", "documentNumber": "H12345678"}))
    online, notarised = Way(change(after=ADDRESS, channel="online")), policy(individualAgent="notarised")
    agent = Way(change(after=ADDRESS, agent={"authorised": True, "notarised": True}), notarised)

    def papers(name, way, count, origin="rules/client.md (a4)", **more):
        return stopped(name, origin, way.asked, [way.review, way.sign, without(way.submit, "papers")], *["paper.missing"] * count, **more)

    return [
        *rows,
        papers("key change of an individual with a margin account: no papers", key, 4),
        papers("key change of a company with a margin account: no papers", company, 8),
        papers("managing partner changes: no papers", partners, 9),
        papers("holder of a travel permit: no papers, neither of the pair", permit, 3, "rules/client.md (f3): a pair"),
        papers("passive body: no papers", passive, 7),
        papers("notarised agent: no papers", agent, 4, "rules/client.md (a1)", policy=notarised),
        stopped("online: a wet signature is none", "《电子签名法》第十四条", online.asked, [online.review, {**online.sign, "marks": PLAIN.sign["marks"]}], "mark.forbidden",
                "mark.missing"),
        stepped("notarised agent: the whole way", "rules/client.md (a1)", agent.asked, [*agent.reviewed, agent.slip, agent.file], WANT, policy=notarised),
        stopped("agent not taken: nothing is submitted", "rules/client.md (a1)", {**PLAIN.asked, "agent": {"authorised": True}},
                [PLAIN.review, PLAIN.sign, PLAIN.submit], "mark.forbidden"),
        stopped("own policy: no ordinary change at the counter, nothing is submitted", "policy channels", PLAIN.asked, PLAIN.entered, "change.forbidden",
                policy=policy(channels={**policy()["client"]["channels"], "counter": {"ordinary": False, "key": True, "nameAndNumber": "allowed"}})),
        stepped("own policy: the whole way", "policy", SYSTEMS.asked, BOTH_ACCEPTED, WANT, policy=policy()),
    ]


CASES = (forged, readable, lacking)

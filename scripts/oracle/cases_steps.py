"""Cases of advanceChange by hand: the steps of 04-02 6.1, what each needs, and logs that were tampered with."""
from case_change import ADULT, ON, OPEN_QUERY, change, identity, marks_for, papers_for, query, stepped, stopped
from change_log import ACTIONS, run

FLOW = "04-02 V2.0.2, "
E2, API = "features E2.", "design/api.md, table of actions"
TWO_SYSTEMS = {"syncTargets": ["shareholder_system", "fund_system"]}
ADDRESS, KEY = {"address": "上海市某路1号"}, {"name": "张叁"}
WANT, WHOLE = ("state", "targets", "message"), ("state", "targets", "message", "log.action+from+to+content")


def actor(minute=0, role="counter", who="A1", desk="T1", at=None):
    found = {"id": who, "role": role, "at": at or f"2026-11-23T09:{10 + minute}:00+08:00"}
    return {**found, "desk": desk} if desk else found


def step(action, minute=0, **more):
    reviewer = action in ("approve", "reject")
    return {"action": action, "actor": actor(minute, "reviewer" if reviewer else "counter", "B2" if reviewer else "A1"), **more}


def without(step, *names):
    return {name: value for name, value in step.items() if name not in names}


class Way:
    """The whole way of one request, step by step, each with what suffices."""

    def __init__(self, asked, own=None):
        self.asked, self.own = asked, own
        self.review, self.approve = step("review_identity"), step("approve", 3)
        self.sign, self.submit = step("sign_form", 1, marks=marks_for(asked, own=own)), step("submit", 2, papers=papers_for(asked, own))
        self.slip, self.file = step("sign_slip", 8, marks=marks_for(asked, "after_result", own)), step("file", 9, businessSeal=True)
        self.entered = [self.review, self.sign, self.submit]
        self.reviewed = [*self.entered, self.approve]

    def results(self, *told):
        return [*self.reviewed, *(step("record_sync_result", 4 + place, target=target, result=result) for place, (target, result) in enumerate(told))]

    def log(self, *steps):
        """What a faultless replay wrote down."""
        return run(self.asked, list(steps), ON, self.own)["value"]["log"]


PLAIN, SYSTEMS, OTHER = (Way(change(after=after, **more)) for after, more in ((ADDRESS, {}), (ADDRESS, TWO_SYSTEMS), ({"address": "上海市某路2号"}, {})))
BOTH_ACCEPTED = SYSTEMS.results(("shareholder_system", "accepted"), ("fund_system", "accepted"))


def onward():
    """The right order, to the end and into every state."""
    done, key = [*BOTH_ACCEPTED, SYSTEMS.slip, SYSTEMS.file], Way(change(after=KEY, **TWO_SYSTEMS))
    rejected = SYSTEMS.results(("shareholder_system", "rejected"), ("fund_system", "accepted"))
    blocked = Way(change(after=ADDRESS, syncTargets=["unified_account", "fund_system"], csdcQuery=query(status="failed")))
    only_blocked = Way(change(after=ADDRESS, syncTargets=["unified_account"], csdcQuery=query(status="empty")))
    names = ("identity reviewed", "form signed", "submitted", "reviewed", "one system answered", "completed", "slip signed", "closed")
    rows = [stepped(f"E2.23 {name}", f"{FLOW}6.1; {API}", SYSTEMS.asked, done[:place + 1], WHOLE if place == len(done) - 1 else WANT) | {"sources": True}
            for place, name in enumerate(names)]
    retry = step("record_sync_result", 7, target="shareholder_system", result="accepted")
    later = step("record_sync_result", 6, target="shareholder_system", result="accepted")
    again = step("record_sync_result", 7, target="shareholder_system", result="rejected")
    return [
        *rows,
        stepped("E2.26 nothing to send: completed with the review", f"{FLOW}6.1.4; {API}", PLAIN.asked, PLAIN.reviewed, WANT),
        stepped("E2.26 key change: its own words", f"{FLOW}6.1.4; {API}", key.asked,
                key.results(("shareholder_system", "accepted"), ("fund_system", "accepted")), WANT),
        stepped("one system pending", "rules/client.md (f3): accepted / rejected / pending", SYSTEMS.asked,
                SYSTEMS.results(("shareholder_system", "pending"), ("fund_system", "accepted")), WANT),
        stepped("pending becomes accepted", "rules/client.md (f3)", SYSTEMS.asked,
                [*SYSTEMS.results(("shareholder_system", "pending"), ("fund_system", "accepted")), later], WANT),
        stepped("pending becomes rejected", "rules/client.md (f3)", SYSTEMS.asked,
                [*SYSTEMS.results(("shareholder_system", "pending"), ("fund_system", "accepted")), {**later, "result": "rejected"}], WANT),
        stepped("E2.26 one system rejected: no success message", f"{E2}26: never shown unless", SYSTEMS.asked, rejected, WANT),
        stepped("tried again after a rejection", "contract: from completed_with_rejections", SYSTEMS.asked, [*rejected, retry], WANT),
        stepped("tried again and rejected again", "contract: from completed_with_rejections", SYSTEMS.asked, [*rejected, again], WANT),
        stepped("tried again and pending", "contract: from completed_with_rejections", SYSTEMS.asked, [*rejected, {**retry, "result": "pending"}], WANT),
        stepped("all systems rejected", "rules/client.md (f3)", SYSTEMS.asked,
                SYSTEMS.results(("shareholder_system", "rejected"), ("fund_system", "rejected")), WANT),
        stepped("slip signed after a rejection", API, SYSTEMS.asked, [*rejected, SYSTEMS.slip], WANT),
        stepped("E2.26 a blocked system: completed without the message", "contract: no requested row blocked", blocked.asked,
                blocked.results(("fund_system", "accepted")), WANT),
        stepped("every system blocked: completed without the message", "contract: no requested row blocked", only_blocked.asked, only_blocked.reviewed, WANT),
        stepped("edited while a draft", API, PLAIN.asked, [step("edit")], WANT),
        stepped("edited after the identity review", API, PLAIN.asked, [PLAIN.review, step("edit", 1)], WANT),
        stepped("edited after the signature: signed again", API, PLAIN.asked, [PLAIN.review, PLAIN.sign, step("edit", 2)], WANT),
        stepped("other content after an edit, signed again and submitted", API, PLAIN.asked,
                [PLAIN.review, PLAIN.sign, step("edit", 2), {**OTHER.sign, "actor": actor(3), "request": OTHER.asked}, {**OTHER.submit, "actor": actor(4)}], WHOLE),
        stepped("rejected by the reviewer: a draft again", f"{E2}23", PLAIN.asked, [*PLAIN.entered, step("reject", 3, reason="地址有误")], WANT),
        stepped("the whole way again after a rejection", f"{E2}23", PLAIN.asked, [
            *PLAIN.entered, step("reject", 3, reason="地址有误"), {**step("review_identity", 4)}, {**PLAIN.sign, "actor": actor(5)}, {**PLAIN.submit, "actor": actor(6)},
            step("approve", 7)], WHOLE),
        stepped("reviewed at the minute of the submission", "contract: not before the last entry's", PLAIN.asked,
                [*PLAIN.entered, {**PLAIN.approve, "actor": actor(2, "reviewer", "B2")}], WANT),
        stepped("times of different offsets", "contract: date-time with offset", PLAIN.asked, [PLAIN.review, {**PLAIN.sign, "actor": actor(at="2026-11-23T01:30:00Z")}],
                WANT),
        stepped("marks and papers that the plan already holds", "contract: step and request together",
                {**PLAIN.asked, "marks": PLAIN.sign["marks"], "papers": PLAIN.submit["papers"]}, [PLAIN.review, without(PLAIN.sign, "marks"), without(PLAIN.submit, "papers")],
                WANT),
    ]


def order():
    """Nothing out of its order, by nobody else."""
    rows = []
    befores = {"draft": [], "identity_reviewed": [SYSTEMS.review], "form_signed": SYSTEMS.entered[:2], "submitted": SYSTEMS.entered, "reviewed": SYSTEMS.reviewed,
               "completed": BOTH_ACCEPTED, "slip_signed": [*BOTH_ACCEPTED, SYSTEMS.slip], "closed": [*BOTH_ACCEPTED, SYSTEMS.slip, SYSTEMS.file]}
    own = {"review_identity": SYSTEMS.review, "edit": step("edit"), "sign_form": SYSTEMS.sign, "submit": SYSTEMS.submit, "approve": SYSTEMS.approve,
           "reject": step("reject", reason="地址有误"), "record_sync_result": step("record_sync_result", target="fund_system", result="accepted"),
           "sign_slip": SYSTEMS.slip, "file": SYSTEMS.file}
    for state, before in befores.items():
        for action, (_, states) in ACTIONS.items():
            if state not in states:
                given = {**own[action], "actor": {**own[action]["actor"], "at": "2026-11-23T10:00:00+08:00"}}
                rows.append(stopped(f"E2.23 {action} in state {state}", f"{E2}23; {API}", SYSTEMS.asked, [*before, given], "change.forbidden"))
    for action, before in (("review_identity", []), ("sign_form", befores["identity_reviewed"]), ("submit", befores["form_signed"]), ("approve", SYSTEMS.entered),
                           ("reject", SYSTEMS.entered), ("record_sync_result", SYSTEMS.reviewed), ("sign_slip", BOTH_ACCEPTED), ("file", befores["slip_signed"])):
        role = "counter" if action in ("approve", "reject") else "reviewer"
        given = {**own[action], "actor": actor(30, role, "C3")}
        rows.append(stopped(f"E2.12 {action} by the {'clerk' if role == 'counter' else 'reviewer'}", f"{FLOW}5.1; {E2}12", SYSTEMS.asked, [*before, given], "change.forbidden"))
    return rows


def needed():
    """What each step needs, all told at once."""
    unknown = {**change(before=None, after=ADDRESS, client={}), "identityCheck": identity("张三", ADULT)}
    watched = Way(change(after=ADDRESS, channel="online", facts={"watchList": True}))
    open_links = Way(change(after=KEY, syncTargets=["unified_account"], csdcQuery=OPEN_QUERY))
    not_queried = Way(change(after=ADDRESS, syncTargets=["unified_account"], csdcQuery=query(status="not_queried")))
    both = Way(change(after={**KEY, "documentKind": "passport", "documentNumber": "E12345678"}))
    company, blocked = Way(change("legal_person", ADDRESS)), Way(change(after=ADDRESS, syncTargets=["unified_account", "fund_system"], csdcQuery=query(status="failed")))
    approve, reject = PLAIN.approve, step("reject", 3)

    def sync(**more):
        return {**step("record_sync_result", 9), **more}

    return [
        stopped("E2.13 no identity check", f"{E2}13", change(after=ADDRESS, identityCheck=None), [PLAIN.review], "change.needs_external"),
        stopped("E2.7 identity check of somebody else", f"{E2}7", change(after=ADDRESS, identityCheck=identity("李四", ADULT)), [PLAIN.review], "change.conflict"),
        stopped("neither name nor number known", "contract: identity gates", unknown, [PLAIN.review], "field.missing", "field.missing"),
        stopped("E2.14 nothing signed", f"{FLOW}6.1.2", PLAIN.asked, [PLAIN.review, without(PLAIN.sign, "marks")], "mark.missing"),
        stopped("E2.16 nothing signed or sealed by a company", f"{E2}16: one issue each", company.asked, [company.review, without(company.sign, "marks")], *["mark.missing"] * 5),
        stopped("E2.15 signed by somebody else", f"{E2}15", PLAIN.asked, [PLAIN.review, {**PLAIN.sign, "marks": [
            {"kind": "signature", "by": "agent", "paper": "cash_account_change_form_individual"}]}], "mark.forbidden", "mark.missing"),
        stopped("E2.16 one mark too many", f"{E2}14: surplus", company.asked, [company.review, {**company.sign, "marks": [*company.sign["marks"], {
            "kind": "signature", "by": "guardian", "paper": "cash_account_change_form_institution"}]}], "mark.forbidden"),
        stopped("no papers", f"{FLOW}4.1, 6.1.2", PLAIN.asked, [PLAIN.review, PLAIN.sign, without(PLAIN.submit, "papers")], "paper.missing", "paper.missing"),
        stopped("papers without seals", "contract: sealed", company.asked, [company.review, company.sign, {**company.submit, "papers": [
            {**paper, "sealed": False} for paper in company.submit["papers"]]}], *["paper.missing"] * 5),
        stopped("submitted without a desk", f"{FLOW}6.1.3 同机复核", PLAIN.asked, [PLAIN.review, PLAIN.sign, {**PLAIN.submit, "actor": actor(2, desk=None)}], "field.missing"),
        stopped("everything missing at the submission", "types: refused with everything that is missing", not_queried.asked,
                [not_queried.review, not_queried.sign, {**without(not_queried.submit, "papers"), "actor": actor(2, desk=None)}], "field.missing", "paper.missing", "paper.missing",
                "paper.missing", "sync.not_yet"),
        stopped("E2.22 not queried: nothing is submitted", f"{FLOW}6.1.3", not_queried.asked, not_queried.entered, "sync.not_yet"),
        stopped("E2.6 unconfirmed link: nothing is submitted", f"{FLOW}2.3", open_links.asked, open_links.entered, "sync.unconfirmed"),
        stopped("E2.27 name and number together: nothing is submitted", "rules/client.md (f1)", both.asked, both.entered, "change.needs_external"),
        stopped("watched account online: nothing is submitted", "rules/client.md (f3)", watched.asked, watched.entered, "change.forbidden"),
        stopped("E2.11 reviewed by the clerk who submitted", f"{E2}11; {FLOW}5.1", PLAIN.asked, [*PLAIN.entered, {**approve, "actor": actor(3, "reviewer", "A1")}], "change.forbidden"),
        stopped("E2.23 reviewed at another desk", f"{FLOW}6.1.3 同机复核", PLAIN.asked, [*PLAIN.entered, {**approve, "actor": actor(3, "reviewer", "B2", "T2")}], "change.forbidden"),
        stopped("E2.23 reviewed without a desk", f"{FLOW}6.1.3 同机复核", PLAIN.asked, [*PLAIN.entered, {**approve, "actor": actor(3, "reviewer", "B2", None)}], "field.missing"),
        stopped("the same person at another desk", f"{FLOW}5.1, 6.1.3", PLAIN.asked, [*PLAIN.entered, {**approve, "actor": actor(3, "reviewer", "A1", "T2")}],
                "change.forbidden", "change.forbidden"),
        stopped("rejected without a reason", API, PLAIN.asked, [*PLAIN.entered, reject], "field.missing"),
        stopped("rejected with a blank reason", API, PLAIN.asked, [*PLAIN.entered, {**reject, "reason": "  "}], "field.missing"),
        stopped("result of nothing", API, SYSTEMS.asked, [*SYSTEMS.reviewed, sync()], "field.missing", "field.missing"),
        stopped("target without a result", API, SYSTEMS.asked, [*SYSTEMS.reviewed, sync(target="fund_system")], "field.missing"),
        stopped("unknown target", API, SYSTEMS.asked, [*SYSTEMS.reviewed, sync(target="moon", result="accepted")], "sync.unknown"),
        stopped("unknown result", API, SYSTEMS.asked, [*SYSTEMS.reviewed, sync(target="fund_system", result="perhaps")], "change.unknown"),
        stopped("target that nobody asked for", API, SYSTEMS.asked, [*SYSTEMS.reviewed, sync(target="option_system", result="accepted")], "sync.not_applicable"),
        stopped("target that was blocked", "contract: the row's own code", blocked.asked, [*blocked.reviewed, sync(target="unified_account", result="accepted")],
                "sync.needs_external"),
        stopped("a system that accepted cannot change its mind", "contract: already accepted", SYSTEMS.asked,
                [*SYSTEMS.results(("fund_system", "accepted")), sync(target="fund_system", result="rejected")], "change.forbidden"),
        stopped("the same after another was rejected", "contract: already accepted", SYSTEMS.asked, [*SYSTEMS.results(("fund_system", "accepted"), ("shareholder_system", "rejected")),
                sync(target="fund_system", result="accepted")], "change.forbidden"),
        stopped("E2.24 slip not signed", f"{FLOW}6.1.4", SYSTEMS.asked, [*BOTH_ACCEPTED, without(SYSTEMS.slip, "marks")], "mark.missing"),
        stopped("E2.25 no business seal", f"{FLOW}6.1.4; {E2}25", SYSTEMS.asked, [*BOTH_ACCEPTED, SYSTEMS.slip, without(SYSTEMS.file, "businessSeal")], "field.missing"),
        stopped("E2.25 business seal refused", f"{FLOW}6.1.4; {E2}25", SYSTEMS.asked, [*BOTH_ACCEPTED, SYSTEMS.slip, {**SYSTEMS.file, "businessSeal": False}], "field.missing"),
    ]


CASES = (onward, order, needed)

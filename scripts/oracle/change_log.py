"""A plain second reading of advanceChange: the steps of 04-02 6.1 and what each of them needs. The log is the truth."""
import changes
import marks_papers as marks
from change_request import FLAG, MARK, MOMENT, PAPER, TARGETS, TEXT, Request, is_given, moment, record, records
from reading import INVISIBLE, WHITE, finding, narrow

OTHER_PERSON = "client.change.other_person"
STATES_ROW, REVIEW, RESULT, IDENTITY = ("client.change." + row for row in ("states", "review", "result", "identity"))
STATES = ("draft", "identity_reviewed", "form_signed", "submitted", "reviewed", "completed", "completed_with_rejections", "slip_signed", "closed")
AFTER_RESULT = ("reviewed", "completed", "completed_with_rejections")
# action: role, states it starts from with the state it leads to (of a result the systems decide).
ACTIONS = {
    "review_identity": ("counter", {"draft": "identity_reviewed"}),
    "edit": ("counter", {"draft": "draft", "identity_reviewed": "identity_reviewed", "form_signed": "identity_reviewed"}),
    "sign_form": ("counter", {"identity_reviewed": "form_signed"}),
    "submit": ("counter", {"form_signed": "submitted"}),
    "approve": ("reviewer", {"submitted": None}),
    "reject": ("reviewer", {"submitted": "draft"}),
    "record_sync_result": ("counter", {"reviewed": None, "completed_with_rejections": None}),
    "sign_slip": ("counter", {"completed": "slip_signed", "completed_with_rejections": "slip_signed"}),
    "file": ("counter", {"slip_signed": "closed"}),
}
SIGNED = ("sign_form", "submit", "approve")
MESSAGE = {"ordinary": "客户普通资料修改成功", "key": "客户重要资料修改成功"}
ACTION, STATE = ("word", tuple(ACTIONS), "change.unknown"), ("word", STATES, "change.unknown")
ACTOR = record({"id": TEXT, "role": ("word", ("counter", "reviewer"), "change.unknown"), "at": MOMENT, "desk": TEXT}, "id", "role", "at")
GIVEN = {"marks": MARK, "papers": PAPER, "target": ("word", TARGETS, "sync.unknown"),
         "result": ("word", ("accepted", "rejected", "pending"), "change.unknown"), "reason": TEXT, "businessSeal": FLAG}
ENTRY = records({"action": ACTION, "from": STATE, "to": STATE, "actor": ACTOR, **GIVEN, "content": TEXT}, "action", "from", "to", "actor", "content")
STEP = record({"plan": ("card",), "state": STATE, "action": ACTION, "actor": ACTOR, "log": ENTRY, **GIVEN}, "plan", "state", "action", "actor")
PLAN = ("plan", "request")


class Flow:
    """Where the change stands: its state, who submitted it, what the systems answered."""

    def __init__(self, plan, asked, own):
        self.plan, self.asked, self.own = plan, asked, own
        self.state, self.submitted, self.results, self.last = "draft", None, {}, None
        self.systems = {row["target"]: row for row in plan["sync"] if row["status"] != "not_requested"}

    def settled(self):
        answers = [self.results.get(target, "pending") for target, row in self.systems.items() if row["status"] == "planned"]
        if "pending" in answers:
            return "reviewed"
        return "completed_with_rejections" if "rejected" in answers else "completed"

    def take(self, entry):
        """The state after a step that may be taken."""
        action = entry["action"]
        if action in ("edit", "reject"):
            self.submitted, self.results = None, {}
        if action == "submit":
            self.submitted = entry["actor"]
        if action == "record_sync_result":
            self.results[entry["target"]] = entry["result"]
        self.state = ACTIONS[action][1][self.state] or self.settled()
        self.last = entry["actor"]["at"]


def order(flow, step):
    """Right state and right role."""
    role, states = ACTIONS[step["action"]]
    if flow.state not in states:
        yield finding("change.forbidden", STATES_ROW, ["action"])
    if step["actor"]["role"] != role:
        yield finding("change.forbidden", REVIEW, ["actor", "role"])


def gates(flow, only_identity=False):
    for row in flow.plan["gates"]:
        if not only_identity or row["source"] == IDENTITY:
            yield finding(row["code"], row["source"], [*PLAN, *row["path"]])


def mark_findings(asked, given, own, need):
    for row in asked:
        if not any(marks.mark_fits(mark, row) for mark in given):
            params = {"kind": row["kind"], "by": "|".join(row["by"]), "paper": row["paper"]}
            yield finding("mark.missing", row["source"], ["marks"], params)
    for place, row in marks.surplus_marks(need, asked, own):
        yield finding("mark.forbidden", row, ["marks", place])


def needs(flow, step):
    """What the step lacks, all at once."""
    action, actor, plan, asked = step["action"], step["actor"], flow.plan, flow.asked
    required = [row for row in plan["marks"] if row["when"] == ("after_result" if action == "sign_slip" else "before_entry")]
    need = marks.Need(plan["party"], partner=asked.get("managingPartner", {}).get("kind"), agent=asked.get("agent"), policy=flow.own)
    own = step.get("marks", [])
    if action == "review_identity":
        yield from gates(flow, only_identity=True)
    if action == "sign_form":
        yield from mark_findings(required, own + asked.get("marks", []), own, need)
    if action == "sign_slip":
        yield from mark_findings(required, own, own, need)
    if action == "submit":
        for row in marks.missing_papers(plan["papers"], step.get("papers", []) + asked.get("papers", [])):
            yield finding("paper.missing", row["source"], ["papers"], {"paper": row["id"]})
    if action in ("submit", "approve"):
        yield from gates(flow)
        if "desk" not in actor:
            yield finding("field.missing", None, ["actor", "desk"])
    if action == "approve":
        if evened(actor["id"]) == evened(flow.submitted["id"]):
            yield finding("change.forbidden", OTHER_PERSON, ["actor", "id"])
        if "desk" in actor and actor["desk"] != flow.submitted["desk"]:
            yield finding("change.forbidden", REVIEW, ["actor", "desk"])
    if action == "reject" and not is_given(step.get("reason")):
        yield finding("field.missing", None, ["reason"])
    if action == "record_sync_result":
        yield from result(flow, step)
    if action == "file" and step.get("businessSeal") is not True:
        yield finding("field.missing", RESULT, ["businessSeal"])


def result(flow, step):
    for name in ("target", "result"):
        if name not in step:
            yield finding("field.missing", None, [name])
    if "target" not in step:
        return
    row = flow.systems.get(step["target"])
    if row is None:
        yield finding("sync.not_applicable", "client.sync.targets", ["target"])
    elif row["status"] == "blocked":
        yield finding(row["code"], row["source"], ["target"])
    elif flow.results.get(step["target"]) == "accepted":
        yield finding("change.forbidden", STATES_ROW, ["target"])


def replay(flow, log):
    """Issues of the log; the flow stands where the log leads to."""
    begin = max((place + 1 for place, entry in enumerate(log) if entry["action"] in ("edit", "reject")), default=0)
    for place, entry in enumerate(log):
        if entry["from"] != flow.state or list(order(flow, entry)):
            return [finding("change.conflict", STATES_ROW, ["log", place])]
        if place < begin:
            early(flow, entry)
        elif list(needs(flow, entry)):
            return [finding("change.conflict", STATES_ROW, ["log", place])]
        else:
            flow.take(entry)
        if entry["to"] != flow.state:
            return [finding("change.conflict", STATES_ROW, ["log", place])]
    return [finding("change.conflict", STATES_ROW, ["log", place, "content"]) for place, entry in enumerate(log)
            if place >= begin and entry["action"] in SIGNED and entry["content"] != flow.plan["content"]]


def early(flow, entry):
    """Before the last edit only the transition counts."""
    leads = ACTIONS[entry["action"]][1][flow.state]
    flow.state = leads or (entry["to"] if entry["to"] in AFTER_RESULT else flow.settled())
    flow.last = entry["actor"]["at"]


def advance(given, policy=None):
    request = Request(STEP, given)
    step = request.read
    told = step.get("plan", {})
    planned = None
    if "plan" in step:
        planned = changes.plan(told["request"], told["on"], policy)
        request.issues += [{**row, "path": [*PLAN, *row["path"]]} for row in planned.get("issues", ())]
    if request.issues:
        return {"issues": request.issues, "warnings": []}
    plan, asked = planned["value"], changes.change_request(told["request"]).read
    if told.get("content") != plan["content"]:
        return {"issues": [finding("change.conflict", STATES_ROW, ["plan", "content"])], "warnings": []}
    flow = Flow(plan, asked, changes.section(policy))
    issues = replay(flow, step.get("log", []))
    if not issues and step["state"] != flow.state:
        issues = [finding("change.conflict", STATES_ROW, ["state"])]
    if not issues:
        issues = judged(flow, step)
    if issues:
        return {"issues": issues, "warnings": []}
    entry = {"action": step["action"], "from": flow.state, "actor": given["actor"], **{name: given[name] for name in GIVEN if name in given}}
    flow.take(step)
    entry.update(to=flow.state, content=plan["content"])
    return {"value": value(flow, step.get("log", []) + [entry]), "warnings": [], "sources": sorted((STATES_ROW, REVIEW, OTHER_PERSON, RESULT, IDENTITY))}


def judged(flow, step):
    issues = list(order(flow, step))
    if not any(row["path"] == ["action"] for row in issues):
        issues += needs(flow, step)
    if flow.last and moment(step["actor"]["at"]) < moment(flow.last):
        issues.append(finding("change.conflict", STATES_ROW, ["actor", "at"]))
    return issues


def evened(word):
    """A person does not become another one by spaces, width or case."""
    return "".join(narrow(sign) for sign in word if ord(sign) not in WHITE and ord(sign) not in INVISIBLE).casefold()


def value(flow, log):
    targets = []
    for target, row in flow.systems.items():
        told = {"target": target, "status": row["status"]}
        told |= {"code": row["code"]} if "code" in row else {}
        targets.append(told | ({"result": flow.results[target]} if target in flow.results else {}))
    # A system that has nothing to take cannot accept anything.
    blocked = any(row["status"] == "blocked" and row["code"] != "sync.not_applicable" for row in flow.systems.values())
    message = MESSAGE[flow.plan["class"]] if flow.state == "completed" and not blocked else None
    return {"state": flow.state, "log": log, "targets": targets, "message": message}


def run(request, steps, on, policy=None):
    """Plans, then takes the steps; each but the last must succeed."""
    def planned(asked):
        result = changes.plan(asked, on, policy)
        if "issues" in result:
            raise SystemExit(f"no plan: {result['issues']}")
        return {"request": asked, "on": on, "content": result["value"]["content"]}

    plan, state, log, answer = planned(request), "draft", None, None
    for place, given in enumerate(steps):
        step = dict(given)
        plan = planned(step.pop("request")) if "request" in step else plan
        answer = advance({"plan": plan, "state": state, "log": log, **step}, policy)
        if place < len(steps) - 1:
            if "issues" in answer:
                raise SystemExit(f"step {place}: {answer['issues']}")
            state, log = answer["value"]["state"], answer["value"]["log"]
    return answer

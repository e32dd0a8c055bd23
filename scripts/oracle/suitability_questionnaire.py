"""Second reading of a questionnaire: points, score, level, lowest category, how long it is valid."""
from suitability_base import LEVELS, Answer, age, day, group, months_later, natural

# CITIC Securities, 普通投资者分级标准(公示), 2018-05-31; rules/client.md (c2).
CITIC = {"C1": 1, "C2": 20, "C3": 37, "C4": 54, "C5": 83, "highest": 100, "lowestUntil": 0,
         "names": {"C1": "保守", "C2": "相对保守", "C3": "稳健", "C4": "相对积极", "C5": "积极"}}
VALID_MONTHS, CARE_AGE, LOWEST = 24, 70, "at_c1"


def points(question, chosen):
    """`sum`: together; `highest`: the highest; one answer is itself. Left open: 0."""
    given = [option["points"] for option in question["options"] if option["id"] in chosen]
    return (max(given) if question["take"] == "highest" else sum(given)) if given else 0


def level(score, bands):
    if score <= bands.get("lowestUntil", bands["C1"] - 1):
        return "C1"
    return max(name for name in LEVELS if bands[name] <= score)


def conflicts(questionnaire, chosen):
    """Those of which every option is chosen."""
    for conflict in questionnaire.get("conflicts", ()):
        if all(one["option"] in chosen.get(one["question"], ()) for one in conflict["options"]):
            yield conflict["id"]


def full_capacity(facts, on):
    """Civil Code 18 to 20: under 16 never; from 16 to 17 only who lives on own labour, which has to be said."""
    if "fullCapacity" in facts:
        return facts["fullCapacity"]
    if "birthDate" in facts:
        return False if age(day(facts["birthDate"]), on) < 16 else None
    return False if facts["party"] == "minor" else None


def score(request, options):
    answer = Answer(options, "suit.missing")
    own, facts, questionnaire = answer.own, request["facts"], request["questionnaire"]
    person = natural(facts["party"])
    house = (lambda row: "policy.own") if own else (lambda row: f"questionnaire.{row}")
    bands = own["bands"]["individual" if person else "institution"] if own else CITIC
    chosen = {one["question"]: one["options"] for one in request["answers"]}
    rows = [{"question": one["id"], "points": points(one, chosen.get(one["id"], ()))} for one in questionnaire["questions"]]
    total = sum(row["points"] for row in rows)
    reached = level(total, bands)
    answer.rest(house("bands"), house("validity"))
    value = {"score": total, "points": rows, "level": reached, "lowest": "unmet", "tests": []}
    if person:
        lowest_tests(answer, request, chosen, value, bands, own["lowest"] if own else LOWEST)
    elif "lowestByLaw" in facts:
        answer.warn("suit.not_applicable", "facts", "lowestByLaw")
    value["name"] = bands["names"][value["level"]]
    met = list(conflicts(questionnaire, chosen))
    value["conflicts"] = met
    if met:
        answer.rest("questionnaire.conflict")
    if [name for name in met if name not in facts.get("confirmed", ())]:
        answer.warn("suit.needs_confirmation", "answers")
    until = months_later(day(facts["doneOn"]), own["validityMonths"] if own else VALID_MONTHS)
    value["validUntil"] = until.isoformat()
    if answer.on > until:
        answer.warn("suit.expired", "facts", "doneOn", until=until.isoformat())
    if person and "birthDate" in facts and age(day(facts["birthDate"]), answer.on) >= (own["careAge"] if own else CARE_AGE):
        answer.warn("suit.needs_confirmation", "facts", "birthDate")
        answer.rest(house("age"))
    return answer.done(value)


def lowest_tests(answer, request, chosen, value, bands, reading):
    facts = request["facts"]
    bearing = [(place, question) for place, question in enumerate(one["question"] for one in request["answers"])
               if any(option.get("lowest") and option["id"] in chosen[question] for one in request["questionnaire"]["questions"] if one["id"] == question for option in one["options"])]
    capacity = answer.true("full_capacity", (full_capacity(facts, answer.on), ["facts", "fullCapacity"]), "questionnaire.capacity", False)
    loss = answer.true("tolerates_loss", (not bearing, None), "questionnaire.lowest", False)
    law = answer.true("lowest_by_law", (facts.get("lowestByLaw", False), None), "questionnaire.lowest")
    some = group("any", capacity, loss, law)
    at = answer.test("level", "is", (value["level"], None), "C1", "questionnaire.lowest")
    parts = [group("all", at, some) if reading == "at_c1" else some]
    if "lowestUntil" in bands:
        parts.insert(0, answer.test("score", "at_most", (value["score"], None), bands["lowestUntil"], "questionnaire.lowest"))
    for part in (at, *parts):
        if part["name"] in ("level", "score") if "name" in part else False:
            part.pop("source")  # the contract names no row for these two tests
    tests = group("any", *parts)
    if value["level"] != "C1":
        for place, _ in bearing:
            answer.warn("suit.conflict", "answers", place)
    answer.tell(tests)
    value["tests"], value["lowest"] = [tests], tests["verdict"]
    if reading == "any_score" and tests["verdict"] == "met":
        value["level"] = "C1"

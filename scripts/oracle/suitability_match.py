"""Second reading of the match: entry, risk, term, kind; what has to be done; what may not be done."""
from suitability_base import LEVELS, PRODUCTS, Answer, age, day, natural, verdict

TERMS = ("up_to_1_year", "up_to_3_years", "up_to_5_years", "over_5_years")
WORST = ("forbidden", "undetermined", "mismatch", "match")
CARE_AGE, HIGH_RISK = 70, "R5"


def match(request, options):
    answer = Answer(options, "suit.missing")
    client, product, acts = request["client"], request["product"], request.get("acts", {})
    axes = [entry(product)]
    tested = "validUntil" in client and day(client["validUntil"]) >= answer.on
    lowest = client.get("lowest") if natural(client["party"]) else None
    if client["investor"] == "professional":
        answer.rest("match.professional")
    else:
        remarks(answer, client)
        axes += [risk(answer, client, product, lowest, tested), term(answer, client, product, tested), kind(answer, client, product, tested)]
        answer.rest("match.worst")
    worst = min((axis["verdict"] for axis in axes), key=WORST.index)
    needs = list(needed(answer, client, product, acts, axes, worst, tested))
    forbidding = list(prohibited(axes))
    proceed = "unmet" if worst == "forbidden" else "undetermined" if worst == "undetermined" else verdict("all", [need["given"] for need in needs])
    for row in (*axes, *needs, *forbidding):
        answer.rows.add(row["source"])
    return answer.done({"verdict": worst, "axes": axes, "proceed": proceed, "needs": needs, "prohibitions": forbidding})


def remarks(answer, client):
    if "validUntil" not in client:
        answer.warn("suit.missing", "client", "validUntil")
    elif day(client["validUntil"]) < answer.on:
        answer.warn("suit.expired", "client", "validUntil", until=client["validUntil"])
    if client.get("lowest", "unmet") != "unmet" and not natural(client["party"]):
        answer.warn("suit.not_applicable", "client", "lowest")
    elif client.get("lowest") == "met" and client.get("level", "C1") != "C1":
        answer.warn("suit.conflict", "client", "level")


def axis(name, answer, client, product, row):
    return {"axis": name, "verdict": answer, **({} if client is None else {"client": client}), "product": product, "source": f"suitability.match.{row}"}


def entry(product):
    said = product["entry"]
    return axis("entry", {"unmet": "forbidden", "undetermined": "undetermined"}.get(said, "match"), said, "met", "entry")


def risk(answer, client, product, lowest, tested):
    level, number = client.get("level"), PRODUCTS.index(product["level"])
    if lowest == "met":
        found = "forbidden" if number else "match" if tested else "undetermined"
        return axis("risk", found, level, product["level"], "lowest")
    if level is None:
        answer.warn("suit.missing", "client", "level")
        return axis("risk", "undetermined", None, product["level"], "risk")
    if natural(client["party"]) and level == "C1" and lowest in (None, "undetermined") and number:
        if lowest is None:
            answer.warn("suit.missing", "client", "lowest")
        return axis("risk", "undetermined", level, product["level"], "lowest")
    found = "match" if LEVELS.index(level) >= number else "mismatch"
    return axis("risk", found if tested else "undetermined", level, product["level"], "risk")


def term(answer, client, product, tested):
    wanted = client.get("term")
    if wanted is None:
        answer.warn("suit.missing", "client", "term")
    fits = "undetermined" if wanted is None or not tested else "match" if TERMS.index(product["term"]) <= TERMS.index(wanted) else "mismatch"
    return axis("term", fits, wanted, product["term"], "goals")


def kind(answer, client, product, tested):
    wanted = client.get("kinds")
    if wanted is None:
        answer.warn("suit.missing", "client", "kinds")
    fits = "undetermined" if wanted is None or not tested else "match" if product["kind"] in wanted else "mismatch"
    return axis("kind", fits, wanted[0] if wanted and len(wanted) == 1 else None, product["kind"], "goals")


def needed(answer, client, product, acts, axes, worst, tested):
    own, ordinary = answer.own, client["investor"] == "ordinary"

    def need(name, act, row, paper=None):
        given = "unmet" if act is None else {None: "undetermined", True: "met", False: "unmet"}[acts.get(act)]
        return {"need": name, "given": given, **({"paper": paper} if paper else {}), "source": f"suitability.{row}"}

    if ordinary and not tested:
        yield need("new_assessment", None, "assessment.validity")
    if worst != "forbidden":
        if any(one["verdict"] == "mismatch" for one in axes):
            yield need("client_initiative", "initiated", "match.mismatch")
            yield need("written_warning", "warned", "match.mismatch", "mismatch_warning")
            yield need("insistence", "insists", "match.mismatch")
        if ordinary and PRODUCTS.index(product["level"]) >= PRODUCTS.index(own["highRiskFrom"] if own else HIGH_RISK):
            yield need("special_care", "care", "match.care", "high_risk_disclosure")
    if ordinary and natural(client["party"]):
        twice = need("second_confirmation", "confirmedTwice", "policy.own" if own else "questionnaire.age")
        if "birthDate" not in client:
            # Whoever's age is not known may have to be asked twice; having been asked is enough, not having been is not known to be wrong.
            answer.warn("suit.missing", "client", "birthDate")
            yield twice if twice["given"] == "met" else {**twice, "given": "undetermined"}
        elif age(day(client["birthDate"]), answer.on) >= (own["careAge"] if own else CARE_AGE):
            answer.warn("suit.needs_confirmation", "client", "birthDate")
            yield twice
    if any("previousLevel" in one and "level" in one and one["previousLevel"] != one["level"] for one in (client, product)):
        yield need("tell_client", "told", "match.change", "regrade_notice")


def prohibited(axes):
    """In the order of the contract's sentence: lowest category, entry, mismatch of risk, of term or kind."""
    said = {one["axis"]: one["verdict"] for one in axes}
    for row, why in (("lowest", said.get("risk")), ("entry", said["entry"])):
        if why == "forbidden":
            yield from ({"act": act, "source": f"suitability.match.{row}"} for act in ("sell", "recommend"))
    if said.get("risk") == "mismatch":
        yield {"act": "recommend", "source": "suitability.match.recommend"}
    if "mismatch" in (said.get("term"), said.get("kind")):
        yield {"act": "recommend", "source": "suitability.match.goals"}

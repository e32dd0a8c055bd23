"""A grid of planChange: every two values of party, change, channel, targets, query, link, option, bank and margin account meet in some case."""
import itertools
import random

from case_change import MOBILE, VARIANTS, change, link, new_name, query, sound, unified

ORIGIN = "contract table: classes, papers, targets, gates"
WANT = ("class", "papers.id", "sync", "gates", "toDo")
ADDRESS = {"address": "上海市某路1号"}
CONFIRMED, UNCONFIRMED = [link(), link(account="0123456789")], [link(), link("unconfirmed", account="0123456789")]
OTHER = unified(link(account="A223456789"), account="180000000003")
# state of the query: how it is written with the links in question; whether an unconfirmed link can be told beside it
QUERIES = {
    "not_queried": (lambda links: query(status="not_queried"), False), "failed": (lambda links: query(status="failed"), False),
    "empty": (lambda links: query(status="empty"), False), "one": (lambda links: query(unified(*links)), True),
    "two": (lambda links: query(unified(*links), OTHER), False),
    "abnormal": (lambda links: query(unified(*links, status="abnormal")), False),
    "cancelled_too": (lambda links: query(unified(status="cancelled", account="180000000002"), unified(*links)), True),
    "no_account": (lambda links: query(unified()), False), "earlier": (lambda links: query(unified(*links), earlierKeyChange=True), True),
}
AXES = {
    "party": VARIANTS,
    "change": ["mobile", "address", "name", "name and mobile"],
    "channel": ["counter", "witnessed", "self_service_terminal", "online"],
    "targets": [[], ["unified_account"], ["shareholder_system", "fund_system"], ["unified_account", "shareholder_system", "fund_system", "other_client_codes"],
                ["depository_bank"]],
    "query": list(QUERIES),
    "links": ["confirmed", "unconfirmed"],
    "option": [False, True],
    "bank": [None, False, True],
    "margin": [None, False, True],
}


def possible(row):
    """A bank named as a target where there is none is refused; an unconfirmed link needs a query that tells of it."""
    contradicts = row.get("bank") is False and row.get("targets") == ["depository_bank"]
    told = row.get("links") != "unconfirmed" or "query" not in row or QUERIES[row["query"]][1]
    return told and not contradicts


def pairs(row):
    spelled = [(axis, AXES[axis].index(value)) for axis, value in row.items()]
    return set(itertools.combinations(spelled, 2))


def rows():
    """Greedy: of some rows drawn, the one that brings most new pairs; the same at every run."""
    draw, left, found = random.Random(402), set(), []
    for one, other in itertools.combinations(AXES, 2):
        for left_place, right_place in itertools.product(range(len(AXES[one])), range(len(AXES[other]))):
            values = {one: AXES[one][left_place], other: AXES[other][right_place]}
            if possible(values):
                left.add(((one, left_place), (other, right_place)))
    while left:
        seed = min(left)
        drawn = [{axis: draw.choice(values) for axis, values in AXES.items()} | {axis: AXES[axis][place] for axis, place in seed} for _ in range(60)]
        best = max((row for row in drawn if possible(row)), key=lambda row: len(pairs(row) & left))
        left -= pairs(best)
        found.append(best)
    return found


def after(party, word):
    return {**(new_name(party) if "name" in word else {}), **(MOBILE if "mobile" in word else {}), **(ADDRESS if word == "address" else {})}


def case(place, row):
    party, partner = row["party"]
    told = QUERIES[row["query"]][0](UNCONFIRMED if row["links"] == "unconfirmed" else CONFIRMED)
    asked = change(party, after(party, row["change"]), partner=partner or "person", channel=row["channel"], syncTargets=row["targets"], csdcQuery=told,
                   hasOptionAccount=row["option"], hasBankCustody=row["bank"], hasMarginAccount=row["margin"])
    name = f"grid {place}: {party}{' of a body' if partner == 'organisation' else ''}, {row['change']}, {row['channel']}, query {row['query']}, {row['links']}"
    return sound(name, ORIGIN, asked, WANT)


def grid():
    return [{**case(place, row), "unread": True} for place, row in enumerate(rows(), 1)]


CASES = (grid,)

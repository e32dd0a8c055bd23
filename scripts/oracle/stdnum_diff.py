"""Differential run of the second reading against python-stdnum 2.2.

Texts: every vector of the shared kinds and a seeded synthetic corpus. Each class of
disagreement must have a judgement below; a new class ends the run with an error.
"""
import importlib
import json
import random
import subprocess
import sys
from collections import Counter
from datetime import date, timedelta

import arithmetic
import ident
import make_vectors
import regions

PEER = "python-stdnum==2.2"
PEERS = {"resident_id": "stdnum.cn.ric", "uscc": "stdnum.cn.uscc", "lei": "stdnum.lei", "isin": "stdnum.isin", "bank_card": "stdnum.luhn"}
SIZE, SEED = 10_000, 20261123
# (kind, our answer, peer's answer): who is right and why
JUDGED = {
    ("resident_id", "pass", "InvalidComponent"): "we: the peer refuses codes of the region that are not in force in the year of birth; such cards are in use, so the region is a hint only",
    ("resident_id", "pass", "KeyError"): "we: the peer's table lacks the county and its is_valid raises instead of answering",
    ("resident_id", "ident.birth_date_future", "valid"): "we: the peer does not know the day and accepts birth dates to come",
    ("resident_id", "ident.birth_date_out_of_range", "valid"): "we: the lower bound is 1800; the peer takes any year its table leaves open",
    ("resident_id", "ident.malformed", "KeyError"): "we: 81 and 82 have no city part; the peer raises",
    ("uscc", "pass", "InvalidFormat"): "we: the amendment of GB 32100 allows A, N and Y first; the peer wants eight digits",
    ("uscc", "ident.authority_unknown", "valid"): "we: no authority has the character 0; the peer takes any digit",
    ("resident_id", "ident.birth_date_future", "KeyError"): "both refuse the number, but the peer by an exception of its own table",
    ("uscc", "ident.length", "valid"): "either: the peer takes hyphens away; no authority prints a credit code with them, so we report them",
    ("lei", "ident.length", "valid"): "we: ISO 17442 has 20 characters; the peer asks MOD 97-10 alone",
    ("lei", "ident.charset", "valid"): "we: the last two characters are digits; the peer asks MOD 97-10 alone",
    ("bank_card", "ident.length", "valid"): "we: a card has 12 to 19 digits; the peer's function is Luhn alone",
    ("bank_card", "pass", "InvalidFormat"): "we: blanks and hyphens are evened out and reported; the peer's function wants digits",
}


def peer_module(name):
    folder = regions.STORE / "stdnum"
    if not folder.exists():
        subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(folder), PEER], check=True)
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))
    return importlib.import_module(name)


def peer_answer(module, text):
    try:
        module.validate(text)
    except Exception as fault:
        return type(fault).__name__
    return "valid"


def our_answer(kind, text):
    result = ident.check(kind, text, make_vectors.ON)
    if "issues" in result:
        return result["issues"][0]["code"]
    soft = [row["code"] for row in result["warnings"]]
    return "ident.check_digit" if kind == "bank_card" and "ident.check_digit" in soft else "pass"


def spoiled(chance, text, alphabet):
    at = chance.randrange(len(text))
    return chance.choice((
        lambda: text[:at] + chance.choice(alphabet) + text[at + 1:], lambda: text[:at] + text[at + 1:], lambda: text[:at] + text[at:at + 1] + text[at:],
    ))()


def corpus(kind):
    chance = random.Random(SEED)
    capitals = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    codes = [code for code in regions.known() if code[4:] != "00"]
    alphas = sorted(alpha for alpha, _ in regions.countries().values())

    def resident():
        body = chance.choice(codes) + f"{date(1930, 1, 1) + timedelta(chance.randrange(36_000)):%Y%m%d}" + f"{chance.randrange(1000):03}"
        return body + arithmetic.mod_11_2(body)

    def credit():
        subject = "".join(chance.choices(arithmetic.CREDIT, k=8))
        check = arithmetic.organisation(subject)
        body = chance.choice(("91", "92", "93", "11", "12", "51", "52", "N1", "A1", "Y1", "01", "31", "81")) + chance.choice(codes) + subject + check
        return body + arithmetic.credit(body)

    def entity():
        body = "".join(chance.choices(capitals, k=18))
        return body + arithmetic.lei_check(body)

    def security():
        body = chance.choice((*alphas, "XS", "ZZ")) + "".join(chance.choices(capitals, k=9))
        return next(f"{body}{digit}" for digit in range(10) if arithmetic.luhn(f"{body}{digit}"))

    def card():
        body = "62" + "".join(chance.choices("0123456789", k=chance.choice((13, 16))))
        return next(f"{body}{digit}" for digit in range(10) if arithmetic.luhn(f"{body}{digit}"))

    make = {"resident_id": resident, "uscc": credit, "lei": entity, "isin": security, "bank_card": card}[kind]
    for _ in range(SIZE):
        text = make()
        yield spoiled(chance, text, capitals) if chance.random() < 0.3 else text
    cases = json.loads((make_vectors.ROOT / "ident" / f"{kind}.json").read_text(encoding="utf-8"))["cases"]
    yield from (case["in"]["text"] for case in cases if set(case["in"]) == {"text"} and case["in"]["text"].isascii())


def main():
    unjudged = 0
    for kind, name in PEERS.items():
        module = peer_module(name)
        same, apart, examples = 0, Counter(), {}
        for text in corpus(kind):
            ours, theirs = our_answer(kind, text), peer_answer(module, text)
            if (ours == "pass") == (theirs == "valid") and theirs != "KeyError":
                same += 1
            else:
                apart[ours, theirs] += 1
                examples.setdefault((ours, theirs), []).append(text)
        print(f"{kind}: {same} agree, {sum(apart.values())} differ")
        for (ours, theirs), count in apart.most_common():
            judgement = JUDGED.get((kind, ours, theirs))
            unjudged += judgement is None
            print(f"  {count:6} ours {ours}, peer {theirs}, e.g. {examples[ours, theirs][:3]}: {judgement or 'NOT JUDGED'}")
    sys.exit(1 if unjudged else 0)


if __name__ == "__main__":
    main()

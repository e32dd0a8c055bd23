"""Judges the vector files: fields, words, order of rows, names used once; those about cards are made anew and compared."""
import json
import sys

import card_vectors
import change_vectors
import make_vectors

ROOT = make_vectors.ROOT
HARD = {"field.missing", "field.malformed", "ident.length", "ident.charset", "ident.malformed", "ident.check_digit", "ident.birth_date",
        "ident.birth_date_future", "ident.birth_date_out_of_range", "ident.province_unknown", "ident.authority_unknown",
        "ident.country_unknown", "ident.reserved", "ident.conflict"}
SOFT = {"ident.region_unknown", "ident.region_abolished", "ident.not_allocated", "ident.inner_check_digit", "ident.century_ambiguous",
        "ident.market_ambiguous", "text.normalised", "ident.check_digit", "ident.reserved"}
PARAMS = {"ident.length": {"expected", "actual"}, "ident.charset": {"position"}, "ident.birth_date_future": {"on"},
          "ident.birth_date_out_of_range": {"from"}, "ident.region_abolished": {"until"}}
FIELDS = {"checkIdent": {"name", "from", "in", "value", "warnings", "sources", "issues"}, "typing": {"name", "from", "in", "value"},
          "maskIdent": {"name", "from", "in", "value"}, "guessKind": {"name", "from", "in", "value", "first"},
          "compareNames": {"name", "from", "in", "value", "sources"}}


def findings(rows, words):
    for row in rows:
        yield row["code"] in words, f"code {row['code']}"
        yield set(row["params"]) == PARAMS.get(row["code"], set()), f"params of {row['code']}"
        yield (row["path"] == []) != (row["code"] == "ident.conflict"), f"path of {row['code']}"


def judge(content):
    function = content["function"]
    yield content["about"] != "", "about"
    yield content.get("sources", []) == sorted(set(content.get("sources", []))), "sources of the file sorted"
    names = [case["name"] for case in content["cases"]]
    yield len(names) == len(set(names)), f"names used twice: {sorted({name for name in names if names.count(name) > 1})}"
    for case in content["cases"]:
        name = case["name"]
        yield set(case) <= FIELDS[function], f"{name}: fields"
        yield bool(case.get("from")), f"{name}: from"
        yield ("issues" in case) + ("value" in case) + ("first" in case) == 1, f"{name}: one answer"
        yield case.get("sources", []) == sorted(set(case.get("sources", []))), f"{name}: sources sorted"
        for good, what in (*findings(case.get("issues", []), HARD), *findings(case.get("warnings", []), SOFT)):
            yield good, f"{name}: {what}"


def main():
    faults, cases, codes = [], 0, set()
    files = sorted((ROOT / "ident").glob("*.json")) + [ROOT / f"{name}.json" for name in ("typing", "mask", "guess", "names")]
    for path in files:
        content = json.loads(path.read_text(encoding="utf-8"))
        cases += len(content["cases"])
        faults += [f"{path.name}: {what}" for good, what in judge(content) if not good]
        codes |= {row["code"] for case in content["cases"] for row in (*case.get("issues", ()), *case.get("warnings", ()))}
    missing = (HARD | SOFT) - codes - {"field.malformed"}
    faults += [f"no case gives {code}" for code in sorted(missing)]
    for name, made in {**card_vectors.FILES, **change_vectors.FILES}.items():
        path = ROOT / f"{name}.json"
        content = json.loads(path.read_text(encoding="utf-8"))
        files.append(path)
        cases += len(content["cases"])
        faults += [] if content == json.loads(json.dumps(made())) else [f"{path.name}: not what the second reading gives"]
    for part in (card_vectors, change_vectors):
        faults += part.faults([json.loads((ROOT / f"{name}.json").read_text(encoding="utf-8")) for name in part.FILES])
    print(f"{len(files)} files, {cases} cases, {len(faults)} faults", *faults, sep="\n")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()

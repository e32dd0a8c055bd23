"""Makes src/ident/country_table.rs: ISO 3166-1 codes with Chinese short names."""

import json

from package import ISO_COUNTRIES
from product import head, leave, sizes

PATH = "src/ident/country_table.rs"

# The package carries one user-assigned code that ISO 3166-1 does not list.
NOT_ISO = {"XK"}

# Where the package's Chinese name is not the one of GB/T 2659 or of papers printed in China.
NAMES = {
    "EH": "西撒哈拉",
    "FK": "福克兰群岛（马尔维纳斯）",
    "HK": "中国香港",
    "ID": "印度尼西亚",
    "MO": "中国澳门",
    "TW": "中国台湾",
}


def rows() -> list[str]:
    folder = ISO_COUNTRIES.folder()
    codes = json.loads((folder / "codes.json").read_text(encoding="utf-8"))
    names = json.loads((folder / "langs" / "zh.json").read_text(encoding="utf-8"))["countries"]
    table = []
    for alpha2, alpha3, numeric, *_ in sorted(codes):
        if alpha2 in NOT_ISO:
            continue
        name = NAMES.get(alpha2, names[alpha2])
        assert len(alpha2) == 2 and len(alpha3) == 3 and len(numeric) == 3 and "|" not in name
        table.append(f"{alpha2}{alpha3}{numeric}{name}")
    assert len(table) == len({row[:2] for row in table}) == len({row[5:8] for row in table}) == 249
    return table


def main() -> None:
    table = rows()
    lines = ["|".join(table[at : at + 8]) for at in range(0, len(table), 8)]
    text = head(
        "ISO 3166-1: two letters, three letters, three digits and the Chinese name a row; `country` reads it.",
        [ISO_COUNTRIES.label(), "six Chinese names after GB/T 2659, `NAMES` of the generator"],
        "python3 scripts/tables/countries.py",
    )
    text += f"""
/// How many rows the table holds.
pub const COUNT: usize = {len(table)};

/// The rows in the order of the two letters, parted by `|`.
pub const ROWS: &str = "\\
{("|" + chr(92) + chr(10)).join(lines)}";
"""
    sizes("countries", "|".join(table).encode())
    leave(PATH, text)


if __name__ == "__main__":
    main()

"""Makes src/ident/country_table.rs: the codes of ISO 3166-1."""

import json

from package import ISO_COUNTRIES
from product import head, leave, sizes

PATH = "src/ident/country_table.rs"

# The package carries one user-assigned code that ISO 3166-1 does not list.
NOT_ISO = {"XK"}

def rows() -> list[str]:
    folder = ISO_COUNTRIES.folder()
    codes = json.loads((folder / "codes.json").read_text(encoding="utf-8"))
    table = []
    for alpha2, alpha3, numeric, *_ in sorted(codes):
        if alpha2 in NOT_ISO:
            continue
        assert len(alpha2) == 2 and len(alpha3) == 3 and len(numeric) == 3
        table.append(f"{alpha2}{alpha3}{numeric}")
    assert len(table) == len({row[:2] for row in table}) == len({row[5:8] for row in table}) == 249
    return table


def main() -> None:
    table = rows()
    lines = ["".join(table[at : at + 13]) for at in range(0, len(table), 13)]
    text = head(
        "ISO 3166-1: two letters, three letters, three digits a row; `country` reads it.",
        [ISO_COUNTRIES.label()],
        "python3 scripts/tables/countries.py",
    )
    text += f"""
/// The rows of eight characters each, in the order of the two letters.
pub const ROWS: &str = "\\
{(chr(92) + chr(10)).join(lines)}";
"""
    sizes("countries", "".join(table).encode())
    leave(PATH, text)


if __name__ == "__main__":
    main()

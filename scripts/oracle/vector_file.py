"""A file of vectors, and what goes into a reading."""
import json


def present(given):
    """Absent means missing or null."""
    if isinstance(given, dict):
        return {key: present(one) for key, one in given.items() if one is not None}
    return [present(one) for one in given] if isinstance(given, list) else given


def write(path, content):
    """One case a line, so that a reader and a diff see cases."""
    cases = content.pop("cases")
    head = json.dumps(content, ensure_ascii=False, indent=2)[:-2]
    body = ",\n".join("    " + json.dumps(case, ensure_ascii=False) for case in cases)
    path.write_text(f'{head},\n  "cases": [\n{body}\n  ]\n}}\n', encoding="utf-8")
    return len(cases)

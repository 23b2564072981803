"""The file format of events laid out as data, to hold it against `kinds.json`.

`python -m tests.domain.file_format` writes that file anew. Do so only for a new kind or a new
field with a default; anything else is a new version with an upcaster.
"""

from __future__ import annotations

import json
import types
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from pathlib import Path
from typing import Annotated, Any, Final, Union, get_args, get_origin, get_type_hints

from workshop.domain import commands as c
from workshop.domain.events import KINDS, VERSIONS

KINDS_JSON: Final = Path(__file__).with_name("kinds.json")
_CODES: Final = (c.Medium, c.Stance, c.RemarkKind, c.Verdict, c.ErasureCategory)
"""Written as plain text by the rules."""


def described() -> dict[str, object]:
    """Every kind with its version and fields, every type that a field holds, every code."""
    found: dict[str, object] = {}
    kinds = {f"{name} v{VERSIONS[name]}": _fields(kind, found) for name, kind in KINDS.items()}
    codes = {code.__name__: [each.value for each in code] for code in _CODES}
    return {"kinds": kinds, "types": dict(sorted(found.items())), "codes": codes}


# Any: type hints have no type of their own.
def _fields(kind: Any, found: dict[str, object]) -> dict[str, str]:  # noqa: ANN401
    hints = get_type_hints(kind, include_extras=True)
    return {
        each.name: _spelled(hints[each.name], found)
        + ("" if each.default is MISSING else f" = {each.default!r}")
        for each in fields(kind)
    }


def _spelled(hint: Any, found: dict[str, object]) -> str:  # noqa: ANN401
    origin = get_origin(hint)
    if origin is Annotated:
        return str(get_args(hint)[1])
    if origin in (Union, types.UnionType):
        return " | ".join(_spelled(each, found) for each in get_args(hint))
    if origin is not None:
        return f"{origin.__name__}[{', '.join(_spelled(each, found) for each in get_args(hint))}]"
    if hasattr(hint, "__supertype__"):
        return _spelled(hint.__supertype__, found)
    return _named(hint, found)


def _named(hint: Any, found: dict[str, object]) -> str:  # noqa: ANN401
    if hint in (Ellipsis, types.NoneType):
        return "..." if hint is Ellipsis else "None"
    name = str(hint.__name__)
    if issubclass(hint, Enum):
        found[name] = [each.value for each in hint]
    elif is_dataclass(hint):
        found[name] = _fields(hint, found)
    return name


if __name__ == "__main__":
    text = json.dumps(described(), ensure_ascii=False, indent=2)
    KINDS_JSON.write_text(text + "\n", encoding="utf-8")

"""The JSON Schema of the report's record, made from its classes: `python -m` this writes it."""

from __future__ import annotations

import ast
import inspect
import json
import textwrap
import types
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from typing import Annotated, Any, Final, NewType, Union, get_args, get_origin, get_type_hints

from workshop import resources
from workshop.report.exports.record import FORMAT, VERSION, Record

FILE: Final = f"{FORMAT}-{VERSION}.schema.json"
_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_PLAIN: Final = {str: "string", int: "integer", float: "number", bool: "boolean"}
_HEAD: Final = {
    "$schema": _DIALECT,
    "$id": f"urn:{FORMAT}:{VERSION}",
    "title": "Verslag van een dialoogavond",
    "description": "Written by Dialoogavond; described in docs/json.md.",
}

# Any: this module walks types that are known only at run time, and makes plain JSON.


def schema() -> dict[str, Any]:
    """Of a whole file."""
    known: dict[str, Any] = {}
    record = _of_class(Record, known)
    head = {
        "format": {"const": FORMAT},
        "version": {"const": VERSION, "description": "Of this format."},
    }
    return {
        **_HEAD,
        **record,
        "properties": {**head, **record["properties"]},
        "required": ["format", "version", *record["required"]],
        "$defs": dict(sorted(known.items())),
    }


def text() -> str:
    """As it is shipped."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def _of_class(kind: type, known: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(kind, include_extras=True)
    said = _field_docs(kind)
    properties = {}
    for each in fields(kind):
        found = _of(hints[each.name], known)
        properties[each.name] = {
            **found,
            **({"description": s} if (s := said.get(each.name)) else {}),
        }
    return {
        "type": "object",
        "description": inspect.cleandoc(kind.__doc__ or ""),
        "properties": properties,
        "required": [each.name for each in fields(kind) if _is_required(each)],
        "additionalProperties": False,
    }


def _is_required(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _of(hint: Any, known: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401 as said
    if isinstance(hint, NewType):
        return _of(hint.__supertype__, known)
    origin, inside = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _of(inside[0], known)
    if origin in (Union, types.UnionType):
        (present,) = (each for each in inside if each is not types.NoneType)
        return {"anyOf": [_of(present, known), {"type": "null"}]}
    if origin is tuple:
        return _of_tuple(inside, known)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": _of(inside[1], known)}
    if is_dataclass(hint) and isinstance(hint, type):
        if hint.__name__ not in known:
            known[hint.__name__] = {}  # for a class that holds itself
            known[hint.__name__] = _of_class(hint, known)
        return {"$ref": f"#/$defs/{hint.__name__}"}
    if isinstance(hint, type) and issubclass(hint, Enum):
        return {"enum": [each.value for each in hint]}
    return {"type": _PLAIN[hint]}


def _of_tuple(inside: tuple[Any, ...], known: dict[str, Any]) -> dict[str, Any]:
    if inside[-1] is Ellipsis:
        return {"type": "array", "items": _of(inside[0], known)}
    parts = [_of(each, known) for each in inside]
    return {
        "type": "array",
        "prefixItems": parts,
        "items": False,
        "minItems": len(parts),
        "maxItems": len(parts),
    }


def _field_docs(kind: type) -> dict[str, str]:
    """The text under each field, which Python itself forgets."""
    (body,) = ast.parse(textwrap.dedent(inspect.getsource(kind))).body
    assert isinstance(body, ast.ClassDef)
    found = {}
    for before, after in zip(body.body, body.body[1:], strict=False):
        if (
            isinstance(before, ast.AnnAssign)
            and isinstance(before.target, ast.Name)
            and isinstance(after, ast.Expr)
            and isinstance(after.value, ast.Constant)
        ):
            found[before.target.id] = inspect.cleandoc(str(after.value.value))
    return found


if __name__ == "__main__":
    (resources.assets() / "schema" / FILE).write_text(text(), encoding="utf-8")

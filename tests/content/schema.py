"""The schema of programme files, made from what their reader knows.

`python -m tests.content.schema` writes it anew.
"""

from __future__ import annotations

import json
from typing import Any, Final

from workshop import resources
from workshop.content import published, question, reading, sources, table
from workshop.content.files import FORMAT
from workshop.content.kinds import FEWEST_OPTIONS, SHAPES
from workshop.content.writing import SPECIAL
from workshop.domain.programme import Kind, Who
from workshop.domain.wording import LINE_LIMIT, NAME_LIMIT

FILE: Final = "dialoogavond-programma-1.schema.json"

Schema = dict[str, Any]  # Any: JSON
_ID: Final = table.ID.pattern
_SAYS: Final = r"\S"
_AROUND: Final = 2
"""Line breaks before and after a longer text do not count."""


def text() -> str:
    """The file."""
    return json.dumps(made(), ensure_ascii=False, indent=2) + "\n"


def made() -> Schema:
    """The schema as JSON."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Programma van Dialoogavond, formaat 1",
        "description": "Voor wie een programma met de hand schrijft. Of alles klopt, zegt"
        " dialoogavond programmes --check: dat kijkt ook of namen elkaar vinden.",
        **_object(
            {
                "format": {"const": FORMAT},
                "id": {"$ref": "#/$defs/id"},
                "version": _number(reading.VERSIONS),
                "title": _line(NAME_LIMIT, needed=True),
                "summary": _paragraphs(reading.TEXT_LIMIT, needed=True),
                "background": _paragraphs(reading.TEXT_LIMIT),
                "house_rules": _lines(LINE_LIMIT),
                "source": _list("source"),
                "step": _list("step"),
            },
            "format id version title summary step",
        ),
        "$defs": {
            "id": _id(),
            "source": _source(),
            "step": _step(),
            "question": _question(),
            "option": _object(_keyed(), "key label"),
            "field": _field(),
            "published": _published(),
        },
    }


# --- tables --------------------------------------------------------------------------------


def _source() -> Schema:
    return _object(
        {
            "key": {"$ref": "#/$defs/id"},
            "title": _line(LINE_LIMIT, needed=True),
            "part": _line(LINE_LIMIT),
            "year": _number(sources.YEARS),
        },
        "key title",
    )


def _step() -> Schema:
    used = _object({"key": _line(NAME_LIMIT, needed=True), "part": _line(LINE_LIMIT)}, "key")
    return _object(
        {
            "id": {"$ref": "#/$defs/id"},
            "title": _line(NAME_LIMIT, needed=True),
            "result": _line(LINE_LIMIT, needed=True),
            "explanation": _paragraphs(reading.TEXT_LIMIT, needed=True),
            "minutes": _number(reading.MINUTES),
            "examples": _lines(LINE_LIMIT),
            "cues": _lines(LINE_LIMIT),
            "sources": {"type": "array", "items": used},
            "involvement": {"type": "boolean"},
            "aid": {"type": "boolean"},
            "question": _list("question"),
        },
        "id title result explanation",
    )


def _question() -> Schema:
    who = "|".join(Who)
    whole = _object(
        {
            "id": {"type": "string", "pattern": f"^({who})(\\.{_ID})?$", "maxLength": NAME_LIMIT},
            "kind": {"enum": [kind.value for kind in Kind]},
            "prompt": _line(question.PROMPT_LIMIT, needed=True),
            "help": _paragraphs(question.HELP_LIMIT),
            "examples": _lines(LINE_LIMIT),
            "aid": {"type": "boolean"},
            **_special(),
        },
        "id kind prompt",
    )
    return whole | {"allOf": [_of_kind(kind) for kind in Kind]}


def _special() -> Schema:
    few, many = question.POLES, question.MOST_OPTIONS
    return {
        "count": _number(question.COUNTS),
        "options": _list("option", FEWEST_OPTIONS, many),
        "suggestions": _lines(NAME_LIMIT),
        "poles": _lines(question.POLE_LIMIT) | {"minItems": few, "maxItems": few},
        "minimum": _number(question.NUMBERS),
        "maximum": _number(question.NUMBERS),
        "unit": _line(NAME_LIMIT),
        "fields": _list("field", 1, question.MOST_FIELDS),
        "timeline": _object({key: _line(60) for key in ("begin", "end", "lane")}, "begin end"),
        "feeds": {"type": "array", "items": _joint()},
        "published": {"$ref": "#/$defs/published"},
    }


def _of_kind(kind: Kind) -> Schema:
    shape = SHAPES[kind]
    has = {*shape.needs, *shape.may}
    return {
        "if": {"properties": {"kind": {"const": kind.value}}, "required": ["kind"]},
        "then": {
            "required": list(shape.needs),
            "properties": {key: False for key in SPECIAL if key not in has},
        },
    }


def _field() -> Schema:
    return _object(
        {
            **_keyed(),
            "required": {"type": "boolean"},
            "reference": _joint() | {"pattern": f"^$|{_joint()['pattern']}"},
            "lead": _line(question.LEAD_LIMIT),
        },
        "key label",
    )


def _published() -> Schema:
    return _object(
        {
            "title": _line(NAME_LIMIT, needed=True),
            "year": _line(published.YEAR_LIMIT, needed=True),
            "source": _line(NAME_LIMIT, needed=True),
            "count": _number(published.COUNTS),
            "note": _line(LINE_LIMIT),
            "percentages": {
                "type": "object",
                "additionalProperties": _number(published.PERCENTAGES),
                "minProperties": 1,
            },
        },
        "title year source percentages",
    )


# --- values --------------------------------------------------------------------------------


def _object(properties: Schema, required: str) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": required.split(),
        "additionalProperties": False,
    }


def _keyed() -> Schema:
    return {"key": {"$ref": "#/$defs/id"}, "label": _line(NAME_LIMIT, needed=True)}


def _id() -> Schema:
    return {"type": "string", "pattern": f"^{_ID}$", "maxLength": table.ID_LIMIT}


def _joint() -> Schema:
    """The full id of a joint question, of whatever programme."""
    return {"type": "string", "pattern": rf"^[^.]+\.[^.]+\.{Who.JOINT}(\..+)?$"}


def _line(limit: int, *, needed: bool = False) -> Schema:
    return {"type": "string", "maxLength": limit} | ({"pattern": _SAYS} if needed else {})


def _paragraphs(limit: int, *, needed: bool = False) -> Schema:
    return _line(limit + _AROUND, needed=needed)


def _lines(limit: int) -> Schema:
    return {"type": "array", "items": _line(limit, needed=True)}


def _number(bounds: tuple[int, int]) -> Schema:
    return {"type": "integer", "minimum": bounds[0], "maximum": bounds[1]}


def _list(name: str, fewest: int = 0, most: int | None = None) -> Schema:
    bounds = {"minItems": fewest} if fewest else {}
    if most is not None:
        bounds["maxItems"] = most
    return {"type": "array", "items": {"$ref": f"#/$defs/{name}"}, **bounds}


if __name__ == "__main__":
    (resources.assets() / "schema" / FILE).write_text(text(), "utf-8")

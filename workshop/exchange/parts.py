"""An answer of several parts: `a|b|c`, and `veld=tekst|veld=tekst`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workshop.domain.errors import AnswerInvalidError
from workshop.domain.wording import same_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workshop.domain.programme import Question

RATIONALE: Final = "onderbouwing"
"""Names the reason for a joint entry, unless the question has a field of that name."""
_SIGN: Final = re.compile(r"\\[\\|]|\|")
_ESCAPED: Final = re.compile(r"\\([\\|])")


def split_parts(text: str) -> list[str]:
    r"""`text` between its bars, escapes untouched; `\|` is no bar and `\\` no escape."""
    parts, start = list[str](), 0
    for sign in _SIGN.finditer(text):
        if sign.group() == "|":
            parts.append(text[start : sign.start()])
            start = sign.end()
    return [*parts, text[start:]]


def plain(part: str) -> str:
    r"""A part as its writer meant it: `\|` is a bar, `\\` a backslash."""
    return _ESCAPED.sub(r"\1", part).strip()


def read_fields(question: Question, text: str) -> dict[str, str]:
    """The fields of one record. Raises `AnswerInvalidError`.

    A part is a field only if it starts with the key or label of one and `=`; the one part without
    is the main field, whatever it looks like.
    """
    names = field_names(question)
    fields: dict[str, str] = {}
    has_main = False
    for part in split_parts(text):
        key, value = _field(part, names)
        if key is None and not value:
            continue
        if key is None and has_main:
            raise _wrong(question, "main_twice", value)
        has_main = has_main or key is None
        key = key or question.main_field
        if key in fields:
            raise _wrong(question, "field_twice", key)
        fields[key] = value
    return fields


def field_names(question: Question) -> Mapping[str, str]:
    """Key of each field by its own key and its label, folded; a key goes before a label."""
    by_label = {same_name(column.label): column.key for column in question.columns}
    return by_label | {same_name(column.key): column.key for column in question.columns}


def without_rationale(question: Question, text: str) -> tuple[str, str]:
    """(answer, rationale) of a joint entry. Raises `AnswerInvalidError` if it gives two."""
    names = {RATIONALE: RATIONALE}
    if RATIONALE in field_names(question):
        return text, ""
    rest, rationales = list[str](), list[str]()
    for part in split_parts(text):
        key, value = _field(part, names)
        if key is None:
            rest.append(part)
        else:
            rationales.append(value)
    if len(rationales) > 1:
        raise _wrong(question, "field_twice", RATIONALE)
    return "|".join(rest), "".join(rationales)


def _field(part: str, names: Mapping[str, str]) -> tuple[str | None, str]:
    """(key, text); without a known name the key is None and the whole part is the text."""
    name, sign, value = part.partition("=")
    key = names.get(same_name(name)) if sign else None
    return (None, plain(part)) if key is None else (key, plain(value))


def _wrong(question: Question, problem: str, found: str) -> AnswerInvalidError:
    expected = ", ".join(column.key for column in question.columns)
    return AnswerInvalidError(question.id, problem, {"found": found, "expected": expected})

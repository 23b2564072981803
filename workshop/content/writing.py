"""A programme as the text of its file: what `reading` reads, in the order of the documentation."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from workshop.content.documents import PARAGRAPHS, document_of
from workshop.content.kinds import SHAPES
from workshop.domain.programme import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from workshop.domain.programme import Programme
    from workshop.domain.tree import Node

WIDEST: Final = 100
"""Characters of a line, where its words allow it."""
SPECIAL: Final = ("count", "options", "suggestions", "poles", "minimum", "maximum", "unit",
                  "fields", "timeline", "feeds", "published")  # fmt: skip
"""Keys that only some kinds of question have."""
_KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    "": ("format", "id", "version", "title", "summary", "background", "house_rules"),
    "source": ("key", "title", "part", "year"),
    "step": ("id", "title", "result", "explanation", "minutes", "examples", "cues", "sources",
             "involvement", "aid"),
    "question": ("id", "kind", "prompt", "help", "examples", "aid", *SPECIAL),
    "published": ("title", "year", "source", "count", "percentages", "note"),
}  # fmt: skip
_TABLES: Final[Mapping[str, tuple[str, ...]]] = {"": ("source", "step"), "step": ("question",)}
"""Lists that are written as `[[tables]]`, behind everything else of their table."""
_ESCAPES: Final = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"',
                   "\\": "\\\\"}  # fmt: skip
_SPECIAL_CHARACTERS: Final = re.compile(r'[\x00-\x1f\x7f"\\\ud800-\udfff]')
_QUOTES: Final = '"""'
_BARE: Final = re.compile(r"[A-Za-z0-9_-]+")


def written_programme(programme: Programme) -> str:
    """The text that reads as this programme.

    Raises `ValueError` if a step names a source that the programme has not.
    """
    return written_document(document_of(programme))


def written_document(document: Mapping[str, Node]) -> str:
    """The text of a file, sound or not; keys that a question's kind has not are left out."""
    return "\n".join(_table(document, "", ())).lstrip("\n") + "\n"


def _table(table: Mapping[str, Node], name: str, header: tuple[str, ...]) -> Iterator[str]:
    lists = _TABLES.get(name, ())
    left_out = {*lists, "published", *_not_of_kind(table, name)}
    for key in _in_order(table, name):
        if key not in left_out:
            yield _pair(key, table[key])
    published = table.get("published")
    if isinstance(published, Mapping) and "published" not in _not_of_kind(table, name):
        yield from _section(published, "published", (*header, "published"), "[{}]")
    for key in lists:
        items = table.get(key, ())
        for each in items if isinstance(items, tuple) else ():
            if isinstance(each, Mapping):
                yield from _section(each, key, (*header, key), "[[{}]]")


def _section(
    table: Mapping[str, Node], name: str, header: tuple[str, ...], brackets: str
) -> Iterator[str]:
    yield ""
    yield brackets.format(".".join(header))
    yield from _table(table, name, header)


def _in_order(table: Mapping[str, Node], name: str) -> Iterator[str]:
    """Known keys first, then what the file had beside them."""
    known = _KEYS[name]
    yield from (key for key in known if key in table)
    yield from (key for key in table if key not in known)


def _not_of_kind(table: Mapping[str, Node], name: str) -> tuple[str, ...]:
    shape = next((SHAPES[kind] for kind in Kind if kind == table.get("kind")), None)
    if name != "question" or shape is None:
        return ()
    return tuple(key for key in SPECIAL if key not in shape.needs + shape.may)


# --- values --------------------------------------------------------------------------------


def _pair(key: str, value: Node) -> str:
    name = _name(key)
    if isinstance(value, str) and key in PARAGRAPHS:
        return f"{name} = {_paragraphs(value)}"
    line = f"{name} = {_inline(value)}"
    is_long = isinstance(value, tuple) and bool(value) and len(line) > WIDEST
    tables = isinstance(value, tuple) and len(value) > 1 and isinstance(value[0], Mapping)
    if isinstance(value, tuple) and (is_long or tables):
        return "\n".join([f"{name} = [", *(f"  {_inline(each)}," for each in value), "]"])
    return line


def _name(key: str) -> str:
    return key if _BARE.fullmatch(key) else _text(key)


def _inline(value: Node) -> str:
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, tuple):
        return f"[{', '.join(map(_inline, value))}]"
    pairs = ", ".join(f"{_name(key)} = {_inline(each)}" for key, each in value.items())
    return f"{{ {pairs} }}" if pairs else "{}"


def _text(text: str) -> str:
    return f'"{_SPECIAL_CHARACTERS.sub(_escaped, text)}"'


def _escaped(match: re.Match[str]) -> str:
    character = match.group()
    if "\ud800" <= character <= "\udfff":  # half a character, which no file can hold
        return "\ufffd"
    return _ESCAPES.get(character) or f"\\u{ord(character):04x}"


def _paragraphs(text: str) -> str:
    """Between lines of three quotes; on one line if it says nothing."""
    if not text.strip():
        return _text(text)
    lines = (_text(line)[1:-1].replace('\\"', '"') for line in text.split("\n"))
    whole = "\n".join(part for line in lines for part in _wrapped(line.split()))
    whole = whole.replace(_QUOTES, '""\\"')
    return f"{_QUOTES}\n{whole}\n{_QUOTES}"


def _wrapped(words: Iterable[str]) -> Iterator[str]:
    """Lines of these words; none but the first begins with a hyphen, which makes an item."""
    line = ""
    for word in words:
        if line and len(line) + 1 + len(word) > WIDEST and word != "-":
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line

"""Dataclasses to JSON and back, with the words of people kept apart.

An event's structure stays in the log for ever; the words in it can be erased. So every field of
type `Words` is written as the number of its text in a separate list, and reads as `ERASED` once
that list is gone.
"""

from __future__ import annotations

import json
import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import (
    Annotated,
    Any,
    Final,
    NewType,
    TypeAlias,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from workshop.domain.wording import ERASED, is_erased

Words: TypeAlias = Annotated[str, "words"]
"""Text of people: kept in `contents`, erasable. Everything else is structure."""

_ERASED_BEFORE: Final = -1
"""Stands for words that were gone already when they were written again."""


def canonical(data: object) -> str:
    """JSON with sorted keys and no spaces: the same data always gives the same bytes."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


# Any: this module walks types that are known only at run time.


def encode(value: Any, words: list[str] | None = None) -> Any:  # noqa: ANN401
    """A dataclass as plain JSON data.

    With `words`, texts of type `Words` are appended to it and stand in the data as their number,
    but for empty ones, which say nothing; without, they stay in place (for files that are read by
    other programs).
    """
    return _encode(value, type(value), words)


def _encode(value: Any, hint: Any, words: list[str] | None) -> Any:  # noqa: ANN401
    if value is None:
        return None
    hint = _present(hint)
    if get_origin(hint) is Annotated:
        return _put(value, words)
    if is_dataclass(value):
        kind: type = type(value)
        pairs = _hints(kind)
        return {name: _encode(getattr(value, name), of, words) for name, of in pairs.items()}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [
            _encode(item, kind, words)
            for item, kind in zip(value, _items(hint, value), strict=True)
        ]
    if isinstance(value, Mapping):
        kind = get_args(hint)[1] if get_args(hint) else str
        return {key: _encode(item, kind, words) for key, item in value.items()}
    return value


def _put(text: str, words: list[str] | None) -> str | int:
    if is_erased(text) and words is not None:
        return _ERASED_BEFORE
    if words is None or not text:
        return str(text)
    words.append(text)
    return len(words) - 1


def decode(hint: Any, data: Any, words: list[str] | None) -> Any:  # noqa: ANN401
    """The value of type `hint` in `data`; `words` None means its words were erased.

    Raises `ValueError`, `TypeError` or `IndexError` for data that `encode` did not write: anybody
    can put together a file whose chain fits.
    """
    kind = _present(hint)
    if data is None:
        return _nothing(hint)
    if get_origin(kind) is Annotated:
        return _take(data, words)
    if is_dataclass(kind) and isinstance(kind, type):
        found = _known(dict, data)
        known = _hints(kind).items()
        return kind(
            **{name: decode(each, found[name], words) for name, each in known if name in found}
        )
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(data)
    origin = get_origin(kind)
    if origin is tuple:
        items = _known(list, data)
        return tuple(
            decode(each, item, words) for item, each in zip(items, _items(kind, items), strict=True)
        )
    if isinstance(origin, type) and issubclass(origin, Mapping):
        of = get_args(kind)[1]
        return {
            _known(str, key): decode(of, each, words) for key, each in _known(dict, data).items()
        }
    return _known(kind, data)


def _nothing(hint: Any) -> None:  # noqa: ANN401
    if get_origin(hint) not in (Union, types.UnionType):
        raise ValueError("nothing, where there must be something")


def _known(kind: Any, data: Any) -> Any:  # noqa: ANN401
    """`data`, if it is of the type that it should have. Whole numbers are numbers as well."""
    if isinstance(kind, type) and not isinstance(data, (float, int) if kind is float else kind):
        raise TypeError(f"{type(data).__name__} instead of {kind.__name__}")
    if isinstance(data, str) and not data.isascii():
        data.encode()  # raises where half a character stands, which no file of ours has
    return data


def _take(data: str | int, words: list[str] | None) -> str:
    if isinstance(data, str):  # empty, or written without a list of words
        return str(_known(str, data))
    if words is None or data == _ERASED_BEFORE:
        return ERASED
    if data < 0:
        raise IndexError(data)
    return str(_known(str, _known(list, words)[data]))


def _present(hint: Any) -> Any:  # noqa: ANN401
    """`hint` without `None` and without the name of a `NewType`."""
    if get_origin(hint) in (Union, types.UnionType):
        (hint,) = (kind for kind in get_args(hint) if kind is not types.NoneType)
    return hint.__supertype__ if isinstance(hint, NewType) else hint


def _items(hint: Any, found: Any) -> tuple[Any, ...]:  # noqa: ANN401
    """The type of each item of a tuple."""
    kinds = get_args(hint)
    if not kinds or kinds[-1] is Ellipsis:
        return (kinds[0] if kinds else str,) * len(found)
    return kinds


@cache
def _hints(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind, include_extras=True)
    return {field.name: hints[field.name] for field in fields(kind)}

"""A state laid out as plain data, to see whether two are the same to the last word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from types import NoneType
from typing import Any, Final

from workshop.domain.programme import Programme, Question
from workshop.domain.state import Draft, Revision
from workshop.domain.wording import ErasedText

_ERASED: Final = ("erased words",)
# Frozen all the way down, and without words that can be erased.
_PLAIN: Final = (str, bytes, int, NoneType, Programme, Question, Revision, Draft)

# What pictures keep so as not to compute it again is no part of the evening.
_REMEMBERED: Final = ("memo", "kept")


def snapshot(value: object) -> object:
    """A deep copy that, unlike `==`, tells erased from empty and one order from another."""
    return _Camera().copy(value)


class _Camera:
    """Copies what is found in many places (an entry in all its arrangements) once."""

    def __init__(self) -> None:
        self._copies: dict[int, object] = {}

    # Any: a state holds everything.
    def copy(self, value: Any) -> object:  # noqa: ANN401
        if isinstance(value, ErasedText):
            return _ERASED
        if isinstance(value, _PLAIN):
            return value
        if id(value) not in self._copies:
            self._copies[id(value)] = self._laid_out(value)
        return self._copies[id(value)]

    def _laid_out(self, value: Any) -> object:  # noqa: ANN401
        if is_dataclass(value):
            names = (each.name for each in fields(value) if each.name not in _REMEMBERED)
            parts = ((name, self.copy(getattr(value, name))) for name in names)
            return (type(value).__name__, *parts)
        if isinstance(value, Mapping):
            return tuple((self.copy(key), self.copy(item)) for key, item in value.items())
        if isinstance(value, set):
            return frozenset(value)
        return tuple(self.copy(item) for item in value)

"""Text of people and of the program on its way to a line: never parsed, only cleaned and cut."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from workshop.charts.legible import spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from workshop.charts.fonts import Face
    from workshop.report.tagged.styles import TextStyle


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text that differs from its block; None takes the block's style."""

    text: str
    face: Face | None = None
    ink: str | None = None
    link: str = ""
    """An address, or `#key` of a heading. Only ever set by the program, never from what people
    wrote."""


Inline: TypeAlias = "str | Sequence[Run]"
"""Any text of a block. A string is one plain run; `<`, `&` and the like mean nothing."""


class Fragment(NamedTuple):
    """Text that can be drawn as it is: one face, one colour, no invisible character."""

    text: str
    face: Face
    ink: str
    link: str


class Missing:
    """Characters that no bundled face has; each is drawn as `[U+…]`."""

    def __init__(self) -> None:
        self._found: dict[str, None] = {}

    def add(self, characters: Iterable[str]) -> None:
        self._found.update(dict.fromkeys(characters))

    @property
    def characters(self) -> tuple[str, ...]:
        """In the order in which they came up."""
        return tuple(self._found)


def fragments(inline: Inline, style: TextStyle, missing: Missing) -> Iterator[Fragment]:
    """`inline` in the faces that can draw it; what none can draw goes to `missing`."""
    for run in [Run(inline)] if isinstance(inline, str) else inline:
        for span in spans(run.text, run.face or style.face):
            missing.add(span.missing)
            yield Fragment(span.text, span.face, run.ink or style.ink, run.link)


def plain(inline: Inline) -> str:
    """The words alone, for an outline or a contents list."""
    return inline if isinstance(inline, str) else "".join(run.text for run in inline)

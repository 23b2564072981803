"""Which questions a field may refer to: earlier joint ones whose answers have words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.programme import Kind, Who
from workshop.domain.tree import items_at, text_at
from workshop.texts.ui import editor as words
from workshop.ui.editor.changes import who_of
from workshop.ui.editor.naming import full_id

if TYPE_CHECKING:
    from workshop.domain.tree import Place
    from workshop.ui.editor.bench import Document

_NAMED: Final = frozenset({Kind.TEXT, Kind.ITEMS, Kind.RECORD, Kind.RECORDS})


def earlier_questions(document: Document, before: Place) -> list[tuple[str, str]]:
    """(full id, what it is called) of those that come before the question of `before`."""
    found = list[tuple[str, str]]()
    for step in range(len(items_at(document, ("step",)))):
        for number in range(len(items_at(document, ("step", step, "question")))):
            place = ("step", step, "question", number)
            if (step, number) >= (before[1], before[3]):
                return found
            kind = text_at(document, (*place, "kind"))
            if who_of(document, place) is Who.JOINT and kind in _NAMED:
                title = text_at(document, ("step", step, "title"))
                prompt = text_at(document, (*place, "prompt"))
                found.append((full_id(document, place), words.asked(title, prompt)))
    return found

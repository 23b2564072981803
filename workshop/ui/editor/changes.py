"""What can be done to the outline: things come, go, move and are doubled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.programme import Kind, Who
from workshop.domain.tree import as_table, found_at, insert, items_at, move, put, text_at
from workshop.texts.ui import editor as words
from workshop.ui.editor.naming import (
    full_id,
    list_of,
    made_word,
    name_key,
    with_references,
    with_word,
)

if TYPE_CHECKING:
    from workshop.domain.tree import Node, Place
    from workshop.ui.editor.bench import Document

STEP: Final[Document] = {"id": "", "title": "", "result": "", "explanation": ""}
_OPTION: Final[Document] = {"key": "", "label": ""}
STARTS: Final[dict[str, Node]] = {
    "count": 3,
    "options": (_OPTION, _OPTION),
    "fields": (_OPTION,),
    "poles": ("", ""),
}
"""What a question gets when its kind needs it and it has none yet."""
_AGREES: Final[tuple[Node, ...]] = tuple(
    {"key": key, "label": label} for key, label in words.STANDARD_OPTIONS
)
"""What a statement is answered with, unless somebody wants it otherwise."""
ITEMS: Final[dict[str, Document]] = {
    "options": _OPTION,
    "fields": _OPTION,
    "source": {"key": "", "title": ""},
    "sources": {"key": ""},
}
"""A new item of each list."""


def add_step(document: Document, after: Place) -> tuple[Document, Place]:
    """Behind the step that `after` is in, or as the last one; and where it is."""
    count = len(items_at(document, ("step",)))
    at = int(after[1]) + 1 if after[:1] == ("step",) else count
    made = as_table(insert(document, ("step",), at, STEP))
    return named(made, ("step", at)), ("step", at)


def add_question(document: Document, inside: Place, who: Who) -> tuple[Document, Place]:
    """Behind the others that the same people answer, in the step that `inside` is in."""
    step = inside[:2]
    questions = (*step, "question")
    at = _end_of(document, step, who)
    new: Document = {"id": "", "kind": Kind.TEXT.value, "prompt": ""}
    made = as_table(insert(document, questions, at, new))
    return _as_asked_by(made, (*questions, at), who), (*questions, at)


def _end_of(document: Document, step: Place, who: Who) -> int:
    questions = items_at(document, (*step, "question"))
    if who is Who.JOINT:
        return len(questions)
    return sum(_is_own(document, (*step, "question", at)) for at in range(len(questions)))


def _is_own(document: Document, question: Place) -> bool:
    return who_of(document, question) is Who.OWN


def who_of(document: Document, question: Place) -> Who:
    """Who answers it."""
    first = text_at(document, (*question, "id")).partition(".")[0]
    return Who.OWN if first == Who.OWN else Who.JOINT


def _as_asked_by(document: Document, question: Place, who: Who) -> Document:
    """The first of a step has no word: it is the main question."""
    beside = range(len(items_at(document, question[:-1])))
    ids = {text_at(document, (*question[:-1], at, "id")) for at in beside if at != question[-1]}
    bare = as_table(put(document, (*question, "id"), who.value))
    if who.value not in ids:
        return bare
    return with_word(bare, question, made_word(bare, question))


def ask(document: Document, question: Place, who: Who) -> tuple[Document, Place]:
    """The question, for these people, among the others of theirs."""
    if who_of(document, question) is who:
        return document, question
    old = full_id(document, question)
    step, at = question[:2], int(question[-1])
    made = _as_asked_by(document, question, who)
    made = with_references(made, old, full_id(made, question))
    rest = as_table(put(made, question, None))
    to = _end_of(rest, step, who)
    moved = as_table(move(made, question[:-1], at, to))
    return moved, (*question[:-1], to)


def named(document: Document, place: Place) -> Document:
    """With a name of its own, made from its text."""
    return with_word(document, place, made_word(document, place))


def double(document: Document, place: Place) -> tuple[Document, Place]:
    """A copy behind it, under names of its own."""
    old, at = full_id(document, place), int(place[-1])
    copy = as_table(found_at(document, place))
    new = (*place[:-1], at + 1)
    made = as_table(insert(document, place[:-1], at + 1, copy))
    word = made_word(made, new)
    name = text_at(made, (*new, name_key(new)))
    who = name.partition(".")[0]
    made = as_table(put(made, (*new, name_key(new)), f"{who}.{word}" if _asks(new) else word))
    # What the copy names in itself is in the copy; the rest of the programme names the first.
    inside = with_references(made, old, full_id(made, new))
    return as_table(put(made, new, found_at(inside, new))), new


def _asks(place: Place) -> bool:
    return list_of(place) == "question"


def take_away(document: Document, place: Place) -> tuple[Document, Place]:
    """Without it; and what is chosen then: the next, the one before, or what it was in."""
    made = as_table(put(document, place, None))
    left = len(items_at(made, place[:-1]))
    at = min(int(place[-1]), left - 1)
    return made, (*place[:-1], at) if left else place[:-2]


def shift(document: Document, place: Place, by: int) -> tuple[Document, Place]:
    """One place up or down; own questions stay before joint ones."""
    at = int(place[-1])
    to, beside = at + by, (*place[:-1], at + by)
    if not 0 <= to < len(items_at(document, place[:-1])):
        return document, place
    if _asks(place) and who_of(document, place) is not who_of(document, beside):
        return document, place
    return as_table(move(document, place[:-1], at, to)), beside


def as_kind(document: Document, question: Place, kind: Kind, keys: frozenset[str]) -> Document:
    """Of another kind: it gets what that kind needs and keeps the rest, which is not written."""
    made: Node = put(document, (*question, "kind"), kind.value)
    for key, start in STARTS.items():
        needs = key in keys and not (key == "count" and kind is Kind.CHOICE)
        if needs and found_at(made, (*question, key)) is None:
            is_stated = key == "options" and kind is Kind.STATEMENT
            made = put(made, (*question, key), _AGREES if is_stated else start)
    if kind is Kind.CHOICE and _is_above(made, question):
        made = put(made, (*question, "count"), None)
    for inner in ("options", "fields"):
        if inner in keys:
            for at in range(len(items_at(made, (*question, inner)))):
                place = (*question, inner, at)
                if not text_at(made, (*place, "key")):
                    made = named(as_table(made), place)
    return as_table(made)


def _is_above(tree: Node, question: Place) -> bool:
    """Whether more may be chosen than there are options."""
    count = found_at(tree, (*question, "count"))
    return isinstance(count, int) and count > len(items_at(tree, (*question, "options")))


def add_item(document: Document, place: Place) -> Document:
    """One more at the end of the list at `place`."""
    at = len(items_at(document, place))
    made = as_table(insert(document, place, at, ITEMS[str(place[-1])]))
    return made if place[-1] == "sources" else named(made, (*place, at))

"""Ids in a document: made from titles, and followed wherever they are named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workshop.domain.id_words import id_from
from workshop.domain.tree import Place, as_table, found_at, items_at, put, text_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from workshop.domain.tree import Node
    from workshop.ui.editor.bench import Document

_NUMBER: Final = re.compile(r"^-\d+$")
OTHERWISE: Final = {
    "": "programma",
    "step": "stap",
    "question": "vraag",
    "source": "bron",
    "options": "keuze",
    "fields": "veld",
}
"""The name of what has no text yet."""


def list_of(place: Place) -> str:
    """The list that the thing at `place` stands in; empty for the programme itself."""
    return str(place[-2]) if len(place) > 1 else ""


def name_key(place: Place) -> str:
    """The key of the name of the thing at `place`."""
    return "id" if list_of(place) in {"", "step", "question"} else "key"


def text_key(place: Place) -> str:
    """The key of the text that its name is made from."""
    kinds = {"question": "prompt", "options": "label", "fields": "label"}
    return kinds.get(list_of(place), "title")


def is_named_by(place: Place) -> bool:
    """Whether the text at `place` is the one that the name beside it is made from."""
    thing = place[:-1]
    is_thing = not thing or (isinstance(thing[-1], int) and list_of(thing) in OTHERWISE)
    return is_thing and place[-1] == text_key(thing)


def word_of(document: Document, place: Place) -> str:
    """Its name; of a question the word behind `eigen` or `samen`, which may be empty."""
    name = text_at(document, (*place, name_key(place)))
    return name.partition(".")[2] if list_of(place) == "question" else name


def full_id(document: Document, place: Place) -> str:
    """As it is named elsewhere: `programme.step.who.word`; of an option or field with a slash."""
    parts = [text_at(document, ("id",))]
    if place[:1] == ("step",):
        parts.append(text_at(document, (*place[:2], "id")))
    if place[2:3] == ("question",):
        parts.append(text_at(document, (*place[:4], "id")))
    name = ".".join(parts)
    is_inner = list_of(place) in {"options", "fields", "source"}
    return f"{name}/{text_at(document, (*place, 'key'))}" if is_inner else name


def things(document: Document) -> Iterator[Place]:
    """Every place that has a name."""
    yield ()
    yield from (("source", at) for at in range(len(items_at(document, ("source",)))))
    for step in (("step", at) for at in range(len(items_at(document, ("step",))))):
        yield step
        for number in range(len(items_at(document, (*step, "question")))):
            question = (*step, "question", number)
            yield question
            for inner in ("options", "fields"):
                count = len(items_at(document, (*question, inner)))
                yield from ((*question, inner, at) for at in range(count))


def all_ids(document: Document) -> frozenset[str]:
    """Every full id."""
    return frozenset(full_id(document, place) for place in things(document))


def taken_beside(document: Document, place: Place) -> frozenset[str]:
    """The words that others of the same list have."""
    if not place:
        return frozenset()
    who = _who(document, place)
    others = range(len(items_at(document, place[:-1])))
    beside = [(*place[:-1], at) for at in others if at != place[-1]]
    return frozenset(word_of(document, each) for each in beside if _who(document, each) == who)


def _who(document: Document, place: Place) -> str:
    if list_of(place) != "question":
        return ""
    return text_at(document, (*place, "id")).partition(".")[0]


def made_word(document: Document, place: Place, taken: frozenset[str] = frozenset()) -> str:
    """What its name would be, from its text; `taken` by what is not in this document."""
    text = text_at(document, (*place, text_key(place)))
    return id_from(text, OTHERWISE[list_of(place)], taken | taken_beside(document, place))


def is_made(document: Document, place: Place) -> bool:
    """Whether its name was made from its text; the number behind it depended on its neighbours."""
    text = text_at(document, (*place, text_key(place)))
    base = id_from(text, OTHERWISE[list_of(place)])
    return _NUMBER.sub("", word_of(document, place).removeprefix(base)) == ""


def with_word(document: Document, place: Place, word: str) -> Document:
    """Under another name, also where it is named."""
    old = full_id(document, place)
    was = text_at(document, (*place, name_key(place)))
    name = word
    if list_of(place) == "question":
        who = was.partition(".")[0]
        name = f"{who}.{word}" if word else who
    made = as_table(put(document, (*place, name_key(place)), name))
    return _followed(made, place, (old, full_id(made, place)), (was, name))


def _followed(
    document: Document, place: Place, ids: tuple[str, str], names: tuple[str, str]
) -> Document:
    kind = list_of(place)
    if kind == "source":
        return _with_source(document, *names)
    if kind == "options":
        return _with_share(document, place[:-2], *names)
    if kind == "fields":
        return _with_moment(document, place[:-2], *names)
    return with_references(document, *ids)


def with_references(document: Document, old: str, new: str) -> Document:
    """What names the thing `old`, or something in it, names `new`."""

    def renamed(name: Node | None) -> Node | None:
        if isinstance(name, str) and (name == old or name.startswith(f"{old}.")):
            return new + name.removeprefix(old)
        return name

    return _changed(document, _references(document), renamed)


def _changed(
    document: Document, places: list[Place], change: Callable[[Node | None], Node | None]
) -> Document:
    tree: Node = document
    for place in places:
        before = found_at(tree, place)
        if (after := change(before)) != before:
            tree = put(tree, place, after)
    return as_table(tree)


def _references(document: Document) -> list[Place]:
    found = list[Place]()
    for place in things(document):
        if list_of(place) == "fields" and text_at(document, (*place, "reference")):
            found.append((*place, "reference"))
        if list_of(place) == "question":
            count = len(items_at(document, (*place, "feeds")))
            found.extend((*place, "feeds", at) for at in range(count))
    return found


def _with_source(document: Document, old: str, new: str) -> Document:
    places = list[Place]()
    for place in things(document):
        if list_of(place) == "step":
            count = len(items_at(document, (*place, "sources")))
            places.extend((*place, "sources", at, "key") for at in range(count))
        if list_of(place) == "question" and found_at(document, (*place, "published")):
            places.append((*place, "published", "source"))
    return _changed(document, places, lambda name: new if name == old else name)


def _with_share(document: Document, question: Place, old: str, new: str) -> Document:
    table = (*question, "published", "percentages")
    share = found_at(document, (*table, old))
    if share is None:
        return document
    made = put(put(document, (*table, old), None), (*table, new), share)
    return as_table(made)


def _with_moment(document: Document, question: Place, old: str, new: str) -> Document:
    places: list[Place] = [(*question, "timeline", key) for key in ("begin", "end", "lane")]
    return _changed(document, places, lambda name: new if old and name == old else name)

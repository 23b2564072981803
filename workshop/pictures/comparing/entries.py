"""Joint answers of several evenings laid beside each other, entry by entry."""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING, Final, NamedTuple

from workshop.domain.spelling import fold_text
from workshop.pictures.comparing.compared import ComparedEntry, Fate
from workshop.pictures.comparing.likeness import likeness

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from workshop.pictures.joint import EntryPicture

    Line = dict[int, "_Laid"]
    """One entry over the evenings: number of the evening, and how it was there."""


MOST_ALIKE: Final = 300
"""Entries of one question: each is held beside each, so of more it is not told what looks alike."""


class _Laid(NamedTuple):
    """An entry of an evening, and where it stood in the joint answer."""

    place: int
    entry: EntryPicture


def compared_entries(
    evenings: Sequence[Sequence[EntryPicture] | None],
) -> tuple[ComparedEntry, ...]:
    """The entries of each evening, the oldest first; None: it has nothing of the question.

    Each entry stands in exactly one of what comes back. Equal by `fold_text` is the same entry;
    what looks alike only points at the other.
    """
    had = [at for at, entries in enumerate(evenings) if entries is not None]
    lines: list[Line] = []
    for at in had:
        _lay(lines, at, evenings[at] or ())
    lines.sort(key=lambda line: (-max(line), line[max(line)].place))
    found = [_entry(line, len(evenings), had[-1]) for line in lines]
    return tuple(_with_likenesses(found))


def _lay(lines: list[Line], at: int, entries: Sequence[EntryPicture]) -> None:
    """Put the entries of evening `at` behind those that read the same, and the others apart.

    First those that are equal as a whole: of two rows with one name each finds its own.
    """
    waiting = [_Laid(*each) for each in enumerate(entries)]
    for key in (_whole, _name):
        free: defaultdict[Hashable, deque[Line]] = defaultdict(deque)
        for line in lines:
            if at not in line:
                free[key(line[max(line)].entry)].append(line)
        waiting = [each for each in waiting if not _placed(each, at, free, key)]
    lines += [{at: each} for each in waiting]


def _placed(
    laid: _Laid,
    at: int,
    free: defaultdict[Hashable, deque[Line]],
    key: Callable[[EntryPicture], Hashable],
) -> bool:
    same = free[key(laid.entry)]
    if same:
        same.popleft()[at] = laid
        return True
    return False


def _name(entry: EntryPicture) -> str:
    return fold_text(entry.main)


def _whole(entry: EntryPicture) -> tuple[object, ...]:
    fields = tuple((field.key, fold_text(field.text)) for field in entry.fields)
    return _name(entry), fields, fold_text(entry.rationale)


def _entry(line: Line, evenings: int, newest: int) -> ComparedEntry:
    texts = tuple(line[at].entry.main if at in line else None for at in range(evenings))
    if newest not in line:
        return ComparedEntry(Fate.WENT, texts)
    if len(line) == 1:
        return ComparedEntry(Fate.CAME, texts)
    *_, before, now = (line[at].entry for at in sorted(line))
    return ComparedEntry(
        Fate.STAYED,
        texts,
        changed=_other_fields(before, now),
        other_reason=fold_text(before.rationale) != fold_text(now.rationale),
    )


def _other_fields(before: EntryPicture, now: EntryPicture) -> tuple[str, ...]:
    then = {field.key: fold_text(field.text) for field in before.fields}
    return tuple(
        field.label for field in now.fields if fold_text(field.text) != then.get(field.key, "")
    )


# --- what looks alike ----------------------------------------------------------------------


def _with_likenesses(entries: Sequence[ComparedEntry]) -> list[ComparedEntry]:
    """Two by two, the likest first; what stood side by side on one evening was kept apart."""
    if len(entries) > MOST_ALIKE:
        return list(entries)
    pairs = [
        (-score, one, other)
        for one, other in combinations(range(len(entries)), 2)
        if not _ever_together(entries[one], entries[other])
        and (score := likeness(entries[one].text, entries[other].text))
    ]
    like: dict[int, int] = {}
    for _, one, other in sorted(pairs):
        if one not in like and other not in like:
            like |= {one: other, other: one}
    return [replace(each, like=like.get(at)) for at, each in enumerate(entries)]


def _ever_together(one: ComparedEntry, other: ComparedEntry) -> bool:
    return any(a is not None and b is not None for a, b in zip(one.texts, other.texts, strict=True))

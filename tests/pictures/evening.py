"""Evenings to make pictures of, and how a picture looks when it leaves the program."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final

from tests.domain.evening import Evening
from workshop.domain import commands as c
from workshop.domain.codec import encode
from workshop.domain.happening import Happening
from workshop.domain.ids import QuestionId, SubjectId
from workshop.domain.programme import Kind
from workshop.domain.rules import decide
from workshop.domain.rules.authors import subject_of
from workshop.domain.settings import Presence
from workshop.domain.values import (
    ChosenValue,
    ItemsValue,
    NumberValue,
    PositionValue,
    RankValue,
    RowsValue,
    TextValue,
    Value,
    WeightsValue,
)
from workshop.pictures.report import ReportWords

WORDS: Final = ReportWords("[verwijderd]", "[weg]", "overige fracties", "liever geen antwoord")

SAMPLES: Final[Mapping[Kind, Callable[[str], Value]]] = {
    Kind.TEXT: TextValue,
    Kind.ITEMS: lambda word: ItemsValue((word, f"{word} twee")),
    Kind.STATEMENT: lambda _: ChosenValue(("welzijn",)),
    Kind.CHOICE: lambda _: ChosenValue(("vrijheid", "veiligheid")),
    Kind.NUMBER: lambda _: NumberValue("12.5"),
    Kind.WEIGH: lambda _: WeightsValue({"vrijheid": 20, "welzijn": 30, "veiligheid": 50}),
    Kind.RANK: lambda _: RankValue(("veiligheid", "vrijheid", "welzijn")),
    Kind.POSITION: lambda _: PositionValue(-3),
    Kind.RECORD: lambda word: RowsValue(({"wat": word, "wie": f"{word} wie"},)),
    Kind.RECORDS: lambda word: RowsValue(
        ({"wat": word, "wie": f"{word} wie"}, {"wat": f"{word} twee", "wie": "wijk"})
    ),
}
"""An answer of each kind, around a word where it has any."""

WRITTEN_KINDS: Final = (Kind.TEXT, Kind.ITEMS, Kind.RECORD, Kind.RECORDS)


class Council(Evening):
    """Like `Evening`, for many people: without checking after each command what deciding did."""

    def decided(self, command: c.Command) -> list[Happening]:
        """What the rules say."""
        return decide(self.state, command, self.now)

    def group(self, name: str, size: int, role: str = "raadslid") -> list[c.ByParticipant]:
        """People of one political group."""
        return [self.person(f"{name}-lid {number}", name, role) for number in range(1, size + 1)]

    def weigh(self, author: c.Author, question: QuestionId, *points: int) -> None:
        """Submit points for the three options of the practice programme."""
        keys = ("vrijheid", "welzijn", "veiligheid")
        self.answer(author, question, WeightsValue(dict(zip(keys, points, strict=True))))

    def note(self, person: c.ByParticipant, presence: Presence, when: str) -> None:
        """A line of the attendance list, at `HH:MM` of the evening (UTC)."""
        self.do(c.RecordPresence(person.participant, presence, f"2026-03-12T{when}:00+00:00"))

    def wait_until(self, when: str) -> None:
        """Let it be `HH:MM` (UTC)."""
        self.now = datetime.fromisoformat(f"2026-03-12T{when}:00+00:00")

    def subject(self, author: c.Author, question: QuestionId) -> SubjectId:
        """Under which subject the author answers."""
        return subject_of(self.state, author, question)


def as_json(picture: Any) -> str:  # noqa: ANN401 any picture
    """The picture as it leaves the program."""
    return json.dumps(encode(picture), ensure_ascii=False, sort_keys=True)

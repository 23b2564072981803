"""Two real files of one evening, and what people do in each."""

from __future__ import annotations

from contextlib import ExitStack
from hashlib import sha256
from typing import TYPE_CHECKING, Final, Self

from tests.domain.method import JOINT, OWN, PROGRAMME
from workshop.domain import commands as c
from workshop.domain.ids import CommandId, EntryId, ParticipantId, SessionId
from workshop.domain.rules.authors import seat_hash
from workshop.domain.settings import Attribution, Details
from workshop.domain.values import ItemsValue
from workshop.evening import create_evening, open_evening
from workshop.evening.rooms import Met, merge_into, split_from

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from workshop.domain.ids import QuestionId
    from workshop.domain.state import State
    from workshop.evening.opened import Evening

NAMES: Final = ("Ada", "Bo", "Cas", "Dirk", "Eva", "Fem")
GOING: Final = tuple(ParticipantId(name.casefold()) for name in NAMES[3:])
ENTRY: Final = EntryId("e1")
DETAILS: Final = Details("Waarden van Veenrade", "Veenrade", "2026-03-12")


def secret(number: int) -> str:
    """Of an unnamed card."""
    return sha256(f"kaart {number}".encode()).hexdigest()


def begin(path: Path, attribution: Attribution, session: str = "avond") -> Path:
    """A closed evening with six people, and an entry to place dots on."""
    with create_evening(path) as evening:
        evening.do(c.CreateSession(SessionId(session), DETAILS, attribution))
        evening.do(c.AddProgramme(PROGRAMME))
        for name in NAMES:
            evening.do(c.SetParticipant(ParticipantId(name.casefold()), name))
        if attribution is Attribution.ANONYMOUS:
            evening.do_all([c.IssueSeat(seat_hash(secret(each))) for each in range(12)])
        evening.do(c.SetEntry(JOINT, ENTRY, {"text": "Nabijheid"}))
    return path


class Rooms:
    """The room where the evening began (`here`) and the other one (`there`), both open."""

    def __init__(self, path: Path, attribution: Attribution = Attribution.GROUP) -> None:
        self.path = begin(path, attribution)
        self.other = path.with_name("zaal-2.dialoog")
        self._open = ExitStack()
        self.here = self._open.enter_context(open_evening(self.path))
        split_from(self.here, self.other, "Zaal 2", GOING)
        self.there = self._open.enter_context(open_evening(self.other))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._open.close()

    def merge(self) -> Met:
        """Close the other room, take in its file, and open it again."""
        self.there.close()
        try:
            return merge_into(self.here, self.other)
        finally:
            self.there = self._open.enter_context(open_evening(self.other))


def says(
    evening: Evening, who: str | int, *texts: str, question: QuestionId = OWN, id: str = ""
) -> None:
    """Somebody on the list, or whoever has the card of that number, answers."""
    author = c.BySeat(secret(who)) if isinstance(who, int) else c.ByParticipant(_id(who))
    command = c.SubmitAnswer(author, question, ItemsValue(texts))
    evening.owner.submit(command, id=CommandId(id) if id else None, actor="tablet").result()


def _id(name: str) -> ParticipantId:
    return ParticipantId(name.casefold())


def shown(state: State, question: QuestionId = OWN) -> list[str]:
    """What the room sees."""
    from workshop.domain.rules.lookup import shown_cards

    return sorted(shown_cards(state, question).values())


def standing(state: State, question: QuestionId = OWN) -> list[str]:
    """Every text that counts, shown or not."""
    found: list[str] = []
    for subject in state.answers.get(question, {}):
        revision = state.standing(question, subject)
        value = state.value(revision) if revision else None
        found += getattr(value, "items", ())
    return sorted(found)

"""A sealed evening in which everybody said something of their own, with a stick beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.domain.method import JOINT, OWN
from tests.trust.canaries import Canaries
from tests.trust.room import FREE, Room
from workshop.domain import commands as c
from workshop.domain.events import Agreement
from workshop.domain.ids import CardId, ClusterId, CommentId, EntryId
from workshop.domain.settings import Attribution
from workshop.domain.values import ItemsValue, TextValue
from workshop.evening import create_evening
from workshop.evening.sealing import agree_in
from workshop.evening.sticking import use_stick

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.evening import Evening

PEOPLE: Final = 6
OWN_WORDS: Final = frozenset(
    {"answer", "former answer", "story", "reservation", "comment", "unseen answer"}
)
"""Places where an individual's own words were typed and sent."""
TOGETHER: Final = frozenset({"joint answer", "cluster"})


def held(path: Path, canaries: Canaries, attribution: Attribution = Attribution.GROUP) -> Path:
    """The evening at `path`, agreed; its sealed report lies elsewhere. The stick's folder."""
    stick, elsewhere = path.with_name("usb"), path.with_name("elders")
    stick.mkdir()
    elsewhere.mkdir()
    room = Room(1, attribution, people=PEOPLE)
    with create_evening(path) as evening:
        evening.do_all(room.opening())
        use_stick(evening, stick)
        _name(evening, room, canaries)
        _answer(evening, room, canaries)
        _write_together(evening, canaries)
        _poll(evening, room, canaries)
        _comment(evening, room, canaries)
        agreement = Agreement("Voorbeeldstad", "Vera", "Gijs")
        agree_in(evening, agreement, target=elsewhere / "verslag-v1.pdf")
        assert evening.stick.settle(20)
    return stick


def _name(evening: Evening, room: Room, canaries: Canaries) -> None:
    group = canaries.sing("small group")
    person = room.participant(0)
    evening.do(c.SetParticipant(person, canaries.sing("former name"), group=group))
    evening.do(c.SetParticipant(person, canaries.sing("name"), group=group))


def _answer(evening: Evening, room: Room, canaries: Canaries) -> None:
    author = room.author(0)
    for place in ("former answer", "answer"):
        evening.do(c.SubmitAnswer(author, OWN, ItemsValue((canaries.sing(place), "zorg"))))
        evening.look(lambda _: None)
    for number in range(1, PEOPLE):
        evening.do(c.SubmitAnswer(room.author(number), OWN, ItemsValue(("rust", "zorg"))))
    evening.do(c.Show(OWN))
    evening.do(c.SubmitAnswer(author, FREE, TextValue(canaries.sing("story"))))
    evening.do(c.Show(FREE))
    late = room.author(1)
    evening.do(c.SubmitAnswer(late, FREE, TextValue(canaries.sing("unseen answer"))))
    draft = c.SaveDraft(author, FREE, 9, f'{{"text":"{canaries.sing("draft")}"}}')
    evening.owner.save_draft(draft).result()


def _write_together(evening: Evening, canaries: Canaries) -> None:
    seq = evening.look(lambda state: max(each[-1].seq for each in state.answers[OWN].values()))
    card = CardId(f"{seq}.0")
    evening.do(c.SetCluster(OWN, ClusterId("k"), canaries.sing("cluster"), (card,)))
    said = canaries.sing("joint answer")
    evening.do(c.SetEntry(JOINT, EntryId("e"), {"text": said}, "", (card,)))


def _poll(evening: Evening, room: Room, canaries: Canaries) -> None:
    """Closed: nobody agrees while people's stances are in a poll that is open."""
    evening.do(c.OpenPoll(JOINT))
    stance = c.Stance.WITH_RESERVATION
    evening.do(c.TakeStance(room.author(0), JOINT, stance, canaries.sing("reservation")))
    evening.do(c.ClosePoll(JOINT))


def _comment(evening: Evening, room: Room, canaries: Canaries) -> None:
    evening.do(c.IssueConcept(1))
    comment = CommentId("o")
    evening.do(c.MakeComment(comment, room.author(0), canaries.sing("comment")))
    evening.do(c.AnswerComment(comment, taken_over=True))

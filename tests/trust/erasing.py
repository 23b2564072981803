"""An evening in which somebody typed in every place there is, and an erasure of it all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tests.domain.method import JOINT, OWN
from tests.trust.canaries import Canaries, heard_in_files
from tests.trust.room import FREE, FastClock, Room, evening_at
from workshop.domain import commands as c
from workshop.domain.ids import (
    CardId,
    ClusterId,
    EntryId,
    ParticipantId,
    PointId,
    RemarkId,
    StepId,
    SubjectId,
    TeamId,
)
from workshop.domain.settings import Details
from workshop.domain.values import ItemsValue, TextValue
from workshop.evening import Evening
from workshop.store.integrity import check

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from workshop.domain.state import State

PERSON: Final = ParticipantId("p")
ME: Final = c.ByParticipant(PERSON)
WHY: Final = c.ErasureCategory.REQUEST


def opened(path: Path) -> Evening:
    """The session at `path`, new or known, with a backup at each rest."""
    return evening_at(path, FastClock())


def held(path: Path, canaries: Canaries) -> Evening:
    """An evening in which somebody typed in every place there is."""
    room = Room(1, people=5)
    evening = opened(path)
    evening.do_all(room.opening())
    sing = canaries.sing
    evening.do(c.SetParticipant(PERSON, sing("name"), group="Noord"))
    evening.do(c.SetParticipant(PERSON, sing("name, later"), group=sing("group")))
    for turn in ("first", "second"):
        draft = c.SaveDraft(ME, OWN, len(turn), f'{{"items":["{sing(f"{turn} draft")}"]}}')
        evening.owner.save_draft(draft).result()
        evening.do(c.SubmitAnswer(ME, OWN, ItemsValue((sing(f"{turn} items"), "zorg"))))
        evening.do(c.SubmitAnswer(ME, FREE, TextValue(sing(f"{turn} text"))))
        reservation = sing(f"{turn} reservation")
        evening.do(c.TakeStance(ME, JOINT, c.Stance.WITH_RESERVATION, reservation))
    left = c.SaveDraft(ME, FREE, 99, f'{{"text":"{sing("draft that was left")}"}}')
    evening.owner.save_draft(left).result()
    come_to_rest(evening)
    return evening


def write_together(evening: Evening, canaries: Canaries) -> None:
    """The council's own words, which belong to nobody."""
    sing = canaries.sing
    evening.do(c.Show(OWN))
    seq = evening.look(lambda state: state.answers[OWN][SubjectId(PERSON)][-1].seq)
    card = CardId(f"{seq}.0")
    evening.do(c.SetCluster(OWN, ClusterId("k"), sing("cluster"), (card,)))
    entry = EntryId("e")
    evening.do(c.SetEntry(JOINT, entry, {"text": sing("entry")}, sing("rationale"), (card,)))
    evening.do(c.SetRemark(JOINT, RemarkId("r"), c.RemarkKind.DISSENT, sing("dissent")))
    step = StepId(".".join(OWN.split(".")[:2]))
    evening.do(c.RecordContribution(PointId("i"), step, sing("bringer"), sing("contribution")))
    evening.do(c.RecordPledge(PointId("t"), sing("by"), sing("pledge"), sing("to")))
    evening.do(c.RecordAgreement(PointId("a"), sing("agreement"), sing("agreement by")))
    evening.do(c.ParkPoint(PointId("b"), sing("parked")))
    evening.do(c.SetTeam(TeamId("g"), sing("team"), (PERSON,)))
    evening.do(c.AgreeHouseRules((sing("house rule"),)))
    evening.do(c.ChangeDetails(Details(sing("title"), "Stad", "2026-11-21", clerk=sing("clerk"))))
    come_to_rest(evening)


def come_to_rest(evening: Evening) -> None:
    """Wait until the backup that follows the last command is made: the owner looks after it."""
    evening.look(lambda _: None)


def around(path: Path) -> Iterator[Path]:
    """The session, what SQLite and the app keep beside it, and its backups."""
    yield from (each for each in path.parent.rglob("*") if each.is_file())


def wordy_events(state: State) -> list[int]:
    """Events that hold words; answers are erased with whose they are."""
    return [seq for seq, content in state.content_at.items() if content in state.bodies]


# --- for the runner ------------------------------------------------------------------------


@dataclass(frozen=True)
class Erasure:
    """Figures of one evening that was erased."""

    canaries: int
    copies_before: int
    """Files in which some were heard."""
    heard_after: int
    files: int
    bytes: int
    """Searched afterwards."""
    is_whole: bool


def erase_all(path: Path, seed: int) -> Erasure:
    """Type canaries everywhere, erase every word, and listen."""
    canaries = Canaries(seed)
    with held(path, canaries) as evening:
        write_together(evening, canaries)
        before = heard_in_files(canaries, around(path))
        evening.do(c.EraseParticipant(PERSON, WHY, "op verzoek"))
        for seq in evening.look(wordy_events):
            evening.do(c.EraseEvent(seq, WHY, "op verzoek"))
    files = list(around(path))
    return Erasure(
        canaries=len(canaries.sung),
        copies_before=len(before),
        heard_after=sum(map(len, heard_in_files(canaries, files).values())),
        files=len(files),
        bytes=sum(each.stat().st_size for each in files),
        is_whole=check(path).is_whole,
    )

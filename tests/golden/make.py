"""Makes the sessions of one release that every later release must still read.

Run it once for each release, `python -m tests.golden.make 0.2.0`, and commit what it writes; the
files of a release are never made again. Ids and salts are random, the rest is the same each time.
"""

from __future__ import annotations

import json
import shutil
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias
from unittest.mock import patch

from tests.store.evening import JOINT, NAMES, OWN, PROGRAMME, WHY
from workshop.domain import commands as c
from workshop.domain.events import Adoption, Agreement
from workshop.domain.folding import fold
from workshop.domain.ids import (
    CardId,
    ClusterId,
    CommandId,
    EntryId,
    ParticipantId,
    PointId,
    RemarkId,
    SessionId,
    StepId,
    SubjectId,
    card_id,
)
from workshop.domain.programme import Phase
from workshop.domain.rules.authors import seat_hash
from workshop.domain.settings import Attribution, Details, Presence
from workshop.domain.values import Declined, ItemsValue, TextValue, plain_value
from workshop.service.owner import Owner
from workshop.store.backup_folder import folder_of
from workshop.store.read_only import open_read_only
from workshop.store.session_file import SessionFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from workshop.domain.state import State

FOLDER: Final = Path(__file__).parent
_STEP: Final = StepId("proef.waarden")
_P1, _P2, _P3 = (ParticipantId(id_) for id_, _, _ in NAMES)


def _before_the_evening() -> Iterator[c.Command]:
    details = Details(
        "Avond over zorg – proef",
        "Voorbeeldstad",
        "2026-11-21",
        place="Raadzaal",
        theme="zorg",
        chair="Vera Voorzitter",
        clerk="Gijs Griffier",
        council_seats=25,
        practice=True,
    )
    yield c.CreateSession(SessionId("gouden-sessie"), details)
    yield c.AddProgramme(PROGRAMME)
    for id_, name, group in NAMES:
        yield c.SetParticipant(ParticipantId(id_), name, group=group)
    for participant in (_P1, _P2, _P3):
        yield c.RecordPresence(participant, Presence.PRESENT, "2026-11-21T19:30:00+00:00")
    yield c.AgreeHouseRules(("Laat elkaar uitspreken.", "Vraag door."))


def _answers() -> Iterator[c.Command]:
    yield c.EnterPhase(_STEP, Phase.OWN)
    yield c.SubmitAnswer(c.ByParticipant(_P1), OWN, ItemsValue(("nabij", "eerlijk")))
    yield c.SubmitAnswer(c.ByParticipant(_P1), OWN, ItemsValue(("nabij", "betrouwbaar")))
    yield c.SubmitAnswer(c.ByParticipant(_P2), OWN, Declined())
    yield c.SubmitAnswer(c.ByParticipant(_P3), OWN, ItemsValue(("naam van een buurvrouw",)))
    yield c.SubmitAnswer(c.ByParticipant(_P2), WHY, TextValue("Omdat ‘zorg’ iedereen raakt."))
    reason = "Er stond een naam in."
    yield c.EraseAnswer(_P3, OWN, c.ErasureCategory.PERSONAL_DATA, reason)
    yield c.EnterPhase(_STEP, Phase.SHOW)
    yield c.Show(OWN)


def _together(card: CardId) -> Iterator[c.Command]:
    yield c.SetCluster(OWN, ClusterId("c1"), "Dichtbij", (card,))
    fields = {"text": "Nabijheid"}
    yield c.SetEntry(JOINT, EntryId("e1"), fields, "Zo voelt hulp vertrouwd.", ("c1",))
    yield c.SetEntry(JOINT, EntryId("e2"), {"text": "Betrouwbaarheid"})
    yield c.OrderEntries(JOINT, (EntryId("e2"), EntryId("e1")))
    yield c.SetRemark(JOINT, RemarkId("r1"), c.RemarkKind.DISSENT, "Eén lid mist keuzevrijheid.")
    yield c.CountHands(JOINT, 2, 1, 0, ("mits het betaalbaar blijft",))
    yield c.RecordPledge(PointId("t1"), "wethouder", "een brief over wachttijden", due="maart")
    yield c.ParkPoint(PointId("k1"), "vervoer naar de dagopvang")


def _account() -> Iterator[c.Command]:
    digest, certificate = "ab" * 32, "cd" * 32
    pem = "-----BEGIN CERTIFICATE-----\n(een voorbeeld)\n-----END CERTIFICATE-----\n"
    yield c.StartSealing(agreement=Agreement("Voorbeeldstad", "Vera Voorzitter", "Gijs Griffier"))
    yield c.FinishSealing(digest, certificate, pem, "sessie-verslag-v1.pdf")
    yield c.StartSealing(adoption=Adoption("2026-12-10", "7a"))
    yield c.FinishSealing("ef" * 32, certificate, pem, "sessie-verslag-v1-vastgesteld.pdf")


class _Clock:
    """Half a minute later at each command."""

    def __init__(self) -> None:
        self._now = datetime(2026, 11, 21, 18, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self._now

    def tick(self) -> None:
        self._now += timedelta(seconds=30)


def _anonymous() -> Iterator[c.Command]:
    """Some of it was shown, some waits."""
    details = Details("Anonieme avond – proef", "Voorbeeldstad", "2026-11-21", practice=True)
    yield c.CreateSession(SessionId("gouden-anonieme-sessie"), details, Attribution.ANONYMOUS)
    yield c.AddProgramme(PROGRAMME)
    seats = [c.BySeat(f"geheim van stoel {number}") for number in range(3)]
    yield from (c.IssueSeat(seat_hash(seat.secret)) for seat in seats)
    for seat, text in zip(seats, ("nabij", "eerlijk", "ruim"), strict=True):
        yield c.SubmitAnswer(seat, OWN, ItemsValue((text,)))
    yield c.Show(OWN)
    yield c.SubmitAnswer(seats[0], WHY, TextValue("Omdat het kan."))
    yield c.SubmitAnswer(seats[1], WHY, TextValue("Omdat het moet."))
    yield c.SubmitAnswer(seats[0], WHY, TextValue("Omdat het zo hoort."))
    yield c.WithdrawAnswer(seats[1], WHY)


def play(path: Path) -> None:
    """Make the session at `path`, closed."""
    chapters: list[_Chapter] = [
        lambda _: _before_the_evening(),
        lambda _: _answers(),
        lambda owner: _together(_first_card(owner)),
        lambda _: _account(),
    ]
    _play(path, chapters)


def play_anonymous(path: Path) -> None:
    """Make the anonymous session at `path`, closed."""
    _play(path, [lambda _: _anonymous()])


_Chapter: TypeAlias = "Callable[[Owner], Iterator[c.Command]]"


def _play(path: Path, chapters: Iterable[_Chapter]) -> None:
    clock = _Clock()
    owner = Owner(lambda: SessionFile.create(path, clock), clock)
    owner.start()
    number = 0
    for chapter in chapters:
        for command in chapter(owner):
            number += 1
            owner.submit(command, id=CommandId(f"opdracht-{number:03d}")).result()
            clock.tick()
    owner.stop()


def _first_card(owner: Owner) -> CardId:
    return card_id(owner.look(lambda state: state.answers[OWN][SubjectId(_P1)][-1].seq).result(), 0)


# Any: a few facts as JSON.
def facts(state: State) -> dict[str, Any]:
    """What every release must find in the session."""
    joint, poll = state.joint[JOINT], state.poll(JOINT)
    return {
        "events": state.seq,
        "link": state.link.hex(),
        "title": state.details.title,
        "participants": [[each.name, each.group] for each in state.participants.values()],
        "answers": _answers_in(state),
        "shown_up_to": state.flow.shown[OWN],
        "clusters": [[each.name, *each.cards] for each in state.boards[OWN].clusters.values()],
        "entries": [[each.fields["text"], each.rationale] for each in joint.entries.values()],
        "dissent": [each.text for each in joint.remarks.values()],
        "hands": poll.hands if poll else None,
        "pledges": [[each.by, each.text] for each in state.minutes.pledges.values()],
        "parked": [each.text for each in state.minutes.parked.values()],
        "seals": [
            [seal.version, seal.pdf_sha256, seal.fingerprint.hex(), seal.agreement.chair]
            for seal in state.account.seals
        ],
        "adopted": [seal.adoption.council_date for seal in state.account.seals if seal.adoption],
    }


# Any: as above.
def anonymous_facts(state: State) -> dict[str, Any]:
    """What every release must find in the anonymous session."""
    return {
        "events": state.seq,
        "link": state.link.hex(),
        "answers": sorted(_answers_in(state)),
        "shown_up_to": state.flow.shown[OWN],
        "waiting": {
            f"{act} {question}": {subject: len(rows) for subject, rows in sorted(acts.items())}
            for (act, question), acts in state.pending.items()
        },
    }


def _answers_in(state: State) -> list[list[Any]]:
    """Question, subject and every revision; null where the words are erased."""
    found = []
    for question, by_subject in state.answers.items():
        for subject, revisions in by_subject.items():
            values = (state.value(revision) for revision in revisions)
            plain = [None if value is None else plain_value(value) for value in values]
            found.append([question, subject, plain])
    return found


def main(release: str) -> None:
    """Write the sessions of `release` and their facts beside this file."""
    _make(FOLDER / f"sessie-{release}.dialoog", play, facts)
    _make(FOLDER / f"anoniem-{release}.dialoog", play_anonymous, anonymous_facts)


# Any: as above.
def _make(
    path: Path, play: Callable[[Path], None], facts: Callable[[State], dict[str, Any]]
) -> None:
    with patch("platform.node", return_value="oefenlaptop"):
        play(path)
    shutil.rmtree(folder_of(path))
    path.chmod(0o644)  # rehearsed, so everybody may read it
    reader = open_read_only(path)
    found = json.dumps(facts(fold(reader.load())), ensure_ascii=False, indent=2)
    reader.close()
    path.with_suffix(".json").write_text(found + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])

"""The process whose power is cut while it does what an evening does beside writing.

`python -m tests.trust.power_acts FOLDER SEED FAMILY [FAULT]`; each family tells what it has done.
"""

from __future__ import annotations

import sys
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Final

from tests.domain.method import JOINT
from tests.trust import erasing, keeping
from tests.trust.canaries import Canaries
from tests.trust.damages import PAGE
from tests.trust.jobs import Ready
from tests.trust.power_child import FAULTS, SESSION, Receipts
from tests.trust.room import ASKED, FastClock, Room, evening_at, value_for
from workshop.domain import commands as c
from workshop.domain.events import Adoption, Agreement
from workshop.domain.ids import EntryId
from workshop.domain.keeping import Kept
from workshop.domain.seals import KeyFile, SealsChosen
from workshop.durable import sync_file, sync_folder
from workshop.evening import Evening, create_evening, open_evening, rescuing
from workshop.evening.keeping import Choice, keep
from workshop.evening.rooms import merge, split
from workshop.evening.sealing import adopt, agree_in
from workshop.evening.sticking import use_stick
from workshop.store import backups
from workshop.store.backup_folder import backups_of

OTHER_ROOM: Final = "zaal-2.dialoog"
RESTORED: Final = "terug.dialoog"
STICK: Final = "usb"
STATEMENT: Final = "verklaring.pdf"
KEYS: Final = ("sleutel-a.p12", "sleutel-b.p12")
"""Of the municipality, one folder above the watched one."""
PASSWORD: Final = "geheim"
_AGREEMENT: Final = Agreement("Voorbeeldstad", "Vera", "Gijs")
_ROOM_PEOPLE: Final = 6


class _Place:
    """The watched folder, and somebody to be told."""

    def __init__(self, folder: Path, seed: int, receipts: Receipts) -> None:
        self.folder, self.seed, self._receipts = folder, seed, receipts
        self.session = folder / SESSION
        self.room = Room(seed, people=_ROOM_PEOPLE)

    def say(self, what: str) -> None:
        self._receipts.say(Ready(what))

    def create(self) -> Evening:
        """A new evening; its clock makes a backup due at every rest."""
        evening = evening_at(self.session, FastClock())
        evening.do_all(self.room.opening())
        self.say("made")
        return evening

    def answer(self, evening: Evening, turn: int) -> None:
        """Everybody says something else than before."""
        for number in range(self.room.people):
            question = ASKED[(number + turn) % len(ASKED)]
            value = value_for(question, f"antwoord {turn} van {number}")
            evening.do(c.SubmitAnswer(self.room.author(number), question, value))
        evening.look(lambda _: None)  # the backup that follows is made
        self.say(f"events {evening.look(lambda state: state.seq)}")


def back_up(place: _Place) -> None:
    """Enough backups to drop some, one of them restored as an evening of its own."""
    with place.create() as evening:
        for turn in range(17):
            place.answer(evening, turn)
    newest = backups_of(place.session)[-1]
    target = place.folder / RESTORED
    backups.restore(newest.path, target)
    place.say("restored")
    open_evening(target).close()


def rescue(place: _Place) -> None:
    """A page goes bad after closing; what is whole is put in its place."""
    with place.create() as evening:
        for turn in range(4):
            place.answer(evening, turn)
    data = bytearray(place.session.read_bytes())
    middle = len(data) // PAGE // 2 * PAGE
    data[middle : middle + PAGE] = b"\0" * PAGE
    place.session.write_bytes(data)
    sync_file(place.session)
    place.say(f"damaged {sha256(data).hexdigest()}")
    rescuing.rescue(place.session)
    place.say("rescued")


def erase(place: _Place) -> None:
    """Somebody's every word, in every place, with many backups around."""
    canaries = Canaries(place.seed)
    with erasing.held(place.session, canaries) as evening:
        erasing.write_together(evening, canaries)
        place.say("made")
        evening.do(c.EraseParticipant(erasing.PERSON, erasing.WHY, "op verzoek"))
        evening.look(lambda _: None)
        place.say("erased participant")
        for seq in evening.look(erasing.wordy_events):
            evening.do(c.EraseEvent(seq, erasing.WHY, "op verzoek"))
        place.say("erased all")


def destroy(place: _Place) -> None:
    """Own answers of a sealed evening with a stick beside it, and a statement of that."""
    keeping.held(place.session, Canaries(place.seed))
    place.say("made")
    choice = Choice(Kept.DESTROYED, "B.2", "besluit 14")
    carried = keep(place.session, choice, place.folder / STATEMENT)
    digest = sha256((place.folder / STATEMENT).read_bytes()).hexdigest()
    place.say(f"destroyed {carried.texts} {digest}")


def seal(place: _Place) -> None:
    """Several seals in one act, then adopted with the same."""
    above = place.folder.parent
    files = tuple(KeyFile(above / each, PASSWORD) for each in KEYS)
    seals = SealsChosen(files, with_laptop=True)
    with create_evening(place.session) as evening:
        evening.do_all(place.room.opening())
        place.say("made")
        place.answer(evening, 1)
        for question in ASKED:
            evening.do(c.Show(question))
        made = agree_in(evening, _AGREEMENT, seals=seals)
        place.say(f"sealed {sha256(made.path.read_bytes()).hexdigest()} {made.path.name}")
    made = adopt(place.session, Adoption("2026-12-10", "7"), seals=seals)
    place.say(f"sealed {sha256(made.path.read_bytes()).hexdigest()} {made.path.name}")


def part_and_meet(place: _Place) -> None:
    """A second room gets its file, works in it, and is taken in again, twice."""
    with create_evening(place.session) as evening:
        evening.do_all(place.room.opening())
        place.say("made")
    going = [f"Deelnemer {number + 1:02d}" for number in range(3, _ROOM_PEOPLE)]
    other = place.folder / OTHER_ROOM
    split(place.session, other, "Zaal 2", going)
    place.say("parted")
    for turn in range(2):
        with open_evening(other) as evening:
            for number in range(3, _ROOM_PEOPLE):
                value = value_for(ASKED[turn], f"zaal 2, {turn}, {number}")
                evening.do(c.SubmitAnswer(place.room.author(number), ASKED[turn], value))
            evening.do(c.SetEntry(JOINT, EntryId(f"z{turn}"), {"text": f"samen {turn}"}))
        place.say(f"worked {turn}")
        merge(place.session, other)
        place.say(f"met {turn}")


def stick(place: _Place) -> None:
    """A copy on a stick, in two sets, with everything that follows."""
    (place.folder / STICK).mkdir()
    sync_folder(place.folder)  # a stick is there, or is not
    with create_evening(place.session) as evening:
        evening.do_all(place.room.opening())
        use_stick(evening, place.folder / STICK)
        for turn in range(8):
            place.answer(evening, turn)
            if evening.stick.settle(20):
                place.say(f"on stick {evening.look(lambda state: state.seq)}")
            if turn == 4:  # a new set takes the place of the first
                evening.do(
                    c.EraseAnswer(
                        place.room.subject(0, ASKED[0]), ASKED[0], erasing.WHY, "op verzoek"
                    )
                )
                evening.look(lambda _: None)


FAMILIES: Final = {
    "backups": back_up,
    "rescue": rescue,
    "erasing": erase,
    "destroying": destroy,
    "several seals": seal,
    "rooms": part_and_meet,
    "stick": stick,
}

if __name__ == "__main__":
    where, seed_, family_, *fault_ = sys.argv[1:]
    FAULTS["".join(fault_)]()
    with closing(Receipts(Path(where))) as receipts_:
        FAMILIES[family_](_Place(Path(where), int(seed_), receipts_))

"""What the file of an evening goes through: copies while people answer, sticks, rooms, erasing."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
import threading
from contextlib import nullcontext
from itertools import islice
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from tests.bench import Bar, Beside, Row, p50, row
from tests.bench.bare import read_ms
from tests.bench.sessions import answers, held, write_session
from workshop.evening import open_evening

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.bench.sessions import Sent
    from workshop.evening import Evening

EVENTS: Final = 5_000
"""A long evening with a large council."""
OPEN_MS: Final = 500.0
"""Nobody waits for a file they can see."""
BATCH: Final = 45
WAIT_S: Final = 30.0


def run(quick: bool) -> Iterator[Row]:
    """Half a minute."""
    rounds = 4 if quick else 15
    with tempfile.TemporaryDirectory(prefix="dialoogavond-") as name:
        session = Path(name) / "avond.dialoog"
        write_session(session, EVENTS)
        yield _opening(session, rounds)
        with open_evening(session) as evening:
            yield _amid_a_copy(evening, Path(name), rounds)
            yield _stick(evening, Path(name), rounds)
        yield _erasing(session, Path(name), max(rounds // 3, 2))
    yield _merging(max(rounds // 3, 2))


def _opening(session: Path, rounds: int) -> Row:
    """As a window does it: every byte checked, the state made, ready for the first answer."""
    bare, ours = [], []
    for _ in range(rounds):
        bare.append(read_ms(session))
        began = perf_counter()
        evening = open_evening(session)
        ours.append((perf_counter() - began) * 1000)
        evening.close()
    beside = Beside("fetching all with sqlite3", p50(bare))
    return row("opening an evening, all checked", EVENTS, ours, "ms", beside, Bar(OPEN_MS))


def _amid_a_copy(evening: Evening, folder: Path, rounds: int) -> Row:
    """45 receipts, while the file is copied as each rolling backup does, and without that."""
    sent, alone, amid = answers(seed=3), [], []
    for number in range(rounds):
        alone.append(_answered(evening, list(islice(sent, BATCH)), waits=False))
        target = folder / f"copy-{number}"
        copying = threading.Thread(target=evening.copy_to, args=(target,))
        copying.start()
        while copying.is_alive() and not any(folder.glob("copy-*")):
            copying.join(0.0005)
        amid.append(_answered(evening, list(islice(sent, BATCH)), waits=False))
        copying.join()
        target.unlink()
    return row("45 receipts amid a backup", EVENTS, amid, "ms", Beside("without it", p50(alone)))


def _answered(evening: Evening, batch: list[Sent], *, waits: bool = True) -> float:
    """All at once; `waits`: they come together, as one batch."""
    with held(evening.owner) if waits else nullcontext():
        began = perf_counter()
        futures = [evening.owner.submit(each.command, id=each.id) for each in batch]
    for each in futures:
        each.result()
    return (perf_counter() - began) * 1000


def _stick(evening: Evening, folder: Path, rounds: int) -> Row:
    """From 45 answers until all is on the stick too: a folder of the same disk."""
    from workshop.evening.sticking import use_stick

    stick = folder / "stick"
    stick.mkdir()
    use_stick(evening, stick)
    assert evening.stick.settle(WAIT_S)
    sent, ours, bare = answers(seed=4), [], []
    for _ in range(rounds):
        batch = list(islice(sent, BATCH))
        began = perf_counter()
        _answered(evening, batch)
        assert evening.stick.settle(WAIT_S)
        ours.append((perf_counter() - began) * 1000)
        bare.append(_appended(folder / "bare", b"x" * 400 * BATCH))
    use_stick(evening, None)
    return row("45 answers, also on the stick", EVENTS, ours, "ms", Beside("one fsync", p50(bare)))


def _appended(path: Path, content: bytes) -> float:
    began = perf_counter()
    with path.open("ab") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return (perf_counter() - began) * 1000


def _erasing(session: Path, folder: Path, rounds: int) -> Row:
    """Words out of the file and its backups, until no byte of them is left."""
    from workshop.domain import commands as c
    from workshop.domain.ids import PointId
    from workshop.domain.settings import ErasureCategory
    from workshop.evening.erasing import Grounds, Target, erase_in

    grounds, ours, bare = Grounds(ErasureCategory.PERSONAL_DATA, "Op verzoek"), [], []
    for number in range(rounds):
        place = folder / f"erased-{number}"
        place.mkdir()
        copy = place / session.name
        shutil.copy(session, copy)
        bare.append(_ms(lambda copy=copy: _vacuumed(copy)))  # type: ignore[misc]
        with open_evening(copy) as evening:
            evening.do(c.ParkPoint(PointId(uuid4().hex), "Mevrouw Jansenstra belt terug"))
            erase = (evening, Target.TEXT, "Jansenstra", grounds)
            ours.append(_ms(lambda erase=erase: erase_in(*erase)))  # type: ignore[misc]
    return row("erasing words", EVENTS, ours, "ms", Beside("VACUUM alone", p50(bare)))


def _vacuumed(path: Path) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("VACUUM")
    connection.close()


def _merging(rounds: int) -> Row:
    """Another room's file taken in: thirty answers of each of three people, and a joint one."""
    from tests.domain.method import JOINT, OWN
    from tests.evening.two_rooms import ENTRY, GOING, Rooms
    from workshop.domain import commands as c
    from workshop.domain.values import ItemsValue
    from workshop.evening.rooms import merge_into
    from workshop.store.rooms import read_room

    ours, bare = [], []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as name, Rooms(Path(name) / "avond.dialoog") as rooms:
            for turn in range(30):
                for person in GOING:
                    said = ItemsValue((f"waarde {turn}", "rust"))
                    rooms.there.do(c.SubmitAnswer(c.ByParticipant(person), OWN, said))
            rooms.there.do(c.SetEntry(JOINT, ENTRY, {"text": "Dichtbij"}))
            rooms.there.close()
            bare.append(_ms(lambda rooms=rooms: read_room(rooms.other)))  # type: ignore[misc]
            ours.append(_ms(lambda rooms=rooms: merge_into(rooms.here, rooms.other)))  # type: ignore[misc]
    return row("another room's file taken in", 90, ours, "ms", Beside("reading it", p50(bare)))


def _ms(do: Callable[[], object]) -> float:
    began = perf_counter()
    do()
    return (perf_counter() - began) * 1000

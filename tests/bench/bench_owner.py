"""What the owner costs over bare sqlite3, how fast a session opens, and whether that stays so."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack, contextmanager
from itertools import islice
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Final

from tests.bench import Bar, Beside, Row, row
from tests.bench.bare import Bare, read_ms
from tests.bench.sessions import Sent, answers, held, write_session
from workshop.service.owner import Owner
from workshop.store.session_file import SessionFile

if TYPE_CHECKING:
    from collections.abc import Iterator

BATCH: Final = 45
"""A council in which everybody presses *Verstuur* at once."""
OVER_BARE_US: Final = 80.0
OPEN_MS_PER_EVENT: Final = 500 / 100_000


def run(quick: bool) -> Iterator[Row]:
    """About a minute; quick: some seconds."""
    with tempfile.TemporaryDirectory(prefix="dialoogavond-") as name:
        folder = Path(name)
        yield from batches(folder, rounds=60 if quick else 400)
        yield from openings(folder, events=20_000 if quick else 100_000)
        yield from growth(folder, (10, 20_000) if quick else (10, 1_000, 10_000, 100_000))


class _Counted(SessionFile):
    """A session file that counts its commits."""

    commits = 0

    def commit(self) -> None:
        super().commit()
        self.commits += 1


@contextmanager
def _running(owner: Owner) -> Iterator[Owner]:
    owner.start()
    try:
        yield owner
    finally:
        owner.stop()


def _answer_us(owner: Owner, batch: list[Sent]) -> float:
    """Microseconds per answer of a batch, from being sent to the receipt."""
    with held(owner):
        began = perf_counter()
        futures = [owner.submit(sent.command, id=sent.id, actor="tablet") for sent in batch]
    for future in futures:
        future.result()
    return (perf_counter() - began) / len(batch) * 1e6


def batches(folder: Path, rounds: int) -> Iterator[Row]:
    """A batch for the owner and one for sqlite3 in turns, so that both meet the same disk."""
    file = folder / "batches.dialoog"
    write_session(file, events=0)
    disks: list[_Counted] = []

    def open_counted() -> _Counted:
        disks.append(_Counted.open(file))
        return disks[0]

    bare_us, owner_us, commits = [], [], []
    with Bare(folder / "bare.sqlite") as bare, _running(Owner(open_counted)) as owner:
        sent = answers(seed=1)
        for _ in range(rounds):
            batch = list(islice(sent, BATCH))
            bare_us.append(bare.write_us(batch))
            before = disks[0].commits
            owner_us.append(_answer_us(owner, batch))
            commits.append(float(disks[0].commits - before))
    over = [ours - theirs for ours, theirs in zip(owner_us, bare_us, strict=True)]
    bare_sqlite = Beside("bare sqlite3", median(bare_us))
    yield row("an answer in a batch of 45", BATCH, owner_us, "µs", bare_sqlite)
    yield row(
        "an answer's cost over bare sqlite3", BATCH, over, "µs", bare_sqlite, Bar(OVER_BARE_US)
    )
    one_each = Beside("a commit for each", float(BATCH))
    yield row("commits for such a batch", BATCH, commits, "", one_each, Bar(1.0, "p99"))


def openings(folder: Path, events: int) -> Iterator[Row]:
    """Opening until the state is there, beside fetching the same rows."""
    file = folder / "openings.dialoog"
    write_session(file, events)
    bare_ms, owner_ms = [], []
    for _ in range(7):
        bare_ms.append(read_ms(file))
        owner = Owner(lambda: SessionFile.open(file))
        began = perf_counter()
        owner.start()
        owner_ms.append((perf_counter() - began) * 1e3)
        owner.stop()
    beside = Beside("fetching all with sqlite3", median(bare_ms))
    yield row("opening a session", events, owner_ms, "ms", beside, Bar(events * OPEN_MS_PER_EVENT))


def growth(folder: Path, sizes: tuple[int, ...]) -> Iterator[Row]:
    """An answer after few and after many events, in turns."""
    with ExitStack() as stack:
        owners: dict[int, Owner] = {}
        for size in sizes:
            file = folder / f"growth-{size}.dialoog"
            write_session(file, size)
            owners[size] = stack.enter_context(_running(_opened(file)))
        costs_us: dict[int, list[float]] = {size: [] for size in sizes}
        sent = answers(seed=2)
        for _ in range(40):
            for size, owner in owners.items():
                costs_us[size].append(_answer_us(owner, list(islice(sent, BATCH))))
    small_us = median(costs_us[sizes[0]])
    for size in sizes:
        small = Beside(f"in one of {sizes[0]} events", small_us)
        yield row(f"an answer in a session of {size:,} events", size, costs_us[size], "µs", small)


def _opened(file: Path) -> Owner:
    return Owner(lambda: SessionFile.open(file))

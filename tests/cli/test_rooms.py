"""`split` and `merge`: an evening in two rooms, from the command line and with real tablets."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import PARTICIPANTS, Run
from tests.report.reading import page_text
from tests.server.room import HOST, Tablet, free_port
from workshop.domain import commands as c
from workshop.domain.ids import QuestionId
from workshop.evening import open_evening

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.domain.state import Participant, State

VALUES = QuestionId("visie.waarden.eigen")
posix = pytest.mark.skipif(sys.platform == "win32", reason="sends signals as POSIX does")


@pytest.fixture
def evening(tmp_path: Path, run: Run) -> Path:
    """Four councillors and an alderman."""
    people = tmp_path / "deelnemers.csv"
    people.write_text(PARTICIPANTS, encoding="utf-8")
    path = tmp_path / "avond.dialoog"
    made = run(
        *("new", path, "--title", "Waarden", "--municipality", "Veenrade"),
        *("--programme", "visie", "--participants", people),
    )
    assert made.status == 0, made.err
    return path


def test_a_room_goes_its_own_way_and_comes_back(evening: Path, tmp_path: Path, run: Run) -> None:
    other = tmp_path / "zaal-2.dialoog"
    split = run(
        *("split", evening, "--room", "Zaal 2", "-o", other),
        *("--participants", "Raadslid 01, Raadslid 02", "--participants", "Wethouder 05"),
    )
    assert split.status == 0, split.err
    assert split.out.startswith(f"Zaal 2 staat in {other}: 3 deelnemers. Hier blijven er 2.")
    answers = tmp_path / "antwoorden.csv"
    answers.write_text(f"wie;vraag;antwoord\nRaadslid 01;{VALUES};Rust\n", encoding="utf-8")
    assert run("enter", other, answers).status == 0
    merged = run("merge", evening, other)
    assert (merged.status, merged.out) == (
        0,
        "Zaal 2: 1 eigen antwoord. Je ziet de antwoorden bij Laten zien.\n",
    )
    again = run("merge", evening, other)
    assert (again.status, again.err) == (
        1,
        "Alles uit ‘Zaal 2’ staat hier al. Er is niets veranderd.\n",
    )
    for path in (evening, other):
        assert run("check", path).status == 0
    report = tmp_path / "verslag.pdf"
    assert run("report", evening, "-o", report).status == 0
    told = " ".join(" ".join(page_text(report, page) for page in (1, 2, 3, 4)).split())
    assert "in 2 zalen: de eerste zaal (2 deelnemers) en Zaal 2 (3 deelnemers)" in told
    agreed = run(
        *("agree", evening, "--place", "Veenrade", "--chair", "Ada", "--clerk", "Bo"),
        *("-o", tmp_path / "akkoord.pdf"),
    )
    assert agreed.status == 0, agreed.err
    verified = run("verify", tmp_path / "akkoord.pdf", evening)
    assert verified.status == 0, verified.err
    assert "Heropen" in run("merge", evening, other).err


def test_a_room_nobody_goes_to_and_a_name_nobody_has_are_refused(
    evening: Path, tmp_path: Path, run: Run
) -> None:
    start = ("split", evening, "--room", "Zaal 2", "-o", tmp_path / "zaal-2.dialoog")
    assert run(*start).err == "Kies wie er naar de andere zaal gaat.\n"
    assert "Er is geen deelnemer ‘Kees’" in run(*start, "--participants", "Kees").err
    assert not (tmp_path / "zaal-2.dialoog").exists()


def test_a_room_makes_no_report_of_the_whole_evening(
    evening: Path, tmp_path: Path, run: Run
) -> None:
    other = tmp_path / "zaal-2.dialoog"
    run("split", evening, "--room", "Zaal 2", "-o", other, "--participants", "Raadslid 01")
    refused = run(
        *("agree", other, "--place", "Veenrade"),
        *("--chair", "Ada", "--clerk", "Bo"),
    )
    assert refused.status == 1
    assert "Dit bestand is van ‘Zaal 2’" in refused.err


def test_the_evening_itself_is_no_other_room(evening: Path, tmp_path: Path, run: Run) -> None:
    other = tmp_path / "kopie.dialoog"
    other.write_bytes(evening.read_bytes())
    assert "Dit is een kopie van de zaal waar de avond begon" in run("merge", evening, other).err


def _listed(state: State) -> list[tuple[str, Participant]]:
    return [(str(id), each) for id, each in state.participants.items()]


@contextmanager
def served(path: Path) -> Iterator[tuple[int, str]]:
    """(port, code) of a `serve` of its own for the evening at `path`."""
    port = free_port()
    started = [sys.executable, "-m", "workshop", "serve", str(path), "--host", HOST]
    with subprocess.Popen(
        [*started, "--port", str(port)], stdout=subprocess.PIPE, text=True
    ) as serving:
        assert serving.stdout is not None
        lines = [serving.stdout.readline() for _ in range(4)]
        try:
            yield port, "".join(re.findall(r"\d", lines[2]))
        finally:
            serving.send_signal(signal.SIGTERM)
            serving.communicate(timeout=20)
    assert serving.returncode == 0


@posix
def test_two_rooms_with_tablets_of_their_own_become_one_evening(
    evening: Path, tmp_path: Path, run: Run
) -> None:
    with open_evening(evening) as opened:
        people = opened.look(
            lambda state: {one.name: one.id for one in state.participants.values()}
        )
    other = tmp_path / "zaal-2.dialoog"
    run("split", evening, "--room", "Zaal 2", "-o", other, "--participants", "Raadslid 02")
    with served(evening) as (port, code), served(other) as (there, other_code):
        first, second = Tablet(port), Tablet(there)
        hello, other_hello = first.post("hello")[1], second.post("hello")[1]
        assert hello["session"] != other_hello["session"]
        assert first.post("join", code=code)[0] == 200
        # A tablet that walks over is nobody there, and joins anew with the code of that room.
        second.cookie = first.cookie
        assert second.post("claim", participant=people["Raadslid 02"])[0] == 401
        second.cookie = ""
        assert second.post("join", code=other_code)[0] == 200
        for tablet, name, text in ((first, "Raadslid 01", "rust"), (second, "Raadslid 02", "lef")):
            assert tablet.post("claim", participant=people[name])[0] == 200
            tablet.as_ = people[name]
            assert tablet.answer(VALUES, {"items": [text]})[0] == 200
            tablet.close()
    assert run("merge", evening, other).status == 0
    with open_evening(evening) as opened:
        opened.do(c.Show(VALUES))
        assert opened.look(lambda state: len(state.answers[VALUES])) == 2
    for path in (evening, other):
        assert run("check", path).status == 0

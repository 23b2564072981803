"""A laptop breaks, and another one goes on from the stick with all that was acknowledged."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from contextlib import closing
from itertools import count
from typing import TYPE_CHECKING, Final, NamedTuple

import pytest

from tests.domain.method import OWN, PROGRAMME
from tests.store.sticking import all_bytes, wait_until
from workshop.domain import commands as c
from workshop.domain.errors import ReadOnlyError, SessionFileError
from workshop.domain.happening import NewerEventError
from workshop.domain.ids import CommandId, ParticipantId, SessionId
from workshop.domain.settings import Details
from workshop.domain.values import ItemsValue
from workshop.evening import Evening, create_evening, open_evening
from workshop.evening.erasing import Grounds, Target, erase, erase_in
from workshop.evening.sticking import continue_from, look_at_stick, resume_stick, use_stick
from workshop.store import stick_reading
from workshop.store.integrity import check
from workshop.store.session_file import SessionFile
from workshop.store.stick_status import StickState

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from workshop.domain.state import State

PATIENCE_S: Final = 20.0
ENDLESS: Final = 900_000
MOMENT_S: Final = 1.0
"""What a stick may be behind while a room is answering."""
WHY: Final = Grounds(c.ErasureCategory.REQUEST, "verzoek")


class Told(NamedTuple):
    """A receipt, as a tablet got it."""

    command: CommandId
    seq: int
    at: float


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The stick."""
    made = tmp_path / "usb"
    made.mkdir()
    return made


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """The session on another laptop."""
    (tmp_path / "laptop 2").mkdir()
    return tmp_path / "laptop 2" / "raadsavond.dialoog"


@pytest.fixture
def evening(tmp_path: Path) -> Iterator[Evening]:
    """Ada and Bo are there."""
    made = create_evening(tmp_path / "avond.dialoog")
    made.do(c.CreateSession(SessionId("avond"), Details("Waarden", "Veenrade", "2026-11-21")))
    made.do(c.AddProgramme(PROGRAMME))
    for key, name in (("ada", "Ada"), ("bo", "Bo")):
        made.do(c.SetParticipant(ParticipantId(key), name))
    yield made
    made.close()


def answer(evening: Evening, key: str, words: str) -> None:
    author = c.ByParticipant(ParticipantId(key))
    evening.do(c.SubmitAnswer(author, OWN, ItemsValue((words,))))


def killed(path: Path, folder: Path, answers: int, seconds: float) -> tuple[list[Told], float]:
    """What a laptop told its tablets until it was killed, and when that was."""
    command = [sys.executable, "-m", "tests.evening.stick_child", str(path), str(folder)]
    told: list[Told] = []
    with subprocess.Popen([*command, str(answers)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        end = 0.0
        for line in process.stdout:
            end = end or time.monotonic() + seconds
            if line == "quiet\n" or time.monotonic() > end:
                break
            id_, seq = line.split()
            told.append(Told(CommandId(id_), int(seq), time.monotonic()))
        process.kill()
        killed_at = time.monotonic()
        for line in process.stdout.read().splitlines():
            if line != "quiet" and len(line.split()) == 2:
                id_, seq = line.split()
                told.append(Told(CommandId(id_), int(seq), killed_at))
    return told, killed_at


def test_all_that_was_acknowledged_is_on_the_stick_of_a_laptop_that_was_killed(
    tmp_path: Path, folder: Path, elsewhere: Path
) -> None:
    told, _ = killed(tmp_path / "avond.dialoog", folder, 270, PATIENCE_S)
    assert len(told) == 270
    assert continue_from(folder, elsewhere).lost == 0
    with closing(SessionFile.open(elsewhere)) as file:
        found = {each.command: file.find(each.command) for each in told}
    assert [each for each in told if (found[each.command] or (0,))[0] != each.seq] == []
    assert check(elsewhere).answers == 270
    assert check(elsewhere).is_whole


def test_killed_in_the_midst_of_it_the_stick_is_a_moment_behind_at_most(
    tmp_path: Path, folder: Path, elsewhere: Path
) -> None:
    path = tmp_path / "avond.dialoog"
    told, killed_at = killed(path, folder, ENDLESS, 2.5)
    continue_from(folder, elsewhere)
    with closing(SessionFile.open(elsewhere)) as file:
        missing = [each for each in told if file.find(each.command) is None]
    assert len(told) > 50
    assert [each for each in missing if killed_at - each.at > MOMENT_S] == []
    with open_evening(path) as first, open_evening(elsewhere) as second:
        before = first.look(lambda state: state.seq)
        assert second.look(lambda state: state.epoch) == 2
        assert second.look(lambda state: state.seq) <= before + 1


# --- going on


def test_another_laptop_says_what_it_goes_on_with_and_raises_the_epoch(
    evening: Evening, folder: Path, elsewhere: Path
) -> None:
    use_stick(evening, folder)
    answer(evening, "ada", "nabij")
    assert evening.stick.settle(PATIENCE_S)
    found = look_at_stick(folder)
    assert (found.summary.title, found.summary.municipality) == ("Waarden", "Veenrade")
    assert (found.lost, found.summary.participants) == (0, 2)
    assert found.last_at is not None
    assert (evening.clock() - found.last_at).total_seconds() < PATIENCE_S
    assert continue_from(folder, elsewhere) == found
    with open_evening(elsewhere) as second:
        assert second.look(lambda state: state.epoch) == 2
        assert list(second.look(lambda state: state.answers[OWN])) == ["ada"]


def test_the_second_laptop_keeps_the_same_stick_up_to_date_and_the_first_may_not(
    evening: Evening, folder: Path, elsewhere: Path, tmp_path: Path
) -> None:
    use_stick(evening, folder)
    assert evening.stick.settle(PATIENCE_S)
    continue_from(folder, elsewhere)
    with open_evening(elsewhere) as second:
        use_stick(second, folder)
        answer(second, "bo", "op de tweede laptop")
        assert second.stick.settle(PATIENCE_S)
        answer(evening, "ada", "op de eerste laptop")
        use_stick(evening, folder)
        wait_until(lambda: evening.stick.status.state is StickState.NEWER)
    assert len(list(folder.iterdir())) == 1
    third = tmp_path / "derde.dialoog"
    continue_from(folder, third)
    with open_evening(third) as found:
        assert list(found.look(lambda state: state.answers[OWN])) == ["bo"]
        assert found.look(lambda state: state.epoch) == 3


def test_a_newer_release_on_the_stick_is_said(
    evening: Evening, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_stick(evening, folder)
    assert evening.stick.settle(PATIENCE_S)

    def newer(_: object) -> State:
        raise NewerEventError("Later", 1)

    monkeypatch.setattr(stick_reading.Rebuilt, "state", newer)
    with pytest.raises(ReadOnlyError) as caught:
        look_at_stick(folder)
    assert caught.value.why == "newer"


def test_a_folder_that_is_not_there_is_refused_at_once(evening: Evening, folder: Path) -> None:
    with pytest.raises(SessionFileError) as caught:
        use_stick(evening, folder / "er niet")
    assert caught.value.why == "no_stick_folder"
    assert evening.stick.status.state is StickState.NONE


def test_the_stick_can_be_let_go_of(evening: Evening, folder: Path) -> None:
    use_stick(evening, folder)
    assert evening.stick.settle(PATIENCE_S)
    use_stick(evening, None)
    answer(evening, "ada", "zonder stick")
    assert evening.stick.status.state is StickState.NONE
    assert b"zonder stick" not in all_bytes(folder)


def test_after_a_crash_the_stick_is_kept_up_to_date_without_anybody_thinking_of_it(
    evening: Evening, folder: Path
) -> None:
    use_stick(evening, folder)
    evening.close()
    with open_evening(evening.path) as again:
        assert again.stick.status.state is StickState.NONE
        resume_stick(again)
        answer(again, "ada", "na de val")
        assert again.stick.settle(PATIENCE_S)
        assert b"na de val" in all_bytes(folder)
    away = folder.rename(folder.with_name("in een la"))
    with open_evening(evening.path) as later:
        resume_stick(later)
        assert later.stick.status.state is StickState.NONE
    assert b"na de val" in all_bytes(away)


# --- erasing


def test_an_erasure_reaches_the_stick_and_does_not_name_it(evening: Evening, folder: Path) -> None:
    use_stick(evening, folder)
    answer(evening, "ada", "kanarie")
    assert evening.stick.settle(PATIENCE_S)
    assert b"kanarie" in all_bytes(folder)
    erased = erase_in(evening, Target.TEXT, "kanarie", WHY)
    assert (erased.texts, erased.copies) == (1, ())
    assert b"kanarie" not in all_bytes(folder)


def test_an_erasure_names_a_stick_that_is_out_of_reach(evening: Evening, folder: Path) -> None:
    use_stick(evening, folder)
    answer(evening, "ada", "kanarie")
    assert evening.stick.settle(PATIENCE_S)
    (place,) = folder.iterdir()
    away = folder.rename(folder.with_name("in een la"))
    erased = erase_in(evening, Target.TEXT, "kanarie", WHY)
    assert erased.copies == (str(place),)
    evening.close()
    answered = erase(evening.path, Target.PARTICIPANT, "Bo", WHY)
    assert answered.copies == (str(place),)
    shutil.rmtree(away)


def test_choosing_the_same_stick_again_is_written_down_once(evening: Evening, folder: Path) -> None:
    for _ in range(2):
        use_stick(evening, folder)
    written = evening.look(lambda state: [each.kind for each in state.minutes.copies])
    assert written == ["stick"]


# --- receipts


def test_receipts_keep_coming_while_the_stick_is_in_and_out(evening: Evening, folder: Path) -> None:
    use_stick(evening, folder)
    numbers = count()
    for _ in range(3):
        answer(evening, "ada", f"waarde {next(numbers)}")
        away = folder.rename(folder.with_name("weg"))
        answer(evening, "ada", f"waarde {next(numbers)}")
        away.rename(folder)
        answer(evening, "ada", f"waarde {next(numbers)}")
    wait_until(lambda: evening.stick.settle(0.0))
    assert evening.stick.status.state is StickState.CURRENT
    assert json.dumps(f"waarde {next(numbers) - 1}").encode()[1:-1] in all_bytes(folder)

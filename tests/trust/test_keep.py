"""After own answers were destroyed their words are in no byte that the app can reach."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from tests.domain.method import JOINT, OWN
from tests.trust.canaries import Canaries, heard_in_files
from tests.trust.erasing import around
from tests.trust.keep_child import POINTS, keep
from tests.trust.keeping import OWN_WORDS, TOGETHER, held
from workshop import cli
from workshop.domain import commands as c
from workshop.domain.events import Adoption
from workshop.domain.keeping import Kept
from workshop.domain.settings import Attribution
from workshop.evening import open_evening
from workshop.evening.keeping import Choice, keep_in
from workshop.evening.sealing import adopt
from workshop.evening.sticking import resume_stick, use_stick
from workshop.evening.verifying import verify_report
from workshop.store.backup_folder import backups_of
from workshop.store.integrity import check
from workshop.texts import promises

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [
    pytest.mark.timeout(180),
    pytest.mark.skipif(sys.platform == "win32", reason="kills as only POSIX does"),
]
CHECKOUT = Path(__file__).resolve().parents[2]
NAMES = {"former name", "name", "small group"}


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where this laptop's key is: made once."""
    folder = tmp_path_factory.mktemp("profiel")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(folder))
        yield folder


class Held:
    """A copy of a sealed evening, with all that lies around it."""

    def __init__(self, folder: Path, canaries: Canaries) -> None:
        self.path, self.stick = folder / "avond.dialoog", folder / "usb"
        self.sealed = folder / "elders" / "verslag-v1.pdf"
        self.statement = folder / "verklaring.pdf"
        self._canaries = canaries

    def heard(self) -> set[str]:
        """Places whose words are in the session, its backups, the stick or the statement."""
        files = [each for each in around(self.path) if each != self.sealed]
        return set().union(*heard_in_files(self._canaries, files).values())

    def goes_on(self) -> None:
        """Opened and closed as the app does, with the stick that is still in the laptop."""
        with open_evening(self.path) as evening:
            resume_stick(evening)
            assert evening.stick.settle(20)

    def is_whole(self) -> bool:
        backups = [each.path for each in backups_of(self.path)]
        return all(check(each).is_whole for each in (self.path, *backups))


@pytest.fixture(scope="module")
def made(
    profile: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[Attribution, tuple[Path, Canaries]]:
    """An evening of each kind, sealed: that takes seconds."""
    assert profile.is_dir()
    found = {}
    for attribution in Attribution:
        folder, canaries = tmp_path_factory.mktemp("gehouden"), Canaries()
        held(folder / "avond.dialoog", canaries, attribution)
        found[attribution] = (folder, canaries)
    return found


def copied(
    made: dict[Attribution, tuple[Path, Canaries]], attribution: Attribution, to: Path
) -> Held:
    """The stick that is in the log is that of the copy: it lies at another place."""
    folder, canaries = made[attribution]
    shutil.copytree(folder, to, dirs_exist_ok=True)
    copy = Held(to, canaries)
    with open_evening(copy.path) as evening:
        use_stick(evening, copy.stick)
        assert evening.stick.settle(20)
    return copy


# --- the promises --------------------------------------------------------------------------


@pytest.mark.parametrize("attribution", list(Attribution))
def test_of_destroyed_answers_nothing_is_left_in_file_backups_or_stick(
    made: dict[Attribution, tuple[Path, Canaries]], tmp_path: Path, attribution: Attribution
) -> None:
    evening = copied(made, attribution, tmp_path)
    # Of an anonymous answer only the last wording ever came into the file.
    gone = {"former answer"} if attribution is Attribution.ANONYMOUS else set()
    assert evening.heard() == (OWN_WORDS | NAMES | TOGETHER) - gone
    fingerprint = check(evening.path).fingerprints
    keep(evening.path, Kept.DESTROYED)
    assert evening.heard() == NAMES | TOGETHER
    assert evening.is_whole()
    assert check(evening.path).fingerprints == fingerprint
    assert verify_report(evening.sealed, evening.path, ()).is_proven


def test_without_names_the_names_are_in_no_byte_and_the_words_are(
    made: dict[Attribution, tuple[Path, Canaries]], tmp_path: Path
) -> None:
    evening = copied(made, Attribution.NAME, tmp_path)
    keep(evening.path, Kept.NAMELESS)
    assert evening.heard() == OWN_WORDS | TOGETHER
    assert evening.is_whole()
    assert verify_report(evening.sealed, evening.path, ()).is_proven


def test_the_council_can_still_adopt_what_it_read(
    made: dict[Attribution, tuple[Path, Canaries]], tmp_path: Path
) -> None:
    evening = copied(made, Attribution.GROUP, tmp_path)
    keep(evening.path, Kept.DESTROYED)
    target = tmp_path / "vastgesteld.pdf"
    adopted = adopt(evening.path, Adoption("2026-12-10", "7"), target=target)
    assert adopted.version == 1
    for report in (evening.sealed, target):
        assert verify_report(report, evening.path, ()).is_proven
    text = subprocess.run(
        ["pdftotext", "-layout", str(target), "-"], capture_output=True, text=True, check=True
    ).stdout
    assert promises.GONE in text
    assert "De eigen antwoorden zijn vernietigd." in text
    assert "6 van" in text, "how many answered is still said"
    heard = evening.heard() - {"small group", "name"}
    assert heard <= TOGETHER | {"former name"}


def test_while_a_request_runs_nothing_goes(
    made: dict[Attribution, tuple[Path, Canaries]],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    evening = copied(made, Attribution.GROUP, tmp_path)
    before = evening.heard()
    file = str(evening.path)
    why = ["--category", "B.2", "--ground", "besluit 14"]
    assert cli.run(["hold", file, "--reason", "zaak 14"]) == 0
    for refused in (
        ["keep", file, "--choose", "vernietigen", *why],
        ["keep", file, "--choose", "zonder-namen", *why],
        ["erase", file, "--text", "zorg", "--reason", "op verzoek"],
    ):
        assert cli.run(refused) == 1
        assert "Hef het dan eerst op" in capsys.readouterr().err
    assert evening.heard() == before
    assert cli.run(["hold", file, "--lift", "--reason", "afgehandeld"]) == 0
    assert cli.run(["keep", file, "--choose", "vernietigen", *why]) == 0
    assert evening.heard() == NAMES | TOGETHER


def test_a_stick_that_was_away_is_named_and_clean_once_it_is_back(
    made: dict[Attribution, tuple[Path, Canaries]], tmp_path: Path
) -> None:
    evening, away = copied(made, Attribution.GROUP, tmp_path), tmp_path / "la"
    evening.stick.rename(away)
    with open_evening(evening.path) as opened:
        carried = keep_in(opened, Choice(Kept.DESTROYED, "B.2", "besluit 14"))
        place = opened.look(lambda state: state.minutes.copies[-1].path)
    assert place in carried.copies
    assert evening.heard() >= OWN_WORDS
    away.rename(evening.stick)
    evening.goes_on()
    assert evening.heard() == NAMES | TOGETHER


# --- killed in between ---------------------------------------------------------------------


@pytest.mark.parametrize("point", list(POINTS))
def test_killed_at_any_point_it_is_finished_at_the_next_opening(
    made: dict[Attribution, tuple[Path, Canaries]], tmp_path: Path, point: str
) -> None:
    evening = copied(made, Attribution.GROUP, tmp_path)
    command = [sys.executable, "-m", "tests.trust.keep_child", str(evening.path)]
    ran = subprocess.run(
        [*command, Kept.DESTROYED, point], cwd=CHECKOUT, capture_output=True, check=False
    )
    assert ran.returncode == -signal.SIGKILL, ran.stderr.decode()
    assert not evening.statement.exists()
    evening.goes_on()
    assert evening.is_whole()
    if point == "in the transaction":  # it never happened
        assert evening.heard() >= OWN_WORDS
        keep(evening.path, Kept.DESTROYED)
    assert evening.heard() == NAMES | TOGETHER
    keep(evening.path, Kept.DESTROYED)
    assert evening.statement.is_file()
    assert evening.heard() == NAMES | TOGETHER


@pytest.mark.parametrize("seed", range(4))
def test_killed_at_any_moment_the_words_are_all_there_or_all_gone(
    made: dict[Attribution, tuple[Path, Canaries]], tmp_path: Path, seed: int
) -> None:
    evening = copied(made, Attribution.ANONYMOUS, tmp_path)
    before = evening.heard()
    words = ["keep", str(evening.path), "--choose", "vernietigen", "--category", "B.2"]
    with subprocess.Popen(
        [sys.executable, "-m", "workshop", *words, "--ground", "besluit 14"],
        cwd=CHECKOUT,
        stdout=subprocess.DEVNULL,
    ) as process:
        time.sleep(Random(seed).uniform(0.2, 1.2))
        process.kill()
    evening.goes_on()
    assert evening.is_whole()
    assert evening.heard() in (before, NAMES | TOGETHER)


def test_what_was_decided_is_the_last_thing_that_is_there(
    made: dict[Attribution, tuple[Path, Canaries]], tmp_path: Path
) -> None:
    evening = copied(made, Attribution.GROUP, tmp_path)
    keep(evening.path, Kept.DESTROYED)
    with open_evening(evening.path) as opened:
        decision = opened.look(lambda state: state.account.decision)
        assert decision is not None
        assert decision.gone == {"answers": 8, "wordings": 1, "reservations": 1, "comments": 1}
        assert opened.look(lambda state: state.joint[JOINT].entries)
        assert opened.look(lambda state: len(state.answers[OWN])) == 6
        opened.do(c.PlaceHold("zaak 14"))

"""Promises of `workshop.evening.keeping`: decided, carried out and stated, or none of it."""

from __future__ import annotations

import shutil
import subprocess
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.cli.disks import fill, run_apart, small_disk, snapshot
from tests.evening.sealed_evening import JOINT, OWN, PEOPLE, Sealed
from tests.squeezed import squeezed
from workshop.domain import commands as c
from workshop.domain.errors import (
    NothingAgreedError,
    NothingDestroyedError,
    RemainsError,
    SessionFileError,
    TargetTakenError,
    WriteFailedError,
)
from workshop.domain.keeping import Kept
from workshop.evening import open_evening
from workshop.evening.keeping import Choice, keep, keep_in, write_statement
from workshop.evening.reporting import report_of, write_report_of
from workshop.report.stopping import StoppedError
from workshop.store.backup_folder import folder_of
from workshop.store.integrity import check
from workshop.texts import promises

if TYPE_CHECKING:
    from workshop.evening import Evening

pytestmark = pytest.mark.timeout(120)

WHY = ("B.2 vernietigen na 1 jaar", "Besluit griffie 2026-14")
DESTROY = Choice(Kept.DESTROYED, *WHY)
WORD = b"Waarde 3"


def read(path: Path) -> str:
    """The words of a PDF, squeezed."""
    command = ["pdftotext", str(path), "-"]
    return squeezed(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def is_decided(evening: Evening) -> bool:
    return evening.look(lambda state: bool(state.account.decisions))


# --- deciding ------------------------------------------------------------------------------


def test_nothing_is_decided_of_a_concept(sealed: Sealed) -> None:
    with open_evening(sealed.path) as evening:
        evening.do(c.ReopenAccount("een naam"))
    with pytest.raises(NothingAgreedError):
        keep(sealed.path, DESTROY)
    assert WORD in sealed.path.read_bytes()


def test_keeping_reaches_and_names_nothing(sealed: Sealed) -> None:
    carried = keep(sealed.path, Choice(Kept.WHOLE, *WHY))
    assert (carried.texts, carried.copies, carried.statement) == (0, (), None)
    assert WORD in sealed.path.read_bytes()
    with open_evening(sealed.path) as evening:
        assert is_decided(evening)


def test_figures_and_counts_are_in_the_next_report_as_before(sealed: Sealed) -> None:
    with open_evening(sealed.path) as evening:
        before = _questions(evening)
        carried = keep_in(evening, DESTROY)
        assert carried.texts == len(PEOPLE)
        after = _questions(evening)
    assert before[OWN] == after[OWN] == (len(PEOPLE), len(PEOPLE) * 2)
    assert WORD not in sealed.path.read_bytes()


def _questions(evening: Evening) -> dict[str, tuple[int, int]]:
    """How many answered, and how many cards lie loose."""
    data = evening.look(report_of)
    return {
        asked.id: (asked.counts.answered, asked.loose)
        for programme in data.programmes
        for step in programme.steps
        for asked in step.questions
        if asked.counts is not None
    }


# --- the statement -------------------------------------------------------------------------


def test_a_statement_names_what_went_why_and_where_it_may_still_be(sealed: Sealed) -> None:
    concept = sealed.path.with_name("concept.md")
    with open_evening(sealed.path) as evening:
        write_report_of(evening, concept, "md")
    target = sealed.path.with_name("verklaring.pdf")
    carried = keep(sealed.path, Choice(Kept.DESTROYED, *WHY, by="Saskia de Boer"), target)
    assert carried.statement is not None
    assert carried.statement.path == target
    text = read(target)
    for said in (*WHY, "Saskia de Boer", "concept.md", "Verzegeld verslag", str(len(PEOPLE))):
        assert squeezed(said) in text
    assert squeezed("Waarde 3") not in text
    assert not [name for name in PEOPLE if squeezed(name) in text]
    with open_evening(sealed.path) as evening:
        seal = evening.look(lambda state: state.account.seals[0])
    assert seal.fingerprint.hex()[:4].upper() in text


def test_a_statement_is_made_again_at_the_same_place_and_does_not_name_itself(
    sealed: Sealed,
) -> None:
    target = sealed.path.with_name("verklaring.pdf")
    keep(sealed.path, DESTROY, target)
    carried = keep(sealed.path, DESTROY, target)
    assert carried.texts == 0
    assert target.name not in read(target)
    assert str(target) not in carried.copies
    assert "Export" not in read(target)


def test_nothing_is_stated_where_nothing_went(sealed: Sealed) -> None:
    target = sealed.path.with_name("verklaring.pdf")
    with pytest.raises(NothingDestroyedError):
        keep(sealed.path, Choice(Kept.WHOLE, *WHY), target)
    with open_evening(sealed.path) as evening:
        assert not is_decided(evening)
        with pytest.raises(NothingDestroyedError):
            write_statement(evening, target)
    assert not target.exists()


@pytest.mark.parametrize("where", ["brief.txt", "nergens/verklaring.pdf", "avond.dialoog"])
def test_a_place_that_is_no_good_is_refused_before_anything_goes(
    sealed: Sealed, where: str
) -> None:
    sealed.path.with_name("brief.txt").write_text("van een ander", encoding="utf-8")
    with pytest.raises((TargetTakenError, SessionFileError)):
        keep(sealed.path, DESTROY, sealed.path.with_name("x").parent / where)
    assert WORD in sealed.path.read_bytes()
    assert sealed.path.with_name("brief.txt").read_text(encoding="utf-8") == "van een ander"


def test_what_is_stopped_leaves_no_statement(sealed: Sealed) -> None:
    target, stop = sealed.path.with_name("verklaring.pdf"), threading.Event()
    keep(sealed.path, DESTROY)
    stop.set()
    with open_evening(sealed.path) as evening:
        with pytest.raises(StoppedError):
            write_statement(evening, target, stop)
        assert not list(sealed.path.parent.glob("*verklaring*"))
        assert not list(sealed.path.parent.glob(".*verklaring*"))
        write_statement(evening, target)
    assert target.is_file()


def test_a_full_disk_is_told_by_the_name_of_the_statement(sealed: Sealed, tmp_path: Path) -> None:
    """Nobody knows the name under which it lay while it was made."""
    keep(sealed.path, DESTROY)
    try:
        with small_disk(tmp_path / "stick", 1 << 20) as stick, open_evening(sealed.path) as evening:
            fill(stick, 0)
            with pytest.raises(WriteFailedError) as refused:
                write_statement(evening, stick / "verklaring.pdf")
            assert refused.value.path == str(stick / "verklaring.pdf")
            assert [each.name for each in stick.iterdir()] == ["vol"]
    except PermissionError:
        pytest.skip("only root may make a small disk")


def test_a_statement_of_names_says_that_answers_stay(sealed: Sealed) -> None:
    target = sealed.path.with_name("verklaring.pdf")
    keep(sealed.path, Choice(Kept.NAMELESS, *WHY), target)
    assert squeezed("Namen van deelnemers") in read(target)
    assert squeezed("Wat iedereen zelf antwoordde, zonder naam.") in read(target)
    assert WORD in sealed.path.read_bytes()
    assert PEOPLE[2].encode() not in sealed.path.read_bytes()


# --- a bad world ---------------------------------------------------------------------------


def test_backups_that_cannot_be_replaced_are_told_and_nothing_is_stated(sealed: Sealed) -> None:
    target, backups = sealed.path.with_name("verklaring.pdf"), folder_of(sealed.path)
    aside = sealed.path.with_name("opzij")
    with open_evening(sealed.path) as evening:
        evening.look(lambda _: None)
        shutil.rmtree(backups, ignore_errors=True)
        backups.mkdir()
        backups.rename(aside)
        backups.touch()  # a folder that cannot be made
        with pytest.raises(RemainsError):
            keep_in(evening, DESTROY)
        assert is_decided(evening)
        with pytest.raises(RemainsError):
            write_statement(evening, target)
        assert not target.exists()
        backups.unlink()
        aside.rename(backups)
        write_statement(evening, target)
    assert target.is_file()
    assert check(sealed.path).is_whole


@pytest.mark.parametrize("free", [0, 20_000, 120_000, 300_000, 700_000])
def test_on_a_full_disk_it_is_decided_or_not_and_never_half(
    sealed: Sealed, tmp_path: Path, free: int
) -> None:
    try:
        with small_disk(tmp_path / "schijf", 16 << 20) as disk:
            path = disk / "avond.dialoog"
            shutil.copy(sealed.path, path)
            with open_evening(path) as evening:
                fill(disk, free)
                told = _tried(evening)
                assert is_decided(evening) == (told != "full")
            (disk / "vol").unlink()
            open_evening(path).close()
            assert check(path).is_whole
            with open_evening(path) as evening:
                keep_in(evening, DESTROY)
            files = [each for each in disk.rglob("*") if each.is_file()]
            assert not [each for each in files if WORD in each.read_bytes()]
    except PermissionError:
        pytest.skip("only root may make a small disk")


def _tried(evening: Evening) -> str:
    try:
        keep_in(evening, DESTROY)
    except WriteFailedError as error:
        return error.reason
    except RemainsError as error:
        return f"remains {error.reason}"
    return "done"


def test_where_nothing_may_be_written_it_says_so_and_nothing_goes(
    sealed: Sealed, tmp_path: Path
) -> None:
    folder = tmp_path / "dicht"
    folder.mkdir()
    shutil.copy(sealed.path, folder)
    path = folder / sealed.path.name
    path.chmod(0o400)
    folder.chmod(0o500)
    before = snapshot(folder)
    ran = run_apart(
        *("keep", path, "--choose", "vernietigen", "--category", "B.2", "--ground", "x"),
        profile=tmp_path,
    )
    folder.chmod(0o700)
    assert ran.returncode == 1
    assert "niet worden geschreven" in ran.stderr
    assert snapshot(folder) == before


def test_what_stays_is_marked_without_a_reason_that_is_not_right(sealed: Sealed) -> None:
    with open_evening(sealed.path) as evening:
        card = evening.look(lambda state: next(iter(state.answers[OWN].values()))[-1].seq)
        evening.do(c.ReopenAccount("een bron erbij"))
        entry = evening.look(lambda state: next(iter(state.joint[JOINT].entries.values())))
        evening.do(
            c.SetEntry(JOINT, entry.id, entry.fields, sources=(f"{card}.0",)),
        )
        evening.do(c.IssueConcept(2))
        text = write_report_of(evening, sealed.path.with_name("v.md"), "md").path.read_text("utf-8")
        assert "Waarde" in text
    assert promises.GONE not in text

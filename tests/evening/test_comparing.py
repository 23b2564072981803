"""Real evenings laid beside each other: read only, and told as a document."""

from __future__ import annotations

import errno
import json
import shutil
import threading
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

import pytest

from tests.evening.comparable import OWN, VALUES, WEIGHING, made
from workshop.domain import commands as c
from workshop.domain.errors import (
    InputFileError,
    SessionFileError,
    TargetTakenError,
    WriteFailedError,
)
from workshop.domain.ids import ParticipantId
from workshop.domain.settings import Attribution
from workshop.domain.values import ItemsValue
from workshop.evening import open_evening
from workshop.evening.comparing import FORMS, compare, write_comparison
from workshop.evening.reporting import write_report
from workshop.pictures.comparing.compared import Fate
from workshop.report.stopping import StoppedError

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.pictures.comparing import EveningsCompared

AT: Final = datetime(2026, 11, 22, 14, 45, tzinfo=UTC)


def clock() -> datetime:
    return AT


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """The former council."""
    return made(
        tmp_path / "een.dialoog", "2025-03-12", ("Vertrouwen", "De menselijke maat", "Rust")
    )


@pytest.fixture
def second(tmp_path: Path) -> Path:
    """The council of now."""
    return made(
        tmp_path / "twee.dialoog",
        "2026-11-12",
        ("vertrouwen.", "Menselijke maat", "Nabijheid"),
        answers=8,
    )


def fates(found: EveningsCompared) -> list[tuple[str, Fate]]:
    (question,) = (each for each in found.questions if each.id == VALUES)
    return [(each.text, each.fate) for each in question.entries]


EXPECTED: Final = [
    ("vertrouwen.", Fate.STAYED),
    ("Menselijke maat", Fate.CAME),
    ("Nabijheid", Fate.CAME),
    ("De menselijke maat", Fate.WENT),
    ("Rust", Fate.WENT),
]


def test_two_sessions_are_compared_and_not_changed(first: Path, second: Path) -> None:
    before = first.read_bytes(), second.read_bytes()
    found = compare([second, first])
    assert fates(found) == EXPECTED
    assert [each.date for each in found.evenings] == ["2025-03-12", "2026-11-12"]
    assert (first.read_bytes(), second.read_bytes()) == before


def test_the_json_of_a_report_gives_the_same(tmp_path: Path, first: Path, second: Path) -> None:
    record = tmp_path / "een.json"
    write_report(first, record, "json")
    assert compare([record, second]) == compare([first, second])


def test_the_points_of_both_councils_stand_side_by_side_with_their_numbers(
    first: Path, second: Path
) -> None:
    (question,) = (each for each in compare([first, second]).questions if each.id == WEIGHING)
    assert question.weights is not None
    assert question.weights.n == (12, 8)
    assert question.weights.rows[0].values == (30, 30)


def test_an_anonymous_evening_is_compared_and_names_nobody(tmp_path: Path, first: Path) -> None:
    other = made(
        tmp_path / "anoniem.dialoog",
        "2026-11-12",
        ("Vertrouwen",),
        answers=0,
        attribution=Attribution.ANONYMOUS,
    )
    with open_evening(first) as evening:
        person = c.ByParticipant(ParticipantId("p0"))
        evening.do(c.SubmitAnswer(person, OWN, ItemsValue(("Mijn eigen woord",))))
        evening.do(c.Show(OWN))
    found = compare([first, other])
    target = tmp_path / "v.json"
    write_comparison(found, target, "json", clock)
    text = target.read_text("utf-8")
    assert "Raadslid 0" not in text
    assert "Mijn eigen woord" not in text
    assert "Noord" not in text


def test_one_evening_twice_is_refused_in_whatever_form(
    tmp_path: Path, first: Path, second: Path
) -> None:
    copy, record = tmp_path / "kopie.dialoog", tmp_path / "een.json"
    shutil.copy(first, copy)
    write_report(first, record, "json")
    for again in (first, copy, record):
        with pytest.raises(InputFileError) as refused:
            compare([first, second, again])
        assert refused.value.why == "evening_twice"


def test_two_rooms_of_one_day_are_two_evenings(tmp_path: Path, first: Path) -> None:
    room = made(tmp_path / "zaal.dialoog", "2025-03-12", ("Rust",), place="Kantine")
    record = tmp_path / "zaal.json"
    write_report(room, record, "json")
    for other in (room, record):
        assert not compare([first, other]).in_time


def test_evenings_with_nothing_in_common_are_refused(tmp_path: Path, first: Path) -> None:
    empty = made(tmp_path / "leeg.dialoog", "2026-11-12", (), answers=0)
    with pytest.raises(InputFileError) as refused:
        compare([first, empty])
    assert refused.value.why == "nothing_shared"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("geen json", "no_record"),
        ("{}", "no_record"),
        ('{"format": "dialoogavond-verslag", "version": 99}', "newer_record"),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(
    tmp_path: Path, first: Path, text: str, why: str
) -> None:
    other = tmp_path / "anders.json"
    other.write_text(text)
    with pytest.raises(InputFileError) as refused:
        compare([first, other])
    assert (refused.value.why, refused.value.path) == (why, str(other))


def test_a_session_that_is_gone_or_was_changed_behind_our_back_is_refused(
    tmp_path: Path, first: Path, second: Path
) -> None:
    with pytest.raises(SessionFileError):
        compare([first, tmp_path / "weg.dialoog"])
    content = second.read_bytes()
    assert b"Nabijheid" in content
    second.write_bytes(content.replace(b"Nabijheid", b"Nabijhuid"))
    with pytest.raises(SessionFileError):
        compare([first, second])


def test_nothing_is_ever_replaced_and_nothing_half_made_is_left(
    tmp_path: Path, first: Path, second: Path
) -> None:
    found = compare([first, second])
    target = tmp_path / "v.md"
    target.write_text("van een ander")
    with pytest.raises(TargetTakenError):
        write_comparison(found, target, "md", clock)
    assert target.read_text() == "van een ander"
    with pytest.raises(TargetTakenError):
        write_comparison(found, tmp_path / "nieuw.dialoog", "md", clock)
    with pytest.raises(SessionFileError):
        write_comparison(found, tmp_path / "weg" / "v.md", "md", clock)
    stop = threading.Event()
    stop.set()
    before = sorted(tmp_path.iterdir())
    for form in FORMS:
        with pytest.raises(StoppedError):
            write_comparison(found, tmp_path / f"x.{form}", form, clock, stop)
    with pytest.raises(StoppedError):
        compare([first, second], stop)
    assert sorted(tmp_path.iterdir()) == before


def test_a_full_disk_is_told_by_the_name_that_was_chosen(
    tmp_path: Path, first: Path, second: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody knows the name under which it lay while it was made."""
    found, target = compare([first, second]), tmp_path / "vergelijking.md"

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("workshop.report.files.os.fsync", full)
    with pytest.raises(WriteFailedError) as refused:
        write_comparison(found, target, "md", clock)
    assert (refused.value.reason, refused.value.path) == ("full", str(target))
    assert not list(tmp_path.glob("*vergelijking*"))


def test_each_form_tells_it(tmp_path: Path, first: Path, second: Path) -> None:
    found = compare([first, second])
    for form in FORMS:
        write_comparison(found, tmp_path / f"v.{form}", form, clock)
    assert (tmp_path / "v.pdf").read_bytes().startswith(b"%PDF-1.7")
    text = (tmp_path / "v.md").read_text("utf-8")
    assert "- Menselijke maat (lijkt op ‘De menselijke maat’)" in text
    assert "| Gelijkheid | 30 | 30 |" in text
    assert "Weinig antwoorden: 12 november 2026." in text
    whole = json.loads((tmp_path / "v.json").read_text("utf-8"))
    assert (whole["format"], whole["version"]) == ("dialoogavond-vergelijking", 1)
    assert whole["made_at"] == AT.isoformat()
    assert [each["date"] for each in whole["comparison"]["evenings"]] == [
        "2025-03-12",
        "2026-11-12",
    ]

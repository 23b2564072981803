"""The rehearsal evening: the main job on real material, through the real parts."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.store.evening import log_of
from workshop.demo import play
from workshop.demo.summary import Summary
from workshop.domain.errors import SessionFileError
from workshop.domain.folding import fold
from workshop.domain.state import Loaded
from workshop.domain.verified import SealedAs
from workshop.evening.opened import look_at
from workshop.evening.reporting import report_of
from workshop.evening.verifying import verify_report
from workshop.report.exports.markdown import to_markdown
from workshop.report.outline import outline
from workshop.report.outline.blocks import Heading
from workshop.store.read_only import open_read_only

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from workshop.domain.events import EventRow
    from workshop.domain.ids import ContentId

pytestmark = pytest.mark.timeout(120)


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Summary:
    with pytest.MonkeyPatch.context() as patched:
        folder = tmp_path_factory.mktemp("oefenen")
        patched.setenv("XDG_DATA_HOME", str(folder / "profiel"))
        return play(folder / "avond")


@pytest.fixture
def text(played: Summary) -> str:
    command = ["pdftotext", "-layout", str(played.report.path), "-"]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


def test_a_whole_report_can_be_made_at_every_moment(played: Summary) -> None:
    """Whatever was skipped or is open still: it has all sections and all steps."""
    with closing(open_read_only(played.session)) as file:
        log, bodies = log_of(file), file.load().bodies
    prepared = max(row.seq for row in log if row.kind == "ProgrammeAdded")
    expected = {text for level, text in headings(log, bodies) if level < 3} - _ONLY_AT_THE_END
    assert len(expected) > 20
    for length in sorted({*range(prepared, len(log), 50), *_outcomes(log)}):
        found = {text for _, text in headings(log[:length], bodies)}
        assert expected - found == set(), log[length - 1]


_ONLY_AT_THE_END = {
    *("Bijlage: losse antwoorden", "Verwijderde teksten", "Ons kompas", "De vijf kernwaarden"),
    "Bijlage: opmerkingen bij het concept",
}


def _outcomes(log: Sequence[EventRow]) -> Iterator[int]:
    """Just before and just after something came to an end."""
    kinds = ("PhaseEntered", "Shown", "DotsClosed", "PollClosed", "SealingStarted", "Sealed")
    return (row.seq - before for row in log if row.kind in kinds for before in (0, 1))


def headings(log: Sequence[EventRow], bodies: Mapping[ContentId, str]) -> list[tuple[int, str]]:
    """Of the report that could be made after `log`, which can be written out as well."""
    made = outline(report_of(fold(Loaded(log, dict(bodies)))))
    assert to_markdown(made)
    return [(each.level, each.text) for each in made.blocks if isinstance(each, Heading)]


def test_everybody_invented_answers_and_one_of_them_late(played: Summary) -> None:
    assert played.numbers.participants == 21
    assert played.numbers.groups == 5
    assert played.numbers.questions == 30
    assert played.numbers.late == 1
    assert played.numbers.answers > 300


def test_the_report_is_sealed_and_proven_from_its_file(played: Summary) -> None:
    assert played.is_proven
    found = verify_report(played.report.path, played.session, ())
    assert found.sealed_as == SealedAs(1)


def test_the_summary_says_what_happened_in_numbers(played: Summary) -> None:
    told = played.text()
    assert "21 deelnemers in 5 fracties, allemaal verzonnen" in told
    assert str(played.report.path) in told
    assert "Gecontroleerd: onveranderd." in told


def test_the_report_says_that_it_is_a_rehearsal_and_that_nothing_was_decided(text: str) -> None:
    assert "Oefenavond. Dit verslag is alleen om te oefenen." in text
    assert "Deze avond is geen raadsvergadering. Er zijn geen besluiten genomen." in " ".join(
        text.split()
    )


def test_the_report_holds_what_was_said_together_and_apart(text: str) -> None:
    words = " ".join(text.split())
    for expected in (
        "Menselijke maat",
        "Afwijkende mening",
        "Peiling, geen stemming",
        "Inwoners betrekken",
        "Koppeltabel",
        "Wethouder 19",
        "Niet besproken punten",
    ):
        assert expected in words


def test_no_participant_is_named_near_an_answer(played: Summary) -> None:
    data = look_at(played.session, report_of)
    labels = {
        line.label
        for programme in data.programmes
        for step in programme.steps
        for question in step.questions
        for line in question.answers
    }
    assert not [label for label in labels if "aadslid" in label]
    assert "Fractie Eiland" not in labels


def test_comments_on_the_concept_stand_there_with_their_answer_and_without_a_name(
    played: Summary,
) -> None:
    comments = look_at(played.session, report_of).comments
    assert [(each.who, each.taken_over) for each in comments] == [
        ("", True),
        ("Wethouder 19", True),
        ("", False),
    ]
    assert all(each.note for each in comments)


def test_no_name_stands_where_it_could_not_be_erased(played: Summary) -> None:
    with closing(sqlite3.connect(played.session)) as connection:
        actors = connection.execute("SELECT DISTINCT actor FROM events ORDER BY actor").fetchall()
    assert actors == [("operator",), ("tablet",)]


def test_the_two_cases_without_a_value_stay_without_one(text: str) -> None:
    assert "Casus" not in text or "Waarde: " not in text


def test_nothing_that_lies_there_is_overwritten(played: Summary) -> None:
    with pytest.raises(SessionFileError):
        play(played.session.parent)


def test_it_uses_no_qt_and_no_server(tmp_path: Path) -> None:
    code = (
        "import sys, json, workshop.demo;"
        "print(json.dumps([m for m in ('PySide6', 'starlette', 'uvicorn') if m in sys.modules]))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert json.loads(done.stdout) == []

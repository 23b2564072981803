"""An evening with each shipped programme, from `new` to a report that is sealed and checked."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Run, profile, run
from tests.whole.invented import PEOPLE, Invented, participants
from workshop.content.programmes import programmes
from workshop.domain import commands as c
from workshop.domain.ids import QuestionId
from workshop.domain.programme import Programme, Who
from workshop.domain.state import Participant, State
from workshop.evening import Evening, open_evening

__all__ = ["profile", "run"]

pytestmark = pytest.mark.timeout(120)
STANCES = (c.Stance.AGREE, c.Stance.AGREE, c.Stance.WITH_RESERVATION, c.Stance.DISAGREE)


@pytest.mark.parametrize("programme", programmes(), ids=lambda each: each.id)
def test_an_evening_with_each_programme_ends_in_a_report_of_all_that_was_said(
    programme: Programme, run: Run, tmp_path: Path
) -> None:
    invented = Invented(programme)
    path = _evening(programme, run, tmp_path)
    invented.write(tmp_path / "antwoorden.csv")
    entered = run("enter", path, tmp_path / "antwoorden.csv")
    assert entered.status == 0, entered.err
    with open_evening(path) as evening:
        _poll(evening, QuestionId(next(iter(invented.mains))))
    signed = ("--place", "Raadzaal", "--chair", "De voorzitter", "--clerk", "De griffier")
    agreed = run("agree", path, *signed)
    assert agreed.status == 0, agreed.err
    report = path.with_name("avond-verslag-v1.pdf")
    verified = run("verify", report, path)
    assert (verified.status, verified.err) == (0, "")
    assert verified.out.startswith("Onveranderd")
    _holds(_words(report), invented)


def _evening(programme: Programme, run: Run, folder: Path) -> Path:
    participants(folder / "deelnemers.csv")
    path = folder / "avond.dialoog"
    made = run(
        *("new", path, "--title", "Een avond", "--municipality", "Voorbeeldstad"),
        *("--date", "12 maart 2026", "--programme", programme.id),
        *("--participants", folder / "deelnemers.csv"),
    )
    assert made.status == 0, made.err
    return path


def _poll(evening: Evening, question: QuestionId) -> None:
    """Four stances on what stands there, one with a reservation."""
    evening.do(c.OpenPoll(question))
    people = {each.name: each.id for each in evening.look(_participants)}
    for name, stance in zip(PEOPLE, STANCES, strict=False):
        note = "Mits het betaalbaar is" if stance is c.Stance.WITH_RESERVATION else ""
        evening.do(c.TakeStance(c.ByParticipant(people[name]), question, stance, note))
    evening.do(c.ClosePoll(question))


def _participants(state: State) -> tuple[Participant, ...]:
    return tuple(state.participants.values())


def _words(report: Path) -> str:
    """Of the report, as somebody reads it who does not mind where a line ends."""
    done = subprocess.run(["pdftotext", "-raw", report, "-"], capture_output=True, check=True)
    return _smooth(done.stdout.decode())


def _smooth(text: str) -> str:
    """Without breaks of lines and words: both depend on the width of a column."""
    return "".join(re.sub(r"[\s\u00ad\u2010-]+", "", text)).casefold()


def _holds(words: str, invented: Invented) -> None:
    expected = [invented.programme.title, "Mits het betaalbaar is"]
    for step in invented.programme.steps:
        expected += [step.title, step.result]
        for question in step.questions:
            expected += [question.prompt, *invented.said[question.id]]
            if question.published:
                expected += [question.published.title, question.published.note]
    assert [each for each in expected if _smooth(each) not in words] == []
    assert [each for each in _raw_ids(invented.programme) if _smooth(each) in words] == []
    declined = sum(question.who is Who.OWN for question in invented.programme.questions())
    assert words.count("lievergeenantwoord") >= declined


def _raw_ids(programme: Programme) -> list[str]:
    """Names of the machinery; keys that are also Dutch words may be read anywhere."""
    steps = [step.id for step in programme.steps]
    keys = {each.key for question in programme.questions() for each in question.options}
    return [*steps, *(key for key in keys if "_" in key)]

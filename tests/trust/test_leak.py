"""Before it is shown, nothing but counts leaves the owner: by no road, in no form."""

from __future__ import annotations

import logging
import subprocess
from functools import partial
from typing import TYPE_CHECKING

import pytest

from tests.domain.method import JOINT, OWN, PROGRAMME, QUESTIONS, VALUES_STEP
from tests.trust.canaries import Canaries, heard_in_files
from tests.trust.hidden_evening import PEOPLE, pictures
from tests.trust.leaking import hidden, reports
from tests.trust.room import FREE, Room
from workshop import cli
from workshop.domain import commands as c
from workshop.domain.errors import RefusedError
from workshop.domain.ids import ParticipantId, QuestionId
from workshop.domain.programme import Phase, Who
from workshop.domain.settings import Attribution
from workshop.domain.values import ChosenValue, ItemsValue, NumberValue, RowsValue, TextValue
from workshop.evening.reporting import write_report_of
from workshop.pictures.audiences import own_answers
from workshop.report.exports import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ATTRIBUTIONS = list(Attribution)
OWN_QUESTIONS = [question.id for question in QUESTIONS.values() if question.who is Who.OWN]


@pytest.fixture(autouse=True)
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "profiel"))


def pdf_text(path: Path) -> str:
    """What a reader, and a reading machine, finds in it."""
    return subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True).stdout.decode()


# --- pictures and reports ------------------------------------------------------------------


@pytest.mark.parametrize("attribution", ATTRIBUTIONS)
def test_no_picture_and_no_report_says_a_hidden_word(
    attribution: Attribution, memory: Path
) -> None:
    evening, canaries = hidden(memory / "avond.dialoog", attribution)
    with evening:
        for phase in (Phase.OWN, Phase.SHOW, Phase.JOINT):
            evening.do(c.EnterPhase(VALUES_STEP, phase))
            for name, picture in pictures(evening).items():
                assert canaries.heard_in(picture.encode()) == set(), name
        assert heard_in_files(canaries, reports(evening, memory)) == {}


@pytest.mark.parametrize("attribution", ATTRIBUTIONS)
def test_what_people_answer_changes_no_picture_and_no_report(
    attribution: Attribution, memory: Path
) -> None:
    """Not a figure, not an order, not a length: only counts, and those are the same."""
    found = []
    for seed in (1, 2):
        folder = memory / str(seed)
        folder.mkdir()
        evening, _ = hidden(folder / "avond.dialoog", attribution, seed)
        with evening:
            evening.do(c.EnterPhase(VALUES_STEP, Phase.SHOW))
            seen = {name: text.encode() for name, text in pictures(evening).items()}
            written = {each.name: each.read_bytes() for each in reports(evening, folder)}
        found.append(seen | written)
    one, other = found
    assert [name for name in one if one[name] != other[name]] == []


def test_the_pdf_says_no_hidden_word(memory: Path) -> None:
    evening, canaries = hidden(memory / "avond.dialoog", Attribution.NAME)
    with evening:
        write_report_of(evening, memory / "verslag.pdf", "pdf")
    assert canaries.heard_in(pdf_text(memory / "verslag.pdf").encode()) == set()
    assert heard_in_files(canaries, [memory / "verslag.pdf"]) == {}


def test_what_is_shown_is_seen_and_not_more(memory: Path) -> None:
    """Also the proof that the listener hears."""
    evening, canaries = hidden(memory / "avond.dialoog", Attribution.NAME)
    with evening:
        evening.do(c.EnterPhase(VALUES_STEP, Phase.SHOW))
        evening.do(c.Show(OWN))
        late = c.SubmitAnswer(
            c.ByParticipant(Room(7).participant(2)), OWN, ItemsValue((canaries.sing("after"),))
        )
        evening.do(late)
        write_report_of(evening, memory / "verslag.pdf", "pdf")
        files = heard_in_files(canaries, reports(evening, memory))
        seen = canaries.heard_in(pictures(evening)["tablets"].encode())
    assert f"second {OWN} 3" in seen
    assert {place.split(" ")[1] for place in seen} == {OWN}
    assert not {place for place in seen if place.startswith(("draft", "after"))}
    assert f"second {OWN} 0" not in seen, "what was taken back stays away"
    printed = canaries.heard_in(pdf_text(memory / "verslag.pdf").encode())
    without_answers = {"verslag.raadsvoorstel", "verslag.toezeggingen"}
    assert files.keys() == {f"verslag.{form}" for form in FORMATS} - without_answers
    for heard in (*files.values(), printed):
        assert heard == seen


def test_a_tablet_is_given_the_words_of_its_own_author_alone(memory: Path) -> None:
    evening, canaries = hidden(memory / "avond.dialoog", Attribution.ANONYMOUS)
    room = Room(7, Attribution.ANONYMOUS, PEOPLE)
    with evening:
        mine = {question: room.subject(3, question) for question in OWN_QUESTIONS}
        own = repr(evening.look(lambda state: own_answers(state, mine)))
    heard = canaries.heard_in(own.encode())
    assert f"second {FREE} 3" in heard
    assert {place.split(" ")[2].rstrip(",") for place in heard if place.startswith("second")} == {
        "3"
    }


# --- the command line ----------------------------------------------------------------------


def test_answers_from_paper_stay_hidden_until_they_are_shown(
    memory: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    canaries, path = Canaries(), memory / "avond.dialoog"
    people, answers = memory / "deelnemers.csv", memory / "antwoorden.csv"
    names = [f"Deelnemer {number:02d}" for number in range(PEOPLE)]
    people.write_text(
        "naam;fractie\n" + "".join(f"{name};Noord\n" for name in names), encoding="utf-8"
    )
    asked = ("visie.waarden.eigen", "visie.principes.eigen", "waardemodel.welzijn.eigen")
    rows = [f"{name};{question};{canaries.sing(name)}" for name in names for question in asked]
    answers.write_text("\n".join(["wie;vraag;antwoord", *rows]), encoding="utf-8")
    made = ["new", path, "--title", "Avond", "--municipality", "Stad", "--participants", people]
    assert cli.run([*map(str, made), "--programme", "visie", "--programme", "waardemodel"]) == 0
    assert cli.run(["enter", str(path), str(answers), "--hidden"]) == 0
    for form in FORMATS:
        target = str(memory / f"verslag.{form}")
        assert cli.run(["report", str(path), "-o", target, "--format", form]) == 0
    assert cli.run(["check", str(path)]) == 0
    printed = capsys.readouterr()
    assert canaries.heard_in((printed.out + printed.err).encode()) == set()
    assert f"{PEOPLE * len(asked)} antwoorden" in printed.out
    assert heard_in_files(canaries, memory.glob("verslag.*")) == {}


# --- logs ----------------------------------------------------------------------------------


def wrong(canaries: Canaries) -> list[c.Command]:
    """Commands that rules refuse or trip over, each with words in it."""
    sing = canaries.sing
    me = c.ByParticipant(Room(7).participant(1))
    return [
        c.SubmitAnswer(me, OWN, ItemsValue(tuple(sing("too many") for _ in range(9)))),
        c.SubmitAnswer(me, OWN, TextValue(sing("wrong kind"))),
        c.SubmitAnswer(me, FREE, TextValue(sing("half a letter") + "\ud800")),
        c.SubmitAnswer(me, FREE, TextValue(sing("too long") * 9_000)),
        c.SubmitAnswer(me, QuestionId(sing("question")), TextValue("x")),
        c.SubmitAnswer(me, OWN_QUESTIONS[2], ChosenValue((sing("option"),))),
        c.SubmitAnswer(me, OWN_QUESTIONS[4], NumberValue(sing("number"))),
        c.SubmitAnswer(me, OWN_QUESTIONS[8], RowsValue(({sing("field"): sing("cell")},))),
        c.SubmitAnswer(me, FREE, TextValue(7)),  # type: ignore[arg-type] # a bug of ours might
        c.TakeStance(me, JOINT, sing("stance"), sing("said")),  # type: ignore[arg-type] # likewise
        c.SubmitAnswer(c.ByParticipant(ParticipantId(sing("who"))), OWN, ItemsValue(("x",))),
        c.SubmitAnswer(c.BySeat(sing("secret")), OWN, ItemsValue((sing("anonymous"),))),
        c.TakeStance(me, JOINT, c.Stance.DISAGREE, sing("long reservation") * 100),
        c.PlaceDots(me, JOINT, {sing("target"): 1}),
        c.SetParticipant(ParticipantId("x"), sing("name"), role=sing("role")),
        c.AddProgramme(PROGRAMME),
    ]


def _outcome(act: Callable[[], object]) -> Exception | None:
    try:
        act()
    except Exception as error:  # noqa: BLE001 whatever it is, it may be logged
        return error
    return None


def test_logs_hold_no_word_and_no_name_even_when_everything_goes_wrong(
    memory: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    path = memory / "avond.dialoog"
    evening, canaries = hidden(path, Attribution.GROUP)
    commands = wrong(canaries)
    with evening:
        outcomes = [_outcome(partial(evening.do, command)) for command in commands]
        outcomes.append(_outcome(partial(evening.do_all, commands)))
        with pytest.raises(ZeroDivisionError):
            evening.look(lambda state: 1 // (len(state.answers) * 0))
        evening.do(c.EraseAnswer(Room(7).participant(3), OWN, c.ErasureCategory.REQUEST, "verzoek"))
    assert sum(isinstance(each, Exception) for each in outcomes) > 10, "hardly anything was tried"
    assert [each for each in outcomes if not isinstance(each, RefusedError | None)], "nor broken"
    assert "A rule broke" in caplog.text
    assert canaries.heard_in(caplog.text.encode()) == set()
    assert "Deelnemer 0" not in caplog.text

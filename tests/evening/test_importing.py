"""A new evening from the JSON of another: what was written together is there, word for word."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING, Final

import pytest

from workshop.content.programmes import programme
from workshop.demo.clock import PlayedClock
from workshop.demo.playing import play_into
from workshop.domain import commands as c
from workshop.domain.errors import InputFileError, ReportFileError, SessionFileError
from workshop.domain.ids import (
    EntryId,
    ParticipantId,
    PointId,
    QuestionId,
    RemarkId,
    SessionId,
    StepId,
)
from workshop.domain.settings import Details, ErasureCategory
from workshop.evening import create_evening, open_evening
from workshop.evening.importing import import_record
from workshop.evening.reporting import report_of, write_report_of
from workshop.report.exports.record import read_record
from workshop.texts import promises

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.pictures.joint import EntryPicture
    from workshop.pictures.report_data import ReportData

SAME: Final = (
    "municipality",
    "date",
    "place",
    "theme",
    "facilitator",
    "clerk",
    "chair",
    "practice",
    "publicity",
    "attribution",
    "as_person",
    "house_rules",
    "harvest",
    "pledges",
    "agreements",
    "parked",
    "accent",
    "logo",
)
"""Fields of the report that the promise names whole."""
OF_A_STEP: Final = (
    *("id", "title", "result", "skipped", "aid", "sources"),
    *("asks_involvement", "involvement", "contributions"),
)


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> tuple[ReportData, Path]:
    """The rehearsal evening and its JSON."""
    folder, clock = tmp_path_factory.mktemp("oefenavond"), PlayedClock.of_rehearsal()
    with create_evening(folder / "avond.dialoog", clock) as evening:
        play_into(evening, clock)
        write_report_of(evening, folder / "verslag.json", "json")
        return evening.look(report_of), folder / "verslag.json"


def report_at(path: Path) -> ReportData:
    with open_evening(path) as evening:
        return evening.look(report_of)


def joint(data: ReportData) -> dict[str, object]:
    """Every joint answer with what stands beside it, but for what it rests on."""
    return {
        question.id: (
            question.joint.fields,
            question.joint.leads,
            question.joint.loose,
            tuple(_entry(each) for each in question.joint.entries),
            [(each.id, each.text) for each in question.joint.dissents],
            [(each.id, each.text) for each in question.joint.not_agreed],
        )
        for each in data.programmes
        for step in each.steps
        for question in step.questions
        if question.joint
    }


def _entry(entry: EntryPicture) -> EntryPicture:
    return dataclasses.replace(entry, sources=())


def test_the_parts_that_are_promised_come_back_equal(
    played: tuple[ReportData, Path], tmp_path: Path
) -> None:
    before, record = played
    target = tmp_path / "nieuw.dialoog"
    made = import_record(record, target)
    after = report_at(target)
    for name in SAME:
        assert getattr(after, name) == getattr(before, name), name
    assert joint(after) == joint(before)
    assert made.joint_answers == 16
    people = [(each.name, each.group, each.role) for each in before.attendance.attendees]
    assert [(each.name, each.group, each.role) for each in after.attendance.attendees] == people
    assert made.participants == len(people)
    for one, other in zip(before.programmes, after.programmes, strict=True):
        assert (one.title, one.summary, one.sources) == (other.title, other.summary, other.sources)
        for old, new in zip(one.steps, other.steps, strict=True):
            assert [getattr(old, each) for each in OF_A_STEP] == [
                getattr(new, each) for each in OF_A_STEP
            ]


def test_once_more_gives_the_same_again(played: tuple[ReportData, Path], tmp_path: Path) -> None:
    first, second = tmp_path / "een.dialoog", tmp_path / "twee.dialoog"
    import_record(played[1], first)
    with open_evening(first) as evening:
        write_report_of(evening, tmp_path / "een.json", "json")
    import_record(tmp_path / "een.json", second)
    assert report_at(second) == report_at(first)


def test_it_is_no_sealed_evening_and_says_so(
    played: tuple[ReportData, Path], tmp_path: Path
) -> None:
    target = tmp_path / "nieuw.dialoog"
    made = import_record(played[1], target)
    after = report_at(target)
    assert made.title == after.title == f"{played[0].title} (overgenomen)"
    assert (after.status.kind, after.status.version) == ("concept", 1)
    assert (after.began_at, after.ended_at) == ("", "")


def test_answers_of_people_stay_behind(played: tuple[ReportData, Path], tmp_path: Path) -> None:
    target = tmp_path / "nieuw.dialoog"
    import_record(played[1], target)
    questions = [
        question
        for each in report_at(target).programmes
        for step in each.steps
        for question in step.questions
    ]
    assert not any(each.answers or each.clusters for each in questions)
    assert not any(each.joint.polls or each.joint.dots for each in questions if each.joint)


def test_one_goes_on_with_it(played: tuple[ReportData, Path], tmp_path: Path) -> None:
    target = tmp_path / "nieuw.dialoog"
    import_record(played[1], target)
    with open_evening(target) as evening:
        question = QuestionId("visie.waarden.samen")
        evening.do(c.SetEntry(question, EntryId("nieuw"), {"waarde": "Ruimte"}))
        texts = [line.texts for line in evening.look(report_of).harvest]
    assert "Ruimte" in texts[0]


def small(folder: Path) -> Path:
    """An evening with a linking table that has a gap, erased words and somebody erased."""
    path = folder / "klein.dialoog"
    with create_evening(path) as evening:
        details = Details("Klein", "Voorbeeldstad", "2026-11-12")
        evening.do(c.CreateSession(SessionId("s"), details))
        evening.do(c.AddProgramme(programme("visie")))
        values = QuestionId("visie.waarden.samen")
        evening.do(c.SetEntry(values, EntryId("w"), {"waarde": "Vertrouwen"}, "Pietje zei het"))
        evening.do(c.SetRemark(values, RemarkId("r"), c.RemarkKind.DISSENT, "Liever ruimte"))
        links = QuestionId("visie.koppeling.samen")
        evening.do(c.SetEntry(links, EntryId("k"), {"waarde": "Vertrouwen"}))
        step, point = StepId("visie.waarden"), PointId("p")
        evening.do(c.RecordContribution(point, step, "De adviesraad", "Luister naar ouders."))
        for name in ("een", "twee"):
            evening.do(
                c.SetParticipant(ParticipantId(name), f"Raadslid {name}", "raadslid", "Noord")
            )
        category = ErasureCategory.PERSONAL_DATA
        for name in ("een", "twee"):
            evening.do(c.EraseParticipant(ParticipantId(name), category, "verzoek"))
        evening.do(c.EraseText("Pietje", category, "een naam"))
        write_report_of(evening, folder / "klein.json", "json")
    return folder / "klein.json"


def test_gaps_stay_gaps_and_erased_words_stay_erased(tmp_path: Path) -> None:
    record, target = small(tmp_path), tmp_path / "nieuw.dialoog"
    before = read_record(record.read_bytes()).report
    made = import_record(record, target)
    after = report_at(target)
    assert joint(after) == joint(before)
    steps = [[step.contributions for step in each.programmes[0].steps] for each in (before, after)]
    assert steps[0] == steps[1]
    assert any(steps[0])
    assert promises.ERASED in record.read_text("utf-8")
    assert "Pietje" not in record.read_text("utf-8")
    assert (made.participants, after.attendance.attendees) == (0, ())


def test_a_file_without_its_programmes_takes_those_that_are_shipped(tmp_path: Path) -> None:
    record = small(tmp_path)
    whole = json.loads(record.read_text("utf-8"))
    del whole["programmes"]
    record.write_text(json.dumps(whole), encoding="utf-8")
    import_record(record, tmp_path / "nieuw.dialoog")
    after, before = report_at(tmp_path / "nieuw.dialoog"), read_record(record.read_bytes()).report
    assert joint(after) == joint(before)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("geen json", "no_record"),
        ('{"format": "iets anders"}', "no_record"),
        ('{"format": "dialoogavond-verslag", "version": 1, "report": {}}', "no_record"),
        ('{"format": "dialoogavond-verslag", "version": 99}', "newer_record"),
    ],
)
def test_anything_else_is_refused_and_leaves_nothing(
    content: str, why: str, tmp_path: Path
) -> None:
    source, target = tmp_path / "x.json", tmp_path / "nieuw.dialoog"
    source.write_text(content, encoding="utf-8")
    with pytest.raises(InputFileError) as refused:
        import_record(source, target)
    assert refused.value.why == why
    assert [each.name for each in tmp_path.iterdir()] == ["x.json"]


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReportFileError):
        import_record(tmp_path / "weg.json", tmp_path / "nieuw.dialoog")


def test_an_evening_that_is_there_stays(played: tuple[ReportData, Path], tmp_path: Path) -> None:
    target = tmp_path / "nieuw.dialoog"
    target.write_bytes(b"er staat al iets")
    with pytest.raises(SessionFileError):
        import_record(played[1], target)
    assert target.read_bytes() == b"er staat al iets"


def test_programmes_that_do_not_hang_together_make_no_evening(tmp_path: Path) -> None:
    record, target = small(tmp_path), tmp_path / "nieuw.dialoog"
    whole = json.loads(record.read_text("utf-8"))
    (asked,) = whole["programmes"]
    asked["steps"][0]["id"] = "elders.waarden"
    record.write_text(json.dumps(whole), encoding="utf-8")
    with pytest.raises(InputFileError) as refused:
        import_record(record, target)
    assert refused.value.why == "no_record"
    assert not target.exists()

"""The whole report, from data to a file that any reader opens, in a process of its own."""

from __future__ import annotations

import dataclasses
import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from tests.bench.bench_report import grown
from tests.report.reading import printed_over, run, spots, structure_text
from tests.verapdf import VeraPdf
from workshop.content.programmes import programme
from workshop.demo.clock import PlayedClock
from workshop.demo.playing import play_into
from workshop.domain import commands as c
from workshop.domain.codec import encode
from workshop.domain.errors import RenderFailedError, WriteFailedError
from workshop.domain.ids import EntryId, ParticipantId, QuestionId, SessionId
from workshop.domain.settings import Attribution, Details
from workshop.domain.state import State
from workshop.domain.values import ItemsValue, WeightsValue
from workshop.evening import create_evening
from workshop.evening.logo import logo_from
from workshop.evening.reporting import report_of
from workshop.pictures.report_data import JointReport, ReportData
from workshop.report.keys import SealKey
from workshop.report.outline.blocks import SealMark
from workshop.report.rendering import render
from workshop.report.seal import Statement, seal

pytestmark = pytest.mark.timeout(120)

HOSTILE = (
    "<b>vet</b> <img src='/etc/passwd'/> &#x110000;",
    "=SOM(A1) | `code` # kop",
    "مرحبا 中文 😀 Łódź İstanbul",
    "W" * 380,
)


@pytest.fixture(scope="module")
def rehearsal(tmp_path_factory: pytest.TempPathFactory) -> ReportData:
    """The data of the rehearsal evening, before anybody agreed to it."""
    folder = tmp_path_factory.mktemp("oefenavond")
    clock = PlayedClock.of_rehearsal()
    with create_evening(folder / "avond.dialoog", clock) as evening:
        play_into(evening, clock)
        return evening.look(report_of)


@pytest.fixture(scope="module")
def rendered(rehearsal: ReportData, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("verslag") / "verslag.pdf"
    assert render(rehearsal, path) == ()
    return path


def _empty() -> ReportData:
    return report_of(State(details=Details("Leeg", "Stad", "2026-03-11")))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> ReportData:
    folder = tmp_path_factory.mktemp("vijandig")
    with create_evening(folder / "avond.dialoog") as evening:
        details = Details(HOSTILE[0], HOSTILE[1], "2026-03-11", place=HOSTILE[2])
        evening.do(c.CreateSession(SessionId("s"), details, Attribution.NAME))
        evening.do(c.AddProgramme(programme("visie")))
        question = QuestionId("visie.waarden.eigen")
        for number, text in enumerate(HOSTILE):
            known = ParticipantId(f"p{number}")
            evening.do(c.SetParticipant(known, text[:100], group=text[:50]))
            answer = ItemsValue((text, text[::-1]))
            evening.do(c.SubmitAnswer(c.ByParticipant(known), question, answer))
            entry = {"waarde": text, "betekenis": text}
            together = QuestionId("visie.waarden.samen")
            evening.do(c.SetEntry(together, EntryId(f"e{number}"), entry, text))
        evening.do(c.Show(question))
        evening.do(c.AgreeHouseRules(HOSTILE))
        return evening.look(report_of)


def test_the_rehearsal_conforms_to_both_standards(rendered: Path, vera: VeraPdf) -> None:
    assert vera.check(rendered).failures == ()


def test_so_do_an_empty_evening_and_hostile_words(
    hostile: ReportData, vera: VeraPdf, tmp_path: Path
) -> None:
    for name, data in (("leeg", _empty()), ("vijandig", hostile)):
        path = tmp_path / f"{name}.pdf"
        render(data, path)
        assert vera.check(path).failures == (), name


@pytest.fixture(scope="module", params=[7, 45])
def council(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> ReportData:
    """So many members with long names, each of whom named three values and divided points."""
    folder = tmp_path_factory.mktemp("raad")
    values, weights = QuestionId("visie.waarden.eigen"), QuestionId("waardemodel.weging.eigen")
    with create_evening(folder / "avond.dialoog") as evening:
        details = Details("De toekomst van de zorg in alle kernen", "Voorbeeldstad", "2026-03-11")
        evening.do(c.CreateSession(SessionId("s"), details, Attribution.NAME))
        evening.do_all([c.AddProgramme(programme(each)) for each in ("visie", "waardemodel")])
        for number in range(request.param):
            known = ParticipantId(f"p{number}")
            name = f"Anna-Margaretha van der Weijden-van den Hoogenband {number}"
            author = c.ByParticipant(known)
            said = ItemsValue((f"Waarde {number % 5}", f"Waarde {number % 3}", "Nabijheid"))
            points = {"gelijkheid": 20 + number % 9, "efficientie": 20 - number % 9}
            rest = {"welzijn": 20, "vrijheid": 20, "veiligheid": 20}
            evening.do_all(
                [
                    c.SetParticipant(known, name, group=f"Lijst Vooruit {number % 4}"),
                    c.SubmitAnswer(author, values, said),
                    c.SubmitAnswer(author, weights, WeightsValue({**points, **rest})),
                ]
            )
        evening.do_all([c.Show(values), c.Show(weights)])
        return evening.look(report_of)


def test_a_council_of_any_size_gets_a_report_that_conforms(
    council: ReportData, vera: VeraPdf, tmp_path: Path
) -> None:
    path = tmp_path / "raad.pdf"
    render(council, path)
    assert vera.check(path).failures == ()
    assert run("qpdf", "--check", path).count("No syntax or stream encoding errors found") == 1


def test_so_does_one_of_a_hundred_and_fifty_pages(
    rehearsal: ReportData, vera: VeraPdf, tmp_path: Path
) -> None:
    path = tmp_path / "lang.pdf"
    render(grown(rehearsal, 4), path)
    assert int(re.findall(r"Pages:\s+(\d+)", run("pdfinfo", path))[0]) >= 150
    assert vera.check(path).failures == ()


def test_a_logo_and_a_colour_leave_the_first_page_whole_and_conform(
    rehearsal: ReportData, vera: VeraPdf, tmp_path: Path
) -> None:
    image, path = tmp_path / "logo.png", tmp_path / "huisstijl.pdf"
    Image.new("RGBA", (900, 300), (0, 90, 167, 128)).save(image)
    styled = dataclasses.replace(rehearsal, accent="#005AA7", logo=logo_from(image))
    render(styled, path)
    assert vera.check(path).failures == ()
    assert len(run("pdfimages", "-list", path).splitlines()) == 3, "a head of two lines, one image"
    first, second, *_ = run("pdftotext", "-layout", path, "-").split("\f")
    assert "Grenzen" in first
    assert "Inhoud" in second
    colours = set(re.findall(r"[\d.]+ [\d.]+ [\d.]+ RG", _drawn(path)))
    assert f"{0:g} .352941 .654902 RG" in colours, "the polygon of the radar"


def _drawn(path: Path) -> str:
    """What the pages draw, in plain text."""
    plain = path.with_name("plain.pdf")
    run("qpdf", "--qdf", "--object-streams=disable", path, plain)
    return plain.read_bytes().decode("latin-1")


def test_no_words_are_printed_over_each_other(
    rehearsal: ReportData, hostile: ReportData, tmp_path: Path
) -> None:
    for name, data in (("oefenavond", rehearsal), ("leeg", _empty()), ("vijandig", hostile)):
        path = tmp_path / f"{name}.pdf"
        render(data, path)
        pages = re.findall(r"Pages:\s+(\d+)", run("pdfinfo", path))
        for page in range(1, int(pages[0]) + 1):
            assert printed_over(spots(path, page)) == [], (name, page)


def test_a_sealed_report_still_conforms_and_others_see_the_seal(
    rehearsal: ReportData, key: SealKey, vera: VeraPdf, tmp_path: Path
) -> None:
    from datetime import UTC, datetime

    plain, sealed = tmp_path / "v.pdf", tmp_path / "verslag.pdf"
    render(rehearsal, plain, [SealMark(key.name, key.fingerprint)])
    when = datetime(2026, 3, 11, 21, tzinfo=UTC)
    seal(plain, sealed, key, Statement("Akkoord aanwezigen, versie 1", "Raadzaal", when))
    assert vera.check(sealed).failures == ()
    assert (
        "Signature is Valid"
        in subprocess.run(["pdfsig", sealed], capture_output=True, text=True, check=False).stdout
    )
    assert "No syntax or stream encoding errors" in run("qpdf", "--check", sealed)


def test_hostile_words_stand_there_as_they_were_typed_and_missing_letters_as_code(
    hostile: ReportData, tmp_path: Path
) -> None:
    path = tmp_path / "v.pdf"
    assert "中" in render(hostile, path)
    printed = run("pdftotext", "-raw", path, "-")
    assert "[U+4E2D]" in printed
    assert "<b>vet</b>" in printed
    assert "=SOM(A1) | `code` # kop" in printed


def test_every_joint_answer_and_every_shown_text_is_printed(
    rehearsal: ReportData, rendered: Path
) -> None:
    printed = "".join(structure_text(rendered).split())
    missing = [text for text in _texts(rehearsal) if "".join(text.split()) not in printed]
    assert missing == []


def _texts(data: ReportData) -> Iterator[str]:
    for each in data.programmes:
        for step in each.steps:
            for question in step.questions:
                if question.joint is not None:
                    yield from _joint_texts(question.joint)
    yield from (pledge.text for pledge in data.pledges)
    yield from (agreement.text for agreement in data.agreements)
    yield from data.parked
    yield from data.house_rules


def _joint_texts(joint: JointReport) -> Iterator[str]:
    for entry in joint.entries:
        yield from (field.text for field in entry.fields if not field.text.lstrip("-").isdigit())
        yield entry.rationale
    yield from (remark.text for remark in (*joint.dissents, *joint.not_agreed))
    yield from (text for poll in joint.polls for text in poll.reservations)


def test_the_same_data_gives_the_same_bytes(
    rehearsal: ReportData, rendered: Path, tmp_path: Path
) -> None:
    again = tmp_path / "nog-eens.pdf"
    render(rehearsal, again)
    assert again.read_bytes() == rendered.read_bytes()


def test_every_page_says_that_a_concept_is_one(rendered: Path) -> None:
    pages = run("pdftotext", "-layout", rendered, "-").split("\f")[:-1]
    assert len(pages) > 10
    assert [number for number, text in enumerate(pages, 1) if "Concept 1" not in text] == []


def test_pages_are_numbered_and_the_contents_lead_to_them(rendered: Path) -> None:
    pages = run("pdftotext", "-layout", rendered, "-").split("\f")[:-1]
    for number, text in enumerate(pages, 1):
        assert f"{number} van {len(pages)}" in text
    contents = pages[1]
    line = next(line for line in contents.splitlines() if line.strip().startswith("Toezeggingen"))
    assert "Toezeggingen" in pages[int(line.split()[-1]) - 1]
    assert contents.count("Inhoud") == 1, "contents do not list themselves"


def test_the_contents_name_every_step_on_one_page(rendered: Path) -> None:
    pages = run("pdftotext", "-layout", rendered, "-").split("\f")[:-1]
    steps = [line for line in pages[1].splitlines() if line.strip().startswith("Stap ")]
    assert len(steps) == 15
    for line in steps:
        title, page = line.rsplit(maxsplit=1)
        assert title.strip() in pages[int(page) - 1]
    assert "Opening" in pages[2]
    assert "Inhoud" not in pages[2]


def test_a_disk_that_refuses_is_said_so_and_leaves_no_file(tmp_path: Path) -> None:
    target = tmp_path / "weg" / "v.pdf"
    with pytest.raises(WriteFailedError):
        render(_empty(), target)
    assert not target.exists()


def test_data_that_cannot_be_laid_out_is_a_failure_and_leaves_no_file(tmp_path: Path) -> None:
    broken = dataclasses.replace(_empty(), date="geen datum")
    with pytest.raises(RenderFailedError):
        render(broken, tmp_path / "v.pdf")
    assert list(tmp_path.iterdir()) == []


def test_data_travels_as_json(rehearsal: ReportData) -> None:
    assert json.loads(json.dumps(encode(rehearsal)))["title"] == rehearsal.title

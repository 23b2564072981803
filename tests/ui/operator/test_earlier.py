"""What was written together before: brought from a file, and taken over at *Samen* in one press."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QLabel

from tests.ui.operator.shown_page import press
from tests.ui.operator.test_joint import Stage
from tests.ui.stage import opened, played
from workshop.content.programmes import programme
from workshop.desktop.acts import EveningActs
from workshop.domain import commands as c
from workshop.domain.ids import EntryId, QuestionId, SessionId, StepId
from workshop.domain.programme import Phase
from workshop.domain.settings import Details
from workshop.evening import create_evening
from workshop.texts.ui import earlier as words
from workshop.ui.operator.pages.earlier import EarlierPage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from workshop.ui.kit.choosing import Then
    from workshop.ui.operator.room import Room

VALUES: Final = StepId("visie.waarden")
QUESTION: Final = QuestionId("visie.waarden.samen")


def before(folder: Path, title: str = "Avond een") -> Path:
    """An evening with two values and a principle."""
    path = folder / f"{title}.dialoog"
    with create_evening(path) as evening:
        evening.do(c.CreateSession(SessionId(title), Details(title, "Voorbeeldstad", "2025-03-12")))
        evening.do(c.AddProgramme(programme("visie")))
        first = {"waarde": "Vertrouwen", "betekenis": "Je mag fouten maken"}
        evening.do(c.SetEntry(QUESTION, EntryId("e1"), first, "Dat scheelt regels."))
        evening.do(c.SetEntry(QUESTION, EntryId("e2"), {"waarde": "<b>Rust</b>"}))
    return path


class Chosen:
    """Stands for the window of the system in which a file is chosen."""

    def __init__(self, file: Path) -> None:
        self.file, self.kinds = file, ""

    def __call__(self, _: QWidget, __: str, kinds: str, ___: Path, then: Then) -> None:
        self.kinds = kinds
        then(self.file)


@contextmanager
def page_of(qtbot: QtBot, folder: Path, file: Path) -> Iterator[tuple[EarlierPage, Room, Chosen]]:
    """The page in an evening that has begun."""
    path = played(folder, VALUES, Phase.OWN)
    with opened(path) as (evening, bare):
        room = replace(bare, acts=EveningActs(evening))
        chosen = Chosen(file)
        page = EarlierPage(room, chosen)
        qtbot.addWidget(page)
        page.resize(852, 640)

        def draw() -> None:
            if room.desk.picture is not None:
                page.show_picture(room.desk.picture)

        qtbot.waitUntil(lambda: room.desk.picture is not None)
        room.desk.changed.connect(draw)
        draw()
        with qtbot.waitExposed(page):
            page.show()
        try:
            yield page, room, chosen
        finally:
            room.desk.changed.disconnect(draw)


def said(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel)]


def test_a_file_is_chosen_and_lies_there_with_what_it_holds(qtbot: QtBot, tmp_path: Path) -> None:
    with page_of(qtbot, tmp_path, before(tmp_path)) as (page, _, chosen):
        assert not page.nothing.isHidden()
        press(page, words.CHOOSE)
        qtbot.waitUntil(lambda: bool(page.lying))
        assert "*.dialoog *.json" in chosen.kinds
        assert page.nothing.isHidden()
        found = said(page.lying[0])
        assert found[0] == "Avond een, 12 maart 2025"
        assert {"Waarden", "Vertrouwen", "<b>Rust</b>"} <= set(found)
        qtbot.waitUntil(lambda: page.result.text() == words.came("Avond een", 2))


def test_the_input_of_a_fraction_bears_its_name(qtbot: QtBot, tmp_path: Path) -> None:
    with page_of(qtbot, tmp_path, before(tmp_path)) as (page, _, _chosen):
        page.group.setText(" Fractie Noord ")
        press(page, words.CHOOSE)
        qtbot.waitUntil(lambda: bool(page.lying))
        assert said(page.lying[0])[0] == "Fractie Noord, 12 maart 2025"
        qtbot.waitUntil(lambda: page.group.text() == "")


def test_a_file_that_is_no_evening_is_refused_in_words(qtbot: QtBot, tmp_path: Path) -> None:
    other = tmp_path / "brief.json"
    other.write_text("Beste griffier,")
    with page_of(qtbot, tmp_path, other) as (page, _, _chosen):
        press(page, words.CHOOSE)
        qtbot.waitUntil(lambda: "brief.json" in " ".join(said(page)))
        assert not page.lying


def test_what_was_brought_by_mistake_goes_again(qtbot: QtBot, tmp_path: Path) -> None:
    with page_of(qtbot, tmp_path, before(tmp_path)) as (page, room, _chosen):
        press(page, words.CHOOSE)
        qtbot.waitUntil(lambda: bool(page.lying))
        press(page, words.REMOVE)
        qtbot.waitUntil(lambda: not page.lying)
        assert page.result.text() == words.GONE
        assert room.desk.picture is not None
        assert room.desk.picture.earlier == ()


def test_but_not_when_a_joint_answer_rests_on_it(qtbot: QtBot, tmp_path: Path) -> None:
    with page_of(qtbot, tmp_path, before(tmp_path)) as (page, room, _chosen):
        press(page, words.CHOOSE)
        qtbot.waitUntil(lambda: bool(page.lying))
        picture = room.desk.picture
        assert picture is not None
        source = picture.earlier[0].answers[0].rows[0].id
        command = c.SetEntry(QUESTION, EntryId("n"), {"waarde": "Ja"}, sources=(source,))
        room.sender.send(command)
        qtbot.waitUntil(lambda: "Vertrouwen (gebruikt)" in said(page))
        press(page, words.REMOVE)
        qtbot.waitUntil(lambda: "Haal die bron daar eerst weg" in " ".join(said(page)))
        assert page.lying


# --- at *Samen* ------------------------------------------------------------------------------


def brought(folder: Path) -> Path:
    path = played(folder, VALUES, Phase.SHOW)
    from workshop.evening.continuing import bring

    bring(path, before(folder))
    return path


def test_over_an_empty_entry_it_is_taken_over_whole_with_its_source(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with opened(brought(tmp_path)) as (evening, room):
        stage = Stage(qtbot, evening, room)
        stage.open(VALUES)
        slip = next(each for each in stage.page.sources.slips if each.offer.text == "Vertrouwen")
        assert slip.offer.origin == "Avond een"
        slip.click()
        stage.wait(lambda: stage.texts() == ["Vertrouwen"])
        answer = stage.written()
        assert answer is not None
        (entry,) = answer.entries.values()
        assert entry.fields == {"waarde": "Vertrouwen", "betekenis": "Je mag fouten maken"}
        assert entry.rationale == "Dat scheelt regels."
        assert entry.sources == slip.offer.ids
        chips = stage.page.editor.rests.chips()
        assert [each.accessibleName() for each in chips] == [
            "Haal weg als bron: Vertrouwen (Avond een)"
        ]


def test_beside_words_that_were_typed_it_is_a_source_and_no_more(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with opened(brought(tmp_path)) as (evening, room):
        stage = Stage(qtbot, evening, room)
        stage.open(VALUES)
        stage.type("waarde", "Nabijheid")
        slip = next(each for each in stage.page.sources.slips if each.offer.text == "Vertrouwen")
        slip.click()
        stage.wait(lambda: stage.texts() == ["Nabijheid"])
        answer = stage.written()
        assert answer is not None
        assert [each.sources for each in answer.entries.values()] == [slip.offer.ids]


def test_it_can_be_looked_for_by_where_it_comes_from(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(brought(tmp_path)) as (evening, room):
        stage = Stage(qtbot, evening, room)
        stage.open(VALUES)
        stage.page.sources.finder.setText("avond een")
        assert [each.offer.text for each in stage.page.sources.slips] == [
            "Vertrouwen",
            "<b>Rust</b>",
        ]

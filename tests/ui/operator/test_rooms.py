"""*Zalen*: parting, meeting again, and choosing between two answers, with real files."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel

from tests.ui.operator.shown_page import is_seen, press
from tests.ui.stage import opened, played
from workshop.desktop.acts import EveningActs
from workshop.domain import commands as c
from workshop.domain.ids import QuestionId, StepId, TeamId
from workshop.domain.programme import Phase
from workshop.domain.values import ItemsValue
from workshop.evening import open_evening
from workshop.texts.rooms import PEOPLE
from workshop.texts.ui import rooms as words
from workshop.ui.operator.pages.rooms import RoomsPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from workshop.domain.ids import ParticipantId
    from workshop.evening import Evening
    from workshop.ui.kit.choosing import Then
    from workshop.ui.operator.room import Room

VALUES: Final = StepId("visie.waarden")
OWN: Final = QuestionId("visie.waarden.eigen")


class Chosen:
    """Stands for the window of the system in which a file is chosen or named."""

    def __init__(self, file: Path) -> None:
        self.file, self.proposed = file, Path()

    def __call__(self, _: QWidget, __: str, ___: str, folder: Path, then: Then) -> None:
        self.proposed = folder
        then(self.file)


@contextmanager
def page_in(
    qtbot: QtBot, path: Path, other: Path
) -> Iterator[tuple[RoomsPage, Room, Evening, Chosen]]:
    """The page in the evening at `path`; `other` is chosen for the other room's file."""
    with opened(path) as (evening, bare):
        room = replace(bare, acts=EveningActs(evening))
        chosen = Chosen(other)
        page = RoomsPage(room, chosen, chosen)
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
            yield page, room, evening, chosen
        finally:
            room.desk.changed.disconnect(draw)


@contextmanager
def page_of(qtbot: QtBot, folder: Path) -> Iterator[tuple[RoomsPage, Room, Evening, Path]]:
    """In an evening that has begun."""
    path, other = played(folder, VALUES, Phase.OWN), folder / "zaal-2.dialoog"
    with page_in(qtbot, path, other) as (page, room, evening, _):
        yield page, room, evening, other


def said(widget: QWidget) -> str:
    """Every word that can be read."""
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if is_seen(each))


def part(qtbot: QtBot, page: RoomsPage) -> ParticipantId:
    """The first three go; one of them."""
    names = list(page.going.boxes)[:3]
    for name in names:
        page.going.boxes[name].setChecked(True)
    press(page, words.SPLIT)
    qtbot.waitUntil(lambda: bool(page.rooms))
    qtbot.waitUntil(lambda: not page.task.is_busy)
    return names[0]


def answer(path: Path, who: ParticipantId, text: str) -> None:
    """In the other room, on its laptop."""
    with open_evening(path) as there:
        there.do(c.SubmitAnswer(c.ByParticipant(who), OWN, ItemsValue((text,))))


def test_who_is_ticked_goes_with_a_file_of_their_own(qtbot: QtBot, tmp_path: Path) -> None:
    with page_of(qtbot, tmp_path) as (page, _, evening, other):
        assert page.name.line.text() == "Zaal 2"
        part(qtbot, page)
        assert other.exists()
        assert len(evening.look(lambda state: state.rooms.split["zaal 2"].participants)) == 3
        assert "3 deelnemers. Apart sinds" in said(page)
        assert str(other) in page.result.text()
        qtbot.waitUntil(lambda: page.going.chosen == ())
        assert len(page.going.boxes) == 18
        assert page.name.line.text() == "Zaal 3"


def test_the_file_is_proposed_beside_the_evening(qtbot: QtBot, tmp_path: Path) -> None:
    path = played(tmp_path, VALUES, Phase.OWN)
    with page_in(qtbot, path, tmp_path / "x.dialoog") as (page, _, _evening, chosen):
        part(qtbot, page)
        assert chosen.proposed == path.with_name("avond-zaal-2.dialoog")


def test_without_anybody_the_page_says_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    with page_of(qtbot, tmp_path) as (page, _, _evening, other):
        press(page, words.SPLIT)
        qtbot.waitUntil(lambda: page.message.text() == PEOPLE["nobody"])
        assert not other.exists()


def test_a_whole_table_group_is_ticked_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    with page_of(qtbot, tmp_path) as (page, _, evening, _other):
        members = tuple(page.going.boxes)[:4]
        evening.do(c.SetTeam(TeamId("t"), "Tafel bij het raam", members))
        qtbot.waitUntil(lambda: page.going.team.findText("Tafel bij het raam") > 0)
        page.going.team.activated.emit(page.going.team.findText("Tafel bij het raam"))
        assert page.going.chosen == members
        page.going.team.activated.emit(0)
        assert page.going.chosen == members


def test_ticks_stay_while_somebody_comes_in(qtbot: QtBot, tmp_path: Path) -> None:
    with page_of(qtbot, tmp_path) as (page, _, evening, _other):
        first = next(iter(page.going.boxes))
        page.going.boxes[first].setChecked(True)
        evening.do(c.SetParticipant("laat", "Laatkomer"))  # type: ignore[arg-type]  # a plain id
        qtbot.waitUntil(lambda: "laat" in page.going.boxes)
        assert page.going.chosen == (first,)


def test_a_room_comes_back_with_its_answers(qtbot: QtBot, tmp_path: Path) -> None:
    with page_of(qtbot, tmp_path) as (page, _, evening, other):
        who = part(qtbot, page)
        answer(other, who, "daar")
        press(page, words.MERGE)
        qtbot.waitUntil(lambda: page.result.text().startswith("Zaal 2: 1 eigen antwoord."))
        qtbot.waitUntil(lambda: "Samengevoegd om" in said(page))
        assert evening.look(lambda state: bool(state.rooms.split["zaal 2"].merges))
        press(page, words.MERGE)
        qtbot.waitUntil(lambda: "staat hier al" in page.message.text())


def test_a_file_may_be_dropped_on_the_page(qtbot: QtBot, tmp_path: Path) -> None:
    with page_of(qtbot, tmp_path) as (page, _, _evening, other):
        who = part(qtbot, page)
        answer(other, who, "daar")
        drop(page, tmp_path / "foto.png")
        assert page.message.text() == words.ONE_FILE
        drop(page, other)
        qtbot.waitUntil(lambda: page.result.text().startswith("Zaal 2: 1 eigen antwoord."))


def drop(page: RoomsPage, file: Path) -> None:
    """As the system does it."""
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(file))])
    move, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPointF(9, 9).toPoint(), move, carried, left, none)
    page.dragEnterEvent(entered)
    assert entered.isAccepted()
    page.dropEvent(QDropEvent(QPointF(9, 9), move, carried, left, none))


def test_who_answered_in_both_rooms_is_listed_until_somebody_chose(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with page_of(qtbot, tmp_path) as (page, _, evening, other):
        who = part(qtbot, page)
        answer(other, who, "kanarie")
        evening.do(c.SubmitAnswer(c.ByParticipant(who), OWN, ItemsValue(("hier",))))
        page.take_in(other)
        qtbot.waitUntil(lambda: bool(page.choices))
        assert "kanarie" not in said(page)
        press(page.choices[0], "Dat van Zaal 2 telt")
        qtbot.waitUntil(lambda: not page.choices)
        assert page.result.text() == words.CHOSEN
        standing = evening.look(lambda state: [*state.answers[OWN][who]][-1])  # type: ignore[index]  # a person is a subject
        assert "kanarie" in evening.look(lambda state: state.bodies[standing.content_id])  # type: ignore[index]  # it has words


def test_a_room_that_did_not_come_to_be_is_given_up(qtbot: QtBot, tmp_path: Path) -> None:
    with page_of(qtbot, tmp_path) as (page, _, _evening, _other):
        part(qtbot, page)
        press(page.rooms[0], words.CLOSE)
        qtbot.waitUntil(lambda: page.result.text() == words.CLOSED)
        qtbot.waitUntil(lambda: len(page.going.boxes) == 21)
        assert "Opgeheven." in said(page)


def test_in_the_other_room_the_page_says_how_to_come_back(qtbot: QtBot, tmp_path: Path) -> None:
    with page_of(qtbot, tmp_path) as (page, _, _evening, other):
        part(qtbot, page)
    with page_in(qtbot, other, other) as (page, _, _evening, _chosen):
        assert "Deze laptop is van Zaal 2." in said(page)
        assert page.buttons == []
        assert not page.merge.isVisible()

"""The page *Samen*: what is typed is kept, saved, and read along only when that is wanted."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from tests.ui.stage import opened, played
from workshop.domain import commands as c
from workshop.domain.commands import RemarkKind
from workshop.domain.ids import TOGETHER, EntryId, PointId, QuestionId, StepId
from workshop.domain.programme import Phase
from workshop.evening.reporting import report_of
from workshop.texts.ui import joint as words
from workshop.ui.beamer.slide import View
from workshop.ui.kit.slip import CARDS
from workshop.ui.operator.pages.joint import JointPage
from workshop.ui.operator.pages.joint.choice import Choice
from workshop.ui.operator.pages.joint.inputs import PlaceInput, PointsInput, WordsInput
from workshop.ui.operator.pages.joint.rests import Chip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workshop.domain.board import JointAnswer
    from workshop.evening import Evening
    from workshop.ui.operator.room import Room


VALUES = StepId("visie.waarden")
QUESTION = QuestionId("visie.waarden.samen")


class Stage:
    """The page in a played evening, as the window would show it."""

    def __init__(self, qtbot: QtBot, evening: Evening, room: Room) -> None:
        self.qtbot, self.evening, self.room = qtbot, evening, room
        self.page = JointPage(room)
        qtbot.addWidget(self.page)
        self.page.resize(852, 640)
        room.desk.changed.connect(self.draw)
        room.desk.moved.connect(self.draw)

    def draw(self) -> None:
        """As the window does."""
        picture = self.room.desk.picture
        if picture is not None and picture.desk is not None and not self.room.desk.page:
            self.page.show_picture(picture)

    def open(self, step: StepId, phase: Phase = Phase.JOINT) -> None:
        """Put it on the desk."""
        self.qtbot.waitUntil(lambda: self.room.desk.picture is not None)
        self.room.desk.go(step, phase)
        self.qtbot.waitUntil(lambda: self.room.desk.step == step)
        with self.qtbot.waitExposed(self.page):
            self.page.show()
        self.page.activateWindow()

    def written(self, question: QuestionId = QUESTION) -> JointAnswer | None:
        """What is on disk."""
        return self.evening.look(lambda state: state.joint.get(question))

    def texts(self, key: str = "waarde") -> list[str]:
        """The field of every saved entry."""
        answer = self.written()
        return [each.fields[key] for each in answer.entries.values()] if answer else []

    def wait(self, true: Callable[[], bool]) -> None:
        """Until it is so, and the page shows it."""
        self.qtbot.waitUntil(true)

    def field(self, key: str) -> WordsInput:
        """A field of the sheet."""
        found = self.page.editor.sheet.inputs[key]
        assert isinstance(found, WordsInput)
        return found

    def type(self, key: str, text: str) -> None:
        """By keyboard, at the end of what is there."""
        paper = self.field(key).paper
        paper.setFocus()
        QTest.keyClick(paper, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(paper, text)

    def save(self) -> None:
        """Ctrl+S."""
        QTest.keyClick(self.page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> Iterator[Stage]:
    with opened(played(tmp_path, VALUES, Phase.JOINT)) as (evening, room):
        made = Stage(qtbot, evening, room)
        made.open(VALUES)
        yield made


@pytest.fixture
def stage_at(tmp_path: Path, qtbot: QtBot) -> Callable[[str], AbstractContextManager[Stage]]:
    from contextlib import contextmanager

    @contextmanager
    def at(step: str) -> Iterator[Stage]:
        with opened(played(tmp_path, StepId(step), Phase.SHOW)) as (evening, room):
            made = Stage(qtbot, evening, room)
            made.open(StepId(step))
            yield made

    return at


# --- typing --------------------------------------------------------------------------------


def test_a_new_entry_typed_by_keyboard_is_on_disk_after_a_moment_of_rest(stage: Stage) -> None:
    before = stage.texts()

    QTest.mouseClick(stage.page.editor.tabs.another_button, Qt.MouseButton.LeftButton)
    stage.type("waarde", "Nabijheid")

    stage.wait(lambda: stage.texts() == [*before, "Nabijheid"])
    stage.wait(lambda: stage.page.message.text().startswith("Opgeslagen, "))
    stage.wait(lambda: len(stage.page.editor.tabs.tabs) == len(before) + 1)
    stage.wait(lambda: stage.page.editor.tabs.tabs[-1].text().endswith("Nabijheid"))
    assert stage.room.desk.entry == len(before)


def test_ctrl_s_saves_at_once(stage: Stage) -> None:
    stage.type("betekenis", " En snel.")
    stage.save()

    stage.wait(lambda: stage.texts("betekenis")[0].endswith("En snel."))
    assert stage.field("betekenis").text().endswith("En snel.")


def test_leaving_a_field_saves_it(stage: Stage) -> None:
    stage.type("betekenis", " Punt.")
    stage.page.sources.finder.setFocus()

    stage.wait(lambda: stage.texts("betekenis")[0].endswith("Punt."))


def test_leaving_the_page_saves_what_was_typed(stage: Stage) -> None:
    stage.type("waarde", "!")
    stage.page.leave()

    stage.wait(lambda: stage.texts()[0].endswith("!"))


def test_going_to_another_entry_saves_the_former(stage: Stage) -> None:
    stage.type("waarde", " altijd")
    QTest.mouseClick(stage.page.editor.tabs.tabs[1], Qt.MouseButton.LeftButton)

    stage.wait(lambda: stage.texts()[0].endswith(" altijd"))
    assert stage.field("waarde").text() == stage.texts()[1]


def test_half_typed_text_survives_pictures_that_come_in(stage: Stage) -> None:
    stage.type("waarde", " half")
    typed = stage.field("waarde").text()
    cursor = stage.field("waarde").paper.textCursor().position()

    with stage.qtbot.waitSignal(stage.room.desk.changed):
        stage.evening.do(c.ParkPoint(PointId("x"), "Later"))

    assert stage.field("waarde").text() == typed
    assert stage.field("waarde").paper.textCursor().position() == cursor


def test_half_typed_text_survives_a_change_of_that_entry_elsewhere(stage: Stage) -> None:
    answer = stage.written()
    assert answer is not None
    entry = next(iter(answer.entries.values()))
    stage.type("waarde", " half")

    with stage.qtbot.waitSignal(stage.room.desk.changed):
        stage.evening.do(
            c.SetEntry(QUESTION, entry.id, {"waarde": "Anders", "betekenis": "Elders"})
        )

    assert stage.field("waarde").text().endswith(" half")
    assert stage.field("betekenis").text() == "Elders"
    stage.wait(lambda: stage.texts()[0].endswith(" half"))
    assert stage.texts("betekenis")[0] == "Elders"


def test_text_of_an_entry_that_was_removed_elsewhere_is_kept(stage: Stage) -> None:
    answer = stage.written()
    assert answer is not None
    entry = next(iter(answer.entries))
    stage.type("waarde", " blijft")

    with stage.qtbot.waitSignal(stage.room.desk.changed):
        stage.evening.do(c.RemoveEntry(QUESTION, entry))

    assert stage.field("waarde").text().endswith(" blijft")
    stage.wait(lambda: any(text.endswith(" blijft") for text in stage.texts()))


def test_an_entry_without_its_name_waits_and_says_what_is_missing(stage: Stage) -> None:
    before = stage.texts()
    stage.page.editor.begin()
    stage.type("betekenis", "Iets zonder naam")
    stage.save()

    assert "‘Waarde’" in stage.page.message.text()
    assert "‘Waarde’" in stage.page.go_on.reason
    assert stage.texts() == before

    stage.type("waarde", "Naam")
    stage.save()
    stage.wait(lambda: stage.texts() == [*before, "Naam"])
    stage.wait(lambda: not stage.page.go_on.reason)


def test_what_cannot_be_saved_yet_is_there_again_on_a_page_made_anew(stage: Stage) -> None:
    stage.page.editor.begin()
    stage.type("betekenis", "Iets zonder naam")
    stage.page.leave()

    again = JointPage(stage.room)
    stage.qtbot.addWidget(again)
    assert stage.room.desk.picture is not None
    again.show_picture(stage.room.desk.picture)

    assert again.editor.sheet.inputs["betekenis"].text() == "Iets zonder naam"


def kept(stage: Stage) -> str:
    """What the evening keeps of the joint answer, half-written."""
    found = stage.evening.look(lambda state: state.drafts.get((TOGETHER, QUESTION)))
    return found.body if found else ""


@contextmanager
def after_a_kill(stage: Stage, folder: Path) -> Iterator[Stage]:
    """What is on disk at this moment, opened elsewhere."""
    folder.mkdir()
    path = stage.evening.path
    for each in path.parent.glob(f"{path.name}*"):
        shutil.copy(each, folder)
    with opened(folder / path.name) as (evening, room):
        again = Stage(stage.qtbot, evening, room)
        again.open(VALUES)
        yield again


def test_what_misses_something_survives_a_kill_and_is_read_by_nobody_else(
    stage: Stage, tmp_path: Path
) -> None:
    before = stage.texts()
    stage.page.editor.begin()
    stage.type("betekenis", "Iets zonder naam")
    dissents = len(stage.page.editor.remarks.rows)
    button = stage.page.dissent
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(stage.page.sources.slips[0], Qt.MouseButton.LeftButton)
    stage.wait(lambda: "Iets zonder naam" in kept(stage) and "dissent" in kept(stage))

    with after_a_kill(stage, tmp_path / "daarna") as again:
        again.room.desk.turn_to(0, len(before))
        assert again.field("betekenis").text() == "Iets zonder naam"
        assert "‘Waarde’" in again.page.go_on.reason
        assert again.texts() == before
        assert len(again.page.editor.remarks.rows) == dissents + 1
        again.room.projector.take()
        again.wait(lambda: on_wall(again) is View.JOINT)
        assert again.room.projector.slide is not None
        assert again.room.projector.slide.typed is None
        assert "zonder naam" not in repr(again.room.projector.slide)
        assert "zonder naam" not in repr(again.evening.look(report_of))

        again.type("waarde", "Nabijheid")
        again.wait(lambda: again.texts() == [*before, "Nabijheid"])
        again.wait(lambda: "zonder naam" not in kept(again))
        assert again.texts("betekenis")[-1] == "Iets zonder naam"


def test_a_name_that_was_taken_out_of_a_saved_entry_stays_out_after_a_kill(
    stage: Stage, tmp_path: Path
) -> None:
    before = stage.texts()
    stage.field("waarde").paper.selectAll()
    QTest.keyClick(stage.field("waarde").paper, Qt.Key.Key_Delete)
    stage.wait(lambda: bool(kept(stage)))

    with after_a_kill(stage, tmp_path / "daarna") as again:
        again.wait(lambda: again.field("waarde").text() == "")
        assert again.texts() == before


def test_what_was_saved_elsewhere_since_is_not_typed_over(stage: Stage, tmp_path: Path) -> None:
    answer = stage.written()
    assert answer is not None
    entry = next(iter(answer.entries))
    stage.field("waarde").paper.selectAll()
    QTest.keyClick(stage.field("waarde").paper, Qt.Key.Key_Delete)
    stage.wait(lambda: bool(kept(stage)))
    stage.evening.do(c.SetEntry(QUESTION, entry, {"waarde": "Anders", "betekenis": "Elders"}))

    with after_a_kill(stage, tmp_path / "daarna") as again:
        again.wait(lambda: again.field("waarde").text() == "Anders")


def test_half_written_words_that_are_erased_are_gone_from_the_page_too(stage: Stage) -> None:
    stage.page.editor.begin()
    stage.type("betekenis", "De buurvrouw zegt")
    stage.wait(lambda: "buurvrouw" in kept(stage))
    stage.wait(lambda: in_picture(stage) is not None)
    request = c.EraseText("buurvrouw", c.ErasureCategory.REQUEST, "Zij vroeg het")
    stage.evening.do(request)

    stage.wait(lambda: stage.field("betekenis").text() != "De buurvrouw zegt")
    assert not kept(stage)


def test_what_cannot_be_read_of_a_former_run_is_left_alone(stage: Stage, tmp_path: Path) -> None:
    before = stage.texts()
    stage.evening.owner.save_draft(c.SaveDraft(c.Together(), QUESTION, 1, '[{"id": 7}]')).result()

    with after_a_kill(stage, tmp_path / "daarna") as again:
        again.wait(lambda: len(again.page.editor.tabs.tabs) == len(before))
        assert again.texts() == before


def in_picture(stage: Stage) -> object:
    """The half-written joint answer, as the desk has it."""
    here = stage.room.desk.here
    return here.joint[0].draft if here else None


def on_wall(stage: Stage) -> View | None:
    """What the room sees."""
    return stage.room.projector.slide.view if stage.room.projector.slide else None


def test_a_refusal_is_told_and_keeps_what_was_typed(stage: Stage) -> None:
    with stage.qtbot.waitSignal(stage.page.editor.writer.refused):
        stage.field("waarde").paper.setPlainText("x" * 10_001)
        stage.save()

    assert stage.field("waarde").text() == "x" * 10_001
    assert stage.page.message.text()
    assert stage.page.message.property("role") == "attention"


# --- read along ----------------------------------------------------------------------------


def test_the_room_reads_along_while_the_joint_answer_is_in_front(stage: Stage) -> None:
    stage.room.projector.take()
    stage.wait(
        lambda: (
            stage.room.projector.slide is not None and stage.room.projector.slide.view is View.JOINT
        )
    )
    stage.type("waarde", " samen")

    def read() -> str:
        slide = stage.room.projector.slide
        return slide.typed.fields["waarde"] if slide and slide.typed else ""

    stage.wait(lambda: read().endswith(" samen"))


def test_the_room_gets_at_most_a_few_pictures_of_fast_typing(stage: Stage) -> None:
    stage.room.projector.take()
    stage.wait(
        lambda: (
            stage.room.projector.slide is not None and stage.room.projector.slide.view is View.JOINT
        )
    )
    read: list[str] = []

    def note() -> None:
        slide = stage.room.projector.slide
        if slide and slide.typed and slide.typed.fields["waarde"] not in read[-1:]:
            read.append(slide.typed.fields["waarde"])

    stage.room.projector.changed.connect(note)
    stage.type("waarde", " met elkaar en voor elkaar")
    stage.wait(lambda: bool(read) and read[-1].endswith("voor elkaar"))

    assert len(read) <= 3


def test_what_was_typed_before_the_take_is_read_after_it(stage: Stage) -> None:
    stage.type("waarde", " al")
    stage.room.projector.take()

    def read() -> str:
        slide = stage.room.projector.slide
        return slide.typed.fields["waarde"] if slide and slide.typed else ""

    stage.wait(lambda: read().endswith(" al"))
    stage.page.leave()
    assert read() == ""


def test_unseen_writing_stays_from_the_room(stage: Stage) -> None:
    stage.room.projector.take()
    stage.wait(lambda: stage.room.projector.slide is not None)
    QTest.mouseClick(stage.page.unseen, Qt.MouseButton.LeftButton)

    seen: list[object] = []
    stage.room.projector.changed.connect(
        lambda: seen.append(stage.room.projector.slide and stage.room.projector.slide.typed)
    )
    stage.type("betekenis", " geheim")
    stage.wait(lambda: stage.texts("betekenis")[0].endswith("geheim"))
    stage.wait(lambda: bool(seen))

    assert not any(seen)


def test_the_room_reads_nothing_of_a_step_that_is_only_on_the_desk(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with opened(played(tmp_path, VALUES, Phase.JOINT)) as (evening, room):
        stage = Stage(qtbot, evening, room)
        stage.open(StepId("visie.principes"))
        stage.type("principe", "Alvast")

        assert stage.page.editor.aloud.can_be_read is False
        assert room.projector.slide is not None
        assert room.projector.slide.typed is None


# --- order, removing -----------------------------------------------------------------------


def test_alt_down_lets_an_entry_follow_the_next_and_keeps_it_in_hand(stage: Stage) -> None:
    first, second, *rest = stage.texts()
    QTest.keyClick(stage.page, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)

    stage.wait(lambda: stage.texts() == [second, first, *rest])
    stage.wait(lambda: stage.room.desk.entry == 1)
    assert stage.field("waarde").text() == first


def test_the_first_entry_cannot_come_earlier(stage: Stage) -> None:
    before = stage.texts()
    QTest.keyClick(stage.page, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    stage.type("waarde", " x")
    stage.save()
    stage.wait(lambda: stage.texts()[0].endswith(" x"))

    assert stage.texts()[1:] == before[1:]


def test_a_removed_entry_comes_back_where_it_stood(stage: Stage) -> None:
    before = stage.texts()
    QTest.mouseClick(stage.page.editor.sheet.remove, Qt.MouseButton.LeftButton)
    stage.wait(lambda: stage.texts() == before[1:])
    stage.wait(lambda: stage.field("waarde").text() == before[1])
    assert before[0] in stage.page.editor.tabs.gone.text()

    QTest.mouseClick(stage.page.editor.tabs.undo_button, Qt.MouseButton.LeftButton)
    stage.wait(lambda: stage.texts() == before)
    stage.wait(stage.page.editor.tabs.undo_button.isHidden)


def test_a_removed_entry_comes_back_also_when_something_was_written_since(stage: Stage) -> None:
    before = stage.texts()
    QTest.mouseClick(stage.page.editor.sheet.remove, Qt.MouseButton.LeftButton)
    stage.wait(lambda: stage.field("waarde").text() == before[1])
    stage.type("waarde", " nu")
    stage.save()
    stage.wait(lambda: stage.texts()[0].endswith(" nu"))

    QTest.mouseClick(stage.page.editor.tabs.undo_button, Qt.MouseButton.LeftButton)
    stage.wait(lambda: stage.texts() == [before[0], before[1] + " nu", *before[2:]])


def test_an_entry_that_was_never_saved_comes_back_as_it_was_typed(stage: Stage) -> None:
    stage.page.editor.begin()
    stage.type("betekenis", "Iets zonder naam")
    QTest.mouseClick(stage.page.editor.sheet.remove, Qt.MouseButton.LeftButton)
    QTest.mouseClick(stage.page.editor.tabs.undo_button, Qt.MouseButton.LeftButton)
    stage.page.editor.tabs.tabs[-1].click()

    assert stage.field("betekenis").text() == "Iets zonder naam"


# --- sources -------------------------------------------------------------------------------


def test_pressing_a_source_lets_the_entry_rest_on_it_and_once_more_not(stage: Stage) -> None:
    slip = next(each for each in stage.page.sources.slips if not each.isChecked())
    name = slip.name

    def sources() -> tuple[str, ...]:
        answer = stage.written()
        return next(iter(answer.entries.values())).sources if answer else ()

    QTest.mouseClick(slip, Qt.MouseButton.LeftButton)
    stage.wait(lambda: name in sources())
    assert slip.isChecked()

    QTest.keyClick(slip, Qt.Key.Key_Return)
    stage.wait(lambda: name not in sources())
    assert not slip.isChecked()


def test_a_chip_takes_its_source_away(stage: Stage) -> None:
    chip = stage.page.editor.rests.chips()[0]
    assert isinstance(chip, Chip)
    name = chip.name
    QTest.keyClick(chip, Qt.Key.Key_Delete)

    def sources() -> tuple[str, ...]:
        answer = stage.written()
        return next(iter(answer.entries.values())).sources if answer else ()

    stage.wait(lambda: name not in sources())
    assert name not in [each.name for each in stage.page.editor.rests.chips()]


def test_a_dropped_slip_is_a_source(stage: Stage) -> None:
    slip = next(each for each in stage.page.sources.slips if not each.isChecked())
    carried = QMimeData()
    carried.setData(CARDS, slip.name.encode())
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.MoveAction,
        carried,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    stage.page.editor.rests.dropEvent(event)

    assert slip.name in [each.name for each in stage.page.editor.rests.chips()]


def test_the_sources_can_be_searched_also_inside_clusters(stage: Stage) -> None:
    shown = len(stage.page.sources.slips)
    QTest.keyClicks(stage.page.sources.finder, "menselijke")

    found = [each.offer.text.lower() for each in stage.page.sources.slips]
    assert found
    assert all("menselijke" in text for text in found)
    assert any(each.offer.inside for each in stage.page.sources.slips)

    stage.page.sources.finder.clear()
    assert len(stage.page.sources.slips) == shown


# --- what stays apart ----------------------------------------------------------------------


def test_a_dissenting_opinion_with_a_source_is_written_beside_the_answer(stage: Stage) -> None:
    answer = stage.written()
    assert answer is not None
    known = set(answer.remarks)
    remarks = stage.page.editor.remarks
    QTest.mouseClick(stage.page.dissent, Qt.MouseButton.LeftButton)
    row = next(each for key, each in remarks.rows.items() if key not in known)
    QTest.keyClicks(row.words.paper, "Dat zien wij anders.")
    slip = stage.page.sources.slips[0]
    QTest.mouseClick(slip, Qt.MouseButton.LeftButton)

    def found() -> list[tuple[str, str, tuple[str, ...]]]:
        now = stage.written()
        made = [each for key, each in now.remarks.items() if key not in known] if now else []
        return [(each.kind, each.text, each.sources) for each in made]

    stage.wait(lambda: bool(found()))
    stage.wait(lambda: bool(found()[0][2]))
    assert found() == [("dissent", "Dat zien wij anders.", (slip.name,))]


def test_who_sees_it_otherwise_has_words_and_sources_of_their_own_in_one_press(
    stage: Stage,
) -> None:
    stage.page.resize(852, 480)
    before = set(stage.page.editor.remarks.rows)
    stage.page.dissent.setFocus()
    QTest.keyClick(stage.page.dissent, Qt.Key.Key_Space)
    (made,) = set(stage.page.editor.remarks.rows) - before
    row = stage.page.editor.remarks.rows[made]
    assert row.kind == RemarkKind.DISSENT
    assert row.words.paper.hasFocus()
    stage.wait(lambda: not row.words.paper.visibleRegion().isEmpty())

    QTest.keyClicks(row.words.paper, "Dit is te weinig.")
    assert stage.page.sources.heading.text() == words.SOURCES_FOR["dissent"]
    stage.page.sources.slips[0].click()

    def is_written() -> bool:
        answer = stage.written()
        found = [each for each in answer.remarks.values() if each.id == made] if answer else []
        return bool(found) and bool(found[0].sources)

    stage.wait(is_written)


def test_a_removed_remark_comes_back(stage: Stage) -> None:
    remarks = stage.page.editor.remarks
    before = stage.written()
    assert before is not None
    assert before.remarks
    key, row = next(iter(remarks.rows.items()))
    QTest.mouseClick(row.remove, Qt.MouseButton.LeftButton)
    stage.wait(lambda: key not in (stage.written() or before).remarks)
    assert key not in remarks.rows

    QTest.mouseClick(stage.page.editor.tabs.undo_button, Qt.MouseButton.LeftButton)
    stage.wait(lambda: key in remarks.rows)
    assert stage.written() == before


# --- other kinds of answers ----------------------------------------------------------------


def test_a_field_that_names_an_earlier_answer_offers_its_entries(
    stage_at: Callable[[str], AbstractContextManager[Stage]],
) -> None:
    with stage_at("visie.kwaliteit") as stage:
        question = QuestionId("visie.kwaliteit.samen")
        stage.type("eis", "Een vast gezicht")
        choice = stage.page.editor.sheet.inputs["principe"]
        assert isinstance(choice, Choice)
        choice.combo.setFocus()
        QTest.keyClick(choice.combo, Qt.Key.Key_Down)
        named = choice.text()
        stage.save()

        stage.wait(lambda: stage.written(question) is not None)
        answer = stage.written(question)
        assert answer is not None
        (entry,) = answer.entries.values()
        assert entry.fields == {"eis": "Een vast gezicht", "principe": named}


def test_points_are_saved_when_they_make_a_hundred(
    stage_at: Callable[[str], AbstractContextManager[Stage]],
) -> None:
    with stage_at("waardemodel.weging") as stage:
        question = QuestionId("waardemodel.weging.samen")
        given = list(stage.page.editor.sheet.inputs.values())
        assert all(isinstance(each, PointsInput) for each in given)
        for each in given:
            for _ in range(4):
                QTest.keyClick(each.inner, Qt.Key.Key_Up)
        stage.save()
        stage.wait(lambda: stage.written(question) is not None)
        answer = stage.written(question)
        assert answer is not None
        (entry,) = answer.entries.values()
        assert set(entry.fields.values()) == {"20"}

        QTest.keyClick(given[0].inner, Qt.Key.Key_Down)
        assert "Verdeel nog 5 punten" in stage.page.message.text()


def test_a_place_between_poles_is_chosen_by_arrow_keys(
    stage_at: Callable[[str], AbstractContextManager[Stage]],
) -> None:
    with stage_at("waardemodel.keuzes") as stage:
        question = QuestionId("waardemodel.keuzes.samen.vastleggen")
        QTest.mouseClick(stage.page.editor.questions.buttons[1], Qt.MouseButton.LeftButton)
        (given,) = stage.page.editor.sheet.inputs.values()
        assert isinstance(given, PlaceInput)
        middle = given.focusProxy()
        assert middle is not None
        middle.setFocus()
        QTest.keyClick(middle, Qt.Key.Key_Space)
        QTest.keyClick(middle, Qt.Key.Key_Right)
        stage.save()

        stage.wait(lambda: stage.written(question) is not None)
        answer = stage.written(question)
        assert answer is not None
        (entry,) = answer.entries.values()
        assert entry.fields == {"text": "1"}


def test_going_on_saves_and_takes_the_next_phase_in_hand(stage: Stage) -> None:
    stage.type("waarde", " klaar")
    stage.page.go_on.click()

    assert stage.room.desk.phase is Phase.POLL
    stage.wait(lambda: stage.texts()[0].endswith(" klaar"))


def test_a_step_without_a_joint_question_says_so(
    stage_at: Callable[[str], AbstractContextManager[Stage]],
) -> None:
    with stage_at("visie.waarden") as stage:
        desk = stage.room.desk
        assert desk.picture is not None
        assert desk.picture.desk is not None
        from dataclasses import replace

        empty = replace(desk.picture, desk=replace(desk.picture.desk, joint=()))
        stage.page.show_picture(empty)

        assert stage.page.nothing.isVisible()
        assert not stage.page.editor.isVisible()


def test_every_field_and_button_has_a_name_for_who_hears_the_window(stage: Stage) -> None:
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit

    kinds = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit)
    widgets = [each for kind in kinds for each in stage.page.findChildren(kind)]
    unnamed = [each for each in widgets if not each.accessibleName()]
    assert widgets
    assert [type(each).__name__ for each in unnamed] == []


def test_a_narrow_window_shows_sources_and_sheet_in_turn(stage: Stage) -> None:
    stage.page.resize(500, 600)
    stage.wait(stage.page.turn_over.isVisible)
    assert not stage.page.sources.isVisible()

    stage.page.turn_over.click()
    assert stage.page.sources.isVisible()
    assert not stage.page.editor.isVisible()


def test_an_entry_in_hand_is_named_by_its_id(stage: Stage) -> None:
    answer = stage.written()
    assert answer is not None
    assert stage.page.editor.entry == EntryId(next(iter(answer.entries)))


def test_nothing_of_the_page_is_ever_a_window_of_its_own(stage: Stage) -> None:
    from PySide6.QtWidgets import QApplication

    stage.page.editor.begin()
    stage.page.dissent.click()
    visible = [each for each in QApplication.topLevelWidgets() if each.isVisible()]

    assert visible == [stage.page]

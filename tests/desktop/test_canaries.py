"""An evening full of hidden words, walked through every transition: no window ever has one.

It is walked twice, with other words each time. What the beamer draws looks the same both times:
not even the length of a hidden answer can be seen.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from tests.ui.operator.shown_page import everything_said
from tests.ui.stage import NOW, VALUES, played
from workshop.desktop.evening_windows import EveningWindows
from workshop.domain import commands as c
from workshop.domain.ids import ClusterId, CommandId, EntryId, QuestionId, StepId
from workshop.domain.programme import Kind, Phase, Who
from workshop.domain.values import ItemsValue, TextValue
from workshop.evening import open_evening
from workshop.ui.beamer import broadcast, preview, window
from workshop.ui.beamer.slide import View
from workshop.ui.preferences import Preferences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QPainter
    from pytestqt.qtbot import QtBot

    from workshop.domain.ids import ParticipantId
    from workshop.evening import Evening
    from workshop.ui.beamer.canvas import Painted

QUESTION: Final = QuestionId("visie.waarden.eigen")
JOINT: Final = QuestionId("visie.waarden.samen")
PRINCIPLES: Final = StepId("visie.principes")
_FEW: Final = 6
_MOMENTS: Final = (0.1, 0.49, 0.51, 0.9)
"""Of a fade."""
_HALF: Final = 0.5
_SLOWLY_MS: Final = 600_000
"""No fade ends by itself: each is looked at in the middle."""
_SHADES: Final = 10
"""Of 255; one letter more or less is many times that."""


@dataclass(frozen=True)
class Hidden:
    """Words that nobody may see yet."""

    answer: str
    later: str
    draft: str
    reservation: str

    def all(self) -> tuple[str, ...]:
        """As they are looked for."""
        found = (self.answer, self.later, self.draft, self.reservation)
        return tuple(each.casefold() for each in found)


CANARIES: Final = Hidden("kanariegeel", "nakomertje", "kladvogel", "stille kanttekening")
OTHERS: Final = Hidden(
    "Xanthippe en nog een heel lange zin van meer dan veertig tekens",
    "q",
    "Zwaluwstaart, " * 9,
    "Wat een uitvoerig voorbehoud is dit geworden, dat nog lang doorgaat.",
)


@dataclass
class Walk:
    """Both windows, what was drawn in them, and each picture of the beamer."""

    qtbot: QtBot
    evening: Evening
    windows: EveningWindows
    drawn: list[str]
    hidden: Hidden
    frames: list[tuple[str, QImage]] = field(default_factory=list)

    # --- looking ---------------------------------------------------------------------------

    def look(self, where: str, *, at_words: bool = True, keeps: bool = True) -> None:
        """Take the beamer's picture, and listen to both windows."""
        QApplication.processEvents()
        image = self.windows.beamer.grab().toImage()
        if keeps:
            self.frames.append((where, image))
        self.windows.window.grab()
        if at_words:
            said = self.said()
            for word in self.hidden.all():
                assert word not in said, (where, word)

    def said(self) -> str:
        """Everything that either window says or drew until now."""
        found = [*self.drawn, everything_said(self.windows.beamer)]
        found += [everything_said(self.windows.window), *_typed_in(self.windows.window)]
        return "\n".join(found).casefold()

    def fade(self, where: str, *, at_words: bool = True) -> None:
        """Halfway and further: the picture at some moments of a change, then as it stays."""
        fade = self.windows.beamer._fade
        for moment in _MOMENTS:
            if self.windows.beamer._is_fading:
                fade.setCurrentTime(int(fade.duration() * moment))
                # Before the half the old picture goes, if it was ever painted: once or not at all.
                self.look(f"{where} {moment}", at_words=at_words, keeps=moment > _HALF)
        self.windows.beamer._end_fade()
        self.look(where, at_words=at_words)

    # --- doing -----------------------------------------------------------------------------

    def write(self, *commands: c.Command) -> None:
        """Have it written, and wait until the windows know."""
        for command in commands:
            seq = self.evening.do(command).seq
            self.qtbot.waitUntil(partial(self._knows, seq))

    def _knows(self, seq: int) -> bool:
        picture = self.windows.desk.picture
        return picture is not None and picture.shared.seq >= seq

    def go(self, phase: Phase, step: StepId = VALUES) -> None:
        """On the desk alone."""
        self.windows.desk.go(step, phase)
        self.qtbot.waitUntil(
            lambda: (self.windows.desk.step, self.windows.desk.phase) == (step, phase)
        )
        self.qtbot.waitUntil(lambda: not self.windows.desk.is_moving)
        self.look(f"{phase} on the desk")

    def take(self, where: str, view: View | None = None, *, at_words: bool = True) -> None:
        """Put it before the room."""
        projector = self.windows.projector
        before = projector.slide
        projector.take(view)
        self.qtbot.waitUntil(lambda: projector._wanted is None and projector.slide is not before)
        self.fade(where, at_words=at_words)

    def freeze(self, where: str) -> None:
        self.windows.projector.freeze()
        self.look(f"{where} frozen")

    def black(self, where: str) -> None:
        self.windows.projector.black()
        self.look(f"{where} black")


def look_alike(one: QImage, other: QImage) -> bool:
    """From a distance: edges of large letters are drawn a shade lighter the first time."""
    pairs = zip(_far_off(one), _far_off(other), strict=True)
    return max(abs(shade - same) for shade, same in pairs) <= _SHADES


def _far_off(image: QImage) -> bytes:
    ratio, way = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    small = image.scaled(160, 100, ratio, way)
    grey = small.convertToFormat(QImage.Format.Format_Grayscale8)
    return bytes(grey.constBits())  # which do not keep the image: without a name it is gone


def _typed_in(root: QWidget) -> Iterator[str]:
    for each in root.findChildren(QWidget):
        if isinstance(each, QLineEdit):
            yield f"{each.text()} {each.placeholderText()}"
        elif isinstance(each, QPlainTextEdit):
            yield f"{each.toPlainText()} {each.placeholderText()}"
        elif isinstance(each, QComboBox):
            yield " ".join(each.itemText(at) for at in range(each.count()))


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every line of text that is painted on the beamer, its preview or its copy for browsers."""
    found: list[str] = []

    def spying(real: Callable[..., None]) -> Callable[..., None]:
        def draw(
            painter: QPainter,
            size: object,
            slide: object,
            theme: object,
            record: Callable[[Painted], None] | None = None,
        ) -> None:
            def both(line: Painted) -> None:
                found.append(line.text)
                if record is not None:
                    record(line)

            real(painter, size, slide, theme, both)

        return draw

    for module in (window, preview, broadcast):
        monkeypatch.setattr(module, "draw", spying(module.draw))
    return found


def people(evening: Evening) -> list[ParticipantId]:
    return evening.look(lambda state: list(state.participants)[:_FEW])


def fill(evening: Evening, hidden: Hidden) -> None:
    """Everybody answers everything that is written, and has a draft of more."""
    asked = evening.look(
        lambda state: [
            each.id
            for step in (VALUES, PRINCIPLES)
            for each in state.step(step).questions  # type: ignore[union-attr]  # it is there
            if each.who is Who.OWN and each.kind in (Kind.ITEMS, Kind.TEXT)
        ]
    )
    kinds = evening.look(lambda state: {each: state.questions[each].kind for each in asked})
    for number, person in enumerate(people(evening)):
        who = c.ByParticipant(person)
        for question in asked:
            words = f"{hidden.answer} {number}"
            value = ItemsValue((words,)) if kinds[question] is Kind.ITEMS else TextValue(words)
            evening.do(c.SubmitAnswer(who, question, value))
            evening.owner.save_draft(
                c.SaveDraft(who, question, 1, f"{hidden.draft} {number}")
            ).result()


def walk(at: Walk) -> None:
    """Through every phase and transition while nothing was shown."""
    evening, hidden = at.evening, at.hidden
    who = [c.ByParticipant(each) for each in people(evening)]
    for phase in Phase:
        at.go(phase)
        at.take(f"{phase}")
        at.windows.projector.turn_page(1)
        at.look(f"{phase}, next page")
        at.freeze(f"{phase}")
        at.write(c.SubmitAnswer(who[0], QUESTION, ItemsValue((f"{hidden.later} {phase}",))))
        at.look(f"{phase}, an answer while frozen")
        at.freeze(f"{phase} not")
        at.black(f"{phase}")
        at.write(c.SubmitAnswer(who[1], QUESTION, ItemsValue((f"{hidden.later} {phase}",))))
        at.look(f"{phase}, an answer while black")
        at.black(f"{phase} not")
    for view in (View.PAUSE, View.HARVEST, View.RULES, View.WALL, View.CLUSTERS, View.QUESTION):
        at.take(f"{view}", view)
    _poll(at, who)
    at.go(Phase.OWN, PRINCIPLES)
    at.take("another step")
    at.take("a pause", View.PAUSE)
    at.go(Phase.SHOW, VALUES)
    at.take("back, in the middle of a fade")


def _poll(at: Walk, who: list[c.ByParticipant]) -> None:
    """Reactions are hidden while it is open; a cluster and an entry come and are undone."""
    main = at.evening.look(lambda state: state.questions[JOINT].main_field)
    at.write(c.SetEntry(JOINT, EntryId("v1"), {main: "Nabijheid"}))
    at.go(Phase.POLL)
    at.take("a poll")
    at.write(c.OpenPoll(JOINT))
    for each in who:
        at.write(
            c.TakeStance(each, JOINT, c.Stance.WITH_RESERVATION, at.hidden.reservation),
        )
    at.fade("an open poll with reactions")
    undoable = CommandId("leeg-cluster")
    at.evening.do(c.SetCluster(QUESTION, ClusterId("leeg"), "Nog leeg", ()), undoable)
    at.go(Phase.SHOW)
    at.take("a cluster without cards", View.CLUSTERS)
    at.write(c.Undo(undoable))
    at.fade("the cluster undone")


def walked(qtbot: QtBot, folder: Path, drawn: list[str], hidden: Hidden) -> Iterator[Walk]:
    """An evening at its first step, with both windows."""
    folder.mkdir()
    settings = QSettings(str(folder / "keuzes.ini"), QSettings.Format.IniFormat)
    with open_evening(played(folder, VALUES, Phase.EXPLAIN), lambda: NOW) as evening:
        fill(evening, hidden)
        windows = EveningWindows(
            evening, Preferences(settings), folder / "kaartjes", folder / "naslag"
        )
        windows.beamer.set_look(windows.window.beamer, motion=True)
        windows.beamer._fade.setDuration(_SLOWLY_MS)
        windows.timer._clock = lambda: 0.0  # what is left of a round is the same both times
        windows.beamer.resize(1280, 800)
        qtbot.waitUntil(lambda: windows.desk.step is not None)
        drawn.clear()
        yield Walk(qtbot, evening, windows, drawn, hidden)
        windows.window.close_at_once()


def test_no_transition_shows_a_word_that_was_not_shown(
    qtbot: QtBot, tmp_path: Path, drawn: list[str]
) -> None:
    frames = []
    for number, hidden in enumerate((CANARIES, OTHERS)):
        for at in walked(qtbot, tmp_path / str(number), drawn, hidden):
            walk(at)
            frames.append(at.frames)
    first, second = frames
    assert [where for where, _ in first] == [where for where, _ in second]
    pairs = zip(first, second, strict=True)
    assert not [where for (where, one), (_, other) in pairs if not look_alike(one, other)]


def test_a_beamer_that_stands_still_or_is_black_shows_nothing_of_what_is_shown_meanwhile(
    qtbot: QtBot, tmp_path: Path, drawn: list[str]
) -> None:
    for at in walked(qtbot, tmp_path / "stil", drawn, CANARIES):
        projector = at.windows.projector
        at.go(Phase.SHOW)
        at.take("before showing")
        projector.freeze()
        at.look("still")
        drawn.clear()
        at.write(c.Show(QUESTION))
        at.look("shown to the operator alone", at_words=False)
        projector.black()
        at.look("black", at_words=False)
        at.write(c.Show(QUESTION))
        at.look("black, and shown", at_words=False)
        assert CANARIES.answer not in " ".join(drawn)
        still, shown, black, shown_too = (image for _, image in at.frames[-4:])
        assert shown == still
        assert shown_too == black
        assert not look_alike(still, black)

        projector.black()
        at.take("shown", View.WALL, at_words=False)
        assert CANARIES.answer in " ".join(drawn)
        assert CANARIES.draft not in at.said()
        assert not look_alike(at.frames[-1][1], still)

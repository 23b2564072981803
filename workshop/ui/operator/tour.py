"""The tour: a card beside each part of the window in turn, and a ring around that part.

It asks nothing and blocks nothing: every key and button of the window goes on working.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.texts.ui import tour as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.over import Over
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from workshop.ui.preferences import Preferences
    from workshop.ui.theme.look import Look

_WIDE: Final = 440
_RING: Final = 4
_MOVES: Final = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}


class Ring(QWidget):
    """Drawn around something; whoever clicks there clicks on what is under it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        wide = self._look.px(_RING)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._look.theme.accent_line), wide))
            half = wide // 2
            painter.drawRoundedRect(self.rect().adjusted(half, half, -half, -half), 6, 6)


class Tour(Over):
    """Comes by itself once; after that only when somebody asks for it."""

    def __init__(
        self,
        look: Look,
        place: QWidget,
        part: Callable[[str], QWidget | None],
        preferences: Preferences,
    ) -> None:
        """`part` gives the part of the window with this name, as far as it is in sight."""
        super().__init__(look, place)
        self._part, self._preferences = part, preferences
        self.at = 0
        self.ring = Ring(look, self)
        self.number = label("", "label", wraps=False)
        self.title, self.sentence = label("", "heading"), label()
        self.skip = Button(look, words.SKIP, kind="quiet", cap="Esc")
        self.back = Button(look, words.BACK, kind="small")
        self.on = Button(look, words.ON, kind="primary")
        self.skip.done.connect(self.go_away)
        self.back.done.connect(self._on_back)
        self.on.done.connect(self._on_on)
        for button in (self.skip, self.back, self.on):
            button.installEventFilter(self)
        self._lay_out()

    def _lay_out(self) -> None:
        side = self.look.px(20)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(side, self.look.px(14), side, self.look.px(14))
        self._lines.setSpacing(self.look.px(8))
        for shown in (self.number, self.title, self.sentence):
            self._lines.addWidget(shown)
        self._lines.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(self.look.px(8))
        for each in (self.on, self.back):
            row.addWidget(each)
        row.addStretch(1)
        row.addWidget(self.skip)
        self._lines.addLayout(row)

    def widest(self) -> int:
        return self.look.px(_WIDE)

    def height_for(self, width: int, room: int) -> int:
        return min(room, max(self.look.px(150), self._lines.totalHeightForWidth(width)))

    # --- going through ---------------------------------------------------------------------

    def offer(self) -> None:
        """Begin, unless somebody on this laptop has seen it."""
        if not self._preferences.has_toured:
            self.begin()

    @Slot()
    def begin(self) -> None:
        """From the first card."""
        self.ring.setParent(self.window())  # only now the window is whole
        self.come(self.on)
        self._show(0)
        # Later: only then it is known where everything in the window is.
        QTimer.singleShot(0, self, self.fit)

    @Slot()
    def go_away(self) -> None:
        if not self.isHidden():
            self._preferences.has_toured = True
        self.ring.hide()
        super().go_away()

    @Slot()
    def _on_on(self) -> None:
        if self.at + 1 < len(words.STOPS):
            self._show(self.at + 1)
        else:
            self.go_away()

    @Slot()
    def _on_back(self) -> None:
        self._show(max(0, self.at - 1))

    def _show(self, at: int) -> None:
        self.at = at
        stop, is_last = words.STOPS[at], at + 1 == len(words.STOPS)
        self.number.setText(f"{words.TITLE}  {words.place(at + 1)}")
        self.title.setText(stop.title)
        self.sentence.setText(stop.sentence)
        if at == 0 and self.back.hasFocus():
            self.on.setFocus()
        self.back.setVisible(at > 0)
        self.skip.setVisible(not is_last)
        self.on.set_text(words.DONE if is_last else words.ON)
        self._say(words.read_out(at + 1))
        self.fit()

    def _say(self, aloud: str) -> None:
        """Also for who hears the window instead of seeing it."""
        self.setAccessibleName(aloud)
        self.on.setAccessibleDescription(aloud)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, aloud))

    # --- where -----------------------------------------------------------------------------

    def fit(self) -> None:
        """Over the page, as near to its part as can be; the ring around the part."""
        super().fit()
        if self.isHidden():  # skipped before the window was laid out: no ring without a card
            return
        part = self._part(words.STOPS[self.at].part)
        if part is None:
            self.ring.hide()
            return
        window = self.window()
        around = QRect(part.mapTo(window, QPoint(0, 0)), part.size())
        air = self.look.px(2 * _RING)
        self.ring.setGeometry(around.adjusted(-air, -air, air, air).intersected(window.rect()))
        self.ring.show()
        self.ring.raise_()
        self.move(self._near(around))
        self.raise_()

    def _near(self, part: QRect) -> QPoint:
        """The place over the page that is nearest to the middle of the part."""
        edge = self.look.px(12)
        # The card and what it lies over have the same parent.
        middle = self.mapToParent(self.mapFrom(self.window(), part.center()))
        free = self.place.geometry().adjusted(edge, edge, -edge, -edge)
        left = min(max(middle.x() - self.width() // 2, free.left()), free.right() - self.width())
        top = min(max(middle.y() - self.height() // 2, free.top()), free.bottom() - self.height())
        return QPoint(left, top)

    # --- keys ------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        """Arrows go through the cards, whichever button has the focus."""
        is_mine = isinstance(watched, Button)
        if is_mine and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            by = _MOVES.get(Qt.Key(event.key()))
            if by is not None:
                self._show(min(max(self.at + by, 0), len(words.STOPS) - 1))
                return True
        return super().eventFilter(watched, event)

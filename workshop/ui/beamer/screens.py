"""On which screen the beamer's window goes; screens come and go while the evening runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication

from workshop.ui.kit.screen import screen_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QWidget

    from workshop.ui.beamer.window import BeamerWindow

_SETTLE_MS: Final = 50
"""Plugging in one cable makes Qt tell of several changes."""
_STACKING: Final = ("windows", "cocoa", "xcb")
"""Platforms that let a window go behind another."""
_SHARE: Final = 0.5
"""Of the only screen, where the beamer is a plain window."""


class Chosen(Protocol):
    """Where the choice of the operator is kept."""

    @property
    def beamer_screen(self) -> str:
        """Name or serial number of a screen; empty: automatically."""


@dataclass(frozen=True)
class ScreenFacts:
    """A screen as far as choosing needs it."""

    name: str
    serial: str
    place: tuple[int, int, int, int]
    """Left, top, width, height."""
    has_operator: bool = False
    """The operator's window is on it."""
    is_primary: bool = False
    dots_per_unit: float = 1.0
    """Where the system enlarges what is on it."""

    @property
    def dots(self) -> tuple[int, int]:
        """Width and height as the screen itself counts."""
        _, _, width, height = self.place
        return round(width * self.dots_per_unit), round(height * self.dots_per_unit)


def choose_screen(screens: Sequence[ScreenFacts], wanted: str = "") -> ScreenFacts | None:
    """The screen that the beamer fills; None: there is none beside the operator's own.

    The screen called `wanted` if it is there and the operator's window is not on it, else the
    largest of the others. Screens that show the operator's picture, or a part of it, do not count.
    """
    own = next((each.place for each in screens if each.has_operator), None)
    free = [
        each for each in screens if not each.has_operator and not (own and _share(each.place, own))
    ]
    named = [each for each in free if wanted and wanted in (each.name, each.serial)]
    return max(named or free, key=_worth, default=None)


def _share(first: tuple[int, int, int, int], second: tuple[int, int, int, int]) -> bool:
    """Mirrored, also at another resolution: what fills one lies over the other."""
    return first == second or QRect(*first).intersects(QRect(*second))


def _worth(screen: ScreenFacts) -> tuple[bool, int, str]:
    """Not the laptop's own if another is there; then the largest; the name decides the rest."""
    return not screen.is_primary, screen.place[2] * screen.place[3], screen.name


def beside(operator: QRect, available: QRect, size: QSize) -> QRect:
    """Where a plain window of `size` covers the operator's least: right, left, or lower right."""
    size = size.boundedTo(available.size())
    y = min(max(operator.top(), available.top()), available.bottom() - size.height() + 1)
    if operator.right() + size.width() <= available.right():
        return QRect(QPoint(operator.right() + 1, y), size)
    if operator.left() - size.width() >= available.left():
        return QRect(QPoint(operator.left() - size.width(), y), size)
    corner = available.bottomRight() - QPoint(size.width() - 1, size.height() - 1)
    return QRect(corner, size)


def screens_beside(operator: QWidget) -> tuple[ScreenFacts, ...]:
    """All screens that there are now, as seen from the operator's window."""
    mine, primary = screen_of(operator), QGuiApplication.primaryScreen()
    return tuple(
        ScreenFacts(
            name=each.name(),
            serial=each.serialNumber(),
            place=_numbers(each.geometry()),
            has_operator=each is mine,
            is_primary=each is primary,
            dots_per_unit=each.devicePixelRatio(),
        )
        for each in QGuiApplication.screens()
    )


class Screens(QObject):
    """Keeps the beamer's window in place."""

    def __init__(self, operator: QWidget, beamer: BeamerWindow, preferences: Chosen) -> None:
        super().__init__(beamer)
        self._operator, self._beamer, self._preferences = operator, beamer, preferences
        self._at: tuple[str, tuple[int, int, int, int]] | None = None
        self._is_placed = False
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self.place)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)  # noqa: S101 there is a window
        app.screenAdded.connect(self._on_screen_added)
        app.screenRemoved.connect(self._on_changed)
        app.primaryScreenChanged.connect(self._on_changed)
        for screen in QGuiApplication.screens():
            self._follow(screen)

    def _follow(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._on_changed)

    @Slot()
    def place(self) -> None:
        """Put the beamer's window where it belongs; nothing happens if it is there."""
        found = choose_screen(self.facts(), self._preferences.beamer_screen)
        if found is None:
            self._as_window()
        elif self._at != (found.name, found.place) or not self._beamer.isVisible():
            self._fill(found)

    def facts(self) -> tuple[ScreenFacts, ...]:
        """All screens that there are now."""
        return screens_beside(self._operator)

    def _fill(self, found: ScreenFacts) -> None:
        self._at, self._is_placed = (found.name, found.place), True
        beamer = self._beamer
        # A window that is full screen already does not move to another screen.
        beamer.setWindowState(Qt.WindowState.WindowNoState)
        beamer.setGeometry(QRect(*found.place))
        beamer.setWindowState(Qt.WindowState.WindowFullScreen)
        beamer.show()  # `showFullScreen` would ask for the focus as well

    def _as_window(self) -> None:
        """One screen: a plain window that the operator may put anywhere, behind their own."""
        beamer = self._beamer
        if self._at is None and self._is_placed and beamer.isVisible():
            return  # where the operator left it
        self._at, self._is_placed = None, True
        beamer.setWindowState(Qt.WindowState.WindowNoState)
        available = screen_of(self._operator).availableGeometry()
        size = QSize(16, 10).scaled(available.size() * _SHARE, Qt.AspectRatioMode.KeepAspectRatio)
        size = size.expandedTo(beamer.minimumSize())
        beamer.setGeometry(beside(self._operator.frameGeometry(), available, size))
        beamer.show()
        if QGuiApplication.platformName() in _STACKING:
            beamer.lower()

    @Slot()
    def follow(self) -> None:
        """The operator's window was moved, perhaps onto the beamer's screen: look again soon."""
        self._settle.start()

    @Slot()
    def _on_changed(self) -> None:
        self._settle.start()

    @Slot(object)
    def _on_screen_added(self, screen: QScreen) -> None:
        self._follow(screen)
        self._on_changed()


def _numbers(place: QRect) -> tuple[int, int, int, int]:
    return place.x(), place.y(), place.width(), place.height()

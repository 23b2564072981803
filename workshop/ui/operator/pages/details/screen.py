"""*Scherm*: colours, size of text, motion, and where the beamer's picture goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.texts.ui import details as words
from workshop.texts.ui.start import percent
from workshop.ui.kit.check_box import CheckBox
from workshop.ui.kit.choice_box import ChoiceBox
from workshop.ui.kit.columns import Columns
from workshop.ui.kit.text import label
from workshop.ui.theme.look import SCALES

if TYPE_CHECKING:
    from workshop.ui.preferences import Preferences
    from workshop.ui.theme.look import Look

_NARROWEST: Final = 240


class ScreenChoices(QWidget):
    """Each choice holds at once."""

    def __init__(self, look: Look, preferences: Preferences) -> None:
        super().__init__()
        self._look, self._preferences = look, preferences
        self.laptop = self._choice(words.LAPTOP_THEME, list(words.THEMES.values()))
        self.beamer = self._choice(words.BEAMER_THEME, list(words.THEMES.values()))
        self.text_size = self._choice(words.TEXT_SIZE, [percent(each) for each in SCALES])
        self.beamer_screen = self._choice(words.BEAMER_SCREEN, [])
        self.calm = CheckBox(look, words.LESS_MOTION)
        self.calm.setAccessibleName(words.LESS_MOTION)
        self._screens: tuple[str, ...] = ()
        self._lay_out()
        self.show_choices()
        self.laptop.activated.connect(self._on_laptop)
        self.beamer.activated.connect(self._on_beamer)
        self.text_size.activated.connect(self._on_text_size)
        self.beamer_screen.activated.connect(self._on_screen)
        self.calm.clicked.connect(self._on_calm)
        preferences.changed.connect(self.show_choices)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._on_screens)
            app.screenRemoved.connect(self._on_screens)

    def _choice(self, name: str, texts: list[str]) -> ChoiceBox:
        made = ChoiceBox(self._look)
        made.setAccessibleName(name)
        made.addItems(texts)
        return made

    def _lay_out(self) -> None:
        look = self._look
        cells = [
            self._cell(words.LAPTOP_THEME, self.laptop),
            self._cell(words.BEAMER_THEME, self.beamer),
            self._cell(words.TEXT_SIZE, self.text_size),
            self._cell(words.BEAMER_SCREEN, self.beamer_screen),
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(Columns(cells, look.px(_NARROWEST), look.px(16), most=2))
        column.addWidget(self.calm)

    def _cell(self, title: str, widget: QWidget) -> QWidget:
        cell = QWidget()
        lines = QVBoxLayout(cell)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(self._look.px(4))
        above = label(title, "strong")
        above.setBuddy(widget)
        lines.addWidget(above)
        lines.addWidget(widget)
        lines.addStretch(1)
        return cell

    # --- showing ---------------------------------------------------------------------------

    @Slot()
    def show_choices(self) -> None:
        """As they are now."""
        chosen, names = self._preferences, list(words.THEMES)
        self.laptop.setCurrentIndex(names.index(chosen.theme_name))
        self.beamer.setCurrentIndex(names.index(chosen.beamer_theme_name))
        self.text_size.setCurrentIndex(SCALES.index(chosen.scale))
        self.calm.setChecked(not chosen.motion)
        self._show_screens()

    def _show_screens(self) -> None:
        found = {
            each.name(): words.screen(each.name(), each.size().width(), each.size().height())
            for each in QGuiApplication.screens()
        }
        known = {each.serialNumber(): each.name() for each in QGuiApplication.screens()}
        wanted = self._preferences.beamer_screen
        wanted = known.get(wanted, wanted)
        if wanted and wanted not in found:
            found[wanted] = words.screen_gone(wanted)
        self._screens = ("", *found)
        texts = [words.AUTOMATIC, *found.values()]
        if texts != [self.beamer_screen.itemText(at) for at in range(self.beamer_screen.count())]:
            self.beamer_screen.clear()
            self.beamer_screen.addItems(texts)
        self.beamer_screen.setCurrentIndex(self._screens.index(wanted))

    @Slot(object)
    def _on_screens(self, _: object) -> None:
        self._show_screens()

    # --- choosing --------------------------------------------------------------------------

    @Slot(int)
    def _on_laptop(self, at: int) -> None:
        self._preferences.theme_name = list(words.THEMES)[at]

    @Slot(int)
    def _on_beamer(self, at: int) -> None:
        self._preferences.beamer_theme_name = list(words.THEMES)[at]

    @Slot(int)
    def _on_text_size(self, at: int) -> None:
        self._preferences.scale = SCALES[at]

    @Slot(int)
    def _on_screen(self, at: int) -> None:
        self._preferences.beamer_screen = self._screens[at]

    @Slot()
    def _on_calm(self) -> None:
        self._preferences.motion = not self.calm.isChecked()

"""Programmes to choose from: the two large ones first, and under each its themes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from workshop.texts.counting import capital
from workshop.texts.ui import editor as making
from workshop.texts.ui import wizard as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.check_box import CheckBox
from workshop.ui.kit.choice_box import ChoiceBox
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workshop.domain.programme import Programme
    from workshop.ui.start.draft import Choices
    from workshop.ui.theme.look import Look

LARGE: Final = ("visie", "waardemodel")
"""Those that the app was made for, in the order in which a council uses them."""


class ProgrammeList(QWidget):
    """A box for each programme with how long it takes, and a choice of theme where there is one."""

    chosen = Signal()
    themed = Signal()
    making = Signal(bool)
    """Somebody wants to make a programme: a new one, or after one that is there."""

    def __init__(self, look: Look, choices: Choices) -> None:
        super().__init__()
        self._look, self._choices = look, choices
        self.boxes: dict[str, CheckBox] = {}
        self.themes: dict[str, ChoiceBox] = {}
        self._rows: list[QWidget] = []
        self._theme_rows: dict[str, QWidget] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(2))
        shipped = [each for each in choices.programmes if each.id not in choices.own]
        own = [each for each in choices.programmes if each.id in choices.own]
        large, other = _groups(shipped)
        self._add_group(column, words.LARGE_PROGRAMMES, large)
        self._add_group(column, words.OTHER_PROGRAMMES, other)
        self._add_group(column, making.OWN, own)
        column.addWidget(self._making())

    def _add_group(self, column: QVBoxLayout, title: str, programmes: Sequence[Programme]) -> None:
        if not programmes:
            return
        heading = label(title, "label")
        heading.setContentsMargins(0, self._look.px(8), 0, self._look.px(2))
        self._rows.append(heading)
        column.addWidget(heading)
        for each in programmes:
            column.addWidget(self._row(each))
            if self._choices.themes_of(each.id):
                column.addWidget(self._theme_row(each))

    def _making(self) -> QWidget:
        row, grid = _bare_grid()
        grid.setContentsMargins(0, self._look.px(8), 0, 0)
        grid.setSpacing(self._look.px(8))
        self.new = Button(self._look, making.NEW, kind="small", sign="add")
        self.adapt = Button(self._look, making.ADAPT_OTHER, kind="small")
        self.new.done.connect(self._on_new)
        self.adapt.done.connect(self._on_adapt)
        for place, button in enumerate((self.new, self.adapt)):
            grid.addWidget(button, place, 0, Qt.AlignmentFlag.AlignLeft)
        self._rows.append(row)
        return row

    @Slot()
    def _on_new(self) -> None:
        self.making.emit(True)

    @Slot()
    def _on_adapt(self) -> None:
        self.making.emit(False)

    def _row(self, programme: Programme) -> QWidget:
        row, grid = _bare_grid()
        box = CheckBox(self._look, programme.title)
        minutes = words.duration(sum(step.minutes for step in programme.steps))
        box.setAccessibleDescription(minutes)
        box.toggled.connect(self.chosen)
        grid.addWidget(box, 0, 0)
        grid.addWidget(label(minutes, "second", wraps=False), 0, 1)
        self.boxes[programme.id] = box
        self._rows.append(row)
        return row

    def _theme_row(self, programme: Programme) -> QWidget:
        row, grid = _bare_grid()
        grid.setContentsMargins(0, self._look.px(2), 0, self._look.px(6))
        box = ChoiceBox(self._look)
        box.setAccessibleName(words.theme_of(programme.title))
        box.addItem(words.NO_THEME, "")
        for name, title in self._choices.themes_of(programme.id):
            box.addItem(capital(title), name)
        box.currentIndexChanged.connect(self._on_theme)
        grid.addWidget(label(box.accessibleName(), "strong"), 0, 0)
        grid.addWidget(box, 1, 0)
        self.themes[programme.id] = box
        self._theme_rows[programme.id] = row
        return row

    @Slot()
    def _on_theme(self) -> None:
        self.themed.emit()

    # --- showing ---------------------------------------------------------------------------

    def fill(self, chosen: Sequence[str], themes: Mapping[str, str]) -> None:
        """As it was chosen before."""
        for name, box in self.boxes.items():
            with QSignalBlocker(box):  # it is drawn, not chosen
                box.setChecked(name in chosen)
        for name, chooser in self.themes.items():
            with QSignalBlocker(chooser):
                chooser.setCurrentIndex(max(0, chooser.findData(themes.get(name, ""))))

    def show_rows(self, bases: Sequence[str], *, is_own: bool) -> None:
        """The boxes where somebody chooses themselves; themes of what is chosen in any case."""
        for row in self._rows:
            row.setVisible(is_own)
        for name, row in self._theme_rows.items():
            row.setVisible(name in bases)

    def names(self) -> list[str]:
        """What is ticked, in the order of the library."""
        library = (each.id for each in self._choices.programmes)
        return [name for name in library if self.boxes[name].isChecked()]

    def theme_names(self) -> dict[str, str]:
        """The theme of each programme that has one chosen."""
        chosen = {name: str(box.currentData()) for name, box in self.themes.items()}
        return {name: theme for name, theme in chosen.items() if theme}


def _groups(programmes: Sequence[Programme]) -> tuple[list[Programme], list[Programme]]:
    """The large ones, and the others by title."""
    large = sorted((each for each in programmes if each.id in LARGE), key=_place)
    other = [each for each in programmes if each.id not in LARGE]
    return large, sorted(other, key=_title)


def _place(programme: Programme) -> int:
    return LARGE.index(programme.id)


def _title(programme: Programme) -> str:
    return programme.title.casefold()


def _bare_grid() -> tuple[QWidget, QGridLayout]:
    row = QWidget()
    grid = QGridLayout(row)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setColumnStretch(0, 1)
    return row, grid

"""Editors of numbers: one, a hundred points, or places in an order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit

from workshop.domain.programme import WEIGH_TOTAL
from workshop.domain.values import NumberValue, RankValue, WeightsValue
from workshop.texts.ui import inputs as words
from workshop.ui.kit.text import label, set_role
from workshop.ui.operator.inputs.editor import Editor

if TYPE_CHECKING:
    from workshop.domain.programme import Question
    from workshop.domain.values import Value
    from workshop.ui.theme.look import Look

_DIGITS: Final = 3


class NumberEditor(Editor):
    """One number, kept as it is written."""

    def __init__(self, look: Look, question: Question) -> None:
        super().__init__(look, question)
        self._number = QLineEdit()
        self._number.setProperty("role", "words")
        self._number.setAccessibleName(question.prompt)
        self._number.setMaximumWidth(look.px(180))
        self._number.textChanged.connect(self.edited)
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        row.addWidget(self._number)
        bounds = words.between(question.minimum, question.maximum, question.unit)
        row.addWidget(label(bounds, "second"), 1)
        self.column.addLayout(row)
        self.add_field(self._number)

    def _read(self) -> Value | None:
        text = self._number.text().strip()
        return NumberValue(text) if text else None

    def typed(self) -> tuple[str, ...]:
        return (self._number.text(),)

    def set_typed(self, typed: tuple[str, ...]) -> None:
        self._number.setText("".join(typed[:1]))

    def set_value(self, value: Value | None) -> None:
        self.set_typed((value.number,) if isinstance(value, NumberValue) else ())


class _NumberPerOption(Editor):
    """A small field beside each option."""

    def __init__(self, look: Look, question: Question) -> None:
        super().__init__(look, question)
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(12))
        grid.setVerticalSpacing(look.px(6))
        grid.setColumnStretch(1, 1)
        self._numbers: dict[str, QLineEdit] = {}
        for row, option in enumerate(question.options):
            field = QLineEdit()
            field.setProperty("role", "words")
            field.setMaxLength(_DIGITS)
            field.setFixedWidth(look.px(76))
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
            field.setAccessibleName(option.label)
            field.textChanged.connect(self._on_edited)
            self._numbers[option.key] = field
            grid.addWidget(field, row, 0)
            grid.addWidget(label(option.label), row, 1)
            self.add_field(field)
        self.column.addLayout(grid)
        self.state = label(role="small")
        """How far it is."""
        self.column.addWidget(self.state)

    @Slot()
    def _on_edited(self) -> None:
        self._tell()
        self.edited.emit()

    def _tell(self) -> None:
        raise NotImplementedError

    def typed(self) -> tuple[str, ...]:
        return tuple(each.text().strip() for each in self._numbers.values())

    def set_typed(self, typed: tuple[str, ...]) -> None:
        for place, field in enumerate(self._numbers.values()):
            field.setText(typed[place] if place < len(typed) else "")
        self._tell()

    def _whole(self) -> dict[str, int]:
        """The whole numbers that stand there."""
        given = zip(self._numbers, self.typed(), strict=True)
        return {key: int(text) for key, text in given if _is_whole(text)}


def _is_whole(text: str) -> bool:
    return text.isascii() and text.isdecimal()


class WeighEditor(_NumberPerOption):
    """Points per option, with their sum as it grows; an empty field is nought."""

    def __init__(self, look: Look, question: Question) -> None:
        super().__init__(look, question)
        self._tell()

    def _tell(self) -> None:
        total = sum(self._whole().values())
        self.state.setText(words.points(total))
        set_role(self.state, "attention" if total > WEIGH_TOTAL else "strong")

    def _fault(self) -> str:
        for option, text in zip(self.question.options, self.typed(), strict=True):
            if text and not _is_whole(text):
                return words.no_points(option.label)
        return ""

    def _read(self) -> Value | None:
        return None if self.is_empty() else WeightsValue(self._whole())

    def set_value(self, value: Value | None) -> None:
        points = value.points if isinstance(value, WeightsValue) else {}
        self.set_typed(tuple(str(points[key]) if key in points else "" for key in self._numbers))


class RankEditor(_NumberPerOption):
    """The place of each option, as people write it on paper: 1 is most."""

    def __init__(self, look: Look, question: Question) -> None:
        super().__init__(look, question)
        self._tell()

    def _tell(self) -> None:
        self.state.setText(words.RANK_HELP)

    def _fault(self) -> str:
        count = len(self._numbers)
        if self.is_empty() or sorted(self._whole().values()) == list(range(1, count + 1)):
            return ""
        return words.ranks(count)

    def _read(self) -> Value | None:
        if self.is_empty():
            return None
        places = self._whole()
        return RankValue(tuple(sorted(places, key=places.__getitem__)))

    def set_value(self, value: Value | None) -> None:
        order = value.order if isinstance(value, RankValue) else ()
        places = {key: str(place) for place, key in enumerate(order, 1)}
        self.set_typed(tuple(places.get(key, "") for key in self._numbers))

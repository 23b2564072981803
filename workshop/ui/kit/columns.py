"""Widgets side by side where there is room, else under each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent


class Columns(QWidget):
    """As many columns of at least `narrowest` pixels as fit, at most as many as `most`."""

    def __init__(
        self,
        widgets: Sequence[QWidget],
        narrowest: int,
        gap: int,
        *,
        most: int = 0,
        stretches: Sequence[int] = (),
    ) -> None:
        """`stretches`: how the columns share the width, where all stand side by side."""
        super().__init__()
        self._widgets = tuple(widgets)
        self._narrowest, self._gap = narrowest, gap
        self._most = most or len(self._widgets)
        self._stretches = stretches
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(gap)
        self._place(self._most)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 Qt's name
        super().resizeEvent(event)
        fitting = (event.size().width() + self._gap) // (self._narrowest + self._gap)
        self._place(max(1, min(fitting, self._most)))

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, widget in enumerate(self._widgets):
            self._grid.addWidget(widget, number // columns, number % columns)
        for column in range(self._most):
            is_shared = columns == self._most and self._stretches
            share = self._stretches[column] if is_shared else 1
            self._grid.setColumnStretch(column, share if column < columns else 0)

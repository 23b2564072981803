"""What others than those who answer bring in themselves: typed, corrected, struck."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from workshop.domain import commands as c
from workshop.domain.ids import PointId
from workshop.texts.ui import involve as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label
from workshop.ui.operator.pages.points.row import PointRows
from workshop.ui.operator.sealed import changing

if TYPE_CHECKING:
    from workshop.domain.events import ContributionRecorded
    from workshop.domain.ids import StepId
    from workshop.service.inbox import Receipt
    from workshop.ui.operator.pages.residents.draft import StepDraft
    from workshop.ui.operator.room import Room


class Contributions(QWidget):
    """Of the step on the desk."""

    refused = Signal(str)
    saved = Signal(object)

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room, look = room, room.look
        self._step: StepId | None = None
        self._draft: StepDraft | None = None
        self._standing: tuple[ContributionRecorded, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(label(words.CONTRIBUTIONS, "strong"))
        self.rows = PointRows(look)
        self.rows.asked_to_change.connect(self._on_change)
        self.rows.asked_to_strike.connect(self._on_strike)
        self.rows.asked_to_put_back.connect(self._on_put_back)
        column.addWidget(self.rows)
        self.by = QLineEdit()
        self.by.setAccessibleName(words.BY)
        self.by.setPlaceholderText(f"{words.BY}: {words.BY_HINT}")
        self.by.textEdited.connect(self._keep)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(words.TEXT)
        self.text.setPlaceholderText(words.TEXT)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(look.px(76))
        self.text.textChanged.connect(self._keep)
        self.by.returnPressed.connect(self.text.setFocus)
        self.add, self.stop = Button(look, words.ADD), Button(look, words.STOP, kind="quiet")
        changing(self.add)
        self.add.done.connect(self._on_add)
        self.stop.done.connect(self._on_stop)
        row = QHBoxLayout()
        for button in (self.add, self.stop):
            row.addWidget(button)
        row.addStretch(1)
        column.addWidget(self.by)
        column.addWidget(self.text)
        column.addLayout(row)

    # --- drawing ---------------------------------------------------------------------------

    def show_step(
        self, step: StepId, draft: StepDraft, standing: tuple[ContributionRecorded, ...]
    ) -> None:
        """What stands at this step, and what was being typed there."""
        is_other = step != self._step
        self._step, self._draft, self._standing = step, draft, standing
        for each in standing:
            draft.struck.pop(each.point, None)
        if is_other:
            self._show_entry()
        self._show_rows()

    def _show_rows(self) -> None:
        struck = tuple(self._draft.struck.values()) if self._draft else ()
        shown = [(each, False) for each in self._standing] + [(each, True) for each in struck]
        self.rows.show_rows(tuple((each.point, each.text, each.by, s) for each, s in shown))
        self.rows.setVisible(bool(shown))

    def _show_entry(self) -> None:
        if self._draft is None:
            return
        entry = self._draft.entry
        self.text.blockSignals(True)
        self.by.setText(entry.by)
        self.text.setPlainText(entry.text)
        self.text.blockSignals(False)
        self.add.set_text(words.CHANGE if entry.is_change else words.ADD)
        self.stop.setVisible(entry.is_change)

    # --- writing down ----------------------------------------------------------------------

    @Slot()
    def _keep(self) -> None:
        if self._draft is not None:
            self._draft.entry.by = self.by.text()
            self._draft.entry.text = self.text.toPlainText()

    @Slot()
    def _on_add(self) -> None:
        draft, step = self._draft, self._step
        if draft is None or step is None:
            return
        entry = draft.entry
        if not entry.by.strip():
            self.by.setFocus()
            self.refused.emit(words.NO_BY)
        elif not entry.text.strip():
            self.text.setFocus()
            self.refused.emit(words.NO_TEXT)
        else:
            command = c.RecordContribution(entry.id, step, entry.by, entry.text)
            self._send(command, partial(self._on_added, draft, command))

    def _send(self, command: c.Command, then: object) -> None:
        self._room.sender.send(command, then=then, otherwise=self.refused.emit)  # type: ignore[arg-type]

    def _on_added(self, draft: StepDraft, sent: c.RecordContribution, receipt: Receipt) -> None:
        entry = draft.entry
        if (entry.id, entry.by, entry.text) == (sent.point, sent.by, sent.text):
            draft.begin_next()
            if draft is self._draft:
                self._show_entry()
                self.by.setFocus()
        self.saved.emit(receipt)

    @Slot(str)
    def _on_change(self, name: str) -> None:
        for each in self._standing:
            if each.point == name and self._draft is not None:
                self._draft.change(each)
                self._show_entry()
                self.text.setFocus()

    @Slot()
    def _on_stop(self) -> None:
        if self._draft is not None:
            self._draft.begin_next()
            self._show_entry()
            self.by.setFocus()

    @Slot(str)
    def _on_strike(self, name: str) -> None:
        for each in self._standing:
            if each.point == name and self._draft is not None:
                then = partial(self._on_struck, self._draft, each)
                self._send(c.StrikePoint(PointId(name)), then)

    def _on_struck(self, draft: StepDraft, each: ContributionRecorded, receipt: Receipt) -> None:
        draft.struck[each.point] = each
        if draft.entry.is_change and draft.entry.id == each.point:
            draft.begin_next()
        if draft is self._draft:
            self._standing = tuple(one for one in self._standing if one.point != each.point)
            self._show_entry()
            self._show_rows()
        self.saved.emit(receipt)

    @Slot(str)
    def _on_put_back(self, name: str) -> None:
        if self._draft is not None:
            each = self._draft.struck[PointId(name)]
            command = c.RecordContribution(each.point, each.step, each.by, each.text)
            self._send(command, self.saved.emit)

"""Points that must not get lost: typed in one line, corrected and struck below."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout

from workshop.domain import commands as c
from workshop.domain.ids import PointId
from workshop.texts.ui import points as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label
from workshop.ui.operator.page import Page
from workshop.ui.operator.pages.points.draft import PointsDraft
from workshop.ui.operator.pages.points.entry import QuickEntry
from workshop.ui.operator.pages.points.point import Point, PointKind, points_of
from workshop.ui.operator.pages.points.row import PointRows
from workshop.ui.operator.sealed import changing

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from workshop.pictures.operator import OperatorPicture
    from workshop.service.inbox import Receipt
    from workshop.ui.operator.room import Room


class PointsPage(Page):
    """Three lists under one line to type in."""

    title = words.TITLE

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        look = room.look
        self._draft = PointsDraft.of(room.desk)
        self._standing: tuple[Point, ...] = ()
        self.entry = QuickEntry(look, self._draft)
        self.entry.entered.connect(self._on_entered)
        self.entry.refused.connect(self.tell)
        self.body.addWidget(self.entry)
        self.heads = tuple(label(name, "label") for name in words.HEADS)
        self.lists = tuple(self._list() for _ in PointKind)
        self.nothing = tuple(label(words.NOTHING, "second") for _ in PointKind)
        for parts in zip(self.heads, self.nothing, self.lists, strict=True):
            box = QVBoxLayout()
            box.setSpacing(look.px(6))
            for part in parts:
                box.addWidget(part)
            self.body.addLayout(box)
        self.body.addStretch(1)
        self.save = changing(Button(look, words.SAVE, kind="primary"))
        self.save.done.connect(self.entry.enter)
        self.stop = Button(look, words.STOP, kind="quiet")
        self.stop.done.connect(self._on_stop)
        self.set_actions(self.save, self.stop)
        self._show_entry()

    def _list(self) -> PointRows:
        rows = PointRows(self.room.look)
        rows.asked_to_change.connect(self._on_change)
        rows.asked_to_strike.connect(self._on_strike)
        rows.asked_to_put_back.connect(self._on_put_back)
        return rows

    # --- drawing ---------------------------------------------------------------------------

    def show_picture(self, picture: OperatorPicture) -> None:
        standing = tuple(points_of(picture.minutes))
        self._draft.see(standing)
        self._standing = standing
        self._show_points()

    def _show_points(self) -> None:
        for kind, head, nothing, rows in zip(
            PointKind, self.heads, self.nothing, self.lists, strict=True
        ):
            points = [each for each in self._standing if each.kind is kind]
            struck = [each for each in self._draft.struck.values() if each.kind is kind]
            head.setText(words.head(words.HEADS[kind], len(points)))
            nothing.setVisible(not points and not struck)
            shown = [(each, False) for each in reversed(points)] + [(each, True) for each in struck]
            rows.show_rows(tuple((each.id, each.text, _about(each), s) for each, s in shown))
            rows.setVisible(bool(shown))

    def _show_entry(self) -> None:
        is_change = self._draft.entry.is_change
        self.entry.show_entry()
        self.save.set_text(words.SAVE_CHANGE if is_change else words.SAVE)
        self.stop.setVisible(is_change)
        self.set_consequence(words.CHANGES if is_change else words.SAVES)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 Qt's name
        super().showEvent(event)
        self.entry.begin()

    # --- writing down ----------------------------------------------------------------------

    @Slot()
    def _on_entered(self) -> None:
        point = self._draft.entry.point()
        self.room.sender.send(
            point.command(), then=partial(self._on_saved, point), otherwise=self.tell
        )

    def _on_saved(self, point: Point, receipt: Receipt) -> None:
        if self._draft.entry.point() == point:  # else somebody went on typing
            self._draft.begin_next()
            self._show_entry()
            self.entry.begin()
        self.tell_saved(receipt)

    @Slot(str)
    def _on_change(self, name: str) -> None:
        for point in self._standing:
            if point.id == name:
                self._draft.change(point)
                self._show_entry()
                self.entry.begin()

    @Slot()
    def _on_stop(self) -> None:
        self._draft.begin_next()
        self._show_entry()
        self.entry.begin()

    @Slot(str)
    def _on_strike(self, name: str) -> None:
        struck = next((each for each in self._standing if each.id == name), None)
        if struck is not None:
            command = c.StrikePoint(PointId(name))
            self.room.sender.send(
                command, then=partial(self._on_struck, struck), otherwise=self.tell
            )

    def _on_struck(self, point: Point, receipt: Receipt) -> None:
        self._draft.struck[point.id] = point
        entry = self._draft.entry
        if entry.is_change and entry.id == point.id:
            self._draft.begin_next()
            self._show_entry()
        self._standing = tuple(each for each in self._standing if each.id != point.id)
        self._show_points()
        self.tell_saved(receipt)

    @Slot(str)
    def _on_put_back(self, name: str) -> None:
        point = self._draft.struck[PointId(name)]
        self.room.sender.send(point.command(), then=self.tell_saved, otherwise=self.tell)


def _about(point: Point) -> str:
    return words.about(point.who, point.to, point.due)

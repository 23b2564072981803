"""Under the board: where an answer comes from, what can be done with chosen mats, the beamer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QWidget

from workshop.texts.ui import board as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label
from workshop.ui.operator.sealed import changing

if TYPE_CHECKING:
    from workshop.ui.operator.room import Room


class Tools(QWidget):
    """One row of constant height, so that the board does not jump."""

    asked = Signal(str)
    """What a key on the board asks for too."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        look = room.look
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(look.px(44))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, look.px(2), 0, look.px(2))
        row.setSpacing(look.px(6))
        self.origin = label(role="small")
        row.addWidget(self.origin, 1)
        self.out = changing(Button(look, words.TAKE_OUT, kind="quiet", cap="Del"))
        self.rename = changing(Button(look, words.RENAME, kind="quiet", cap="F2"))
        self.merge = changing(Button(look, words.MERGE, kind="quiet", cap="M"))
        self.split = changing(Button(look, words.SPLIT, kind="quiet", cap="S"))
        self.out.done.connect(self._on_out)
        self.rename.done.connect(self._on_rename)
        self.merge.done.connect(self._on_merge)
        self.split.done.connect(self._on_split)
        self.on_beamer = QCheckBox(words.ON_BEAMER)
        self.on_beamer.toggled.connect(self._on_toggled)
        for widget in (self.out, self.rename, self.merge, self.split, self.on_beamer):
            row.addWidget(widget)
        self._has_clusters = False
        self.show_chosen(mats=0, lying=False)

    @Slot(str)
    def show_origin(self, sentence: str) -> None:
        """Who or which group gave the answer that is pointed at, where that is shown."""
        self.origin.setText(sentence)

    def show_state(self, *, has_clusters: bool) -> None:
        """The beamer can show clusters once there are any."""
        self._has_clusters = has_clusters
        self.on_beamer.blockSignals(True)
        self.on_beamer.setChecked(self._room.projector.clusters_first)
        self.on_beamer.blockSignals(False)
        self.on_beamer.setVisible(has_clusters and self.rename.isHidden())

    def show_chosen(self, *, mats: int, lying: bool) -> None:
        """What fits what is chosen: `mats` of them, and whether slips on a mat are."""
        self.out.setVisible(lying and not mats)
        self.rename.setVisible(mats == 1)
        self.split.setVisible(mats == 1)
        self.merge.setVisible(mats > 1)
        self.on_beamer.setVisible(self._has_clusters and not mats and not lying)

    @Slot(bool)
    def _on_toggled(self, checked: bool) -> None:
        self._room.projector.clusters_first = checked
        self._room.projector.take()

    @Slot()
    def _on_out(self) -> None:
        self.asked.emit("take_out")

    @Slot()
    def _on_rename(self) -> None:
        self.asked.emit("rename")

    @Slot()
    def _on_merge(self) -> None:
        self.asked.emit("merge")

    @Slot()
    def _on_split(self) -> None:
        self.asked.emit("split")

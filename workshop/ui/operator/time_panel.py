"""*Verdeel de tijd*: planned against actual, what remains, and two ways to go on."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from workshop.domain import commands as c
from workshop.domain.chamber import ZONE
from workshop.texts.ui import operator as frame
from workshop.texts.ui import pace as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.over import Over
from workshop.ui.kit.text import label, set_role
from workshop.ui.operator.dividing import Division, moved, remaining, shortened
from workshop.ui.operator.pace import ANOTHER_DAY, Pace, pace_of

if TYPE_CHECKING:
    from workshop.pictures.audiences import StepPicture
    from workshop.pictures.operator import OperatorPicture
    from workshop.service.inbox import Receipt
    from workshop.ui.operator.room import Room


class TimePanel(Over):
    """Follows the evening while it is open; each choice is one command, and can be undone."""

    def __init__(self, room: Room, place: QWidget) -> None:
        super().__init__(room.look, place)
        self._room = room
        self._ways: tuple[Division, Division] | None = None
        self._former: tuple[c.PlanMinutes, ...] = ()
        look = room.look
        self.stands, self.remains = label("", "strong"), label("", "second")
        self.moves, self.shortens = label("", "second"), label("", "second")
        self.message = label("", "small")
        self.move_on = Button(look, words.MOVE)
        self.shorten = Button(look, words.SHORTEN)
        self.undo = Button(look, words.UNDO, sign="undo")
        self.close_button = Button(look, words.CLOSE, kind="quiet", sign="close", cap="Esc")
        self._lay_out()
        self.move_on.done.connect(self._on_move)
        self.shorten.done.connect(self._on_shorten)
        self.undo.done.connect(self._on_undo)
        self.close_button.done.connect(self.go_away)
        for each in (self.move_on, self.shorten, self.undo):
            each.refused.connect(self._tell)

    def _lay_out(self) -> None:
        look = self.look
        lines = QVBoxLayout(self)
        side = look.px(20)
        lines.setContentsMargins(side, look.px(12), side, look.px(14))
        lines.setSpacing(look.px(8))
        head = QHBoxLayout()
        head.addWidget(label(words.TITLE, "heading"), 1)
        head.addWidget(self.close_button)
        lines.addLayout(head)
        lines.addWidget(self.stands)
        lines.addWidget(self.remains)
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(16))
        grid.setVerticalSpacing(look.px(10))
        grid.setColumnStretch(1, 1)
        for row, (button, means) in enumerate(
            ((self.move_on, self.moves), (self.shorten, self.shortens))
        ):
            grid.addWidget(button, row, 0)
            grid.addWidget(means, row, 1)
        grid.addWidget(self.undo, 2, 0)
        grid.addWidget(self.message, 2, 1)
        lines.addLayout(grid)
        lines.addStretch(1)

    def widest(self) -> int:
        return self.look.px(720)

    def height_for(self, width: int, room: int) -> int:
        """Where there is little room, what remains gives way: the outline says it too."""
        layout = self.layout()
        if layout is None:
            return room
        self.remains.show()
        if layout.totalHeightForWidth(width) > room:
            self.remains.hide()
        return min(room, layout.totalHeightForWidth(width))

    # --- what it says ----------------------------------------------------------------------

    def toggle(self, now: datetime) -> None:
        """Open, or away."""
        if not self.isHidden():
            self.go_away()
            return
        self._say("")
        self.follow(now)
        self.come(self.move_on)

    def follow(self, now: datetime) -> None:
        """As it stands `now` (aware)."""
        picture = self._room.desk.picture
        found = pace_of(picture, now) if picture else None
        if picture is None or found is None or picture.shared.step is None:
            self._stand_still(words.NOT_BEGUN)
            return
        if abs(found.late) > ANOTHER_DAY:
            self._stand_still(words.ANOTHER_DAY)
            return
        outline, front = picture.shared.outline, picture.shared.step.id
        late = max(0, found.late)
        self._ways = moved(outline, front, late), shortened(outline, front, late)
        self._draw(picture, found, now)
        sealed = frame.SEALED if picture.account.seal else ""
        nothing = "" if self._ways[1].rest < late else words.NOTHING_LEFT
        self.move_on.set_blocked(sealed or ("" if late else words.ON_TIME))
        self.shorten.set_blocked(sealed or (nothing if late else words.ON_TIME))
        self.undo.set_blocked(sealed or ("" if self._former else words.NOTHING_TO_UNDO))
        if not self.isHidden():
            self.fit()

    def _stand_still(self, reason: str) -> None:
        self._ways = None
        self.stands.setText(reason)
        set_role(self.stands, "strong")
        for each in (self.remains, self.moves, self.shortens):
            each.setText("")
        for button in (self.move_on, self.shorten, self.undo):
            button.set_blocked(reason)

    def _draw(self, picture: OperatorPicture, found: Pace, now: datetime) -> None:
        assert picture.shared.step is not None and self._ways is not None  # noqa: PT018, S101
        outline, front = picture.shared.outline, picture.shared.step.id
        late = max(0, found.late)
        end = now + timedelta(minutes=found.left)
        self.stands.setText(words.stands(late, _clock(end, -late), _clock(end)))
        set_role(self.stands, "attention" if late else "strong")
        self.remains.setText(words.remains(len(remaining(outline, front)), found.left))
        self.moves.setText(words.moves(_clock(end)) if late else "")
        changes = tuple(_changes(outline, self._ways[1], front))
        saved = self._ways[1].rest - late
        self.shortens.setText(words.shortens(changes, _clock(end, saved)) if changes else "")

    def _say(self, sentence: str, role: str = "small") -> None:
        set_role(self.message, role)
        self.message.setText(sentence)

    @Slot(str)
    def _tell(self, sentence: str) -> None:
        self._say(sentence, "attention")

    # --- what it does ----------------------------------------------------------------------

    @Slot()
    def _on_move(self) -> None:
        if self._ways is not None:
            self._plan(self._ways[0])

    @Slot()
    def _on_shorten(self) -> None:
        if self._ways is not None:
            self._plan(self._ways[1])

    def _plan(self, division: Division) -> None:
        picture = self._room.desk.picture
        if picture is None:
            return
        known = {each.id: each.minutes for each in picture.shared.outline}
        self._former = tuple(c.PlanMinutes(step, known[step]) for step in division.minutes)
        self._send(*(c.PlanMinutes(*each) for each in division.minutes.items()))

    @Slot()
    def _on_undo(self) -> None:
        former, self._former = self._former, ()
        self._send(*former)

    def _send(self, *commands: c.PlanMinutes) -> None:
        self._room.sender.send(*commands, then=self._on_saved, otherwise=self._tell)

    def _on_saved(self, receipt: Receipt) -> None:
        self._say(frame.saved(_clock(receipt.saved_at)))


def _changes(
    outline: tuple[StepPicture, ...], way: Division, front: str
) -> list[tuple[str, int, int]]:
    return [
        (each.title, each.minutes, way.minutes[each.id])
        for each in outline
        if each.id in way.minutes and each.id != front
    ]


def _clock(at: datetime, minutes: int = 0) -> str:
    return f"{(at + timedelta(minutes=minutes)).astimezone(ZONE):%H:%M}"

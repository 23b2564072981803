"""*Verslag*: the concept as the room would get it, what it lacks, and copies of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.texts.ui import report as words
from workshop.ui.kit.boxes import Gap
from workshop.ui.kit.button import Button
from workshop.ui.kit.clearing import clear
from workshop.ui.kit.text import label
from workshop.ui.operator.page import Page
from workshop.ui.operator.pages.columns import Columns
from workshop.ui.operator.pages.progress import Progress
from workshop.ui.operator.pages.report.keeping import Keeping
from workshop.ui.operator.pages.report.viewer import Viewer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.pictures.operator import OperatorPicture
    from workshop.ui.acts import Exported, Preview
    from workshop.ui.operator.room import Room

_ASIDE = 228


class ReportPage(Page):
    """Makes the concept when it is first looked at, and again when somebody asks."""

    title = words.TITLE

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        look = room.look
        self._picture: OperatorPicture | None = None
        self._made_of = -1
        """Which state of the evening the concept in sight is of."""
        self._making_of = -1
        self._copied: set[tuple[Path, str]] = set()
        self._expects_copy = False
        self._gaps: object = None
        self._state: object = None
        self.about = label(words.NOT_YET, "second")
        self.progress = Progress(look)
        self.viewer = Viewer(look)
        self.keeping = Keeping(look, room.acts.location())
        self.again = Button(look, words.MAKE_AGAIN, kind="primary")
        self.to_account = Button(look, words.TO_ACCOUNT, sign="seal")
        self.lacking = QVBoxLayout()
        self._lay_out()
        self.again.done.connect(self._on_make)
        self.to_account.done.connect(partial(room.desk.open, "account"))
        self.viewer.refused.connect(self.tell)
        self.keeping.choose.refused.connect(self.tell)
        self.keeping.chosen.connect(self._on_keep)
        self.progress.failed.connect(self.tell)
        self.progress.stopped.connect(self._on_stopped)
        self.progress.changed.connect(self._show_state)
        self.set_actions(self.again, self.to_account)

    def _lay_out(self) -> None:
        look = self.room.look
        self.body.setSpacing(look.px(10))
        self.body.addWidget(self.about)
        self.body.addWidget(self.progress)
        columns = Columns(look, _ASIDE, narrow=600)
        columns.main.addWidget(self.viewer, 1)
        self.viewer.setMinimumHeight(look.px(400))
        self.lacking.setSpacing(look.px(8))
        columns.side.addWidget(label(words.GAPS, "label"))
        lacking = QWidget()
        lacking.setLayout(self.lacking)
        self.lacking.setContentsMargins(0, 0, 0, 0)
        columns.side.addWidget(lacking)
        columns.side.addSpacing(look.px(12))
        columns.side.addWidget(self.keeping)
        columns.side.addStretch(1)
        self.body.addWidget(columns, 1)

    # --- following the evening -------------------------------------------------------------

    def show_picture(self, picture: OperatorPicture) -> None:
        self._picture = picture
        seq = picture.shared.seq
        if self._expects_copy and seq == self._made_of + 1:
            self._made_of = seq  # that a copy was written changes nothing in the report
        self._expects_copy = False
        gaps = tuple(_gaps(picture))
        if gaps != self._gaps:
            self._gaps = gaps
            self._show_gaps(gaps)
        if self._made_of < 0 and self._making_of < 0 and not self.progress.is_busy:
            self._on_make()
        self._show_state()

    def _show_gaps(self, gaps: tuple[str, ...]) -> None:
        clear(self.lacking)
        for sentence in gaps:
            self.lacking.addWidget(Gap(self.room.look, sentence))
        if not gaps:
            self.lacking.addWidget(label(words.NO_GAPS, "second"))

    @property
    def _is_fresh(self) -> bool:
        return self._picture is not None and self._picture.shared.seq == self._made_of

    @Slot()
    def _show_state(self) -> None:
        busy = words.IS_BUSY if self.progress.is_busy else ""
        self.again.set_text(words.MAKE_AGAIN if self._made_of >= 0 else words.MAKE)
        self.again.set_blocked(busy or (words.IS_FRESH if self._is_fresh else ""))
        self.keeping.choose.set_blocked(busy)
        state = (self._made_of, self._is_fresh, busy)
        if state != self._state:  # else what was told stays
            self._state = state
            usual = words.UP_TO_DATE if self._is_fresh else words.HAS_CHANGED
            self.set_consequence(usual if self._made_of >= 0 and not busy else "")

    # --- making ----------------------------------------------------------------------------

    @Slot()
    def _on_make(self) -> None:
        if self._picture is None:
            return
        self._making_of = self._picture.shared.seq
        self.progress.follow(self.room.acts.preview(), words.MAKING, self._on_made)

    def _on_made(self, result: object) -> None:
        preview = cast("Preview", result)
        self._made_of = self._making_of
        self._copied.clear()
        version = self._picture.account.version if self._picture else 1
        self.about.setText(words.made(version, preview.pages, preview.made_at))
        self.viewer.show_concept(preview)

    @Slot()
    def _on_stopped(self) -> None:
        self.tell(words.STOPPED)

    # --- keeping ---------------------------------------------------------------------------

    @Slot(Path, str)
    def _on_keep(self, target: Path, form: str) -> None:
        if self.progress.is_busy:
            self.tell(words.IS_BUSY)
            return
        self.keeping.tell("")
        task = self.room.acts.export(target, form)
        then = partial(self._on_kept, target, form, self._is_fresh)
        self.progress.follow(task, words.SAVING, then)

    def _on_kept(self, target: Path, form: str, was_fresh: bool, result: object) -> None:
        exported = cast("Exported", result)
        self._expects_copy = was_fresh and (target, form) not in self._copied
        self._copied.add((target, form))
        said = [words.kept(str(exported.path)), exported.note]
        self.keeping.tell("\n".join(filter(None, said)))


def _gaps(picture: OperatorPicture) -> Iterator[str]:
    outline = picture.shared.outline
    todo = tuple(each.title for each in outline if not each.visited and not each.skipped)
    if todo:
        yield words.not_done(todo)
    skipped = tuple(each.title for each in outline if each.skipped)
    if skipped:
        yield words.left_out(skipped)
    if picture.minutes.house_rules is None:
        yield words.NO_RULES

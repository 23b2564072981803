"""The window of its own in which programmes are made; the evening's windows know nothing of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from workshop.domain.errors import WorkshopError
from workshop.texts.explaining import explain
from workshop.texts.ui import editor as words
from workshop.ui.editor.shelf_page import ShelfPage
from workshop.ui.editor.work import Work
from workshop.ui.editor.work_page import WorkPage
from workshop.ui.kit.choosing import choose_file, choose_target
from workshop.ui.kit.help_panel import HelpPanel
from workshop.ui.kit.screen import fit_screen
from workshop.ui.theme.style import style_sheet

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent

    from workshop.ui.editor.bench import Bench, Opened, OwnOne
    from workshop.ui.kit.choosing import Choose
    from workshop.ui.theme.look import Look

_SIZE: Final = (1280, 800)
_SMALLEST: Final = (1100, 640)


class EditorWindow(QMainWindow):
    """First which programme, then that programme."""

    closed = Signal()

    def __init__(
        self,
        look: Look,
        bench: Bench,
        choose: Choose = choose_file,
        choose_to: Choose = choose_target,
    ) -> None:
        super().__init__()
        self.look, self.bench = look, bench
        self._choose, self._choose_to = choose, choose_to
        self._clashing: Opened | None = None
        self.page: WorkPage | None = None
        self.setWindowTitle(words.WINDOW)
        fit_screen(self, _SIZE, _SMALLEST)
        self.setStyleSheet(style_sheet(look))
        self.stack = QStackedWidget()
        self.setCentralWidget(self.stack)
        self.shelf = ShelfPage(look)
        self.stack.addWidget(self.shelf)
        shelf = self.shelf
        shelf.asked_new.connect(self.begin)
        shelf.asked_file.connect(self._on_file)
        shelf.asked_edit.connect(self._on_edit)
        shelf.asked_adapt.connect(self.adapt)
        shelf.asked_throw.connect(self._on_throw)
        shelf.answered.connect(self._on_answer)
        shelf.closed.connect(self.close)
        self.help = HelpPanel(look, self.stack)
        self.stack.currentChanged.connect(self.help.go_away)
        QShortcut(QKeySequence("F1"), self, self._on_help)
        self.show_shelf()

    @Slot()
    def _on_help(self) -> None:
        self.help.toggle("editor.shelf" if self.page is None else "editor.work")

    # --- which programme -------------------------------------------------------------------

    @Slot()
    def show_shelf(self) -> None:
        """All programmes, as they are now."""
        self._drop_page()
        try:
            self.shelf.show_all(self.bench.own(), self.bench.shipped())
        except WorkshopError as error:
            self.shelf.tell(explain(error))
        self.stack.setCurrentWidget(self.shelf)
        self.shelf.new.setFocus()

    @Slot()
    def begin(self) -> None:
        """A new programme."""
        self._open(self.bench.begin)

    @Slot(str)
    def adapt(self, name: str) -> None:
        """A version of one's own of a shipped one."""
        self._open(self.bench.adapt, name)

    @Slot(object)
    def _on_edit(self, one: OwnOne) -> None:
        self._open(self.bench.edit, one)

    @Slot(object)
    def _on_throw(self, one: OwnOne) -> None:
        self.bench.throw_away(one.draft)
        self.show_shelf()

    @Slot()
    def _on_file(self) -> None:
        folder = self.bench.folder()
        self._choose(self, words.CHOOSE_FILE, words.FILES, folder, self.open_file)

    def open_file(self, path: Path) -> None:
        """A file of somebody else."""
        self._open(self.bench.open_file, path)

    @Slot(str)
    def _on_answer(self, answer: str) -> None:
        clashing, self._clashing = self._clashing, None
        if clashing is not None and answer:
            take = self.bench.renumbered if answer == "renumbered" else self.bench.beside
            self._open(take, clashing)

    def _open(self, how: object, *which: object) -> None:
        self.shelf.tell("")
        try:
            opened: Opened = how(*which)  # type: ignore[operator]
            taken = frozenset(
                (*(each.id for each in self.bench.shipped()), *(e.id for e in self.bench.own()))
            )
        except WorkshopError as error:
            self.shelf.tell(explain(error))
            return
        self.shelf.ask(opened)
        if opened.clash is not None:
            self._clashing = opened
            return
        self._work_on(opened, taken)

    def _work_on(self, opened: Opened, taken: frozenset[str]) -> None:
        self._drop_page()
        work = Work(self.bench, opened, taken - {str(opened.document.get("id"))})
        self.page = WorkPage(self.look, work, self._choose_to)
        work.setParent(self.page)
        self.page.closed.connect(self.show_shelf)
        self.stack.addWidget(self.page)
        self.stack.setCurrentWidget(self.page)
        self.page.go(("title",))

    def _drop_page(self) -> None:
        page, self.page = self.page, None
        if page is not None:
            page.work.keep()
            self.stack.removeWidget(page)
            page.hide()
            page.deleteLater()

    # --- going -----------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 Qt's name
        """Nothing to ask: the draft is there at the next opening."""
        if self.page is not None:
            self.page.work.keep()
        self.closed.emit()
        super().closeEvent(event)

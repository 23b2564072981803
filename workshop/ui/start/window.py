"""The start window: what comes before an evening."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QMainWindow, QPushButton, QStackedWidget

from workshop.texts.ui import product
from workshop.texts.ui import start as words
from workshop.texts.ui import stick as sticks
from workshop.ui.kit.choosing import choose_file, choose_folder
from workshop.ui.start.welcome import Welcome
from workshop.ui.theme.style import style_sheet

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QKeyEvent, QPaintEvent

    from workshop.domain.errors import WorkshopError
    from workshop.ui.acts import Library, NewEvening, Opening
    from workshop.ui.kit.choosing import Choose
    from workshop.ui.start.check_page import CheckPage
    from workshop.ui.start.checks import Checks
    from workshop.ui.start.comparing.comparisons import Comparisons
    from workshop.ui.start.draft import Draft
    from workshop.ui.start.stick_page import StickPage
    from workshop.ui.start.wizard import Wizard
    from workshop.ui.theme.look import Look

SUFFIX: Final = ".dialoog"
_SIZE: Final = (1280, 800)
_SMALLEST: Final = (900, 600)


class StartWindow(QMainWindow):
    """Shows its first page at once; the evenings on disk and the wizard are read after that."""

    look_changed = Signal(object)
    """Somebody chose another `Look`; this window has it already."""

    def __init__(
        self,
        look: Look,
        library: Library,
        opening: Opening,
        choose: Choose = choose_file,
        choose_stick: Choose = choose_folder,
    ) -> None:
        super().__init__()
        self._choose_stick = choose_stick
        self._library, self._opening, self._choose = library, opening, choose
        self._draft: Draft | None = None
        self._is_painted = False
        self.wizard: Wizard | None = None
        self._checks: Checks | None = None
        self.check_page: CheckPage | None = None
        self.stick_page: StickPage | None = None
        self.comparisons: Comparisons | None = None
        self.setWindowTitle(product.PRODUCT)
        self.setAcceptDrops(True)
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_SIZE)
        self.look = look
        self._build()

    def _build(self) -> None:
        self.setStyleSheet(style_sheet(self.look))
        self.stack = QStackedWidget()
        self.wizard = self._checks = self.check_page = self.stick_page = None
        self.comparisons = None
        begun = self._draft is not None and self._draft.is_begun
        self.welcome = Welcome(self.look, is_begun=begun)
        # In this order: else Qt asks its own typeface first how large everything is.
        self.setCentralWidget(self.stack)
        self.stack.addWidget(self.welcome)
        welcome = self.welcome
        welcome.asked_new.connect(self.start_new)
        welcome.asked_rehearsal.connect(self._on_rehearsal)
        welcome.asked_file.connect(self._on_file)
        welcome.asked_stick.connect(self._on_stick)
        welcome.asked_check.connect(self._on_check)
        welcome.asked_compare.connect(self.start_comparing)
        welcome.opened.connect(self.open)
        welcome.look_bar.changed.connect(self._on_look)
        welcome.new.setFocus()

    # --- how it looks ----------------------------------------------------------------------

    def set_look(self, look: Look) -> None:
        """Draw everything anew; what was typed stays."""
        self.look = look
        in_wizard = self.wizard is not None and self.stack.currentWidget() is self.wizard
        self._build()
        self.refresh()
        if in_wizard:
            self.start_new()

    @Slot(object)
    def _on_look(self, look: Look) -> None:
        chosen = self.welcome.look_bar.focusWidget()
        boxes = (self.welcome.look_bar.colours, self.welcome.look_bar.text_size)
        place = boxes.index(chosen) if chosen in boxes else len(boxes)
        # Later: the box that was changed is still at work.
        QTimer.singleShot(0, self, lambda: self._apply(look, place))

    def _apply(self, look: Look, place: int) -> None:
        self.set_look(look)
        bar = self.welcome.look_bar
        (bar.colours, bar.text_size, bar.calm)[place].setFocus()
        self.look_changed.emit(look)

    # --- evenings on this laptop -----------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 Qt's name
        super().paintEvent(event)
        if not self._is_painted:  # first the window, then the disk
            self._is_painted = True
            QTimer.singleShot(0, self, self._on_painted)

    @Slot()
    def _on_painted(self) -> None:
        self._add_keys()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the list of evenings again."""
        from workshop.domain.errors import WorkshopError

        try:
            self.welcome.show_recents(self._library.recents())
        except WorkshopError as error:
            self._show_error(error)

    def show_busy(self, sentence: str) -> None:
        """Say what is under way, until a problem is shown or the window is hidden."""
        self.welcome.show_problem("")
        self.welcome.show_busy(sentence)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 Qt's name
        super().hideEvent(event)
        self.welcome.show_busy("")

    def show_problem(self, sentence: str) -> None:
        """Say what happened and what to do now, on the page in sight."""
        if self.wizard is not None and self.stack.currentWidget() is self.wizard:
            self.wizard.tell(sentence)
            return
        self._show(self.welcome)
        self.welcome.show_problem(sentence)

    def _show_error(self, error: WorkshopError) -> None:
        from workshop.texts.explaining import explain

        self.show_problem(explain(error))

    def _show(self, page: Welcome | Wizard | CheckPage | StickPage) -> None:
        self.stack.setCurrentWidget(page)

    # --- opening ---------------------------------------------------------------------------

    @Slot(object)
    def open(self, path: Path) -> None:
        """Open the evening in this file."""
        self.welcome.show_problem("")
        self._opening.open(path)

    @Slot()
    def _on_rehearsal(self) -> None:
        self.welcome.show_problem("")
        self._opening.rehearse()

    @Slot()
    def _on_file(self) -> None:
        folder = self._library.folder()
        self._choose(self, words.CHOOSE_EVENING, words.EVENING_FILES, folder, self.open)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 Qt's name
        event.setAccepted(event.mimeData().hasUrls())

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 Qt's name
        event.acceptProposedAction()
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if self.comparisons and self.stack.currentWidget() is self.comparisons.page:
            self.comparisons.take(paths)
            return
        is_evening = len(paths) == 1 and paths[0].suffix.lower() == SUFFIX
        if is_evening and self.stack.currentWidget() is not self.check_page:
            self.open(paths[0])
        elif not self._the_checks().take(paths):
            self.show_problem(words.NOT_AN_EVENING)

    # --- a new evening ---------------------------------------------------------------------

    @Slot()
    def start_new(self) -> None:
        """The pages of a new evening, where they were left."""
        from workshop.domain.errors import WorkshopError
        from workshop.ui.start.draft import Draft
        from workshop.ui.start.wizard import Wizard

        if self.wizard is None:
            self._draft = self._draft or Draft()
            try:
                self.wizard = Wizard(self.look, self._library, self._draft, self._choose)
            except WorkshopError as error:
                self._show_error(error)
                return
            self.wizard.closed.connect(self._on_closed)
            self.wizard.finished.connect(self._on_finished)
            self.wizard.making.connect(self._opening.make_programme)
            self.stack.addWidget(self.wizard)
        self._show(self.wizard)
        self.wizard.page.enter()

    @Slot()
    def _on_closed(self) -> None:
        begun = self._draft is not None and self._draft.is_begun
        self.welcome.show_new(is_begun=begun)
        self._show(self.welcome)
        self.welcome.new.setFocus()

    def programmes_changed(self) -> None:
        """Somebody made programmes: the pages show what there is now, and what was typed."""
        wizard, self.wizard = self.wizard, None
        if wizard is None:
            return
        is_there = self.stack.currentWidget() is wizard
        self.stack.removeWidget(wizard)
        wizard.hide()
        wizard.deleteLater()
        if is_there:
            self.start_new()

    @Slot(object)
    def _on_finished(self, plan: NewEvening) -> None:
        from workshop.domain.errors import WorkshopError

        try:
            self._opening.create(plan)
        except WorkshopError as error:
            self._show_error(error)
            return
        wizard, self.wizard, self._draft = self.wizard, None, None
        self._on_closed()
        if wizard is not None:
            self.stack.removeWidget(wizard)
            wizard.deleteLater()
        self.refresh()

    # --- checking a report -----------------------------------------------------------------

    @Slot()
    def _on_check(self) -> None:
        self._the_checks().ask()

    def check(self, pdf: Path) -> None:
        """Check this report."""
        self._the_checks().begin(pdf)

    def _the_checks(self) -> Checks:
        from workshop.ui.start.checks import Checks

        if self._checks is None:
            self._checks = Checks(self, self._opening, self._choose, self._library.folder())
            self.check_page = self._checks.page
            self.check_page.closed.connect(self._on_closed)
            self._checks.begun.connect(self.stack.setCurrentWidget)
        return self._checks

    # --- evenings beside each other --------------------------------------------------------

    @Slot()
    def start_comparing(self) -> None:
        """Lay evenings beside each other."""
        from workshop.ui.start.comparing.comparisons import Comparisons

        if self.comparisons is None:
            self.comparisons = Comparisons(self, self._library, self._opening, self._choose)
            self.comparisons.page.closed.connect(self._on_closed)
        self.stack.setCurrentWidget(self.comparisons.page)
        self.comparisons.begin()

    # --- going on from a stick -------------------------------------------------------------

    @Slot()
    def _on_stick(self) -> None:
        self._choose_stick(self, sticks.CHOOSE_TO_READ, "", Path.home(), self.look_at_stick)

    @Slot(object)
    def look_at_stick(self, folder: Path) -> None:
        """Show what evening stands on this stick."""
        from workshop.ui.start.stick_page import StickPage

        if self.stick_page is None:
            self.stick_page = StickPage(self.look)
            self.stick_page.closed.connect(self._on_closed)
            self.stick_page.asked_another.connect(self._on_stick)
            self.stick_page.confirmed.connect(self._on_go_on)
            self.stack.addWidget(self.stick_page)
        self._show(self.stick_page)
        self.stick_page.follow(folder, self._opening.look_at_stick(folder))

    @Slot(object)
    def _on_go_on(self, folder: Path) -> None:
        self._on_closed()
        self.show_busy(sticks.CONTINUING)
        self._opening.go_on_from_stick(folder)

    # --- keys ------------------------------------------------------------------------------

    def _add_keys(self) -> None:
        # Late: keys have many names, and nobody is as fast as the window.
        from PySide6.QtGui import QKeySequence, QShortcut

        from workshop.ui.start.helping import KEY, StartHelp

        for key, slot in (
            (QKeySequence.StandardKey.New, self.start_new),
            (QKeySequence.StandardKey.Open, self._on_file),
            (KEY, StartHelp(self).toggle),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(slot)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 Qt's name
        pressed = self.focusWidget()
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and isinstance(pressed, QPushButton):
            pressed.click()
        else:
            super().keyPressEvent(event)

"""The start window: what comes before an evening."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QMainWindow, QPushButton, QStackedWidget

from workshop.domain.settings import SUFFIX
from workshop.texts.ui import product
from workshop.texts.ui import start as words
from workshop.ui.kit.choosing import choose_file, choose_folder
from workshop.ui.kit.screen import fit_screen
from workshop.ui.start.welcome import Welcome
from workshop.ui.theme.style import style_sheet

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QKeyEvent, QPaintEvent

    from workshop.domain.errors import WorkshopError
    from workshop.ui.kit.choosing import Choose
    from workshop.ui.opening import Library, NewEvening, Opening, RescueOffer
    from workshop.ui.start.asides import Asides
    from workshop.ui.start.draft import Draft
    from workshop.ui.start.helping import StartHelp
    from workshop.ui.start.wizard import Wizard
    from workshop.ui.theme.look import Look

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
        self._asides: Asides | None = None
        self._help: StartHelp | None = None
        self.setWindowTitle(product.PRODUCT)
        self.setAcceptDrops(True)
        fit_screen(self, _SIZE, _SMALLEST)
        self.look = look
        self._build()

    def _build(self) -> None:
        self.setStyleSheet(style_sheet(self.look))
        self.stack = QStackedWidget()
        self.wizard = self._asides = None
        begun = self._draft is not None and self._draft.is_begun
        self.welcome = Welcome(self.look, is_begun=begun)
        # In this order: else Qt asks its own typeface first how large everything is.
        self.setCentralWidget(self.stack)
        self.stack.addWidget(self.welcome)
        welcome = self.welcome
        welcome.asked_new.connect(self.start_new)
        welcome.asked_rehearsal.connect(self._on_rehearsal)
        welcome.asked_file.connect(self._on_file)
        welcome.asked_rescue.connect(self._on_rescue)
        welcome.asked_help.connect(self.help)
        welcome.opened.connect(self.open)
        welcome.look_bar.changed.connect(self._on_look)
        welcome.new.setFocus()
        if self._is_painted:
            self._add_asides()

    @property
    def asides(self) -> Asides:
        """The pages beside the first, which nobody reaches before it is there."""
        return self._asides or self._add_asides()

    def _add_asides(self) -> Asides:
        from workshop.ui.start.asides import Asides

        choosers = self._choose, self._choose_stick
        self._asides = asides = Asides(self, self._library, self._opening, *choosers)
        asides.closed.connect(self._on_closed)
        self.welcome.asked_stick.connect(asides.ask_stick)
        self.welcome.asked_check.connect(asides.ask_report)
        self.welcome.asked_compare.connect(asides.compare)
        self.welcome.asked_backups.connect(asides.restore)
        return asides

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
        if self._asides is None:
            self._add_asides()
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

    def show_rescue(self, offer: RescueOffer) -> None:
        """An evening is not whole: say what can be saved, which is one press away."""
        self._show(self.welcome)
        self.welcome.show_rescue(offer)

    @Slot(object)
    def _on_rescue(self, path: Path) -> None:
        from workshop.texts import rescuing  # its dates would come before the first window

        self.show_busy(rescuing.SAVING)
        self._opening.rescue(path)

    def _show_error(self, error: WorkshopError) -> None:
        from workshop.texts.explaining import explain

        self.show_problem(explain(error))

    def _show(self, page: Welcome | Wizard) -> None:
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
        shown, comparisons = self.asides.shown, self.asides.comparisons
        if comparisons is not None and shown == "compare":
            comparisons.take(paths)
            return
        is_evening = len(paths) == 1 and paths[0].suffix.lower() == SUFFIX
        if is_evening and shown != "check":
            self.open(paths[0])
        elif not self.asides.take(paths):
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
            self.wizard.outline.asked_help.connect(self.help)
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

    def check(self, pdf: Path) -> None:
        """Check this report."""
        self.asides.check(pdf)

    # --- keys ------------------------------------------------------------------------------

    def _add_keys(self) -> None:
        # Late: keys have many names, and nobody is as fast as the window.
        from PySide6.QtGui import QKeySequence, QShortcut

        for key, slot in (
            (QKeySequence.StandardKey.New, self.start_new),
            (QKeySequence.StandardKey.Open, self._on_file),
            (words.HELP_KEY, self.help),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(slot)

    @Slot()
    def help(self) -> None:
        """Help with the page in sight, or away with it."""
        from workshop.ui.start.helping import StartHelp

        self._help = self._help or StartHelp(self)
        self._help.toggle()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 Qt's name
        pressed = self.focusWidget()
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and isinstance(pressed, QPushButton):
            pressed.click()
        else:
            super().keyPressEvent(event)

"""The pages beside the first one: a report, evenings beside each other, a stick, backups."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from workshop.texts.ui import stick as sticks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.ui.kit.choosing import Choose
    from workshop.ui.opening import Library, Opening
    from workshop.ui.start.aside_page import AsidePage
    from workshop.ui.start.check_page import CheckPage
    from workshop.ui.start.checks import Checks
    from workshop.ui.start.comparing.comparisons import Comparisons
    from workshop.ui.start.restoring.restores import Restores
    from workshop.ui.start.stick_page import StickPage
    from workshop.ui.start.window import StartWindow


class Asides(QObject):
    """Each is made when it is asked for: the first window has to be there at once."""

    closed = Signal()
    """Back to the first page."""

    def __init__(
        self,
        window: StartWindow,
        library: Library,
        opening: Opening,
        choose: Choose,
        choose_stick: Choose,
    ) -> None:
        super().__init__(window.stack)
        self._window, self._library, self._opening = window, library, opening
        self._choose, self._choose_stick = choose, choose_stick
        self._checks: Checks | None = None
        self._pages: dict[str, AsidePage] = {}
        self.check_page: CheckPage | None = None
        self.stick_page: StickPage | None = None
        self.comparisons: Comparisons | None = None
        self.restores: Restores | None = None

    @property
    def shown(self) -> str:
        """The name of the one in sight, as help knows it; empty if none is."""
        now = self._window.stack.currentWidget()
        return next((name for name, page in self._pages.items() if page is now), "")

    def _add(self, name: str, page: AsidePage) -> None:
        self._pages[name] = page
        self._window.stack.addWidget(page)
        page.closed.connect(self.closed)

    # --- checking a report -----------------------------------------------------------------

    @Slot()
    def ask_report(self) -> None:
        """Let somebody choose a report, and check it."""
        self._the_checks().ask()

    def check(self, pdf: Path) -> None:
        """Check this report."""
        self._the_checks().begin(pdf)

    def take(self, paths: Sequence[Path]) -> bool:
        """Check what was dropped; False if that is nothing to check, or to check with."""
        return self._the_checks().take(paths)

    def _the_checks(self) -> Checks:
        from workshop.ui.start.checks import Checks

        if self._checks is None:
            folder = self._library.folder()
            self._checks = Checks(self._window, self._opening, self._choose, folder)
            self.check_page = self._checks.page
            self._add("check", self.check_page)
            self._checks.begun.connect(self._window.stack.setCurrentWidget)
        return self._checks

    # --- evenings beside each other --------------------------------------------------------

    @Slot()
    def compare(self) -> None:
        """Lay evenings beside each other."""
        from workshop.ui.start.comparing.comparisons import Comparisons

        if self.comparisons is None:
            self.comparisons = Comparisons(self._window, self._library, self._opening, self._choose)
            self._add("compare", self.comparisons.page)
        self._window.stack.setCurrentWidget(self.comparisons.page)
        self.comparisons.begin()

    # --- backups ---------------------------------------------------------------------------

    @Slot()
    def restore(self, session: Path | None = None) -> None:
        """Look at the backups of an evening, and go back to one."""
        from workshop.ui.start.restoring.restores import Restores

        if self.restores is None:
            self.restores = Restores(self._window, self._library, self._opening, self._choose)
            self._add("backups", self.restores.page)
        self._window.stack.setCurrentWidget(self.restores.page)
        self.restores.begin(session)

    # --- going on from a stick -------------------------------------------------------------

    @Slot()
    def ask_stick(self) -> None:
        """Let somebody choose a stick, and show what stands on it."""
        self._choose_stick(self._window, sticks.CHOOSE_TO_READ, "", Path.home(), self.look_at_stick)

    @Slot(object)
    def look_at_stick(self, folder: Path) -> None:
        """Show what evening stands on this stick."""
        from workshop.ui.start.stick_page import StickPage

        if self.stick_page is None:
            self.stick_page = StickPage(self._window.look)
            self.stick_page.asked_another.connect(self.ask_stick)
            self.stick_page.confirmed.connect(self._on_go_on)
            self._add("stick", self.stick_page)
        self._window.stack.setCurrentWidget(self.stick_page)
        self.stick_page.follow(folder, self._opening.look_at_stick(folder))

    @Slot(object)
    def _on_go_on(self, folder: Path) -> None:
        self.closed.emit()
        self._window.show_busy(sticks.CONTINUING)
        self._opening.go_on_from_stick(folder)

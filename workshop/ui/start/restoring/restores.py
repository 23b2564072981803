"""Backups in the start window: of which evening, and which one becomes an evening again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from workshop.texts.ui import restoring as words
from workshop.ui.start.restoring.page import RestorePage

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.ui.kit.choosing import Choose
    from workshop.ui.opening import BackupSeen, Library, Opening
    from workshop.ui.start.window import StartWindow


class Restores(QObject):
    """Lives as long as its page."""

    def __init__(
        self, window: StartWindow, library: Library, opening: Opening, choose: Choose
    ) -> None:
        self.page = RestorePage(window.look)
        super().__init__(self.page)
        self._window, self._library, self._opening = window, library, opening
        self._choose = choose
        self.page.asked.connect(self._on_asked)
        self.page.asked_file.connect(self._on_file)
        self.page.confirmed.connect(self._on_confirmed)

    def begin(self, session: Path | None = None) -> None:
        """With the evenings of this moment; `session`, if given, is chosen."""
        from workshop.domain.errors import WorkshopError
        from workshop.texts.explaining import explain

        try:
            self.page.show_evenings(self._library.recents())
        except WorkshopError as error:
            self.page.tell_busy(explain(error))
        if session is not None:
            self.page.choose(session)

    @Slot(object)
    def _on_asked(self, session: Path) -> None:
        self.page.follow(self._opening.look_at_backups(session))

    @Slot()
    def _on_file(self) -> None:
        folder = self._library.folder()
        self._choose(self._window, words.CHOOSE, words.KINDS, folder, self.page.choose)

    @Slot(object)
    def _on_confirmed(self, backup: BackupSeen) -> None:
        self.page.stop()
        self.page.closed.emit()
        self._window.show_busy(words.PUTTING_BACK)
        self._opening.put_back(backup)

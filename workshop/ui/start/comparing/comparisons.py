"""Comparing in the start window: which files, and where it is saved."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot

from workshop.domain.settings import SUFFIX
from workshop.texts.ui import comparing as words
from workshop.ui.kit.choosing import choose_target
from workshop.ui.start.comparing.page import ComparePage

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from workshop.ui.kit.choosing import Choose
    from workshop.ui.opening import Library, Opening
    from workshop.ui.start.window import StartWindow

_KINDS: Final = (SUFFIX, ".json")


class Comparisons(QObject):
    """Lives as long as its page."""

    def __init__(
        self, window: StartWindow, library: Library, opening: Opening, choose: Choose
    ) -> None:
        self.page = ComparePage(window.look)
        super().__init__(self.page)
        self._window, self._library, self._opening = window, library, opening
        self._choose = choose
        self.choose_target: Choose = choose_target
        self.page.asked.connect(self._on_asked)
        self.page.asked_save.connect(self._on_save)
        self.page.chosen.asked_file.connect(self._on_file)

    def begin(self) -> None:
        """Choose from the evenings of this moment; what was chosen before stays."""
        from workshop.domain.errors import WorkshopError
        from workshop.texts.explaining import explain

        self.page.show_choosing()
        try:
            self.page.chosen.show_recents(self._library.recents())
        except WorkshopError as error:
            self.page.tell(explain(error))
        boxes = list(self.page.chosen.boxes.values())
        (boxes[0] if boxes else self.page.chosen.choose).setFocus()

    def take(self, paths: Sequence[Path]) -> None:
        """Choose what was dropped, if all of it can be compared."""
        if paths and all(path.suffix.lower() in _KINDS for path in paths):
            self.page.stop()
            self.page.show_choosing()
            self.page.chosen.add(paths)
        else:
            self.page.tell(words.NOT_THIS)

    @Slot()
    def _on_file(self) -> None:
        folder = self._library.folder()
        self._choose(self._window, words.CHOOSE_TITLE, words.KINDS, folder, self._on_chosen)

    def _on_chosen(self, path: Path) -> None:
        self.take([path])

    @Slot()
    def _on_asked(self) -> None:
        self.page.follow_reading(self._opening.compare(self.page.chosen.paths()))

    @Slot()
    def _on_save(self) -> None:
        proposed = self._proposed()
        self.choose_target(
            self._window, words.SAVE_TITLE, words.SAVE_KINDS, proposed, self._save_at
        )

    def _proposed(self) -> Path:
        """A name that is still free: nothing is ever replaced."""
        folder, found = self._library.folder(), self.page.result.found
        dates = (found.evenings[0].date, found.evenings[-1].date) if found else ("", "")
        names = (folder / words.file_name(dates, again) for again in count(1))
        return next(path for path in names if not path.exists())

    def _save_at(self, target: Path) -> None:
        if self.page.result.found is not None:
            task = self._opening.save_comparison(self.page.result.found, target)
            self.page.follow_saving(task)

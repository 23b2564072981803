"""Checking reports in the start window: what is checked, and against what."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from workshop.domain.settings import SUFFIX
from workshop.texts.ui import checking as words
from workshop.texts.ui import start
from workshop.ui.start.check_page import CheckPage, CheckRequest

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from workshop.ui.kit.choosing import Choose
    from workshop.ui.opening import Opening
    from workshop.ui.start.window import StartWindow

_PDF: Final = ".pdf"
_CERTIFICATES: Final = (".cer", ".der", ".pem", ".crt")


class Checks(QObject):
    """Lives as long as its page."""

    begun = Signal(QWidget)
    """There is something to look at, on this page."""

    def __init__(self, window: StartWindow, opening: Opening, choose: Choose, folder: Path) -> None:
        """`folder` is where looking for a file begins."""
        self.page = CheckPage(window.look)
        super().__init__(self.page)
        self._window, self._opening = window, opening
        self._choose, self._folder = choose, folder
        self.page.asked_another.connect(self.ask)
        self.page.asked_evening.connect(self._on_evening)
        self.page.asked_certificate.connect(self._on_certificate)

    @Slot()
    def ask(self) -> None:
        """Let somebody choose a report, and check it."""
        self._choose(
            self._window, start.CHOOSE_REPORT, start.REPORT_FILES, self._folder, self.begin
        )

    def begin(self, pdf: Path) -> None:
        """Check this report, whatever it is called."""
        self._check(CheckRequest(pdf))

    def _check(self, request: CheckRequest) -> None:
        task = self._opening.verify(request.pdf, request.session, request.certificates)
        self.page.follow(request, task)
        self.begun.emit(self.page)

    def take(self, paths: Sequence[Path]) -> bool:
        """Check what was dropped; False if that is nothing to check, or to check with."""
        request = requested(paths, self.page.request)
        if request is not None:
            self._check(request)
        return request is not None

    @Slot()
    def _on_evening(self) -> None:
        self._ask(start.CHOOSE_EVENING, start.EVENING_FILES)

    @Slot()
    def _on_certificate(self) -> None:
        self._ask(words.CHOOSE_CERTIFICATE, words.CERTIFICATE_FILES)

    def _ask(self, title: str, kinds: str) -> None:
        self._choose(self._window, title, kinds, self._folder, self._on_chosen)

    def _on_chosen(self, path: Path) -> None:
        if not self.take([path]):
            self.page.trouble.sentence.setText(words.NOT_TO_CHECK)
            self.page.trouble.show()


def requested(paths: Sequence[Path], former: CheckRequest | None) -> CheckRequest | None:
    """What these files together ask to check; None if they do not say.

    A report begins anew; an evening or a certificate is laid beside the `former` report.
    """
    kinds = [path.suffix.lower() for path in paths]
    pdfs = [path for path, kind in zip(paths, kinds, strict=True) if kind == _PDF]
    sessions = [path for path, kind in zip(paths, kinds, strict=True) if kind == SUFFIX]
    chosen = tuple(path for path, kind in zip(paths, kinds, strict=True) if kind in _CERTIFICATES)
    request = CheckRequest(pdfs[0]) if pdfs else former
    known = len(pdfs) + len(sessions) + len(chosen)
    if request is None or len(pdfs) > 1 or len(sessions) > 1 or not 0 < known == len(paths):
        return None
    session = sessions[0] if sessions else request.session
    both = tuple(dict.fromkeys((*request.certificates, *chosen)))
    return replace(request, session=session, certificates=both)

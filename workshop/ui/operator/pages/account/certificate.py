"""Saving the certificates of a seal, for whoever wants to know that seal again."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal, Slot

from workshop.texts.handing_over import file_name
from workshop.texts.ui import account as words
from workshop.ui.operator.pages.handing_over import name_facts

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.ui.acts import Exported
    from workshop.ui.kit.choosing import Choose
    from workshop.ui.operator.pages.account.outcome import Outcome
    from workshop.ui.operator.room import Room
    from workshop.ui.task import Task


class SavingCertificate(QObject):
    """Asks where, and says on the card of the sealed report where it is."""

    failed = Signal(str)

    def __init__(self, room: Room, outcome: Outcome, choose: Choose) -> None:
        super().__init__(outcome)
        self._room, self._outcome, self._choose = room, outcome, choose
        self._task: Task | None = None
        outcome.asked_certificate.connect(self._on_asked)

    @Slot()
    def _on_asked(self) -> None:
        picture, session = self._room.desk.picture, self._room.acts.location()
        if picture is None:  # not a moment after the window opened
            return
        pattern = self._room.preferences.file_pattern
        name = file_name(name_facts(picture), words.CERTIFICATE_NAME, "cer", pattern)
        self._choose(
            self._outcome.window(),
            words.CERTIFICATE.removesuffix(" …"),
            words.CERTIFICATE_KINDS,
            session.with_name(name),
            self._on_chosen,
        )

    def _on_chosen(self, target: Path) -> None:
        self._task = self._room.acts.save_certificates(target)
        self._task.done.connect(self._on_saved)
        self._task.failed.connect(self.failed)

    @Slot(object)
    def _on_saved(self, made: object) -> None:
        self._outcome.show_saved(cast("Exported", made).note)

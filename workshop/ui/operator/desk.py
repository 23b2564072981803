"""Where the operator is: a step and a phase on the desk, which the room need not see yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from workshop.domain.programme import Phase
from workshop.pictures.operator import OperatorPicture, operator_picture

if TYPE_CHECKING:
    from workshop.domain.ids import StepId
    from workshop.domain.state import State
    from workshop.pictures.desk import DeskPicture
    from workshop.service.owner import Owner
    from workshop.service.publishing import Watcher


class Desk(QObject):
    """Follows the evening, and remembers what the operator has in front of them."""

    changed = Signal()
    """Another picture of what is on the desk: draw again. Also the very first."""
    moved = Signal()
    """Another step, phase, question, entry or page; a picture of it is there. Draw that."""
    _arrived = Signal(object)

    def __init__(self, owner: Owner) -> None:
        super().__init__()
        self._owner = owner
        self._watcher: Watcher | None = None
        self._asked: tuple[StepId | None] = (None,)
        self.picture: OperatorPicture | None = None
        self.phase = Phase.EXPLAIN
        self.page = ""
        """A page beside the phases (`attendance`, `report`, …); empty: the phase's own."""
        self.question = 0
        """Which of the questions of this phase is in hand."""
        self.entry = 0
        """Which entry of the joint answer is in hand."""
        self._arrived.connect(self._on_arrived)

    # --- following -------------------------------------------------------------------------

    def start(self) -> None:
        """Follow the evening from now on; `changed` tells when the first picture is there."""
        self._watch(None)

    def stop(self) -> None:
        """Follow it no longer."""
        if self._watcher is not None:
            self._owner.unwatch(self._watcher)
            self._watcher = None
        self._asked = (None,)  # a picture that is on its way already is of before

    def _watch(self, step: StepId | None) -> None:
        self.stop()
        asked = self._asked = (step,)

        def make(state: State) -> tuple[object, OperatorPicture]:  # in the owner's thread
            return asked, operator_picture(state, step)

        self._watcher = self._owner.watch(make, self._arrived.emit)

    @Slot(object)
    def _on_arrived(self, arrived: tuple[object, OperatorPicture]) -> None:
        asked, picture = arrived
        if asked is not self._asked:
            return  # of a step that was left meanwhile
        first, before = self.picture is None, self.step
        self.picture = picture
        if first and picture.shared.phase is not None:
            self.phase = picture.shared.phase
        has_moved = before != self.step
        if first or not has_moved:  # else what is left would be drawn with what is not its own
            self.changed.emit()
        if first or has_moved:
            self.moved.emit()
        if self.step is None and picture.shared.outline and asked == (None,):
            self.go(picture.shared.outline[0].id)  # before the first step it lies ready

    # --- moving ----------------------------------------------------------------------------

    @property
    def step(self) -> StepId | None:
        """The step on the desk."""
        return self.here.step.id if self.here else None

    @property
    def is_moving(self) -> bool:
        """Another step was asked for, and its picture is not there yet."""
        return self._asked not in ((None,), (self.step,))

    @property
    def here(self) -> DeskPicture | None:
        """The picture of that step."""
        return self.picture.desk if self.picture else None

    def go(self, step: StepId | None = None, phase: Phase | None = None) -> None:
        """Take another step or phase in hand; the room does not follow by itself."""
        self.page, self.question, self.entry = "", 0, 0
        if phase is not None:
            self.phase = phase
        elif step is not None and step != self.step:
            self.phase = Phase.EXPLAIN
        if step is not None and step != self.step:
            self._watch(step)  # `moved` follows with its picture
        else:
            self.moved.emit()

    @property
    def has_next(self) -> bool:
        """Not at the end of the last step."""
        return self.phase is not list(Phase)[-1] or self.step in self._steps()[:-1]

    def next(self) -> None:
        """The next phase, or the first of the next step."""
        phases = list(Phase)
        at = phases.index(self.phase)
        if at + 1 < len(phases):
            self.go(phase=phases[at + 1])
        elif self.has_next:
            steps = self._steps()
            self.go(steps[steps.index(self.step) + 1], Phase.EXPLAIN)

    def _steps(self) -> list[StepId | None]:
        return [each.id for each in self.picture.shared.outline] if self.picture else []

    def turn_to(self, question: int, entry: int = 0) -> None:
        """Another question or entry of the same phase."""
        if (question, entry) != (self.question, self.entry):
            self.question, self.entry = question, entry
            self.moved.emit()

    def open(self, page: str) -> None:
        """A page beside the phases; the same again closes it."""
        self.page = "" if self.page == page else page
        self.moved.emit()

    def close(self) -> None:
        """Back to the phase."""
        if self.page:
            self.page = ""
            self.moved.emit()

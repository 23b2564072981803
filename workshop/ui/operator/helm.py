"""The operator's windows for a remote control: how they stand, and what they are asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from workshop.domain.programme import Phase
from workshop.pictures.steering import Act, Steering

if TYPE_CHECKING:
    from workshop.pictures.desk import DeskPicture
    from workshop.ui.operator.desk import Desk
    from workshop.ui.operator.projector import Projector
    from workshop.ui.operator.round_timer import RoundTimer

_PHASES: Final = tuple(Phase)


class Helm(QObject):
    """`steering` and `act` are for any thread; everything else is for the window's."""

    _asked = Signal(object, object)

    def __init__(self, desk: Desk, projector: Projector, timer: RoundTimer) -> None:
        super().__init__()
        self._desk, self._projector, self._timer = desk, projector, timer
        self.steering = Steering()
        """Replaced as a whole, never changed."""
        self._asked.connect(self._on_asked)
        for change in (desk.changed, desk.moved, projector.changed, timer.ticked):
            change.connect(self._look)

    def act(self, act: Act, phase: Phase | None) -> None:
        """Have it done in the window's thread; returns at once."""
        self._asked.emit(act, phase)

    @Slot(object, object)
    def _on_asked(self, act: Act, phase: Phase | None) -> None:
        match act:
            case Act.TAKE:
                self._projector.take()
            case Act.FREEZE:
                self._projector.freeze()
            case Act.BLACK:
                self._projector.black()
            case Act.LESS | Act.MORE:
                self._timer.add(-1 if act is Act.LESS else 1)
            case Act.NEXT:
                self._desk.next()
                self._projector.take()
            case Act.PHASE:
                self._desk.go(phase=phase)

    @Slot()
    def _look(self) -> None:
        picture, projector = self._desk.picture, self._projector
        here = picture.desk if picture else None
        if picture is None or here is None:
            return
        shared, phase = picture.shared, self._desk.phase
        at = _PHASES.index(phase)
        in_front = shared.step is not None and shared.step.id == here.step.id
        counts = _counts(here, self._desk.question)
        self.steering = Steering(
            title=shared.title,
            step=here.step.title,
            asked=_asked(here, phase, self._desk.question),
            phase=phase,
            next_phase=_PHASES[at + 1] if at + 1 < len(_PHASES) else None,
            next_step=_next_step(self._desk) if at + 1 == len(_PHASES) else "",
            answered=counts[0],
            expected=counts[1],
            timer_s=self._timer.left_s,
            clock=projector.clock,
            is_frozen=projector.is_frozen,
            is_black=projector.is_black,
            since=projector.since,
            is_live=in_front and shared.phase is phase,
            cue=here.step.cues[0] if here.step.cues else "",
        )


def _counts(here: DeskPicture, question: int) -> tuple[int, int]:
    if not here.own:
        return 0, 0
    counts = here.own[min(question, len(here.own) - 1)].shared.counts
    return counts.answered, counts.expected


def _asked(here: DeskPicture, phase: Phase, question: int) -> str:
    """The question that the room has or gets."""
    if phase in (Phase.OWN, Phase.SHOW) and here.own:
        return here.own[min(question, len(here.own) - 1)].shared.question.prompt
    if phase in (Phase.JOINT, Phase.POLL) and here.joint:
        return here.joint[min(question, len(here.joint) - 1)].answer.prompt
    return here.step.result


def _next_step(desk: Desk) -> str:
    outline = desk.picture.shared.outline if desk.picture else ()
    ids = [each.id for each in outline]
    if desk.step not in ids[:-1]:
        return ""
    return outline[ids.index(desk.step) + 1].title

"""What the picture tells of the five core values: norms that were agreed, and points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop.charts.palette import CoreValue
from workshop.domain.ids import StepId

if TYPE_CHECKING:
    from workshop.pictures.operator import OperatorPicture


@dataclass(frozen=True)
class ValueLook:
    """One value, as far as the room has come with it."""

    value: CoreValue
    step: StepId | None
    """Where it is talked about; None if this programme has no such step."""
    norms: tuple[str, ...]
    skipped: bool
    points: int | None
    """Mean of the council, if that is in sight."""

    @property
    def is_weighed(self) -> bool:
        """Something was written down about it together."""
        return bool(self.norms)


def values_of(picture: OperatorPicture) -> tuple[ValueLook, ...]:
    """The five in their fixed order, of the programme on the desk."""
    programme = picture.desk.step.id.partition(".")[0] if picture.desk else ""
    stops = {each.id: each for each in picture.shared.outline}
    norms = {line.step: line.texts for line in picture.shared.harvest}
    points = _points(picture)
    found: list[ValueLook] = []
    for value in CoreValue:
        stop = stops.get(StepId(f"{programme}.{value}"))
        said = norms.get(stop.title, ()) if stop else ()
        skipped = stop.skipped if stop else False
        found.append(ValueLook(value, stop.id if stop else None, said, skipped, points.get(value)))
    return tuple(found)


def dilemmas_of(picture: OperatorPicture) -> StepId | None:
    """The step of the same programme where the dilemmas are."""
    if picture.desk is None:
        return None
    wanted = StepId(f"{picture.desk.step.id.partition('.')[0]}.dilemmas")
    return next((each.id for each in picture.shared.outline if each.id == wanted), None)


def _points(picture: OperatorPicture) -> dict[str, int]:
    weights = picture.desk.weights if picture.desk else None
    if weights is None or set(weights.keys) != set(CoreValue):
        return {}
    return dict(zip(weights.keys, weights.points, strict=True))

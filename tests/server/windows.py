"""What a remote control steers, without windows."""

from __future__ import annotations

from workshop.domain.programme import Phase
from workshop.pictures.steering import Act, Steering


class Windows:
    """Stands for the operator's windows: remembers what it was asked."""

    def __init__(self, steering: Steering) -> None:
        self.steering = steering
        self.asked: list[tuple[Act, Phase | None]] = []

    def act(self, act: Act, phase: Phase | None) -> None:
        """As the windows would."""
        self.asked.append((act, phase))

"""The reference library as windows and tablets ask for it; `workshop.evening` has one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from workshop.domain.card import CardCheck, CardGroup, CardId
    from workshop.domain.ids import StepId
    from workshop.pictures.library import CardPicture, CardSearch


class CardLibrary(Protocol):
    """All cards, and what of them was checked. Any thread; the first call may take a while."""

    def groups(self) -> tuple[CardGroup, ...]:
        """All groups in their order."""
        ...

    def card(self, card: CardId) -> CardPicture | None:
        """The card of that id; None if there is none."""
        ...

    def beside(self, step: StepId) -> tuple[CardPicture, ...]:
        """The cards that belong at a step of a programme."""
        ...

    def search(self, text: str) -> CardSearch:
        """What somebody means who types `text`; nothing for nothing typed."""
        ...

    def check(self, card: CardId, check: CardCheck | None) -> None:
        """Keep, on this laptop, who looked whether it still holds; None: nobody did.

        Raises a `WorkshopError`.
        """
        ...

    def in_front(self) -> CardPicture | None:
        """The card that the room sees; None: it sees something else."""
        ...

    def troubles(self) -> tuple[str, ...]:
        """What could not be read of the municipality's own, in Dutch."""
        ...

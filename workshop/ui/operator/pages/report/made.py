"""Of what the pages were made, to see what changed since."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workshop.pictures.account import AccountPicture
    from workshop.pictures.comments import CommentPicture


@dataclass(frozen=True)
class Made:
    """Two that are equal give the same pages."""

    changes: int
    """As in `AccountPicture`."""
    concept: int | None
    comments: tuple[CommentPicture, ...]
    left_out: tuple[str, ...]

    @staticmethod
    def of(account: AccountPicture) -> Made:
        """As it is now."""
        return Made(account.changes, account.concept, account.comments, account.left_out)

    def differs_beside(self, now: Made) -> bool:
        """More changed than what is said about the concept."""
        return self.changes != now.changes

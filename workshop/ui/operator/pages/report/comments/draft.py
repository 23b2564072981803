"""What was typed about comments and is not on disk yet; it outlives the page."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QObject

from workshop.domain.ids import CommentId, ParticipantId
from workshop.ui.sender import new_id


@dataclass
class Heard:
    """A comment that was made aloud, as it is being written down."""

    id: CommentId = field(default_factory=lambda: CommentId(new_id()))
    """The same until it is on disk, so that a second try is no second comment."""
    text: str = ""
    who: ParticipantId | None = None


class CommentsDraft(QObject):
    """In memory only."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.notes: dict[CommentId, str] = {}
        """What was typed as an answer, but for answers that are saved."""
        self.opened: CommentId | None = None
        """The one that somebody chose to answer; None: the first without an answer."""
        self.heard = Heard()
        self.is_hearing = False
        """The fields for a comment that was made aloud are there."""

    @classmethod
    def of(cls, owner: QObject) -> CommentsDraft:
        """The one that lives as long as `owner`, which pages do not."""
        return owner.findChild(cls) or cls(owner)

"""The concept that lies before those present, and what they say about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop.domain.comments import Reply
from workshop.domain.ids import CommentId, ParticipantId
from workshop.domain.pending import NOT_PLACED
from workshop.domain.rules.comments import commenter
from workshop.domain.settings import Attribution
from workshop.pictures.groups import people

if TYPE_CHECKING:
    from workshop.domain.commands import Author
    from workshop.domain.comments import Comment
    from workshop.domain.state import State


@dataclass(frozen=True)
class CommentPicture:
    """A comment on a concept, as far as the setting lets anybody see it."""

    id: CommentId
    number: int
    """As people call it, from 1."""
    concept: int
    who: str
    """Empty: one of those present."""
    at: str
    """UTC; empty unless answers stand under a name: a time tells who was typing."""
    text: str
    reply: Reply | None


def comments(state: State) -> tuple[CommentPicture, ...]:
    """All of them, in order of arrival; anonymous ones in no order that would tell anything."""
    ordered = sorted(state.account.comments.values(), key=_place)
    return tuple(_picture(state, number, each) for number, each in enumerate(ordered, 1))


def _place(comment: Comment) -> tuple[int, str]:
    return comment.seq, comment.text if comment.seq == NOT_PLACED else ""


def _picture(state: State, number: int, comment: Comment) -> CommentPicture:
    named = state.attribution is Attribution.NAME
    return CommentPicture(
        id=comment.id,
        number=number,
        concept=comment.concept,
        who=_who(state, comment),
        at=comment.at or "" if named else "",
        text=comment.text,
        reply=comment.reply,
    )


def _who(state: State, comment: Comment) -> str:
    """A name under `naam`, and always of a guest: what they bring in stands under their name."""
    if comment.subject is None:
        return ""
    if state.attribution is Attribution.NAME:
        known = people(state).get(comment.subject)
        return known.name if known else ""
    guest = state.participants.get(ParticipantId(comment.subject))
    role = state.roles[guest.role] if guest else None
    return guest.name if guest and role and not role.answers and role.named_in_report else ""


@dataclass(frozen=True)
class OwnComment:
    """What somebody said about the concept, and what became of it."""

    id: CommentId
    text: str
    reply: Reply | None


def own_comments(state: State, author: Author) -> tuple[OwnComment, ...]:
    """For the tablet of `author` alone."""
    return tuple(
        OwnComment(each.id, each.text, each.reply)
        for each in state.account.comments.values()
        if each.subject == commenter(state, author, each.id)
    )

"""Names for the identifiers that travel through the whole house."""

from __future__ import annotations

from typing import Final, NewType

SessionId = NewType("SessionId", str)
CommandId = NewType("CommandId", str)
"""Made by whoever sends the command, so that a retry is recognised."""
ParticipantId = NewType("ParticipantId", str)
TeamId = NewType("TeamId", str)
SubjectId = NewType("SubjectId", str)
"""Whose answer it is, as written in the file: a participant, a team, or a seat's pseudonym."""
TOGETHER: Final = SubjectId("joint:")
"""Of drafts of a joint answer: those present, and nobody of them."""
DeviceId = NewType("DeviceId", str)
"""A tablet or phone: SHA-256 of the token that it alone has, hexadecimal."""
StepId = NewType("StepId", str)
"""`programme.step`, for instance `visie.waarden`."""
QuestionId = NewType("QuestionId", str)
"""`programme.step.who[.word]`, for instance `visie.waarden.eigen`."""
ClusterId = NewType("ClusterId", str)
EntryId = NewType("EntryId", str)
RemarkId = NewType("RemarkId", str)
PointId = NewType("PointId", str)
CommentId = NewType("CommentId", str)
EarlierId = NewType("EarlierId", str)
"""What came along from one earlier evening, or from one fraction's."""
CONCEPT: Final = QuestionId("concept")
"""Stands where an event names its question, when people comment on the concept of the account."""
CardId = NewType("CardId", str)
"""One shown text: `seq.index`, the answer's event and the place of the text in it."""
ContentId = NewType("ContentId", bytes)
"""16 bytes that tie an event to its words in the table `contents`."""


def card_id(seq: int, index: int) -> CardId:
    """The card of the text at place `index` (from 0) in the answer of event `seq`."""
    return CardId(f"{seq}.{index}")

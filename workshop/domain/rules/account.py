"""Rules for the account: agreeing, sealing, adopting, reopening, erasing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain.errors import (
    AccountFrozenError,
    AdoptedTooEarlyError,
    AlreadyAdoptedError,
    EmptyTextError,
    NotFrozenError,
    NothingAgreedError,
    NothingToEraseError,
    NotSealingError,
    SealingBusyError,
    UnknownIdError,
)
from workshop.domain.happening import Happening
from workshop.domain.ids import SubjectId
from workshop.domain.rules.comments import check_answered
from workshop.domain.rules.days import iso_date
from workshop.domain.rules.keeping import check_not_held
from workshop.domain.rules.lookup import the_question
from workshop.domain.wording import clean_line, optional_line
from workshop.domain.written import is_written_in

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from workshop.domain.ids import ContentId
    from workshop.domain.state import State

_WHILE_SEALING: Final = (c.FinishSealing, c.AbortSealing)
_WHILE_FROZEN: Final = (
    c.StartSealing,
    c.ReopenAccount,
    c.EraseAnswer,
    c.EraseParticipant,
    c.EraseText,
    c.EraseEvent,
    c.DecideKeeping,
    c.PlaceHold,
    c.LiftHold,
    c.RecordCopy,
    c.RaiseEpoch,
)


def check_open(state: State, command: c.Command | c.SaveDraft) -> None:
    """Refuses what may not happen while the account is being sealed, or is sealed."""
    account = state.account
    if account.sealing is not None:
        if not isinstance(command, _WHILE_SEALING):
            raise SealingBusyError(account.sealing.version)
    elif account.seal is not None and not isinstance(command, _WHILE_FROZEN):
        if isinstance(command, _WHILE_SEALING):
            raise NotSealingError
        raise AccountFrozenError(account.version)


def start_sealing(state: State, command: c.StartSealing, _: datetime) -> list[Happening]:
    """Agreement of those present first; adoption by the council only of what they agreed to."""
    account, adoption = state.account, command.adoption
    if adoption is None:
        if account.seal is not None:
            raise AccountFrozenError(account.version)
        if command.agreement is None:
            raise EmptyTextError("chair")
        check_answered(state)
        agreement = _clean_agreement(command.agreement)
        return [Happening(e.SealingStarted(account.version, agreement, target=command.target))]
    if account.seal is None:
        raise NothingAgreedError
    if account.seal.adoption is not None:
        raise AlreadyAdoptedError(account.version, account.seal.adoption.council_date)
    council_date = iso_date(adoption.council_date, "council_date")
    if council_date < state.details.date:
        raise AdoptedTooEarlyError(council_date, state.details.date)
    cleaned = e.Adoption(
        council_date,
        clean_line(adoption.item, "item"),
        optional_line(adoption.decision, "decision"),
        adoption.changed,
    )
    agreement = account.seal.agreement
    return [Happening(e.SealingStarted(account.version, agreement, cleaned, command.target))]


def _clean_agreement(agreement: e.Agreement) -> e.Agreement:
    return e.Agreement(
        clean_line(agreement.place, "place"),
        clean_line(agreement.chair, "chair"),
        clean_line(agreement.clerk, "clerk"),
    )


def finish_sealing(state: State, command: c.FinishSealing, _: datetime) -> list[Happening]:
    """The document is on disk under its temporary name."""
    sealing = state.account.sealing
    if sealing is None:
        raise NotSealingError
    payload = e.Sealed(
        sealing.version,
        command.pdf_sha256,
        command.certificate,
        command.certificate_pem,
        command.target,
        command.others,
    )
    return [Happening(payload)]


def abort_sealing(state: State, command: c.AbortSealing, _: datetime) -> list[Happening]:
    """Everything is again as before the sealing."""
    sealing = state.account.sealing
    if sealing is None:
        raise NotSealingError
    return [Happening(e.SealingAborted(sealing.version, command.reason))]


def reopen(state: State, command: c.ReopenAccount, _: datetime) -> list[Happening]:
    """The next version, with the reason for it; the sealed one stays provable."""
    reason = clean_line(command.reason, "reason")
    if state.account.seal is None:
        raise NotFrozenError
    return [Happening(e.AccountReopened(state.account.version + 1, reason))]


# --- erasing -------------------------------------------------------------------------------


def erase_answer(state: State, command: c.EraseAnswer, _: datetime) -> list[Happening]:
    """All revisions of one answer, and the draft."""
    check_not_held(state)
    question = the_question(state, command.question)
    subject = SubjectId(command.subject)
    revisions = state.answers.get(question.id, {}).get(subject, ())
    others = state.rooms.kept_beside(question.id, subject)
    written = [*(each.content_id for each in revisions), *(each.content_id for each in others)]
    contents = _present(state, written)
    if not contents and (subject, question.id) not in state.drafts:
        raise NothingToEraseError(question.id)
    return [Happening(_erasure(command, contents), question.id, subject)]


def erase_participant(state: State, command: c.EraseParticipant, _: datetime) -> list[Happening]:
    """Everything they wrote and the name itself; that somebody answered remains as a count.

    Also of somebody who was taken off the list: the log still spells the name.
    """
    check_not_held(state)
    subject = SubjectId(command.participant)
    written = list(state.written_by(subject))
    if command.participant not in state.participants and not written:
        raise UnknownIdError("participant", command.participant)
    contents = _present(state, written)
    if not contents and not any(author == subject for author, _ in state.drafts):
        raise NothingToEraseError(command.participant)
    return [Happening(_erasure(command, contents), subject=subject)]


SHORTEST_ERASED: Final = 3
"""Characters: a shorter text stands in nearly everything."""


def erase_text(state: State, command: c.EraseText, _: datetime) -> list[Happening]:
    """A name that was typed somewhere is gone from everywhere, former wordings too."""
    check_not_held(state)
    wanted = command.text.strip()
    if len(wanted) < SHORTEST_ERASED:
        raise EmptyTextError("erased_text")
    contents = tuple(c.hex() for c, body in state.bodies.items() if is_written_in(body, wanted))
    drafts = sorted(key for key, draft in state.drafts.items() if is_written_in(draft.body, wanted))
    if not contents and not drafts:
        raise NothingToEraseError(wanted)
    erased = [Happening(_erasure(command, contents))] if contents else []
    return [
        *erased,
        *(Happening(_erasure(command, ()), question, author) for author, question in drafts),
    ]


def erase_event(state: State, command: c.EraseEvent, _: datetime) -> list[Happening]:
    """The words of one event; the log keeps that it happened."""
    check_not_held(state)
    contents = _present(state, [state.content_at.get(command.seq)])
    if not contents:
        raise NothingToEraseError(str(command.seq))
    return [Happening(_erasure(command, contents))]


def _present(state: State, contents: Iterable[ContentId | None]) -> tuple[str, ...]:
    return tuple(each.hex() for each in contents if each is not None and each in state.bodies)


def _erasure(
    command: c.EraseAnswer | c.EraseParticipant | c.EraseText | c.EraseEvent,
    contents: tuple[str, ...],
) -> e.ContentsErased:
    reason = clean_line(command.reason, "reason")
    # Sorted, for the state has them in the order in which they came.
    return e.ContentsErased(tuple(sorted(contents)), command.category.value, reason)

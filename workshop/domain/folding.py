"""Events to state: the only code that changes a `State`."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import Any, Final, TypeVar

from workshop.domain import events as e
from workshop.domain.board import Board, Cluster, Entry, JointAnswer, Remark
from workshop.domain.comments import Comment, Concept, Reply
from workshop.domain.earlier import Earlier
from workshop.domain.events import EventRow
from workshop.domain.happening import check_version, payload_of
from workshop.domain.ids import (
    ContentId,
    ParticipantId,
    PointId,
    QuestionId,
    SubjectId,
    TeamId,
)
from workshop.domain.keeping import Decision, Figure, Hold, Kept
from workshop.domain.pending import NOT_PLACED, Waiting, waiting_of
from workshop.domain.polls import Dots, Poll, StanceHeld
from workshop.domain.rooms import Merge, OtherAnswer, Room
from workshop.domain.settings import DEFAULT_ROLES, ErasureCategory
from workshop.domain.state import (
    AnswerRow,
    Arrangement,
    Device,
    Loaded,
    Participant,
    Revision,
    Seal,
    Sealing,
    State,
    Team,
)
from workshop.domain.wording import ERASED

_as_revision: Final = partial(tuple.__new__, Revision)
"""A `Revision` without the call of its own constructor: made for every answer."""
ANSWERS: Final = frozenset({"AnswerSubmitted", "AnswerWithdrawn"})
"""Kinds of event that are folded without being read."""
ASIDE: Final = frozenset(
    {
        *("ConceptIssued", "CommentMade", "CommentAnswered", "CopyWritten"),
        *("TabletsOpened", "DeviceAdmitted", "DeviceBound", "DeviceReleased", "DeviceRevoked"),
    }
)
"""Kinds of event that change nothing in the account but what is said about it."""
_NOT_ABOUT: Final = ANSWERS | {"ContentsErased"}


def fold(loaded: Loaded) -> State:
    """The state after everything in the file; `loaded.bodies` are kept, not copied."""
    state = State(bodies=loaded.bodies)
    for row in loaded.rows:
        apply(state, row)
    _add_revisions(state, loaded.answers)
    if loaded.head is not None:
        state.seq, state.link, state.branch = loaded.head
    for row in loaded.pending:
        wait(state, row)
    # Last: they are what is there now, and earlier answers do not take them away.
    state.drafts = dict(loaded.drafts)
    return state


def apply(state: State, row: EventRow) -> None:
    """Change `state` by one event."""
    _change(state, row)
    _stand_at(state, row)


def wait(state: State, row: EventRow) -> bool:
    """Change `state` by an anonymous act that is not in the log yet, instead of its author's last.

    False if nothing is left to wait: an answer was taken back that no log has.
    """
    waiting, subject = waiting_of(row), _subject(row)
    acts = state.pending.setdefault(waiting, {})
    if subject in acts:
        _forget(state, acts.pop(subject))
    is_left = row.kind != "AnswerWithdrawn" or bool(state.standing(waiting.question, subject))
    if is_left:
        _change(state, row)
        acts[subject] = row
    if not acts:
        del state.pending[waiting]
    return is_left


def _forget(state: State, row: EventRow) -> None:
    """An act that waited is replaced by a later one of its author."""
    if row.kind in ANSWERS:
        _take_back(state, row)
    elif row.content_id is not None:
        state.words_of[_subject(row)].remove(row.content_id)
        state.words_in[row.kind].remove(row.content_id)
    if row.content_id is not None:
        state.bodies.pop(row.content_id, None)


def _take_back(state: State, row: EventRow) -> None:
    """The newest revision, which is that of `row`."""
    given = state.answers[_question(row)]
    given[_subject(row)].pop()
    if not given[_subject(row)]:
        del given[_subject(row)]


def enter_log(state: State, waiting: Waiting, rows: Iterable[EventRow]) -> None:
    """`rows` are what waited, now with their places in the log."""
    drafts = dict(state.drafts)  # written since
    for row in state.pending.pop(waiting).values():
        if row.kind in ANSWERS:
            _take_back(state, row)
    for row in rows:
        _happen(state, row)
        _stand_at(state, row)
    state.drafts = drafts


def _change(state: State, row: EventRow) -> None:
    _happen(state, row)
    # Answers know their words themselves; why something was erased are not the subject's.
    if row.subject and row.content_id and row.kind not in _NOT_ABOUT:
        state.words_of.setdefault(row.subject, []).append(row.content_id)
        state.words_in.setdefault(row.kind, set()).add(row.content_id)


def _happen(state: State, row: EventRow) -> None:
    """Answers are kept undecoded, everything else is read."""
    if row.kind in ANSWERS:
        _add_revision(state, row)
        return
    content = row.content_id
    payload = payload_of(row, state.bodies.get(content) if content else "[]")
    _APPLY[type(payload)](state, payload, row)
    _touch(state, row)
    state.memo.clear()
    if content and row.seq != NOT_PLACED:
        state.content_at[row.seq] = content


def _touch(state: State, row: EventRow) -> None:
    """What happens after the account was opened again is a change to the former version."""
    account = state.account
    if account.reopened and account.seal is None and row.seq != NOT_PLACED:
        touched = account.touched.setdefault(account.version, {})
        touched[row.kind, row.question or ""] = None


def _stand_at(state: State, row: EventRow) -> None:
    state.at = max(state.at, _at(row))  # a clock that is put back takes nothing back
    state.seq = row.seq
    state.aside += row.kind in ASIDE
    state.link = row.link
    state.branch = row.branch


def _add_revision(state: State, row: EventRow) -> None:
    """The hot path: an evening has thousands of answers, and a few hundred of all else."""
    check_version(row)
    question, subject = row.question, row.subject
    if question is None or subject is None:  # no rule writes this; a damaged file may
        raise KeyError(row.seq)
    revision = _as_revision((row.seq, row.at, row.content_id, row.data))
    given = state.answers.get(question) or state.answers.setdefault(question, {})
    before = given.get(subject)
    if before is None:
        given[subject] = [revision]
    else:
        before.append(revision)
    if state.drafts:
        state.drafts.pop((subject, question), None)


def _add_revisions(state: State, rows: Iterable[AnswerRow]) -> None:
    """The same for a whole log, of which most rows are answers: nothing here is done twice."""
    answers, newest = state.answers, state.at
    for row in rows:
        _, at, *_, question, subject = row
        if at and at > newest:
            newest = at
        given = answers.get(question)
        if given is None:
            given = answers[question] = {}
        before = given.get(subject)
        if before is None:
            given[subject] = [_as_revision(row[:4])]
        else:
            before.append(_as_revision(row[:4]))
    state.at = newest


P = TypeVar("P")
# Any: the table holds functions of different payloads; `_on` ties each to its own.
_APPLY: Final[dict[type, Callable[[State, Any, EventRow], None]]] = {}
_Apply = Callable[[State, P, EventRow], None]


def _on(kind: type[P]) -> Callable[[_Apply[P]], _Apply[P]]:
    def register(function: _Apply[P]) -> _Apply[P]:
        _APPLY[kind] = function
        return function

    return register


def _question(row: EventRow) -> QuestionId:
    return row.question or QuestionId("")


def _branch_of(row: EventRow) -> str:
    """The room it came from."""
    branch: str = json.loads(row.origin or "[]")[0]
    return branch


def _subject(row: EventRow) -> SubjectId:
    return row.subject or SubjectId("")


def _at(row: EventRow) -> str:
    return row.at or ""


# --- the session ---------------------------------------------------------------------------


@_on(e.SessionCreated)
def _created(state: State, payload: e.SessionCreated, _: EventRow) -> None:
    state.session = payload.session
    state.details = payload.details
    state.attribution = payload.attribution
    state.publicity = payload.publicity
    state.roles = {role.key: role for role in DEFAULT_ROLES}


@_on(e.DetailsChanged)
def _details(state: State, payload: e.DetailsChanged, _: EventRow) -> None:
    state.details = payload.details


@_on(e.SettingsChanged)
def _settings(state: State, payload: e.SettingsChanged, _: EventRow) -> None:
    state.attribution = payload.attribution
    state.publicity = payload.publicity
    # Who joined with a name joins anew: an anonymous evening knows no name behind a tablet.
    state.devices = {name: Device(device.number) for name, device in state.devices.items()}


@_on(e.ProgrammeAdded)
def _programme(state: State, payload: e.ProgrammeAdded, _: EventRow) -> None:
    programme = payload.programme
    state.programmes[programme.id] = programme
    state.questions.update({question.id: question for question in programme.questions()})


@_on(e.RoleDefined)
def _role(state: State, payload: e.RoleDefined, _: EventRow) -> None:
    state.roles[payload.role.key] = payload.role


@_on(e.EpochRaised)
def _epoch(state: State, _: e.EpochRaised, row: EventRow) -> None:
    state.epoch = row.epoch


# --- people --------------------------------------------------------------------------------


@_on(e.ParticipantSet)
def _participant(state: State, payload: e.ParticipantSet, row: EventRow) -> None:
    known = state.participants.get(payload.participant)
    former = (*known.former, (_at(row), known.name, known.group)) if known else ()
    if known is None and row.origin is not None:
        room = state.rooms.split[_branch_of(row)]
        room.participants = (*room.participants, payload.participant)
    state.participants[payload.participant] = Participant(
        payload.participant, payload.name, payload.role, payload.group, former
    )


@_on(e.ParticipantRemoved)
def _no_participant(state: State, payload: e.ParticipantRemoved, _: EventRow) -> None:
    del state.participants[payload.participant]
    state.presence.pop(payload.participant, None)
    _leave_devices(state, participant=payload.participant)
    for team in list(state.teams.values()):
        members = tuple(member for member in team.members if member != payload.participant)
        state.teams[team.id] = replace(team, members=members)


@_on(e.PresenceRecorded)
def _presence(state: State, payload: e.PresenceRecorded, _: EventRow) -> None:
    known = state.presence.get(payload.participant, ())
    # Of one moment the last note holds: the ones before it were mistakes.
    records = [record for record in known if record[0] != payload.when]
    records.append((payload.when, payload.presence))
    records.sort(key=lambda record: record[0])
    state.presence[payload.participant] = records


@_on(e.TeamSet)
def _team(state: State, payload: e.TeamSet, _: EventRow) -> None:
    state.teams[payload.team] = Team(payload.team, payload.name, payload.members)


@_on(e.TeamRemoved)
def _no_team(state: State, payload: e.TeamRemoved, _: EventRow) -> None:
    del state.teams[payload.team]
    _leave_devices(state, team=payload.team)


@_on(e.SeatIssued)
def _seat(state: State, payload: e.SeatIssued, _: EventRow) -> None:
    state.seats.add(payload.seat)


# --- tablets -------------------------------------------------------------------------------


@_on(e.TabletsOpened)
def _tablets(state: State, payload: e.TabletsOpened, _: EventRow) -> None:
    state.tablets = payload


@_on(e.DeviceAdmitted)
def _admitted(state: State, payload: e.DeviceAdmitted, _: EventRow) -> None:
    state.devices[payload.device] = Device(payload.number)
    state.device_count = payload.number


@_on(e.DeviceBound)
def _bound(state: State, payload: e.DeviceBound, _: EventRow) -> None:
    number = state.devices[payload.device].number
    state.devices[payload.device] = Device(number, payload.participant, payload.team)


@_on(e.DeviceReleased)
def _released(state: State, payload: e.DeviceReleased, _: EventRow) -> None:
    state.devices[payload.device] = Device(state.devices[payload.device].number)


@_on(e.DeviceRevoked)
def _revoked(state: State, payload: e.DeviceRevoked, _: EventRow) -> None:
    del state.devices[payload.device]


def _leave_devices(
    state: State, participant: ParticipantId | None = None, team: TeamId | None = None
) -> None:
    """Who is no longer there uses no tablet."""
    for name, device in list(state.devices.items()):
        if (device.participant, device.team) == (participant, team):
            state.devices[name] = Device(device.number)


# --- flow ----------------------------------------------------------------------------------


@_on(e.PhaseEntered)
def _phase(state: State, payload: e.PhaseEntered, row: EventRow) -> None:
    state.flow.step, state.flow.phase = payload.step, payload.phase
    state.flow.visited.setdefault(payload.step, []).append((_at(row), payload.phase))
    state.flow.skipped.pop(payload.step, None)


@_on(e.StepSkipped)
def _skipped(state: State, payload: e.StepSkipped, _: EventRow) -> None:
    state.flow.skipped[payload.step] = payload


@_on(e.MinutesPlanned)
def _planned(state: State, payload: e.MinutesPlanned, _: EventRow) -> None:
    programme = state.programmes[payload.step.partition(".")[0]]
    steps = tuple(
        replace(step, minutes=payload.minutes) if step.id == payload.step else step
        for step in programme.steps
    )
    state.programmes[programme.id] = replace(programme, steps=steps)


@_on(e.RoundOpened)
def _round_opened(state: State, _: e.RoundOpened, row: EventRow) -> None:
    state.flow.closed.pop(_question(row), None)


@_on(e.RoundClosed)
def _round_closed(state: State, _: e.RoundClosed, row: EventRow) -> None:
    state.flow.closed[_question(row)] = _at(row)


@_on(e.Shown)
def _shown(state: State, payload: e.Shown, row: EventRow) -> None:
    state.flow.shown[_question(row)] = payload.up_to_seq
    state.flow.showings.setdefault(_question(row), []).append(payload.up_to_seq)
    state.flow.shown_at[_question(row)] = _at(row)


@_on(e.ShowingPlanned)
def _showing_planned(state: State, _: e.ShowingPlanned, __: EventRow) -> None:
    state.flow.is_shown_by_report = True


# --- dots and polls ------------------------------------------------------------------------


@_on(e.DotsOpened)
def _dots_opened(state: State, payload: e.DotsOpened, row: EventRow) -> None:
    known = state.dots.get(_question(row))
    dots = Dots(payload.budget)
    if known:
        dots.placed, dots.placed_at = known.placed, known.placed_at
    state.dots[_question(row)] = dots


@_on(e.DotsPlaced)
def _dots_placed(state: State, payload: e.DotsPlaced, row: EventRow) -> None:
    # Another room may have a round of dots where this one had none: it is over then.
    dots = state.dots.setdefault(_question(row), Dots(0, is_open=False))
    dots.placed[_subject(row)] = payload.dots
    if row.seq != NOT_PLACED:
        dots.placed_at[_subject(row)] = row.seq


@_on(e.DotsCounted)
def _dots_counted(state: State, payload: e.DotsCounted, row: EventRow) -> None:
    state.dots.setdefault(_question(row), Dots(0)).counted = payload.dots


@_on(e.DotsClosed)
def _dots_closed(state: State, _: e.DotsClosed, row: EventRow) -> None:
    state.dots[_question(row)].is_open = False


@_on(e.PollOpened)
def _poll_opened(state: State, _: e.PollOpened, row: EventRow) -> None:
    state.polls.setdefault(_question(row), []).append(Poll(opened_at=_at(row)))


@_on(e.StanceTaken)
def _stance(state: State, payload: e.StanceTaken, row: EventRow) -> None:
    held = StanceHeld(payload.stance, payload.reservation, row.at)
    state.polls[_question(row)][-1].stances[_subject(row)] = held


@_on(e.HandsCounted)
def _hands(state: State, payload: e.HandsCounted, row: EventRow) -> None:
    poll = state.polls[_question(row)][-1]
    counts = (payload.agree, payload.with_reservation, payload.disagree)
    poll.hands = (*counts, payload.reservations)


@_on(e.PollClosed)
def _poll_closed(state: State, _: e.PollClosed, row: EventRow) -> None:
    poll = state.polls[_question(row)][-1]
    poll.is_open, poll.closed_at = False, _at(row)


# --- the operator's arrangement ------------------------------------------------------------


def _arrange(state: State, row: EventRow, after: Arrangement) -> None:
    """Keep `after`, and what it was before the whole command, so that it can be undone."""
    if isinstance(after, Board):
        before: Arrangement = _board(state, row)
        state.boards[after.question] = after
    else:
        before = _joint(state, row)
        _word(state, row, after)
    if row.id:
        first, _ = state.undoable.get(row.id, (before, after))
        state.undoable[row.id] = (first, after)


def _word(state: State, row: EventRow, joint: JointAnswer) -> None:
    state.joint[joint.question] = joint
    state.wordings.setdefault(joint.question, []).append((_at(row), joint))


def _board(state: State, row: EventRow) -> Board:
    return state.boards.get(_question(row)) or Board(_question(row))


def _joint(state: State, row: EventRow) -> JointAnswer:
    return state.joint.get(_question(row)) or JointAnswer(_question(row))


@_on(e.ClusterSet)
def _cluster(state: State, payload: e.ClusterSet, row: EventRow) -> None:
    cluster = Cluster(payload.cluster, payload.name, payload.cards)
    _arrange(state, row, _board(state, row).with_cluster(cluster))


@_on(e.ClusterRemoved)
def _no_cluster(state: State, payload: e.ClusterRemoved, row: EventRow) -> None:
    _arrange(state, row, _board(state, row).without_cluster(payload.cluster))


@_on(e.EntrySet)
def _entry(state: State, payload: e.EntrySet, row: EventRow) -> None:
    entry = Entry(payload.entry, payload.fields, payload.rationale, payload.sources)
    _arrange(state, row, _joint(state, row).with_entry(entry))


@_on(e.EntryRemoved)
def _no_entry(state: State, payload: e.EntryRemoved, row: EventRow) -> None:
    _arrange(state, row, _joint(state, row).without_entry(payload.entry))


@_on(e.EntriesOrdered)
def _ordered(state: State, payload: e.EntriesOrdered, row: EventRow) -> None:
    _arrange(state, row, _joint(state, row).in_order(payload.order))


@_on(e.RemarkSet)
def _remark(state: State, payload: e.RemarkSet, row: EventRow) -> None:
    remark = Remark(payload.remark, payload.kind, payload.text, payload.sources)
    _arrange(state, row, _joint(state, row).with_remark(remark))


@_on(e.RemarkRemoved)
def _no_remark(state: State, payload: e.RemarkRemoved, row: EventRow) -> None:
    _arrange(state, row, _joint(state, row).without_remark(payload.remark))


@_on(e.Undone)
def _undone(state: State, payload: e.Undone, row: EventRow) -> None:
    before, _ = state.undoable.pop(payload.command)
    if isinstance(before, Board):
        state.boards[_question(row)] = before
    else:
        _word(state, row, before)


# --- minutes -------------------------------------------------------------------------------


@_on(e.HouseRulesAgreed)
def _house_rules(state: State, payload: e.HouseRulesAgreed, _: EventRow) -> None:
    state.minutes.house_rules = payload


@_on(e.InvolvementRecorded)
def _involvement(state: State, payload: e.InvolvementRecorded, _: EventRow) -> None:
    state.minutes.involvement[payload.step] = payload


@_on(e.ContributionRecorded)
def _contribution(state: State, payload: e.ContributionRecorded, row: EventRow) -> None:
    state.minutes.contributions[payload.point] = payload
    _point(state, row, payload.point)


@_on(e.PledgeRecorded)
def _pledge(state: State, payload: e.PledgeRecorded, row: EventRow) -> None:
    state.minutes.pledges[payload.point] = payload
    _point(state, row, payload.point)


@_on(e.AgreementRecorded)
def _agreement(state: State, payload: e.AgreementRecorded, row: EventRow) -> None:
    state.minutes.agreements[payload.point] = payload
    _point(state, row, payload.point)


@_on(e.PointParked)
def _parked(state: State, payload: e.PointParked, row: EventRow) -> None:
    state.minutes.parked[payload.point] = payload
    _point(state, row, payload.point)


def _point(state: State, row: EventRow, point: PointId) -> None:
    if row.origin is not None:
        state.rooms.points.add(point)


@_on(e.PointStruck)
def _struck(state: State, payload: e.PointStruck, _: EventRow) -> None:
    for points in state.minutes.points():
        points.pop(payload.point, None)


@_on(e.ProcessChecked)
def _process(state: State, payload: e.ProcessChecked, row: EventRow) -> None:
    state.minutes.process_checks.append((_at(row), payload))


@_on(e.CopyWritten)
def _copy(state: State, payload: e.CopyWritten, _: EventRow) -> None:
    state.minutes.copies.append(payload)


# --- the account ---------------------------------------------------------------------------


@_on(e.ConceptIssued)
def _issued(state: State, payload: e.ConceptIssued, row: EventRow) -> None:
    state.account.concepts.append(Concept(payload.number, payload.version, _at(row)))


@_on(e.CommentMade)
def _comment(state: State, payload: e.CommentMade, row: EventRow) -> None:
    known = state.account.comments.get(payload.comment)
    seq = known.seq if known else row.seq
    if known and known.seq == NOT_PLACED:  # its place in the log is its place among the others
        del state.account.comments[payload.comment]
        seq = row.seq
    subject = SubjectId(row.subject) if row.subject else None
    state.account.comments[payload.comment] = Comment(
        payload.comment, payload.concept, subject, payload.text, row.at, seq
    )


@_on(e.CommentAnswered)
def _reply(state: State, payload: e.CommentAnswered, _: EventRow) -> None:
    comment = state.account.comments.get(payload.comment)
    if comment is None:  # a rule never lets this happen; a file may
        return
    reply = Reply(payload.taken_over, payload.note)
    state.account.comments[payload.comment] = replace(comment, reply=reply)


@_on(e.EarlierBrought)
def _earlier(state: State, payload: e.EarlierBrought, _: EventRow) -> None:
    state.earlier[payload.earlier] = Earlier(payload.evening, {})


@_on(e.EarlierEntryBrought)
def _earlier_entry(state: State, payload: e.EarlierEntryBrought, _: EventRow) -> None:
    known = state.earlier[payload.earlier]
    state.earlier[payload.earlier] = known.with_entry(payload.entry)


@_on(e.EarlierRemoved)
def _not_earlier(state: State, payload: e.EarlierRemoved, _: EventRow) -> None:
    del state.earlier[payload.earlier]


@_on(e.PartsChosen)
def _parts(state: State, payload: e.PartsChosen, _: EventRow) -> None:
    state.account.left_out = payload.left_out


@_on(e.SealingStarted)
def _sealing(state: State, payload: e.SealingStarted, row: EventRow) -> None:
    account = state.account
    seal = account.seal
    account.sealing = Sealing(
        payload.version,
        seal.fingerprint if seal else row.link,
        _at(row),
        payload.agreement,
        seal.agreed_at if seal else _at(row),
        payload.adoption,
        payload.target,
    )


@_on(e.Sealed)
def _sealed(state: State, payload: e.Sealed, row: EventRow) -> None:
    sealing = state.account.sealing
    if sealing is None:  # a rule never lets this happen; a file may
        return
    seal = Seal(
        sealing.version,
        sealing.fingerprint,
        payload.pdf_sha256,
        payload.certificate,
        payload.certificate_pem,
        payload.target,
        _at(row),
        sealing.agreement,
        sealing.agreed_at,
        sealing.adoption,
        payload.others,
    )
    state.account.seals.append(seal)
    state.account.sealing = None
    state.drafts.clear()


@_on(e.SealingAborted)
def _aborted(state: State, _: e.SealingAborted, __: EventRow) -> None:
    account = state.account
    if account.sealing is not None and account.sealing.target:
        account.given_up.append(account.sealing.target)
    account.sealing = None


@_on(e.AccountReopened)
def _reopened(state: State, payload: e.AccountReopened, row: EventRow) -> None:
    state.account.version = payload.version
    state.account.reopened.append((payload.version, _at(row), payload.reason))


@_on(e.ContentsErased)
def _erased(state: State, payload: e.ContentsErased, row: EventRow) -> None:
    gone = {ContentId(bytes.fromhex(content)) for content in payload.contents}
    state.erased |= gone
    if payload.category == ErasureCategory.SELECTION_LIST:
        state.destroyed |= gone
    for content in gone:
        state.bodies.pop(content, None)
    for author, question in list(state.drafts):
        if author == row.subject and row.question in (None, question):
            del state.drafts[author, question]


# --- keeping -------------------------------------------------------------------------------


@_on(e.KeepingDecided)
def _kept(state: State, payload: e.KeepingDecided, row: EventRow) -> None:
    decision = Decision(
        payload.version,
        Kept(payload.kept),
        payload.category,
        payload.ground,
        payload.by,
        _at(row),
        payload.gone,
    )
    state.account.decisions.append(decision)


@_on(e.FigureKept)
def _figure(state: State, payload: e.FigureKept, row: EventRow) -> None:
    state.account.figures[_question(row)] = Figure(row.seq, payload.figure)


@_on(e.GroupKept)
def _group(state: State, payload: e.GroupKept, _: EventRow) -> None:
    known = state.participants.get(payload.participant)
    if known is not None:  # a rule never lets it be otherwise; a file may
        state.participants[known.id] = replace(known, name=ERASED, group=payload.group)


@_on(e.HoldPlaced)
def _held(state: State, payload: e.HoldPlaced, row: EventRow) -> None:
    state.account.holds.append(Hold(payload.reason, _at(row)))


@_on(e.HoldLifted)
def _lifted(state: State, payload: e.HoldLifted, row: EventRow) -> None:
    if not state.account.holds:  # a rule never lets this happen; a file may
        return
    hold = state.account.holds[-1]
    state.account.holds[-1] = replace(hold, lifted_at=_at(row), lifted_because=payload.reason)


# --- rooms ---------------------------------------------------------------------------------


@_on(e.RoomSplit)
def _split(state: State, payload: e.RoomSplit, row: EventRow) -> None:
    state.rooms.split[payload.branch] = Room(
        payload.branch, payload.name, payload.participants, _at(row), row.seq, row.link.hex()
    )


@_on(e.RoomOpened)
def _room_opened(state: State, payload: e.RoomOpened, _: EventRow) -> None:
    rooms = state.rooms
    rooms.here = payload.branch
    here = frozenset(rooms.split[payload.branch].participants)
    rooms.others = frozenset(state.participants) - here
    # Tablets of the first room are not known here, nor its code.
    state.tablets = None
    state.devices = {}


@_on(e.RoomClosed)
def _room_closed(state: State, payload: e.RoomClosed, row: EventRow) -> None:
    room = state.rooms.split[payload.branch]
    room.is_given_up = True
    room.back_at = room.back_at or _at(row)


@_on(e.RoomMerged)
def _room_merged(state: State, payload: e.RoomMerged, row: EventRow) -> None:
    room = state.rooms.split[payload.branch]
    merge = Merge(payload.up_to_seq, payload.link, row.seq + 1, row.seq + payload.count, _at(row))
    room.merges.append(merge)
    room.back_at = room.back_at or _at(row)
    room.questions |= frozenset(payload.questions)


@_on(e.OtherAnswerKept)
def _kept_beside(state: State, _: e.OtherAnswerKept, row: EventRow) -> None:
    branch = _branch_of(row) if row.origin else ""
    other = OtherAnswer(
        row.seq, _question(row), _subject(row), branch, row.content_id, row.data, row.at
    )
    for seq, each in list(state.rooms.undecided.items()):
        if (each.question, each.subject, each.branch) == (
            other.question, other.subject, other.branch
        ):  # fmt: skip
            state.rooms.settled[seq] = state.rooms.undecided.pop(seq)  # the author's own later one
    state.rooms.undecided[row.seq] = other


@_on(e.OtherAnswerSettled)
def _settled(state: State, payload: e.OtherAnswerSettled, _: EventRow) -> None:
    other = state.rooms.undecided.pop(payload.seq, None)
    if other is not None:  # a rule never lets it be otherwise; a file may
        state.rooms.settled[payload.seq] = other

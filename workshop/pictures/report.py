"""State to the report's data, as the settings allow."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from workshop.domain.ids import EntryId
from workshop.domain.programme import Question, Step, Who
from workshop.domain.settings import Attribution
from workshop.domain.wording import is_erased
from workshop.pictures.audiences import shown_insight
from workshop.pictures.board import board_picture
from workshop.pictures.changes import version_changes
from workshop.pictures.comments import CommentPicture, comments
from workshop.pictures.counting import counts, was_there
from workshop.pictures.earlier import earlier_pictures
from workshop.pictures.folded import is_folded
from workshop.pictures.groups import speaks_as_person
from workshop.pictures.harvest import harvest
from workshop.pictures.in_words import answer_texts, label_text
from workshop.pictures.joint import joint_picture
from workshop.pictures.polls import poll_picture
from workshop.pictures.report_data import (
    AccountStatus,
    AgreementLine,
    AnswerLine,
    Attendance,
    Attendee,
    ClusterLine,
    CommentLine,
    ContributionLine,
    HoldLine,
    InvolvementLine,
    JointReport,
    KeepingLine,
    PledgeLine,
    ProgrammeReport,
    QuestionReport,
    ReportData,
    SealedVersion,
    StepReport,
)
from workshop.pictures.rooms import room_lines
from workshop.pictures.shown import ShownAnswer, listed_answers

if TYPE_CHECKING:
    from workshop.domain.programme import Programme
    from workshop.domain.state import Account, Participant, State


@dataclass(frozen=True)
class ReportWords:
    """The few words that the data itself needs."""

    erased: str
    """Stands where words were erased for privacy."""
    gone: str
    """The same where others went on the ground of the *selectielijst*: no reason is right for all.
    """
    others: str
    """Names the pool of small political groups."""
    declined: str
    """An answer that somebody would rather not give."""


def report_data(state: State, words: ReportWords) -> ReportData:
    """Everything the report prints, from any state; gaps show as gaps."""
    words = replace(words, erased=words.gone) if state.destroyed else words
    rules, details = state.minutes.house_rules, state.details
    standing = state.account.sealing or state.account.seal
    data = ReportData(
        title=details.title,
        municipality=details.municipality,
        date=details.date,
        place=details.place,
        theme=details.theme,
        facilitator=details.facilitator,
        clerk=details.clerk or (standing.agreement.clerk if standing else ""),
        chair=details.chair or (standing.agreement.chair if standing else ""),
        practice=details.practice,
        publicity=state.publicity,
        attribution=state.attribution,
        as_person=speaks_as_person(state),
        status=_status(state),
        began_at=min((visits[0][0] for visits in state.flow.visited.values()), default=""),
        ended_at=_agreed_at(state),
        attendance=_attendance(state),
        house_rules=rules.rules if rules else (),
        harvest=harvest(state),
        programmes=tuple(_programme(state, each, words) for each in state.programmes.values()),
        pledges=tuple(
            PledgeLine(p.by, p.to, p.text, p.due) for p in state.minutes.pledges.values()
        ),
        agreements=tuple(
            AgreementLine(a.text, a.who, a.due) for a in state.minutes.agreements.values()
        ),
        parked=tuple(point.text for point in state.minutes.parked.values()),
        erased=len(state.erased - state.destroyed),
        concepts=len(state.account.concepts),
        comments=tuple(_comment(each) for each in comments(state)),
        left_out=state.account.left_out,
        accent=details.accent,
        logo=details.logo,
        destroyed=len(state.destroyed),
        keeping=_keeping(state.account),
        holds=_holds(state.account),
        rooms=room_lines(state),
        earlier=earlier_pictures(state),
    )
    return spelled_out(data, words.erased)


T = TypeVar("T")


def spelled_out(value: T, erased: str) -> T:
    """`value` with `erased` wherever words were erased."""
    return _spell(value, erased)  # type: ignore[no-any-return] # same type as it came


def _spell(value: Any, erased: str) -> Any:  # noqa: ANN401 any part of the data
    if isinstance(value, str):
        return erased if is_erased(value) else value
    if isinstance(value, tuple):
        return tuple(_spell(item, erased) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value, **{f.name: _spell(getattr(value, f.name), erased) for f in fields(value)}
        )
    return value


# --- status and attendance -----------------------------------------------------------------


def _agreed_at(state: State) -> str:
    standing = state.account.sealing or state.account.seal
    return standing.agreed_at if standing else ""


def _status(state: State) -> AccountStatus:
    account = state.account
    standing = account.sealing or account.seal
    if standing is None:
        return AccountStatus(
            "concept",
            account.version,
            reopened=tuple(account.reopened),
            earlier=_earlier(account),
            concept=account.concept.number if account.concept else account.next_concept,
            changes=version_changes(state),
        )
    adoption = standing.adoption
    return AccountStatus(
        kind="adopted" if adoption else "agreed",
        version=standing.version,
        fingerprint=standing.fingerprint.hex(),
        agreed_at=standing.agreed_at,
        place=standing.agreement.place,
        chair=standing.agreement.chair,
        clerk=standing.agreement.clerk,
        council_date=adoption.council_date if adoption else "",
        item=adoption.item if adoption else "",
        decision=adoption.decision if adoption else "",
        changed=adoption.changed if adoption else False,
        reopened=tuple(account.reopened),
        earlier=_earlier(account),
        changes=version_changes(state),
    )


def _keeping(account: Account) -> tuple[KeepingLine, ...]:
    return tuple(
        KeepingLine(each.kept, each.at, each.by, each.category, each.ground)
        for each in account.decisions
    )


def _holds(account: Account) -> tuple[HoldLine, ...]:
    return tuple(
        HoldLine(each.reason, each.at, each.lifted_at, each.lifted_because)
        for each in account.holds
    )


def _comment(comment: CommentPicture) -> CommentLine:
    reply = comment.reply
    return CommentLine(
        number=comment.number,
        concept=comment.concept,
        who=comment.who,
        at=comment.at,
        text=comment.text,
        taken_over=reply.taken_over if reply else None,
        note=reply.note if reply else "",
    )


def _earlier(account: Account) -> tuple[SealedVersion, ...]:
    """The last seal of each version before the present one."""
    last = {seal.version: seal for seal in account.seals if seal.version < account.version}
    return tuple(
        SealedVersion(
            seal.version,
            seal.agreed_at,
            seal.fingerprint.hex(),
            seal.adoption.council_date if seal.adoption else "",
            seal.adoption.item if seal.adoption else "",
            seal.adoption.changed if seal.adoption else False,
        )
        for seal in last.values()
    )


def _attendance(state: State) -> Attendance:
    people = list(state.participants.values())
    named = [each for each in people if state.roles[each.role].named_in_report]
    return Attendance(
        seats=state.details.council_seats,
        council_present=sum(
            state.roles[each.role].counts_as_council and was_there(state, each.id)
            for each in people
        ),
        attendees=tuple(sorted((_attendee(state, each) for each in named), key=_by_group)),
        unnamed=_unnamed(state),
    )


def _attendee(state: State, person: Participant) -> Attendee:
    records = tuple(state.presence.get(person.id, ()))
    return Attendee(person.name, person.group, state.roles[person.role].label, records)


def _by_group(attendee: Attendee) -> tuple[bool, str, str]:
    return (not attendee.group, attendee.group, attendee.name)


def _unnamed(state: State) -> tuple[tuple[str, int], ...]:
    found: dict[str, int] = {}
    for person in state.participants.values():
        role = state.roles[person.role]
        if not role.named_in_report and was_there(state, person.id):
            found[role.label] = found.get(role.label, 0) + 1
    return tuple(sorted(found.items()))


# --- programmes ----------------------------------------------------------------------------


def _programme(state: State, programme: Programme, words: ReportWords) -> ProgrammeReport:
    steps = tuple(_step(state, step, words) for step in programme.steps)
    return ProgrammeReport(
        programme.id, programme.title, programme.summary, steps, programme.sources
    )


def _step(state: State, step: Step, words: ReportWords) -> StepReport:
    visits, skipped = state.flow.visited.get(step.id), state.flow.skipped.get(step.id)
    noted = state.minutes.involvement.get(step.id)
    return StepReport(
        id=step.id,
        title=step.title,
        result=step.result,
        visited_at=visits[0][0] if visits else "",
        skipped=skipped.reason if skipped else "",
        aid=step.aid,
        sources=step.sources,
        questions=tuple(_question(state, question, words) for question in step.questions),
        asks_involvement=step.involvement,
        involvement=InvolvementLine(
            noted.about, noted.who, noted.how, noted.when, noted.arranged_by
        )
        if noted
        else None,
        contributions=tuple(
            ContributionLine(each.by, each.text)
            for each in state.minutes.contributions.values()
            if each.step == step.id
        ),
    )


def _question(state: State, question: Question, words: ReportWords) -> QuestionReport:
    board = board_picture(state, question.id)
    gone = is_folded(state, question.id)
    answers = () if gone else listed_answers(state, question)
    own = question.who is Who.OWN
    joint = None if own else _joint(state, question)
    asked = bool(state.answers.get(question.id)) or question.id in state.flow.shown
    return QuestionReport(
        id=question.id,
        prompt=question.prompt,
        kind=question.kind,
        who=question.who,
        aid=question.aid,
        asked=asked or bool(joint and (joint.entries or joint.dissents or joint.not_agreed)),
        counts=counts(state, question.id) if own else None,
        shown=question.id in state.flow.shown,
        answers=tuple(_line(question, answer, words) for answer in answers),
        insight=shown_insight(state, question),
        clusters=tuple(ClusterLine(each.name, each.cards, each.dots) for each in board.clusters),
        loose=len(board.loose),
        joint=joint,
        poles=question.poles,
        named=state.attribution is Attribution.NAME,
        destroyed=gone,
    )


def _line(question: Question, answer: ShownAnswer, words: ReportWords) -> AnswerLine:
    value, label = answer.value, label_text(answer.label, words.others)
    texts = (words.erased,) if value is None else answer_texts(question, value, words.declined)
    return AnswerLine(texts, label, answer.late)


def _joint(state: State, question: Question) -> JointReport:
    picture = joint_picture(state, question)
    dots = state.dots.get(question.id)
    totals = dots.totals() if dots and not dots.is_open else None
    mains = {EntryId(entry.id): entry.main for entry in picture.entries}
    return JointReport(
        fields=tuple(column.label for column in question.columns),
        leads=tuple(column.lead for column in question.columns),
        links=picture.links,
        loose=picture.loose,
        timeline=picture.timeline,
        entries=picture.entries,
        # What a dissent leans on would tell whose it is.
        dissents=tuple(replace(each, sources=()) for each in picture.dissents),
        not_agreed=picture.not_agreed,
        dots=tuple((main, totals[entry]) for entry, main in mains.items()) if totals else (),
        polls=tuple(
            poll_picture(state, poll)
            for poll in state.polls.get(question.id, ())
            if not poll.is_open
        ),
    )

"""What happened on a played evening, in numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop.domain.programme import Who
from workshop.evening.verifying import verify_report
from workshop.texts import playing as words

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.domain.state import State
    from workshop.evening import Evening
    from workshop.evening.sealing import SealedReport


@dataclass(frozen=True)
class Numbers:
    """Counts of one evening."""

    participants: int
    groups: int
    questions: int
    """Own questions that were answered."""
    answers: int
    late: int
    joint_entries: int
    dissents: int
    not_agreed: int
    polls: int
    pledges: int
    agreements: int
    parked: int
    events: int


@dataclass(frozen=True)
class Summary:
    """What a played evening left behind."""

    session: Path
    report: SealedReport
    numbers: Numbers
    is_proven: bool
    """Whether the sealed report was verified again, from its file."""
    seconds: float

    def text(self) -> str:
        """The summary in Dutch lines."""
        n = self.numbers
        lines = [
            words.people(n.participants, n.groups),
            words.answers(n.answers, n.questions, n.late),
            words.together(n.joint_entries, n.dissents, n.not_agreed),
            words.minutes(n.polls, n.pledges, n.agreements, n.parked),
            words.files(str(self.session), str(self.report.path)),
            words.seal(self.report.fingerprint, is_proven=self.is_proven),
            words.took(n.events, self.seconds),
        ]
        return "\n".join(lines)


def numbers(state: State) -> Numbers:
    """A look that counts the evening."""
    own = [q for q, by_subject in state.answers.items() if by_subject and _is_own(state, q)]
    revisions = [each for q in own for each in (rs[-1] for rs in state.answers[q].values())]
    remarks = [remark for joint in state.joint.values() for remark in joint.remarks.values()]
    minutes = state.minutes
    return Numbers(
        participants=len(state.participants),
        groups=len({person.group for person in state.participants.values() if person.group}),
        questions=len(own),
        answers=len(revisions),
        late=sum(revision.is_late for revision in revisions),
        joint_entries=sum(len(joint.entries) for joint in state.joint.values()),
        dissents=sum(remark.kind == "dissent" for remark in remarks),
        not_agreed=sum(remark.kind == "not_agreed" for remark in remarks),
        polls=sum(map(len, state.polls.values())),
        pledges=len(minutes.pledges),
        agreements=len(minutes.agreements),
        parked=len(minutes.parked),
        events=state.seq,
    )


def _is_own(state: State, question: str) -> bool:
    return any(each.id == question and each.who is Who.OWN for each in state.questions.values())


def summarize(evening: Evening, sealed: SealedReport, seconds: float) -> Summary:
    """Count the evening and verify its report from the file."""
    verified = verify_report(sealed.path, None, ())
    proven = verified.is_proven and verified.seals[0].fingerprint == sealed.certificate
    return Summary(evening.path, sealed, evening.look(numbers), proven, seconds)

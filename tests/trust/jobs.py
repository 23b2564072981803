"""What a simulated client sends, as lines that survive the process that sent it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from tests.domain.method import JOINT
from tests.trust.room import ENTRIES, value_for
from workshop.domain import commands as c
from workshop.domain.events import Agreement
from workshop.domain.ids import QuestionId

if TYPE_CHECKING:
    from tests.trust.room import Room


BY_OPERATOR: Final = ("show", "erase", "start", "finish", "reopen")


@dataclass(frozen=True)
class Job:
    """One thing that somebody sends."""

    key: str
    """Id of the command; a draft has none, and gets a key that only the test knows."""
    kind: str
    """`answer`, `draft`, `dots`, `stance`, or one of `BY_OPERATOR`."""
    client: int = 0
    """Whose it is, or whose words the operator erases."""
    question: str = JOINT
    words: str = ""
    rev: int = 0

    def command(self, room: Room) -> c.Command:
        """What is sent; the same at each retry."""
        question, author = QuestionId(self.question), room.author(self.client)
        match self.kind:
            case "answer":
                return c.SubmitAnswer(author, question, value_for(question, self.words))
            case "dots":
                return c.PlaceDots(author, question, {ENTRIES[0]: self.rev % 4})
            case "stance":
                return c.TakeStance(author, question, c.Stance.WITH_RESERVATION, self.words)
            case "erase":
                subject = room.subject(self.client, question)
                return c.EraseAnswer(subject, question, c.ErasureCategory.REQUEST, "op verzoek")
            case "show":
                return c.Show(question)
            case "start":
                return c.StartSealing(Agreement("Voorbeeldstad", "Vera", "Gijs"))
            case "finish":
                return c.FinishSealing("ab" * 32, "cd" * 32, "-----", "verslag.pdf")
            case _:
                return c.ReopenAccount("een aanvulling")

    def draft(self, room: Room) -> c.SaveDraft:
        """For a job of kind `draft`."""
        question = QuestionId(self.question)
        return c.SaveDraft(room.author(self.client), question, self.rev, self.body)

    @property
    def body(self) -> str:
        """What a draft's page wrote."""
        return json.dumps({"half": self.words})


@dataclass(frozen=True)
class Sent:
    """Written down before the job is submitted."""

    job: Job


@dataclass(frozen=True)
class Acknowledged:
    """Written down after its receipt was received."""

    key: str
    seq: int


@dataclass(frozen=True)
class Refused:
    """Written down after a rule or a closing owner said no."""

    key: str
    why: str


@dataclass(frozen=True)
class Ready:
    """The session is open, or has become what `what` says."""

    what: str = ""


Line: TypeAlias = Sent | Acknowledged | Refused | Ready
_KINDS = {kind.__name__: kind for kind in (Sent, Acknowledged, Refused, Ready)}


def dump_line(line: Line) -> bytes:
    """One line; shorter than what a pipe takes whole, so that threads may write side by side."""
    return json.dumps([type(line).__name__, asdict(line)]).encode() + b"\n"


def load_line(raw: bytes) -> Line:
    """Read back; a `ValueError` for half a line."""
    kind, fields = json.loads(raw)
    if kind == Sent.__name__:
        return Sent(Job(**fields["job"]))
    line: Line = _KINDS[kind](**fields)
    return line

"""An evening with a question of every kind, own and joint, and the files that people hand in."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable
from hashlib import sha256

from tests.domain.evening import Evening
from workshop.domain import commands as c
from workshop.domain.errors import RowFault
from workshop.domain.folding import apply
from workshop.domain.ids import QuestionId, StepId
from workshop.domain.programme import (
    Field,
    Kind,
    Option,
    Programme,
    Question,
    Step,
    Who,
)
from workshop.domain.rules import decide
from workshop.domain.rules.people import utc_text
from workshop.domain.settings import Attribution
from workshop.domain.state import State
from workshop.exchange.answers import read_answers
from workshop.exchange.outcome import CommandRows
from workshop.service.recording import Origin, record

OPTIONS = (
    Option("vrijheid", "Vrijheid"),
    Option("welzijn", "Welzijn van iedereen"),
    Option("veiligheid", "Veiligheid"),
)
_VALUES = QuestionId("papier.waarden.samen")
_PRINCIPLES = QuestionId("papier.principes.samen")
_CASE = (
    Field("wat", "Wat gebeurde er?"),
    Field("wie", "Wie merkte het?", required=True),
    Field("waar", "Waar?"),
)


def own(kind: Kind) -> QuestionId:
    """The own question of this kind."""
    return QuestionId(f"papier.soorten.eigen.{kind.value}")


def joint(kind: Kind) -> QuestionId:
    """The joint question of this kind; `records` are the shared values."""
    return _VALUES if kind is Kind.RECORDS else QuestionId(f"papier.soorten.samen.{kind.value}")


def _question(kind: Kind, who: Who) -> Question:
    has_options = kind in (Kind.STATEMENT, Kind.CHOICE, Kind.WEIGH, Kind.RANK)
    has_fields = kind in (Kind.RECORD, Kind.RECORDS)
    return Question(
        own(kind) if who is Who.OWN else joint(kind),
        kind,
        who,
        f"{kind.value}?",
        count={Kind.ITEMS: 3, Kind.RECORDS: 3, Kind.CHOICE: 2}.get(kind, 1),
        options=OPTIONS if has_options else (),
        fields=_CASE if has_fields else (),
        poles=("regie", "ruimte") if kind is Kind.POSITION else None,
        minimum=0 if kind is Kind.NUMBER else None,
        maximum=1000 if kind is Kind.NUMBER else None,
    )


def _step(name: str, *questions: Question) -> Step:
    return Step(StepId(f"papier.{name}"), name, "resultaat", "uitleg", questions)


_LINKING = (
    Field("waarde", "Waarde", required=True, reference=_VALUES),
    Field("principe", "Leidend principe", reference=_PRINCIPLES),
    Field("onderbouwing", "Omdat we veronderstellen dat"),
    Field("elders", "Elders", reference=QuestionId("ander.stap.samen")),
)
PROGRAMME = Programme(
    "papier",
    "Papier",
    1,
    "Van elke soort vraag een.",
    (
        # Before what it refers to, so that the order of the programme is not the one that works.
        _step(
            "koppeling",
            Question(
                QuestionId("papier.koppeling.samen"),
                Kind.RECORDS,
                Who.JOINT,
                "Wat hoort bij wat?",
                count=20,
                fields=_LINKING,
            ),
        ),
        _step(
            "principes",
            Question(
                _PRINCIPLES,
                Kind.RECORDS,
                Who.JOINT,
                "Welke principes?",
                fields=(
                    Field("principe", "Principe", required=True),
                    Field("waarde", "Bij welke waarde?", reference=_VALUES),
                    Field("vorige", "Na welk principe?", reference=_PRINCIPLES),
                ),
            ),
        ),
        _step(
            "waarden",
            Question(QuestionId("papier.waarden.eigen"), Kind.ITEMS, Who.OWN, "Welke?", count=3),
            Question(
                _VALUES,
                Kind.RECORDS,
                Who.JOINT,
                "Welke delen we?",
                count=12,
                fields=(
                    Field("waarde", "Waarde", required=True),
                    Field("betekenis", "Wat we ermee bedoelen"),
                ),
            ),
        ),
        _step(
            "soorten",
            *(_question(kind, Who.OWN) for kind in Kind),
            *(_question(kind, Who.JOINT) for kind in Kind if kind is not Kind.RECORDS),
        ),
    ),
)


def evening(attribution: Attribution = Attribution.GROUP) -> Evening:
    """With the programme above, and people in two political groups; one of them only listens."""
    made = Evening(attribution)
    made.do(c.AddProgramme(PROGRAMME))
    for name, group in (("Ada", "Noord"), ("Bo", "Noord"), ("Cem", "Zuid"), ("Zoë", "Zuid")):
        made.person(name, group)
    made.person("Wim", "", role="wethouder")
    return made


def counter(start: str) -> Callable[[], str]:
    """New ids or secrets, the same in every run."""
    numbers = itertools.count(1)
    return lambda: sha256(f"{start} {next(numbers)}".encode()).hexdigest()


def file(*rows: str) -> bytes:
    """A file of answers with these rows below its header."""
    return "\r\n".join(("wie;vraag;antwoord", *rows, "")).encode()


def read(state: State, *rows: str) -> CommandRows:
    """What a file with these rows comes to."""
    return read_answers(file(*rows), state, counter(f"id {state.seq}"), counter("geheim"))


def taken_over(evening: Evening, *rows: str) -> CommandRows:
    """What a file with these rows came to, once the evening has taken it over."""
    found = read(evening.state, *rows)
    assert found.faults == ()
    play(evening, found.commands)
    return found


def play(evening: Evening, commands: Iterable[c.Command]) -> None:
    """Have the rules decide and the state follow, without the checks of `Evening.do`."""
    origin = Origin(command=None, at=utc_text(evening.now), actor="operator")
    for command in commands:
        happenings = decide(evening.state, command, evening.now)
        rows, contents = record(evening.state, happenings, origin)
        evening.state.bodies.update({content.id: content.body for content in contents})
        evening.rows.extend(rows)
        for each in rows:
            apply(evening.state, each)


def faults(state: State, *rows: str) -> list[tuple[int, str, str]]:
    """Row, column and code of all that is wrong with a file of these rows."""
    return places(read(state, *rows).faults)


def places(found: Iterable[RowFault]) -> list[tuple[int, str, str]]:
    """Row, column and code of each."""
    return [(fault.row, fault.column, fault.code) for fault in found]


def entries(state: State, question: QuestionId) -> list[dict[str, str]]:
    """The fields of the entries of a joint answer, in order; nothing without one."""
    known = state.joint.get(question)
    return [dict(entry.fields) for entry in known.entries.values()] if known else []


def row(who: str, question: QuestionId, answer: str) -> str:
    """One row of a file of answers, quoted where needed."""
    return ";".join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in (who, question, answer))

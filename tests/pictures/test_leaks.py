"""Before it is shown no word of anybody is in any picture but the author's own.

Every public function of `workshop.pictures` is called, on evenings full of words that nobody has
shown; what comes back is searched, and so is the JSON in which it leaves the program.
"""

from __future__ import annotations

import importlib
import inspect
import itertools
import pkgutil
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

import pytest

from tests.domain.method import JOINT, KINDS_STEP, OWN, PROGRAMME, QUESTIONS, VALUES_STEP, own
from tests.domain.rooms import merge, other_room
from tests.pictures.evening import SAMPLES, WORDS, WRITTEN_KINDS, Council, as_json
from workshop import pictures
from workshop.domain import commands as c
from workshop.domain.board import Entry
from workshop.domain.ids import CommentId, DeviceId, EntryId, ParticipantId, QuestionId, SubjectId
from workshop.domain.programme import Kind, Phase
from workshop.domain.rules.authors import seat_hash
from workshop.domain.settings import Attribution
from workshop.domain.state import State
from workshop.domain.values import (
    ChosenValue,
    Declined,
    NumberValue,
    PositionValue,
    RankValue,
    Value,
    WeightsValue,
)
from workshop.pictures.audiences import own_answers
from workshop.pictures.insights import insight
from workshop.pictures.shown import shown_answers
from workshop.pictures.statement import Reached

CANARY: Final = "kanarie"
NUMBER: Final = "731.25"
"""In no picture by chance."""
TABLET: Final = DeviceId("d" * 64)
QUIET: Final = c.BySeat("0" * 32)
"""Who wrote nothing."""


# --- evenings full of hidden words ---------------------------------------------------------


@dataclass(frozen=True)
class Hidden:
    """An evening, who said something, and what must not be told."""

    evening: Council
    subjects: tuple[SubjectId, ...]
    words: re.Pattern[str] = re.compile("kanarie|731[.,]25")


def author(evening: Council, number: int) -> c.Author:
    """Somebody new, as the setting wants it."""
    if evening.state.attribution is Attribution.ANONYMOUS:
        return evening.seat(number)
    return evening.person(f"P{number}", f"Fractie {number % 2}")


def value(kind: Kind, number: int) -> Value:
    return NumberValue(NUMBER) if kind is Kind.NUMBER else SAMPLES[kind](f"{CANARY} {number}")


def answered(attribution: Attribution) -> Hidden:
    """Everybody answered every question, has drafts, and the rounds are closed."""
    evening = Council(attribution)
    subjects: list[SubjectId] = []
    for number in range(8):
        who = author(evening, number)
        for kind in Kind:
            evening.answer(who, own(kind), value(kind, number))
            subjects.append(evening.subject(who, own(kind)))
            evening.draft(who, own(kind), f"{CANARY} half {number}")
        evening.draft(who, JOINT, f"{CANARY} samen")
    for kind in Kind:
        evening.do(c.CloseRound(own(kind)))
        evening.answer(author(evening, 9), own(kind), value(kind, 9))
    return Hidden(evening, tuple(subjects))


def revised(attribution: Attribution) -> Hidden:
    """Something harmless was shown; since then everybody wrote something else."""
    evening = Council(attribution)
    authors = [author(evening, number) for number in range(4)]
    for kind in Kind:
        for who in authors:
            harmless = Declined() if kind not in WRITTEN_KINDS else SAMPLES[kind]("gewoon")
            evening.answer(who, own(kind), harmless)
        cards = evening.show(own(kind))
        evening.cluster(own(kind), f"Stapel {kind}", *cards)
        for number, who in enumerate(authors):
            evening.answer(who, own(kind), value(kind, number))
    subjects = tuple(evening.subject(who, own(kind)) for who in authors for kind in Kind)
    return Hidden(evening, subjects)


def withdrawn(attribution: Attribution) -> Hidden:
    """Everybody took back what they had written; then the question was shown."""
    evening = Council(attribution)
    authors = [author(evening, number) for number in range(4)]
    for kind in Kind:
        for number, who in enumerate(authors):
            evening.answer(who, own(kind), value(kind, number))
            evening.do(c.WithdrawAnswer(who, own(kind)))
        evening.show(own(kind))
    subjects = tuple(evening.subject(who, own(kind)) for who in authors for kind in Kind)
    return Hidden(evening, subjects)


def polling(attribution: Attribution) -> Hidden:
    """A poll is open, after one that is closed; dots are being placed."""
    evening = Council(attribution)
    authors = [author(evening, number) for number in range(4)]
    entry = evening.entry(JOINT, "v1", "Nabijheid")
    evening.do(c.CountHands(JOINT, 3, 0, 1))
    evening.do(c.OpenPoll(JOINT), c.OpenDots(JOINT, 20))
    for number, who in enumerate(authors):
        words = f"{CANARY} {number}"
        evening.do(c.TakeStance(who, JOINT, c.Stance.WITH_RESERVATION, words))
        evening.do(c.PlaceDots(who, JOINT, {entry: 17}))
    subjects = tuple(evening.subject(who, JOINT) for who in authors)
    return Hidden(evening, subjects, re.compile(r"kanarie|\b68\b"))


def met(attribution: Attribution) -> Hidden:
    """A table group answered in two rooms, which were put together; nothing was shown."""
    evening = Council(attribution)
    people = evening.people(*(f"P{number}" for number in range(6)))
    team = evening.team("Hoek", people[3:])
    room = other_room(evening, "Zaal 2", *people[3:])
    for kind in Kind:
        evening.answer(team, own(kind), value(kind, 1))
        room.answer(team, own(kind), value(kind, 2))
    evening.do(merge(room))
    return Hidden(evening, tuple(evening.subject(team, own(kind)) for kind in Kind))


EVENINGS: Final = (answered, revised, withdrawn, polling, met)


# --- every picture -------------------------------------------------------------------------

NO_PICTURES: Final = {
    "reader": "reads for the others in this room, who decide what may be seen",
    "kept": "remembers for the others",
    "noted": "remembers for the others",
    "pool_small": "is given labels, no state",
    "large_groups": "is given labels, no state",
    "insight": "is given answers that may be seen, no state",
    "label_text": "is given a label, no state",
    "origin_of": "is given an evening that came along, no state",
    "answer_texts": "is given an answer that may be seen, no state",
    "entry_text": "is given a joint text, no state",
    "main_text": "is given a joint entry, no state",
    "folded": "reads numbers of answers that are gone, for the others in this room",
    "spelled_out": "is given data that may be seen, no state",
    "card_picture": "is given a card of the library, no state",
    "found_card": "is given a card of the library, no state",
    "pieces": "is given the text of a card, no state",
    "spans": "is given the text of a card, no state",
}
"""Public functions that are no picture of the evening, and why."""


def public_functions() -> Iterator[tuple[str, Callable[..., Any]]]:
    for found in pkgutil.iter_modules(pictures.__path__, f"{pictures.__name__}."):
        module = importlib.import_module(found.name)
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ == module.__name__ and not name.startswith("_"):
                yield name, function


PICTURES: Final = {
    name: function for name, function in public_functions() if name not in NO_PICTURES
}


def each_way(name: str, hidden: Hidden) -> Iterator[Any]:
    """What the function gives for every question, subject and poll."""
    function = PICTURES[name]
    parameters = inspect.signature(function).parameters.values()
    choices = [arguments(each, hidden) for each in parameters]
    for chosen in itertools.product(*choices):
        found = function(*chosen)
        yield list(found) if isinstance(found, Iterator) else found


def arguments(parameter: inspect.Parameter, hidden: Hidden) -> list[Any]:
    """Everything that may be asked for; a parameter of a new name is one to think about."""
    state = hidden.evening.state
    every_card = [f"{seq}.{place}" for seq in range(200) for place in (0, 1)]
    somebody_else = dict.fromkeys(QUESTIONS, SubjectId("iemand anders"))
    known: dict[tuple[str, str], list[Any]] = {
        ("state", "State"): [state],
        ("question", "QuestionId"): list(QUESTIONS),
        ("question", "QuestionId | None"): [None, *QUESTIONS],
        ("question", "Question"): list(QUESTIONS.values()),
        ("subject", "SubjectId"): list(hidden.subjects),
        ("subjects", "Iterable[SubjectId]"): [hidden.subjects],
        ("subjects", "Collection[SubjectId]"): [hidden.subjects],
        ("written", "bool"): [False, True],
        ("subjects", "dict[QuestionId, SubjectId]"): [somebody_else],
        ("participant", "ParticipantId"): list(state.participants),
        ("when", "str | None"): [None, "2026-03-12T20:00"],
        ("sources", "Iterable[str]"): [every_card],
        ("words", "ReportWords"): [WORDS],
        ("desk", "StepId | None"): [None, *(step.id for step in PROGRAMME.steps)],
        ("step", "Step"): list(PROGRAMME.steps),
        ("wanted", "str"): [CANARY, "68", "a", "e"],
        ("name", "DeviceId"): [TABLET],
        ("seat", "BySeat | None"): [None, QUIET],
        ("author", "Author"): [quiet(state)],
        ("reached", "Reached"): [Reached("avond.dialoog", "")],
        ("stick", "str"): ["", "stick/avond.dialoog"],
        ("made_at", "str"): ["2026-03-12T21:00:00+00:00"],
        ("erased", "str"): [WORDS.erased],
        ("poll", "Poll"): [poll for polls in state.polls.values() for poll in polls],
        ("entry", "Entry"): [Entry(EntryId("nieuw"), {})],  # one with words fits one question
        ("entry", "EntryId"): [each for joint in state.joint.values() for each in joint.entries],
    }
    return known[parameter.name, parameter.annotation]


def quiet(state: State) -> c.Author:
    """Who wrote nothing."""
    if state.attribution is Attribution.ANONYMOUS:
        return QUIET
    return c.ByParticipant(ParticipantId("stil"))


def let_somebody_quiet_in(evening: Council) -> None:
    """A tablet of somebody who wrote nothing."""
    evening.do(c.AdmitDevice(TABLET))
    if evening.state.attribution is Attribution.ANONYMOUS:
        evening.do(c.IssueSeat(seat_hash(QUIET.secret)))
    else:
        evening.do(c.BindDevice(TABLET, evening.person("Stil")))


def told(picture: object) -> str:
    """Everything that a picture says, to a debugger and to other programs."""
    try:
        return repr(picture) + as_json(picture)
    except (TypeError, ValueError):  # part of a picture, which does not leave by itself
        return repr(picture)


@pytest.mark.parametrize("attribution", Attribution)
@pytest.mark.parametrize("scene", EVENINGS)
def test_no_hidden_word_is_in_any_picture(
    scene: Callable[[Attribution], Hidden], attribution: Attribution
) -> None:
    hidden = scene(attribution)
    let_somebody_quiet_in(hidden.evening)
    leaks = []
    for step in PROGRAMME.steps:
        hidden.evening.do(c.EnterPhase(step.id, Phase.DONE))
        for name in PICTURES:
            said = (told(picture) for picture in each_way(name, hidden))
            leaks += [
                (name, step.id, found) for each in said for found in hidden.words.findall(each)
            ]
    assert leaks == []


FOR_THE_CLERK: Final = {"comments", "account_picture", "operator_picture", "report_data"}
"""What people say about a concept is for the clerk, who answers it, and for the report."""


@pytest.mark.parametrize("attribution", Attribution)
def test_a_comment_on_the_concept_is_for_the_clerk_the_report_and_its_author(
    attribution: Attribution,
) -> None:
    evening = Council(attribution)
    evening.do(c.IssueConcept(1), c.EnterPhase(VALUES_STEP, Phase.DONE))
    for number in range(4):
        who, comment = author(evening, number), CommentId(f"o{number}")
        evening.do(c.MakeComment(comment, who, f"{CANARY} {number}"))
    let_somebody_quiet_in(evening)
    hidden = Hidden(evening, ())
    saying = {
        name
        for name in PICTURES
        if any(CANARY in told(picture) for picture in each_way(name, hidden))
    }
    assert saying == FOR_THE_CLERK


def test_there_are_as_many_pictures_as_we_think() -> None:
    assert {"shared_picture", "operator_picture", "tablet_picture", "report_data"} < set(PICTURES)
    assert len(PICTURES) > 20
    assert NO_PICTURES.keys() <= dict(public_functions()).keys()


@pytest.mark.parametrize("attribution", Attribution)
def test_the_search_finds_what_is_there(attribution: Attribution) -> None:
    """Else the tests above would prove nothing."""
    for scene, question in ((answered, OWN), (revised, OWN), (answered, own(Kind.NUMBER))):
        hidden = scene(attribution)
        hidden.evening.do(c.EnterPhase(VALUES_STEP, Phase.SHOW), c.Show(question))
        said = [told(picture) for picture in each_way("report_data", hidden)]
        assert hidden.words.search(said[0])
    hidden = polling(attribution)
    hidden.evening.do(c.ClosePoll(JOINT), c.CloseDots(JOINT))
    (said_once,) = (told(picture) for picture in each_way("report_data", hidden))
    assert set(hidden.words.findall(said_once)) == {CANARY, "68"}


@pytest.mark.parametrize("attribution", Attribution)
def test_the_author_has_their_own_words_and_nobody_elses(attribution: Attribution) -> None:
    evening = Council(attribution)
    one, other = author(evening, 1), author(evening, 2)
    for kind in WRITTEN_KINDS:
        evening.answer(one, own(kind), SAMPLES[kind]("van de een"))
        evening.answer(other, own(kind), SAMPLES[kind]("van de ander"))
        evening.draft(one, own(kind), "half van de een")
        evening.draft(other, own(kind), "half van de ander")
    for who, mine, theirs in ((one, "van de een", "ander"), (other, "van de ander", "van de een")):
        subjects = {own(kind): evening.subject(who, own(kind)) for kind in WRITTEN_KINDS}
        for picture in own_answers(evening.state, subjects):
            assert mine in repr(picture.submitted)
            assert picture.draft == f"half {mine}"
            assert theirs not in repr(picture)


# --- the same question, two evenings -------------------------------------------------------


def told_of(evening: Council, question: QuestionId) -> list[str]:
    """All pictures of the step of the question, and its figures."""
    evening.do(c.EnterPhase(KINDS_STEP, Phase.OWN))
    found = [told(PICTURES[name](evening.state)) for name in ("operator_picture", "tablet_picture")]
    found.append(told(PICTURES["report_data"](evening.state, WORDS)))
    answers = shown_answers(evening.state, question)
    return [*found, repr(insight(QUESTIONS[question], answers)), repr(answers)]


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.ITEMS])
@pytest.mark.parametrize("attribution", Attribution)
def test_before_showing_no_picture_depends_on_what_was_answered(
    attribution: Attribution, kind: Kind
) -> None:
    """Also not on a choice, a number or an order, which no search for words would find."""
    pair = []
    for sample in (SAMPLES[kind]("een"), OTHERWISE.get(kind) or SAMPLES[kind]("ander")):
        evening = Council(attribution)
        evening.answer(author(evening, 1), own(kind), sample)
        pair.append(told_of(evening, own(kind)))
    assert pair[0] == pair[1]


OTHERWISE: Final[dict[Kind, Value]] = {
    Kind.STATEMENT: ChosenValue(("vrijheid",)),
    Kind.CHOICE: ChosenValue(("welzijn",)),
    Kind.NUMBER: NumberValue("999"),
    Kind.WEIGH: WeightsValue({"vrijheid": 100}),
    Kind.RANK: RankValue(("vrijheid", "welzijn", "veiligheid")),
    Kind.POSITION: PositionValue(5),
}

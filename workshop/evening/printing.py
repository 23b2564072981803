"""What is printed before an evening: paper forms per step, and cards to join with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.errors import NoFormError, TargetTakenError, UnknownIdError
from workshop.domain.programme import Who
from workshop.evening.opened import open_evening, require_whole
from workshop.evening.target import remembered, require_free, require_own, write_whole
from workshop.report import files
from workshop.report.paper.rendering import render_cards, render_forms
from workshop.report.paper.sheets import Deck, FormsData, FormStep
from workshop.texts.paper_forms import KEYWORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from workshop.domain.ids import StepId
    from workshop.domain.programme import Question, Step
    from workshop.domain.state import State
    from workshop.evening.opened import Evening
    from workshop.evening.target import Written
    from workshop.report.paper.sheets import Card
    from workshop.report.stopping import Stop

_CARDS: Final = "kaartjes"
"""What the list of copies calls them."""


# --- forms ---------------------------------------------------------------------------------


def print_forms(path: Path, target: Path, step: StepId | None = None) -> Written:
    """Write the forms of the session at `path`; only former forms are replaced.

    All steps at which people write alone and that are planned, or the one that is named. Raises
    `UnknownIdError`, `NoFormError` or a `ResourceError`; then `target` is as it was.
    """
    require_whole(path)
    with open_evening(path) as evening:
        return print_forms_of(evening, target, step)


def print_forms_of(
    evening: Evening, target: Path, step: StepId | None = None, stop: Stop | None = None
) -> Written:
    """Like `print_forms`, of an open evening. Raises `StoppedError` too."""
    data = evening.look(lambda state: forms_of(state, step))
    require_free(evening, target)
    if target.exists() and KEYWORDS.encode() not in files.read(target):
        raise TargetTakenError(str(target), "other")
    return write_whole(lambda part: render_forms(data, part, stop), target, stop)


def forms_of(state: State, step: StepId | None = None) -> FormsData:
    """A look that gives the forms' data. Raises `UnknownIdError` or `NoFormError`."""
    asked = state.step(step) if step is not None else None
    if step is not None and asked is None:
        raise UnknownIdError("step", step)
    forms = tuple(_forms(state, asked))
    if not forms:
        raise NoFormError(asked.title if asked else "")
    details = state.details
    return FormsData(
        title=details.title,
        municipality=details.municipality,
        date=details.date,
        attribution=state.attribution,
        publicity=state.publicity,
        steps=forms,
        practice=details.practice,
        logo=details.logo,
    )


def _forms(state: State, asked: Step | None) -> Iterator[FormStep]:
    for programme in state.programmes.values():
        for step in programme.steps:
            is_wanted = step.id == asked.id if asked else step.id not in state.flow.skipped
            if is_wanted and (own := _own(state, step)):
                yield FormStep(programme.title, step.title, own, step.aid, step.examples)


def _own(state: State, step: Step) -> tuple[Question, ...]:
    """In the order in which the operator types them in."""
    return tuple(state.questions[each.id] for each in step.questions if each.who is Who.OWN)


# --- cards ---------------------------------------------------------------------------------


def print_cards(  # noqa: PLR0913 what stands on a card, and where they go
    evening: Evening,
    cards: Sequence[Card],
    target: Path,
    *,
    network: str = "",
    code: str = "",
    stop: Stop | None = None,
) -> Written:
    """Write `cards` of an open evening, sorted; only its own former cards are replaced.

    `network` is the name of the Wi-Fi, `code` the evening's. Where answers are anonymous no name
    is printed, whatever the cards say. The copy is remembered for erasures. Raises a
    `ResourceError` or `StoppedError`; then `target` is as it was.
    """
    require_own(evening, target, _CARDS)
    deck = evening.look(lambda state: _deck(state, cards, network, code))
    return write_whole(
        lambda part: render_cards(deck, part, stop),
        target,
        stop,
        remembered(evening, target, _CARDS),
    )


def _deck(state: State, cards: Sequence[Card], network: str, code: str) -> Deck:
    details = state.details
    return Deck(
        title=details.title,
        municipality=details.municipality,
        date=details.date,
        attribution=state.attribution,
        cards=tuple(cards),
        network=network,
        evening_code=code,
        practice=details.practice,
    ).dealt()

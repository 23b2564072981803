"""Which question of the step a slide is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.wording import is_erased
from workshop.texts import promises, timeline
from workshop.ui.beamer.slide import View

if TYPE_CHECKING:
    from collections.abc import Callable

    from workshop.pictures.audiences import JointQuestion, OwnQuestion
    from workshop.ui.beamer.slide import Slide


def own(slide: Slide) -> OwnQuestion | None:
    """The question for each alone; None: the step has none."""
    asked = slide.picture.own
    return asked[min(slide.question, len(asked) - 1)] if asked else None


def joint(slide: Slide) -> JointQuestion | None:
    """The question for all together; None: the step has none."""
    asked = slide.picture.joint
    return asked[min(slide.question, len(asked) - 1)] if asked else None


def in_words(text: str) -> str:
    """Text of people, or what stands where it was erased."""
    return promises.ERASED if is_erased(text) else text


def aid(slide: Slide) -> str:
    """That the step or the question in front is an aid of this app; nothing where it is not."""
    step, asked = slide.picture.step, _ASKED.get(slide.view)
    if step is None or asked is None:
        return ""
    question = asked(slide)
    of_app = promises.aid(step=step.aid, question=question is not None and question.question.aid)
    return of_app or (timeline.AID if slide.view is View.TIMELINE else "")


def _nothing(_: Slide) -> None:
    """An explanation is of the step."""


_ASKED: Final[dict[View, Callable[[Slide], OwnQuestion | JointQuestion | None]]] = {
    View.EXPLAIN: _nothing,
    View.QUESTION: own,
    View.WALL: own,
    View.CLUSTERS: own,
    View.JOINT: joint,
    View.LINKS: joint,
    View.TIMELINE: joint,
    View.POLL: joint,
}
"""Views of a step, with the question that they are about."""

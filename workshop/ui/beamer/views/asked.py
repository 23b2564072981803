"""Which question of the step a slide is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.domain.wording import is_erased
from workshop.texts.promises import ERASED

if TYPE_CHECKING:
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
    return ERASED if is_erased(text) else text

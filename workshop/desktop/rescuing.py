"""An evening that did not open: what the start window says can be saved, and saving it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.evening import open_evening, rescuing
from workshop.texts import rescuing as words
from workshop.ui.opening import RescueOffer

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.domain.errors import WorkshopError
    from workshop.evening import Evening
    from workshop.evening.rescuing import Rescue


def offer_for(path: Path, error: WorkshopError) -> RescueOffer | None:
    """What can be saved of the session at `path`, which did not open; None where nothing can."""
    why = rescuing.why_mendable(error)
    found = rescuing.rescue_for(path, why) if why else None
    return _told(found) if found else None


def _told(found: Rescue) -> RescueOffer:
    what = words.what(found.why, found.path.name)
    sentence = words.offer(what, *rescuing.sentences(found), is_there=found.why != "missing")
    return RescueOffer(found.path, sentence, words.put_back(found.way.value))


def rescue(path: Path) -> Evening:
    """The evening that was saved, open now."""
    rescuing.rescue(path)
    return open_evening(path)

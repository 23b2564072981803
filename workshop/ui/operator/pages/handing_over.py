"""What files of the evening are called, and what a council's information system asks of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.texts.handing_over import (
    NameFacts,
    RisFacts,
    sealed_by_pattern,
    version,
)
from workshop.texts.outline import front
from workshop.texts.ui import account, report

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.pictures.operator import OperatorPicture
    from workshop.ui.operator.room import Room


def proposed_file(room: Room, form: str) -> Path:
    """Beside the evening, by the pattern of the preferences."""
    session, picture = room.acts.location(), room.desk.picture
    if picture is None:  # not a moment after the window opened
        return session
    name = report.file_name(name_facts(picture), form, room.preferences.file_pattern)
    return session.with_name(name)


def proposed_seal(room: Room, picture: OperatorPicture) -> Path:
    """Beside the evening, where nothing lies yet; by the pattern, as every file of the report."""
    about, now = picture.details, picture.account
    number = version(now.version, is_sealed=True)
    facts = NameFacts(about.date, about.title, about.municipality, number)
    pattern = room.preferences.file_pattern
    name = sealed_by_pattern(facts, pattern, adopted=now.seal is not None)
    return _unused(room.acts.location().with_name(name))


def _unused(path: Path) -> Path:
    """A sealed report never takes the place of another file."""
    found, number = path, 2
    while found.exists():
        found = path.with_stem(f"{path.stem} ({number})")
        number += 1
    return found


def name_facts(picture: OperatorPicture) -> NameFacts:
    """Of the report as it would be now."""
    about, now = picture.details, picture.account
    number = now.version if now.seal else now.concept or now.next_concept
    return NameFacts(
        about.date, about.title, about.municipality, version(number, is_sealed=now.seal is not None)
    )


def ris_facts(picture: OperatorPicture) -> RisFacts:
    """Of the report as it would be now."""
    about, now = picture.details, picture.account
    adoption = now.seal.adoption if now.seal else None
    return RisFacts(
        title=about.title,
        date=about.date,
        municipality=about.municipality,
        publicity=picture.shared.publicity,
        status=(
            account.status(now.seal.version, adoption)
            if now.seal
            else front.concept(now.concept or now.next_concept)
        ),
        council_date=adoption.council_date if adoption else "",
        item=adoption.item if adoption else "",
    )

"""Who stands in the list, in which order, and who fits what was typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workshop.domain.settings import Presence
from workshop.domain.wording import same_name
from workshop.texts.counting import capital
from workshop.texts.dates import dutch_time
from workshop.texts.ui import attendance as words

if TYPE_CHECKING:
    from workshop.domain.ids import ParticipantId
    from workshop.pictures.operator import OperatorPicture, PersonPicture

_WITH_TIMES: Final = (Presence.PRESENT, Presence.LEFT)


@dataclass(frozen=True)
class Line:
    """A row of the list."""

    id: ParticipantId
    name: str
    role: str
    group: str
    presence: Presence | None
    came: str
    """As *19:30*; empty if unknown. Who is not there yet comes then."""
    left: str
    """Likewise; who is there goes then."""
    is_to_come: bool
    """`came` lies ahead."""

    @property
    def is_to_leave(self) -> bool:
        """`left` lies ahead."""
        return bool(self.left) and self.presence is not Presence.LEFT

    @property
    def deviates(self) -> bool:
        """Not simply there, or not till the end."""
        return self.presence not in (None, Presence.PRESENT) or bool(self.left)

    @property
    def who(self) -> tuple[str, str, str]:
        """Name, role and group."""
        return self.name, self.role, self.group

    def matches(self, typed: str) -> bool:
        """Every word typed is in the name, the group or the role."""
        whole = same_name(f"{self.name} {self.group} {self.role}")
        return all(word in whole for word in same_name(typed).split())

    def spoken(self) -> str:
        """Read aloud."""
        parts = (*self.who, words.state(self.presence))
        came = words.came(self.came, is_ahead=self.is_to_come)
        return words.spoken((*parts, came, words.left(self.left, is_ahead=self.is_to_leave)))


def lines_of(picture: OperatorPicture) -> tuple[Line, ...]:
    """By role in the order of the roles, within it by group, within that as they were added."""
    order = {role.key: at for at, role in enumerate(picture.roles)}
    people = sorted(picture.people, key=lambda each: (order[each.role], same_name(each.group)))
    labels = {role.key: capital(role.label) for role in picture.roles}
    return tuple(_line(each, labels[each.role]) for each in people)


def _line(person: PersonPicture, role: str) -> Line:
    has_times = person.is_to_come or person.presence in _WITH_TIMES
    return Line(
        id=person.id,
        name=person.name,
        role=role,
        group=person.group,
        presence=person.presence,
        came=dutch_time(person.came) if has_times and person.came else "",
        left=dutch_time(person.left) if person.left else "",
        is_to_come=person.is_to_come,
    )

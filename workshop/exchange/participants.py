"""`deelnemers.csv` to commands: who is on the list, and who was there."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Final

from workshop.domain.commands import RecordPresence, SetParticipant
from workshop.domain.errors import TextTooLongError
from workshop.domain.ids import ParticipantId
from workshop.domain.rules.people import full_name, set_participant, utc_text
from workshop.domain.settings import DEFAULT_ROLES
from workshop.domain.wording import same_name
from workshop.exchange.decoding import decode
from workshop.exchange.findings import Findings, Trouble, one_line
from workshop.exchange.header import Column, Layout
from workshop.exchange.names import spoken_name
from workshop.exchange.outcome import Change, CommandRows, Plan
from workshop.exchange.presence import read_presence
from workshop.exchange.refusals import CELL_ERRORS, trouble_of
from workshop.exchange.table import TableRow, read_table

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from workshop.domain.state import State
    from workshop.exchange.presence import Attendance

NAME, GROUP, ROLE, PRESENCE = "naam", "fractie", "rol", "aanwezig"
_COLUMNS: Final = (
    Column(NAME),
    Column(GROUP),
    Column(ROLE, required=False),
    Column(PRESENCE, required=False),
)
LAYOUT: Final = Layout(_COLUMNS, row_limit=2_000)
"""More rows than any list of people in one room has."""
_USUAL_ROLE: Final = "raadslid"


def read_participants(
    data: bytes, state: State, evening: date, new_id: Callable[[], str]
) -> CommandRows:
    """What the file asks for in `state`, which may still be empty: the usual roles hold then.

    Args:
        data: the file's bytes.
        state: read only, and nothing of it is kept.
        evening: the day to which the times in the file belong.
        new_id: makes the id of each new participant.
    """
    findings = Findings()
    decoded = decode(data, findings)
    rows = read_table(decoded.text, LAYOUT, findings) if decoded.encoding else ()
    reader = _Reader(state, evening, new_id, findings)
    for row in rows:
        reader.read(row)
    return reader.plan.outcome(decoded.encoding, findings)


class _Reader:
    """Reads row after row; each sees who was listed before."""

    def __init__(
        self, state: State, evening: date, new_id: Callable[[], str], findings: Findings
    ) -> None:
        roles = state.roles or {role.key: role for role in DEFAULT_ROLES}
        self.plan = Plan()
        self._state = replace(state, roles=roles)
        self._evening = evening
        self._now = datetime.combine(evening, time(), tzinfo=UTC)
        self._new_id = new_id
        self._findings = findings
        self._role_keys = {same_name(role.label): role.key for role in roles.values()}
        self._role_keys |= {same_name(key): key for key in roles}
        self._known = {
            same_name(full_name(each.name, each.group)): each.id
            for each in state.participants.values()
        }
        self._listed: dict[str, int] = {}
        self._groups: dict[str, str] = {}

    def read(self, row: TableRow) -> None:
        """Plan what the row asks for, or note all that is wrong with it."""
        name = self._name(row)
        group = self._group(row)
        known = self._known.get(same_name(full_name(name, group)))
        role = self._role(row, known)
        attended = read_presence(one_line(row.cells[PRESENCE]), self._evening)
        if isinstance(attended, Trouble):
            self._findings.add(row.number, PRESENCE, attended)
        elif name and role and self._is_first(row, name, group):
            person = known or ParticipantId(self._new_id())
            self._plan(row, SetParticipant(person, name, role, group), attended)

    def _name(self, row: TableRow) -> str:
        written = one_line(row.cells[NAME])
        name = spoken_name(written) if written else ""
        if not name:
            trouble = Trouble("name_commas", written) if written else Trouble("empty")
            self._findings.add(row.number, NAME, trouble)
        return name or ""

    def _group(self, row: TableRow) -> str:
        """As the file writes it first: a capital more or less makes no other group."""
        written = one_line(row.cells[GROUP])
        return self._groups.setdefault(same_name(written), written)

    def _role(self, row: TableRow, known: ParticipantId | None) -> str:
        """Key of the role; an empty cell leaves somebody on the list as they are."""
        written = one_line(row.cells[ROLE])
        if not written:
            return self._state.participants[known].role if known else _USUAL_ROLE
        key = self._role_keys.get(same_name(written), "")
        if not key:
            labels = ", ".join(role.label for role in self._state.roles.values())
            self._findings.add(row.number, ROLE, Trouble("role", written, labels))
        return key

    def _is_first(self, row: TableRow, name: str, group: str) -> bool:
        """Whether no row before is about the same name in the same group."""
        whole = full_name(name, group)
        first = self._listed.setdefault(same_name(whole), row.number)
        if first != row.number:
            self._findings.add(row.number, NAME, Trouble("listed_twice", whole, str(first)))
        return first == row.number

    def _plan(
        self, row: TableRow, command: SetParticipant, attended: tuple[Attendance, ...]
    ) -> None:
        try:
            happens = bool(set_participant(self._state, command, self._now))
        except CELL_ERRORS as error:
            is_group = isinstance(error, TextTooLongError) and error.what == "group"
            self._findings.add(row.number, GROUP if is_group else NAME, trouble_of(error))
            return
        if happens:
            self.plan.add(command, (row.number,))
        is_new = command.participant not in self._state.participants
        moved = [self._record(row, command.participant, each) for each in attended]
        changed = Change.CHANGED if happens or any(moved) else Change.EQUAL
        self.plan.count(Change.NEW if is_new else changed)

    def _record(self, row: TableRow, person: ParticipantId, attended: Attendance) -> bool:
        """Plan the attendance where the list does not say it yet."""
        if self._state.presence_at(person, utc_text(attended.when)) is attended.presence:
            return False
        when = attended.when.isoformat()
        self.plan.add(RecordPresence(person, attended.presence, when), (row.number,))
        return True

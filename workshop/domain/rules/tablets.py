"""Rules for tablets: which come in, and who uses which."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain.errors import (
    AnswerInvalidError,
    DeviceUnknownError,
    NameInUseError,
    TooManyDevicesError,
    UnknownIdError,
)
from workshop.domain.happening import Happening
from workshop.domain.ids import QuestionId
from workshop.domain.rules.authors import subject_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from workshop.domain.ids import DeviceId, ParticipantId
    from workshop.domain.state import Device, State

DEVICE_LIMIT: Final = 600
"""Tablets in one evening: more is no council but a flood. Who is sent away makes room."""
_PORTS: Final = range(1024, 65536)
_KEY: Final = re.compile(r"[0-9a-f]{32}")
_DEVICE: Final = re.compile(r"[0-9a-f]{64}")


def open_tablets(state: State, command: c.OpenTablets, _: datetime) -> list[Happening]:
    """The key stays for the whole evening: codes on cards and on the beamer keep their sense."""
    if command.port not in _PORTS:
        limits = {"minimum": str(_PORTS[0]), "maximum": str(_PORTS[-1])}
        raise AnswerInvalidError("port", "range", {"found": str(command.port), **limits})
    if not _KEY.fullmatch(command.key):
        raise UnknownIdError("key", command.key)
    key = state.tablets.key if state.tablets else command.key
    opened = e.TabletsOpened(command.port, key, command.joining)
    return [] if opened == state.tablets else [Happening(opened)]


def admit(state: State, command: c.AdmitDevice, _: datetime) -> list[Happening]:
    """It gets the next number; the same again keeps its own."""
    if not _DEVICE.fullmatch(command.device):
        raise UnknownIdError("device", command.device)
    if command.device in state.devices:
        return []
    if len(state.devices) >= DEVICE_LIMIT:
        raise TooManyDevicesError(DEVICE_LIMIT)
    return [Happening(e.DeviceAdmitted(command.device, state.device_count + 1))]


def bind(state: State, command: c.BindDevice, _: datetime) -> list[Happening]:
    """A name is used on one tablet at a time; a team may use many, and the first of them writes."""
    device = _the_device(state, command.device)
    # Refused as an answer would be: a role that only listens, a name in an anonymous evening.
    subject_of(state, command.author, QuestionId(""))
    if isinstance(command.author, c.ByTeam):
        team = command.author.team
        if device.team == team:
            return []
        return [Happening(e.DeviceBound(command.device, team=team))]
    participant = command.author.participant
    if device.participant == participant:
        return []
    left: list[Happening] = []
    for other, number in _in_use(state, participant):
        if not command.proven:
            raise NameInUseError(state.participants[participant].name, number)
        left.append(Happening(e.DeviceReleased(other)))
    return [*left, Happening(e.DeviceBound(command.device, participant=participant))]


def _in_use(state: State, participant: ParticipantId) -> Iterator[tuple[DeviceId, int]]:
    for name, device in state.devices.items():
        if device.participant == participant:
            yield name, device.number


def release(state: State, command: c.ReleaseDevice, _: datetime) -> list[Happening]:
    """Writes nothing where nobody used it."""
    device = _the_device(state, command.device)
    if device.participant is None and device.team is None:
        return []
    return [Happening(e.DeviceReleased(command.device))]


def revoke(state: State, command: c.RevokeDevice, _: datetime) -> list[Happening]:
    """It has to give the code again, and gets another number then."""
    _the_device(state, command.device)
    return [Happening(e.DeviceRevoked(command.device))]


def _the_device(state: State, name: DeviceId) -> Device:
    device = state.devices.get(name)
    if device is None:
        raise DeviceUnknownError
    return device

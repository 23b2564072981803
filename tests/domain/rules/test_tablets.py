"""Tablets: they come in, are used by one at a time, passed on, and sent away."""

from __future__ import annotations

from hashlib import sha256
from typing import Final

import pytest

from tests.domain.evening import AGREEMENT, Evening
from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain.errors import (
    AccountFrozenError,
    AnswerInvalidError,
    DeviceUnknownError,
    NameInUseError,
    NameRefusedError,
    RoleDoesNotAnswerError,
    TooManyDevicesError,
    UnknownIdError,
)
from workshop.domain.ids import DeviceId, ParticipantId, TeamId
from workshop.domain.rules.tablets import DEVICE_LIMIT
from workshop.domain.settings import Attribution, Joining, Publicity
from workshop.domain.state import Device

KEY: Final = "0123456789abcdef" * 2


def device(number: int = 1) -> DeviceId:
    """A tablet's name."""
    return DeviceId(sha256(f"tablet {number}".encode()).hexdigest())


def admitted(evening: Evening, count: int = 1) -> list[DeviceId]:
    """So many tablets, come in."""
    names = [device(number) for number in range(1, count + 1)]
    evening.do(*(c.AdmitDevice(name) for name in names))
    return names


def users(evening: Evening) -> list[ParticipantId | TeamId | None]:
    """Who uses each tablet, in order of number."""
    return [each.participant or each.team for each in evening.state.devices.values()]


# --- letting tablets in --------------------------------------------------------------------


def test_the_port_and_the_way_of_joining_can_change_and_the_key_stays(evening: Evening) -> None:
    evening.do(c.OpenTablets(8080, KEY))
    evening.do(c.OpenTablets(8081, "f" * 32, Joining.CARD))
    assert evening.state.tablets == e.TabletsOpened(8081, KEY, Joining.CARD)
    assert evening.would(c.OpenTablets(8081, "e" * 32, Joining.CARD)) == []


@pytest.mark.parametrize("port", [0, 80, 1023, 65536])
def test_a_port_is_one_that_a_program_may_have(evening: Evening, port: int) -> None:
    refused = evening.refuses(AnswerInvalidError, c.OpenTablets(port, KEY))
    assert (refused.problem, refused.detail["found"]) == ("range", str(port))


@pytest.mark.parametrize("key", ["", "0" * 31, "A" * 32, "0" * 33])
def test_a_key_has_128_bits(evening: Evening, key: str) -> None:
    assert evening.refuses(UnknownIdError, c.OpenTablets(8080, key)).what == "key"


def test_tablets_are_numbered_as_they_come_in_and_a_number_never_comes_back(
    evening: Evening,
) -> None:
    first, second = admitted(evening, 2)
    evening.do(c.RevokeDevice(second))
    evening.do(c.AdmitDevice(second))
    numbers = {name: each.number for name, each in evening.state.devices.items()}
    assert numbers == {first: 1, second: 3}
    assert evening.would(c.AdmitDevice(first)) == []


@pytest.mark.parametrize("name", ["", "tablet", "A" * 64])
def test_a_tablet_is_known_by_a_hash(evening: Evening, name: str) -> None:
    assert evening.refuses(UnknownIdError, c.AdmitDevice(DeviceId(name))).what == "device"


def test_a_flood_of_tablets_ends(evening: Evening) -> None:
    admitted(evening, 2)
    for number in range(3, DEVICE_LIMIT + 1):
        evening.state.devices[device(number)] = Device(number)
    refused = evening.refuses(TooManyDevicesError, c.AdmitDevice(device(DEVICE_LIMIT + 1)))
    assert refused.limit == DEVICE_LIMIT
    evening.do(c.RevokeDevice(device(1)))
    assert evening.would(c.AdmitDevice(device(DEVICE_LIMIT + 1)))


# --- who uses which ------------------------------------------------------------------------


def test_one_tablet_is_used_by_one_after_another(evening: Evening) -> None:
    (tablet,) = admitted(evening)
    ada, bo = evening.people("Ada", "Bo")
    for author in (ada, bo):
        evening.do(c.BindDevice(tablet, author))
        assert users(evening) == [author.participant]
        assert evening.would(c.BindDevice(tablet, author)) == []
        evening.do(c.ReleaseDevice(tablet))
        assert users(evening) == [None]
    assert evening.would(c.ReleaseDevice(tablet)) == []


def test_nobody_takes_a_name_that_is_in_use_by_accident(evening: Evening) -> None:
    first, second = admitted(evening, 2)
    ada = evening.person("Ada")
    evening.do(c.BindDevice(first, ada))
    refused = evening.refuses(NameInUseError, c.BindDevice(second, ada))
    assert (refused.name, refused.tablet) == ("Ada", 1)
    evening.do(c.ReleaseDevice(first))  # the operator sets it free
    evening.do(c.BindDevice(second, ada))
    assert users(evening) == [None, ada.participant]


def test_who_knows_the_code_goes_on_elsewhere(evening: Evening) -> None:
    first, second = admitted(evening, 2)
    ada = evening.person("Ada")
    evening.do(c.BindDevice(first, ada))
    evening.do(c.BindDevice(second, ada, proven=True))
    assert users(evening) == [None, ada.participant]


def test_a_team_may_use_many_tablets(evening: Evening) -> None:
    first, second = admitted(evening, 2)
    team = evening.team("Tafel", evening.people("Ada", "Bo", "Cas"))
    evening.do(c.BindDevice(first, team), c.BindDevice(second, team))
    assert users(evening) == [team.team, team.team]
    assert evening.would(c.BindDevice(first, team)) == []


def test_who_only_listens_uses_no_tablet(evening: Evening) -> None:
    (tablet,) = admitted(evening)
    chair = evening.person("Cas", role="voorzitter")
    evening.refuses(RoleDoesNotAnswerError, c.BindDevice(tablet, chair))


def test_no_name_stands_behind_a_tablet_in_an_anonymous_evening(anonymous: Evening) -> None:
    (tablet,) = admitted(anonymous)
    anonymous.refuses(NameRefusedError, c.BindDevice(tablet, anonymous.person("Ada")))


def test_other_settings_set_every_tablet_free(evening: Evening) -> None:
    (tablet,) = admitted(evening)
    evening.do(c.BindDevice(tablet, evening.person("Ada")))
    evening.do(c.ChangeSettings(Attribution.ANONYMOUS, Publicity.INFORMAL))
    assert evening.state.devices == {tablet: Device(1)}


def test_who_leaves_the_list_leaves_the_tablet(evening: Evening) -> None:
    first, second = admitted(evening, 2)
    ada, bo = evening.people("Ada", "Bo")
    team = evening.team("Tafel", [bo])
    evening.do(c.BindDevice(first, ada), c.BindDevice(second, team))
    evening.do(c.RemoveParticipant(ada.participant))
    assert users(evening) == [None, team.team]
    evening.do(c.RemoveTeam(team.team))
    assert users(evening) == [None, None]


@pytest.mark.parametrize("kind", [c.ReleaseDevice, c.RevokeDevice])
def test_a_tablet_that_never_came_in_is_refused(
    evening: Evening, kind: type[c.ReleaseDevice | c.RevokeDevice]
) -> None:
    evening.refuses(DeviceUnknownError, kind(device()))
    evening.refuses(DeviceUnknownError, c.BindDevice(device(), evening.person("Ada")))


def test_all_of_it_is_read_back(evening: Evening) -> None:
    first, second, third = admitted(evening, 3)
    evening.do(c.OpenTablets(8080, KEY))
    evening.do(c.BindDevice(first, evening.person("Ada")), c.RevokeDevice(second))
    evening.do(c.BindDevice(third, evening.team("Tafel")))
    read = evening.reread()
    assert (read.tablets, read.devices, read.device_count) == (
        evening.state.tablets,
        evening.state.devices,
        3,
    )


def test_a_sealed_evening_lets_no_tablet_in(evening: Evening) -> None:
    evening.do(c.StartSealing(AGREEMENT), c.FinishSealing("00" * 32, "ab", "", "verslag.pdf"))
    evening.refuses(AccountFrozenError, c.AdmitDevice(device()))

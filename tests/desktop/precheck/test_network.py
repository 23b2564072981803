"""Promises about the network: an address or none, one or several, and a port that is free."""

from __future__ import annotations

import platform
import socket
import threading
from collections.abc import Iterator
from typing import NamedTuple

import psutil
import pytest

from tests.server.room import free_port
from workshop.desktop.precheck import network
from workshop.desktop.precheck.network import network_finding, port_finding
from workshop.texts.ui import precheck_room as words
from workshop.texts.ui.precheck import State


class _Stats(NamedTuple):
    isup: bool = True


class _Address(NamedTuple):
    address: str
    family: int = socket.AF_INET


@pytest.fixture
def laptop(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[_Address]]:
    """Its networks as the system tells them; the test fills them in."""
    there: dict[str, list[_Address]] = {"lo": [_Address("127.0.0.1")]}
    monkeypatch.setattr(psutil, "net_if_stats", lambda: dict.fromkeys(there, _Stats()))
    monkeypatch.setattr(psutil, "net_if_addrs", lambda: there)
    monkeypatch.setattr(platform, "system", lambda: "Windows")
    return there


def test_without_a_network_it_says_what_to_connect(laptop: dict[str, list[_Address]]) -> None:
    assert network_finding() == words.NETWORK_NONE
    laptop["wlan0"] = [_Address("169.254.3.4")]  # given by nobody
    assert network_finding() == words.NETWORK_NONE


@pytest.mark.parametrize(
    ("interface", "medium"), [("Wi-Fi", "wifi"), ("Ethernet 2", "wired"), ("tap0", "unknown")]
)
def test_one_address_is_told_with_how_it_is_connected(
    laptop: dict[str, list[_Address]], interface: str, medium: str
) -> None:
    laptop[interface] = [_Address("192.168.8.2")]
    assert network_finding() == words.network_one("192.168.8.2", medium)
    assert network_finding().state is State.FINE


def test_several_networks_ask_which_one_the_tablets_are_on(
    laptop: dict[str, list[_Address]],
) -> None:
    laptop |= {"Wi-Fi": [_Address("10.0.0.4")], "Ethernet": [_Address("192.168.8.2")]}
    assert network_finding() == words.network_many(["192.168.8.2", "10.0.0.4"])


@pytest.mark.parametrize("address", ["172.20.10.3", "192.168.43.117"])
def test_the_hotspot_of_a_phone_is_known_by_its_addresses(
    laptop: dict[str, list[_Address]], address: str
) -> None:
    laptop["Wi-Fi"] = [_Address(address)]
    assert network_finding() == words.network_of_phone(address)


def test_so_is_the_one_that_windows_makes_itself(laptop: dict[str, list[_Address]]) -> None:
    laptop["Local"] = [_Address("192.168.137.1")]
    assert network_finding() == words.network_own_hotspot("192.168.137.1")


# --- the port ------------------------------------------------------------------------------


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that somebody else listens on."""
    port = free_port()
    with socket.create_server(("127.0.0.1", port)):
        yield port


def test_a_port_that_somebody_else_holds_must_be_freed_first(
    taken: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network, "PATIENCE_S", 0.2)
    assert port_finding(taken, is_ours=False) == words.port_taken(taken)


def test_a_free_port_stays_free_after_it_was_looked_at() -> None:
    port = free_port()
    assert port_finding(port, is_ours=False) == words.port_free(port)
    assert port_finding(port, is_ours=False) == words.port_free(port)


def test_a_port_that_is_let_go_of_meanwhile_is_free() -> None:
    """The door that was shut just now takes a moment."""
    port = free_port()
    holder = socket.create_server(("127.0.0.1", port))
    threading.Timer(0.3, holder.close).start()
    assert port_finding(port, is_ours=False) == words.port_free(port)


def test_the_evening_that_is_open_holds_its_own_port_rightly(taken: int) -> None:
    assert port_finding(taken, is_ours=True) == words.port_ours(taken)

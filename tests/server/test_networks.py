"""The networks of the laptop, as the system tells them."""

from __future__ import annotations

import platform
import socket
from types import SimpleNamespace

import psutil
import pytest

from workshop.server.networks import Medium, Network, networks, page_address


def laptop(monkeypatch: pytest.MonkeyPatch, system: str, **found: tuple[str, bool]) -> None:
    """A laptop with these interfaces: address, and whether it is up."""
    addresses = {
        name: [SimpleNamespace(family=socket.AF_INET, address=address)]
        for name, (address, _) in found.items()
    }
    stats = {name: SimpleNamespace(isup=is_up) for name, (_, is_up) in found.items()}
    monkeypatch.setattr(psutil, "net_if_addrs", lambda: addresses)
    monkeypatch.setattr(psutil, "net_if_stats", lambda: stats)
    monkeypatch.setattr(platform, "system", lambda: system)


def test_what_this_machine_tells_is_read() -> None:
    for each in networks():
        assert socket.inet_aton(each.address)
        assert not each.address.startswith("127.")


def test_only_what_is_up_and_can_be_reached_counts_and_the_wire_comes_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = {
        "Wi-Fi": ("192.168.8.3", True),
        "Ethernet 2": ("192.168.8.2", True),
        "VPN": ("10.0.0.1", True),
        "Ethernet": ("10.1.1.1", False),
        "Loopback": ("127.0.0.1", True),
        "Bluetooth": ("169.254.1.1", True),
    }
    laptop(monkeypatch, "Windows", **found)
    assert networks() == (
        Network("Ethernet 2", "192.168.8.2", Medium.WIRED),
        Network("Wi-Fi", "192.168.8.3", Medium.WIFI),
        Network("VPN", "10.0.0.1", Medium.UNKNOWN),
    )


def test_a_system_that_does_not_tell_is_not_guessed(monkeypatch: pytest.MonkeyPatch) -> None:
    laptop(monkeypatch, "Darwin", en0=("192.168.8.3", True))
    assert networks() == (Network("en0", "192.168.8.3", Medium.UNKNOWN),)


def test_an_address_is_short_enough_to_type() -> None:
    assert page_address("192.168.8.2", 8080) == "192.168.8.2:8080"

"""The networks of this laptop, and at which address tablets find it there."""

from __future__ import annotations

import ipaddress
import platform
import socket
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

import psutil

if TYPE_CHECKING:
    from collections.abc import Iterator


class Medium(StrEnum):
    """How the laptop is connected."""

    WIFI = "wifi"
    WIRED = "wired"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Network:
    """A network that tablets may share with this laptop."""

    interface: str
    """As the system calls it."""
    address: str
    """IPv4: short enough to type."""
    medium: Medium


_WIFI_NAMES: Final = ("wi-fi", "wlan", "wifi", "draadloos")
_WIRED_NAMES: Final = ("ethernet", "eth", "en")
_ORDER: Final = (Medium.WIRED, Medium.WIFI, Medium.UNKNOWN)


def networks() -> tuple[Network, ...]:
    """Those that are up: by wire first, since that is the one that stays."""
    return tuple(sorted(_found(), key=lambda each: (_ORDER.index(each.medium), each.interface)))


def _found() -> Iterator[Network]:
    up = {name for name, stats in psutil.net_if_stats().items() if stats.isup}
    for name, addresses in psutil.net_if_addrs().items():
        for each in addresses:
            if name in up and each.family == socket.AF_INET and _is_reachable(each.address):
                yield Network(name, each.address, _medium(name))


def _is_reachable(address: str) -> bool:
    found = ipaddress.ip_address(address)
    return not (found.is_loopback or found.is_link_local or found.is_unspecified)


def _medium(interface: str) -> Medium:
    """Linux tells; elsewhere the name does, where it says so."""
    system = platform.system()
    if system == "Linux":
        folder = Path("/sys/class/net") / interface
        if (folder / "wireless").exists() or (folder / "phy80211").exists():
            return Medium.WIFI
        return Medium.WIRED if (folder / "device").exists() else Medium.UNKNOWN
    name = interface.lower()
    if name.startswith(_WIFI_NAMES):
        return Medium.WIFI
    is_wired = system == "Windows" and name.startswith(_WIRED_NAMES)
    return Medium.WIRED if is_wired else Medium.UNKNOWN


def page_address(address: str, port: int) -> str:
    """What a browser is given, without `http://`: `192.168.8.2:8080`."""
    return f"{address}:{port}"

"""Refuses every connection that leaves this machine, in tests and in the programs they start."""

from __future__ import annotations

import ipaddress
import os
import socket
import sys
from pathlib import Path

LOG = "OFFLINE_LOG"
"""Environment variable: the file in which a refused attempt is written down, so that a program
that swallows the error is found out all the same."""

_EVENTS = frozenset({"socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo"})


class NetworkRefusedError(RuntimeError):
    """Something tried to leave this machine."""


def refuse_network() -> None:
    """Refuse connections and look-ups beyond loopback in this process, until it ends."""
    sys.addaudithook(_refuse)


def install_in(folder: Path) -> None:
    """Make every Python that has `folder` on its PYTHONPATH refuse the network, children too."""
    source = Path(__file__).read_text(encoding="utf-8")
    (folder / "sitecustomize.py").write_text(source, encoding="utf-8")


def _refuse(event: str, args: tuple[object, ...]) -> None:
    if event not in _EVENTS:
        return
    host = _host(event, args)
    if host is None or _is_loopback(host):
        return
    if log := os.environ.get(LOG):
        with Path(log).open("a", encoding="utf-8") as file:
            file.write(f"{event} {host}\n")
    raise NetworkRefusedError(f"{event}: {host}")


def _host(event: str, args: tuple[object, ...]) -> object:
    """What is asked for; None for a socket without a host (a Unix one, or one connected before)."""
    if event == "socket.getaddrinfo":
        return args[0]
    family = getattr(args[0], "family", None)
    address = args[-1]
    if family not in (socket.AF_INET, socket.AF_INET6) or not isinstance(address, tuple):
        return None
    return address[0]


def _is_loopback(host: object) -> bool:
    name = host.decode() if isinstance(host, bytes) else str(host)
    if name in ("", "localhost"):
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


if __name__ == "sitecustomize":
    refuse_network()

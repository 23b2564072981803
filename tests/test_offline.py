"""The guard that keeps the tests off the network does so."""

from __future__ import annotations

import socket

import pytest

from tests.offline import NetworkRefusedError


@pytest.mark.parametrize("host", ["192.0.2.1", "2001:db8::1"])
def test_an_address_elsewhere_is_refused(host: str) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_DGRAM) as probe, pytest.raises(NetworkRefusedError):
        probe.connect((host, 9))


def test_a_name_elsewhere_is_not_looked_up() -> None:
    with pytest.raises(NetworkRefusedError):
        socket.getaddrinfo("example.invalid", 80)


def test_this_machine_may_be_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()

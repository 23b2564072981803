"""Has the laptop an address at which tablets find it, and is its port free?"""

from __future__ import annotations

import ipaddress
import time
from typing import TYPE_CHECKING, Final

from workshop.texts.ui import precheck_room as words

if TYPE_CHECKING:
    from workshop.texts.ui.precheck import Finding

# Fixed by those who make them: iOS hands out these 14, Android of old this one, Windows is its own
# first. Newer Androids choose at random and go unseen.
_OF_PHONES: Final = (
    ipaddress.ip_network("172.20.10.0/28"),
    ipaddress.ip_network("192.168.43.0/24"),
)
PATIENCE_S: Final = 4.0
"""Our own door, shut just now, keeps the port a little longer."""
_AGAIN_S: Final = 0.1
_OWN_HOTSPOT: Final = ipaddress.ip_address("192.168.137.1")


def network_finding() -> Finding:
    """Looks at this laptop alone: nothing is sent."""
    from workshop.server import networks

    found = networks.networks()
    if not found:
        return words.NETWORK_NONE
    for each in found:
        address = ipaddress.ip_address(each.address)
        if any(address in phone for phone in _OF_PHONES):
            return words.network_of_phone(each.address)
        if address == _OWN_HOTSPOT:
            return words.network_own_hotspot(each.address)
    if len(found) > 1:
        return words.network_many([each.address for each in found])
    return words.network_one(found[0].address, found[0].medium)


def port_finding(port: int | None, *, is_ours: bool) -> Finding:
    """Whether tablets can be let in there; `port` None: the first time, which takes a free one."""
    from workshop.domain.errors import PortBusyError
    from workshop.server import serving
    from workshop.server.listening import bound_socket

    if port is not None and is_ours:
        return words.port_ours(port)
    until = time.monotonic() + PATIENCE_S
    while True:
        try:
            # For as long as this takes; on every address, as the evening will.
            anywhere = serving.ANYWHERE
            made = bound_socket(anywhere, port) if port else serving.free_socket(anywhere)
        except PortBusyError as error:
            if time.monotonic() >= until:
                return words.port_taken(error.port)
            time.sleep(_AGAIN_S)
        else:
            with made:
                return words.port_free(made.getsockname()[1])

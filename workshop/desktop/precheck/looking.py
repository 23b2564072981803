"""All that takes longer than the window may wait, one line after the other."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from workshop.desktop.precheck import clock, files, network, power, printer, seal
from workshop.texts.ui.precheck import STUMBLED, Finding, Line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from threading import Event

    from workshop.desktop.awake import Awake
    from workshop.evening import Evening

log: Final = logging.getLogger(__name__)

Probes: TypeAlias = "Iterator[tuple[Line, Callable[[], Finding]]]"


@dataclass(frozen=True)
class Looking:
    """Of one evening; run it in a thread of its own."""

    evening: Evening
    awake: Awake | None
    is_open: bool
    """Tablets are let in."""
    is_brief: bool = False
    """Only what may change from moment to moment, and costs nothing to ask."""

    def __call__(self, stop: Event) -> Mapping[Line, Finding]:
        """What was found until `stop`."""
        found: dict[Line, Finding] = {}
        for line, probe in self._brief() if self.is_brief else self._probes():
            if stop.is_set():
                break
            found[line] = _found(line, probe)
        return found

    def _brief(self) -> Probes:
        yield Line.NETWORK, network.network_finding
        yield Line.POWER, power.power_finding
        yield Line.MEMORY, power.memory_finding

    def _probes(self) -> Probes:
        yield from self._brief()
        yield Line.PORT, self._port  # not in brief: it takes the port for a moment
        evening, path = self.evening, self.evening.path
        is_held = self.awake is not None and self.awake.is_held
        yield Line.SLEEP, lambda: power.sleep_finding(is_held=is_held)
        yield Line.QUIET, power.quiet_finding
        yield Line.DISK, lambda: files.disk_finding(path)
        yield Line.PLACE, lambda: files.place_finding(path)
        yield Line.STICK, lambda: files.stick_finding(path, evening.stick.status)
        now = evening.clock()
        yield Line.CLOCK, lambda: evening.look(lambda state: clock.clock_finding(path, state, now))
        yield Line.PRINTER, printer.printer_finding
        yield Line.SEAL, self._seal

    def _port(self) -> Finding:
        port = self.evening.look(lambda state: state.tablets.port if state.tablets else None)
        return network.port_finding(port, is_ours=self.is_open)

    def _seal(self) -> Finding:
        municipality = self.evening.look(lambda state: state.details.municipality)
        return seal.seal_finding(municipality, self.evening.clock())


def _found(line: Line, probe: Callable[[], Finding]) -> Finding:
    """One that stumbles keeps no other from being looked at."""
    try:
        return probe()
    except Exception:
        log.exception("Could not look at %s", line)
        return STUMBLED

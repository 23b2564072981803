"""Lines of *Controle vooraf* about the laptop: power, sleep, clock, memory, printer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.chamber import ZONE
from workshop.texts.dates import dutch_date
from workshop.texts.ui.precheck import Finding, State
from workshop.texts.ui.precheck_files import amount

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

_FINE, _LOOK, _FIRST, _UNKNOWN = State.FINE, State.LOOK, State.FIRST, State.UNKNOWN

# --- power, sleep, notifications ---------------------------------------------------------------

POWER_UNKNOWN: Final = Finding(
    _UNKNOWN, "De laptop zegt niets over de accu.", "Kijk of de lader erin zit."
)
_PLUG: Final = "Sluit de lader aan."


def power_mains(percent: int) -> Finding:
    """Plugged in."""
    return Finding(_FINE, f"De lader zit erin. De accu is {percent} % vol.")


def power_battery(percent: int, *, lasts: bool) -> Finding:
    """Not plugged in."""
    state = _LOOK if lasts else _FIRST
    return Finding(state, f"De laptop draait op de accu: nog {percent} %.", _PLUG)


SLEEP_HELD: Final = Finding(
    _FINE,
    "Dialoogavond houdt de laptop wakker zolang de avond open is. Laat de klep open.",
)
SLEEP_NOT_HELD: Final = Finding(
    _UNKNOWN,
    "Op deze laptop kan Dialoogavond de slaapstand niet tegenhouden.",
    "Zet slaapstand en schermbeveiliging uit, bij de instellingen voor energie.",
)
QUIET_ON: Final = Finding(_FINE, "‘Niet storen’ staat aan: er komen geen meldingen op het scherm.")
QUIET_OFF: Final = Finding(
    _LOOK, "Meldingen staan aan. De zaal kan ze zien.", "Zet ‘Niet storen’ aan."
)
_QUIET_HOW: Final = {
    "Windows": "Druk op Windows-toets en N, en zet ‘Niet storen’ aan.",
    "Darwin": "Zet in het bedieningspaneel een focus aan.",
}


def quiet_unknown(system: str) -> Finding:
    """The system does not tell; `system` as Python calls it."""
    how = _QUIET_HOW.get(system, "Zet bij de meldingen ‘Niet storen’ aan.")
    return Finding(_UNKNOWN, "Of er meldingen in beeld komen, weet de laptop niet.", how)


# --- clock -------------------------------------------------------------------------------------


def _moment(now: datetime) -> str:
    local = now.astimezone(ZONE)
    return f"{dutch_date(local.date().isoformat())}, {local:%H:%M}"


_SET_CLOCK: Final = "Zet de klok van de laptop goed, en open de avond opnieuw."


def clock_fine(now: datetime) -> Finding:
    """As far as can be known."""
    return Finding(_FINE, f"De klok zegt {_moment(now)}, Nederlandse tijd.")


def clock_behind(now: datetime, last: datetime) -> Finding:
    """Earlier than something that has been."""
    return Finding(
        _FIRST,
        f"De klok loopt achter: hij zegt {_moment(now)}. Het laatste in deze avond is van"
        f" {_moment(last)}.",
        _SET_CLOCK,
    )


def clock_old(now: datetime) -> Finding:
    """Earlier than this program was made."""
    return Finding(_FIRST, f"De klok staat jaren terug: {_moment(now)}.", _SET_CLOCK)


def clock_after(now: datetime, evening: str) -> Finding:
    """The evening should have been before today; `evening` is its date, ISO 8601."""
    return Finding(
        _LOOK,
        f"De avond is van {dutch_date(evening)}, en de klok zegt {_moment(now)}.",
        "Klopt de klok? Zet dan de datum van de avond goed, bij ‘Gegevens en scherm’.",
    )


def clock_zone(name: str) -> Finding:
    """The laptop is in another zone than the room."""
    return Finding(
        _LOOK,
        f"De laptop staat op een andere tijdzone: {name}. Het programma rekent met Nederlandse"
        " tijd.",
        "Kies bij de datum en tijd van de laptop: Amsterdam.",
    )


# --- memory, letters, printer ------------------------------------------------------------------


def memory_fine(free: int) -> Finding:
    """Enough."""
    return Finding(_FINE, f"Er is genoeg geheugen vrij: {amount(free)}.")


def memory_low(free: int) -> Finding:
    """Making the report may take long."""
    return Finding(
        _LOOK, f"Er is weinig geheugen vrij: {amount(free)}.", "Sluit andere programma’s."
    )


FONTS_FINE: Final = Finding(_FINE, "De letters van het programma zijn er.")


def fonts_missing(names: Sequence[str]) -> Finding:
    """Others take their place."""
    return Finding(
        _LOOK,
        f"Deze letters ontbreken: {' en '.join(names)}. Op de beamer kan tekst anders lopen.",
        "Zet het programma opnieuw op de laptop.",
    )


PRINTER_NONE: Final = Finding(
    _LOOK,
    "Deze laptop heeft geen vaste printer.",
    "Bewaar de formulieren als pdf en print ze ergens anders.",
)
PRINTER_UNKNOWN: Final = Finding(
    _UNKNOWN, "Of er een printer is, weet de laptop niet.", "Print één formulier als proef."
)


def printer_found(name: str) -> Finding:
    """Whether there is paper in it, nobody asks it."""
    return Finding(_FINE, f"De printer is ingesteld: {name}. Print één formulier als proef.")

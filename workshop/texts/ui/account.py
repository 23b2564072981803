"""The page of agreement and seal, and of what the council decides about it later."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.texts.console import grouped
from workshop.texts.counting import counted
from workshop.texts.dates import dutch_date, dutch_moment
from workshop.texts.outline import front
from workshop.texts.rounds import round_open
from workshop.texts.ui.comments import unanswered

if TYPE_CHECKING:
    from workshop.domain.events import Adoption

TITLE: Final = "Akkoord van de aanwezigen"

# --- those present -------------------------------------------------------------------------

PLACE: Final = "Plaats"
DATE: Final = "Datum"
PRESENT: Final = "Aanwezig"
ORDER: Final = (
    "Lees het verslag samen.",
    "Voorzitter en griffier geven akkoord.",
    "Verzegel het.",
    "Print het. Zij tekenen op papier.",
)
"""What comes first; the paper has the fingerprint of the seal on it, so it is signed last."""
SIGN: Final = "Akkoord van voorzitter en griffier"
WHO_SIGNS: Final = "Raadsleden tekenen niet. Akkoord is geen besluit."
CHAIR: Final = "Voorzitter"
CLERK: Final = "Griffier"
HAS_AGREED: Final = "Is akkoord"
AGREE: Final = "Akkoord en verzegel"
SEE_REPORT: Final = "Bekijk het verslag"
TO_ARCHIVE: Final = "Archiefexport"
TO_COMMENTS: Final = "Naar de opmerkingen"
AGREE_MEANS: Final = "Daarna kan niemand nog iets wijzigen."
SEALED: Final = "Verzegeld. Niemand kan nog iets wijzigen."
NOW_PAPER: Final = "Print dit bestand. Voorzitter en griffier tekenen op papier."
STOPPING: Final = "Het verzegelen stopt."
STOPPED: Final = "Gestopt. Er is niets verzegeld."
WILL_BE: Final = "Zo wordt het"
BUSY: Final = "Kan nog niet: het verzegelen is nog bezig."

NO_PLACE: Final = "Kan nog niet: vul de plaats in."
NO_CHAIR: Final = "Kan nog niet: vul de naam van de voorzitter in."
NO_CLERK: Final = "Kan nog niet: vul de naam van de griffier in."
CHAIR_TO_AGREE: Final = "Kan nog niet: de voorzitter moet nog akkoord geven."
CLERK_TO_AGREE: Final = "Kan nog niet: de griffier moet nog akkoord geven."

# --- the seal ------------------------------------------------------------------------------

LAPTOP: Final = "Zegel van deze laptop"
MUNICIPALITY: Final = "Zegel van de gemeente"
FILE_OF: Final = "Een bestand op .p12 of .pfx, met een wachtwoord."
CHOOSE_KEY: Final = "Kies het bestand …"
MORE_KEYS: Final = "Nog een bestand …"
DROP_KEY: Final = "Haal weg"
ALSO_LAPTOP: Final = "Ook het zegel van deze laptop"
KEY_KINDS: Final = "Zegels (*.p12 *.pfx)"
PASSWORD: Final = "Wachtwoord van het zegel"  # noqa: S105 a question, no password
NO_KEY: Final = "Kan nog niet: kies het bestand van het zegel."
FINGERPRINT: Final = "Vingerafdruk van het zegel"
OF_VERSION: Final = "Vingerafdruk van de versie"
WHERE: Final = "Het verslag komt hier"
ELSEWHERE: Final = "Kies een andere plek …"
SAVE_SEALED: Final = "Bewaar het verzegelde verslag"
PDF_KINDS: Final = "Pdf (*.pdf)"
CERTIFICATE: Final = "Bewaar het certificaat …"
CERTIFICATE_KINDS: Final = "Certificaat (*.cer *.pem)"
CERTIFICATE_NAME: Final = "zegel"
MEANS: Final = (
    "Het zegel laat zien of er later iets is gewijzigd. Het is geen gekwalificeerde handtekening."
)

# --- afterwards ----------------------------------------------------------------------------

CHECK: Final = "Controleer"
CHECKING: Final = "Het verslag wordt gecontroleerd."
REOPEN: Final = "Heropen"
WHY_REOPEN: Final = "Waarom heropen je het verslag?"
REASON_HINT: Final = "Bijvoorbeeld: een naam is verkeerd geschreven"
NO_REASON: Final = "Kan nog niet: schrijf eerst de reden op."
LEAVE_IT: Final = "Laat zoals het is"
VERSIONS: Final = "Versies"

# --- the council ---------------------------------------------------------------------------

ADOPTED: Final = "Vastgesteld door de raad"
LATER: Final = "Later, in een raadsvergadering. Niet vanavond."
ITEM: Final = "Agendapunt"
NUMBER: Final = "Besluitnummer"
DATE_HINT: Final = "26-11-2026"
NUMBER_HINT: Final = "Hoeft niet"
AS_IS: Final = "Ongewijzigd"
CHANGED: Final = "Gewijzigd"
ADOPT: Final = "Leg vast en verzegel"
ADOPT_MEANS: Final = "Er komt een nieuw zegel op dezelfde versie."
NO_DATE: Final = "Kan nog niet: vul de datum van de raadsvergadering in."
NO_ITEM: Final = "Kan nog niet: vul het agendapunt in."


def in_order() -> str:
    """All of them in one line, numbered."""
    return "  ".join(f"{at}\N{NO-BREAK SPACE}{sentence}" for at, sentence in enumerate(ORDER, 1))


def comments_first(number: int) -> str:
    """Why nobody can agree yet."""
    return f"Kan nog niet: {unanswered(number)}"


def round_first(what: str, step: str) -> str:
    """The same, for a `poll` or `dots` that is open in a step of this title."""
    return f"Kan nog niet: {round_open(what, step)}"


def too_early(evening: str) -> str:
    """The council meets on the evening's day (ISO 8601) or later."""
    return f"Kan niet: de avond was op {dutch_date(evening)}. De raad vergadert daarna."


def present_of(present: int, seats: int | None) -> str:
    """How many are there; of how many seats, if that is known."""
    people = counted(present, "deelnemer", "deelnemers")
    return f"{people}, {counted(seats, 'raadszetel', 'raadszetels')}" if seats else people


def afterwards(version: int) -> str:
    """What sealing this version means."""
    return (
        "Daarna wijzigt niemand nog iets. Heropenen kan, met een reden."
        f" Dan ontstaat versie {version + 1}."
    )


def reopen_as(version: int) -> str:
    """On the button: the next version."""
    return f"Heropen als versie {version}"


def fingerprint_of(number: int, seals: int) -> str:
    """Above the fingerprint of a seal."""
    return FINGERPRINT if seals == 1 else f"Vingerafdruk van zegel {number} van {seals}"


def password_of(name: str) -> str:
    """In the field beside a key file."""
    return f"{PASSWORD} {name}"


def drop_key(name: str) -> str:
    """The button beside a key file, as it is read out."""
    return f"{DROP_KEY}: {name}"


def in_rows(fingerprint: str) -> str:
    """In groups of four, four to a line."""
    groups = grouped(fingerprint).split()
    return "\n".join("  ".join(groups[at : at + 4]) for at in range(0, len(groups), 4))


def status(version: int, adoption: Adoption | None) -> str:
    """As it stands on the title page."""
    if adoption is None:
        return front.agreed(version)
    return front.adopted(version, changed=adoption.changed)


def sealed_at(version: int, adoption: Adoption | None, at: str) -> str:
    """A line in the list of versions."""
    return f"{status(version, adoption)}. Verzegeld op {dutch_moment(at)}."


def reopened(version: int, at: str, reason: str) -> str:
    """Likewise, of a version that was opened again."""
    return f"Versie {version} begon op {dutch_moment(at)}, omdat: {reason}"


def decided(adoption: Adoption) -> str:
    """What the council decided."""
    number = f", besluit {adoption.decision}" if adoption.decision else ""
    how = CHANGED if adoption.changed else AS_IS
    when = dutch_date(adoption.council_date)
    return f"{how} vastgesteld op {when}, agendapunt {adoption.item}{number}."

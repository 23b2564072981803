"""The words of the archive's documents: ORI-A, MDTO, and the page that explains the set."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.archive import Appraisal, Restriction
from workshop.domain.keeping import Kept
from workshop.domain.settings import Attribution
from workshop.texts import promises
from workshop.texts.dates import dutch_date, dutch_moment
from workshop.texts.outline import front

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.pictures.report_data import AccountStatus, KeepingLine, ReportData

# --- lists of terms ------------------------------------------------------------------------

APPRAISALS: Final = {
    Appraisal.KEEP: "Blijvend te bewaren",
    Appraisal.DESTROY: "Tijdelijk te bewaren",
    Appraisal.UNDECIDED: "Nader te bepalen",
}
RESTRICTIONS: Final = {
    Restriction.NONE: "Geen beperking",
    Restriction.UNDECIDED: "Nader te bepalen",
    Restriction.OTHER: "Overig",
}
LEVELS_LIST: Final = "Begrippenlijst Aggregatieniveaus MDTO"
EVENTS_LIST: Final = "Begrippenlijst EventTypeLijst MDTO"
APPRAISALS_LIST: Final = "Begrippenlijst Waarderingen MDTO"
RESTRICTIONS_LIST: Final = "Begrippenlijst BeperkingGebruikTypeLijst MDTO"
CHECKSUMS_LIST: Final = "Begrippenlijst ChecksumAlgoritme MDTO"
RELATIONS_LIST: Final = "Begrippenlijst Relatietypen (informatieobject) MDTO"
FORMATS_LIST: Final = "PRONOM-register"
SELECTION_LIST: Final = "Selectielijst gemeenten en intergemeentelijke organen"
GM_LIST: Final = "Register gemeenten compleet"
GM_ADDRESS: Final = "https://identifier.overheid.nl/tooi/set/rwc_gemeenten_compleet"
OWN_LIST: Final = "Begrippen van Dialoogavond"
OWN_LIST_ID: Final = "dialoogavond-begrippen"
DOSSIER: Final = "Dossier"
PIECE: Final = "Archiefstuk"
REPLACES: Final = "Vervangt"
COVERS: Final = "Datum van de avond"
COVERS_LONGER: Final = "Looptijd van het dossier"
CASES: Final = "Zaaksysteem"
APP: Final = "Dialoogavond"
FINGERPRINT: Final = "Vingerafdruk van de versie in Dialoogavond"

# --- the gathering -------------------------------------------------------------------------

GATHERING: Final = "Dialoogavond (geen raadsvergadering)"
MINUTES: Final = "Verslag"
RECORD: Final = "Gegevens"
MEETING: Final = "Vergadergegevens"
SESSION: Final = "Kopie van de avond"
FACILITATOR: Final = "gespreksleider"
CLERK: Final = "griffier"
CHAIR: Final = "voorzitter"
REHEARSAL: Final = "OEFENING"


def name_of(data: ReportData) -> str:
    """What the evening is called; a rehearsal says that it is one."""
    called = f"Dialoogavond {data.title}, {dutch_date(data.date)}"
    return f"{REHEARSAL}: {called}" if data.practice else called


def council_of(name: str) -> str:
    """The *archiefvormer* unless the clerk says otherwise: the council, not the executive."""
    return f"Gemeenteraad van {name.removeprefix('Gemeente ').removeprefix('gemeente ')}"


def piece_name(data: ReportData, kind: str) -> str:
    """What a piece is called."""
    return f"{kind} van {name_of(data)}"


def about(data: ReportData) -> str:
    """What the gathering was, and was not."""
    return " ".join(
        (
            promises.NO_MEETING,
            "Een peiling op deze avond is geen stemming.",
            promises.PUBLICITY[data.publicity],
            PRACTICE if data.practice else "",
        )
    ).strip()


PRACTICE: Final = "Dit is een oefenavond: alles wat erin staat, is verzonnen."


def about_step(result: str, skipped: str, *, polled: bool) -> str:
    """What an item of the agenda was for."""
    told = [f"Doel: {result}" if result else ""]
    told.append(f"Overgeslagen: {skipped}" if skipped else "")
    told.append("Er is gepeild. Dat is geen stemming." if polled else "")
    return " ".join(each for each in told if each)


# --- what happened to the account ----------------------------------------------------------

CREATION: Final = "Creatie"
APPROVAL: Final = "Accordering"
FREEZING: Final = "Bevriezing"
EXPORT: Final = "Export"
CHANGE: Final = "Wijziging"
"""Of what is left: *Vernietigen* would say that the object itself is not there any more."""
AGREED: Final = "Akkoord van de aanwezigen: een juiste weergave. Geen besluit."
SEALED: Final = "Verzegeld. Wie het bestand wijzigt, verbreekt het zegel."
EXPORTED: Final = "Archiefexport uit Dialoogavond."
PRESENT_PEOPLE: Final = "Aanwezigen van de dialoogavond"


def adopted(status: AccountStatus) -> str:
    """What the council decided, in a meeting of its own."""
    decision = f", besluit {status.decision}" if status.decision else ""
    how = "Gewijzigd vastgesteld" if status.changed else "Vastgesteld"
    where = f"in de raadsvergadering van {dutch_date(status.council_date)}"
    return f"{how} door de raad {where}, agendapunt {status.item}{decision}."


def destroyed(decision: KeepingLine) -> str:
    """What went, on which ground."""
    what = _DESTROYED[decision.kept]
    return f"{what} Categorie selectielijst: {decision.category}. Grond: {decision.ground}"


_DESTROYED: Final = {
    Kept.NAMELESS: "De namen van deelnemers zijn vernietigd.",
    Kept.DESTROYED: "De eigen antwoorden zijn vernietigd.",
}


def earlier(version: int) -> str:
    """A version that this one came after."""
    return f"Verslag, versie {version}"


# --- restrictions --------------------------------------------------------------------------

_SESSION_HOLDS: Final = {
    Attribution.ANONYMOUS: "Dit bestand bevat ook antwoorden die niemand zag, zonder naam erbij.",
    Attribution.GROUP: "Dit bestand bevat wie wat antwoordde, ook waar het verslag alleen de"
    " fractie noemt.",
    Attribution.NAME: "Dit bestand bevat wie wat antwoordde, ook wat niemand zag.",
}
SESSION_CLOSED: Final = "Alleen voor de griffie. Niet openbaar maken zonder beoordeling (Woo, AVG)."


_SESSION_LACKS: Final = {
    Kept.NAMELESS: "De namen van deelnemers zijn eruit verwijderd.",
    Kept.DESTROYED: "De eigen antwoorden zijn eruit verwijderd.",
}


def session_holds(attribution: Attribution, kept: Kept | None = None) -> str:
    """What the copy of the evening tells that the report does not, and for whom it is.

    `kept` is what was decided about own answers.
    """
    lacks = _SESSION_LACKS.get(kept) if kept else None
    if kept is Kept.DESTROYED:
        return f"{lacks} {SESSION_CLOSED}"
    return " ".join(filter(None, (_SESSION_HOLDS[attribution], lacks, SESSION_CLOSED)))


# --- the page that explains the set --------------------------------------------------------

_TOLD: Final = {
    "verslag.pdf": "Het verslag, met zegel. Dit is het stuk waar het om gaat.",
    "gegevens.json": "Dezelfde inhoud als het verslag, voor andere programma’s.",
    "ORI-A.xml": "De bijeenkomst, de onderdelen en wie er waren, volgens ORI-A 1.0.1.",
    "avond.dialoog": "Een kopie van de hele avond (een SQLite-database).",
    "dossier.mdto.xml": "Beschrijft dit dossier, volgens MDTO 1.0.1.",
    "sha256sum.txt": "De controlegetallen van alle andere bestanden.",
}


def explained(
    data: ReportData, made_at: str, names: Sequence[str], *, sealed: str, kept: Kept | None = None
) -> str:
    """`leesmij.txt`: what lies there and how to check it; `sealed` is where the account stands."""
    lines = [
        f"ARCHIEFEXPORT: {name_of(data)}",
        f"{front.municipality(data.municipality)}. Gemaakt op {dutch_moment(made_at)}.",
        "",
        about(data),
        sealed,
        "",
        "WAT IS WAT",
        *(f"- {name}: {_TOLD[name]}" for name in names if name in _TOLD),
        "- (naam).mdto.xml: beschrijft een stuk, volgens MDTO 1.0.1.",
        "- (naam).bestand.mdto.xml: beschrijft één bestand, met grootte en controlegetal.",
    ]
    if "avond.dialoog" in names:
        lines += ["", f"LET OP. avond.dialoog: {session_holds(data.attribution, kept)}"]
    lines += [
        "",
        "LEZEN ZONDER DIALOOGAVOND",
        "Open verslag.pdf in elke pdf-lezer. De andere bestanden zijn gewone tekst,",
        "te openen in Kladblok of in een browser.",
        *(_DATABASE if "avond.dialoog" in names else ()),
        "",
        "IS ALLES NOG HETZELFDE?",
        "Linux: open een terminal in deze map en typ: sha256sum -c sha256sum.txt",
        "Mac: shasum -a 256 -c sha256sum.txt",
        "Windows: typ in PowerShell: Get-FileHash verslag.pdf",
        "Vergelijk de uitkomst met de regel in sha256sum.txt. Hoofdletters tellen niet mee.",
        "Is een getal anders? Dan is dat bestand veranderd of beschadigd.",
    ]
    return "\n".join(lines) + "\n"


_DATABASE: Final = ("Open avond.dialoog met DB Browser for SQLite of Datasette.",)


def sealed_as(status: AccountStatus) -> str:
    """Where the account stands, in one line."""
    if status.council_date:
        return adopted(status)
    return f"Akkoord van de aanwezigen, versie {status.version}. Nog niet vastgesteld door de raad."


def archived(folder: str, packed: str, *, with_session: bool) -> str:
    """The set is there."""
    lines = [f"De archiefexport staat in {folder}.", f"Ook als één bestand: {packed}."]
    if with_session:
        lines.append(f"Let op de kopie van de avond. {SESSION_CLOSED}")
    return "\n".join(lines)


# --- what does not fit ---------------------------------------------------------------------

FIELDS: Final = {
    "creator": "Archiefvormer",
    "begin": "Periode van",
    "end": "Periode tot en met",
    "appraisal": "Waardering",
    "years": "Bewaartermijn",
    "term_begins": "Termijn loopt vanaf",
    "category": "Categorie selectielijst",
    "restriction": "Beperking gebruik",
    "restriction_note": "Welke beperking",
    "classification": "Classificatie",
    "case_number": "Zaaknummer",
    "gm_code": "Gemeentecode",
}
PROBLEMS: Final = {
    "empty": "vul dit in.",
    "date": "schrijf een datum, zoals 12-11-2026.",
    "order": "die dag is vóór de eerste dag.",
    "years": "schrijf een aantal jaren, van 1 tot en met 999.",
    "gm_code": "schrijf gm en vier cijfers, zoals gm0363.",
}


def problem(field: str, what: str) -> str:
    """What is wrong with a field that was asked."""
    return f"{FIELDS[field]}: {PROBLEMS[what]}"


_NOT_SEALED: Final = (
    "Er is nog geen verzegeld verslag, en een concept hoort niet in het archief."
    " Verzegel het eerst, bij Akkoord en zegel."
)
SEALED_REPORT: Final = {
    "missing": "Het verzegelde verslag {path} is er niet meer. Zet het terug in die map, of naast"
    " het bestand van de avond.",
    "changed": "{path} is niet meer het verslag dat is verzegeld. Zet het oorspronkelijke bestand"
    " terug.",
    "unreadable": "{path} is niet te lezen. Sluit het in andere programma’s, en probeer het"
    " opnieuw.",
}


def not_sealed(version: int, *, is_reopened: bool) -> str:
    """Why there is nothing for the archive yet, and what to do about it."""
    if not is_reopened:
        return _NOT_SEALED
    return f"Het verslag is heropend als versie {version}. Verzegel die versie eerst."

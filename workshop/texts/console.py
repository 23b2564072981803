"""What the command line says when something went well."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.programme import Theme
from workshop.texts.counting import counted, listed
from workshop.texts.outline.back import seal_fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workshop.domain.programme import Programme

NO_SCREEN: Final = (
    "Er is hier geen scherm, dus de vensters kunnen niet open.\n"
    "Vanaf de opdrachtregel kan alles ook, van nieuwe avond tot verzegeld verslag.\n"
    "Probeer de oefenavond: dialoogavond demo --out oefenavond\n"
)
ONE_TARGET: Final = "Noem één ding: een deelnemer, een antwoord of een tekst."
NO_TEXT: Final = (
    "In deze opdracht staat een teken dat geen tekst is."
    " Geef het bestand of de map een andere naam."
)
STOPPED: Final = "Afgebroken. Er is niets half opgeslagen."
PASSWORD: Final = "Wachtwoord van het zegel"  # noqa: S105 a question, no password


def password_of(name: str) -> str:
    """A question, where there is more than one seal."""
    return f"{PASSWORD} {name}"


ENCODINGS: Final = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "cp1252": "Windows-1252",
    "windows-1252": "Windows-1252",
}


def grouped(fingerprint: str) -> str:
    """A fingerprint in groups of four, as it stands in the report."""
    digits = fingerprint.upper()
    return " ".join(digits[i : i + 4] for i in range(0, len(digits), 4))


def read_as(encoding: str) -> str:
    """How a text file was read, so that wrong letters are understood."""
    return f"Gelezen als {ENCODINGS.get(encoding, encoding)}."


# --- programmes and new evenings -----------------------------------------------------------


def programme_line(programme: Programme) -> str:
    """One programme of the list: id, title, version, size."""
    questions = sum(1 for _ in programme.questions())
    steps = counted(len(programme.steps), "stap", "stappen")
    asked = counted(questions, "vraag", "vragen")
    return f"{programme.id:26} {programme.title} (versie {programme.version}; {steps}, {asked})"


def own_line(programme: Programme, path: str) -> str:
    """One that the municipality made itself, and its file."""
    return f"{programme_line(programme)} eigen programma: {path}"


def theme_line(theme: Theme) -> str:
    """One theme of the list, as `--programme` names it."""
    return f"  {theme.programme}+{theme.id}: met voorbeelden en aanwijzingen over {theme.title}"


def programme_questions(programme: Programme) -> str:
    """Every question with the id that a file of answers names it by."""
    lines = [programme_line(programme)]
    for step in programme.steps:
        lines += ["", step.title]
        lines += [f"  {question.id:48} {question.prompt}" for question in step.questions]
    return "\n".join(lines)


def is_right(found: Programme | Theme) -> str:
    """A programme or theme of one's own that can be used."""
    if isinstance(found, Theme):
        return f"Dit thema klopt: {theme_line(found).strip()}"
    return f"Dit programma klopt: {programme_line(found)}"


NO_PROGRAMME: Final = (
    "Kies minstens één programma met --programme, of een kant-en-klare avond met --evening."
)


def made(path: str, programmes: Sequence[str], participants: int) -> str:
    """A new evening."""
    people = counted(participants, "deelnemer", "deelnemers")
    return f"De avond staat in {path}, met {listed(programmes)} en {people}."


# --- entering ------------------------------------------------------------------------------


SHOWN_BY_REPORT: Final = "Anonieme antwoorden worden zichtbaar als je het verslag maakt."


def entered(new: int, changed: int, equal: int) -> str:
    """What a file of paper answers did."""
    if not new and not changed:
        return f"Er is niets veranderd: {equal} gelijk."
    return f"Overgenomen: {new} nieuw, {changed} gewijzigd, {equal} gelijk."


# --- the report ----------------------------------------------------------------------------


def reported(path: str, warnings: Iterable[str]) -> str:
    """A report was written; warnings are sentences of their own."""
    return "\n".join([f"Het verslag staat in {path}.", *warnings])


def no_such_form(suffix: str, forms: Sequence[str]) -> str:
    """A report cannot be written in that form."""
    return f"De vorm ‘{suffix}’ bestaat niet. Kies uit: {', '.join(forms)}."


def missing_letters(letters: Sequence[str]) -> str:
    """Letters that the report's fonts do not have."""
    return (
        f"Deze tekens staan niet in het lettertype en zijn als code afgedrukt: {' '.join(letters)}."
        " Pas de tekst aan als dat stoort."
    )


def sealed(
    path: str, version: int, fingerprint: str, seals: Sequence[tuple[str, str]], adopted: str
) -> str:
    """A sealed report; `adopted` is the Dutch date of the council's decision, or empty.

    `seals` are (whom the certificate names, its fingerprint).
    """
    status = f"vastgesteld door de raad op {adopted}" if adopted else "akkoord aanwezigen"
    keep = ADOPTED_KEEP if adopted else AGREED_KEEP
    return "\n".join(
        (
            f"Verzegeld: {path}",
            f"Versie {version}, {status}.",
            f"Vingerafdruk van de versie: {grouped(fingerprint)}",
            *(
                f"{seal_fingerprint(name, number, len(seals))}: {grouped(digits)}"
                for number, (name, digits) in enumerate(seals, 1)
            ),
            keep if len(seals) == 1 else keep.replace("beide", "alle"),
        )
    )


def reopened(version: int) -> str:
    """The account is editable again."""
    return f"Het verslag is heropend als versie {version}. De eerdere versie blijft controleerbaar."


CERTIFICATE_KINDS: Final = "Geef een naam op .cer, .der, .pem of .crt."


def certificate_written(paths: Sequence[str], names: Sequence[str]) -> str:
    """Where the certificates of a seal are, whose they are, and what they are for."""
    where = (
        f"Het certificaat staat in {paths[0]}"
        if len(names) == 1
        else (f"De certificaten staan in {listed(paths)}")
    )
    return f"{where}: {listed(names)}. {CERTIFICATE_MEANS}"


CERTIFICATE_MEANS: Final = (
    "Er zit geen sleutel in: je mag het aan iedereen geven. Wie het heeft, herkent het zegel."
)
AGREED_KEEP: Final = (
    "Bewaar beide vingerafdrukken ook los van dit bestand, bijvoorbeeld in het zaaksysteem."
)
ADOPTED_KEEP: Final = "Neem beide vingerafdrukken op bij de stukken van de raadsvergadering."

# --- erasing and checking ------------------------------------------------------------------


def erased(number: int, copies: Sequence[str]) -> str:
    """Words are gone; copies that the app wrote and cannot reach are named."""
    lines = [
        f"Verwijderd: {counted(number, 'tekst', 'teksten')}, ook uit de eigen reservekopieën.",
    ]
    if copies:
        lines.append(
            "Deze bestanden maakte Dialoogavond eerder. Daar staat de tekst misschien nog:"
        )
        lines += [f"  {copy}" for copy in copies]
    lines.append("Kopieën die anderen maakten, kan Dialoogavond niet bereiken.")
    return "\n".join(lines)


def checked_counts(events: int, answers: int, pending: int, drafts: int, erasures: int) -> str:
    """What a session holds."""
    parts = [
        counted(events, "gebeurtenis", "gebeurtenissen"),
        counted(answers, "antwoord", "antwoorden"),
        counted(drafts, "nog niet verstuurde tekst", "nog niet verstuurde teksten"),
        counted(erasures, "verwijderde tekst", "verwijderde teksten"),
    ]
    waiting = f" Nog niet getoond: {pending} keer iets anoniems." if pending else ""
    return f"{listed(parts)}.{waiting}"


WHOLE: Final = "De avond is heel."
NOT_WHOLE: Final = "De avond is niet heel. Werk verder met de nieuwste reservekopie."


def checked_fingerprint(version: int, fingerprint: str) -> str:
    """The fingerprint of a version."""
    return f"Vingerafdruk van versie {version}: {grouped(fingerprint)}"


def broken_chain(seq: int) -> str:
    """The first event that does not follow from the one before."""
    return (
        f"Vanaf gebeurtenis {seq} klopt de ketting niet: er is buiten Dialoogavond iets veranderd."
    )


def unsound_acts(number: int) -> str:
    """Anonymous acts that wait to be shown, and were changed."""
    acts = counted(number, "anoniem antwoord", "anonieme antwoorden")
    verb = "is" if number == 1 else "zijn"
    return f"{acts} (nog niet getoond) {verb} buiten Dialoogavond veranderd."


def altered_words(number: int) -> str:
    """Words that are not the ones that were committed to."""
    return f"{counted(number, 'tekst is', 'teksten zijn')} buiten Dialoogavond veranderd."


def lost_words(number: int) -> str:
    """Words that are gone although none says so."""
    return (
        f"{counted(number, 'tekst ontbreekt', 'teksten ontbreken')} zonder dat dit is vastgelegd."
    )


def stray_words(number: int) -> str:
    """Words that belong to nothing."""
    return f"{counted(number, 'tekst hoort', 'teksten horen')} nergens bij."


def sqlite_trouble(findings: Sequence[str]) -> str:
    """What SQLite says of its own pages."""
    return f"Het bestand zelf is beschadigd ({'; '.join(findings[:3])})."


def schema_trouble(names: Sequence[str]) -> str:
    """Tables, triggers and views that are missing or different."""
    return f"De indeling van het bestand is veranderd ({listed(list(names[:5]))})."

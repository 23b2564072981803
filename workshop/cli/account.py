"""Commands about the account: report, agree, adopt, reopen, verify, erase."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from workshop.cli.dutch import DutchCommand, WrongUseError
from workshop.cli.parameters import DATE, FILE
from workshop.cli.terminal import say
from workshop.domain.settings import ErasureCategory

if TYPE_CHECKING:
    from workshop.domain.seals import SealsChosen

_SUFFIXES: Final = ("pdf", "docx", "xlsx", "csv", "json", "md", "html")
_FORMATS: Final = (*_SUFFIXES, "raadsvoorstel", "kompas", "inwoners", "toezeggingen")
_PASSWORD_VARIABLE: Final = "DIALOOGAVOND_ZEGEL_WACHTWOORD"  # noqa: S105 a name, no password


@click.command(cls=DutchCommand)
@click.argument("file", metavar="BESTAND", type=FILE)
@click.option("-o", "--out", type=FILE, required=True, help="Waar het verslag komt.")
@click.option(
    "--format",
    "form",
    type=click.Choice(_FORMATS),
    default=None,
    help="Vorm; anders volgt die uit de naam. Raadsvoorstel: een concept in Word. Kompas: een"
    " poster (A3). Inwoners: twee bladzijden (pdf). Toezeggingen: voor de termijnagenda (CSV).",
)
def report(file: Path, out: Path, form: str | None) -> None:
    """Maak het verslag, zoals de avond nu is."""
    from workshop.cli import wording
    from workshop.evening.reporting import write_report
    from workshop.texts import console

    suffix = out.suffix.removeprefix(".").lower()
    if form is None and suffix and suffix not in _SUFFIXES:
        raise WrongUseError(console.no_such_form(suffix, _SUFFIXES))
    chosen = form or suffix or "pdf"
    say(wording.written(write_report(file, out, chosen)))


_KEY = click.option(
    "--key",
    "keys",
    type=FILE,
    multiple=True,
    help="Zegel van de gemeente (PKCS#12, .p12). Mag vaker: elk zegel komt erop.",
)
_LAPTOP = click.option(
    "--laptop", is_flag=True, help="Ook het zegel van deze laptop, naast dat van --key."
)
_OUT = click.option("-o", "--out", type=FILE, default=None, help="Waar het verslag komt.")


@click.command(cls=DutchCommand)
@click.argument("file", metavar="BESTAND", type=FILE)
@click.option("--place", required=True, help="Plaats.")
@click.option("--chair", required=True, help="Voorzitter.")
@click.option("--clerk", required=True, help="Griffier.")
@_KEY
@_LAPTOP
@_OUT
def agree(  # noqa: PLR0913 the options of the contract
    *,
    file: Path,
    place: str,
    chair: str,
    clerk: str,
    keys: tuple[Path, ...],
    laptop: bool,
    out: Path | None,
) -> None:
    """Leg het akkoord van de aanwezigen vast en verzegel het verslag."""
    from workshop.cli import wording
    from workshop.domain.events import Agreement
    from workshop.evening.sealing import agree as seal_agreement

    agreement = Agreement(place, chair, clerk)
    sealed = seal_agreement(file, agreement, target=out, seals=_seals(keys, laptop=laptop))
    say(wording.sealed(sealed))


@click.command(cls=DutchCommand)
@click.argument("file", metavar="BESTAND", type=FILE)
@click.option("--council-date", type=DATE, required=True, help="Datum van de raadsvergadering.")
@click.option("--item", required=True, help="Agendapunt.")
@click.option("--decision", default="", help="Nummer of tekst van het besluit.")
@click.option("--changed", is_flag=True, help="De raad stelde het gewijzigd vast.")
@_KEY
@_LAPTOP
@_OUT
def adopt(  # noqa: PLR0913 the options of the contract
    *,
    file: Path,
    council_date: dt.date,
    item: str,
    decision: str,
    keys: tuple[Path, ...],
    laptop: bool,
    out: Path | None,
    changed: bool,
) -> None:
    """Leg vast dat de raad het verslag heeft vastgesteld."""
    from workshop.cli import wording
    from workshop.domain.events import Adoption
    from workshop.evening.sealing import adopt as seal_adoption

    adoption = Adoption(council_date.isoformat(), item, decision, changed)
    sealed = seal_adoption(file, adoption, target=out, seals=_seals(keys, laptop=laptop))
    say(wording.sealed(sealed))


def _seals(keys: tuple[Path, ...], *, laptop: bool) -> SealsChosen:
    from workshop.domain.seals import KeyFile, SealsChosen

    files = tuple(KeyFile(key, _password(key, at, len(keys))) for at, key in enumerate(keys, 1))
    return SealsChosen(files, with_laptop=laptop)


def _password(key: Path, number: int, keys: int) -> str:
    """Asked only where there is a key to open; a script gives it in a variable.

    One variable is for all keys, unless there is one with the number of the key too.
    """
    if not key.is_file():  # what is not there needs no password
        return ""
    import os

    from workshop.texts import console

    for name in (f"{_PASSWORD_VARIABLE}_{number}", _PASSWORD_VARIABLE):
        if (given := os.environ.get(name)) is not None:
            return given
    asked = console.password_of(key.name) if keys > 1 else console.PASSWORD
    return str(click.prompt(asked, hide_input=True, default="", err=True))


@click.command(cls=DutchCommand)
@click.argument("file", metavar="BESTAND", type=FILE)
@click.option("-o", "--out", type=FILE, required=True, help="Waar het certificaat komt (.cer).")
def certificate(file: Path, out: Path) -> None:
    """Bewaar het certificaat van het zegel: van het verslag, of anders van deze laptop."""
    from workshop.evening.certifying import SUFFIXES, write_certificates
    from workshop.texts import console

    if out.suffix.lower() not in SUFFIXES:
        raise WrongUseError(console.CERTIFICATE_KINDS)
    made = write_certificates(file, out)
    say(console.certificate_written([str(each) for each in made.paths], made.names))


@click.command(cls=DutchCommand)
@click.argument("file", metavar="BESTAND", type=FILE)
@click.option("--reason", required=True, help="Waarom, voor in het verslag.")
def reopen(file: Path, reason: str) -> None:
    """Heropen een verzegeld verslag als volgende versie."""
    from workshop.domain.commands import ReopenAccount
    from workshop.evening import open_evening
    from workshop.texts import console

    with open_evening(file) as evening:
        evening.do(ReopenAccount(reason))
        version = evening.look(lambda state: state.account.version)
    say(console.reopened(version))


@click.command(cls=DutchCommand)
@click.argument("pdf", metavar="VERSLAG.PDF", type=FILE)
@click.argument("file", metavar="[BESTAND]", type=FILE, required=False)
@click.option("--cert", type=FILE, multiple=True, help="Certificaat dat je vertrouwt (.cer, .pem).")
def verify(pdf: Path, file: Path | None, cert: tuple[Path, ...]) -> int:
    """Controleer of een verslag nog is zoals het werd verzegeld."""
    from workshop.cli import wording
    from workshop.evening.verifying import verify_report

    found = verify_report(pdf, file, cert)
    say(wording.verified(found))
    return 0 if found.is_proven else 1


@click.command(cls=DutchCommand)
@click.argument("file", metavar="BESTAND", type=FILE)
@click.option("--participant", default="", help="Naam: alles van en over deze deelnemer.")
@click.option("--answer", default="", help="Eén antwoord: naam;vraag.")
@click.option("--text", default="", help="Elke tekst waarin dit staat, van wie dan ook.")
@click.option("--reason", required=True, help="Waarom, voor de verklaring (zonder namen).")
@click.option(
    "--category",
    type=click.Choice([each.value for each in ErasureCategory]),
    default=ErasureCategory.PERSONAL_DATA.value,
    show_default=True,
    help="Soort grond.",
)
def erase(  # noqa: PLR0913, PLR0917 the options of the contract
    file: Path, participant: str, answer: str, text: str, reason: str, category: str
) -> None:
    """Verwijder woorden meteen, ook uit de eigen reservekopieën."""
    from workshop.cli import wording
    from workshop.evening.erasing import Grounds, Target
    from workshop.evening.erasing import erase as erase_words
    from workshop.texts import console

    named = {Target.PARTICIPANT: participant, Target.ANSWER: answer, Target.TEXT: text}
    given = [(target, words) for target, words in named.items() if words]
    if len(given) != 1:
        raise WrongUseError(console.ONE_TARGET)
    erased = erase_words(file, *given[0], Grounds(ErasureCategory(category), reason))
    say(wording.erased(erased))


COMMANDS: Final = (report, agree, adopt, reopen, verify, certificate, erase)

"""Commands that make a session and fill it, from `demo` to `continue` and `check`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Final

import click

from workshop.cli.dutch import DutchCommand, WrongUseError
from workshop.cli.parameters import DATE, FILE, FOLDER
from workshop.cli.terminal import say
from workshop.domain.settings import Attribution, Details, Publicity


@click.command(cls=DutchCommand)
@click.option("--out", type=FOLDER, required=True, help="Map voor avond en verslag.")
def demo(out: Path) -> None:
    """Speel een hele oefenavond, zonder scherm."""
    from workshop.demo import play

    say(play(out).text())


@click.command(cls=DutchCommand)
@click.argument("name", metavar="[PROGRAMMA]", required=False)
@click.option("--check", "file", type=FILE, help="Controleer een eigen programma of thema (TOML).")
@click.option("--evening", help="Toon het draaiboek van een kant-en-klare avond.")
@click.option("--people", type=click.IntRange(1, 500), help="Draaiboek: hoeveel mensen.")
@click.option("--devices", type=click.IntRange(1, 500), help="Draaiboek: hoeveel tablets.")
@click.option(
    "--begin", type=click.DateTime(["%H:%M"]), default="19:30", help="Draaiboek: begintijd."
)
def programmes(  # noqa: PLR0913, PLR0917 one per option
    name: str | None,
    file: Path | None,
    evening: str | None,
    people: int | None,
    devices: int | None,
    begin: dt.datetime,
) -> None:
    """Toon programma's, vragen en draaiboeken, of controleer een eigen programma."""
    from workshop.cli import wording
    from workshop.content.evenings import evenings
    from workshop.content.own import known_programme, usual_own
    from workshop.content.programmes import load_programme
    from workshop.content.programmes import programmes as shipped
    from workshop.content.themes import is_theme, load_theme, themes
    from workshop.texts import console, run_sheet

    if evening is not None:
        say(wording.run_sheet(evening, people or 1, devices or people or 1, begin.time()))
        return

    if file is not None:
        found = load_theme(file) if is_theme(file) else load_programme(file)
        say(console.is_right(found))
        return
    if name is not None:
        say(console.programme_questions(known_programme(name)))
        return
    for each in shipped():
        say(console.programme_line(each))
    for theme in themes():
        say(console.theme_line(theme))
    for own in usual_own().found:
        say(console.own_line(own.programme, str(own.path)))
    for each_evening in evenings():
        say(run_sheet.evening_line(each_evening))


@click.command(cls=DutchCommand)
@click.argument("file", metavar="BESTAND", type=FILE)
@click.option("--title", required=True, help="Titel van de avond.")
@click.option("--municipality", required=True, help="Gemeente.")
@click.option("--theme", default="", help="Thema.")
@click.option("--place", default="", help="Plaats van de avond.")
@click.option("--date", type=DATE, default=None, help="Datum; anders vandaag.")
@click.option("--seats", type=click.IntRange(1, 99), default=None, help="Zetels van de raad.")
@click.option(
    "--attribution",
    type=click.Choice([each.value for each in Attribution]),
    default=Attribution.GROUP.value,
    show_default=True,
    help="Met of zonder naam.",
)
@click.option(
    "--publicity",
    type=click.Choice([each.value for each in Publicity]),
    default=Publicity.INFORMAL.value,
    show_default=True,
    help="Openbaarheid. Besloten is een formele besloten raadsvergadering, met oproep.",
)
@click.option(
    "--programme",
    "names",
    multiple=True,
    help="Programma; mag vaker. Met thema: waardemodel+jeugdzorg. Nog een keer:"
    " waardemodel@tweede. Eigen bestand: pad.toml.",
)
@click.option("--accent", default="", help="Kleur van de gemeente: #005AA7.")
@click.option("--logo", type=FILE, help="Logo van de gemeente (PNG of JPEG).")
@click.option("--evening", default="", help="Kant-en-klare avond: programma's en minuten.")
@click.option("--participants", type=FILE, help="CSV: naam;fractie[;rol][;aanwezig].")
def new(  # noqa: PLR0913, PLR0917 the options of the contract
    file: Path,
    title: str,
    municipality: str,
    theme: str,
    place: str,
    date: dt.date | None,
    seats: int | None,
    attribution: str,
    publicity: str,
    names: tuple[str, ...],
    accent: str,
    logo: Path | None,
    evening: str,
    participants: Path | None,
) -> None:
    """Maak een nieuwe avond."""
    from workshop.cli import wording
    from workshop.evening import making
    from workshop.evening.logo import logo_from
    from workshop.texts import console

    if not names and not evening:
        raise WrongUseError(console.NO_PROGRAMME)
    details = Details(
        title=title,
        municipality=municipality,
        date=(date or dt.datetime.now().astimezone().date()).isoformat(),
        place=place,
        theme=theme,
        council_seats=seats,
        accent=accent,
        logo=logo_from(logo) if logo else "",
    )
    settings = (Attribution(attribution), Publicity(publicity))
    plan = making.Plan(details, *settings, names, participants, evening)
    made = making.make(file, plan)
    say(wording.made(made))


@click.command(cls=DutchCommand)
@click.argument("file", metavar="BESTAND", type=FILE)
@click.option("-o", "--out", type=FILE, required=True, help="Waar de formulieren komen (pdf).")
@click.option("--step", default="", help="Alleen deze stap: visie.waarden.")
def forms(file: Path, out: Path, step: str) -> None:
    """Maak papieren formulieren, een per stap."""
    from workshop.cli import wording
    from workshop.domain.ids import StepId
    from workshop.evening.printing import print_forms

    say(wording.printed(print_forms(file, out, StepId(step) if step else None)))


@click.command(cls=DutchCommand)
@click.argument("file", metavar="BESTAND", type=FILE)
@click.argument("answers", metavar="ANTWOORDEN.CSV", type=FILE)
@click.option("--again", is_flag=True, help="Neem ook antwoorden over die er al lijken te staan.")
@click.option(
    "--hidden", is_flag=True, help="Nog niet laten zien: alleen aantallen in het verslag."
)
def enter(file: Path, answers: Path, *, again: bool, hidden: bool) -> None:
    """Neem antwoorden van papier over."""
    from workshop.cli import wording
    from workshop.evening import entering

    entered = entering.enter(file, answers, again=again, show=not hidden)
    say(wording.entered(entered))


@click.command(cls=DutchCommand)
@click.argument("file", metavar="BESTAND", type=FILE)
@click.option("--host", default="", help="Alleen op dit adres van de laptop; anders op alle.")
@click.option("--port", type=click.IntRange(1024, 65535), default=None, help="Vaste poort.")
@click.option("--stick", type=FOLDER, help="Map op een USB-stick, voor een kopie die meeloopt.")
def serve(file: Path, host: str, port: int | None, stick: Path | None) -> None:
    """Open de avond voor tablets, tot Ctrl C."""
    from workshop.cli.serving import serve_until_stopped

    serve_until_stopped(file, host, port, stick)


@click.command("continue", cls=DutchCommand)
@click.argument("stick", metavar="MAP", type=FOLDER)
@click.option("-o", "--out", type=FILE, required=True, help="Waar de avond komt (.dialoog).")
def continue_(stick: Path, out: Path) -> None:
    """Ga op deze laptop verder met de avond op een USB-stick."""
    from workshop.cli import wording
    from workshop.evening import open_evening
    from workshop.evening.sticking import continue_from

    found = continue_from(stick, out)
    open_evening(out).close()  # from now on this laptop's evening is the newer one
    say(wording.continued(found, out))


@click.command(cls=DutchCommand)
@click.argument("file", metavar="BESTAND", type=FILE)
def rescue(file: Path) -> None:
    """Zet terug wat heel is van een beschadigd bestand."""
    from workshop.cli import wording
    from workshop.evening import rescuing

    say(wording.rescued(rescuing.rescue(file)))


@click.command(cls=DutchCommand)
@click.argument("file", metavar="BESTAND", type=FILE)
def check(file: Path) -> int:
    """Controleer of een avond heel is."""
    from workshop.cli import wording
    from workshop.store.integrity import check as inspect

    report = inspect(file)
    say(wording.checked(report))
    return 0 if report.is_whole else 1


COMMANDS: Final = (demo, programmes, new, forms, enter, serve, continue_, rescue, check)

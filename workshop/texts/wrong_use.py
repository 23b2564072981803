"""What the command line says around its commands, and when one is used in a wrong way."""

from __future__ import annotations

from typing import Final

SHOW_HELP: Final = "Toon deze hulp en stop."
COMMANDS: Final = "Opdrachten"
OPTIONS: Final = "Opties"
USAGE: Final = "Gebruik: "
PIECES: Final = {
    "[OPTIONS]": "[OPTIES]",
    "COMMAND [ARGS]...": "OPDRACHT …",
    "[COMMAND] [ARGS]...": "[OPDRACHT …]",
}
"""What click says -> in Dutch."""
METAVARS: Final = {
    "INTEGER RANGE": "GETAL",
    "DIRECTORY": "MAP",
    "FILE": "BESTAND",
    "TEXT": "TEKST",
}
REQUIRED: Final = "verplicht"
OTHERWISE: Final = "anders: "
NOT_RIGHT: Final = "Deze opdracht klopt niet. Vraag hulp met --help."
A_VALUE: Final = "Een gegeven"
WRONG_COUNT: Final = "Hier staat te veel of te weinig. Vraag hulp met --help."


def no_option(name: str, likely: str) -> str:
    """An option that is not there; `likely` is one that looks like it."""
    hint = f" Bedoel je {likely}?" if likely else ""
    return f"De optie {name} bestaat niet.{hint} Vraag hulp met --help."


def missing(name: str) -> str:
    """Something that must be given was not."""
    return f"{name} ontbreekt. Vraag hulp met --help."


def no_choice(name: str, choices: str) -> str:
    """None of the few that there are."""
    return f"{name} klopt niet. Kies uit: {choices}."


def no_number(name: str, least: object, most: object) -> str:
    """No whole number between the two."""
    return f"{name} klopt niet: schrijf een heel getal van {least} tot en met {most}."


def no_place(name: str) -> str:
    """A file where a folder should be, or the other way round."""
    return f"{name} klopt niet: daar staat iets anders. Kies een andere naam."


def not_so(name: str, why: str) -> str:
    """Anything else about a value."""
    return f"{name} klopt niet: {why}"


def unread(file: str) -> str:
    """A file that cannot be read."""
    return f"Het bestand {file} kan niet worden gelezen. Controleer de naam en de map."


def no_value(name: str) -> str:
    """An option without what belongs behind it."""
    return f"De optie {name} heeft een waarde nodig. Vraag hulp met --help."


def no_command(known: str) -> str:
    """No such command."""
    return f"Deze opdracht bestaat niet. Kies uit: {known}."


def no_date(text: str) -> str:
    """No date as people write one."""
    return f"‘{text}’ is geen datum. Schrijf bijvoorbeeld 11-3-2026."

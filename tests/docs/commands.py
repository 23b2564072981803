"""The commands that the docs quote, and whether each of them exists."""

from __future__ import annotations

import importlib.util
import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from tests.docs.how_to import CHECKOUT
from workshop.cli import dialoogavond

if TYPE_CHECKING:
    from collections.abc import Iterator

_QUOTED: Final = re.compile(r"`((?:\./start|python|dialoogavond|make)\b[^`\n]*)`")
_BLOCK: Final = re.compile(r"^```(?:sh)?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_INDENTED: Final = re.compile(
    r"^(?: {4}|\t)((?:\./start|python|dialoogavond|make)\b.*)$", re.MULTILINE
)
_STARTS: Final = re.compile(r'^if __name__ == "__main__":$', re.MULTILINE)
_COMMENT: Final = re.compile(r"\s+#.*$|\s*\(.*$")
_OF_OTHERS: Final = {"build", "pip", "venv", "http", "http.server"}
"""Modules that are not ours; that they can be found is enough."""
_HERE: Final = {"demo", "test", "check", "bench"}
"""What `./start` does by itself; anything else it hands to the program."""


def quoted(text: str) -> Iterator[str]:
    """Every command in a page: between backticks, in a block, or indented."""
    found = [each[1] for each in _QUOTED.finditer(text)]
    for block in _BLOCK.finditer(text):
        found += block[1].splitlines()
    found += [each[1] for each in _INDENTED.finditer(text)]
    for line in found:
        command = _COMMENT.sub("", line.strip().removeprefix("$ "))
        if command.split(" ")[0] in ("./start", "python", "dialoogavond", "make"):
            yield command


def fault(command: str) -> str:
    """Why the command cannot be given; empty if it can."""
    try:
        first, *words = shlex.split(command)
    except ValueError as error:
        return str(error)
    if first == "./start":
        return "" if not words or words[0] in _HERE or _is_a_blank(words[0]) else _of_ours(words)
    if first == "make":
        targets = re.findall(r"^(\w+):", (CHECKOUT / "Makefile").read_text("utf-8"), re.MULTILINE)
        return "" if set(words) <= set(targets) else f"no target of {targets}"
    return _of_ours(words) if first == "dialoogavond" else _of_python(words)


def _is_a_blank(word: str) -> bool:
    """*BESTAND*, *…*, *[ARGUMENTS]*: for the reader to fill in."""
    return not re.fullmatch(r"[a-z][a-z-]*", word)


def _of_ours(words: list[str]) -> str:
    """Held against the parser of the program itself."""
    if not words or words[0].startswith("-") or _is_a_blank(words[0]):
        return _unknown_options(dialoogavond, words)
    command = dialoogavond.commands.get(words[0])
    return _unknown_options(command, words[1:]) if command else f"no command {words[0]!r}"


def _unknown_options(command: click.Command, words: list[str]) -> str:
    with click.Context(command) as context:
        known = {name for each in command.get_params(context) for name in each.opts}
    asked = {word.partition("=")[0] for word in words if re.fullmatch(r"--?[a-z][\w=-]*", word)}
    odd = sorted(asked - known - {"--help", "-h"})
    return f"{command.name} has no {odd}" if odd else ""


def _of_python(words: list[str]) -> str:
    if words[:1] == ["-m"]:
        module = words[1].rstrip(",.")
        if module == "workshop":
            return _of_ours(words[2:])
        return "" if _can_run(module) else f"no module {module} that can be run"
    script = words[0] if words else ""
    is_script = script.endswith(".py")
    return "" if not is_script or (CHECKOUT / script).is_file() else f"no script {script}"


def _can_run(module: str) -> bool:
    found = importlib.util.find_spec(module)
    if found is None:
        return False
    if found.submodule_search_locations is not None:
        return importlib.util.find_spec(f"{module}.__main__") is not None
    if module in _OF_OTHERS or found.origin is None:
        return True
    return _STARTS.search(Path(found.origin).read_text(encoding="utf-8")) is not None

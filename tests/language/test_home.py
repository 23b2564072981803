"""Promises of where Dutch stands: in `workshop.texts` and in the help of the command line alone."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from workshop.texts.messages import messages

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).parents[2]
SOURCES: Final = sorted(
    path for path in (ROOT / "workshop").rglob("*.py") if "texts" not in path.parts
)
SCRIPTS: Final = sorted((ROOT / "assets" / "tablet").rglob("*.js"))
_DUTCH: Final = re.compile(
    r"\b(de|het|een|niet|zijn|je|jij|voor|met|dat|deze|dit|aan|naar|kies|geen|nog|wordt|staat|alle"
    r"|avond|verslag|vraag|antwoord|gemeente|raad|klopt|bestaat|typ|schrijf|laptop)\b",
    re.IGNORECASE,
)
_ENGLISH: Final = re.compile(r"\b(the|a|and|to|that|which|what|it|for|are|be|as|by|its|has)\b")
_LITERAL: Final = re.compile(r"'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`|\"((?:[^\"\\\n]|\\.)*)\"")
_NOTE: Final = re.compile(r"/\*.*?\*/|(?<!:)//[^\n]*", re.DOTALL)
KNOWN: Final = {
    "workshop/domain/dutch_words.py": "endings and words that searching leaves out",
    "workshop/domain/commands.py": "names of a stance in the file, for everybody who reads it",
    "workshop/domain/settings.py": "so are words for presence and for reasons of erasing",
    "workshop/report/local_keys.py": "the name in a certificate, which is the same for ever",
    "workshop/domain/house_rules.py": "what a house rule is recognised by",
    "workshop/report/manual": "reads the manual, which is Dutch",
    "workshop/store/views.py": "SQL with names of a stance in the file",
    "workshop/store/schema.py": "SQL",
    "workshop/exchange": "the files of a spreadsheet are Dutch in every language",
    "workshop/content": "so are programmes",
}
"""Where Dutch belongs to the matter, and why; no person is told it as a sentence of ours."""


def is_dutch(text: str) -> bool:
    """A sentence, or a part of one."""
    found = len(_DUTCH.findall(text))
    return " " in text.strip() and found > 0 and found >= len(_ENGLISH.findall(text))


def literals(path: Path) -> Iterator[str]:
    """Of a module, without what explains it and without what `messages` finds there."""
    tree = ast.parse(path.read_text("utf-8"))
    silent: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            silent.add(id(node.value))
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("log."):
            silent |= {id(each) for each in ast.walk(node)}
    if "cli" in path.parts:
        for message in messages(tree, "cli.help"):
            silent |= {id(each) for each in ast.walk(message)}
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in silent
        ):
            yield node.value


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_dutch_sentence_stands_in_the_code(path: Path) -> None:
    name = path.relative_to(ROOT).as_posix()
    if any(name.startswith(known) for known in KNOWN):
        return
    assert [each for each in literals(path) if is_dutch(each)] == []


def test_no_dutch_sentence_stands_in_a_tablets_script() -> None:
    found = {
        path.name: [
            text
            for groups in _LITERAL.findall(_NOTE.sub("", path.read_text("utf-8")))
            for text in groups
            if is_dutch(text)
        ]
        for path in SCRIPTS
        if path.name != "stances.js"  # names of a stance, as they stand in the file
    }
    assert {name: texts for name, texts in found.items() if texts} == {}


def test_a_sentence_in_the_code_would_be_found(tmp_path: Path) -> None:
    source = tmp_path / "panel.py"
    source.write_text('"""Het paneel."""\nlabel("Kies een naam")\nlog.info("de avond")\n', "utf-8")
    assert [each for each in literals(source) if is_dutch(each)] == ["Kies een naam"]

"""The glossary names what is really there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parents[2]
_PLACES = ("workshop", "assets/programmes")


def _rows() -> list[tuple[str, str]]:
    lines = (_ROOT / "docs" / "glossary.md").read_text("utf-8").splitlines()
    cells = [line.strip("|").split("|") for line in lines if line.startswith("|")]
    return [(row[0].strip(), row[2].strip()) for row in cells[2:]]


@pytest.fixture(scope="module")
def source() -> str:
    files = [
        path
        for place in _PLACES
        for path in (_ROOT / place).rglob("*")
        if path.suffix in (".py", ".toml")
    ]
    return "\n".join(path.read_text("utf-8") for path in files)


def test_every_name_in_the_code_column_exists(source: str) -> None:
    missing = [
        (dutch, name)
        for dutch, names in _rows()
        for name in re.findall(r"`([^`]+)`", names)
        if not _exists(name, source)
    ]
    assert missing == []


def _exists(name: str, source: str) -> bool:
    if "." in name and name.split(".", maxsplit=1)[0] in ("visie", "waardemodel"):
        step = name.split(".")[1]
        return step == "*" or f'id = "{step}"' in source
    return all(re.search(rf"\b{re.escape(part)}\b", source) for part in name.split("."))


def test_no_dutch_word_stands_twice() -> None:
    words = [dutch for dutch, _ in _rows()]
    assert len(words) == len(set(words))

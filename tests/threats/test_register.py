"""The table of docs/security.md names tests that exist, and every test of this folder's promise."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

TESTS: Final = Path(__file__).parents[1]
DOCS: Final = TESTS.parent / "docs" / "security.md"
_NAMED: Final = re.compile(r"`([\w/]+\.py)::(test_\w+)`")


def rows() -> dict[str, list[tuple[str, str]]]:
    """Threat -> (file, test) of each that holds it."""
    text = DOCS.read_text(encoding="utf-8").partition("## Which test holds what")[2]
    lines = [line for line in text.partition("\n## ")[0].splitlines() if line.startswith("| ")]
    cells = [line.strip("| ").split(" | ") for line in lines[1:]]
    return {threat: _NAMED.findall(tests) for threat, tests in cells}


def test_every_threat_has_a_test_and_every_test_is_there() -> None:
    found = rows()
    assert len(found) > 15
    assert [threat for threat, tests in found.items() if not tests] == []
    for file, test in (each for tests in found.values() for each in tests):
        text = (TESTS / file).read_text(encoding="utf-8")
        assert f"\ndef {test}(" in text, (file, test)


def test_no_file_of_threats_is_without_a_row() -> None:
    named = {file for tests in rows().values() for file, _ in tests}
    here = {f"threats/{each.name}" for each in Path(__file__).parent.glob("test_*.py")}
    assert here - named == {f"threats/{Path(__file__).name}"}

"""Ways of speaking to Qt that end the program sooner or later, and so are not in the code."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

SOURCES = sorted((Path(__file__).parents[2] / "workshop" / "ui").rglob("*.py"))
TRAPS = {
    r"\.screen\(\)": "PySide deletes the screen with the window: use kit.screen.screen_of",
    r"\.setParent\(None\)": "it takes the focus along, or comes up as a window: use kit.clearing",
    r"(?<!with )\bQPainter\(self\)": "a bug while painting must not leave it open: `with`",
    r"\.setToolTip\((?!0, plain)": "a tip may be drawn as a page: use kit.tip.set_tip",
    r"\.exec\(\)": "a dialog that waits stops the beamer",
    r"\.setHtml\(|RichText|AutoText|toHtml\(": "text of people is plain",
    r"\.setEnabled\(|\.setDisabled\(": "a control that cannot be used says why: set_blocked",
    r"#[0-9A-Fa-f]{6}\b": "a colour has a meaning and a place: theme/tokens.py",
}
ALLOWED = {
    ("theme/tokens.py", r"#[0-9A-Fa-f]{6}\b"),
    ("theme/core_values.py", r"#[0-9A-Fa-f]{6}\b"),
    ("kit/screen.py", r"\.screen\(\)"),
    ("kit/tip.py", r"\.setToolTip\((?!0, plain)"),
    ("kit/tip.py", r"\.setHtml\(|RichText|AutoText|toHtml\("),
}


@pytest.mark.parametrize("trap", TRAPS, ids=TRAPS.values())
def test_no_window_walks_into_it(trap: str) -> None:
    base = Path(__file__).parents[2] / "workshop" / "ui"
    found = [
        f"{path.relative_to(base)}:{number}: {line.strip()}"
        for path in SOURCES
        if (path.relative_to(base).as_posix(), trap) not in ALLOWED
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if re.search(trap, line)
    ]
    assert found == []


def test_there_is_something_to_search() -> None:
    assert len(SOURCES) > 100

"""Follows a page of docs/how-to: puts its code where the page says, in a copy of the checkout.

The form that people read is the form that is followed:

**`a/file.py`** (new):                  a block with the whole file
**`a/file.py`**, after `a line`:        a block that comes behind that line, which stands there once
**`a/file.py`**, before `a line`:       the same, in front of it
**`a/file.py`**, instead of `a line`:   the same, in its place
"""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Final

CHECKOUT: Final = Path(__file__).resolve().parents[2]
PAGES: Final = CHECKOUT / "docs" / "how-to"
_EDIT: Final = re.compile(
    r"^\*\*`(?P<path>[^`]+)`\*\*(?: \((?P<new>new)\)|, (?P<how>after|before|instead of)"
    r" `(?P<line>(?:[^`\n]|``)+)`):\n\n```\w+\n(?P<code>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_NAMED: Final = re.compile(r"^\*\*`", re.MULTILINE)
_CALL: Final = re.compile(r"^```sh\n(?P<lines>.*?)^```$", re.MULTILINE | re.DOTALL)
_PARTS: Final = ("workshop", "assets", "tests", "docs", "pyproject.toml")


class NotFollowedError(ValueError):
    """A page says something that cannot be done."""


@dataclass(frozen=True)
class Edit:
    """One block of code and its place."""

    path: str
    how: str
    """*new*, *after*, *before* or *instead of*."""
    line: str
    """Empty for a new file."""
    code: str

    def apply(self, root: Path) -> None:
        """Change the file below `root`; NotFollowedError if the line is not there just once."""
        target = root / self.path
        if self.how == "new":
            if target.exists():
                raise NotFollowedError(f"{self.path} is there already")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(self.code, encoding="utf-8")
            return
        lines = target.read_text(encoding="utf-8").splitlines(keepends=True)
        at = self._place(lines)
        first, last = {"after": (at + 1, at + 1), "before": (at, at)}.get(self.how, (at, at + 1))
        lines[first:last] = [self.code]
        target.write_text("".join(lines), encoding="utf-8")

    def _place(self, lines: list[str]) -> int:
        found = [at for at, line in enumerate(lines) if line.strip() == self.line.strip()]
        if len(found) != 1:
            raise NotFollowedError(f"{self.path}: {len(found)} lines are {self.line!r}")
        return found[0]


def edits(page: Path) -> list[Edit]:
    """All of a page, in its order; NotFollowedError for one that has not the form."""
    text = page.read_text(encoding="utf-8")
    found = [
        Edit(each["path"], each["new"] or each["how"], _plain(each["line"] or ""), each["code"])
        for each in _EDIT.finditer(text)
    ]
    if len(found) != len(_NAMED.findall(text)):
        raise NotFollowedError(f"{page.name}: a place without a block, or in another form")
    return found


def _plain(line: str) -> str:
    """A quoted line that holds backticks itself has them doubled."""
    return line.replace("``", "`")


def calls(page: Path) -> list[str]:
    """The commands of its `sh` blocks, a line each."""
    text = page.read_text(encoding="utf-8")
    return [line for block in _CALL.finditer(text) for line in block["lines"].splitlines() if line]


def copy_of_the_checkout(folder: Path) -> Path:
    """Everything that a page may change, without what tools left behind."""
    left = shutil.ignore_patterns("__pycache__", "screenshots", "beeld", ".*")
    for name in _PARTS:
        source, target = CHECKOUT / name, folder / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=left)
        else:
            shutil.copy(source, target)
    return folder

"""Promises of another language on tablets: their page gets its sentences from the laptop."""

from __future__ import annotations

import json
from pathlib import Path

from tests.language.outside import outside
from tests.language.spoken import python


def test_what_tablets_are_sent_is_in_the_other_language(pseudo_file: Path) -> None:
    ran = python(pseudo_file, "tests.language.sent")
    assert ran.returncode == 0, ran.stderr
    found = json.loads(ran.stdout)
    assert len(found["/words.js"]) > 150
    said = {path: [each for each in texts if each.strip()] for path, texts in found.items()}
    assert all(said.values())
    left = {
        path: [piece for each in texts for piece in outside(each)] for path, texts in said.items()
    }
    assert {path: pieces for path, pieces in left.items() if pieces} == {}

"""Small files that would become large ones: what reads them ends soon and takes little memory."""

from __future__ import annotations

import json
import time
import tracemalloc
import zlib
from typing import TYPE_CHECKING, Final

import pytest

from workshop import cli
from workshop.report.verify import Outcome, verify

if TYPE_CHECKING:
    from pathlib import Path

SECONDS: Final = 5.0
MEMORY: Final = 100_000_000
_LARGE: Final = 400_000_000


def packed(levels: int) -> bytes:
    """As many zeros, packed once or twice."""
    packing = zlib.compressobj(9)
    piece = bytes(10_000_000)
    data = b"".join(packing.compress(piece) for _ in range(_LARGE // len(piece)))
    data += packing.flush()
    return zlib.compress(data, 9) if levels > 1 else data


def report(levels: int) -> bytes:
    """A PDF of which the very table of contents is a bomb."""
    data, filters = packed(levels), "/FlateDecode " * levels
    head = b"%PDF-1.7\n1 0 obj\n<</Type/Catalog/AcroForm<</SigFlags 3/Fields[]>>>>\nendobj\n"
    table = f"2 0 obj\n<</Type/XRef/Size 3/W[1 2 1]/Root 1 0 R/Filter[{filters}]"
    table += f"/Length {len(data)}>>\nstream\n"
    end = f"\nendstream\nendobj\nstartxref\n{len(head)}\n%%EOF\n"
    return head + table.encode() + data + end.encode()


@pytest.mark.parametrize("levels", [1, 2])
def test_a_report_with_a_bomb_in_it_is_called_changed_and_not_unpacked(levels: int) -> None:
    bomb = report(levels)
    verify(b"", ())  # what is loaded for it the first time is no part of this
    tracemalloc.start()
    begun = time.monotonic()
    try:
        assert verify(bomb, ()).outcome is Outcome.CHANGED
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert time.monotonic() - begun < SECONDS
    assert most < MEMORY


@pytest.mark.parametrize(
    "text",
    [
        "[" * 200_000,
        '{"a":' * 100_000,
        json.dumps({"format": 1, "title": "x" * 5_000_000}),
        '{"format": ' + "9" * 500_000 + "}",
        '{"format": 1e999999, "answers": [' + "null," * 200_000 + "null]}",
    ],
    ids=["lists", "objects", "a long text", "a long number", "many nothings"],
)
def test_a_record_of_a_colleague_that_is_a_bomb_is_one_line(
    tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    record, made = tmp_path / "verslag.json", tmp_path / "nieuw.dialoog"
    record.write_text(text, encoding="utf-8")
    begun = time.monotonic()
    uit = str(tmp_path / "uit.md")
    asked = (
        ["import", str(record), "-o", str(made)],
        ["compare", str(record), str(record), "-o", uit],
    )
    for words in asked:
        assert cli.run(words) == 1
        said = capsys.readouterr().err
        assert "Traceback" not in said
        assert len(said.strip().splitlines()) <= 2
    assert time.monotonic() - begun < SECONDS
    assert not made.exists()

"""An export is a whole file or none, and equal data is equal bytes."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.report.exports import samples
from workshop.domain.errors import WriteFailedError
from workshop.report.exports import FORMATS, export

if TYPE_CHECKING:
    from pathlib import Path

IN_A_SMALL_ROOM = """
import resource, sys
from pathlib import Path
from tests.report.exports import samples
from workshop.domain.errors import WriteFailedError
from workshop.report.exports import export

resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
try:
    export(samples.full(), sys.argv[1], Path(sys.argv[2]))
except WriteFailedError as error:
    print(error.reason)
"""


@pytest.mark.parametrize("form", FORMATS)
def test_equal_data_gives_equal_bytes(form: str, tmp_path: Path) -> None:
    for name in ("een", "twee"):
        export(samples.full(), form, tmp_path / name)
    assert (tmp_path / "een").read_bytes() == (tmp_path / "twee").read_bytes()


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("sample", [samples.full, samples.hostile, samples.empty])
def test_every_state_of_the_evening_can_be_exported(
    form: str, sample: object, tmp_path: Path
) -> None:
    assert callable(sample)
    export(sample(), form, tmp_path / "verslag")
    assert [path.name for path in tmp_path.iterdir()] == ["verslag"]
    assert (tmp_path / "verslag").stat().st_size > 0


def test_an_older_export_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "verslag.md"
    target.write_text("oud")
    export(samples.full(), "md", target)
    assert target.read_text(encoding="utf-8").startswith("# Waarden in het sociaal domein\n")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no file sizes")
@pytest.mark.parametrize("form", FORMATS)
def test_a_full_disk_leaves_the_older_export_and_nothing_else(form: str, tmp_path: Path) -> None:
    target = tmp_path / f"verslag.{form}"
    target.write_text("oud")
    told = subprocess.run(
        [sys.executable, "-c", IN_A_SMALL_ROOM, form, str(target)],
        capture_output=True,
        check=True,
        text=True,
    )
    assert told.stdout == "full\n"
    assert [path.name for path in tmp_path.iterdir()] == [target.name]
    assert target.read_text() == "oud"


def test_a_folder_in_the_way_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "verslag.json").mkdir()
    with pytest.raises(WriteFailedError):
        export(samples.full(), "json", tmp_path / "verslag.json")
    assert [path.name for path in tmp_path.iterdir()] == ["verslag.json"]


def test_a_folder_that_is_not_there_is_a_refusal(tmp_path: Path) -> None:
    with pytest.raises(WriteFailedError):
        export(samples.full(), "csv", tmp_path / "weg" / "verslag.csv")


def test_word_and_excel_are_loaded_only_when_asked_for() -> None:
    code = (
        "import sys, workshop.report.exports;"
        "print(sorted({'docx', 'openpyxl', 'lxml', 'reportlab'} & set(sys.modules)))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert told.stdout == "[]\n"

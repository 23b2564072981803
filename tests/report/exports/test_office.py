"""LibreOffice, the office program at hand, opens what we write."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pikepdf
import pytest

from tests.report.exports import samples
from workshop.report.exports import export

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_word_and_excel_without_complaint(tmp_path: Path) -> None:
    files = []
    for name in ("full", "hostile", "empty"):
        for form in ("docx", "xlsx"):
            path = tmp_path / f"{name}-{form}.{form}"
            export(getattr(samples, name)(), form, path)
            files.append(path)
    profile = (tmp_path / "profiel").as_uri()
    told = subprocess.run(
        [
            "soffice",
            "--headless",
            f"-env:UserInstallation={profile}",
            "--convert-to",
            "pdf",
            "--outdir",
            str(tmp_path),
            *map(str, files),
        ],
        capture_output=True,
        check=True,
        text=True,
    )
    assert "Error" not in told.stdout + told.stderr
    for path in files:
        with pikepdf.open(path.with_suffix(".pdf")) as document:
            assert len(document.pages) > 0

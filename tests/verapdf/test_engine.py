"""Promises of the harness: it fails loudly, for no answer must look like a good one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.verapdf import VeraPdf, engine

if TYPE_CHECKING:
    from pathlib import Path


def test_a_machine_without_java_fails(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(RuntimeError, match="install a JDK"):
        VeraPdf()


def test_an_engine_that_does_not_start_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "PROFILES", ("PDFUA-9",))
    with pytest.raises(RuntimeError, match="no profile PDFUA-9"):
        VeraPdf()


def test_a_file_that_is_no_pdf_gives_no_answer_at_all(tmp_path: Path) -> None:
    (tmp_path / "geen.pdf").write_bytes(b"geen pdf")
    with VeraPdf() as vera, pytest.raises(RuntimeError, match=r"geen\.pdf"):
        vera.check(tmp_path / "geen.pdf")

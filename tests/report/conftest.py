"""Shared by the tests of the report: reportlab corrected, one veraPDF engine, one seal key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.report import sample
from tests.verapdf import VeraPdf
from workshop.report import local_keys
from workshop.report.tagged import patches

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from workshop.report.keys import SealKey
    from workshop.report.tagged.document import Built


@pytest.fixture(scope="session", autouse=True)
def corrected_reportlab() -> None:
    """As in the report's own process."""
    patches.apply()


@pytest.fixture(scope="session")
def vera() -> Iterator[VeraPdf]:
    """One virtual machine for all files of the run."""
    with VeraPdf() as engine:
        yield engine


@pytest.fixture(scope="session")
def key_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile of its own, with the key of one municipality."""
    return tmp_path_factory.mktemp("profiel") / "zegels"


@pytest.fixture(scope="session")
def key(key_folder: Path) -> SealKey:
    """The laptop's key; making one takes up to a second."""
    return local_keys.local_key("Voorbeeldstad", key_folder)


@pytest.fixture(scope="session")
def built() -> Built:
    """The sample report."""
    return sample.sample().build()


@pytest.fixture(scope="session")
def report(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample report as a file."""
    path = tmp_path_factory.mktemp("verslag") / "verslag.pdf"
    path.write_bytes(built.pdf)
    return path

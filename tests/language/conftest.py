"""One file of the pseudo-language for all tests here."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.language.pseudo import write


@pytest.fixture(scope="session")
def pseudo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every sentence of this version, a third longer."""
    file = tmp_path_factory.mktemp("taal") / "pseudo.toml"
    write(file)
    return file

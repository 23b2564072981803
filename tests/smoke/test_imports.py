"""What starting the program does not load."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.smoke.environments import run

_HEAVY = ["PySide6", "starlette", "uvicorn", "reportlab", "pyhanko", "sqlite_utils"]


def _loaded_by(module: str, cwd: Path) -> set[str]:
    code = f"import sys, {module}; print(*sys.modules)"
    return {name.split(".")[0] for name in run([sys.executable, "-c", code], cwd=cwd).split()}


@pytest.mark.parametrize("module", ["workshop.cli", "workshop.__main__"])
def test_the_command_line_starts_without_qt_server_report_or_schema(
    module: str, tmp_path: Path
) -> None:
    assert _loaded_by(module, tmp_path).isdisjoint(_HEAVY)


def test_starting_needs_no_development_package(tmp_path: Path) -> None:
    assert _loaded_by("workshop.__main__", tmp_path).isdisjoint(
        {"pytest", "hypothesis", "mypy", "ruff", "importlinter", "build", "hatchling", "pikepdf"}
    )


def test_where_things_are_is_known_without_any_library(tmp_path: Path) -> None:
    assert "platformdirs" not in _loaded_by("workshop.resources", tmp_path)

"""The program reaches for no network, not even in vain."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests import offline
from tests.smoke.environments import run


@pytest.mark.parametrize(
    "arguments",
    [
        ["--version"],
        ["programmes"],
        pytest.param(
            ["demo", "--out", "avond"], marks=[pytest.mark.slow, pytest.mark.timeout(180)]
        ),
    ],
    ids=lambda arguments: str(arguments[0]),
)
def test_it_works_without_a_network_and_asks_for_none(arguments: list[str], tmp_path: Path) -> None:
    guard = tmp_path / "guard"
    guard.mkdir()
    offline.install_in(guard)
    attempts = tmp_path / "attempts.txt"
    run(
        [sys.executable, "-m", "workshop", *arguments],
        cwd=tmp_path,
        PYTHONPATH=str(guard),
        **{offline.LOG: str(attempts)},
    )
    assert not attempts.exists(), attempts.read_text(encoding="utf-8")


def test_the_guard_reaches_the_programs_we_start(tmp_path: Path) -> None:
    offline.install_in(tmp_path)
    attempts = tmp_path / "attempts.txt"
    code = (
        "import socket, contextlib\n"
        "with contextlib.suppress(Exception):\n"
        "    socket.create_connection(('192.0.2.1', 9), timeout=1)\n"
    )
    variables = {"PYTHONPATH": str(tmp_path), offline.LOG: str(attempts)}
    run([sys.executable, "-c", code], cwd=tmp_path, **variables)
    assert "192.0.2.1" in attempts.read_text(encoding="utf-8")

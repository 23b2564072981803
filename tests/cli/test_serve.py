"""`serve`: tablets come in without a window, and Ctrl C loses nothing."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.server.room import HOST, Tablet, bound_to, free_port
from workshop.domain import commands as c
from workshop.domain.ids import ParticipantId, QuestionId
from workshop.evening import open_evening

VALUES = QuestionId("visie.waarden.eigen")


@pytest.fixture
def evening(tmp_path: Path) -> Path:
    """A new evening with one person on the list."""
    path = tmp_path / "avond.dialoog"
    made = [*(sys.executable, "-m", "workshop", "new", str(path)), "--title", "Waarden"]
    made += ["--municipality", "Veenrade", "--programme", "visie"]
    subprocess.run(made, check=True, capture_output=True)
    with open_evening(path) as opened:
        opened.do(c.SetParticipant(ParticipantId("ada"), "Ada"))
    return path


@pytest.mark.skipif(sys.platform == "win32", reason="sends signals as POSIX does")
@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM])
def test_tablets_come_in_until_it_is_asked_to_stop_and_all_they_saved_is_there(
    evening: Path, asked: signal.Signals
) -> None:
    port = free_port()
    started = [*(sys.executable, "-m", "workshop", "serve", str(evening))]
    started += ["--host", HOST, "--port", str(port)]
    with subprocess.Popen(started, stdout=subprocess.PIPE, text=True) as serving:
        assert serving.stdout is not None
        lines = [serving.stdout.readline() for _ in range(4)]
        code = "".join(re.findall(r"\d", lines[2]))
        assert lines[0] == "‘Waarden’ is open voor tablets.\n"
        assert lines[1] == f"Adres voor de tablets: {HOST}:{port}\n"
        tablet = Tablet(port)
        assert tablet.post("join", code=code)[0] == 200
        assert tablet.post("claim", participant="ada")[0] == 200
        tablet.as_ = "ada"
        assert tablet.answer(VALUES, {"items": ["rust"]})[0] == 200
        tablet.close()
        serving.send_signal(asked)
        told, _ = serving.communicate(timeout=20)
    assert (serving.returncode, told) == (
        0,
        "De tablets zijn dicht. Alles wat is opgeslagen, staat op deze laptop.\n",
    )
    with open_evening(evening) as again:
        assert again.look(lambda state: list(state.answers[VALUES])) == ["ada"]
        assert again.look(lambda state: state.tablets and state.tablets.port) == port


def test_a_port_that_another_program_holds_is_named(evening: Path) -> None:
    with bound_to(free_port()) as port:
        serve = [sys.executable, "-m", "workshop", "serve", str(evening), "--host", HOST]
        found = subprocess.run(
            [*serve, "--port", str(port)], capture_output=True, text=True, check=False
        )
    assert found.returncode == 1
    assert f"Netwerkpoort {port} is bezet" in found.stderr

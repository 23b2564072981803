"""Kills the command line while it seals a report, and looks whether there is one or none."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Final

from tests.trust.jobs import Ready
from tests.trust.killing import CHECKOUT, Killed
from tests.trust.ledger import Ledger
from tests.trust.left import reports_kept
from tests.trust.power_child import SESSION
from tests.trust.power_cut import PROFILE
from tests.trust.room import Room
from tests.trust.sealing_child import answer
from workshop.domain.commands import ReopenAccount
from workshop.evening import create_evening, open_evening

_LIFE_S: Final = (0.5, 4.0)
"""A sealing takes a second or two: some are done before they are killed."""
_AGREEMENT: Final = ("--place", "Voorbeeldstad", "--chair", "Vera", "--clerk", "Gijs")


def kill_sealings(folder: Path, seed: int, rounds: int) -> Killed:
    """Start `rounds` sealings of one session and kill each; what is sealed is reopened."""
    killed, random, ledger = Killed(), Random(seed), Ledger.of([Ready("made")])
    room = Room(seed, people=6)
    with create_evening(folder / SESSION) as evening:
        evening.do_all(room.opening())
        answer(evening, room)
    for number in range(rounds):
        _seal_and_kill(folder, random, ledger)
        killed.kills["agree"] += 1
        killed.take(f"agree {seed} round {number}", reports_kept(folder, ledger))
        with open_evening(folder / SESSION) as evening:
            if evening.look(lambda state: state.account.seal is not None):
                evening.do(ReopenAccount("nog een keer"))
                killed.counts["sealed in time"] += 1
    return killed


def _seal_and_kill(folder: Path, random: Random, ledger: Ledger) -> None:
    """The process alone, or all that it started too, as when a computer is switched off."""
    with subprocess.Popen(
        [sys.executable, "-m", "workshop", "agree", str(folder / SESSION), *_AGREEMENT],
        cwd=CHECKOUT,
        env={**os.environ, "XDG_DATA_HOME": str(folder / PROFILE)},
        stdout=subprocess.PIPE,
        start_new_session=True,
        encoding="utf-8",
    ) as process:
        time.sleep(random.uniform(*_LIFE_S))
        if random.random() < 0.5:
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
        said = process.stdout.read() if process.stdout else ""
    if said:  # somebody was told that it is sealed
        path = Path(said.splitlines()[0].partition(": ")[2])
        ledger.add(Ready(f"sealed {sha256(path.read_bytes()).hexdigest()} {path.name}"))

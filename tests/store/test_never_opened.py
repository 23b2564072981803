"""`open` on a live session drops SQLite's locks, so nobody ever calls it; not even this room."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LIFE = """
import os, sys
from pathlib import Path

opened = []

def listen(event, args):
    if event == "open":
        opened.append(os.fsdecode(args[0]) if not isinstance(args[0], int) else "")

folder = Path(sys.argv[1])
session = folder / "avond.dialoog"

from tests.store.evening import OWN, new_evening, reopened
from workshop.domain.errors import WorkshopError
from workshop.store import backup_folder, backups, integrity, read_only

sys.addaudithook(listen)

evening = new_evening(session)
evening.answer("p1", "nabij")
evening.draft("p2", OWN, "half")
evening.file.rest()
evening.erase_answer("p1")
evening.file.copy_to(folder / "kopie.dialoog")
evening.clock.forward(minutes=6)
evening.seal()
evening.file.rest()
try:
    reopened(session)
    raise AssertionError("not locked")
except WorkshopError:
    pass
evening.file.recover()
evening.close()
backups.restore(backup_folder.newest(session).path, folder / "terug.dialoog")
reopened(folder / "terug.dialoog").close()
reader = read_only.open_read_only(session)
list(reader.load().answers)
reader.close()
assert integrity.check(session).is_whole

from tests.store.sticking import Sticking, continued

(folder / "usb").mkdir()
laptop = Sticking(folder / "stick.dialoog")
laptop.use(folder / "usb")
laptop.evening.answer("p1", "nabij")
laptop.rest()
laptop.evening.erase_answer("p1")
laptop.rest()
laptop.close()
continued(folder / "usb", folder / "verder.dialoog")

touched = [name for name in opened if ".dialoog" in name and not name.endswith(".lock")]
assert any(name.endswith(".lock") for name in opened), "the hook heard nothing"
print(touched)
"""


def test_nothing_opens_a_session_file_in_its_whole_life(tmp_path: Path) -> None:
    command = [sys.executable, "-c", LIFE, str(tmp_path)]
    run = subprocess.run(command, capture_output=True, check=False, text=True)
    assert (run.stdout.strip(), run.stderr) == ("[]", "")

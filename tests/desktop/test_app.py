"""The app from its first line to its first window, each time in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

_FIRST_WINDOW = """
import gc, json, sys
from workshop.__main__ import before_qt
early = sorted({"PySide6.QtCore", "workshop.ui"} & set(sys.modules))
before_qt()
from workshop.desktop.app import first_window
from workshop.desktop.places import usual_places
app, program = first_window(usual_places())
print(json.dumps({
    "before_qt": early,
    "style": app.style().name(),
    "shown": program.start_window.isVisible(),
    "collects": gc.isenabled(),
}))
"""
_WHOLE_APP = """
import gc, json
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from workshop.__main__ import before_qt
from workshop.desktop import app, garbage
from workshop.desktop.places import usual_places
before_qt()
found = {}
def look_around():
    here = QApplication.instance()
    found["collectors"] = len(here.findChildren(garbage.GarbageCollector))
    found["by_python"] = gc.isenabled()
    here.quit()
begin = app.Program.begin
def begin_and_look(self, path=None):
    begin(self, path)
    QTimer.singleShot(0, look_around)
app.Program.begin = begin_and_look
found["status"] = app.main(usual_places())
print(json.dumps(found))
"""


def _printed(program: str, folder: Path, **variables: str) -> Any:  # noqa: ANN401 JSON
    own = {name: str(folder) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "APPDATA")}
    run = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, **own, **variables},
        capture_output=True,
        text=True,
        check=False,
        timeout=50,
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def test_the_first_window_is_there_before_anything_else(tmp_path: Path) -> None:
    found = _printed(_FIRST_WINDOW, tmp_path)
    assert (found["before_qt"], found["shown"]) == ([], True)


def test_windows_look_the_same_whatever_the_system_prefers(tmp_path: Path) -> None:
    found = _printed(_FIRST_WINDOW, tmp_path, QT_STYLE_OVERRIDE="Windows")
    assert found["style"] == "fusion"


def test_python_collects_no_garbage_of_its_own_accord_before_the_window_is_there(
    tmp_path: Path,
) -> None:
    assert _printed(_FIRST_WINDOW, tmp_path)["collects"] is False


def test_from_then_on_the_window_collects_it(tmp_path: Path) -> None:
    found = _printed(_WHOLE_APP, tmp_path)
    assert found == {"collectors": 1, "by_python": False, "status": 0}


def test_what_is_the_apps_own_lies_where_the_system_wants_it(tmp_path: Path) -> None:
    code = """
import json
from workshop.desktop.places import usual_places
places = usual_places()
print(json.dumps([str(each) for each in (places.settings, places.evenings, places.log)]))
"""
    variables = {"XDG_CONFIG_HOME": str(tmp_path / "c"), "XDG_STATE_HOME": str(tmp_path / "s")}
    found = _printed(code, tmp_path, **variables)
    if sys.platform == "linux":
        assert found == [
            str(tmp_path / "c/Dialoogavond/instellingen.ini"),
            str(tmp_path / "c/Dialoogavond/avonden.json"),
            str(tmp_path / "s/Dialoogavond/log/dialoogavond.log"),
        ]
    assert all("Dialoogavond" in each for each in found)

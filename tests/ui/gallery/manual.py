"""The pictures of the manual, from the running program.

`python -m tests.ui.gallery.manual [NAME …]` draws them all, or those of these names.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import Final

from tests.ui.gallery.table import FIGURES, PAGES, SEALED, USUAL, VIEWS, Shot, Way
from workshop.ui.beamer.slide import View

FOLDER: Final = Path(__file__).parents[3] / "assets" / "manual" / "beeld"
_WALL: Final = Way((1280, 720), dark=True, people=21)
_WINDOW: Final = Way((1200, 760), dark=False, people=21)
_OF_PAGE: Final = {
    "uitleg": "explain",
    "zelf": "own",
    "bord": "board",
    "samen": "joint",
    "koppeltabel": "links",
    "compromis": "values",
    "peiling": "poll",
    "presentielijst": "attendance",
    "tablets": "tablets",
    "papier": "paper",
    "verslag": "report",
    "naslag": "reference",
    "zalen": "rooms",
    "verwijderen": "erase",
    "gegevens": "details",
}
_OF_WINDOW: Final = {
    "begin": "welcome",
    "programma": "programme",
    "wie-ziet-wat": "who",
    "controleren": "check",
    "vergelijken": "compare",
    "reservekopieen": "backups",
    "eigen-programma": "editor",
}
MANUAL: Final = {
    **{name: Shot("bediening", page, USUAL, PAGES[page]) for name, page in _OF_PAGE.items()},
    "controle": Shot("bediening", "precheck", USUAL, PAGES["tablets"]),  # not at its end
    "akkoord": Shot("verzegeld", "account", USUAL, SEALED["account"]),
    "archief": Shot("verzegeld", "archive", USUAL, SEALED["archive"]),
    "meedoen": Shot("beamer", View.JOIN, _WALL, VIEWS[View.JOIN]),
    "testbeeld": Shot("beamer", View.TEST, _WALL, VIEWS[View.TEST]),
    "beamer-vraag": Shot("beamer", View.QUESTION, _WALL, VIEWS[View.QUESTION]),
    "cijfers": Shot("beamer", "weights", _WALL, FIGURES["weights"]),
    **{name: Shot("begin", window, _WINDOW) for name, window in _OF_WINDOW.items()},
}
"""Picture -> what it shows."""


def main() -> None:
    """Draw them, or those of these names."""
    from tests.ui.gallery.__main__ import pictures
    from tests.ui.gallery.keeping import keep
    from tests.window_thread import window_app

    wanted = sys.argv[1:] or list(MANUAL)
    names = {MANUAL[name].name: name for name in wanted}
    FOLDER.mkdir(parents=True, exist_ok=True)
    app = window_app()
    for shot, image in pictures([MANUAL[name] for name in wanted]):
        keep(image, FOLDER / f"{names[shot.name]}.png")
    app.quit()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as profile:
        os.environ["XDG_DATA_HOME"] = profile  # the seals of these evenings are no laptop's own
        main()

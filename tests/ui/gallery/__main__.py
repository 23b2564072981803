"""All pictures, to look at or for the documentation: `python -m tests.ui.gallery`.

With `--out DIR` every picture goes there, whole, with contact sheets; without it those of the
documentation replace `docs/screenshots`. `--only NAME …` draws what has one of these in its name.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.ui.gallery.table import Shot, shots

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QImage

FOLDER: Final = Path(__file__).parents[3] / "docs" / "screenshots"


def main() -> None:
    """Draw them."""
    from tests.ui.gallery.keeping import keep, sheets
    from tests.ui.gallery.readme import readme
    from tests.window_thread import window_app

    reads = argparse.ArgumentParser()
    reads.add_argument("--out", type=Path)
    reads.add_argument("--only", nargs="*", default=[""])
    asked = reads.parse_args()
    wanted = [each for each in shots() if any(part in each.name for part in asked.only)]
    if asked.out is None:
        wanted = [each for each in wanted if each.kept]
    folder = asked.out or FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    app = window_app()
    made = []
    for shot, image in pictures(wanted):
        path = folder / f"{shot.name}.png"
        keep(image, path) if asked.out is None else image.save(str(path))
        made.append(path)
    if asked.out is not None:
        sheets(sorted(made), folder)
    else:
        kept = [each for each in shots() if each.kept]
        (folder / "README.md").write_text(readme(kept), encoding="utf-8")
    app.quit()


def pictures(wanted: Iterable[Shot]) -> Iterator[tuple[Shot, QImage]]:
    """Each shot with its picture; those of one evening together."""
    from tests.ui.gallery import beamer, operator, start

    def evening(shot: Shot) -> tuple[str, str, str]:
        kind = {"verzegeld": "bediening"}.get(shot.group, shot.group)
        return kind, shot.scene.moment, shot.way.name

    for (kind, _, _), found in groupby(sorted(wanted, key=evening), key=evening):
        together = list(found)
        way, moment = together[0].way, together[0].scene.moment
        match kind:
            case "beamer":
                yield from beamer.views(way, moment, together)
            case "begin":
                yield from start.windows(way, together)
            case _:
                yield from operator.pages(way, moment, together)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as profile:
        os.environ["XDG_DATA_HOME"] = profile  # the seals of these evenings are no laptop's own
        main()

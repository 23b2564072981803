"""The concept of the report drawn in a window, page by page."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.domain.chamber import ZONE
from workshop.texts.ui.acts import DRAWING
from workshop.ui.acts import Preview

if TYPE_CHECKING:
    from workshop.desktop.tasks import Work
    from workshop.evening import Evening


@dataclass(frozen=True)
class Drawing:
    """Makes the concept as it is now; it holds everybody's words, so the disk does not keep it."""

    evening: Evening

    def __call__(self, task: Work) -> Preview:
        from workshop.evening.reporting import report_of
        from workshop.report.pages import page_count, page_png, page_raster, page_sheet
        from workshop.report.rendering import render

        task.tell(DRAWING)
        with tempfile.TemporaryDirectory(prefix="dialoogavond-") as folder:
            target = Path(folder) / "concept.pdf"
            render(self.evening.look(report_of), target, stop=task.stop)
            pdf = target.read_bytes()
        made_at = f"{self.evening.clock().astimezone(ZONE):%H:%M}"

        return Preview(
            page_count(pdf),
            made_at,
            page=partial(page_png, pdf),
            sheet=partial(page_sheet, pdf),
            raster=partial(page_raster, pdf),
        )

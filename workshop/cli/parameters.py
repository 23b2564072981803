"""What several commands ask for: a file, a folder, a day."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Final

import click


class _DutchDate(click.ParamType[dt.date]):
    """A date as people write it: 2026-03-11, 11-3-2026 or 11 maart 2026."""

    name = "datum"

    def convert(
        self,
        value: str | dt.date,
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> dt.date:
        from workshop.exchange.dates import parse_date
        from workshop.texts.wrong_use import no_date

        if isinstance(value, dt.date):
            return value
        found = parse_date(value)
        if found is None:
            self.fail(no_date(value), param, ctx)
        return found


DATE: Final = _DutchDate()
FILE: Final = click.Path(path_type=Path, dir_okay=False)
FOLDER: Final = click.Path(path_type=Path, file_okay=False)

"""One door for all formats: the whole file or none."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Final

from workshop.domain.errors import WriteFailedError
from workshop.report import files
from workshop.report.exports import excel, markdown, reader, record, separated, word
from workshop.report.outline import outline
from workshop.report.outline.proposal import proposal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from workshop.domain.programme import Programme
    from workshop.pictures.report_data import ReportData

_MAKERS: Final[Mapping[str, Callable[[ReportData], bytes]]] = {
    "docx": lambda data: word.to_word(outline(data), data),
    "xlsx": excel.to_excel,
    "csv": separated.to_csv,
    "json": record.to_json,
    "md": lambda data: markdown.to_markdown(outline(data)),
    "html": lambda data: reader.to_reader(outline(data), data),
    "toezeggingen": separated.pledges_to_csv,
    "raadsvoorstel": lambda data: word.to_word(proposal(data), data),
}
FORMATS: Final = tuple(_MAKERS)
"""`html` is the reader's page, `toezeggingen` the pledges as CSV, `raadsvoorstel` a draft council
proposal with a draft decision, as Word."""


def export(
    data: ReportData, format: str, target: Path, programmes: Iterable[Programme] = ()
) -> None:
    """Write `data` to `target`; a file that stood there is replaced at once or not at all.

    `format` is one of `FORMATS`. Equal data gives equal bytes. JSON holds the `programmes` too.

    Raises:
        WriteFailedError: the disk refused; `target` is as it was.
    """
    is_record = format == "json"
    content = record.to_json(data, programmes) if is_record else _MAKERS[format](data)
    temporary = target.with_name(f"{target.name}.tmp")
    try:
        files.write_durably(temporary, content)
        files.publish(temporary, target)
    except WriteFailedError as error:  # of a name that nobody chose
        raise WriteFailedError(error.reason, str(target)) from error
    finally:
        with contextlib.suppress(OSError):  # after publishing there is none
            temporary.unlink()

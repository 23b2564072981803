"""What Word and Excel files have in common: XML inside a zip file."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from workshop.pictures.report_data import ReportData

_FIXED: Final = (1980, 1, 1, 0, 0, 0)
"""The oldest time that a zip file knows."""
_NOT_XML: Final = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Outside the characters of XML 1.0, section 2.2; a carriage return would not survive either."""


def xml_text(text: str) -> str:
    """`text` with `\N{REPLACEMENT CHARACTER}` for what XML cannot hold; line ends as newlines."""
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r\n", "\n").replace("\r", "\n"))


def without_times(content: bytes) -> bytes:
    """The same zip file with one fixed time for all its parts: equal data gives equal bytes."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy,
    ):
        for name in source.namelist():
            part = zipfile.ZipInfo(name, _FIXED)
            part.compress_type = zipfile.ZIP_DEFLATED
            copy.writestr(part, source.read(name))
    return target.getvalue()


def made_at(data: ReportData) -> datetime:
    """What the file says about when it was made: a time of the evening, naive UTC.

    Not the time of the clock, for the same reason as `without_times`.
    """
    at = data.ended_at or data.began_at
    if not at:
        return datetime(*_FIXED, tzinfo=UTC).replace(tzinfo=None)
    return datetime.fromisoformat(at).astimezone(UTC).replace(tzinfo=None, microsecond=0)

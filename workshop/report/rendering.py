"""The report made in a process of its own: the evening goes on, and cancelling is ending it."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from typing import TYPE_CHECKING, Final

from workshop.domain.codec import encode
from workshop.domain.errors import RenderFailedError, WriteFailedError

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.pictures.report_data import ReportData

log: Final = logging.getLogger(__name__)

_DETAIL_LIMIT: Final = 4_000
TIMEOUT_S: Final = 300
"""Far more than the longest report needs; then something hangs."""


def render(data: ReportData, target: Path, certificate: str = "") -> tuple[str, ...]:
    """Write the report as PDF to `target` and wait until the disk has it.

    `certificate` is the fingerprint of the seal that will be put on it, printed on its last page.
    Returns the characters that its fonts do not have.

    Raises:
        WriteFailedError: the disk refused; there is no `target` then.
        RenderFailedError: the report could not be made; likewise.
    """
    model = {"data": encode(data), "target": str(target), "certificate": certificate}
    try:
        made = subprocess.run(
            _command(),
            input=json.dumps(model, ensure_ascii=False).encode(),
            capture_output=True,
            timeout=TIMEOUT_S,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise RenderFailedError("timeout") from None
    if made.returncode:
        target.unlink(missing_ok=True)
        detail = made.stderr.decode("utf-8", "replace")[-_DETAIL_LIMIT:]
        log.error("The report could not be made: %s", _kind_of_error(detail))
        raise RenderFailedError(detail)
    answer = json.loads(made.stdout)
    if "refused" in answer:
        raise WriteFailedError(answer["refused"], str(target))
    return tuple(answer["missing"])


def _kind_of_error(detail: str) -> str:
    """The last line of a traceback without its message, which may hold words of people."""
    return detail.rstrip().rpartition("\n")[2].partition(":")[0]


def _command() -> list[str]:
    """This very program; a bundle has no other Python to start."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "_render"]
    return [sys.executable, "-m", "workshop", "_render"]

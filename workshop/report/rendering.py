"""The report made in a process of its own: the evening goes on, and cancelling is ending it."""

from __future__ import annotations

import json
import logging
import re
import subprocess
import sys
import threading
from time import monotonic
from typing import TYPE_CHECKING, Final

from workshop.domain.codec import encode
from workshop.domain.errors import RenderFailedError, WriteFailedError
from workshop.report import files
from workshop.report.stopping import StoppedError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from workshop.pictures.comparing import EveningsCompared
    from workshop.pictures.report_data import ReportData
    from workshop.pictures.statement import StatementData
    from workshop.report.outline.blocks import SealMark
    from workshop.report.stopping import Stop

log: Final = logging.getLogger(__name__)

_DETAIL_LIMIT: Final = 4_000
_KIND: Final = re.compile(r"^([A-Za-z_][\w.]*(?:Error|Exception|Exit|Interrupt))\b", re.MULTILINE)
_LOOK_S: Final = 0.1
"""How often it is looked whether somebody stopped it."""
TIMEOUT_S: Final = 300.0
"""Far more than the longest report needs; then something hangs."""

EXTRACTS: Final = ("kompas", "inwoners")
"""The poster of the kompas, and two pages for residents."""


def render(
    data: ReportData, target: Path, seals: Sequence[SealMark] = (), stop: Stop | None = None
) -> tuple[str, ...]:
    """Write the report as PDF to `target` and wait until the disk has it.

    `seals` are those that will be put on it; it prints their fingerprints and has room for them.
    Returns the characters that its fonts do not have.

    Raises:
        WriteFailedError: the disk refused; there is no `target` then.
        RenderFailedError: the report could not be made; likewise.
        StoppedError: `stop` was set; likewise.
    """
    marks = [[each.name, each.fingerprint] for each in seals]
    return make({"data": encode(data), "seals": marks}, target, stop)


def render_extract(
    data: ReportData, kind: str, target: Path, stop: Stop | None = None
) -> tuple[str, ...]:
    """Write one of `EXTRACTS` as PDF to `target`; raises and returns as `render`."""
    return make({"kind": kind, "data": encode(data)}, target, stop)


def render_statement(
    data: StatementData, target: Path, stop: Stop | None = None
) -> tuple[str, ...]:
    """Write a statement of destruction as PDF to `target`; raises and returns as `render`."""
    return make({"kind": "verklaring", "data": encode(data)}, target, stop)


def render_comparison(
    found: EveningsCompared, at: str, target: Path, stop: Stop | None = None
) -> tuple[str, ...]:
    """Write evenings beside each other as PDF to `target`; raises and returns as `render`."""
    return make({"kind": "vergelijking", "data": encode(found), "at": at}, target, stop)


def make(model: Mapping[str, object], target: Path, stop: Stop | None) -> tuple[str, ...]:
    """Have `workshop.report.worker` make what `model` says; raises and returns as `render`."""
    model = {**model, "target": str(target)}
    try:
        status, printed, complained = _made(json.dumps(model, ensure_ascii=False).encode(), stop)
    except BaseException:
        files.discard(target)
        raise
    if status:
        files.discard(target)
        detail = complained.decode("utf-8", "replace")[-_DETAIL_LIMIT:]
        log.error("The report could not be made: %s", _kind_of_error(detail))
        raise RenderFailedError(detail)
    answer = json.loads(printed)
    if "refused" in answer:
        raise WriteFailedError(answer["refused"], str(target))
    return tuple(answer["missing"])


def _made(model: bytes, stop: Stop | None) -> tuple[int, bytes, bytes]:
    """Exit status of the process that makes the report, what it printed, and its complaints."""
    pipe = subprocess.PIPE
    with subprocess.Popen(_command(), stdin=pipe, stdout=pipe, stderr=pipe) as process:
        guard = _Guard(process, stop)
        try:
            printed, complained = process.communicate(model)
        except BaseException:
            process.kill()
            raise
        finally:
            guard.end()
        if guard.error is not None:
            raise guard.error
        return process.returncode, printed, complained


class _Guard:
    """Ends the process when it takes too long, or when nobody waits for it any longer."""

    def __init__(self, process: subprocess.Popen[bytes], stop: Stop | None) -> None:
        self._process, self._stop = process, stop
        self._ended = threading.Event()
        self._until = monotonic() + TIMEOUT_S
        self.error: Exception | None = None
        """Why it was ended."""
        self._thread = threading.Thread(target=self._watch, name="guard", daemon=True)
        self._thread.start()

    def _watch(self) -> None:
        while not self._ended.wait(_LOOK_S):
            if self._stop is not None and self._stop.is_set():
                self.error = StoppedError()
            elif monotonic() > self._until:
                self.error = RenderFailedError("timeout")
            if self.error is not None:
                self._process.kill()
                return

    def end(self) -> None:
        """The process ended by itself."""
        self._ended.set()
        self._thread.join()


def _kind_of_error(detail: str) -> str:
    """Of a traceback, without its message: that may hold words, on more lines than one."""
    found = _KIND.findall(detail)
    return found[-1] if found else "no traceback"


def _command() -> list[str]:
    """This very program; a bundle has no other Python to start."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "_render"]
    return [sys.executable, "-m", "workshop", "_render"]

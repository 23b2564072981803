"""The log of the app: what went wrong and where in the code, never a word of anybody."""

from __future__ import annotations

import logging
import platform
import sys
import threading
import traceback
from copy import copy
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

log: Final = logging.getLogger(__name__)
_SIZE: Final = 500_000
_LINE: Final = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"


class WithoutWords(logging.Formatter):
    """An error's own message may hold what somebody typed; its kind and its place may not."""

    def format(self, record: logging.LogRecord) -> str:
        own = copy(record)
        own.exc_text = None  # another formatter may have kept its own text there
        return super().format(own)

    def formatException(self, ei: object) -> str:  # noqa: N802 logging's name
        if not isinstance(ei, tuple) or ei[1] is None:
            return ""
        return trace_of(ei[1])


def trace_of(error: BaseException) -> str:
    """Where it happened and what kind of error it is, cause and all."""
    lines: list[str] = []
    seen: BaseException | None = error
    while seen is not None:
        places = traceback.extract_tb(seen.__traceback__)
        lines += [f"  {each.filename}:{each.lineno} {each.name}" for each in places]
        lines.append(type(seen).__qualname__)
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines)


def keep_log(path: Path) -> None:
    """Everything from a warning up goes to the file; a folder that cannot be written is no harm."""
    from logging.handlers import RotatingFileHandler

    root = logging.getLogger()
    root.setLevel(logging.INFO)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            path, maxBytes=_SIZE, backupCount=2, encoding="utf-8"
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(WithoutWords(_LINE))
    root.addHandler(handler)
    from workshop import __version__

    log.info("Dialoogavond %s, Python %s, %s", __version__, sys.version, platform.platform())


def catch_bugs(tell: Callable[[str], None]) -> None:
    """Have `tell` called with the trace of every error that nobody expected, in any thread."""

    def caught(
        kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None or issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        log.error("An error that nobody expected", exc_info=(kind, error, trace))
        tell(trace_of(error))

    def caught_in_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            caught(args.exc_type, args.exc_value, args.exc_traceback)

    sys.excepthook = caught
    threading.excepthook = caught_in_thread

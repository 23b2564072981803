"""Where the program starts: hands over to the windows or to the command line."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def main() -> int:
    """Run what was asked for; the exit status is 0 done, 1 refused, 2 wrong use."""
    arguments = sys.argv[1:]
    _choose_language()
    if arguments[:1] == ["_render"]:
        # The program starts itself to make a PDF: a bundle has no other Python to start.
        from workshop.report.worker import main as render

        return render()
    _speak_utf8()
    if _wants_windows(arguments):
        before_qt()
        from workshop.desktop.app import main as show
        from workshop.desktop.places import usual_places

        return show(usual_places(), Path(arguments[0]).absolute() if arguments else None)
    from workshop.cli import run

    return run(arguments)


def _choose_language() -> None:
    """Before anybody imports a sentence; without a language file nothing is imported for it."""
    from workshop import resources

    if file := resources.language_file():
        os.environ.setdefault(resources.LANGUAGE, str(file))
    import workshop.texts  # noqa: F401 from here on it speaks that language


def before_qt() -> None:
    """What makes the first window come sooner."""
    import gc

    # There is only one thread until the window is there; from then on `desktop.garbage` collects.
    gc.disable()


def _wants_windows(arguments: list[str]) -> bool:
    """Started without anything, or by opening a session; and there is a screen."""
    from workshop.desktop.display import has_display
    from workshop.domain.settings import SUFFIX

    opens = len(arguments) == 1 and arguments[0].endswith(SUFFIX)
    return (not arguments or opens) and has_display()


def _speak_utf8() -> None:
    """Names and quotes must reach any console; what it cannot show becomes a question mark."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:  # a replaced stream may be of another kind
            reconfigure(errors="replace")


if __name__ == "__main__":
    raise SystemExit(main())

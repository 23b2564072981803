"""Which language is spoken; a file that cannot be read leaves it Dutch, and that is said."""

from __future__ import annotations

import sys
from pathlib import Path


def begin(file: str) -> bool:
    """Speak the language of `file` from now on; whether that worked."""
    from workshop.texts.language import speak

    try:
        speak(Path(file))
    except (OSError, ValueError) as error:
        # There is no window yet, and it must open.
        print(unread(file, str(error)), file=sys.stderr)  # noqa: T201 the console is all there is
        return False
    return True


def unread(file: str, why: str) -> str:
    """A language file that is of no use."""
    return f"Het taalbestand {file} is niet te lezen ({why}). Alles blijft Nederlands."

"""Where the program's own files are, and where those of the municipality belong."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

PORTABLE: Final = "gegevens"
"""Folder beside the frozen program: who makes it, wants everything to stay there."""
PROGRAMMES: Final = "programmas"
"""Folder of the municipality's own programmes, in that of its sessions."""
LANGUAGE: Final = "DIALOOGAVOND_TAAL"
"""Of the environment: the path of a language file (docs/languages.md)."""
_LANGUAGE_FILE: Final = "taal.toml"
_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent


def assets() -> Path:
    """Folder with programmes, fonts and the like, as shipped.

    A wheel and a frozen bundle hold it inside the package, a checkout beside it.

    Raises:
        FileNotFoundError: the installation is broken.
    """
    for folder in (_PACKAGE / "assets", _CHECKOUT / "assets"):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(_PACKAGE / "assets")


def in_checkout() -> bool:
    """Whether the program runs from its source tree (an editable install does)."""
    return not (_PACKAGE / "assets").is_dir() and (_CHECKOUT / "pyproject.toml").is_file()


def sessions_folder() -> Path:
    """Where new sessions go unless somebody chooses otherwise; it may not exist yet."""
    if in_checkout():
        return _CHECKOUT / "sessions"
    if own := portable_folder():
        return own / "avonden"
    import platformdirs

    return platformdirs.user_documents_path() / "Dialoogavond"


def portable_folder() -> Path | None:
    """Where everything is kept by a program on a stick; None for one that is installed."""
    if not getattr(sys, "frozen", False):
        return None
    folder = Path(sys.executable).resolve().parent / PORTABLE
    return folder if folder.is_dir() else None


def settings_folder() -> Path:
    """What the program remembers for whoever uses the laptop; it may not exist yet."""
    if own := portable_folder():
        return own / "instellingen"
    import platformdirs

    return platformdirs.user_config_path("Dialoogavond", appauthor=False)


def keys_folder() -> Path:
    """The seals of this laptop; the folder may not exist yet."""
    if own := portable_folder():
        return own / "zegels"
    import platformdirs

    return platformdirs.user_data_path("Dialoogavond", appauthor=False) / "zegels"


def language_file() -> Path | None:
    """The language file of whoever uses the laptop; None: everything is in Dutch.

    Found without a library: this is asked before the first window.
    """
    own = portable_folder()
    folder = own / "instellingen" if own else _usual_settings()
    file = folder / _LANGUAGE_FILE
    return file if file.is_file() else None


def _usual_settings() -> Path:
    """Where `Dialoogavond` keeps its settings on this system; the windows keep theirs there too."""
    if sys.platform == "win32":
        folder = os.environ.get("LOCALAPPDATA") or "~/AppData/Local"
    elif sys.platform == "darwin":
        folder = "~/Library/Preferences"
    else:
        folder = os.environ.get("XDG_CONFIG_HOME") or "~/.config"
    return Path(folder).expanduser() / "Dialoogavond"

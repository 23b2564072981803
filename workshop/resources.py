"""Where the program's own files are, and where those of the municipality belong."""

from __future__ import annotations

from pathlib import Path

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
    import platformdirs

    return platformdirs.user_documents_path() / "Dialoogavond"

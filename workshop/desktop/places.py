"""Where the app keeps what is its own on this laptop: settings, its list of evenings, its log."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths

from workshop import resources

NAME: Final = "Dialoogavond"
PRACTICE: Final = "oefenavonden"


@dataclass(frozen=True)
class Places:
    """Folders; they are made when first needed."""

    sessions: Path
    """New evenings; rehearsals in a folder of their own in it."""
    settings: Path
    """The file with the settings."""
    evenings: Path
    """The file with the list of evenings."""
    log: Path
    """The file that the log goes to."""

    @property
    def cards(self) -> Path:
        """Where the keys of unnamed cards are kept until their evening is sealed."""
        return self.settings.parent / "kaartjes"

    @property
    def library(self) -> Path:
        """The municipality's own cards of the reference library, and what was checked of all."""
        return self.settings.parent / "naslag"

    @property
    def programmes(self) -> Path:
        """Where the municipality's own programmes are: beside the evenings, easy to find."""
        return self.sessions / resources.PROGRAMMES

    @property
    def practice(self) -> Path:
        """Where rehearsal evenings go."""
        return self.sessions / PRACTICE


def usual_places() -> Places:
    """Where the system wants them; Qt knows, and finding them with another library takes longer."""
    where = QStandardPaths.StandardLocation
    own = resources.portable_folder()
    settings = resources.settings_folder() if own else _folder(where.GenericConfigLocation)
    is_known = own or resources.in_checkout()
    state = own or _folder(where.GenericStateLocation)
    return Places(
        sessions=resources.sessions_folder() if is_known else _folder(where.DocumentsLocation),
        settings=settings / "instellingen.ini",
        evenings=settings / "avonden.json",
        log=state / "log" / "dialoogavond.log",
    )


def _folder(where: QStandardPaths.StandardLocation) -> Path:
    return Path(QStandardPaths.writableLocation(where)) / NAME

"""Where the app keeps what is its own on this laptop: settings, its list of evenings, its log."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

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
    def practice(self) -> Path:
        """Where rehearsal evenings go."""
        return self.sessions / PRACTICE


def usual_places() -> Places:
    """Where the system wants them."""
    import platformdirs

    from workshop import resources

    settings = platformdirs.user_config_path(NAME, appauthor=False)
    return Places(
        sessions=resources.sessions_folder(),
        settings=settings / "instellingen.ini",
        evenings=settings / "avonden.json",
        log=platformdirs.user_log_path(NAME, appauthor=False) / "dialoogavond.log",
    )

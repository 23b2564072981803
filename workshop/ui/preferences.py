"""How the operator likes the windows on this laptop; remembered from evening to evening."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QObject, Signal

from workshop.ui.theme.look import SCALES, Look
from workshop.ui.theme.tokens import DAY, EVENING

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from workshop.ui.theme.tokens import Theme

THEMES: Final = {theme.name: theme for theme in (DAY, EVENING)}

_THEME: Final = "scherm/thema"
_BEAMER_THEME: Final = "beamer/thema"
_SCALE: Final = "scherm/tekst"
_MOTION: Final = "scherm/beweging"
_TOURED: Final = "rondleiding/gezien"
_FILE_PATTERN: Final = "bestanden/naam"
_SCREEN: Final = "beamer/scherm"
_SWITCH: Final = {"true": True, "false": False}


class Preferences(QObject):
    """What is set is saved at once; what cannot be read counts as never set."""

    changed = Signal()

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self._settings = settings

    # --- the laptop's own window -----------------------------------------------------------

    @property
    def theme_name(self) -> str:
        """`dag` or `avond`."""
        return self._theme(_THEME, DAY).name

    @theme_name.setter
    def theme_name(self, name: str) -> None:
        self._set({_THEME: THEMES[name].name})

    @property
    def scale(self) -> float:
        """One of `look.SCALES`."""
        try:
            found = float(self._text(_SCALE))
        except ValueError:
            return SCALES[0]
        return found if found in SCALES else SCALES[0]

    @scale.setter
    def scale(self, scale: float) -> None:
        self._set({_SCALE: str(float(scale))})

    @property
    def motion(self) -> bool:
        """False: nothing moves, on the beamer neither."""
        return _SWITCH.get(self._text(_MOTION), True)

    @motion.setter
    def motion(self, motion: bool) -> None:
        self._set({_MOTION: _switched(motion)})

    def look(self) -> Look:
        """Of the windows on the laptop."""
        return Look(THEMES[self.theme_name], self.scale, self.motion)

    def set_look(self, look: Look) -> None:
        """All of it, with one signal."""
        theme = EVENING if look.theme.is_dark else DAY
        self._set(
            {
                _THEME: theme.name,
                _SCALE: str(float(look.scale)),
                _MOTION: _switched(look.motion),
            }
        )

    # --- the beamer ------------------------------------------------------------------------

    @property
    def beamer_theme_name(self) -> str:
        """`dag` or `avond`."""
        return self.beamer_theme().name

    @beamer_theme_name.setter
    def beamer_theme_name(self, name: str) -> None:
        self._set({_BEAMER_THEME: THEMES[name].name})

    def beamer_theme(self) -> Theme:
        """As on paper: whoever draws on a wall makes it the wall's."""
        return self._theme(_BEAMER_THEME, EVENING)

    @property
    def beamer_screen(self) -> str:
        """Name or serial number of a screen; empty: automatically."""
        return self._text(_SCREEN)

    @beamer_screen.setter
    def beamer_screen(self, screen: str) -> None:
        self._set({_SCREEN: screen})

    # --- the first time --------------------------------------------------------------------

    @property
    def has_toured(self) -> bool:
        """Somebody on this laptop has seen the tour, or did not want it."""
        return _SWITCH.get(self._text(_TOURED), False)

    @has_toured.setter
    def has_toured(self, toured: bool) -> None:
        self._set({_TOURED: _switched(toured)})

    # --- files -----------------------------------------------------------------------------

    @property
    def file_pattern(self) -> str:
        """As `handing_over.is_pattern` knows it; empty: the usual one."""
        from workshop.texts.handing_over import is_pattern  # much of the report comes along

        found = self._text(_FILE_PATTERN)
        return found if is_pattern(found) else ""

    @file_pattern.setter
    def file_pattern(self, pattern: str) -> None:
        self._set({_FILE_PATTERN: pattern})

    # --- windows ---------------------------------------------------------------------------

    def keep(self, key: str, value: QByteArray) -> None:
        """Where a window was, and how it was divided."""
        self._settings.setValue(key, value)
        self._settings.sync()

    def kept(self, key: str) -> QByteArray | None:
        """What was kept last; None: nothing that can be read."""
        found = self._settings.value(key)
        return found if isinstance(found, QByteArray) and not found.isEmpty() else None

    # --- what the archive of a municipality asks -------------------------------------------

    def archive_answers(self, municipality: str) -> dict[str, str]:
        """By name of the field, as they were filled in last; what cannot be read is left out."""
        try:
            found = json.loads(self._text(_archive_of(municipality)))
        except (ValueError, RecursionError):
            return {}
        pairs = found.items() if isinstance(found, dict) else ()
        return {name: text for name, text in pairs if isinstance(text, str)}

    def keep_archive_answers(self, municipality: str, answers: dict[str, str]) -> None:
        """For the next evening of this municipality."""
        self._settings.setValue(_archive_of(municipality), json.dumps(answers))
        self._settings.sync()

    # --- the file --------------------------------------------------------------------------

    def _text(self, key: str) -> str:
        found = self._settings.value(key, "")
        return found if isinstance(found, str) else ""

    def _theme(self, key: str, usual: Theme) -> Theme:
        return THEMES.get(self._text(key), usual)

    def _set(self, values: dict[str, str]) -> None:
        news = {key: value for key, value in values.items() if self._text(key) != value}
        if not news:
            return
        before = self._all()
        for key, value in news.items():
            self._settings.setValue(key, value)
        self._settings.sync()
        if self._all() != before:
            self.changed.emit()

    def _all(self) -> tuple[Look, str, str]:
        return self.look(), self.beamer_theme_name, self.beamer_screen


def _archive_of(municipality: str) -> str:
    """A key that any name may be part of."""
    from hashlib import sha256  # and with it OpenSSL

    return f"archief/{sha256(municipality.casefold().encode()).hexdigest()[:16]}"


def _switched(on: bool) -> str:
    return "true" if on else "false"

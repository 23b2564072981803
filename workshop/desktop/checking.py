"""Whether a report is as it was sealed, in words for a window."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop.texts.ui import checking as words
from workshop.ui.acts import Checked

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from workshop.desktop.tasks import Work
    from workshop.domain.state import Seal
    from workshop.evening import Evening


@dataclass(frozen=True)
class Checking:
    """Checks `pdf` by the keys of this laptop, and of an evening: an open one, or a file.

    Raises a `ResourceError` when something cannot be read at all.
    """

    pdf: Path
    evening: Evening | None = None
    session: Path | None = None
    trusted: tuple[Path, ...] = ()
    """Certificates that somebody chose."""

    def __call__(self, task: Work) -> Checked:
        from workshop.evening.verifying import verify_with
        from workshop.texts import verifying

        seals = self._seals(task)
        task.tell(words.CHECKING)
        found = verify_with(self.pdf, seals, self.trusted)
        return Checked(found.is_proven, tuple(verifying.told(found)), found)

    def _seals(self, task: Work) -> Sequence[Seal] | None:
        from workshop.domain.errors import ResourceError
        from workshop.evening.opened import look_at
        from workshop.evening.settling import name_it

        if self.evening is not None:
            with contextlib.suppress(ResourceError):  # then it still lies under another name
                name_it(self.evening)
            return self.evening.look(lambda state: tuple(state.account.seals))
        if self.session is None:
            return None
        task.tell(words.READING_EVENING)
        return look_at(self.session, lambda state: tuple(state.account.seals))

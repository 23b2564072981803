"""Everything that leaves the house, to be written into a world that refuses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workshop.content.programmes import programme
from workshop.domain import commands as c
from workshop.domain.archive import ArchiveFacts
from workshop.domain.events import Adoption, Agreement
from workshop.domain.ids import EntryId, QuestionId, SessionId
from workshop.domain.settings import Details
from workshop.evening import create_evening
from workshop.evening.archiving import archive_in, zip_of
from workshop.evening.certifying import sealers, write_certificates_of
from workshop.evening.printing import print_forms_of
from workshop.evening.putting_ready import print_sheet
from workshop.evening.reporting import write_report_of
from workshop.evening.sealing import adopt_in, agree_in
from workshop.report.exports import FORMATS
from workshop.report.rendering import EXTRACTS

if TYPE_CHECKING:
    from workshop.domain.state import State
    from workshop.evening import Evening
    from workshop.report.stopping import Stop

AGREEMENT: Final = Agreement("Raadzaal", "De voorzitter", "De griffier")
ADOPTION: Final = Adoption("2026-04-02", "7")
FACTS: Final = ArchiveFacts("Gemeenteraad van Stad", "2026-03-11")
_JOINT: Final = QuestionId("visie.waarden.samen")

Write = Callable[["Evening", Path, "Stop | None"], object]


@dataclass(frozen=True)
class Leaving:
    """One thing that leaves."""

    write: Write
    is_of_sealed: bool = False
    """It needs an account that is agreed."""
    seals: bool = False
    stops: bool = True
    """It can be stopped while it is being made."""

    def traces(self, target: Path) -> list[Path]:
        """What it writes under a name that somebody sees."""
        return [target, zip_of(target)]


def _report(form: str) -> Leaving:
    return Leaving(lambda evening, target, stop: write_report_of(evening, target, form, stop))


LEAVING: Final = {
    **{form: _report(form) for form in ("pdf", *FORMATS, *EXTRACTS)},
    "formulieren": Leaving(
        lambda evening, target, stop: print_forms_of(evening, target, None, stop)
    ),
    "blad": Leaving(lambda evening, target, stop: print_sheet(evening, target, "room", stop=stop)),
    "akkoord": Leaving(
        lambda evening, target, stop: agree_in(evening, AGREEMENT, target=target, stop=stop),
        seals=True,
    ),
    "vastgesteld": Leaving(
        lambda evening, target, stop: adopt_in(evening, ADOPTION, target=target, stop=stop),
        is_of_sealed=True,
        seals=True,
    ),
    "archief": Leaving(
        lambda evening, target, stop: archive_in(
            evening, target, FACTS, with_session=True, stop=stop
        ),
        is_of_sealed=True,
    ),
    "certificaat": Leaving(
        lambda evening, target, _: write_certificates_of(evening.look(sealers), target),
        stops=False,
    ),
}


def make(path: Path) -> None:
    """A small evening with something to write."""
    with create_evening(path) as evening:
        details = Details("Waarden", "Stad", "2026-03-11", place="Raadzaal")
        evening.do(c.CreateSession(SessionId("avond"), details))
        evening.do(c.AddProgramme(programme("visie")))
        main = evening.look(lambda state: state.questions[_JOINT].main_field)
        evening.do(c.SetEntry(_JOINT, EntryId("e"), {main: "Vertrouwen"}, "Omdat het zo is"))


def standing(state: State) -> tuple[object, ...]:
    """How the account stands, but for tries that came to nothing."""
    account = state.account
    return (account.version, account.sealing, tuple(account.seals), tuple(account.reopened))

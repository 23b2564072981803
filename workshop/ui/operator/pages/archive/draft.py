"""What was filled in for the archive; it outlives the page, and most of it the evening."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from workshop.domain.archive import Appraisal, ArchiveFacts, Restriction
from workshop.exchange.dates import parse_date
from workshop.texts.archive import council_of
from workshop.texts.dates import dutch_date

if TYPE_CHECKING:
    from workshop.domain.settings import Details
    from workshop.ui.preferences import Preferences

_DATES: Final = ("begin", "end", "term_begins")
_OF_THIS_EVENING: Final = frozenset({*_DATES, "case_number"})
APPRAISAL, RESTRICTION = "appraisal", "restriction"


class ArchiveDraft(QObject):
    """Everything is text, as it was typed; `facts` reads it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.with_session = False
        self._filled: dict[str, str] = {}
        self._usual: dict[str, str] = {}
        self._of: Details | None = None

    @classmethod
    def of(cls, owner: QObject) -> ArchiveDraft:
        """The draft that lives as long as `owner`."""
        return owner.findChild(cls) or cls(owner)

    def follow(self, details: Details, preferences: Preferences) -> None:
        """Fill what nobody typed: as last time in this municipality, else as is usual."""
        if details == self._of:
            return
        self._of = details
        self._usual = {
            "creator": council_of(details.municipality),
            "begin": dutch_date(details.date),
            APPRAISAL: Appraisal.UNDECIDED.value,
            RESTRICTION: Restriction.UNDECIDED.value,
            **preferences.archive_answers(details.municipality),
        }

    def text(self, name: str) -> str:
        """What stands in the field."""
        return self._filled.get(name, self._usual.get(name, ""))

    def fill(self, name: str, text: str) -> None:
        """Somebody typed or chose it."""
        self._filled[name] = text

    @property
    def appraisal(self) -> Appraisal:
        """What was chosen; what cannot be read counts as never chosen."""
        found = self.text(APPRAISAL)
        return next((each for each in Appraisal if each.value == found), Appraisal.UNDECIDED)

    @property
    def restriction(self) -> Restriction:
        """Likewise."""
        found = self.text(RESTRICTION)
        return next((each for each in Restriction if each.value == found), Restriction.UNDECIDED)

    def facts(self) -> ArchiveFacts:
        """As it stands there; what is no date or number stays wrong, for `problem` to say so."""
        years = self.text("years").strip()
        return ArchiveFacts(
            creator=self.text("creator").strip(),
            begin=self._day("begin"),
            end=self._day("end"),
            appraisal=self.appraisal,
            years=int(years) if years.isascii() and years.isdigit() else None,
            term_begins=self._day("term_begins"),
            category=self.text("category").strip(),
            restriction=self.restriction,
            restriction_note=self.text("restriction_note").strip(),
            classification=self.text("classification").strip(),
            case_number=self.text("case_number").strip(),
            gm_code=self.text("gm_code").strip().lower(),
        )

    def _day(self, name: str) -> str:
        text = self.text(name).strip()
        found = parse_date(text)
        return found.isoformat() if found else text

    def remember(self, preferences: Preferences) -> None:
        """For the next evening of this municipality, but for what belongs to this one."""
        if self._of is None:
            return
        known = {**self._usual, **self._filled}
        kept = {name: text for name, text in known.items() if name not in _OF_THIS_EVENING}
        preferences.keep_archive_answers(self._of.municipality, kept)

"""Slow and file-touching work of an open evening, each in a thread of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.desktop.tasks import Work, run
from workshop.texts import console
from workshop.texts import stick as sticks
from workshop.texts.dates import dutch_time
from workshop.texts.ui import account, keeping
from workshop.texts.ui import acts as words
from workshop.texts.ui import archive as archives
from workshop.texts.ui import chronicle as lines
from workshop.ui.acts import (
    Brought,
    Erasure,
    Exported,
    Found,
    LogLine,
    RoomMade,
    RoomMet,
    Sealed,
    StickPicture,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from workshop.desktop.awake import Awake
    from workshop.domain.archive import ArchiveFacts
    from workshop.domain.card import CardCheck, CardId
    from workshop.domain.commands import ErasureCategory
    from workshop.domain.events import Adoption, Agreement
    from workshop.domain.ids import EntryId, ParticipantId, QuestionId, StepId
    from workshop.domain.keeping import Kept
    from workshop.domain.seals import KeyFile, SealsChosen
    from workshop.domain.state import State
    from workshop.evening import Evening
    from workshop.evening.erasing import Target
    from workshop.evening.library import Library
    from workshop.evening.sealing import SealedReport
    from workshop.evening.target import Written
    from workshop.pictures.library import CardPicture
    from workshop.pictures.wordings import Wording
    from workshop.texts.ui.precheck import Finding, Line
    from workshop.ui.acts import AheadSheet
    from workshop.ui.task import Task


class EveningActs:
    """Imports late: reportlab and pyHanko take longer to load than a window to open."""

    def __init__(
        self, evening: Evening, library: Library | None = None, awake: Awake | None = None
    ) -> None:
        """`library` is the one of this laptop; it is made when that is first asked for.

        `awake` keeps the laptop from sleeping meanwhile.
        """
        self._evening, self._library, self._awake = evening, library, awake

    def location(self) -> Path:
        return self._evening.path

    # --- the copy on a stick ---------------------------------------------------------------

    def stick(self) -> StickPicture:
        status = self._evening.stick.status
        at = status.at.isoformat() if status.at else ""
        sentence = sticks.status(status.state.value, at)
        return StickPicture(sentence, status.is_trouble, status.folder)

    def use_stick(self, folder: Path | None) -> Task:
        from workshop.evening.sticking import use_stick

        return run(use_stick, self._evening, folder)

    # --- before the evening ----------------------------------------------------------------

    def look_ahead(self, *, is_open: bool, is_brief: bool = False) -> Task:
        def work(task: Work) -> Mapping[Line, Finding]:
            from workshop.desktop.precheck.looking import Looking

            looking = Looking(self._evening, self._awake, is_open, is_brief)
            return looking(task.stop)

        return Work(work)

    def try_key(self, key: KeyFile) -> Task:
        def work() -> Finding:
            from workshop.desktop.precheck.seal import key_finding

            return key_finding(key, self._evening.clock())

        return run(work)

    def print_sheet(self, target: Path, sheet: AheadSheet, address: str, network: str) -> Task:
        def work(task: Work) -> Exported:
            from workshop.evening.putting_ready import print_sheet
            from workshop.texts.ui.precheck import PRINTING

            task.tell(PRINTING)
            evening, stop = self._evening, task.stop
            return _exported(
                print_sheet(
                    evening, target, sheet.value, address=address, network=network, stop=stop
                )
            )

        return Work(work)

    # --- the report ------------------------------------------------------------------------

    def preview(self) -> Task:
        from workshop.desktop.drawing import Drawing

        return Work(Drawing(self._evening))

    def export(self, target: Path, form: str) -> Task:
        def work(task: Work) -> Exported:
            from workshop.evening.reporting import write_report_of

            task.tell(words.EXPORTING)
            return _exported(write_report_of(self._evening, target, form, task.stop))

        return Work(work)

    def print_forms(self, target: Path, step: StepId | None) -> Task:
        def work(task: Work) -> Exported:
            from workshop.evening.printing import print_forms_of
            from workshop.texts.paper_forms import PRINTING

            task.tell(PRINTING)
            return _exported(print_forms_of(self._evening, target, step, task.stop))

        return Work(work)

    # --- sealing ---------------------------------------------------------------------------

    def agree(self, agreement: Agreement, seals: SealsChosen, target: Path | None = None) -> Task:
        def work(task: Work) -> Sealed:
            from workshop.evening.sealing import agree_in

            task.tell(words.SEALING)
            return _sealed(
                agree_in(self._evening, agreement, target=target, seals=seals, stop=task.stop)
            )

        return Work(work, stopped=account.STOPPED, too_late=words.SEALED_TOO_LATE)

    def adopt(self, adoption: Adoption, seals: SealsChosen, target: Path | None = None) -> Task:
        def work(task: Work) -> Sealed:
            from workshop.evening.sealing import adopt_in

            task.tell(words.SEALING)
            return _sealed(
                adopt_in(self._evening, adoption, target=target, seals=seals, stop=task.stop)
            )

        return Work(work, stopped=words.STOPPED_ADOPTING, too_late=words.SEALED_TOO_LATE)

    def bring(self, earlier: Path, group: str) -> Task:
        def work() -> Brought:
            from workshop.evening.continuing import bring_in

            came = bring_in(self._evening, earlier, group)
            return Brought(came.group or came.title, came.entries)

        return run(work)

    def split(self, target: Path, name: str, going: Sequence[ParticipantId]) -> Task:
        def work() -> RoomMade:
            from workshop.evening.rooms import split_from

            made = split_from(self._evening, target, name, going)
            return RoomMade(made.name, made.path)

        return run(work)

    def merge_room(self, other: Path) -> Task:
        def work() -> RoomMet:
            from workshop.evening.rooms import merge_into
            from workshop.texts.rooms import told

            met = merge_into(self._evening, other)
            return RoomMet(told(met.name, met.plan, met.joint, met.remarks, went_on=met.went_on))

        return run(work)

    def archive(self, folder: Path, facts: ArchiveFacts, *, with_session: bool) -> Task:
        def work(task: Work) -> Exported:
            from workshop.evening.archiving import archive_in, unused_target

            task.tell(archives.MAKING)
            version = self._evening.look(lambda state: state.account.version)
            target = unused_target(folder, self._evening.path, version)
            made = archive_in(
                self._evening, target, facts, with_session=with_session, stop=task.stop
            )
            return Exported(made.folder)

        return Work(work, stopped=archives.STOPPED, too_late=archives.TOO_LATE)

    def seal_fingerprint(self) -> Task:
        def work() -> str:
            from workshop.report.local_keys import local_key

            municipality = self._evening.look(lambda state: state.details.municipality)
            return local_key(municipality).fingerprint

        return run(work)

    def save_certificates(self, target: Path) -> Task:
        def work() -> Exported:
            from workshop.evening.certifying import sealers, write_certificates_of

            made = write_certificates_of(self._evening.look(sealers), target)
            return Exported(
                made.paths[0],
                console.certificate_written([str(each) for each in made.paths], made.names),
            )

        return run(work)

    def verify(self, pdf: Path) -> Task:
        from workshop.desktop.checking import Checking

        return Work(Checking(pdf, evening=self._evening))

    # --- erasing ---------------------------------------------------------------------------

    def standing(self, text: str) -> Task:
        def look(state: State) -> tuple[str, ...]:
            from workshop.pictures.standing import standing
            from workshop.texts.ui import erase

            return erase.places(standing(state, text))

        return run(self._evening.look, look)

    def erase_text(self, text: str, category: ErasureCategory, reason: str) -> Task:
        from workshop.evening.erasing import Target

        return run(self._erase, Target.TEXT, text, category, reason)

    def erase_participant(self, name: str, category: ErasureCategory, reason: str) -> Task:
        from workshop.evening.erasing import Target

        return run(self._erase, Target.PARTICIPANT, name, category, reason)

    def _erase(self, target: Target, named: str, category: ErasureCategory, reason: str) -> Erasure:
        from workshop.evening.erasing import Grounds, erase_in

        found = erase_in(self._evening, target, named, Grounds(category, reason))
        return Erasure(found.texts, found.copies)

    def keep(self, kept: Kept, category: str, ground: str, by: str) -> Task:
        def work() -> Erasure:
            from workshop.evening.keeping import Choice, keep_in

            carried = keep_in(self._evening, Choice(kept, category, ground, by))
            return Erasure(carried.texts, carried.copies)

        return run(work)

    def state_destruction(self, target: Path) -> Task:
        def work(task: Work) -> Exported:
            from workshop.evening.keeping import write_statement

            task.tell(keeping.STATING)
            return _exported(write_statement(self._evening, target, task.stop))

        return Work(work, stopped=keeping.STATED_STOPPED, too_late=keeping.STATED_TOO_LATE)

    # --- looking ---------------------------------------------------------------------------

    def log(self) -> Task:
        def look(state: State) -> tuple[LogLine, ...]:
            from workshop.pictures.chronicle import chronicle

            return tuple(
                LogLine(dutch_time(each.at), lines.line(each)) for each in chronicle(state)
            )

        return run(self._evening.look, look)

    def find(self, text: str) -> Task:
        def look(state: State) -> tuple[Found, ...]:
            from workshop.pictures.finding import find

            return tuple(
                Found(lines.where(each), each.text, each.step) for each in find(state, text)
            )

        return run(self._evening.look, look)

    def wordings(self, question: QuestionId, entry: EntryId) -> Task:
        def look(state: State) -> tuple[Wording, ...]:
            from workshop.pictures.wordings import earlier_wordings

            return earlier_wordings(state, question, entry)

        return run(self._evening.look, look)

    # --- the reference library -------------------------------------------------------------

    def library(self) -> Task:
        def read() -> Library:
            library = self._cards()
            library.groups()
            return library

        return run(read)

    def search_cards(self, text: str) -> Task:
        return run(self._cards().search, text)

    def check_card(self, card: CardId, check: CardCheck | None) -> Task:
        def keep() -> CardPicture | None:
            library = self._cards()
            library.check(card, check)
            return library.card(card)

        return run(keep)

    def _cards(self) -> Library:
        from workshop.evening.library import Library, library_folder

        self._library = self._library or Library(library_folder())
        return self._library

    # --- rehearsing ------------------------------------------------------------------------

    def let_answer(self, step: StepId) -> Task:
        from workshop.demo.answering import let_answer

        return run(let_answer, self._evening, step)


def _exported(written: Written) -> Exported:
    note = console.missing_letters(written.missing) if written.missing else ""
    return Exported(written.path, note)


def _sealed(made: SealedReport) -> Sealed:
    return Sealed(made.path, made.version, made.fingerprint, made.certificate)

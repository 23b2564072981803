"""The program as its user meets it: a start window, and from there an evening or another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from workshop.desktop.catalogue import LaptopCatalogue
from workshop.desktop.garbage import leave_what_is_there, look_at_all_again
from workshop.texts.ui import start as words
from workshop.ui.start.window import StartWindow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from workshop.desktop.evening_windows import EveningWindows
    from workshop.desktop.places import Places
    from workshop.desktop.tablets import Way
    from workshop.evening import Evening
    from workshop.evening.making import Plan
    from workshop.pictures.comparing import EveningsCompared
    from workshop.ui.bug_window import BugWindow
    from workshop.ui.editor.window import EditorWindow
    from workshop.ui.opening import BackupSeen, NewEvening, RescueOffer
    from workshop.ui.preferences import Preferences
    from workshop.ui.task import Task
    from workshop.ui.theme.look import Look


class Program(QObject):
    """One evening at a time; when it closes the start window is back."""

    def __init__(self, places: Places, preferences: Preferences) -> None:
        super().__init__()
        self._places, self.preferences = places, preferences
        self.catalogue = LaptopCatalogue(places)
        self._start = StartWindow(preferences.look(), self.catalogue, self)
        self._start.look_changed.connect(self._on_look)
        self.bug_window: BugWindow | None = None
        """Made with the first bug."""
        self.editor: EditorWindow | None = None
        """Where programmes are made, while it is open."""
        self._opening: Task | None = None
        self._evening: Evening | None = None
        self._windows: EveningWindows | None = None
        self._again: Path | None = None
        """What opens as soon as it is closed."""
        self._served: tuple[Path, Way] | None = None
        """The evening that was closed for that, and how tablets came in then."""

    @property
    def start_window(self) -> StartWindow:
        """Where it begins."""
        return self._start

    @property
    def windows(self) -> EveningWindows | None:
        """Of the evening that is open."""
        return self._windows

    def begin(self, path: Path | None = None) -> None:
        """Show the start window; with `path` that evening opens at once."""
        self._start.show()
        if path is not None:
            self.open(path)
            return
        from workshop.desktop.tasks import run  # after the window is there

        look_around = run(self.catalogue.shelf.refresh)
        look_around.done.connect(self._start.refresh)
        self._opening = look_around

    # --- opening ---------------------------------------------------------------------------

    def open(self, path: Path) -> None:
        """Open the session; a message in the start window says why if that does not work."""
        if self._windows is not None:
            return
        from workshop.desktop.tasks import run

        self._start.show_busy(words.OPENING)
        self._opening = run(_opened, path)
        self._opening.done.connect(self._on_opened)
        self._opening.failed.connect(self._start.show_problem)

    def create(self, plan: NewEvening) -> None:
        """Make a session and open it. Raises a `WorkshopError`."""
        self._make(_plan(plan, self._places.programmes), self._places.sessions)

    def make_programme(self, is_new: bool) -> None:
        """The window in which programmes are made; there is one."""
        from workshop.desktop.programme_bench import ProgrammeBench
        from workshop.ui.editor.window import EditorWindow

        if self.editor is None:
            places = self._places
            bench = ProgrammeBench(places.programmes, places.sessions)
            self.editor = EditorWindow(self.preferences.look(), bench)
            self.editor.closed.connect(self._on_editor_closed)
            if is_new:
                self.editor.begin()
        self.editor.show()
        self.editor.raise_()
        self.editor.activateWindow()

    @Slot()
    def _on_editor_closed(self) -> None:
        editor, self.editor = self.editor, None
        if editor is not None:
            editor.deleteLater()
            self._start.programmes_changed()

    def rehearse(self) -> None:
        """A rehearsal evening of today, in the folder for rehearsals."""
        from datetime import datetime

        from workshop.demo.rehearsing import rehearsal_plan
        from workshop.domain.errors import WorkshopError
        from workshop.texts.explaining import explain

        today = datetime.now().astimezone().date()
        try:
            self._make(rehearsal_plan(today), self._places.practice)
        except WorkshopError as error:
            self._start.show_problem(explain(error))

    def verify(
        self, pdf: Path, session: Path | None = None, trusted: tuple[Path, ...] = ()
    ) -> Task:
        """Check a sealed report, if asked beside an evening; `done` has a `Checked`."""
        from workshop.desktop.checking import Checking
        from workshop.desktop.tasks import Work

        return Work(Checking(pdf, session=session, trusted=trusted))

    def compare(self, paths: Sequence[Path]) -> Task:
        """Lay these evenings beside each other; `done` has an `EveningsCompared`."""
        from workshop.desktop.comparing import Comparing
        from workshop.desktop.tasks import Work

        return Work(Comparing(tuple(paths)))

    def save_comparison(self, found: EveningsCompared, target: Path) -> Task:
        """As PDF in a new file; `done` has an `Exported`."""
        from workshop.desktop.comparing import Saving
        from workshop.desktop.tasks import Work

        return Work(Saving(found, target))

    def look_at_stick(self, folder: Path) -> Task:
        """What evening stands on a stick; `done` has a `StickEvening`."""
        from workshop.desktop.sticking import look_at
        from workshop.desktop.tasks import run

        return run(look_at, folder)

    def go_on_from_stick(self, folder: Path) -> None:
        """Put that evening in the usual folder and open it."""
        if self._windows is not None:
            return
        from workshop.desktop.sticking import go_on
        from workshop.desktop.tasks import run

        self._opening = run(go_on, folder, self._places.sessions)
        self._opening.done.connect(self._on_opened)
        self._opening.failed.connect(self._start.show_problem)

    def rescue(self, path: Path) -> None:
        """Put what is whole of this evening in its place, and open it."""
        if self._windows is not None:
            return
        from workshop.desktop.rescuing import rescue
        from workshop.desktop.tasks import run

        self._opening = run(rescue, path)
        self._opening.done.connect(self._on_opened)
        self._opening.failed.connect(self._start.show_problem)

    def look_at_backups(self, session: Path) -> Task:
        """What stands in each backup of this evening; `done` has a `BackupsSeen`."""
        from workshop.desktop.restoring import Looking
        from workshop.desktop.tasks import Work

        return Work(Looking(session))

    def put_back(self, backup: BackupSeen) -> None:
        """Make an evening of its own of it, beside the other, and open that."""
        if self._windows is not None:
            return
        from workshop.desktop.restoring import put_back
        from workshop.desktop.tasks import run

        self._opening = run(put_back, backup)
        self._opening.done.connect(self._on_opened)
        self._opening.failed.connect(self._start.show_problem)

    def _make(self, plan: Plan, folder: Path) -> None:
        from workshop.desktop.file_names import unused_file
        from workshop.evening.making import make
        from workshop.report.files import make_folder

        make_folder(folder)
        path = unused_file(folder, plan.details.date, plan.details.title)
        make(path, plan)
        self.open(path)

    @Slot(object)
    def _on_opened(self, evening: Evening | RescueOffer) -> None:
        from workshop.desktop.evening_windows import EveningWindows
        from workshop.ui.opening import RescueOffer

        if isinstance(evening, RescueOffer):
            self._start.show_rescue(evening)
            return
        self._evening = evening
        places = self._places
        self._windows = EveningWindows(evening, self.preferences, places.cards, places.library)
        self._windows.closed.connect(self._on_closed)
        self._windows.storage.reopening.connect(self._on_reopening)
        self.catalogue.shelf.note(evening.path, self._windows.summary())
        served, self._served = self._served, None
        if served is not None and served[0] == evening.path:
            self._windows.let_in_again(served[1])
        self._start.hide()
        leave_what_is_there()

    @Slot()
    def _on_reopening(self) -> None:
        if self._windows is not None:
            self._again, way = self._windows.path, self._windows.door.way
            self._served = (self._again, way) if way else None
            self._windows.window.close_at_once()

    @Slot()
    def _on_closed(self) -> None:
        windows, evening = self._windows, self._evening
        self._windows = self._evening = None
        if windows is None or evening is None:
            return
        self.catalogue.shelf.note(evening.path, windows.summary())
        evening.close()
        windows.deleteLater()
        look_at_all_again()
        if self._start.look != self.preferences.look():  # chosen during the evening
            self._start.set_look(self.preferences.look())
        self._start.refresh()
        self._start.show()
        again, self._again = self._again, None
        if again is not None:
            self.open(again)

    # --- the rest --------------------------------------------------------------------------

    @Slot(object)
    def _on_look(self, look: Look) -> None:
        self.preferences.set_look(look)

    @Slot(str)
    def tell_bug(self, trace: str) -> None:
        """A bug of ours; whatever is open goes on."""
        from workshop.ui.bug_window import BugWindow

        if self.bug_window is None:
            self.bug_window = BugWindow(self.preferences.look())
        self.bug_window.tell(trace)


def _opened(path: Path) -> Evening | RescueOffer:
    """The evening; or what can be saved of it, where it is not whole."""
    from workshop.domain.errors import WorkshopError
    from workshop.evening import open_evening

    try:
        return open_evening(path)
    except WorkshopError as error:
        from workshop.desktop.rescuing import offer_for

        if offer := offer_for(path, error):
            return offer
        raise


def _plan(new: NewEvening, own: Path) -> Plan:
    from workshop.evening.making import Plan
    from workshop.exchange.gathering import Attendant

    return Plan(
        details=new.details,
        attribution=new.attribution,
        publicity=new.publicity,
        programmes=tuple(_name_or_file(each, own) for each in new.programmes),
        evening=new.evening,
        people=tuple(Attendant(each.name, each.group, each.role) for each in new.participants),
        teams=new.teams,
    )


def _name_or_file(name: str, own: Path) -> str:
    """A programme of one's own is read from its file."""
    from workshop.content.own import own_programmes

    path = own_programmes(own).path_of(name)
    return str(path) if path else name

"""Which pictures there are: every page, window and view, and the combination each is drawn in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tests.ui.gallery.evenings import VALUES, Moment
from workshop.domain.ids import StepId
from workshop.domain.programme import Phase
from workshop.ui.beamer.slide import View

if TYPE_CHECKING:
    from collections.abc import Iterator

TABLE: Final = StepId("visie.koppeling")
WEIGHING: Final = StepId("waardemodel.weging")
DILEMMAS: Final = StepId("waardemodel.dilemmas")
COMPROMISE: Final = StepId("waardemodel.compromis")


@dataclass(frozen=True)
class Way:
    """A size in pixels, a theme, and how many people there are."""

    size: tuple[int, int]
    dark: bool
    people: int
    scale: float = 1.0

    @property
    def name(self) -> str:
        """*1280-avond-45*."""
        large = "" if self.scale == 1.0 else "-groot"
        return f"{self.size[0]}-{'avond' if self.dark else 'dag'}-{self.people}{large}"


USUAL: Final = Way((1440, 900), dark=False, people=21)
SMALL: Final = Way((1280, 720), dark=True, people=45)
NARROW: Final = Way((1024, 768), dark=True, people=7)
WIDE: Final = Way((1920, 1080), dark=False, people=45)
LARGE: Final = Way((1920, 1080), dark=False, people=45, scale=2.0)
WAYS: Final = (USUAL, SMALL, NARROW, WIDE)
ON_WALL: Final = (
    Way((1280, 720), dark=True, people=45),
    Way((1024, 768), dark=False, people=7),
    Way((1920, 1080), dark=False, people=21),
)


@dataclass(frozen=True)
class Scene:
    """What is on the desk."""

    moment: Moment = Moment.DONE
    step: StepId = VALUES
    phase: Phase = Phase.DONE
    question: int = 0


@dataclass(frozen=True)
class Shot:
    """One picture."""

    group: str
    subject: str
    """A page, a view, or a window."""
    way: Way
    scene: Scene = Scene()
    kept: bool = False
    """In `docs/screenshots`."""

    @property
    def name(self) -> str:
        """Of the file, without its suffix."""
        return f"{self.group}-{self.subject}-{self.way.name}"


PAGES: Final = {
    "explain": Scene(Moment.ASKED, phase=Phase.EXPLAIN),
    "own": Scene(Moment.ASKED, phase=Phase.OWN),
    "board": Scene(phase=Phase.SHOW),
    "figures": Scene(step=WEIGHING, phase=Phase.SHOW),
    "joint": Scene(phase=Phase.JOINT),
    "links": Scene(step=TABLE, phase=Phase.JOINT),
    "values": Scene(step=COMPROMISE, phase=Phase.JOINT),
    "poll": Scene(Moment.POLLED, phase=Phase.POLL),
    "done": Scene(),
    "attendance": Scene(),
    "tablets": Scene(Moment.ASKED, phase=Phase.OWN),
    "paper": Scene(Moment.ASKED, phase=Phase.OWN),
    "rules": Scene(),
    "points": Scene(),
    "involve": Scene(),
    "report": Scene(),
    "account": Scene(),
    "archive": Scene(),
    "earlier": Scene(),
    "rooms": Scene(),
    "reference": Scene(step=COMPROMISE),
    "find": Scene(),
    "log": Scene(),
    "erase": Scene(),
    "precheck": Scene(),
    "details": Scene(),
}
"""Pages of the operator's window -> where the evening is."""
VIEWS: Final = {
    View.JOIN: Scene(Moment.ASKED, phase=Phase.OWN),
    View.WELCOME: Scene(Moment.ASKED, phase=Phase.EXPLAIN),
    View.RULES: Scene(Moment.ASKED, phase=Phase.EXPLAIN),
    View.EXPLAIN: Scene(Moment.ASKED, phase=Phase.EXPLAIN),
    View.QUESTION: Scene(Moment.ASKED, phase=Phase.OWN),
    View.WALL: Scene(phase=Phase.SHOW),
    View.CLUSTERS: Scene(phase=Phase.SHOW),
    View.JOINT: Scene(phase=Phase.JOINT),
    View.LINKS: Scene(step=TABLE, phase=Phase.JOINT),
    View.TIMELINE: Scene(phase=Phase.JOINT),
    View.POLL: Scene(phase=Phase.POLL),
    View.HARVEST: Scene(step=COMPROMISE),
    View.PAUSE: Scene(),
    View.THANKS: Scene(),
    View.REPORT: Scene(step=COMPROMISE),
    View.CARD: Scene(step=COMPROMISE),
    View.TEST: Scene(),
}
FIGURES: Final = {
    "weights": Scene(step=WEIGHING, phase=Phase.SHOW),
    "dilemmas": Scene(step=DILEMMAS, phase=Phase.SHOW),
    "stories": Scene(step=StepId("waardemodel.gelijkheid"), phase=Phase.SHOW),
}
"""Other things that the wall may show."""
SEALED: Final = {
    **{
        name: Scene(Moment.SEALED, PAGES[name].step, PAGES[name].phase)
        for name in (
            "board",
            "joint",
            "links",
            "values",
            "points",
            "attendance",
            "account",
            "archive",
        )
    },
    "own": Scene(Moment.SEALED, phase=Phase.OWN),
    "paper": Scene(Moment.SEALED, WEIGHING, Phase.OWN),
    "poll": Scene(Moment.SEALED, phase=Phase.POLL),
}
ISSUED: Final = {name: Scene(Moment.ISSUED) for name in ("report", "account")}
"""Pages that look otherwise while comments on the concept wait for an answer."""
WINDOWS: Final = (
    "welcome",
    "details",
    "programme",
    "who",
    "people",
    "overview",
    "check",
    "compare",
    "backups",
    "editor",
    "bug",
)
"""The start window and its pages, the editor, and the window of a bug."""
ON_THEIR_OWN: Final = frozenset({"editor", "bug"})
"""Windows beside the start window, which have a smallest size of their own."""
_SMALL_KEPT: Final = {"own", "board", "joint", "attendance", "poll", "paper"}
_LARGE: Final = ("own", "joint", "attendance")
_ON_WALL_KEPT: Final = {View.WALL: ON_WALL[1], View.LINKS: ON_WALL[1], View.QUESTION: ON_WALL[1]}


def shots() -> Iterator[Shot]:
    """All of them."""
    yield from _of_pages()
    yield from _of_issued()
    yield from _of_sealed()
    yield from _of_beamer()
    yield from _of_start()


def _of_pages() -> Iterator[Shot]:
    for page, scene in PAGES.items():
        for way in WAYS:
            kept = way is USUAL or (way is SMALL and page in _SMALL_KEPT)
            yield Shot("bediening", page, way, scene, kept)
    for page in _LARGE:
        yield Shot("bediening", page, LARGE, PAGES[page], kept=page == "own")


def _of_issued() -> Iterator[Shot]:
    for page, scene in ISSUED.items():
        for way in (USUAL, SMALL, LARGE):
            yield Shot("voorgelegd", page, way, scene)


def _of_sealed() -> Iterator[Shot]:
    for page, scene in SEALED.items():
        yield Shot("verzegeld", page, USUAL, scene, kept=page == "account")


def _of_beamer() -> Iterator[Shot]:
    for view, scene in VIEWS.items():
        for way in ON_WALL:
            kept = way is _ON_WALL_KEPT.get(view, ON_WALL[0])
            yield Shot("beamer", view.value, way, scene, kept)
    for name, scene in FIGURES.items():
        for way in ON_WALL[:2]:
            kept = way is ON_WALL[0] and name != "stories"
            yield Shot("beamer", name, way, scene, kept)


def _of_start() -> Iterator[Shot]:
    for window in WINDOWS:
        for way in (USUAL, SMALL) if window in ON_THEIR_OWN else (USUAL, SMALL, NARROW):
            kept = way is USUAL and window in {"welcome", "who"}
            yield Shot("begin", window, way, kept=kept)

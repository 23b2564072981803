"""Everything that can be done from everywhere: one list for keys, menus and the quick choice."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from shiboken6 import isValid

from workshop.domain import commands as c
from workshop.domain.programme import Phase
from workshop.texts.ui import actions as words
from workshop.texts.ui import done
from workshop.texts.ui import operator as frame
from workshop.ui.operator.putting import OTHERS, show_view, toggle_following

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from workshop.ui.kit.button import Button
    from workshop.ui.operator.page import Page
    from workshop.ui.operator.room import Room

_FIVE: Final = 5


@dataclass(frozen=True)
class Action:
    """Something that can be done, or not now for a reason."""

    name: str
    title: str
    run: Callable[[], None]
    kind: str
    """In which part of the window it belongs, in a word."""
    key: str = ""
    cap: str = ""
    also: str = ""
    reason: str = ""
    """Why it cannot be done now; empty: it can."""


class Actions:
    """Made of what the room can do; what is done stands in desk, projector and timer."""

    def __init__(self, room: Room, divide: Callable[[], None], tour: Callable[[], None]) -> None:
        """`divide` opens the panel in which the time is divided anew, `tour` the tour."""
        self._room, self._divide, self._tour = room, divide, tour

    def now(self, page: Page | None = None) -> tuple[Action, ...]:
        """All of them as they are now, those of the page in front first."""
        return tuple(self._all(page))

    def _all(self, page: Page | None) -> Iterator[Action]:
        yield from _of_page(page)
        yield from self._of_beamer()
        yield from self._of_time()
        yield from self._of_pages()
        yield from self._of_phases()
        yield from self._of_steps()
        yield from self._of_talk()

    # --- the beamer and the time -----------------------------------------------------------

    def _of_beamer(self) -> Iterator[Action]:
        projector = self._room.projector
        kind = words.BEAMER
        yield _named("take", projector.take, kind)
        yield _named("freeze", projector.freeze, kind)
        yield _named("black", projector.black, kind)
        for view in OTHERS:
            title = words.on_beamer(frame.VIEWS[view.value])
            show = partial(show_view, projector, view)
            yield Action(f"view.{view}", title, show, kind, also=words.VIEW_ALSO[view.value])
        one_page = "" if projector.has_pages else words.NO_PAGES
        yield _named("back", partial(projector.turn_page, -1), kind, one_page)
        yield _named("forward", partial(projector.turn_page, 1), kind, one_page)
        if projector.can_turn:
            yield _named("turning", projector.toggle_turning, kind)
        yield _named("follows", partial(toggle_following, projector), kind)

    def _of_time(self) -> Iterator[Action]:
        timer = self._room.timer
        yield _named("more", partial(timer.add, 1), words.TIME)
        yield _named("more5", partial(timer.add, _FIVE), words.TIME)
        yield _named("less", partial(timer.add, -1), words.TIME)
        reason = frame.NO_TIMER if timer.left_s is None else ""
        yield _named("pace", self._divide, words.TIME)
        yield _named("timer", timer.toggle, words.TIME, reason)

    # --- where to go -----------------------------------------------------------------------

    def _of_pages(self) -> Iterator[Action]:
        desk = self._room.desk
        for name, title in frame.MENU.items():
            key, cap = frame.KEYS.get(name, ("", ""))
            also = words.PAGE_ALSO[name]
            yield Action(
                f"page.{name}", title, partial(desk.open, name), words.PAGE, key, cap, also
            )
        yield _named("tour", self._tour, words.PAGE)

    def _of_phases(self) -> Iterator[Action]:
        desk = self._room.desk
        for phase in Phase:
            title, key = words.to_phase(frame.PHASES[phase]), words.PHASE_KEYS[phase]
            go = partial(desk.go, phase=phase)
            also = words.PHASE_ALSO[phase]
            yield Action(f"phase.{phase}", title, go, words.PHASE, key, also=also)
        yield _named("next", desk.next, words.PHASE, "" if desk.has_next else words.ONE_STEP)

    def _of_steps(self) -> Iterator[Action]:
        desk = self._room.desk
        picture = desk.picture
        for step in picture.shared.outline if picture else ():
            title = words.to_step(step.title)
            go = partial(desk.go, step.id)
            yield Action(f"step.{step.id}", title, go, words.STEP, also=step.programme)
        if desk.here is not None and not desk.here.skipped:
            title = words.skip(desk.here.step.title)
            go = partial(desk.go, phase=Phase.EXPLAIN)
            yield Action(
                "skip", title, go, words.STEP, also="overslaan weglaten", reason=self._sealed
            )

    @property
    def _sealed(self) -> str:
        picture = self._room.desk.picture
        return frame.SEALED if picture and picture.account.seal else ""

    # --- the conversation ------------------------------------------------------------------

    def _of_talk(self) -> Iterator[Action]:
        picture = self._room.desk.picture
        step = picture.shared.step if picture else None
        reason = self._sealed or ("" if step else words.NOT_BEGUN)
        for verdict, title in done.VERDICTS.items():
            check = partial(self._check, verdict)
            yield Action(
                f"check.{verdict}", words.note(title), check, words.TALK,
                also=words.CHECK, reason=reason,
            )  # fmt: skip

    def _check(self, verdict: c.Verdict) -> None:
        picture = self._room.desk.picture
        if picture and picture.shared.step:
            self._room.sender.send(c.CheckProcess(picture.shared.step.id, verdict))


def _named(name: str, run: Callable[[], None], kind: str, reason: str = "") -> Action:
    known = words.ACTIONS[name]
    return Action(name, known.title, run, kind, known.key, known.cap, known.also, reason)


def _of_page(page: Page | None) -> Iterator[Action]:
    """The buttons at the foot of the page in front are actions already."""
    for button in page.buttons if page is not None else ():
        yield of_button(button)


def of_button(button: Button) -> Action:
    """What pressing it does; a blocked one says why it cannot be done."""
    return Action(
        "here", button.text(), partial(_press, button), words.HERE,
        cap=button.cap, reason=button.reason,
    )  # fmt: skip


def _press(button: Button) -> None:
    """Unless the page has others by now."""
    if isValid(button):
        button.click()

"""What the room sees: taken by the operator, frozen, or black."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from workshop.domain import commands as c
from workshop.domain.chamber import ZONE
from workshop.ui.beamer.page_turner import PageTurner
from workshop.ui.beamer.paper import turned
from workshop.ui.beamer.slide import Slide, View
from workshop.ui.operator.view_of import view_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from workshop.domain.ids import QuestionId, StepId
    from workshop.domain.programme import Phase
    from workshop.pictures.library import CardPicture
    from workshop.pictures.operator import OperatorPicture
    from workshop.ui.beamer.paper import Reading
    from workshop.ui.beamer.slide import Entrance, Typed
    from workshop.ui.operator.desk import Desk
    from workshop.ui.operator.round_timer import RoundTimer
    from workshop.ui.sender import Sender

_IN_BETWEEN: Final = (View.CARD, View.TEST)
"""Put away, they leave the room what it had."""


class Projector(QObject):
    """Holds the slide in front; it changes only by `take`, or when what it shows changes."""

    changed = Signal()
    """Another slide, or frozen, or black."""

    def __init__(
        self, desk: Desk, sender: Sender, timer: RoundTimer, clock: Callable[[], datetime]
    ) -> None:
        """`clock` gives the present, aware."""
        super().__init__()
        self._desk, self._sender, self._timer, self._clock = desk, sender, timer, clock
        self.slide: Slide | None = None
        self.is_frozen = False
        self.is_black = False
        self.since = ""
        """Since when it is frozen or black, as *20:13*."""
        self.follows = False
        """The room sees what the operator goes to, without a `take`."""
        self.clusters_first = False
        """Show clusters rather than the loose cards."""
        self._offered: Reading | None = None
        self._card: CardPicture | None = None
        self._before: Slide | None = None
        """What a card or the test picture took the place of."""
        self._typed: Typed | None = None
        self._checked: QuestionId | None = None
        self._entrance: Entrance | None = None
        self._joined = 0
        self._erased = 0
        """Texts, as far as the picture before knew."""
        self._deferred: tuple[View | None, tuple[c.Command, ...]] | None = None
        """Asked for while the desk was on its way to another step."""
        self._wanted: Slide | None = None
        """Taken, and shown as soon as the room's picture is there."""
        self._wanted_at: tuple[StepId | None, Phase | None] = (None, None)
        """Where that is: meanwhile the operator may have gone on."""
        self._turner = PageTurner(self)
        self._turner.turned.connect(self._on_turned)
        self.changed.connect(self._follow_pages)
        desk.changed.connect(self._on_changed)
        desk.moved.connect(self._on_moved)
        timer.ticked.connect(self._on_changed)

    # --- by the operator -------------------------------------------------------------------

    def take(self, view: View | None = None, *also: c.Command) -> None:
        """Put what is on the desk in front of the room, or a view that belongs to no phase.

        Tablets go along. The commands in `also` (showing answers, say) are written with it.
        """
        view = view or self._beside()
        if self._desk.is_moving:
            self._deferred = (view, also)
            return
        ready = self.ready(view)
        if ready is None:
            return
        here = self._desk.here
        enters = here is not None and view is None and self._in_front() != self._at()
        commands = (c.EnterPhase(here.step.id, self._desk.phase),) if here and enters else ()
        if not commands and not also:
            self._show(ready)
            return
        # The room's picture is of the former phase until the command is on disk.
        self._wanted, self._wanted_at = ready, self._at() if enters else self._in_front()
        self._sender.send(*commands, *also, otherwise=self._give_up)
        if here is not None and enters:
            self._timer.start_for(self._desk.phase, here.step.minutes)

    def _give_up(self, _: str) -> None:
        self._wanted = None

    def _show(self, slide: Slide) -> None:
        self._put(slide)
        self.changed.emit()

    def _put(self, slide: Slide) -> None:
        self._wanted = None
        self.is_frozen = self.is_black = False
        self.since = ""
        if slide.view not in _IN_BETWEEN:
            self._before = None
        elif self.slide is not None and self.slide.view not in _IN_BETWEEN:
            self._before = self.slide
        self.slide = slide

    def _at(self) -> tuple[StepId | None, Phase | None]:
        return self._desk.step, self._desk.phase

    def _in_front(self) -> tuple[StepId | None, Phase | None]:
        shared = self._desk.picture.shared if self._desk.picture else None
        return (
            shared.step.id if shared and shared.step else None,
            shared.phase if shared else None,
        )

    def pause(self, minutes: int) -> None:
        """A pause on the beamer, with the time at which it goes on."""
        self._timer.start(minutes)
        self.take(View.PAUSE)
        if self.slide is not None:
            until = self._clock().astimezone(ZONE).timestamp() + minutes * 60
            shown = type(self._clock()).fromtimestamp(until, ZONE)
            self.slide = replace(self.slide, until=f"{shown:%H:%M}", pause_minutes=minutes)
            self.changed.emit()

    def freeze(self) -> None:
        """Keep the picture as it is, or let it go on."""
        self.is_frozen = not self.is_frozen
        self.is_black = False
        self._note_time()

    def black(self) -> None:
        """Truly black, or light again."""
        self.is_black = not self.is_black
        self._note_time()

    def turn_page(self, by: int) -> None:
        """Another page of a view that does not fit."""
        if self.slide is not None:
            self.slide = turned(self.slide, by, self._turner.pages)
            self.changed.emit()

    def set_pages(self, pages: int) -> None:
        """How many pages the slide in front has at the size of the wall."""
        self._turner.pages = pages
        self._follow_pages()

    def set_motion(self, *, motion: bool) -> None:
        """Without motion no page turns by itself."""
        self._turner.moves = motion
        self._follow_pages()

    @property
    def turns(self) -> bool:
        """Pages turn by themselves, where they may."""
        return self._turner.is_on

    @property
    def can_turn(self) -> bool:
        """What is in front has pages that may turn by themselves."""
        return self._turner.can_turn(self.slide)

    @property
    def has_pages(self) -> bool:
        """What is in front has more than one page at the size of the wall, or in itself."""
        reading = self.slide.reading if self.slide else None
        leaves = reading.paper.pages if reading else 1
        return max(self._turner.pages, leaves) > 1

    def toggle_turning(self) -> None:
        """Have pages turn by themselves, or only by hand."""
        self._turner.is_on = not self._turner.is_on
        self.changed.emit()

    @Slot()
    def _on_turned(self) -> None:
        self.turn_page(1)

    @Slot()
    def _follow_pages(self) -> None:
        self._turner.follow(self.slide, is_still=self.is_frozen or self.is_black)

    def type(self, typed: Typed | None) -> None:
        """Let the room read along, or (None) not."""
        if typed != self._typed:
            self._typed = typed
            self._on_changed()

    def offer(self, reading: Reading | None) -> None:
        """What `take` shows while the page of the report is open; None: nothing of it is there."""
        if reading != self._offered:
            self._offered = reading
            self.changed.emit()

    def offer_card(self, card: CardPicture | None) -> None:
        """What `take` shows while the reference library is open; None: nothing of it is there."""
        if card != self._card:
            self._card = card
            self.changed.emit()

    def update_card(self, card: CardPicture) -> None:
        """What was noted with it changed: the room sees that too."""
        slide = self.slide
        if slide is not None and slide.card is not None and slide.card.card.id == card.card.id:
            self.slide = replace(slide, card=card)
            self.changed.emit()

    def put_away(self) -> None:
        """Take a card or the test picture off: what was there before is there again, as it is."""
        if self.slide and self.slide.view in _IN_BETWEEN and self._desk.picture:
            self._show(self._filled(self._before or replace(self.slide, view=View.WELCOME)))

    def set_entrance(self, entrance: Entrance | None, joined: int) -> None:
        """How tablets come in, and how many did."""
        if (entrance, joined) != (self._entrance, self._joined):
            self._entrance, self._joined = entrance, joined
            self._on_changed()

    def check(self, question: QuestionId | None) -> None:
        """Look over the linking table of `question` with the room, or (None) no longer."""
        if question != self._checked:
            self._checked = question
            self._on_changed()

    def _note_time(self) -> None:
        is_still = self.is_frozen or self.is_black
        self.since = self.clock if is_still else ""
        if not is_still:
            self._on_changed()
        self.changed.emit()

    # --- what would be shown ---------------------------------------------------------------

    @property
    def clock(self) -> str:
        """The time in the room, as *20:13*."""
        return f"{self._clock().astimezone(ZONE):%H:%M}"

    def ready(self, view: View | None = None) -> Slide | None:
        """What `take` would show."""
        picture = self._desk.picture
        if picture is None:
            return None
        view = view or self._beside() or view_of(self._desk, clusters_first=self.clusters_first)
        return self._filled(
            Slide(
                view=view,
                picture=picture.shared,
                question=self._desk.question,
                entry=self._desk.entry,
                reading=self._offered if view is View.REPORT else None,
                card=self._card if view is View.CARD else None,
            )
        )

    def _beside(self) -> View | None:
        """What lies ready on a page beside the phases."""
        if self._card and self._desk.page == "reference":
            return View.CARD
        return View.REPORT if self._offered and self._desk.page == "report" else None

    def _filled(self, slide: Slide) -> Slide:
        picture = self._desk.picture
        assert picture is not None  # noqa: S101 there is one, or there was no slide to fill
        typed = self._typed if slide.view in (View.JOINT, View.LINKS) else None
        reading = slide.reading
        if reading is not None and reading.paper.erased < picture.erased:
            reading = None  # words that are gone stay on no wall
        return replace(
            slide,
            picture=picture.shared,
            date=picture.details.date,
            timer_s=self._timer.left_s,
            clock=self.clock,
            checked=self._checked,
            entrance=self._entrance,
            joined=self._joined,
            typed=typed,
            reading=reading,
        )

    @Slot()
    def _on_changed(self) -> None:
        if self._desk.picture is not None:
            self._fill(self._desk.picture)
            self.changed.emit()

    def _fill(self, picture: OperatorPicture) -> None:
        """What is in front, as it is now."""
        if self._wanted is not None and self._in_front() == self._wanted_at:
            self._put(self._filled(self._wanted))
        elif self.slide is None:
            self.slide = self.ready(None if picture.shared.step else View.WELCOME)
        elif not self.is_frozen:
            self.slide = self._filled(self.slide)
        elif picture.erased > self._erased:
            self._go_dark(self.slide)
        self._erased = picture.erased

    def _go_dark(self, slide: Slide) -> None:
        """Words that were erased stay on no wall, and a picture that was kept may have them."""
        self.slide, self.is_frozen, self.is_black = self._filled(slide), False, True
        self.since = self.clock

    @Slot()
    def _on_moved(self) -> None:
        if self._desk.picture is not None:
            self._fill(self._desk.picture)  # another step comes with another picture
        if self._deferred is not None and not self._desk.is_moving:
            (view, also), self._deferred = self._deferred, None
            self.take(view, *also)
        elif self.follows and not self._desk.page:
            self.take()
        elif self.slide is not None and not self.is_frozen:
            self._go_along()
        self.changed.emit()

    def _go_along(self) -> None:
        """Within the phase that is in front, another question or entry is shown at once."""
        ready, slide = self.ready(), self.slide
        if ready is None or slide is None or ready.view is not slide.view:
            return
        if slide.view in (View.REPORT, View.CARD):  # the room keeps the page that it reads
            return
        if self._in_front() == self._at():
            self.slide = replace(ready, page=slide.page)

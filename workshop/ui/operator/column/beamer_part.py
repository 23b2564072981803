"""What the room sees, what it would see, and the buttons that decide it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from workshop.texts.ui import operator as words
from workshop.texts.ui.actions import ACTIONS
from workshop.ui.beamer.preview import Preview
from workshop.ui.beamer.slide import View
from workshop.ui.kit.button import Button
from workshop.ui.kit.flow import FlowLayout
from workshop.ui.kit.text import label, set_role
from workshop.ui.kit.tip import set_tip
from workshop.ui.operator.putting import OTHERS, show_view, toggle_following

if TYPE_CHECKING:
    from workshop.ui.beamer.slide import Slide
    from workshop.ui.operator.projector import Projector
    from workshop.ui.theme.look import Look
    from workshop.ui.theme.tokens import Theme

_SMALL: Final = 112
_CRAMPED: Final = 200
"""Of the preview in a low window, while the row that turns pages is there too."""
_ENDLESS: Final = 16_777_215
"""Qt's own limit of a width."""


class BeamerPart(QWidget):
    """Follows the projector by itself."""

    def __init__(self, look: Look, projector: Projector, beamer: Theme) -> None:
        super().__init__()
        self._look, self._projector = look, projector
        self._is_tight = self._lies = False
        self._whole = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(look.px(8))
        seen = QVBoxLayout()
        seen.setSpacing(look.px(8))
        top = QHBoxLayout()
        self._state = label("", "good", wraps=False)
        self._title = label(words.BEAMER, "label")
        top.addWidget(self._title, 1)
        top.addWidget(self._state)
        self.preview = Preview(look, beamer)
        self._buttons = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._buttons.setSpacing(look.px(8))
        seen.addLayout(top)
        seen.addWidget(self.preview)
        self._whole.addLayout(seen)
        self._whole.addLayout(self._buttons)
        self._fill()
        projector.changed.connect(self.draw)

    # --- making ----------------------------------------------------------------------------

    def _fill(self) -> None:
        look, projector = self._look, self._projector
        self._pages = self._page_row()
        self._buttons.addWidget(self._pages)
        self._take = Button(look, words.TAKE, sign="play", key=ACTIONS["take"].key)
        self._take.done.connect(self._on_take)
        self._buttons.addWidget(self._take)
        row = self._row = QHBoxLayout()
        row.setSpacing(look.px(8))
        self._freeze = Button(look, words.FREEZE, kind="small", sign="pause")
        self._freeze.set_key(ACTIONS["freeze"].key)
        self._freeze.done.connect(projector.freeze)
        self._black = Button(look, words.BLACK, kind="small", sign="black")
        self._black.set_key(ACTIONS["black"].key)
        self._black.done.connect(projector.black)
        row.addWidget(self._freeze, 1)
        row.addWidget(self._black)
        self._buttons.addLayout(row)
        self._ready = label("", "second")
        self._buttons.addWidget(self._ready)
        self._others = self._other_views()
        self._buttons.addWidget(self._others)

    def _page_row(self) -> QWidget:
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        back = self._turner("back", words.PREVIOUS_PAGE, ACTIONS["back"].key)
        forward = self._turner("next", words.NEXT_PAGE, ACTIONS["forward"].key)
        back.done.connect(self._on_back)
        forward.done.connect(self._on_forward)
        self._page = label("", "strong", wraps=False)
        for each in (back, self._page, forward):
            inside.addWidget(each)
        inside.addStretch(1)
        self._turns = Button(self._look, words.TURNS, kind="small")
        self._turns.setAccessibleName(words.TURNS_MEANS)
        set_tip(self._turns, words.TURNS_MEANS)
        self._turns.done.connect(self._projector.toggle_turning)
        inside.addWidget(self._turns)
        row.hide()
        return row

    def _turner(self, sign: str, name: str, key: str) -> Button:
        made = Button(self._look, "", kind="small", sign=sign)
        made.set_hidden_key(key)
        made.setAccessibleName(name)
        set_tip(made, name)
        return made

    def _other_views(self) -> QWidget:
        holder = QWidget()
        lines = QVBoxLayout(holder)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(self._look.px(6))
        self._unfold = Button(self._look, words.OTHER_VIEWS, kind="link")
        self._unfold.done.connect(self._on_unfold)
        lines.addWidget(self._unfold)
        self._list = QWidget()
        flow = FlowLayout(self._list, self._look.px(6))
        for view in OTHERS:
            made = Button(self._look, words.VIEWS[view.value], kind="small")
            made.setProperty("view", view.value)
            made.done.connect(self._on_other)
            flow.addWidget(made)
        self._follows = Button(self._look, words.FOLLOWS, kind="small")
        self._follows.done.connect(self._on_follows)
        flow.addWidget(self._follows)
        self._list.hide()
        lines.addWidget(self._list)
        return holder

    def set_tight(self, is_tight: bool) -> None:
        """Words without icons where the column is narrow."""
        self._is_tight = is_tight
        self._fit_preview()
        self._freeze.set_sign("" if is_tight else "pause")
        self._black.set_sign("" if is_tight else "black")

    def lie_down(self, lies: bool) -> None:
        """In a row, with no more than is needed to steer."""
        way = QBoxLayout.Direction
        turned = way.LeftToRight if lies else way.TopToBottom
        self._whole.setDirection(turned)
        self._buttons.setDirection(turned)
        self._title.setVisible(not lies)
        self._ready.setVisible(not lies)
        self._others.setVisible(not lies)
        self._lies = lies
        self._fit_preview()
        self._state.setMaximumWidth(self._look.px(_SMALL) if lies else _ENDLESS)
        for button in (self._take, self._freeze, self._black):
            button.set_bare(lies)

    def _fit_preview(self) -> None:
        """The column never scrolls: what has less room has a smaller picture."""
        is_cramped = self._is_tight and not self._pages.isHidden()
        usual = self._look.px(_CRAMPED) if is_cramped else _ENDLESS
        self.preview.setMaximumWidth(self._look.px(_SMALL) if self._lies else usual)

    # --- acting ----------------------------------------------------------------------------

    @Slot()
    def _on_take(self) -> None:
        self._projector.take()

    @Slot()
    def _on_back(self) -> None:
        self._projector.turn_page(-1)

    @Slot()
    def _on_forward(self) -> None:
        self._projector.turn_page(1)

    @Slot()
    def _on_unfold(self) -> None:
        self._list.setVisible(not self._list.isVisible())

    @Slot()
    def _on_other(self) -> None:
        show_view(self._projector, View(str(self.sender().property("view"))))

    @Slot()
    def _on_follows(self) -> None:
        toggle_following(self._projector)

    # --- drawing ---------------------------------------------------------------------------

    def set_pages(self, number: int) -> None:
        """How many pages the slide in front has at the size of the wall."""
        slide = self._projector.slide
        self._pages.setVisible(number > 1 or self._projector.has_pages)
        self._fit_preview()
        self._turns.setVisible(self._projector.can_turn)
        self._turns.set_on(self._projector.turns)
        if slide is not None:
            self._page.setText(_place(slide, number))

    @Slot()
    def draw(self) -> None:
        """The state in words and form, and what `Zet op beamer` would do."""
        projector = self._projector
        slide = projector.slide
        still = projector.is_frozen or projector.is_black
        self._state.setText(
            words.state_since(projector.is_black, projector.since) if still else words.LIVE
        )
        set_role(self._state, "attention" if still else "good")
        self._freeze.set_on(projector.is_frozen)
        self._black.set_on(projector.is_black)
        self._follows.set_on(projector.follows)
        self.preview.show_slide(slide, is_frozen=projector.is_frozen, is_black=projector.is_black)
        ready = projector.ready()
        self._ready.setText(_ready(ready, slide, still=still))


def _ready(ready: Slide | None, slide: Slide | None, *, still: bool) -> str:
    if ready is None:
        return ""
    same = slide is not None and _what(ready) == _what(slide)
    leaf = ready.reading.leaf + 1 if ready.reading else None
    return words.NOTHING_ELSE if same and not still else words.ready(ready.view.value, leaf)


def _what(slide: Slide) -> tuple[object, ...]:
    step = slide.picture.step and slide.picture.step.id
    card = slide.card and slide.card.card.id
    return slide.view, step, slide.question, slide.reading, card


def _place(slide: Slide, pages: int) -> str:
    """Which page the room sees."""
    at, reading = slide.page % pages + 1, slide.reading
    if reading is None:
        return words.page_of(at, pages)
    return words.leaf_of(reading.leaf + 1, reading.paper.pages, at, pages)

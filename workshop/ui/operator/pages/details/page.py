"""The page *Gegevens en scherm*: what holds at once above, what is saved with a button below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from workshop.domain import commands as c
from workshop.texts.ui import details as words
from workshop.texts.ui import stick as sticks
from workshop.texts.ui import wizard
from workshop.ui.kit.boxes import rule
from workshop.ui.kit.button import Button
from workshop.ui.kit.columns import Columns
from workshop.ui.kit.field import Field
from workshop.ui.kit.text import label
from workshop.ui.kit.tip import set_tip
from workshop.ui.operator.page import Page
from workshop.ui.operator.pages.details.colour import ColourSample, told
from workshop.ui.operator.pages.details.draft import draft_on
from workshop.ui.operator.pages.details.file_names import FileNames
from workshop.ui.operator.pages.details.screen import ScreenChoices
from workshop.ui.operator.pages.details.stick import StickPart
from workshop.ui.operator.pages.details.who import WhoSeesWhat
from workshop.ui.theme.tokens import for_beamer

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from workshop.pictures.operator import OperatorPicture
    from workshop.ui.operator.room import Room

_NARROWEST: Final = 240
_WIDEST: Final = 900


class DetailsPage(Page):
    """Nothing that was typed is lost: what can be saved is saved when the page is left."""

    title = words.TITLE

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        look = room.look
        self.draft = draft_on(room.desk)
        self._wall = for_beamer(room.preferences.beamer_theme())
        self._fixed = True
        self.screen_choices = ScreenChoices(look, room.preferences)
        self.fields = {
            name: Field(look, name, title, words.EXAMPLES.get(name, ""))
            for name, title in words.FIELDS.items()
        }
        self.sample = ColourSample(look, self._wall)
        self.who = WhoSeesWhat(look)
        self.file = QLineEdit(str(room.acts.location()))
        self.file_names = FileNames(look, room.preferences)
        self.stick = StickPart(look, room.acts, room.storage)
        self.stick.failed.connect(self.tell)
        self.save = Button(look, words.SAVE, kind="primary")
        self._lay_out()
        for field in self.fields.values():
            field.typed.connect(self._on_typed)
        self.who.chosen.connect(self._on_chosen)
        self.save.done.connect(self._on_save)
        self.draft.kept.connect(self.tell_saved)
        self.draft.refused.connect(self.tell)
        self.set_actions(self.save)
        self._say_state()
        self._back_to = QTimer(self, singleShot=True, interval=0)
        self._back_to.timeout.connect(self._on_laid_out)

    def _lay_out(self) -> None:
        look = self.room.look
        self._add_part(words.SCREEN, self.screen_choices, label(words.SCREEN_HOLDS, "small"))
        names = [name for name in self.fields if name not in ("title", "accent")]
        fields = [self.fields[name] for name in names]
        columns = Columns(fields, look.px(_NARROWEST), look.px(16), most=2)
        beside = QWidget()
        lines = QVBoxLayout(beside)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self.sample)
        lines.addStretch(1)
        colour = Columns([self.fields["accent"], beside], look.px(_NARROWEST), look.px(16), most=2)
        self._add_part(words.DETAILS, self.fields["title"], columns, colour)
        self._add_part(words.WHO, self.who)
        self.file.setReadOnly(True)
        self.file.setMinimumHeight(look.px(40))
        self.file.setStyleSheet(
            f"QLineEdit {{ background: transparent; color: {look.theme.text};"
            " border: 3px solid transparent; padding: 0; }"
            f"QLineEdit:focus {{ border-color: {look.theme.text}; }}"
        )
        self.file.setAccessibleName(words.FILE)
        set_tip(self.file, self.file.text())
        self._add_part(words.FILE, self.file, self.file_names)
        self._add_part(sticks.COPY, self.stick)
        self.body.addStretch(1)

    def _add_part(self, heading: str, *widgets: QWidget) -> None:
        if self.body.count():
            self.body.addWidget(rule())
        self.body.addWidget(label(heading, "heading"))
        for widget in widgets:
            widget.setMaximumWidth(self.room.look.px(_WIDEST))
            self.body.addWidget(widget)

    # --- showing ---------------------------------------------------------------------------

    def show_picture(self, picture: OperatorPicture) -> None:
        self.draft.follow(picture)
        self.file_names.show_picture(picture)
        for name, field in self.fields.items():
            # Nobody's cursor jumps because of a space or another spelling.
            if not (field.line.hasFocus() and self.draft.says(name, field.line.text())):
                field.set_text(self.draft.text(name))
        shared, self._fixed = picture.shared, picture.settings_fixed
        self.who.show_settings(
            self.draft.publicity or shared.publicity,
            self.draft.attribution or shared.attribution,
            fixed=self._fixed,
        )
        self._show_draft()

    def _show_draft(self) -> None:
        wrong = self.draft.problems()
        for name, field in self.fields.items():
            field.show_note(wrong.get(name, ""), is_problem=True)
        made = self.draft.result()
        if "date" not in wrong:
            self.fields["date"].show_note(wizard.weekday(made.date), is_problem=False)
        if "accent" not in wrong:
            self.fields["accent"].show_note(told(made.accent, self._wall), is_problem=False)
        self.sample.setVisible(bool(made.accent))
        if made.accent:
            self.sample.show_colour(made.accent)
        self.save.set_blocked(self._reason(wrong))

    def _reason(self, wrong: dict[str, str]) -> str:
        if wrong:
            return words.CANNOT_SAVE
        return "" if self.draft.is_changed else words.NOTHING_CHANGED

    # --- changing --------------------------------------------------------------------------

    @Slot(str, str)
    def _on_typed(self, name: str, text: str) -> None:
        self.draft.type(name, text)
        self._on_changed()

    @Slot()
    def _on_chosen(self) -> None:
        self.draft.choose(self.who.publicity, self.who.attribution)
        self._on_changed()

    def _on_changed(self) -> None:
        self._show_draft()
        self._say_state()

    def _say_state(self) -> None:
        if self.draft.is_changed:
            self.set_consequence(words.NOT_SAVED)
        elif self.draft.receipt is not None:
            self.tell_saved(self.draft.receipt)
        else:
            self.set_consequence(words.SAVES)

    # --- saving ----------------------------------------------------------------------------

    @Slot()
    def _on_save(self) -> None:
        made, settings = self.draft.result(), self.draft.settings()
        # One by one: where the settings are refused, the title page is saved all the same.
        if made != self.draft.saved:
            self._send(c.ChangeDetails(made))
        if settings is not None:
            self._send(settings)

    def _send(self, command: c.Command) -> None:
        draft = self.draft  # another colour makes another page, which tells the outcome
        self.room.sender.send(command, then=draft.kept.emit, otherwise=draft.refused.emit)

    def leave(self) -> None:
        self._on_save()
        self._note_place()

    # --- where the operator was ------------------------------------------------------------

    def _stops(self) -> dict[str, QWidget]:
        """What may have the focus, by name."""
        choices = self.screen_choices
        return {
            "laptop": choices.laptop,
            "beamer": choices.beamer,
            "text_size": choices.text_size,
            "beamer_screen": choices.beamer_screen,
            "calm": choices.calm,
            "save": self.save,
            **{name: field.line for name, field in self.fields.items()},
        }

    def _note_place(self) -> None:
        focus = QApplication.focusWidget()
        names = [name for name, widget in self._stops().items() if widget is focus]
        self.draft.focus = names[0] if names else ""
        if area := self.findChild(QScrollArea):
            self.draft.scroll = area.verticalScrollBar().value()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 Qt's name
        super().showEvent(event)
        if not event.spontaneous():
            self._back_to.start()
            if widget := self._stops().get(self.draft.focus):
                widget.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_laid_out(self) -> None:
        if area := self.findChild(QScrollArea):
            area.verticalScrollBar().setValue(self.draft.scroll)
            focus = self._stops().get(self.draft.focus)
            if focus is not None and focus is not self.save:
                area.ensureWidgetVisible(focus)

"""Files of the report: in which form, and where."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from workshop.texts.ui import report as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label
from workshop.ui.start.choice_box import ChoiceBox

if TYPE_CHECKING:
    from workshop.ui.theme.look import Look


class Keeping(QWidget):
    """Asks for a form and a place; the page does the rest."""

    chosen = Signal(Path, str)
    """(where, form as `Acts.export` knows it)."""

    def __init__(self, look: Look, session: Path) -> None:
        super().__init__()
        self._session = session
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(label(words.KEEP, "label"))
        self.forms = ChoiceBox(look)
        self.forms.setAccessibleName(words.FORM)
        for form, name in words.FORMS.items():
            self.forms.addItem(name, form)
        self.forms.setMinimumWidth(look.px(120))
        column.addWidget(self.forms)
        self.choose = Button(look, words.CHOOSE_PLACE, sign="file")
        self.choose.done.connect(self._on_choose)
        column.addWidget(self.choose)
        self.kept = label(role="small")
        self.kept.setVisible(False)
        column.addWidget(self.kept)

    def tell(self, sentences: str) -> None:
        """What came of it."""
        self.kept.setText(sentences)
        self.kept.setVisible(bool(sentences))

    @Slot()
    def _on_choose(self) -> None:
        form = str(self.forms.currentData())
        name = words.file_name(self._session.stem, form)
        kind = f"{words.FORMS[form]} (*.{words.SUFFIXES[form]})"
        dialog = QFileDialog(self.window(), words.KEEP, str(self._session.with_name(name)), kind)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(words.SUFFIXES[form])
        # An older copy of ours is replaced and nothing else ever: there is nothing to ask.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, words.SAVE)
        dialog.setLabelText(QFileDialog.DialogLabel.Reject, words.CANCEL)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setProperty("form", form)
        dialog.fileSelected.connect(self._on_selected)
        dialog.open()

    @Slot(str)
    def _on_selected(self, name: str) -> None:
        dialog = self.sender()
        self.chosen.emit(Path(name), str(dialog.property("form")))

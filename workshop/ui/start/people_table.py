"""The list of participants as a table that can be typed in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from workshop.domain.settings import DEFAULT_ROLES
from workshop.domain.wording import same_name
from workshop.texts.ui import wizard as words
from workshop.ui.kit.choice_box import ChoiceBox
from workshop.ui.kit.tip import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workshop.ui.start.draft import Draft
    from workshop.ui.theme.look import Look

_FIELDS: Final = ("name", "group", "role", "team")
ROLE_COLUMN: Final = 2
ROLE_LABELS: Final = {role.key: role.label for role in DEFAULT_ROLES}
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


class PeopleModel(QAbstractTableModel):
    """Reads and writes the people of the draft."""

    edited = Signal()

    def __init__(self, look: Look, draft: Draft) -> None:
        super().__init__()
        self._look, self._draft = look, draft
        self._wrong: Mapping[int, str] = {}

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 Qt's name
        return 0 if parent.isValid() else len(self._draft.people)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 Qt's name
        return 0 if parent.isValid() else len(_FIELDS)

    def headerData(  # noqa: N802 Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return words.COLUMNS[section]
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual | Qt.ItemFlag.ItemIsEditable if index.isValid() else usual

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        person = self._draft.people[index.row()]
        typed: str = getattr(person, _FIELDS[index.column()])
        if role == Qt.ItemDataRole.EditRole:
            return typed
        if role == Qt.ItemDataRole.DisplayRole:
            return ROLE_LABELS.get(typed, typed) if index.column() == ROLE_COLUMN else typed
        wrong = self._wrong.get(index.row(), "")
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain(wrong) or None
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return wrong or None
        if role == Qt.ItemDataRole.ForegroundRole and wrong:
            return QColor(self._look.theme.attention)
        return None

    def setData(  # noqa: N802 Qt's name
        self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        text = str(value)
        if index.column() == ROLE_COLUMN:
            text = _role_key(text)
        row, name = index.row(), _FIELDS[index.column()]
        match name:
            case "name":
                changed = replace(self._draft.people[row], name=text)
            case "group":
                changed = replace(self._draft.people[row], group=text)
            case "role":
                changed = replace(self._draft.people[row], role=text)
            case _:
                changed = replace(self._draft.people[row], team=text)
        if changed != self._draft.people[row]:
            self._draft.people[row] = changed
            self.edited.emit()
        return True

    def show_all(self) -> None:
        """The list is another one."""
        self.beginResetModel()
        self.endResetModel()

    def show_wrong(self, wrong: Mapping[int, str]) -> None:
        """Rows with something wrong, and what."""
        if wrong != self._wrong:
            self._wrong = wrong
            last = self.index(self.rowCount() - 1, len(_FIELDS) - 1)
            if last.isValid():
                self.dataChanged.emit(self.index(0, 0), last)


def _role_key(text: str) -> str:
    """Of a label or a key; another word stays as it is."""
    known = {same_name(label): key for key, label in ROLE_LABELS.items()}
    return known.get(same_name(text), text)


class RoleDelegate(QStyledItemDelegate):
    """A list to choose a role from."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def createEditor(  # noqa: N802 Qt's name
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: _Index
    ) -> QWidget:
        box = ChoiceBox(self._look, parent)
        box.setAccessibleName(words.ROLE)
        for key, text in ROLE_LABELS.items():
            box.addItem(text, key)
        return box

    def setEditorData(self, editor: QWidget, index: _Index) -> None:  # noqa: N802 Qt's name
        if isinstance(editor, QComboBox):
            key = index.data(Qt.ItemDataRole.EditRole)
            editor.setCurrentIndex(max(0, editor.findData(key)))

    def setModelData(  # noqa: N802 Qt's name
        self, editor: QWidget, model: QAbstractItemModel, index: _Index
    ) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())


class PeopleTable(QTableView):
    """Enter or typing changes a cell, Delete takes rows away, Ctrl+V pastes a list."""

    asked_to_remove = Signal()
    asked_to_paste = Signal()

    def __init__(self, look: Look, model: PeopleModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(words.LIST)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(look.px(40))
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        self._roles = RoleDelegate(look, self)
        self.setItemDelegateForColumn(ROLE_COLUMN, self._roles)

    def rows(self) -> list[int]:
        """Rows that are chosen."""
        return sorted({index.row() for index in self.selectionModel().selectedRows()})

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 Qt's name
        if event.matches(QKeySequence.StandardKey.Paste):
            self.asked_to_paste.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.asked_to_remove.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            is_typing = self.state() is QAbstractItemView.State.EditingState
            if self.currentIndex().isValid() and not is_typing:
                self.edit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

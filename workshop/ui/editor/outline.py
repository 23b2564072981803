"""The parts of the programme: steps and their questions, and what can be done to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTreeWidget, QTreeWidgetItem, QVBoxLayout

from workshop.domain.programme import Who
from workshop.domain.tree import items_at, spelled, text_at
from workshop.texts.ui import editor as words
from workshop.ui.editor.changes import add_question, add_step, double, shift, take_away, who_of
from workshop.ui.editor.icon_button import IconButton
from workshop.ui.editor.naming import list_of
from workshop.ui.kit.button import Button
from workshop.ui.kit.tip import plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from workshop.domain.tree import Place
    from workshop.ui.editor.bench import Document
    from workshop.ui.editor.work import Work
    from workshop.ui.theme.look import Look

WIDE: Final = 296
_PLACE: Final = Qt.ItemDataRole.UserRole


class Tree(QTreeWidget):
    """Arrows choose; Delete and Alt with an arrow act on what is chosen."""

    deleted = Signal()
    shifted = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setHeaderHidden(True)
        self.setIndentation(look.px(14))
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setUniformRowHeights(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setAccessibleName(words.OUTLINE)
        theme = look.theme
        self.setStyleSheet(
            f"QTreeView {{ border: 3px solid transparent; }}"
            f"QTreeView:focus {{ border-color: {theme.text}; }}"
            f"QTreeView::item {{ min-height: {look.px(34)}px; padding: 0 {look.px(4)}px;"
            f" color: {theme.text}; }}"
            f"QTreeView::item:hover {{ background: {theme.surface_2}; }}"
            f"QTreeView::item:selected {{ background: {theme.surface}; color: {theme.text};"
            f" border-left: {look.px(5)}px solid {theme.accent_line}; }}"
            "QTreeView::branch { background: transparent; }"
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 Qt's name
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Delete:
            self.deleted.emit()
        elif alt and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.shifted.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)


class Outline(QFrame):
    """The tree, with buttons under it."""

    told = Signal(str)
    """Why something cannot be done, or what was done."""
    begun = Signal()
    """Something new came, to be filled in at once."""

    def __init__(self, look: Look, work: Work) -> None:
        super().__init__()
        self._look, self.work = look, work
        self.setObjectName("outline")
        self.setFixedWidth(look.px(WIDE))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(8), look.px(12), look.px(8), look.px(10))
        column.setSpacing(look.px(8))
        self.tree = Tree(look)
        column.addWidget(self.tree, 1)
        self.buttons = {
            name: self._button(name, slot, sign)
            for name, slot, sign in (
                (words.ADD_STEP, self._on_step, "add"),
                (words.ADD_OWN, self._on_own, "add"),
                (words.ADD_JOINT, self._on_joint, "add"),
                (words.UP, self._on_up, "up"),
                (words.DOWN, self._on_down, "down"),
                (words.DOUBLE, self._on_double, ""),
                (words.DELETE, self._on_delete, ""),
            )
        }
        buttons = list(self.buttons.values())
        for line in (buttons[:1], buttons[1:3], buttons[3:]):
            row = QHBoxLayout()
            row.setSpacing(look.px(6))
            for button in line:
                row.addWidget(button, 1 if button.text() else 0)
            column.addLayout(row)
        self.tree.currentItemChanged.connect(self._on_item)
        self.tree.deleted.connect(self._on_delete)
        self.tree.shifted.connect(self._shift)
        self.refresh()

    def _button(self, text: str, slot: Callable[[], None], sign: str = "") -> Button:
        is_bare = sign in {"up", "down"}
        made: Button = (
            IconButton(self._look, sign, text, text, kind="small")
            if is_bare
            else Button(self._look, text, kind="small", sign=sign)
        )
        made.done.connect(slot)
        made.refused.connect(self.told)
        return made

    # --- showing ---------------------------------------------------------------------------

    def refresh(self) -> None:
        """Draw the document as it is; the same lines stay where they are."""
        document = self.work.document
        with QSignalBlocker(self.tree):
            root = self.tree.topLevelItem(0) or QTreeWidgetItem(self.tree)
            self._say(root, (), self.work.title or words.NO_TITLE)
            count = len(items_at(document, ("step",)))
            _keep(root, count)
            for at in range(count):
                self._show_step(_child(root, at), ("step", at))
            self.tree.expandAll()
            item = self._item(self.work.node)
            self.tree.setCurrentItem(item)
            self.tree.scrollToItem(item)
        self._block()

    def _show_step(self, item: QTreeWidgetItem, step: Place) -> None:
        document = self.work.document
        title = text_at(document, (*step, "title")) or words.EMPTY_STEP
        self._say(item, step, f"{int(step[1]) + 1}  {title}")
        count = len(items_at(document, (*step, "question")))
        _keep(item, count)
        for at in range(count):
            place = (*step, "question", at)
            prompt = text_at(document, (*place, "prompt")) or words.EMPTY_QUESTION
            self._say(_child(item, at), place, prompt, words.WHO[who_of(document, place)])

    def _say(self, item: QTreeWidgetItem, place: Place, text: str, who: str = "") -> None:
        theme = self._look.theme
        faults = self.work.faults_in(place)
        inner = {0: "step", 2: "question"}.get(len(place))
        if inner:  # what is wrong inside stands at the line inside
            faults = [each for each in faults if not self._is_inside(each.key, place, inner)]
        item.setText(0, f"• {text}" if faults else text)
        said = words.with_missing(f"{text} ({who})" if who else text, len(faults))
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, said)
        item.setToolTip(0, plain(said))
        item.setData(0, _PLACE, place)
        ink = (
            theme.attention if faults else theme.text_2 if who == words.WHO[Who.OWN] else theme.text
        )
        item.setForeground(0, QColor(ink))
        font = self._look.sans(15, 600 if len(place) < 4 else 400)  # noqa: PLR2004 a question
        item.setFont(0, font)

    def _is_inside(self, key: str, place: Place, inner: str) -> bool:
        name = spelled(place)
        return key.startswith(f"{name}.{inner}[" if name else f"{inner}[")

    def _item(self, place: Place) -> QTreeWidgetItem:
        item = _child(self.tree.invisibleRootItem(), 0)
        for at in place[1::2]:
            item = item.child(int(at)) or item
        return item

    def _block(self) -> None:
        node = self.work.node
        step = "" if node else words.PICK_STEP
        part = "" if node else words.PICK_PART
        only = list_of(node) == "step" and len(items_at(self.work.document, ("step",))) == 1
        for name in (words.ADD_OWN, words.ADD_JOINT):
            self.buttons[name].set_blocked(step)
        for name in (words.UP, words.DOWN, words.DOUBLE):
            self.buttons[name].set_blocked(part)
        self.buttons[words.DELETE].set_blocked(part or (words.ONLY_STEP if only else ""))

    # --- choosing and acting ---------------------------------------------------------------

    @Slot(QTreeWidgetItem, QTreeWidgetItem)
    def _on_item(self, item: QTreeWidgetItem | None, _: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.work.choose(tuple(item.data(0, _PLACE)))

    @Slot()
    def _on_step(self) -> None:
        self._begin(*add_step(self.work.document, self.work.node), "title")

    @Slot()
    def _on_own(self) -> None:
        self._ask(Who.OWN)

    @Slot()
    def _on_joint(self) -> None:
        self._ask(Who.JOINT)

    def _ask(self, who: Who) -> None:
        self._begin(*add_question(self.work.document, self.work.node, who), "prompt")

    def _begin(self, document: Document, node: Place, key: str) -> None:
        self.work.wanted = (*node, key)
        self.work.change(document, node)
        self.begun.emit()

    @Slot()
    def _on_up(self) -> None:
        self._shift(-1)

    @Slot()
    def _on_down(self) -> None:
        self._shift(1)

    @Slot(int)
    def _shift(self, by: int) -> None:
        if self.work.node:
            self.work.change(*shift(self.work.document, self.work.node, by))

    @Slot()
    def _on_double(self) -> None:
        self.work.change(*double(self.work.document, self.work.node))

    @Slot()
    def _on_delete(self) -> None:
        reason = self.buttons[words.DELETE].reason
        if reason:
            self.told.emit(reason)
            return
        title = self._item(self.work.node).text(0).removeprefix("• ")
        self.work.change(*take_away(self.work.document, self.work.node))
        self.told.emit(words.taken_away(title))


def _keep(item: QTreeWidgetItem, count: int) -> None:
    """As many lines in it as there are."""
    while item.childCount() > count:
        item.takeChild(count)
    while item.childCount() < count:
        QTreeWidgetItem(item)


def _child(item: QTreeWidgetItem, at: int) -> QTreeWidgetItem:
    """One that is there, or a new one."""
    return item.child(at) or QTreeWidgetItem(item)

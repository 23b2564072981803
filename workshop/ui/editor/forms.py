"""The form of the programme, of a step and of a question: which rows it has."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.domain.programme import Kind, Who
from workshop.domain.tree import found_at, items_at, text_at
from workshop.texts.ui import editor as words
from workshop.ui.editor.changes import as_kind, ask, who_of
from workshop.ui.editor.choosing import ChoiceRow, FlagRow
from workshop.ui.editor.entries import EntriesRow, sources_of
from workshop.ui.editor.naming import list_of
from workshop.ui.editor.parts import PolesRow, PublishedRow, TimelineRow
from workshop.ui.editor.rows import LineRow, ListRow, NameRow, NumberRow, Row, TextRow
from workshop.ui.editor.targets import earlier_questions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.domain.tree import Place
    from workshop.ui.editor.bench import Document
    from workshop.ui.editor.work import Work
    from workshop.ui.theme.look import Look

_TALL: Final = {"explanation": 5, "summary": 3, "background": 2}
_LISTS: Final = ("examples", "cues", "house_rules", "suggestions", "feeds")
_ENTRIES: Final = ("options", "fields", "source", "sources")
_NUMBERS: Final = ("minutes", "count", "minimum", "maximum", "version")
_FLAGS: Final = ("aid", "involvement")
_NEEDED: Final = ("title", "summary", "result", "explanation", "prompt")


class Form(QWidget):
    """Rows under each other, built anew when there are others to show."""

    def __init__(self, look: Look, work: Work, node: Place) -> None:
        super().__init__()
        self.look, self.work, self.node = look, work, node
        self.rows: list[Row] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, look.px(16))
        self.column.setSpacing(look.px(10))
        fill = {"": self._programme, "step": self._step, "question": self._question}
        fill[list_of(node)]()
        self.column.addStretch(1)
        self.show_faults()

    def refresh(self) -> None:
        """What the document says now."""
        for row in self.rows:
            row.refresh()

    def show_faults(self) -> None:
        """What the reader says now."""
        for row in self.rows:
            row.show_faults()

    def every_row(self) -> list[Row]:
        """Those in lists too."""
        return [inner for row in self.rows for inner in (row, *row.rows)]

    def row_at(self, place: Place) -> Row | None:
        """The row of this place, the first one in it, or the one that it is in."""
        rows = self.every_row()
        inside = [row for row in rows if row.place[: len(place)] == place]
        if inside and place != self.node:
            return inside[0]
        found = [row for row in rows if row.place == place[: len(row.place)]]
        return max(found, key=lambda row: len(row.place), default=None)

    # --- adding ----------------------------------------------------------------------------

    def _add(self, row: Row) -> None:
        self.rows.append(row)
        self.column.addWidget(row)

    def _beside(self, *rows: Row) -> None:
        line = QHBoxLayout()
        line.setSpacing(self.look.px(12))
        for row in rows:
            self.rows.append(row)
            line.addWidget(row, 1, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(line)

    def _row(self, key: str) -> Row:
        place, title = (*self.node, key), words.FIELDS[key]
        hint = words.HINTS.get(key, "")
        needed = key in _NEEDED
        look, work = self.look, self.work
        if key in _LISTS:
            return ListRow(look, work, place, title, hint, lines=2)
        if key in _ENTRIES:
            return EntriesRow(look, work, place, title, hint)
        if key in _NUMBERS:
            return NumberRow(look, work, place, title, hint)
        if key in _FLAGS:
            return FlagRow(look, work, place, title)
        if key == "poles":
            return PolesRow(look, work, place, title)
        if key == "published":
            return PublishedRow(look, work, place, title, words.PUBLISHED_MEANS)
        if key == "timeline":
            return TimelineRow(look, work, place, title, words.TIMELINE_MEANS)
        if key in _TALL or key == "help":
            return TextRow(look, work, place, title, hint, needed=needed, lines=_TALL.get(key, 2))
        return LineRow(look, work, place, title, hint, needed=needed)

    def _add_name(self) -> None:
        place = (*self.node, "id")
        if self.work.shows_names:
            hint = words.MAIN_NAME if list_of(self.node) == "question" else ""
            self._add(NameRow(self.look, self.work, place, words.FIELDS["id"], hint))
        else:
            self._add(_ShownName(self.look, self.work, place))

    # --- the three forms -------------------------------------------------------------------

    def _programme(self) -> None:
        self._add(self._row("title"))
        self._add_name()
        for key in ("summary", "house_rules", "background", "source", "version"):
            self._add(self._row(key))

    def _step(self) -> None:
        self._add(self._row("title"))
        self._add_name()
        for key in ("result", "explanation"):
            self._add(self._row(key))
        self._beside(self._row("minutes"))
        for key in ("examples", "cues"):
            self._add(self._row(key))
        if sources_of(self.work)[1:] or found_at(self.work.document, (*self.node, "sources")):
            self._add(self._row("sources"))
        for key in _FLAGS[::-1]:
            self._add(self._row(key))

    def _question(self) -> None:
        look, work, node = self.look, self.work, self.node
        self._add(self._row("prompt"))
        self._add_name()
        self._beside(
            KindRow(look, work, (*node, "kind"), words.FIELDS["kind"]),
            WhoRow(look, work, (*node, "who"), words.FIELDS["who"]),
        )
        keys = keys_shown(work, node)
        for key in ("options", "fields", "poles"):
            if key in keys:
                self._add(self._row(key))
        numbers = [key for key in ("count", "minimum", "maximum", "unit") if key in keys]
        if numbers:
            self._beside(*(self._row(key) for key in numbers))
        self._add(self._row("help"))
        for key in ("timeline", "suggestions", "examples", "feeds", "published"):
            if key == "examples" or key in keys:
                self._add(self._row(key))
        self._add(self._row("aid"))


def keys_shown(work: Work, question: Place) -> frozenset[str]:
    """Keys of its kind; what it feeds only where somebody wrote it, or wants names."""
    kind = next(
        (each for each in Kind if each == text_at(work.document, (*question, "kind"))), None
    )
    keys = work.bench.keys_of(kind) if kind else frozenset[str]()
    is_asked = work.shows_names and who_of(work.document, question) is Who.JOINT
    feeds = found_at(work.document, (*question, "feeds"))
    return keys if feeds or is_asked else keys - {"feeds"}


def shape(work: Work) -> object:
    """What the rows of the form depend on: another one asks for another form."""
    document, node = work.document, work.node
    counts: Sequence[object] = ()
    if list_of(node) == "question":
        counts = (
            keys_shown(work, node),
            *(len(items_at(document, (*node, key))) for key in ("options", "fields")),
            len(items_at(document, (*node, "poles"))) == 2,  # noqa: PLR2004 poles
            found_at(document, (*node, "published")) is not None,
            found_at(document, (*node, "timeline")) is not None,
            tuple(earlier_questions(document, node)),
            _answer_keys(work, node),
        )
    own = len(items_at(document, (*node, "sources" if node else "source")))
    sources = tuple(sources_of(work)) if node else ()
    return node, work.shows_names, own, sources, tuple(counts)


def _answer_keys(work: Work, question: Place) -> tuple[str, ...]:
    """Figures of others stand under the keys of the options, a timeline is of fields."""
    found = list[str]()
    for part, inner in (("published", "options"), ("timeline", "fields")):
        if found_at(work.document, (*question, part)) is not None:
            count = len(items_at(work.document, (*question, inner)))
            places = [(*question, inner, at, "key") for at in range(count)]
            found += [text_at(work.document, each) for each in places]
    return tuple(found)


class _ShownName(Row):
    """What it is called in the file, small; to be changed where names are shown."""

    def __init__(self, look: Look, work: Work, place: Place) -> None:
        super().__init__(look, work, place, "")
        self._lay(QWidget(), "")
        self.field.setFixedHeight(0)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.refresh()

    def refresh(self) -> None:
        self._hint = words.name_of(text_at(self.work.document, self.place))
        self.show_faults()

    def take_focus(self) -> None:
        self.work.wanted = self.place
        self.work.show_names(shows=True)


class KindRow(ChoiceRow):
    """Which kind of answer a question asks for."""

    def __init__(self, look: Look, work: Work, place: Place, title: str) -> None:
        super().__init__(look, work, place, title, [(k.value, v) for k, v in words.KINDS.items()])

    def choose(self, value: str) -> None:
        kind = next((each for each in Kind if each == value), None)
        if kind is not None:
            keys = self.work.bench.keys_of(kind)
            self.work.wanted = self.place
            self.work.rework(self.place, partial(_asked_as, self.place[:-1], kind, keys))


def _asked_as(question: Place, kind: Kind, keys: frozenset[str], document: Document) -> Document:
    return as_kind(document, question, kind, keys)


class WhoRow(ChoiceRow):
    """Who answers; the question goes to where the others of theirs are."""

    def __init__(self, look: Look, work: Work, place: Place, title: str) -> None:
        choices = [(who.value, text) for who, text in words.WHO.items()]
        super().__init__(look, work, place, title, choices)

    def refresh(self) -> None:
        who = who_of(self.work.document, self.place[:-1])
        with QSignalBlocker(self.box):
            self.box.setCurrentIndex(self.box.findData(who.value))

    def choose(self, value: str) -> None:
        document, node = ask(self.work.document, self.place[:-1], Who(value))
        self.work.wanted = (*node, "who")
        self.work.change(document, node)

"""The operator's hand: what was chosen or dropped becomes a command, and can be taken back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from workshop.domain import commands as c
from workshop.domain.ids import ClusterId, QuestionId
from workshop.texts.ui import board as words
from workshop.ui.operator.pages.board import moves
from workshop.ui.operator.pages.board.moves import Place
from workshop.ui.operator.pages.board.piles import Table
from workshop.ui.operator.pages.board.suggesting import Lying, Suggesting
from workshop.ui.operator.pages.board.undo import Undoable
from workshop.ui.sender import new_command_id, new_id

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from workshop.domain.ids import CommandId
    from workshop.service.inbox import Receipt
    from workshop.ui.operator.pages.board.alike import Likeness
    from workshop.ui.operator.pages.board.piles import Pile
    from workshop.ui.operator.pages.board.surface import Surface
    from workshop.ui.operator.room import Room

_PAIR = 2


class Hand(QObject):
    """Sends one command per act."""

    suggestion_changed = Signal()
    """What looks alike now stands in `suggested`."""

    def __init__(
        self,
        room: Room,
        surface: Surface,
        tell: Callable[[str], None],
        tell_saved: Callable[[Receipt], None],
    ) -> None:
        super().__init__()
        self._room, self._surface = room, surface
        self._tell, self._tell_saved = tell, tell_saved
        self._question = QuestionId("")
        self._table = Table((), ())
        self._undoable = Undoable()
        self._refused: set[object] = set()
        self._likeness: Likeness | None = None
        self._lying: tuple[tuple[Pile, str], ...] = ()
        """What is on the table, with its mat."""
        self._alike: tuple[tuple[Pile, str], ...] = ()
        """What of it looks alike."""
        self.suggesting = Suggesting()
        self.suggesting.found.connect(self._on_found)
        self._acts: dict[str, Callable[[], None]] = {
            "cluster": self.cluster,
            "rename": self.rename,
            "merge": self.merge,
            "split": self.split,
            "take_out": self.take_out,
            "accept": self.accept,
        }

    def take(self, question: QuestionId, table: Table) -> None:
        """Work on this table from now on; what looks alike on it follows."""
        self._question, self._table = question, table
        lying = [(pile, "") for pile in table.loose]
        self._lying = (*lying, *((pile, mat.id) for mat in table.mats for pile in mat.piles))
        if not set(self._alike) <= set(self._lying):
            self._suggest(None)
        self._seek()

    @Slot(str)
    def do(self, key: str) -> None:
        """Act by its name."""
        self._acts[key]()

    # --- laying together -------------------------------------------------------------------

    def cluster(self) -> None:
        """The chosen slips together: on the chosen mat, or on a new one."""
        piles = moves.find(self._table, self._surface.chosen_places())
        mats = self._surface.chosen_mats()
        mat = moves.mat_of(self._table, mats[0]) if mats else None
        if not piles:
            self._tell(words.CHOOSE_FIRST)
        elif mat is not None:
            self._send(moves.add(self._question, mat, piles))
        else:
            self._lay_new(piles)

    def _lay_new(self, piles: list[Pile]) -> None:
        new = new_id()
        self._surface.name_when_there(new)
        self._send(moves.lay_together(self._question, piles, new))

    @Slot(str, str)
    def drop(self, name: str, mat: str) -> None:
        """A slip landed on a mat, or (without one) among the loose ones."""
        places = self._carried(name)
        target = moves.mat_of(self._table, mat)
        if target is not None:
            moved = [place for place in places if place.mat != mat]
            if moved:
                self._send(moves.add(self._question, target, moves.find(self._table, moved)))
        else:
            self._take_out(places)

    @Slot(str, str)
    def pair(self, name: str, target: str) -> None:
        """A slip landed on a loose slip: together they are a cluster.

        One that comes from a mat was dragged out: it lies loose, whatever it landed on.
        """
        places = self._carried(name)
        if Place.of(name).mat:
            self._take_out(places)
        else:
            self._lay_new(moves.find(self._table, {*places, Place.of(target)}))

    def _carried(self, name: str) -> set[Place]:
        """Who drags a chosen slip, drags all that are chosen."""
        place, chosen = Place.of(name), self._surface.chosen_places()
        return chosen if place in chosen else {place}

    def take_out(self) -> None:
        """Chosen slips, or the one in focus, lie loose again."""
        focused = self._surface.focused_place()
        places = self._surface.chosen_places() or ({focused} if focused else set())
        self._take_out(places)

    def _take_out(self, places: Iterable[Place]) -> None:
        lying = [place for place in places if place.mat]
        for command in moves.take_out(self._question, self._table, lying):
            self._send(command)

    # --- mats ------------------------------------------------------------------------------

    def _mat_in_hand(self) -> str | None:
        chosen = self._surface.chosen_mats()
        return chosen[0] if len(chosen) == 1 else self._surface.focused_mat()

    def rename(self) -> None:
        """The chosen mat, or the one in focus, can be named."""
        mat = self._surface.mats.mats.get(self._mat_in_hand() or "")
        if mat is None:
            self._tell(words.CHOOSE_MAT)
        else:
            mat.set_chosen(False)
            mat.start_naming()

    @Slot(str, str)
    def rename_to(self, mat: str, name: str) -> None:
        """It is called `name` from now on."""
        found = moves.mat_of(self._table, mat)
        if found is not None:
            self._send(moves.rename(self._question, found, name))

    def merge(self) -> None:
        """Two chosen mats become one, under the name of the larger."""
        chosen = [moves.mat_of(self._table, each) for each in self._surface.chosen_mats()]
        mats = sorted((each for each in chosen if each), key=lambda mat: -len(mat.cards))
        if len(mats) != _PAIR:
            self._tell(words.CHOOSE_MATS)
        else:
            self._send(c.MergeClusters(self._question, mats[0].id, mats[1].id))

    def split(self) -> None:
        """The slips of a mat lie loose again."""
        mat = self._mat_in_hand()
        if mat is None:
            self._tell(words.CHOOSE_MAT)
        else:
            self._send(c.RemoveCluster(self._question, ClusterId(mat)))

    # --- what looks alike ------------------------------------------------------------------

    def _seek(self) -> None:
        texts = tuple(pile.text for pile, _ in self._lying)
        places = tuple(mat for _, mat in self._lying)
        self.suggesting.ask(Lying(texts, places, frozenset(self._refused)))

    @Slot(object)
    def _on_found(self, likeness: Likeness | None) -> None:
        """Of the table that lies here: what is found of an older one never comes."""
        self._suggest(likeness)

    def _suggest(self, likeness: Likeness | None) -> None:
        self._likeness = likeness
        self._alike = tuple(self._lying[at] for at in likeness.members) if likeness else ()
        self.suggestion_changed.emit()

    @property
    def suggested(self) -> tuple[Pile, ...]:
        """Piles that look alike."""
        return tuple(pile for pile, _ in self._alike)

    @Slot()
    def accept(self) -> None:
        """They belong together."""
        if not self.suggested:
            return
        mat = moves.mat_of(self._table, next((mat for _, mat in self._alike if mat), ""))
        if mat is not None:
            self._send(moves.add(self._question, mat, self.suggested))
        else:
            self._lay_new(list(self.suggested))

    def refuse(self) -> None:
        """They do not, and are not suggested again."""
        if self._likeness is not None:
            self._refused.add(self._likeness.key)
            self._suggest(None)
            self._seek()

    # --- sending, and taking back ----------------------------------------------------------

    def _send(self, command: c.Command) -> None:
        question, id_ = self._question, new_command_id()
        self._undoable.add(question, id_)
        self._surface.choose_nothing()
        self._room.sender.send(
            command,
            then=self._tell_saved,
            otherwise=partial(self._on_refused, question, id_),
            id=id_,
        )

    def _on_refused(self, question: QuestionId, id_: CommandId, sentence: str) -> None:
        self._undoable.drop(question, id_)
        self._tell(sentence)

    @Slot()
    def undo(self) -> None:
        """Take the newest act back."""
        newest = self._undoable.take(self._question)
        if newest is None:
            self._tell(words.NOTHING_TO_UNDO)
        else:
            self._room.sender.send(c.Undo(newest), then=self._tell_saved, otherwise=self._tell)

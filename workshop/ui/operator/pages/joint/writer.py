"""Keeps everything that is typed into joint answers until it is on disk, whatever page is open."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from workshop.domain import commands as c
from workshop.domain.board import Entry, Remark
from workshop.domain.commands import RemarkKind
from workshop.domain.ids import EntryId, QuestionId, RemarkId
from workshop.ui.operator.pages.joint.draft import Draft, is_empty
from workshop.ui.operator.pages.joint.keeping import Keeper, Waiting, base_of
from workshop.ui.operator.pages.joint.saving import entry_command, remark_command
from workshop.ui.sender import new_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from workshop.pictures.desk import DeskJoint
    from workshop.pictures.operator import OperatorPicture
    from workshop.service.inbox import Receipt
    from workshop.ui.operator.room import Room

REST_MS: Final = 1200
"""How long nothing is typed before it is saved."""


class Writer(QObject):
    """One per desk; pages come and go, and what was typed stays here."""

    saved = Signal(object)
    """A `Receipt`."""
    refused = Signal(str)
    """Why it was not saved, in Dutch; what was typed is still here."""
    typed = Signal()
    """Something is not on disk yet."""

    def __init__(self, room: Room) -> None:
        super().__init__(room.desk)
        self.room = room
        self.unseen = False
        """The room does not read along."""
        self._joints: dict[QuestionId, DeskJoint] = {}
        self._drafts: dict[str, Draft] = {}
        self._where: dict[str, QuestionId] = {}
        self._begun: dict[QuestionId, list[EntryId]] = {}
        self._remarks: dict[QuestionId, dict[RemarkId, RemarkKind]] = {}
        self._sent: dict[str, Draft] = {}
        self._settled: dict[str, tuple[Draft, int]] = {}
        self._gone: set[str] = set()
        self._refused: set[str] = set()
        self._found: set[str] = set()
        """Kept by a former run, and not typed on since."""
        self._keeper = Keeper()
        self._seq = 0
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.flush)
        room.desk.changed.connect(self._on_changed)
        room.desk.moved.connect(self._on_changed)

    @classmethod
    def of(cls, room: Room) -> Writer:
        """The one of this desk; a page that is made anew finds what was typed in the former."""
        found: Writer | None = room.desk.findChild(Writer)
        if found is None:
            return cls(room)
        found.room = room
        return found

    # --- what there is ---------------------------------------------------------------------

    def see(self, picture: OperatorPicture) -> None:
        """What is on disk now."""
        self._seq = picture.shared.seq
        for joint in picture.desk.joint if picture.desk else ():
            question = joint.question.id
            former = self._joints.get(question)
            self._joints[question] = joint
            self._find(joint)
            self._settle(joint)
            if former is not None and former is not joint:
                self._rescue(former, joint)

    def _find(self, joint: DeskJoint) -> None:
        """What a former run could not save is typed again; what was erased since is not."""
        question = joint.question.id
        for each in self._keeper.begin(joint):
            if each.base == base_of(self._on_disk(question, each.key)):
                self._drafts[each.key], self._where[each.key] = each.draft, question
                self._found.add(each.key)
                self._add(question, each.key, each.kind, is_new=not each.base)
        for key in self._keeper.gone(joint):
            self.forget(question, key)
            self._gone.discard(key)

    def _add(
        self, question: QuestionId, key: str, kind: RemarkKind | None, *, is_new: bool
    ) -> None:
        if is_new and kind is not None:
            self._remarks.setdefault(question, {})[RemarkId(key)] = kind
        elif is_new:
            self._begun.setdefault(question, []).append(EntryId(key))

    @Slot()
    def _on_changed(self) -> None:
        if self.room.desk.picture is not None:
            self.see(self.room.desk.picture)

    def _settle(self, joint: DeskJoint) -> None:
        there = {*(each.id for each in joint.entries), *(each.id for each in joint.remarks)}
        for key, (draft, seq) in list(self._settled.items()):
            if seq <= self._seq and self._where[key] == joint.question.id:
                del self._settled[key]
                if self._drafts.get(key) is draft:
                    del self._drafts[key]
        begun = self._begun.get(joint.question.id, [])
        begun[:] = [each for each in begun if each not in there]
        remarks = self._remarks.get(joint.question.id, {})
        for each in [each for each in remarks if each in there]:
            del remarks[each]

    def _rescue(self, former: DeskJoint, joint: DeskJoint) -> None:
        """What was taken away elsewhere while it was being typed on begins anew, whole."""
        there = {each.id for each in joint.entries}
        for entry in former.entries:
            draft = self._drafts.get(entry.id)
            if entry.id not in there and draft is not None:
                whole = draft.over(entry)
                self._drafts[entry.id] = Draft(whole.fields, whole.rationale, whole.sources)
                self._begun.setdefault(joint.question.id, []).append(entry.id)

    def joint(self, question: QuestionId) -> DeskJoint:
        """As it was last on the desk."""
        return self._joints[question]

    def entries(self, question: QuestionId) -> tuple[Entry, ...]:
        """As typed, in order; those that are not on disk yet follow."""
        saved = [each for each in self._joints[question].entries if each.id not in self._gone]
        begun = [Entry(each, {}) for each in self._begun.get(question, ())]
        return tuple(
            self._drafts[each.id].over(each) if each.id in self._drafts else each
            for each in (*saved, *begun)
        )

    def remarks(self, question: QuestionId, kind: RemarkKind) -> tuple[Remark, ...]:
        """As typed; those that are not on disk yet follow."""
        saved = [each for each in self._joints[question].remarks if each.id not in self._gone]
        begun = [Remark(key, of, "") for key, of in self._remarks.get(question, {}).items()]
        return tuple(
            self._drafts[each.id].over_remark(each) if each.id in self._drafts else each
            for each in (*saved, *begun)
            if each.kind == kind
        )

    def entry(self, question: QuestionId, entry: EntryId) -> Entry:
        """That one as typed; empty if there is none."""
        found = (each for each in self.entries(question) if each.id == entry)
        return next(found, Entry(entry, {}))

    def is_saved(self, key: str) -> bool:
        """All of it is on disk."""
        return key not in self._drafts and not any(key in each for each in self._begun.values())

    def is_typed(self, key: str) -> bool:
        """Something of it is not in the picture yet, and was typed while this evening was open."""
        return key in self._drafts and key not in self._found

    def has_waiting(self) -> bool:
        """Something that was typed has not been confirmed as saved."""
        settled = {key: draft for key, (draft, _) in self._settled.items()}
        return any(settled.get(key) is not draft for key, draft in self._drafts.items())

    # --- typing ----------------------------------------------------------------------------

    def begin(self, question: QuestionId) -> EntryId:
        """A new entry, or the one that was begun and is still empty."""
        for entry in self.entries(question):
            if entry.id in self._begun.get(question, ()) and is_empty(entry):
                return entry.id
        made = EntryId(new_id())
        self._begun.setdefault(question, []).append(made)
        return made

    def begin_remark(self, question: QuestionId, kind: RemarkKind) -> RemarkId:
        """A new remark, or the one that was begun and is still empty."""
        for remark in self.remarks(question, kind):
            if not remark.text:
                return remark.id
        made = RemarkId(new_id())
        self._remarks.setdefault(question, {})[made] = kind
        return made

    def write(
        self,
        question: QuestionId,
        key: str,
        fields: Mapping[str, str] | None = None,
        *,
        rationale: str | None = None,
        sources: Iterable[str] | None = None,
    ) -> None:
        """An entry or a remark is changed; it is saved when nothing is typed for a moment."""
        kept = None if sources is None else tuple(dict.fromkeys(sources))
        draft = self._drafts.get(key, Draft()).with_changes(fields, rationale, kept)
        self._drafts[key], self._where[key] = draft, question
        self._found.discard(key)
        self._rest.start()
        self.typed.emit()

    def forget(self, question: QuestionId, key: str) -> Draft | None:
        """It goes: hide it at once, and hand over what was not saved of it."""
        draft = self._drafts.pop(key, None)
        if any(each.id == key for each in self._saved(question)):
            self._gone.add(key)
        begun = self._begun.get(question, [])
        begun[:] = [each for each in begun if each != key]
        self._remarks.get(question, {}).pop(RemarkId(key), None)
        self._rest.start()
        return draft

    def _saved(self, question: QuestionId) -> tuple[Entry | Remark, ...]:
        joint = self._joints[question]
        return (*joint.entries, *joint.remarks)

    def _on_disk(self, question: QuestionId, key: str) -> Entry | Remark | None:
        return next((each for each in self._saved(question) if each.id == key), None)

    def bring_back(
        self, question: QuestionId, key: str, kind: RemarkKind | None, draft: Draft | None
    ) -> None:
        """It comes back, with what was not saved of it."""
        self._gone.discard(key)
        if draft is None:
            return
        self._add(question, key, kind, is_new=True)
        self._drafts[key], self._where[key] = draft, question
        self._rest.start()

    # --- saving ----------------------------------------------------------------------------

    @Slot()
    def flush(self) -> None:
        """Save now what can be saved; what misses something is kept as typed."""
        self._rest.stop()
        for key, draft in list(self._drafts.items()):
            settled = self._settled.get(key)
            if draft is self._sent.get(key) or (settled and draft is settled[0]):
                continue
            command = self._command(key)
            if command is not None:
                self._sent[key] = draft
                self.room.sender.send(
                    command,
                    then=partial(self._on_saved, key, draft),
                    otherwise=partial(self._on_refused, key),
                )
        self._keep()

    def _keep(self) -> None:
        """A crash loses nothing of what misses something."""
        for question in self._joints:
            self._keeper.keep(self.room.sender, question, self._waiting(question))

    def _waiting(self, question: QuestionId) -> Iterator[Waiting]:
        for key, draft in self._drafts.items():
            if self._where[key] != question:
                continue
            saved = self._on_disk(question, key)
            if (key in self._refused or self._command(key) is None) and (saved or draft.says):
                remark = self._remark(question, key)
                kind = RemarkKind(remark.kind) if remark else None
                yield Waiting(key, kind, draft, base_of(saved))

    def _remark(self, question: QuestionId, key: str) -> Remark | None:
        typed = (each for kind in RemarkKind for each in self.remarks(question, kind))
        return next((each for each in typed if each.id == key), None)

    def _command(self, key: str) -> c.Command | None:
        question = self._where[key]
        if remark := self._remark(question, key):
            return remark_command(question, remark)
        return entry_command(self._joints[question], self.entry(question, EntryId(key)))

    def _on_saved(self, key: str, draft: Draft, receipt: Receipt) -> None:
        if self._sent.get(key) is draft:
            del self._sent[key]
        self._settled[key] = (draft, receipt.seq)
        self._refused.discard(key)
        if receipt.seq <= self._seq and self.room.desk.picture is not None:
            self.see(self.room.desk.picture)
        self.saved.emit(receipt)

    def _on_refused(self, key: str, sentence: str) -> None:
        self._sent.pop(key, None)
        self._refused.add(key)
        self._keep()
        self.refused.emit(sentence)

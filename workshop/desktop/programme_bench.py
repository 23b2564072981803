"""Own programmes on this laptop: drafts, those ready for evenings, and files of colleagues."""

from __future__ import annotations

import contextlib
import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from workshop.content.documents import document_of, has_comments, read_document
from workshop.content.files import FORMAT, read_text
from workshop.content.kinds import SHAPES
from workshop.content.own import OwnProgrammes, examine_programme, own_programmes
from workshop.content.programmes import check_programme, programme, programmes
from workshop.content.writing import SPECIAL, written_document
from workshop.domain.errors import InputFileError, TargetTakenError, WorkshopError
from workshop.domain.id_words import id_from
from workshop.domain.programme import under_alias
from workshop.domain.tree import as_table, put, text_at
from workshop.report.files import replace_whole
from workshop.texts.dates import dutch_moment
from workshop.texts.programme_faults import fault_sentence
from workshop.texts.ui import editor as words
from workshop.ui.editor.bench import Checked, Clash, Fault, Opened, OwnOne
from workshop.ui.editor.changes import add_step
from workshop.ui.editor.naming import with_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.domain.errors import ProgrammeFault
    from workshop.domain.programme import Kind, Programme
    from workshop.ui.editor.bench import Document

DRAFTS: Final = "concepten"
_DRAFT_NAME: Final = re.compile(r"[0-9a-f]{32}")


class ProgrammeBench:
    """One folder; drafts stand in a folder of their own in it."""

    def __init__(self, folder: Path, start: Path) -> None:
        """`start`: where a dialog for files begins."""
        self._folder, self._start = folder, start

    @property
    def _drafts(self) -> Path:
        return self._folder / DRAFTS

    def folder(self) -> Path:
        return self._start

    # --- what there is ---------------------------------------------------------------------

    def shipped(self) -> Sequence[Programme]:
        return programmes()

    def keys_of(self, kind: Kind) -> frozenset[str]:
        shape = SHAPES[kind]
        return frozenset(shape.needs + shape.may) & frozenset(SPECIAL)

    def own(self) -> Sequence[OwnOne]:
        drafts = self._found_drafts()
        found = list[OwnOne]()
        for each in self._own().found:
            used = each.programme
            draft = next((key for key in drafts if drafts[key][0] == used.id), "")
            edited = drafts.pop(draft)[2] if draft else ""
            found.append(OwnOne(used.id, used.title, used.version, draft, edited))
        found += [
            OwnOne(name, title, 0, draft, edited) for draft, (name, title, edited) in drafts.items()
        ]
        return sorted(found, key=lambda each: each.title.casefold())

    def _own(self) -> OwnProgrammes:
        return own_programmes(self._folder)

    def _found_drafts(self) -> dict[str, tuple[str, str, str]]:
        """(id, title, when it was changed) of every draft, the newest first."""
        found = dict[str, tuple[str, str, str]]()
        for path in sorted(self._drafts.glob("*.toml"), key=_changed_at, reverse=True):
            document = _read_draft(path)
            if document is None or not _DRAFT_NAME.fullmatch(path.stem):
                continue
            at = datetime.fromtimestamp(_changed_at(path), UTC).isoformat()
            title = text_at(document, ("title",))
            found[path.stem] = (text_at(document, ("id",)), title, dutch_moment(at))
        return found

    def _taken(self) -> frozenset[str]:
        used = (each.programme.id for each in self._own().found)
        drafts = (name for name, _, _ in self._found_drafts().values())
        return frozenset((*(each.id for each in programmes()), *used, *drafts))

    # --- opening ---------------------------------------------------------------------------

    def begin(self) -> Opened:
        name = id_from("", "programma", self._taken())
        document, _ = add_step(
            {"format": FORMAT, "id": name, "version": 1, "title": "", "summary": ""}, ()
        )
        return Opened(_new_draft(), document)

    def adapt(self, name: str) -> Opened:
        title = words.own_version(programme(name).title)
        own = under_alias(programme(name), id_from(title, "programma", self._taken()))
        return Opened(_new_draft(), document_of(replace(own, title=title, version=1)))

    def edit(self, one: OwnOne) -> Opened:
        path = self._own().path_of(one.id) if one.version else None
        text = read_text(path) if path else ""
        used = read_document(text) if path else None
        if one.draft:
            draft = self._drafts / f"{one.draft}.toml"
            if (document := _read_draft(draft)) is None:
                raise InputFileError(str(draft), "other")
            return Opened(one.draft, document, used, words.recovered(one.edited))
        return Opened(_new_draft(), read_document(text), used, _note_on(text))

    def open_file(self, path: Path) -> Opened:
        text = read_text(path)
        theirs = check_programme(text, path.name)
        opened = Opened(_new_draft(), read_document(text), note=_note_on(text))
        if any(each.id == theirs.id for each in programmes()):
            other = self.beside(opened)
            return replace(other, note=" ".join(filter(None, (words.SHIPPED_NAME, opened.note))))
        here = self._used(theirs.id)
        if here is None or here == theirs:
            used = opened.document if here == theirs else None
            return replace(opened, used=used)
        offered = max(here.version, theirs.version) + (here.version >= theirs.version)
        return replace(opened, clash=Clash(here.title, here.version, theirs.version, offered))

    def renumbered(self, opened: Opened) -> Opened:
        offered = opened.clash.offered if opened.clash else None
        document = as_table(put(opened.document, ("version",), offered))
        path = self._own().path_of(text_at(document, ("id",)))
        used = read_document(read_text(path)) if path else None
        return Opened(opened.draft, document, used, opened.note)

    def beside(self, opened: Opened) -> Opened:
        name = id_from(text_at(opened.document, ("title",)), "programma", self._taken())
        document = as_table(put(with_word(opened.document, (), name), ("version",), 1))
        return Opened(opened.draft, document, note=opened.note)

    def _used(self, name: str) -> Programme | None:
        own = self._own().found
        return next((each.programme for each in own if each.programme.id == name), None)

    # --- checking --------------------------------------------------------------------------

    def check(self, document: Document) -> Checked:
        found, faults = examine_programme(written_document(document), "")
        taken = [_fault(each) for each in faults]
        if any(each.id == found.id for each in programmes()):
            taken.append(Fault("id", 0, "shipped", words.NAME_OF_SHIPPED))
        return Checked(found, tuple(taken))

    # --- keeping ---------------------------------------------------------------------------

    def keep(self, draft: str, document: Document) -> None:
        replace_whole(self._drafts / f"{draft}.toml", written_document(document).encode())

    def put_to_use(self, draft: str, document: Document) -> Opened:
        made = check_programme(written_document(document), "")
        here = self._used(made.id)
        if here is not None and replace(here, version=made.version) != made:
            version = max(made.version, here.version + 1)
            document = as_table(put(document, ("version",), version))
        elif here is not None:
            document = as_table(put(document, ("version",), here.version))
        replace_whole(self._folder / f"{made.id}.toml", written_document(document).encode())
        self.throw_away(draft)
        return Opened(draft, document, document)

    def save_as(self, path: Path, document: Document) -> None:
        _refuse_other(path, document)
        replace_whole(path, written_document(document).encode())

    def throw_away(self, draft: str) -> None:
        with contextlib.suppress(OSError):
            (self._drafts / f"{draft}.toml").unlink()


def _new_draft() -> str:
    return uuid4().hex


def _note_on(text: str) -> str:
    return words.COMMENTS_GO if has_comments(text) else ""


def _fault(fault: ProgrammeFault) -> Fault:
    return Fault(fault.key, fault.line, fault.code, fault_sentence(fault))


def _changed_at(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def _read_draft(path: Path) -> Document | None:
    """Our own, so TOML; what somebody broke by hand stays on the disk, and is not offered."""
    try:
        return read_document(read_text(path))
    except (ValueError, WorkshopError):
        return None


def _refuse_other(path: Path, document: Document) -> None:
    """A copy of the same programme is replaced, and nothing else."""
    there = _read_draft(path) if path.exists() else document
    if there is None or there.get("id") != document.get("id"):
        raise TargetTakenError(str(path), "other")

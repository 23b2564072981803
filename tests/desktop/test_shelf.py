"""Promises of `workshop.desktop.shelf`: the evenings of this laptop, at once and as they are."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from tests.ui.stage import played
from workshop.desktop.shelf import Shelf
from workshop.evening.opened import look_at
from workshop.pictures.summary import summary_picture


def shelf(folder: Path) -> Shelf:
    return Shelf(folder / "instellingen" / "avonden.json", (folder,))


def test_an_evening_in_the_folder_is_found_and_remembered(tmp_path: Path) -> None:
    path = played(tmp_path)
    assert shelf(tmp_path).kept() == ()
    shelf(tmp_path).refresh()
    (found,) = shelf(tmp_path).kept()
    assert (found.path, found.practice, found.can_continue) == (path.resolve(), True, True)
    assert found.state == "Stap 1 van 15, 21 deelnemers"
    assert found.warning == ""


def test_rehearsals_lie_in_a_folder_of_their_own_and_are_found_too(tmp_path: Path) -> None:
    inside = tmp_path / "oefenavonden"
    inside.mkdir()
    played(inside)
    found = shelf(tmp_path)
    found.refresh()
    assert len(found.kept()) == 1


def test_backups_are_no_evenings(tmp_path: Path) -> None:
    path = played(tmp_path)
    folder = tmp_path / "avond.backups"
    folder.mkdir()
    backup = folder / "0001_2026-03-12T19-00-00Z.dialoog"
    shutil.copy(path, backup)
    found = shelf(tmp_path)
    found.refresh()
    found.note(backup, look_at(backup, summary_picture))
    assert [each.path for each in found.kept()] == [path.resolve()]


def test_what_is_gone_is_not_on_the_list_and_the_newest_stands_first(tmp_path: Path) -> None:
    path = played(tmp_path)
    other = tmp_path / "tweede.dialoog"
    shutil.copy(path, other)
    found = shelf(tmp_path)
    found.refresh()
    found.note(other, look_at(other, summary_picture))
    assert {each.path.name for each in found.kept()} == {path.name, other.name}
    path.unlink()
    assert [each.path.name for each in found.kept()] == ["tweede.dialoog"]


def test_a_file_that_is_no_evening_says_that_it_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "vreemd.dialoog").write_bytes(b"dit is geen avond" * 100)
    found = shelf(tmp_path)
    found.refresh()
    (line,) = found.kept()
    assert (line.title, line.state) == (
        "vreemd",
        "Niet te lezen. Open het bestand om te zien waarom.",
    )


def test_only_what_changed_is_read_again(tmp_path: Path) -> None:
    path = played(tmp_path)
    found = shelf(tmp_path)
    found.refresh()
    before = path.stat()
    path.write_bytes(b"")
    os.utime(path, (before.st_atime, before.st_mtime))
    found.refresh()
    assert found.kept()[0].state.startswith("Stap 1")


def test_a_damaged_list_is_made_anew(tmp_path: Path) -> None:
    path = played(tmp_path)
    index = tmp_path / "instellingen" / "avonden.json"
    index.parent.mkdir()
    index.write_text("[{")
    found = shelf(tmp_path)
    assert found.kept() == ()
    found.refresh()
    assert [each.path for each in found.kept()] == [path.resolve()]


def test_the_list_has_nobody_s_name_in_it(tmp_path: Path) -> None:
    played(tmp_path)
    shelf(tmp_path).refresh()
    text = (tmp_path / "instellingen" / "avonden.json").read_text(encoding="utf-8")
    people = look_at(
        tmp_path / "avond.dialoog",
        lambda state: [each.name for each in state.participants.values()],
    )
    assert [name for name in people if name in text] == []

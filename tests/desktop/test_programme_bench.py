"""Own programmes on a real disk: nothing is lost, and nothing is overwritten unasked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.content.sample import SAMPLE
from workshop.content.documents import read_document
from workshop.content.own import own_programmes
from workshop.content.programmes import check_programme, programme, programmes
from workshop.content.writing import written_document, written_programme
from workshop.desktop.programme_bench import DRAFTS, ProgrammeBench
from workshop.domain.errors import (
    InputFileError,
    ProgrammeFaultsError,
    TargetTakenError,
    WriteFailedError,
)
from workshop.domain.programme import Kind
from workshop.domain.tree import as_table, put, text_at
from workshop.texts.ui import editor as words

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.ui.editor.bench import Document


@pytest.fixture
def bench(tmp_path: Path) -> ProgrammeBench:
    return ProgrammeBench(tmp_path / "programmas", tmp_path)


def _sound() -> Document:
    return read_document(SAMPLE)


def _with(document: Document, key: str, value: str | int) -> Document:
    return as_table(put(document, (key,), value))


def test_a_new_programme_has_a_name_that_nobody_has(bench: ProgrammeBench) -> None:
    first = bench.begin()
    bench.keep(first.draft, first.document)
    second = bench.begin()
    assert first.draft != second.draft
    assert [text_at(each.document, ("id",)) for each in (first, second)] == [
        "programma",
        "programma-2",
    ]


@pytest.mark.parametrize("name", [each.id for each in programmes()])
def test_an_own_version_says_the_same_under_a_name_of_its_own(
    bench: ProgrammeBench, name: str
) -> None:
    opened = bench.adapt(name)
    found = bench.check(opened.document)
    assert found.faults == ()
    assert found.programme.id != name
    assert found.programme.title == words.own_version(programme(name).title)
    mine = [each.prompt for each in found.programme.questions()]
    assert mine == [each.prompt for each in programme(name).questions()]


def test_a_draft_may_be_anything_and_comes_back_as_it_was(bench: ProgrammeBench) -> None:
    document = _with(bench.begin().document, "title", "x" * 500)
    bench.keep("a" * 32, document)
    (one,) = bench.own()
    assert (one.version, one.draft) == (0, "a" * 32)
    assert bench.edit(one).document == document
    bench.throw_away(one.draft)
    assert bench.own() == []


def test_a_draft_that_somebody_broke_by_hand_is_left_alone(
    bench: ProgrammeBench, tmp_path: Path
) -> None:
    folder = tmp_path / "programmas" / DRAFTS
    folder.mkdir(parents=True)
    (folder / f"{'b' * 32}.toml").write_text("format = ", "utf-8")
    (folder / "andere.toml").write_text(SAMPLE, "utf-8")
    assert bench.own() == []
    assert len(list(folder.iterdir())) == 2


def test_a_draft_that_breaks_meanwhile_is_told(bench: ProgrammeBench, tmp_path: Path) -> None:
    bench.keep("a" * 32, _sound())
    (one,) = bench.own()
    (tmp_path / "programmas" / DRAFTS / f"{'a' * 32}.toml").write_text("format = ", "utf-8")
    with pytest.raises(InputFileError):
        bench.edit(one)


def test_only_what_is_sound_is_put_to_use(bench: ProgrammeBench, tmp_path: Path) -> None:
    faulty = _with(_sound(), "title", "")
    with pytest.raises(ProgrammeFaultsError):
        bench.put_to_use("a" * 32, faulty)
    assert own_programmes(tmp_path / "programmas").found == ()


def test_the_version_rises_when_a_text_changed_and_not_otherwise(
    bench: ProgrammeBench, tmp_path: Path
) -> None:
    used = bench.put_to_use("a" * 32, _sound()).document
    assert bench.put_to_use("a" * 32, used).document == used
    changed = bench.put_to_use("a" * 32, _with(used, "title", "Anders")).document
    assert changed["version"] == 3
    assert bench.put_to_use("a" * 32, _with(changed, "version", 1)).document["version"] == 3
    (own,) = own_programmes(tmp_path / "programmas").found
    assert own.path.name == "proef.toml"
    assert own.programme.version == 3


def test_a_programme_in_use_with_a_draft_is_one_line_and_its_draft_opens(
    bench: ProgrammeBench,
) -> None:
    used = bench.put_to_use("a" * 32, _sound()).document
    (one,) = bench.own()
    assert (one.title, one.version, one.draft) == ("Proefprogramma", 2, "")
    opened = bench.edit(one)
    assert (opened.document, opened.used) == (used, used)
    changed = _with(used, "title", "Anders")
    bench.keep(opened.draft, changed)
    (one,) = bench.own()
    again = bench.edit(one)
    assert (again.document, again.used) == (changed, used)
    assert again.note == words.recovered(one.edited)


def test_a_name_of_a_shipped_programme_is_a_fault(bench: ProgrammeBench) -> None:
    found = bench.check(_with(_sound(), "id", "visie"))
    assert [(each.key, each.sentence) for each in found.faults] == [("id", words.NAME_OF_SHIPPED)]


def test_faults_say_what_the_check_of_the_file_says(bench: ProgrammeBench) -> None:
    (fault,) = bench.check(_with(_sound(), "title", "")).faults
    assert (fault.key, fault.code) == ("title", "empty")
    assert fault.sentence == "Dit is leeg. Vul het in of haal het weg."
    assert fault.line == 4


def test_every_kind_has_the_keys_that_the_format_says(bench: ProgrammeBench) -> None:
    assert bench.keys_of(Kind.NUMBER) == {"minimum", "maximum", "unit"}
    assert bench.keys_of(Kind.RANK) == {"options"}


# --- files of others -----------------------------------------------------------------------


def _file(folder: Path, text: str) -> Path:
    file = folder / "collega.toml"
    file.write_text(text, "utf-8")
    return file


def test_a_sound_file_opens_as_a_draft_and_says_that_comments_go(
    bench: ProgrammeBench, tmp_path: Path
) -> None:
    opened = bench.open_file(_file(tmp_path, f"# uitleg\n{SAMPLE}"))
    assert opened.document == _sound()
    assert opened.note == words.COMMENTS_GO
    assert bench.open_file(_file(tmp_path, SAMPLE)).note == ""


def test_a_faulty_or_large_file_is_told_with_line_and_key(
    bench: ProgrammeBench, tmp_path: Path
) -> None:
    with pytest.raises(ProgrammeFaultsError) as told:
        bench.open_file(_file(tmp_path, SAMPLE.replace('title = "Proefprogramma"\n', "")))
    (fault,) = told.value.faults
    assert (fault.file, fault.line, fault.key) == ("collega.toml", 1, "title")
    with pytest.raises(ProgrammeFaultsError) as told:
        bench.open_file(_file(tmp_path, "#" * 1_000_001))
    assert told.value.faults[0].code == "too_large"


def test_the_same_id_with_other_texts_is_asked_about(bench: ProgrammeBench, tmp_path: Path) -> None:
    used = bench.put_to_use("a" * 32, _sound()).document
    same = bench.open_file(_file(tmp_path, SAMPLE))
    assert same.clash is None
    assert same.used == _sound()
    other = bench.open_file(_file(tmp_path, SAMPLE.replace("Welke drie?", "Welke vier?")))
    assert other.clash is not None
    assert (other.clash.here, other.clash.theirs, other.clash.offered) == (2, 2, 3)
    taken = bench.renumbered(other)
    assert taken.document["version"] == 3
    assert taken.used == used
    beside = bench.beside(other)
    assert text_at(beside.document, ("id",)) == "proefprogramma"
    found = bench.check(beside.document)
    assert found.faults == ()
    assert found.programme.version == 1
    # Nothing was written yet: what is ready for use is as it was.
    (own,) = own_programmes(tmp_path / "programmas").found
    assert own.programme == check_programme(SAMPLE, "x.toml")
    newer = SAMPLE.replace("version = 2", "version = 7")
    clash = bench.open_file(_file(tmp_path, newer)).clash
    assert clash is not None
    assert clash.offered == 7


def test_a_file_with_the_name_of_a_shipped_programme_gets_another(
    bench: ProgrammeBench, tmp_path: Path
) -> None:
    theirs = replace(programme("visie"), title="Onze visie")
    opened = bench.open_file(_file(tmp_path, written_programme(theirs)))
    assert text_at(opened.document, ("id",)) == "onze-visie"
    assert opened.note == words.SHIPPED_NAME
    assert bench.check(opened.document).faults == ()


def test_it_is_written_to_a_file_but_never_over_something_else(
    bench: ProgrammeBench, tmp_path: Path
) -> None:
    file = tmp_path / "weg.toml"
    bench.save_as(file, _sound())
    bench.save_as(file, _with(_sound(), "title", "Anders"))
    assert check_programme(file.read_text("utf-8"), "x.toml").title == "Anders"
    with pytest.raises(TargetTakenError):
        bench.save_as(file, _with(_sound(), "id", "ander"))
    file.write_text("geen programma", "utf-8")
    with pytest.raises(TargetTakenError):
        bench.save_as(file, _sound())
    assert file.read_text("utf-8") == "geen programma"


def test_a_disk_that_refuses_is_told_and_leaves_nothing_half(
    bench: ProgrammeBench, tmp_path: Path
) -> None:
    (tmp_path / "programmas").write_text("geen map", "utf-8")
    with pytest.raises(WriteFailedError):
        bench.keep("a" * 32, _sound())
    assert (tmp_path / "programmas").read_text("utf-8") == "geen map"
    assert written_document(_sound())

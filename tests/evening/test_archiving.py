"""The archive's set of a real evening: whole or not there, and nobody's name beside an answer."""

from __future__ import annotations

import json
import shutil
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from lxml import etree

from tests.evening.sealed_evening import (
    FACTS,
    PEOPLE,
    UNNAMED,
    Sealed,
    contents,
    copied,
    nothing_is_left,
    sums_hold,
)
from tests.report.archive.schemas import MDTO, ORI_A, faults, names
from workshop.content.programmes import programme
from workshop.domain import commands as c
from workshop.domain.archive import Appraisal, ArchiveFacts
from workshop.domain.errors import (
    ArchiveFactsError,
    NotSealedError,
    ReportFileError,
    SealedReportError,
    SessionFileError,
    TargetTakenError,
)
from workshop.domain.events import Adoption, Agreement
from workshop.domain.ids import SessionId
from workshop.domain.settings import Attribution, Details, ErasureCategory
from workshop.evening import create_evening, open_evening
from workshop.evening.archiving import archive, archive_in, unused_target, zip_of
from workshop.evening.erasing import Grounds, Target, erase_in
from workshop.evening.sealing import adopt_in, agree_in
from workshop.report import files
from workshop.report.exports.record import read_record

SIX = datetime(2026, 3, 11, 18, 0, tzinfo=UTC)


# --- what is made --------------------------------------------------------------------------


@pytest.mark.parametrize("attribution", Attribution)
def test_the_set_is_valid_its_sums_hold_and_the_zip_is_the_same(
    sealed_evenings: dict[Attribution, Path], tmp_path: Path, attribution: Attribution
) -> None:
    sealed = copied(sealed_evenings, attribution, tmp_path)
    archived = archive(sealed.path, sealed.target, FACTS, with_session=True)
    assert archived.folder == sealed.target
    found = contents(archived.folder)
    assert faults(ORI_A, found["ORI-A.xml"]) == []
    for name, content in found.items():
        if name.endswith(".mdto.xml"):
            assert faults(MDTO, content) == [], name
    assert sums_hold(archived.folder)
    assert found["verslag.pdf"] == (tmp_path / "avond-verslag-v1.pdf").read_bytes()
    with zipfile.ZipFile(archived.zip) as packed:
        assert {Path(name).name: packed.read(name) for name in packed.namelist()} == found


def test_the_record_holds_the_programmes_as_they_were_asked(sealed: Sealed) -> None:
    archive(sealed.path, sealed.target, FACTS, with_session=False)
    record = read_record((sealed.target / "gegevens.json").read_bytes())
    assert record.programmes == (programme("visie"),)


def test_a_changed_byte_is_found(sealed: Sealed) -> None:
    archive(sealed.path, sealed.target, FACTS, with_session=False)
    changed = sealed.target / "gegevens.json"
    changed.write_bytes(changed.read_bytes().replace(b"Vertrouwen", b"Wantrouwen", 1))
    assert not sums_hold(sealed.target)


def test_the_same_moment_gives_the_same_zip(
    sealed_evenings: dict[Attribution, Path], tmp_path: Path
) -> None:
    zips = []
    for number in (1, 2):
        folder = tmp_path / str(number)
        folder.mkdir()
        sealed = copied(sealed_evenings, Attribution.GROUP, folder)
        with open_evening(sealed.path, lambda: SIX) as evening:
            archived = archive_in(evening, sealed.target, FACTS, with_session=False)
        zips.append(archived.zip.read_bytes())
    assert zips[0] == zips[1]


@pytest.mark.parametrize("attribution", Attribution)
def test_the_copy_opens_as_an_evening_and_is_only_there_if_it_was_asked(
    sealed_evenings: dict[Attribution, Path], tmp_path: Path, attribution: Attribution
) -> None:
    sealed = copied(sealed_evenings, attribution, tmp_path)
    archive(sealed.path, sealed.target, FACTS, with_session=False)
    assert not list(sealed.target.glob("avond*"))
    archive(sealed.path, tmp_path / "met", FACTS, with_session=True)
    again = tmp_path / "kopie.dialoog"
    shutil.copy(tmp_path / "met" / "avond.dialoog", again)
    with open_evening(again) as evening:
        assert evening.look(lambda state: state.account.seal) is not None


@pytest.mark.parametrize("attribution", [Attribution.ANONYMOUS, Attribution.GROUP])
def test_no_name_stands_anywhere_but_on_the_list_of_who_was_there(
    sealed_evenings: dict[Attribution, Path], tmp_path: Path, attribution: Attribution
) -> None:
    sealed = copied(sealed_evenings, attribution, tmp_path)
    archive(sealed.path, sealed.target, FACTS, with_session=True)
    found = contents(sealed.target)
    del found["avond.dialoog"], found["verslag.pdf"]
    found["gegevens.json"] = _without_list(found["gegevens.json"])
    found["ORI-A.xml"] = _without_people(found["ORI-A.xml"])
    searched = {name: content.decode("utf-8") for name, content in found.items()}
    assert "Waarde 3" in searched["gegevens.json"]
    for name in (*PEOPLE, UNNAMED):
        for part in (name, name.split()[0]):
            assert not [file for file, text in searched.items() if part in text]


def test_roles_that_are_only_counted_are_named_nowhere(
    sealed_evenings: dict[Attribution, Path], tmp_path: Path
) -> None:
    for attribution in Attribution:
        folder = tmp_path / attribution
        folder.mkdir()
        sealed = copied(sealed_evenings, attribution, folder)
        archive(sealed.path, sealed.target, FACTS, with_session=False)
        for name, content in contents(sealed.target).items():
            assert UNNAMED.encode() not in content, name


def _without_list(record: bytes) -> bytes:
    whole = json.loads(record)
    assert [each["name"] for each in whole["report"].pop("attendance")["attendees"]]
    return json.dumps(whole, ensure_ascii=False).encode()


def _without_people(document: bytes) -> bytes:
    root = etree.fromstring(document)
    people = root.findall(f"{ORI_A}aanwezigeDeelnemer")
    assert len(people) >= len(PEOPLE)
    for each in people:
        root.remove(each)
    return etree.tostring(root, encoding="unicode").encode()


def test_adopted_by_the_council_is_told_and_still_no_decision_of_the_evening(
    sealed: Sealed, tmp_path: Path
) -> None:
    with open_evening(sealed.path) as evening:
        adopt_in(evening, Adoption("2026-03-26", "7", "2026-31"))
        archive_in(evening, sealed.target, FACTS, with_session=False)
    found = contents(sealed.target)
    assert "agendapunt 7, besluit 2026-31" in found["verslag.mdto.xml"].decode()
    assert not names(found["ORI-A.xml"]) & {"besluit", "stemming"}
    adopted = tmp_path / "avond-verslag-v1-vastgesteld.pdf"
    assert found["verslag.pdf"] == adopted.read_bytes()


def test_an_evening_in_which_nothing_happened_has_a_valid_set(
    sealed: Sealed, tmp_path: Path
) -> None:
    empty = tmp_path / "leeg.dialoog"
    with create_evening(empty) as evening:
        evening.do(c.CreateSession(SessionId("s"), Details("Waarden", "Stad", "2026-03-11")))
        agree_in(evening, Agreement("Raadzaal", "De voorzitter", "De griffier"))
        archive_in(evening, sealed.target, FACTS, with_session=True)
    found = contents(sealed.target)
    assert faults(ORI_A, found["ORI-A.xml"]) == []
    assert faults(MDTO, found["dossier.mdto.xml"]) == []
    assert sums_hold(sealed.target)


def test_a_copy_is_remembered_so_that_an_erasure_names_it(sealed: Sealed) -> None:
    with open_evening(sealed.path) as evening:
        archived = archive_in(evening, sealed.target, FACTS, with_session=False)
        grounds = Grounds(ErasureCategory.REQUEST, "Op verzoek")
        erased = erase_in(evening, Target.PARTICIPANT, PEOPLE[0], grounds)
    assert {str(archived.folder), str(archived.zip)} <= set(erased.copies)


def test_a_second_set_gets_a_name_of_its_own(sealed: Sealed, tmp_path: Path) -> None:
    first = unused_target(tmp_path, sealed.path, 1)
    assert first.name == "avond-archief-v1"
    archive(sealed.path, first, FACTS, with_session=False)
    shutil.rmtree(first)  # its zip is still there
    assert unused_target(tmp_path, sealed.path, 1).name == "avond-archief-v1-2"


# --- what is refused -----------------------------------------------------------------------


def test_a_concept_is_refused_and_so_is_what_was_reopened(sealed: Sealed, tmp_path: Path) -> None:
    concept = tmp_path / "concept.dialoog"
    with create_evening(concept) as evening:
        evening.do(c.CreateSession(SessionId("s"), Details("Waarden", "Stad", "2026-03-11")))
    with pytest.raises(NotSealedError) as refused:
        archive(concept, sealed.target, FACTS, with_session=False)
    assert not refused.value.is_reopened
    with open_evening(sealed.path) as evening:
        evening.do(c.ReopenAccount("Een naam was verkeerd"))
        with pytest.raises(NotSealedError) as refused:
            archive_in(evening, sealed.target, FACTS, with_session=False)
        assert (refused.value.version, refused.value.is_reopened) == (2, True)
        agree_in(evening, Agreement("Raadzaal", "De voorzitter", "De griffier"))
        archive_in(evening, sealed.target, FACTS, with_session=False)
    account = contents(sealed.target)["verslag.mdto.xml"].decode()
    assert "Verslag, versie 1" in account
    assert "<begripLabel>Vervangt</begripLabel>" in account


def test_a_report_that_is_gone_or_changed_is_refused(sealed: Sealed, tmp_path: Path) -> None:
    report = tmp_path / "avond-verslag-v1.pdf"
    report.write_bytes(report.read_bytes() + b"\n")
    original = sealed.path.with_name("weg.pdf")
    with open_evening(sealed.path) as evening:
        known = Path(evening.look(lambda state: state.account.seals[-1].target))
        known.rename(original)
        try:
            with pytest.raises(SealedReportError) as changed:
                archive_in(evening, sealed.target, FACTS, with_session=False)
            report.unlink()
            with pytest.raises(SealedReportError) as gone:
                archive_in(evening, sealed.target, FACTS, with_session=False)
        finally:
            shutil.move(original, known)
    assert (changed.value.why, gone.value.why) == ("changed", "missing")
    assert nothing_is_left(tmp_path)


def test_a_report_that_another_program_holds_is_told(
    sealed: Sealed, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(path: Path) -> bytes:
        raise ReportFileError(str(path), "permission")

    with open_evening(sealed.path) as evening:
        monkeypatch.setattr(files, "read", held)
        with pytest.raises(SealedReportError) as refused:
            archive_in(evening, sealed.target, FACTS, with_session=False)
    assert refused.value.why == "unreadable"


def test_answers_that_do_not_fit_are_refused_before_anything_is_made(sealed: Sealed) -> None:
    facts = ArchiveFacts("Raad", "2026-03-11", appraisal=Appraisal.DESTROY)
    with pytest.raises(ArchiveFactsError) as refused:
        archive(sealed.path, sealed.target, facts, with_session=False)
    assert (refused.value.field, refused.value.problem) == ("years", "years")
    assert nothing_is_left(sealed.path.parent)


def test_what_lies_there_already_stays(sealed: Sealed, tmp_path: Path) -> None:
    zip_of(sealed.target).write_bytes(b"van iemand anders")
    with pytest.raises(TargetTakenError):
        archive(sealed.path, sealed.target, FACTS, with_session=False)
    assert zip_of(sealed.target).read_bytes() == b"van iemand anders"
    with pytest.raises(SessionFileError):
        archive(sealed.path, tmp_path / "nergens" / "set", FACTS, with_session=False)

"""The set is valid by both published schemas, complete, and the same for the same evening."""

from __future__ import annotations

import json
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from tests.report.archive.schemas import MDTO, ORI_A, faults, texts
from tests.report.archive.sources import EVENINGS, EVERYTHING, FACTS, PDF, SESSION, source
from tests.report.exports import samples
from workshop.domain.archive import ArchiveFacts
from workshop.report.archive.packing import DOSSIER, README, SUMS, documents, pack
from workshop.report.exports.record import from_json


@pytest.mark.parametrize("facts", [FACTS, EVERYTHING], ids=["least", "everything"])
@pytest.mark.parametrize("name", EVENINGS)
def test_every_document_is_valid(name: str, facts: ArchiveFacts) -> None:
    made = dict(documents(source(EVENINGS[name](), facts), PDF, SESSION))
    assert faults(ORI_A, made["ORI-A.xml"]) == []
    described = {file for file in made if file.endswith(".mdto.xml")}
    assert len(described) == 9
    assert [each for file in described for each in faults(MDTO, made[file])] == []


def test_every_file_but_the_sums_and_the_readme_is_described_with_size_and_sum() -> None:
    made = dict(documents(source(samples.full()), PDF, SESSION))
    plain = {name for name in made if not name.endswith(".mdto.xml")} - {README, SUMS}
    assert plain == {"verslag.pdf", "gegevens.json", "ORI-A.xml", "avond.dialoog"}
    for name in plain:
        described = made[f"{name}.bestand.mdto.xml"]
        assert texts(described, "bestand/naam", MDTO) == [name]
        assert texts(described, "bestand/omvang", MDTO) == [str(len(made[name]))]
        digest = sha256(made[name]).hexdigest()
        assert texts(described, "bestand/checksum/checksumWaarde", MDTO) == [digest]
    assert made["verslag.pdf"] == PDF
    assert made["avond.dialoog"] == SESSION


def test_what_refers_to_another_document_finds_it() -> None:
    made = dict(documents(source(samples.full()), PDF, SESSION))
    marks = {
        mark
        for name, content in made.items()
        if name.endswith(".mdto.xml")
        for kind in ("informatieobject", "bestand")
        for mark in texts(content, f"{kind}/identificatie/identificatieKenmerk", MDTO)
    }
    meant = set(texts(made["ORI-A.xml"], ".//verwijzingInformatieobject/verwijzingID", ORI_A))
    for name, content in made.items():
        if name.endswith(".mdto.xml"):
            for part in ("bevatOnderdeel", "isOnderdeelVan", "heeftRepresentatie"):
                path = f".//{part}/verwijzingIdentificatie/identificatieKenmerk"
                meant |= set(texts(content, path, MDTO))
            for part in ("aanvullendeMetagegevens", "isRepresentatieVan"):
                path = f".//{part}/verwijzingIdentificatie/identificatieKenmerk"
                meant |= set(texts(content, path, MDTO))
    assert len(meant) == 9  # a dossier, four pieces, four files
    assert meant <= marks


def test_without_the_tick_nothing_speaks_of_a_copy() -> None:
    made = dict(documents(source(samples.full()), PDF, None))
    assert not [name for name in made if name.startswith("avond")]
    assert b"avond.dialoog" not in b"".join(made.values())


def test_the_record_is_the_report_and_can_be_read_again() -> None:
    made = dict(documents(source(samples.full()), PDF, None))
    assert from_json(made["gegevens.json"]) == samples.full()
    assert json.loads(made["gegevens.json"])["format"] == "dialoogavond-verslag"


def test_the_sums_are_of_all_others() -> None:
    made = dict(documents(source(samples.full()), PDF, SESSION))
    lines = made[SUMS].decode().splitlines()
    told = {line[66:]: line[:64] for line in lines}
    assert told == {n: sha256(made[n]).hexdigest() for n in made if n != SUMS}
    assert {README, DOSSIER} < set(told)


def test_the_readme_says_what_every_file_is_and_warns_of_the_copy() -> None:
    told = dict(documents(source(samples.full()), PDF, SESSION))[README].decode("utf-8-sig")
    for name in ("verslag.pdf", "gegevens.json", "ORI-A.xml", "avond.dialoog", DOSSIER, SUMS):
        assert f"- {name}: " in told
    assert "LET OP" in told
    assert "sha256sum -c sha256sum.txt" in told
    assert "geen raadsvergadering" in told


def test_the_readme_opens_in_any_editor_whatever_people_typed() -> None:
    for made_up in EVENINGS.values():
        raw = dict(documents(source(made_up()), PDF, SESSION))[README]
        assert raw.startswith(b"\xef\xbb\xbfARCHIEFEXPORT")
        assert raw.count(b"\n") == raw.count(b"\r\n") > 20
        assert not set(raw) & ({*range(32)} - {9, 10, 13})


def test_the_same_evening_gives_the_same_bytes_and_the_same_zip(tmp_path: Path) -> None:
    first = dict(documents(source(samples.full()), PDF, SESSION))
    assert dict(documents(source(samples.full()), PDF, SESSION)) == first
    zips = []
    for number in (1, 2):
        folder = tmp_path / str(number)
        folder.mkdir()
        for name in sorted(first, reverse=number == 2):
            (folder / name).write_bytes(first[name])
        pack(folder, tmp_path / f"{number}.zip", "avond")
        zips.append((tmp_path / f"{number}.zip").read_bytes())
    assert zips[0] == zips[1]
    with zipfile.ZipFile(tmp_path / "1.zip") as packed:
        assert {name.removeprefix("avond/"): packed.read(name) for name in packed.namelist()} == (
            first
        )

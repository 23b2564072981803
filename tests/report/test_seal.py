"""Promises of `workshop.report.seal`: sealed once, certified, and nothing half done."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.report import sample
from tests.report.certificates import NOW, Issue, certificate, rsa_key
from tests.report.reading import run
from tests.report.tagged.making import opened
from workshop.domain.errors import (
    ReportFileError,
    SealFailedError,
    SealKeyExpiredError,
    WriteFailedError,
)
from workshop.report.keys import SealKey
from workshop.report.seal import Sealed, Statement, seal
from workshop.report.tagged.document import Document

if TYPE_CHECKING:
    from pathlib import Path

    from tests.verapdf import VeraPdf

STATEMENT = Statement("Akkoord aanwezigen, versie 1", "Voorbeeldstad", NOW)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "verslag.tmp"


def test_a_sealed_report_tells_what_must_be_written_down(
    report: Path, target: Path, key: SealKey
) -> None:
    sealed = seal(report, target, key, STATEMENT)
    assert sealed.sha256 == hashlib.sha256(target.read_bytes()).hexdigest()
    assert sealed.fingerprint == hashlib.sha256(sealed.certificate).hexdigest() == key.fingerprint


def test_another_reader_finds_the_seal_valid_and_over_the_whole_file(
    report: Path, target: Path, key: SealKey
) -> None:
    seal(report, target, key, STATEMENT)
    said = run("pdfsig", "-nocert", target)
    assert "Signature is Valid." in said
    assert "Total document signed" in said
    assert "ETSI.CAdES.detached" in said
    assert "Nov 12 2026 21:00:00" in said
    assert "No syntax or stream encoding errors" in run("qpdf", "--check", target)


def test_the_seal_says_reason_and_place_and_forbids_all_changes(
    report: Path, target: Path, key: SealKey
) -> None:
    seal(report, target, key, STATEMENT)
    pdf = opened(target.read_bytes())
    (field,) = pdf.Root.AcroForm.Fields
    assert (str(field.V.Reason), str(field.V.Location)) == (STATEMENT.reason, STATEMENT.place)
    assert int(pdf.Root.Perms.DocMDP.Reference[0].TransformParams.P) == 1
    assert len(pdf.pages) == 6


def test_a_sealed_report_still_conforms(
    report: Path, target: Path, key: SealKey, vera: VeraPdf
) -> None:
    seal(report, target, key, STATEMENT)
    assert vera.check(target).failures == ()


def test_the_key_of_a_municipality_brings_its_chain(
    report: Path, target: Path, vera: VeraPdf
) -> None:
    authority = certificate(rsa_key(number=2), Issue("Uitgever", is_authority=True))
    leaf = certificate(rsa_key(), issuer=(rsa_key(number=2), authority))
    seal(report, target, SealKey(rsa_key(), leaf, (authority,)), STATEMENT)
    assert "Signature is Valid." in run("pdfsig", "-nocert", target)
    assert vera.check(target).failures == ()


def test_an_expired_key_seals_nothing(report: Path, target: Path, key: SealKey) -> None:
    old = SealKey(rsa_key(), certificate(rsa_key(), Issue(until=NOW - timedelta(days=1))))
    with pytest.raises(SealKeyExpiredError):
        seal(report, target, old, STATEMENT)
    assert not target.exists()


def test_what_is_sealed_cannot_be_sealed_again(report: Path, target: Path, key: SealKey) -> None:
    seal(report, target, key, STATEMENT)
    again = target.with_suffix(".2")
    with pytest.raises(SealFailedError) as caught:
        seal(target, again, key, STATEMENT)
    assert caught.value.why == "sealed_already"
    assert not again.exists()


def test_a_pdf_of_others_has_no_place_for_the_seal(
    tmp_path: Path, target: Path, key: SealKey
) -> None:
    document = Document(sample.META, sample.RUNNING)
    document.story.paragraph("Zonder veld")
    (tmp_path / "ander.pdf").write_bytes(document.build().pdf)
    with pytest.raises(SealFailedError) as caught:
        seal(tmp_path / "ander.pdf", target, key, STATEMENT)
    assert caught.value.why == "no_field"


@pytest.mark.parametrize("data", [b"", b"geen pdf", b"%PDF-1.7\n%%EOF\n"])
def test_another_file_cannot_be_sealed(
    data: bytes, tmp_path: Path, target: Path, key: SealKey
) -> None:
    (tmp_path / "ander.pdf").write_bytes(data)
    with pytest.raises(SealFailedError) as caught:
        seal(tmp_path / "ander.pdf", target, key, STATEMENT)
    assert caught.value.why == "not_a_pdf"
    assert not target.exists()


def test_a_report_that_is_not_there_is_said_to_be_missing(
    tmp_path: Path, target: Path, key: SealKey
) -> None:
    with pytest.raises(ReportFileError):
        seal(tmp_path / "weg.pdf", target, key, STATEMENT)


def test_a_disk_that_refuses_leaves_nothing(report: Path, tmp_path: Path, key: SealKey) -> None:
    with pytest.raises(WriteFailedError):
        seal(report, tmp_path / "geen" / "verslag.tmp", key, STATEMENT)
    assert list(tmp_path.iterdir()) == []


def test_sealing_leaves_the_source_as_it_was(report: Path, target: Path, key: SealKey) -> None:
    before = report.read_bytes()
    assert isinstance(seal(report, target, key, STATEMENT), Sealed)
    assert report.read_bytes() == before
    assert target.read_bytes().startswith(before)

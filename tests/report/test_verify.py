"""Promises of `workshop.report.verify`: three answers, and the right one, whatever comes in."""

from __future__ import annotations

import io
import logging
import random
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from tests.report.certificates import NOW, Issue, certificate, rsa_key
from workshop.domain.errors import ReportFileError
from workshop.report.keys import SealKey
from workshop.report.seal import Statement, seal
from workshop.report.verify import Outcome, SealFound, Verification, verify

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

STATEMENT = Statement("Akkoord aanwezigen, versie 1", "Voorbeeldstad", NOW)


@dataclass(frozen=True)
class Case:
    """A sealed report, the report before it was sealed, and the key."""

    sealed: bytes
    plain: bytes
    key: SealKey

    def verify(self, pdf: bytes) -> Verification:
        return verify(pdf, [self.key.certificate])


@pytest.fixture(scope="module")
def case(report: Path, key: SealKey, tmp_path_factory: pytest.TempPathFactory) -> Case:
    target = tmp_path_factory.mktemp("zegel") / "verslag.pdf"
    seal(report, target, key, STATEMENT)
    return Case(target.read_bytes(), report.read_bytes(), key)


def sealed_with(key: SealKey, report: Path, folder: Path) -> bytes:
    seal(report, folder / "ander.pdf", key, STATEMENT)
    return (folder / "ander.pdf").read_bytes()


# --- the three answers --------------------------------------------------------------------------


def test_untouched_and_known(case: Case) -> None:
    found = case.verify(case.sealed)
    name = "Dialoogavond-zegel (gemeente Voorbeeldstad)"
    until = case.key.certificate.not_valid_after_utc
    seal_ = SealFound(name, case.key.fingerprint, NOW, until)
    assert found == Verification(Outcome.UNCHANGED_KNOWN, "", (seal_,))


def test_untouched_but_by_a_key_that_nobody_here_knows(case: Case) -> None:
    found = verify(case.sealed, [certificate(rsa_key())])
    assert (found.outcome, found.reason) == (Outcome.UNCHANGED_UNKNOWN_KEY, "unknown")
    assert [each.fingerprint for each in found.seals] == [case.key.fingerprint]


def test_a_forger_with_the_same_name_is_unknown(case: Case, report: Path, tmp_path: Path) -> None:
    forged = SealKey(rsa_key(), certificate(rsa_key(), Issue(case.key.name)))
    found = case.verify(sealed_with(forged, report, tmp_path))
    assert (found.outcome, found.seals[0].signer) == (Outcome.UNCHANGED_UNKNOWN_KEY, case.key.name)
    assert found.seals[0].fingerprint != case.key.fingerprint


def test_a_path_works_as_well_as_bytes(case: Case, tmp_path: Path) -> None:
    path = tmp_path / "verslag.pdf"
    path.write_bytes(case.sealed)
    assert verify(path, [case.key.certificate]).outcome is Outcome.UNCHANGED_KNOWN
    with pytest.raises(ReportFileError):
        verify(tmp_path / "weg.pdf", [])


def test_the_key_of_a_municipality_counts_by_itself_not_by_its_issuer(
    report: Path, tmp_path: Path
) -> None:
    authority = certificate(rsa_key(number=2), Issue("Uitgever", is_authority=True))
    leaf = certificate(rsa_key(), issuer=(rsa_key(number=2), authority))
    data = sealed_with(SealKey(rsa_key(), leaf, (authority,)), report, tmp_path)
    assert verify(data, [leaf]).outcome is Outcome.UNCHANGED_KNOWN
    assert verify(data, [authority]).outcome is Outcome.UNCHANGED_UNKNOWN_KEY


def test_an_expired_certificate_still_proves_what_it_sealed(report: Path, tmp_path: Path) -> None:
    """As in 2040: the dates are compared with the time of sealing, never with today."""
    issue = Issue(since=NOW - timedelta(days=9000), until=NOW - timedelta(days=8000))
    old = SealKey(rsa_key(), certificate(rsa_key(), issue))
    then = Statement("Akkoord aanwezigen, versie 1", "Voorbeeldstad", NOW - timedelta(days=8500))
    seal(report, tmp_path / "oud.pdf", old, then)
    assert verify(tmp_path / "oud.pdf", [old.certificate]).outcome is Outcome.UNCHANGED_KNOWN


def test_a_seal_outside_the_dates_of_its_key_does_not_count_as_known(
    report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = SealKey(rsa_key(), certificate(rsa_key(), Issue(until=NOW - timedelta(days=1))))
    monkeypatch.setattr(SealKey, "check_valid", lambda *_: None)
    data = sealed_with(old, report, tmp_path)
    found = verify(data, [old.certificate])
    assert (found.outcome, found.reason) == (Outcome.UNCHANGED_UNKNOWN_KEY, "not_valid_then")


# --- whatever comes in --------------------------------------------------------------------------


def flipped(data: bytes, place: int) -> bytes:
    return data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]


def flipped_at(data: bytes, words: bytes, offset: int) -> bytes:
    return flipped(data, data.index(words) + offset)


def with_new_title(data: bytes) -> bytes:
    writer = IncrementalPdfFileWriter(io.BytesIO(data))
    title = generic.DictionaryObject({generic.pdf_name("/Title"): generic.pdf_string("Vervalst")})
    writer.set_info(writer.add_object(title))
    return written(writer)


def with_new_words(data: bytes) -> bytes:
    writer = IncrementalPdfFileWriter(io.BytesIO(data))
    words = generic.StreamObject(stream_data=b"BT /F1+0 20 Tf 100 400 Td (VERVALST) Tj ET")
    page = writer.root["/Pages"]["/Kids"][0]
    old = page.raw_get("/Contents")
    page["/Contents"] = generic.ArrayObject([old, writer.add_object(words)])
    writer.update_container(page)
    return written(writer)


def written(writer: IncrementalPdfFileWriter) -> bytes:
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()


def saved_again(data: bytes) -> bytes:
    output = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.save(output)
    return output.getvalue()


TAMPERINGS: dict[str, tuple[Callable[[Case], bytes], str]] = {
    "byte of a page": (lambda c: flipped_at(c.sealed, b"stream\n", 60), "damaged"),
    "byte of the title": (lambda c: flipped_at(c.sealed, b"/Title (", 12), "damaged"),
    "first byte": (lambda c: flipped(c.sealed, 0), "not_a_pdf"),
    "last byte": (lambda c: flipped(c.sealed, len(c.sealed) - 2), "damaged"),
    "rubbish behind it": (lambda c: c.sealed + b"\n% extra\n", "extra_revision"),
    "one byte behind it": (lambda c: c.sealed + b"\n", "extra_revision"),
    "rubbish before it": (lambda c: b"\n" + c.sealed, "damaged"),
    "title in a later revision": (lambda c: with_new_title(c.sealed), "extra_revision"),
    "words in a later revision": (lambda c: with_new_words(c.sealed), "extra_revision"),
    "saved by another program": (lambda c: saved_again(c.sealed), "damaged"),
    "cut off": (lambda c: c.sealed[:-2000], "damaged"),
    "cut in half": (lambda c: c.sealed[: len(c.sealed) // 2], "damaged"),
    "never sealed": (lambda c: c.plain, "no_seal"),
    "empty": (lambda _: b"", "not_a_pdf"),
    "text": (lambda _: b"Dit is geen verslag.", "not_a_pdf"),
    "only a header": (lambda _: b"%PDF-1.7\n", "damaged"),
}  # fmt: skip


@pytest.mark.parametrize("name", TAMPERINGS)
def test_each_tampering_counts_as_changed_and_says_why(name: str, case: Case) -> None:
    tamper, reason = TAMPERINGS[name]
    found = case.verify(tamper(case))
    assert (found.outcome, found.reason) == (Outcome.CHANGED, reason)
    assert verify(tamper(case), []).outcome is Outcome.CHANGED


def test_no_single_byte_of_the_file_is_free(case: Case) -> None:
    places = random.Random(1).sample(range(len(case.sealed)), 60)
    start = case.sealed.index(b"/Contents <30") + len("/Contents <")
    places += random.Random(2).sample(range(start, start + 3700), 40)
    places += [start + 5 * step for step in range(16)]
    for place in places:
        found = case.verify(flipped(case.sealed, place))
        assert found.outcome is Outcome.CHANGED, place


@given(st.binary(max_size=400), st.booleans())
def test_no_input_makes_it_fail(data: bytes, has_header: bool) -> None:
    pdf = b"%PDF-1.7\n" + data if has_header else data
    assert verify(pdf, []).outcome is Outcome.CHANGED


@given(st.data())
def test_no_damage_makes_it_fail(case: Case, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(case.sealed) - 1))
    patch = data.draw(st.binary(min_size=1, max_size=40))
    damaged = case.sealed[:start] + patch + case.sealed[start + len(patch) :]
    found = case.verify(damaged)
    assert (found.outcome is Outcome.CHANGED) == (damaged != case.sealed)


def test_a_second_seal_is_one_too_many(case: Case, report: Path) -> None:
    from pyhanko.sign import signers
    from pyhanko.sign.fields import SigFieldSpec, append_signature_field

    from workshop.report.seal import _signer

    writer = IncrementalPdfFileWriter(io.BytesIO(report.read_bytes()))
    append_signature_field(writer, SigFieldSpec("Tweede"))
    data = written(writer)
    for field in ("Zegel", "Tweede"):
        signer = signers.PdfSigner(
            signers.PdfSignatureMetadata(field_name=field), signer=_signer(case.key)
        )
        output = io.BytesIO()
        signer.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(data)), output=output)
        data = output.getvalue()
    assert case.verify(data).reason == "several_seals"


def test_broken_files_leave_no_traces_in_the_log(
    case: Case, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        for name in ("cut off", "byte of a page", "saved by another program"):
            case.verify(TAMPERINGS[name][0](case))
    assert [record for record in caplog.records if record.name.startswith("pyhanko")] == []

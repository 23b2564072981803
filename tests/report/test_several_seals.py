"""Promises of several seals in one report: each over all before it, none to add or to take off."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

import pikepdf
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import signers, validation
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter, append_signature_field
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from tests.report import sample
from tests.report.certificates import NOW, Issue, certificate, rsa_key
from tests.report.reading import run
from tests.report.test_verify import TAMPERINGS, flipped, saved_again, with_new_title, written
from workshop.domain.errors import SealFailedError, SealKeyExpiredError, SealKeyUnusableError
from workshop.report import keys
from workshop.report.keys import SealKey
from workshop.report.seal import Statement, _signer, field_names, seal
from workshop.report.tagged.document import Document, SealField
from workshop.report.verify import Outcome, verify

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from tests.verapdf import VeraPdf

STATEMENT = Statement("Akkoord aanwezigen, versie 1", "Voorbeeldstad", NOW)


def _plain(folder: Path, seals: int) -> Path:
    """A report with room for so many seals."""
    fields = [SealField(name, "Zegel van het verslag") for name in field_names(seals)]
    document = Document(sample.META, sample.RUNNING, fields)
    document.story.paragraph("Wat de aanwezigen samen opschreven")
    path = folder / f"{seals}.pdf"
    path.write_bytes(document.build().pdf)
    return path


def _key(name: str, number: int) -> SealKey:
    return SealKey(rsa_key(number=number), certificate(rsa_key(number=number), Issue(name)))


def _curve(name: str) -> SealKey:
    private = ec.generate_private_key(ec.SECP256R1())
    return SealKey(private, certificate(private, Issue(name)))


@dataclass(frozen=True)
class Case:
    """A report with two seals, and how it lay there before."""

    plain: Path
    sealed: bytes
    first: SealKey
    second: SealKey

    @property
    def known(self) -> list[object]:
        return [self.first.certificate, self.second.certificate]

    def first_end(self) -> int:
        """Where the file ended when it had one seal."""
        reader = PdfFileReader(io.BytesIO(self.sealed))
        _, _, after, rest = reader.embedded_signatures[0].byte_range
        return int(after) + int(rest)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    folder = tmp_path_factory.mktemp("zegels")
    plain, first, second = _plain(folder, 2), _key("Gemeente Stad", 1), _curve("Griffie")
    seal(plain, folder / "verslag.pdf", first, STATEMENT, [second])
    return Case(plain, (folder / "verslag.pdf").read_bytes(), first, second)


# --- as it should be ----------------------------------------------------------------------------


def test_every_seal_is_checked_and_named_in_order(case: Case) -> None:
    found = verify(case.sealed, case.known)  # type: ignore[arg-type] # certificates
    assert found.outcome is Outcome.UNCHANGED_KNOWN
    assert [each.signer for each in found.seals] == ["Gemeente Stad", "Griffie"]
    assert [each.sealed_at for each in found.seals] == [NOW, NOW]


def test_one_unknown_key_of_two_is_an_unknown_key(case: Case) -> None:
    for known, doubts in ((case.first, ["", "unknown"]), (case.second, ["unknown", ""])):
        found = verify(case.sealed, [known.certificate])
        assert found.outcome is Outcome.UNCHANGED_UNKNOWN_KEY
        assert [each.doubt for each in found.seals] == doubts


def test_other_readers_find_both_seals_valid(case: Case, tmp_path: Path, vera: VeraPdf) -> None:
    path = tmp_path / "verslag.pdf"
    path.write_bytes(case.sealed)
    said = run("pdfsig", "-nocert", path)
    assert said.count("Signature is Valid.") == 2
    assert "Total document signed" in said
    assert "No syntax or stream encoding errors" in run("qpdf", "--check", path)
    reader = PdfFileReader(io.BytesIO(case.sealed))
    levels = (SignatureCoverageLevel.ENTIRE_REVISION, SignatureCoverageLevel.ENTIRE_FILE)
    for signature, coverage in zip(reader.embedded_signatures, levels, strict=True):
        context = ValidationContext(
            trust_roots=[signature.signer_cert], allow_fetching=False, moment=NOW
        )
        status = validate_pdf_signature(signature, context)
        assert status.bottom_line
        assert status.docmdp_ok
        assert status.coverage is coverage
    assert vera.check(path).failures == ()


def test_three_seals_of_three_kinds_of_keys(tmp_path: Path) -> None:
    chosen = [_key("Gemeente", 1), _curve("Griffie"), _key("Laptop", 2)]
    target = tmp_path / "verslag.pdf"
    seal(_plain(tmp_path, 3), target, chosen[0], STATEMENT, chosen[1:])
    found = verify(target, [each.certificate for each in chosen])
    assert found.outcome is Outcome.UNCHANGED_KNOWN
    assert len(found.seals) == 3


# --- what cannot be -----------------------------------------------------------------------------


@pytest.mark.parametrize(("room", "seals"), [(1, 2), (2, 1), (3, 2)])
def test_a_report_takes_as_many_seals_as_it_has_room_for(
    tmp_path: Path, room: int, seals: int
) -> None:
    chosen = [_key(f"Zegel {number}", number) for number in range(1, seals + 1)]
    with pytest.raises(SealFailedError):
        seal(_plain(tmp_path, room), tmp_path / "x", chosen[0], STATEMENT, chosen[1:])
    assert not (tmp_path / "x").exists()


def test_one_expired_key_of_two_seals_nothing(tmp_path: Path) -> None:
    old = SealKey(rsa_key(), certificate(rsa_key(), Issue(until=NOW - timedelta(days=1))))
    with pytest.raises(SealKeyExpiredError):
        seal(_plain(tmp_path, 2), tmp_path / "x", _key("Stad", 2), STATEMENT, [old])
    assert not (tmp_path / "x").exists()


def test_one_key_is_not_chosen_twice(tmp_path: Path) -> None:
    key, path = _key("Stad", 1), tmp_path / "zegel.p12"
    with pytest.raises(SealKeyUnusableError) as caught:
        keys.check_different([(None, key), (path, key)])
    assert (caught.value.why, caught.value.path) == ("twice", str(path))
    keys.check_different([(None, key), (path, _key("Griffie", 2))])


# --- tampering ----------------------------------------------------------------------------------


def _signed_by_another(
    data: bytes, field: str, key: SealKey, *, adds_field: bool = False, certify: bool = False
) -> bytes:
    """As any other program would do it: with a new date in the metadata."""
    writer = IncrementalPdfFileWriter(io.BytesIO(data), strict=False)
    if adds_field:
        append_signature_field(writer, SigFieldSpec(field))
    meta = signers.PdfSignatureMetadata(
        field_name=field,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        certify=certify,
        docmdp_permissions=MDPPerm.FILL_FORMS,
    )
    output = io.BytesIO()
    signers.PdfSigner(meta, signer=_signer(key)).sign_pdf(
        writer, existing_fields_only=not adds_field, output=output
    )
    return output.getvalue()


def _stranger() -> SealKey:
    return _key("Vervalser", 3)


def _resealed(case: Case, tamper: Callable[[bytes], bytes]) -> bytes:
    """The first seal, something changed behind it, and the rightful second key over that."""
    return _signed_by_another(tamper(case.sealed[: case.first_end()]), "Zegel 2", case.second)


def _with_words(data: bytes) -> bytes:
    writer = IncrementalPdfFileWriter(io.BytesIO(data))
    words = generic.StreamObject(stream_data=b"BT /F1+0 20 Tf 100 400 Td (VERVALST) Tj ET")
    page = writer.root["/Pages"]["/Kids"][0]
    page["/Contents"] = generic.ArrayObject([page.raw_get("/Contents"), writer.add_object(words)])
    writer.update_container(page)
    return written(writer)


TWO_SEALS: dict[str, tuple[Callable[[Case], bytes], str]] = {
    "the second seal cut off": (lambda c: c.sealed[: c.first_end()], "seal_missing"),
    "a third seal put on": (
        lambda c: _signed_by_another(c.sealed, "Zegel 3", _stranger(), adds_field=True),
        "extra_revision",
    ),
    "a byte of the first seal": (
        lambda c: flipped(c.sealed, c.sealed.index(b"/Contents <30") + 200),
        "damaged",
    ),
    "a byte between the seals": (
        lambda c: flipped(c.sealed, c.sealed.index(b"/Widget", c.first_end()) + 3),
        "extra_revision",
    ),
    "a byte of the second seal": (
        lambda c: flipped(c.sealed, c.sealed.rindex(b"/Contents <30") + 200),
        "damaged",
    ),
    "words under the second seal": (lambda c: _resealed(c, _with_words), "extra_revision"),
    "a title under the second seal": (lambda c: _resealed(c, with_new_title), "extra_revision"),
    "a new date under the second seal": (lambda c: _resealed(c, bytes), "extra_revision"),
    "a byte between, under the second": (
        lambda c: _resealed(c, lambda data: data + b"\n"),
        "extra_revision",
    ),
    "saved by another program": (lambda c: saved_again(c.sealed), "damaged"),
    "rubbish behind it": (lambda c: c.sealed + b"\n% extra\n", "extra_revision"),
    "title in a later revision": (lambda c: with_new_title(c.sealed), "extra_revision"),
    "both seals taken off": (lambda c: c.plain.read_bytes(), "no_seal"),
    "one key twice": (
        lambda c: _sealed_again(c, [c.first, c.first]),
        "several_seals",
    ),
}  # fmt: skip


def _sealed_again(case: Case, chosen: Sequence[SealKey]) -> bytes:
    target = case.plain.with_name("opnieuw.pdf")
    seal(case.plain, target, chosen[0], STATEMENT, chosen[1:])
    return target.read_bytes()


@pytest.mark.parametrize("name", TWO_SEALS)
def test_each_tampering_with_two_seals_counts_as_changed(name: str, case: Case) -> None:
    tamper, reason = TWO_SEALS[name]
    data = tamper(case)
    found = verify(data, case.known)  # type: ignore[arg-type] # certificates
    assert (found.outcome, found.reason, found.seals) == (Outcome.CHANGED, reason, ())


def test_a_seal_of_another_in_the_place_of_the_second_is_unknown(case: Case) -> None:
    data = _sealed_again(case, [case.first, _stranger()])
    found = verify(data, case.known)  # type: ignore[arg-type] # certificates
    assert found.outcome is Outcome.UNCHANGED_UNKNOWN_KEY
    assert [each.doubt for each in found.seals] == ["", "unknown"]


def test_a_report_for_one_seal_takes_no_second_of_anybody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not from a program that minds no prohibition either."""
    key, target = _key("Stad", 1), tmp_path / "verslag.pdf"
    seal(_plain(tmp_path, 1), target, key, STATEMENT)
    with monkeypatch.context() as patch:
        patch.setattr(validation, "read_certification_data", lambda _: None)
        data = _signed_by_another(target.read_bytes(), "Zegel 2", _stranger(), adds_field=True)
    found = verify(data, [key.certificate, _stranger().certificate])
    assert (found.outcome, found.reason) == (Outcome.CHANGED, "extra_revision")


def test_the_plain_tamperings_are_all_found_with_two_seals_too(case: Case) -> None:
    for name in ("byte of a page", "byte of the title", "first byte", "last byte", "cut off"):
        tamper, _ = TAMPERINGS[name]
        data = tamper(case)  # type: ignore[arg-type] # it has `sealed`, which is all they ask
        assert verify(data, case.known).outcome is Outcome.CHANGED, name  # type: ignore[arg-type]


def test_no_single_byte_of_two_seals_is_free(case: Case) -> None:
    for place in range(3, len(case.sealed), len(case.sealed) // 97):
        found = verify(flipped(case.sealed, place), case.known)  # type: ignore[arg-type]
        assert found.outcome is Outcome.CHANGED, place


def test_a_pdf_that_pikepdf_opens_shows_both_fields(case: Case) -> None:
    with pikepdf.open(io.BytesIO(case.sealed)) as pdf:
        assert [str(each.T) for each in pdf.Root.AcroForm.Fields] == ["Zegel", "Zegel 2"]

"""The check itself is checked: what was published is valid, and what is broken is not."""

from __future__ import annotations

import pytest

from tests.report.archive.schemas import MDTO, ORI_A, STANDARDS, faults

EXAMPLES = sorted(STANDARDS.glob("voorbeeld-*.mdto.xml"))
GATHERING = b"""<ORI-A xmlns="https://ori-a.nl">
  <vergadering><naam>Avond</naam><datum>2026-03-11</datum></vergadering>
  <agendapunt><ID>a1</ID><naam>Waarden</naam></agendapunt>
</ORI-A>"""


def test_there_is_a_published_example_of_a_dossier_a_piece_and_a_file() -> None:
    assert len(EXAMPLES) == 3


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_a_published_example_is_valid(example: object) -> None:
    assert faults(MDTO, STANDARDS.joinpath(str(example)).read_bytes()) == []


@pytest.mark.parametrize(
    ("whole", "broken"),
    [
        (b"<waardering>", b"<waardeloos>"),
        (b"P75Y", b"75 jaar"),
        (b"2011-11-05</termijn", b"5 november 2011</termijn"),
    ],
)
def test_a_broken_piece_is_not(whole: bytes, broken: bytes) -> None:
    example = (STANDARDS / "voorbeeld-archiefstuk.mdto.xml").read_bytes()
    assert whole in example
    changed = example.replace(whole, broken).replace(b"</waardering>", b"</waardering>")
    if broken.startswith(b"<"):
        changed = changed.replace(b"</waardering>", b"</waardeloos>")
    assert faults(MDTO, changed) != []


def test_a_file_without_its_sum_is_not() -> None:
    example = (STANDARDS / "voorbeeld-bestand.mdto.xml").read_bytes()
    begin, end = example.index(b"<checksum>"), example.index(b"</checksum>") + len(b"</checksum>")
    assert faults(MDTO, example[:begin] + example[end:]) != []


def test_the_smallest_gathering_is_valid_and_a_broken_one_is_not() -> None:
    assert faults(ORI_A, GATHERING) == []
    assert faults(ORI_A, GATHERING.replace(b"2026-03-11", b"11 maart 2026")) != []
    assert faults(ORI_A, GATHERING.replace(b"<ID>a1</ID>", b"")) != []
    twice = GATHERING.replace(b"<naam>Avond", b"<ID>a1</ID><naam>Avond")
    assert faults(ORI_A, twice) != []  # every ID is somebody's own

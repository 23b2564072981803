"""A sealing that stops half-way is finished or undone at the next opening."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from workshop.content.programmes import programme
from workshop.domain import commands as c
from workshop.domain.errors import (
    AccountFrozenError,
    SealingBusyError,
    SealPasswordError,
    SessionFileError,
    WriteFailedError,
)
from workshop.domain.events import Adoption, Agreement
from workshop.domain.ids import SessionId
from workshop.domain.seals import KeyFile, SealsChosen
from workshop.domain.settings import Details
from workshop.evening import Evening, create_evening, open_evening
from workshop.evening.sealing import adopt, agree, agree_in
from workshop.evening.target import beside
from workshop.evening.verifying import verify_report

AGREEMENT = Agreement("Raadzaal", "De voorzitter", "De griffier")


@pytest.fixture(autouse=True)
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "profiel"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "avond.dialoog"
    with create_evening(path) as evening:
        evening.do(c.CreateSession(SessionId("s"), Details("Waarden", "Stad", "2026-03-11")))
        evening.do(c.AddProgramme(programme("visie")))
    return path


@pytest.fixture
def evening(path: Path) -> Iterator[Evening]:
    with open_evening(path) as evening:
        yield evening


def _is_concept(evening: Evening) -> bool:
    return evening.look(lambda state: state.account.seal is None and state.account.sealing is None)


def test_started_and_then_killed_is_undone_and_answers_are_taken_again(path: Path) -> None:
    with open_evening(path) as evening:
        evening.do(c.StartSealing(AGREEMENT))
        with pytest.raises(SealingBusyError):
            evening.do(c.AgreeHouseRules(("Luister.",)))
    with open_evening(path) as evening:
        assert _is_concept(evening)
        evening.do(c.AgreeHouseRules(("Luister.",)))


def test_sealed_and_killed_before_the_rename_is_finished(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "verslag.pdf"
    with open_evening(path) as evening:
        evening.do(c.StartSealing(AGREEMENT))
        part = beside(target)
        part.write_bytes(b"%PDF- the sealed bytes")
        digest = sha256(part.read_bytes()).hexdigest()
        evening.do(c.FinishSealing(digest, "ab" * 32, "pem", str(target)))
    with open_evening(path):
        assert target.read_bytes() == b"%PDF- the sealed bytes"
        assert not part.exists()


def test_a_leftover_with_other_bytes_is_never_published(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "verslag.pdf"
    with open_evening(path) as evening:
        evening.do(c.StartSealing(AGREEMENT))
        beside(target).write_bytes(b"half")
        evening.do(c.FinishSealing("00" * 32, "ab" * 32, "pem", str(target)))
    with open_evening(path):
        assert not target.exists()


def test_a_wrong_password_freezes_nothing(evening: Evening, tmp_path: Path) -> None:
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.serialization import pkcs12

    from workshop.report.local_keys import local_key

    mine = local_key("Stad", tmp_path / "zegels")
    file = tmp_path / "zegel.p12"
    encryption = serialization.BestAvailableEncryption(b"goed")
    file.write_bytes(
        pkcs12.serialize_key_and_certificates(
            b"zegel", mine.private, mine.certificate, None, encryption
        )
    )
    with pytest.raises(SealPasswordError):
        agree_in(evening, AGREEMENT, seals=SealsChosen((KeyFile(file, "fout"),)))
    assert _is_concept(evening)
    sealed = agree_in(evening, AGREEMENT, seals=SealsChosen((KeyFile(file, "goed"),)))
    assert sealed.certificate == mine.fingerprint
    evening.close()
    (found,) = verify_report(sealed.path, evening.path, ()).seals
    assert found.known_by == "file"


def test_an_existing_file_is_never_replaced_and_nothing_is_frozen(
    evening: Evening, tmp_path: Path
) -> None:
    target = tmp_path / "verslag.pdf"
    target.write_text("van iemand anders")
    with pytest.raises(SessionFileError):
        agree_in(evening, AGREEMENT, target=target)
    assert target.read_text() == "van iemand anders"
    assert _is_concept(evening)


def test_a_folder_that_is_not_there_freezes_nothing(evening: Evening, tmp_path: Path) -> None:
    with pytest.raises(SessionFileError):
        agree_in(evening, AGREEMENT, target=tmp_path / "weg" / "verslag.pdf")
    assert _is_concept(evening)


def test_a_disk_that_refuses_gives_the_sealing_up_and_leaves_no_file(
    evening: Evening, tmp_path: Path
) -> None:
    folder = tmp_path / "map"
    folder.mkdir()
    target = folder / "verslag.pdf"
    beside(target).mkdir()  # the sealed file cannot be written under its temporary name
    with pytest.raises(WriteFailedError):
        agree_in(evening, AGREEMENT, target=target)
    assert _is_concept(evening)
    assert [each.name for each in folder.iterdir()] == [beside(target).name]


def test_agreeing_twice_is_refused_and_adopting_keeps_the_fingerprint(path: Path) -> None:
    first = agree(path, AGREEMENT)
    with pytest.raises(AccountFrozenError):
        agree(path, AGREEMENT, target=path.with_name("nog-een.pdf"))
    second = adopt(path, Adoption("2026-04-02", "7"))
    assert second.version == first.version == 1
    assert second.fingerprint == first.fingerprint
    assert second.path.name == "avond-verslag-v1-vastgesteld.pdf"
    assert second.council_date == "2026-04-02"
    for report in (first, second):
        assert verify_report(report.path, path, ()).is_proven

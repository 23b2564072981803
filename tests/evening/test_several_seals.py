"""Several seals in one act: all fit before anything is frozen, all in one file, all in the log."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from tests.report.certificates import Issue, certificate, rsa_key, write_p12
from workshop.content.programmes import programme
from workshop.domain import commands as c
from workshop.domain.errors import (
    SealKeyExpiredError,
    SealKeyNotYetValidError,
    SealKeyUnusableError,
    SealKeyWeakError,
    SealNotNamedError,
    SealPasswordError,
    SessionFileError,
    TargetTakenError,
    WorkshopError,
    WriteFailedError,
)
from workshop.domain.events import Agreement
from workshop.domain.ids import SessionId
from workshop.domain.seals import LAPTOP, KeyFile, SealsChosen
from workshop.domain.settings import Details
from workshop.evening import Evening, create_evening, open_evening
from workshop.evening.certifying import write_certificates
from workshop.evening.sealing import agree_in
from workshop.evening.settling import unsealed_beside
from workshop.evening.target import beside
from workshop.evening.verifying import verify_report, verify_with
from workshop.report import files, keys
from workshop.report.certificates import read_certificates
from workshop.report.local_keys import local_key
from workshop.service.owner import utc_now
from workshop.store.integrity import check
from workshop.texts import verifying

AGREEMENT = Agreement("Raadzaal", "De voorzitter", "De griffier")


@pytest.fixture(autouse=True)
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(tmp_path / "profiel"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "avonden").mkdir()
    path = tmp_path / "avonden" / "avond.dialoog"
    with create_evening(path) as evening:
        evening.do(c.CreateSession(SessionId("s"), Details("Waarden", "Stad", "2026-03-11")))
        evening.do(c.AddProgramme(programme("visie")))
    return path


@pytest.fixture
def evening(path: Path) -> Iterator[Evening]:
    with open_evening(path) as evening:
        yield evening


@dataclass(frozen=True)
class Municipality:
    """Its key file, and whom that names."""

    file: KeyFile
    name: str


def key_of(folder: Path, number: int, issue: Issue | None = None) -> Municipality:
    now = utc_now()
    issue = issue or Issue(f"Gemeente {number}", now - timedelta(days=1), now + timedelta(days=30))
    path = folder / f"zegel-{number}.p12"
    private = rsa_key(number=number)
    write_p12(path, private, certificate(private, issue), password=f"wachtwoord {number}")
    return Municipality(KeyFile(path, f"wachtwoord {number}"), issue.name)


def names(folder: Path) -> list[str]:
    """Without what belongs to the file while it is open."""
    passing = (".backups", ".lock", "-journal")
    return sorted(each.name for each in folder.iterdir() if not each.name.endswith(passing))


def is_concept(evening: Evening) -> bool:
    return evening.look(lambda state: state.account.seal is None and state.account.sealing is None)


# --- all of them -------------------------------------------------------------------------------


def test_two_of_the_municipality_and_that_of_the_laptop_in_one_file(
    evening: Evening, tmp_path: Path
) -> None:
    one, two = key_of(tmp_path, 1), key_of(tmp_path, 2)
    chosen = SealsChosen((one.file, two.file), with_laptop=True)
    sealed = agree_in(evening, AGREEMENT, seals=chosen)
    assert [each.name for each in sealed.seals] == [
        *("Gemeente 1", "Gemeente 2", "Dialoogavond-zegel (gemeente Stad)"),
    ]
    assert sealed.certificate == sealed.seals[0].fingerprint
    (seal,) = evening.look(lambda state: tuple(state.account.seals))
    assert [each.fingerprint for each in seal.certificates] == [
        each.fingerprint for each in sealed.seals
    ]
    path = evening.path
    evening.close()
    assert check(path).is_whole
    found = verify_report(sealed.path, path, ())
    assert found.is_proven
    assert [each.known_by for each in found.seals] == ["file", "file", "profile"]
    assert verifying.told(found)[0] == "Onveranderd. Alle 3 zegels zijn bekend."


def test_the_report_prints_every_fingerprint_with_whose_it_is(
    evening: Evening, tmp_path: Path
) -> None:
    from tests.report.reading import run

    chosen = SealsChosen((key_of(tmp_path, 1).file,), with_laptop=True)
    sealed = agree_in(evening, AGREEMENT, seals=chosen)
    text = " ".join(run("pdftotext", sealed.path, "-").split())
    for number, each in enumerate(sealed.seals, 1):
        assert f"Vingerafdruk van zegel {number} van 2: {each.name}" in text
        assert keys.grouped(each.fingerprint) in text
    assert run("pdfsig", "-nocert", sealed.path).count("Signature is Valid.") == 2


def test_another_computer_knows_what_it_has_the_certificates_of(
    evening: Evening, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = SealsChosen((key_of(tmp_path, 1).file,), with_laptop=True)
    sealed = agree_in(evening, AGREEMENT, seals=chosen)
    evening.close()
    both = write_certificates(evening.path, tmp_path / "zegels.pem")
    each = write_certificates(evening.path, tmp_path / "zegel.cer")
    assert [path.name for path in each.paths] == ["zegel.cer", "zegel-2.cer"]
    assert len(read_certificates(both.paths[0])) == 2
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "andere laptop"))
    unknown = verify_report(sealed.path, None, ())
    assert not unknown.reason
    assert [seal.known_by for seal in unknown.seals] == ["", ""]
    half = verify_report(sealed.path, None, each.paths[:1])
    assert [seal.known_by for seal in half.seals] == ["cert", ""]
    assert not half.is_proven
    for trusted in (both.paths, each.paths):
        assert verify_report(sealed.path, None, trusted).is_proven


def test_in_2040_it_is_still_unchanged_and_says_when_the_certificate_ended(
    evening: Evening, tmp_path: Path
) -> None:
    sealed = agree_in(evening, AGREEMENT, seals=SealsChosen((key_of(tmp_path, 1).file,)))
    seals = evening.look(lambda state: tuple(state.account.seals))
    later = utc_now().replace(year=2040)
    found = verify_with(sealed.path, seals, now=later)
    assert found.is_proven
    assert "Het is verlopen op" in verifying.told(found)[2]
    assert verify_with(sealed.path, seals).seals[0].expired_on == ""


# --- none of them ------------------------------------------------------------------------------


def _bad(name: str, folder: Path) -> tuple[KeyFile, type[WorkshopError]]:
    now, day = utc_now(), timedelta(days=1)
    good = key_of(folder, 2).file
    match name:
        case "wrong password":
            return KeyFile(good.path, "anders"), SealPasswordError
        case "expired":
            issue = Issue("Oud", now - 9 * day, now - day)
            return key_of(folder, 2, issue).file, SealKeyExpiredError
        case "not yet valid":
            issue = Issue("Straks", now + day, now + 9 * day)
            return key_of(folder, 2, issue).file, SealKeyNotYetValidError
        case "no key":
            write_p12(good.path, None, certificate(rsa_key()), password=good.password)
            return good, SealKeyUnusableError
        case "weak":
            short = rsa_key(1024)
            write_p12(good.path, short, certificate(short), password=good.password)
            return good, SealKeyWeakError
        case "no key file":
            good.path.write_bytes(b"Geachte griffie")
            return good, SealKeyUnusableError
        case "missing":
            return KeyFile(folder / "weg.p12"), SealKeyUnusableError
        case _:
            return key_of(folder, 1).file, SealKeyUnusableError


@pytest.mark.filterwarnings("ignore::UserWarning")
@pytest.mark.parametrize(
    "bad",
    [
        *("wrong password", "expired", "not yet valid", "no key", "weak"),
        *("no key file", "missing", "twice"),
    ],
)
def test_if_the_second_cannot_seal_nothing_is_frozen_and_nothing_stays(
    evening: Evening, path: Path, tmp_path: Path, bad: str
) -> None:
    good = key_of(tmp_path, 1).file
    second, error = _bad(bad, tmp_path)
    before, events = names(path.parent), evening.look(lambda state: state.seq)
    with pytest.raises(error):
        agree_in(evening, AGREEMENT, seals=SealsChosen((good, second)))
    assert is_concept(evening)
    assert evening.look(lambda state: state.seq) == events, "not even a sealing that was given up"
    assert names(path.parent) == before


def test_a_second_seal_that_fails_while_sealing_undoes_the_first(
    evening: Evening, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The key file was fit, and then the seal could not be put on."""
    one, two = key_of(tmp_path, 1), key_of(tmp_path, 2)
    before = names(path.parent)
    made = keys.SealKey.check_valid
    asked = []

    def refuses_the_fourth(self: keys.SealKey, when: object) -> None:
        asked.append(self.name)
        if len(asked) == 4:  # two at the choice, two at the sealing
            raise SealKeyExpiredError(self.name, "2026-01-01T00:00:00+00:00")
        made(self, when)  # type: ignore[arg-type] # a time

    monkeypatch.setattr(keys.SealKey, "check_valid", refuses_the_fourth)
    with pytest.raises(SealKeyExpiredError):
        agree_in(evening, AGREEMENT, seals=SealsChosen((one.file, two.file)))
    assert is_concept(evening)
    assert names(path.parent) == before


# --- killed half-way, wherever the document was to be ---------------------------------------------


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    folder = tmp_path / "USB-stick"
    folder.mkdir()
    return folder / "2026-03-11 dialoogavond Waarden verslag v1.pdf"


def test_what_a_kill_left_anywhere_is_gone_at_the_next_opening(path: Path, elsewhere: Path) -> None:
    with open_evening(path) as evening:
        evening.do(c.StartSealing(AGREEMENT, target=str(elsewhere)))
        beside(elsewhere).write_bytes(b"half")
        unsealed_beside(elsewhere).write_bytes(b"half")
    with open_evening(path) as evening:
        assert is_concept(evening)
        assert list(elsewhere.parent.iterdir()) == []


def test_a_stick_that_is_away_is_cleared_when_it_is_back(path: Path, elsewhere: Path) -> None:
    with open_evening(path) as evening:
        evening.do(c.StartSealing(AGREEMENT, target=str(elsewhere)))
        beside(elsewhere).write_bytes(b"half")
    away = elsewhere.parent.rename(elsewhere.parent.with_name("weg"))
    with open_evening(path) as evening:
        assert is_concept(evening)
    away.rename(elsewhere.parent)
    with open_evening(path):
        assert list(elsewhere.parent.iterdir()) == []


def test_what_was_sealed_after_a_try_that_came_to_nothing_stays(
    path: Path, elsewhere: Path
) -> None:
    with open_evening(path) as evening:
        evening.do(c.StartSealing(AGREEMENT, target=str(elsewhere)))
        evening.do(c.AbortSealing("disk"))
        agree_in(evening, AGREEMENT, target=elsewhere)
    with open_evening(path):
        assert [each.name for each in elsewhere.parent.iterdir()] == [elsewhere.name]
    assert verify_report(elsewhere, path, ()).is_proven


def test_a_report_whose_name_is_refused_is_told_and_gets_it_at_the_next_opening(
    path: Path, elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_: Path, final: Path) -> None:
        raise WriteFailedError("open", str(final))

    with monkeypatch.context() as patch:
        patch.setattr(files, "publish", refused)
        with open_evening(path) as evening, pytest.raises(SealNotNamedError) as caught:
            agree_in(evening, AGREEMENT, target=elsewhere)
        assert caught.value.path == str(elsewhere)
        with open_evening(path):
            assert not elsewhere.exists(), "it opens all the same, and nothing is lost"
            assert beside(elsewhere).exists()
    with open_evening(path):
        assert elsewhere.exists()
        assert not beside(elsewhere).exists()
    assert verify_report(elsewhere, path, ()).is_proven


def test_a_sealed_document_is_not_thrown_away_for_a_file_that_took_its_name(
    path: Path,
) -> None:
    target = path.with_name("avond-verslag-v1.pdf")
    with open_evening(path) as evening:
        agree_in(evening, AGREEMENT)
    target.rename(beside(target))
    target.write_text("van iemand anders")
    with open_evening(path):
        digest = sha256(beside(target).read_bytes()).hexdigest()
    assert target.read_text() == "van iemand anders"
    with open_evening(path) as evening:
        assert evening.look(lambda state: state.account.seals[0].pdf_sha256) == digest


# --- certificates as files -----------------------------------------------------------------------


def test_before_there_is_a_seal_it_is_the_certificate_of_this_laptop(
    path: Path, tmp_path: Path
) -> None:
    made = write_certificates(path, tmp_path / "zegel.cer")
    (found,) = read_certificates(made.paths[0])
    assert keys.fingerprint(found) == local_key("Stad").fingerprint
    assert b"PRIVATE" not in made.paths[0].read_bytes()


def test_a_certificate_replaces_no_file_and_needs_a_folder(path: Path, tmp_path: Path) -> None:
    with open_evening(path) as evening:
        chosen = SealsChosen((key_of(tmp_path, 1).file,), with_laptop=True)
        agree_in(evening, AGREEMENT, seals=chosen)
    (tmp_path / "zegel-2.cer").write_text("van iemand anders")
    with pytest.raises(TargetTakenError):
        write_certificates(path, tmp_path / "zegel.cer")
    assert not (tmp_path / "zegel.cer").exists()
    with pytest.raises(SessionFileError):
        write_certificates(path, tmp_path / "weg" / "zegel.cer")


def test_a_session_that_somebody_wrote_nonsense_into_knows_no_seal(
    path: Path, tmp_path: Path
) -> None:
    with open_evening(path) as evening:
        sealed = agree_in(evening, AGREEMENT, seals=LAPTOP)
        seals = evening.look(lambda state: tuple(state.account.seals))
    strange = [type(seals[0])(**{**seals[0].__dict__, "certificate_pem": "geen certificaat"})]
    assert [each.source for each in verify_with(sealed.path, strange).known] == ["profile"]
    assert tmp_path.exists()

"""Certificates of seals as files: for whoever wants to know a seal again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workshop.domain.errors import SessionFileError, TargetTakenError, WriteFailedError
from workshop.evening.opened import look_at
from workshop.evening.target import beside
from workshop.report import certificates, files, keys
from workshop.report.local_keys import local_key

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from cryptography.x509 import Certificate

    from workshop.domain.state import State

SUFFIXES: Final = (*certificates.DER_SUFFIXES, *certificates.PEM_SUFFIXES)
"""Other names are nobody's certificate."""


@dataclass(frozen=True)
class CertificatesWritten:
    """Certificates on disk."""

    paths: tuple[Path, ...]
    names: tuple[str, ...]
    """Whom they name."""


@dataclass(frozen=True)
class _Sealers:
    municipality: str
    pems: tuple[str, ...]


def write_certificates(path: Path, target: Path) -> CertificatesWritten:
    """Of the newest report of the session at `path`; of this laptop's own seal if there is none.

    One file of PEM, or files of DER numbered from the second, by the name of `target`. They hold
    no key.

    Raises a `ResourceError`; then there is no new file.
    """
    return write_certificates_of(look_at(path, sealers), target)


def sealers(state: State) -> _Sealers:
    """A look at who sealed the newest report."""
    newest = state.account.seals[-1] if state.account.seals else None
    pems = tuple(each.pem for each in newest.certificates) if newest else ()
    return _Sealers(state.details.municipality, pems)


def write_certificates_of(found: _Sealers, target: Path) -> CertificatesWritten:
    """Like `write_certificates`, of what `sealers` saw."""
    if not target.absolute().parent.is_dir():
        raise SessionFileError(str(target), "folder")
    known = _certificates(found)
    made = certificates.named(target, known)
    for path in made:
        if path.exists():
            raise TargetTakenError(str(path), "other")
    _write(made)
    return CertificatesWritten(tuple(made), tuple(keys.common_name(each) for each in known))


def _certificates(found: _Sealers) -> Sequence[Certificate]:
    if found.pems:
        return [certificates.from_pem(each) for each in found.pems]
    return [local_key(found.municipality).certificate]


def _write(made: dict[Path, bytes]) -> None:
    """All of them or none."""
    written: list[Path] = []
    try:
        for path, content in made.items():
            files.write_durably(beside(path), content)
            written.append(beside(path))
        for path in made:
            files.publish(beside(path), path)
            written.append(path)
    except WriteFailedError as error:  # of a name that nobody chose
        _discard(written)
        raise WriteFailedError(error.reason, str(next(iter(made)))) from error
    except BaseException:
        _discard(written)
        raise


def _discard(written: list[Path]) -> None:
    for path in written:
        files.discard(path)

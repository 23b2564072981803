"""The list of what a release is made of, as CycloneDX 1.6.

python -m tests.supply.sbom [FILE]      dialoogavond-VERSION.cdx.json unless said otherwise

From the lock, the files of others in assets/, Python and Qt; for the system that this runs on. The
same content gives the same serial number, so that two lists can be compared.
"""

from __future__ import annotations

import hashlib
import platform
import sys
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL
from packaging.utils import canonicalize_name

from tests.supply.installed import needed_by
from tests.supply.parts import VENDORED, Part, distribution
from tests.supply.pins import APP, CHECKOUT, Pin, project, read
from workshop import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMESPACE: Final = uuid.UUID("6f0f2f5e-4d4b-4f4e-9a51-5d3c1b1f7a10")


class NotValidError(ValueError):
    """The list does not follow the published schema."""


def main() -> None:
    """Make the list and write it, if it is valid."""
    target = Path(sys.argv[1] if len(sys.argv) > 1 else f"dialoogavond-{__version__}.cdx.json")
    target.write_text(as_json(made_at=datetime.now(UTC)), encoding="utf-8")
    sys.stdout.write(f"{target}\n")


def as_json(*, made_at: datetime) -> str:
    """The list, checked against the published schema."""
    text: str = JsonV1Dot6(bill(made_at=made_at)).output_as_string(indent=2)
    check(text)
    return text + "\n"


def check(text: str) -> None:
    """NotValidError unless the schema of CycloneDX 1.6 holds; asks no network."""
    if fault := JsonStrictValidator(SchemaVersion.V1_6).validate_str(text):
        raise NotValidError(str(fault))


def bill(*, made_at: datetime) -> Bom:
    """The program, what it needs, and what needs what."""
    pins = {name: pin for name, pin in read(APP).items() if pin.is_wanted_here}
    libraries = {name: _library(pin) for name, pin in pins.items()}
    others = [*map(_vendored, VENDORED), *_beneath()]
    program = _component("dialoogavond", __version__, "EUPL-1.2", ComponentType.APPLICATION)
    made = Bom(components=[*libraries.values(), *others])
    made.metadata.component = program
    made.metadata.timestamp = made_at
    direct = [libraries[canonicalize_name(each.name)] for each in project()["app"]]
    made.register_dependency(program, [*direct, *others])
    for name, asked in needed_by("app").items():
        made.register_dependency(libraries[name], [libraries[each] for each in asked])
    made.serial_number = _serial(made)
    return made


def _serial(made: Bom) -> uuid.UUID:
    names = sorted(f"{each.bom_ref.value}" for each in made.components)
    lock = hashlib.sha256(APP.read_bytes()).hexdigest()
    return uuid.uuid5(_NAMESPACE, "\n".join([__version__, platform.platform(), lock, *names]))


def _component(
    name: str, version: str, licence: str, kind: ComponentType, source: str = "generic"
) -> Component:
    purl = PackageURL(type=source, name=name, version=version)
    return Component(
        name=name,
        version=version,
        type=kind,
        purl=purl,
        bom_ref=purl.to_string(),
        licenses=[LicenseExpression(licence)],
    )


def _library(pin: Pin) -> Component:
    part = distribution(pin.name)
    made = _component(pin.name, str(pin.version), part.licence, ComponentType.LIBRARY, "pypi")
    # One of these files: which, depends on the system it was installed on.
    made.external_references.add(
        ExternalReference(
            type=ExternalReferenceType.DISTRIBUTION,
            url=XsUri(f"pkg:pypi/{pin.name}@{pin.version}"),
            hashes=[_sha256(each.partition(":")[2]) for each in pin.hashes],
        )
    )
    return made


def _vendored(part: Part) -> Component:
    made = _component(part.name, part.version, part.licence, ComponentType.DATA)
    for name in part.files:
        found = hashlib.sha256((CHECKOUT / "assets" / name).read_bytes()).hexdigest()
        made.components.add(
            Component(
                name=name,
                type=ComponentType.FILE,
                bom_ref=f"assets/{name}",
                hashes=[_sha256(found)],
            )
        )
    return made


def _beneath() -> Iterator[Component]:
    """What a bundle takes along beneath the libraries, and databases of vulnerabilities know."""
    yield _component("python", platform.python_version(), "PSF-2.0", ComponentType.PLATFORM)
    qt = str(read(APP)[canonicalize_name("PySide6-Essentials")].version)
    yield _component("qt", qt, "LGPL-3.0-only", ComponentType.FRAMEWORK)


def _sha256(digest: str) -> HashType:
    return HashType(alg=HashAlgorithm.SHA_256, content=digest)


if __name__ == "__main__":
    main()

"""The published schemas of both standards, and what they say of a document."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from lxml import etree

STANDARDS: Final = Path(__file__).parent / "standards"
MDTO: Final = "{https://www.nationaalarchief.nl/mdto}"
ORI_A: Final = "{https://ori-a.nl}"
_FILES: Final = {MDTO: "MDTO-XML1.0.1.xsd", ORI_A: "ORI-A.xsd"}


@cache
def _schema(namespace: str) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(STANDARDS / _FILES[namespace]))


def faults(namespace: str, document: bytes) -> list[str]:
    """What the schema of `namespace` has against it; nothing if it is valid."""
    schema = _schema(namespace)
    schema.validate(etree.fromstring(document))
    return str(schema.error_log).splitlines()


def texts(document: bytes, path: str, namespace: str) -> list[str]:
    """The text of every element at `path`, whose names have no namespace: `a/b`, `.//b`."""
    steps = [step if step in (".", "") else f"{namespace}{step}" for step in path.split("/")]
    return [each.text or "" for each in etree.fromstring(document).findall("/".join(steps))]


def names(document: bytes) -> set[str]:
    """The name of every element, without its namespace."""
    return {etree.QName(each).localname for each in etree.fromstring(document).iter()}

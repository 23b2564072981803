"""XML as two standards want it: their namespace for every element, and only characters of XML."""

from __future__ import annotations

from datetime import datetime
from typing import Final
from xml.etree import ElementTree as ET

from workshop.domain.chamber import ZONE
from workshop.report.exports.archive import xml_text

_LOCATION: Final = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"

Node = ET.Element


def node(name: str, *inside: Node | None) -> Node:
    """An element with others in it; what is None is left out."""
    made = Node(name)
    made.extend(each for each in inside if each is not None)
    return made


def words(name: str, text: str) -> Node:
    """An element with text in it."""
    made = Node(name)
    made.text = xml_text(text)
    return made


def words_if(name: str, text: str) -> Node | None:
    """Likewise, where there is any text."""
    return words(name, text) if text.strip() else None


def moment(name: str, at: str) -> Node | None:
    """A time of the file as `xsd:dateTime`: what the clock in the room said, with its offset."""
    return words(name, local_moment(at)) if at else None


def local_moment(at: str) -> str:
    """A UTC time of the file, in whole seconds on the clock of the room."""
    return datetime.fromisoformat(at).astimezone(ZONE).isoformat(timespec="seconds")


def document(root: Node, namespace: str, schema: str) -> bytes:
    """The whole document: every element in `namespace`, which `schema` (an address) describes."""
    for each in root.iter():
        each.tag = f"{{{namespace}}}{each.tag}"
    root.set(_LOCATION, f"{namespace} {schema}")
    ET.indent(root, "  ")
    body = ET.tostring(root, encoding="unicode", default_namespace=namespace)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'.encode()

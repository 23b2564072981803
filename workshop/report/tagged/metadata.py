"""What the PDF says about itself: title, dates, conformance, colour space."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import XMP, PDFDictionary, PDFStream, PDFString, PDFZCompress

from workshop import resources
from workshop.charts.legible import clean

if TYPE_CHECKING:
    from datetime import datetime

    from reportlab.pdfbase.pdfdoc import PDFDocument

_PDFUA: Final = "http://www.aiim.org/pdfua/ns/id/"
_NAMESPACES: Final = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": _PDFUA,
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}
_PADDING: Final = (" " * 99 + "\n") * 20
"""XMP asks for room in which a later editor can write in place."""


@dataclass(frozen=True, slots=True)
class Meta:
    """Facts about one document. The same facts and blocks give the same bytes."""

    title: str
    author: str
    subject: str
    created: datetime
    """Aware; taken from the data, never from the clock."""
    creator: str = "Dialoogavond"
    keywords: str = ""
    language: str = "nl-NL"

    def cleaned(self, name: str) -> str:
        """A field on one line without control characters, which neither standard allows."""
        return " ".join(clean(getattr(self, name)).split())


class TimeStamp:
    """The moment of creation in the shape that reportlab reads."""

    def __init__(self, moment: datetime) -> None:
        from datetime import UTC

        utc = moment.astimezone(UTC)
        self.t = utc.timestamp()
        self.lt = utc.timetuple()
        self.YMDhms = tuple(self.lt)[:6]
        self.dhh = self.dmm = 0
        self.iso = utc.strftime("%Y-%m-%dT%H:%M:%S+00:00")

    def __repr__(self) -> str:
        return self.iso


def xmp(meta: Meta, stamp: TimeStamp) -> XMP:
    """The metadata stream: claims PDF/A-2a and PDF/UA-1, agrees with the information dictionary."""
    return XMP(creator=lambda document: _packet(meta, stamp, document).encode())


def output_intent(document: PDFDocument) -> PDFDictionary:
    """Colours are sRGB (PDF/A-2, 6.2.3)."""
    profile = (resources.assets() / "icc" / "sRGB2014.icc").read_bytes()
    stream = PDFStream(PDFDictionary({"N": 3}), profile, filters=[PDFZCompress])
    name = PDFString("sRGB IEC61966-2.1")
    return PDFDictionary(
        {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFA1",
            "OutputConditionIdentifier": name,
            "Info": name,
            "RegistryName": PDFString("http://www.color.org"),
            "DestOutputProfile": document.Reference(stream),
        }
    )


def _packet(meta: Meta, stamp: TimeStamp, document: PDFDocument) -> str:
    properties = [
        _bag("dc:title", "Alt", meta.cleaned("title"), default=True),
        _bag("dc:creator", "Seq", meta.cleaned("author")),
        _bag("dc:description", "Alt", meta.cleaned("subject"), default=True),
        _bag("dc:language", "Bag", meta.language),
        _property("dc:format", "application/pdf"),
        _property("pdf:Producer", document.info.producer),
        _property("pdf:Keywords", meta.cleaned("keywords")),
        _property("xmp:CreatorTool", meta.cleaned("creator")),
        _property("xmp:CreateDate", stamp.iso),
        _property("xmp:ModifyDate", stamp.iso),
        _property("pdfaid:part", "2"),
        _property("pdfaid:conformance", "A"),
        _property("pdfuaid:part", "1"),
        _extension_schema(),
    ]
    names = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _NAMESPACES.items())
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about="" {names}>{"".join(properties)}</rdf:Description>'
        f'</rdf:RDF></x:xmpmeta>\n{_PADDING}<?xpacket end="w"?>'
    )


def _property(name: str, value: str) -> str:
    return f"<{name}>{escape(value)}</{name}>"


def _bag(name: str, kind: str, value: str, *, default: bool = False) -> str:
    language = ' xml:lang="x-default"' if default else ""
    item = f"<rdf:li{language}>{escape(value)}</rdf:li>"
    return f"<{name}><rdf:{kind}>{item}</rdf:{kind}></{name}>"


def _extension_schema() -> str:
    """PDF/A knows no `pdfuaid`, so the packet describes it (PDF/A-2, 6.6.2.3)."""
    prop = (
        _property("pdfaProperty:name", "part")
        + _property("pdfaProperty:valueType", "Integer")
        + _property("pdfaProperty:category", "internal")
        + _property("pdfaProperty:description", "Part of ISO 14289 that this document conforms to")
    )
    resource = '<rdf:li rdf:parseType="Resource">{}</rdf:li>'
    schema = (
        _property("pdfaSchema:schema", "PDF/UA identification")
        + _property("pdfaSchema:namespaceURI", _PDFUA)
        + _property("pdfaSchema:prefix", "pdfuaid")
        + f"<pdfaSchema:property><rdf:Seq>{resource.format(prop)}</rdf:Seq></pdfaSchema:property>"
    )
    bag = f"<rdf:Bag>{resource.format(schema)}</rdf:Bag>"
    return f"<pdfaExtension:schemas>{bag}</pdfaExtension:schemas>"

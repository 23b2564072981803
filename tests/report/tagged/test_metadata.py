"""Promises of `workshop.report.tagged.metadata`: true to the data, and to nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

from lxml import etree

from tests.report import sample
from tests.report.tagged.making import opened
from workshop.report.tagged.document import Document

if TYPE_CHECKING:
    from workshop.report.tagged.document import Built
    from workshop.report.tagged.metadata import Meta

NAMES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
}
PRINT_HASH = """
import hashlib
from workshop.report.tagged import patches
patches.apply()
from tests.report import sample
print(hashlib.sha256(sample.sample().build().pdf).hexdigest())
"""


def pdf_with(meta: Meta) -> bytes:
    document = Document(meta, sample.RUNNING)
    document.story.paragraph("Tekst")
    return document.build().pdf


def packet(pdf: bytes) -> etree._Element:
    file = opened(pdf)
    return etree.fromstring(bytes(file.Root.Metadata.read_bytes()))


def hash_in_another_process(**environment: str) -> str:
    command = [sys.executable, "-c", PRINT_HASH]
    env = os.environ | environment
    return subprocess.run(command, check=True, capture_output=True, text=True, env=env).stdout


def test_the_same_story_gives_the_same_bytes_anywhere_and_any_time() -> None:
    first = hash_in_another_process(PYTHONHASHSEED="1", TZ="Europe/Amsterdam")
    assert first == hash_in_another_process(PYTHONHASHSEED="2", TZ="Asia/Tokyo")


def test_packet_and_information_say_the_same(built: Built) -> None:
    found, pdf = packet(built.pdf), opened(built.pdf)
    assert found.xpath("string(//dc:title//*[@*])", namespaces=NAMES) == str(pdf.docinfo.Title)
    assert found.xpath("string(//xmp:CreateDate)", namespaces=NAMES) == "2026-11-12T20:58:00+00:00"
    assert str(pdf.docinfo.CreationDate) == "D:20261112205800+00'00'"
    assert str(pdf.docinfo.ModDate) == str(pdf.docinfo.CreationDate)


def test_conformance_is_claimed_for_both_standards(built: Built) -> None:
    found = packet(built.pdf)
    assert found.xpath("string(//pdfaid:part)", namespaces=NAMES) == "2"
    assert found.xpath("string(//pdfaid:conformance)", namespaces=NAMES) == "A"
    assert found.xpath("string(//pdfuaid:part)", namespaces=NAMES) == "1"


def test_two_documents_in_one_process_do_not_mix() -> None:
    one = pdf_with(replace(sample.META, title="Een", keywords="waarden"))
    two = pdf_with(replace(sample.META, title="Twee"))
    assert str(opened(one).docinfo.Title) == "Een"
    assert str(opened(two).docinfo.Title) == "Twee"
    assert str(opened(two).docinfo.Keywords) == ""
    files = opened(one), opened(two)
    assert files[0].trailer.ID[0] != files[1].trailer.ID[0]


def test_hostile_titles_come_through_without_their_controls() -> None:
    title = 'A & B <x> "q" )( \\ Şahin €\x01\x08\u202e\nregel'
    pdf = pdf_with(replace(sample.META, title=title))
    shown = 'A & B <x> "q" )( \\ Şahin € regel'
    assert str(opened(pdf).docinfo.Title) == shown
    assert packet(pdf).xpath("string(//dc:title//*[@*])", namespaces=NAMES) == shown


def test_a_moment_is_written_in_utc_whatever_zone_it_came_in() -> None:
    amsterdam = timezone(timedelta(hours=1))
    meta = replace(sample.META, created=datetime(2026, 11, 12, 21, 58, tzinfo=amsterdam))
    assert str(opened(pdf_with(meta)).docinfo.CreationDate) == "D:20261112205800+00'00'"


def test_the_document_is_dutch_and_shows_its_title(built: Built) -> None:
    pdf = opened(built.pdf)
    assert str(pdf.Root.Lang) == "nl-NL"
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    assert bool(pdf.Root.MarkInfo.Marked)

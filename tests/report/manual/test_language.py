"""Promises of the manual's language: B1, active, without jargon, and nobody is blamed."""

from __future__ import annotations

import re
from statistics import mean
from typing import Final

from tests.report.manual.reading import pages, sentences, texts

SHORT: Final = 14
"""Words of a sentence, on average."""
LONGEST: Final = 30
JARGON: Final = (
    *("applicatie", "functionaliteit", "implementer", "faciliter", "optimaliser", "gebruiker"),
    *("interface", "client", "server", "database", "sessie", "submit", "browservenster", "URL"),
    *("stakeholder", "burgerparticipatie", "teneinde", "middels", "inzake", "betreffende"),
    *("derhalve", "alsmede", "dient te", "dienen te", "conform", "ten behoeve", "omtrent"),
    *("onthullen", "oogst", "parkeerplaats", "regie ", "groepsantwoord", "ongeldig", "succesvol"),
    *("helaas", "je hebt vergeten", "ten gevolge", "aangaande", "echter", "reeds", "hierbij"),
)
"""Words for which there is a plainer one; see also the words that the screen avoids."""


def test_sentences_are_short() -> None:
    lengths = [len(each.split()) for page in pages() for each in sentences(page)]
    assert mean(lengths) < SHORT
    assert max(lengths) <= LONGEST


def test_no_page_is_hard_to_read() -> None:
    for page in pages():
        assert mean(len(each.split()) for each in sentences(page)) < SHORT, page.name


def test_there_is_no_jargon_and_nobody_is_shouted_at() -> None:
    for page in pages():
        said = " ".join(texts(page))
        found = [word for word in JARGON if re.search(rf"\b{word}", said, re.IGNORECASE)]
        assert found == [], page.name
        assert "!" not in said, page.name

"""The report speaks Dutch, in the third person, and uses no legal word wrongly."""

from __future__ import annotations

import importlib
import pkgutil
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

import workshop.texts.outline
from tests.report.exports import samples
from tests.report.exports.played import short_evening
from tests.report.outline.reading import own_texts, texts
from workshop.domain.settings import Attribution, Publicity
from workshop.report.outline import outline
from workshop.texts import promises

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.pictures.report_data import ReportData

ENGLISH = re.compile(
    r"\b(the|and|of the|step|round|question|agreed|adopted|joint|own|shown|none|true|false|null"
    r"|dissent|poll|pledge|agreement|participant|facilitator|clerk|chair|draft|seat|team)\b",
    re.IGNORECASE,
)
ADDRESSED = re.compile(r"\b(je|jij|jou|jouw|jullie|u|uw)\b", re.IGNORECASE)
LONGEST_SENTENCE = 24


def evenings() -> Iterator[ReportData]:
    yield from (samples.full(), samples.adopted(), samples.empty(), short_evening())
    yield from (samples.named(), samples.reopened_after_adoption())
    for publicity in Publicity:
        for attribution in Attribution:
            yield replace(
                samples.full(), publicity=publicity, attribution=attribution, as_person=True
            )


def constants(*, without: tuple[str, ...] = ()) -> Iterator[str]:
    """Every sentence that stands in the texts as it is."""
    for found in pkgutil.iter_modules(workshop.texts.outline.__path__):
        if found.name in without:
            continue
        module = importlib.import_module(f"workshop.texts.outline.{found.name}")
        for name, value in vars(module).items():
            if name.isupper() or name.startswith("_NO"):
                yield from _strings(value)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value.values()
    else:
        yield from texts(value)


SAID = [*constants(), *(text for data in evenings() for text in own_texts(outline(data)))]
_PROPOSED = set(constants()) - set(constants(without=("proposal",)))
REPORTED = [text for text in SAID if text not in _PROPOSED]
"""Without the draft proposal: there the council decides."""


@pytest.mark.parametrize("pattern", [ENGLISH, ADDRESSED])
def test_no_english_and_nobody_is_addressed(pattern: re.Pattern[str]) -> None:
    assert not [text for text in SAID if pattern.search(text)]


def test_a_poll_is_never_called_a_vote() -> None:
    votes = [
        text for text in SAID if re.search(r"(?<!geen )\bstemming|\bstemmen", text, re.IGNORECASE)
    ]
    assert not votes


def test_only_the_council_adopts() -> None:
    for text in REPORTED:
        for found in re.finditer("vastgesteld", text, re.IGNORECASE):
            assert text[found.end() :].startswith(" door de raad"), text


def test_nothing_is_called_secret_signed_or_won() -> None:
    words = re.compile("geheim|ondertekend|winnaar|winnend|score|aangenomen", re.IGNORECASE)
    for text in SAID:
        # Of secrecy it is only said that there is none, or that this is not the place to look.
        plain = text
        for means in promises.PUBLICITY_MEANS.values():
            plain = plain.replace(means, "")
        assert not words.search(plain), text


def test_of_secrecy_is_only_said_that_there_is_none_or_where_it_is_not_said() -> None:
    found = [
        sentence
        for means in promises.PUBLICITY_MEANS.values()
        for sentence in re.split(r"(?<=\.) ", means)
        if "geheim" in sentence
    ]
    assert found == [
        "Er is geen wettelijke geheimhouding, alleen een afspraak.",
        "Of er geheimhouding geldt, staat hier niet in.",
    ]


def test_decisions_are_only_the_council_s_own_or_denied() -> None:
    allowed = re.compile(
        r"geen besluit(en)?\b|raadsvergadering besluit\b|^Besluit$|Besluit: |besluitenlijst"
    )
    for text in REPORTED:
        assert "besluit" not in allowed.sub("", text).casefold(), text


def test_sentences_are_short() -> None:
    sentences = [each for text in constants() for each in re.split(r"(?<=[.?!;:])\s", text)]
    assert not [each for each in sentences if len(each.split()) > LONGEST_SENTENCE]

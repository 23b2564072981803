"""Promises of plain Dutch (B1): short sentences, everyday words, and what is never said.

Of all that the program says, of programmes, themes, ready-made evenings, cards, the rehearsal and
the manual. Whether a sentence is good is for a reader; these are the faults that can be counted.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest

from tests.language.plain import Sentence, of_content, of_manual, of_texts, sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LONGEST: Final = 20
"""Words."""
USUAL: Final = 10
"""Words on average: half of what a reader at B1 can do with."""
LONG_FOR_A_REASON: Final = {
    "We veronderstellen dat bij eenzaamheid vooral de buurt telt": "as a council would write it",
    "We veronderstellen dat inwoners eerder om hulp vragen": "as a council would write it",
}
"""How a sentence begins -> why it may be longer."""
PLAIN: Final = {
    "aangaande": "over",
    "aldus": "zo",
    "alsmede": "en",
    "annuleren": "stoppen",
    "betreffende": "over",
    "conform": "volgens",
    "configureren": "instellen",
    "derhalve": "dus",
    "desbetreffende": "deze",
    "dienen te": "moeten",
    "dient te": "moet",
    "door middel van": "met",
    "faciliteren": "helpen",
    "functionaliteit": "wat het kan",
    "genereren": "maken",
    "implementatie": "invoering",
    "implementeren": "invoeren",
    "in het kader van": "voor",
    "in verband met": "door",
    "indien": "als",
    "initiëren": "beginnen",
    "input": "inbreng",
    "inzake": "over",
    "issue": "punt",
    "met betrekking tot": "over",
    "middels": "met",
    "naar aanleiding van": "na, door",
    "omtrent": "over",
    "op basis van": "volgens",
    "operationeel": "klaar",
    "optimaliseren": "verbeteren",
    "output": "uitkomst",
    "parameter": "instelling",
    "participeren": "meedoen",
    "realiseren": "maken",
    "reeds": "al",
    "stakeholder": "betrokkene",
    "stakeholders": "betrokkenen",
    "synchroniseren": "gelijk maken",
    "ten aanzien van": "over",
    "ten behoeve van": "voor",
    "teneinde": "om",
    "tenzij": "behalve als",
    "tevens": "ook",
    "valideren": "controleren",
    "wederom": "weer",
    "zulks": "dat",
}
"""Words of offices and of software -> what people say."""
NEVER: Final = re.compile(
    r"\b(ongeldige?|succesvolle?|succesvol|helaas|sessies?|submit|token|event|snapshot)\b"
    r"|\b(?-i:Fout)\b|\bje hebt vergeten\b|!(?![=\w])",
    re.IGNORECASE,
)
"""What no window, tablet or page says: words of ours, blame, and raised voices."""
TERMS: Final = {
    "Aldus vastgesteld": "the form of a decision of the council (Gemeentewet)",
}
"""Sentences in which such a word is the matter itself -> why."""
SOURCES: Final[dict[str, Callable[[], Iterator[Sentence]]]] = {
    "texts": of_texts,
    "manual": of_manual,
    **{
        folder: lambda folder=folder: of_content(folder)  # type: ignore[misc]  # bound per folder
        for folder in ("programmes", "themes", "evenings", "cards", "rehearsal")
    },
}


@pytest.mark.parametrize("source", SOURCES)
def test_no_sentence_is_longer_than_people_read_at_once(source: str) -> None:
    found = list(SOURCES[source]())
    long = [each for each in found if len(each.words) > LONGEST and not _has_reason(each)]
    assert [f"{len(each.words)} {each.where}: {each.text}" for each in long] == []
    whole = [len(each.words) for each in found if len(each.words) > 3]
    assert sum(whole) / len(whole) <= USUAL


@pytest.mark.parametrize("source", SOURCES)
def test_words_of_offices_have_an_everyday_one_instead(source: str) -> None:
    wanted = re.compile(rf"\b({'|'.join(map(re.escape, PLAIN))})\b", re.IGNORECASE)
    found = [
        f"{each.where}: {each.text} ({PLAIN[match[0].lower()]})"
        for each in SOURCES[source]()
        if (match := wanted.search(each.text)) and not _is_term(each)
    ]
    assert found == []


@pytest.mark.parametrize("source", SOURCES)
def test_nobody_is_blamed_shouted_at_or_told_of_our_insides(source: str) -> None:
    found = [f"{each.where}: {each.text}" for each in SOURCES[source]() if NEVER.search(each.text)]
    assert found == []


def test_each_reason_is_still_needed() -> None:
    texts = [each for source in SOURCES.values() for each in source()]
    long = [each.text for each in texts if len(each.words) > LONGEST]
    assert [each for each in LONG_FOR_A_REASON if not any(t.startswith(each) for t in long)] == []
    assert [each for each in TERMS if not any(each in t.text for t in texts)] == []


def _has_reason(sentence: Sentence) -> bool:
    return any(sentence.text.startswith(each) for each in LONG_FOR_A_REASON)


def _is_term(sentence: Sentence) -> bool:
    return any(each in sentence.text for each in TERMS)


def test_a_sentence_ends_where_a_reader_takes_breath() -> None:
    said = "Kies een naam. Of kies: een groep;\neen fractie.\n\n- Nog {number} keer"
    found = [each.text for each in sentences("x", said)]
    assert found == [
        "Kies een naam.",
        "Of kies:",
        "een groep;",
        "een fractie.",
        "- Nog {number} keer",
    ]
    assert len(found[-1].split()) == 4
    assert len(next(sentences("x", "Nog {number} keer.")).words) == 3

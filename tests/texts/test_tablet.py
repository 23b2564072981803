"""Promises of every sentence on a tablet: plain words, no blame, no shouting."""

from __future__ import annotations

import re

import pytest

from tests.texts.ui.test_wording import NOT_OURS
from workshop.texts import promises
from workshop.texts.tablet import WORDS

LONGEST_WORDS = 15
"""Of one sentence, as the rules of the house have it; names that are filled in aside."""
PLACE = re.compile(r"\{(\w*)\}")


@pytest.mark.parametrize("key", WORDS)
def test_no_sentence_blames_or_shouts(key: str) -> None:
    assert not NOT_OURS.search(WORDS[key])


@pytest.mark.parametrize("key", WORDS)
def test_a_sentence_is_short_and_trimmed(key: str) -> None:
    text = WORDS[key]
    assert text == text.strip()
    assert text
    assert "  " not in text
    for sentence in re.split(r"[.?:] ", text):
        assert len(sentence.split()) <= LONGEST_WORDS, sentence


@pytest.mark.parametrize("key", WORDS)
def test_places_to_fill_in_have_names(key: str) -> None:
    """The page looks for words between braces: any other brace would stand on the screen."""
    rest = PLACE.sub("", WORDS[key])
    assert "{" not in rest
    assert "}" not in rest
    assert all(PLACE.findall(WORDS[key]))


def test_quotes_are_curly() -> None:
    straight = [key for key, text in WORDS.items() if "'" in text or '"' in text]
    assert straight == []


def test_what_is_promised_is_literally_what_others_promise() -> None:
    assert WORDS["no_meeting"] == promises.NO_MEETING_YET
    assert WORDS["poll"] == promises.POLL
    assert WORDS["others"] == promises.OTHERS

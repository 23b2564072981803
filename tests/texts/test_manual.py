"""Promises of `workshop.texts.manual`: what leads through the manual can be told apart."""

from __future__ import annotations

from workshop.texts import manual as words


def test_ways_through_the_manual_have_names_of_their_own() -> None:
    ways = [words.SKIP, words.PAGES, words.EVERYTHING, words.PREVIOUS, words.NEXT, words.ALSO]
    assert len(set(ways)) == len(ways)
    assert all(way.strip() and not way.endswith(".") for way in ways)


def test_sentences_are_whole_and_say_that_no_internet_is_needed() -> None:
    for sentence in (words.OFFLINE, words.EVERYTHING_MEANS):
        assert sentence.endswith(".")
        assert "!" not in sentence
    assert "geen internet" in words.OFFLINE

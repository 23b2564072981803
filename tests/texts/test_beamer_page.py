"""Promises of what the beamer in a browser says: calm, short, and as the remote control says it."""

from __future__ import annotations

import pytest

from tests.texts.ui.test_wording import NOT_OURS
from workshop.texts.beamer_page import BLACK, WORDS
from workshop.texts.tablet import REMOTE
from workshop.texts.ui import tablets

LONGEST_WORDS = 15


@pytest.mark.parametrize("text", [*WORDS.values(), BLACK])
def test_each_sentence_is_short_and_blames_nobody(text: str) -> None:
    assert not NOT_OURS.search(text)
    assert text == text.strip()
    assert all(len(sentence.split()) <= LONGEST_WORDS for sentence in text.split(". "))


def test_a_wrong_code_is_said_as_on_the_remote_control() -> None:
    assert WORDS["code_wrong"] == REMOTE["code_wrong"]


def test_the_operator_reads_where_it_is_and_its_code() -> None:
    said = tablets.beamer("192.168.8.2:8080", "123456")
    assert said == "Beamer in een browser: 192.168.8.2:8080/b, code 123 456."

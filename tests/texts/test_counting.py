"""Numbers and lists in a Dutch sentence."""

from __future__ import annotations

import pytest

from workshop.texts.counting import counted, listed


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "0 antwoorden"), (1, "1 antwoord"), (2, "2 antwoorden"), (1204, "1.204 antwoorden")],
)
def test_counting_words_agree(number: int, words: str) -> None:
    assert counted(number, "antwoord", "antwoorden") == words


@pytest.mark.parametrize(
    ("words", "text"),
    [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")],
)
def test_lists_read_aloud(words: list[str], text: str) -> None:
    assert listed(words) == text

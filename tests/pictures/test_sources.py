"""Promises of `workshop.pictures.sources`: what a joint answer rests on, in words."""

from __future__ import annotations

import pytest

from tests.domain.method import OWN, QUESTIONS, WEIGHTS, joint, own
from tests.pictures.evening import SAMPLES, Council
from workshop.domain import commands as c
from workshop.domain.ids import ClusterId, EntryId, QuestionId
from workshop.domain.programme import Kind
from workshop.domain.wording import is_erased
from workshop.pictures.sources import source_words


def test_cards_and_clusters_have_their_words() -> None:
    evening = Council()
    seq = evening.items(evening.person("Ada"), OWN, "zorg", "rust")
    evening.answer(evening.person("Bo"), own(Kind.TEXT), SAMPLES[Kind.TEXT]("een verhaal"))
    evening.show(OWN)
    (story,) = evening.show(own(Kind.TEXT))
    evening.cluster(OWN, "Nabijheid", f"{seq}.0")
    found = source_words(evening.state, [f"{seq}.1", "nabijheid", story])
    assert found == {f"{seq}.1": "rust", "nabijheid": "Nabijheid", story: "een verhaal"}


def test_a_card_keeps_the_words_that_were_shown_then() -> None:
    evening = Council()
    ada = evening.person("Ada")
    evening.items(ada, OWN, "zorg")
    (card,) = evening.show(OWN)
    evening.items(ada, OWN, "iets anders")
    evening.show(OWN)
    assert source_words(evening.state, [card]) == {card: "zorg"}


def test_what_was_not_shown_has_no_words() -> None:
    evening = Council()
    seq = evening.items(evening.person("Ada"), OWN, "kanarie")
    assert source_words(evening.state, [f"{seq}.0"]) == {}
    evening.show(OWN)
    later = evening.items(evening.person("Bo"), OWN, "kanarie")
    assert source_words(evening.state, [f"{later}.0"]) == {}


def test_an_erased_card_says_so() -> None:
    evening = Council()
    seq = evening.items(evening.person("Ada"), OWN, "zorg", "rust")
    evening.show(OWN)
    evening.do(c.EraseAnswer("ada", OWN, c.ErasureCategory.REQUEST, "verzoek"))
    found = source_words(evening.state, [f"{seq}.0", f"{seq}.1"])
    assert [is_erased(text) for text in found.values()] == [True, True]


def test_an_erased_name_of_a_cluster_says_so() -> None:
    evening = Council()
    (made,) = evening.do(c.SetCluster(OWN, ClusterId("k"), "Naam van een inwoner", ()))
    evening.do(c.EraseEvent(made.seq, c.ErasureCategory.PERSONAL_DATA, "naam genoemd"))
    assert is_erased(source_words(evening.state, ["k"])["k"])


def test_a_cluster_that_was_dissolved_was_not_erased() -> None:
    evening = Council()
    evening.show(OWN)
    cluster = evening.cluster(OWN, "Nabijheid")
    evening.do(c.RemoveCluster(OWN, cluster))
    assert source_words(evening.state, [cluster, "1.x", ""]) == {}


@pytest.mark.parametrize(
    ("question", "fields", "words"),
    [
        (joint(Kind.STATEMENT), ("welzijn",), "Welzijn van iedereen"),
        (joint(Kind.NUMBER), ("12.5",), "12,5"),
        (WEIGHTS, ("30", "30", "40"), "Vrijheid 30, Welzijn van iedereen 30, Veiligheid 40"),
    ],
)
def test_what_was_written_down_before_is_named_in_words(
    question: QuestionId, fields: tuple[str, ...], words: str
) -> None:
    evening = Council()
    keys = [column.key for column in QUESTIONS[question].columns]
    evening.do(c.SetEntry(question, EntryId("e"), dict(zip(keys, fields, strict=False))))
    step = evening.state.step_of(question).title
    assert source_words(evening.state, ["e"]) == {"e": f"{words} ({step})"}

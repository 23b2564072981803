"""Promises of `workshop.domain.rules.board` about clusters and joint answers."""

from __future__ import annotations

import pytest

from tests.domain.evening import Evening
from tests.domain.method import JOINT, LINKS, OWN, WEIGHTS, joint
from workshop.domain import commands as c
from workshop.domain.errors import (
    AnswerInvalidError,
    EmptyTextError,
    NotForThisQuestionError,
    NotShownError,
    TextTooLongError,
    UnknownIdError,
)
from workshop.domain.events import ClusterRemoved, ClusterSet
from workshop.domain.ids import (
    CardId,
    ClusterId,
    EntryId,
    ParticipantId,
    QuestionId,
    RemarkId,
)
from workshop.domain.programme import Kind
from workshop.domain.rules.board import ENTRY_LIMIT

RUST, RUIMTE = ClusterId("rust"), ClusterId("ruimte")
E1, E2, E3 = EntryId("e1"), EntryId("e2"), EntryId("e3")
R1 = RemarkId("r1")
NO_QUESTION = QuestionId("oefen.waarden.samen.niets")


def lay_cards(evening: Evening) -> list[CardId]:
    """Three shown texts of one person."""
    evening.items(evening.person("Ada"), OWN, "rust", "ruimte", "groen")
    return list(evening.show(OWN))


def clusters(evening: Evening) -> dict[str, tuple[str, ...]]:
    return {each.name: each.cards for each in evening.state.boards[OWN].clusters.values()}


def entry(key: EntryId, text: str, *sources: str, rationale: str = "") -> c.SetEntry:
    return c.SetEntry(JOINT, key, {"text": text}, rationale, sources)


def remark(text: str, *sources: str, kind: c.RemarkKind = c.RemarkKind.DISSENT) -> c.SetRemark:
    return c.SetRemark(JOINT, R1, kind, text, sources)


def texts(evening: Evening) -> list[str]:
    return [each.fields["text"] for each in evening.state.joint[JOINT].entries.values()]


# --- clusters ------------------------------------------------------------------------------


def test_a_cluster_holds_shown_cards_under_the_rooms_own_words(evening: Evening) -> None:
    one, other, _ = lay_cards(evening)
    evening.do(c.SetCluster(OWN, RUST, " Rust  en ruimte ", (one, other, one)))
    assert clusters(evening) == {"Rust en ruimte": (one, other)}
    evening.refuses(EmptyTextError, c.SetCluster(OWN, RUST, " ", (one,)))


def test_a_card_that_was_not_shown_cannot_be_clustered(evening: Evening) -> None:
    one, *_ = lay_cards(evening)
    later = evening.items(evening.person("Bo"), OWN, "water")
    command = c.SetCluster(OWN, RUST, "Rust", (one, CardId(f"{later}.0")))
    assert evening.refuses(NotShownError, command).source == f"{later}.0"
    evening.refuses(NotShownError, c.SetCluster(OWN, RUST, "Rust", (CardId("nergens"),)))


def test_a_card_of_another_question_lies_elsewhere(evening: Evening) -> None:
    team = evening.team("Tafel")
    evening.items(team, JOINT, "samen rust")
    (card,) = evening.show(JOINT)
    lay_cards(evening)
    evening.refuses(NotShownError, c.SetCluster(OWN, RUST, "Rust", (card,)))
    evening.do(c.SetCluster(JOINT, RUST, "Rust", (card,)))


def test_a_card_is_in_one_cluster_and_leaves_the_one_it_was_in(evening: Evening) -> None:
    one, other, third = lay_cards(evening)
    evening.cluster(OWN, "Rust", one, other)
    evening.cluster(OWN, "Ruimte", other, third)
    assert clusters(evening) == {"Rust": (one,), "Ruimte": (other, third)}


def test_a_card_on_the_board_stays_even_when_its_author_thought_again(evening: Evening) -> None:
    one, other, _ = lay_cards(evening)
    evening.cluster(OWN, "Rust", one)
    evening.items(c.ByParticipant(ParticipantId("ada")), OWN, "onrust")
    (new,) = evening.show(OWN)
    evening.cluster(OWN, "Rust", one, new)
    assert clusters(evening) == {"Rust": (one, new)}
    evening.refuses(NotShownError, c.SetCluster(OWN, RUST, "Rust", (one, new, other)))


def test_the_same_cluster_again_writes_nothing(evening: Evening) -> None:
    one, other, _ = lay_cards(evening)
    evening.cluster(OWN, "Rust", one, other)
    assert evening.would(c.SetCluster(OWN, RUST, " Rust", (one, other, one))) == []
    assert evening.would(c.SetCluster(OWN, RUST, "Stilte", (one, other))) != []
    assert evening.would(c.SetCluster(OWN, RUST, "Rust", (other, one))) != []


def test_a_cluster_may_be_empty_or_emptied(evening: Evening) -> None:
    one, *_ = lay_cards(evening)
    evening.cluster(OWN, "Rust", one)
    evening.cluster(OWN, "Rust")
    assert clusters(evening) == {"Rust": ()}


def test_merging_keeps_the_first_name_and_all_cards(evening: Evening) -> None:
    one, other, third = lay_cards(evening)
    evening.cluster(OWN, "Rust", one)
    evening.cluster(OWN, "Ruimte", other, third)
    merge = c.MergeClusters(OWN, RUST, RUIMTE)
    assert evening.would(merge) == [
        ClusterSet(RUST, "Rust", (one, other, third)),
        ClusterRemoved(RUIMTE),
    ]
    evening.do(merge)
    assert clusters(evening) == {"Rust": (one, other, third)}


def test_merging_a_cluster_with_itself_writes_nothing(evening: Evening) -> None:
    evening.cluster(OWN, "Rust")
    assert evening.would(c.MergeClusters(OWN, RUST, RUST)) == []


def test_a_removed_cluster_lays_its_cards_loose(evening: Evening) -> None:
    one, *_ = lay_cards(evening)
    evening.cluster(OWN, "Rust", one)
    evening.do(c.RemoveCluster(OWN, RUST))
    assert clusters(evening) == {}


def test_only_what_is_there_can_be_merged_or_removed(evening: Evening) -> None:
    for command in (c.MergeClusters(OWN, RUST, RUIMTE), c.RemoveCluster(OWN, RUST)):
        assert evening.refuses(UnknownIdError, command).what == "board"
    evening.cluster(OWN, "Rust")
    for command in (
        c.MergeClusters(OWN, RUST, RUIMTE),
        c.MergeClusters(OWN, RUIMTE, RUST),
        c.RemoveCluster(OWN, RUIMTE),
    ):
        refused = evening.refuses(UnknownIdError, command)
        assert (refused.what, refused.name) == ("cluster", "ruimte")


# --- entries -------------------------------------------------------------------------------


def test_a_joint_answer_has_entries_with_rationale_and_sources(evening: Evening) -> None:
    card, *_ = lay_cards(evening)
    cluster = evening.cluster(OWN, "Rust", card)
    evening.do(entry(E1, " rust ", card, cluster, rationale=" omdat\nhet kan "))
    (written,) = evening.state.joint[JOINT].entries.values()
    assert written.fields == {"text": "rust"}
    assert written.rationale == "omdat\nhet kan"
    assert written.sources == (card, "rust")


def test_an_entry_written_again_stays_in_its_place(evening: Evening) -> None:
    evening.do(entry(E1, "rust"), entry(E2, "ruimte"), entry(E1, "stilte"))
    assert texts(evening) == ["stilte", "ruimte"]


def test_the_same_entry_again_writes_nothing(evening: Evening) -> None:
    card, *_ = lay_cards(evening)
    evening.do(entry(E1, "rust", card, rationale="omdat"))
    assert evening.would(entry(E1, "rust ", card, rationale="omdat ")) == []
    assert evening.would(entry(E1, "rust", card, rationale="want")) != []
    assert evening.would(entry(E1, "rust", rationale="omdat")) != []


def test_joint_answers_are_given_to_joint_questions(evening: Evening) -> None:
    for command in (
        c.SetEntry(OWN, E1, {"text": "rust"}),
        c.SetRemark(OWN, R1, c.RemarkKind.DISSENT, "anders"),
    ):
        assert evening.refuses(NotForThisQuestionError, command).expected == "joint"
    evening.refuses(UnknownIdError, c.SetEntry(NO_QUESTION, E1, {"text": "rust"}))


def test_an_entry_fits_its_question(evening: Evening) -> None:
    command = c.SetEntry(WEIGHTS, E1, {"vrijheid": "60", "welzijn": "60", "veiligheid": "0"})
    assert evening.refuses(AnswerInvalidError, command).problem == "sum"
    number = c.SetEntry(joint(Kind.NUMBER), E1, {"text": "veel"})
    assert evening.refuses(AnswerInvalidError, number).problem == "number"
    evening.refuses(TextTooLongError, entry(E1, "rust", rationale="x" * 10_001))


def test_a_joint_answer_is_no_endless_list_but_what_is_there_can_be_changed(
    evening: Evening,
) -> None:
    for number in range(ENTRY_LIMIT):
        evening.do(entry(EntryId(f"e{number}"), f"waarde {number}"))
    refused = evening.refuses(AnswerInvalidError, entry(EntryId("nog een"), "te veel"))
    assert refused.problem == "too_many"
    assert refused.detail == {"found": "61", "limit": "60"}
    assert evening.would(entry(E1, "anders"))


def test_an_entry_can_be_taken_out(evening: Evening) -> None:
    assert evening.refuses(UnknownIdError, c.RemoveEntry(JOINT, E1)).what == "joint_answer"
    evening.do(entry(E1, "rust"), entry(E2, "ruimte"), c.RemoveEntry(JOINT, E1))
    assert texts(evening) == ["ruimte"]
    refused = evening.refuses(UnknownIdError, c.RemoveEntry(JOINT, E1))
    assert (refused.what, refused.name) == ("entry", "e1")


def test_entries_are_read_in_the_order_the_room_wants(evening: Evening) -> None:
    evening.do(entry(E1, "rust"), entry(E2, "ruimte"), entry(E3, "groen"))
    evening.do(c.OrderEntries(JOINT, (E3, E1)))
    assert texts(evening) == ["groen", "rust", "ruimte"]
    assert evening.would(c.OrderEntries(JOINT, (E3, E1, E2))) == []
    assert evening.would(c.OrderEntries(JOINT, ())) == []


def test_only_what_is_there_can_be_ordered(evening: Evening) -> None:
    assert evening.refuses(UnknownIdError, c.OrderEntries(JOINT, ())).what == "joint_answer"
    evening.do(entry(E1, "rust"))
    assert evening.refuses(UnknownIdError, c.OrderEntries(JOINT, (E2,))).name == "e2"


# --- references ----------------------------------------------------------------------------


def link(**fields: str) -> c.SetEntry:
    return c.SetEntry(LINKS, E1, {"resultaat": "minder geluid", **fields})


@pytest.mark.parametrize("named", ["e2", "Groene wijk", " groene  WIJK "])
def test_a_reference_names_an_entry_by_id_or_by_its_text_and_is_kept_by_id(
    evening: Evening, named: str
) -> None:
    evening.do(entry(E1, "rust"), entry(E2, "Groene wijk"))
    evening.do(link(waarde=named))
    assert evening.state.joint[LINKS].entries[E1].fields["waarde"] == "e2"


def test_a_reference_to_nothing_is_refused(evening: Evening) -> None:
    for _ in range(2):  # before and after there is a joint answer to refer to
        refused = evening.refuses(AnswerInvalidError, link(waarde="groen"))
        assert (refused.problem, refused.question) == ("reference", LINKS)
        assert refused.detail == {"field": "waarde", "found": "groen"}
        evening.do(entry(E1, "rust"))


def test_a_reference_to_a_programme_that_is_not_there_is_refused(evening: Evening) -> None:
    assert evening.refuses(AnswerInvalidError, link(buiten="iets")).problem == "reference"


def test_a_reference_may_be_left_open(evening: Evening) -> None:
    evening.do(link(waarde=" "))
    assert evening.state.joint[LINKS].entries[E1].fields == {"resultaat": "minder geluid"}


def test_what_is_referred_to_may_go_and_the_row_shows_the_gap(evening: Evening) -> None:
    evening.do(entry(E2, "rust"), link(waarde="rust"), c.RemoveEntry(JOINT, E2))
    assert evening.state.joint[LINKS].entries[E1].fields["waarde"] == "e2"


# --- sources -------------------------------------------------------------------------------


def test_a_source_was_shown_to_the_room(evening: Evening) -> None:
    seq = evening.items(evening.person("Ada"), OWN, "rust")
    source = f"{seq}.0"
    for command in (entry(E1, "rust", source), remark("anders", source)):
        assert evening.refuses(NotShownError, command).source == source
    evening.show(OWN)
    evening.do(entry(E1, "rust", source), remark("anders", source))


@pytest.mark.parametrize("source", ["1.0", "rust", "", "x.y", "3.9"])
def test_a_source_is_a_cluster_or_a_card(evening: Evening, source: str) -> None:
    lay_cards(evening)
    evening.refuses(NotShownError, entry(E1, "rust", source))


def test_a_source_stays_when_its_author_thought_again_or_its_words_were_erased(
    evening: Evening,
) -> None:
    card, other, _ = lay_cards(evening)
    cluster = evening.cluster(OWN, "Rust")
    evening.do(entry(E1, "rust", card, cluster), remark("anders", card, cluster))
    evening.items(c.ByParticipant(ParticipantId("ada")), OWN, "onrust")
    evening.show(OWN)
    evening.do(c.RemoveCluster(OWN, cluster))
    evening.do(c.EraseAnswer("ada", OWN, c.ErasureCategory.REQUEST, "op verzoek"))
    evening.do(entry(E1, "stilte", card, cluster), remark("toch anders", cluster))
    evening.refuses(NotShownError, entry(E1, "stilte", card, other))
    evening.refuses(NotShownError, entry(E2, "nieuw", card))


# --- what stays apart ----------------------------------------------------------------------


@pytest.mark.parametrize("kind", c.RemarkKind)
def test_what_stays_apart_is_written_beside_the_entries(
    evening: Evening, kind: c.RemarkKind
) -> None:
    evening.do(remark(" Wij zien\nhet anders ", kind=kind))
    (written,) = evening.state.joint[JOINT].remarks.values()
    assert (written.kind, written.text) == (kind.value, "Wij zien\nhet anders")
    assert evening.would(remark("Wij zien\nhet anders", kind=kind)) == []
    assert evening.refuses(EmptyTextError, remark(" ", kind=kind)).what == "remark"


def test_a_remark_can_be_written_otherwise_and_taken_back(evening: Evening) -> None:
    assert evening.refuses(UnknownIdError, c.RemoveRemark(JOINT, R1)).what == "joint_answer"
    evening.do(remark("anders"), remark("heel anders"))
    assert evening.state.joint[JOINT].remarks[R1].text == "heel anders"
    evening.do(c.RemoveRemark(JOINT, R1))
    assert evening.state.joint[JOINT].remarks == {}
    assert evening.refuses(UnknownIdError, c.RemoveRemark(JOINT, R1)).what == "remark"

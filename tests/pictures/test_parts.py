"""Promises of `workshop.pictures` board, joint, polls and harvest: what stands on every surface."""

from __future__ import annotations

from dataclasses import replace

from tests.domain.method import JOINT, LINKING_STEP, LINKS, OWN, QUESTIONS, WEIGHTS, joint
from tests.pictures.evening import Council
from workshop.domain import commands as c
from workshop.domain.ids import EntryId, ParticipantId, QuestionId, RemarkId
from workshop.domain.programme import Field, Kind, Phase
from workshop.domain.state import State
from workshop.domain.timeline import Span, Timeline, TimelineFields, month
from workshop.domain.wording import is_erased
from workshop.pictures.board import BoardPicture, ClusterPicture, board_picture, cluster_of
from workshop.pictures.harvest import HarvestLine, harvest
from workshop.pictures.joint import (
    EntryPicture,
    FieldPicture,
    JointPicture,
    LooseEnds,
    RemarkPicture,
    joint_picture,
)
from workshop.pictures.polls import PollPicture, poll_picture

PRIVACY = c.ErasureCategory.PERSONAL_DATA


# --- the board -----------------------------------------------------------------------------


def three_cards() -> tuple[Council, dict[str, str]]:
    """Cards by their text, each of somebody else."""
    evening = Council()
    for name, text in (("Ada", "zorg"), ("Bo", "aandacht"), ("Cas", "rust")):
        evening.items(evening.person(name), OWN, text)
    return evening, {text: card for card, text in evening.show(OWN).items()}


def test_without_clusters_all_cards_lie_loose_in_order_of_text() -> None:
    evening, _ = three_cards()
    assert board_picture(evening.state, OWN) == BoardPicture((), ("aandacht", "rust", "zorg"))
    assert cluster_of(evening.state, OWN) == {}


def test_clusters_hold_their_cards_in_order_of_text() -> None:
    evening, cards = three_cards()
    evening.cluster(OWN, "Nabijheid", cards["zorg"], cards["aandacht"])
    assert board_picture(evening.state, OWN) == BoardPicture(
        (ClusterPicture("nabijheid", "Nabijheid", ("aandacht", "zorg"), None),), ("rust",)
    )
    assert set(cluster_of(evening.state, OWN)) == {cards["zorg"], cards["aandacht"]}


def names(evening: Council) -> list[str]:
    return [cluster.name for cluster in board_picture(evening.state, OWN).clusters]


def test_clusters_stand_in_order_of_cards_then_name() -> None:
    evening, cards = three_cards()
    evening.cluster(OWN, "Leeg")
    evening.cluster(OWN, "Twee", cards["zorg"], cards["rust"])
    evening.cluster(OWN, "Een", cards["aandacht"])
    evening.cluster(OWN, "Anders")
    assert names(evening) == ["Twee", "Een", "Anders", "Leeg"]


def test_dots_are_hidden_until_the_round_is_over_and_then_decide_the_order() -> None:
    evening, cards = three_cards()
    evening.cluster(OWN, "Twee", cards["zorg"], cards["rust"])
    evening.cluster(OWN, "Een", cards["aandacht"])
    evening.do(c.OpenDots(OWN, 3))
    evening.do(c.PlaceDots(evening.person("Dik"), OWN, {"een": 3}))
    assert [each.dots for each in board_picture(evening.state, OWN).clusters] == [None, None]
    assert names(evening) == ["Twee", "Een"]
    evening.do(c.CloseDots(OWN))
    assert names(evening) == ["Een", "Twee"]
    assert [each.dots for each in board_picture(evening.state, OWN).clusters] == [3, 0]
    evening.do(c.OpenDots(OWN, 2))
    assert [each.dots for each in board_picture(evening.state, OWN).clusters] == [None, None]


def test_dots_counted_in_the_room_stand_instead_of_those_on_tablets() -> None:
    evening, cards = three_cards()
    evening.cluster(OWN, "Twee", cards["zorg"], cards["rust"])
    evening.do(c.CountDots(OWN, {"twee": 11}))
    assert [each.dots for each in board_picture(evening.state, OWN).clusters] == [11]


def test_a_revised_card_leaves_its_cluster_and_the_new_one_lies_loose() -> None:
    evening, cards = three_cards()
    evening.cluster(OWN, "Nabijheid", cards["zorg"])
    evening.items(c.ByParticipant(evening.person("Ada").participant), OWN, "dichtbij")
    assert board_picture(evening.state, OWN).clusters[0].cards == ("zorg",)
    evening.show(OWN)
    found = board_picture(evening.state, OWN)
    assert (found.clusters[0].cards, found.loose) == ((), ("aandacht", "dichtbij", "rust"))


def test_an_erased_card_stays_where_it_lay_without_words() -> None:
    evening, cards = three_cards()
    evening.cluster(OWN, "Nabijheid", cards["zorg"])
    evening.do(c.EraseAnswer("ada", OWN, PRIVACY, "naam genoemd"))
    (text,) = board_picture(evening.state, OWN).clusters[0].cards
    assert is_erased(text)


# --- joint answers -------------------------------------------------------------------------


def pictured(state: State, question: QuestionId) -> JointPicture:
    return joint_picture(state, QUESTIONS[question])


def test_a_joint_answer_that_nobody_wrote_is_a_gap() -> None:
    assert pictured(Council().state, JOINT) == JointPicture(
        JOINT, "Welke delen jullie?", links=False, aid=False, entries=(), dissents=(), not_agreed=()
    )


def test_a_joint_answer_stands_with_its_rationale_sources_and_dissent() -> None:
    evening, cards = three_cards()
    evening.cluster(OWN, "Nabijheid", cards["aandacht"])
    sources = ("nabijheid", cards["zorg"])
    evening.do(
        c.SetEntry(JOINT, EntryId("e1"), {"text": "Zorg dichtbij"}, "Omdat het helpt.", sources),
        c.SetRemark(JOINT, RemarkId("r1"), c.RemarkKind.DISSENT, "Te duur", (cards["rust"],)),
        c.SetRemark(JOINT, RemarkId("r2"), c.RemarkKind.NOT_AGREED, "Wie betaalt", ()),
    )
    found = pictured(evening.state, JOINT)
    assert found.entries == (
        EntryPicture(
            id="e1",
            fields=(FieldPicture("text", "", "Zorg dichtbij"),),
            rationale="Omdat het helpt.",
            sources=("Nabijheid", "zorg"),
            main="Zorg dichtbij",
        ),
    )
    assert found.dissents == (RemarkPicture("r1", "Te duur", ("rust",)),)
    assert found.not_agreed == (RemarkPicture("r2", "Wie betaalt", ()),)


def test_entries_stand_in_the_order_of_the_room() -> None:
    evening = Council()
    first, second = evening.entry(JOINT, "a", "Rust"), evening.entry(JOINT, "b", "Zorg")
    evening.do(c.OrderEntries(JOINT, (second, first)))
    assert [entry.main for entry in pictured(evening.state, JOINT).entries] == ["Zorg", "Rust"]


def row(evening: Council) -> dict[str, tuple[str, bool]]:
    (entry,) = pictured(evening.state, LINKS).entries
    return {field.key: (field.text, field.missing) for field in entry.fields}


def test_a_linking_table_spells_out_what_it_refers_to_and_shows_what_is_not_there() -> None:
    evening = Council()
    value = evening.entry(JOINT, "v1", "Nabijheid")
    evening.do(c.SetEntry(LINKS, EntryId("l1"), {"resultaat": "Korter wachten", "waarde": value}))
    assert pictured(evening.state, LINKS).links
    assert row(evening) == {
        "resultaat": ("Korter wachten", False),
        "waarde": ("Nabijheid", False),
        "buiten": ("", True),
    }
    evening.do(c.RemoveEntry(JOINT, value))
    assert row(evening)["waarde"] == ("", True)


def test_a_linking_table_names_what_hangs_loose() -> None:
    evening = Council()
    values = [evening.entry(JOINT, key, text) for key, text in (("v1", "Rust"), ("v2", "Zorg"))]
    assert pictured(evening.state, LINKS).loose == (LooseEnds("Waarde", ("Rust", "Zorg")),)
    row = {"resultaat": "Korter wachten", "waarde": values[1]}
    evening.do(c.SetEntry(LINKS, EntryId("l1"), row))
    assert pictured(evening.state, LINKS).loose == (LooseEnds("Waarde", ("Rust",)),)
    evening.do(c.SetEntry(LINKS, EntryId("l2"), {**row, "waarde": values[0]}))
    assert pictured(evening.state, LINKS).loose == ()
    assert pictured(evening.state, JOINT).loose == ()


def test_a_question_with_one_reference_is_no_linking_table() -> None:
    evening = Council()
    assert pictured(evening.state, LINKS).links
    one = replace(QUESTIONS[LINKS], fields=QUESTIONS[LINKS].fields[:2])
    evening.do(c.EnterPhase(LINKING_STEP, Phase.JOINT))
    assert not joint_picture(evening.state, one).links


def test_a_reference_to_erased_words_is_erased_and_not_missing() -> None:
    evening = Council()
    (written,) = evening.do(c.SetEntry(JOINT, EntryId("v1"), {"text": "Nabijheid"}))
    evening.do(c.SetEntry(LINKS, EntryId("l1"), {"resultaat": "Korter wachten", "waarde": "v1"}))
    evening.do(c.EraseEvent(written.seq, PRIVACY, "naam genoemd"))
    text, missing = row(evening)["waarde"]
    assert is_erased(text)
    assert not missing


def test_erased_words_of_an_entry_are_erased_everywhere_in_it() -> None:
    evening = Council()
    (written,) = evening.do(c.SetEntry(JOINT, EntryId("v1"), {"text": "Nabijheid"}, "Omdat"))
    evening.do(c.EraseEvent(written.seq, PRIVACY, "naam genoemd"))
    (entry,) = pictured(evening.state, JOINT).entries
    assert all(is_erased(text) for text in (entry.main, entry.rationale, entry.fields[0].text))
    assert not entry.fields[0].missing


def test_a_reference_into_a_programme_that_is_not_there_is_missing() -> None:
    evening = Council()
    evening.do(c.SetEntry(LINKS, EntryId("l1"), {"resultaat": "Korter wachten"}))
    held = evening.state.joint[LINKS].entries[EntryId("l1")]
    held = type(held)(held.id, {**held.fields, "buiten": "verdwenen"})
    evening.state.joint[LINKS] = evening.state.joint[LINKS].with_entry(held)
    assert row(evening)["buiten"] == ("", True)


# --- polls ---------------------------------------------------------------------------------


def polled() -> tuple[Council, QuestionId]:
    """A poll with all three stances, reservations in no order."""
    evening = Council()
    evening.entry(JOINT, "v1", "Nabijheid")
    evening.do(c.OpenPoll(JOINT))
    reserved = c.Stance.WITH_RESERVATION
    for name, stance, words in (
        ("Ada", reserved, "wie betaalt dit"),
        ("Bo", reserved, "Alleen met geld"),
        ("Cas", c.Stance.AGREE, ""),
        ("Dik", c.Stance.DISAGREE, "één maat past niemand"),
        ("Eva", reserved, ""),
    ):
        evening.do(c.TakeStance(evening.person(name), JOINT, stance, words))
    return evening, JOINT


def held(evening: Council) -> PollPicture:
    poll = evening.state.poll(JOINT)
    assert poll is not None
    return poll_picture(evening.state, poll)


def test_of_an_open_poll_only_how_many_reacted_is_known() -> None:
    evening, _ = polled()
    assert held(evening) == PollPicture(open=True, reacted=5)


def test_a_closed_poll_gives_counts_and_reservations_in_order_of_text() -> None:
    evening, question = polled()
    evening.do(c.ClosePoll(question))
    assert held(evening) == PollPicture(
        open=False,
        reacted=5,
        agree=1,
        with_reservation=3,
        disagree=1,
        reservations=("Alleen met geld", "wie betaalt dit"),
        objections=("één maat past niemand",),
    )


def test_a_show_of_hands_counts_the_same() -> None:
    evening = Council()
    evening.entry(JOINT, "v1", "Nabijheid")
    evening.do(c.CountHands(JOINT, 12, 2, 1, ("zonder haast", "Alleen met geld")))
    assert held(evening) == PollPicture(False, 15, 12, 2, 1, ("Alleen met geld", "zonder haast"))


def test_an_erased_reservation_stays_a_gap_and_no_stance_gets_one() -> None:
    evening, question = polled()
    evening.do(c.ClosePoll(question))
    for name in ("ada", "cas"):
        evening.do(c.EraseParticipant(ParticipantId(name), PRIVACY, "verzoek"))
    assert [is_erased(text) for text in held(evening).reservations] == [True, False]
    assert held(evening).reacted == 5


def test_who_does_not_count_as_the_council_is_counted_apart() -> None:
    evening, question = polled()
    guest = evening.person("Gé", "Linde", "burgerraadslid")
    evening.do(c.TakeStance(guest, JOINT, c.Stance.DISAGREE, "van buiten de raad"))
    evening.do(c.ClosePoll(question))
    found = held(evening)
    assert (found.reacted, found.disagree, found.others) == (5, 1, 1)
    assert "van buiten de raad" not in found.objections


# --- the yield so far ----------------------------------------------------------------------


def test_the_yield_names_all_joint_answers_in_order_of_the_steps() -> None:
    evening = Council()
    assert harvest(evening.state) == ()
    evening.do(
        c.SetEntry(WEIGHTS, EntryId("w"), {"vrijheid": "20", "welzijn": "30", "veiligheid": "50"}),
        c.SetEntry(joint(Kind.STATEMENT), EntryId("s"), {"text": "welzijn"}),
    )
    value = evening.entry(JOINT, "v1", "Nabijheid")
    evening.entry(JOINT, "v2", "Rust")
    evening.do(c.SetEntry(LINKS, EntryId("l"), {"resultaat": "Minder wachten", "waarde": value}))
    assert harvest(evening.state) == (
        HarvestLine("Waarden", ("Nabijheid", "Rust")),
        HarvestLine("Koppeltabel", ("Minder wachten",)),
        HarvestLine("Samen", ("Welzijn van iedereen",), "Jullie statement?"),
        HarvestLine(
            "Samen", ("Vrijheid 20, Welzijn van iedereen 30, Veiligheid 50",), "Samen wegen"
        ),
    )
    evening.do(c.RemoveEntry(JOINT, value), c.RemoveEntry(JOINT, EntryId("v2")))
    assert [line.step for line in harvest(evening.state)] == ["Koppeltabel", "Samen", "Samen"]


def test_a_step_that_asks_several_things_together_says_which_it_is() -> None:
    assert HarvestLine("Visie", ("Rust",), "Past").heading == "Visie: Past"
    assert HarvestLine("Visie", ("Rust",)).heading == "Visie"


def test_a_bare_number_or_place_is_no_yield() -> None:
    evening = Council()
    for kind, text in ((Kind.NUMBER, "12"), (Kind.POSITION, "3"), (Kind.TEXT, "Nabijheid")):
        evening.do(c.SetEntry(joint(kind), EntryId(kind), {"text": text}))
    assert harvest(evening.state) == (HarvestLine("Samen", ("Nabijheid",), "Jullie text?"),)


def test_the_yield_follows_every_change() -> None:
    evening = Council()
    evening.entry(JOINT, "v1", "Nabijheid")
    assert harvest(evening.state) == (HarvestLine("Waarden", ("Nabijheid",)),)
    evening.entry(JOINT, "v1", "Dichtbij")
    assert harvest(evening.state) == (HarvestLine("Waarden", ("Dichtbij",)),)


def test_removing_a_cluster_lays_its_cards_loose() -> None:
    evening, cards = three_cards()
    cluster = evening.cluster(OWN, "Nabijheid", cards["zorg"])
    evening.do(c.RemoveCluster(OWN, cluster))
    assert board_picture(evening.state, OWN) == BoardPicture((), ("aandacht", "rust", "zorg"))


def test_rows_that_are_steps_stand_along_the_months_after_the_evening() -> None:
    evening = Council()
    fields = (Field("stap", "Stap"), Field("van", "Van"), Field("tot", "Tot"))
    planning = replace(
        QUESTIONS[JOINT], kind=Kind.RECORDS, fields=fields, timeline=TimelineFields("van", "tot")
    )
    evening.state.questions[JOINT] = planning
    row = {"stap": "Gesprek", "van": "mei", "tot": "juni"}
    evening.do(
        c.SetEntry(JOINT, EntryId("a"), row), c.SetEntry(JOINT, EntryId("b"), {"stap": "Later"})
    )
    found = joint_picture(evening.state, planning).timeline
    year = int(evening.state.details.date[:4])
    assert found == Timeline((Span("Gesprek", "", month(year, 5), month(year, 6)),), ("Later",))
    assert joint_picture(evening.state, QUESTIONS[LINKS]).timeline is None

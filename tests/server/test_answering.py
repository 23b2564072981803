"""Answers over the line: a receipt for each, once each, for the right person, and no leak."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Final

import pytest

from tests.domain.method import JOINT, OWN, VALUES_STEP, own
from tests.server.room import Json, Room
from workshop.domain import commands as c
from workshop.domain.events import Agreement
from workshop.domain.ids import EntryId
from workshop.domain.programme import Kind, Phase
from workshop.evening import open_evening

ID: Final = "a" * 32
VALUES: Final[dict[Kind, Json]] = {
    Kind.TEXT: {"text": "Rust"},
    Kind.ITEMS: {"items": ["Rust", "Ruimte"]},
    Kind.STATEMENT: {"chosen": ["welzijn"]},
    Kind.CHOICE: {"chosen": ["vrijheid", "veiligheid"]},
    Kind.NUMBER: {"number": "12,5"},
    Kind.WEIGH: {"points": {"vrijheid": 20, "welzijn": 30, "veiligheid": 50}},
    Kind.RANK: {"order": ["veiligheid", "vrijheid", "welzijn"]},
    Kind.POSITION: {"place": -3},
    Kind.RECORD: {"rows": [{"wat": "Rust", "wie": "wijk"}]},
    Kind.RECORDS: {"rows": [{"wat": "Rust", "wie": "wijk"}, {"wat": "Ruimte", "wie": "school"}]},
}


def rows(room: Room) -> int:
    """How many answers the evening has, revisions included."""
    return room.evening.look(
        lambda state: sum(len(each) for asked in state.answers.values() for each in asked.values())
    )


@pytest.mark.parametrize("kind", list(Kind))
def test_an_answer_of_every_kind_is_on_disk_when_the_receipt_is_there(
    room: Room, kind: Kind
) -> None:
    status, found = room.joined("ada").answer(own(kind), VALUES[kind])
    assert status == 200, found
    assert found["saved_at"] == "2026-03-12T20:14:00.000+01:00"
    room.evening.owner.stop()
    with open_evening(room.evening.path) as again:
        assert again.look(lambda state: list(state.answers[own(kind)])) == ["ada"]


@pytest.mark.parametrize("kind", list(Kind))
def test_rather_no_answer_is_an_answer_to_all_of_them(room: Room, kind: Kind) -> None:
    assert room.joined("ada").answer(own(kind), {"declined": True})[0] == 200


def test_a_command_that_comes_twice_counts_once(room: Room) -> None:
    tablet = room.joined("ada")
    found = [tablet.answer(OWN, {"items": ["rust"]}, ID) for _ in range(3)]
    assert found[0] == found[1] == found[2]
    tablet.answer(OWN, {"items": ["ruimte"]})
    assert rows(room) == 2


def test_many_at_once_all_arrive(room: Room) -> None:
    tablets = [room.joined(name) for name in ("ada", "bo", "cas", "dirk")]

    def send(number: int) -> int:
        return tablets[number % 4].answer(OWN, {"items": [f"waarde {number}"]})[0]

    for start in range(0, 20, 4):
        with ThreadPoolExecutor(4) as pool:
            assert set(pool.map(send, range(start, start + 4))) == {200}
    assert rows(room) == 20


def test_a_draft_is_the_authors_alone_and_an_older_one_never_wins(room: Room) -> None:
    ada, bo = room.joined("ada"), room.joined("bo")
    assert ada.draft(OWN, '{"items":["ru"]}', 2)[0] == 200
    assert ada.draft(OWN, '{"items":["r"]}', 1)[0] == 200
    room.evening.do(c.EnterPhase(VALUES_STEP, Phase.OWN))
    with ada.listening() as hers, bo.listening() as his:
        (mine,) = hers.until("mine", lambda found: found["answers"])["answers"]
        assert (mine["draft"], mine["rev"]) == ('{"items":["ru"]}', 2)
        (other,) = his.until("mine", lambda found: found["answers"])["answers"]
        assert (other["draft"], other["value"]) == (None, None)


def test_a_round_that_closes_takes_no_draft_and_late_answers_still_arrive(room: Room) -> None:
    tablet = room.joined("ada")
    tablet.draft(OWN, '{"items":["ru"]}')
    room.evening.do(
        c.EnterPhase(VALUES_STEP, Phase.OWN),
    )
    room.evening.do(c.EnterPhase(VALUES_STEP, Phase.SHOW))
    with tablet.listening() as events:
        (mine,) = events.until("mine", lambda found: found["answers"])["answers"]
        assert mine["draft"] == '{"items":["ru"]}'
    assert tablet.answer(OWN, {"items": ["rust"]})[0] == 200
    assert room.evening.look(lambda s: s.answers[OWN]["ada"][0].is_late)  # type: ignore[index]


def test_ones_own_words_can_be_taken_back_until_they_are_shown(room: Room) -> None:
    tablet = room.joined("ada")
    tablet.answer(OWN, {"items": ["rust"]})
    body = {"question": OWN, "as": "ada"}
    assert tablet.post("withdraw", id="b" * 32, **body)[0] == 200
    tablet.answer(OWN, {"items": ["ruimte"]})
    room.evening.do(c.Show(OWN))
    status, found = tablet.post("withdraw", id="c" * 32, **body)
    assert (status, found["error"]) == (409, "refused")


def test_nobody_answers_for_somebody_else(room: Room) -> None:
    tablet = room.joined("ada")
    tablet.as_ = "bo"
    for status, found in (
        tablet.answer(OWN, {"items": ["rust"]}),
        tablet.draft(OWN, "{}"),
        tablet.post("withdraw", id=ID, question=OWN, **{"as": "bo"}),
    ):
        assert (status, found["error"]) == (409, "not_you")
    assert rows(room) == 0


def test_dots_and_a_stance_are_taken_while_they_are_asked_for(room: Room) -> None:
    tablet = room.joined("ada")
    entry = EntryId("e1")
    room.evening.do(c.EnterPhase(VALUES_STEP, Phase.JOINT))
    room.evening.do(c.SetEntry(JOINT, entry, {"text": "Nabijheid"}))
    room.evening.do(
        c.OpenDots(JOINT, 3),
    )
    who = {"question": JOINT, "as": "ada"}
    assert tablet.post("dots", id=ID, dots={entry: 2}, **who)[0] == 200
    assert tablet.post("dots", id="b" * 32, dots={entry: 4}, **who)[0] == 409
    closed = tablet.post("stance", id="c" * 32, stance="akkoord", **who)
    assert (closed[0], closed[1]["error"]) == (409, "refused")
    room.evening.do(c.OpenPoll(JOINT))
    reserved = {"stance": "akkoord met kanttekening", "reservation": "Als het betaalbaar is."}
    assert tablet.post("stance", id="d" * 32, **who, **reserved)[0] == 200
    with tablet.listening() as events:
        mine = events.until("mine", lambda found: found["stances"])
        assert mine["dots"] == {JOINT: {entry: 2}}
        assert mine["stances"] == {JOINT: reserved}


def test_nothing_of_an_answer_is_told_to_others_before_it_is_shown(room: Room) -> None:
    ada, bo, unused = room.joined("ada"), room.joined("bo"), room.joined()
    room.evening.do(c.EnterPhase(VALUES_STEP, Phase.OWN))
    ada.draft(OWN, '{"items":["kanarie half"]}')
    ada.answer(OWN, {"items": ["kanarie heel"]})
    said = [json.dumps(tablet.post("hello")[1]) for tablet in (bo, unused)]
    for tablet in (bo, unused):
        with tablet.listening() as events:
            said.append(json.dumps(events.next("mine")))
        with tablet.listening() as events:
            picture = events.until("picture", lambda it: it["own"] and it["own"][0]["answered"])
            said.append(json.dumps(picture))
    said.append(json.dumps(unused.post("claim", participant="cas")[1]))
    assert not [text for text in said if "kanarie" in text]
    room.evening.do(c.Show(OWN))
    with bo.listening() as events:
        shown = events.until("picture", lambda it: it["own"] and it["own"][0]["shown"])["own"][0][
            "shown"
        ]
        assert [card["text"] for card in shown["cards"]] == ["kanarie heel"]


def test_a_sealed_evening_keeps_the_text_with_the_tablet(room: Room) -> None:
    tablet = room.joined("ada")
    room.evening.do(c.StartSealing(Agreement("Veenrade", "Ada", "Bo")))
    assert tablet.answer(OWN, {"items": ["rust"]})[1]["error"] == "busy"
    room.evening.do(c.FinishSealing("00" * 32, "ab", "", "verslag.pdf"))
    status, found = tablet.answer(OWN, {"items": ["rust"]})
    assert (status, found["error"]) == (410, "sealed")


def test_an_answer_that_does_not_fit_gets_a_sentence_without_the_name_of_a_question(
    room: Room,
) -> None:
    status, found = room.joined("ada").answer(OWN, {"items": []})
    assert (status, found["error"]) == (409, "refused")
    assert found["say"].startswith("Het antwoord is leeg.")

"""Coming in, choosing who one is, passing on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.domain.method import VALUES_STEP
from tests.server.room import Room, open_room
from workshop.domain import commands as c
from workshop.domain.ids import ParticipantId
from workshop.domain.programme import Phase
from workshop.domain.rules.authors import seat_hash
from workshop.domain.settings import Attribution, Joining
from workshop.server import codes, joining
from workshop.server.tokens import cookie_name

SEAT = "0123456789abcdef" * 2
CARDS = "fedcba9876543210" * 2


def wrong(code: str) -> str:
    """Another code of four figures."""
    return f"{(int(code) + 1) % 10_000:04}"


def test_a_page_knows_where_it_is_before_it_gave_the_code(room: Room) -> None:
    status, found = room.tablet().post("hello")
    assert status == 200
    assert (found["municipality"], found["admitted"]) == ("Veenrade", False)


def test_with_the_code_a_tablet_gets_a_number_and_a_cookie_scripts_cannot_read(room: Room) -> None:
    tablet = room.tablet()
    status, headers, _ = tablet.send("POST", "/api/join", f'{{"code":" {room.code} "}}'.encode())
    cookie = headers["Set-Cookie"]
    assert status == 200
    assert cookie.startswith(cookie_name("avond"))
    for word in ("HttpOnly", "SameSite=strict", "Path=/"):
        assert word in cookie
    assert "Secure" not in cookie, "it would not be sent over plain http"
    assert tablet.post("hello")[1]["admitted"]
    assert [room.joined().post("hello")[0] for _ in range(2)] == [200, 200]
    assert room.evening.look(lambda state: state.device_count) == 3


def test_the_file_never_holds_what_the_cookie_says(room: Room) -> None:
    tablet = room.joined()
    token = tablet.cookie.partition("=")[2]
    room.evening.owner.stop()
    assert token.encode() not in room.evening.path.read_bytes()


def test_a_wrong_code_is_refused_and_then_slowed_down(room: Room) -> None:
    tablet = room.tablet()
    found = [tablet.post("join", code=wrong(room.code)) for _ in range(4)]
    assert [status for status, _ in found] == [403, 403, 403, 429]
    assert [body["error"] for _, body in found] == ["code", "code", "code", "slow"]
    assert found[3][1]["wait_s"] > 0
    assert tablet.cookie == ""


def test_after_mistakes_the_right_code_still_lets_in(room: Room) -> None:
    tablet = room.tablet()
    tablet.post("join", code=wrong(room.code))
    assert tablet.post("join", code=room.code)[0] == 200


def test_who_was_not_let_in_gets_nothing(room: Room) -> None:
    tablet = room.tablet()
    tablet.as_ = "ada"
    asked = (
        tablet.post("claim", participant="ada"),
        tablet.answer("oefen.waarden.eigen", {"items": ["rust"]}),
        tablet.draft("oefen.waarden.eigen", "{}"),
        tablet.post("release", **{"as": "ada"}),
    )
    assert [(status, body["error"]) for status, body in asked] == [(401, "device")] * 4
    with tablet.listening() as events:
        assert events.status == 401


def test_a_tablet_is_used_by_whoever_chose_their_name(room: Room) -> None:
    status, found = room.joined().post("claim", participant="ada")
    assert (status, found["person"]["name"], found["seat"]) == (200, "Ada", None)


def test_a_name_in_use_is_not_taken_by_accident_and_the_operator_sets_it_free(room: Room) -> None:
    room.joined("ada")
    other = room.joined()
    status, found = other.post("claim", participant="ada")
    assert (status, found["error"]) == (409, "taken")
    assert "tablet 1" in found["say"]
    devices = room.evening.look(lambda state: dict(state.devices))
    first = next(name for name, device in devices.items() if device.number == 1)
    room.evening.do(c.ReleaseDevice(first))
    assert other.post("claim", participant="ada")[0] == 200


def test_passing_on_leaves_the_tablet_to_nobody(room: Room) -> None:
    tablet = room.joined("ada")
    assert tablet.post("release", **{"as": "ada"})[0] == 200
    status, found = tablet.answer("oefen.waarden.eigen", {"items": ["rust"]})
    assert (status, found["error"]) == (409, "not_you")
    assert tablet.post("claim", participant="bo")[0] == 200


def test_nobody_passes_on_for_somebody_else(room: Room) -> None:
    tablet = room.joined("ada")
    status, found = tablet.post("release", **{"as": "bo"})
    assert (status, found["error"]) == (409, "not_you")


def test_a_revoked_tablet_has_to_give_the_code_again(room: Room) -> None:
    tablet = room.joined("ada")
    (name,) = room.evening.look(lambda state: tuple(state.devices))
    with tablet.listening() as events:
        events.next("mine")
        room.evening.do(c.RevokeDevice(name))
        assert events.until("gone", lambda _: True)["event"] == "gone"
    assert tablet.answer("oefen.waarden.eigen", {"items": ["rust"]})[0] == 401
    assert tablet.post("join", code=room.code)[1] == {"number": 2}


def test_a_table_group_has_one_writer(room: Room) -> None:
    writer, watcher = room.joined(), room.joined()
    for tablet in (writer, watcher):
        status, found = tablet.post("claim", team="tafel")
        assert (status, found["person"]["kind"]) == (200, "team")
    writes = []
    for tablet in (writer, watcher):
        with tablet.listening() as events:
            writes.append(events.next("mine")["person"]["writes"])
    assert writes == [True, False]


@pytest.mark.parametrize(
    "body", [{}, {"participant": "ada", "team": "tafel"}, {"participant": 3}, {"who": "ada"}]
)
def test_a_claim_names_exactly_one(room: Room, body: dict[str, object]) -> None:
    assert room.joined().post("claim", **body)[0] == 400


# --- with cards ----------------------------------------------------------------------------


def test_with_cards_a_name_takes_its_code_and_the_code_brings_it_along(tmp_path: Path) -> None:
    with open_room(tmp_path / "avond.dialoog", joining=Joining.CARD) as room:
        code = codes.card_code(room.key, ParticipantId("ada"))
        first, second = room.joined(), room.joined()
        for guess in ("", codes.card_code(room.key, ParticipantId("bo"))):
            status, found = first.post("claim", participant="ada", code=guess)
            assert (status, found["error"]) == (403, "card_code")
        for tablet in (first, second):
            assert tablet.post("claim", participant="ada", code=f" {code.lower()} ")[0] == 200
        first.as_ = "ada"
        status, found = first.answer("oefen.waarden.eigen", {"items": ["rust"]})
        assert (status, found["error"]) == (409, "not_you"), "she went on elsewhere"


def test_an_unnamed_card_finds_the_same_seat_on_another_tablet(tmp_path: Path) -> None:
    where = tmp_path / "avond.dialoog"
    with open_room(where, Attribution.ANONYMOUS, Joining.CARD, CARDS) as room:
        code = codes.seat_codes(CARDS, 45)[44]
        found = [room.joined().post("claim", card="", code=code) for _ in range(2)]
        assert [status for status, _ in found] == [200, 200]
        assert found[0][1] == found[1][1]
        secret = found[0][1]["seat"]
        assert room.evening.look(lambda state: state.seats) == {seat_hash(secret)}
        assert room.joined().post("claim", card="1", code="OO11")[1]["error"] == "card_code"
        assert room.joined().post("claim", seat=SEAT)[1]["error"] == "card_code"


# --- anonymous -----------------------------------------------------------------------------


def test_an_anonymous_evening_offers_no_name(nameless: Room) -> None:
    tablet = nameless.joined()
    with tablet.listening() as events:
        assert events.next("people")["people"] == []
    assert tablet.post("claim", participant="ada")[1]["error"] == "refused"


def test_a_seat_is_the_tablets_own_and_the_file_knows_its_hash(nameless: Room) -> None:
    tablet = nameless.joined()
    status, found = tablet.post("claim", seat=SEAT)
    assert (status, found["seat"]) == (200, SEAT)
    tablet.as_ = found["person"]["key"]
    assert tablet.answer("oefen.waarden.eigen", {"items": ["rust"]})[0] == 200
    assert nameless.evening.look(lambda state: state.seats) == {seat_hash(SEAT)}
    assert SEAT not in found["person"]["key"]
    nameless.evening.owner.stop()
    assert SEAT.encode() not in nameless.evening.path.read_bytes()


def test_no_seat_in_an_evening_with_names(room: Room) -> None:
    assert room.joined().post("claim", seat=SEAT)[0] == 400


# --- what somebody clumsy or unkind may try ------------------------------------------------


def test_the_code_given_twice_is_the_same_tablet_with_the_same_user(room: Room) -> None:
    tablet = room.joined("ada")
    assert tablet.post("join", code=room.code) == (200, {"number": 1})
    assert tablet.answer("oefen.waarden.eigen", {"items": ["rust"]})[0] == 200


def test_one_phone_does_not_use_up_the_places_of_the_room(room: Room) -> None:
    found = []
    for _ in range(62):
        tablet = room.tablet()
        found.append(tablet.post("join", code=room.code)[0])
        tablet.close()
    assert found[:60] == [200] * 60
    assert found[60:] == [429, 429]


def test_invented_tablets_leave_nothing_in_memory(room: Room) -> None:
    tablet = room.tablet()
    for number in range(20):
        tablet.cookie = f"{cookie_name('avond')}={number:032x}"
        assert tablet.post("claim", participant="ada")[0] == 401
    assert room.server.status().last_seen == {}


def test_who_takes_a_table_over_finds_nobodys_anonymous_words(nameless: Room) -> None:
    """The operator sends the group away: the person before them does not come back."""
    tablet = nameless.joined()
    tablet.as_ = tablet.post("claim", seat=SEAT)[1]["person"]["key"]
    nameless.evening.do(c.EnterPhase(VALUES_STEP, Phase.OWN))
    assert tablet.answer("oefen.waarden.eigen", {"items": ["kanarie"]})[0] == 200
    assert tablet.post("claim", team="tafel")[0] == 200
    (device,) = nameless.evening.look(lambda state: tuple(state.devices))
    nameless.evening.do(c.ReleaseDevice(device))
    with tablet.listening() as events:
        mine = events.next("mine")
    assert (mine["person"], mine["answers"]) == (None, [])


def test_who_sits_down_after_a_table_group_writes_for_themselves(nameless: Room) -> None:
    tablet = nameless.joined()
    tablet.post("claim", team="tafel")
    assert tablet.post("claim", seat=SEAT)[1]["person"]["kind"] == "seat"


def test_a_seat_that_moves_is_gone_from_the_tablet_it_left(nameless: Room) -> None:
    first, second = nameless.joined(), nameless.joined()
    first.post("claim", seat=SEAT)
    with first.listening() as events:
        assert events.next("mine")["person"]["kind"] == "seat"
        second.post("claim", seat=SEAT)
        assert events.until("mine", lambda found: found["person"] is None)["answers"] == []


def test_there_are_no_more_seats_than_people_could_need(
    nameless: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(joining, "FEWEST_SEATS", 3)
    monkeypatch.setattr(joining, "SEATS_EACH", 0)
    tablet = nameless.joined()
    found = [tablet.post("claim", seat=f"{number:032x}")[1].get("error") for number in range(4)]
    assert found == [None, None, None, "full"]


def test_only_the_first_tablet_of_a_group_is_heard(room: Room) -> None:
    writer, watcher = room.joined(), room.joined()
    for tablet in (writer, watcher):
        tablet.post("claim", team="tafel")
        tablet.as_ = "tafel"
    assert writer.answer("oefen.waarden.eigen", {"items": ["rust"]})[0] == 200
    status, found = watcher.answer("oefen.waarden.eigen", {"items": ["anders"]})
    assert (status, found["error"]) == (409, "not_writer")

"""Somebody who posts as another: with another's id, a captured request, an old cookie."""

from __future__ import annotations

import json
from contextlib import closing
from itertools import product
from typing import TYPE_CHECKING, Final
from uuid import uuid4

import pytest

from tests.domain.method import JOINT, OWN, VALUES_STEP
from tests.evening.two_rooms import Rooms
from tests.server.room import HOST, Json, Room, Tablet, free_port, open_room
from tests.threats.guest import token_of, with_cookie
from workshop.domain import commands as c
from workshop.domain.ids import EntryId
from workshop.domain.programme import Phase
from workshop.domain.settings import Attribution, Joining
from workshop.server import codes, guard
from workshop.server.serving import TabletServer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OTHERS: Final = ("bo", "cas", "tafel", "team:tafel", "", "niemand", "operator", "Ada", "ada ")
SEAT: Final = "0123456789abcdef" * 2


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    """Everything can be answered: an open round, a poll, dots, and a concept to comment on."""
    monkeypatch.setattr(guard, "BURST", 100_000.0)
    with open_room(tmp_path / "avond.dialoog", Attribution.NAME) as made:
        _open_all(made)
        yield made


def _open_all(room: Room) -> None:
    do = room.evening.do
    do(c.EnterPhase(VALUES_STEP, Phase.OWN))
    do(c.SetEntry(JOINT, EntryId("ruimte"), {"text": "Ruimte"}))
    do(c.OpenDots(JOINT, 3))
    do(c.OpenPoll(JOINT))
    do(c.IssueConcept(1))


def acts(as_: str) -> dict[str, Json]:
    """Everything that a page can do for somebody."""
    who: Json = {"as": as_}
    asked: Json = {"id": uuid4().hex, **who}
    return {
        "draft": {**who, "question": OWN, "rev": 9, "body": "{}"},
        "answer": {**asked, "question": OWN, "value": {"items": ["rust"]}},
        "withdraw": {**asked, "question": OWN},
        "dots": {**asked, "question": JOINT, "dots": {"ruimte": 1}},
        "stance": {**asked, "question": JOINT, "stance": "akkoord"},
        "comment": {**asked, "comment": uuid4().hex, "text": "anders"},
        "release": who,
    }


def written(room: Room) -> str:
    """Everything that anybody wrote, and who uses what."""
    return repr(
        room.evening.look(
            lambda state: (state.seq, state.answers, state.drafts, state.devices, state.account)
        )
    )


# --- another's id ---------------------------------------------------------------------------


def test_a_tablet_writes_for_who_uses_it_and_for_nobody_else(room: Room) -> None:
    tablet = room.joined("ada")
    before = written(room)
    for other in OTHERS:
        for path, body in acts(other).items():
            status, found = tablet.post(path, **body)
            assert (status, found["error"]) == (409, "not_you"), (path, other)
    assert written(room) == before
    for path, body in acts("ada").items():
        assert tablet.post(path, **body)[0] in (200, 409), path
    assert written(room) != before, "nobody could have written anything"


def test_no_field_of_a_request_says_who_is_asking(room: Room) -> None:
    """Not one that the page sends, and not one that it does not."""
    tablet, bo = room.joined("ada"), room.joined("bo")
    (device,) = [
        name
        for name, each in room.evening.look(lambda s: dict(s.devices)).items()
        if each.number == 2
    ]
    before = written(room)
    extra = {
        **dict.fromkeys(("participant", "author", "actor", "subject", "user", "who"), "bo"),
        **dict.fromkeys(("device", "session", "cookie", "token"), device),
        **dict.fromkeys(("proven", "operator", "admin", "writes", "shown"), True),
        "at": "2026-01-01T00:00:00Z",
        "attribution": "anoniem",
        "__proto__": {"as": "bo"},
    }
    for (path, body), (name, value) in product(acts("ada").items(), extra.items()):
        status, found = tablet.post(path, **body, **{name: value})
        assert (status, found["error"]) == (400, "malformed"), (path, name)
    twice = b'{"as":"ada","question":"%s","rev":1,"body":"x","as":"bo"}' % OWN.encode()
    assert tablet.send("POST", "/api/draft", twice)[0] == 409, "what was said last counts"
    headers = {"X_Forwarded_For": "127.0.0.77", "X_Device": device, "Authorization": device}
    path, body = "draft", acts("bo")["draft"]
    assert tablet.send("POST", f"/api/{path}", json.dumps(body).encode(), **headers)[0] == 409
    assert tablet.send("POST", "/api/draft?as=bo", json.dumps(body).encode())[0] == 409
    assert written(room) == before
    assert bo.post("draft", **acts("bo")["draft"])[0] == 200


@pytest.mark.parametrize(
    "question",
    [
        "oefen.soorten.eigen.text",
        JOINT,
        "oefen.niets.eigen",
        "../../etc/passwd",
        "",
        "\0",
        "é" * 90,
    ],
)
def test_a_question_of_elsewhere_is_refused_or_is_ones_own(room: Room, question: str) -> None:
    """What is not asked now cannot be answered for another moment of the evening."""
    tablet = room.joined("ada")
    status, found = tablet.answer(question, {"items": ["rust"]})
    assert (status, found["error"]) == (409, "refused")
    assert room.evening.look(lambda state: question not in state.answers)


def test_nobody_puts_anothers_comment_in_other_words_or_changes_an_answer_by_its_id(
    room: Room,
) -> None:
    ada, bo = room.joined("ada"), room.joined("bo")
    comment, command = uuid4().hex, uuid4().hex
    assert (
        ada.post("comment", id=command, comment=comment, text="van Ada", **{"as": "ada"})[0] == 200
    )
    before = written(room)
    status, _ = bo.post("comment", id=uuid4().hex, comment=comment, text="van Bo", **{"as": "bo"})
    assert status == 409
    # Her own request, heard on the way, sent by another tablet: it is not that tablet's.
    status, _ = bo.post("comment", id=command, comment=comment, text="van Ada", **{"as": "ada"})
    assert status == 409
    assert written(room) == before


# --- a captured request ---------------------------------------------------------------------


def test_a_request_that_was_heard_and_sent_again_counts_once(room: Room) -> None:
    """Also when the answer was changed since: the old one does not come back."""
    tablet = room.joined("ada")
    first, later = acts("ada")["answer"], acts("ada")["answer"]
    later["value"] = {"items": ["later"]}
    receipt = tablet.post("answer", **first)
    assert tablet.post("answer", **later)[0] == 200
    before = written(room)
    again = with_cookie(room, token_of(tablet))
    assert again.post("answer", **first) == receipt
    assert written(room) == before
    draft = {"as": "ada", "question": OWN, "body": "oud"}
    for rev in (5, 6):
        tablet.post("draft", **draft | {"body": f"nieuw {rev}"}, rev=rev)
    before = written(room)
    again.post("draft", **draft, rev=5)
    assert written(room) == before


def test_after_a_tablet_was_taken_back_nothing_that_it_ever_sent_is_heard(room: Room) -> None:
    tablet = room.joined("ada")
    with tablet.listening() as events:
        proof = events.next("mine")["carry"]
    (device,) = room.evening.look(lambda state: tuple(state.devices))
    room.evening.do(c.RevokeDevice(device))
    before = written(room)
    for path, body in acts("ada").items():
        assert tablet.post(path, **body)[0] == 401
    assert tablet.post("move", carry=proof)[0] == 401
    assert room.tablet().post("move", carry=proof)[0] == 401
    assert tablet.post("claim", participant="ada")[0] == 401
    assert written(room) == before


# --- another evening, another room -----------------------------------------------------------


@pytest.mark.parametrize("attribution", [Attribution.GROUP, Attribution.ANONYMOUS])
def test_what_opens_one_room_opens_nothing_in_the_other(
    tmp_path: Path, attribution: Attribution
) -> None:
    """Code, cookie and proof; though both rooms are one evening that parted."""
    with Rooms(tmp_path / "avond.dialoog", attribution) as rooms:
        here, there = TabletServer(rooms.here.owner), TabletServer(rooms.there.owner)
        for server in (here, there):
            server.start(host=HOST, port=free_port(), joining=Joining.FREE)
        try:
            assert here.opened is not None
            assert there.opened is not None
            assert here.opened.key != there.opened.key
            with closing(Tablet(here.opened.port)) as known:
                assert known.post("join", code=codes.evening_code(here.opened.key))[0] == 200
                with known.listening() as events:
                    proof = events.next("mine")["carry"]
                _is_a_stranger(there.opened.port, known.cookie, proof, rooms)
        finally:
            here.stop()
            there.stop()


def _is_a_stranger(port: int, cookie: str, proof: str, rooms: Rooms) -> None:
    name, _, token = cookie.partition("=")
    there = rooms.there.look(lambda state: state.line)
    with closing(Tablet(port)) as stranger:
        hello = stranger.post("hello")[1]
        assert hello["session"] == there
        for shown in (
            cookie,
            f"{name.rpartition('-')[0]}-{'0' * 12}={token}",
            _as_of(there, token),
        ):
            stranger.cookie = shown
            assert stranger.post("hello")[1]["admitted"] is False
            assert stranger.post("claim", participant="dirk")[0] == 401
            assert stranger.get("/api/stream")[0] == 401
            assert stranger.post("move", carry=proof)[0] == 401
            body = json.dumps({"session": there, "carry": proof, "load": 1}).encode()
            assert stranger.send("POST", "/api/along", body)[0] == 401


def _as_of(session: str, token: str) -> str:
    from workshop.server.tokens import cookie_name

    return f"{cookie_name(session)}={token}"


def test_in_an_anonymous_evening_no_request_says_a_name(tmp_path: Path) -> None:
    with open_room(tmp_path / "avond.dialoog", Attribution.ANONYMOUS) as room:
        _open_all(room)
        tablet, other = room.joined(), room.joined()
        key = tablet.post("claim", seat=SEAT)[1]["person"]["key"]
        other.post("claim", seat=SEAT[::-1])
        before = written(room)
        for who in ("ada", "bo", key, SEAT, f"seat:{key}", SEAT[::-1]):
            for path, body in acts(who).items():
                status, found = other.post(path, **body)
                assert (status, found["error"]) == (409, "not_you"), (path, who)
        assert written(room) == before

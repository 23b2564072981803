"""Whatever happens in two rooms in whatever order: nothing is lost, and nothing is there twice."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.evening import Evening
from tests.domain.method import OWN
from tests.domain.rooms import merge, other_room
from tests.domain.snapshot import snapshot
from workshop.domain import commands as c
from workshop.domain.errors import RefusedError, RoomRefusedError
from workshop.domain.ids import ParticipantId, PointId, SubjectId

_PEOPLE: Final = ("ada", "bo", "cas", "dirk")
_WHO: Final = st.sampled_from(_PEOPLE)
_STEPS: Final = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(["says", "takes back", "parks"]), st.booleans(), _WHO),
        st.tuples(st.sampled_from(["merge", "show", "settle"]), st.booleans(), st.just("")),
    ),
    max_size=25,
)


def act(evening: Evening, step: str, who: str, text: str) -> str | None:
    """What somebody does; their text if it stands now."""
    author = c.ByParticipant(ParticipantId(who))
    if step == "says":
        evening.items(author, OWN, text)
        return text
    if step == "parks":
        evening.do(c.ParkPoint(PointId(text), text))
    else:
        with suppress(RefusedError):
            evening.do(c.WithdrawAnswer(author, OWN))
    return None


def settle(evening: Evening, *, counts: bool) -> None:
    """Choose, wherever there is something to choose."""
    for seq in list(evening.state.rooms.undecided):
        evening.do(c.SettleAnswer(seq, counts))


@settings(max_examples=60, deadline=None)
@given(_STEPS)
def test_every_text_comes_once_and_reads_back(steps: list[tuple[str, bool, str]]) -> None:
    here = Evening()
    here.people("Ada", "Bo", "Cas", "Dirk")
    there = other_room(here, "Zaal 2", *(c.ByParticipant(ParticipantId(p)) for p in _PEOPLE[2:]))
    said: dict[tuple[bool, str], str] = {}
    for number, (step, is_there, who) in enumerate(steps):
        evening, text = (there if is_there else here), f"tekst {number}"
        if step == "merge":
            with suppress(RoomRefusedError):
                here.do(merge(there))
        elif step == "show":
            evening.do(c.Show(OWN))
        elif step == "settle":
            settle(here, counts=is_there)
        elif (stands := act(evening, step, who, text)) is not None:
            said[is_there, who] = stands
        elif evening.state.standing(OWN, SubjectId(who)) is None:
            said.pop((is_there, who), None)
    with suppress(RoomRefusedError):
        here.do(merge(there))
    kept = [json.loads(body) for body in here.state.bodies.values()]
    texts = [text for each in kept if isinstance(each, dict) for text in each.get("items", ())]
    assert set(texts) >= set(said.values())
    parked = {point for evening in (here, there) for point in evening.state.minutes.parked}
    assert set(here.state.minutes.parked) == parked
    ids = [row.content_id for row in here.rows if row.content_id]
    assert len(ids) == len(set(ids))
    assert snapshot(here.reread()) == snapshot(here.state)

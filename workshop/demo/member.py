"""An invented member at an invented tablet, which speaks with the laptop as a real one does."""

from __future__ import annotations

import http.client
import json
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from workshop.content.rehearsal import rehearsal
from workshop.domain.ids import ParticipantId
from workshop.domain.settings import Attribution, Joining
from workshop.pictures.counting import present_answerers
from workshop.server import codes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.demo.asked import Asked, Json
    from workshop.domain.events import TabletsOpened
    from workshop.domain.state import State

PATIENCE_S: Final = 10.0
"""How long the laptop may take to answer."""
_HOST: Final = "127.0.0.1"
_LATER: Final = (429, 503)
"""Statuses that mean: come back."""


class BusyError(Exception):
    """The laptop says when to come back."""

    def __init__(self, wait_s: float) -> None:
        super().__init__(wait_s)
        self.wait_s = wait_s


@dataclass(eq=False)
class Member:
    """Somebody with a tablet. What it sends raises `BusyError`, `OSError` or `HTTPException`."""

    port: int
    key: str
    says: str
    """Whose invented answers they give."""
    seat: str = ""
    is_team: bool = False
    """A table group: it writes where others write together."""
    begun: set[str] = field(default_factory=set)
    """What they think about, or answered."""
    _cookie: str = ""
    _as: str = ""
    _revs: Counter[str] = field(default_factory=Counter)
    """Of each question its newest draft."""

    @property
    def is_in(self) -> bool:
        """Whether the tablet is theirs."""
        return bool(self._as)

    def takes_part(self, asked: Asked) -> bool:
        """Came in, and did not begin with it yet."""
        is_theirs = asked.for_teams == self.is_team
        return self.is_in and is_theirs and asked.key not in self.begun

    def come_in(self, tablets: TabletsOpened) -> None:
        """With the evening's code, and their card where those are used."""
        if not self._cookie:
            self._post("join", {"code": codes.evening_code(tablets.key)})
        found = self._post("claim", self._claim(tablets))
        self._as = (found.get("person") or {}).get("key", "")

    def _claim(self, tablets: TabletsOpened) -> Json:
        if self.is_team:
            claim: Json = {"team": self.key}
        else:
            claim = {"seat": self.seat} if self.seat else {"participant": self.key}
        if tablets.joining is Joining.CARD and not self.seat:
            claim["code"] = codes.card_code(tablets.key, ParticipantId(self.key))
        return claim

    def draft(self, question: str, whole: Json, share: float) -> None:
        """So much of the answer was typed."""
        self._revs[question] += 1
        body = json.dumps(_begun(whole, share), ensure_ascii=False)
        self._send("draft", {"question": question, "rev": self._revs[question], "body": body})

    def answer(self, question: str, whole: Json) -> bool:
        """Whether it was saved."""
        sent = {"id": uuid4().hex, "question": question, "value": whole}
        return "saved_at" in self._send("answer", sent)

    def react(self, asked: Asked, reaction: Json) -> None:
        """With dots or a stance."""
        self._send(asked.path, {"id": uuid4().hex, "question": asked.question, **reaction})

    def release(self) -> None:
        """Pass the tablet on: their name is free again."""
        self._send("release", {})

    def _send(self, path: str, body: Json) -> Json:
        return self._post(path, {**body, "as": self._as})

    def _post(self, path: str, body: Json) -> Json:
        connection = http.client.HTTPConnection(_HOST, self.port, timeout=PATIENCE_S)
        try:
            connection.request("POST", f"/api/{path}", json.dumps(body).encode(), self._headers())
            answer = connection.getresponse()
            said: Json = json.loads(answer.read())
            if answer.status in _LATER:
                raise BusyError(float(said["wait_s"]))
            given = answer.headers.get("Set-Cookie")
            if given:
                self._cookie = given.partition(";")[0]
            return said
        finally:
            connection.close()

    def _headers(self) -> dict[str, str]:
        return {
            "Content-Type": "application/json",
            "Origin": f"http://{_HOST}:{self.port}",
            "X-Dialoogavond": "1",
            "Cookie": self._cookie,
        }


def members(state: State, port: int, count: int) -> Iterator[Member]:
    """As many as there are; those without words of their own say what another says."""
    nameless = state.attribution is Attribution.ANONYMOUS
    speaking = [person.name for person in rehearsal().answering]
    there = sorted(present_answerers(state, None), key=lambda each: each.name not in speaking)
    for number, person in enumerate(there[:count]):
        says = person.name if person.name in speaking else speaking[number % len(speaking)]
        yield Member(port, person.id, says, uuid4().hex if nameless else "")
    for team in state.teams:
        yield Member(port, team, speaking[0], is_team=True)


def _begun(whole: Json, share: float) -> Json:
    """As much of the answer's texts as was typed so far."""
    return {shape: _cut(found, share) for shape, found in whole.items()}


def _cut(found: object, share: float) -> object:
    if isinstance(found, str):
        return found[: max(1, round(len(found) * share))]
    if isinstance(found, list):
        return [_cut(each, share) for each in found]
    if isinstance(found, dict):
        return {key: _cut(each, share) for key, each in found.items()}
    return found

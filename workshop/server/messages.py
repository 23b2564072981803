"""What a tablet may send: strict shapes, so that nothing else reaches the owner."""

from __future__ import annotations

from typing import Annotated, Final, TypeAlias, TypeVar

import msgspec

from workshop.domain.commands import Stance
from workshop.domain.values import Value, load_value

Id: TypeAlias = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{32}$")]
Name: TypeAlias = Annotated[str, msgspec.Meta(max_length=100)]
Text: TypeAlias = Annotated[str, msgspec.Meta(max_length=50_000)]
Few: TypeAlias = Annotated[int, msgspec.Meta(ge=-1_000_000, le=1_000_000)]

Rev: TypeAlias = Annotated[int, msgspec.Meta(ge=0, le=2**53)]

_LISTED = msgspec.Meta(max_length=100)


class MalformedError(Exception):
    """The request is none that our page sends."""


class Message(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A JSON object of these fields and no others."""


class Hello(Message, frozen=True):
    """Where is the evening?"""


class Join(Message, frozen=True):
    """The evening's code."""

    code: Name


class Move(Message, frozen=True):
    """The proof by which a tablet was known at the former address."""

    carry: Id


class Along(Message, frozen=True):
    """What a page has, before it goes to this address."""

    session: Name
    carry: Id
    load: msgspec.Raw
    """The page's own business."""


class Claim(Message, frozen=True):
    """Who uses the tablet from now on; exactly one of the first four."""

    participant: Name | None = None
    team: Name | None = None
    seat: Id | None = None
    card: Name | None = None
    """Number of an unnamed card; may be empty, the code says enough."""
    code: Name = ""


class Release(Message, frozen=True):
    """Nobody uses it now."""

    as_: Name = msgspec.field(name="as")


class Waits(Message, frozen=True):
    """How many answers the page could not bring yet."""

    count: Annotated[int, msgspec.Meta(ge=0, le=10_000)]


class Draft(Message, frozen=True):
    """Half-written text."""

    as_: Name = msgspec.field(name="as")
    question: Name
    rev: Rev
    body: Text


class ValueIn(Message, frozen=True):
    """An answer under the one key that says its shape."""

    text: Text | None = None
    items: Annotated[list[Text], _LISTED] | None = None
    chosen: Annotated[list[Name], _LISTED] | None = None
    number: Name | None = None
    points: Annotated[dict[Name, Few], _LISTED] | None = None
    order: Annotated[list[Name], _LISTED] | None = None
    place: Few | None = None
    rows: Annotated[list[Annotated[dict[Name, Text], _LISTED]], _LISTED] | None = None
    declined: bool | None = None


_SHAPES: Final = ValueIn.__struct_fields__


class Answer(Message, frozen=True):
    """A whole answer."""

    id: Id
    as_: Name = msgspec.field(name="as")
    question: Name
    value: ValueIn
    rev: Rev | None = None
    """Of the newest draft that it takes along."""


class Withdraw(Message, frozen=True):
    """One's own words back, before they are shown."""

    id: Id
    as_: Name = msgspec.field(name="as")
    question: Name
    rev: Rev | None = None
    """Of the newest draft that goes too."""


class Dots(Message, frozen=True):
    """All dots of one person."""

    id: Id
    as_: Name = msgspec.field(name="as")
    question: Name
    dots: Annotated[dict[Name, Few], _LISTED]


class StanceIn(Message, frozen=True):
    """A stance in the open poll."""

    id: Id
    as_: Name = msgspec.field(name="as")
    question: Name
    stance: Stance
    reservation: Text = ""


class CommentIn(Message, frozen=True):
    """Something about the concept of the report."""

    id: Id
    as_: Name = msgspec.field(name="as")
    comment: Id
    text: Text


M = TypeVar("M", bound=Message)


def read(kind: type[M], body: bytes) -> M:
    """The message in `body`. Raises `MalformedError`."""
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise MalformedError(str(error)) from None


def value_of(sent: ValueIn) -> Value:
    """The answer as the rules know it. Raises `MalformedError` unless it has exactly one shape."""
    shapes = {name: found for name in _SHAPES if (found := getattr(sent, name)) is not None}
    if len(shapes) != 1 or sent.declined is False:
        raise MalformedError(f"{len(shapes)} shapes")
    return load_value(msgspec.json.encode(shapes).decode())

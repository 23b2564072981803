"""Pictures as the JSON that tablets get; `docs/tablet-protocol.md` says what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import msgspec
from starlette.responses import Response

from workshop.charts.accent import filled
from workshop.charts.palette import PAPER
from workshop.domain.commands import BySeat
from workshop.domain.rules.authors import seat_hash
from workshop.domain.settings import Attribution, Joining
from workshop.domain.values import plain_value
from workshop.pictures.tablets import Name, TeamName
from workshop.server.figures import figures
from workshop.texts import promises

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from workshop.domain.ids import QuestionId
    from workshop.domain.programme import Field, Question
    from workshop.pictures.audiences import (
        JointQuestion,
        OwnAnswer,
        OwnQuestion,
        SharedPicture,
        StepPicture,
    )
    from workshop.pictures.comments import OwnComment
    from workshop.pictures.joint import RemarkPicture
    from workshop.pictures.polls import PollPicture
    from workshop.pictures.tablets import DevicePicture, Names, TabletPicture, Target, User

Json = dict[str, Any]  # Any: plain data of every shape, written out right here
encode: Final = msgspec.json.Encoder().encode

_IDENTIFY: Final = {
    (False, Joining.FREE): "name",
    (False, Joining.CARD): "code",
    (True, Joining.FREE): "seat",
    (True, Joining.CARD): "card",
}


def json_response(data: object) -> Response:
    """`data` as a tablet gets it."""
    return Response(encode(data), media_type="application/json")


# --- the same for all ----------------------------------------------------------------------


def picture_json(picture: TabletPicture) -> Json:
    """`picture`: what all tablets may see."""
    shared = picture.shared
    dots: Mapping[QuestionId, Json] = {
        each.question: {"budget": each.budget, "targets": _targets(each.targets)}
        for each in picture.dots
    }
    return {
        "session": shared.session,
        "epoch": shared.epoch,
        "seq": shared.seq,
        "title": shared.title,
        "municipality": shared.municipality,
        "practice": shared.practice,
        "accent": accent_fill(picture.accent),
        "publicity": shared.publicity,
        "attribution": shared.attribution,
        "promises": {
            "attribution": promises.ATTRIBUTION[shared.attribution],
            "publicity": promises.PUBLICITY[shared.publicity],
            "woo": promises.LIMITS,
        },
        "identify": _IDENTIFY[shared.attribution is Attribution.ANONYMOUS, picture.joining],
        "sealed": shared.sealed_version,
        "stops": list(_stops(shared)),
        "step": _step(shared),
        "phase": shared.phase,
        "own": [_own(each, picture, dots) for each in shared.own],
        "joint": [_joint(each, dots) for each in shared.joint],
        "harvest": [{"step": line.heading, "texts": line.texts} for line in shared.harvest],
        "rules": shared.house_rules,
        "concept": picture.concept,
    }


def accent_fill(colour: str) -> str:
    """The municipality's colour as a button has it: text on it can be read."""
    return filled(colour, PAPER.ink, PAPER.ground)[0] if colour else ""


def _stops(shared: SharedPicture) -> Iterator[Json]:
    for stop in shared.outline:
        yield {
            "title": stop.title,
            "programme": stop.programme,
            "minutes": stop.minutes,
            "state": _stop_state(stop, shared),
        }


def _stop_state(stop: StepPicture, shared: SharedPicture) -> str:
    if shared.step is not None and stop.id == shared.step.id:
        return "now"
    if stop.skipped:
        return "skipped"
    return "done" if stop.visited else "ahead"


def _step(shared: SharedPicture) -> Json | None:
    step = shared.step
    if step is None:
        return None
    mine = next(each for each in shared.outline if each.id == step.id)
    siblings = [each.id for each in shared.outline if each.programme == mine.programme]
    return {
        "id": step.id,
        "number": siblings.index(step.id) + 1,
        "of": len(siblings),
        "programme": mine.programme,
        "title": step.title,
        "result": step.result,
        "explanation": step.explanation,
        "examples": step.examples,
        "aid": step.aid,
    }


def _own(own: OwnQuestion, picture: TabletPicture, dots: Mapping[QuestionId, Json]) -> Json:
    question = own.question
    return {
        **_question(question, picture),
        "open": own.open,
        "expected": own.counts.expected,
        "answered": own.counts.answered,
        "shown": _shown(own) if own.shown else None,
        "dots": dots.get(question.id),
    }


def _question(question: Question, picture: TabletPicture) -> Json:
    return {
        "id": question.id,
        "kind": question.kind,
        "prompt": question.prompt,
        "help": question.help,
        "count": question.count,
        "aid": question.aid,
        "options": [{"key": each.key, "label": each.label} for each in question.options],
        "suggestions": question.suggestions,
        "poles": question.poles,
        "minimum": None if question.minimum is None else str(question.minimum),
        "maximum": None if question.maximum is None else str(question.maximum),
        "unit": question.unit,
        "fields": [_field(each, picture) for each in question.fields],
    }


def _field(field: Field, picture: TabletPicture) -> Json:
    found = picture.references.get(field.reference, ()) if field.reference else ()
    return {
        "key": field.key,
        "label": field.label,
        "required": field.required,
        "choices": _targets(found),
    }


def _targets(targets: tuple[Target, ...]) -> list[Json]:
    return [{"key": each.key, "label": each.label} for each in targets]


def _shown(own: OwnQuestion) -> Json:
    cards = [
        {"text": each.text, "label": each.label, "others": each.others, "late": each.late}
        for each in own.cards
    ]
    clusters = [
        {"id": each.id, "name": each.name, "texts": each.cards, "dots": each.dots}
        for each in own.board.clusters
    ]
    return {
        "cards": cards,
        "clusters": clusters,
        "loose": own.board.loose,
        "figures": list(figures(own.question, own.insight)),
    }


def _joint(joint: JointQuestion, dots: Mapping[QuestionId, Json]) -> Json:
    answer = joint.answer
    entries = [
        {
            "id": each.id,
            "main": each.main,
            "fields": [{"label": one.label, "text": one.text} for one in each.fields],
            "rationale": each.rationale,
        }
        for each in answer.entries
    ]
    return {
        "id": joint.question.id,
        "prompt": joint.question.prompt,
        "aid": joint.question.aid,
        "entries": entries,
        "dissents": _texts(answer.dissents),
        "not_agreed": _texts(answer.not_agreed),
        "dots": dots.get(joint.question.id),
        "poll": None if joint.poll is None else _poll(joint.poll),
    }


def _texts(remarks: tuple[RemarkPicture, ...]) -> list[str]:
    return [each.text for each in remarks]


def _poll(poll: PollPicture) -> Json:
    if poll.open:
        return {"open": True, "reacted": poll.reacted}
    return {
        "open": False,
        "reacted": poll.reacted,
        "agree": poll.agree,
        "with_reservation": poll.with_reservation,
        "disagree": poll.disagree,
        "reservations": poll.reservations,
        "objections": poll.objections,
    }


# --- names ---------------------------------------------------------------------------------


def people_json(found: Names) -> Json:
    """`people`: the names to choose from."""
    people = [
        {"key": each.participant, "name": each.name, "group": each.group, "taken": each.tablet}
        for each in found.people
    ]
    teams = [{"key": each.team, "name": each.name, "members": each.members} for each in found.teams]
    return {"people": people, "teams": teams}


# --- one tablet ----------------------------------------------------------------------------


def mine_json(picture: DevicePicture) -> Json:
    """`mine`: what one tablet alone may see."""
    user = picture.user
    stances = {
        each.question: {"stance": each.stance, "reservation": each.reservation}
        for each in picture.stances
    }
    return {
        "number": picture.number,
        "person": None if user is None else {**person_json(user), "writes": picture.writes},
        "answers": [_answer(each) for each in picture.answers],
        "dots": picture.dots,
        "stances": stances,
        "comments": [_comment(each) for each in picture.comments],
    }


def person_json(user: User) -> Json:
    """Who uses the tablet; what stands under `key` is what it calls itself in `as`."""
    match user:
        case Name(participant, name, group):
            return {"key": participant, "kind": "participant", "name": name, "group": group}
        case TeamName(team, name):
            return {"key": team, "kind": "team", "name": name, "group": ""}
        case BySeat(secret):
            return {"key": seat_key(secret), "kind": "seat", "name": "", "group": ""}


def seat_key(secret: str) -> str:
    """A short name for a seat, that does not tell its secret."""
    return seat_hash(secret)[:16]


def _comment(comment: OwnComment) -> Json:
    reply = comment.reply
    return {
        "id": comment.id,
        "text": comment.text,
        "taken_over": reply.taken_over if reply else None,
        "note": reply.note if reply else "",
    }


def _answer(answer: OwnAnswer) -> Json:
    return {
        "question": answer.question,
        "value": None if answer.submitted is None else plain_value(answer.submitted),
        "draft": answer.draft,
        "rev": answer.draft_rev,
        "can_withdraw": answer.can_withdraw,
    }

"""One step of the rehearsal: each alone, then shown, then together."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING
from uuid import uuid4

from workshop.domain import commands as c
from workshop.domain.ids import ClusterId, CommandId, EntryId, ParticipantId, PointId, RemarkId
from workshop.domain.programme import Phase, Question, Step, Who
from workshop.domain.rules.people import utc_text
from workshop.domain.settings import Presence
from workshop.domain.spelling import fold_text
from workshop.domain.values import plain_value
from workshop.pictures.shown import card_texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from workshop.content.rehearsal import Rehearsal
    from workshop.demo.clock import PlayedClock
    from workshop.domain.ids import CardId, QuestionId
    from workshop.domain.values import Value
    from workshop.evening import Evening


class StepPlayer:
    """Plays one step with the participants who are there at the time."""

    def __init__(
        self,
        evening: Evening,
        clock: PlayedClock,
        material: Rehearsal,
        ids: Mapping[str, ParticipantId],
        step: Step,
    ) -> None:
        self._evening = evening
        self._clock = clock
        self._material = material
        self._ids = ids
        self._step = step
        self._own = [question for question in step.questions if question.who is Who.OWN]
        self._clusters: dict[str, ClusterId] = {}
        self._answered: set[str] = set()

    def play(self, minutes: float, until: Phase = Phase.DONE) -> None:
        """All phases up to and with `until`, spread over `minutes`."""
        acts = {
            Phase.EXPLAIN: (self._nothing, 0.1),
            Phase.OWN: (self._answer_alone, 0.3),
            Phase.SHOW: (self._show, 0.2),
            Phase.JOINT: (self._write_together, 0.3),
            Phase.POLL: (self._close_the_step, 0.1),
        }
        for phase, (act, share) in acts.items():
            if phase is not Phase.POLL:
                self._enter(phase)
            act()
            self._clock.advance(minutes * share)
            if phase is until:
                return
        self._enter(Phase.DONE)

    def _nothing(self) -> None:
        """The step is explained."""

    def _answer_alone(self) -> None:
        self._answered = self._answer(set())

    def _show(self) -> None:
        for question in self._own:
            self._evening.do(c.Show(question.id))
            self._cluster(question.id)
            self._dots(question.id)

    def _close_the_step(self) -> None:
        self._polls()
        self._involve()

    def catch_up(self) -> None:
        """Who came later answers what was asked before; it arrives late and is shown then."""
        late = self._answer(self._answered)
        self._answered |= late
        for question in self._own if late else ():
            self._evening.do(c.Show(question.id))

    def _enter(self, phase: Phase) -> None:
        self._evening.do(c.EnterPhase(self._step.id, phase))

    # --- each alone --------------------------------------------------------------------------

    def _answer(self, already: set[str]) -> set[str]:
        """Everybody present who has not answered yet does; returns who answered."""
        present = self._present() - already
        futures = []
        for question in self._own:
            for name in sorted(present):
                value = self._material.own_answer(question.id, name)
                if value is not None:
                    self._draft(name, question, value)
                    command = c.SubmitAnswer(self._author(name), question.id, value)
                    id_ = CommandId(uuid4().hex)
                    # Not the name: who wrote is in the answer, and can be erased from there.
                    tablet = c.Medium.TABLET.value
                    futures.append(self._evening.owner.submit(command, id=id_, actor=tablet))
        for future in futures:
            future.result()
        return present

    def _draft(self, name: str, question: Question, value: Value) -> None:
        body = json.dumps(plain_value(value), ensure_ascii=False)
        self._evening.owner.save_draft(c.SaveDraft(self._author(name), question.id, 1, body))

    def _author(self, name: str) -> c.ByParticipant:
        return c.ByParticipant(self._ids[name])

    def _present(self) -> set[str]:
        """Names of those who answer and are there now."""
        now = utc_text(self._clock())
        there = self._evening.look(
            lambda state: {
                person
                for person in state.participants
                if state.presence_at(person, now) is Presence.PRESENT
            }
        )
        return {
            person.name for person in self._material.answering if self._ids[person.name] in there
        }

    # --- shown -------------------------------------------------------------------------------

    def _cluster(self, question: QuestionId) -> None:
        cards = self._cards(question)
        for cluster in self._material.clusters:
            if cluster.question == question:
                known = self._clusters[cluster.name] = ClusterId(uuid4().hex)
                chosen = tuple(_named(cards, cluster.texts))
                self._evening.do(c.SetCluster(question, known, cluster.name, chosen))

    def _cards(self, question: QuestionId) -> dict[CardId, str]:
        return self._evening.look(lambda state: dict(card_texts(state, question)))

    def _dots(self, question: QuestionId) -> None:
        for dots in self._material.dots:
            if dots.question == question:
                self._evening.do(c.OpenDots(question, dots.budget))
                self._place(question, dots.placed)
                self._evening.do(c.CloseDots(question))

    def _place(self, question: QuestionId, placed: tuple[tuple[str, ...], ...]) -> None:
        present = self._present()
        for person, names in zip(self._material.answering, placed, strict=True):
            if person.name in present:
                counted = Counter[str](self._clusters[name] for name in names)
                self._evening.do(c.PlaceDots(self._author(person.name), question, counted))

    # --- together ----------------------------------------------------------------------------

    def _write_together(self) -> None:
        asked = {question.id for question in self._step.joint_questions()}
        for joint in self._material.joint:
            if joint.question in asked:
                for entry in joint.entries:
                    sources = self._sources(entry.clusters, entry.texts)
                    known = EntryId(uuid4().hex)
                    self._evening.do(
                        c.SetEntry(joint.question, known, entry.fields, entry.rationale, sources)
                    )
                for remark in joint.remarks:
                    sources = self._sources(remark.clusters, remark.texts)
                    written = RemarkId(uuid4().hex)
                    self._evening.do(
                        c.SetRemark(joint.question, written, remark.kind, remark.text, sources)
                    )

    def _sources(self, clusters: Iterable[str], texts: tuple[str, ...]) -> tuple[str, ...]:
        cards = {card: text for each in self._own for card, text in self._cards(each.id).items()}
        return (*(self._clusters[name] for name in clusters), *_named(cards, texts))

    def _polls(self) -> None:
        asked = {question.id for question in self._step.joint_questions()}
        for poll in self._material.polls:
            if poll.question in asked:
                self._enter(Phase.POLL)
                self._evening.do(c.OpenPoll(poll.question))
                for name in sorted(self._present()):
                    stance, text = poll.stance_of(name)
                    author = self._author(name)
                    self._evening.do(c.TakeStance(author, poll.question, stance, text))
                self._evening.do(c.ClosePoll(poll.question))

    def _involve(self) -> None:
        for each in self._material.involvement:
            if each.step == self._step.id:
                self._evening.do(
                    c.RecordInvolvement(
                        each.step, each.about, each.who, each.how, each.when, each.arranged_by
                    )
                )
        for number, said in enumerate(self._material.contributions):
            if said.step == self._step.id:
                point = PointId(f"inbreng-{number}")
                self._evening.do(c.RecordContribution(point, said.step, said.by, said.text))
        for check in self._material.process_checks:
            if check.step == self._step.id:
                self._evening.do(c.CheckProcess(check.step, check.verdict, check.note))


def _named(cards: Mapping[CardId, str], texts: Iterable[str]) -> list[CardId]:
    """The cards whose text is one of `texts`, spelling folded."""
    wanted = {fold_text(text) for text in texts}
    return [card for card, text in cards.items() if fold_text(text) in wanted]

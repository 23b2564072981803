"""Makes commands of every kind, most of them sensible, about a few people and questions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Protocol, TypeVar

from tests.domain.evening import AGREEMENT, DETAILS, Evening
from tests.domain.examples import EARLIER_ROW, EVENING
from tests.domain.method import (
    FITTING,
    JOINT,
    LINKS,
    OWN,
    PROGRAMME,
    QUESTIONS,
    VALUES_STEP,
    WEIGHTS,
    own,
)
from workshop.domain import commands as c
from workshop.domain.events import Adoption
from workshop.domain.ids import (
    CardId,
    ClusterId,
    CommandId,
    CommentId,
    DeviceId,
    EarlierId,
    EntryId,
    ParticipantId,
    PointId,
    QuestionId,
    RemarkId,
    SessionId,
    StepId,
    TeamId,
)
from workshop.domain.keeping import Kept
from workshop.domain.programme import Phase
from workshop.domain.rules.authors import seat_hash
from workshop.domain.rules.lookup import shown_cards
from workshop.domain.settings import DEFAULT_ROLES, Attribution, Presence, Publicity, Role
from workshop.domain.values import Declined, ItemsValue, NumberValue, TextValue, WeightsValue

T = TypeVar("T")

SECRETS: Final = ("a" * 32, "b" * 32)
_BOTH = (True, False)
_GOOD = ("rust", "ruimte", "Rust", "groen", "é\u0301", "<b>")
_TEXTS = (*_GOOD, *_GOOD, "", " \x00", "x" * 401)
_PEOPLE = [ParticipantId(each) for each in ("ada", "bo", "cas", "vreemd")]
_TEAMS = [TeamId("tafel"), TeamId("hoek")]
_OWN = [OWN, OWN, *(own(kind) for kind in FITTING), QuestionId("oefen.nergens.eigen"), JOINT]
_JOINT = [JOINT, JOINT, JOINT, LINKS, WEIGHTS, OWN]
_STEPS = [*(step.id for step in PROGRAMME.steps), StepId("oefen.nergens")]
_CLUSTERS = [ClusterId(each) for each in ("rust", "ruimte", "groen")]
_ENTRIES = [EntryId(each) for each in ("e1", "e2", "e3")]
_REMARKS = [RemarkId("r1"), RemarkId("r2")]
_COMMENTS = [CommentId("o1"), CommentId("o2")]
_POINTS = [PointId("p1"), PointId("p2")]
_TIMES = ("2026-03-12T20:00:00+01:00", "2026-03-12T21:00:00+01:00", "vanavond")
_ODD_VALUES = (
    Declined(),
    TextValue(""),
    NumberValue("1001"),
    ItemsValue(("rust", "", "ruimte", "groen", "stil")),
    WeightsValue({"geluk": 100}),
)


class Choose(Protocol):
    """Chooses one; the first is the simplest."""

    def __call__(self, options: Sequence[T], /) -> T:
        """One of `options`."""
        ...


class Anything:
    """What may come next in `evening`; `choose` makes every choice."""

    def __init__(self, evening: Evening, choose: Choose) -> None:
        self._state = evening.state
        self._choose = choose
        self._ids = [CommandId(row.id) for row in evening.rows[::-1] if row.id]

    # --- who and what ----------------------------------------------------------------------

    def _author(self) -> c.Author:
        """Mostly somebody who may answer here."""
        person, seat = c.ByParticipant(self._choose(_PEOPLE)), c.BySeat(self._choose(SECRETS))
        usual = seat if self._state.attribution is Attribution.ANONYMOUS else person
        team = c.ByTeam(self._choose(_TEAMS))
        authors: list[c.Author] = [usual, usual, usual, usual, team, person, seat]
        return self._choose(authors)

    def _some(self, options: Sequence[T], most: int = 3) -> tuple[T, ...]:
        return tuple(self._choose(options) for _ in range(self._choose(range(most + 1))))

    def _text(self) -> str:
        return self._choose(_TEXTS)

    def _cards(self) -> tuple[CardId, ...]:
        shown = self._state.flow.shown
        cards = [card for question in shown for card in shown_cards(self._state, question)]
        return self._some([*cards, *cards, CardId("9.9")])

    def _dots(self) -> dict[str, int]:
        targets = [*_CLUSTERS, *_ENTRIES]
        return {target: self._choose((1, 0, 2, -1)) for target in self._some(targets, 2)}

    # --- commands --------------------------------------------------------------------------

    def command(self) -> c.Command:
        """Anything, and what evenings are about most often."""
        often: list[Callable[[], c.Command]]
        often = [self.answer, self.arrangement, self.joint_answer, self.poll, self.dots]
        seldom = [self.showing, self.room, self.minutes, self.undoing, self.erasing]
        seldom += [self.account, self.comments, self.keeping]
        account = self._state.account
        is_closed = account.sealing is not None or account.seal is not None
        ways = [self.account] * 12 + [self.keeping] * 3 if is_closed else often
        return self._choose([*often, *ways, *seldom])()

    def _command(self, *commands: c.Command) -> c.Command:
        return self._choose(commands)

    def answer(self) -> c.Command:
        """Submitted or withdrawn."""
        question = self._choose(_OWN)
        known = QUESTIONS.get(question)
        value = FITTING[known.kind] if known else Declined()
        items = ItemsValue((self._text(), "rust"))
        value = self._choose([value, value, items, *_ODD_VALUES])
        author, medium = self._author(), self._choose(list(c.Medium))
        submit = c.SubmitAnswer(author, question, value, medium)
        return self._command(submit, submit, submit, c.WithdrawAnswer(author, question))

    def _tablets(self) -> tuple[c.Command, ...]:
        """Who comes in, uses a tablet, passes it on."""
        device, author = DeviceId(self._choose("ab") * 64), self._author()
        user = self._choose([c.ByParticipant(p) for p in _PEOPLE] + [c.ByTeam(t) for t in _TEAMS])
        return (
            c.OpenTablets(self._choose((8080, 80)), self._choose("01") * 32),
            c.AdmitDevice(device),
            c.AdmitDevice(DeviceId("geen")),
            c.BindDevice(device, user if isinstance(author, c.BySeat) else author, proven=True),
            c.BindDevice(device, user),
            c.ReleaseDevice(device),
            c.RevokeDevice(device),
        )

    def showing(self) -> c.Command:
        """Moving on, closing, opening, showing."""
        question, step = self._choose(_OWN), self._choose(_STEPS)
        return self._command(
            c.Show(question),
            c.PlanShowing(),
            c.EnterPhase(VALUES_STEP, Phase.SHOW),
            c.EnterPhase(step, self._choose(list(Phase))),
            c.CloseRound(question),
            c.OpenRound(question),
            c.SkipStep(step, self._text()),
            c.PlanMinutes(step, self._choose((0, 12, 601))),
            c.CheckProcess(step, self._choose(list(c.Verdict)), self._text()),
        )

    def arrangement(self) -> c.Command:
        """Clusters of cards."""
        question, cluster, other = OWN, self._choose(_CLUSTERS), self._choose(_CLUSTERS)
        made = c.SetCluster(question, cluster, self._text(), self._cards())
        merged = c.MergeClusters(question, cluster, other)
        return self._command(made, made, made, merged, c.RemoveCluster(question, cluster))

    def joint_answer(self) -> c.Command:
        """Entries and remarks, with sources."""
        question, entry, remark = (
            self._choose(_JOINT), self._choose(_ENTRIES), self._choose(_REMARKS)
        )  # fmt: skip
        text, why = self._text(), self._text()
        sources = (*self._cards(), *self._some(_CLUSTERS, 1))
        link = {"resultaat": text, "waarde": self._choose(("e1", "rust", "", "nergens"))}
        weights = {"vrijheid": "60", "welzijn": self._choose(("40", "41")), "veiligheid": "0"}
        kind = self._choose(list(c.RemarkKind))
        return self._command(
            c.SetEntry(JOINT, entry, {"text": text}, why, sources),
            c.SetEntry(LINKS, entry, link, why, sources),
            c.SetEntry(WEIGHTS, entry, weights),
            c.SetEntry(question, entry, {"text": text}),
            c.OrderEntries(question, self._some(_ENTRIES)),
            c.RemoveEntry(question, entry),
            c.SetRemark(question, remark, kind, text, sources),
            c.RemoveRemark(question, remark),
        )

    def poll(self) -> c.Command:
        """Opened, answered, counted, closed."""
        question, count = self._choose(_JOINT), self._choose((3, 0, -1))
        stance = c.TakeStance(self._author(), question, self._choose(list(c.Stance)), self._text())
        counted = c.CountHands(question, count, 1, 0, self._some(_TEXTS, 1))
        opened = c.OpenPoll(question)
        return self._command(stance, stance, opened, opened, counted, c.ClosePoll(question))

    def dots(self) -> c.Command:
        """Opened, placed, counted, closed."""
        question = self._choose((OWN, JOINT))
        placed = c.PlaceDots(self._author(), question, self._dots())
        opened = c.OpenDots(question, self._choose((4, 3, 0)))
        counted = c.CountDots(question, self._dots())
        return self._command(placed, placed, opened, opened, counted, c.CloseDots(question))

    def undoing(self) -> c.Command:
        """Mostly of what was done last."""
        return c.Undo(self._choose([*self._ids[:4], *self._ids[:1], CommandId("nooit")]))

    def room(self) -> c.Command:
        """Who is there, and under which settings."""
        person, team = self._choose(_PEOPLE), self._choose(_TEAMS)
        name = self._choose(("Ada", "Bo", "Cas", "raad", "Tafel", "Ada (Linde)"))
        role = self._choose([role.key for role in DEFAULT_ROLES] + ["keizer"])
        rights = [self._choose(_BOTH) for _ in range(3)]
        return self._command(
            c.SetParticipant(person, name, role, self._choose(("", "Linde"))),
            c.SetParticipant(person, name),
            c.RemoveParticipant(person),
            c.RecordPresence(person, self._choose(list(Presence)), self._choose(_TIMES)),
            c.SetTeam(team, self._choose(("Tafel", "Hoek", "Ada")), self._some(_PEOPLE)),
            c.RemoveTeam(team),
            c.IssueSeat(seat_hash(self._choose(SECRETS))),
            c.IssueSeat("geen"),
            *self._tablets(),
            c.DefineRole(Role(role, self._text(), *rights)),
            c.ChangeSettings(self._choose(list(Attribution)), self._choose(list(Publicity))),
            c.ChangeDetails(DETAILS),
            c.CreateSession(SessionId("avond"), DETAILS),
            c.AddProgramme(PROGRAMME),
            c.RaiseEpoch(self._text()),
            c.SplitRoom(self._choose(("Zaal 2", "zaal 2", "main")), self._some(_PEOPLE)),
            c.CloseRoom("zaal 2"),
            c.SettleAnswer(self._choose(range(1, self._state.seq + 2)), counts=True),
        )

    def minutes(self) -> c.Command:
        """What is agreed around the answers."""
        point, text = self._choose(_POINTS), self._text()
        return self._command(
            c.AgreeHouseRules(self._some(_TEXTS), self._choose(_BOTH)),
            c.RecordInvolvement(self._choose(_STEPS), text),
            c.RecordContribution(point, self._choose(_STEPS), "adviesraad Kanarie", text),
            c.RecordPledge(point, "wethouder Kanarie", text),
            c.RecordAgreement(point, text),
            c.ParkPoint(point, text),
            c.StrikePoint(point),
            c.RecordCopy("backup", "kopie", "0" * 64),
        )

    def account(self) -> c.Command:
        """Sealing is mostly finished, and a sealed account reopened."""
        finish = c.FinishSealing("0" * 64, "f" * 64, "pem", "verslag.pdf")
        reopen = c.ReopenAccount("een naam was verkeerd")
        return self._command(
                c.StartSealing(AGREEMENT), finish, finish, reopen, reopen,
                c.StartSealing(adoption=Adoption("2026-04-23", "7b")),
                c.AbortSealing("cancelled"), c.StartSealing(), c.ReopenAccount(" "),
            )  # fmt: skip

    def comments(self) -> c.Command:
        """On a concept that may not be there, by people who may not say so."""
        comment, author = (
            self._choose(_COMMENTS),
            self._choose([None, self._author(), self._author()]),
        )
        return self._command(
            c.IssueConcept(self._state.account.next_concept),
            c.IssueConcept(self._choose(range(4))),
            c.MakeComment(comment, author, self._text()),
            c.MakeComment(comment, author, self._text()),
            c.AnswerComment(comment, taken_over=self._choose(_BOTH), note=self._text()),
            c.AnswerComment(comment, taken_over=True),
            c.ChooseParts(self._some(("answers", "figures", "alles"))),
            c.BringEarlier(EarlierId("voorjaar"), EVENING, (EARLIER_ROW,)),
            c.RemoveEarlier(EarlierId("voorjaar")),
        )

    def erasing(self) -> c.Command:
        """Of an answer, of somebody, of whatever happened."""
        category = self._choose(list(c.ErasureCategory))
        reason = self._choose(("op verzoek", "op verzoek", " "))
        subject = self._choose([*self._state.words_of, "vreemd"])
        return self._command(
            c.EraseAnswer(subject, self._choose(_OWN), category, reason),
            c.EraseAnswer(subject, OWN, category, reason),
            c.EraseParticipant(self._choose(_PEOPLE), category, reason),
            c.EraseEvent(self._choose(range(1, self._state.seq + 2)), category, reason),
        )

    def keeping(self) -> c.Command:
        """What becomes of own answers, and what holds them."""
        kept, reason = self._choose(list(Kept)), self._choose(("zaak 14", "zaak 14", " "))
        figures = {self._choose(_OWN): '{"counts":null}'}
        decided = c.DecideKeeping(kept, "B.2", reason, self._choose(("", "Gijs")), figures)
        return self._command(decided, decided, c.PlaceHold(reason), c.LiftHold(reason))

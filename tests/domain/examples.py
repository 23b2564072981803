"""One example of every command, for promises that hold for all of them."""

from __future__ import annotations

from typing import Final

from tests.domain.evening import AGREEMENT, DETAILS
from tests.domain.method import JOINT, OWN, PROGRAMME, VALUES_STEP
from workshop.domain import commands as c
from workshop.domain.earlier import (
    EarlierColumn,
    EarlierEntry,
    EarlierEvening,
    EarlierQuestion,
    earlier_entry_id,
)
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
    TeamId,
)
from workshop.domain.keeping import Kept
from workshop.domain.programme import Phase
from workshop.domain.settings import Attribution, Presence, Publicity, Role
from workshop.domain.values import TextValue

ADA: Final = ParticipantId("ada")
BY_ADA: Final = c.ByParticipant(ADA)
_TEAM = TeamId("tafel 1")
_DEVICE = DeviceId("d" * 64)
_CLUSTER, _OTHER = ClusterId("rust"), ClusterId("ruimte")
_ENTRY, _REMARK, _POINT = EntryId("e1"), RemarkId("r1"), PointId("p1")
_COMMENT = CommentId("o1")
_MISTAKE = c.ErasureCategory.MISTAKE
_EARLIER = EarlierId("voorjaar")
EARLIER_QUESTION = EarlierQuestion(
    QuestionId("visie.waarden.samen"),
    "Waarden",
    "Welke waarden delen we?",
    (EarlierColumn("waarde", "Waarde"), EarlierColumn("betekenis", "Wat we ermee bedoelen")),
)
EVENING = EarlierEvening(
    SessionId("eerder"), "Avond in het voorjaar", "2025-03-12", (EARLIER_QUESTION,)
)
EARLIER_ROW = EarlierEntry(
    earlier_entry_id(_EARLIER, "e1"), EARLIER_QUESTION.id, {"waarde": "Vertrouwen"}, "Dat scheelt."
)

EXAMPLES: Final[tuple[c.Command, ...]] = (
    c.CreateSession(SessionId("avond"), DETAILS),
    c.ChangeDetails(DETAILS),
    c.ChangeSettings(Attribution.NAME, Publicity.PUBLIC),
    c.AddProgramme(PROGRAMME),
    c.DefineRole(Role("raadslid", "gemeenteraadslid", True, True, True)),
    c.SetParticipant(ADA, "Ada"),
    c.RemoveParticipant(ADA),
    c.RecordPresence(ADA, Presence.LEFT, "2026-03-12T21:00:00+01:00"),
    c.SetTeam(_TEAM, "Tafel 1", (ADA,)),
    c.RemoveTeam(_TEAM),
    c.IssueSeat("0" * 64),
    c.OpenTablets(8080, "0" * 32),
    c.AdmitDevice(_DEVICE),
    c.BindDevice(_DEVICE, BY_ADA),
    c.ReleaseDevice(_DEVICE),
    c.RevokeDevice(_DEVICE),
    c.EnterPhase(VALUES_STEP, Phase.SHOW),
    c.SkipStep(VALUES_STEP, "geen tijd"),
    c.PlanMinutes(VALUES_STEP, 25),
    c.OpenRound(OWN),
    c.CloseRound(OWN),
    c.Show(OWN),
    c.PlanShowing(),
    c.SubmitAnswer(BY_ADA, OWN, TextValue("rust")),
    c.WithdrawAnswer(BY_ADA, OWN),
    c.OpenDots(OWN, 3),
    c.PlaceDots(BY_ADA, OWN, {_CLUSTER: 1}),
    c.CountDots(OWN, {_CLUSTER: 12}),
    c.CloseDots(OWN),
    c.OpenPoll(JOINT),
    c.TakeStance(BY_ADA, JOINT, c.Stance.AGREE),
    c.CountHands(JOINT, 12, 3, 1),
    c.ClosePoll(JOINT),
    c.SetCluster(OWN, _CLUSTER, "Rust", (CardId("3.0"),)),
    c.MergeClusters(OWN, _CLUSTER, _OTHER),
    c.RemoveCluster(OWN, _CLUSTER),
    c.SetEntry(JOINT, _ENTRY, {"text": "Rust"}),
    c.RemoveEntry(JOINT, _ENTRY),
    c.OrderEntries(JOINT, (_ENTRY,)),
    c.SetRemark(JOINT, _REMARK, c.RemarkKind.DISSENT, "Ik zie dat anders"),
    c.RemoveRemark(JOINT, _REMARK),
    c.Undo(CommandId("c1")),
    c.AgreeHouseRules(("Luister eerst.",)),
    c.RecordInvolvement(VALUES_STEP, who="de wijkraad"),
    c.RecordContribution(
        PointId("inbreng"), VALUES_STEP, "de adviesraad", "Luister ook naar ouders"
    ),
    c.RecordPledge(_POINT, "wethouder Kanarie", "Een brief"),
    c.RecordAgreement(_POINT, "Wij komen erop terug"),
    c.ParkPoint(_POINT, "De brug"),
    c.StrikePoint(_POINT),
    c.CheckProcess(VALUES_STEP, c.Verdict.ON_COURSE),
    c.IssueConcept(1),
    c.MakeComment(_COMMENT, BY_ADA, "Ik kwam later."),
    c.AnswerComment(_COMMENT, taken_over=True),
    c.ChooseParts(("answers",)),
    c.BringEarlier(_EARLIER, EVENING, (EARLIER_ROW,)),
    c.RemoveEarlier(_EARLIER),
    c.StartSealing(AGREEMENT),
    c.FinishSealing("0" * 64, "f" * 64, "pem", "verslag.pdf"),
    c.AbortSealing("cancelled"),
    c.ReopenAccount("Een naam was verkeerd"),
    c.EraseAnswer("ada", OWN, _MISTAKE, "verkeerd getypt"),
    c.EraseParticipant(ADA, _MISTAKE, "verkeerd getypt"),
    c.EraseText("Waarden", _MISTAKE, "verkeerd getypt"),
    c.EraseEvent(1, _MISTAKE, "verkeerd getypt"),
    c.DecideKeeping(Kept.DESTROYED, "B.2", "bewaartermijn voorbij"),
    c.PlaceHold("zaak 2026-14"),
    c.LiftHold("het verzoek is afgehandeld"),
    c.RecordCopy("backup", "avond.kopie", "0" * 64),
    c.RaiseEpoch("laptop van de griffie"),
    c.SplitRoom("Zaal 2", (ADA,)),
    c.OpenRoom("zaal 2"),
    c.CloseRoom("zaal 2"),
    c.MergeRoom(SessionId("avond"), "zaal 2", 5, "0" * 64, ()),
    c.SettleAnswer(9, counts=True),
)


def name(command: c.Command) -> str:
    """What the command is called, for the names of tests."""
    return type(command).__name__

"""The rules: `decide` says what a command leads to, or why it is refused. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

from workshop.domain import commands as c
from workshop.domain.errors import NotCreatedError
from workshop.domain.rules import (
    account,
    answers,
    board,
    comments,
    earlier,
    flow,
    keeping,
    merging,
    minutes,
    people,
    planning,
    report_parts,
    rooms,
    session,
    tablets,
)

if TYPE_CHECKING:
    from datetime import datetime

    from workshop.domain.happening import Happening
    from workshop.domain.state import State

# Any: each rule takes its own command; the test walks all of `Command`.
RULES: Final[Mapping[type, Callable[[State, Any, datetime], list[Happening]]]] = {
    c.CreateSession: session.create,
    c.ChangeDetails: session.change_details,
    c.ChangeSettings: session.change_settings,
    c.AddProgramme: session.add_programme,
    c.DefineRole: session.define_role,
    c.RaiseEpoch: session.raise_epoch,
    c.SplitRoom: rooms.split,
    c.OpenRoom: rooms.open_room,
    c.CloseRoom: rooms.close_room,
    c.MergeRoom: merging.merge_room,
    c.SettleAnswer: rooms.settle,
    c.SetParticipant: people.set_participant,
    c.RemoveParticipant: people.remove_participant,
    c.RecordPresence: people.record_presence,
    c.SetTeam: people.set_team,
    c.RemoveTeam: people.remove_team,
    c.IssueSeat: people.issue_seat,
    c.OpenTablets: tablets.open_tablets,
    c.AdmitDevice: tablets.admit,
    c.BindDevice: tablets.bind,
    c.ReleaseDevice: tablets.release,
    c.RevokeDevice: tablets.revoke,
    c.EnterPhase: flow.enter_phase,
    c.SkipStep: flow.skip_step,
    c.PlanMinutes: planning.plan_minutes,
    c.OpenRound: flow.open_round,
    c.CloseRound: flow.close_round,
    c.Show: flow.show,
    c.PlanShowing: flow.plan_showing,
    c.CheckProcess: flow.check_process,
    c.SubmitAnswer: answers.submit,
    c.WithdrawAnswer: answers.withdraw,
    c.OpenDots: answers.open_dots,
    c.PlaceDots: answers.place_dots,
    c.CountDots: answers.count_dots,
    c.CloseDots: answers.close_dots,
    c.OpenPoll: answers.open_poll,
    c.TakeStance: answers.take_stance,
    c.CountHands: answers.count_hands,
    c.ClosePoll: answers.close_poll,
    c.SetCluster: board.set_cluster,
    c.MergeClusters: board.merge_clusters,
    c.RemoveCluster: board.remove_cluster,
    c.SetEntry: board.set_entry,
    c.RemoveEntry: board.remove_entry,
    c.OrderEntries: board.order_entries,
    c.SetRemark: board.set_remark,
    c.RemoveRemark: board.remove_remark,
    c.Undo: board.undo,
    c.AgreeHouseRules: minutes.agree_house_rules,
    c.RecordInvolvement: minutes.record_involvement,
    c.RecordContribution: minutes.record_contribution,
    c.RecordPledge: minutes.record_pledge,
    c.RecordAgreement: minutes.record_agreement,
    c.ParkPoint: minutes.park_point,
    c.StrikePoint: minutes.strike_point,
    c.RecordCopy: minutes.record_copy,
    c.IssueConcept: comments.issue_concept,
    c.MakeComment: comments.make_comment,
    c.AnswerComment: comments.answer_comment,
    c.ChooseParts: report_parts.choose_parts,
    c.BringEarlier: earlier.bring_earlier,
    c.RemoveEarlier: earlier.remove_earlier,
    c.StartSealing: account.start_sealing,
    c.FinishSealing: account.finish_sealing,
    c.AbortSealing: account.abort_sealing,
    c.ReopenAccount: account.reopen,
    c.EraseAnswer: account.erase_answer,
    c.EraseParticipant: account.erase_participant,
    c.EraseText: account.erase_text,
    c.EraseEvent: account.erase_event,
    c.DecideKeeping: keeping.decide_keeping,
    c.PlaceHold: keeping.place_hold,
    c.LiftHold: keeping.lift_hold,
}


def decide(state: State, command: c.Command, now: datetime) -> list[Happening]:
    """What happens by `command` at `now` (aware); an empty list where it changes nothing.

    Raises a `RefusedError`; never changes `state`.
    """
    if state.session is None and not isinstance(command, c.CreateSession):
        raise NotCreatedError
    account.check_open(state, command)
    rooms.check_room(state, command)
    return RULES[type(command)](state, command, now)

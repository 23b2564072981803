"""Promises of `workshop.pictures.operator`: who and how many before showing, and never what."""

from __future__ import annotations

from tests.domain.evening import AGREEMENT
from tests.domain.method import JOINT, KINDS_STEP, LINKING_STEP, LINKS, OWN, VALUES_STEP, own
from tests.pictures.evening import WORDS, Council, as_json
from tests.pictures.test_audiences import in_front
from workshop.domain import commands as c
from workshop.domain.events import Adoption, HouseRulesAgreed
from workshop.domain.ids import TOGETHER, CommentId, EntryId, PointId, QuestionId, RemarkId, StepId
from workshop.domain.programme import Kind, Phase
from workshop.domain.settings import Attribution, Presence
from workshop.domain.state import Draft, State
from workshop.domain.values import Declined, PositionValue
from workshop.pictures.audiences import shared_picture
from workshop.pictures.desk import DeskPicture, DotsPicture, GroupCount, OperatorCard, Referable
from workshop.pictures.operator import PersonPicture, operator_picture
from workshop.pictures.report import report_data
from workshop.pictures.shown import WallCard


def person(
    who: c.ByParticipant,
    name: str,
    group: str,
    role: str,
    answered: tuple[QuestionId, ...] = (),
) -> PersonPicture:
    """Somebody of whom the attendance list says nothing."""
    return PersonPicture(
        who.participant,
        name,
        group,
        role,
        there=True,
        presence=None,
        came="",
        is_to_come=False,
        left="",
        answered=answered,
    )


def desk(evening: Council, step: StepId | None = None) -> DeskPicture:
    """What lies on the operator's desk."""
    found = operator_picture(evening.state, step).desk
    assert found is not None
    return found


def cards_of(evening: Council) -> tuple[OperatorCard, ...]:
    """Of the first own question."""
    return desk(evening).own[0].cards


def test_the_operator_sees_who_answered_but_not_what() -> None:
    evening = in_front()
    ada, bo = evening.person("Ada", "Linde"), evening.person("Bo", "Wilg", "wethouder")
    evening.items(ada, OWN, "kanarie")
    found = operator_picture(evening.state)
    assert found.people == (
        person(ada, "Ada", "Linde", "raadslid", (OWN,)),
        person(bo, "Bo", "Wilg", "wethouder"),
    )
    assert found.shared.present == 1
    assert "kanarie" not in as_json(found)
    assert found.shared == shared_picture(evening.state)


def test_under_anoniem_the_operator_sees_counts_alone() -> None:
    evening = in_front(Attribution.ANONYMOUS)
    evening.person("Ada")
    evening.items(evening.seat(), OWN, "kanarie")
    found = operator_picture(evening.state)
    assert [person.answered for person in found.people] == [()]
    assert desk(evening).own[0].shared.counts.answered == 1


def test_under_anoniem_nobody_is_ticked_off_whatever_the_file_holds() -> None:
    evening = in_front()
    evening.items(evening.person("Ada"), OWN, "rust")
    evening.state.attribution = Attribution.ANONYMOUS
    assert [person.answered for person in operator_picture(evening.state).people] == [()]


def test_who_did_nothing_new_is_the_same_in_the_next_picture() -> None:
    evening = in_front()
    ada = evening.person("Ada")
    evening.person("Bo")
    first = operator_picture(evening.state).people
    evening.items(ada, OWN, "rust")
    second = operator_picture(evening.state).people
    assert [person.answered for person in second] == [(OWN,), ()]
    assert second[1] is first[1], "a room of 500 is not made anew for each answer"
    evening.do(c.SetParticipant(ada.participant, "Ada Roos"))
    assert [person.name for person in operator_picture(evening.state).people] == ["Ada Roos", "Bo"]


def test_only_questions_of_the_step_in_front_are_ticked_off() -> None:
    evening = in_front()
    ada = evening.person("Ada")
    evening.items(ada, OWN, "rust")
    evening.do(c.EnterPhase(KINDS_STEP, Phase.OWN))
    assert operator_picture(evening.state).people[0].answered == ()


def test_the_operator_can_name_cards_and_see_where_they_lie() -> None:
    evening = in_front()
    evening.items(evening.person("Ada"), OWN, "zorg", "rust")
    assert cards_of(evening) == ()
    cards = {text: card for card, text in evening.show(OWN).items()}
    cluster = evening.cluster(OWN, "Nabijheid", cards["zorg"])
    assert cards_of(evening) == (
        OperatorCard(cards["rust"], "", WallCard("rust", "", others=False, late=False)),
        OperatorCard(cards["zorg"], cluster, WallCard("zorg", "", others=False, late=False)),
    )


def test_the_operator_sees_what_was_written_down_around_the_answers() -> None:
    evening = in_front()
    evening.do(
        c.RecordPledge(PointId("p"), "De wethouder", "Brief met cijfers"),
        c.RecordAgreement(PointId("a"), "Terugkomen op wachttijden"),
        c.ParkPoint(PointId("k1"), "Vervoer"),
        c.ParkPoint(PointId("k2"), "Onderwijs"),
        c.RecordContribution(PointId("i"), VALUES_STEP, "de adviesraad", "Luister"),
        c.AgreeHouseRules(("Luister eerst",)),
        c.RecordInvolvement(VALUES_STEP, who="ouders"),
        c.CheckProcess(VALUES_STEP, c.Verdict.DEPTH, "vraag door"),
    )
    minutes = operator_picture(evening.state).minutes
    assert [each.by for each in minutes.pledges] == ["De wethouder"]
    assert [each.text for each in minutes.agreements] == ["Terugkomen op wachttijden"]
    assert [each.text for each in minutes.parked] == ["Vervoer", "Onderwijs"]
    assert minutes.house_rules == HouseRulesAgreed(("Luister eerst",))
    here = desk(evening)
    assert here.contributions == minutes.contributions
    assert [each.text for each in here.contributions] == ["Luister"]
    assert here.involvement is not None
    assert here.involvement.who == "ouders"
    assert [check.note for _, check in here.checks] == ["vraag door"]
    assert desk(evening, KINDS_STEP).contributions == ()


def test_the_desk_may_hold_another_step_than_the_room_sees() -> None:
    evening = in_front()
    evening.do(c.SkipStep(KINDS_STEP, "geen tijd"))
    found = operator_picture(evening.state, KINDS_STEP)
    assert found.shared.step is not None
    assert found.shared.step.id == VALUES_STEP
    assert found.desk is not None
    assert (found.desk.step.id, found.desk.skipped) == (KINDS_STEP, "geen tijd")


def test_groups_of_one_or_two_are_counted_together_and_guests_apart() -> None:
    evening = in_front()
    large = evening.group("Linde", 4)
    evening.group("Wilg", 2)
    alone = evening.person("Zonder")
    evening.person("Gast", role="inwoner")
    for each in (*large[:3], alone):
        evening.items(each, OWN, "rust")
    own = desk(evening).own[0]
    assert own.groups == (GroupCount("Linde", 3, 4), GroupCount("", 1, 3))
    assert own.apart == GroupCount("", 0, 1)


def wall_labels(evening: Council) -> set[str]:
    """What stands under the cards of the room's wall; `overige` for the pool."""
    cards = shared_picture(evening.state).own[0].cards
    return {"overige" if each.others else each.label for each in cards}


def counted_groups(evening: Council) -> set[str]:
    """The rows of the operator's counts."""
    return {each.group or "overige" for each in desk(evening).own[0].groups}


def test_the_operator_counts_by_the_groups_that_stand_on_the_wall() -> None:
    evening = in_front()
    linde, wilg = evening.group("Linde", 4), evening.group("Wilg", 3)
    few = (*evening.group("Es", 1), *evening.group("Iep", 2))
    for each in (*linde, *wilg[:2], *few):
        evening.items(each, OWN, "rust")
    assert counted_groups(evening) == {"Linde", "Wilg", "overige"}  # all of Wilg may still answer
    evening.do(c.CloseRound(OWN))
    assert desk(evening).own[0].groups == (GroupCount("Linde", 4, 4), GroupCount("", 5, 6))
    evening.show(OWN)
    assert wall_labels(evening) == counted_groups(evening) == {"Linde", "overige"}
    evening.items(wilg[2], OWN, "late rust")  # the wall does not have it yet
    assert wall_labels(evening) == counted_groups(evening)
    evening.show(OWN)
    assert wall_labels(evening) == counted_groups(evening) == {"Linde", "Wilg", "overige"}


def test_who_would_rather_not_answer_names_no_group_for_the_operator_either() -> None:
    evening = in_front()
    linde, wilg = evening.group("Linde", 3), evening.group("Wilg", 4)
    for each in (*linde, *wilg[:3]):
        evening.items(each, OWN, "rust")
    evening.answer(linde[0], OWN, Declined())
    evening.show(OWN)
    evening.do(c.CloseRound(OWN))
    assert wall_labels(evening) == {""}  # the pool would be two, and takes in all
    assert desk(evening).own[0].groups == ()


def test_a_group_of_which_nobody_answered_is_counted_with_the_small_ones() -> None:
    evening = in_front()
    linde = evening.group("Linde", 3)
    evening.group("Wilg", 4)
    for each in linde:
        evening.items(each, OWN, "rust")
    evening.show(OWN)
    assert desk(evening).own[0].groups == (GroupCount("Linde", 3, 3), GroupCount("", 0, 4))


def test_a_citizen_member_makes_a_group_large_enough_on_the_wall_and_for_the_operator() -> None:
    evening = in_front()
    people = [*evening.group("Linde", 2), evening.person("Bo", "Linde", "burgerraadslid")]
    for each in people:
        evening.items(each, OWN, "rust")
    evening.show(OWN)
    assert wall_labels(evening) == counted_groups(evening) == {"Linde"}
    assert desk(evening).own[0].apart == GroupCount("", 1, 1)


def test_where_all_speak_as_persons_the_operator_counts_no_groups_either() -> None:
    evening = in_front()
    evening.group("Linde", 4)
    assert counted_groups(evening) == {"Linde"}
    evening.do(c.AgreeHouseRules(("We spreken als mens.",), as_person=True))
    assert counted_groups(evening) == set()


def test_with_names_the_operator_counts_by_group_all_the_same() -> None:
    evening = in_front(Attribution.NAME)
    for each in evening.group("Linde", 4):
        evening.items(each, OWN, "rust")
    evening.show(OWN)
    assert desk(evening).own[0].groups == (GroupCount("Linde", 4, 4),)


def test_under_anoniem_no_group_is_counted() -> None:
    evening = in_front(Attribution.ANONYMOUS)
    evening.group("Linde", 4)
    evening.person("Gast", role="inwoner")
    own = desk(evening).own[0]
    assert (own.groups, own.apart) == ((), None)


def test_the_operator_edits_what_was_written_together() -> None:
    evening = in_front()
    evening.do(
        c.SetEntry(JOINT, EntryId("e1"), {"text": "Rust"}, "omdat"),
        c.SetRemark(JOINT, RemarkId("r1"), c.RemarkKind.DISSENT, "Ik niet"),
        c.OpenPoll(JOINT),
    )
    joint = next(each for each in desk(evening).joint if each.question.id == JOINT)
    assert [(each.id, each.rationale) for each in joint.entries] == [("e1", "omdat")]
    assert [each.text for each in joint.remarks] == ["Ik niet"]
    assert joint.poll is not None
    assert joint.poll.open
    links = next(each for each in desk(evening, LINKING_STEP).joint if each.question.id == LINKS)
    named = [referable for _, found in links.references for referable in found]
    assert Referable(EntryId("e1"), "Rust") in named
    assert any(not found for _, found in links.references)


def test_a_half_written_joint_answer_is_on_the_desk_and_nowhere_else() -> None:
    evening = in_front()
    evening.entry(JOINT, "e1", "Rust")
    evening.state.drafts[TOGETHER, JOINT] = Draft(3, "kanarie half")
    joint = next(each for each in desk(evening).joint if each.question.id == JOINT)
    assert joint.draft == Draft(3, "kanarie half")
    assert "kanarie" not in as_json(shared_picture(evening.state))
    assert "kanarie" not in repr(report_data(evening.state, WORDS))


def test_dots_are_counted_by_who_placed_them_not_where() -> None:
    evening = in_front()
    ada = evening.person("Ada")
    evening.items(ada, OWN, "rust")
    (card,) = evening.show(OWN)
    cluster = evening.cluster(OWN, "Rust", card)
    evening.do(c.OpenDots(OWN, 3), c.PlaceDots(ada, OWN, {cluster: 2}))
    assert desk(evening).own[0].dots == DotsPicture(open=True, budget=3, placed_by=1)


def test_the_attendance_list_says_who_came_and_who_left() -> None:
    evening = in_front()
    ada, bo = evening.people("Ada", "Bo")
    evening.note(ada, Presence.PRESENT, "19:30")
    evening.note(ada, Presence.LEFT, "21:15")
    evening.note(bo, Presence.ABSENT_WITH_NOTICE, "19:30")
    evening.wait_until("21:15")
    evening.do(c.EnterPhase(KINDS_STEP, Phase.OWN))
    found = {each.name: each for each in operator_picture(evening.state).people}
    assert (found["Ada"].came[11:16], found["Ada"].left[11:16]) == ("19:30", "21:15")
    assert not found["Ada"].there
    assert (found["Bo"].came, found["Bo"].left) == ("", "")
    assert found["Bo"].presence is Presence.ABSENT_WITH_NOTICE
    assert operator_picture(evening.state).shared.present == 0


def test_a_time_that_lies_ahead_is_told_and_does_not_hold_yet() -> None:
    evening = in_front()
    ada, bo = evening.people("Ada", "Bo")
    evening.note(ada, Presence.LEFT, "22:15")
    evening.note(bo, Presence.PRESENT, "22:00")
    found = {each.name: each for each in operator_picture(evening.state).people}
    assert (found["Ada"].presence, found["Ada"].there) == (Presence.PRESENT, True)
    assert (found["Ada"].left[11:16], found["Ada"].is_to_come) == ("22:15", False)
    assert (found["Bo"].presence, found["Bo"].there) == (Presence.ABSENT, False)
    assert (found["Bo"].came[11:16], found["Bo"].is_to_come) == ("22:00", True)
    assert operator_picture(evening.state).shared.present == 1


def test_a_time_that_was_put_right_is_the_time() -> None:
    evening = in_front()
    ada, bo = evening.people("Ada", "Bo")
    evening.note(ada, Presence.PRESENT, "19:25")
    evening.note(ada, Presence.ABSENT, "19:25")
    evening.note(ada, Presence.PRESENT, "19:52")
    evening.note(bo, Presence.PRESENT, "19:30")
    evening.note(bo, Presence.LEFT, "21:15")
    evening.note(bo, Presence.LEFT, "21:00")
    found = {each.name: each for each in operator_picture(evening.state).people}
    assert found["Ada"].came[11:16] == "19:52"
    assert (found["Bo"].came[11:16], found["Bo"].left[11:16]) == ("19:30", "21:00")


def test_the_operator_sees_what_the_report_leaves_out_and_whether_it_changed() -> None:
    evening = Council()
    before = operator_picture(evening.state).account
    assert before.left_out == ()
    evening.do(c.IssueConcept(1), c.MakeComment(CommentId("o"), None, "later"))
    commented = operator_picture(evening.state).account
    assert (commented.changes, commented.comments) != (before.changes, before.comments)
    assert commented.changes == before.changes
    evening.do(c.ChooseParts(("answers",)))
    chosen = operator_picture(evening.state).account
    assert chosen.left_out == ("answers",)
    assert chosen.changes > commented.changes


def test_the_operator_sees_where_the_account_stands() -> None:
    evening = in_front()
    assert operator_picture(evening.state).account.seal is None
    evening.do(c.StartSealing(AGREEMENT))
    assert operator_picture(evening.state).account.is_sealing
    evening.do(
        c.FinishSealing("0" * 64, "ab" * 32, "pem", "verslag.pdf"),
        c.StartSealing(adoption=Adoption("2026-04-23", "7b")),
        c.FinishSealing("1" * 64, "ab" * 32, "pem", "vastgesteld.pdf"),
    )
    account = operator_picture(evening.state).account
    assert account.seal is not None
    assert (account.version, len(account.seals)) == (1, 2)
    assert account.seal.adoption == Adoption("2026-04-23", "7b")
    assert account.seal.target == "vastgesteld.pdf"


def test_before_the_evening_the_desk_is_empty() -> None:
    found = operator_picture(Council().state)
    assert (found.desk, found.entered_at, found.began_at) == (None, "", "")
    assert operator_picture(State()).people == ()


def test_the_weighing_of_a_programme_is_at_hand_in_all_its_steps_once_it_was_shown() -> None:
    evening = in_front()
    people = evening.group("Noord", 3)
    evening.do(c.EnterPhase(KINDS_STEP, Phase.OWN))
    for each in people:
        evening.weigh(each, own(Kind.WEIGH), 20, 30, 50)
    assert desk(evening, VALUES_STEP).weights is None
    evening.show(own(Kind.WEIGH))
    weights = desk(evening, VALUES_STEP).weights
    assert weights is not None
    assert (weights.n, weights.points) == (3, (20, 30, 50))


def test_its_dilemmas_are_at_hand_likewise() -> None:
    evening = in_front()
    people = evening.group("Noord", 3)
    evening.do(c.EnterPhase(KINDS_STEP, Phase.OWN))
    for number, each in enumerate(people):
        evening.answer(each, own(Kind.POSITION), PositionValue(number))
    assert desk(evening, VALUES_STEP).tensions == ()
    evening.show(own(Kind.POSITION))
    (tension,) = desk(evening, VALUES_STEP).tensions
    assert tension.question == own(Kind.POSITION)
    assert sum(tension.positions.counts) == 3

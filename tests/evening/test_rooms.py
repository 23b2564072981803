"""An evening in two rooms, with two real files."""

from __future__ import annotations

import json
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.domain.method import JOINT, OWN
from tests.evening.two_rooms import ENTRY, GOING, Rooms, begin, says, secret, shown, standing
from tests.service.session import laid_out
from workshop.domain import commands as c
from workshop.domain.errors import (
    RoomRefusedError,
    SessionFileError,
    SmallRoomError,
    UnknownIdError,
)
from workshop.domain.ids import EntryId, ParticipantId, PointId, RemarkId, SubjectId, TeamId
from workshop.domain.rules.authors import seat_hash
from workshop.domain.settings import Attribution
from workshop.domain.values import ItemsValue
from workshop.evening import open_evening
from workshop.evening.opened import look_at
from workshop.evening.reporting import report_of
from workshop.evening.rooms import merge, merge_into, split, split_from
from workshop.evening.sticking import continue_from, use_stick
from workshop.pictures.copies import copies
from workshop.pictures.counting import counts
from workshop.store.integrity import check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.domain.state import State

DIRK = SubjectId("dirk")
CHILD = Path(__file__).with_name("rooms_child.py")


@pytest.fixture
def rooms(tmp_path: Path) -> Iterator[Rooms]:
    """With names in the file."""
    with Rooms(tmp_path / "avond.dialoog") as found:
        yield found


@pytest.fixture
def nameless(tmp_path: Path) -> Iterator[Rooms]:
    """Without them."""
    with Rooms(tmp_path / "avond.dialoog", Attribution.ANONYMOUS) as found:
        yield found


def is_whole(path: Path) -> bool:
    """What `dialoogavond check` says."""
    return check(path).is_whole


# --- parting -------------------------------------------------------------------------------


def test_the_other_room_has_all_that_was_and_goes_on_by_itself(rooms: Rooms) -> None:
    state = rooms.there.look(lambda state: state)
    assert state.branch == "zaal 2"
    assert state.joint[JOINT].entries[ENTRY].fields == {"text": "Nabijheid"}
    assert len(state.participants) == 6
    says(rooms.there, "Dirk", "rust")
    says(rooms.here, "Ada", "groen")
    assert standing(state) == ["rust"]
    assert rooms.here.look(standing) == ["groen"]


def test_each_room_has_its_own_number_of_people(rooms: Rooms) -> None:
    assert rooms.here.look(lambda state: counts(state, OWN).expected) == 3
    assert rooms.there.look(lambda state: counts(state, OWN).expected) == 3


def test_the_file_for_a_room_is_named_as_a_copy(rooms: Rooms) -> None:
    assert str(rooms.other) in [each.path for each in rooms.here.look(copies)]


def test_what_waits_and_what_nobody_sent_stays_in_the_first_room(tmp_path: Path) -> None:
    path = begin(tmp_path / "avond.dialoog", Attribution.ANONYMOUS)
    with open_evening(path) as evening:
        says(evening, 1, "geheim")
        evening.owner.save_draft(c.SaveDraft(c.BySeat(secret(2)), OWN, 1, '"hal')).result()
        split_from(evening, tmp_path / "zaal-2.dialoog", "Zaal 2", GOING)
    data = (tmp_path / "zaal-2.dialoog").read_bytes()
    assert b"geheim" not in data
    assert b'"hal' not in data
    assert is_whole(tmp_path / "zaal-2.dialoog")
    assert b"geheim" in path.read_bytes()


def test_a_file_that_is_there_is_never_replaced_and_nobody_leaves(tmp_path: Path) -> None:
    path = begin(tmp_path / "avond.dialoog", Attribution.GROUP)
    taken = tmp_path / "zaal-2.dialoog"
    taken.write_text("van iemand anders")
    with open_evening(path) as evening:
        with pytest.raises(SessionFileError):
            split_from(evening, taken, "Zaal 2", GOING)
        assert evening.look(lambda state: counts(state, OWN).expected) == 6
    assert taken.read_text() == "van iemand anders"
    assert not list(tmp_path.glob("*.part"))


def test_people_are_named_by_name_or_by_team(tmp_path: Path) -> None:
    path = begin(tmp_path / "avond.dialoog", Attribution.GROUP)
    with open_evening(path) as evening:
        evening.do(c.SetTeam(TeamId("t"), "Tafel 2", GOING[:2]))
        evening.do(c.SetParticipant(ParticipantId("gast"), "Dirk", group="Linde"))
        evening.do(c.SetParticipant(ParticipantId("dirk"), "Dirk", group="Eik"))
    with pytest.raises(UnknownIdError):
        split(path, tmp_path / "twee.dialoog", "Zaal 2", ["Dirk"])
    found = split(path, tmp_path / "twee.dialoog", "Zaal 2", ["tafel 2", "Dirk (Linde)", "fem"])
    assert (found.name, found.going, found.staying) == ("Zaal 2", 4, 3)


def test_an_anonymous_room_of_two_is_refused(tmp_path: Path) -> None:
    path = begin(tmp_path / "avond.dialoog", Attribution.ANONYMOUS)
    with pytest.raises(SmallRoomError):
        split(path, tmp_path / "twee.dialoog", "Zaal 2", ["Dirk", "Eva"])
    assert not (tmp_path / "twee.dialoog").exists()


# --- putting together ----------------------------------------------------------------------


def test_all_comes_together_and_holds(rooms: Rooms) -> None:
    says(rooms.here, "Ada", "groen")
    says(rooms.there, "Dirk", "rust")
    rooms.there.do(c.Show(OWN))
    rooms.there.do(c.RecordPledge(PointId("p1"), "wethouder Kanarie", "Een brief"))
    met = rooms.merge()
    assert (met.name, met.plan.answers, met.plan.points, met.went_on) == ("Zaal 2", 1, 1, False)
    rooms.here.do(c.Show(OWN))
    assert rooms.here.look(shown) == ["groen", "rust"]
    counted = rooms.here.look(lambda state: counts(state, OWN))
    assert (counted.answered, counted.expected) == (2, 6)
    before = rooms.here.look(laid_out)
    rooms.here.close()
    assert is_whole(rooms.path)
    assert look_at(rooms.path, laid_out) == before


def test_what_was_written_together_there_is_taken_over_with_one_press(rooms: Rooms) -> None:
    rooms.there.do(c.SetEntry(JOINT, EntryId("e2"), {"text": "Rust"}))
    rooms.there.do(c.SetRemark(JOINT, RemarkId("r1"), c.RemarkKind.DISSENT, "Ik niet"))
    met = rooms.merge()
    assert (met.joint, met.remarks) == (1, 1)
    (earlier,) = rooms.here.look(lambda state: tuple(state.earlier.values()))
    assert earlier.evening.group == "Zaal 2"
    assert {earlier.main_text(each) for each in earlier.entries.values()} == {"Nabijheid", "Rust"}
    assert rooms.here.look(lambda state: set(state.joint[JOINT].entries)) == {"e1"}


def test_what_was_written_together_before_the_rooms_parted_does_not_come_again(
    rooms: Rooms,
) -> None:
    says(rooms.there, "Dirk", "rust")
    assert rooms.merge().joint == 0
    assert rooms.here.look(lambda state: state.earlier) == {}


def test_a_tablet_that_came_over_sends_nothing_twice(rooms: Rooms) -> None:
    says(rooms.there, "Dirk", "rust", id="c1")
    rooms.merge()
    says(rooms.here, "Dirk", "rust", id="c1")
    rows = rooms.here.look(lambda state: state.answers[OWN][SubjectId("dirk")])
    assert len(rows) == 1


def test_a_room_that_went_on_is_taken_in_again(rooms: Rooms) -> None:
    says(rooms.there, "Dirk", "rust")
    rooms.merge()
    says(rooms.there, "Eva", "stilte")
    met = rooms.merge()
    assert (met.went_on, met.plan.answers) == (True, 1)
    assert rooms.here.look(standing) == ["rust", "stilte"]


def test_each_strange_file_has_its_own_reason_and_changes_nothing(
    rooms: Rooms, tmp_path: Path
) -> None:
    says(rooms.there, "Dirk", "rust")
    rooms.there.close()
    other = begin(tmp_path / "ander.dialoog", Attribution.GROUP, "andere avond")
    elsewhere = begin(tmp_path / "elders.dialoog", Attribution.GROUP, "andere avond")
    split(elsewhere, tmp_path / "elders-2.dialoog", "Zaal 2", ["Dirk"])
    damaged = Path(shutil.copy(rooms.other, tmp_path / "stuk.dialoog"))
    with closing(sqlite3.connect(damaged)) as file, file:
        file.execute("DROP TRIGGER contents_are_never_changed")
        file.execute("UPDATE contents SET body = replace(body, 'rust', 'ruzie')")
    before = rooms.here.look(laid_out)
    for path, why in (
        (other, "other_evening"),
        (tmp_path / "elders-2.dialoog", "other_evening"),
        (damaged, "damaged"),
    ):
        with pytest.raises(RoomRefusedError) as refused:
            merge_into(rooms.here, path)
        assert refused.value.why == why
    with pytest.raises(SessionFileError):
        merge_into(rooms.here, tmp_path / "nergens.dialoog")
    assert rooms.here.look(laid_out) == before


def test_a_copy_of_this_very_room_is_no_other_room(rooms: Rooms, tmp_path: Path) -> None:
    rooms.here.copy_to(tmp_path / "kopie.dialoog")
    with pytest.raises(RoomRefusedError) as refused:
        merge_into(rooms.here, tmp_path / "kopie.dialoog")
    assert refused.value.why == "no_room"


def test_a_file_of_a_newer_release_is_not_taken_in(rooms: Rooms, tmp_path: Path) -> None:
    rooms.there.close()
    newer = tmp_path / "nieuw.dialoog"
    shutil.copy(rooms.other, newer)
    with closing(sqlite3.connect(newer)) as file, file:
        file.execute("PRAGMA user_version = 99")
    with pytest.raises(RoomRefusedError) as refused:
        merge_into(rooms.here, newer)
    assert refused.value.why == "newer"


def test_words_erased_there_are_in_no_byte_here(rooms: Rooms) -> None:
    says(rooms.there, "Dirk", "kanarie")
    rooms.merge()
    rooms.there.do(c.EraseAnswer("dirk", OWN, c.ErasureCategory.REQUEST, "op verzoek"))
    rooms.merge()
    rooms.here.close()
    assert b"kanarie" not in rooms.path.read_bytes()
    assert is_whole(rooms.path)


def test_the_report_says_in_how_many_rooms_it_was(rooms: Rooms) -> None:
    says(rooms.there, "Dirk", "rust")
    rooms.merge()
    rooms.here.do(c.Show(OWN))
    data = rooms.here.look(report_of)
    assert [(each.name, each.people) for each in data.rooms] == [("", 3), ("Zaal 2", 3)]


def test_the_stick_has_what_came_from_another_room(tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    with Rooms(tmp_path / "avond.dialoog", Attribution.ANONYMOUS) as found:
        use_stick(found.here, folder)
        says(found.there, 7, "rust")
        found.there.do(c.ParkPoint(PointId("p1"), "De brug"))
        assert found.here.stick.settle(20)
        found.merge()
        assert found.here.stick.settle(20)
    continue_from(folder, tmp_path / "verder.dialoog")
    with open_evening(tmp_path / "verder.dialoog") as again:
        assert again.look(standing) == ["rust"]
        assert again.look(lambda state: list(state.minutes.parked)) == ["p1"]
    assert is_whole(tmp_path / "verder.dialoog")


def test_after_a_backup_from_before_the_room_comes_again(rooms: Rooms, tmp_path: Path) -> None:
    says(rooms.there, "Dirk", "rust")
    rooms.here.copy_to(tmp_path / "kopie.dialoog")
    rooms.merge()
    with open_evening(tmp_path / "kopie.dialoog") as before:
        assert merge_into(before, _closed(rooms)).plan.answers == 1


def _closed(rooms: Rooms) -> Path:
    rooms.there.close()
    return rooms.other


# --- the laptop fails ----------------------------------------------------------------------


def test_a_killed_merge_is_whole_or_nothing(tmp_path: Path) -> None:
    with Rooms(tmp_path / "avond.dialoog") as found:
        for number in range(40):
            says(found.there, "Dirk", f"tekst {number}")
    for delay in ("0", "1", "2"):
        target = tmp_path / f"avond-{delay}.dialoog"
        shutil.copy(found.path, target)
        child = [sys.executable, str(CHILD), str(target), str(found.other), delay]
        ended = subprocess.run(child, capture_output=True, timeout=60, check=False)
        assert ended.returncode == -signal.SIGKILL
        with open_evening(target) as evening:
            revisions = evening.look(lambda state: state.answers.get(OWN, {}).get(DIRK, []))
            merges = evening.look(lambda state: len(state.rooms.split["zaal 2"].merges))
            assert (len(revisions), merges) in {(0, 0), (40, 1)}
            if not merges:
                merge_into(evening, found.other)
            assert evening.look(standing) == ["tekst 39"]
        assert is_whole(target)


# --- without names -------------------------------------------------------------------------


def test_what_waits_there_waits_here_and_enters_together(nameless: Rooms) -> None:
    says(nameless.here, 1, "groen")
    says(nameless.there, 7, "rust")
    nameless.there.do(c.Show(OWN))
    says(nameless.there, 8, "stilte")
    nameless.merge()
    state = nameless.here.look(lambda state: state)
    assert sum(len(each) for each in state.pending.values()) == 3
    assert shown(state) == []
    assert standing(state) == ["groen", "rust", "stilte"]
    nameless.here.do(c.Show(OWN))
    assert nameless.here.look(shown) == ["groen", "rust", "stilte"]
    nameless.here.close()
    assert is_whole(nameless.path)
    subjects = [row["subject"] for row in _answers(nameless.path)]
    assert subjects == sorted(subjects)


def _answers(path: Path) -> list[sqlite3.Row]:
    with closing(sqlite3.connect(path)) as file:
        file.row_factory = sqlite3.Row
        found = "SELECT * FROM events WHERE kind = 'AnswerSubmitted' ORDER BY seq"
        return file.execute(found).fetchall()


def test_no_row_says_from_which_room_a_nameless_answer_is(nameless: Rooms) -> None:
    says(nameless.here, 1, "groen")
    says(nameless.there, 7, "rust")
    nameless.there.do(c.Show(OWN))
    nameless.merge()
    nameless.here.do(c.Show(OWN))
    nameless.here.close()
    rows = _answers(nameless.path)
    assert len(rows) == 2
    for row in rows:
        assert [row[name] for name in ("id", "at", "actor", "origin")] == [None] * 4
        assert (row["branch"], row["data"]) == ("main", '{"late":false,"medium":""}')


def test_a_card_has_another_pseudonym_in_each_room(nameless: Rooms) -> None:
    says(nameless.here, 1, "groen")
    says(nameless.there, 1, "groen")
    met = nameless.merge()
    assert met.plan.others == 0
    assert nameless.here.look(lambda state: len(state.answers[OWN])) == 2


def test_a_nameless_answer_that_changed_after_merging_is_replaced(nameless: Rooms) -> None:
    says(nameless.there, 7, "rust")
    nameless.merge()
    says(nameless.there, 7, "ruimte")
    nameless.merge()
    assert nameless.here.look(standing) == ["ruimte"]
    nameless.here.do(c.Show(OWN))
    nameless.there.do(c.Show(OWN))
    with pytest.raises(RoomRefusedError) as refused:
        nameless.merge()
    assert refused.value.why == "merged"
    assert nameless.here.look(standing) == ["ruimte"]
    nameless.here.close()
    assert b'"rust"' not in nameless.path.read_bytes()


def test_nameless_dots_wait_until_the_dots_close(nameless: Rooms) -> None:
    for evening in (nameless.here, nameless.there):
        evening.do(c.OpenDots(JOINT, 3))
    placed = c.PlaceDots(c.BySeat(secret(7)), JOINT, {ENTRY: 2})
    nameless.there.owner.submit(placed, actor="tablet").result()
    nameless.merge()
    assert nameless.here.look(lambda state: state.dots[JOINT].totals()[ENTRY]) == 2
    nameless.here.do(c.CloseDots(JOINT))
    assert nameless.here.look(lambda state: state.pending) == {}
    nameless.here.close()
    assert is_whole(nameless.path)


def test_a_team_that_answered_in_both_rooms_has_two(tmp_path: Path) -> None:
    path = begin(tmp_path / "avond.dialoog", Attribution.ANONYMOUS)
    team = c.ByTeam(TeamId("t"))
    with open_evening(path) as here:
        here.do(c.SetTeam(TeamId("t"), "Tafel", GOING))
        split_from(here, tmp_path / "twee.dialoog", "Zaal 2", GOING)
        here.do(c.SubmitAnswer(team, OWN, ItemsValue(("hier",))))
        with open_evening(tmp_path / "twee.dialoog") as there:
            there.do(c.SubmitAnswer(team, OWN, ItemsValue(("daar",))))
        assert merge_into(here, tmp_path / "twee.dialoog").plan.others == 1
        (seq,) = here.look(lambda state: state.rooms.undecided)
        assert here.look(standing) == ["hier"]
        here.do(c.SettleAnswer(seq, counts=True))
        assert here.look(standing) == ["daar"]
        here.do(c.Show(OWN))
        assert here.look(shown) == ["daar"]
    assert is_whole(path)


def test_new_cards_of_a_room_are_known_here(nameless: Rooms) -> None:
    nameless.there.do(c.IssueSeat(seat_hash(secret(99))))
    says(nameless.there, 99, "rust")
    nameless.merge()
    says(nameless.here, 99, "ook hier")
    assert nameless.here.look(standing) == ["ook hier", "rust"]


# --- any order -----------------------------------------------------------------------------

_WHO = st.sampled_from(["Ada", "Dirk", "Eva"])
_STEP = st.tuples(st.sampled_from(["here", "there", "merge", "show"]), _WHO, st.integers(0, 3))


@pytest.mark.timeout(300)
@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=st.lists(_STEP, max_size=8), attribution=st.sampled_from(list(Attribution)))
def test_nothing_is_lost_or_doubled_in_any_order(
    steps: list[tuple[str, str, int]],
    attribution: Attribution,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("zalen")
    is_nameless = attribution is Attribution.ANONYMOUS
    last: dict[tuple[str, str], str] = {}
    with Rooms(folder / "avond.dialoog", attribution) as rooms:
        for number, (step, who, _) in enumerate(steps):
            author = ["Ada", "Dirk", "Eva"].index(who) if is_nameless else who
            match step:
                case "merge":
                    _try_merge(rooms)
                case "show":
                    rooms.here.do(c.Show(OWN))
                    rooms.there.do(c.Show(OWN))
                case room:
                    last[room, who] = f"{who} {number}"
                    evening = rooms.here if room == "here" else rooms.there
                    says(evening, author, last[room, who])
        _try_merge(rooms)
        kept = rooms.here.look(_kept)
        assert kept >= set(last.values())
        if is_nameless:
            assert rooms.here.look(standing) == sorted(last.values())
        before = rooms.here.look(_told)
        rooms.here.close()
        assert look_at(rooms.path, _told) == before
    assert is_whole(rooms.path)
    assert is_whole(rooms.other)
    ids = [row["content_id"] for row in _answers(rooms.path)]
    assert len(ids) == len(set(ids))


def _try_merge(rooms: Rooms) -> None:
    """Nothing new may have come."""
    with suppress(RoomRefusedError):
        rooms.merge()


def _told(state: State) -> object:
    """What the file says, whatever the order in which this program heard it."""
    waiting = {each: set(acts) for each, acts in state.pending.items()}
    kept = (state.answers, waiting, state.bodies, state.rooms, state.seq, state.link)
    return deepcopy(kept)


def _kept(state: State) -> set[str]:
    """Every text of an answer that is in the file, counting or not."""
    found: set[str] = set()
    for body in state.bodies.values():
        value = json.loads(body)
        if isinstance(value, dict):
            found.update(value.get("items", ()))
    return found


def test_the_command_takes_in_a_room(tmp_path: Path) -> None:
    with Rooms(tmp_path / "avond.dialoog") as found:
        says(found.there, "Dirk", "rust")
    assert merge(found.path, found.other).plan.answers == 1

"""Promises of the board: what lies where, by mouse and by keyboard, and every act taken back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from tests.ui.operator.shown_page import everything_said, press, shown_page, texts_of
from workshop.domain import commands as c
from workshop.domain.ids import CardId, CommandId, QuestionId, StepId
from workshop.domain.programme import Phase
from workshop.domain.values import ItemsValue
from workshop.pictures.board import ClusterPicture
from workshop.pictures.desk import OperatorCard
from workshop.pictures.shown import WallCard
from workshop.texts.promises import OTHERS
from workshop.texts.ui import board as words
from workshop.ui.beamer.slide import View
from workshop.ui.kit.slip import CARDS
from workshop.ui.operator.pages.board import BoardPage
from workshop.ui.operator.pages.board.mat import Mat
from workshop.ui.operator.pages.board.mode import Mode
from workshop.ui.operator.pages.board.moves import Place
from workshop.ui.operator.pages.board.piles import Order, table
from workshop.ui.operator.pages.board.surface import Surface
from workshop.ui.theme.look import Look
from workshop.ui.theme.tokens import DAY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from workshop.evening import Evening
    from workshop.ui.operator.room import Room

STEP: Final = StepId("visie.waarden")
QUESTION: Final = QuestionId("visie.waarden.eigen")
Opened = tuple["Evening", "Room", BoardPage]


@pytest.fixture
def unshown(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with shown_page(qtbot, tmp_path, BoardPage, (STEP, Phase.OWN, Phase.SHOW)) as found:
        yield found


@pytest.fixture
def board(qtbot: QtBot, unshown: Opened) -> Opened:
    """All answers shown, none laid together yet."""
    _, room, page = unshown
    press(page, words.SHOW)
    qtbot.waitUntil(lambda: page.mode is Mode.LOOSE)
    qtbot.waitUntil(lambda: room.projector.slide is not None)
    return unshown


@pytest.fixture
def clustered(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    """As the rehearsal laid them, with dots."""
    with shown_page(qtbot, tmp_path, BoardPage, (STEP, Phase.SHOW, Phase.SHOW)) as found:
        yield found


def names(page: BoardPage) -> list[str]:
    return [mat.mat.name for mat in page.surface.mats.mats.values()]


def _is_named(page: BoardPage, expected: list[str]) -> bool:
    return names(page) == expected


def choose(page: BoardPage, *keys: str) -> None:
    for key in keys:
        page.surface.loose.slips[key].click()


def lay(qtbot: QtBot, page: BoardPage, *keys: str) -> Mat:
    """A cluster of these, under the name it gets by itself."""
    former = set(page.surface.mats.mats)
    choose(page, *keys)
    page.surface.loose.slips[keys[0]].setFocus()
    QTest.keyClick(page.surface.loose.slips[keys[0]], Qt.Key.Key_C)
    qtbot.waitUntil(lambda: len(page.surface.mats.mats) > len(former))
    (new,) = set(page.surface.mats.mats) - former
    mat = page.surface.mats.mats[new]
    qtbot.waitUntil(lambda: mat.is_naming)
    QTest.keyClick(mat.field, Qt.Key.Key_Return)
    return mat


def drop(target: QWidget, place: Place) -> None:
    """As if the slip of that name were let go over `target`."""
    carried = QMimeData()
    carried.setData(CARDS, place.name.encode())
    target.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.MoveAction,
            carried,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


# --- before showing ------------------------------------------------------------------------


def test_nothing_of_an_answer_is_on_the_page_before_it_is_shown(unshown: Opened) -> None:
    evening, _, page = unshown
    texts = texts_of(evening, QUESTION)
    said = everything_said(page)

    assert len(texts) > 20
    assert not [text for text in texts if text.casefold() in said]
    assert "17 van 17 verstuurd" in said


def test_showing_puts_the_answers_on_the_table_and_in_front_of_the_room(
    qtbot: QtBot, unshown: Opened
) -> None:
    _, room, page = unshown
    press(page, words.SHOW)
    qtbot.waitUntil(lambda: page.mode is Mode.LOOSE)

    qtbot.waitUntil(lambda: getattr(room.projector.slide, "view", None) is View.WALL)
    assert page.surface.loose.slips["menselijke maat"].pile.count == 10
    assert room.desk.here is not None
    assert not room.desk.here.own[0].shared.open


def test_what_comes_later_waits_until_it_is_shown_too(qtbot: QtBot, board: Opened) -> None:
    evening, _, page = board
    person = evening.look(lambda state: next(iter(state.participants)))
    evening.do(c.SubmitAnswer(c.ByParticipant(person), QUESTION, ItemsValue(("Kanarievogel",))))
    qtbot.waitUntil(page.waiting.isVisible)

    assert page.waiting.number.text() == "1 nieuw antwoord"
    assert "kanarievogel" not in everything_said(page)
    press(page, words.SHOW_TOO)
    qtbot.waitUntil(lambda: "kanarievogel" in page.surface.loose.slips)


# --- piles ---------------------------------------------------------------------------------


def test_equal_texts_stand_once_with_their_number_and_say_where_they_come_from(
    qtbot: QtBot, board: Opened
) -> None:
    _, _, page = board
    slip = page.surface.loose.slips["betrouwbaar"]

    assert slip.pile.count == 4
    slip.setFocus()
    assert "Fractie Noord" in page.tools.origin.text()


def test_slips_stand_by_number_or_by_text(board: Opened) -> None:
    page = board[2]
    by_number = [slip.pile.count for slip in page.surface.loose.slips.values()]
    page.surface.loose.by_text.click()
    keys = list(page.surface.loose.slips)

    assert by_number == sorted(by_number, reverse=True)
    assert keys == sorted(keys)


# --- by keyboard ---------------------------------------------------------------------------


def test_c_lays_the_chosen_slips_on_a_new_mat_that_can_be_named_at_once(
    qtbot: QtBot, board: Opened
) -> None:
    _, room, page = board
    loose = page.surface.loose.slips
    loose["solidariteit"].setFocus()
    for key in ("solidariteit", "wederkerigheid"):
        QTest.keyClick(loose[key], Qt.Key.Key_Space)
    QTest.keyClick(loose["wederkerigheid"], Qt.Key.Key_C)
    qtbot.waitUntil(lambda: names(page) == ["Solidariteit"])
    mat = next(iter(page.surface.mats.mats.values()))
    qtbot.waitUntil(lambda: mat.is_naming)
    QTest.keyClicks(mat.field, "Voor elkaar")
    QTest.keyClick(mat.field, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: names(page) == ["Voor elkaar"])
    assert sorted(mat.slips) == ["solidariteit", "wederkerigheid"]
    assert "solidariteit" not in page.surface.loose.slips
    assert page.focusWidget() is mat
    assert room.desk.here is not None


def test_who_gives_a_new_name_up_is_at_the_cluster_and_walks_on_from_there(
    qtbot: QtBot, board: Opened
) -> None:
    page = board[2]
    slip = page.surface.loose.slips["solidariteit"]
    slip.setFocus()
    QTest.keyClick(slip, Qt.Key.Key_Space)
    QTest.keyClick(slip, Qt.Key.Key_C)
    qtbot.waitUntil(lambda: names(page) == ["Solidariteit"])
    (mat,) = page.surface.mats.mats.values()
    QTest.keyClick(mat.field, Qt.Key.Key_Escape)
    assert page.focusWidget() is mat
    for _ in range(2):  # over what lies on the cluster
        here = page.focusWidget()
        assert here is not None
        QTest.keyClick(here, Qt.Key.Key_Left)
    assert page.focusWidget() in page.surface.loose.slips.values()


def test_a_cluster_that_is_named_again_keeps_the_focus_also_when_its_picture_comes(
    qtbot: QtBot, board: Opened
) -> None:
    page = board[2]
    lay(qtbot, page, "solidariteit")
    mat = lay(qtbot, page, "wederkerigheid")
    mat.setFocus()
    QTest.keyClick(mat, Qt.Key.Key_F2)
    QTest.keyClicks(mat.field, "Om en om")
    QTest.keyClick(mat.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Om en om" in names(page))
    assert page.focusWidget() is mat


def test_a_cluster_taken_apart_leaves_the_focus_at_the_next(qtbot: QtBot, board: Opened) -> None:
    page = board[2]
    lay(qtbot, page, "solidariteit")
    mat = lay(qtbot, page, "wederkerigheid")
    mat.setFocus()
    QTest.keyClick(mat, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: len(page.surface.mats.mats) == 1)
    assert page.focusWidget() in page.surface.mats.mats.values()


def test_a_name_that_is_being_typed_survives_a_new_picture(qtbot: QtBot, board: Opened) -> None:
    _, room, page = board
    mat = lay(qtbot, page, "solidariteit")
    mat.setFocus()
    QTest.keyClick(mat, Qt.Key.Key_F2)
    QTest.keyClicks(mat.field, "Half ge")
    assert room.desk.picture is not None
    page.surface.show_table(page._table, Order.NUMBER)
    page.show_picture(room.desk.picture)

    assert mat.is_naming
    assert mat.field.text() == "Half ge"
    QTest.keyClick(mat.field, Qt.Key.Key_Escape)
    assert names(page) == ["Solidariteit"]


def test_a_name_that_is_half_typed_is_kept_when_another_page_comes(
    qtbot: QtBot, board: Opened
) -> None:
    page = board[2]
    mat = lay(qtbot, page, "solidariteit")
    mat.start_naming()
    QTest.keyClicks(mat.field, "Samen")
    page.leave()

    qtbot.waitUntil(lambda: names(page) == ["Samen"])
    assert not mat.is_naming


def test_c_adds_the_chosen_slips_to_the_chosen_mat(qtbot: QtBot, board: Opened) -> None:
    page = board[2]
    mat = lay(qtbot, page, "solidariteit")
    QTest.keyClick(mat, Qt.Key.Key_Space)
    assert mat.is_chosen
    choose(page, "wederkerigheid")
    QTest.keyClick(page.surface.loose.slips["wederkerigheid"], Qt.Key.Key_C)

    qtbot.waitUntil(lambda: "wederkerigheid" in mat.slips)
    assert list(page.surface.mats.mats) == [mat.mat.id]
    assert not mat.is_chosen


def test_m_merges_two_chosen_mats_and_s_takes_a_mat_apart(qtbot: QtBot, board: Opened) -> None:
    page = board[2]
    large = lay(qtbot, page, "solidariteit")
    small = lay(qtbot, page, "wederkerigheid")
    for each in (large, small):
        QTest.keyClick(each, Qt.Key.Key_Space)
    assert page.tools.merge.isVisible()
    QTest.keyClick(small, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: len(page.surface.mats.mats) == 1)
    (left,) = page.surface.mats.mats.values()
    assert sorted(left.slips) == ["solidariteit", "wederkerigheid"]

    left.setFocus()
    QTest.keyClick(left, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: not page.surface.mats.mats)
    assert "wederkerigheid" in page.surface.loose.slips


def test_delete_takes_a_slip_off_its_mat_and_the_last_one_takes_the_mat_along(
    qtbot: QtBot, board: Opened
) -> None:
    page = board[2]
    mat = lay(qtbot, page, "solidariteit", "wederkerigheid")
    mat.slips["wederkerigheid"].setFocus()
    QTest.keyClick(mat.slips["wederkerigheid"], Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: list(mat.slips) == ["solidariteit"])
    mat.slips["solidariteit"].setFocus()
    QTest.keyClick(mat.slips["solidariteit"], Qt.Key.Key_Delete)

    qtbot.waitUntil(lambda: not page.surface.mats.mats)
    assert "solidariteit" in page.surface.loose.slips


def test_acts_are_taken_back_one_by_one_newest_first(qtbot: QtBot, board: Opened) -> None:
    page = board[2]
    mat = lay(qtbot, page, "solidariteit")
    mat.setFocus()
    QTest.keyClick(mat, Qt.Key.Key_F2)
    QTest.keyClicks(mat.field, "Samen")
    QTest.keyClick(mat.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(page) == ["Samen"])
    lay(qtbot, page, "wederkerigheid")

    for expected in (["Samen"], ["Solidariteit"], []):
        QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(partial(_is_named, page, expected))
    page.hand.undo()
    assert page.message.text() == words.NOTHING_TO_UNDO


def test_arrows_walk_over_slips_and_mats(qtbot: QtBot, board: Opened) -> None:
    page = board[2]
    mat = lay(qtbot, page, "solidariteit")
    loose = list(page.surface.loose.slips.values())
    loose[0].setFocus()
    QTest.keyClick(loose[0], Qt.Key.Key_Down)
    assert loose[1].hasFocus()
    QTest.keyClick(loose[1], Qt.Key.Key_Up)
    QTest.keyClick(loose[0], Qt.Key.Key_Right)

    assert mat.hasFocus() or mat.slips["solidariteit"].hasFocus()


def test_a_key_that_cannot_do_anything_says_what_to_do_first(qtbot: QtBot, board: Opened) -> None:
    page = board[2]
    slip = next(iter(page.surface.loose.slips.values()))
    slip.setFocus()
    for key, sentence in (
        (Qt.Key.Key_C, words.CHOOSE_FIRST),
        (Qt.Key.Key_M, words.CHOOSE_MATS),
        (Qt.Key.Key_S, words.CHOOSE_MAT),
        (Qt.Key.Key_F2, words.CHOOSE_MAT),
    ):
        QTest.keyClick(slip, key)
        assert page.message.text() == sentence


# --- by dragging ---------------------------------------------------------------------------


def test_a_slip_dropped_on_a_slip_makes_a_cluster_in_the_words_of_the_members(
    qtbot: QtBot, board: Opened
) -> None:
    page = board[2]
    drop(page.surface.loose.slips["wederkerigheid"], Place("", "solidariteit"))

    qtbot.waitUntil(lambda: names(page) == ["Solidariteit"])
    mat = next(iter(page.surface.mats.mats.values()))
    assert sorted(mat.slips) == ["solidariteit", "wederkerigheid"]


def test_a_slip_dropped_on_a_mat_lies_on_it_and_dropped_among_the_loose_ones_is_loose(
    qtbot: QtBot, board: Opened
) -> None:
    page = board[2]
    mat = lay(qtbot, page, "solidariteit")
    drop(mat, Place("", "wederkerigheid"))
    qtbot.waitUntil(lambda: "wederkerigheid" in mat.slips)
    drop(page.surface.loose, Place(mat.mat.id, "wederkerigheid"))
    qtbot.waitUntil(lambda: "wederkerigheid" in page.surface.loose.slips)

    assert list(mat.slips) == ["solidariteit"]


def test_who_drags_a_chosen_slip_drags_all_that_are_chosen(qtbot: QtBot, board: Opened) -> None:
    page = board[2]
    mat = lay(qtbot, page, "solidariteit")
    choose(page, "wederkerigheid", "betrouwbaar")
    drop(mat.slips["solidariteit"], Place("", "betrouwbaar"))

    qtbot.waitUntil(lambda: sorted(mat.slips) == ["betrouwbaar", "solidariteit", "wederkerigheid"])


# --- what looks alike ----------------------------------------------------------------------


@pytest.fixture
def alike(qtbot: QtBot, board: Opened) -> BoardPage:
    """With two answers that look alike."""
    evening, room, page = board
    person = evening.look(lambda state: next(iter(state.participants)))
    answer = ItemsValue(("Kansengelijkheid", "Kansengelijkheden"))
    evening.do(c.SubmitAnswer(c.ByParticipant(person), QUESTION, answer))
    room.projector.take(None, c.Show(QUESTION))
    qtbot.waitUntil(page.alike.isVisible)
    return page


def test_a_likeness_is_only_suggested_and_a_no_is_remembered(
    qtbot: QtBot, alike: BoardPage
) -> None:
    assert not alike.surface.mats.mats
    assert "Kansengelijkheid" in alike.alike.accessibleName()
    alike.alike.no.click()

    qtbot.waitUntil(lambda: not alike.hand.suggesting.is_busy)
    assert not alike.hand.suggested
    assert not alike.alike.isVisible()


def test_a_suggestion_is_accepted_with_enter(qtbot: QtBot, alike: BoardPage) -> None:
    slip = next(iter(alike.surface.loose.slips.values()))
    slip.setFocus()
    QTest.keyClick(slip, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(alike.surface.mats.mats) == 1)

    (mat,) = alike.surface.mats.mats.values()
    assert sorted(mat.slips) == ["kansengelijkheden", "kansengelijkheid"]
    assert not alike.alike.isVisible()


def test_nobody_says_yes_to_a_suggestion_that_is_not_in_sight(
    qtbot: QtBot, clustered: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = clustered[2]
    sent: list[str] = []
    qtbot.waitUntil(lambda: not page.hand.suggesting.is_busy)
    monkeypatch.setattr(page.hand, "do", sent.append)
    page.alike.hide()
    slip = next(page.surface.slips())
    slip.setFocus()
    QTest.keyClick(slip, Qt.Key.Key_Return)
    assert not sent
    QTest.keyClick(slip, Qt.Key.Key_C)
    assert sent == ["cluster"]


def test_a_cluster_says_over_how_many_groups_it_is_spread(clustered: Opened) -> None:
    page = clustered[2]
    mat = max(page.surface.mats.mats.values(), key=lambda each: len(each.mat.cards))
    groups = {label for pile in mat.mat.piles for label, _ in pile.labels} - {OTHERS}
    assert len(groups) > 1
    assert f", {len(groups)} fracties" in mat.accessibleName()
    mat.resize(700, 160)
    assert f"{len(groups)} fracties" in mat.counts.text()


# --- dots ----------------------------------------------------------------------------------


def test_dots_are_counted_in_the_room_and_ties_stay_ties(qtbot: QtBot, board: Opened) -> None:
    page = board[2]
    for key in ("solidariteit", "wederkerigheid", "betrouwbaar"):
        lay(qtbot, page, key)
    press(page, words.DOTS)
    press(page, words.COUNT_DOTS)
    fields = list(page.count.fields.values())
    for field, number in zip(fields, (9, 4, 4), strict=True):
        field.setValue(number)
    press(page, words.SAVE_DOTS)
    qtbot.waitUntil(lambda: page.mode is Mode.DOTTED)

    said = [mat.accessibleName() for mat in page.surface.mats.mats.values()]
    assert said[0].endswith("9 stippen, plaats 1")
    assert said[1].endswith("4 stippen, plaats 2=")
    assert said[2].endswith("4 stippen, plaats 2=")


def test_a_narrow_mat_leaves_out_the_place_rather_than_half_a_word(
    qtbot: QtBot, board: Opened
) -> None:
    page = board[2]
    for key in ("solidariteit", "wederkerigheid"):
        lay(qtbot, page, key)
    press(page, words.DOTS)
    press(page, words.COUNT_DOTS)
    next(iter(page.count.fields.values())).setValue(9)
    press(page, words.SAVE_DOTS)
    qtbot.waitUntil(lambda: page.mode is Mode.DOTTED)
    mat = next(iter(page.surface.mats.mats.values()))
    mat.resize(200, 160)
    assert mat.counts.text().endswith("9 stippen")
    assert mat.counts.toolTip().endswith("9 stippen, plaats 1")
    mat.resize(500, 160)
    assert mat.counts.text().endswith("9 stippen, plaats 1")


def test_a_round_of_dots_opens_with_a_budget_and_closes(qtbot: QtBot, board: Opened) -> None:
    _, room, page = board
    for key in ("solidariteit", "wederkerigheid"):
        lay(qtbot, page, key)
    press(page, words.DOTS)
    page.dots.budget.setValue(5)
    press(page, words.OPEN_DOTS)
    qtbot.waitUntil(lambda: page.mode is Mode.OPEN)
    assert room.desk.here is not None
    dots = room.desk.here.own[0].dots
    assert dots is not None
    assert (dots.budget, page.dots.placed.text()) == (5, words.PLACED_NOBODY)

    press(page, words.CLOSE_DOTS)
    qtbot.waitUntil(lambda: page.mode is Mode.DOTTED)


# --- the beamer ----------------------------------------------------------------------------


def test_clusters_come_on_the_beamer_when_asked_for(qtbot: QtBot, clustered: Opened) -> None:
    _, room, page = clustered
    page.tools.on_beamer.click()
    qtbot.waitUntil(lambda: getattr(room.projector.slide, "view", None) is View.CLUSTERS)
    page.tools.on_beamer.click()

    qtbot.waitUntil(lambda: getattr(room.projector.slide, "view", None) is View.WALL)


def test_a_mat_shows_what_fits_and_the_rest_when_asked(clustered: Opened) -> None:
    page = clustered[2]
    mat = next(mat for mat in page.surface.mats.mats.values() if mat.lying.more.isVisible())
    hidden = [slip for slip in mat.slips.values() if slip.isHidden()]
    assert mat.lying.more.text() == f"en {len(hidden)} meer"

    mat.lying.more.click()
    assert not [slip for slip in mat.slips.values() if slip.isHidden()]


# --- a full room ---------------------------------------------------------------------------


@pytest.mark.parametrize("cards", [135, 500])
def test_of_a_full_table_only_what_moved_is_made_anew(qtbot: QtBot, cards: int) -> None:
    """How long it takes is measured in `tests.bench`; this is why it is short."""
    surface = Surface(Look(DAY, motion=False))
    qtbot.addWidget(surface)
    surface.resize(800, 500)
    surface.show()
    found = tuple(_card(number) for number in range(cards))
    clusters = [ClusterPicture(f"c{at}", f"Cluster {at}", (), None) for at in range(12)]
    _lay(surface, found, clusters)
    before = {id(slip) for slip in surface.slips()}
    moved = (*found[:-1], OperatorCard(found[-1].id, "c3", found[-1].card))
    _lay(surface, moved, clusters)
    new = [slip for slip in surface.slips() if id(slip) not in before]

    assert len(before) > cards / 2  # a mat shows what fits
    assert len(new) <= 1


def _card(number: int) -> OperatorCard:
    cluster = f"c{number % 12}" if number % 3 else ""
    text = f"Antwoord nummer {number} van de raad"
    return OperatorCard(CardId(f"{number}.0"), cluster, WallCard(text, "", False, False))


def _lay(surface: Surface, cards: tuple[OperatorCard, ...], clusters: list[ClusterPicture]) -> None:
    surface.show_table(table(cards, clusters, Order.NUMBER), Order.NUMBER)
    surface.grab()


def test_an_unknown_command_cannot_be_undone_and_says_so(qtbot: QtBot, board: Opened) -> None:
    page = board[2]
    page.hand._undoable.add(QUESTION, CommandId("never-sent"))
    page.hand.undo()

    qtbot.waitUntil(lambda: page.message.text() not in ("", words.HINT))
    assert page.message.property("role") == "attention"

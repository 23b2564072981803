"""Promises of the page with figures: numbers beside every drawing, and nothing before showing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from tests.ui.operator.shown_page import everything_said, press, shown_page
from workshop.domain.agreement import Consensus
from workshop.domain.ids import StepId
from workshop.domain.programme import Phase, Published, Source
from workshop.pictures.insights import (
    ComparedRow,
    Comparison,
    Insight,
    NumberInsight,
    PositionsInsight,
    RankedRow,
    RankingInsight,
    Tally,
)
from workshop.texts.ui import board as board_words
from workshop.texts.ui import figures as words
from workshop.ui.operator.pages.figures import FiguresPage
from workshop.ui.operator.pages.figures.page import _drawings
from workshop.ui.theme.look import Look
from workshop.ui.theme.tokens import EVENING

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

WEIGHTS = StepId("waardemodel.weging")
DILEMMAS = StepId("waardemodel.dilemmas")


def labels(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel)]


def drawn(qtbot: QtBot, found: Insight) -> list[str]:
    """All words of the drawings of `found`, painted once."""
    said: list[str] = []
    for widget in _drawings(Look(EVENING), found):
        qtbot.addWidget(widget)
        widget.resize(600, widget.sizeHint().height())
        assert not widget.grab().isNull()
        said += [widget.text()] if isinstance(widget, QLabel) else labels(widget)
    return said


def test_points_stand_in_a_table_per_value_and_per_group_that_may_be_shown(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with shown_page(qtbot, tmp_path, FiguresPage, (WEIGHTS, Phase.SHOW, Phase.SHOW)) as found:
        page = found[2]
        said = labels(page.figures)

        assert "Fractie Noord" in said
        assert "Overige fracties" in said
        assert {"Gelijkheid", "22", "16 antwoorden", words.COUNCIL} <= set(said)


def test_nothing_is_drawn_before_it_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    with shown_page(qtbot, tmp_path, FiguresPage, (WEIGHTS, Phase.OWN, Phase.SHOW)) as found:
        _, _, page = found
        assert not page.figures.findChildren(QLabel)
        assert "fractie noord" not in everything_said(page)
        assert page.unshown.isVisible()

        press(page, board_words.SHOW)
        qtbot.waitUntil(lambda: "Fractie Noord" in labels(page.figures))
        assert not page.unshown.isVisible()


def test_all_questions_of_a_step_can_be_shown_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    with shown_page(qtbot, tmp_path, FiguresPage, (DILEMMAS, Phase.OWN, Phase.SHOW)) as found:
        _, room, page = found
        press(page, board_words.show_all(10))
        qtbot.waitUntil(lambda: bool(labels(page.figures)))
        page.turner.back.click()

        assert page.turner.where.text() == "Vraag 10 van 10"
        assert room.desk.here is not None
        assert all(each.shared.shown for each in room.desk.here.own)
        assert not page.unshown.isVisible()


def test_a_position_says_where_the_middle_is(qtbot: QtBot) -> None:
    counts = (0, 0, 3, 0, 0, 0, 0, 40, 0, 0, 1)
    found = PositionsInsight(("regie", "ruimte"), counts, 2.0, Consensus.BROAD)
    said = drawn(qtbot, Insight(positions=found))

    assert "Het midden: 2 van 5 naar ‘ruimte’." in said
    assert words.CONSENSUS[Consensus.BROAD] in said


def test_a_ranking_keeps_ties_and_a_number_its_unit(qtbot: QtBot) -> None:
    rows = (RankedRow("Rust", 1, True, (7, 2)), RankedRow("Tijd", 1, True, (2, 7)))
    ranked = drawn(qtbot, Insight(ranking=RankingInsight(9, rows, None)))
    number = drawn(qtbot, Insight(number=NumberInsight(4, 2.5, 1, 9, "euro")))

    assert ranked.count("1=") == 2
    assert "2,5 euro" in number
    assert "Van 1 tot 9 euro." in number


def test_counts_stand_beside_their_bars_also_in_a_large_council(qtbot: QtBot) -> None:
    small = drawn(qtbot, Insight((Tally("Eens", 12), Tally("Oneens", 0)), left_out=1))
    large = drawn(qtbot, Insight((Tally("Eens", 75), Tally("Oneens", 3))))

    assert {"Eens", "12", "Oneens", "0"} <= set(small)
    assert "75" in large


def test_figures_of_nobody_are_a_gap(qtbot: QtBot) -> None:
    assert words.NOTHING in drawn(qtbot, Insight())
    assert words.TOO_FEW_SHOWN in drawn(qtbot, Insight(left_out=2))


def test_published_figures_stand_beside_those_of_the_room(qtbot: QtBot) -> None:
    others = Published("Raden elders", "2017", Source("Een boek"), (), 35, "Samen 97.")
    rows = (ComparedRow("Eens", 9, 75, 37), ComparedRow("Weet niet", 3, 25, None))
    said = drawn(qtbot, Insight((Tally("Eens", 9),), comparison=Comparison(rows, 12, others)))
    assert {"Deze raad (12 antwoorden)", "Raden elders, 2017 (35 antwoorden)"} <= set(said)
    assert [*said[-7:-1]] == ["Eens", "75%", "37%", "Weet niet", "25%", "niet gepubliceerd"]
    assert said[-1].startswith("Bron: Een boek. Samen 97.")

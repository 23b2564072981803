"""Drawings as a report has them, and some that stretch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.charts.icons import gap_icon, seal_icon
from workshop.charts.marks import mark_drawing
from workshop.charts.over_time import Course, over_time
from workshop.charts.palette import CoreValue
from workshop.charts.poll import PollCounts, poll_bar
from workshop.charts.positions import positions
from workshop.charts.radar import RadarFrame, radar
from workshop.charts.tally import TallyRow, tally

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportlab.graphics.shapes import Drawing

NAMES = dict(
    zip(
        CoreValue,
        ["Gelijkheid", "Efficiëntie", "Welzijn", "Vrijheid", "Veiligheid"],
        strict=True,
    )
)
COUNCIL = dict(zip(CoreValue, [26.0, 13.0, 23.0, 16.0, 22.0], strict=True))
GROUP = dict(zip(CoreValue, [35.0, 5.0, 30.0, 10.0, 20.0], strict=True))
WORDS = ("akkoord", "akkoord met kanttekening", "niet akkoord")
ROWS = (
    TallyRow("Vertrouwen", 18, 26),
    TallyRow("Dichtbij en toegankelijk", 21, 21),
    TallyRow("Levensloopbestendigheidsverbeteringsvoorstellen", 3, 0),
    TallyRow("Nabijheid 中", 0, 2),
)
PLACES = (1, 2, 3, 2, 1, 0, 7, 3, 1, 1, 0)
POLES = ("De raad legt alles vast", "De professional bepaalt alles, van begin tot eind")
MANY = (TallyRow("Veel", 75), TallyRow("Zestig", 60), TallyRow("Een", 1), TallyRow("Geen", 0))
COURSES = (
    Course("Gelijkheid", (26, None, 35), "#0F66C6"),
    Course("Efficiëntie", (13, 20, 5)),
    Course("Levensloopbestendigheidsverbeteringsvoorstellen 中", (61, 60, None)),
)
EVENINGS = ("12 maart 2025\n14 antwoorden", "12 november 2026\n8 antwoorden", "7 oktober 2027")

DRAWINGS: dict[str, Callable[[], Drawing]] = {
    "radar": lambda: radar(COUNCIL, RadarFrame(NAMES, 40)),
    "radar, group": lambda: radar(GROUP, RadarFrame(NAMES, 60, radius=60), COUNCIL),
    "radar, empty": lambda: radar({}, RadarFrame(NAMES, 40)),
    "tally": lambda: tally(ROWS, 456),
    "tally, plain": lambda: tally(MANY, 456),
    "tally, empty": lambda: tally([], 456),
    "poll": lambda: poll_bar(PollCounts(36, 6, 3), WORDS, 456),
    "poll, plain": lambda: poll_bar(PollCounts(66, 6, 3), WORDS, 456),
    "poll, nobody": lambda: poll_bar(PollCounts(0, 0, 0), WORDS, 456),
    "positions": lambda: positions(PLACES, -1, POLES, 456),
    "over time": lambda: over_time(COURSES, EVENINGS, 456),
    "over time, rooms": lambda: over_time(COURSES, EVENINGS, 456, joined=False),
    "seal": lambda: seal_icon(32),
    "gap": lambda: gap_icon(16),
} | {f"mark {value}": lambda value=value: mark_drawing(value, 24) for value in CoreValue}

"""The board: how soon it is known what looks alike, and how soon a full table lies there.

In a process of its own without a screen; the reference of a table is as many labels of Qt in one
column, laid in the same run.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from functools import partial
from typing import TYPE_CHECKING, Final

from tests.bench import Bar, Beside, Row, p50, percentile, row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from workshop.pictures.desk import OperatorCard

ANSWERS: Final = 500
ALIKE_BAR_MS: Final = 100.0
CLOCK_BAR_MS: Final = 25.0
TICK_MS: Final = 10
_MATS: Final = 12
_PARTS: Final = (
    *("zorg", "wijk", "jeugd", "hulp", "plicht", "gelijk", "kansen", "veilig"),
    *("vrij", "team", "school", "buurt", "mantel", "thuis", "inkomen", "armoede"),
    *("schuld", "werk", "wonen", "bestaan", "zeker", "vertrouw", "nabij", "open"),
    *("maat", "mens", "taal", "sport", "groen", "licht"),
)


def run(quick: bool) -> list[Row]:
    """Suggestions, the clock meanwhile, and the table."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.bench_board", str(5 if quick else 40)],
        check=True,
        capture_output=True,
        text=True,
        env=environment,
    )
    found: dict[str, list[float]] = json.loads(done.stdout)
    labels = Beside("as many labels of Qt", p50(found["labels"]))
    each, late = Beside("RapidFuzz alone", p50(found["compared"])), found["late"]
    rest = Beside("at rest, p99", found["rest"][0])
    return [
        row("finding what looks alike", ANSWERS, found["alike"], "ms", each, Bar(ALIKE_BAR_MS)),
        row("window's clock late at the board", ANSWERS, late, "ms", rest, Bar(CLOCK_BAR_MS)),
        row("a table laid and drawn", ANSWERS, found["laid"], "ms", labels),
        row("a table after a move", ANSWERS, found["again"], "ms", labels),
    ]


def words() -> tuple[str, ...]:
    """As many different answers, of one to three parts: nothing is found before all were held."""
    chance, found = random.Random(12), dict.fromkeys(_PARTS)
    while len(found) < ANSWERS:
        found["".join(chance.sample(_PARTS, chance.choice((2, 3))))] = None
    return tuple(found)


def main(times: int) -> None:
    """Print what was measured, as JSON."""
    from PySide6.QtWidgets import QApplication

    from workshop.ui.theme.look import load_fonts

    QApplication([])
    load_fonts()
    alike, late, rest = _suggested(times)
    laid, again = _laid(times)
    labels = [_labels() for _ in range(times)]
    found = {"alike": alike, "late": late, "laid": laid, "again": again, "labels": labels}
    found |= {"rest": [percentile(rest, 99)], "compared": [_compared() for _ in range(times)]}
    sys.stdout.write(json.dumps(found) + "\n")


def _compared() -> float:
    """Every word held beside every other, with nothing known of Dutch."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    said = words()

    def compare() -> None:
        for word in said:
            process.extract(word, said, scorer=OSA.distance, score_cutoff=1, limit=None)

    return _ms(compare)


def _suggested(times: int) -> tuple[list[float], list[float], list[float]]:
    """From the question until the window knows; by how much ticks came late, then and at rest."""
    from PySide6.QtCore import QEventLoop, Qt, QTimer

    from workshop.ui.operator.pages.board.suggesting import Lying, Suggesting

    late: list[float] = []
    last = time.perf_counter()

    def tick() -> None:
        nonlocal last
        now = time.perf_counter()
        late.append(max(0.0, (now - last) * 1000 - TICK_MS))
        last = now

    timer = QTimer(interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    suggesting, loop = Suggesting(), QEventLoop()
    suggesting.found.connect(loop.quit)
    lying = Lying(words(), ("",) * ANSWERS, frozenset())
    taken = []
    timer.start()
    QTimer.singleShot(1000, loop.quit)
    loop.exec()
    rest, late = late[1:], []
    for _ in range(times):
        began = time.perf_counter()
        suggesting.ask(lying)
        loop.exec()
        taken.append((time.perf_counter() - began) * 1000)
    timer.stop()
    return taken[1:], late[1:], rest  # the first one loads what compares


def _laid(times: int) -> tuple[list[float], list[float]]:
    """A table of slips, a third of them loose; then one more on another mat."""
    from workshop.pictures.board import ClusterPicture
    from workshop.pictures.desk import OperatorCard
    from workshop.ui.operator.pages.board.piles import Order, table
    from workshop.ui.operator.pages.board.surface import Surface
    from workshop.ui.theme.look import Look
    from workshop.ui.theme.tokens import DAY

    clusters = [ClusterPicture(f"c{at}", f"Cluster {at}", (), None) for at in range(_MATS)]
    first, again = [], []
    for _ in range(times):
        surface, cards = Surface(Look(DAY, motion=False)), tuple(_cards())
        surface.resize(820, 560)
        surface.show()

        def lay(found: tuple[OperatorCard, ...], on: Surface = surface) -> None:
            on.show_table(table(found, clusters, Order.NUMBER), Order.NUMBER)
            on.grab()

        first.append(_ms(partial(lay, cards)))
        moved = (*cards[:-1], OperatorCard(cards[-1].id, "c3", cards[-1].card))
        again.append(_ms(partial(lay, moved)))
        surface.deleteLater()
    return first, again


def _cards() -> Iterator[OperatorCard]:
    from workshop.domain.ids import CardId
    from workshop.pictures.desk import OperatorCard
    from workshop.pictures.shown import WallCard

    for number, text in enumerate(words()):
        cluster = f"c{number % _MATS}" if number % 3 else ""
        yield OperatorCard(CardId(f"{number}.0"), cluster, WallCard(text, "", False, False))


def _labels() -> float:
    from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

    def lay(texts: tuple[str, ...]) -> None:
        column = QVBoxLayout(widget)
        for text in texts:
            column.addWidget(QLabel(text))
        widget.grab()

    widget = QWidget()
    widget.resize(820, 560)
    widget.show()
    return _ms(partial(lay, words()))


def _ms(do: Callable[[], None]) -> float:
    began = time.perf_counter()
    do()
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    main(int(sys.argv[1]))

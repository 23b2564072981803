"""What figures show, in sentences: captions, texts for who cannot see them, agreement in a word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.agreement import Consensus
from workshop.texts.counting import capital, counted, decimal, listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from workshop.pictures.insights import (
        NumberInsight,
        PositionsInsight,
        RankedRow,
        RankingInsight,
        WeightsInsight,
    )
    from workshop.pictures.polls import PollPicture

CONSENSUS: Final[Mapping[Consensus, str]] = {
    Consensus.STRONG: "De deelnemers waren het hierover sterk met elkaar eens.",
    Consensus.BROAD: "De deelnemers waren het hierover grotendeels met elkaar eens.",
    Consensus.MIXED: "De deelnemers dachten hier verschillend over.",
    Consensus.DIVIDED: "De deelnemers waren hierover verdeeld.",
    Consensus.TOO_FEW: (
        "Er zijn te weinig antwoorden om te zeggen of de deelnemers het eens waren."
    ),
}
_NAMED: Final = 3
"""Of equals: more names make no sentence."""
COUNCIL: Final = "De raadsleden samen"
POLL_WORDS: Final = ("akkoord", "akkoord met een kanttekening", "niet akkoord")
LEGEND_RADAR: Final = "De stippellijn is een gelijke verdeling: elke waarde 20."
LEGEND_TALLY: Final = "Vierkant: briefjes. Rond: stippen."
NOBODY_TWICE: Final = "Geen antwoord is vaker dan één keer genoemd."


def logo(municipality: str) -> str:
    """What a logo shows, for who cannot see it."""
    return f"Logo van {municipality}"


def table(number: int, caption: str) -> str:
    """Above a table."""
    return f"Tabel {number}. {caption}"


def figure(number: int, caption: str) -> str:
    """Under a figure."""
    return f"Figuur {number}. {caption}"


def left_out(number: int) -> str:
    """Who answered and does not count as the council."""
    if number == 1:
        return "1 antwoord telt hier niet mee: dat is niet van een raadslid."
    return f"{number} antwoorden tellen hier niet mee: die zijn niet van raadsleden."


# --- tallies -------------------------------------------------------------------------------


def largest(clusters: Sequence[tuple[str, int]]) -> str:
    """Which clusters have the most answers; loose answers do not count here."""
    highest = max((count for _, count in clusters), default=0)
    names = [label for label, count in clusters if count == highest]
    answers = counted(highest, "antwoord", "antwoorden")
    if len(names) > _NAMED:
        return f"{len(names)} clusters zijn het grootst (elk {answers})."
    what = "Het grootste cluster" if len(names) == 1 else "De grootste clusters"
    return f"{what}: {listed(names)} ({answers})."


def most(tallies: Sequence[tuple[str, int]], *, dots: bool) -> str:
    """Which stands out and with how many; ties together."""
    highest = max((count for _, count in tallies), default=0)
    if not highest:
        return "Er zijn geen stippen geplakt." if dots else "Er is niets genoemd."
    names = [label for label, count in tallies if count == highest]
    if len(names) > _NAMED:
        what = "kregen de meeste stippen" if dots else "zijn het vaakst genoemd"
        return f"{len(names)} antwoorden {what} (elk {highest})."
    if dots:
        verb = "kreeg" if len(names) == 1 else "kregen"
        return f"{capital(listed(names))} {verb} de meeste stippen ({highest})."
    return f"Het vaakst genoemd: {listed(names)} ({highest})."


def counts(tallies: Iterable[tuple[str, int]]) -> str:
    """*Eens: 12; neutraal: 4; oneens: 2*, as a sentence."""
    return "; ".join(f"{label}: {count}" for label, count in tallies) + "."


def answers_and_dots(rows: Iterable[tuple[str, int, int | None]]) -> str:
    """Every row with its numbers."""
    return "; ".join(_row(*row) for row in rows) + "."


def _row(label: str, answers: int, dots: int | None) -> str:
    text = f"{label}: {counted(answers, 'antwoord', 'antwoorden')}"
    return text if dots is None else f"{text}, {counted(dots, 'stip', 'stippen')}"


# --- points, places, orders, numbers --------------------------------------------------------


def weights(found: WeightsInsight) -> str:
    """Mean points of the council."""
    points = _points(found.labels, found.points)
    people = counted(found.n, "antwoord", "antwoorden")
    return f"Gemiddeld verdeelde punten, samen 100 ({people}): {points}."


def weights_alt(found: WeightsInsight, others: str) -> str:
    """All numbers, of the council and of each group."""
    rows = [f"{COUNCIL}: {_points(found.labels, found.points)}."]
    rows += [
        f"{group.group or others} ({counted(group.n, 'antwoord', 'antwoorden')}): "
        f"{_points(found.labels, group.points)}."
        for group in found.groups
    ]
    return " ".join(rows)


def _points(labels: Sequence[str], points: Sequence[int]) -> str:
    return listed([f"{label} {number}" for label, number in zip(labels, points, strict=True)])


def positions(found: PositionsInsight) -> str:
    """Where the middle of the answers lies between the two poles."""
    number = counted(sum(found.counts), "antwoord", "antwoorden")
    if not found.median:
        return f"Het midden van {number} ligt tussen de twee polen in."
    pole = found.poles[found.median > 0]
    return f"Het midden van {number} ligt op {decimal(abs(found.median))} van 5 naar ‘{pole}’."


def positions_alt(places: Iterable[tuple[str, int]]) -> str:
    """How many stand at each place that somebody chose."""
    return counts((place, count) for place, count in places if count)


def place(number: int, poles: tuple[str, str]) -> str:
    """A place between the poles, in words."""
    if not number:
        return "precies ertussenin"
    return f"{abs(number)} naar ‘{poles[number > 0]}’"


def ranking(found: RankingInsight) -> str:
    """The order of all answers together."""
    order = listed([f"{rank(row)} {row.label}" for row in found.rows])
    return f"Volgorde van {counted(found.n, 'antwoord', 'antwoorden')} samen: {order}."


def rank(row: RankedRow) -> str:
    """*2=* where the place is shared."""
    return f"{row.place}=" if row.shared else f"{row.place}."


def ranking_alt(found: RankingInsight) -> str:
    """Who put what where, in numbers."""
    return " ".join(_ranked(row) for row in found.rows)


def _ranked(row: RankedRow) -> str:
    cells = [f"{count} keer op {at}" for at, count in enumerate(row.cells, 1) if count]
    return f"{row.label}: {listed(cells)}."


def number(found: NumberInsight) -> str:
    """Middle, lowest and highest of the numbers that people gave."""
    unit = f" {found.unit}" if found.unit else ""
    middle, low, high = (decimal(each) for each in (found.median, found.lowest, found.highest))
    people = counted(found.n, "antwoord", "antwoorden")
    return f"Het midden van {people} is {middle}{unit}; het laagste is {low}, het hoogste {high}."


def poll(result: PollPicture) -> str:
    """The three numbers apart."""
    numbers = (result.agree, result.with_reservation, result.disagree)
    return listed([f"{n} {word}" for n, word in zip(numbers, POLL_WORDS, strict=True)]) + "."

"""What the beamer says by itself; everything else on it was said by people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.agreement import Consensus
from workshop.texts.counting import counted, decimal
from workshop.texts.outline import front

if TYPE_CHECKING:
    from workshop.pictures.audiences import StepPicture
    from workshop.pictures.insights import NumberInsight

WINDOW: Final = "Beamer"
TEST: Final = "Testbeeld"
TEST_EDGES: Final = "Zie je een lijn langs alle vier de randen, en vier hoeken?"
TEST_COLOURS: Final = ("nu", "let op", "goed", "papier")
TEST_SLIP: Final = "Zo ziet een antwoord eruit."
TEST_VALUES: Final = ("Gelijkheid", "Efficiëntie", "Welzijn", "Vrijheid", "Veiligheid")
TEST_SMALLEST: Final = (
    "Dit zijn de kleinste letters van de avond. Lees deze regel voor vanaf de laatste rij."
)
MINUTE_S: Final = 60

EACH_ALONE: Final = "Eerst ieder voor zich"
NOBODY_SEES: Final = "Niemand ziet al een antwoord."
HIDDEN: Final = "Nog verborgen. De antwoorden komen zo."
NO_ANSWERS: Final = "Hier zijn geen antwoorden."
TOO_FEW: Final = "Dit zijn te weinig antwoorden om te laten zien."
NO_CLUSTERS: Final = "Er zijn nog geen clusters."
NO_QUESTION: Final = "Bij deze stap hoort geen vraag voor ieder apart."
NO_JOINT: Final = "Bij deze stap hoort geen gezamenlijk antwoord."
NO_RULES: Final = "Er zijn nog geen spelregels afgesproken."
REPORT: Final = "Verslag"
NO_PAPER: Final = "Hier ligt nu geen bladzijde van het verslag."
NO_HARVEST: Final = "Er is nog geen gezamenlijk antwoord."
NO_RESULT: Final = "Hier is nog geen resultaat afgesproken."
NO_ROWS: Final = "De koppeltabel is nog leeg."
POLL_TO_COME: Final = "De peiling is nog niet open."
RIGHT_OR_WRONG: Final = "Geen goed of fout."
WORKING_TOWARDS: Final = "Hier werken we naartoe"
FOR_EXAMPLE: Final = "Bijvoorbeeld"
OWN_ROW: Final = "Ieder beantwoordt dit eerst alleen."
SHOW_ROW: Final = "Alle antwoorden tegelijk, zonder namen."
SHOW_NAMED_ROW: Final = "Alle antwoorden tegelijk."

ANSWERS: Final = "antwoorden"
DOTS: Final = "stippen, geen stemming"
SAME_NUMBER: Final = "gelijk aantal"
TOGETHER: Final = "Samen schrijven"
CONCEPT: Final = "Concept."
NOTHING_AGREED: Final = "Nog niets is afgesproken."
NOTHING_CHANGES: Final = "Niemand kan nog iets wijzigen."
DISSENT: Final = "Afwijkende mening"
NOT_AGREED: Final = "Hierover niet eens"
COMPASS: Final = "Ons kompas tot nu toe"
WEIGHED: Final = "Wat weegt het zwaarst?"
WHERE: Final = "Waar staan we?"
PER_GROUP: Final = "Per fractie, de raad erachter"
EVEN: Final = "Streepjes: gelijk verdeeld"
HALF: Final = "de helft staat links, de helft rechts"
MEAN_PLACE: Final = "Gemiddeld"
MIDDLE: Final = "De helft geeft meer, de helft geeft minder."
NO_VOTE: Final = "Om te bespreken, geen stemming."
REST: Final = "Overige"
REST_MEANS: Final = "Onder de 3: bij Overige."
AGREES: Final = "akkoord"
RESERVED: Final = "akkoord met kanttekening"
DISAGREES: Final = "niet akkoord"
RESERVATION: Final = "Kanttekening"
OBJECTION: Final = "Niet akkoord"
IN_REPORT: Final = "Kanttekeningen komen in het verslag."

SO_FAR: Final = "Tot nu toe"
HARVEST: Final = "Opbrengst"
THIS_IS_OURS: Final = "Dit hebben we al."
PAUSE: Final = "Pauze"
PAUSE_NOW: Final = "Even pauze"
THANKS: Final = "Dank je wel."
THANKS_MEANS: Final = "Alles wat we samen opschreven, staat in het verslag."
TIMES_HINT: Final = "Een cijfer: zo vaak gegeven."

_CONSENSUS: Final = {
    Consensus.STRONG: "Jullie zijn het sterk eens.",
    Consensus.BROAD: "Jullie zijn het grotendeels eens.",
    Consensus.MIXED: "Jullie denken verschillend.",
    Consensus.DIVIDED: "Jullie zijn verdeeld.",
}


def clock(seconds: int) -> str:
    """*6:20*; a round that is over stays at *0:00*."""
    minutes, rest = divmod(max(0, seconds), MINUTE_S)
    return f"{minutes}:{rest:02}"


def step_of(outline: tuple[StepPicture, ...], step: str) -> str:
    """*Stap 1 van 4 · Waarden*, counted within its programme; nothing for a step unknown."""
    here = next((each for each in outline if each.id == step), None)
    if here is None:
        return ""
    own = [each.id for each in outline if each.programme == here.programme]
    return f"Stap {own.index(here.id) + 1} van {len(own)} · {here.title}"


def page(number: int, total: int) -> str:
    """*1 van 2*."""
    return f"{number} van {total}"


def leaf_of(number: int, total: int) -> str:
    """Which page it is, after what it is a page of."""
    return f", bladzijde {number} van {total}"


def part_of(number: int, total: int) -> str:
    """Of a page that is read in parts; nothing for a whole one."""
    return f"Deel {number} van {total}" if total > 1 else ""


def question_of(number: int, total: int) -> str:
    """Above a question of several; nothing for the only one."""
    return f"Vraag {number} van {total}" if total > 1 else ""


def of_sent(expected: int) -> str:
    """After the number that sent theirs."""
    return f"van {expected} verstuurd" if expected else "verstuurd"


def answers(number: int) -> str:
    """*135 antwoorden*."""
    return counted(number, "antwoord", "antwoorden")


def of_people(number: int) -> str:
    """*van 45 mensen*."""
    return f"van {counted(number, 'mens', 'mensen')}."


def loose(number: int) -> str:
    """Cards that are in no cluster; nothing for nought."""
    return f"{counted(number, 'antwoord ligt', 'antwoorden liggen')} los" if number else ""


def standing(sealed_version: int | None) -> tuple[str, str]:
    """How firm a joint answer is, and what that means; None: nothing is sealed."""
    if sealed_version is None:
        return CONCEPT, NOTHING_AGREED
    return f"{front.agreed(sealed_version)}.", NOTHING_CHANGES


def entry_of(label: str, number: int, total: int) -> str:
    """*Waarde 2 van 4*; a label that is a sentence stands alone."""
    if total < 2:  # noqa: PLR2004 one of one says nothing
        return label
    name = label if label and not label.endswith(("?", ":", ".", "…")) else ""
    return f"{name} {number} van {total}".lstrip()


def rests_on(number: int) -> str:
    """Above the sources."""
    return f"Rust op {counted(number, 'bron', 'bronnen')}"


def and_more(number: int) -> str:
    """Below those that fit."""
    return f"en {number} {'andere' if number > 1 else 'ander'}"


def missing(label: str) -> str:
    """In a dashed box; a label that is a sentence is not bent."""
    name = label.strip(" :…")
    return f"Nog leeg: {name}" if name else NO_RESULT


def complete(rows: int, total: int) -> tuple[str, str]:
    """How much of the linking table is there; the first part is bold."""
    verb = "regel is" if total == 1 else "regels zijn"
    return f"{rows} van de {total}", f" {verb} compleet"


def hangs_loose(number: int) -> str:
    """Earlier answers that no row names; nothing for nought."""
    return f"Nog los: {answers(number)}" if number else ""


def reacted(number: int, expected: int) -> tuple[str, str]:
    """While a poll is open; the first part is large."""
    verb = "heeft" if number == 1 else "hebben"
    if not expected:
        return f"{number}", f"{verb} gereageerd"
    return f"{number}", f"van {max(number, expected)} {verb} gereageerd"


def said(kind: str, count: int) -> str:
    """Above what was said with a reaction: *Kanttekening · 4×*."""
    return f"{kind} · {count}×" if count > 1 else kind


def consensus(found: Consensus | None) -> str:
    """In words, never a coefficient; nothing where it cannot be said."""
    return _CONSENSUS.get(found, "") if found else ""


def chosen(number: int) -> tuple[str, str]:
    """How many places on a line; the first part is bold."""
    return f"{number}", f" {'heeft' if number == 1 else 'hebben'} gekozen"


def place_head(at: int) -> str:
    """Above a column of a ranking."""
    return f"plaats {at}"


def place(number: int, shared: bool) -> str:
    """*4=* where it is shared."""
    return f"{number}=" if shared else f"{number}"


def figure(value: float, unit: str) -> str:
    """*2,5 euro*."""
    return f"{decimal(value)} {unit}".rstrip()


def spread(found: NumberInsight) -> str:
    """From the lowest to the highest."""
    return f"Van {decimal(found.lowest)} tot {figure(found.highest, found.unit)}"


def goes_on_at(until: str) -> tuple[str, str]:
    """Of a pause; the second part is in the accent."""
    return ("We gaan verder", f"om {until} uur") if until else (PAUSE_NOW, "")


def minutes_left(seconds: int) -> str:
    """*nog 9 minuten*, rounded up; *We beginnen zo* when it is over."""
    left = -(-seconds // MINUTE_S)
    return f"nog {counted(left, 'minuut', 'minuten')}" if left > 0 else "We beginnen zo"


def hereafter(title: str) -> str:
    """What comes after a pause."""
    return f"Hierna: {title}"


def in_all(number: int) -> str:
    """*8 gezamenlijke antwoorden*."""
    return counted(number, "gezamenlijk antwoord", "gezamenlijke antwoorden")


def after_steps(done: int, total: int) -> str:
    """Behind it."""
    return f" na {done} van de {total} {'stap' if total == 1 else 'stappen'}"


def several(number: int) -> str:
    """Instead of one of several questions."""
    return counted(number, "vraag", "vragen")


def in_clusters(number: int) -> str:
    """*5 clusters*."""
    return counted(number, "cluster", "clusters")


def ranking_of(number: int) -> str:
    """How many put the options in order."""
    return f"Volgorde van {counted(number, 'raadslid', 'raadsleden')}"

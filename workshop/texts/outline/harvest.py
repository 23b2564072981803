"""What a step gave: answers of each, answers together, polls, involvement of residents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.texts import promises
from workshop.texts.counting import counted

if TYPE_CHECKING:
    from workshop.pictures.counting import Counts
    from workshop.pictures.polls import PollPicture

NOTHING_YET: Final = "Er is deze avond nog niets samen opgeschreven."
IN_SHORT: Final = "Dit schreven de aanwezigen samen op. Het is geen besluit."

# --- a step --------------------------------------------------------------------------------

NOT_REACHED: Final = "Deze stap is niet aan de orde geweest."
AIM: Final = "Op het scherm stond als bedoeling van deze stap"
NO_INVOLVEMENT: Final = "Bij deze stap is niet vastgelegd hoe inwoners meedoen."
INVOLVEMENT: Final = "Inwoners betrekken"
CONTRIBUTIONS_ARE_THEIRS: Final = (
    "Dit is inbreng van anderen. Het is geen antwoord van de raad en telt daarin niet mee."
)
INVOLVEMENT_FIELDS: Final = ("Waarover", "Wie", "Hoe", "Wanneer", "Wie regelt het")
OWN_UNASKED: Final = "Op deze vragen heeft niemand zelf geantwoord:"
JOINT_UNASKED: Final = "Op deze vragen is nog geen gezamenlijk antwoord:"


def contribution_of(by: str) -> str:
    """Whose contribution follows."""
    return f"Inbreng van {by}:"


def quoted(text: str) -> str:
    """What stood on a screen and addresses its reader."""
    return f"‘{text}’"


def skipped(reason: str) -> str:
    """Left out, and why."""
    return f"Deze stap is overgeslagen. Reden: {reason}"


def visited(clock: str) -> str:
    """When it was first put in front."""
    return f"Deze stap begon om {clock}."


def source(title: str, part: str, year: int | None) -> str:
    """Title, part and year of a source, on one line."""
    name = f"{title} ({year})" if year else title
    return f"{name}: {part}" if part else name


def step_source(sources: str) -> str:
    """Where the step comes from."""
    return f"Bron: {sources}"


# --- together ------------------------------------------------------------------------------

JOINT: Final = "Gezamenlijk antwoord"
NO_JOINT: Final = "Er is nog geen gezamenlijk antwoord."
SEE_LINKS: Final = "Dit antwoord staat verderop, onder ‘Koppeltabel’."
RATIONALE: Final = "Onderbouwing"
RESTS_ON: Final = "Rust op"
DISSENT: Final = "Afwijkende mening"
NOT_AGREED: Final = "Hierover niet eens"
OBJECTIONS: Final = "Toelichting bij niet akkoord:"
NO_DOTS: Final = "Stippen zijn geen stemming."
DOTS_ARE_NO_VOTE: Final = "Stippen zijn geen stemming."
_NOUN_WORDS: Final = 2


def missing(label: str) -> str:
    """*nog geen maatschappelijk resultaat*; only a short label can be trusted to be a noun."""
    name = label.partition(":")[0].strip()
    if not name:
        return "nog geen tekst"
    if len(name.split()) > _NOUN_WORDS or name.endswith(("?", "…")):
        return "nog niet ingevuld"
    return f"nog geen {name[:1].lower()}{name[1:]}"


def poll(result: PollPicture, number: int, total: int) -> str:
    """The outcome; those with a reservation agree too, and are named once more."""
    which = f" ({number} van {total})" if total > 1 else ""
    if not result.reacted:
        return f"{promises.POLL}{which}: geen raadslid reageerde.{_others(result.others)}"
    agree = result.agree + result.with_reservation
    outcome = f"{agree} van {result.reacted} akkoord"
    if result.with_reservation:
        outcome += f", {result.with_reservation} met een kanttekening"
    return f"{promises.POLL}{which}: {outcome}.{_others(result.others)}"


def _others(number: int) -> str:
    if not number:
        return ""
    who = "1 ander" if number == 1 else f"{number} anderen"
    verb = "telt" if number == 1 else "tellen"
    return f" {who} reageerde{'' if number == 1 else 'n'}; die {verb} niet mee als raad."


def reservations(result: PollPicture) -> str:
    """Above the reservations; some may have none in words."""
    told, total = len(result.reservations), result.with_reservation
    if told < total:
        return f"Kanttekeningen, {told} van de {total} met een toelichting:"
    return "Kanttekeningen:"


# --- each for themselves -------------------------------------------------------------------

OWN: Final = "Vraag voor ieder apart"
NOT_SHOWN: Final = "De antwoorden zijn niet getoond. Daarom staan ze niet in dit verslag."
NOBODY: Final = "Niemand heeft deze vraag zelf beantwoord."
SEE_ANNEX: Final = "De losse antwoorden staan in de bijlage."
LATE: Final = "Nagekomen, na het sluiten van de ronde:"
IS_LATE: Final = "ja"
CLUSTERS: Final = "Clusters van antwoorden"
NO_ANNEX: Final = "Er zijn geen losse antwoorden om te laten zien."


def answered(counts: Counts) -> str:
    """*31 van 45 antwoordden, 2 met ‘liever geen antwoord’; 1 kwam na het sluiten*.

    That counts as an answer, as paper and tablet say.
    """
    declined = f", {counts.declined} met ‘{promises.DECLINED}’" if counts.declined else ""
    parts = [_answered(counts) + declined]
    if counts.late:
        verb = "kwam" if counts.late == 1 else "kwamen"
        parts.append(f"{counts.late} {verb} na het sluiten")
    return "; ".join(parts) + "."


def _answered(counts: Counts) -> str:
    if counts.expected < counts.answered:  # teams, cards without a name, or no list at all
        verb = "Er was" if counts.answered == 1 else "Er waren"
        return f"{verb} {counted(counts.answered, 'antwoord', 'antwoorden')}"
    verb = "antwoordde" if counts.answered == 1 else "antwoordden"
    return f"{counts.answered} van {counts.expected} {verb}"


def waiting(number: int) -> str:
    """Submitted after the last showing."""
    if number == 1:
        return "1 antwoord is niet getoond en staat daarom niet in dit verslag."
    return f"{number} antwoorden zijn niet getoond en staan daarom niet in dit verslag."


def loose(number: int) -> str:
    """Cards in no cluster."""
    return "1 briefje bleef los." if number == 1 else f"{number} briefjes bleven los."


def times(number: int, text: str) -> str:
    """A text that stands on several cards."""
    return text if number == 1 else f"{number} × {text}"


def others_mentioned(number: int) -> str:
    """Texts that the figure leaves out."""
    if number == 1:
        return "Verder is er 1 ander antwoord gegeven."
    return f"Verder zijn er {number} andere antwoorden gegeven."

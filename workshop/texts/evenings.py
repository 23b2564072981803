"""Evenings beside each other: what is the same, what is not, and what to bear in mind."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from workshop.domain.programme import Kind
from workshop.domain.settings import Publicity
from workshop.pictures.comparing.compared import Fate
from workshop.texts.counting import counted, listed
from workshop.texts.dates import dutch_date, dutch_moment
from workshop.texts.outline import figures, front, harvest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from workshop.pictures.comparing.compared import (
        ComparedEntry,
        ComparedQuestion,
        EveningHead,
        EveningsCompared,
        LoneQuestion,
    )

TITLE: Final = "Avonden naast elkaar"
KEYWORDS: Final = "dialoogavond, gemeenteraad, vergelijking"
LEAD: Final = (
    "Hier staat wat deelnemers op deze avonden samen opschreven, en wat de getoonde antwoorden van"
    " de raad samen zeiden. Losse antwoorden van mensen staan er niet in."
)
EVENINGS: Final = "Welke avonden"
READ_SO: Final = "Hoe je dit leest"
JUDGES_NOT: Final = "Dit is geen oordeel. Of iets beter of slechter is, bepaalt de raad zelf."
_HEAD: Final = "Vergelijking, geen verslag"
OTHER_PEOPLE: Final = (
    "Een gezamenlijk antwoord is van wie er toen was. Een ander antwoord kan ook van andere mensen"
    " komen."
)
SAME_TEXT: Final = (
    "Hoofdletters, accenten en leestekens tellen niet mee. ‘Lijkt op’ is een aanwijzing: of het"
    " hetzelfde betekent, bepaal je samen."
)
ERASING: Final = (
    "Wordt er later iets verwijderd uit een van deze avonden? Gooi deze vergelijking dan weg en"
    " maak een nieuwe."
)
NOT_COMPARED: Final = "Niet vergeleken"
ONE_ALONE: Final = "Hiervan heeft maar één avond iets:"
COLUMNS: Final = ("Avond", "Titel en gemeente", "Verslag", "Raadsleden", "Rollen")
ENTRY: Final = "Antwoord"
EVENING: Final = "Avond"
THERE: Final = "ja"
NOT_THERE: Final = "–"
JOINT: Final = "Gezamenlijk antwoord"
NO_ENTRIES: Final = "Geen van de antwoorden is nog te lezen."
NOBODY: Final = "niet bekend"


# --- evenings ------------------------------------------------------------------------------


def names(found: EveningsCompared) -> tuple[str, ...]:
    """As short as they can be told apart: by date, else with municipality, place or title."""
    ways: list[Callable[[EveningHead], tuple[str, ...]]] = [
        lambda each: (dutch_date(each.date),),
        lambda each: (each.municipality, dutch_date(each.date)),
        lambda each: (each.place, dutch_date(each.date)),
        lambda each: (each.title, dutch_date(each.date)),
    ]
    for way in ways[found.other_councils :]:
        parts = [way(each) for each in found.evenings]
        if len(set(parts)) == len(parts) and all(all(each) for each in parts):
            return tuple(", ".join(each) for each in parts)
    return tuple(f"{EVENING} {number}" for number in range(1, len(found.evenings) + 1))


def standing(evening: EveningHead) -> str:
    """How its account stands."""
    match evening.status:
        case "adopted":
            said = front.adopted(evening.version, changed=evening.changed)
        case "agreed":
            said = front.agreed(evening.version)
        case _:
            said = front.concept(evening.version)
    return f"{said}. {front.CLOSED}." if evening.publicity is Publicity.CLOSED else said


def row(evening: EveningHead, name: str) -> tuple[str, ...]:
    """Under `COLUMNS`."""
    title = evening.title or front.NO_TITLE
    of = f"{title}\n{front.municipality(evening.municipality)}"
    practice = "\nOefenavond" if evening.practice else ""
    roles = ", ".join(evening.roles) or NOBODY
    return (name, f"{of}{practice}", standing(evening), str(evening.present), roles)


def warnings(found: EveningsCompared) -> tuple[str, ...]:
    """What nobody may overlook."""
    told = names(found)
    closed = _which(found, told, lambda each: each.publicity is Publicity.CLOSED)
    concept = _which(found, told, lambda each: each.status not in {"agreed", "adopted"})
    practice = _which(found, told, lambda each: each.practice)
    said = (
        (closed, "Besloten: {}. Deel dit alleen met wie daarbij mocht zijn."),
        (practice, "Oefenavond: {}. Dit is alleen om te oefenen."),
        (concept, "Nog geen akkoord: {}. Daarin kan nog alles wijzigen."),
    )
    return tuple(sentence.format(which) for which, sentence in said if which)


def _which(
    found: EveningsCompared, told: Sequence[str], holds: Callable[[EveningHead], bool]
) -> str:
    pairs = zip(found.evenings, told, strict=True)
    return listed([name for each, name in pairs if holds(each)])


def head(found: EveningsCompared) -> str:
    """At the head of each page; a closed meeting says so there too."""
    closed = any(each.publicity is Publicity.CLOSED for each in found.evenings)
    return f"{_HEAD}. {front.CLOSED}" if closed else _HEAD


def care(found: EveningsCompared) -> tuple[str, ...]:
    """What to bear in mind with all of it."""
    return (JUDGES_NOT, OTHER_PEOPLE, *differences(found), SAME_TEXT)


def differences(found: EveningsCompared) -> tuple[str, ...]:
    """How these evenings were not alike."""
    said = (
        (found.other_councils, "Het zijn avonden van verschillende gemeenten."),
        (found.other_roles, "Niet elke avond waren dezelfde rollen aanwezig."),
        (
            not found.in_time,
            "De avonden waren op één dag. Daarom staat er niet wat bleef of erbij kwam, maar waar"
            " iets staat.",
        ),
    )
    return tuple(sentence for holds, sentence in said if holds)


def line(evening: EveningHead, name: str) -> str:
    """An evening on one line: what the table of the document says of it."""
    there = counted(evening.present, "raadslid", "raadsleden")
    roles = f"rollen: {', '.join(evening.roles)}" if evening.roles else ""
    parts = (name, evening.title, front.municipality(evening.municipality), standing(evening))
    return " · ".join(filter(None, (*parts, there, roles)))


def made(at: str) -> str:
    """When it was made."""
    return f"Gemaakt op {dutch_moment(at).replace(', ', ' om ')}."


# --- entries -------------------------------------------------------------------------------


def fate(of: Fate, found: EveningsCompared) -> str:
    """Above the entries of which this became."""
    if found.in_time:
        return {
            Fate.STAYED: "Bleef",
            Fate.CAME: "Kwam erbij",
            Fate.WENT: "Staat er niet meer",
        }[of]
    told = names(found)
    is_pair = len(told) == 2  # noqa: PLR2004 the other one has a name too
    return {
        Fate.STAYED: "Staat bij allebei" if is_pair else "Staat bij meer avonden",
        Fate.CAME: f"Alleen: {told[-1]}",
        Fate.WENT: f"Alleen: {told[0]}" if is_pair else f"Niet: {told[-1]}",
    }[of]


def counted_fate(of: Fate, found: EveningsCompared, number: int) -> str:
    """*Bleef (3)*."""
    return f"{fate(of, found)} ({number})"


def entry(question: ComparedQuestion, text: str) -> str:
    """An entry as it is to be read: a place between two poles in words."""
    if question.kind is Kind.POSITION and question.poles and _is_whole(text):
        return figures.place(int(text), question.poles)
    return text


def _is_whole(text: str) -> bool:
    digits = text.removeprefix("-")
    return digits.isascii() and digits.isdigit()


def remarks(question: ComparedQuestion, of: ComparedEntry) -> tuple[str, ...]:
    """What else there is to say of an entry."""
    said: list[str] = []
    other = [*of.changed, *([harvest.RATIONALE] if of.other_reason else [])]
    if other:
        said.append(f"anders: {listed([each.lower() for each in other])}")
    if of.like is not None:
        said.append(f"lijkt op ‘{entry(question, question.entries[of.like].text)}’")
    return tuple(said)


def where(of: ComparedEntry, told: Sequence[str]) -> str:
    """On which evenings it stood."""
    pairs = zip(told, of.texts, strict=True)
    return listed([name for name, text in pairs if text is not None])


def erased(number: int) -> str:
    """Entries that nobody can compare."""
    return f"{counted(number, 'antwoord is', 'antwoorden zijn')} verwijderd en niet vergeleken."


OTHER_WORDS: Final = "De vraag was niet elke avond hetzelfde gesteld."


def alone(question: LoneQuestion, told: Sequence[str]) -> str:
    """A question that one evening alone has something of."""
    return f"{question.step}: {question.prompt} ({told[question.evening]})"


# --- in a few lines ------------------------------------------------------------------------


def summary(found: EveningsCompared) -> tuple[str, ...]:
    """What came of it, for the console and above the page in the window."""
    return (f"Vergeleken: {listed(names(found))}.", *counts(found))


def counts(found: EveningsCompared) -> tuple[str, ...]:
    """How many questions and entries."""
    fates = Counter(each.fate for one in found.questions for each in one.entries)
    like = sum(each.like is not None for one in found.questions for each in one.entries) // 2
    lines = [_questions(found)]
    if fates:
        parts = [counted_fate(each, found, fates[each]) for each in Fate]
        lines.append(f"Gezamenlijke antwoorden: {'; '.join(parts)}.")
    if like:
        lines.append(f"{like} keer lijkt een antwoord op een ander.")
    return tuple(lines)


def _questions(found: EveningsCompared) -> str:
    shared = counted(len(found.questions), "vraag", "vragen")
    sentence = f"{shared} op meer dan één avond beantwoord"
    if found.alone:
        return f"{sentence}, {len(found.alone)} op maar één avond."
    return f"{sentence}."


def how_many(least: int, most: int) -> str:
    """So many evenings can be laid beside each other."""
    return f"Kies {least} tot {most} avonden."


def written(path: str) -> str:
    """Where it is."""
    return f"De vergelijking staat in {path}."

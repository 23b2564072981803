"""Programmes made by Hypothesis, as sound as those that are read from a file."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from hypothesis import strategies as st

from workshop.content.table import unwrapped
from workshop.domain.ids import QuestionId, StepId
from workshop.domain.programme import (
    Field,
    Kind,
    Option,
    Programme,
    Published,
    Question,
    Share,
    Source,
    Step,
    Who,
)
from workshop.domain.timeline import TimelineFields
from workshop.domain.wording import clean, same_name

_HARD: Final = (
    '"',
    '""" \'',
    "\\",
    "- een",
    "a - b - c",
    "#",
    "[x] = {y}",
    "é€𝄞",
    "'''",
    "tab\teen",
)
_WORDS: Final = st.text(max_size=12) | st.sampled_from(_HARD)
_TEXTS: Final = st.lists(_WORDS, max_size=30).map(" ".join)


def _line(text: str) -> str:
    return " ".join(clean(text).split())


_OPTIONAL: Final = _TEXTS.map(lambda text: _line(text)[:100].strip())
LINES: Final = _OPTIONAL.filter(bool) | st.just("tekst")
PARAGRAPHS: Final = st.lists(_TEXTS, max_size=4).map(
    lambda found: unwrapped(clean("\n\n".join(found)[:1900])) or "tekst"
)
IDS: Final = st.from_regex(r"[a-z][a-z0-9]{0,6}(?:[-_][a-z0-9]{1,4})?", fullmatch=True)
_LISTS: Final = st.lists(LINES, max_size=3).map(tuple)
_SOURCES: Final = st.builds(Source, LINES, _OPTIONAL, st.none() | st.integers(1800, 2200))


def _options(least: int = 2) -> st.SearchStrategy[tuple[Option, ...]]:
    made = st.builds(Option, IDS, LINES)
    unique = (lambda each: each.key, lambda each: same_name(each.label))
    return st.lists(made, min_size=least, max_size=4, unique_by=unique).map(tuple)


@st.composite
def _fields(draw: st.DrawFn, earlier: list[QuestionId]) -> tuple[Field, ...]:
    targets = st.sampled_from([None, QuestionId("ander.stap.samen"), *earlier])
    made = st.builds(Field, IDS, LINES, st.booleans(), targets, _OPTIONAL.map(_short))
    return tuple(draw(st.lists(made, min_size=1, max_size=3, unique_by=lambda each: each.key)))


def _short(text: str) -> str:
    return text[:40].strip()


@st.composite
def _published(draw: st.DrawFn, options: tuple[Option, ...], sources: list[Source]) -> Published:
    keys = draw(st.lists(st.sampled_from([each.key for each in options]), min_size=1, unique=True))
    shares = [Share(each.key, draw(st.integers(0, 100))) for each in options if each.key in keys]
    return Published(
        draw(LINES),
        draw(LINES.map(_short)),
        draw(st.sampled_from(sources)),
        tuple(shares),
        draw(st.none() | st.integers(1, 10**7)),
        draw(_OPTIONAL),
    )


@st.composite
def _question(
    draw: st.DrawFn, name: str, who: Who, sources: list[Source], earlier: list[QuestionId]
) -> Question:
    kind = draw(st.sampled_from(list(Kind)))
    made = Question(
        QuestionId(name),
        kind,
        who,
        draw(LINES),
        help=draw(st.just("") | PARAGRAPHS),
        examples=draw(_LISTS),
        aid=draw(st.booleans()),
    )
    texts = {"suggestions": draw(_LISTS)}
    counted = {"count": draw(st.integers(1, 50))}
    match kind:
        case Kind.TEXT:
            return replace(made, suggestions=texts["suggestions"])
        case Kind.ITEMS:
            return replace(made, suggestions=texts["suggestions"], count=counted["count"])
        case Kind.STATEMENT:
            options = draw(_options())
            # Keys that a scale of five points folds would stand for others.
            plain = all(each.key not in _FOLDED for each in options) and sources
            published = draw(st.none() | _published(options, sources)) if plain else None
            return replace(made, options=options, published=published)
        case Kind.CHOICE:
            options = draw(_options())
            return replace(made, options=options, count=draw(st.integers(1, len(options))))
        case Kind.NUMBER:
            low, high = sorted(draw(st.tuples(st.integers(-9, 9), st.integers(-9, 9))))
            bounds = draw(st.sampled_from([(low, high), (None, high), (0, None), (None, None)]))
            return replace(made, minimum=bounds[0], maximum=bounds[1], unit=draw(_OPTIONAL))
        case Kind.WEIGH | Kind.RANK:
            return replace(made, options=draw(_options()))
        case Kind.POSITION:
            return replace(made, poles=(draw(LINES.map(_pole)), draw(LINES.map(_pole))))
        case Kind.RECORD | Kind.RECORDS:
            many = counted["count"] if kind is Kind.RECORDS else 1
            fields = draw(_fields(earlier))
            made = replace(made, fields=fields, count=many, suggestions=texts["suggestions"])
            if kind is Kind.RECORD:
                return made
            keys = st.sampled_from([each.key for each in fields])
            lane = st.just("") | keys
            timeline = draw(st.none() | st.builds(TimelineFields, keys, keys, lane))
            return replace(made, timeline=timeline)


_FOLDED: Final = ("zeer_eens", "zeer_oneens")
_NAMED: Final = (Kind.TEXT, Kind.ITEMS, Kind.RECORD, Kind.RECORDS)


def _pole(text: str) -> str:
    return text[:80].strip()


@st.composite
def programmes_made(draw: st.DrawFn) -> Programme:
    """Any programme that the reader finds sound."""
    name = draw(IDS)
    sources = draw(st.lists(_SOURCES, max_size=3))
    steps, earlier = list[Step](), list[QuestionId]()
    for word in draw(st.lists(IDS, max_size=3, unique=True)):
        step = StepId(f"{name}.{word}")
        questions = list[Question]()
        for who in Who:
            words = draw(st.lists(st.just("") | IDS, max_size=3, unique=True))
            for each in words:
                full = f"{step}.{who}.{each}" if each else f"{step}.{who}"
                made = draw(_question(full, who, sources, earlier))
                questions.append(made)
                if who is Who.JOINT and made.kind in _NAMED:
                    earlier.append(made.id)
        is_used = draw(st.booleans())
        used = [draw(st.sampled_from(sources))] if sources and is_used else []
        own = [replace(each, part="Eigen deel") for each in used]
        steps.append(
            Step(
                step,
                draw(LINES),
                draw(LINES),
                draw(PARAGRAPHS),
                tuple(questions),
                draw(st.integers(0, 600)),
                draw(_LISTS),
                draw(_LISTS),
                tuple(used + own),
                draw(st.booleans()),
                draw(st.booleans()),
            )
        )
    return Programme(
        name,
        draw(LINES),
        draw(st.integers(1, 9999)),
        draw(PARAGRAPHS),
        tuple(steps),
        tuple(sources),
        draw(_LISTS),
        draw(st.just("") | PARAGRAPHS),
    )

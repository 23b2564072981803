"""Every point of the method has its place: `docs/coverage` read against the programmes."""

from __future__ import annotations

import ast
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from workshop import resources
from workshop.content.programmes import programme, programmes
from workshop.content.themes import themes
from workshop.domain.programme import with_theme

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workshop.domain.programme import Programme, Question, Source, Step

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "docs" / "coverage"
"""A page for each programme or two; those that begin with `naslag` are about the cards."""
POINTS = {
    "G": 23,
    "V0": 10,
    "VB": 18,
    "V1": 20,
    "V2": 21,
    "V3": 17,
    "VK": 7,
    "V4": 14,
    "W.DEF": 13,
    "W.KAD": 13,
    "W.GEL": 11,
    "W.EFF": 9,
    "W.WEL": 11,
    "W.VRY": 12,
    "W.VEI": 10,
    "W.DIL": 7,
    "W.COM": 6,
    "W.KEU": 7,
    "W.WIE": 8,
    "W.DOOR": 6,
    "W.PRO": 9,
    "W.ADV": 1,
    "C": 17,
    "N": 20,
    "KR": 13,
    "MV": 8,
    "RF": 7,
    "KP": 25,
    "RV": 16,
    "RV.A": 5,
    "RV.B": 5,
    "RV.C": 4,
    "RV.D": 2,
    "RV.E": 5,
    "PK": 19,
    "KS": 19,
    "D": 17,
}
"""How many points each part of the method has that must or should be in a programme."""


class Point(NamedTuple):
    """A row of the page."""

    id: str
    place: str
    words: tuple[str, ...]


_ROW = re.compile(r"^\| ([A-Z][\w.]*) \| [^|]+ \| ([^|]+) \| ([^|]+) \|$", re.M)


def _points() -> list[Point]:
    pages = [each for each in PAGES.glob("*.md") if not each.name.startswith("naslag")]
    return [
        Point(name, place.strip("`"), tuple(words.strip("`").split("; ")))
        for page in sorted(pages)
        for name, place, words in _ROW.findall(page.read_text("utf-8"))
    ]


ALL = _points()
TESTED = [each for each in ALL if each.place == "test"]
WRITTEN = [each for each in ALL if each.place != "test"]


def test_no_point_is_missing_or_there_twice() -> None:
    assert Counter(each.id.rpartition(".")[0] for each in ALL) == POINTS
    assert len({each.id for each in ALL}) == len(ALL) == sum(POINTS.values())


@pytest.mark.parametrize("point", WRITTEN, ids=lambda each: each.id)
def test_its_place_holds_its_words(point: Point) -> None:
    text = _places()[point.place]
    assert [words for words in point.words if words.casefold() not in text] == []


@pytest.mark.parametrize("point", TESTED, ids=lambda each: each.id)
def test_its_test_exists(point: Point) -> None:
    file, _, name = point.words[0].partition("::")
    tree = ast.parse((ROOT / file).read_text("utf-8"))
    assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_words_that_are_not_there_would_be_missed() -> None:
    assert "appeltaart" not in _places()["visie.waarden"]


@cache
def _places() -> dict[str, str]:
    """Every place with its text in one line."""
    found: dict[str, Iterable[str]] = {}
    themed = {
        f"{each.programme}+{each.id}": with_theme(programme(each.programme), each)
        for each in themes()
    }
    for name, each in themed.items():
        for step in each.steps:
            found[name + step.id.removeprefix(each.id)] = _of_step(step)
    for each in programmes():
        found[each.id] = _of_programme(each)
        for step in each.steps:
            found[step.id] = _of_step(step)
            found.update({question.id: _of_question(question) for question in step.questions})
    return {name: " ".join(" ".join(parts).split()).casefold() for name, parts in found.items()}


def _of_programme(each: Programme) -> list[str]:
    own = [each.title, each.summary, each.background, *each.house_rules]
    return [*own, *_sources(each.sources)]


def _of_step(step: Step) -> list[str]:
    own = [step.title, step.result, step.explanation, *step.examples, *step.cues]
    return [*own, *_sources(step.sources)]


def _of_question(question: Question) -> list[str]:
    labels = [option.label for option in question.options]
    fields = [field.label for field in question.fields]
    own = [question.prompt, question.help, *question.examples, *question.suggestions]
    return [*own, *labels, *fields, *(question.poles or ()), *_published(question)]


def _published(question: Question) -> list[str]:
    of = question.published
    if of is None:
        return []
    shares = [f"{share.key} {share.percent}%" for share in of.shares]
    return [of.title, of.year, f"N={of.count or '?'}", *shares, of.note]


def _sources(sources: Iterable[Source]) -> list[str]:
    return [f"{source.title} {source.part} {source.year or ''}" for source in sources]


# --- points that are about what is not there -------------------------------------------------


def test_no_programme_holds_contact_data() -> None:
    paths = list(resources.assets().rglob("*.toml"))
    assert len(paths) > 2
    for path in paths:
        text = path.read_text("utf-8")
        assert re.findall(r"[\w.]+@[\w.]+\.\w+|\b0\d{1,3}[- ]?\d{6,8}\b|\+31", text) == []


def test_efficiency_has_no_split_that_the_source_does_not_have() -> None:
    ids = [name for name in _places() if name.startswith("waardemodel.efficientie.")]
    assert ids
    assert [name for name in ids if "inwoners" in name or "aanbieders" in name] == []

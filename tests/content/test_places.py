"""Everything in a TOML text is found on the line where it stands."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator

import pytest
from hypothesis import given

from tests.content.toml_writer import Section, Writer, sections
from workshop.content.places import lines_of
from workshop.domain.tree import Place


def _places(value: object, place: Place = ()) -> Iterator[Place]:
    yield place
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _places(item, (*place, key))
    elif isinstance(value, list):
        for at, item in enumerate(value):
            yield from _places(item, (*place, at))


@given(sections())
def test_every_place_has_the_line_on_which_it_was_written(section: Section) -> None:
    writer = Writer()
    writer.section(section, (), ())
    assert set(_places(tomllib.loads(writer.text))) == set(writer.lines)
    assert lines_of(writer.text) == writer.lines
    assert lines_of(writer.text.replace("\n", "\r\n")) == writer.lines


def test_dotted_keys_and_tables_of_tables_are_followed() -> None:
    text = '\na.b."c d" = 1\n[[x]]\n[x.y]\n[[x.y.z]]\nk = 2\n[[x]]\n  [[x.y.z]] # hier\n  k = 3\n'
    lines = lines_of(text)
    assert lines["a", "b", "c d"] == 2
    assert lines["x", 0, "y", "z", 0, "k"] == 6
    assert lines["x", 1, "y", "z", 0, "k"] == 9
    assert lines["x", 1, "y"] == 8
    assert set(_places(tomllib.loads(text))) == set(lines)


@pytest.mark.parametrize("text", ["= 1", "a = 1\n!", "[&]"])
def test_a_text_that_is_no_toml_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"\d"):
        lines_of(text)

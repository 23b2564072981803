"""A programme that is written reads as the same programme, and people can read the text."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings

from tests.content.programmes_made import programmes_made
from tests.content.sample import SAMPLE, faults_of
from workshop.content.documents import document_of, has_comments, read_document
from workshop.content.programmes import check_programme, programmes
from workshop.content.writing import WIDEST, written_document, written_programme
from workshop.domain.programme import Programme, Source
from workshop.domain.tree import Node, put

_NAMES: Final = [each.id for each in programmes()]


@pytest.mark.parametrize("name", _NAMES)
def test_every_shipped_programme_reads_back_as_it_was(name: str) -> None:
    programme = next(each for each in programmes() if each.id == name)
    text = written_programme(programme)
    assert check_programme(text, "x.toml") == programme
    assert written_document(read_document(text)) == text


@given(programmes_made())
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_any_sound_programme_reads_back_as_it_was(programme: Programme) -> None:
    text = written_programme(programme)
    if programme.steps:
        assert check_programme(text, "x.toml") == programme
    else:
        assert [each.code for each in faults_of(text)] == ["missing"]
    assert written_document(read_document(text)) == text


def test_the_sample_with_every_kind_reads_back_as_it_was() -> None:
    programme = check_programme(SAMPLE, "x.toml")
    assert check_programme(written_programme(programme), "x.toml") == programme
    assert check_programme(written_document(read_document(SAMPLE)), "x.toml") == programme


def test_the_text_is_written_as_the_documentation_writes_it() -> None:
    text = written_programme(check_programme(SAMPLE, "x.toml"))
    assert text.startswith(
        'format = 1\nid = "proef"\nversion = 2\ntitle = "Proefprogramma"\n'
        'summary = """\nEen regel die doorloopt.\n"""\n'
        'house_rules = ["We luisteren.", "We vragen door."]\n\n[[source]]\n'
    )
    assert (
        '\n[[step.question]]\nid = "eigen.kiezen"\nkind = "choice"\nprompt = "Welke kies je?"\n'
        'count = 2\noptions = [\n  { key = "wit", label = "Wit" },\n'
        '  { key = "zwart", label = "Zwart" },\n]\n'
    ) in text
    assert "\n[step.question.published]\n" in text


def test_long_paragraphs_stand_on_lines_that_people_can_read() -> None:
    for programme in programmes():
        inside = False
        for line in written_programme(programme).splitlines():
            if line.endswith('"""'):
                inside = not inside
            elif inside:
                assert len(line) <= WIDEST


def test_a_hyphen_in_a_long_line_never_becomes_an_item_of_a_list() -> None:
    words = " ".join(["woord -"] * 60)
    document = put(read_document(SAMPLE), ("summary",), words)
    assert isinstance(document, dict)
    text = written_document(document)
    assert check_programme(text, "x.toml").summary == words


def test_keys_of_another_kind_and_unknown_keys_are_treated_as_what_they_are() -> None:
    document = put(read_document(SAMPLE), ("step", 0, "question", 1, "kind"), "rank")
    document = put(document, ("step", 0, "question", 1, "kleur mooi"), "rood")
    assert isinstance(document, dict)
    text = written_document(document)
    assert "count = 2" not in text
    assert '"kleur mooi" = "rood"' in text
    assert [each.code for each in faults_of(text)] == ["unknown_key"]


def test_half_a_character_and_an_empty_table_do_no_harm() -> None:
    document: dict[str, Node] = {"format": 1, "title": "\ud83d", "lijst": ({},), "summary": " "}
    assert read_document(written_document(document)) == {
        "format": 1,
        "title": "\ufffd",
        "lijst": ({},),
        "summary": "",
    }


def test_values_that_no_programme_has_are_kept_as_text() -> None:
    assert read_document("a = 1.5\nb = 2024-01-01\nc = true") == {
        "a": "1.5",
        "b": "2024-01-01",
        "c": True,
    }


def test_comments_are_seen_and_a_hash_in_a_text_is_none() -> None:
    assert has_comments("a = 1 # uitleg")
    assert has_comments("# bovenaan\na = 1")
    assert not has_comments("a = \"# niets\"\nb = '''\n# ook\n'''")


def test_a_source_that_the_programme_has_not_cannot_be_written() -> None:
    from dataclasses import replace

    programme = check_programme(SAMPLE, "x.toml")
    step = replace(programme.steps[0], sources=(Source("Nergens"),))
    with pytest.raises(ValueError, match="Nergens"):
        document_of(replace(programme, steps=(step,)))
    with pytest.raises(ValueError, match="Een boek"):
        document_of(replace(programme, sources=()))
    question = next(each for each in step.questions if each.published)
    only = replace(step, sources=(), questions=(question,))
    with pytest.raises(ValueError, match="Een boek"):
        document_of(replace(programme, sources=(), steps=(only,)))

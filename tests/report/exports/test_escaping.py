"""Escaping: any text comes back as it was typed, on as many lines."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from workshop.report.exports.escaping import lines, one_line

PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
MARKUP = st.text(st.sampled_from("ab1 \\`*_{}[]()#+-.!|<>&~=:/@$^\"'\n\t;x?%"), max_size=30)


@given(MARKUP)
def test_one_line_is_a_paragraph_of_plain_text(text: str) -> None:
    shown = "".join(f"{line}\n" for line in text.splitlines())
    (paragraph,) = PARSER.parse(f"a {one_line(text)} a")[1:-1]
    assert all(token.type == "text" for token in paragraph.children or ())
    told = "".join(token.content for token in paragraph.children or ())
    assert told.split() == ["a", *shown.split(), "a"]


@given(MARKUP)
def test_no_line_starts_anything(text: str) -> None:
    for line in lines(text):
        if line:
            kinds = [token.type for token in PARSER.parse(f"vooraf\n{line}")]
            assert kinds == ["paragraph_open", "inline", "paragraph_close"]
            assert [token.type for token in PARSER.parse(line)] == kinds


@given(st.text(max_size=40))
def test_there_are_as_many_lines_as_were_typed(text: str) -> None:
    assert len(lines(text)) >= text.count("\n") + 1
    assert all("\n" not in line for line in lines(text))

"""Promises of the sources: what they say is true of this program; what has no form is refused."""

from __future__ import annotations

import ast
import re
import shlex
import tomllib
from typing import TYPE_CHECKING, Final

import click
import pytest

from tests.report.manual.reading import CHECKOUT, PICTURES, SOURCES, manual, pages, spans
from tests.ui.gallery.manual import MANUAL
from workshop.cli import dialoogavond
from workshop.content.programmes import programmes
from workshop.report.manual import blocks as b
from workshop.report.manual.source import SourceError, read_manual, read_page
from workshop.texts.ui import actions, help
from workshop.texts.ui import operator as frame

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LARGEST: Final = 120_000
"""Bytes of a picture."""
ENOUGH: Final = 35
"""Characters that say what a picture shows."""

FIVE: Final = "De vijf kernwaarden, elk"
VALUES: Final = (
    *("Gelijkheid / redelijkheid", "Efficiëntie", "Welzijn", "Vrijheid", "Veiligheid"),
)


# --- commands ------------------------------------------------------------------------------


def commands() -> Iterator[str]:
    for page in pages():
        for block in page.blocks:
            if isinstance(block, b.Code):
                yield from block.lines


def test_each_command_exists_and_takes_what_is_shown() -> None:
    for line in commands():
        program, name, *arguments = shlex.split(line)
        assert program == "dialoogavond"
        assert refused(dialoogavond.commands[name], arguments) == [], line


def refused(command: click.Command, arguments: list[str]) -> list[str]:
    """What the command would not take; whether files are there is not asked."""
    context = click.Context(command, info_name=command.name)
    given, left, _ = command.make_parser(context).parse_args(arguments)
    found = list(left)
    for parameter in command.params:
        value = given.get(parameter.name or "")
        if not isinstance(value, str | tuple | list | bool):
            found += [f"without {parameter.name}"] if parameter.required else []
        elif not isinstance(parameter.type, click.Path | click.File):
            parameter.type_cast_value(context, value)  # raises
    return found


def test_a_command_that_is_not_so_would_be_found() -> None:
    archive = dialoogavond.commands["archive"]
    assert refused(archive, ["a.dialoog", "-o", "map"]) == []
    assert refused(archive, ["a.dialoog"]) == ["without out"]
    with pytest.raises(click.BadParameter):
        refused(archive, ["a.dialoog", "-o", "map", "--appraisal", "X"])
    with pytest.raises(click.NoSuchOption):
        refused(archive, ["a.dialoog", "--weg"])


# --- labels, keys, figures -----------------------------------------------------------------


def words_of_the_program() -> frozenset[str]:
    """Every text in `workshop/texts`; where a text is put together, its fixed parts."""
    found: set[str] = set()
    for path in (CHECKOUT / "workshop" / "texts").rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        found |= {each.value for each in ast.walk(tree) if _is_text(each)}  # type: ignore[attr-defined]
    return frozenset(found)


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def test_each_label_between_angles_stands_on_the_screen() -> None:
    known = words_of_the_program()
    unknown = {
        (page.name, span.text)
        for page, span in spans()
        if span.kind is b.Kind.BUTTON and span.text not in known
    }
    assert unknown == set()


def test_each_key_does_something() -> None:
    known = {"Enter", "Esc", "F1", "Ctrl F", "Windows P", "PgDown", "PgUp", "↑", "↓"}
    known |= {each.cap or each.key for each in actions.ACTIONS.values()}
    known |= {cap for _, cap in frame.KEYS.values()} | set(actions.PHASE_KEYS.values())
    known |= {key for each in help.PAGES.values() for key, _ in each.keys}
    known |= {key for key, _ in help.EVERYWHERE}
    unknown = {
        (page.name, span.text)
        for page, span in spans()
        if span.kind is b.Kind.KEY and span.text not in known
    }
    assert unknown == set()


def test_each_programme_has_its_page_with_its_own_steps_and_minutes() -> None:
    found = {page.name: page for page in manual().pages}
    for programme in programmes():
        page = found[f"programma-{programme.id.replace('_', '-')}"]
        told = dict(_rows(page))
        if each := told.pop(FIVE, None):
            told |= dict.fromkeys(VALUES, each)
        assert told == {step.title: step.minutes for step in programme.steps}, page.name
        total = sum(step.minutes for step in programme.steps)
        assert f"{total} minuten" in _all_text(page)


def test_the_ready_made_evenings_are_all_named_with_their_minutes() -> None:
    sheets = [
        tomllib.loads(path.read_text("utf-8"))
        for path in (CHECKOUT / "assets" / "evenings").glob("*.toml")
    ]
    page = next(page for page in manual().pages if page.name == "voorbereiden")
    minutes = {each["title"]: sum(part["minutes"] for part in each["part"]) for each in sheets}
    assert dict(_rows(page)) == minutes


def test_the_words_of_the_glossary_keep_their_meaning() -> None:
    glossary = (CHECKOUT / "docs" / "glossary.md").read_text("utf-8")
    known = {line.split("|")[1].strip() for line in glossary.splitlines() if line.startswith("| ")}
    page = next(page for page in manual().pages if page.name == "begrippen")
    told = {
        b.plain(row[0]) for block in page.blocks if isinstance(block, b.Grid) for row in block.rows
    }
    assert told <= known
    assert len(told) > len(known) / 2


def _rows(page: b.Page) -> Iterator[tuple[str, int]]:
    """Of the tables with minutes."""
    for block in page.blocks:
        if isinstance(block, b.Grid) and b.plain(block.head[1]) == "Minuten":
            yield from ((b.plain(row[0]), int(b.plain(row[1]))) for row in block.rows)


def _all_text(page: b.Page) -> str:
    return " ".join(b.plain(each.words) for each in page.blocks if isinstance(each, b.Paragraph))


# --- pictures ------------------------------------------------------------------------------


def pictures() -> Iterator[b.Picture]:
    for page in pages():
        yield from (each for each in page.blocks if isinstance(each, b.Picture))


def test_each_picture_is_made_by_script_small_and_in_use() -> None:
    files = {path.name: path.stat().st_size for path in PICTURES.iterdir()}
    assert set(files) == {each.file for each in pictures()} == {f"{name}.png" for name in MANUAL}
    assert {name for name, size in files.items() if size > LARGEST} == set()


def test_each_picture_says_in_words_what_it_shows() -> None:
    for picture in pictures():
        assert len(picture.alt) >= ENOUGH, picture.file
        assert picture.alt.endswith(".")
        assert not re.match(r"(?i)(afbeelding|plaatje|schermafdruk)", picture.alt)


# --- links ---------------------------------------------------------------------------------


def test_each_link_leads_to_a_page_and_a_heading() -> None:
    anchors = {page.name: {""} for page in pages()}
    for page in pages():
        anchors[page.name] |= {h.anchor for h in page.blocks if isinstance(h, b.Heading)}
    for page, span in spans():
        name, _, anchor = span.link.partition("#")
        assert not span.link or anchor in anchors.get(name, ()), (page.name, span.link)


def test_the_readme_leads_to_the_manual() -> None:
    readme = (CHECKOUT / "README.md").read_text("utf-8")
    assert "(docs/handleiding/README.md)" in readme


# --- help ----------------------------------------------------------------------------------


def test_each_page_of_the_program_has_one_section() -> None:
    names = [name for page in pages() for name, _ in page.help]
    assert sorted(names) == sorted(help.PAGES)


# --- what is refused -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("# A\n\n<script>alert(1)</script>\n", "line 3: no form for html_block"),
        ("# A\n\nB <img src=x> c.\n", "line 3: no form for inline"),
        ("# A\n\n[weg](https://example.org)\n", "line 3: no form for inline"),
        ("# A\n\n[weg](../geheim.md)\n", "line 3: no form for inline"),
        ("# A\n\n- een\n  - twee\n", "no form for bullet_list_open"),
        ("# A\n\n---\n", "line 3: no form for hr"),
        ("# A\n\n## B\n\n## B\n", "two headings are called 'b'"),
        ("Geen titel.\n", "one title, and first"),
        ("# A\n\n# B\n", "one title, and first"),
    ],
)
def test_what_has_no_form_is_refused_with_its_place(tmp_path: Path, text: str, why: str) -> None:
    path = tmp_path / "bladzijde.md"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SourceError, match=re.escape(why)):
        read_page(path)


def test_a_page_that_is_listed_nowhere_is_refused(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("# A\n\n## B\n\n- [C](c.md)\n", encoding="utf-8")
    (tmp_path / "c.md").write_text("# C\n", encoding="utf-8")
    assert [page.name for page in read_manual(tmp_path).pages] == ["c"]
    (tmp_path / "d.md").write_text("# D\n", encoding="utf-8")
    with pytest.raises(SourceError, match="d"):
        read_manual(tmp_path)
    (tmp_path / "README.md").write_text("# A\n\n## B\n\n- C\n", encoding="utf-8")
    with pytest.raises(SourceError, match="which is no page"):
        read_manual(tmp_path)


def test_the_sources_lie_where_the_builder_looks() -> None:
    from workshop.report.manual.__main__ import SOURCES as THERE

    assert THERE == SOURCES

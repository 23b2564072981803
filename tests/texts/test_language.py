"""Promises of language files: every sentence can be replaced, and what does not fit stays Dutch."""

from __future__ import annotations

import ast
import os
import runpy
import subprocess
import sys
from collections.abc import Iterator
from importlib.abc import Loader
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

import pytest

from workshop import resources, texts
from workshop.texts import catalogue, choosing
from workshop.texts.language import (
    LanguageHook,
    fits,
    read,
    short_name,
    speak,
    translated,
)
from workshop.texts.messages import messages, text_of

SOURCE = '''
"""Module."""
from typing import Final, NamedTuple
from enum import StrEnum
if TYPE_CHECKING:
    from x import y
__all__ = ["NEW"]
NEW: Final = "Nieuw"
later: str
OLD, BOTH = "Oud", ("Een",)
KEYS = {"find": ("Zoek", "pdf", "https://a.nl", "T", "12")}

class Named(NamedTuple):
    """Words."""
    title: str

class Kind(StrEnum):
    LATE = "late"

WITH_KEY = Named("Titel", "Ctrl+K", cap="Ctrl K", also="woorden")

def count(number: int, who: dict[str, str]) -> str:
    """Docstring."""
    if number == "geen":
        return who["naam"].removeprefix("de ").strip() or who.get("naam", "niemand")
    match number:
        case 1 if KEYS["find"] or bool("ja"):
            return "één"
        case 2:
            return (lambda: "twee")()
    return f"Er {'is' if number == 1 else 'zijn'} {number:,} {{x}} van {who['van']}, {number}."

def bare(a: str) -> str:
    return f"{a}" + f"{a.b} {str(len(a))} {a.c()} {(a + a)} zegt {a!r}"
'''


def said(source: str, module: str = "x") -> list[str]:
    return [text_of(each) for each in messages(ast.parse(source), module)]


def test_what_people_read_is_a_message_and_nothing_else() -> None:
    assert said(SOURCE) == [
        *("Nieuw", "Oud", "Een", "Zoek", "Titel", "woorden", "niemand", "ja", "één", "twee"),
        "Er {text} {number} {{x}} van {who}, {number2}.",
        *("is", "zijn"),
        "{b} {a} {c} {text} zegt {a2}",
    ]


def test_names_of_ours_are_no_messages() -> None:
    source = 'MENU_MORE: Final = ("rules",)\nMENU_FIRST = ("find",)\nX = "Ja"\n'
    assert said(source, "ui.operator") == ["Ja"]
    assert said(source, "ui.other") == ["rules", "find", "Ja"]


COMMAND = '''
@click.command(cls=X)
@click.option("--out", "out", help="Waar het komt.", metavar="BESTAND")
def demo(out: str) -> None:
    """Speel een avond.

    En nog een.
    """
    print("no sentence")

def other() -> None:
    """Not for people."""
'''


def test_of_the_command_line_the_help_is_read() -> None:
    assert sorted(said(COMMAND, "cli.x")) == [
        "BESTAND",
        "Speel een avond.\n\nEn nog een.",
        "Waar het komt.",
    ]


def run(source: str, table: dict[str, str], module: str = "x") -> dict[str, object]:
    names: dict[str, object] = {"TYPE_CHECKING": False}
    tree = translated(ast.parse(source), table, module)
    exec(compile(tree, "x", "exec"), names)  # noqa: S102 the source of this test
    return names


TOLD = """
NEW = "Nieuw"
def told(number: int, name: str) -> str:
    return f"{name} heeft {number} {'antwoord' if number == 1 else 'antwoorden'}."
"""


def test_constants_and_functions_say_it_in_any_order() -> None:
    names = run(
        TOLD,
        {
            "Nieuw": "Nij",
            "antwoorden": "antwurden",
            "{name} heeft {number} {text}.": "{number} {text}: {name} ({number})",
        },
    )
    assert names["NEW"] == "Nij"
    assert names["told"](2, "Ada") == "2 antwurden: Ada (2)"  # type: ignore[operator]  # a function
    assert names["told"](1, "Ada") == "1 antwoord: Ada (1)"  # type: ignore[operator]  # a function


@pytest.mark.parametrize("other", ["{name}.", "{name} {number} {text} {wie}", "{name} {"])
def test_what_would_leave_something_out_stays_dutch(other: str) -> None:
    names = run(TOLD, {"{name} heeft {number} {text}.": other})
    assert names["told"](1, "Ada") == "Ada heeft 1 antwoord."  # type: ignore[operator]  # a function


def test_braces_that_fill_in_nothing_fit_only_themselves() -> None:
    assert fits("a { b", "a { b")
    assert not fits("a { b", "b { a")


# --- while modules are imported -------------------------------------------------------------


@pytest.fixture
def file(tmp_path: Path) -> Path:
    found = tmp_path / "fy.toml"
    found.write_text(
        'title = "no table"\n["ui.product"]\n"Oefenavond" = "Oefenjûn"\n"Dialoogavond" = ""\n',
        "utf-8",
    )
    return found


@pytest.fixture(autouse=True)
def hooks() -> Iterator[None]:
    """Nothing of a language stays behind."""
    before = list(sys.meta_path)
    yield
    sys.meta_path[:] = before


def imported(name: str) -> ModuleType:
    """Anew, beside the one that all others have."""
    spec = next(
        found
        for finder in sys.meta_path
        if (found := finder.find_spec(name, _path_of(name))) is not None
    )
    module = ModuleType(name)
    module.__file__ = spec.origin
    assert spec.loader is not None
    assert spec.loader.create_module(spec) is None
    spec.loader.exec_module(module)
    return module


def _path_of(name: str) -> list[str]:
    parts = name.split(".")[1:-1]
    return [str(Path(resources.__file__).parent.joinpath(*parts))]


def test_a_module_of_sentences_speaks_the_language_from_then_on(file: Path) -> None:
    speak(file)
    product = imported("workshop.texts.ui.product")
    assert (product.PRACTICE, product.PRODUCT) == ("Oefenjûn", "Dialoogavond")


def test_other_modules_are_none_of_its_business() -> None:
    hook = LanguageHook({"language": {"a": "b"}, "json": {"a": "b"}})
    for name in ("workshop.texts.language", "json", "workshop.texts.ui.start"):
        assert hook.find_spec(name, None) is None
    hook = LanguageHook({"ui.gone": {"a": "b"}})
    assert hook.find_spec("workshop.texts.ui.gone", _path_of("workshop.texts.ui.gone")) is None


class Sourceless(Loader):
    """Of a bundle that was made without the source."""

    def create_module(self, spec: ModuleSpec) -> None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        module.__dict__["NEW"] = "Nieuw"


def test_where_there_is_no_source_it_stays_dutch(file: Path) -> None:
    name = "workshop.texts.ui.product"
    spec = LanguageHook(read(file)).find_spec(name, _path_of(name))
    assert spec is not None
    assert spec.loader is not None
    loader = type(spec.loader)(Sourceless(), {"Nieuw": "Nij"})  # type: ignore[call-arg]  # as the hook does
    module = ModuleType(name)
    loader.exec_module(module)
    assert module.__dict__["NEW"] == "Nieuw"


def test_the_usual_loader_answers_everything_else(file: Path) -> None:
    name = "workshop.texts.ui.product"
    spec = LanguageHook(read(file)).find_spec(name, _path_of(name))
    assert spec is not None
    assert spec.loader is not None
    assert spec.loader.get_filename(name).endswith("product.py")  # type: ignore[attr-defined]  # of files


def test_names_in_a_file_are_short() -> None:
    assert short_name("workshop.texts.ui.start") == "ui.start"
    assert short_name("workshop.cli.session") == "cli.session"


def test_a_file_of_no_use_is_said_and_leaves_it_dutch(
    tmp_path: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text("[", "utf-8")
    for wrong in (broken, tmp_path / "none.toml"):
        assert not choosing.begin(str(wrong))
        printed = capsys.readouterr().err
        assert str(wrong) in printed
        assert "Alles blijft Nederlands." in printed
    assert choosing.begin(str(file))


# --- for a translator -----------------------------------------------------------------------


def test_the_catalogue_has_every_sentence_once_and_in_its_module() -> None:
    found = catalogue.catalogue()
    assert "Oefenavond" in found["ui.product"]
    assert "Maak een nieuwe avond." in found["cli.session"]
    assert all(len(texts) == len(set(texts)) for texts in found.values())
    assert not {"language", "messages", "catalogue"} & set(found)


def test_what_is_written_can_be_read_again_with_what_was_translated(
    tmp_path: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert catalogue.main([]) == 0
    empty = tmp_path / "empty.toml"
    empty.write_text(capsys.readouterr().out, "utf-8")
    assert set(read(empty)) == set(catalogue.catalogue())
    assert not any(read(empty).values())
    assert catalogue.main([str(file)]) == 0
    filled = tmp_path / "filled.toml"
    filled.write_text(capsys.readouterr().out, "utf-8")
    assert read(filled)["ui.product"] == {"Oefenavond": "Oefenjûn"}


def test_checking_says_what_is_missing_unknown_and_unfit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "fy.toml"
    file.write_text('["ui.tour"]\n"{number} van {stops}" = "{number} fan 5"\n"Weg" = "Fuort"\n')
    assert catalogue.main(["--check", str(file)]) == 1
    printed = capsys.readouterr().out
    assert "missing: " in printed
    assert "unknown: 1\n  [ui.tour] Weg" in printed
    assert "unfit: 1\n  [ui.tour] {number} van {stops}" in printed
    file.write_text('["ui.tour"]\n"Klaar" = "Klear"\n', "utf-8")
    assert catalogue.main(["--check", str(file)]) == 0


def test_it_is_a_program_of_its_own(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["catalogue", str(file)])
    with pytest.raises(SystemExit, match="0"):
        runpy.run_path(catalogue.__file__, run_name="__main__")
    assert "Oefenjûn" in capsys.readouterr().out


# --- chosen by whoever uses the laptop ------------------------------------------------------


def test_a_file_named_in_the_environment_is_spoken_before_any_sentence_is_imported(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(resources.LANGUAGE, str(file))
    runpy.run_path(texts.__file__)
    assert imported("workshop.texts.ui.product").PRACTICE == "Oefenjûn"


def test_without_a_file_nothing_is_imported_for_it() -> None:
    program = (
        "import sys, workshop.texts.ui.start, workshop.__main__ as m; m._choose_language();"
        "print([each for each in sys.modules if each in {'ast', 'tomllib'} or 'language' in each])"
    )
    environment = {key: text for key, text in os.environ.items() if key != resources.LANGUAGE}
    environment |= {"XDG_CONFIG_HOME": "/nowhere", "LOCALAPPDATA": "/nowhere"}
    ran = subprocess.run(
        [sys.executable, "-c", program],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
    )
    assert ran.stdout.strip() == "[]"

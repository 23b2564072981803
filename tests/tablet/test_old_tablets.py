"""Promises to tablets of 2013: iOS 12 knows all that the pages use, as `ios12.toml` has it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import pytest

from tests.tablet import style, syntax
from workshop import resources

PAGE: Final = resources.assets() / "tablet"
SCRIPTS: Final = sorted(PAGE.rglob("*.js"))
STYLES: Final = sorted(PAGE.glob("*.css"))
KNOWN: Final[Mapping[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "ios12.toml").read_text(encoding="utf-8")
)
PROTOCOL: Final = Path(__file__).parents[2] / "docs" / "tablet-protocol.md"
TOO_NEW_PATTERN: Final = re.compile(r"\(\?<[=!]|\\p\{")
FLAGS: Final = frozenset("gimsuy")
TABLES: Final = ("globals", "calls", "reads", "style", "functions", "pseudo", "units", "media")


def name_of(path: Path) -> str:
    return path.relative_to(PAGE).as_posix()


# --- scripts


class Own:
    """What the scripts make themselves, and what the laptop sends them."""

    def __init__(self) -> None:
        texts = [path.read_text(encoding="utf-8") for path in SCRIPTS]
        read = [syntax.read(text) for text in texts]
        exported = set(re.findall(r"^export (?:function|const) (\w+)", "\n".join(texts), re.M))
        self.calls = exported.union(*(each.own_calls for each in read))
        aliases = set().union(*(each.aliases for each in read))
        self.calls |= {name for name, meant in aliases if meant in self.calls}
        self.reads = self.calls.union(*(each.own for each in read))
        self.reads |= set(re.findall(r"\w+", PROTOCOL.read_text(encoding="utf-8")))


OWN: Final = Own()


def unknown(script: syntax.Script) -> list[str]:
    """What an old tablet has no idea of."""
    kinds = set(KNOWN["syntax"]) | set(KNOWN["operators"])
    return [
        *sorted(script.kinds - kinds),
        *sorted(script.free - set(KNOWN["globals"])),
        *sorted(script.called - set(KNOWN["calls"]) - OWN.calls),
        *sorted(script.read - set(KNOWN["reads"]) - set(KNOWN["calls"]) - OWN.reads),
        *sorted(each for each in script.regexes if TOO_NEW_PATTERN.search(each)),
        *sorted(script.flags - FLAGS),
    ]


@pytest.mark.parametrize("path", SCRIPTS, ids=name_of)
def test_an_old_tablet_knows_all_that_a_script_uses(path: Path) -> None:
    assert unknown(syntax.read(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("const b = a => a?.of;", "optional_chain"),
        ("const b = a => a ?? 1;", "??"),
        ("let a = 1; a ||= 2;", "||="),
        ("class A { #b = 1; }", "private_property_identifier"),
        ("class A { b = 1; }", "field_definition"),
        ("class A { static { f(); } }", "class_static_block"),
        ("try { f(); } catch { g(); }", "catch without a name"),
        ("const a = 1n;", "1n"),
        ("const a = 1_000;", "1_000"),
        ("await f;", "await_expression"),
        ("import('./a.js');", "import while running"),
        ("const a = [1].at(-1);", "at"),
        ("const a = 'a'.replaceAll('a', 'b');", "replaceAll"),
        ("const a = [[1]].flat();", "flat"),
        ("const a = Object.fromEntries([]);", "fromEntries"),
        ("const a = Promise.allSettled([]);", "allSettled"),
        ("document.body.replaceChildren();", "replaceChildren"),
        ("structuredClone(1);", "structuredClone"),
        ("const a = globalThis;", "globalThis"),
        ("const a = new ResizeObserver(b => b);", "ResizeObserver"),
        ("const a = crypto.randomUUID();", "randomUUID"),
        ("const a = document.visibilityState;", "visibilityState"),
        ("const a = /(?<=b)c/;", "(?<=b)c"),
        ("const a = /b/v;", "v"),
    ],
)
def test_newer_things_are_found(text: str, found: str) -> None:
    assert found in unknown(syntax.read(text))


def test_what_is_no_script_is_said() -> None:
    with pytest.raises(syntax.UnreadableError):
        syntax.read("const = ;")


# --- style


def unknown_style(found: style.Style) -> list[str]:
    beside = KNOWN["style_beside"]
    alone = [
        name
        for rule in found.rules
        for name, older in beside.items()
        if name in rule and older not in rule
    ]
    return [
        *sorted(found.properties - set(KNOWN["style"]) - set(beside)),
        *alone,
        *sorted(found.functions - set(KNOWN["functions"])),
        *sorted(found.pseudo - set(KNOWN["pseudo"])),
        *sorted(found.taken_away - set(KNOWN["pseudo"]) - {"focus-visible"}),
        *sorted(found.units - set(KNOWN["units"])),
        *sorted(found.media - set(KNOWN["media"])),
        *sorted(found.at_rules - {"media"}),
    ]


@pytest.mark.parametrize("path", STYLES, ids=name_of)
def test_an_old_tablet_knows_all_that_a_style_uses(path: Path) -> None:
    assert unknown_style(style.read(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a { display: flex; gap: 8px; }", "gap"),
        ("a { inset: 0; }", "inset"),
        ("a { aspect-ratio: 1; }", "aspect-ratio"),
        ("a { width: clamp(1px, 2vw, 3px); }", "clamp"),
        ("a { width: calc(1px + clamp(1px, 2vw, 3px)); }", "clamp"),
        ("a { height: 100dvh; }", "dvh"),
        ("a:is(b, c) { color: red; }", "is()"),
        ("a:focus-visible { color: red; }", "focus-visible"),
        ("a:not(:has(b)) { color: red; }", "has()"),
        ("a { appearance: none; }", "appearance"),
        ("@layer a { b { color: red; } }", "layer"),
        ("@media (prefers-color-scheme: dark) { a { color: red; } }", "prefers-color-scheme"),
    ],
)
def test_newer_styles_are_found(text: str, found: str) -> None:
    assert found in unknown_style(style.read(text))


@pytest.mark.parametrize("text", ["a { b { color: red; } }", "a { color }", "a"])
def test_what_is_no_style_of_then_is_said(text: str) -> None:
    with pytest.raises(style.UnreadableError):
        style.read(text)


# --- the list itself


def test_nothing_in_the_list_is_newer_than_the_oldest_tablet() -> None:
    newer = [
        f"{table}.{name}"
        for table in TABLES
        for name, since in KNOWN[table].items()
        if since > KNOWN["newest"]
    ]
    assert newer == []

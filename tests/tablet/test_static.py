"""Promises of the page's files: old tablets understand them, and nothing is put in as HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from workshop import resources
from workshop.server.pages import Pages
from workshop.texts.tablet import WORDS

PAGE: Final = resources.assets() / "tablet"
SCRIPTS: Final = sorted(PAGE.rglob("*.js"))
HEAVIEST: Final = 60_000
"""Bytes of the whole page as it is sent, without fonts."""
LONGEST_FILE: Final = 300

COMMENT: Final = re.compile(r"/\*.*?\*/|(?m:(?<![:'\"])//[^\n]*$)", re.S)
STRING: Final = re.compile(r"'(?:[^'\\\n]|\\.)*'|\"(?:[^\"\\\n]|\\.)*\"|`(?:[^`\\]|\\.)*`")
SAID: Final = re.compile(r"\bsay\('(\w+)'")
SAY: Final = re.compile(r"\bsay\(")
IMPORTED: Final = re.compile(r"^(?:import|export) .*? from '([^']+)';$|^import '([^']+)';$", re.M)

# Safari 12 knows none of these; the left side is what stands in the code.
TOO_NEW: Final = {
    r"\?\.(?!\d)": "optional chaining",
    r"\?\?": "nullish coalescing",
    r"[|&]{2}=": "logical assignment",
    r"(?:this|\w)\.#\w|^\s+#\w+\s*[=;(]": "private members",
    r"^\s+static\s+\w+\s*=": "static fields",
    r"\d_\d": "digits apart",
    r"\b\d+n\b": "big integers",
    r"catch\s*\{": "catch without a name",
    r"\bglobalThis\b": "globalThis",
    r"\.replaceAll\(|\.matchAll\(|\.at\(|\.flatMap\(|\.fromEntries\(|\.hasOwn\(": "new methods",
    r"\.replaceChildren\(|\.toggleAttribute\(": "new methods of elements",
    r"\bstructuredClone\(|\bqueueMicrotask\(": "new functions",
    r"Promise\.(?:allSettled|any)\b": "new promises",
    r"randomUUID|crypto\.subtle|serviceWorker": "what plain http has not",
    r"\bResizeObserver\b|\bBroadcastChannel\b": "new observers",
    r"PointerEvent|'pointer(?:down|move|up|cancel)'": "pointer events",
    r"\bimport\(": "modules while running",
    r"^await ": "await outside a function",
}
NEVER: Final = {
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser": "HTML from text",
    r"\beval\(|new Function\(|setTimeout\('": "code from text",
    r"\bwindow\.\w+\s*=[^=]|\bself\.\w+\s*=[^=]": "globals",
    r"pushState|location\.hash\s*=": "the page's address holds nothing",
    r"sessionStorage|document\.cookie|indexedDB": "other places to keep things",
    r"\bconsole\.": "talk that nobody reads",
    r"\balert\(|\bconfirm\(|\bprompt\(": "boxes of the browser",
}
TOO_NEW_STYLE: Final = {
    r"(?<!grid-)\bgap\s*:": "gap of flex",
    r"\binset\s*:": "inset",
    r"aspect-ratio": "aspect-ratio",
    r"\bclamp\(": "clamp()",
    r":is\(|:where\(|:has\(": "new selectors",
    r"\b\d*(?:dvh|svh|lvh)\b": "new heights",
    r"@layer|@container|@import": "new rules",
    r"https?://|url\(": "files from elsewhere",
}


def code(path: Path, *, strings: bool = True) -> str:
    """The script without comments, and perhaps without what stands between quotes."""
    bare = COMMENT.sub("", path.read_text(encoding="utf-8"))
    return bare if strings else STRING.sub("''", bare)


def found(rules: dict[str, str], text: str) -> list[str]:
    return [name for rule, name in rules.items() if re.search(rule, text, re.M)]


def name_of(path: Path) -> str:
    return path.relative_to(PAGE).as_posix()


@pytest.mark.parametrize("path", SCRIPTS, ids=name_of)
def test_a_tablet_of_2018_can_read_it(path: Path) -> None:
    assert found(TOO_NEW, code(path)) == []


@pytest.mark.parametrize("path", SCRIPTS, ids=name_of)
def test_text_stays_text_and_nothing_leaks(path: Path) -> None:
    assert found(NEVER, code(path)) == []


def test_the_style_is_as_old() -> None:
    style = (PAGE / "tablet.css").read_text(encoding="utf-8")
    assert found(TOO_NEW_STYLE, style) == []


def test_only_one_file_talks_to_the_laptop() -> None:
    talking = [name_of(path) for path in SCRIPTS if re.search(r"\bfetch\(|EventSource", code(path))]
    assert talking == ["api.js"]


def test_only_one_file_keeps_things() -> None:
    keeping = [name_of(path) for path in SCRIPTS if "localStorage" in code(path)]
    assert keeping == ["store.js"]


def test_every_file_says_what_it_is_for_and_is_short() -> None:
    for path in SCRIPTS:
        text = path.read_text(encoding="utf-8")
        assert text.startswith("/**"), name_of(path)
        assert len(text.splitlines()) <= LONGEST_FILE, name_of(path)


def said() -> Iterator[str]:
    for path in SCRIPTS:
        text = code(path)
        keys = SAID.findall(text)
        calls = len(SAY.findall(text)) - text.count("function say(")
        assert len(keys) == calls, f"{name_of(path)} asks for a sentence whose key is not there"
        yield from keys


def test_every_sentence_exists_and_none_is_left_over() -> None:
    outside_scripts = {"starting"}
    assert set(said()) | outside_scripts == set(WORDS)


def test_every_module_is_there_and_used() -> None:
    needed = {PAGE / "main.js", PAGE / "again.js"}
    for path in SCRIPTS:
        for first, second in IMPORTED.findall(code(path)):
            target = first or second
            if target == "/words.js":
                continue
            assert target.startswith("."), f"{name_of(path)} imports {target}"
            needed.add((path.parent / target).resolve())
    assert needed == {path.resolve() for path in SCRIPTS}


def test_names_that_are_imported_are_used() -> None:
    for path in SCRIPTS:
        text = code(path)
        for names in re.findall(r"^import \{ ([^}]+) \}", text, re.M):
            for name in names.split(", "):
                uses = len(re.findall(rf"\b{name.split(' as ')[-1]}\b", text))
                assert uses > 1, f"{name_of(path)} imports {name} and does not use it"


def test_the_page_waits_with_the_sentence_of_the_texts() -> None:
    """An old browser, or none that runs scripts, shows just this."""
    page = (PAGE / "index.html").read_text(encoding="utf-8")
    assert f'<p id="starting">{WORDS["starting"]}</p>' in page


def test_the_page_has_no_script_or_style_of_its_own() -> None:
    page = (PAGE / "index.html").read_text(encoding="utf-8")
    assert re.findall(r"<script[^>]*>", page) == [
        '<script src="/s/again.js">',
        '<script type="module" src="/s/main.js">',
    ]
    assert " style=" not in page
    assert "<style" not in page
    assert not re.search(r"\son\w+=", page)
    assert "http" not in page


def test_the_page_is_light_without_its_comments() -> None:
    pages = Pages()
    sent = {path: pages.page(path) for path in pages.paths}
    assert sum(len(each.packed or each.plain) for each in sent.values()) < HEAVIEST

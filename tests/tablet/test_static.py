"""Promises of the pages' files: old tablets understand them, and nothing is put in as HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final
from urllib.parse import urljoin

import pytest

from workshop import resources
from workshop.server.pages import Pages
from workshop.texts import beamer_page
from workshop.texts.tablet import REMOTE, WORDS

PAGE: Final = resources.assets() / "tablet"
SCRIPTS: Final = sorted(PAGE.rglob("*.js"))
HEAVIEST: Final = 60_000
"""Bytes of a whole page as it is sent, without fonts."""
TABLETS: Final = "/"
REMOTES: Final = "/r"
BEAMERS: Final = "/b"
SPEECH: Final[Mapping[str, Mapping[str, str]]] = {
    TABLETS: WORDS,
    REMOTES: REMOTE,
    BEAMERS: beamer_page.WORDS,
}
LONGEST_FILE: Final = 300
FILES_OF_A_PAGE: Final = 6

COMMENT: Final = re.compile(r"/\*.*?\*/|(?m:(?<![:'\"])//[^\n]*$)", re.S)
STRING: Final = re.compile(r"'(?:[^'\\\n]|\\.)*'|\"(?:[^\"\\\n]|\\.)*\"|`(?:[^`\\]|\\.)*`")
SAID: Final = re.compile(r"\bsay\('(\w+)'")
SAY: Final = re.compile(r"\bsay\(")
IMPORTED: Final = re.compile(r"^(?:import|export) .*? from '([^']+)';$|^import '([^']+)';$", re.M)

NEVER: Final = {
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser": "HTML from text",
    r"\bpointer(?:down|move|up|cancel)\b": "events that iOS 12 has not",
    r"\beval\(|new Function\(|setTimeout\('": "code from text",
    r"\bwindow\.\w+\s*=[^=]|\bself\.\w+\s*=[^=]": "globals",
    r"pushState|location\.hash\s*=": "the page's address holds nothing",
    r"sessionStorage|document\.cookie|indexedDB": "other places to keep things",
    r"\bconsole\.": "talk that nobody reads",
    r"\balert\(|\bconfirm\(|\bprompt\(": "boxes of the browser",
}
FROM_ELSEWHERE: Final = re.compile(r"https?://|url\(|@import")


def code(path: Path, *, strings: bool = True) -> str:
    """The script without comments, and perhaps without what stands between quotes."""
    bare = COMMENT.sub("", path.read_text(encoding="utf-8"))
    return bare if strings else STRING.sub("''", bare)


def found(rules: dict[str, str], text: str) -> list[str]:
    return [name for rule, name in rules.items() if re.search(rule, text, re.M)]


def name_of(path: Path) -> str:
    return path.relative_to(PAGE).as_posix()


@pytest.mark.parametrize("path", SCRIPTS, ids=name_of)
def test_text_stays_text_and_nothing_leaks(path: Path) -> None:
    assert found(NEVER, code(path)) == []


@pytest.mark.parametrize("name", ["tablet.css", "remote.css"])
def test_a_style_gets_nothing_from_elsewhere(name: str) -> None:
    style = (PAGE / name).read_text(encoding="utf-8")
    assert not FROM_ELSEWHERE.search(style)


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


def pages_of(path: Path) -> tuple[str, ...]:
    """Which pages it speaks for; the remote control and the beamer have sentences of their own."""
    name = name_of(path)
    if name == "entry.js":
        return REMOTES, BEAMERS
    return (
        REMOTES if name.startswith("remote") else BEAMERS if name.startswith("beamer") else TABLETS,
    )


def said(page: str) -> Iterator[str]:
    for path in SCRIPTS:
        if page not in pages_of(path):
            continue
        text = code(path)
        keys = SAID.findall(text)
        calls = len(SAY.findall(text)) - text.count("function say(")
        assert len(keys) == calls, f"{name_of(path)} asks for a sentence whose key is not there"
        yield from keys


@pytest.mark.parametrize("page", [TABLETS, REMOTES, BEAMERS])
def test_every_sentence_exists_and_none_is_left_over(page: str) -> None:
    outside_scripts = {"starting"}
    assert set(said(page)) | outside_scripts == set(SPEECH[page])


def test_every_module_is_there_and_used() -> None:
    needed = {PAGE / "main.js", PAGE / "again.js", PAGE / "remote.js", PAGE / "beamer.js"}
    for path in SCRIPTS:
        for first, second in IMPORTED.findall(code(path)):
            target = first or second
            if target in {"/words.js", "/words-remote.js", "/words-beamer.js"}:
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


def html(path: str) -> str:
    """As it is sent."""
    return Pages().page(path).plain.decode()


@pytest.mark.parametrize("path", [TABLETS, REMOTES, BEAMERS])
def test_the_page_waits_with_the_sentence_of_the_texts(path: str) -> None:
    """An old browser, or none that runs scripts, shows just this."""
    assert f'<p id="starting">{SPEECH[path]["starting"]}</p>' in html(path)


@pytest.mark.parametrize(
    ("path", "words", "script"),
    [
        (TABLETS, "words", "main"),
        (REMOTES, "words-remote", "remote"),
        (BEAMERS, "words-beamer", "beamer"),
    ],
)
def test_the_page_has_no_script_or_style_of_its_own(path: str, words: str, script: str) -> None:
    page = html(path)
    modules = [f"/{words}.js", f"/s/{script}.js"]
    if path == TABLETS:  # which has them after its first picture
        tags = [f'<script data-modules="{" ".join(modules)}" src="/s/again.js">']
    else:
        tags = ['<script src="/s/again.js">']
        tags += [f'<script type="module" src="{each}">' for each in modules]
    assert re.findall(r"<script[^>]*>", page) == tags
    assert " style=" not in page
    assert "<style" not in page
    assert not re.search(r"\son\w+=", page)
    assert "http" not in page


def asked_for(pages: Pages, path: str) -> set[str]:
    """Every file that a browser gets for that page."""
    seen = {path}
    page = pages.page(path).plain.decode()
    left = re.findall(r'(?:src|href)="(/[^"]+)"', page)
    left += " ".join(re.findall(r'data-modules="([^"]+)"', page)).split()
    while left:
        path = left.pop()
        if path in seen:
            continue
        seen.add(path)
        for first, second in IMPORTED.findall(pages.page(path).plain.decode()):
            left.append(urljoin(path, first or second))
    return seen


@pytest.mark.parametrize("path", [TABLETS, REMOTES, BEAMERS])
def test_a_page_is_light_without_its_comments(path: str) -> None:
    pages = Pages()
    sent = [pages.page(each) for each in asked_for(pages, path)]
    assert sum(len(each.packed or each.plain) for each in sent) < HEAVIEST


def test_every_file_belongs_to_a_page() -> None:
    pages = Pages()
    asked = [asked_for(pages, page) for page in SPEECH]
    assert set().union(*asked) == set(pages.paths)


@pytest.mark.parametrize("path", [TABLETS, REMOTES, BEAMERS])
def test_a_page_is_there_after_few_requests(path: str) -> None:
    """A slow tablet spends more on asking for sixty small scripts than on reading them."""
    assert len(asked_for(Pages(), path)) <= FILES_OF_A_PAGE


@pytest.mark.parametrize(
    ("main", "words"),
    [
        ("main.js", "/words.js"),
        ("remote.js", "/words-remote.js"),
        ("beamer.js", "/words-beamer.js"),
    ],
)
def test_a_script_is_sent_with_all_that_it_imports(main: str, words: str) -> None:
    sent = Pages().page(f"/s/{main}").plain.decode()
    assert re.findall(r"^import .*'(.*)';$", sent, re.M) == [words]
    assert "export " not in sent
    for source in imported(PAGE / main):
        code_lines = [line for line in code(source).splitlines() if line.startswith("function ")]
        assert [line for line in code_lines if line not in sent] == [], name_of(source)


def imported(path: Path) -> set[Path]:
    """A script and every file that it needs."""
    found: set[Path] = set()
    left = [path.resolve()]
    while left:
        path = left.pop()
        found.add(path)
        targets = [a or b for a, b in IMPORTED.findall(code(path))]
        left += [
            target
            for each in targets
            if each.startswith(".") and (target := (path.parent / each).resolve()) not in found
        ]
    return found


def test_a_tablet_gets_nothing_of_the_remote_control() -> None:
    assert [path for path in asked_for(Pages(), TABLETS) if "remote" in path] == []

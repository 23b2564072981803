"""A session of every release so far: this one still reads it, checks it and goes on with it."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.golden.make import anonymous_facts, facts, play
from tests.store.evening import WHY, reopened
from workshop import __version__
from workshop.domain import commands as c
from workshop.domain.folding import fold
from workshop.pictures.shown import card_texts
from workshop.store.integrity import check
from workshop.store.read_only import open_read_only
from workshop.store.views import VIEWS

GOLDEN = Path(__file__).parents[1] / "golden"
RELEASES = sorted(path.stem for path in GOLDEN.glob("sessie-*.dialoog"))
ANONYMOUS = sorted(path.stem for path in GOLDEN.glob("anoniem-*.dialoog"))


@pytest.fixture(params=RELEASES)
def release(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def session(tmp_path: Path, release: str) -> Path:
    """A copy: the golden file itself is never opened."""
    return Path(shutil.copy(GOLDEN / f"{release}.dialoog", tmp_path))


def test_this_release_has_its_session() -> None:
    assert f"sessie-{__version__}" in RELEASES
    assert f"anoniem-{__version__}" in ANONYMOUS


def test_it_still_says_what_it_said(session: Path, release: str) -> None:
    known = json.loads((GOLDEN / f"{release}.json").read_text(encoding="utf-8"))
    evening = reopened(session)
    found = json.loads(json.dumps(facts(evening.state)))
    evening.close()
    assert found == known


def test_it_is_whole_with_the_fingerprint_of_its_seal(session: Path, release: str) -> None:
    known = json.loads((GOLDEN / f"{release}.json").read_text(encoding="utf-8"))
    report = check(session)
    assert (report.is_whole, report.events) == (True, known["events"])
    assert report.fingerprints == {version: link for version, _, link, _ in known["seals"]}


def test_its_views_can_be_read(session: Path) -> None:
    reopened(session).close()  # an older one gets this release's views
    with closing(sqlite3.connect(session)) as connection:
        counts = {
            view: connection.execute(f"SELECT count(*) FROM {view}").fetchone()[0]  # noqa: S608
            for view in VIEWS
        }
    assert {view for view, count in counts.items() if not count} == {"teams", "comments"}


def test_it_can_go_on(session: Path) -> None:
    evening = reopened(session)
    evening.do(c.ReopenAccount("er kwam nog iets bij"))
    evening.answer("p1", "toch nog iets")
    evening.close()
    assert check(session).is_whole


@pytest.mark.parametrize("release", ANONYMOUS)
def test_what_waited_in_it_still_waits_and_can_be_shown(tmp_path: Path, release: str) -> None:
    session = Path(shutil.copy(GOLDEN / f"{release}.dialoog", tmp_path))
    known = json.loads((GOLDEN / f"{release}.json").read_text(encoding="utf-8"))
    evening = reopened(session)
    assert json.loads(json.dumps(anonymous_facts(evening.state))) == known
    evening.do(c.Show(WHY))
    assert list(card_texts(evening.state, WHY).values()) == ["Omdat het zo hoort."]
    evening.close()
    assert check(session).is_whole


def test_the_maker_makes_the_same_evening(tmp_path: Path) -> None:
    """Ids and salts are random; what it says is not."""
    play(tmp_path / "nieuw.dialoog")
    reader = open_read_only(tmp_path / "nieuw.dialoog")
    found = json.loads(json.dumps(facts(fold(reader.load()))))
    reader.close()
    known = json.loads((GOLDEN / f"sessie-{__version__}.json").read_text(encoding="utf-8"))
    for each in (found, known):
        del each["link"]
        for seal in each["seals"]:
            seal[2] = ""
    assert found == known

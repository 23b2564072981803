"""Anonymous paper forms on the command line: no names, taken once, and shown all together."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

pytestmark = pytest.mark.timeout(120)


@pytest.fixture
def anonymous(run: Run, tmp_path: Path) -> Path:
    """An anonymous evening that nobody answered yet."""
    path = tmp_path / "a.dialoog"
    run(
        *("new", path, "--title", "A", "--municipality", "G", "--programme", "visie"),
        *("--attribution", "anoniem"),
    )
    return path


def form(folder: Path, number: int, *texts: str) -> Path:
    """A file with one form."""
    file = folder / f"formulier-{number}.csv"
    rows = "".join(f"formulier {number};visie.waarden.eigen;{text}\n" for text in texts)
    file.write_text(f"wie;vraag;antwoord\n{rows}", encoding="utf-8")
    return file


def values_of(path: Path) -> list[str]:
    """Texts of the answers in the log, in their order."""
    query = "SELECT value ->> '$.items[0]' FROM answers WHERE seq NOT NULL ORDER BY seq"
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        return [text for (text,) in connection.execute(query)]


def test_anonymous_forms_in_files_of_their_own_are_shown_together(
    run: Run, anonymous: Path, tmp_path: Path
) -> None:
    texts = [f"Waarde {number}" for number in range(12)]
    for number, text in enumerate(texts, 1):
        assert run("enter", anonymous, form(tmp_path, number, text)).status == 0
    assert values_of(anonymous) == []
    target = tmp_path / "verslag.md"
    assert run("report", anonymous, "-o", target).status == 0
    assert all(text in target.read_text("utf-8") for text in texts)
    assert sorted(values_of(anonymous)) == sorted(texts)
    assert values_of(anonymous) != texts  # by chance once in 12! times


def test_agreeing_shows_anonymous_forms_first(run: Run, anonymous: Path, tmp_path: Path) -> None:
    assert run("enter", anonymous, form(tmp_path, 1, "Nabijheid")).status == 0
    agreement = ("--place", "Raadzaal", "--chair", "De voorzitter", "--clerk", "De griffier")
    assert run("agree", anonymous, *agreement).status == 0
    assert values_of(anonymous) == ["Nabijheid"]
    with closing(sqlite3.connect(f"file:{anonymous}?mode=ro", uri=True)) as connection:
        assert connection.execute("SELECT shown FROM answers").fetchall() == [(1,)]


def test_anonymous_forms_cannot_stay_hidden(run: Run, anonymous: Path, tmp_path: Path) -> None:
    """The next report shows all that waits: nothing in the file says which forms those were."""
    forms = form(tmp_path, 1, "Nabijheid")
    refused = run("enter", anonymous, forms, "--hidden")
    assert (refused.status, refused.out) == (1, "")
    assert "--hidden" in refused.err
    entered = run("enter", anonymous, forms)
    assert (entered.status, "als je het verslag maakt" in entered.out) == (0, True)


def test_a_file_with_forms_that_are_there_keeps_nothing_of_the_rest_back_unseen(
    run: Run, anonymous: Path, tmp_path: Path
) -> None:
    forms = form(tmp_path, 1, "Nabijheid")
    run("enter", anonymous, forms)
    forms.write_text(
        forms.read_text("utf-8") + "raad;visie.waarden.samen;Menselijke maat\n", encoding="utf-8"
    )
    refused = run("enter", anonymous, forms)
    assert refused.status == 1
    assert "staat al in de avond" in refused.err


def pile(folder: Path, *texts: str) -> Path:
    """A file with a form for each text."""
    file = folder / "stapel.csv"
    rows = "".join(f"formulier {n};visie.waarden.eigen;{text}\n" for n, text in enumerate(texts, 1))
    file.write_text(f"wie;vraag;antwoord\n{rows}", encoding="utf-8")
    return file


def test_forms_that_say_half_of_what_is_there_are_taken_once_that_is_meant(
    run: Run, anonymous: Path, tmp_path: Path
) -> None:
    """A pile to which one form was added, or in which one typing mistake was mended."""
    assert run("enter", anonymous, pile(tmp_path, "a", "b", "c")).status == 0
    added = run("enter", anonymous, pile(tmp_path, "a", "b", "c", "d"))
    assert added.status == 1
    assert "Van de 4 antwoorden in dit bestand staan er 3 al in de avond." in added.err
    assert run("enter", anonymous, pile(tmp_path, "a", "b!", "c")).status == 1
    assert run("enter", anonymous, pile(tmp_path, "a", "d", "e")).status == 0
    assert run("enter", anonymous, form(tmp_path, 4, "a"), "--again").status == 0
    run("report", anonymous, "-o", tmp_path / "verslag.md")
    assert sorted(values_of(anonymous)) == ["a", "a", "a", "b", "c", "d", "e"]


def test_anonymous_forms_have_no_names_and_are_taken_once(
    run: Run, anonymous: Path, tmp_path: Path
) -> None:
    path, forms = anonymous, tmp_path / "formulieren.csv"
    forms.write_text(
        "wie;vraag;antwoord\n"
        + "".join(f"formulier {n};visie.waarden.eigen;Waarde {n}\n" for n in range(1, 6)),
        encoding="utf-8",
    )
    assert run("enter", path, forms).status == 0
    assert "staan er 5 al in de avond" in run("enter", path, forms).err
    assert run("enter", path, forms, "--again").status == 0
    forms.write_text("wie;vraag;antwoord\nJan;visie.waarden.eigen;X\n", encoding="utf-8")
    refused = run("enter", path, forms)
    assert refused.status == 1
    assert "formulier" in refused.err

"""How the command line speaks: Dutch help, one line per complaint, and its exit status."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click
import pytest
from PIL import Image

from tests.cli.conftest import Run
from workshop import __version__
from workshop.cli import dialoogavond
from workshop.cli.dutch import wrong_use
from workshop.evening.opened import look_at

_ENGLISH = ("Usage", "Options", "Commands", "Show this", "required]", "default:", "Error", "TEXT")


@pytest.mark.parametrize("name", ["", *dialoogavond.commands])
def test_help_is_dutch(run: Run, name: str) -> None:
    helped = run(*([name] if name else []), "--help")
    assert helped.status == 0
    assert helped.out.startswith("Gebruik: dialoogavond")
    assert not [word for word in _ENGLISH if word in helped.out]


def test_without_a_command_it_says_what_it_can_do(run: Run) -> None:
    told = run()
    assert told.status == 0
    assert "Gebruik:" in told.out
    assert "oefenavond" in told.out


def test_the_version_is_said(run: Run) -> None:
    assert __version__ in run("--version").out


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["nieuw"], "Deze opdracht bestaat niet."),
        (["programmes", "--chek"], "De optie --chek bestaat niet. Bedoel je --check?"),
        (["new", "a.dialoog"], "--title ontbreekt."),
        (["report"], "BESTAND ontbreekt."),
        (["check", "a", "b"], "Hier staat te veel of te weinig."),
        (["demo", "--out"], "De optie --out heeft een waarde nodig."),
        (
            ["report", "a.dialoog", "-o", "v", "--format", "odt"],
            "--format klopt niet. Kies uit: pdf, docx, xlsx, csv, json, md, html,"
            " raadsvoorstel, kompas, inwoners, toezeggingen.",
        ),
        (
            ["adopt", "a.dialoog", "--council-date", "morgen", "--item", "1"],
            "--council-date klopt niet: ‘morgen’ is geen datum.",
        ),
        (["erase", "a.dialoog", "--reason", "x"], "Noem één ding"),
    ],
)
def test_wrong_use_gets_one_dutch_line_and_status_2(
    run: Run, arguments: list[str], line: str
) -> None:
    wrong = run(*arguments)
    assert wrong.status == 2
    assert wrong.out == ""
    assert line in wrong.err
    assert len(wrong.err.strip().splitlines()) == 1


def test_what_click_may_complain_of_otherwise_is_dutch_too() -> None:
    assert "niet worden gelezen" in wrong_use(click.FileError("a.csv"))
    assert "--help" in wrong_use(click.ClickException("anything"))


def test_a_missing_file_is_refused_with_status_1(run: Run, tmp_path: Path) -> None:
    refused = run("check", tmp_path / "weg.dialoog")
    assert (refused.status, refused.out) == (1, "")
    assert "is er niet" in refused.err


def test_programmes_are_listed_and_one_of_your_own_is_checked(run: Run, tmp_path: Path) -> None:
    listed = [line.split()[0] for line in run("programmes").out.splitlines()]
    assert listed == [
        *("casuistiek", "duiden", "kaderstelling", "keuzeruimte", "koerskaart_preventie"),
        *("maatschappelijk_verantwoord", "nulmeting", "proceskader", "raadsvoorstel", "reflectie"),
        *("visie", "waardemodel", "duiden+borger-odoorn:", "waardemodel+jeugdzorg:"),
        *("casuistiek-en-waarden", "fractieavond"),
        *("negentig-minuten", "volle-avond", "waarden-wegen"),
    ]
    own = tmp_path / "eigen.toml"
    own.write_text('format = 1\nid = "eigen"\ntitel = "Eigen"\n', encoding="utf-8")
    wrong = run("programmes", "--check", own)
    assert wrong.status == 1
    assert f"{own}, regel 3, titel: Deze naam is onbekend" in wrong.err
    theme = 'format = 1\nid = "wonen"\nprogramme = "visie"\ntitle = "wonen"\n'
    own.write_text(theme, encoding="utf-8")
    assert "regel 0" not in run("programmes", "--check", own).err
    own.write_text(f'{theme}[[step]]\nid = "waarden"\n', encoding="utf-8")
    assert "Dit thema klopt: visie+wonen" in run("programmes", "--check", own).out


def test_a_ready_made_evening_is_shown_with_its_times_and_made(run: Run, tmp_path: Path) -> None:
    told = run("programmes", "--evening", "volle-avond", "--people", "25", "--devices", "8")
    assert "19:40  Waarden (40 minuten, waarvan 12 ieder voor zich)" in told.out
    assert "22:25  Einde" in told.out
    assert "Tablets delen kost 10 minuten extra." in told.out
    unknown = run("programmes", "--evening", "kort")
    assert (unknown.status, "kant-en-klare avond ‘kort’" in unknown.err) == (1, True)

    path = tmp_path / "avond.dialoog"
    about = ("--title", "A", "--municipality", "G")
    made = run("new", path, *about, "--evening", "negentig-minuten")
    assert (made.status, "met visie" in made.out) == (0, True)
    minutes = look_at(path, lambda state: [step.minutes for step in state.steps()])
    assert minutes == [40, 32, 0, 0, 0]
    nothing = run("new", tmp_path / "niets.dialoog", *about)
    assert (nothing.status, "--evening" in nothing.err) == (2, True)


def test_the_colour_and_logo_of_the_municipality_come_along(run: Run, tmp_path: Path) -> None:
    path, logo = tmp_path / "avond.dialoog", tmp_path / "logo.png"
    Image.new("RGB", (60, 20), "navy").save(logo)
    about = ("--title", "A", "--municipality", "G", "--programme", "visie")
    wrong = run("new", path, *about, "--accent", "blauw")
    assert (wrong.status, "#005AA7" in wrong.err, path.exists()) == (1, True, False)
    none = run("new", path, *about, "--logo", tmp_path / "weg.png")
    assert (none.status, "PNG of JPEG" in none.err, path.exists()) == (1, True, False)
    assert run("new", path, *about, "--accent", "#005aa7", "--logo", logo).status == 0
    details = look_at(path, lambda state: state.details)
    assert details.accent == "#005AA7"
    assert details.logo


def test_a_new_evening_never_replaces_a_file(run: Run, evening: Path) -> None:
    before = evening.read_bytes()
    refused = run(
        "new", evening, "--title", "B", "--municipality", "G", "--programme", "waardemodel"
    )
    assert refused.status == 1
    assert "bestaat al" in refused.err
    assert evening.read_bytes() == before


def test_a_fault_in_the_list_of_participants_leaves_nothing_behind(
    run: Run, tmp_path: Path
) -> None:
    people = tmp_path / "deelnemers.csv"
    people.write_text("naam;fractie\nRaad;Noord\nAnoniem;Zuid\n", encoding="utf-8")
    target = tmp_path / "map" / "avond.dialoog"
    target.parent.mkdir()
    refused = run(
        *("new", target, "--title", "A", "--municipality", "G", "--programme", "visie"),
        *("--participants", people),
    )
    assert refused.status == 1
    assert len(refused.err.strip().splitlines()) == 2
    assert "rij 2" in refused.err.lower()
    assert "rij 3" in refused.err.lower()
    assert list(target.parent.iterdir()) == []


def test_a_rule_that_refuses_a_new_evening_leaves_nothing_behind(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "map" / "avond.dialoog"
    target.parent.mkdir()
    refused = run(
        *("new", target, "--title", " ", "--municipality", "G", "--programme", "visie"),
    )
    assert refused.status == 1
    assert "de titel" in refused.err
    assert list(target.parent.iterdir()) == []


def test_a_programme_may_come_twice_under_an_alias(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "avond.dialoog"
    made = run(
        *("new", target, "--title", "A", "--municipality", "G"),
        *("--programme", "waardemodel", "--programme", "waardemodel@jeugdzorg"),
    )
    assert made.status == 0, made.err
    assert "waardemodel@jeugdzorg" in made.out
    csv = tmp_path / "a.csv"
    csv.write_text(
        "wie;vraag;antwoord\nraad;waardemodel@jeugdzorg.welzijn.samen;Ieder kind telt\n",
        encoding="utf-8",
    )
    assert run("enter", target, csv).status == 0


def test_an_unknown_programme_is_refused(run: Run, tmp_path: Path) -> None:
    refused = run(
        *("new", tmp_path / "a.dialoog", "--title", "A", "--municipality", "G"),
        *("--programme", "onzin"),
    )
    assert refused.status == 1
    assert "programma ‘onzin’" in refused.err


def test_the_module_runs_as_a_program_and_its_status_is_that_of_the_command() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "workshop", "programmes"], capture_output=True, check=False
    )
    assert ended.returncode == 0
    assert b"visie" in ended.stdout


def test_a_name_that_is_no_text_is_refused_in_a_sentence(run: Run, tmp_path: Path) -> None:
    ran = run("check", f"{tmp_path}/avond\udcb1.dialoog")
    assert ran.status == 2
    assert "geen tekst" in ran.err

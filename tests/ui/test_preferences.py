"""The preferences are saved, told of once, and survive a damaged file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QByteArray, QSettings

from workshop.ui.preferences import Preferences
from workshop.ui.theme.look import Look
from workshop.ui.theme.tokens import BEAMER_EVENING, DAY, EVENING

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "instellingen.ini"


def read(file: Path) -> Preferences:
    """As the next start of the program finds them."""
    return Preferences(QSettings(str(file), QSettings.Format.IniFormat))


def test_a_new_laptop_has_the_usual_look(file: Path) -> None:
    new = read(file)
    assert new.look() == Look(DAY, 1.0, motion=True)
    assert new.beamer_theme() == EVENING
    assert new.beamer_theme_name == "avond"
    assert new.beamer_screen == ""
    assert new.kept("bediening/plaats") is None


def test_what_is_set_is_there_the_next_time(file: Path) -> None:
    preferences = read(file)
    preferences.theme_name = "avond"
    preferences.beamer_theme_name = "dag"
    preferences.scale = 1.5
    preferences.motion = False
    preferences.beamer_screen = "HDMI-1, links"
    preferences.keep("bediening/plaats", QByteArray(b"\x00\xffplaats"))
    again = read(file)
    assert again.look() == Look(EVENING, 1.5, motion=False)
    assert (again.theme_name, again.scale, again.motion) == ("avond", 1.5, False)
    assert again.beamer_theme() == DAY
    assert again.beamer_screen == "HDMI-1, links"
    assert again.kept("bediening/plaats") == QByteArray(b"\x00\xffplaats")


def test_a_change_is_told_once_and_the_same_again_is_not(file: Path, qtbot: QtBot) -> None:
    preferences = read(file)
    with qtbot.waitSignal(preferences.changed):
        preferences.theme_name = "avond"
    with qtbot.assertNotEmitted(preferences.changed):
        preferences.theme_name = "avond"
    with qtbot.waitSignal(preferences.changed):
        preferences.beamer_screen = "HDMI-1"


def test_setting_what_was_usual_anyway_is_no_change(file: Path, qtbot: QtBot) -> None:
    preferences = read(file)
    with qtbot.assertNotEmitted(preferences.changed):
        preferences.motion = True
        preferences.set_look(Look(DAY))
    assert read(file).motion is True


def test_a_whole_look_is_one_change(file: Path, qtbot: QtBot) -> None:
    preferences = read(file)
    told = list[Look]()
    preferences.changed.connect(lambda: told.append(preferences.look()))
    preferences.set_look(Look(EVENING, 2.0, motion=False))
    assert told == [Look(EVENING, 2.0, motion=False)]
    assert read(file).look() == told[0]


def test_a_look_with_a_theme_of_its_own_keeps_light_or_dark(file: Path) -> None:
    preferences = read(file)
    preferences.set_look(Look(BEAMER_EVENING))
    assert preferences.look().theme == EVENING


@pytest.mark.parametrize("value", ["", "paars", "12", "@Invalid()", "@ByteArray(x)", "a, b"])
def test_damaged_values_count_as_never_set(file: Path, value: str) -> None:
    file.write_text(
        f"[scherm]\nthema={value}\ntekst={value}\nbeweging={value}\n[beamer]\nthema={value}\n"
        f"[bediening]\nplaats={value if 'Byte' not in value else '@ByteArray()'}\n"
    )
    damaged = read(file)
    assert damaged.look() == Look(DAY)
    assert damaged.beamer_theme() == EVENING
    assert damaged.kept("bediening/plaats") is None


def test_an_unreadable_file_counts_as_empty(file: Path) -> None:
    file.write_bytes(bytes(range(256)) * 4)
    assert read(file).look() == Look(DAY)


def test_what_the_archive_of_a_municipality_asked_is_there_the_next_time(file: Path) -> None:
    answers = {"gm_code": "gm0363", "creator": 'Raad van \'s-Voorbeeld = "één"'}
    read(file).keep_archive_answers("Gemeente Voorbeeld/Stad", answers)
    assert read(file).archive_answers("gemeente voorbeeld/stad") == answers
    assert read(file).archive_answers("Anderstad") == {}


@pytest.mark.parametrize("damaged", ["{half", "[1, 2]", "7", '{"years": 10, "category": "x"}'])
def test_damaged_answers_count_as_never_given(file: Path, damaged: str) -> None:
    read(file).keep_archive_answers("Stad", {"category": "18.1"})
    settings = QSettings(str(file), QSettings.Format.IniFormat)
    (key,) = [each for each in settings.allKeys() if each.startswith("archief/")]
    settings.setValue(key, damaged)
    settings.sync()
    assert read(file).archive_answers("Stad") in ({}, {"category": "x"})


def test_a_pattern_for_names_of_files_is_kept_and_one_that_is_none_is_not_used(file: Path) -> None:
    preferences = read(file)
    assert preferences.file_pattern == ""
    preferences.file_pattern = "{datum} {soort}"
    assert read(file).file_pattern == "{datum} {soort}"
    preferences.file_pattern = "altijd hetzelfde"
    assert read(file).file_pattern == ""

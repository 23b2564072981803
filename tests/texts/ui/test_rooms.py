"""The page *Zalen* in words."""

from __future__ import annotations

from dataclasses import replace

from workshop.pictures.chronicle import RoomLine
from workshop.pictures.rooms import ChoicePicture, RoomPicture
from workshop.texts.ui import chronicle
from workshop.texts.ui import rooms as words

AT = "2026-03-12T19:42:00.000+00:00"
ROOM = RoomPicture("zaal 2", "Zaal 2", 3, AT, "", is_given_up=False)
CHOICE = ChoicePicture(9, "Bo", "Wat is van waarde?", "Zaal 2", AT, "2026-03-12T20:05:00+00:00")


def test_a_room_says_how_it_stands() -> None:
    assert words.state(ROOM) == "3 deelnemers. Apart sinds 20:42."
    assert words.state(replace(ROOM, met_at=AT)) == "3 deelnemers. Samengevoegd om 20:42."
    assert words.state(replace(ROOM, is_given_up=True, people=1)) == "1 deelnemer. Opgeheven."
    assert words.close(ROOM) == "Hef op: Zaal 2"


def test_a_choice_says_whose_and_when() -> None:
    assert words.choice(CHOICE) == "Bo: Wat is van waarde?"
    assert words.times(CHOICE) == "Hier om 20:42. Zaal 2 om 21:05."
    assert words.there(CHOICE) == "Dat van Zaal 2 telt"
    assert words.chosen_by(words.HERE, CHOICE) == "Dat van hier telt: Bo: Wat is van waarde?"


def test_without_names_no_time_and_no_room_is_told() -> None:
    nameless = replace(CHOICE, room="", here_at="", there_at="")
    assert words.times(nameless) == ""
    assert words.there(nameless) == "Dat van de andere zaal telt"


def test_a_room_and_its_file_have_a_name() -> None:
    assert words.next_name(0) == "Zaal 2"
    assert words.file_name("avond", "Zaal 2") == "avond-zaal-2"
    assert "Deze laptop is van Zaal 2." in words.own("Zaal 2")
    assert words.made("Zaal 2", "/stick/a.dialoog").startswith("Zaal 2 staat in /stick/a.dialoog.")


def test_the_log_names_parting_and_meeting() -> None:
    assert chronicle.line(RoomLine(AT, "Zaal 2", came_back=False)) == "Zaal 2 afgesplitst"
    assert chronicle.line(RoomLine(AT, "Zaal 2", came_back=True)) == "Zaal 2 samengevoegd"

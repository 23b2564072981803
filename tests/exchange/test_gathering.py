"""Promises of `workshop.exchange.gathering`: an earlier gathering's people, and nothing else."""

from __future__ import annotations

import pytest

from workshop.exchange.gathering import Attendant, is_gathering, read_gathering

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<ORI-A xmlns="https://ori-a.nl">'
_GROUP = "<fractie><ID>f1</ID><naam>Fractie Noord</naam></fractie>"


def person(name: str, function: str = "", group: str = "") -> str:
    label = (
        f"<functie><begripLabel>{function}</begripLabel><verwijzingBegrippenlijst>"
        "<verwijzingID>x</verwijzingID></verwijzingBegrippenlijst></functie>"
    )
    member = (
        "<isLidVanFractie><verwijzingFractie><verwijzingID>"
        f"{group}</verwijzingID><verwijzingNaam>Genoemd</verwijzingNaam>"
        "</verwijzingFractie></isLidVanFractie>"
    )
    parts = (f"<ID>p</ID><naam>{name}</naam>", label if function else "", member if group else "")
    return "".join(parts)


def there(inside: str) -> str:
    whole = f"<isNatuurlijkPersoon>{inside}</isNatuurlijkPersoon>"
    return f"<aanwezigeDeelnemer>{whole}</aanwezigeDeelnemer>"


def absent(inside: str) -> str:
    return f"<persoonBuitenVergadering>{inside}</persoonBuitenVergadering>"


def read(*parts: str) -> tuple[Attendant, ...]:
    return read_gathering((_HEAD + "".join(parts) + "</ORI-A>").encode())


SPLIT = (
    "<achternaam>Berg</achternaam><tussenvoegsel>van den</tussenvoegsel>"
    "<voorletters>J.</voorletters><voornamen>Jan</voornamen>"
)


def test_name_group_and_role_come_from_where_the_standard_has_them() -> None:
    found = read(_GROUP, there(person(SPLIT, "Raadslid", "f1")))
    assert found == (Attendant("Jan van den Berg", "Fractie Noord", "raadslid"),)


def test_a_full_name_goes_before_its_parts_and_initials_do_where_no_first_name_is() -> None:
    full = SPLIT + "<volledigeNaam>J. (Jan)\n  van den Berg</volledigeNaam>"
    initials = "<achternaam>Vries</achternaam><voorletters>Z.</voorletters>"
    names = [each.name for each in read(there(person(full)), there(person(initials)))]
    assert names == ["J. (Jan) van den Berg", "Z. Vries"]


def test_whoever_was_not_there_is_listed_too_and_nobody_twice() -> None:
    found = read(
        there(person(SPLIT)), absent(person(SPLIT)), absent(person("<achternaam>Vos</achternaam>"))
    )
    assert [each.name for each in found] == ["Jan van den Berg", "Vos"]


@pytest.mark.parametrize(
    ("function", "group", "role"),
    [
        ("Wethouder", "", "wethouder"),
        ("burgemeester", "", "voorzitter"),
        ("Commissielid", "f1", "burgerraadslid"),
        ("griffier", "", "ambtenaar"),
        ("", "f1", "raadslid"),
        ("inspreker", "", "gast"),
    ],
)
def test_a_function_becomes_one_of_the_usual_roles(function: str, group: str, role: str) -> None:
    (found,) = read(_GROUP, there(person(SPLIT, function, group)))
    assert found.role == role


def test_a_group_that_the_file_does_not_describe_has_the_name_of_the_reference() -> None:
    (found,) = read(there(person(SPLIT, group="elsewhere")))
    assert found.group == "Genoemd"


def test_what_is_no_gathering_lists_nobody() -> None:
    assert read_gathering(b"<html></html>") == ()
    assert read_gathering(b"<not closed") == ()
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]>' + _HEAD + there(person(SPLIT)) + "</ORI-A>"
    assert read_gathering(bomb.encode()) == ()


def test_xml_is_told_from_a_list() -> None:
    assert is_gathering(b"\xef\xbb\xbf\n<ORI-A/>")
    assert not is_gathering(b"naam;fractie\n")

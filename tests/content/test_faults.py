"""Every kind of fault in a programme's file is told once, with its line and what is expected."""

from __future__ import annotations

from typing import Final, NamedTuple

import pytest

from tests.content.sample import SAMPLE, broken, faults_of, line_of
from workshop.domain.errors import ProgrammeFault


class Break(NamedTuple):
    """One way to break the sample, and the one fault that must come of it."""

    old: str
    new: str
    mark: str
    """Text that stands on the line of the fault, for the first time."""
    key: str
    code: str
    expected: tuple[str, ...] = ()
    found: str = ""


_FIRST: Final = "step[1]"
_ITEMS: Final = "step[1].question[1]"
_CHOICE: Final = "step[1].question[2]"
_FEEDING: Final = "step[1].question[9]"
_STATED: Final = "step[1].question[3]"
_TABLE: Final = "step[2].question[1]"

BREAKS: Final = {
    "syntax": Break("version = 2", "version == 2", "version", "", "syntax", (), "version == 2"),
    "syntax, never closed": Break(
        'prompt = "Wat nog meer?"\n',
        'prompt = """Wat nog',
        'prompt = """Wat',
        "",
        "syntax",
        (),
        'prompt = """Wat nog',
    ),
    "newer format": Break(
        "format = 1", "format = 2\nnieuw = 3", "format = 2", "format", "newer_format", ("1",), "2"
    ),
    "no format yet": Break(
        "format = 1", "format = 0", "format = 0", "format", "range", ("1", "1000000000"), "0"
    ),
    "unknown key, near a known one": Break(
        "house_rules",
        "houserules",
        "houserules",
        "houserules",
        "unknown_key",
        ("house_rules",),
        "houserules",
    ),
    "unknown key, near nothing": Break(
        'help = "Kort."',
        'help = "Kort."\nkleur = "rood"',
        "kleur",
        f"{_ITEMS}.kleur",
        "unknown_key",
        (),
        "kleur",
    ),
    "unknown key in a table in a list": Break(
        'label = "Zwart" }',
        'label = "Zwart", keuze = true }',
        "keuze",
        f"{_CHOICE}.options[2].keuze",
        "unknown_key",
        (),
        "keuze",
    ),
    "unknown key in a source": Break(
        "year = 2023", "yaer = 2023", "yaer", "source[1].yaer", "unknown_key", ("year",), "yaer"
    ),
    "missing in the file": Break(
        'title = "Proefprogramma"\n', "", "format", "title", "missing", ("text",)
    ),
    "no step at all": Break(
        SAMPLE[SAMPLE.index("[[step]]") :], "", "format", "step", "missing", ("list",)
    ),
    "missing in a step": Break(
        'result = "Er ligt meer."\n',
        "",
        '[[step]]\nid = "tweede"',
        "step[2].result",
        "missing",
        ("text",),
    ),
    "missing in a table between brackets": Break(
        '{ key = "zwart", label = "Zwart" }',
        '{ key = "zwart" }',
        '{ key = "zwart" }',
        f"{_CHOICE}.options[2].label",
        "missing",
        ("text",),
    ),
    "a number for a text": Break(
        'title = "Een boek"',
        "title = 12",
        "title = 12",
        "source[1].title",
        "type",
        ("text",),
        "integer",
    ),
    "a text for a number": Break(
        "minutes = 20",
        'minutes = "20"',
        "minutes",
        f"{_FIRST}.minutes",
        "type",
        ("integer",),
        "text",
    ),
    "a truth for a number": Break(
        "version = 2", "version = true", "version", "version", "type", ("integer",), "boolean"
    ),
    "a date for a truth": Break(
        "involvement = true",
        "involvement = 2026-03-11",
        "involvement",
        f"{_FIRST}.involvement",
        "type",
        ("boolean",),
        "date",
    ),
    "a text for a list": Break(
        'cues = ["Vraag door."]',
        'cues = "Vraag door."',
        "cues",
        f"{_FIRST}.cues",
        "type",
        ("list",),
        "text",
    ),
    "a number in a list of texts": Break(
        'examples = ["Voorbeeld een", "Voorbeeld twee"]',
        'examples = [\n  "Voorbeeld een",\n  2.5,\n]',
        "  2.5",
        f"{_FIRST}.examples[2]",
        "type",
        ("text",),
        "float",
    ),
    "a text in a list of tables": Break(
        '{ key = "boek" }]',
        '"boek"]',
        "sources = [",
        f"{_FIRST}.sources[2]",
        "type",
        ("table",),
        "text",
    ),
    "one table for a list of tables": Break(
        'options = [{ key = "eens", label = "Eens" }, { key = "oneens", label = "Oneens" }]',
        'options = { key = "eens", label = "Eens" }',
        "options = {",
        "step[1].question[3].options",
        "type",
        ("list",),
        "table",
    ),
    "unknown kind": Break(
        'kind = "items"',
        'kind = "item"',
        'kind = "item"',
        f"{_ITEMS}.kind",
        "kind",
        ("items",),
        "item",
    ),
    "unknown kind, near nothing": Break(
        'kind = "text"',
        'kind = "zzz"',
        'kind = "zzz"',
        "step[2].question[2].kind",
        "kind",
        (
            "text",
            "items",
            "statement",
            "choice",
            "number",
            "weigh",
            "rank",
            "position",
            "record",
            "records",
        ),
        "zzz",
    ),
    "unknown who": Break(
        'id = "eigen.getal"',
        'id = "ieder.getal"',
        "ieder",
        "step[1].question[4].id",
        "who",
        ("eigen", "samen"),
        "ieder",
    ),
    "mistyped who": Break(
        'id = "samen.tekst"',
        'id = "saam.tekst"',
        "saam",
        "step[2].question[2].id",
        "who",
        ("samen",),
        "saam",
    ),
    "a programme's id with capitals": Break(
        'id = "proef"', 'id = "Proef"', "Proef", "id", "id", (), "Proef"
    ),
    "a step's id with a dot": Break(
        'id = "tweede"', 'id = "tweede.stap"', "tweede.stap", "step[2].id", "id", (), "tweede.stap"
    ),
    "a question's word with a space": Break(
        'id = "eigen.plek"',
        'id = "eigen.een plek"',
        "een plek",
        "step[1].question[7].id",
        "id",
        (),
        "eigen.een plek",
    ),
    "an id that is too long": Break(
        'key = "betekenis"',
        f'key = "{"b" * 61}"',
        "bbb",
        "step[1].question[9].fields[2].key",
        "id",
        (),
        "b" * 60 + "…",
    ),
    "an empty id": Break('id = "eerste"', 'id = ""', 'id = ""', f"{_FIRST}.id", "empty"),
    "an empty text": Break(
        'prompt = "Hoeveel?"',
        'prompt = "  "',
        'prompt = "  "',
        "step[1].question[4].prompt",
        "empty",
    ),
    "an empty text in a list": Break(
        'suggestions = ["Vertrouwen"]',
        'suggestions = ["Vertrouwen", ""]',
        "suggestions",
        f"{_ITEMS}.suggestions[2]",
        "empty",
    ),
    "a text that is too long": Break(
        'title = "Tweede stap"',
        f'title = "{"x" * 121}"',
        "xxx",
        "step[2].title",
        "too_long",
        ("120",),
        "121",
    ),
    "a pole that is too long": Break(
        '"Links"',
        f'"{"x" * 81}"',
        "xxx",
        "step[1].question[7].poles[1]",
        "too_long",
        ("80",),
        "81",
    ),
    "a count of nothing": Break(
        "count = 3", "count = 0", "count = 0", f"{_ITEMS}.count", "range", ("1", "50"), "0"
    ),
    "a count beyond the options": Break(
        "count = 2",
        "count = 3",
        'count = 3\nprompt = "Welke kies',
        f"{_CHOICE}.count",
        "range",
        ("1", "2"),
        "3",
    ),
    "a year that is none": Break(
        "year = 2023", "year = 23", "year", "source[1].year", "range", ("1800", "2200"), "23"
    ),
    "two sources with one key": Break(
        "[[step]]",
        '[[source]]\nkey = "boek"\ntitle = "Nog een"\n\n[[step]]',
        'key = "boek"\ntitle = "Nog een"',
        "source[2].key",
        "duplicate",
        (),
        "boek",
    ),
    "two questions with one id": Break(
        'id = "eigen.kiezen"',
        'id = "eigen"',
        'id = "eigen"\nkind = "choice"',
        f"{_CHOICE}.id",
        "duplicate",
        (),
        "eigen",
    ),
    "two options with one key": Break(
        'key = "zwart"',
        'key = "wit"',
        '{ key = "wit", label = "Zwart"',
        f"{_CHOICE}.options[2].key",
        "duplicate",
        (),
        "wit",
    ),
    "two options with one label": Break(
        'label = "Zwart"',
        'label = "wit"',
        'label = "wit"',
        f"{_CHOICE}.options[2].label",
        "duplicate",
        (),
        "wit",
    ),
    "two fields with one key": Break(
        'key = "elders"',
        'key = "welke"',
        'key = "welke"\nlabel = "Uit',
        f"{_TABLE}.fields[2].key",
        "duplicate",
        (),
        "welke",
    ),
    "an own question after a joint one": Break(
        'id = "samen.plek"',
        'id = "eigen.later"',
        "eigen.later",
        "step[1].question[10].id",
        "own_after_joint",
    ),
    "a choice without options": Break(
        'options = [{ key = "eens", label = "Eens" }, { key = "oneens", label = "Oneens" }]\n',
        "",
        '[[step.question]]\nid = "eigen.stelling"',
        "step[1].question[3].options",
        "needed_for_kind",
        (),
        "statement",
    ),
    "a position without poles": Break(
        'poles = ["Begin", "Einde"]\n',
        "",
        '[[step.question]]\nid = "samen.plek"',
        "step[1].question[10].poles",
        "needed_for_kind",
        (),
        "position",
    ),
    "items without a count": Break(
        "count = 3\n",
        "",
        '[[step.question]]\nid = "eigen"',
        f"{_ITEMS}.count",
        "needed_for_kind",
        (),
        "items",
    ),
    "a key of another kind": Break(
        'help = "Kort."',
        'unit = "keer"',
        "unit",
        f"{_ITEMS}.unit",
        "not_for_kind",
        ("count", "suggestions", "feeds"),
        "items",
    ),
    "one option": Break(
        '{ key = "oneens", label = "Oneens" }',
        "",
        'options = [{ key = "eens"',
        "step[1].question[3].options",
        "how_many",
        ("2", "20"),
        "1",
    ),
    "no field": Break(
        'fields = [{ key = "wat", label = "Wat" }]',
        "fields = []",
        "fields = []",
        "step[1].question[8].fields",
        "how_many",
        ("1", "20"),
        "0",
    ),
    "three poles": Break(
        '"Links", "Rechts"',
        '"Links", "Midden", "Rechts"',
        '"Midden"',
        "step[1].question[7].poles",
        "how_many",
        ("2", "2"),
        "3",
    ),
    "a minimum above the maximum": Break(
        "minimum = 0",
        "minimum = 11",
        "minimum",
        "step[1].question[4].minimum",
        "minimum_above_maximum",
        ("10",),
        "11",
    ),
    "a reference to no question": Break(
        'reference = "proef.eerste.samen"',
        'reference = "proef.eerste.saam"',
        "eerste.saam",
        f"{_TABLE}.fields[1].reference",
        "reference_unknown",
        ("proef.eerste.samen", "proef.eerste.samen.plek", "proef.tweede.samen"),
        "proef.eerste.saam",
    ),
    "a reference to an own question": Break(
        'reference = "proef.eerste.samen"',
        'reference = "proef.eerste.eigen.plek"',
        "reference",
        f"{_TABLE}.fields[1].reference",
        "reference_not_joint",
        ("proef.eerste.samen.plek", "proef.eerste.samen", "proef.tweede.samen.tekst"),
        "proef.eerste.eigen.plek",
    ),
    "a reference to entries without words": Break(
        'reference = "proef.eerste.samen"',
        'reference = "proef.eerste.samen.plek"',
        "reference",
        f"{_TABLE}.fields[1].reference",
        "reference_kind",
        ("text", "items", "record", "records"),
        "proef.eerste.samen.plek",
    ),
    "a reference to a later question": Break(
        'reference = "proef.eerste.samen"',
        'reference = "proef.tweede.samen.tekst"',
        "reference",
        f"{_TABLE}.fields[1].reference",
        "reference_later",
        (),
        "proef.tweede.samen.tekst",
    ),
    "a reference to its own question": Break(
        'reference = "proef.eerste.samen"',
        'reference = "proef.tweede.samen"',
        "reference",
        f"{_TABLE}.fields[1].reference",
        "reference_later",
        (),
        "proef.tweede.samen",
    ),
    "a reference to an own question elsewhere": Break(
        'reference = "ander.stap.samen"',
        'reference = "ander.stap.eigen"',
        "ander.stap",
        f"{_TABLE}.fields[2].reference",
        "reference_not_joint",
        (),
        "ander.stap.eigen",
    ),
    "a reference that is no question's id": Break(
        'reference = "ander.stap.samen"',
        'reference = "ander"',
        'reference = "ander"',
        f"{_TABLE}.fields[2].reference",
        "reference_unknown",
        (),
        "ander",
    ),
    "a source without a name": Break(
        '{ key = "boek" }]', '{ key = "" }]', '{ key = "" }]', f"{_FIRST}.sources[2].key", "empty"
    ),
    "published figures of nobody": Break(
        'title = "Elders"\n',
        "",
        "[step.question.published]",
        f"{_STATED}.published.title",
        "missing",
        ("text",),
    ),
    "published figures from nowhere": Break(
        'source = "boek"',
        'source = "bok"',
        "bok",
        f"{_STATED}.published.source",
        "source_unknown",
        ("boek",),
        "bok",
    ),
    "published figures without a figure": Break(
        "{ eens = 63, oneens = 40 }",
        "{ }",
        "percentages",
        f"{_STATED}.published.percentages",
        "empty",
    ),
    "a published figure of no option": Break(
        "eens = 63",
        "ens = 63",
        "percentages",
        f"{_STATED}.published.percentages.ens",
        "unknown_key",
        ("eens",),
        "ens",
    ),
    "more than all of them": Break(
        "eens = 63",
        "eens = 163",
        "percentages",
        f"{_STATED}.published.percentages.eens",
        "range",
        ("0", "100"),
        "163",
    ),
    "published figures of a kind that has none": Break(
        'prompt = "Hoeveel?"\n',
        'prompt = "Hoeveel?"\npublished = { title = "Elders", year = "2017", source = "boek",'
        " percentages = { eens = 1 } }\n",
        "published = { title",
        "step[1].question[4].published",
        "not_for_kind",
        ("minimum", "maximum", "unit"),
        "number",
    ),
    "feeding a question that is not there": Break(
        "vreemd.stap.samen",
        "proef.tweede.samen.text",
        "feeds",
        f"{_FEEDING}.feeds",
        "reference_unknown",
        ("proef.tweede.samen.tekst", "proef.tweede.samen", "proef.eerste.samen.plek"),
        "proef.tweede.samen.text",
    ),
    "feeding an own question elsewhere": Break(
        "vreemd.stap.samen",
        "vreemd.stap.eigen",
        "feeds",
        f"{_FEEDING}.feeds",
        "reference_not_joint",
        (),
        "vreemd.stap.eigen",
    ),
    "a line of time along no field": Break(
        'begin = "waarde"',
        'begin = "waar"',
        "timeline",
        f"{_FEEDING}.timeline.begin",
        "field_unknown",
        ("waarde",),
        "waar",
    ),
    "an own question that feeds": Break(
        'help = "Kort."',
        'feeds = ["ander.stap.samen"]',
        "feeds = [",
        "step[1].question[1].feeds",
        "reference_not_joint",
        (),
        "proef.eerste.eigen",
    ),
    "an unknown source": Break(
        '{ key = "boek" }',
        '{ key = "bok" }',
        "bok",
        f"{_FIRST}.sources[2].key",
        "source_unknown",
        ("boek",),
        "bok",
    ),
}


def test_the_sample_itself_is_sound() -> None:
    assert faults_of(SAMPLE) == ()


def test_a_text_that_need_not_be_there_may_be_empty() -> None:
    assert faults_of(broken('help = "Kort."', 'help = ""')) == ()


@pytest.mark.parametrize("case", BREAKS.values(), ids=BREAKS.keys())
def test_one_mistake_is_one_fault_on_its_line(case: Break) -> None:
    text = broken(case.old, case.new)
    line = line_of(text, case.mark)
    expected = ProgrammeFault("proef.toml", line, case.key, case.code, case.expected, case.found)
    assert faults_of(text) == (expected,)


@pytest.mark.parametrize("case", BREAKS.values(), ids=BREAKS.keys())
def test_the_line_is_right_with_line_ends_of_windows_too(case: Break) -> None:
    text = broken(case.old, case.new)
    lines = [fault.line for fault in faults_of(text.replace("\n", "\r\n"))]
    assert lines == [line_of(text, case.mark)]


def test_all_mistakes_are_told_at_once_in_the_order_of_the_file() -> None:
    text = broken('title = "Proefprogramma"\n', "").replace("count = 3", "count = 99")
    text = text.replace('kind = "text"', 'kind = "tekst"').replace("house_rules", "huisregels")
    faults = faults_of(text)
    assert [fault.code for fault in faults] == ["missing", "unknown_key", "range", "kind"]
    assert [fault.line for fault in faults] == sorted(fault.line for fault in faults)


def test_two_steps_with_one_id_are_told() -> None:
    text = SAMPLE.replace('id = "tweede"', 'id = "eerste"')
    assert [fault.code for fault in faults_of(text)] == ["duplicate", "reference_later"]


def test_a_number_of_thousands_of_digits_is_a_fault() -> None:
    (fault,) = faults_of(f"format = {'9' * 5_000}")
    assert (fault.code, fault.line) == ("syntax", 0)


def test_a_file_that_nests_without_end_is_a_fault() -> None:
    (fault,) = faults_of(f"format = {'[' * 3_000}{']' * 3_000}")
    assert (fault.code, fault.line) == ("too_deep", 0)


def test_a_long_text_is_shortened_in_its_fault() -> None:
    (fault,) = faults_of(broken('kind = "items"', f'kind = "{"i" * 100}"'))
    assert len(fault.found) == 61


def test_a_number_too_large_to_write_is_a_fault() -> None:
    (fault,) = faults_of(broken("version = 2", f"version = 0x{'f' * 5_000}"))
    assert (fault.code, fault.found) == ("range", "")


def test_nothing_from_the_file_can_disturb_the_line_that_tells_of_it() -> None:
    (fault,) = faults_of(broken("house_rules", r'"huis\n\u202eregels\u0007"'))
    assert (fault.key, fault.found) == ("huis regels", "huis regels")

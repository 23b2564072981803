"""Files with programmes are read or refused, and the shipped ones hold what was promised."""

from __future__ import annotations

import subprocess
import sys
from itertools import combinations, pairwise
from pathlib import Path
from typing import Final

import pytest

from tests.content import contract
from tests.content.sample import SAMPLE
from workshop import resources
from workshop.content.files import SIZE_LIMIT
from workshop.content.programmes import (
    check_programme,
    load_programme,
    programme,
    programmes,
)
from workshop.domain.errors import ProgrammeFault, ProgrammeFaultsError, UnknownIdError
from workshop.domain.ids import QuestionId
from workshop.domain.programme import (
    Field,
    Kind,
    Option,
    Programme,
    Question,
    Source,
    Who,
    step_of,
    under_alias,
)

# --- files ---------------------------------------------------------------------------------


def _only_fault(path: Path) -> ProgrammeFault:
    with pytest.raises(ProgrammeFaultsError) as caught:
        load_programme(path)
    (fault,) = caught.value.faults
    assert fault.file == str(path)
    return fault


def _file(tmp_path: Path, content: bytes) -> Path:
    path = tmp_path / "proef.toml"
    path.write_bytes(content)
    return path


def test_a_file_becomes_a_programme_with_all_it_says(tmp_path: Path) -> None:
    read = load_programme(_file(tmp_path, SAMPLE.encode()))
    assert (read.id, read.version, read.title) == ("proef", 2, "Proefprogramma")
    assert read.summary == "Een regel die doorloopt."
    assert read.house_rules == ("We luisteren.", "We vragen door.")
    assert read.sources == (Source("Een boek", "Deel 1", 2023),)
    first, second = read.steps
    assert (first.id, first.minutes, first.involvement, first.aid) == (
        "proef.eerste", 20, True, False,
    )  # fmt: skip
    assert first.sources == (Source("Een boek", "Hoofdstuk 1", 2023), read.sources[0])
    assert first.examples == ("Voorbeeld een", "Voorbeeld twee")
    assert first.cues == ("Vraag door.",)
    assert (second.aid, second.minutes, second.sources) == (True, 0, ())


def test_each_kind_of_question_is_read_with_its_own_keys() -> None:
    questions: dict[str, Question] = {
        question.id: question for question in check_programme(SAMPLE, "").questions()
    }
    assert questions["proef.eerste.eigen"] == Question(
        QuestionId("proef.eerste.eigen"), Kind.ITEMS, Who.OWN, "Welke drie?", "Kort.", 3,
        suggestions=("Vertrouwen",),
    )  # fmt: skip
    choice = questions["proef.eerste.eigen.kiezen"]
    assert choice.options == (Option("wit", "Wit"), Option("zwart", "Zwart"))
    number = questions["proef.eerste.eigen.getal"]
    assert (number.minimum, number.maximum, number.unit) == (0, 10, "keer")
    assert questions["proef.eerste.eigen.wegen"].aid
    assert questions["proef.eerste.eigen.plek"].poles == ("Links", "Rechts")
    assert questions["proef.eerste.samen"].fields == (
        Field("waarde", "Waarde", required=True),
        Field("betekenis", "Betekenis"),
    )
    reference = questions["proef.tweede.samen"].fields[0].reference
    assert reference == "proef.eerste.samen"


def test_longer_text_keeps_its_paragraphs_and_lists() -> None:
    lines = [
        "",
        "Een zin",
        "loopt door.",
        "",
        "  ",
        "Denk aan:",
        "- een ding",
        "  dat doorloopt",
        "- twee",
        "",
    ]
    text = SAMPLE.replace('"Zo gaat het."', '"""' + "\n".join(lines) + '"""')
    explanation = check_programme(text, "").steps[0].explanation
    assert explanation == "Een zin loopt door.\n\nDenk aan:\n- een ding dat doorloopt\n- twee"


def test_a_mark_of_byte_order_does_no_harm(tmp_path: Path) -> None:
    assert load_programme(_file(tmp_path, b"\xef\xbb\xbf" + SAMPLE.encode())).id == "proef"


def test_a_file_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    fault = _only_fault(tmp_path / "weg.toml")
    assert (fault.code, fault.line) == ("missing_file", 0)


def test_a_folder_is_a_fault(tmp_path: Path) -> None:
    assert _only_fault(tmp_path).code == "unreadable"


def test_a_file_that_is_too_large_is_a_fault(tmp_path: Path) -> None:
    fault = _only_fault(_file(tmp_path, b"#" * (SIZE_LIMIT + 1)))
    assert (fault.code, fault.expected) == ("too_large", (str(SIZE_LIMIT),))


def test_a_file_of_the_largest_size_is_read(tmp_path: Path) -> None:
    content = SAMPLE.encode()
    padded = content + b"#" * (SIZE_LIMIT - len(content))
    assert load_programme(_file(tmp_path, padded)).id == "proef"


def test_a_file_in_another_encoding_is_a_fault_on_its_line(tmp_path: Path) -> None:
    fault = _only_fault(_file(tmp_path, 'format = 1\ntitle = "Efficiëntie"'.encode("cp1252")))
    assert (fault.code, fault.line) == ("encoding", 2)


# --- the shipped programmes ----------------------------------------------------------------

_VALUES: Final = ("gelijkheid", "efficientie", "welzijn", "vrijheid", "veiligheid")
_CONTRACT: Final = {
    "visie.waarden.eigen": Kind.ITEMS,
    "visie.waarden.samen": Kind.RECORDS,
    "visie.principes.eigen": Kind.ITEMS,
    "visie.principes.samen": Kind.RECORDS,
    "visie.resultaten.eigen": Kind.ITEMS,
    "visie.resultaten.samen": Kind.RECORDS,
    "visie.koppeling.samen": Kind.RECORDS,
    "visie.kwaliteit.eigen": Kind.ITEMS,
    "visie.kwaliteit.samen": Kind.RECORDS,
    "waardemodel.kader.samen": Kind.RECORDS,
    **{f"waardemodel.{value}.eigen": Kind.TEXT for value in _VALUES},
    **{
        f"waardemodel.{value}.eigen.{side}": Kind.TEXT
        for value in _VALUES
        for side in (
            ("middelen", "resultaten") if value == "efficientie" else ("inwoners", "aanbieders")
        )
    },
    **{f"waardemodel.{value}.samen": Kind.RECORDS for value in _VALUES},
    "waardemodel.weging.eigen": Kind.WEIGH,
    "waardemodel.weging.samen": Kind.WEIGH,
    **{
        f"waardemodel.dilemmas.eigen.{one}-{other}": Kind.POSITION
        for one, other in combinations(_VALUES, 2)
    },
    "waardemodel.dilemmas.samen": Kind.RECORDS,
    "waardemodel.compromis.samen": Kind.RECORDS,
    "waardemodel.keuzes.samen": Kind.RECORDS,
    "waardemodel.keuzes.samen.vastleggen": Kind.POSITION,
}
"""Ids that never change meaning: people's files and papers name them."""
_FIELDS: Final = {
    "visie.waarden.samen": ["waarde", "betekenis"],
    "visie.principes.samen": ["principe", "onderbouwing"],
    "visie.resultaten.samen": ["resultaat", "wie", "nu", "straks", "meten"],
    "visie.koppeling.samen": ["waarde", "principe", "onderbouwing", "resultaat"],
    "visie.kwaliteit.samen": ["eis", "principe"],
    "waardemodel.kader.samen": [
        "regel", "vindplaats", "vast", "vrij", "overdragen", "gecontroleerd",
    ],
    "waardemodel.gelijkheid.samen": ["norm", "waarom"],
    "waardemodel.efficientie.samen": ["norm", "doel", "waarom"],
    "waardemodel.dilemmas.samen": ["dilemma", "afweging"],
    "waardemodel.compromis.samen": ["compromis", "waarom"],
    "waardemodel.keuzes.samen": ["wat", "voorwie", "doorwie", "instrument"],
}  # fmt: skip


def test_no_id_of_a_shipped_programme_changes_its_meaning() -> None:
    known, now = contract.written(), contract.shipped()
    assert {name: now.get(name) for name in known} == known
    assert now.keys() - known.keys() == set(), "write them down: python -m tests.content.contract"


@pytest.fixture
def questions() -> dict[str, Question]:
    """All questions of all shipped programmes."""
    return {question.id: question for each in programmes() for question in each.questions()}


def test_every_id_of_the_contract_is_there_with_its_kind(questions: dict[str, Question]) -> None:
    assert {name: questions[name].kind for name in _CONTRACT} == _CONTRACT


def test_the_fields_of_joint_answers_keep_their_names(questions: dict[str, Question]) -> None:
    found = {name: [field.key for field in questions[name].fields] for name in _FIELDS}
    assert found == _FIELDS


def test_a_programme_is_found_by_the_name_of_its_file() -> None:
    files = sorted((resources.assets() / "programmes").glob("*.toml"))
    assert [each.id for each in programmes()] == [path.stem for path in files]
    assert programme("visie") is programme("visie")
    with pytest.raises(UnknownIdError):
        programme("../programmes/visie")


def test_no_id_stands_twice_and_each_belongs_to_its_step() -> None:
    ids = [question.id for each in programmes() for question in each.questions()]
    assert len(ids) == len(set(ids))
    for each in programmes():
        for step in each.steps:
            assert {step_of(question.id) for question in step.questions} <= {step.id}


def test_every_step_names_its_source_and_can_be_played() -> None:
    for each in programmes():
        assert each.house_rules
        for step in each.steps:
            assert all(source.title for source in step.sources)
            assert step.sources, step.id
            assert step.cues, step.id
            assert step.minutes, step.id
            assert step.joint_questions(), step.id


def test_references_lead_to_joint_questions_of_shipped_programmes(
    questions: dict[str, Question],
) -> None:
    targets = {field.reference for each in questions.values() for field in each.fields} - {None}
    assert targets >= {f"visie.{step}.samen" for step in ("waarden", "principes", "resultaten")}
    assert targets >= {f"casuistiek.{step}.samen" for step in ("casus", "waarden", "spanning")}
    assert all(questions[str(target)].who is Who.JOINT for target in targets)


def test_values_from_cases_can_be_taken_over_as_values_of_the_vision(
    questions: dict[str, Question],
) -> None:
    found, wanted = questions["casuistiek.waarden.samen"], questions["visie.waarden.samen"]
    assert found.kind is wanted.kind is Kind.RECORDS
    assert [field.key for field in found.fields][:2] == [field.key for field in wanted.fields]
    assert found.fields[0].required


def test_statements_of_the_survey_have_the_four_answers_that_were_published() -> None:
    asked = [each for each in programme("nulmeting").questions() if each.kind is Kind.STATEMENT]
    assert len(asked) == 6
    for question in asked:
        keys = [option.key for option in question.options]
        assert keys == ["eens", "neutraal", "oneens", "weet_niet"]
        assert question.published is not None
        assert (question.published.year, question.published.source.year) == ("2017-2018", 2018)
        assert question.published.note, "each picture has its warning"


def test_the_two_open_cases_get_no_value_from_the_app() -> None:
    step = next(each for each in programme("casuistiek").steps if each.id == "casuistiek.waarden")
    pairs = [each for each in step.examples if not each.startswith("Open")]
    still_open = [each for each in step.examples if each.startswith("Open")]
    assert (len(pairs), len(still_open)) == (4, 2)
    assert all(each.endswith("Welke zie jij?") for each in still_open)


def test_what_the_app_adds_to_the_method_is_marked_as_its_own(
    questions: dict[str, Question],
) -> None:
    large = [programme("visie"), programme("waardemodel")]
    aids = {question.id for each in large for question in each.questions() if question.aid}
    pairs = {name for name, kind in _CONTRACT.items() if kind is Kind.POSITION and "eigen" in name}
    assert aids == pairs | {"waardemodel.weging.eigen", "waardemodel.weging.samen"}
    assert [step.id for each in large for step in each.steps if step.aid] == ["waardemodel.weging"]
    labels = [field.label for field in questions["visie.resultaten.samen"].fields]
    assert ["hulpmiddel van de app" in label for label in labels] == [False, *[True] * 4]


def test_a_step_with_an_aid_says_that_it_comes_from_the_app() -> None:
    for each in programmes():
        for step in each.steps:
            said = [step.explanation, *step.cues, *(source.title for source in step.sources)]
            said += [question.help for question in step.questions]
            has_aid = step.aid or any(question.aid for question in step.questions)
            assert not has_aid or "deze app" in " ".join(said), step.id
            assert all(question.aid for question in step.questions) or not step.aid, step.id


def test_residents_are_asked_for_at_each_of_the_four_steps_of_the_vision() -> None:
    asked = [step.id for step in programme("visie").steps if step.involvement]
    assert asked == ["visie.waarden", "visie.principes", "visie.resultaten", "visie.kwaliteit"]


def test_both_weighings_are_over_the_five_values(questions: dict[str, Question]) -> None:
    for name in ("waardemodel.weging.eigen", "waardemodel.weging.samen"):
        assert tuple(option.key for option in questions[name].options) == _VALUES


def test_explanations_begin_with_one_sentence_for_the_beamer() -> None:
    for each in programmes():
        for step in each.steps:
            first, *_ = step.explanation.split("\n")
            assert len(first) <= 110, first
            assert sum(first.count(mark) for mark in ".?") == 1, first


def test_prompts_fit_on_the_beamer(questions: dict[str, Question]) -> None:
    assert [each.prompt for each in questions.values() if len(each.prompt) > 90] == []


def test_a_theme_under_an_alias_keeps_its_references_together() -> None:
    renamed = under_alias(programme("visie"), "visie@jeugd")
    fields = [field for question in renamed.questions() for field in question.fields]
    targets = {field.reference for field in fields} - {None}
    assert all(str(target).startswith("visie@jeugd.") for target in targets)
    assert targets


def _paragraphs(each: Programme) -> list[str]:
    texts = [each.summary, *each.house_rules]
    for step in each.steps:
        texts += [step.result, step.explanation, *step.examples, *step.cues]
        for question in step.questions:
            texts += [question.prompt, question.help, *question.examples]
    return texts


def test_no_text_shouts_or_speaks_of_the_machinery() -> None:
    words = ("!", " sessie", " event", "score ", "winnaar is", "stemming")
    for each in programmes():
        for text in _paragraphs(each):
            assert not [word for word in words if word in f" {text.lower()}"], text


def test_a_step_is_first_each_alone_and_then_together() -> None:
    for each in programmes():
        for step in each.steps:
            order = [question.who is Who.JOINT for question in step.questions]
            assert all(one <= other for one, other in pairwise(order))


def test_nothing_is_read_before_it_is_asked_for() -> None:
    code = (
        "import sys; import workshop.content.programmes as p;"
        "assert not {'msgspec', 'platformdirs'} & set(sys.modules);"
        "assert p.programme.cache_info().currsize == 0"
    )
    subprocess.run([sys.executable, "-c", code], check=True)

"""A small programme in which every kind of question stands once, and a way to break it."""

from __future__ import annotations

from typing import Final

from workshop.content.programmes import check_programme
from workshop.domain.errors import ProgrammeFault, ProgrammeFaultsError

SAMPLE: Final = '''\
format = 1
id = "proef"
version = 2
title = "Proefprogramma"
summary = """
Een regel
die doorloopt.
"""
house_rules = ["We luisteren.", "We vragen door."]

[[source]]
key = "boek"
title = "Een boek"
part = "Deel 1"
year = 2023

[[step]]
id = "eerste"
title = "Eerste stap"
minutes = 20
involvement = true
result = "Er ligt iets."
explanation = "Zo gaat het."
examples = ["Voorbeeld een", "Voorbeeld twee"]
cues = ["Vraag door."]
sources = [{ key = "boek", part = "Hoofdstuk 1" }, { key = "boek" }]

[[step.question]]
id = "eigen"
kind = "items"
count = 3
prompt = "Welke drie?"
help = "Kort."
suggestions = ["Vertrouwen"]

[[step.question]]
id = "eigen.kiezen"
kind = "choice"
count = 2
prompt = "Welke kies je?"
options = [
  { key = "wit", label = "Wit" },
  { key = "zwart", label = "Zwart" },
]

[[step.question]]
id = "eigen.stelling"
kind = "statement"
prompt = "Eens?"
options = [{ key = "eens", label = "Eens" }, { key = "oneens", label = "Oneens" }]

[step.question.published]
title = "Elders"
year = "2017-2018"
source = "boek"
count = 35
percentages = { eens = 63, oneens = 40 }
note = "Samen 103."

[[step.question]]
id = "eigen.getal"
kind = "number"
prompt = "Hoeveel?"
minimum = 0
maximum = 10
unit = "keer"

[[step.question]]
id = "eigen.wegen"
kind = "weigh"
aid = true
prompt = "Hoe zwaar?"
options = [{ key = "a", label = "A" }, { key = "b", label = "B" }]

[[step.question]]
id = "eigen.volgorde"
kind = "rank"
prompt = "In welke volgorde?"
options = [{ key = "a", label = "A" }, { key = "b", label = "B" }]

[[step.question]]
id = "eigen.plek"
kind = "position"
prompt = "Waar sta je?"
poles = ["Links", "Rechts"]

[[step.question]]
id = "eigen.gegevens"
kind = "record"
prompt = "Wat weet je?"
fields = [{ key = "wat", label = "Wat" }]

[[step.question]]
id = "samen"
kind = "records"
count = 5
prompt = "Welke waarden?"
feeds = ["vreemd.stap.samen"]
timeline = { begin = "waarde", end = "waarde" }
fields = [
  { key = "waarde", label = "Waarde", required = true },
  { key = "betekenis", label = "Betekenis" },
]

[[step.question]]
id = "samen.plek"
kind = "position"
prompt = "Waar staan we?"
poles = ["Begin", "Einde"]

[[step]]
id = "tweede"
title = "Tweede stap"
aid = true
result = "Er ligt meer."
explanation = "En verder."

[[step.question]]
id = "samen"
kind = "records"
count = 5
prompt = "Hoe hangt het samen?"

[[step.question.fields]]
key = "welke"
label = "Welke waarde"
reference = "proef.eerste.samen"

[[step.question.fields]]
key = "elders"
label = "Uit een ander programma"
reference = "ander.stap.samen"

[[step.question]]
id = "samen.tekst"
kind = "text"
prompt = "Wat nog meer?"
'''


def broken(old: str, new: str) -> str:
    """The sample with its first `old` replaced."""
    assert old in SAMPLE
    return SAMPLE.replace(old, new, 1)


def faults_of(text: str) -> tuple[ProgrammeFault, ...]:
    """All faults of a programme's text, none if it is sound."""
    try:
        check_programme(text, "proef.toml")
    except ProgrammeFaultsError as error:
        return error.faults
    return ()


def line_of(text: str, mark: str) -> int:
    """The line, from 1, of the first place where `mark` stands."""
    return text[: text.index(mark)].count("\n") + 1

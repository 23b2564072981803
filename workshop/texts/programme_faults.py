"""What is wrong in a programme file: a line per fault, with its place and what is expected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workshop.domain.errors import ProgrammeFault

_TYPES: Final[Mapping[str, str]] = {
    "text": "een tekst tussen aanhalingstekens",
    "integer": "een heel getal",
    "float": "een getal met een punt",
    "boolean": "true of false",
    "date": "een datum",
    "list": "een lijst",
    "table": "een tabel",
}

# {found} and {expected} are data of the fault; a part between ⟨ ⟩ goes when its data is empty.
_SENTENCES: Final[Mapping[str, str]] = {
    "missing_file": "Dit bestand is er niet. Controleer de naam en de map.",
    "unreadable": "Dit bestand kan niet worden geopend. Is het een map, of mag je het niet lezen?",
    "too_large": "Dit bestand is te groot. Een programma heeft hoogstens {first} bytes.",
    "encoding": "Op deze regel staat een teken dat geen UTF-8 is. Sla het bestand op als UTF-8.",
    "syntax": "Dit is geen geldige TOML⟨: {found}⟩. Kijk naar aanhalingstekens, haken en het"
    " =-teken.",
    "too_deep": "Er staan te veel haken binnen elkaar.",
    "newer_format": "Dit bestand heeft formaat {found}. Deze versie leest tot en met {first}."
    " Werk Dialoogavond bij.",
    "missing": "Dit ontbreekt. Zet hier {first} neer.",
    "unknown_key": "Deze naam is onbekend: {found}.⟨ Bedoel je {expected}?⟩",
    "type": "Hier staat {found}. Hier hoort {first}.",
    "empty": "Dit is leeg. Vul het in of haal het weg.",
    "too_long": "Deze tekst heeft {found} tekens. Hoogstens {first} mag.",
    "range": "Dit getal⟨ ({found})⟩ past niet. Kies een getal van {first} tot en met {last}.",
    "how_many": "Hier staan er {found}. Er horen er {first} tot en met {last} te staan.",
    "id": "‘{found}’ kan geen naam zijn. Gebruik kleine letters en cijfers, met een streepje"
    " ertussen, en begin met een letter. Hoogstens 60 tekens.",
    "duplicate": "‘{found}’ staat er al. Kies een andere naam.",
    "kind": "Deze soort vraag bestaat niet: {found}.⟨ Bedoel je {expected}?⟩",
    "who": "Een vraag begint met eigen of samen, niet met {found}.",
    "own_after_joint": "Een eigen vraag staat na een gezamenlijke. Zet eigen vragen eerst.",
    "needed_for_kind": "Een vraag van de soort {found} heeft dit nodig.",
    "not_for_kind": "Een vraag van de soort {found} heeft dit niet.⟨ Wel: {expected}.⟩",
    "minimum_above_maximum": "Het minimum ({found}) is groter dan het maximum ({first}).",
    "reference_unknown": "Er is geen vraag {found}.⟨ Bedoel je {expected}?⟩",
    "reference_not_joint": "{found} is een eigen vraag. Verwijs naar een gezamenlijke vraag."
    "⟨ Bedoel je {expected}?⟩",
    "reference_kind": "De antwoorden op {found} hebben geen woorden om uit te kiezen. Verwijs naar"
    " een vraag van de soort {expected}.",
    "reference_later": "{found} is deze vraag zelf of komt later. Verwijs naar een eerdere vraag.",
    "card_kind": "Deze soort kaarten bestaat niet: {found}.⟨ Bedoel je {expected}?⟩",
    "day": "{found} is geen dag van {first} tot en met {last}. Schrijf bijvoorbeeld 2023-06-01.",
    "beside_unknown": "Deze stap bestaat niet: {found}.⟨ Bedoel je {expected}?⟩",
    "field_unknown": "Er is geen veld {found}.⟨ Bedoel je {expected}?⟩",
    "source_unknown": "Er is geen bron {found}.⟨ Bedoel je {expected}?⟩",
}


def fault_line(fault: ProgrammeFault) -> str:
    """File, line, key, what is wrong and what is expected, on one line."""
    line = f", regel {fault.line}" if fault.line else ""
    key = f", {fault.key}" if fault.key else ""
    return f"{fault.file}{line}{key}: {fault_sentence(fault)}"


def fault_sentence(fault: ProgrammeFault) -> str:
    """What is wrong and what is expected, without its place."""
    typed = fault.code in ("missing", "type")
    expected = [_TYPES.get(word, word) if typed else word for word in fault.expected]
    found = _TYPES.get(fault.found, fault.found) if typed else fault.found
    words = {
        "found": found,
        "expected": ", ".join(expected),
        "first": expected[0] if expected else "",
        "last": expected[-1] if expected else "",
    }
    start, *parts = _SENTENCES[fault.code].split("⟨")
    text = start.format(**words)
    for part in parts:
        optional, _, rest = part.partition("⟩")
        needed = "expected" if "{expected}" in optional else "found"
        text += (optional.format(**words) if words[needed] else "") + rest.format(**words)
    return text

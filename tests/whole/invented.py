"""What invented people answer to any question of any programme, as rows of `antwoorden.csv`."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from workshop.domain.programme import Kind, Who

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.domain.programme import Programme, Question

PEOPLE: Final = tuple(f"Raadslid {number:02}" for number in range(1, 6))
GROUPS: Final = ("Fractie Noord", "Fractie Noord", "Fractie Zuid", "Fractie Zuid", "Fractie Zuid")
DECLINED: Final = "liever geen antwoord"


@dataclass
class Invented:
    """An evening with one programme: what is said at each question."""

    programme: Programme
    rows: list[tuple[str, str, str]] = field(default_factory=list)
    said: dict[str, list[str]] = field(default_factory=dict)
    """Per question the words that a report must hold."""
    mains: dict[str, list[str]] = field(default_factory=dict)
    """Per joint question the words that name its entries."""

    def __post_init__(self) -> None:
        for number, question in enumerate(self.programme.questions()):
            if question.who is Who.OWN:
                self._own(number, question)
            else:
                self._joint(number, question)

    def _own(self, number: int, question: Question) -> None:
        """All answer, but one: at each question another."""
        for at, person in enumerate(PEOPLE):
            if at == number % len(PEOPLE):
                self.rows.append((person, question.id, DECLINED))
                continue
            said = f"Zin {number:03}{'abcde'[at]}"
            if not question.options and question.kind is not Kind.POSITION:
                self.said.setdefault(question.id, []).append(said)
            self.rows.append((person, question.id, _own_cell(question, at, said)))
        self.said.setdefault(question.id, []).extend(each.label for each in question.options)

    def _joint(self, number: int, question: Question) -> None:
        """Two entries where there may be two, and somebody who sees it differently."""
        many = question.kind in {Kind.RECORDS, Kind.ITEMS} and (question.count or 1) > 1
        for at in range(2 if many else 1):
            cell = self._joint_cell(question, f"Regel {number:03}{'ab'[at]}", at)
            self.rows.append(("raad", question.id, cell))
        differs = f"Anders {number:03}"
        self.rows.append(("raad", question.id, f"afwijkend: {differs}"))
        self.said.setdefault(question.id, []).append(differs)

    def _joint_cell(self, question: Question, said: str, at: int) -> str:
        if question.kind is Kind.WEIGH:
            return _points(question, at)
        if question.kind is Kind.POSITION:
            return "2"
        if question.options:
            return "|".join(option.key for option in question.options[: question.count or None])
        cells = [
            self._field(name.key, name.reference, f"{said} {'abcdefgh'[place]}", at)
            for place, name in enumerate(question.fields)
        ]
        words = [text for _, text in cells if text] or [said]
        self.mains.setdefault(question.id, []).append(words[0])
        self.said.setdefault(question.id, []).extend(words)
        return "|".join(f"{key}={text}" for key, text in cells if text) or said

    def _field(self, key: str, reference: str | None, said: str, at: int) -> tuple[str, str]:
        """New words, or those of an earlier entry; nothing of a programme that is not there."""
        if reference is None:
            return key, said
        known = self.mains.get(reference)
        return key, known[at % len(known)] if known else ""

    def write(self, path: Path) -> None:
        """As the file that is taken over."""
        with path.open("w", encoding="utf-8", newline="") as file:
            out = csv.writer(file, delimiter=";")
            out.writerow(("wie", "vraag", "antwoord"))
            out.writerows(self.rows)


def participants(path: Path) -> None:
    """The list of who is there."""
    rows = "".join(f"{who};{of};ja\n" for who, of in zip(PEOPLE, GROUPS, strict=True))
    path.write_text(f"naam;fractie;aanwezig\n{rows}", encoding="utf-8")


def _own_cell(question: Question, at: int, said: str) -> str:
    keys = [option.key for option in question.options]
    match question.kind:
        case Kind.WEIGH:
            return _points(question, at)
        case Kind.RANK:
            return "|".join(keys[at % len(keys) :] + keys[: at % len(keys)])
        case Kind.STATEMENT:
            return keys[at % len(keys)]
        case Kind.CHOICE:
            chosen = range(min(question.count or 1, 2))
            return "|".join(dict.fromkeys(keys[(at + more) % len(keys)] for more in chosen))
        case Kind.POSITION | Kind.NUMBER:
            return str(at - 2)
        case _:
            return said


def _points(question: Question, at: int) -> str:
    """All hundred over two of the options."""
    first, second, *_ = (option.key for option in question.options)
    return f"{first}={60 + at}|{second}={40 - at}"

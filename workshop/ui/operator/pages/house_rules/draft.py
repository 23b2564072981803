"""Rules as they are chosen now: what is not agreed yet outlives the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workshop.domain.house_rules import is_as_person, is_for_group
from workshop.domain.wording import same_name

if TYPE_CHECKING:
    from workshop.domain.events import HouseRulesAgreed
    from workshop.pictures.operator import MinutesPicture


@dataclass
class Choice:
    """A rule that may hold tonight."""

    text: str
    is_chosen: bool = False


class RulesDraft(QObject):
    """In memory only."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.choices: list[Choice] = []
        self.as_person = False
        self.own = ""
        """A rule that is being typed."""
        self._agreed: HouseRulesAgreed | None = None
        self._suggested: tuple[str, ...] = ()

    @classmethod
    def of(cls, owner: QObject) -> RulesDraft:
        """The one that lives as long as `owner`, which pages do not."""
        return owner.findChild(cls) or cls(owner)

    def follow(self, minutes: MinutesPicture) -> bool:
        """Take in what was agreed or suggested meanwhile; whether anything changed."""
        agreed, suggested = minutes.house_rules, minutes.suggested_rules
        if agreed == self._agreed and suggested == self._suggested:
            return False
        if agreed != self._agreed and agreed is not None:
            mine = {each.text for each in self.choices}
            others = [each.text for each in self.choices if each.text not in agreed.rules]
            self.choices = [Choice(text, is_chosen=True) for text in agreed.rules]
            self.choices += [Choice(text) for text in others if text in mine]
            self.as_person = agreed.as_person
        self._agreed, self._suggested = agreed, suggested
        self.choices += [Choice(text) for text in suggested if not self.has(text)]
        return True

    def has(self, text: str) -> bool:
        """Whether this rule is in the list."""
        return any(same_name(each.text) == same_name(text) for each in self.choices)

    def add(self, text: str) -> None:
        """A rule of their own, after the last one that was chosen."""
        chosen = [at for at, each in enumerate(self.choices) if each.is_chosen]
        at = chosen[-1] + 1 if chosen else 0
        self.choices.insert(at, Choice(text))
        self.choose(at, chosen=True)

    def move(self, at: int, by: int) -> int:
        """Let a chosen rule change places with the next chosen one; where it is then."""
        to = at + by
        while 0 <= to < len(self.choices) and not self.choices[to].is_chosen:
            to += by
        if not 0 <= to < len(self.choices):
            return at
        self.choices[at], self.choices[to] = self.choices[to], self.choices[at]
        return to

    @property
    def rules(self) -> tuple[str, ...]:
        """The chosen ones, in order."""
        return tuple(each.text for each in self.choices if each.is_chosen)

    @property
    def says_person(self) -> bool:
        """A chosen rule asks people to speak for themselves."""
        return any(map(is_as_person, self.rules))

    @property
    def says_group(self) -> bool:
        """A chosen rule asks people to speak for their political group."""
        return any(map(is_for_group, self.rules))

    def choose(self, at: int, chosen: bool) -> None:
        """Let a rule hold or not; one that says *niet als fractie* takes its pictures along."""
        self.choices[at].is_chosen = chosen
        if is_as_person(self.choices[at].text):
            self.as_person = chosen

    @property
    def is_agreed(self) -> bool:
        """Nothing differs from what was agreed."""
        agreed = self._agreed
        return agreed is not None and (agreed.rules, agreed.as_person) == (
            self.rules,
            self.as_person,
        )

    @property
    def agreed_before(self) -> bool:
        """Rules were agreed, these or others."""
        return self._agreed is not None and bool(self._agreed.rules)

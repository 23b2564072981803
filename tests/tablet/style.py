"""What a style sheet uses, read by a parser: properties, functions, selectors, media."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import tinycss2

Tokens = Iterable[Any]  # Any: the parser's own nodes


class UnreadableError(Exception):
    """No style of any year."""


@dataclass
class Style:
    """One file, or a piece of one."""

    rules: list[set[str]] = field(default_factory=list)
    """The properties of each rule."""
    functions: set[str] = field(default_factory=set)
    pseudo: set[str] = field(default_factory=set)
    taken_away: set[str] = field(default_factory=set)
    """Pseudo-classes inside `:not()`."""
    units: set[str] = field(default_factory=set)
    media: set[str] = field(default_factory=set)
    at_rules: set[str] = field(default_factory=set)

    @property
    def properties(self) -> set[str]:
        """Of all rules; own variables aside."""
        return {each for rule in self.rules for each in rule if not each.startswith("--")}


def read(text: str) -> Style:
    """What `text` uses. Raises `UnreadableError`."""
    style = Style()
    _rules(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True), style)
    return style


def _rules(rules: Tokens, style: Style) -> None:
    for rule in rules:
        if rule.type == "qualified-rule":
            _selector(rule.prelude, style, style.pseudo)
            style.rules.append(set(_declarations(rule.content, style)))
        elif rule.type == "at-rule":
            style.at_rules.add(rule.lower_at_keyword)
            style.media |= set(re.findall(r"\(([a-z-]+)", tinycss2.serialize(rule.prelude)))
            inside = tinycss2.parse_rule_list(
                rule.content or [], skip_comments=True, skip_whitespace=True
            )
            _rules(inside, style)
        else:
            raise UnreadableError(rule.message)


def _declarations(content: Tokens, style: Style) -> Iterator[str]:
    found = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    for each in found:
        if each.type != "declaration":
            raise UnreadableError(getattr(each, "message", each.type))
        _value(each.value, style)
        yield each.lower_name


def _value(tokens: Tokens, style: Style) -> None:
    for each in tokens:
        if each.type == "function":
            style.functions.add(each.lower_name)
            _value(each.arguments, style)
        elif each.type == "dimension":
            style.units.add(each.lower_unit)
        elif each.type == "() block":
            _value(each.content, style)


def _selector(tokens: Tokens, style: Style, into: set[str]) -> None:
    after_colon = False
    for each in tokens:
        if after_colon and each.type == "ident":
            into.add(each.lower_value)
        elif after_colon and each.type == "function":
            into.add(f"{each.lower_name}()")
            _selector(each.arguments, style, style.taken_away if each.lower_name == "not" else into)
        after_colon = each.type == "literal" and each.value == ":"

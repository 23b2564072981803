"""What a script uses, read from its syntax tree: kinds of syntax, names of the browser, members."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

_NEW_NUMBER: Final = re.compile(r"_|n$")
_PARSER: Final = Parser(Language(tree_sitter_javascript.language()))
_FUNCTIONS: Final = frozenset({"arrow_function", "function_expression", "function_declaration"})
_NAMES: Final = frozenset({"identifier", "shorthand_property_identifier_pattern"})
_DECLARING: Final = frozenset(
    {
        *("variable_declarator", "formal_parameters", "function_declaration", "catch_clause"),
        *("import_specifier", "namespace_import", "function_expression", "for_in_statement"),
    }
)


class UnreadableError(Exception):
    """No script of any year."""


@dataclass
class Script:
    """One file, or a piece of one."""

    kinds: set[str] = field(default_factory=set)
    """Kinds of nodes, by the grammar's names; operators too."""
    free: set[str] = field(default_factory=set)
    """Names that it does not declare itself."""
    called: set[str] = field(default_factory=set)
    """Members that it calls."""
    read: set[str] = field(default_factory=set)
    """Members that it reads or sets."""
    own: set[str] = field(default_factory=set)
    """Members that it makes itself."""
    own_calls: set[str] = field(default_factory=set)
    """Those that are functions."""
    aliases: set[tuple[str, str]] = field(default_factory=set)
    """Members that are another member under a new name."""
    regexes: set[str] = field(default_factory=set)
    """Their patterns."""
    flags: set[str] = field(default_factory=set)


def read(text: str) -> Script:
    """What `text` uses. Raises `UnreadableError`."""
    root = _PARSER.parse(text.encode()).root_node
    if root.has_error:
        raise UnreadableError(text[:80])
    script = Script()
    declared = set(_declared(root))
    functions = set(_functions(root))
    for node in _all(root):
        script.kinds.add(node.type)
        _note(node, script, declared, functions)
    return script


def _note(node: Node, script: Script, declared: set[str], functions: set[str]) -> None:
    match node.type:
        case "member_expression":
            name = _text(node.child_by_field_name("property"))
            is_called = _is(node, "call_expression", "function")
            (script.called if is_called else script.read).add(name)
        case "identifier" | "shorthand_property_identifier" if _text(node) not in declared:
            script.free.add(_text(node))
        case "pair" | "pair_pattern":
            key, value = node.child_by_field_name("key"), node.child_by_field_name("value")
            _made(key, value, script, functions)
        case "assignment_expression":
            left = node.child_by_field_name("left")
            if left is not None and left.type == "member_expression":
                target = left.child_by_field_name("property")
                _made(target, node.child_by_field_name("right"), script, functions)
        case _:
            _note_form(node, script)
    if node.type in {"shorthand_property_identifier", "shorthand_property_identifier_pattern"}:
        script.own.add(_text(node))
        if _text(node) in functions:
            script.own_calls.add(_text(node))


def _note_form(node: Node, script: Script) -> None:
    """What is new in the form of something old."""
    match node.type:
        case "regex_pattern":
            script.regexes.add(_text(node))
        case "regex_flags":
            script.flags |= set(_text(node))
        case "number" if _NEW_NUMBER.search(_text(node)):
            script.kinds.add(_text(node))
        case "catch_clause" if node.child_by_field_name("parameter") is None:
            script.kinds.add("catch without a name")
        case "call_expression" if _text(node.child_by_field_name("function")) == "import":
            script.kinds.add("import while running")


def _made(key: Node | None, value: Node | None, script: Script, functions: set[str]) -> None:
    script.own.add(_text(key))
    if value is not None and (value.type in _FUNCTIONS or _text(value) in functions):
        script.own_calls.add(_text(key))
    if value is not None and value.type == "member_expression":
        script.aliases.add((_text(key), _text(value.child_by_field_name("property"))))


def _functions(root: Node) -> Iterator[str]:
    """Names that stand for a function in this file; imported ones may."""
    for node in _all(root):
        if node.type == "function_declaration":
            yield _text(node.child_by_field_name("name"))
        elif node.type == "variable_declarator":
            value = node.child_by_field_name("value")
            if value is not None and value.type in _FUNCTIONS:
                yield _text(node.child_by_field_name("name"))
        elif node.type == "import_specifier":
            yield _text(node.child_by_field_name("alias") or node.child_by_field_name("name"))


def _declared(root: Node) -> Iterator[str]:
    for node in _all(root):
        if node.type in _DECLARING:
            for part in _declaring_parts(node):
                yield from (_text(each) for each in _all(part) if each.type in _NAMES)
        elif node.type == "arrow_function":
            alone = node.child_by_field_name("parameter")
            if alone is not None:
                yield _text(alone)


def _declaring_parts(node: Node) -> Iterable[Node]:
    if node.type in {"formal_parameters", "namespace_import", "import_specifier"}:
        return [node]
    wanted = {"for_in_statement": "left", "catch_clause": "parameter"}.get(node.type, "name")
    part = node.child_by_field_name(wanted)
    return [] if part is None else [part]


def _is(node: Node, parent: str, name: str) -> bool:
    above = node.parent
    return above is not None and above.type == parent and above.child_by_field_name(name) == node


def _all(node: Node) -> Iterator[Node]:
    left = [node]
    while left:
        node = left.pop()
        yield node
        left += node.children


def _text(node: Node | None) -> str:
    return "" if node is None or node.text is None else node.text.decode()

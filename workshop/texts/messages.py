"""Where the sentences are in a module of this room: each literal that people read is a message.

A message is known by its Dutch text. What an f-string fills in has a name between braces, after
the expression that it stands for. `language` and `catalogue` both find messages here.
"""

from __future__ import annotations

import ast
import re
from inspect import cleandoc
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_METHODS: Final = frozenset(
    {"replace", "split", "rsplit", "partition", "rpartition", "strip", "lstrip", "rstrip"}
    | {"removeprefix", "removesuffix", "startswith", "endswith", "strftime", "encode", "decode"}
    | {"compile", "match", "fullmatch", "sub", "findall"}
)
"""Of texts and patterns: what they are given is no sentence."""
_CODES: Final = {"Named": (1, 2), "Stop": (0,), "get": (0,), "getattr": (1,), "ZoneInfo": (0,)}
"""What is called, and which of its arguments are keys of the keyboard or names of ours."""
_CODE_WORDS: Final = frozenset({"key", "cap", "part"})
"""Named arguments that are the same."""
_CODE_NAMES: Final[dict[str, frozenset[str]]] = {
    "archive": frozenset(
        {"APPRAISALS", "RESTRICTIONS", "LEVELS_LIST", "EVENTS_LIST", "APPRAISALS_LIST"}
        | {"RESTRICTIONS_LIST", "CHECKSUMS_LIST", "RELATIONS_LIST", "FORMATS_LIST", "GM_LIST"}
        | {"SELECTION_LIST", "OWN_LIST_ID", "DOSSIER", "PIECE"}
        | {"CREATION", "APPROVAL", "FREEZING", "EXPORT", "CHANGE"}
    ),
    "handing_over": frozenset({"PATTERN", "PATTERN_PARTS"}),
    "programme_faults": frozenset({"needed"}),
    "ui.editor": frozenset({"STANDARD_OPTIONS"}),
    "ui.operator": frozenset({"KEYS", "MENU_FIRST", "MENU_MORE"}),
}
"""Of each module what holds names of ours, keys, or the words that a standard prescribes."""
_CODE: Final = re.compile(r"pdf|docx|xlsx|csv|md|json|html|utf-8|[A-Z]|F\d+|#[0-9A-F]{6}|gm\d{4}")
"""Ends of file names, keys of the keyboard, a colour, a number."""
_COMMAND_LINE: Final = frozenset({"help", "message", "metavar"})
"""Named arguments of the command line that people read."""

Message = ast.Constant | ast.JoinedStr


def messages(tree: ast.Module, module: str) -> Iterator[Message]:
    """The literals of `tree` that people read, in their order.

    `module` is its short name, `ui.start`. Of the command line only the help is read by people.
    """
    if module.startswith("cli"):
        yield from _of_commands(tree)
        return
    codes = _CODE_NAMES.get(module, frozenset())
    for statement in tree.body:
        if not _names(statement) & codes:
            yield from _within(statement)


def _names(statement: ast.stmt) -> set[str]:
    """What it gives a value."""
    match statement:
        case ast.Assign(targets=targets):
            found: list[ast.expr] = targets
        case ast.AnnAssign(target=target):
            found = [target]
        case _:
            found = []
    return {each.id for each in found if isinstance(each, ast.Name)}


def _of_commands(tree: ast.Module) -> Iterator[Message]:
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef(decorator_list=[_, *_], body=[ast.Expr(value=ast.Constant()), *_]):
                yield node.body[0].value  # type: ignore[attr-defined]  # the case says so
            case ast.keyword(arg=str(name), value=value) if name in _COMMAND_LINE:
                yield from _within(value)
            case _:
                pass


def text_of(message: Message) -> str:
    """Its Dutch text, with `{name}` for what is filled in."""
    if isinstance(message, ast.Constant):
        text = str(message.value)
        return cleandoc(text) if "\n    " in text else text  # help that stands in a docstring
    return "".join(
        str(part.value).replace("{", "{{").replace("}", "}}")
        if isinstance(part, ast.Constant)
        else f"{{{name}}}"
        for name, part in parts_of(message)
    )


def parts_of(message: ast.JoinedStr) -> list[tuple[str, ast.expr]]:
    """(name, part); a piece of text has no name, and no two others have the same."""
    found: list[tuple[str, ast.expr]] = []
    for part in message.values:
        name = _name(part.value) if isinstance(part, ast.FormattedValue) else ""
        taken = {each for each, _ in found}
        number, unique = 1, name
        while name and unique in taken:
            number += 1
            unique = f"{name}{number}"
        found.append((unique, part))
    return found


def _name(expression: ast.expr) -> str:
    """After which a translator recognises it."""
    match expression:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name.lstrip("_").lower()
        case ast.Call(args=[argument]):
            return _name(argument)
        case ast.Call(func=called):
            return _name(called)
        case ast.Subscript(value=whole):
            return _name(whole)
        case _:
            return "text"


def _within(node: ast.AST) -> Iterator[Message]:
    match node:
        case ast.Constant(value=str(text)):
            if _is_read(text):
                yield node
        case ast.JoinedStr():
            if any(isinstance(part, ast.Constant) and _has_letters(part) for part in node.values):
                yield node
            for part in node.values:
                if isinstance(part, ast.FormattedValue):
                    yield from _within(part.value)
        case _:
            for child in _read_by_people(node):
                yield from _within(child)


def _is_read(text: str) -> bool:
    """A sentence, or a word of one; no address, and nothing without letters."""
    is_code = _CODE.fullmatch(text) is not None or text.startswith("https://")
    return not is_code and any(map(str.isalpha, text))


def _has_letters(part: ast.Constant) -> bool:
    return any(map(str.isalpha, str(part.value)))


def _read_by_people(node: ast.AST) -> Iterator[ast.AST]:
    """What is in it that may hold a sentence."""
    match node:
        case node if _is_silent(node):
            return
        case ast.AnnAssign(value=value):
            yield from [value] if value else []
        case ast.FunctionDef(body=body) | ast.ClassDef(body=body):
            yield from body
        case ast.Dict(values=values):
            yield from values
        case ast.Subscript(value=value):
            yield value
        case ast.match_case(body=body, guard=guard):
            yield from [guard] if guard else []
            yield from body
        case ast.Call():
            yield from _of_call(node)
        case _:
            yield from ast.iter_child_nodes(node)


def _is_silent(node: ast.AST) -> bool:
    """Nobody reads a docstring, what is compared, an import, or a name of ours."""
    match node:
        case ast.Expr(value=ast.Constant()) | ast.Compare() | ast.Import() | ast.ImportFrom():
            return True
        case (
            ast.If(test=ast.Name(id="TYPE_CHECKING"))
            | ast.Assign(targets=[ast.Name(id="__all__")])
            | ast.ClassDef(bases=[ast.Name(id="StrEnum")])
        ):
            return True
        case _:
            return False


def _of_call(call: ast.Call) -> Iterator[ast.AST]:
    match call.func:
        case ast.Attribute(attr=name) if name in _METHODS:
            yield call.func
            return
        case ast.Attribute(attr=name) | ast.Name(id=name):
            codes = _CODES.get(name, ())
        case _:
            codes = ()
    yield call.func
    yield from (each for at, each in enumerate(call.args) if at not in codes)
    yield from (each.value for each in call.keywords if each.arg not in _CODE_WORDS)

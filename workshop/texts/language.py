"""Another language: a file that replaces the Dutch sentences while their modules are imported.

Sentences are constants and small functions, and other modules bind them by name when they are
imported. So the sentences are replaced in the source of a module, before it runs: an import hook
reads the source, puts each translated literal in its place and compiles what comes of it. Without
a language file there is no hook, and nothing of this is imported.
"""

from __future__ import annotations

import ast
import sys
import tomllib
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import PathFinder
from string import Formatter
from typing import TYPE_CHECKING, Final, NamedTuple

from workshop.texts.messages import Message, messages, parts_of, text_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from importlib.machinery import ModuleSpec
    from pathlib import Path
    from types import ModuleType

ROOMS: Final = ("workshop.texts", "workshop.cli")
"""The sentences, and the help of the command line."""
OWN: Final = frozenset(
    f"workshop.texts.{each}"
    for each in ("messages", "language", "catalogue", "choosing", "__init__")
)
"""What is about sentences and has none."""

Translations = dict[str, dict[str, str]]
"""Of each module (as `ui.start`, `cli.session`) the Dutch message and what stands for it."""


class Unfit(NamedTuple):
    """A translation that cannot be used: it fills in other things than the Dutch does."""

    module: str
    message: str


def speak(file: Path) -> None:
    """Have all sentences that are imported from now on in the language of `file`.

    Raises `OSError` or `ValueError` where it cannot be read.
    """
    hook = LanguageHook(read(file))
    sys.meta_path.insert(0, hook)


def read(file: Path) -> Translations:
    """What `file` says, without what is still empty. Raises `OSError` or `ValueError`."""
    found = tomllib.loads(file.read_text("utf-8"))
    return {
        module: {dutch: other for dutch, other in table.items() if other and isinstance(other, str)}
        for module, table in found.items()
        if isinstance(table, dict)
    }


def short_name(module: str) -> str:
    """`workshop.texts.ui.start` as `ui.start`, `workshop.cli.session` as `cli.session`."""
    return module.removeprefix("workshop.texts.").removeprefix("workshop.")


def fits(dutch: str, other: str) -> bool:
    """Whether both fill in the same things, in whatever order."""
    try:
        return _filled_in(dutch) == _filled_in(other)
    except ValueError:
        return dutch == other


def _filled_in(text: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)


class LanguageHook(MetaPathFinder):
    """Finds the modules with sentences before anybody else does."""

    def __init__(self, translations: Translations) -> None:
        self._translations = translations

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Where Python finds it, with a loader that translates."""
        known = self._translations.get(short_name(fullname))
        if not known or not fullname.startswith(ROOMS) or fullname in OWN:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and spec.loader is not None:
            spec.loader = _Translating(spec.loader, known)
        return spec


class _Translating(Loader):
    """Of one module."""

    def __init__(self, usual: Loader, translations: Mapping[str, str]) -> None:
        self._usual, self._translations = usual, translations

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._usual.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        name = module.__name__
        source = self._source(name)
        if source is None:
            self._usual.exec_module(module)
            return
        tree = translated(ast.parse(source), self._translations, short_name(name))
        exec(compile(tree, module.__file__ or name, "exec"), module.__dict__)  # noqa: S102 our own

    def _source(self, name: str) -> str | None:
        """None in a bundle that was made without it: then this module stays Dutch."""
        give = getattr(self._usual, "get_source", None)
        found = give(name) if give else None
        return found if isinstance(found, str) else None

    def __getattr__(self, name: str) -> object:
        """Whatever else the usual loader is asked for."""
        return getattr(self._usual, name)


def translated(tree: ast.Module, translations: Mapping[str, str], module: str) -> ast.Module:
    """`tree`, that of `module` (`ui.start`), in the other language as far as translations fit."""
    found = {id(each): text_of(each) for each in messages(tree, module)}
    chosen = {
        place: translations[dutch]
        for place, dutch in found.items()
        if dutch in translations and fits(dutch, translations[dutch])
    }
    _Replacing(chosen).visit(tree)
    return ast.fix_missing_locations(tree)


class _Replacing(ast.NodeTransformer):
    def __init__(self, chosen: Mapping[int, str]) -> None:
        self._chosen = chosen

    def visit_Constant(self, node: ast.Constant) -> ast.expr:
        return self._put(node)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.expr:
        text = self._chosen.get(id(node))
        for part in node.values:  # sentences inside what is filled in
            if isinstance(part, ast.FormattedValue):
                part.value = self.visit(part.value)
        return node if text is None else _filled(node, text)

    def _put(self, node: Message) -> ast.expr:
        text = self._chosen.get(id(node))
        return node if text is None else ast.copy_location(ast.Constant(text), node)


def _filled(node: ast.JoinedStr, text: str) -> ast.expr:
    """The f-string that says `text`, with the same things filled in."""
    values = {name: part for name, part in parts_of(node) if name}
    parts: list[ast.expr] = []
    for words, name, _, _ in Formatter().parse(text):
        if words:
            parts.append(ast.Constant(words))
        if name is not None:
            parts.append(values[name])
    return ast.copy_location(ast.JoinedStr(parts), node)

"""All sentences in one file for a translator, and what a language file still lacks.

python -m workshop.texts.catalogue > fy.toml            every sentence, still empty
python -m workshop.texts.catalogue fy.toml > new.toml   the same with what fy.toml has
python -m workshop.texts.catalogue --check fy.toml      what is missing, unknown or unfit
"""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from workshop.texts.language import OWN, fits, read, short_name
from workshop.texts.messages import messages, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workshop.texts.language import Translations

_WORKSHOP: Final = Path(__file__).resolve().parents[1]
_SHOWN: Final = 20
"""Of what is missing no more is listed."""


class Lacks(NamedTuple):
    """Of a language file: (module, Dutch message) each."""

    missing: list[tuple[str, str]]
    """Not translated yet: these stay Dutch."""
    unknown: list[tuple[str, str]]
    """No sentence of this version."""
    unfit: list[tuple[str, str]]
    """They fill in other things than the Dutch does, and so are left out."""


def catalogue() -> dict[str, list[str]]:
    """Of each module its messages in order, each once."""
    found = {}
    for module, file in _modules():
        tree = ast.parse(file.read_text("utf-8"))
        name = short_name(module)
        found[name] = list(dict.fromkeys(map(text_of, messages(tree, name))))
    return {module: texts for module, texts in found.items() if texts}


def _modules() -> Iterator[tuple[str, Path]]:
    for room in ("texts", "cli"):
        for file in sorted((_WORKSHOP / room).rglob("*.py")):
            parts = file.relative_to(_WORKSHOP).with_suffix("").parts
            module = ".".join(("workshop", *parts)).removesuffix(".__init__")
            if module not in OWN and module != "workshop.texts":
                yield module, file


def written(have: Translations | None = None) -> Iterator[str]:
    """The lines of a language file; what `have` translates is filled in."""
    yield "# Dutch on the left. What stays empty on the right stays Dutch."
    for module, texts in catalogue().items():
        yield f"\n[{quoted(module)}]"
        known = (have or {}).get(module, {})
        yield from (f"{quoted(each)} = {quoted(known.get(each, ''))}" for each in texts)


def lacks(have: Translations) -> Lacks:
    """What a translator has still to look at."""
    all_ = {(module, text) for module, texts in catalogue().items() for text in texts}
    given = {
        (module, text): other for module, table in have.items() for text, other in table.items()
    }
    return Lacks(
        missing=sorted(all_ - set(given)),
        unknown=sorted(set(given) - all_),
        unfit=sorted(key for key, other in given.items() if not fits(key[1], other)),
    )


def quoted(text: str) -> str:
    """As TOML writes a text on one line."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _report(found: Lacks) -> Iterator[str]:
    for name, rows in zip(found._fields, found, strict=True):
        yield f"{name}: {len(rows)}"
        yield from (f"  [{module}] {text}" for module, text in rows[:_SHOWN])


def main(arguments: Sequence[str]) -> int:
    """Print what was asked for; 1 if a checked file has something that cannot be used."""
    is_check = arguments[:1] == ["--check"]
    have = read(Path(arguments[-1])) if arguments else None
    if is_check and have is not None:
        found = lacks(have)
        lines = _report(found)
        status = 1 if found.unfit or found.unknown else 0
    else:
        lines, status = written(have), 0
    for line in lines:
        print(line)  # noqa: T201 that is what it is for
    return status


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

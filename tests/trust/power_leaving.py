"""The process whose power is cut while something leaves the house: `FOLDER FORMS [FAULT]`.

Each form is written twice, so that there is an older file to be replaced; and own programmes are
saved as the editor saves them.
"""

from __future__ import annotations

import sys
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.evening.leaving import AGREEMENT, FACTS, LEAVING, make
from tests.trust.jobs import Ready
from tests.trust.power_child import FAULTS, SESSION, Receipts
from workshop.content.programmes import programmes
from workshop.domain import commands as c
from workshop.domain.ids import EntryId, QuestionId
from workshop.domain.tree import as_table, put
from workshop.evening import open_evening
from workshop.evening.archiving import archive_in, zip_of
from workshop.evening.sealing import agree_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.evening import Evening

TARGET: Final = "naar-buiten"
PROGRAMMES: Final = "programmas"
_JOINT: Final = QuestionId("visie.waarden.samen")
_ONCE: Final = frozenset({"certificaat"})
"""Never replaced."""


def play(folder: Path, forms: tuple[str, ...], receipts: Receipts) -> None:
    """All `forms`, twice; `archief` seals the evening first; `programma` needs none."""
    make(folder / SESSION)
    receipts.say(Ready("made"))
    if "programma" in forms:
        for told in _programmes(folder):
            receipts.say(Ready(told))
    with open_evening(folder / SESSION) as evening:
        for turn in range(2):
            for form in forms:
                if form in LEAVING and (turn == 0 or form not in _ONCE) and form != "archief":
                    target = folder / f"{TARGET}.{form}"
                    LEAVING[form].write(evening, target, None)
                    receipts.say(Ready(f"left {_digest(target)} {target.name}"))
            _change(evening)
        if "archief" in forms:
            _archive(folder, evening, receipts)


def _change(evening: Evening) -> None:
    main = evening.look(lambda state: state.questions[_JOINT].main_field)
    evening.do(c.SetEntry(_JOINT, EntryId("f"), {main: "Nabijheid"}, "En dat ook"))


def _archive(folder: Path, evening: Evening, receipts: Receipts) -> None:
    agree_in(evening, AGREEMENT)
    receipts.say(Ready("agreed"))
    target = folder / TARGET
    archive_in(evening, target, FACTS, with_session=True)
    for each in (zip_of(target), *sorted(target.iterdir())):
        receipts.say(Ready(f"left {_digest(each)} {each.relative_to(folder)}"))


def _programmes(folder: Path) -> Iterator[str]:
    """As typed in the editor: drafts, put to use, another version, and a file for a colleague."""
    from workshop.desktop.programme_bench import ProgrammeBench

    bench = ProgrammeBench(folder / PROGRAMMES, folder)
    opened = bench.adapt(programmes()[0].id)
    used = folder / PROGRAMMES / f"{opened.document['id']}.toml"
    given = folder / f"{TARGET}.toml"
    for turn in range(4):
        document = as_table(put(opened.document, ("summary",), f"Versie {turn} van de tekst."))
        bench.keep(opened.draft, document)
        draft = folder / PROGRAMMES / "concepten" / f"{opened.draft}.toml"
        yield f"left {_digest(draft)} {draft.relative_to(folder)}"
        yield f"gone {draft.relative_to(folder)}"  # soon, and then it may be
        bench.put_to_use(opened.draft, document)
        yield f"left {_digest(used)} {used.relative_to(folder)}"
        bench.save_as(given, document)
        yield f"left {_digest(given)} {given.name}"


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    where, forms_, *fault_ = sys.argv[1:]
    FAULTS["".join(fault_)]()
    with closing(Receipts(Path(where))) as receipts_:
        play(Path(where), tuple(forms_.split(",")), receipts_)

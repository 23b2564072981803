"""What the ids of the shipped programmes mean: never changed, never used again.

`python -m tests.content.contract` writes down what is new; it changes no line that is there.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workshop.content.programmes import programmes

if TYPE_CHECKING:
    from workshop.domain.programme import Question

FILE: Final = Path(__file__).with_name("contract.json")


def meaning(question: Question) -> str:
    """Its kind, and the keys by which answers are kept: of its options, its fields, its poles."""
    fields = [
        f"{field.key}>{field.reference}" if field.reference else field.key
        for field in question.fields
    ]
    keys = [option.key for option in question.options]
    return " ".join([question.kind, *keys, *fields, *(question.poles or ())])


def written() -> dict[str, str]:
    """The meaning of each question id, as written down."""
    found: dict[str, str] = json.loads(FILE.read_text("utf-8"))
    return found


def shipped() -> dict[str, str]:
    """The meaning of each question id of the shipped programmes."""
    return {str(each.id): meaning(each) for of in programmes() for each in of.questions()}


def main() -> None:
    """Add what is new."""
    known = written() if FILE.exists() else {}
    text = json.dumps(shipped() | known, indent=1, sort_keys=True, ensure_ascii=False)
    FILE.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

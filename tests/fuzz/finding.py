"""An input that broke a promise, kept on disk with what happened."""

from __future__ import annotations

import base64
import json
import traceback
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Final, Self

_OWN: Final = f"{Path(__file__).resolve().parents[2]}/workshop/"
_KEY_DIGITS: Final = 12


@dataclass(frozen=True)
class Finding:
    """Known by its key: the kind of error, and where in the program it came from."""

    target: str
    kind: str
    where: str
    said: str
    trace: str = ""
    input: bytes = b""

    @property
    def key(self) -> str:
        told = "\n".join((self.target, self.kind, self.where))
        return sha256(told.encode("utf-8", "replace")).hexdigest()[:_KEY_DIGITS]

    @classmethod
    def of(cls, target: str, error: BaseException, data: bytes) -> Self:
        """What `error` says of the input `data`."""
        frames = traceback.extract_tb(error.__traceback__)
        own = [each for each in frames if each.filename.startswith(_OWN)]
        last = own[-1] if own else None
        where = f"{last.filename.removeprefix(_OWN)}:{last.name}" if last else ""
        trace = "".join(traceback.format_exception(error))
        return cls(target, type(error).__name__, where, str(error)[:500], trace[-6_000:], data)

    def line(self) -> str:
        """For a person."""
        return f"{self.kind} in {self.where or '?'}: {self.said[:120]}"

    # --- on disk ---------------------------------------------------------------------------

    def keep(self, folder: Path) -> bool:
        """Write it to `folder`, unless a smaller input of its key is there; True: it is new."""
        path = folder / f"{self.target}-{self.key}.json"
        is_new = not path.exists()
        if not is_new and len(Finding.read(path).input) <= len(self.input):
            return False
        folder.mkdir(parents=True, exist_ok=True)
        plain = asdict(replace(self, input=b"")) | {"input": base64.b64encode(self.input).decode()}
        path.write_text(json.dumps(plain, indent=1), encoding="utf-8", errors="replace")
        path.with_suffix(".bin").write_bytes(self.input)
        return is_new

    @classmethod
    def read(cls, path: Path) -> Finding:
        """What `keep` wrote."""
        found = json.loads(path.read_text(encoding="utf-8"))
        return cls(**found | {"input": base64.b64decode(found["input"])})

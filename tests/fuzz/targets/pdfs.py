"""A report that somebody gives to *verify*: a really sealed one, and what was done to it."""

from __future__ import annotations

import contextlib
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Final

from tests.fuzz.made import NOW, Made
from tests.fuzz.mutations.plain import mutated
from tests.fuzz.target import Run, Target, promised
from workshop.evening.verifying import verify_with

_HEAD: Final = b"pdf recipe"
_BOMB: Final = zlib.compress(zlib.compress(bytes(200_000_000), 9), 9)
_SWAPPED: Final = (
    "/ByteRange [",
    "/Contents <",
    "startxref\n",
    "/Prev ",
    "/Size ",
    "/Root ",
    "/Length ",
    "/Count ",
    "/Kids [",
    "/Parent ",
    "/Pages ",
    "/AcroForm ",
    "/Fields [",
    "/SigFlags ",
    "/Type /Sig",
    "/FT /Sig",
    "/V ",
    "/W [",
    "/Index [",
    "/Filter ",
    "/Type /XRef",
    "/Type /ObjStm",
    "/N ",
    "/First ",
    "/SubFilter ",
    "/M (D:",
    "/Perms ",
    "/DocMDP ",
    " 0 obj",
    "endobj",
    "stream\n",
    "trailer",
    "%%EOF",
    "xref\n",
)
_INTO: Final = (
    "",
    "0",
    "-1 ",
    "0 0 0 0 ",
    "99999999999999999999 ",
    "9999999 0 R ",
    "1 0 R ",
    "2 0 R 2 0 R ",
    "null ",
    "[" * 2_000,
    "<<" * 2_000,
    "(" * 2_000,
    "<",
    "/X ",
    "true ",
    "1e999 ",
    "[/FlateDecode /FlateDecode /FlateDecode] ",
    "/LZWDecode ",
    "/ASCIIHexDecode ",
    "/Crypt ",
    "9" * 5_000 + " ",
)
_ADDED: Final = (
    "\n9000 0 obj\n<< /Type /Catalog /Pages 9000 0 R >>\nendobj\n"
    "trailer << /Root 9000 0 R /Size 9001 >>\nstartxref\n0\n%%EOF\n",
    "\nxref\n0 99999999\ntrailer << /Size 99999999 /Root 1 0 R >>\nstartxref\n{end}\n%%EOF\n",
    "\nxref\n0 1\n0000000000 65535 f \ntrailer << /Size 1 /Root 1 0 R /Prev {end} >>\n"
    "startxref\n{end}\n%%EOF\n",
    "\n9000 0 obj\n<< /Length 9000 0 R >>\nstream\nx\nendstream\nendobj\nstartxref\n{end}\n%%EOF\n",
    "\ntrailer << /Root << /Pages << /Kids [" + "<< /Kids [" * 500 + "\nstartxref\n{end}\n%%EOF\n",
    "\nxref\n0 0\ntrailer << /Size 10 /Root 1 0 R /Encrypt << /Filter /Standard /V 5 /R 6 /O ()"
    " /U () /P -1 >> >>\nstartxref\n{end}\n%%EOF\n",
    "%%EOF\n",
    "\0" * 3_000,
)


@contextlib.contextmanager
def _verifying(made: Made, place: Path) -> Iterator[Run]:
    base, file = made.pdf.read_bytes(), place / "verslag.pdf"

    def run(data: bytes) -> str:
        whole = _whole(data, base)
        file.write_bytes(whole)
        found = verify_with(file, (), now=NOW)
        promised(file.read_bytes() == whole, "verifying changed the report")
        held = bool(found.seals) and not found.reason
        promised(whole == base or not held, "a report that was changed counts as unchanged")
        return found.reason or "unchanged"

    yield run


def _whole(data: bytes, base: bytes) -> bytes:
    """A recipe's deeds on the sealed report; else the bytes are the file."""
    if not data.startswith(_HEAD):
        return data
    made = base
    for each in data.split(b"\n")[1:]:
        made = _done(made, each.decode("latin-1"))
    return made


def _done(made: bytes, deed: str) -> bytes:
    with contextlib.suppress(ValueError, OverflowError, UnicodeError, IndexError):
        verb, at, rest = (*deed.split(" ", 2), "", "")[:3]
        text = rest.encode("latin-1").decode("unicode_escape").encode("latin-1", "replace")
        match verb:
            case "cut":
                return made[: int(float(at) * len(made))]
            case "flip":
                place = int(float(at) * len(made))
                return made[:place] + bytes([made[place] ^ int(rest)]) + made[place + 1 :]
            case "insert":
                place = int(float(at) * len(made))
                return made[:place] + text + made[place:]
            case "append":
                return made + text.replace(b"{end}", str(len(made) + 1).encode())
            case "bomb":
                head = b"\n9001 0 obj\n<< /Type /XRef /Size 9 /W [1 2 1] /Root 1 0 R /Length %d"
                head += b" /Filter [/FlateDecode /FlateDecode] >>\nstream\n"
                tail = b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n"
                return made + head % len(_BOMB) + _BOMB + tail % (len(made) + 1)
            case "swap":
                word, _, value = text.partition(b"\t")
                return _swapped(made, int(at), word, value)
            case _:
                pass
    return made


def _swapped(made: bytes, number: int, word: bytes, value: bytes) -> bytes:
    """What stands behind the `number`th of these words, up to a blank, becomes `value`."""
    places, at = list[int](), -1
    while (at := made.find(word, at + 1)) >= 0:
        places.append(at + len(word))
    place = places[number % len(places)] if places else len(made)
    end = place
    while end < len(made) and made[end : end + 1] not in b" \n>]/":
        end += 1
    return made[:place] + value + made[end:]


def _mutated(data: bytes, random: Random) -> bytes:
    if not data.startswith(_HEAD):
        return mutated(data, random)
    lines = data.split(b"\n")
    if len(lines) > 1 and random.random() < 0.4:
        del lines[random.randrange(1, len(lines))]
    for _ in range(random.choice((1, 1, 2))):
        lines.insert(random.randint(1, len(lines)), _deed(random).encode("latin-1"))
    return b"\n".join(lines)


def _deed(random: Random) -> str:
    at = f"{random.random():.5f}"
    match random.randrange(12):
        case 0:
            return f"cut {at}"
        case 1 | 2:
            return f"flip {at} {1 << random.randrange(8)}"
        case 3:
            return f"insert {at} {_written(random.choice(_INTO))}"
        case 4 | 5:
            return f"append x {_written(random.choice(_ADDED))}"
        case 6:
            return "bomb" if random.random() < 0.2 else f"cut {at}"
        case _:
            pair = f"{random.choice(_SWAPPED)}\t{random.choice(_INTO)}"
            return f"swap {random.randint(0, 9)} {_written(pair)}"


def _written(text: str) -> str:
    return text.encode("unicode_escape").decode("ascii")


def _corpus(made: Made) -> Sequence[bytes]:
    small = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
    return [_HEAD, small]


TARGETS: Final = (
    Target("verslagen", _verifying, _corpus, _mutated, longest=32 * 1024, cpu_s=10.0, short=14),
)

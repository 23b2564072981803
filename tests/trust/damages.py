"""Ways in which a session gets damaged, each of which changes the files in a folder."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

from tests.trust.damage_evening import NAME
from workshop.store.backup_folder import backups_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path
    from random import Random

    from tests.trust.damage_evening import Images

PAGE: Final = 4096
_EVENTS, _WORDS = b"AnswerSubmitted", b"woorden"


def _changed(folder: Path, change: Callable[[bytearray], None]) -> None:
    path = folder / NAME
    data = bytearray(path.read_bytes())
    change(data)
    path.write_bytes(data)


def truncated(folder: Path, _: Images, random: Random) -> None:
    _changed(folder, lambda data: data.__delitem__(slice(random.randrange(len(data)), None)))


def one_page_wiped(folder: Path, _: Images, random: Random) -> None:
    _wipe(folder, [random.randrange((folder / NAME).stat().st_size // PAGE)], b"\0")


def several_pages_wiped(folder: Path, _: Images, random: Random) -> None:
    pages = range((folder / NAME).stat().st_size // PAGE)
    _wipe(folder, random.sample(pages, min(len(pages), 4)), random.choice([b"\0", b"\xff", b"x"]))


def _wipe(folder: Path, pages: Iterable[int], filling: bytes) -> None:
    def change(data: bytearray) -> None:
        for page in pages:
            data[page * PAGE : (page + 1) * PAGE] = filling * PAGE

    _changed(folder, change)


def sector_of_noise(folder: Path, _: Images, random: Random) -> None:
    def change(data: bytearray) -> None:
        place = random.randrange(len(data) // 512) * 512
        data[place : place + 512] = random.randbytes(512)

    _changed(folder, change)


def _flip(where: Callable[[bytes, int], bool]) -> Callable[[Path, Images, Random], None]:
    """One bit in each of a few bytes of a page that `where` accepts."""

    def damage(folder: Path, _: Images, random: Random) -> None:
        def change(data: bytearray) -> None:
            starts = range(0, len(data) - PAGE + 1, PAGE)
            fitting = [at for at in starts if where(bytes(data[at : at + PAGE]), at)] or [0]
            start = random.choice(fitting)
            for _ in range(random.choice((1, 1, 3))):
                data[start + random.randrange(PAGE)] ^= 1 << random.randrange(8)

        _changed(folder, change)

    return damage


def header_flipped(folder: Path, _: Images, random: Random) -> None:
    def change(data: bytearray) -> None:
        data[random.randrange(100)] ^= 1 << random.randrange(8)

    _changed(folder, change)


def a_word_flipped(folder: Path, _: Images, random: Random) -> None:
    def change(data: bytearray) -> None:
        places = [at for at in range(len(data)) if data.startswith(_WORDS, at)]
        data[random.choice(places) + random.randrange(len(_WORDS))] ^= 1

    _changed(folder, change)


def an_event_flipped(folder: Path, _: Images, random: Random) -> None:
    def change(data: bytearray) -> None:
        places = [at for at in range(len(data)) if data.startswith(_EVENTS, at)]
        data[random.choice(places or [5000]) + random.randrange(40)] ^= 1 << random.randrange(7)

    _changed(folder, change)


def emptied(folder: Path, _: Images, __: Random) -> None:
    (folder / NAME).write_bytes(b"")


def deleted(folder: Path, _: Images, __: Random) -> None:
    (folder / NAME).unlink()


def another_program(folder: Path, _: Images, random: Random) -> None:
    (folder / NAME).write_bytes(b"%PDF-1.7\n" + random.randbytes(20_000))


def older_copy(folder: Path, images: Images, random: Random) -> None:
    """A synced folder puts back what was there before the backup was made."""
    (backup,) = backups_of(folder / NAME)[-1:]
    older = backup.path.read_bytes()
    backup.path.write_bytes(images.saved[-1])
    (folder / NAME).write_bytes(random.choice([older, images.saved[0]]))


def torn_without_journal(folder: Path, images: Images, random: Random) -> None:
    """A crash in the middle of the last commit, after which somebody tidied the journal away."""
    before, after = images.saved[-2:]
    whole = bytearray(before.ljust(len(after), b"\0"))
    for page in range(len(after) // PAGE):
        if random.random() < 0.5:
            whole[page * PAGE : (page + 1) * PAGE] = after[page * PAGE : (page + 1) * PAGE]
    (folder / NAME).write_bytes(whole)


def torn_with_journal(folder: Path, images: Images, random: Random) -> None:
    torn_without_journal(folder, images, random)
    _put_journal(folder, images.saved[-2], range(len(images.saved[-2]) // PAGE))


def journal_of_before(folder: Path, images: Images, random: Random) -> None:
    """Of the same evening, before its backup: those pages would come back among newer ones."""
    before = images.early
    pages = range(len(before) // PAGE)
    _put_journal(folder, before, sorted(random.sample(pages, random.randint(1, len(pages)))))


def journal_of_another(folder: Path, images: Images, random: Random) -> None:
    """Of another evening that had this name."""
    other = _garbled(images.saved[-1])
    pages = range(len(other) // PAGE)
    _put_journal(folder, other, sorted(random.sample(pages, random.randint(1, len(pages)))))


def _garbled(data: bytes) -> bytes:
    return data.replace(b"woorden", b"zaterdg").replace(b"Deelnemer", b"Bezoekers")


def journal_of_noise(folder: Path, _: Images, random: Random) -> None:
    (folder / f"{NAME}-journal").write_bytes(random.randbytes(3000))


def _put_journal(folder: Path, data: bytes, pages: Iterable[int]) -> None:
    """A rollback journal: https://sqlite.org/fileformat2.html, section 3."""
    pages, nonce, sector = list(pages), 12345, 512
    header = bytes.fromhex("d9d505f920a163d7")
    header += struct.pack(">5I", len(pages), nonce, len(data) // PAGE, sector, PAGE)
    records = bytearray(header.ljust(sector, b"\0"))
    for page in pages:
        content = data[page * PAGE : (page + 1) * PAGE]
        checksum = nonce + sum(content[at] for at in range(PAGE - 200, 0, -200))
        records += struct.pack(">I", page + 1) + content + struct.pack(">I", checksum & 0xFFFFFFFF)
    (folder / f"{NAME}-journal").write_bytes(records)


def with_its_backup(folder: Path, images: Images, random: Random) -> None:
    """The newest backup has suffered too."""
    several_pages_wiped(folder, images, random)
    (backup,) = backups_of(folder / NAME)[-1:]
    data = bytearray(backup.path.read_bytes())
    place = random.randrange(len(data) - PAGE)
    data[place : place + PAGE] = b"\0" * PAGE
    backup.path.write_bytes(data)


DAMAGES: Final[Mapping[str, Callable[[Path, Images, Random], None]]] = {
    "truncated": truncated,
    "one page wiped": one_page_wiped,
    "several pages wiped": several_pages_wiped,
    "a sector of noise": sector_of_noise,
    "flipped: header": header_flipped,
    "flipped: page of a table": _flip(lambda page, at: at > 0 and page[0] == 0x0D),
    "flipped: page of an index": _flip(lambda page, at: at > 0 and page[0] in {0x0A, 0x02}),
    "flipped: page above others": _flip(lambda page, at: at > 0 and page[0] in {0x05, 0x02}),
    "flipped: free or continued page": _flip(
        lambda page, at: at > 0 and page[0] not in {0x0D, 0x0A, 0x05, 0x02}
    ),
    "flipped: a word": a_word_flipped,
    "flipped: an event": an_event_flipped,
    "emptied": emptied,
    "deleted": deleted,
    "overwritten by another program": another_program,
    "an older copy put back": older_copy,
    "journal deleted after a crash": torn_without_journal,
    "journal there after a crash": torn_with_journal,
    "journal of before": journal_of_before,
    "journal of another evening": journal_of_another,
    "journal of noise": journal_of_noise,
    "the newest backup damaged too": with_its_backup,
}
"""By name; each gets a folder of its own, the images and a seeded `Random`."""

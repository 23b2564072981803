"""What leaves the house: names of files, the line for the council's information system, import."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workshop.domain.wording import clean
from workshop.texts import promises
from workshop.texts.counting import counted
from workshop.texts.dates import day_month_year, dutch_date
from workshop.texts.outline import front

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workshop.domain.settings import Publicity

# --- taken over in a new evening ------------------------------------------------------------

_TAKEN_OVER: Final = " (overgenomen)"


def taken_over(title: str) -> str:
    """The title of an evening made from another: nobody takes it for the sealed one."""
    return title if title.endswith(_TAKEN_OVER) else f"{title}{_TAKEN_OVER}"


def brought(name: str, date: str, answers: int, entries: int) -> str:
    """What came along from an earlier evening or from a fraction."""
    joint = counted(answers, "gezamenlijk antwoord", "gezamenlijke antwoorden")
    rows = counted(entries, "regel", "regels")
    return f"Meegenomen van {name}, {dutch_date(date)}: {joint} met {rows}."


def imported(path: str, title: str, date: str, answers: int, people: int) -> str:
    """What was taken over, and what this is not."""
    joint = counted(answers, "gezamenlijk antwoord", "gezamenlijke antwoorden")
    listed = counted(people, "deelnemer", "deelnemers")
    return "\n".join(
        (
            f"De avond staat in {path}: ‘{title}’ van {dutch_date(date)}, met {joint} en {listed}.",
            "Dit is een nieuwe avond, niet het verzegelde verslag. Losse antwoorden, peilingen,"
            " stippen en tijden zijn niet overgenomen.",
        )
    )


# --- the line for the RIS -------------------------------------------------------------------

RIS_COPY: Final = "Kopieer regel voor het RIS"
RIS_COPIED: Final = "De regel staat op het klembord."
RIS_TYPE: Final = "Verslag dialoogavond"
_NO_ITEM: Final = "nog geen agendapunt"
_BETWEEN: Final = " | "


@dataclass(frozen=True)
class RisFacts:
    """What a council's information system asks of a document."""

    title: str
    date: str
    """ISO 8601: of the evening."""
    municipality: str
    publicity: Publicity
    status: str
    """Such as *Akkoord aanwezigen, versie 1*."""
    council_date: str = ""
    """ISO 8601; empty until the council adopted the report."""
    item: str = ""


def ris_line(facts: RisFacts) -> str:
    """Title, type, date, item and publicity on one line, to paste; never a line break."""
    if facts.council_date:
        item = f"raadsvergadering {day_month_year(facts.council_date)}, agendapunt {facts.item}"
    else:
        item = _NO_ITEM
    parts = (
        f"{facts.title}, {front.municipality(facts.municipality)}",
        f"{RIS_TYPE} ({facts.status})",
        day_month_year(facts.date),
        item,
        promises.PUBLICITY_NAME[facts.publicity],
    )
    return _BETWEEN.join(" ".join(part.replace("|", "/").split()) for part in parts if part)


# --- names of files -------------------------------------------------------------------------

PATTERN: Final = "{datum} dialoogavond {titel} {soort} {versie}"
"""What a file is called unless the preferences say otherwise."""
PATTERN_TITLE: Final = "Naam van bestanden"
PATTERN_WRONG: Final = (
    "Dit kan niet. Gebruik {soort} en verder alleen {datum}, {titel}, {gemeente} en {versie}."
)
PATTERN_PARTS: Final = ("datum", "titel", "gemeente", "soort", "versie")
_LONGEST: Final = 200
"""UTF-8 bytes of a name without its ending: most systems hold 255, a folder takes its part."""
_LONGEST_PART: Final = 90
NAMELESS: Final = "avond"
"""An evening's file, where nothing of its date and title can stand in a name."""
_FORBIDDEN: Final = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
"""Windows refuses them in a name, and some of them every system."""
_DEVICES: Final = re.compile(
    r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(?:\.|$)", re.IGNORECASE
)
"""Names that Windows keeps for devices, whatever follows the dot."""
_PART: Final = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class NameFacts:
    """What a name is made of."""

    date: str
    title: str
    municipality: str
    version: str
    """`v1` or `concept 2`."""

    def parts(self, kind: str) -> Mapping[str, str]:
        """Under the names that a pattern uses."""
        values = (self.date, self.title, self.municipality, kind, self.version)
        return {
            name: safe_part(value, _LONGEST_PART)
            for name, value in zip(PATTERN_PARTS, values, strict=True)
        }


def version(number: int, *, is_sealed: bool) -> str:
    """As it stands in a file's name."""
    return f"v{number}" if is_sealed else f"concept {number}"


def sealed_name(session: str, version: int, *, adopted: bool) -> str:
    """Of a sealed report beside its session, unless somebody chooses another."""
    return f"{session}-verslag-v{version}{'-vastgesteld' if adopted else ''}.pdf"


def sealed_by_pattern(facts: NameFacts, pattern: str, *, adopted: bool) -> str:
    """The same by the pattern that was set."""
    return file_name(facts, "verslag vastgesteld" if adopted else "verslag", "pdf", pattern)


def is_pattern(pattern: str) -> bool:
    """Whether it names only parts that there are, and tells kinds of files apart."""
    found = _PART.findall(pattern)
    rest = _PART.sub("", pattern)
    is_clean = not _FORBIDDEN.search(rest) and not set("{}") & set(rest)
    return "soort" in found and set(found) <= set(PATTERN_PARTS) and is_clean


def example(facts: NameFacts, pattern: str) -> str:
    """Under the field: what the report would be called, or what is wrong with the pattern."""
    if pattern and not is_pattern(pattern):
        return PATTERN_WRONG
    return f"Bijvoorbeeld: {file_name(facts, 'verslag', 'pdf', pattern)}"


def file_name(facts: NameFacts, kind: str, ending: str, pattern: str = PATTERN) -> str:
    """A name that every system takes; a pattern that is none counts as not set.

    `kind` is what the file holds (*verslag*), `ending` without its dot.
    """
    chosen = pattern if is_pattern(pattern) else PATTERN
    parts = facts.parts(kind)
    stem = safe_part(_PART.sub(lambda found: parts[found[1]], chosen), _LONGEST)
    return f"{kind} {stem}.{ending}" if is_device(stem) else f"{stem or kind}.{ending}"


def is_device(stem: str) -> bool:
    """Whether Windows keeps the name for a device."""
    return _DEVICES.match(stem) is not None


def safe_part(words: str, longest: int) -> str:
    """`words` as a part of a file's name: on one line, of at most `longest` bytes.

    Without what such a name may not hold or end with, nor what makes it look like another one.
    """
    line = " ".join(clean(_FORBIDDEN.sub(" ", words)).split())
    return line.encode("utf-8", "ignore")[:longest].decode("utf-8", "ignore").strip(" .")

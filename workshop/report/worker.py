"""The other end of `rendering`: data in on stdin, a PDF on disk, a line of JSON out."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from workshop.domain.codec import decode
from workshop.domain.errors import WriteFailedError
from workshop.pictures.report_data import ReportData
from workshop.report import files
from workshop.report.layout import lay_out
from workshop.report.outline import outline
from workshop.report.outline.blocks import SealMark
from workshop.report.tagged import patches

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from workshop.report.tagged.document import Built

# Any: what came out of JSON, until it is decoded.


def _report(model: dict[str, Any]) -> Built:
    data: ReportData = decode(ReportData, model["data"], None)
    return lay_out(outline(data, [SealMark(*each) for each in model["seals"]]), data)


def _poster(model: dict[str, Any]) -> Built:
    from workshop.report.layout.poster import lay_out_poster

    return lay_out_poster(decode(ReportData, model["data"], None))


def _residents(model: dict[str, Any]) -> Built:
    from workshop.report.layout.residents import lay_out_residents

    return lay_out_residents(decode(ReportData, model["data"], None))


def _forms(model: dict[str, Any]) -> Built:
    from workshop.report.paper.forms import lay_out_forms
    from workshop.report.paper.sheets import FormsData

    return lay_out_forms(decode(FormsData, model["data"], None))


def _cards(model: dict[str, Any]) -> Built:
    from workshop.report.paper.cards import lay_out_cards
    from workshop.report.paper.sheets import Deck

    return lay_out_cards(decode(Deck, model["data"], None))


def _room(model: dict[str, Any]) -> Built:
    from workshop.report.paper.ahead import lay_out_room
    from workshop.report.paper.sheets import AheadData

    return lay_out_room(decode(AheadData, model["data"], None))


def _case(model: dict[str, Any]) -> Built:
    from workshop.report.paper.ahead import lay_out_case
    from workshop.report.paper.sheets import AheadData

    return lay_out_case(decode(AheadData, model["data"], None))


def _statement(model: dict[str, Any]) -> Built:
    from workshop.pictures.statement import StatementData
    from workshop.report.layout.statement import lay_out_statement

    return lay_out_statement(decode(StatementData, model["data"], None))


def _comparison(model: dict[str, Any]) -> Built:
    from workshop.pictures.comparing import EveningsCompared
    from workshop.report.layout.evenings import lay_out_evenings

    return lay_out_evenings(decode(EveningsCompared, model["data"], None), model["at"])


_BUILD: Final[Mapping[str, Callable[[dict[str, Any]], Built]]] = {
    "report": _report,
    "kompas": _poster,
    "inwoners": _residents,
    "forms": _forms,
    "cards": _cards,
    "room": _room,
    "case": _case,
    "verklaring": _statement,
    "vergelijking": _comparison,
}


def main() -> int:
    """Make one document; ends with another status than 0 only for a bug."""
    patches.apply()
    model = json.load(sys.stdin.buffer)
    built = _BUILD[model.get("kind", "report")](model)
    try:
        files.write_durably(Path(model["target"]), built.pdf)
    except WriteFailedError as error:
        answer: dict[str, object] = {"refused": error.reason}
    else:
        answer = {"missing": built.missing, "pages": built.pages}
    sys.stdout.buffer.write(json.dumps(answer).encode())
    return 0

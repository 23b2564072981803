"""The dossier, its pieces and their files as MDTO 1.0.1 describes them."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from workshop.domain.archive import Appraisal, Restriction, end_of_term
from workshop.report.archive import mdto_terms as terms
from workshop.report.archive.elements import Node, document, local_moment, node, words
from workshop.report.archive.mdto_events import events
from workshop.report.archive.pieces import ACCOUNT, MEETING, SESSION, dossier_id
from workshop.texts import archive as told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workshop.report.archive.pieces import Piece
    from workshop.report.archive.source import ArchiveSource

NAMESPACE: Final = "https://www.nationaalarchief.nl/mdto"
SCHEMA: Final = "https://www.nationaalarchief.nl/mdto/MDTO-XML1.0.1.xsd"


def dossier(source: ArchiveSource, pieces: Sequence[Piece]) -> bytes:
    """The whole of one evening."""
    data, facts = source.data, source.facts
    made = node("informatieobject", terms.identity(dossier_id(source), told.APP))
    if facts.case_number.strip():
        made.append(terms.identity(facts.case_number, f"{told.CASES} {facts.creator}"))
    made.append(words("naam", told.name_of(data)))
    made.append(terms.term("aggregatieniveau", told.DOSSIER, told.LEVELS_LIST))
    made.extend(_contents(source))
    made.extend(events(source, has_answers=True))
    made.extend(_appraisal(source))
    made.extend(terms.reference("bevatOnderdeel", each.name, each.id) for each in pieces)
    made.append(_gathering(pieces))
    made.append(terms.reference("archiefvormer", facts.creator))
    made.extend(_restrictions(source, is_session=any(each.file == SESSION for each in pieces)))
    return _whole(made)


def piece(source: ArchiveSource, described: Piece, pieces: Sequence[Piece]) -> bytes:
    """One piece of it."""
    is_account, is_session = described.file == ACCOUNT, described.file == SESSION
    made = node("informatieobject", terms.identity(described.id, told.APP))
    if is_account:
        made.append(terms.identity(source.data.status.fingerprint, told.FINGERPRINT))
    made.append(words("naam", described.name))
    made.append(terms.term("aggregatieniveau", told.PIECE, told.LEVELS_LIST))
    made.extend(_contents(source))
    made.extend(events(source, is_account=is_account, has_answers=is_session))
    made.extend(_appraisal(source, is_session=is_session))
    whole = told.name_of(source.data)
    made.append(terms.reference("isOnderdeelVan", whole, dossier_id(source)))
    made.append(terms.reference("heeftRepresentatie", described.file, described.file_id))
    if described.file != MEETING:
        made.append(_gathering(pieces))
    if is_account:
        made.extend(_replaced(source))
    made.append(terms.reference("archiefvormer", source.facts.creator))
    if is_session:
        made.append(_session_restriction(source))
    else:
        made.append(_restriction(source))
    return _whole(made)


def file(source: ArchiveSource, described: Piece, content: bytes) -> bytes:
    """The bytes of one piece."""
    label, code = described.format
    made = node(
        "bestand",
        terms.identity(described.file_id, told.APP),
        words("naam", described.file),
        words("omvang", str(len(content))),
        terms.term("bestandsformaat", label, told.FORMATS_LIST, code),
        node(
            "checksum",
            terms.term("checksumAlgoritme", "SHA-256", told.CHECKSUMS_LIST),
            words("checksumWaarde", sha256(content).hexdigest()),
            words("checksumDatum", local_moment(source.made_at)),
        ),
        terms.reference("isRepresentatieVan", described.name, described.id),
    )
    return _whole(made)


def _whole(described: Node) -> bytes:
    return document(node("MDTO", described), NAMESPACE, SCHEMA)


# --- parts of an object --------------------------------------------------------------------


def _contents(source: ArchiveSource) -> Iterator[Node]:
    """What it is about, when and where."""
    data, facts = source.data, source.facts
    if facts.classification.strip():
        scheme = f"Classificatie {facts.creator}"
        yield terms.term("classificatie", facts.classification, scheme)
    if data.theme.strip():
        yield words("trefwoord", data.theme)
    yield words("omschrijving", told.about(data))
    covers = told.COVERS_LONGER if facts.end else told.COVERS
    time = node(
        "dekkingInTijd",
        terms.term("dekkingInTijdType", covers, told.OWN_LIST),
        words("dekkingInTijdBegindatum", facts.begin),
    )
    if facts.end:
        time.append(words("dekkingInTijdEinddatum", facts.end))
    yield time
    place = terms.reference("dekkingInRuimte", data.municipality, facts.gm_code, told.GM_LIST)
    yield place
    yield words("taal", "nl")


def _appraisal(source: ArchiveSource, *, is_session: bool = False) -> Iterator[Node]:
    """The category that was named for own answers says nothing of what does not hold them."""
    facts, decision = source.facts, source.decision
    category = decision.category if is_session and decision else facts.category
    label = told.APPRAISALS[facts.appraisal]
    yield terms.term("waardering", label, told.APPRAISALS_LIST, facts.appraisal.value)
    if facts.appraisal is Appraisal.DESTROY and facts.years is not None:
        yield _term(date.fromisoformat(facts.term_begins), facts.years)
    if category.strip():
        yield terms.term("informatiecategorie", category, told.SELECTION_LIST)


def _term(begins: date, years: int) -> Node:
    ends = end_of_term(begins, years)
    return node(
        "bewaartermijn",
        words("termijnStartdatumLooptijd", begins.isoformat()),
        words("termijnLooptijd", f"P{years}Y"),
        words("termijnEinddatum", ends.isoformat()) if ends else None,
    )


def _gathering(pieces: Sequence[Piece]) -> Node:
    """Where the agenda and those present stand, as ORI-A has them."""
    found = next(each for each in pieces if each.file == MEETING)
    return terms.reference("aanvullendeMetagegevens", found.file, found.file_id)


def _replaced(source: ArchiveSource) -> Iterator[Node]:
    """Versions that were sealed before, known by their fingerprint."""
    for each in source.data.status.earlier:
        name = told.earlier(each.version)
        yield node(
            "gerelateerdInformatieobject",
            terms.reference(
                "gerelateerdInformatieobjectVerwijzing", name, each.fingerprint, told.FINGERPRINT
            ),
            terms.term(
                "gerelateerdInformatieobjectTypeRelatie", told.REPLACES, told.RELATIONS_LIST
            ),
        )


# --- restrictions --------------------------------------------------------------------------


def _restrictions(source: ArchiveSource, *, is_session: bool) -> Iterator[Node]:
    yield _restriction(source)
    if is_session:
        yield _session_restriction(source)


def _restriction(source: ArchiveSource) -> Node:
    facts = source.facts
    return _restricted(facts.restriction, facts.restriction_note)


def _session_restriction(source: ArchiveSource) -> Node:
    holds = told.session_holds(source.data.attribution, source.kept)
    return _restricted(Restriction.OTHER, holds)


def _restricted(kind: Restriction, note: str) -> Node:
    made = node(
        "beperkingGebruik",
        terms.term("beperkingGebruikType", told.RESTRICTIONS[kind], told.RESTRICTIONS_LIST),
    )
    if note.strip():
        made.append(words("beperkingGebruikNadereBeschrijving", note))
    return made

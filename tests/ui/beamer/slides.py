"""Slides to look at and to test with: of the rehearsal evening, of none, and overfull ones."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

import segno

from tests.content.card_sample import CARDS
from tests.ui.stage import NOW, played
from workshop.content.cards import check_cards
from workshop.domain.agreement import Consensus
from workshop.domain.card import CardCheck
from workshop.domain.ids import EntryId, QuestionId, StepId
from workshop.domain.programme import Kind, Option, Phase, Published, Question, Share, Source, Who
from workshop.domain.settings import Attribution
from workshop.domain.timeline import Month, Span, Timeline, month
from workshop.evening import open_evening
from workshop.pictures.audiences import OwnQuestion, SharedPicture, shared_picture
from workshop.pictures.board import BoardPicture, ClusterPicture
from workshop.pictures.counting import Counts
from workshop.pictures.harvest import HarvestLine
from workshop.pictures.insights import (
    ComparedRow,
    Comparison,
    GroupWeights,
    Insight,
    NumberInsight,
    PositionsInsight,
    RankedRow,
    RankingInsight,
    Tally,
    WeightsInsight,
)
from workshop.pictures.joint import RemarkPicture
from workshop.pictures.library import CardPicture
from workshop.pictures.polls import PollPicture
from workshop.pictures.sheet import Raster, Sheet, SheetLine
from workshop.pictures.shown import WallCard
from workshop.ui.beamer.paper import Paper, Reading
from workshop.ui.beamer.slide import Entrance, Slide, Typed, View

MODULES: Final = tuple(
    bytes(row) for row in segno.make_qr("http://192.168.8.2:8080/", error="m").matrix
)
ENTRANCE: Final = Entrance("192.168.8.2:8080", "4712", MODULES)
LONG_WORD: Final = "Levensloopbestendigheidsverordening"
LONG: Final = (
    "We willen dat iedereen in onze gemeente mee kan doen, ook wie nu nog aan de kant staat. Dat"
    " vraagt om hulp die dichtbij is, om mensen die luisteren, en om regels die wijken als ze"
    " verkeerd uitpakken. Een inwoner merkt het doordat hij één vast gezicht heeft, dat hij niet"
    " steeds opnieuw zijn verhaal hoeft te doen, en dat er ook in het weekeinde iemand is die"
    " de telefoon opneemt en meedenkt."
)
WORDS: Final = (
    *("Vertrouwen", "Menselijke maat", "Toegankelijkheid", "Zelfbeschikking", "Solidariteit"),
    *("Bestaanszekerheid", "Gelijkwaardigheid", "Veiligheid", "Wederkerigheid", "Nabijheid"),
    *("Eigen regie", "Keuzevrijheid", "Tijdigheid", "Samenwerken", "Respect", "Maatwerk"),
    *("Rechtvaardigheid", "Iedereen doet mee", "Welbevinden", "Aandacht", "Eenvoud", "Openheid"),
    *("Integraliteit", "Eerlijk delen", "Zorgzaamheid", "Flexibiliteit", "Er zijn voor elkaar"),
    *("Kansengelijkheid", "Ruimte voor verschil", "Niemand valt buiten de boot", "Gezondheid"),
    *("Partnerschap", "Geborgenheid", "Duidelijkheid", "De inwoner centraal", "Vrijheid"),
    *("Gemeenschapszin", "Rust in een gezin", "Regie over het eigen leven", LONG_WORD[:23]),
)


@cache
def picture(step: str, phase: Phase) -> SharedPicture:
    """The room's picture of the rehearsal evening at the end of `phase` of `step`."""
    with tempfile.TemporaryDirectory() as folder:
        path = played(Path(folder), StepId(step), phase)
        with open_evening(path, lambda: NOW) as evening:
            return evening.look(shared_picture)


BANDS: Final = tuple((0.1 + at * 0.03, 0.115 + at * 0.03) for at in range(38))
"""Of a page full of lines."""


@cache
def concept(pages: int = 3) -> Paper:
    """Pages full of lines, that are drawn white."""

    def sheet(number: int) -> Sheet:
        said = f"Bladzijde {number + 1} regel"
        return Sheet(tuple(SheetLine(*b, f"{said} {n}") for n, b in enumerate(BANDS)), BANDS)

    def raster(_: int, width: int) -> Raster:
        height = width * 297 // 210
        return Raster(width, height, b"\xff" * (4 * width * height))

    return Paper("Verslag, concept 1", pages, sheet, raster)


CHECKED: Final = CardCheck(date(2026, 3, 3), "Griffie en jurist van de gemeente Voorbeeldstad")


def card() -> CardPicture:
    """Of a law, with a list and what changed."""
    bicycles, _ = (group := check_cards(CARDS, "proef.toml")).cards
    return CardPicture(bicycles, group.title)


def long_card() -> CardPicture:
    """As much as a card may hold, written by the makers of the app."""
    shown = card()
    text = "\n\n".join([LONG, f"- {LONG}", LONG * 5, LONG_WORD * 12, f"- {LONG * 2}"])[:4_000]
    full = replace(
        shown.card, title=f"{LONG_WORD} {LONG}"[:120], summary=LONG[:200], text=text, aid=True,
        check=LONG[:400], sources=(Source(LONG[:200], LONG[:100], 2018),) * 2,
    )  # fmt: skip
    return replace(shown, card=full, group=LONG[:120], is_own=True, check=CHECKED)


def _slide(view: View, of: SharedPicture, **other: object) -> Slide:
    made = Slide(view, of, date="2026-03-12", clock="20:46", timer_s=380)
    return replace(made, **other)  # type: ignore[arg-type]  # fields of a slide


def rehearsal_slides() -> dict[str, Slide]:
    """Every view as the rehearsal evening has it."""
    values = picture("visie.waarden", Phase.DONE)
    own = picture("visie.waarden", Phase.OWN)
    links = picture("visie.koppeling", Phase.DONE)
    weighing = picture("waardemodel.weging", Phase.SHOW)
    dilemmas = picture("waardemodel.dilemmas", Phase.SHOW)
    end = picture("waardemodel.keuzes", Phase.DONE)
    return {
        "01-welcome": _slide(View.WELCOME, replace(own, step=None), timer_s=None),
        "01-join": _slide(
            View.JOIN, replace(own, step=None), timer_s=None, entrance=ENTRANCE, joined=6
        ),
        "01-join-wifi": _slide(
            View.JOIN,
            own,
            timer_s=None,
            joined=1,
            entrance=replace(ENTRANCE, network="Raadzaal-Dialoog", network_modules=MODULES),
        ),
        "02-rules": _slide(View.RULES, own, timer_s=None),
        "03-explain": _slide(View.EXPLAIN, own),
        "04-question": _slide(View.QUESTION, own),
        "05-wall-hidden": _slide(View.WALL, own),
        "06-wall": _slide(View.WALL, values, timer_s=None),
        "07-clusters": _slide(View.CLUSTERS, values, timer_s=None),
        "08-joint": _slide(View.JOINT, values),
        "09-poll": _slide(View.POLL, values, timer_s=None),
        "10-links": _slide(View.LINKS, links, timer_s=None),
        "11-weights": _slide(View.WALL, weighing, timer_s=None),
        "12-dilemma-question": _slide(View.QUESTION, picture("waardemodel.dilemmas", Phase.OWN)),
        "13-dilemmas": _slide(View.WALL, dilemmas, timer_s=None),
        "14-explain-model": _slide(View.EXPLAIN, picture("waardemodel.kader", Phase.EXPLAIN)),
        "15-wall-stories": _slide(View.WALL, picture("waardemodel.gelijkheid", Phase.SHOW)),
        "16-harvest-first": _slide(View.HARVEST, values, timer_s=None),
        "17-harvest": _slide(View.HARVEST, end, timer_s=None),
        "18-pause": _slide(View.PAUSE, own, until="20:55", pause_minutes=15, timer_s=520),
        "19-thanks": _slide(View.THANKS, end, timer_s=None),
        "22-report": _slide(View.REPORT, end, reading=Reading(concept(), 1)),
        "23-report-gone": _slide(View.REPORT, end),
        "24-card": _slide(View.CARD, values, card=card(), timer_s=None),
        "25-card-checked": _slide(View.CARD, values, card=replace(card(), check=CHECKED)),
        "26-card-gone": _slide(View.CARD, end),
        "27-card-long": _slide(View.CARD, values, card=long_card()),
        "20-joint-model": _slide(View.JOINT, picture("waardemodel.compromis", Phase.DONE)),
        "21-joint-principle": _slide(View.JOINT, picture("visie.principes", Phase.DONE), entry=1),
    }


def empty_slides() -> dict[str, Slide]:
    """Before anything was said."""
    bare = replace(
        picture("visie.waarden", Phase.EXPLAIN), step=None, own=(), joint=(), harvest=(),
        outline=(), house_rules=(), practice=False, phase=None,
    )  # fmt: skip
    early = picture("visie.waarden", Phase.EXPLAIN)
    found = {f"bare-{view}": Slide(view, bare) for view in View}
    return found | {f"early-{view}": _slide(view, early) for view in View}


# --- figures and what does not fit ----------------------------------------------------------


def cards(*texts: str) -> tuple[WallCard, ...]:
    """Texts as they lie on the wall."""
    return tuple(WallCard(text, "", others=False, late=False) for text in sorted(texts))


def own_question(kind: Kind, insight: Insight, prompt: str = "Wat vind jij?") -> OwnQuestion:
    """A question that was shown."""
    options = tuple(Option(f"k{n}", f"Optie {n}") for n in range(3))
    asked = Question(QuestionId("eigen.stap.eigen"), kind, Who.OWN, prompt, options=options)
    counts = Counts(answered=45, declined=0, late=0, waiting=0, drafts=0, expected=45)
    return OwnQuestion(asked, False, counts, True, (), insight, BoardPicture((), ()))


def _with_own(*asked: OwnQuestion) -> SharedPicture:
    return replace(picture("visie.waarden", Phase.DONE), own=asked, practice=False)


def _with_cards(*texts: str) -> SharedPicture:
    before = picture("visie.waarden", Phase.DONE)
    return replace(before, own=(replace(before.own[0], cards=cards(*texts)),), practice=False)


def _spread_words() -> list[str]:
    texts: list[str] = []
    for number, word in enumerate(WORDS):
        texts += [word] * max(1, 11 - number)
    return (texts + [word.upper() for word in WORDS])[:135]


_LABELS: Final = ("Gelijkheid", "Efficiëntie", "Welzijn", "Vrijheid", "Veiligheid")
_KEYS: Final = ("gelijkheid", "efficientie", "welzijn", "vrijheid", "veiligheid")


def _weights(groups: int) -> Insight:
    points = ((34, 12, 26, 9, 19), (22, 25, 18, 20, 15), (25, 8, 32, 15, 20), (31, 14, 24, 13, 18))
    names = ("Noord", "Haven", "De Linden", "Brug", "Westwijk", "Gemeentebelangen Oud en Nieuw", "")
    named = (names * 2)[:groups]
    found = tuple(GroupWeights(name, 5, points[n % 4]) for n, name in enumerate(named))
    return Insight(weights=WeightsInsight(_KEYS, _LABELS, 45, (26, 13, 23, 16, 22), found))


def _people(apart: int) -> int:
    return (20 - abs(apart) * 4) % 21


def _ranking(number: int) -> Insight:
    names = ("Vertrouwen", "Menselijke maat", "Dichtbij en toegankelijk", "Regie bij de inwoner")
    rows = tuple(
        RankedRow(names[n % 4], n + 1, n == 3, tuple(_people(n - c) for c in range(number)))
        for n in range(number)
    )
    return Insight(ranking=RankingInsight(45, rows, Consensus.BROAD))


def _positions(*poles: tuple[str, str]) -> tuple[OwnQuestion, ...]:
    rows = ((2, 4, 7, 6, 4, 5, 5, 4, 4, 3, 1), (0, 0, 0, 0, 0, 45, 0, 0, 0, 0, 0))
    return tuple(
        own_question(
            Kind.POSITION, Insight(positions=PositionsInsight(each, rows[n % 2], -1.0, None))
        )
        for n, each in enumerate(poles)
    )


def overfull_slides() -> dict[str, Slide]:
    """The longest word, the longest answer, and more of everything than fits."""
    values = picture("visie.waarden", Phase.DONE)
    joint = values.joint[0]
    poll = PollPicture(False, 45, 36, 6, 3, ("Reken eerst uit.",) * 2 + (LONG, "Geld."), (LONG,))
    wide = replace(joint.answer.entries[0], main=LONG_WORD, rationale=LONG, sources=(LONG,) * 14)
    fields = tuple(replace(each, text=LONG) for each in wide.fields)
    heavy = replace(
        joint.answer,
        entries=(replace(wide, fields=fields),),
        dissents=(RemarkPicture("a", LONG, ()), RemarkPicture("b", LONG, ())),
    )
    names = (f"{LONG_WORD} en wat daarbij hoort", *WORDS)
    clusters = tuple(
        ClusterPicture(f"{n}", names[n], ("x",) * (21 - n), 26 - n // 2) for n in range(12)
    )
    board = replace(values.own[0], board=BoardPicture(clusters, ("los",) * 4))
    no_dots = tuple(replace(each, dots=None) for each in clusters[:5])
    loose = replace(values.own[0], board=BoardPicture(no_dots, ("los",) * 4))
    crowd = replace(
        values.own[0],
        counts=Counts(31, 0, 0, 0, 0, 45),
        question=replace(values.own[0].question, prompt=LONG),
        shown=False,
    )
    typed = Typed(joint.question.id, EntryId("new"), {"waarde": "Zorg en ond", "betekenis": ""}, "")
    rank = own_question(Kind.RANK, _ranking(5))
    choice = Insight(
        tuple(Tally(label, n) for label, n in (("Eens", 30), ("Neutraal", 9), (LONG_WORD, 0))),
        Consensus.BROAD,
    )
    number = Insight(number=NumberInsight(45, 12.5, 1, 250, "miljoen euro"))
    poles = (("Ieder gezin dezelfde hulp", "Ieder gezin kiest zelf"),) * 5
    links = picture("visie.koppeling", Phase.DONE)
    table = links.joint[0]
    rows = tuple(
        replace(each, fields=tuple(replace(f, text=LONG if n % 2 else f.text) for f in each.fields))
        for n, each in enumerate(table.answer.entries * 2)
    )
    harvest = tuple(
        HarvestLine(title, (LONG_WORD, "Zorg dichtbij", LONG, "Eerst rust"))
        for title in ("Waarden", "Leidende principes", "Resultaten", "Koppeltabel", "Kwaliteit")
    )
    weighed = own_question(Kind.WEIGH, _weights(0))
    anonymous = replace(_with_own(weighed), attribution=Attribution.ANONYMOUS)
    many = [f"{word} {n}" for word in WORDS for n in range(5)]
    stated = own_question(Kind.STATEMENT, choice, LONG[:88])
    planned = replace(joint.answer, timeline=planning())
    compared = own_question(
        Kind.STATEMENT, Insight(comparison=_comparison()), "De raad heeft genoeg in handen."
    )
    return {
        "50-wall-135": _slide(View.WALL, _with_cards(*_spread_words())),
        "51-wall-45-long": _slide(View.WALL, _with_cards(*[f"{n} {LONG}" for n in range(45)])),
        "52-wall-one": _slide(View.WALL, _with_cards(LONG_WORD)),
        "53-wall-200": _slide(View.WALL, _with_cards(*many)),
        "54-wall-mixed": _slide(
            View.WALL, _with_cards(*["Kort", LONG, "Zorg in de eigen buurt", LONG[:90]] * 4), page=1
        ),
        "55-clusters": _slide(View.CLUSTERS, replace(values, own=(board,))),
        "56-clusters-no-dots": _slide(View.CLUSTERS, replace(values, own=(loose,))),
        "57-joint": _slide(View.JOINT, replace(values, joint=(replace(joint, answer=heavy),))),
        "58-joint-typed": _slide(View.JOINT, values, typed=typed),
        "59-poll": _slide(View.POLL, replace(values, joint=(replace(joint, poll=poll),))),
        "60-poll-open": _slide(
            View.POLL,
            replace(values, own=(crowd,), joint=(replace(joint, poll=PollPicture(True, 38)),)),
        ),
        "61-question": _slide(View.QUESTION, replace(values, own=(crowd,))),
        "62-weights": _slide(View.WALL, _with_own(own_question(Kind.WEIGH, _weights(7)))),
        "63-weights-alone": _slide(View.WALL, anonymous),
        "64-ranking": _slide(View.WALL, _with_own(rank)),
        "65-ranking-9": _slide(View.WALL, _with_own(own_question(Kind.RANK, _ranking(9)))),
        "66-statement": _slide(View.WALL, _with_own(stated)),
        "67-number": _slide(View.WALL, _with_own(own_question(Kind.NUMBER, number, LONG))),
        "68-dilemmas": _slide(View.WALL, _with_own(*_positions(*poles))),
        "69-dilemma-long": _slide(View.WALL, _with_own(*_positions((LONG, LONG_WORD)))),
        "70-links": _slide(
            View.LINKS,
            replace(links, joint=(replace(table, answer=replace(table.answer, entries=rows)),)),
        ),
        "71-harvest": _slide(View.HARVEST, replace(values, harvest=harvest)),
        "72-rules": _slide(View.RULES, replace(values, house_rules=(LONG, LONG, LONG, LONG_WORD))),
        "75-timeline": _slide(
            View.TIMELINE, replace(values, joint=(replace(joint, answer=planned),))
        ),
        "74-compared": _slide(View.WALL, _with_own(compared)),
        "73-too-few": _slide(View.WALL, _with_own(own_question(Kind.WEIGH, Insight()))),
    }


def planning() -> Timeline:
    """Steps over two years, one of them without a month."""
    begin = month(2026, 5)
    labels = ("Presentatie van ambtenaren", LONG_WORD, "Gesprek met het veld", *WORDS[:5])
    spans = tuple(
        Span(label, "informeren" if n < 3 else "wegen", Month(begin + 2 * n), Month(begin + 3 * n))
        for n, label in enumerate(labels)
    )
    return Timeline(spans, ("Evalueren na een jaar",))


def _comparison() -> Comparison:
    source = Source("Een onderzoek onder raden", "Hoofdstuk 3", 2018)
    who = "Raadsleden in elf kleine gemeenten die vooroplopen"
    published = Published(
        who, "2017-2018", source, (Share("eens", 37),), 35, "Er deden weinig mee."
    )
    labels = ("Eens", "Neutraal", "Oneens", LONG_WORD)
    shares = ((9, 45, 37), (6, 30, 26), (4, 20, 37), (1, 5, None))
    rows = tuple(ComparedRow(name, *row) for name, row in zip(labels, shares, strict=True))
    return Comparison(rows, 20, published)


def odd_slides() -> dict[str, Slide]:
    """Gaps, crowds, and questions that are not of the two methods."""
    values, links = picture("visie.waarden", Phase.DONE), picture("visie.koppeling", Phase.DONE)
    joint, table = values.joint[0], links.joint[0]
    first, second, third = table.answer.entries[:3]
    fields = (*second.fields[:-1], replace(second.fields[-1], text="", missing=True))
    holes = replace(table.answer, entries=(first, replace(second, fields=fields), third))
    gap = replace(links, joint=(replace(table, answer=holes),))
    typed = Typed(table.question.id, EntryId(third.id), {third.fields[2].key: "wat we typen"}, "")
    poll = PollPicture(False, 90, 70, 12, 8, (), ())
    nobody = PollPicture(False, 0)
    crowd = tuple(ClusterPicture(f"{n}", WORDS[n], ("x",) * (95 - 30 * n), None) for n in range(3))
    board = replace(values.own[0], board=BoardPicture(crowd, ()))
    entry = replace(joint.answer.entries[0], sources=WORDS[:14], rationale="")
    many = replace(joint.answer, entries=(entry,), dissents=(), not_agreed=())
    other = WeightsInsight(
        ("a", "b", "c", "d"), ("Wonen", "Werken", "Leren", "Zorg"), 9, (70, 10, 15, 5), ()
    )
    two = WeightsInsight(("a", "b"), ("Wonen", "Werken"), 9, (70, 30), ())
    alone = replace(joint.answer, entries=joint.answer.entries[:1])
    return {
        "80-links-gap": _slide(View.LINKS, gap),
        "81-links-typed": _slide(View.LINKS, links, typed=typed),
        "82-poll-90": _slide(View.POLL, replace(values, joint=(replace(joint, poll=poll),))),
        "83-poll-nobody": _slide(View.POLL, replace(values, joint=(replace(joint, poll=nobody),))),
        "84-poll-one": _slide(View.POLL, replace(values, joint=(replace(joint, answer=alone),))),
        "85-clusters-95": _slide(View.CLUSTERS, replace(values, own=(board,))),
        "86-joint-sources": _slide(
            View.JOINT, replace(values, joint=(replace(joint, answer=many),))
        ),
        "87-weights-other": _slide(
            View.WALL, _with_own(own_question(Kind.WEIGH, Insight(weights=other)))
        ),
        "88-weights-two": _slide(
            View.WALL, _with_own(own_question(Kind.WEIGH, Insight(weights=two)))
        ),
        "89-wall-empty": _slide(View.WALL, _with_cards()),
        "90-late": _slide(View.QUESTION, picture("visie.waarden", Phase.OWN), timer_s=-70),
    }


def all_slides() -> dict[str, Slide]:
    """Everything."""
    return rehearsal_slides() | empty_slides() | overfull_slides() | odd_slides()

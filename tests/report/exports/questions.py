"""Questions of every kind with what became of them, for `samples`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from workshop.domain.agreement import Consensus
from workshop.domain.programme import Kind, Who
from workshop.pictures.counting import Counts
from workshop.pictures.insights import (
    GroupWeights,
    Insight,
    NumberInsight,
    PositionsInsight,
    RankedRow,
    RankingInsight,
    Tally,
    WeightsInsight,
)
from workshop.pictures.joint import EntryPicture, FieldPicture, LooseEnds, RemarkPicture
from workshop.pictures.polls import PollPicture
from workshop.pictures.report_data import AnswerLine, ClusterLine, JointReport, QuestionReport
from workshop.texts import promises

HOSTILE: Final = (
    "=cmd|' /C calc'!A0",
    "<b>vet</b><script>alert(1)</script><!-- weg -->",
    "a|b \\| c \\ d",
    "`code` ``x`` ```\nblok\n```",
    "*ster* _streep_ ~~door~~ [link](http://x.nl) ![beeld](x.png)",
    "# kop",
    "- lijst\n+ lijst\n* lijst",
    "1. lijst\n2) lijst",
    "> citaat",
    "🙂 👩‍👩‍👧‍👦 Ştefan Wiśniewski العربية",
    "regel een\nregel twee\n\n    vier spaties\n\ttab",
    "onder\n===\nonder\n---\n***",
    "&amp; &lt;b&gt; &#35;",
    "www.voorbeeld.nl http://voorbeeld.nl <http://voorbeeld.nl> wie@voorbeeld.nl",
    "{{ sjabloon }} $x$ ^1^ [^1] :smile: [x]: http://x.nl",
    "@SOM(A1)",
    "+31 6",
    "-1",
    "'=1",
    "_x0041_",
    "\\",
    "lang " * 2_000,
    "| a | b |\n| - | - |",
)
"""What a spreadsheet, Word, Markdown or HTML might take for something else than text."""

DISSENT_SOURCE: Final = "Solidariteit (Fractie Linden)"
"""With the label of the answer, as a report might tell it on an evening with names."""
OF_ONE_PERSON: Final = ("Gelijkheid: 20", "2. Vrijheid", "3. Veiligheid", "4 weken", "12 weken")
"""Separate answers in numbers, whose figures word them otherwise."""
POLES: Final = ("Ieder hetzelfde", "Ieder wat past")
ERASED_LINE: Final = AnswerLine((promises.ERASED,), "", late=False)
NO_COUNTS: Final = Counts(answered=0, declined=0, late=0, waiting=0, drafts=0, expected=18)


def question(
    key: str, kind: Kind, *answers: AnswerLine, insight: Insight | None = None
) -> QuestionReport:
    """An own question that was shown with `answers`, to which 18 were there to answer."""
    return QuestionReport(
        id=f"visie.{key}",
        prompt=f"Hoe kijken de deelnemers naar {key}?",
        kind=kind,
        who=Who.OWN,
        aid=False,
        asked=True,
        counts=replace(NO_COUNTS, answered=len(answers)),
        shown=True,
        answers=answers,
        insight=insight or Insight(),
        clusters=(),
        loose=0,
        joint=None,
    )


def line(text: str, label: str = "") -> AnswerLine:
    """An answer of one text."""
    return AnswerLine((text,), label, late=False)


def silent_question(id: str, who: Who) -> QuestionReport:
    """Nobody answered."""
    joint = JointReport(("",), False, (), (), (), (), ()) if who is Who.JOINT else None
    return replace(
        question("stilte", Kind.TEXT),
        id=id,
        prompt=f"Een vraag zonder antwoord, {who.value}?",
        who=who,
        asked=False,
        shown=False,
        counts=None if joint else NO_COUNTS,
        joint=joint,
    )


def own_values() -> QuestionReport:
    """Items by label, one declined, two waiting; in clusters with dots."""
    answers = (
        AnswerLine(("Vertrouwen", "Nabijheid"), "Fractie Noord", late=False),
        AnswerLine(("Menselijke maat", "vertrouwen"), "Fractie Haven", late=False),
        line("Solidariteit", promises.OTHERS),
        line(promises.DECLINED, "Fractie Linden"),
        ERASED_LINE,
    )
    tallies = (Tally("Vertrouwen", 2), Tally("Nabijheid", 1), Tally("Solidariteit", 1))
    asked = question("waarden.eigen", Kind.ITEMS, *answers, insight=Insight(tallies))
    return replace(
        asked,
        counts=replace(NO_COUNTS, answered=16, declined=1, late=1, waiting=2, drafts=3),
        clusters=(
            ClusterLine("Vertrouwen geven", ("Vertrouwen", "Vertrouwen", "vertrouwen"), 7),
            ClusterLine("Dichtbij", ("Nabijheid",), 4),
        ),
        loose=2,
    )


def field(label: str, text: str, *, missing: bool = False) -> FieldPicture:
    """A field of an entry."""
    return FieldPicture(label.lower(), label, text, missing=missing)


def joint_values() -> QuestionReport:
    """A joint answer with everything beside it, and two polls."""
    entries = (
        EntryPicture(
            "e1",
            (field("", "Vertrouwen"),),
            "Bijna iedereen noemde het",
            ("Vertrouwen geven",),
            "Vertrouwen",
        ),
        EntryPicture(
            "e2",
            (field("", "Menselijke maat"),),
            "",
            ("Nabijheid", "Nabijheid"),
            "Menselijke maat",
        ),
    )
    joint = JointReport(
        fields=("",),
        links=False,
        entries=entries,
        dissents=(RemarkPicture("d1", "Solidariteit hoort erbij", (DISSENT_SOURCE,)),),
        not_agreed=(RemarkPicture("n1", "Wat nabijheid mag kosten", ()),),
        dots=(("Vertrouwen", 9), ("Menselijke maat", 9)),
        polls=(
            PollPicture(
                False,
                18,
                10,
                5,
                3,
                ("Maar niet ten koste van alles",),
                ("Dit is niet te betalen", "Het gaat te snel"),
                others=2,
            ),
            PollPicture(False, 18, 17, 1, 0, ("Met een toelichting",), others=1),
        ),
    )
    return replace(
        question("waarden.samen", Kind.ITEMS),
        prompt="Welke waarden delen de deelnemers?",
        who=Who.JOINT,
        counts=None,
        joint=joint,
        aid=True,
    )


def linking_table() -> QuestionReport:
    """Two rows: one whole, one with gaps."""
    labels = ("Waarde", "Leidend principe", "Onderbouwing: omdat …", "Past bij welk resultaat?")
    rows = (
        ("Vertrouwen", "Inwoners aan zet", "Wie zelf plant, houdt vol", "Minder wachten"),
        ("Menselijke maat", "", "", ""),
    )
    entries = tuple(
        EntryPicture(
            f"k{number}",
            tuple(field(label, text, missing=not text) for label, text in zip(labels, row)),  # noqa: B905 as long
            "Zo las de zaal het" if number == 1 else "",
            (),
            row[0],
        )
        for number, row in enumerate(rows, 1)
    )
    return replace(
        question("koppeling.samen", Kind.RECORDS),
        prompt="Hoe hangt alles samen?",
        who=Who.JOINT,
        counts=None,
        joint=JointReport(
            labels,
            True,
            entries,
            (),
            (),
            (),
            (),
            leads=("Vanuit", "werken we aan", "omdat", ""),
            loose=(LooseEnds("Waarde", ("Nabijheid", "Zorgzaamheid")),),
        ),
    )


def joint_weighing() -> QuestionReport:
    """Points that those present divided together, and a poll to which nobody reacted."""
    fields = (field("Gelijkheid", "60"), field("Vrijheid", "40"))
    sources = ("Vertrouwen geven", "Dichtbij")
    entry = EntryPicture("w1", fields, "", sources, "Gelijkheid 60, Vrijheid 40")
    polls = (PollPicture(False, 0),)
    labels = ("Gelijkheid", "Vrijheid")
    return replace(
        question("weging.samen", Kind.WEIGH),
        prompt="Hoe zwaar weegt alles samen?",
        who=Who.JOINT,
        counts=None,
        joint=JointReport(labels, False, (entry,), (), (), (), polls),
    )


def nameless_texts() -> QuestionReport:
    """Texts without a label, in a cluster without dots."""
    answers = (line("Omdat het helpt"), line("Omdat het moet"), line("Zomaar"))
    insight = Insight(left_out=1)
    return replace(
        question("waarom.eigen", Kind.TEXT, *answers, insight=insight),
        aid=True,
        counts=replace(NO_COUNTS, answered=4, waiting=1),
        clusters=(ClusterLine("Redenen", ("Omdat het helpt", "Omdat het moet"), None),),
        loose=1,
    )


# --- figures -------------------------------------------------------------------------------


def choice_question() -> QuestionReport:
    """A statement, with people who do not count as the council."""
    tallies = (Tally("Eens", 12), Tally("Neutraal", 2), Tally("Oneens", 1), Tally("Weet niet", 1))
    insight = Insight(tallies, Consensus.STRONG, left_out=2)
    answers = [line("Eens", "Fractie Noord")] * 3 + [line("Oneens")]
    return question("stelling", Kind.STATEMENT, *answers, insight=insight)


def weighing() -> QuestionReport:
    """The five core values, of the council, a group and the small groups."""
    keys = ("gelijkheid", "efficientie", "welzijn", "vrijheid", "veiligheid")
    labels = ("Gelijkheid", "Efficiëntie", "Welzijn", "Vrijheid", "Veiligheid")
    groups = (
        GroupWeights("Fractie Noord", 7, (30, 10, 25, 15, 20)),
        GroupWeights("", 4, (20, 20, 20, 20, 20)),
    )
    found = WeightsInsight(keys, labels, 18, (25, 15, 25, 15, 20), groups)
    texts = tuple(f"{label}: 20" for label in labels)
    answer = AnswerLine(texts, "Fractie Noord", late=False)
    return question("weging", Kind.WEIGH, answer, insight=Insight(weights=found))


def position_question() -> QuestionReport:
    """Between two poles."""
    counts = (0, 1, 0, 2, 0, 1, 0, 3, 2, 1, 0)
    found = PositionsInsight(POLES, counts, 2.0, Consensus.MIXED)
    answers = (line("+3"), line("-2"), line("0"), ERASED_LINE)
    asked = question("dilemma", Kind.POSITION, *answers, insight=Insight(positions=found))
    return replace(asked, poles=POLES)


def joint_position() -> QuestionReport:
    """A place between the same poles on which those present agreed, with a reason."""
    entry = EntryPicture("p1", (field("", "+2"),), "Wie meer nodig heeft, krijgt meer", (), "+2")
    return replace(
        question("dilemma.samen", Kind.POSITION),
        prompt="Waar staan de deelnemers samen?",
        who=Who.JOINT,
        counts=None,
        joint=JointReport(("",), False, (entry,), (), (), (), ()),
        poles=POLES,
    )


def ranking_question() -> QuestionReport:
    """Three options, two of which share a place."""
    rows = (
        RankedRow("Welzijn", 1, False, (9, 3, 0)),
        RankedRow("Vrijheid", 2, True, (2, 5, 5)),
        RankedRow("Veiligheid", 2, True, (1, 4, 7)),
    )
    found = RankingInsight(12, rows, Consensus.DIVIDED)
    answer = AnswerLine(("1. Welzijn", "2. Vrijheid", "3. Veiligheid"), "", late=False)
    return question("volgorde", Kind.RANK, answer, insight=Insight(ranking=found))


def number_question() -> QuestionReport:
    """A number with a unit."""
    found = NumberInsight(3, 6.5, 4.0, 12.0, "weken")
    answers = (line("4 weken"), line("6,5 weken"), line("12 weken"))
    return question("wachttijd", Kind.NUMBER, *answers, insight=Insight(number=found))


def hostile_question() -> QuestionReport:
    """Texts that are to be taken for text, also as labels, names of clusters and entries."""
    answers = tuple(line(text, label) for text in HOSTILE for label in ("", HOSTILE[1]))
    asked = question("kwaad", Kind.TEXT, *answers)
    return replace(
        asked,
        prompt=HOSTILE[4],
        clusters=tuple(ClusterLine(text, HOSTILE, 1) for text in HOSTILE),
    )

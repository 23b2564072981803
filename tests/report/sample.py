"""A small report with one of everything, as a layout would tell it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from tests.charts.examples import COUNCIL, NAMES, WORDS
from workshop.charts.fonts import Face
from workshop.charts.icons import gap_icon, seal_icon
from workshop.charts.palette import PAPER
from workshop.charts.poll import PollCounts, poll_bar
from workshop.charts.radar import RadarFrame, radar
from workshop.charts.tally import TallyRow, tally
from workshop.report.tagged import frames, styles
from workshop.report.tagged.document import Document, SealField
from workshop.report.tagged.fragments import Run
from workshop.report.tagged.furniture import COLUMN, Running
from workshop.report.tagged.metadata import Meta
from workshop.report.tagged.story import Column, Story

META = Meta(
    title="Verslag van de dialoogavond: Waarden in het sociaal domein",
    author="Griffie gemeente Voorbeeldstad",
    subject="Verslag van de dialoogavond van 12 november 2026",
    created=datetime(2026, 11, 12, 20, 58, tzinfo=UTC),
)
RUNNING = Running(
    title="Waarden in het sociaal domein",
    status="Akkoord aanwezigen, versie 1",
    place="Gemeente Voorbeeldstad, dialoogavond 12 november 2026",
    page_words=lambda page, pages: f"{page} van {pages}",
)
FIELD = SealField("Zegel", "Zegel van deze laptop")
LONG = (
    "Mevrouw Şahin en de heer Wiśniewski vragen naar de coördinatie van de coöperatie: het budget "
    "bedraagt € 12.500 – exclusief btw… <b>Geen opmaak</b> & niets anders."
)
TALLY = (
    TallyRow("Vertrouwen", 18, 26),
    TallyRow("Menselijke maat", 17, 24),
    TallyRow("Dichtbij en toegankelijk", 21, 21),
    TallyRow("Regie bij de inwoner", 18, 17),
    TallyRow("Solidariteit", 15, 17),
)


def empty_document() -> Document:
    return Document(META, RUNNING, [FIELD])


def sample() -> Document:
    """Title page, contents, a step, a table that runs on, the seal: six pages."""
    document = empty_document()
    story = document.story
    _title_page(story)
    story.page_break()
    story.heading(1, "Inhoud")
    story.contents()
    story.page_break()
    _step(story)
    story.page_break()
    _weighing(story)
    _long_table(story)
    story.page_break()
    _closing(story)
    return document


def chapters(count: int) -> Document:
    """So many chapters of about two pages, each with text, a figure and a table."""
    document = empty_document()
    document.story.heading(1, "Inhoud")
    document.story.contents(1)
    for number in range(1, count + 1):
        document.story.page_break()
        document.story.heading(1, f"Hoofdstuk {number}")
        for _ in range(9):
            document.story.words(f"{LONG} {LONG}")
        document.story.figure(tally(TALLY, COLUMN), "Vijf rijen.", f"Figuur {number}.")
        rows = [[f"Fractie {row}", str(row), LONG[:80]] for row in range(12)]
        document.story.table([Column("Fractie"), Column("Aantal", "right"), Column("Wat")], rows)
    return document


def _title_page(story: Story) -> None:
    with story.columns(0.6, 0.4) as (left, right):
        left.paragraph([Run("Gemeente Voorbeeldstad", face=Face.SANS_SEMIBOLD)])
        right.paragraph("Gemeenteraad", replace(styles.BODY, align="right"))
    story.space(84, stays=True)
    story.rules(frames.DOUBLE_RULE)
    story.space(22)
    title = replace(styles.H1, size=44, leading=47, after=14)
    story.heading(1, "Waarden in het sociaal domein", title)
    subtitle = styles.TextStyle(Face.SERIF, 17.5, 24, after=24)
    story.paragraph("Verslag van de dialoogavond\nvan 12 november 2026", subtitle)
    with story.columns(0.08, 0.92, gap=6) as (left, right):
        left.picture(seal_icon(30))
        right.paragraph(
            [
                Run("Akkoord aanwezigen, versie 1\n", face=Face.SANS_SEMIBOLD),
                Run("12 november 2026, 21:58. Nog niet vastgesteld door de raad."),
            ]
        )
    with story.box(frames.STATEMENT) as inner:
        inner.words(
            "Deze avond is geen raadsvergadering.\nEr zijn geen besluiten genomen.",
            styles.TextStyle(Face.SERIF_MEDIUM, 16, 22),
        )


def _step(story: Story) -> None:
    story.paragraph("Stap 1 van 4", styles.KICKER)
    story.heading(1, "Waarden", replace(styles.H1, before=2))
    story.paragraph(
        "Welke waarden moeten de basis zijn van ons sociaal beleid? Eerst schreef ieder voor zich "
        "drie waarden op. Daarna kozen de raadsleden er samen drie.",
        styles.LEAD,
    )
    with story.box(frames.SHEET) as sheet:
        sheet.paragraph("De aanwezige raadsleden vinden samen belangrijk", styles.CAPTION)
        answer = replace(styles.H2, before=2)
        sheet.words("Vertrouwen, menselijke maat, dichtbij en toegankelijk", answer)
        sheet.words(
            [
                Run("Afwijkende mening: ", face=Face.SERIF_SEMIBOLD),
                Run("solidariteit hoort erbij, want zonder delen is er geen vertrouwen."),
            ]
        )
    story.heading(2, "Wat zwaar weegt")
    story.figure(
        tally(TALLY, COLUMN),
        "Vertrouwen 18 antwoorden en 26 stippen; menselijke maat 17 en 24; dichtbij en "
        "toegankelijk 21 en 21; regie bij de inwoner 18 en 17; solidariteit 15 en 17.",
        "Figuur 1. Vertrouwen kreeg de meeste stippen (26).",
    )
    story.heading(2, "Per fractie")
    bold = Face.SANS_SEMIBOLD
    story.table(
        [Column("Fractie"), Column("Aanwezig", "right"), Column("Meest genoemd")],
        [
            ["Fractie Noord", "9", "Vertrouwen, Menselijke maat, Solidariteit"],
            ["Fractie Haven", "8", "Regie bij de inwoner, Vertrouwen"],
            ["Fractie De Linden", "7", ""],
            [[Run("Samen", face=bold)], [Run("24", face=bold)], ""],
        ],
        "Tabel 1. Raadsleden",
    )


def _weighing(story: Story) -> None:
    story.heading(1, "Weging")
    story.figure(
        radar(COUNCIL, RadarFrame(NAMES, 40, radius=90)),
        "Gelijkheid 26, efficiëntie 13, welzijn 23, vrijheid 16 en veiligheid 22 van 100 punten.",
        "Figuur 2. Gelijkheid weegt met 26 van 100 punten het zwaarst.",
    )
    story.figure(
        poll_bar(PollCounts(36, 6, 3), WORDS, COLUMN),
        "36 akkoord, 6 akkoord met een kanttekening, 3 niet akkoord.",
        "Peiling, geen stemming: 42 van 45 akkoord, 6 met een kanttekening.",
    )
    with story.box(frames.GAP) as gap, gap.columns(0.05, 0.95, gap=2) as (left, right):
        left.picture(gap_icon(14))
        sentence = "Hier is nog geen resultaat afgesproken."
        right.paragraph([Run(sentence, face=Face.SANS_SEMIBOLD, ink=PAPER.attention)])


def _long_table(story: Story) -> None:
    story.heading(2, "Alle antwoorden")
    words = {3: " ".join([LONG] * 12), 9: "Levensloopbestendigheid " * 3, 11: "W" * 200}
    rows = [
        [f"Formulier {number}", words.get(number, "Nabijheid"), str(number)]
        for number in range(1, 19)
    ]
    columns = [Column("Wie"), Column("Antwoord"), Column("Keer", "right")]
    story.table(columns, rows, "Tabel 2. Alles wat er stond")


def _closing(story: Story) -> None:
    story.heading(1, "Akkoord en zegel")
    story.paragraph(
        [
            Run("Zie ook "),
            Run("de website van de gemeente", link="https://www.voorbeeldstad.example/raad?q=één"),
            Run(" en "),
            Run("de waarden van deze avond", link="#kop-3"),
            Run(". Beide leggen uit wat er daarna met dit verslag gebeurt en waar de raad het "
                "vaststelt."),
        ]
    )  # fmt: skip
    story.words(f"{LONG}\nEen nieuwe regel in hetzelfde antwoord.")
    story.items(["Het college levert de cijfers aan.", LONG, "Klaar"])
    story.items(["Eerst dit.", "Dan dat."], numbered=True)
    with story.box(frames.CARD) as card, card.columns(0.12, 0.88) as (left, right):
        left.picture(seal_icon(32))
        right.heading(2, "Zegel van deze laptop")
        right.paragraph("Vingerafdruk van versie 1", styles.SMALL)
        code = replace(styles.BODY, face=Face.SANS_SEMIBOLD, size=12, leading=18)
        right.paragraph("C41E 07A9 5D32 E8B6 19F0 7C43 A2D8 6B15", code)

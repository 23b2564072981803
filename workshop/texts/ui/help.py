"""Help with every page: what it is for, its keys, and what to do when something goes wrong.

The names are stable: a manual has a page for each.
"""

from __future__ import annotations

from typing import Final

from workshop.texts.ui.help_outside import BEFORE, EDITOR
from workshop.texts.ui.helped import Help

TITLE: Final = "Hulp"
WHAT: Final = "Waarvoor is dit?"
KEYS: Final = "Toetsen"
TROUBLE: Final = "Gaat er iets mis?"
CLOSE: Final = "Sluit"
MORE: Final = "Lees meer in de handleiding"
CANNOT_OPEN: Final = "Kan niet: hier is geen programma voor de handleiding. Je vindt haar hier:"


EVERYWHERE: Final = (
    ("Ctrl K", "snelkeuze: typ wat je wilt doen"),
    ("T", "zet op beamer"),
    ("V", "zet het beeld stil, of laat het weer lopen"),
    ("B", "maak de beamer zwart, of weer licht"),
    ("1 – 6", "ga naar een fase van de stap"),
    ("Ctrl F", "zoek in de avond"),
    ("Esc", "terug naar de stap"),
)
_EDIT_KEYS: Final = (("Ctrl S", "sla nu op"),)
_ROW_KEYS: Final = (
    ("Alt ↑", "zet hoger"),
    ("Alt ↓", "zet lager"),
    *_EDIT_KEYS,
)
_KEPT: Final = "Wat je typt, wordt vanzelf opgeslagen."

PAGES: Final = {
    # of a phase
    "explain": Help(
        "Uitleg",
        "Hier begint een stap. Je leest waar jullie naartoe werken en wat er komt. "
        "Het spiekbriefje is alleen voor jou.",
        "Past de stap vanavond niet? Kies ‘Sla deze stap over’ en schrijf de reden op. "
        "Je kunt later altijd terug naar de stap.",
    ),
    "own": Help(
        "Zelf",
        "Ieder antwoordt voor zich. Je ziet hoeveel mensen hebben verstuurd, niet wat. "
        "Met ‘Sluit ronde en laat zien’ ziet de zaal de antwoorden.",
        "Werkt een tablet niet? Geef een papieren formulier en voer het in met de toets I. "
        "Te vroeg gesloten? Open de ronde weer.",
    ),
    "board": Help(
        "Laten zien: antwoorden",
        "Hier liggen de getoonde antwoorden als briefjes. Leg bij elkaar wat bij elkaar hoort, en "
        "geef elk cluster een naam.",
        "Verkeerd gelegd? Druk op Ctrl Z. Niets gaat verloren: elk antwoord blijft heel.",
        (
            ("C", "leg de gekozen antwoorden bij elkaar"),
            ("F2", "geef een naam"),
            ("M", "voeg clusters samen"),
            ("S", "haal een cluster uit elkaar"),
            ("Del", "maak een antwoord los"),
            ("Ctrl Z", "maak ongedaan"),
        ),
    ),
    "figures": Help(
        "Laten zien: cijfers",
        "Hier staan de getoonde antwoorden als cijfers. De zaal ziet dezelfde tekening. "
        "Het is om te bespreken, geen stemming.",
        "Staan er geen cijfers? Dan zijn ze nog niet getoond, of van te weinig mensen. "
        "Ga met de toets 2 terug naar Zelf.",
    ),
    "joint": Help(
        "Samen",
        "Hier schrijf je op wat jullie samen vinden. Klik op een bron om te laten zien waar het "
        f"op rust. {_KEPT}",
        "Mag de zaal nog niet meelezen? Kies ‘Schrijf ongezien’. "
        "Is iemand het er niet mee eens? Schrijf dat op als afwijkende mening.",
        _ROW_KEYS,
    ),
    "links": Help(
        "Koppeltabel",
        "Hier verbind je waarden, principes en resultaten. Wat nog los hangt, staat eronder. "
        f"{_KEPT}",
        "Een lege plek mag. Het verslag laat die zien, en jullie vullen hem later.",
        _ROW_KEYS,
    ),
    "values": Help(
        "Kernwaarden naast elkaar",
        "Hier staan de kernwaarden met hun punten, en het compromis dat jullie opschrijven. "
        f"{_KEPT}",
        "Staat er ‘Nog niet besproken’? Ga erheen, of sla de stap over met een reden.",
        _EDIT_KEYS,
    ),
    "poll": Help(
        "Peiling",
        "Je vraagt wie met het antwoord kan leven. De zaal ziet de uitkomst pas als je de peiling "
        "sluit. Het is geen stemming.",
        "Doen de tablets niet mee? Kies ‘Tel handen’. "
        "Is het antwoord veranderd? Dan kun je opnieuw peilen.",
    ),
    "done": Help(
        "Klaar",
        "Hier zie je wat de stap opleverde en wat nog ontbreekt. Leg met één tik vast hoe het "
        "gesprek gaat, en ga door.",
        "Ontbreekt er iets? Ga met de toetsen 1 tot en met 5 terug. Er gaat niets verloren.",
    ),
    # beside the phases
    "attendance": Help(
        "Presentielijst",
        "Hier staat wie er is, wie later komt en wie weg is. Bij elke vraag telt wie er dan is.",
        "Komt er iemand bij die niet op de lijst staat? Voeg die persoon toe. "
        "Wie al heeft geantwoord, kan niet van de lijst af.",
        (
            ("A", "aanwezig"),
            ("M", "afwezig met bericht"),
            ("X", "afwezig"),
            ("W", "ging weg"),
            ("F2", "wijzig de naam"),
        ),
    ),
    "tablets": Help(
        "Tablets",
        "Hier laat je tablets en telefoons binnen. Toon het adres en de code op de beamer. "
        "De afstandsbediening en de beamer in een browser hebben elk een eigen code.",
        "Vindt een tablet de laptop niet? Kijk of hij op dezelfde wifi zit, met mobiele data uit. "
        "Tablets bewaren wat nog niet is verstuurd.",
    ),
    "paper": Help(
        "Antwoord invoeren",
        "Hier typ je over wat iemand op papier schreef. Typ wat er staat, ook met taalfouten.",
        "Niet te lezen? Druk op F2, of vraag het na. Een vraag die je leeg laat, gaat niet mee.",
        (
            ("Enter", "volgend veld"),
            ("Ctrl Enter", "verstuur, volgende"),
            ("F2", "niet te lezen"),
            ("F3", "liever geen antwoord"),
        ),
    ),
    "rules": Help(
        "Spelregels",
        "Hier kies je met de zaal wat vanavond geldt. Wat jullie afspreken, komt in het verslag.",
        "Bedenken jullie later iets anders? Pas de spelregels aan en spreek ze opnieuw af.",
    ),
    "points": Help(
        "Parkeerlijst, toezegging, afspraak",
        "Hier schrijf je op wat later terug moet komen: een punt, een toezegging of een afspraak. "
        "Het komt in het verslag.",
        "Verkeerd opgeschreven? Wijzig het, of streep het weg. Wat weg is, kun je terugzetten.",
        (("Enter", "zet het op de lijst"),),
    ),
    "involve": Help(
        "Inwoners betrekken",
        "Hier leg je vast hoe inwoners meedoen, en wat anderen inbrengen. "
        "Hun woorden staan in het verslag apart van die van de raad.",
        "Weten jullie het nog niet? Leeg laten mag.",
    ),
    "report": Help(
        "Verslag",
        "Hier bekijk je het verslag als concept, bladzijde voor bladzijde. "
        "Je zet een bladzijde op de beamer, kiest de onderdelen en bewaart het verslag.",
        "Staat er ‘De avond is veranderd’? Maak het concept opnieuw. "
        "Lukt bewaren niet? Kies een andere map of een usb-stick.",
    ),
    "account": Help(
        "Akkoord en zegel",
        "Hier leggen voorzitter en griffier het akkoord van de aanwezigen vast. "
        "Het verslag krijgt dan een zegel. Akkoord is geen besluit. Daarna kies je wat er met de "
        "eigen antwoorden gebeurt.",
        "Toch nog een verkeerde naam? Heropen het verslag, met een reden. "
        "Er komt dan een volgende versie.",
    ),
    "earlier": Help(
        "Eerdere avond",
        "Hier neem je mee wat eerder samen is opgeschreven, op een vorige avond of door een "
        "fractie. Bij Samen neem je het met één druk over.",
        "Verkeerde avond gekozen? Haal hem weg. Dat kan zolang er niets op rust.",
    ),
    "rooms": Help(
        "Zalen",
        "Gaat de avond in twee zalen verder? Hier maak je een bestand voor de laptop van de andere "
        "zaal. Later voeg je dat bestand hier weer samen.",
        "Ging de andere zaal niet door? Kies Hef op. Antwoordde iemand in beide zalen? "
        "Kies welk antwoord telt.",
    ),
    "archive": Help(
        "Archiefexport",
        "Hier maak je de map voor het archief, van het verzegelde verslag. "
        "Het archief vraagt iets wat Dialoogavond niet kan raden. Dat vul je hier in.",
        "Weet je iets niet? Laat het leeg of op ‘Nader te bepalen’, en vraag het de archivaris.",
    ),
    "reference": Help(
        "Naslag",
        "Hier zoek je een kaart op: een wet, een begrip, een stap van het beleid. "
        "Je zet hem op de beamer. Op de tablets kan ieder zelf zoeken.",
        "Is een kaart niet meer van nu? Zoek het na en leg vast wie hem controleerde. "
        "Een eigen kaart komt in de plaats van die van de app.",
        (("↑ ↓", "kies"), ("Enter", "toon de kaart"), ("T", "zet op beamer")),
    ),
    "find": Help(
        "Zoeken",
        "Hier zoek je in alles wat al zichtbaar is. Kies een plek en je gaat erheen.",
        "Vind je niets? Wat nog verborgen is, staat er niet bij. Typ anders een korter woord.",
        (("↑ ↓", "kies"), ("Enter", "ga erheen")),
    ),
    "log": Help(
        "Logboek",
        "Hier staat wat er gebeurde en wanneer, het nieuwste eerst. Antwoorden staan er niet in.",
        "Klopt een tijd niet? Kijk naar de klok van de laptop.",
    ),
    "erase": Help(
        "Verwijder tekst",
        "Hier haal je woorden of een naam voorgoed weg, ook uit de reservekopieën. "
        "Je ziet eerst wat er weggaat.",
        "Weg is weg. Twijfel je? Kies ‘Niet doen’ en vraag het na. "
        "Kopieën op papier of in de mail haal je zelf terug.",
    ),
    "precheck": Help(
        "Controle vooraf",
        "Hier zie je ’s middags of alles klaarstaat. Wat in orde is, heeft een vinkje. "
        "Bij een vraagteken weet de laptop het niet: kijk dan zelf.",
        "Blijft een regel staan? Doe wat erachter staat en kies ‘Kijk opnieuw’. "
        "Papier en beamer kunnen altijd.",
    ),
    "details": Help(
        "Gegevens en scherm",
        "Hier wijzig je de titelpagina, de kleuren, de grootte van de tekst en het scherm voor de "
        "beamer.",
        "Staat de beamer op het verkeerde scherm? Kies hier een ander. "
        "Is de zaal licht? Kies ‘Dag’ voor de beamer.",
    ),
    **BEFORE,
    **EDITOR,
}


def help_on(page: str) -> Help:
    """Of this page; each has some."""
    return PAGES[page]

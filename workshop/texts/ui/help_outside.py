"""Help with the pages before an evening, and with the editor of programmes."""

from __future__ import annotations

from typing import Final

from workshop.texts.ui.helped import Help

_START_KEYS: Final = (
    ("Ctrl N", "nieuwe avond"),
    ("Ctrl O", "open een bestand"),
)
_WIZARD_KEYS: Final = (
    ("Enter", "verder"),
    ("Ctrl Enter", "maak de avond"),
    ("Esc", "naar het begin"),
)
_EDITOR_KEYS: Final = (
    ("Ctrl Z", "maak ongedaan"),
    ("Ctrl Y", "doe het opnieuw"),
)

BEFORE: Final = {
    "start.welcome": Help(
        "Begin",
        "Hier begin je een avond, oefen je, of open je een avond die er al is. "
        "Je kunt ook een verslag controleren.",
        "Staat je avond er niet bij? Kies ‘Open bestand’. "
        "Alles staat op deze laptop: internet is niet nodig.",
        _START_KEYS,
    ),
    "start.details": Help(
        "Nieuwe avond: gegevens",
        "Hier staat welke avond het wordt. Titel, gemeente en datum komen op de beamer en op het "
        "verslag.",
        "Weet je iets nog niet? Je kunt het later wijzigen, ook tijdens de avond.",
        _WIZARD_KEYS,
    ),
    "start.programme": Help(
        "Nieuwe avond: programma",
        "Hier kies je een kant-en-klare avond, of zelf een of meer programma’s. "
        "Je ziet hoe lang het duurt.",
        "Duurt het te lang? Sla tijdens de avond een stap over, of verdeel de tijd opnieuw.",
        _WIZARD_KEYS,
    ),
    "start.who": Help(
        "Nieuwe avond: wie ziet wat",
        "Hier kies je of antwoorden een naam hebben en hoe openbaar de avond is. "
        "De zaal krijgt dit letterlijk te lezen.",
        "Na het eerste antwoord ligt dit vast. Overleg dus vooraf met de voorzitter.",
        _WIZARD_KEYS,
    ),
    "start.people": Help(
        "Nieuwe avond: deelnemers",
        "Hier staat wie er meedoet. Typ namen, plak een lijst of kies een bestand.",
        "Klopt de lijst niet helemaal? Je vult hem ook tijdens de avond aan, op de presentielijst.",
        _WIZARD_KEYS,
    ),
    "start.overview": Help(
        "Nieuwe avond: overzicht",
        "Hier zie je alles nog één keer. Daarna maak je de avond.",
        "Ontbreekt er iets? De regel zegt wat, en ‘Wijzig’ brengt je erheen.",
        _WIZARD_KEYS,
    ),
    "start.stick": Help(
        "Verder vanaf een USB-stick",
        "Hier ga je verder met een avond die op een usb-stick is meegeschreven. "
        "De avond komt op deze laptop te staan.",
        "Zie je de avond niet? Steek de stick opnieuw in en kies de map. "
        "Gebruik de andere laptop daarna niet meer voor deze avond.",
    ),
    "start.backups": Help(
        "Reservekopieën",
        "Hier ga je terug naar hoe een avond eerder was. Je ziet van elke kopie wat erin staat. "
        "De avond van nu blijft bewaard.",
        "Staat de avond er niet bij? Kies ‘Kies een bestand…’. "
        "Is een kopie beschadigd? Kies de kopie eronder.",
    ),
    "start.compare": Help(
        "Vergelijk avonden",
        "Hier leg je twee tot zes avonden naast elkaar: wat ze samen opschreven, en de cijfers van "
        "de raad. De avonden zelf veranderen niet.",
        "Hebben ze niets gemeen? Kies avonden met hetzelfde programma. "
        "‘Lijkt op’ is een aanwijzing: of het hetzelfde betekent, bepaal je samen.",
    ),
    "start.check": Help(
        "Controleer een verslag",
        "Hier zie je of een verslag na het verzegelen is gewijzigd. Het antwoord is: onveranderd, "
        "onveranderd maar met een onbekend zegel, of veranderd. Je kunt er een avond of een "
        "certificaat naast leggen.",
        "Is het zegel onbekend? Vergelijk de vingerafdruk met die op de besluitenlijst. "
        "Een scan of een afdruk heeft geen zegel.",
    ),
}
EDITOR: Final = {
    "editor.shelf": Help(
        "Eigen programma’s",
        "Hier kies je welk programma je maakt of aanpast. Een meegeleverd programma blijft zoals "
        "het is: je maakt er een eigen versie van.",
        "Stopte je halverwege? Je concept staat bovenaan, zoals je het achterliet.",
    ),
    "editor.work": Help(
        "Een programma maken",
        "Links staan de stappen en vragen. In het midden vul je ze in, rechts zie je de beamer "
        "en de tablet. Wat je typt, wordt vanzelf bewaard.",
        "Kun je het nog niet gebruiken? De lijst onderin zegt wat er mist, en brengt je erheen.",
        _EDITOR_KEYS,
    ),
}
"""In the editor's own window."""

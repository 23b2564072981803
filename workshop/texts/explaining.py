"""What went wrong, in Dutch: what happened, and what to do now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain import errors as e
from workshop.texts import archive, keeping, rescuing, rooms
from workshop.texts.dates import dutch_date, dutch_moment
from workshop.texts.names import field, thing
from workshop.texts.programme_faults import fault_line
from workshop.texts.rounds import round_open
from workshop.texts.row_faults import row_line

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_MOST_LINES: Final = 200


def explain(error: e.WorkshopError) -> str:
    """One or more Dutch lines about `error`; never empty, without the names of our classes."""
    return _EXPLAIN[type(error)](error)


# --- a rule said no ------------------------------------------------------------------------


def _unknown(error: e.UnknownIdError) -> str:
    if error.what == "programme":
        return f"Er is geen programma ‘{error.name}’. Bekijk de namen met dialoogavond programmes."
    if error.what == "theme":
        return (
            f"Er is geen thema ‘{error.name}’ bij dit programma."
            " Bekijk de namen met dialoogavond programmes."
        )
    if error.what == "evening":
        return (
            f"Er is geen kant-en-klare avond ‘{error.name}’."
            " Bekijk de namen met dialoogavond programmes."
        )
    return (
        f"Er is geen {thing(error.what)} ‘{error.name}’ in deze avond. Controleer de schrijfwijze."
    )


def _duplicate(error: e.DuplicateError) -> str:
    if error.what == "answers":
        return f"‘{error.name}’ heeft al geantwoord en kan dus niet van de lijst. Zet op afwezig."
    if error.what == "name":
        return (
            f"De naam ‘{error.name}’ komt al voor. Maak het verschil duidelijk,"
            " bijvoorbeeld met de fractie of een voorletter."
        )
    if error.what == "earlier":
        return (
            f"‘{error.name}’ ligt hier al. Haal die avond eerst weg als je een nieuwe versie wilt."
        )
    return f"Er is al een {thing(error.what)} ‘{error.name}’."


def _reserved(error: e.ReservedNameError) -> str:
    return (
        f"‘{error.name}’ kan geen naam zijn: dat woord heeft hier een eigen betekenis."
        " Kies een andere schrijfwijze."
    )


def _empty(error: e.EmptyTextError) -> str:
    if error.what == "joint_answer":
        return "Er is nog geen gezamenlijk antwoord om te peilen. Schrijf dat eerst op."
    return f"Vul {field(error.what)} in: die tekst is nog leeg."


def _too_long(error: e.TextTooLongError) -> str:
    return (
        f"De tekst voor {field(error.what)} is te lang: {_number(error.length)} tekens,"
        f" en er passen er {_number(error.limit)}. Maak de tekst korter."
    )


def _number(number: int) -> str:
    return f"{number:,}".replace(",", ".")


ANSWER_PROBLEMS: Final[Mapping[str, str]] = {
    "kind": "Dit antwoord past niet bij de vraag. Verwacht: {expected}.",
    "too_many": "Dit zijn er te veel: {found}. Er passen er {limit}.",
    "too_few": "Dit zijn er te weinig: {found}. Het moeten er {expected} zijn.",
    "option": "‘{found}’ is geen keuze. Kies uit: {expected}.",
    "number": "‘{found}’ is geen getal of tijd die hier past.",
    "range": "{found} valt buiten wat kan. Van {minimum} tot en met {maximum}.",
    "sum": "De punten zijn samen {found}. Het moeten er {expected} zijn.",
    "field": "Het veld ‘{found}’ bestaat hier niet. Kies uit: {expected}.",
    "main_field": "Het veld ‘{field}’ mag niet leeg zijn.",
    "duplicate": "‘{found}’ staat er twee keer. Noem elke keuze één keer.",
    "empty": "Het antwoord is leeg. Schrijf iets op, of kies ‘liever geen antwoord’.",
    "reference": "‘{found}’ staat niet bij de eerdere gezamenlijke antwoorden ({field})."
    " Neem de tekst precies over.",
}


def answer_problem(error: e.AnswerInvalidError) -> str:
    """What is wrong with an answer, for whoever has the question in front of them."""
    known = {"minimum": "…", "maximum": "…"} | {
        k: v for k, v in error.detail.items() if v != "None"
    }
    return ANSWER_PROBLEMS[error.problem].format(**known)


def _answer(error: e.AnswerInvalidError) -> str:
    sentence = answer_problem(error)
    where = (
        f"Vraag {error.question}: " if "." in error.question else f"Bij {field(error.question)}: "
    )
    return where + sentence[0].lower() + sentence[1:] if sentence[0].isalpha() else where + sentence


def _no_form(error: e.NoFormError) -> str:
    if not error.step:
        return "Op deze avond schrijft niemand alleen. Een formulier is dus niet nodig."
    return f"Bij de stap ‘{error.step}’ schrijft niemand alleen. Kies een andere stap."


def _not_for(error: e.NotForThisQuestionError) -> str:
    if error.expected == "own":
        return (
            f"Vraag {error.question} beantwoorden de aanwezigen samen."
            " Schrijf een eigen antwoord bij de vraag die op .eigen eindigt."
        )
    return (
        f"Vraag {error.question} past niet bij deze handeling: die is voor een ander soort vraag."
    )


def _closed(error: e.RoundClosedError) -> str:
    what = "De peiling" if error.what == "poll" else "Het stippen plakken"
    return f"{what} bij {error.question} is niet open. Open die eerst."


def _round_open(error: e.RoundOpenError) -> str:
    sentence = round_open(error.what, error.step)
    return sentence[0].upper() + sentence[1:]


def _comments_open(error: e.CommentsOpenError) -> str:
    if error.count == 1:
        return "Eén opmerking bij het concept heeft nog geen antwoord. Beantwoord die eerst."
    return (
        f"{error.count} opmerkingen bij het concept hebben nog geen antwoord. Beantwoord ze eerst."
    )


def _undo(error: e.CannotUndoError) -> str:
    if error.why == "changed":
        return "Terugdraaien kan niet meer: er is daarna iets aan veranderd."
    return "Dit kan niet worden teruggedraaid. Maak de verandering met de hand."


def _forms_known(known: int, total: int) -> str:
    if total == 1:
        found = "Het antwoord in dit bestand staat al in de avond."
    else:
        verb = "staat" if known == 1 else "staan"
        found = f"Van de {total} antwoorden in dit bestand {verb} er {known} al in de avond."
    return (
        f"{found} Is het bestand eerder overgenomen? Dan hoeft dit niet nog een keer."
        " Zijn het andere formulieren met dezelfde antwoorden? Gebruik dan --again."
    )


def _group(error: e.GroupRefusedError) -> str:
    lines = tuple(dict.fromkeys(explain(each) for _, each in error.refusals))
    return "\n".join(["Er is niets overgenomen, want dit klopt nog niet:", _first(lines)])


def _first(lines: Sequence[str]) -> str:
    """A wrong file may have a fault in each of 100,000 rows: nobody reads more than the first."""
    more = len(lines) - _MOST_LINES
    told = [f"En nog {more} andere punten. Los eerst deze op."] if more > 0 else []
    return "\n".join([*lines[:_MOST_LINES], *told])


# --- a resource let us down ----------------------------------------------------------------

READ_ONLY: Final[Mapping[str, str]] = {
    "newer": "Dit bestand is van een nieuwere versie van Dialoogavond. Je kunt het alleen lezen."
    " Werk Dialoogavond bij om verder te gaan.",
    "disk": "Opslaan lukte twee keer niet. De avond is nu alleen te lezen, zodat niets verloren"
    " gaat. Maak schijfruimte vrij en open de avond opnieuw.",
    "folder": "In deze map mag niet worden geschreven. Kopieer het bestand naar een eigen map.",
    "backup": "Dit is een reservekopie. Je kunt die alleen lezen. Zet de kopie eerst terug.",
}

WRITE_FAILED: Final[Mapping[str, str]] = {
    "full": "De schijf is vol. Er is niets half opgeslagen. Maak ruimte vrij en probeer opnieuw.",
    "io": "De schijf geeft een leesfout of schrijffout. Er is niets half opgeslagen."
    " Ga verder op een andere schijf, met de nieuwste reservekopie.",
    "permission": "Schrijven mag hier niet. Er is niets opgeslagen. Kies een eigen map.",
    "open": "Het bestand is niet te vervangen. Er is niets half opgeslagen. Sluit het in andere"
    " programma’s, of kies een andere naam.",
    "other": "Opslaan lukte niet. Er is niets half opgeslagen. Probeer het opnieuw.",
}

SESSION_FILE: Final[Mapping[str, str]] = {
    "missing": "Het bestand {path} is er niet. Controleer de naam en de map.",
    "empty": "Het bestand {path} is leeg. De nieuwste reservekopie zet je terug in het beginscherm"
    " of met dialoogavond rescue.",
    "not_sqlite": "{path} is geen bestand van Dialoogavond. Kies een bestand op .dialoog.",
    "foreign": "{path} is van een ander programma. Kies een bestand dat Dialoogavond maakte.",
    "damaged": "{path} is beschadigd. Er is niets aan veranderd. Wat heel is, zet je terug in het"
    " beginscherm of met dialoogavond rescue.",
    "older": "{path} is ouder dan de reservekopie ernaast. Er is niets aan veranderd. De nieuwere"
    " versie zet je terug in het beginscherm of met dialoogavond rescue.",
    "chain": "In {path} is buiten Dialoogavond om iets veranderd. Wat heel is, zet je terug in het"
    " beginscherm of met dialoogavond rescue.",
    "unreadable": "In {path} staat iets dat Dialoogavond niet kan lezen. Er is niets aan veranderd."
    " Vraag hulp, en geef het logboek mee.",
    "exists": "Het bestand {path} bestaat al en blijft zoals het is. Kies een andere naam.",
    "folder": "De map van {path} is er niet. Maak die eerst, of kies een andere map.",
    "permission": "Bij {path} mag je niet lezen of schrijven. Kies een eigen map.",
    "no_stick": "In {path} staat geen kopie van een avond. Kies de USB-stick, of de map daarop"
    " waarvan de naam met Dialoogavond- begint.",
    "stick_damaged": "De kopie in {path} is beschadigd. Er is niets aan veranderd. Ga verder met"
    " het bestand van de avond, of met een reservekopie.",
    "no_stick_folder": "De map {path} is er niet. Steek de USB-stick in, of kies een andere map.",
}


def _locked(error: e.SessionLockedError) -> str:
    holder = f" ({error.holder})" if error.holder else ""
    sentence = f"{error.path} is al open in een ander programma{holder}. Sluit het daar eerst."
    if error.backup:
        sentence += f" Alleen lezen kan wel: de reservekopie van {error.backup_at}, {error.backup}."
    return sentence


def _write_failed(error: e.WriteFailedError) -> str:
    where = f" Het gaat om {error.path}." if error.path else ""
    return WRITE_FAILED[error.reason] + where


def _newer(error: e.NewerFileError) -> str:
    return (
        f"{error.path} is gemaakt met een nieuwere versie van Dialoogavond"
        f" (bestandsvorm {error.found}, deze versie kent {error.known}). Werk Dialoogavond bij."
    )


KEY_UNUSABLE: Final[Mapping[str, str]] = {
    "missing": "Het zegel {path} is er niet. Controleer de naam en de map.",
    "permission": "Het zegel {path} mag je niet lezen. Vraag de beheerder om het recht daartoe.",
    "not_a_key_file": "{path} is geen zegelbestand. Kies een bestand op .p12 of .pfx.",
    "damaged": "Het zegel {path} is beschadigd. Zet een kopie terug, of vraag een nieuw zegel aan.",
    "no_key": "In {path} zit alleen een certificaat, geen sleutel. Vraag het volledige bestand.",
    "no_certificate": "In {path} zit geen certificaat. Vraag het volledige bestand.",
    "no_match": "In {path} horen sleutel en certificaat niet bij elkaar. Vraag een nieuw bestand.",
    "kind": "Met de soort sleutel in {path} kan dit niet. Vraag een sleutel van RSA of ECDSA.",
    "purpose": "Het certificaat in {path} is niet bedoeld om te ondertekenen of te verzegelen.",
    "twice": "Het zegel {path} is al gekozen. Kies een ander zegel, of laat het weg.",
}

SEAL_FAILED: Final[Mapping[str, str]] = {
    "not_a_pdf": "{path} is geen pdf en kan niet worden verzegeld.",
    "no_field": "{path} is niet met Dialoogavond gemaakt en kan niet worden verzegeld.",
    "sealed_already": "{path} is al verzegeld.",
}

TARGET_TAKEN: Final[Mapping[str, str]] = {
    "session": "{path} is het bestand van een avond. Kies een andere naam voor het verslag.",
    "sealed": "{path} is een verzegeld verslag en blijft zoals het is. Kies een andere naam.",
    "set": "{path} bestaat al en blijft zoals het is. Kies een andere naam.",
    "other": "Het bestand {path} bestaat al en blijft zoals het is. Kies een andere naam.",
}

UNREADABLE: Final[Mapping[str, str]] = {
    "missing": "Het bestand {path} is er niet. Controleer de naam en de map.",
    "permission": "Het bestand {path} mag je niet lezen. Kies een ander bestand.",
    "other": "Het bestand {path} is niet te lezen. Kies een ander bestand.",
    "no_gathering": "In {path} staan geen mensen volgens ORI-A. Kies een lijst als csv, of plak de"
    " namen.",
    "no_record": "{path} is geen verslag van Dialoogavond als JSON. Kies het bestand dat je met"
    " ‘JSON’ bewaarde.",
    "newer_record": "{path} is gemaakt met een nieuwere Dialoogavond. Werk Dialoogavond bij.",
    "evening_twice": "{path} is een avond die je al koos. Kies een andere avond.",
    "nothing_shared": "{path} en de andere avonden hebben samen geen vraag beantwoord. Kies avonden"
    " met hetzelfde programma.",
}


def _unreadable(error: e.InputFileError | e.ReportFileError) -> str:
    return UNREADABLE[error.why].format(path=error.path)


def _weak(error: e.SealKeyWeakError) -> str:
    return (
        f"De sleutel in {error.path} is te kort: {error.bits} bits, het moeten er minstens"
        f" {error.least} zijn. Vraag een nieuw zegel aan."
    )


def _expired(error: e.SealKeyExpiredError) -> str:
    return (
        f"Het zegel van {error.name} is verlopen op {dutch_date(error.until[:10])}."
        " Vraag een nieuw zegel aan, of gebruik het zegel van deze laptop."
    )


def _not_yet(error: e.SealKeyNotYetValidError) -> str:
    return (
        f"Het zegel van {error.name} geldt pas vanaf {dutch_date(error.since[:10])}."
        " Controleer of de klok van deze laptop goed staat."
    )


def _rows(error: e.RowsRefusedError) -> str:
    lines = [f"Rij {row}: {explain(refused)}" for row, refused in error.refusals]
    return _first(lines)


_EXPLAIN: Final[dict[type[e.WorkshopError], Callable[..., str]]] = {
    e.NotCreatedError: lambda _: "Deze avond is nog niet aangemaakt. Begin met een nieuwe avond.",
    e.AlreadyCreatedError: lambda _: "Deze avond bestaat al. Open het bestand.",
    e.UnknownIdError: _unknown,
    e.DuplicateError: _duplicate,
    e.ReservedNameError: _reserved,
    e.EmptyTextError: _empty,
    e.TextTooLongError: _too_long,
    e.NotPracticeError: lambda _: (
        "Dit is een echte avond. Verzonnen antwoorden horen alleen op een oefenavond."
    ),
    e.SettingsFixedError: lambda _: (
        "Openbaarheid en herleidbaarheid liggen vast na het eerste antwoord."
        " Maak een nieuwe avond als het anders moet."
    ),
    e.AnswerInvalidError: _answer,
    e.NoFormError: _no_form,
    e.NotForThisQuestionError: _not_for,
    e.RoleDoesNotAnswerError: lambda error: (
        f"Wie de rol ‘{error.role}’ heeft, geeft deze avond geen eigen antwoord."
        " Verander de rol als dat wel moet."
    ),
    e.NameRefusedError: lambda _: (
        "De antwoorden zijn anoniem. Gebruik geen naam, maar ‘formulier 1’, ‘formulier 2’, …"
    ),
    e.NameNeededError: lambda _: "Bij dit antwoord hoort een deelnemer. Kies eerst een naam.",
    e.SeatUnknownError: lambda _: "Deze kaart hoort niet bij deze avond. Vraag een nieuwe kaart.",
    e.NameInUseError: lambda error: (
        f"{error.name} is in gebruik op tablet {error.tablet}. Ben jij het? Vraag de griffier om de"
        " naam vrij te geven."
    ),
    e.DeviceUnknownError: lambda _: (
        "Deze tablet doet niet meer mee. Vul de avondcode opnieuw in. Die staat op de beamer."
    ),
    e.TooManyDevicesError: lambda error: (
        f"Er zijn vanavond al {error.limit} tablets binnengekomen. Meer past er niet. Vraag een"
        " papieren formulier."
    ),
    e.AlreadyShownError: lambda _: (
        "Dit antwoord is al aan de zaal getoond en kan niet meer worden ingetrokken."
    ),
    e.NothingToWithdrawError: lambda _: "Er is geen antwoord om in te trekken.",
    e.NotShownError: lambda _: "Laat de antwoorden eerst zien. Daarna kun je ze gebruiken.",
    e.RoundClosedError: _closed,
    e.TooManyDotsError: lambda error: (
        f"Dat zijn {error.placed} stippen. Ieder heeft er {error.budget}."
    ),
    e.CannotUndoError: _undo,
    e.AccountFrozenError: lambda error: (
        f"Versie {error.version} van het verslag is verzegeld. Er kan niets meer worden gewijzigd."
        " Heropenen kan, met een reden."
    ),
    e.SealingBusyError: lambda error: (
        f"Het verzegelen van versie {error.version} is begonnen maar niet af."
        " Maak het af, of breek het af."
    ),
    e.NotSealingError: lambda _: "Er wordt nu niets verzegeld.",
    e.NoConceptError: lambda _: (
        "Er ligt nog geen concept van het verslag voor. Opmerkingen kunnen zodra het er is."
    ),
    e.ConceptNumberError: lambda error: (
        f"Concept {error.number} kan nu niet worden gemaakt: er is intussen iets veranderd."
        " Kijk op de bladzijde Verslag welk concept er ligt."
    ),
    e.CommentAnsweredError: lambda _: (
        "Deze opmerking is al beantwoord. Maak een nieuwe opmerking als je nog iets wilt zeggen."
    ),
    e.CommentsOpenError: _comments_open,
    e.RoundOpenError: _round_open,
    e.TooManyCommentsError: lambda error: (
        f"Er zijn al {error.limit} opmerkingen. Meer past er niet. Zeg het tegen de griffier."
    ),
    e.TooManyEarlierError: lambda error: (
        f"Dat is te veel om mee te nemen: er passen er hoogstens {error.limit}."
    ),
    e.InRoomError: lambda error: (
        f"Dit bestand is van ‘{error.name}’. Doe dit op de laptop van de zaal waar de avond begon."
    ),
    e.RoomNameError: lambda error: (
        f"Er is al een zaal ‘{error.name}’. Geef deze zaal een andere naam."
    ),
    e.RoomPeopleError: lambda error: rooms.PEOPLE[error.why],
    e.SmallRoomError: lambda error: (
        f"Zonder namen zijn er in elke zaal minstens {error.least} mensen nodig die antwoorden:"
        " anders is te zien wie wat zei. Verdeel de mensen anders."
    ),
    e.RoomsFixSettingsError: lambda _: (
        "Er is een zaal afgesplitst. Wat je vooraf afsprak over namen en openbaarheid geldt in"
        " alle zalen, en verandert niet meer."
    ),
    e.RoomRefusedError: lambda error: rooms.REFUSED[error.why].format(name=error.name),
    e.RoomNamesError: lambda error: (
        f"‘{error.name}’ kwam in beide zalen nieuw op de lijst. Geef deze deelnemer hier een iets"
        " andere naam, en voeg dan samen."
    ),
    e.EarlierInUseError: lambda error: (
        f"Een gezamenlijk antwoord rust op ‘{error.title}’. Haal die bron daar eerst weg."
    ),
    e.NothingAgreedError: lambda _: (
        "De aanwezigen zijn nog niet akkoord met het verslag. Leg eerst hun akkoord vast."
    ),
    e.AlreadyAdoptedError: lambda error: (
        f"Versie {error.version} is al vastgesteld op {dutch_date(error.council_date)}."
        " Moet er iets anders in? Heropen het verslag, met een reden."
    ),
    e.AdoptedTooEarlyError: lambda error: (
        f"De avond was op {dutch_date(error.evening_date)}. De raadsvergadering van"
        f" {dutch_date(error.council_date)} ligt daarvóór. Kijk de datum na."
    ),
    e.NotSealedError: lambda error: archive.not_sealed(
        error.version, is_reopened=error.is_reopened
    ),
    e.ArchiveFactsError: lambda error: archive.problem(error.field, error.problem),
    e.NotFrozenError: lambda _: "Het verslag is nog niet verzegeld; heropenen is niet nodig.",
    e.ColourInvalidError: lambda error: (
        f"‘{error.found}’ is geen kleur. Schrijf # en zes cijfers of letters van a tot f,"
        " bijvoorbeeld #005AA7."
    ),
    e.LogoInvalidError: lambda error: (
        f"Het logo{f' {error.found}' if error.found else ''} kan niet worden gebruikt."
        " Kies een PNG of JPEG van hoogstens 10 MB."
    ),
    e.FormsKnownError: lambda error: _forms_known(error.known, error.total),
    e.ShownByReportError: lambda _: (
        "Bij anonieme antwoorden kan --hidden niet: ze worden pas getoond met het verslag."
        " Neem het bestand over zonder --hidden."
    ),
    e.NothingToEraseError: lambda _: "Hier staan geen woorden (meer) om te verwijderen.",
    e.HeldError: lambda error: keeping.held(error.since, error.reason),
    e.HeldAlreadyError: lambda error: keeping.HELD_ALREADY.format(since=dutch_moment(error.since)),
    e.NotHeldError: lambda _: keeping.NOT_HELD,
    e.GoneAlreadyError: lambda error: keeping.gone_already(error.kept),
    e.NothingToRescueError: lambda error: rescuing.NOTHING.format(path=error.path),
    e.NothingDestroyedError: lambda _: keeping.NOTHING_DESTROYED,
    e.RemainsError: lambda error: keeping.remains(error.reason),
    e.GroupRefusedError: _group,
    e.BusyError: lambda error: (
        f"De laptop heeft het druk. Probeer het over {error.retry_after_s} seconde opnieuw."
    ),
    e.ClosedError: lambda _: "De avond is gesloten. Dit is niet meer opgeslagen.",
    e.ReadOnlyError: lambda error: READ_ONLY[error.why],
    e.WriteFailedError: _write_failed,
    e.SessionFileError: lambda error: SESSION_FILE[error.why].format(path=error.path),
    e.SessionLockedError: _locked,
    e.NewerFileError: _newer,
    e.ProgrammeFaultsError: lambda error: _first([*map(fault_line, error.faults)]),
    e.CsvFaultsError: lambda error: _first([*map(row_line, error.faults)]),
    e.RowsRefusedError: _rows,
    e.TargetTakenError: lambda error: TARGET_TAKEN[error.why].format(path=error.path),
    e.RenderFailedError: lambda _: (
        "Het verslag kon niet worden gemaakt. De avond zelf is heel. Probeer het opnieuw."
    ),
    e.InputFileError: _unreadable,
    e.ReportFileError: _unreadable,
    e.SealedReportError: lambda error: archive.SEALED_REPORT[error.why].format(path=error.path),
    e.PortBusyError: lambda error: (
        f"Netwerkpoort {error.port} is bezet{f' door {error.holder}' if error.holder else ''}."
        " Sluit dat andere programma, of start de laptop opnieuw."
    ),
    e.SealPasswordError: lambda error: (
        f"Het wachtwoord past niet bij {error.path}. Probeer het opnieuw."
    ),
    e.SealKeyUnusableError: lambda error: KEY_UNUSABLE[error.why].format(path=error.path),
    e.SealKeyWeakError: _weak,
    e.SealKeyExpiredError: _expired,
    e.SealKeyNotYetValidError: _not_yet,
    e.SealNotNamedError: lambda error: (
        f"Het verslag is verzegeld, maar kon zijn naam nog niet krijgen: {error.path}."
        " Sluit wat die map gebruikt en open de avond opnieuw. Dan staat het er."
    ),
    e.SealFailedError: lambda error: SEAL_FAILED[error.why].format(path=error.path),
}

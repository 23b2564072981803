"""Refusals as what a tablet can do something with: a status, a code, and a Dutch sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from starlette.responses import JSONResponse

from workshop.domain import errors as e
from workshop.texts import tablet_refusals as words
from workshop.texts.explaining import answer_problem, explain

if TYPE_CHECKING:
    from collections.abc import Mapping

BUSY_S: Final = 2
"""Seconds after which a tablet tries again."""

_KINDS: Final[tuple[tuple[type[e.WorkshopError], int, str], ...]] = (
    (e.DeviceUnknownError, 401, "device"),
    (e.NameInUseError, 409, "taken"),
    (e.AccountFrozenError, 410, "sealed"),
    (e.SealingBusyError, 503, "busy"),
    (e.TextTooLongError, 413, "too_long"),
    (e.RefusedError, 409, "refused"),
    (e.WorkshopError, 503, "busy"),
)


def refused(error: e.WorkshopError) -> JSONResponse:
    """What the evening said no to, or could not do now."""
    status, code = next((status, code) for kind, status, code in _KINDS if isinstance(error, kind))
    if isinstance(error, e.AnswerInvalidError):  # said beside the question: no need to name it
        return refusal(status, code, answer_problem(error))
    return refusal(status, code, explain(error))


def refusal(status: int, code: str, say: str = "", **more: object) -> JSONResponse:
    """`code` as the protocol names it; without `say` the sentence that belongs to it."""
    body: dict[str, Any] = {"error": code, "say": say or words.SAY[code], **more}  # Any: JSON
    headers: Mapping[str, str] = {}
    if status in (429, 503):
        body.setdefault("wait_s", BUSY_S)
        headers = {"Retry-After": str(round(body["wait_s"]) or 1)}
    return JSONResponse(body, status, headers)

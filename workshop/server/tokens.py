"""How the laptop knows a tablet: by a cookie that scripts on the page cannot read."""

from __future__ import annotations

import re
import secrets
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from workshop.domain.ids import DeviceId

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

_TOKEN: Final = re.compile(r"[0-9a-f]{32}")
_DAY_S: Final = 24 * 60 * 60


def cookie_name(session: str) -> str:
    """Named after the session: cookies know no ports, and two evenings may share an address."""
    return f"dialoog-{sha256(session.encode()).hexdigest()[:12]}"


def new_token() -> str:
    """128 random bits."""
    return secrets.token_hex(16)


def device_of(token: str) -> DeviceId:
    """What the file knows of a tablet; the token cannot be found from it."""
    return DeviceId(sha256(token.encode()).hexdigest())


def device_at(request: Request, session: str) -> DeviceId | None:
    """The tablet that asks; None if it has no cookie of this evening."""
    token = request.cookies.get(cookie_name(session), "")
    return device_of(token) if _TOKEN.fullmatch(token) else None


def give(response: Response, session: str, token: str) -> None:
    """Let the tablet keep `token` for the evening."""
    response.set_cookie(
        cookie_name(session), token, max_age=_DAY_S, path="/", httponly=True, samesite="strict"
    )

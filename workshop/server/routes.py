"""Which handler answers what is asked under `/api/`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.routing import Route

from workshop.server.asking import safely

if TYPE_CHECKING:
    from workshop.server.answering import AnsweringRoutes
    from workshop.server.asking import Handler
    from workshop.server.joining import JoiningRoutes
    from workshop.server.moving import MovingRoutes


def routes(joining: JoiningRoutes, answering: AnsweringRoutes, moving: MovingRoutes) -> list[Route]:
    """Those of a tablet; `docs/tablet-protocol.md` says what each takes and gives."""
    posted: dict[str, Handler] = {
        "hello": joining.hello,
        "join": joining.join,
        "along": moving.along,
        "move": moving.move,
        "moved": moving.moved,
        "claim": joining.claim,
        "release": joining.release,
        "waits": answering.waits,
        "draft": answering.draft,
        "answer": answering.answer,
        "withdraw": answering.withdraw,
        "dots": answering.dots,
        "stance": answering.stance,
        "comment": answering.comment,
    }
    made = [
        Route(f"/api/{name}", safely(handler), methods=["POST"]) for name, handler in posted.items()
    ]
    return [*made, Route("/api/stream", safely(answering.stream), methods=["GET"])]

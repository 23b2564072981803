"""That a poll or a round of dots is open still."""

from __future__ import annotations


def round_open(what: str, step: str) -> str:
    """Why nobody can agree yet, as a part of a sentence; `what` is `poll` or `dots`."""
    if what == "poll":
        still = f"de peiling bij ‘{step}’ staat nog open. Sluit die eerst."
    else:
        still = f"de stippen bij ‘{step}’ staan nog open. Sluit ze eerst."
    return f"{still} Anders staat de uitkomst niet in het verslag."

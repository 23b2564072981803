"""Numbers in a Dutch sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def counted(number: int, one: str, more: str) -> str:
    """*1 antwoord*, *2 antwoorden*, *1.204 antwoorden*."""
    return f"{number:,} ".replace(",", ".") + (one if number == 1 else more)


def there_are(number: int, one: str, more: str) -> str:
    """*Er was 1 raadslid*, *Er waren 45 raadsleden*."""
    return f"Er {'was' if number == 1 else 'waren'} {counted(number, one, more)}"


def listed(words: Sequence[str]) -> str:
    """*a*, *a en b*, *a, b en c*."""
    *others, last = words or ("",)
    return f"{', '.join(others)} en {last}" if others else last


def decimal(number: float) -> str:
    """*12* or *2,5*: no more digits than the number has."""
    return f"{number:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def with_colon(label: str) -> str:
    """A label before its text; one that ends a sentence of its own needs no colon."""
    return label if label.endswith(("?", "!", ":", "…")) else f"{label}:"


def capital(sentence: str) -> str:
    """With a capital first, the rest as it is."""
    return sentence[:1].upper() + sentence[1:]

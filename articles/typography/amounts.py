"""Numbers and sums as French readers see them: a decimal comma, a fine space between thousands, the sign behind."""

from __future__ import annotations

from decimal import Decimal

from articles.typography.characters import FINE, NO_BREAK

SIGNS = {"EUR": "€", "CHF": "CHF", "USD": "$", "GBP": "£"}


def number(value: str) -> str:
    """ "7.5" becomes "7,5" and "1190" becomes "1 190"; the value is a plain decimal."""
    return f"{Decimal(value):,f}".replace(",", FINE).replace(".", ",")


def amount(value: str, currency: str = "EUR") -> str:
    """A sum with its sign; `currency` is a key of SIGNS."""
    return f"{number(value)}{NO_BREAK}{SIGNS[currency]}"

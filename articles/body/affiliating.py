"""Links for which the house is paid: known by where they lead, so that no label depends on somebody's memory."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from django.conf import settings

# Where the networks of affiliation send a buyer through.
NETWORKS = frozenset(
    {
        *("awin1.com", "tidd.ly", "affilae.com", "effiliation.com", "metaffiliation.com"),
        *("tradedoubler.com", "tradetracker.net", "shareasale.com", "prf.hn", "pxf.io"),
        *("linksynergy.com", "anrdoezrs.net", "dpbolvw.net", "jdoqocy.com", "kqzyfj.com"),
        *("tkqlhce.com", "redirectingat.com", "skimresources.com", "amzn.to"),
        *("timeone.net", "casaneo.link", "s.click.aliexpress.com", "rover.ebay.com"),
    }
)
# As it stands in the HTML of a body: words that people typed are escaped, and hold no such quotation marks.
SPONSORED = ' rel="sponsored nofollow"'


def is_affiliate(address: str) -> bool:
    """True for addresses of the networks, of the house's own list, and of Amazon with a partner's tag."""
    try:
        parts = urlsplit(address or "")
        host = (parts.hostname or "").lower()
    except ValueError:
        return False
    names = host.split(".")
    above = {".".join(names[turn:]) for turn in range(len(names))}
    if above & (NETWORKS | set(settings.NEWSROOM_AFFILIATE_HOSTS)):
        return True
    return "amazon" in names and "tag" in parse_qs(parts.query)

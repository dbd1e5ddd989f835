"""Words of a stored page that stand until a second, and others from then on: both are stored, the clock chooses.

templates/article/deal.html writes the marks. Words that people typed are escaped, and hold no such mark.
"""

from __future__ import annotations

import re
from datetime import datetime

_MARK = "<!--until "
_WINDOW = re.compile(r"<!--until (\d+)-->(.*?)<!--after-->(.*?)<!--end-->", re.DOTALL)


def as_of(html: str, at: datetime) -> str:
    """The page as it reads at that moment; for most stories the very same string."""
    if _MARK not in html:
        return html
    now = at.timestamp()
    return _WINDOW.sub(lambda window: window[2] if now < int(window[1]) else window[3], html)

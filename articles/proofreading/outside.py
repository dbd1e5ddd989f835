"""What readers outside our process have in common: they may be missing, fail or dawdle, and nothing waits for them."""


class Unavailable(Exception):
    """No answer this time; the reading goes on without it."""

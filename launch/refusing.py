"""A foreseeable failure is told in French and ends with a status; it never shows a traceback."""

from collections.abc import Callable

from launch.telling import complain


class Refusal(Exception):
    """Its text, in French, is all the person at the terminal will see."""

    def __init__(self, text: str, status: int = 1):
        super().__init__(text)
        self.status = status


def explained(door: Callable[[], int]) -> int:
    """The exit status of `door()`; a refusal is printed and gives its own."""
    try:
        return door()
    except Refusal as refusal:
        complain(str(refusal))
        return refusal.status
    except KeyboardInterrupt:
        return 130

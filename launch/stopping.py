"""Ctrl-C, SIGTERM and a closed terminal, turned into a question that the launcher asks at its own pace."""

import signal
import time


class Stop(Exception):
    """Somebody asked us to stop while we were still starting."""


class StopRequest:
    def __init__(self):
        self.count = 0
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._hear)
        # Ignored under nohup: the person wants us to outlive the terminal.
        if signal.getsignal(signal.SIGHUP) != signal.SIG_IGN:
            signal.signal(signal.SIGHUP, self._hear)

    def _hear(self, *_: object) -> None:
        self.count += 1

    @property
    def asked(self) -> bool:
        return self.count > 0

    @property
    def insisted(self) -> bool:
        return self.count > 1

    def pause(self, seconds: float) -> None:
        """Sleeps, unless asked to stop: then raises Stop."""
        if self.asked:
            raise Stop
        time.sleep(seconds)
        if self.asked:
            raise Stop

"""bin/run's door with nothing replaced: gunicorn, procrastinate, migrations, static files."""

from urllib.error import HTTPError

import pytest

from launch import processes


def test_the_real_newsroom_opens_serves_and_ends(launch):
    newsroom = launch("--empty", module="launch.run", WEB_CONCURRENCY="1").wait_until_open(90)
    pids = list(newsroom.children.values())
    assert newsroom.get("/healthz") == "ok\n"
    assert newsroom.get("/readyz") == "ready\n"
    # A house without its legal pages serves the desk alone, and says so at its start.
    assert "fermé aux lecteurs" in newsroom.told
    assert "Rédaction" in newsroom.get("/admin/login/")
    with pytest.raises(HTTPError, match="503"):
        newsroom.get("/")
    assert all(processes.birth(pid) for pid in pids)
    assert newsroom.end() == 0
    assert not any(processes.birth(pid) for pid in pids)
    assert newsroom.server_pid is None
    for log in (newsroom.state / "logs").iterdir():
        assert "Traceback" not in log.read_text(), log.name

"""What comes into the library is a right picture, or is refused in words; the process that looks stays small."""

from __future__ import annotations

import json

import pytest
from django.core.files.base import ContentFile

from articles.media import confining, receiving
from articles.media.formats import MOST_BYTES
from articles.media.receiving import receive
from articles.media.refusing import Unwelcome
from tests.media import drawing
from tests.media.odd_files import HTML, KEPT, REFUSED

MEGA = 1024 * 1024


def named(case) -> str:
    return case.name


@pytest.fixture(autouse=True)
def small_and_quick(monkeypatch):
    """Whatever is sent, the process that looks at it stays under 400 MB and 10 s of processor."""
    spent = []

    def watched(module, order):
        told = confining.run_confined(module, order)
        spent.append(told["spent"])
        return told

    monkeypatch.setattr(receiving, "run_confined", watched)
    yield
    assert all(one["memory"] < 400 * MEGA and one["seconds"] < 10 for one in spent)


@pytest.mark.parametrize("case", KEPT, ids=named)
def test_a_picture_comes_in_upright_whole_and_alone(case):
    sent = case.make()
    received = receive(ContentFile(sent))
    kept = drawing.opened(received.content)
    assert (kept.format, kept.size, received.animated) == (case.format, case.size, case.animated)
    assert (received.width, received.height) == case.size
    assert HTML not in received.content
    assert b"index.html" not in received.content
    assert getattr(kept, "is_animated", False) == case.animated


@pytest.mark.parametrize("case", REFUSED, ids=named)
def test_what_cannot_come_in_is_told_why(case):
    with pytest.raises(Unwelcome) as refused:
        receive(ContentFile(case.make()))
    assert case.says in str(refused.value)


@pytest.mark.parametrize("way", range(1, 9))
def test_every_way_of_holding_a_camera_ends_upright(way):
    kept = drawing.opened(receive(ContentFile(drawing.turned(way))).content)
    spots = [kept.getpixel(spot) for spot in ((10, 8), (50, 8), (10, 32), (50, 32))]
    near = [tuple(value > 100 for value in spot) for spot in spots]
    assert near == [(True, False, False), (False, True, False), (False, False, True), (True,) * 3]
    assert not kept.getexif()


def test_sixteen_bits_become_eight_without_losing_the_light():
    grey = drawing.opened(receive(ContentFile(drawing.deep_grey())).content)
    assert [grey.getpixel((x, 1)) for x in (0, 64, 128, 255)] == [0, 64, 128, 255]
    orange = drawing.opened(receive(ContentFile(drawing.deep_colour())).content)
    assert orange.getpixel((3, 3)) == (255, 128, 0)


def test_a_moving_picture_keeps_its_frames_and_its_pace():
    for name in ("GIF", "PNG", "WEBP"):
        kept = drawing.opened(receive(ContentFile(drawing.moving(name, 5))).content)
        assert kept.n_frames == 5
        kept.seek(1)
        kept.load()
        assert kept.info["duration"] == 80


def test_a_jpeg_is_written_again_as_finely_as_it_came():
    sent = drawing.encoded(drawing.scene(), "JPEG", quality=83)
    kept = drawing.opened(receive(ContentFile(sent)).content)
    assert kept.quantization == drawing.opened(sent).quantization


def test_a_heavy_file_is_refused_unread():
    class Heavy:
        size = MOST_BYTES + 1

    with pytest.raises(Unwelcome, match="30\N{NO-BREAK SPACE}Mo au plus"):
        receive(Heavy())


@pytest.mark.parametrize(
    "work", ["bytearray(500 << 20)", "any(i < 0 for i in iter(int, 1))", "1 / 0"]
)
def test_what_takes_too_much_is_ended(monkeypatch, tmp_path, work):
    """Memory, processor time, or a fall: the one who waits is told, and nothing else happens."""
    (tmp_path / "greedy.py").write_text(
        f"import sys; sys.path.insert(0, {str(confining.ROOT)!r})\n"
        "from articles.media import confining\n"
        "confining.SECONDS = 1\n"
        f"confining.answer(lambda order: {work})\n"
    )
    monkeypatch.setattr(confining, "ROOT", tmp_path)
    with pytest.raises(confining.Overrun):
        confining.run_confined("greedy", {})


def test_whoever_decodes_knows_no_secret(monkeypatch, tmp_path):
    (tmp_path / "curious.py").write_text("import json, os; print(json.dumps(dict(os.environ)))")
    monkeypatch.setattr(confining, "ROOT", tmp_path)
    monkeypatch.setenv("NEWSROOM_SECRET_KEY", "caché")
    known = confining.run_confined("curious", {})
    assert "caché" not in json.dumps(known)
    assert "DATABASE_URL" not in known


def test_a_process_that_fell_is_a_clear_refusal(monkeypatch):
    def fall(module, order):
        raise confining.Overrun("status -11")

    monkeypatch.setattr(receiving, "run_confined", fall)
    with pytest.raises(Unwelcome, match="réduisez-la"):
        receive(ContentFile(drawing.encoded(drawing.corners(), "PNG")))

"""The demo newsroom's pictures: the same each time, none of them flat, none of them heavy."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from demo.drawing import draw, encode
from demo.drawing.catalogue import MOTIFS
from demo.drawing.commissions import COMMISSIONS
from demo.drawing.drawing import LIMIT
from demo.drawing.sitters import DESK

PICTURES = json.loads((Path(__file__).parents[2] / "demo" / "pictures.json").read_text())


@pytest.mark.parametrize("motif", [*MOTIFS, "portrait"])
def test_every_motif_draws_a_picture_that_is_not_flat(motif):
    picture = draw("anything", motif, 210, size=(400, 400) if motif == "portrait" else (400, 225))

    assert picture.mode == "RGB"
    assert picture.convert("L").entropy() > 4


@pytest.mark.parametrize("motif", MOTIFS)
def test_four_keys_of_a_motif_give_four_pictures(motif):
    drawn = {draw(f"key {n}", motif, 210, size=(64, 36)).tobytes() for n in range(4)}

    assert len(drawn) == 4


def test_a_key_always_gives_the_same_bytes():
    assert encode(draw("twice", "city", 30)) == encode(draw("twice", "city", 30))


def test_a_picture_is_1600_by_900_and_a_portrait_640_square():
    assert draw("wide", "map", 100).size == (1600, 900)
    assert draw("square", "portrait", 100).size == (640, 640)


def test_a_picture_may_be_asked_for_in_another_size():
    assert draw("odd", "robot", 100, size=(333, 500)).size == (333, 500)


@pytest.mark.parametrize("hue", range(0, 360, 45))
def test_what_is_encoded_is_a_webp_below_the_limit(hue):
    motif = list(MOTIFS)[hue // 45 * 2]

    encoded = encode(draw(f"hue {hue}", motif, hue))

    assert len(encoded) <= LIMIT
    assert Image.open(BytesIO(encoded)).format == "WEBP"


def test_grain_gives_way_when_a_picture_would_be_too_heavy():
    noise = Image.effect_noise((1600, 900), 40).convert("RGB")

    assert len(encode(noise)) <= LIMIT


def test_an_unknown_motif_is_refused_by_name_with_those_there_are():
    with pytest.raises(ValueError, match=r"'unicorn'.*antenna.*portrait.*waves"):
        draw("lost", "unicorn", 0)


def test_the_newsroom_orders_only_motifs_there_are():
    assert {told["motif"] for told in PICTURES} <= {*MOTIFS, "portrait"}


def test_every_commission_is_a_drawing_of_the_motif_its_key_begins_with():
    for key, (drawing, _) in COMMISSIONS.items():
        assert drawing in MOTIFS[key.split("-")[0]], key


def test_every_portrait_of_the_newsroom_has_its_sitter():
    ordered = {told["key"] for told in PICTURES if told["motif"] == "portrait"}

    assert ordered == set(DESK)

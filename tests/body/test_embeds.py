import json

import pytest

from articles.body import InvalidDocument, compose_document, validate
from articles.body.providers import embed_table, find_embed
from articles.body.records import Records
from articles.body.rendering import render
from tests.body.embeds import KNOWN, SOUND, TOOT, UNKNOWN, YOUTUBE, X
from tests.body.samples import block, doc


@pytest.mark.parametrize(("address", "page", "frame"), KNOWN)
def test_what_is_at_an_address(address, page, frame):
    found = find_embed(address)
    assert (found.page, found.frame) == (page, frame)
    # What people are led to leads to the same again.
    assert find_embed(found.page) == found


@pytest.mark.parametrize("address", [*UNKNOWN, None, 3, ["https://youtu.be/zW2bGT1rXyQ"]])
def test_what_is_nothing_we_can_show(address):
    assert find_embed(address) is None
    with pytest.raises(InvalidDocument, match="l’adresse d’une vidéo YouTube"):
        validate(doc(block("embed", url=address, caption="")))


def test_the_house_s_own_player(settings):
    settings.NEWSROOM_DAILYMOTION_PLAYER = "xa1b2"
    found = find_embed("https://dai.ly/x9kq3ab")
    assert found.frame == "https://geo.dailymotion.com/player/xa1b2.html?video=x9kq3ab"


@pytest.mark.parametrize(
    ("address", "hosted", "go"),
    [
        (YOUTUBE, "Vidéo hébergée par YouTube", "La voir sur YouTube"),
        (SOUND, "Son hébergé par SoundCloud", "L’écouter sur SoundCloud"),
        (X, "Message publié sur X", "Le lire sur X"),
        (TOOT, "Message publié sur Mastodon", "Le lire sur Mastodon"),
    ],
)
def test_readers_get_a_link_and_no_frame(address, hosted, go):
    html = render(doc(block("embed", url=address, caption="<i>Vu</i> ?")), Records())
    assert f'<p class="embed-host">{hosted}</p>' in html
    assert f'href="{address.replace("&", "&amp;")}">{go}</a>' in html
    assert "<figcaption>&lt;i&gt;Vu&lt;/i&gt; ?</figcaption>" in html
    assert "<iframe" not in html
    assert "src=" not in html


def test_what_is_said_can_be_read_folded_one_paragraph_a_line():
    said = "Bonjour.\n\n  \n<b>Voici</b> la suite."
    html = render(doc(block("embed", url=YOUTUBE, caption="", transcript=said)), Records())
    assert html.endswith(
        '<details class="transcript"><summary>Transcription</summary>'
        "<p>Bonjour.</p><p>&lt;b&gt;Voici&lt;/b&gt; la suite.</p></details></figure>"
    )
    bare = render(doc(block("embed", url=YOUTUBE, caption="", transcript=" \n")), Records())
    assert "details" not in bare


def test_a_transcript_is_composed_and_keeps_its_lines():
    said = 'Il dit "oui" !\nPuis rien.'
    composed = compose_document(doc(block("embed", url=YOUTUBE, caption="", transcript=said)))
    assert composed["content"][0]["attrs"]["transcript"] == (
        "Il dit «\N{NO-BREAK SPACE}oui\N{NO-BREAK SPACE}»\N{NARROW NO-BREAK SPACE}!\nPuis rien."
    )


@pytest.mark.parametrize(("length", "sound"), [(60_000, True), (60_001, False)])
def test_a_transcript_may_be_long_but_not_endless(length, sound):
    body = doc(block("embed", url=YOUTUBE, caption="", transcript="a" * length))
    if sound:
        validate(body)
        return
    with pytest.raises(InvalidDocument, match="60000"):
        validate(body)


def test_the_table_for_the_editor_is_written_as_javascript_writes_it():
    assert "(?P" not in json.dumps(embed_table())

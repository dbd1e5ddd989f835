"""The web page's HTML as feed readers take it."""

import json
from html.parser import HTMLParser

import pytest

from articles.body.feeding import for_feeds

BASE = "https://relais.example"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<p class="a" id="b">Un <span class="c">mot</span></p>', "<p>Un mot</p>"),
        ('<a href="/a/1-b/">ici</a>', "<a href='https://relais.example/a/1-b/'>ici</a>"),
        (
            '<a href="https://x.example/?a=1&amp;b">là</a>',
            "<a href='https://x.example/?a=1&amp;b'>là</a>",
        ),
        ("<p>a</p><script>alert(1)</script><p>b</p>", "<p>a</p><p>b</p>"),
        ('<aside class="pull-quote"><p>Déjà <img src="/x"> dit</p></aside><p>b</p>', "<p>b</p>"),
        (
            '<picture><source srcset="/a.avif 1w"><img src="/a.jpg" alt="L’« a »" class="t" loading="lazy"></picture>',
            "<img src='https://relais.example/a.jpg' alt='L’« a »'>",
        ),
        ("<p>1 &lt; 2 &amp; \"3\" '4'</p>", "<p>1 &lt; 2 &amp; &quot;3&quot; &#x27;4&#x27;</p>"),
        ("<p>a</p>\n  <p>b\nc</p>", "<p>a</p> <p>b c</p>"),
        ("<pre><code>a\n\tb \\n</code></pre>", "<pre><code>a&#10;&#9;b &#92;n</code></pre>"),
        ('<p onclick="x()">a\x0b\x1f</p>', "<p>a</p>"),
        ('<svg><path d="M0"/></svg><form><button>x</button></form>fin', "fin"),
        ("]]&gt; <!-- rien -->", "]]&gt;"),
    ],
)
def test_what_needs_no_page_stays(html, expected):
    assert for_feeds(html, BASE) == expected


def test_it_may_stand_in_json_and_in_cdata_as_it_is():
    hostile = '<pre>"\\u0022\\\n\r\t]]&gt;\x00</pre><p title="&quot;">\\</p>'
    told = for_feeds(hostile, BASE)
    assert json.loads(f'"{told}"') == told
    assert "]]>" not in told
    words = []
    reader = HTMLParser()
    reader.handle_data = words.append
    reader.feed(told)
    assert "".join(words) == '"\\u0022\\\n\r\t]]>\\'

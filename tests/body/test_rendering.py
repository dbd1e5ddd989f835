import pytest

from articles.body import Paper, Picture, ProductSheet, Records, render
from articles.body.inline import MARK_RENDERERS
from articles.body.rendering import BLOCK_RENDERERS
from articles.body.schema import BLOCKS, MARKS
from tests.body.samples import BOLD, EVERYTHING, ITALIC, block, doc, mark, paragraph, table, text

RECORDS = Records(
    images={
        3: Picture(
            "/media/salle.webp", 1200, 800, "Une salle vide", "Légende maison", "Nadia Ferhat"
        )
    },
    products={
        5: ProductSheet(
            "Bavard", ("Armor IA", "gratuit"), ("Résume un texte",), "https://bavard.example/"
        )
    },
    articles={7: "/logiciels/7-un-article/"},
    documents={6: Paper("/media/documents/a.pdf", "Rapport", "PDF, 2,4 Mo")},
)


def html(*blocks):
    return render(doc(*blocks), RECORDS)


def test_the_renderer_knows_every_block_and_mark_of_the_schema():
    assert set(BLOCK_RENDERERS) == set(BLOCKS) - {"doc", "hardBreak", "tableRow", "tableCell"}
    assert set(MARK_RENDERERS) == set(MARKS)


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        (paragraph("a & <b>"), "<p>a &amp; &lt;b&gt;</p>"),
        (paragraph(text("fort", BOLD, ITALIC)), "<p><strong><em>fort</em></strong></p>"),
        (
            paragraph("le P.-D.G. d’O. et A. L."),
            '<p>le <span class="unbroken">P.-D.G.</span> d’O. et A. L.</p>',
        ),
        (paragraph(), ""),
        (paragraph("a", block("hardBreak"), "b"), "<p>a<br>b</p>"),
        (block("divider"), "<hr>"),
        (
            block("heading", text("L’IA : où va-t-on ?"), level=2),
            '<h2 id="l-ia-ou-va-t-on">L’IA : où va-t-on ?</h2>',
        ),
        (paragraph(text("mot", mark("foreign", lang="en"))), '<p><i lang="en">mot</i></p>'),
        (
            paragraph(
                text("ici", mark("link", href='https://a.example/?q="><script>', article=None))
            ),
            '<p><a href="https://a.example/?q=&quot;&gt;&lt;script&gt;">ici</a></p>',
        ),
        (
            paragraph(text("là", mark("link", href=None, article=7))),
            '<p><a href="/logiciels/7-un-article/">là</a></p>',
        ),
        (paragraph(text("là", mark("link", href=None, article=8))), "<p>là</p>"),
        (block("bulletList", block("listItem", paragraph("un"))), "<ul><li>un</li></ul>"),
        (
            block("bulletList", block("listItem", paragraph("un"), paragraph("deux"))),
            "<ul><li><p>un</p><p>deux</p></li></ul>",
        ),
        (
            block("orderedList", block("listItem", paragraph("a")), start=3),
            '<ol start="3"><li>a</li></ol>',
        ),
        (
            block("quotation", paragraph("Oui.")),
            '<figure class="quotation"><blockquote><p>Oui.</p></blockquote></figure>',
        ),
        (
            block("pullQuote", text("Oui & "), text("non", BOLD), speaker="A. B."),
            '<aside class="pull-quote" aria-label="Exergue"><p>«\xa0Oui &amp; <strong>non</strong>\xa0»</p>'
            '<p class="pull-quote-speaker">A. B.</p></aside>',
        ),
        (
            block("pullQuote", text("«\xa0Oui.\xa0»"), speaker="A. B."),
            '<aside class="pull-quote" aria-label="Exergue"><p>«\xa0Oui.\xa0»</p>'
            '<p class="pull-quote-speaker">A. B.</p></aside>',
        ),
        (
            block("pullQuote", text("Nous avons tout essayé.")),
            '<aside class="pull-quote" aria-label="Exergue"><p>Nous avons tout essayé.</p></aside>',
        ),
        (block("pullQuote", speaker="A. B."), ""),
        (
            block("codeBlock", text("if a < b :\n\tP.-D.G."), language="C++"),
            '<figure class="code-block"><figcaption>C++</figcaption><pre tabindex="0" role="region"'
            ' aria-label="Code\N{NO-BREAK SPACE}: C++" translate="no"><code>if a &lt; b :\n\tP.-D.G.'
            "</code></pre></figure>",
        ),
        (block("codeBlock", language="C"), ""),
        (block("figure", image=404, caption="", credit="", alt=""), ""),
        (block("gallery", block("figure", image=404), caption="Des vues"), ""),
        (table(("", ""), ("", "")), ""),
        (block("productCard", product=404), ""),
        (block("document", document=404), ""),
        (
            block("document", document=6, title="<Tout>"),
            '<p class="download"><a href="/media/documents/a.pdf" download><span>'
            '<span class="download-title">&lt;Tout&gt;</span> '
            '<span class="download-weight">(PDF, 2,4 Mo)</span></span></a></p>',
        ),
        (
            block("noteBox", paragraph("a"), kind="a_retenir", title=""),
            '<aside class="note-box note-box-a_retenir"><p class="note-box-title">À retenir</p><p>a</p></aside>',
        ),
    ],
)
def test_each_block_has_its_html(node, expected):
    assert html(node) == expected


def test_a_quotation_names_who_speaks_and_where():
    shown = html(
        block(
            "quotation",
            paragraph("Oui."),
            speaker="A. B.",
            role="juge",
            sourceLabel="La Gazette",
            sourceUrl="https://g.example/",
        )
    )
    assert shown.endswith(
        '<figcaption><span class="quotation-speaker">A. B.</span>, <span class="quotation-role">juge</span>, '
        '<cite class="quotation-source"><a href="https://g.example/">La Gazette</a></cite></figcaption></figure>'
    )


def test_a_figure_takes_from_the_library_what_it_does_not_say_itself():
    shown = html(block("figure", image=3, caption="Ma légende", credit="", alt=""))
    assert 'alt="Une salle vide" width="1200" height="800"' in shown
    assert "Ma légende" in shown
    assert "Nadia Ferhat" in shown


REGION = (
    '<figure class="data-table"><div class="data-table-scroll" tabindex="0" role="region" aria-label="Tableau">'
    "<table>{}</table></div></figure>"
)


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        (
            table(("a & b", "c"), ("d", text("e", BOLD))),
            '<thead><tr><th scope="col">a &amp; b</th><th scope="col">c</th></tr></thead>'
            "<tbody><tr><td>d</td><td><strong>e</strong></td></tr></tbody>",
        ),
        (
            table(("", "b"), ("c", "d"), headerColumn=True),
            '<thead><tr><td></td><th scope="col">b</th></tr></thead>'
            '<tbody><tr><th scope="row">c</th><td>d</td></tr></tbody>',
        ),
        (
            table(
                ("a", "1\N{NARROW NO-BREAK SPACE}204"), ("b", "–"), ("c", "−3,5 %"), headerRow=False
            ),
            '<tbody><tr><td>a</td><td class="figures">1\N{NARROW NO-BREAK SPACE}204</td></tr>'
            '<tr><td>b</td><td class="figures">–</td></tr><tr><td>c</td><td class="figures">−3,5 %</td></tr></tbody>',
        ),
        (
            table(("Prix",), ("499 €",), ("n. c.",)),
            '<thead><tr><th scope="col" class="figures">Prix</th></tr></thead>'
            '<tbody><tr><td class="figures">499 €</td></tr><tr><td class="figures">n. c.</td></tr></tbody>',
        ),
        (table(("seule",)), '<thead><tr><th scope="col">seule</th></tr></thead>'),
    ],
)
def test_a_table_has_headers_with_their_scope_and_figures_under_each_other(node, expected):
    assert html(node) == REGION.format(expected)


@pytest.mark.parametrize(
    ("words", "is_figure"),
    [
        *[(words, True) for words in ("12", "−3,5 %", "9 M€", "12 €/mois", "40 Mbit/s", "1 204")],
        *[(words, False) for words in ("Tarbes", "annoncé pour 2027", "4G et 5G", "", "–")],
    ],
)
def test_a_column_of_figures_is_told_from_one_of_words(words, is_figure):
    assert ('class="figures"' in html(table(("Titre",), (words,)))) is is_figure


def test_a_table_is_named_by_its_caption_wherever_it_is_met():
    shown = html(table(("a",), caption="Prix <relevés>"))
    assert "<figcaption>Prix &lt;relevés&gt;</figcaption>" in shown
    assert 'aria-label="Tableau\N{NO-BREAK SPACE}: Prix &lt;relevés&gt;"' in shown


def test_a_gallery_shows_its_pictures_under_one_caption_and_leaves_missing_ones_out():
    pictures = [block("figure", image=number, caption=f"Vue {number}") for number in (3, 404, 3)]
    shown = html(block("gallery", *pictures, caption="Six mois"))
    assert shown.startswith(
        '<figure class="gallery"><div class="gallery-pictures"><figure class="picture">'
    )
    assert shown.count("Vue 3") == 2
    assert "Vue 404" not in shown
    assert shown.endswith(
        '</div><figcaption class="gallery-caption">Six mois</figcaption></figure>'
    )
    assert shown.count('width="1200" height="800" loading="lazy"') == 2
    assert 'class="gallery" aria-label="Galerie d’images"' in html(block("gallery", *pictures))


def test_a_product_card_shows_the_sheet():
    shown = html(block("productCard", product=5))
    assert "Armor IA · gratuit" in shown
    assert "<li>Résume un texte</li>" in shown
    assert 'href="https://bavard.example/"' in shown


def test_same_headings_get_anchors_of_their_own():
    shown = render(EVERYTHING, RECORDS)
    assert '<h2 id="les-chiffres">' in shown
    assert '<h3 id="les-chiffres-2">' in shown


def test_a_link_with_a_bold_word_in_it_stays_one_link():
    link = mark("link", href="https://a.example/", article=None)
    assert html(paragraph(text("un ", link), text("mot", BOLD, link), text(" fort", link))) == (
        '<p><a href="https://a.example/">un <strong>mot</strong> fort</a></p>'
    )

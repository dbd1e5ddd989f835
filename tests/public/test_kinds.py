"""What readers see of a kind: the mark, the ranking, the offer that ends, who speaks."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils.html import strip_tags

from articles.content.kinds import Kind
from articles.content.products import Product
from tests.body.samples import block, doc, mark, paragraph, text
from tests.content.kinds import deal, ranked, review
from tests.public.conftest import path_of

NBSP, FINE = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"
PAID = "https://www.awin1.com/cread.php?id=1"


@pytest.fixture
def product(db):
    return Product.objects.create(name="Kaolin 7", publisher="Kaolin", points=["Se démonte"])


def told(client, article) -> str:
    return client.get(path_of(article)).content.decode()


def test_a_test_ends_on_its_mark_its_points_and_its_verdict(client, run, product):
    (story,) = run(1, kind=Kind.TEST, review=review(product, scale=20, mark="12.5"))
    html = told(client, story)
    assert f'<span class="unseen">Note{NBSP}: 12,5 sur 20</span>' in html
    assert '<a href="/produit/kaolin-7/">Kaolin 7</a>' in html
    assert "<h3>Les plus</h3><ul><li>L’écran</li></ul>" in html
    assert "<h3>Les moins</h3><ul><li>Le prix</li></ul>" in html
    _, _, main = html.partition("<main")
    assert main.index("deux gigaoctets") < main.index("Un bon téléphone.")


def test_a_mark_stands_on_the_cards_of_a_test_and_of_no_other(client, run, product):
    run(1, kind=Kind.TEST, review=review(product))
    run(1)
    for address in ("/", "/logiciels/", "/auteur/camille-roussel/"):
        html = client.get(address).content.decode()
        assert html.count('class="rating"') == 1
        assert f'<span class="unseen">Note{NBSP}: </span>7,5/10</span>' in html


def test_a_guide_begins_with_its_ranking_and_leads_into_it(client, run, product):
    other = Product.objects.create(name="Orbe 2", price="449 €")
    rows = [ranked(product, why="Tient huit ans."), ranked(other, label="", price="429 €")]
    html = told(client, run(1, kind=Kind.GUIDE, ranking=rows)[0])
    top, _, rest = html.partition("deux gigaoctets")
    assert top.index('href="#choix_kaolin-7"') < top.index('href="#choix_orbe-2"')
    assert rest.index('id="choix_kaolin-7"') < rest.index('id="choix_orbe-2"')
    assert "Tient huit ans." in rest
    assert f"429{NBSP}€" in rest
    assert f"449{NBSP}€" not in rest


def test_an_offer_ends_at_its_second_without_anybody_at_work(
    client, run, product, time_machine, django_assert_num_queries
):
    ends = datetime(2026, 12, 1, 11, 0, tzinfo=UTC)
    time_machine.move_to(ends - timedelta(days=3), tick=False)
    (story,) = run(1, kind=Kind.DEAL, deal=deal(product, ends_at=ends.isoformat()))
    address = path_of(story)
    for moment, is_over in ((ends - timedelta(seconds=1), False), (ends, True)):
        time_machine.move_to(moment, tick=False)
        with django_assert_num_queries(1):
            html = client.get(address).content.decode()
        assert ("Offre terminée" in html) is is_over
        assert ("librairie.example" in html) is not is_over
        assert "<!--" not in html


def test_an_offer_tells_its_price_its_day_and_what_it_saves(client, run, product):
    priced = deal(product, price="1190.5", usual_price="1499")
    html = told(client, run(1, kind=Kind.DEAL, deal=priced)[0])
    assert f"<b>1{FINE}190,50{NBSP}€</b>" in html
    assert f"<s>1{FINE}499{NBSP}€</s>" in html
    assert f"−20{NBSP}%" in html
    assert 'Prix relevé le <time datetime="2026-11-20">20 novembre 2026</time>' in html.replace(
        NBSP, " "
    )
    assert "Lien" not in html
    assert "sponsored" not in html


@pytest.mark.parametrize("offer", [{"is_affiliate": True}, {"url": PAID}])
def test_readers_know_of_a_paid_link_before_they_meet_it(client, run, offer):
    html = told(client, run(1, kind=Kind.DEAL, deal=deal(**offer))[0])
    label, link = html.index("Collaboration commerciale"), html.index('rel="sponsored nofollow"')
    assert label < html.index("Lien affilié") < link
    assert html.count("Collaboration commerciale") == 1


@pytest.mark.parametrize(
    ("address", "is_paid"),
    [
        (PAID, True),
        ("https://amzn.to/3x", True),
        ("https://www.amazon.fr/dp/B0?tag=relais-21", True),
        ("https://www.amazon.fr/dp/B0", False),
        ("https://partenaire.example/x", True),
        ("https://notawin1.com/x", False),
        ("https://awin1.com.example/x", False),
        ("https://exemple.example/?tag=relais-21", False),
    ],
)
def test_a_paid_link_in_any_text_is_known_by_where_it_leads(
    client, run, settings, address, is_paid
):
    settings.NEWSROOM_AFFILIATE_HOSTS = ["partenaire.example"]
    body = doc(paragraph("Voici ", text("le lien", mark("link", href=address)), "."))
    html = told(client, run(1, body=body)[0])
    assert ('rel="sponsored nofollow">le lien' in html) is is_paid
    assert ("Collaboration commerciale" in html.partition("le lien")[0]) is is_paid


def test_a_product_card_leads_to_its_page_and_says_when_it_is_paid(client, run, product):
    body = doc(paragraph("Un mot."), block("productCard", product=product.pk))
    assert '<a href="/produit/kaolin-7/">Kaolin 7</a>' in told(client, run(1, body=body)[0])
    product.url = PAID
    product.save()
    html = told(client, run(1, body=body)[0])
    assert html.index("Collaboration commerciale") < html.index("Lien affilié")
    assert 'rel="sponsored nofollow">Site officiel' in html


def test_an_opinion_says_first_whose_it_is(client, run, outsider):
    (story,) = run(1, kind=Kind.OPINION, quality="sociologue à l'université")
    words = strip_tags(told(client, story))
    assert "Camille Roussel, sociologue à l’université" in words
    assert words.index("n’engagent que leur auteur, et non la rédaction.") < words.index("deux gig")


def test_an_opinion_of_several_engages_them_all(client, run, outsider, reporter, editor):
    (story,) = run(1, kind=Kind.OPINION)
    story.bylines.create(author=outsider.author, position=1)
    story.keep(by=reporter)
    story.submit(by=reporter)
    story.approve(by=editor)
    story.publish(by=editor)
    assert "n’engagent que leurs auteurs, et non la rédaction." in told(client, story)
    assert "n’engagent" not in told(client, run(1)[0])


def test_an_interview_tells_who_is_asked_and_its_questions_apart(client, run):
    bold = mark("bold")
    body = doc(
        paragraph(text("Qui êtes-vous ?", bold)),
        paragraph("Une ", text("bénévole", bold), "."),
    )
    fields = {"body": body, "interviewee": "Elle l'entretient seule."}
    html = told(client, run(1, kind=Kind.INTERVIEW, **fields)[0])
    assert html.index("Elle l’entretient seule.") < html.index("Qui êtes-vous")
    assert f'<p class="asked"><strong>Qui êtes-vous{FINE}?</strong></p>' in html
    assert "<p>Une <strong>bénévole</strong>.</p>" in html
    assert "asked" not in told(client, run(1, **fields)[0])


def test_feeds_tell_what_a_kind_adds_too(client, run, product):
    run(1, kind=Kind.TEST, review=review(product), key_points=["Il tient huit ans."])
    run(1, kind=Kind.GUIDE, ranking=[ranked(product, why="Pour sa batterie.")])
    feed = client.get("/flux/atom.xml").content.decode()
    for words in ("Un bon téléphone.", "Les plus", "Il tient huit ans.", "Pour sa batterie."):
        assert words in feed
    assert "<!--" not in feed


# The site's two, and what machines are told.
OWN_SCRIPTS = 3


def test_hostile_words_are_only_words(client, run):
    bad = '<script>alert(1)</script><!--until 1-->"'
    product = Product.objects.create(name=bad, price=bad, points=[bad])
    parts = {
        Kind.TEST: {"review": review(product, verdict=bad, pros=[bad], method=bad)},
        Kind.GUIDE: {"ranking": [ranked(product, label=bad, why=bad)]},
        Kind.DEAL: {"deal": deal(product, merchant=bad, ends_at="2020-01-01T00:00:00+00:00")},
        Kind.INTERVIEW: {"interviewee": bad},
        Kind.OPINION: {"quality": bad},
    }
    for kind, fields in parts.items():
        html = told(client, run(1, kind=kind, **fields)[0])
        assert html.count("<script") == OWN_SCRIPTS
        assert "<!--until" not in html
        assert "&lt;script&gt;" in html
    assert client.get(product.path).content.decode().count("<script") == OWN_SCRIPTS

import pytest

from articles.typography import compose, slugify

SLUGS = [
    ("Œuvre d’art : l’IA à l’œuvre", "oeuvre-d-art-l-ia-a-l-oeuvre"),
    ("L'Élysée s'ouvre au Wi‑Fi 7", "l-elysee-s-ouvre-au-wi-fi-7"),
    ("C++, C# et .NET : que choisir ?", "cpp-csharp-et-dotnet-que-choisir"),
    ("Node.js, ASP.NET", "node-js-asp-net"),
    ("-20 % chez Canal+ & R&D", "20-pour-cent-chez-canal-plus-et-r-et-d"),
    ("À 1 299,99 €", "a-1299-99-euro"),
    ("iPhone 15 128 Go", "iphone-15-128-go"),
    ("10 000 abonnés", "10000-abonnes"),
    ("Straße, æquo, Łódź, Øresund", "strasse-aequo-lodz-oresund"),
    ("Pokémon™ : 100 m² à 20 °C", "pokemon-100-m2-a-20-c"),
    ("GPT-4 --- le « retour »…", "gpt-4-le-retour"),
    ("« !? »", ""),
    ("", ""),
]


@pytest.mark.parametrize(("title", "slug"), SLUGS)
def test_a_french_title_makes_a_legible_slug(title, slug):
    assert slugify(title) == slug


@pytest.mark.parametrize(("title", "slug"), SLUGS)
def test_a_title_has_one_slug_composed_or_not(title, slug):
    assert slugify(compose(title)) == slug


def test_a_long_slug_is_cut_between_words():
    assert slugify("mot " * 30) == "-".join(["mot"] * 20)
    assert slugify("mot " * 19 + "motif") == "-".join(["mot"] * 19)
    assert slugify("a" * 200) == "a" * 80

"""Stories of a French tech newsroom to search in. Each is named by a short key, by which the tables speak of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import time_machine

from articles.content.products import Product
from articles.content.sections import Section
from articles.content.sources import Source, SourceKind
from articles.content.tags import Tag, TagSynonym
from tests.people import document, write


@dataclass(frozen=True)
class Story:
    key: str
    title: str
    standfirst: str = "Les faits, et ce qu’ils changent."
    body: str = "Le reste est affaire de patience."
    tags: tuple[str, ...] = ()
    product: str = ""
    source: str = ""
    kind: str = "actualite"
    days: int = 40


STORIES = (
    Story("secu", "La sécurité des hôpitaux mise à l’épreuve", body="Un audit de sécurité."),
    Story("elysee", "L’Élysée reçoit les patrons du numérique"),
    Story(
        "oeuvre",
        "Une œuvre d’art signée par une machine",
        body="Le chef-d’œuvre partage les cœurs.",
    ),
    Story("ete", "Un été sans réseau dans les Cévennes", body="L’été dernier, déjà."),
    Story("ia", "L’IA entre au lycée", body="Les élèves d’aujourd’hui s’en servent."),
    Story("ia-longue", "Ce que l’intelligence artificielle fait aux traducteurs"),
    Story(
        "artificielle",
        "Une neige artificielle pilotée à distance",
        body="Le service de renseignement n’y est pour rien, l’intelligence non plus.",
    ),
    Story(
        "ai-anglais", "AI Act : Bruxelles précise sa copie", body="Le texte encadre les modèles."
    ),
    Story("j-ai", "« J’ai perdu mes données »", body="J’ai tout essayé, et j’ai attendu."),
    Story("it", "Les directions IT serrent les budgets"),
    Story("apple", "Apple revoit ses marges", body="Tim Cook l’a dit aux investisseurs d’Apple."),
    Story(
        "iphone", "Apple : l’iPhone 15 Pro perd des couleurs", body="Le téléphone gagne un bouton."
    ),
    Story("iphone-pluriel", "Les iPhone 15 et 16 face au froid"),
    Story("appel", "Appel à témoins après une panne", body="L’appel vaut pour toute la région."),
    Story("openai", "OpenAI ferme son laboratoire de robotique", body="Sam Altman se recentre."),
    Story(
        "open-source",
        "L’open source cherche des bras",
        body="Les mainteneurs de logiciels libres fatiguent.",
    ),
    Story("open-tennis", "Un Open de tennis arbitré par des caméras"),
    Story("meta", "Meta supprime des postes", body="La maison mère de Facebook."),
    Story("metal", "Le métal liquide refroidit les puces"),
    Story("orange", "Orange coupe le cuivre dans trois villes"),
    Story("intel", "Intel vend ses usines", body="Le fondeur respire."),
    Story("arm", "Arm monte ses prix", body="Les licences du Britannique."),
    Story("armee", "L’armée de terre teste des drones", body="Une arme de plus."),
    Story("free", "Free allume la 5G dans le métro"),
    Story("photos", "Trier ses photos sans y passer la nuit", body="Chaque photo compte."),
    Story("video", "Une vidéo truquée sur trois échappe aux filtres"),
    Story("annonce", "Les mesures annoncées hier", body="Elles ont été annoncées par le ministre."),
    Story("jeux", "Dix jeux pour l’automne", body="Des titres à ne pas manquer."),
    Story("travaux", "Les travaux du data center reprennent"),
    Story("nouvelle", "Une nouvelle puce pour les satellites"),
    Story("europe", "La Commission européenne lance une enquête"),
    Story("wifi", "Wi-Fi 7 : faut-il changer de box ?", body="Le Wi-Fi 7 double les débits."),
    Story("wifi-simple", "Le wifi du train marche enfin"),
    Story("email", "Un e-mail piégé vise les notaires", body="L’email imite le Trésor public."),
    Story(
        "startup", "Une start-up lyonnaise lève dix millions", body="Les startups manquent d’air."
    ),
    Story("maj", "Une mise à jour casse les imprimantes"),
    Story("jour-mise", "Mise de fonds : le jour où tout bascula"),
    Story("cpp", "C++ fête ses quarante ans", body="Le langage reste partout."),
    Story("csharp", "C# gagne des unions"),
    Story("c", "Le langage C n’est pas mort"),
    Story("r", "Le langage R chez les statisticiens"),
    Story("dotnet", "Microsoft publie .NET 10", body="La plateforme gagne en vitesse."),
    Story("aspnet", "ASP.NET change de cache"),
    Story("net", "Le Net a quarante ans", body="Un bénéfice net en hausse."),
    Story("node", "Node.js corrige une faille"),
    Story("go-langage", "Go simplifie ses génériques", body="Le langage de Google."),
    Story("go-unite", "Un SSD de 512 Go pour le prix d’un 256"),
    Story("teraoctet", "Le premier portable à 1 To de mémoire"),
    Story("gpt4", "GPT-4 lit les radios", body="Le modèle se trompe encore."),
    Story("gpt4o", "GPT-4o parle sans attendre"),
    Story("gpt-trois", "Trois GPT concurrents et 4 procès"),
    Story("rtx", "La RTX 4090 introuvable", body="La carte graphique de Nvidia."),
    Story("rtx50", "La RTX 5090 chauffe"),
    Story("dix-mille", "10 000 emplois menacés"),
    Story("virgule", "La hausse atteint 3,5 %"),
    Story("rd", "La R&D délocalisée", body="Le budget de R&D fond."),
    Story("att", "AT&T vend ses antennes"),
    Story("h265", "H.265 : la guerre des brevets"),
    Story("usbc", "L’USB-C s’impose aux ordinateurs"),
    Story("pdg", "Le P.-D.G. de Renault s’en va"),
    Story("ipv6", "L’IPv6 dépasse l’IPv4"),
    Story("x86", "x86-64 : la fin d’un règne"),
    Story("windows", "Windows 11 abandonne les vieux PC"),
    Story("m3", "La puce M3 dans un Mac mini"),
    Story("s24", "Galaxy S24+ : notre prise en main"),
    Story("canal", "Canal+ perd la Ligue des champions"),
    Story("carte", "Payer par carte au guichet", body="La carte sans contact."),
    Story("carte-graphique", "Une carte graphique pour cent euros"),
    Story("tag-seul", "Ce que l’on sait du procès", tags=("Souveraineté numérique",)),
    Story("produit-seul", "Trois semaines avec la liseuse", product="Kobo Clara", kind="actualite"),
    Story("source-seule", "Les comptes d’un géant", source="Cour des comptes"),
    Story("marche", "Le marché du cloud ralentit", body="Un marché de dupes."),
    Story("marches", "Les marchés saluent le rachat"),
    Story("cloud-corps", "Les éditeurs s’inquiètent", body="Le marché du cloud leur échappe."),
    Story("vieux-titre", "Fibre optique : le plan français", days=2400),
    Story("corps-frais", "La journée en bref", body="La fibre optique arrive à Ouessant.", days=1),
    Story("titre-recent", "Fibre optique : les retards s’accumulent", days=35),
    Story("titre-frais", "Fibre optique : le régulateur menace", days=0),
    Story(
        "chapo-fibre",
        "Un chantier sans fin",
        standfirst="La fibre optique, encore et toujours.",
        days=36,
    ),
    Story("breton", "Le breton entre dans les claviers", days=10),
    Story("breton-vieux", "Le breton à l’école numérique", days=900),
    Story(
        "faille-logiciel",
        "Une faille dans un logiciel de paie",
        body="La vulnérabilité est corrigée.",
    ),
    Story("quantique", "L’ordinateur quantique de Saclay", body="Des qubits d’atomes froids."),
)


def open_newsroom(*, reporter, editor, section: Section) -> dict[str, str]:
    """Titles by key."""
    sovereignty = Tag.objects.create(name="Souveraineté numérique")
    TagSynonym.objects.create(tag=sovereignty, name="Cloud de confiance")
    now = datetime.now(UTC)
    for story in sorted(STORIES, key=lambda one: -one.days):
        with time_machine.travel(now - timedelta(days=story.days), tick=False):
            _publish(story, reporter=reporter, editor=editor, section=section)
    return {story.key: story.title for story in STORIES}


def _publish(story: Story, *, reporter, editor, section) -> None:
    body = document(story.body)
    if story.product:
        product = Product.objects.create(name=story.product)
        body["content"].append({"type": "productCard", "attrs": {"product": product.pk}})
    article = _written(story, body, reporter, section)
    article.submit(by=reporter)
    article.approve(by=editor)
    article.publish(by=editor)


def _written(story: Story, body, reporter, section):
    article = write(
        by=reporter,
        section=section,
        title=story.title,
        standfirst=story.standfirst,
        body=body,
        tags=story.tags,
        kind=story.kind,
    )
    if story.source:
        source = Source.objects.create(name=story.source, kind=SourceKind.RELEASE)
        article.source_credits.create(source=source)
        article.keep(by=reporter)
    return article

"""What a French tech reader types, and what must and must not be found for it; and what comes before what."""

from __future__ import annotations

import pytest

from tests.search import reading
from tests.search.newsroom import STORIES, open_newsroom

# Query → stories that must be found; after a bar, some that must not. "=" before them: these and no others.
ROWS = r"""
securite → secu
sécurité → secu
SÉCURITÉ → secu
sécurités → secu
elysee → elysee
Élysée → elysee
l'elysee → elysee
Elysées → elysee
oeuvre → oeuvre
œuvre → oeuvre
œuvres d'art → oeuvre
chef d'oeuvre → oeuvre
chef-d'œuvre → oeuvre
coeur → oeuvre
l'été → ete | elysee
ete cevennes → ete
été → ete | elysee
l'IA → ia | ai-anglais j-ai
d’IA → ia
ia → ia | j-ai artificielle
IA lycée → = ia
aujourd'hui → ia
aujourd’hui → ia
intelligence artificielle → ia-longue
"intelligence artificielle" → = ia-longue
« intelligence artificielle » → = ia-longue
“intelligence artificielle” → = ia-longue
"artificielle intelligence" → =
AI → = ai-anglais
ai → = ai-anglais
l'AI Act → = ai-anglais
ai act → = ai-anglais
IT → = it
it → = it
directions it → = it
d'Apple → apple iphone | appel
apple → apple iphone | appel
qu’Apple → apple
appel → appel | apple iphone
appels → appel | apple
apple -iphone → apple | iphone
apple -"iphone 15" → apple | iphone
-apple → =
iphone → iphone iphone-pluriel
iPhone 15 → iphone iphone-pluriel
iphone15 → iphone iphone-pluriel
iphone 16 → iphone-pluriel | iphone
iPhone 15 Pro → = iphone
iphone-15 → iphone
OpenAI → = openai
openai → = openai
d'OpenAI → = openai
open ai → openai
open → open-source open-tennis | openai
open source → open-source | open-tennis openai
open-source → = open-source
"open source" → = open-source
meta → meta | metal
métal → metal | meta
orange → = orange
intel → = intel
arm → = arm
armée → = armee
arme → armee | arm
free → = free
5G → = free
5 g → free
photo → = photos
photos → = photos
PHOTO → = photos
video → = video
vidéos → = video
annonce → annonce
annonces → annonce
annoncé → annonce
annoncer → annonce
annoncées → annonce
annoncent → annonce
jeu → jeux
jeux → jeux
travail → travaux
travaux → travaux
nouveau → nouvelle
nouvelles → nouvelle
nouveaux satellites → = nouvelle
européen → = europe
européennes → = europe
europeenne → = europe
wifi → wifi wifi-simple
Wi-Fi → wifi wifi-simple
wi-fi → wifi wifi-simple
wi fi → wifi wifi-simple
Wi‑Fi → wifi wifi-simple
wifi 7 → wifi | wifi-simple
Wi-Fi 7 → = wifi
wi fi 7 → = wifi
wifi7 → = wifi
e-mail → email
email → email
e mail → email
emails → email
start-up → startup
startup → startup
startups → startup
start up → startup
mise à jour → maj
mise-à-jour → = maj
"mise à jour" → = maj
mises a jour → maj
C++ → = cpp
c++ → = cpp
langage c++ → = cpp
C# → = csharp
c → c | cpp csharp
C → c | cpp csharp
langage C → = c
R → = r
langage r → = r
.NET → dotnet | net
.net 10 → = dotnet
ASP.NET → = aspnet
asp net → aspnet
net → net
Node.js → = node
nodejs → = node
node js → = node
node → node
langage go → = go-langage
512 Go → = go-unite
512go → = go-unite
1 To → = teraoctet
1to → = teraoctet
GPT-4 → = gpt4
GPT 4 → = gpt4
gpt4 → = gpt4
gpt‑4 → = gpt4
ＧＰＴ－４ → = gpt4
GPT -4 → = gpt4
"GPT 4" → = gpt4
GPT-4o → = gpt4o
gpt4o → = gpt4o
gpt → gpt4 gpt4o gpt-trois
RTX 4090 → = rtx
rtx4090 → = rtx
RTX-4090 → = rtx
rtx → rtx rtx50
4090 → = rtx
10 000 → = dix-mille
10000 → = dix-mille
10 000 emplois → = dix-mille
3,5 → = virgule
3.5 → = virgule
R&D → = rd
R & D → = rd
r&d budget → = rd
AT&T → = att
H.265 → = h265
h265 → = h265
h 265 → = h265
USB-C → = usbc
usb c → = usbc
usbc → = usbc
PDG → = pdg
P.-D.G. → = pdg
p.d.g. renault → = pdg
IPv6 → = ipv6
ipv4 → = ipv6
x86-64 → = x86
x86 → = x86
Windows 11 → = windows
windows11 → = windows
windows → windows
M3 → = m3
puce m3 → = m3
S24+ → = s24
s24 → = s24
galaxy s24 → = s24
Canal+ → = canal
canal → canal
carte graphique → carte-graphique rtx | carte
"carte graphique" → carte-graphique rtx | carte
carte -graphique → carte | carte-graphique rtx
souveraineté → = tag-seul
souverainete numerique → = tag-seul
cloud de confiance → = tag-seul
kobo → = produit-seul
kobo clara → = produit-seul
cour des comptes → source-seule
Camille Roussel → apple secu
roussel openai → = openai
logiciels → faille-logiciel open-source
vulnérabilités → = faille-logiciel
ordinateurs quantiques → = quantique
qubit → = quantique
marchés → marches marche
le marché du cloud → marche cloud-corps
l’ → =
le → =
de la des → =
zzyzx → =
"secu" → =
"photos sans" → = photos
photos zzyzx → =
"""

# Before → after, for a query.
PAIRS = r"""
sécurité: secu
marché: marche > cloud-corps
marche: marche > marches
marchés: marches > marche
marché du cloud: marche > cloud-corps
fibre optique: titre-frais > titre-recent > chapo-fibre > vieux-titre
fibre optique: titre-recent > corps-frais
fibre optique: titre-frais > corps-frais > vieux-titre
fibre: titre-frais > titre-recent > corps-frais
fibre optique: chapo-fibre > corps-frais
breton: breton > breton-vieux
apple: apple > openai
open: open-source > openai
carte: carte > rtx
carte graphique: carte-graphique > rtx
startup: startup > wifi
intelligence artificielle: ia-longue > artificielle
langage: c > cpp
langage: r > csharp
langage: c > go-langage
iphone 15: iphone > apple
modèle: ai-anglais
puce: m3
puce: nouvelle
microsoft: dotnet
caméra: open-tennis
logiciel: faille-logiciel > open-source
annonces: annonce
numérique: elysee > secu
numérique: breton-vieux
numérique: tag-seul
"""


def rows(table: str) -> list[tuple[str, list[str], list[str], bool]]:
    """Query, what must be found, what must not, and whether nothing else may be."""
    told = []
    for line in table.strip().splitlines():
        query, _, found = line.partition(" → ")
        if not _:
            query, _, found = line.partition(" →")
        wanted, _, unwanted = found.partition("|")
        is_all = wanted.strip().startswith("=")
        told.append((query, wanted.replace("=", " ").split(), unwanted.split(), is_all))
    return told


@pytest.fixture
def newsroom(reporter, editor, section):
    titles = open_newsroom(reporter=reporter, editor=editor, section=section)
    return {key: reading.plain(title) for key, title in titles.items()}


@pytest.fixture
def search(client, newsroom):
    keys = {title: key for key, title in newsroom.items()}
    return lambda query: [keys[title] for title in reading.titles(client, query)]


def test_finds_what_it_must_and_nothing_that_it_must_not(search):
    """One test: the newsroom takes longer to build than its questions to answer."""
    faults = []
    for query, wanted, unwanted, is_all in rows(ROWS):
        there = search(query)
        missing = set(wanted) - set(there)
        wrong = (set(there) - set(wanted)) if is_all else set(there) & set(unwanted)
        if missing or wrong:
            faults.append(f"{query}: missing {sorted(missing)}, wrong {sorted(wrong)}")
    assert not faults, "\n".join(faults)


def test_the_best_comes_first(search):
    faults = []
    for line in PAIRS.strip().splitlines():
        query, _, order = line.partition(": ")
        wanted = [key.strip() for key in order.split(">")]
        there = [key for key in search(query) if key in wanted]
        missing_ends = wanted[: len(there)]
        if there != missing_ends or wanted[0] not in there:
            faults.append(f"{query}: {there}, not {wanted}")
    assert not faults, "\n".join(faults)


def test_the_tables_are_long_and_know_their_stories():
    keys = {story.key for story in STORIES}
    told = rows(ROWS)
    named = {key for _, wanted, unwanted, _ in told for key in (*wanted, *unwanted)}
    assert named <= keys
    assert len({query for query, *_ in told}) >= 180
    assert all(wanted or unwanted or is_all for _, wanted, unwanted, is_all in told)

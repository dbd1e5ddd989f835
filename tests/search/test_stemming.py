"""Forms of one word have one stem; other words have others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.search.folding import fold
from articles.search.stemming import stem

SAME = """
photo photos | vidéo vidéos | info infos | logo logos | promo promos | menu menus | loi lois | essai essais | pneu pneus
jeu jeux | enjeu enjeux | lieu lieux | cheveu cheveux | travail travaux | journal journaux | canal canaux | réseau réseaux
niveau niveaux | morceau morceaux | bijou bijoux | tuyau tuyaux | œil yeux | ciel cieux
nouveau nouveaux nouvelle nouvelles nouvel | beau belle beaux belles | bon bonne bonnes | long longue longues
vert verte vertes | noir noire noires | haut haute hautes | blanc blanche blanches | gros grosse grosses | public publique publiques
annonce annonces annoncé annoncée annoncés annoncées annoncer annoncent annonçait annonçaient annoncera annonceront
lance lances lancé lancée lancer lancent lancera | code codes coder codent codé | teste tester testée testent
publier publie publié publiée publient | modifier modifie modifié | pirate pirates pirater piratée piratés
installer installe installé installée installent | télécharger télécharge téléchargé téléchargent
chiffrer chiffre chiffrée chiffrés | bloquer bloque bloqué bloquent | dévoiler dévoile dévoilé dévoilent
européen européenne européens européennes | italien italienne | quotidien quotidienne quotidiens | numérique numériques
officiel officielle officiels officielles | actuel actuelle | réel réelle réels | industriel industrielle industriels
secret secrète secrets secrètes | complet complète complets | gratuit gratuite gratuits gratuites | grand grande grands
puissant puissante puissants puissantes | important importante importants | intelligent intelligente intelligents
récent récente récents | différent différente différents | français française françaises | chinois chinoise chinoises
mondial mondiale mondiaux mondiales | national nationale nationaux | légal légale légaux | social sociale sociaux
actif active actifs actives | massif massive | archive archives archiver | exclusif exclusive exclusifs
dangereux dangereuse dangereuses | nombreux nombreuse | sérieux sérieuse
développeur développeuse développeurs développeuses | chercheur chercheurs chercheuse | vendeur vendeuse
directeur directrice directeurs | utilisateur utilisatrice utilisateurs utilisatrices | créateur créatrice
dernier dernière derniers dernières | premier première premiers | financier financière | fichier fichiers | clavier claviers
politique politiques | technique techniques | musique musiques | électronique électroniques
smartphone smartphones | pc pcs | gpu gpus | app apps | chatbot chatbots | startup startups | cookie cookies | switch switches
router routers | pixel pixels | podcast podcasts | drone drones | bot bots | thread threads | hacker hackers
logiciel logiciels | écran écrans | année années | donnée données | faille failles | clé clés | batterie batteries | puce puces
satellite satellites | fusée fusées | série séries | élu élue élus élues | vendu vendue vendus | mise mises | prix prix
application applications | version versions | solution solutions | abonnement abonnements | document documents | agent agents
client cliente clients | président présidente présidents | taux taux | virus virus | accès accès | cours cours | voix voix
amende amendes | licence licences | tablette tablettes | montre montres | voiture voitures | page pages | image images
plainte plaintes | enquête enquêtes | mot mots | loisir loisirs | impôt impôts | délai délais | emploi emplois | roi rois
"""
OTHER = """
openai open | carte cartable | porte port | porte portable | poste post | organe organisation
intel intelligence | apple appel | meta métal | arm arme | arme armée | ion ios | router route | routeur route | course cours
france franc | vente vent | fonds fond | suite suit | case cas | base bas | google googler | free frère | claude clause
mistral maîtrise | android androgyne | galaxy galerie | firefox fire | linux lin | bus but | plus pluie | virus viral
asus assez | nexus nexe | airbus airbag | campus camp | netflix net | xbox box | roblox robot | unix uni | windows vent
macos maco | ddos dos | news new | notion noter | signal signe | swift suif | rust ruse | java javel | python piton
django jingle | react réaction | node nodule | tesla test | proton protéine | gemini gémir | teams team_ | sfr sf
annonce année | année anneau | entrée entrer_ | édition éditeur | serveur servir | nation national | action acteur
application appliquer | banque banc | disque disco | marque marqueur | client climat | agent agence | parent parer
orient oriental | torrent torride | talent talon | accident accéder | président présence | argent argile | caméra caméléon
opéra opération | portrait porter | extrait extra | hiver hive | cancer cancan | laser las | pages pagination
twitter twitch | docker dock | tinder tin | uber ubérisation | matrice maître | os oser | ia ias_ | it ita | ai aide
"""


def groups(table: str) -> list[list[str]]:
    rows = (row.split() for line in table.strip().splitlines() for row in line.split("|"))
    return [[word for word in row if not word.endswith("_")] for row in rows]


@pytest.mark.parametrize("words", groups(SAME), ids=" ".join)
def test_forms_of_a_word_have_one_stem(words):
    assert len({stem(fold(word)) for word in words}) == 1, {
        word: stem(fold(word)) for word in words
    }


@pytest.mark.parametrize("words", [row for row in groups(OTHER) if len(row) == 2], ids=" ".join)
def test_other_words_have_other_stems(words):
    assert stem(fold(words[0])) != stem(fold(words[1]))


def test_the_tables_are_long_enough():
    assert sum(len(row) - 1 for row in groups(SAME)) >= 120
    assert sum(len(row) == 2 for row in groups(OTHER)) >= 60


@given(st.text(st.sampled_from("abceilnrstuxéèœ-+4"), max_size=14))
def test_a_stem_says_something_and_is_not_longer_by_much(word):
    form = fold(word)
    assert bool(stem(form)) == bool(form)
    assert len(stem(form)) <= len(form) + 1


@pytest.mark.parametrize("form", ["gpt4", "c++", "c#", ".net", "5g", "rtx4090", "привет", "東京"])
def test_names_and_other_scripts_are_left_alone(form):
    assert stem(form) == form
